//! Ties: everything that allows a task no earlier start than what the schedule names (scheduling.md
//! rule 11, "ties: all").
//!
//! The schedule keeps one driver a date, since the passes run at every step of a drag; the others are
//! found here, when somebody asks.

use super::chain::Chain;
use crate::change::{Argument, Message, Subject};
use crate::network::Link;
use crate::plan::{ConstraintKind, Policy};
use crate::schedule::{Driver, Leaf};
use crate::time::{Instant, Seconds};
use serde::{Deserialize, Serialize};

/// What binds a date just as the step beside it does: without that step the date stays.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Tie {
    /// The sentence: key `tie-` and what it is.
    pub message: Message,
    /// What it is about.
    pub subject: Option<Subject>,
}

impl<'a> Chain<'a> {
    /// Returns what else would keep the leaf in a slot from starting before `start`.
    pub(super) fn ties(&self, leaf: &Leaf<'a>, slot: u32, start: Instant) -> Vec<Tie> {
        let driver = self.on.schedule.dates(slot).driver;
        let (at, before) = match driver {
            Driver::Dependency(_) | Driver::Start | Driver::DataDate => (start, Seconds::ZERO),
            Driver::Constraint if holds_back(leaf) || is_inherited(leaf) => (start, Seconds::ZERO),
            // Nothing but the window decides when it opens, and nothing else ties with a delay.
            Driver::Levelling => (start, leaf.task.levelling_delay),
            Driver::Constraint
            | Driver::ActualStart
            | Driver::Manual
            | Driver::Window(_)
            | Driver::Late
            | Driver::Children => return Vec::new(),
        };
        let binds = |bound: Instant| {
            let allowed = self.snapped(leaf, bound);
            match before {
                Seconds::ZERO => allowed == at,
                delay => self.snapped(leaf, allowed + delay) == at,
            }
        };
        let mut ties = self.tied_links(leaf, slot, leaf.span, |link, bound| {
            Driver::Dependency(link.dependency) != driver && binds(bound)
        });
        if let (Some(floor), is_data_date) = self.floor(leaf, slot)
            && !matches!(driver, Driver::Start | Driver::DataDate | Driver::Levelling)
            && binds(floor)
        {
            ties.push(beginning(floor, is_data_date));
        }
        if driver != Driver::Constraint
            && holds_back(leaf)
            && let Some(date) = leaf.task.constraint.date
            && self.bound_of_constraint(leaf, date) == at
        {
            let key = format!("constraint-{:?}", leaf.task.constraint.kind).to_lowercase();
            ties.push(Tie {
                message: Message::new("tie-constraint")
                    .text("task", &leaf.task.name)
                    .with("constraint", Argument::Term(key))
                    .with("date", Argument::Instant(date)),
                subject: Some(Subject::Task(leaf.task.id)),
            });
        }
        ties
    }

    /// The links into a leaf whose bounds, with `length` to do, are meant.
    pub(super) fn tied_links(
        &self,
        leaf: &Leaf<'a>,
        slot: u32,
        length: Seconds,
        is_meant: impl Fn(&Link, Instant) -> bool,
    ) -> Vec<Tie> {
        let schedule = &self.on.schedule;
        let links = schedule.network().incoming(slot).iter();
        links
            .filter(|link| {
                let bound = leaf.start_behind(link, schedule.ends(link.predecessor), length);
                is_meant(link, bound)
            })
            .filter_map(|link| {
                let row = self.on.plan.dependencies.at(link.slot)?;
                let predecessor = self.on.plan.tasks.get(row.predecessor)?;
                let kind = format!("{:?}", link.kind).to_lowercase();
                Some(Tie {
                    message: Message::new("tie-dependency")
                        .text("task", &leaf.task.name)
                        .text("predecessor", &predecessor.name)
                        .text("kind", &kind),
                    subject: Some(Subject::Dependency(link.dependency)),
                })
            })
            .collect()
    }

    fn snapped(&self, leaf: &Leaf<'a>, bound: Instant) -> Instant {
        let policy = self.on.plan.portfolio.rules.policy;
        if leaf.span == Seconds::ZERO && policy == Policy::MsProject {
            bound
        } else {
            leaf.start_form(bound)
        }
    }

    fn bound_of_constraint(&self, leaf: &Leaf<'a>, date: Instant) -> Instant {
        let bound = match leaf.task.constraint.kind {
            ConstraintKind::Fnet | ConstraintKind::Mfo => leaf.start_before(date, leaf.span),
            ConstraintKind::Snet
            | ConstraintKind::Mso
            | ConstraintKind::Snlt
            | ConstraintKind::Fnlt
            | ConstraintKind::Asap
            | ConstraintKind::Alap => date,
        };
        leaf.start_form(bound)
    }
}

/// Says whether a task's own constraint only keeps it from starting earlier.
fn holds_back(leaf: &Leaf<'_>) -> bool {
    matches!(
        leaf.task.constraint.kind,
        ConstraintKind::Snet | ConstraintKind::Fnet
    )
}

/// Says whether a constraint that drives a task is that of a summary above: its own is none.
fn is_inherited(leaf: &Leaf<'_>) -> bool {
    leaf.task.constraint.date.is_none()
}

fn beginning(floor: Instant, is_data_date: bool) -> Tie {
    let (key, subject) = if is_data_date {
        ("tie-data-date", Subject::Portfolio)
    } else {
        ("tie-start", Subject::Portfolio)
    };
    Tie {
        message: Message::new(key).with("date", Argument::Instant(floor)),
        subject: Some(subject),
    }
}
