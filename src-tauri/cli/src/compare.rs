//! `compare` and `merge`: how two plans differ, and the changes of one taken into the other.

use crate::portfolio::{open_to_read, setting, stop};
use crate::source;
use crate::stop::{REFUSED, Stop};
use clap::ArgMatches;
use serde_json::json;
use slipway_document::wire::{ComparisonView, Kinship};
use slipway_document::{Document, Received, is_portfolio};
use slipway_engine::change::Rows;
use slipway_engine::compare::{Decided, ItemDifference, RowDifference, Side};
use slipway_exchange::{Into, Speaker};
use slipway_words::{Argument, Words};
use std::path::{Path, PathBuf};

/// Says how the second plan differs from the first.
pub(crate) fn run(matches: &ArgMatches, words: &Words) -> Result<(), Stop> {
    let (first, second) = (file(matches, "first"), file(matches, "second"));
    let mut readable = open_to_read(first, words)?;
    let received = received(&mut readable.document, second, matches, words)?;
    let view = readable.document.compared(&received);
    let speaker = Speaker::of(readable.document.now(), words);
    if crate::arguments::is_json(matches) {
        let lines: Vec<_> = view
            .rows
            .iter()
            .flat_map(|row| said(&speaker, row))
            .collect();
        let answer = json!({
            "file": view.file,
            "kinship": view.kinship,
            "rows": view.rows,
            "lines": lines,
        });
        println!("{answer:#}");
        return Ok(());
    }
    println!("{}", kinship(&speaker, view.kinship));
    list(&speaker, &view);
    Ok(())
}

/// Takes what was changed in the second portfolio into the first, as one step.
pub(crate) fn merge(matches: &ArgMatches, words: &Words) -> Result<(), Stop> {
    let (mine, theirs) = (file(matches, "mine"), file(matches, "theirs"));
    let failed = |failure| stop(words, mine, &failure);
    let mut document = Document::open(mine, setting(words)?).map_err(failed)?;
    let received = received(&mut document, theirs, matches, words)?;
    let view = document.compared(&received);
    let decided = match matches.get_one::<String>("prefer").map(String::as_str) {
        Some("mine") => clashes(&view, Side::Mine),
        Some(_) => clashes(&view, Side::Theirs),
        None => Vec::new(),
    };
    let open = clashes(&view, Side::Mine).len() - decided.len();
    if open > 0 {
        let speaker = Speaker::of(document.now(), words);
        return Err(refused(&speaker, &view, open));
    }
    if view.rows.is_empty() {
        println!("{}", words.say("compare-same", []));
        return document.close().map_err(failed);
    }
    let preview = document
        .preview_merge(&received, &decided)
        .map_err(failed)?;
    if preview.rows > 0 {
        document.merge(&received, &decided).map_err(failed)?;
    }
    let speaker = Speaker::of(document.now(), words);
    let counts = [
        ("file", Argument::Text(view.file.clone())),
        ("taken", Argument::Number(i64::from(preview.taken))),
        ("rows", Argument::Number(i64::from(preview.rows))),
    ];
    println!("{}", words.say("cli-merged", counts));
    for at in &preview.left_out {
        let named = view.rows.iter().find(|row| row.row == *at);
        let name = named.map_or_else(String::new, |row| row.title.clone());
        let arguments = [
            ("table", Argument::Text(speaker.table(at.table))),
            ("name", Argument::Text(name)),
        ];
        println!("  {}", words.say("cli-left-out", arguments));
    }
    document.close().map_err(failed)
}

fn file<'a>(matches: &'a ArgMatches, name: &str) -> &'a Path {
    matches
        .get_one::<PathBuf>(name)
        .expect("clap demands the file")
}

/// Reads the other file: a portfolio, or a project of another tool.
fn received(
    document: &mut Document,
    path: &Path,
    matches: &ArgMatches,
    words: &Words,
) -> Result<Received, Stop> {
    if is_portfolio(path) {
        return document
            .receive(path)
            .map_err(|failure| stop(words, path, &failure));
    }
    let zone = document.now().plan.portfolio.zone.clone();
    let incoming = source::incoming_from(path, matches, &zone, Into::OneRelease, words)?;
    let rows = Rows {
        portfolio: None,
        ..incoming.rows
    };
    Ok(Received::rows(&incoming.name, rows))
}

fn clashes(view: &ComparisonView, side: Side) -> Vec<Decided> {
    let items = view.rows.iter().flat_map(|row| {
        let clashing = row.items.iter().filter(|item| item.clash.is_some());
        clashing.map(|item| (row.row, item))
    });
    items
        .map(|(row, item)| Decided {
            row,
            field: item.field.clone(),
            side,
        })
        .collect()
}

fn refused(speaker: &Speaker<'_>, view: &ComparisonView, open: usize) -> Stop {
    let count = i64::try_from(open).unwrap_or(i64::MAX);
    let head = speaker
        .words
        .say("cli-merge-clashes", [("count", Argument::Number(count))]);
    let mut lines = vec![head];
    for row in &view.rows {
        for item in row.items.iter().filter(|item| item.clash.is_some()) {
            lines.push(format!("  {}", clash(speaker, row, item)));
        }
    }
    Stop {
        code: REFUSED,
        message: lines.join("\n"),
    }
}

/// Says a clash: the difference, and why somebody must decide.
fn clash(speaker: &Speaker<'_>, row: &RowDifference, item: &ItemDifference) -> String {
    let why = item.clash.map_or_else(String::new, |clash| {
        let key = serde_json::to_value(clash).unwrap_or_default();
        let key = format!("compare-clash-{}", key.as_str().unwrap_or_default());
        let with = Argument::Text(item.with.join(", "));
        speaker.words.say(&key, [("with", with)])
    });
    format!("{} ({why})", speaker.difference(row, item))
}

fn list(speaker: &Speaker<'_>, view: &ComparisonView) {
    if view.rows.is_empty() {
        println!("{}", speaker.words.say("compare-same", []));
    }
    for line in view.rows.iter().flat_map(|row| said(speaker, row)) {
        println!("{line}");
    }
}

fn said(speaker: &Speaker<'_>, row: &RowDifference) -> Vec<String> {
    let lines = row.items.iter().map(|item| match item.clash {
        Some(_) => clash(speaker, row, item),
        None => speaker.difference(row, item),
    });
    lines.collect()
}

fn kinship(speaker: &Speaker<'_>, kinship: Kinship) -> String {
    let words = speaker.words;
    match kinship {
        Kinship::Copy { at, mine, theirs } => {
            let at = at.map_or_else(
                || words.say("compare-beginning", []),
                |at| speaker.moment(at),
            );
            let arguments = [
                ("date", Argument::Text(at)),
                ("mine", Argument::Number(i64::from(mine))),
                ("theirs", Argument::Number(i64::from(theirs))),
            ];
            words.say("compare-ancestor", arguments)
        }
        Kinship::Apart => words.say("compare-strangers-apart", []),
        Kinship::Foreign => words.say("compare-foreign", []),
        Kinship::File => words.say("compare-file", []),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use slipway_engine::compare::{Clash, Fate, TableName, keys_of_words};
    use slipway_words::Language;

    #[test]
    fn every_language_says_every_difference() {
        let named = |prefix: &str, value: serde_json::Value| {
            format!("{prefix}-{}", value.as_str().expect("it is a word"))
        };
        let mut keys = keys_of_words();
        for table in TableName::ALL {
            let table = serde_json::to_value(table).expect("it is written");
            keys.push(named("compare-table", table));
        }
        for clash in [
            Clash::BothChanged,
            Clash::RemovedHere,
            Clash::RemovedThere,
            Clash::StoodOn,
            Clash::StandsOnRemoved,
            Clash::Loop,
            Clash::Circle,
        ] {
            let clash = serde_json::to_value(clash).expect("it is written");
            keys.push(named("compare-clash", clash));
        }
        for fate in [Fate::Created, Fate::Removed, Fate::Changed, Fate::Moved] {
            let fate = serde_json::to_value(fate).expect("it is written");
            keys.push(named("compare-fate", fate));
        }
        for language in Language::ALL {
            let words = Words::of(language);
            let unsaid: Vec<_> = keys.iter().filter(|key| !words.knows(key)).collect();
            assert!(unsaid.is_empty(), "{language:?} lacks {unsaid:?}");
        }
    }
}
