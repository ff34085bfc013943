//! A Gantt chart in the language of Mermaid (<https://mermaid.js.org/syntax/gantt.html>): a section for
//! each release, a line for each task, milestones as moments.
//!
//! Mermaid draws dates and knows no working time, so every row carries its computed dates; what waits
//! for what is not said.

use crate::export::{Detail, Export, Line, Stamp, plain};
use std::fmt::Write as _;

/// Writes a chart.
pub(crate) fn write(export: &Export<'_>) -> String {
    let mut text = String::from("gantt\n");
    let title = plain(&export.on.plan.portfolio.name);
    let _ = writeln!(text, "    title {title}");
    text += "    dateFormat YYYY-MM-DDTHH:mm\n    axisFormat %d %b\n";
    for line in stamped(export) {
        let _ = writeln!(text, "    %% {}", plain::line(&line));
    }
    for line in &export.lines {
        if line.release().is_some() {
            let _ = writeln!(text, "    section {}", plain(&line.name()));
        } else if !line.is_summary() {
            let _ = writeln!(text, "    {}", row(export, line));
        }
    }
    text
}

/// Says as of when the chart is, and what was published.
fn stamped(export: &Export<'_>) -> Vec<String> {
    let mut lines = vec![export.as_of()];
    lines.extend(
        export
            .stamp
            .as_ref()
            .map(|stamp: &Stamp| export.stamped(stamp)),
    );
    lines
}

fn row(export: &Export<'_>, line: &Line<'_>) -> String {
    let may_see_floats = !export.audience.withholds(Detail::Floats);
    let tags = [
        (line.is_milestone(), "milestone"),
        (may_see_floats && line.is_critical(), "crit"),
        (line.done >= 10_000, "done"),
        (line.done > 0 && line.done < 10_000, "active"),
    ];
    let mut parts: Vec<String> = tags
        .into_iter()
        .filter(|(is, _)| *is)
        .map(|(_, tag)| tag.to_owned())
        .collect();
    parts.push(format!("r{}", line.number));
    if let Some((start, finish)) = line.span {
        let at = |at| {
            export
                .speaker
                .clock(at)
                .format("%Y-%m-%dT%H:%M")
                .to_string()
        };
        parts.push(at(start));
        parts.push(if line.is_milestone() {
            "0d".to_owned()
        } else {
            at(finish)
        });
    }
    format!("{} :{}", begun(plain(&line.name())), parts.join(", "))
}

/// What begins a line that is no row, whatever stands behind it.
const STATEMENTS: [&str; 16] = [
    "gantt",
    "title",
    "section",
    "dateformat",
    "axisformat",
    "tickinterval",
    "todaymarker",
    "inclusiveenddates",
    "topaxis",
    "includes",
    "excludes",
    "weekday",
    "weekend",
    "click",
    "acctitle",
    "accdescr",
];

/// Returns a name that begins no statement.
fn begun(name: String) -> String {
    let first = name.split_whitespace().next().unwrap_or_default();
    if STATEMENTS.contains(&first.to_lowercase().as_str()) {
        return format!("– {name}");
    }
    name
}

/// Returns a name without what the language reads as its own: a colon ends a name, a semicolon a
/// statement, `#` begins an entity, `%%` a comment.
fn plain(name: &str) -> String {
    let cleaned: String = name
        .chars()
        .map(|char| match char {
            ':' | ';' | '#' | '%' | ',' => ' ',
            char if char.is_control() => ' ',
            char => char,
        })
        .collect();
    let words: Vec<&str> = cleaned.split_whitespace().collect();
    match words.join(" ") {
        text if text.is_empty() => "–".to_owned(),
        text => text,
    }
}
