//! Reads the sample's text into lines with a meaning.

use crate::phrases::{Link, links, named, said, span};
use slipway_engine::Span;
use slipway_engine::plan::{GateKind, PhaseKind, ProductKind, ReleaseKind, Stage};

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
        (_, [name, duration, owner, after]) => Some(Line::Task(Work {
            name,
            duration: span(duration)?,
            owner,
            links: links(after)?,
        })),
        _ => None,
    }
}
