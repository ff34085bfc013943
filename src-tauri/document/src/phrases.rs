//! How durations, links and names stand in the plans and templates that are written as text.

use slipway_engine::plan::{DependencyKind, Lag};
use slipway_engine::{Seconds, Span};

/// A predecessor, by name.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Link<'a> {
    pub(crate) release: Option<&'a str>,
    pub(crate) task: &'a str,
    pub(crate) kind: DependencyKind,
    pub(crate) lag: Lag,
}

/// Nothing for an empty column.
pub(crate) fn said(text: &str) -> Option<&str> {
    Some(text).filter(|text| !text.is_empty())
}

/// Reads an enum by the name it has on the wire.
pub(crate) fn named<T: serde::de::DeserializeOwned>(name: &str) -> Option<T> {
    serde_json::from_value(serde_json::Value::from(name)).ok()
}

/// Reads a duration: `5d`, `4h`, around the clock `3ed`, `-` for a milestone's.
pub(crate) fn span(text: &str) -> Option<Span> {
    let minutes = |unit: &str, each: i64| {
        text.strip_suffix(unit)?
            .parse::<i64>()
            .ok()
            .map(|count| count * each)
    };
    match text {
        "-" => Some(Span::default()),
        _ => minutes("eh", 60)
            .map(Span::elapsed_minutes)
            .or_else(|| minutes("ed", 1440).map(Span::elapsed_minutes))
            .or_else(|| {
                minutes("d", 480)
                    .or_else(|| minutes("h", 60))
                    .map(Span::working_minutes)
            }),
    }
}

/// Reads predecessors, apart by `;`: `TASK [ss ff sf] [+2d -1d +3ed]`.
pub(crate) fn links(text: &str) -> Option<Vec<Link<'_>>> {
    let links = text.split(';').map(str::trim);
    links.filter(|text| !text.is_empty()).map(link).collect()
}

fn link(text: &str) -> Option<Link<'_>> {
    let (text, lag) = match text.rsplit_once(' ') {
        Some((before, last)) if last.starts_with(['+', '-']) && last.len() > 1 => {
            (before, lag(last)?)
        }
        _ => (text, Lag::default()),
    };
    let (text, kind) = match text.rsplit_once(' ') {
        Some((before, "ss")) => (before, DependencyKind::Ss),
        Some((before, "ff")) => (before, DependencyKind::Ff),
        Some((before, "sf")) => (before, DependencyKind::Sf),
        _ => (text, DependencyKind::Fs),
    };
    // "Go / no-go" has its slash between spaces; a release stands right before one.
    let own = text
        .match_indices('/')
        .find(|&(at, _)| !text[..at].ends_with(' '));
    let (release, task) = own.map_or((None, text), |(at, _)| (Some(&text[..at]), &text[at + 1..]));
    Some(Link {
        release,
        task,
        kind,
        lag,
    })
}

fn lag(text: &str) -> Option<Lag> {
    let sign = if text.starts_with('-') { -1 } else { 1 };
    let span = span(text.trim_start_matches(['+', '-']))?;
    let amount = Seconds(sign * span.amount.0);
    Some(match span.unit {
        slipway_engine::TimeUnit::Working => Lag::Working(amount),
        slipway_engine::TimeUnit::Elapsed => Lag::Elapsed(amount),
    })
}
