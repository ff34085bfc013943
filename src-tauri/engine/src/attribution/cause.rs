//! Causes of slip, and which of them an edit of a row is.

use crate::change::{Change, ChangeSet, Edit};
use crate::id::{ReleaseId, TaskId};
use crate::plan::{Permit, Portfolio, Release, Task, Waiver};
use crate::schedule::Driver;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::sync::Arc;

/// What lets a release go out later or earlier than was promised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(rename = "SlipCause"))]
pub enum Cause {
    /// Work was added, dropped, moved to another release, or switched off.
    Scope,
    /// Work takes more or less time than was thought.
    Estimate,
    /// Something waits for something else, or no longer does.
    Dependency,
    /// People and environments: leave, assignments, working time, bookings, outages, levelling.
    Resource,
    /// A freeze came, went, moved, was waived, or touches other work.
    Freeze,
    /// A window came, went, moved, or the release aims at another one.
    Window,
    /// A date was set by hand: a constraint, a manual date, where a release begins or must end.
    Constraint,
    /// What was reported as done, and the data date, before which no unfinished work can lie.
    Progress,
    /// Rows came from a file or from another copy.
    Import,
}

impl Cause {
    /// All of them, in the order in which a waterfall shows them.
    pub const ALL: [Self; 9] = [
        Self::Scope,
        Self::Estimate,
        Self::Dependency,
        Self::Resource,
        Self::Freeze,
        Self::Window,
        Self::Constraint,
        Self::Progress,
        Self::Import,
    ];

    /// Returns its name on the wire, and behind `slip-` in the catalogue.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Scope => "scope",
            Self::Estimate => "estimate",
            Self::Dependency => "dependency",
            Self::Resource => "resource",
            Self::Freeze => "freeze",
            Self::Window => "window",
            Self::Constraint => "constraint",
            Self::Progress => "progress",
            Self::Import => "import",
        }
    }

    /// Returns the cause that a driver stands for: of what no edit says, the date tells it.
    pub(super) fn of_driver(driver: Driver) -> Self {
        match driver {
            Driver::Dependency(_) => Self::Dependency,
            Driver::Levelling => Self::Resource,
            Driver::Window(_) => Self::Window,
            Driver::ActualStart | Driver::DataDate => Self::Progress,
            Driver::Start
            | Driver::Constraint
            | Driver::Manual
            | Driver::Late
            | Driver::Children => Self::Constraint,
        }
    }
}

/// Tasks and releases that a change set brings or takes away: what hangs on them is scope, too.
#[derive(Debug, Default)]
pub(super) struct Fresh {
    tasks: BTreeSet<TaskId>,
    releases: BTreeSet<ReleaseId>,
}

impl Fresh {
    pub(super) fn of(changes: &ChangeSet) -> Self {
        let mut fresh = Self::default();
        for change in &changes.0 {
            match change {
                Change::Task(edit) => fresh.tasks.extend(lone(edit).map(|row| row.id)),
                Change::Release(edit) => fresh.releases.extend(lone(edit).map(|row| row.id)),
                _ => {}
            }
        }
        fresh
    }

    fn has_task(&self, task: TaskId) -> bool {
        self.tasks.contains(&task)
    }
}

/// Returns the row of an edit that adds or removes it.
fn lone<R>(edit: &Edit<R>) -> Option<&Arc<R>> {
    match (&edit.before, &edit.after) {
        (Some(row), None) | (None, Some(row)) => Some(row),
        _ => None,
    }
}

/// Iterates over the row before and after.
fn rows<R>(edit: &Edit<R>) -> impl Iterator<Item = &R> {
    edit.before.iter().chain(&edit.after).map(AsRef::as_ref)
}

/// What a change of a row says of dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Told {
    /// This is why they move, when they do.
    Cause(Cause),
    /// Nothing: when they move, their driver says why.
    Nothing,
    /// They do not move by it.
    Still,
}

/// Returns what a change says; of a task that stays, what is left when the fields of
/// [`super::parts`] are taken off.
pub(super) fn of(change: &Change, fresh: &Fresh) -> Told {
    let scope_if =
        |is_scope: bool, else_: Cause| Told::Cause(if is_scope { Cause::Scope } else { else_ });
    match change {
        Change::Portfolio(edit) => of_portfolio(edit),
        Change::Product(_) => Told::Nothing,
        Change::Release(edit) => of_release(edit),
        Change::Task(edit) => of_task(edit),
        Change::Dependency(edit) => {
            let mut ends = rows(edit).flat_map(|row| [row.predecessor, row.successor]);
            scope_if(ends.any(|task| fresh.has_task(task)), Cause::Dependency)
        }
        Change::Assignment(edit) => {
            let is_fresh = rows(edit).any(|row| fresh.has_task(row.task));
            scope_if(is_fresh, Cause::Resource)
        }
        Change::Booking(edit) => {
            let is_fresh = rows(edit).any(|row| fresh.releases.contains(&row.release));
            scope_if(is_fresh, Cause::Resource)
        }
        Change::Calendar(_) | Change::Person(_) | Change::Environment(_) | Change::Outage(_) => {
            Told::Cause(Cause::Resource)
        }
        Change::Window(_) => Told::Cause(Cause::Window),
        Change::Freeze(_) => Told::Cause(Cause::Freeze),
        Change::Waiver(edit) => {
            let opens = |row: &Waiver| matches!(row.permits, Permit::Freeze { .. });
            if rows(edit).any(opens) {
                Told::Cause(Cause::Freeze)
            } else {
                Told::Still
            }
        }
        Change::Gate(_)
        | Change::ExternalEvent(_)
        | Change::Baseline(_)
        | Change::Criterion(_)
        | Change::SignOff(_)
        | Change::Review(_)
        | Change::Template(_)
        | Change::Publication(_)
        | Change::View(_)
        | Change::RaidItem(_)
        | Change::Report(_) => Told::Still,
    }
}

fn of_portfolio(edit: &Edit<Portfolio>) -> Told {
    let (Some(before), Some(after)) = (&edit.before, &edit.after) else {
        return Told::Nothing;
    };
    if before.data_date != after.data_date {
        Told::Cause(Cause::Progress)
    } else if before.calendar != after.calendar || before.zone != after.zone {
        Told::Cause(Cause::Resource)
    } else if before.start != after.start {
        Told::Cause(Cause::Constraint)
    } else if before.rules == after.rules {
        Told::Still
    } else {
        Told::Nothing
    }
}

fn of_release(edit: &Edit<Release>) -> Told {
    let (Some(before), Some(after)) = (&edit.before, &edit.after) else {
        return Told::Cause(Cause::Scope);
    };
    if before.target != after.target || before.kind != after.kind {
        Told::Cause(Cause::Window)
    } else if before.calendar != after.calendar {
        Told::Cause(Cause::Resource)
    } else if before.start != after.start || before.finish != after.finish {
        Told::Cause(Cause::Constraint)
    } else {
        Told::Nothing
    }
}

fn of_task(edit: &Edit<Task>) -> Told {
    let (Some(before), Some(after)) = (&edit.before, &edit.after) else {
        return Told::Cause(Cause::Scope);
    };
    let scope = |row: &Task| (row.release, row.parent, row.active, row.kind);
    let hours = |row: &Task| {
        (
            row.calendar,
            row.ignores_people_calendars,
            row.levelling_delay,
        )
    };
    if scope(before) != scope(after) {
        Told::Cause(Cause::Scope)
    } else if hours(before) != hours(after) || before.uses != after.uses {
        Told::Cause(Cause::Resource)
    } else if before.touches != after.touches {
        Told::Cause(Cause::Freeze)
    } else if before.phase != after.phase {
        Told::Cause(Cause::Window)
    } else {
        Told::Still
    }
}
