//! Reads the sample's text into lines with a meaning.

use slipway_engine::plan::{
    DependencyKind, GateKind, Lag, PhaseKind, ProductKind, ReleaseKind, Stage,
};
use slipway_engine::{Seconds, Span};

/// One line of the sample.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Line<'a> {
    Person(&'a str),
    Environment {
        name: &'a str,
        stage: Stage,
        part_of: Option<&'a str>,
    },
    Product {
        name: &'a str,
        kind: ProductKind,
    },
    Release {
        name: &'a str,
        version: &'a str,
        owner: &'a str,
        weeks: i64,
        kind: ReleaseKind,
        priority: u8,
    },
    Phase {
        name: &'a str,
        kind: PhaseKind,
        environment: Option<&'a str>,
    },
    Task(Work<'a>),
    Gate {
        kind: GateKind,
        milestone: &'a str,
    },
    Event {
        name: &'a str,
        source: &'a str,
        weeks: i64,
        is_confirmed: bool,
        milestone: Option<&'a str>,
    },
}

/// A task or a milestone.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Work<'a> {
    pub(super) name: &'a str,
    pub(super) duration: Span,
    pub(super) owner: &'a str,
    pub(super) links: Vec<Link<'a>>,
}

/// A predecessor, by name.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Link<'a> {
    pub(super) release: Option<&'a str>,
    pub(super) task: &'a str,
    pub(super) kind: DependencyKind,
    pub(super) lag: Lag,
}

/// Returns the lines; nothing for one that cannot be read, which a test refuses.
pub(super) fn lines(text: &str) -> impl Iterator<Item = Option<Line<'_>>> {
    text.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(line)
}

fn line(text: &str) -> Option<Line<'_>> {
    let columns: Vec<&str> = text.split('|').map(str::trim).collect();
    let (word, name) = columns[0].split_once(' ').unwrap_or((columns[0], ""));
    match (word, columns.as_slice()) {
        ("person", [_]) => Some(Line::Person(name)),
        ("product", [_, kind]) => Some(Line::Product {
            name,
            kind: named(kind)?,
        }),
        ("environment", [_, stage, part_of]) => Some(Line::Environment {
            name,
            stage: named(stage)?,
            part_of: said(part_of),
        }),
        ("release", [_, version, owner, weeks, kind, priority]) => Some(Line::Release {
            name,
            version,
            owner,
            weeks: weeks.parse().ok()?,
            kind: named(kind)?,
            priority: priority.parse().ok()?,
        }),
        ("phase", [_, kind, environment @ ..]) => Some(Line::Phase {
            name,
            kind: named(kind)?,
            environment: environment.first().copied().and_then(said),
        }),
        ("gate", [_, milestone]) => Some(Line::Gate {
            kind: named(name)?,
            milestone,
        }),
        ("event", [_, source, weeks, state, milestone]) => Some(Line::Event {
            name,
            source,
            weeks: weeks.parse().ok()?,
            is_confirmed: *state == "confirmed",
            milestone: said(milestone),
        }),
        (_, [name, duration, owner, links]) => {
            let links = links
                .split(';')
                .map(str::trim)
                .filter(|link| !link.is_empty())
                .map(link);
            Some(Line::Task(Work {
                name,
                duration: span(duration)?,
                owner,
                links: links.collect::<Option<_>>()?,
            }))
        }
        _ => None,
    }
}

/// Nothing for an empty column.
fn said(text: &str) -> Option<&str> {
    Some(text).filter(|text| !text.is_empty())
}

/// Reads an enum by the name it has on the wire.
fn named<T: serde::de::DeserializeOwned>(name: &str) -> Option<T> {
    serde_json::from_value(serde_json::Value::from(name)).ok()
}

fn span(text: &str) -> Option<Span> {
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
