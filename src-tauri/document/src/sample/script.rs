//! Reads the sample's text into lines with a meaning.

use crate::phrases::{Link, links, named, said, span};
use slipway_engine::Span;
use slipway_engine::plan::{
    EventKind, GateKind, PhaseKind, ProductKind, Release, ReleaseKind, RiskLevel, Stage, Strategy,
};

/// One line of the sample.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Line<'a> {
    Person(&'a str),
    Environment(Site<'a>),
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
    About(About<'a>),
    Risk {
        level: RiskLevel,
        reason: &'a str,
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
    Event(Event<'a>),
    Runs {
        environment: &'a str,
        product: &'a str,
        version: &'a str,
        weeks: i64,
    },
    Outage {
        name: &'a str,
        environment: &'a str,
        weeks: i64,
        days: i64,
        notes: &'a str,
    },
}

/// An environment.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Site<'a> {
    pub(super) name: &'a str,
    pub(super) stage: Stage,
    pub(super) part_of: Option<&'a str>,
    pub(super) group: &'a str,
    pub(super) owner: &'a str,
    pub(super) takes: u32,
}

/// What a release is for, and of which class it is.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct About<'a> {
    pub(super) goal: &'a str,
    pub(super) strategy: Strategy,
    pub(super) is_regulated: bool,
    pub(super) is_security: bool,
    pub(super) out_of_band: Option<&'a str>,
}

impl About<'_> {
    pub(super) fn tell(&self, release: &mut Release) {
        self.goal.clone_into(&mut release.goal);
        release.strategy = self.strategy;
        release.is_regulated = self.is_regulated;
        release.is_security = self.is_security;
        release.out_of_band = self.out_of_band.map(str::to_owned);
    }
}

/// A date that others set.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Event<'a> {
    pub(super) name: &'a str,
    pub(super) source: &'a str,
    pub(super) kind: EventKind,
    pub(super) weeks: i64,
    /// In percent; none for one that is confirmed.
    pub(super) confidence: Option<u16>,
    pub(super) milestone: Option<&'a str>,
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
        ("environment", [_, stage, part_of, group, owner, takes]) => {
            Some(Line::Environment(Site {
                name,
                stage: named(stage)?,
                part_of: said(part_of),
                group,
                owner,
                takes: takes.parse().ok()?,
            }))
        }
        ("release", [_, version, owner, weeks, kind, priority]) => Some(Line::Release {
            name,
            version,
            owner,
            weeks: weeks.parse().ok()?,
            kind: named(kind)?,
            priority: priority.parse().ok()?,
        }),
        ("about", [_, strategy, class]) => Some(Line::About(About {
            goal: name,
            strategy: named(strategy)?,
            is_regulated: *class == "regulated",
            is_security: *class == "security",
            out_of_band: class.strip_prefix("out of band by "),
        })),
        ("risk", [_, reason]) => Some(Line::Risk {
            level: named(name)?,
            reason,
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
        ("event", [_, source, kind, weeks, confidence, milestone]) => Some(Line::Event(Event {
            name,
            source,
            kind: named(kind)?,
            weeks: weeks.parse().ok()?,
            confidence: match *confidence {
                "confirmed" => None,
                percent => Some(percent.strip_suffix('%')?.parse().ok()?),
            },
            milestone: said(milestone),
        })),
        ("runs", [_, product, version, weeks]) => Some(Line::Runs {
            environment: name,
            product,
            version,
            weeks: weeks.parse().ok()?,
        }),
        ("outage", [_, environment, weeks, days, notes]) => Some(Line::Outage {
            name,
            environment,
            weeks: weeks.parse().ok()?,
            days: days.parse().ok()?,
            notes,
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
