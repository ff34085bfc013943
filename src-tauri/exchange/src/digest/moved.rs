//! What has moved since the reader was told of the plan last.

use super::asked_for;
use super::then::Then;
use crate::export::{Audience, Export};
use serde::Serialize;
use slipway_engine::plan::{Task, TaskKind};
use slipway_engine::status::status;
use slipway_engine::{Instant, Seconds};
use slipway_words::Argument;

/// What has moved.
#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct Moved {
    /// Since when; empty when nothing was ever told.
    pub(crate) since: String,
    /// When releases go out.
    pub(crate) releases: Vec<Shift>,
    /// When work ends, what moved most first.
    pub(crate) tasks: Vec<Shift>,
    /// How much more work has moved.
    pub(crate) more: usize,
}

/// Something that is at another time, is new or is gone.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Shift {
    /// What people call it.
    pub(crate) name: String,
    /// Of which release; empty for a release itself.
    pub(crate) release: String,
    /// `later`, `earlier`, `new` or `dropped`.
    pub(crate) change: &'static str,
    /// When it was to be; empty when it is new.
    pub(crate) was: String,
    /// When it is now; empty when it is gone.
    pub(crate) is: String,
    /// By how much.
    pub(crate) by: String,
}

/// How many tasks are told of one by one.
const MOST: usize = 12;
/// A task that moved by less has not moved.
const LEAST: Seconds = Seconds(DAY / 2);
/// A day, around the clock.
const DAY: i64 = 86_400;

/// Returns what has moved of what the reader is told about: releases; milestones and what others
/// deliver, for a vendor; all work, for those who do it.
pub(crate) fn moved(export: &Export<'_>) -> Moved {
    let Some(then) = Then::of(export) else {
        return Moved::default();
    };
    let mut tasks = tasks(export, &then);
    let more = tasks.len().saturating_sub(MOST);
    tasks.truncate(MOST);
    Moved {
        releases: releases(export, &then),
        since: then.since,
        tasks,
        more,
    }
}

fn releases(export: &Export<'_>, then: &Then) -> Vec<Shift> {
    let plan = &export.on.plan;
    let asked = asked_for(export);
    let mut shifts = Vec::new();
    for one in status(export.on) {
        let Some(release) = plan.releases.get(one.release) else {
            continue;
        };
        if asked.contains(&one.release) {
            let was = then.releases.get(&one.release);
            let before = was.map(|(_, goes_out)| *goes_out);
            shifts.extend(shift(export, release.title(), before, one.goes_out));
        }
    }
    // What is gone belongs to no part of the plan.
    if asked.len() == plan.releases.len() {
        let gone = then
            .releases
            .iter()
            .filter(|(id, _)| plan.releases.get(**id).is_none());
        shifts.extend(gone.map(|(_, (name, goes_out))| {
            Shift {
                name: name.clone(),
                release: String::new(),
                change: "dropped",
                was: goes_out
                    .map(|at| export.speaker.date(at))
                    .unwrap_or_default(),
                is: String::new(),
                by: String::new(),
            }
        }));
    }
    shifts
}

/// How something stands against what was told of it: nothing when it is as it was, or about as early.
fn shift(
    export: &Export<'_>,
    name: String,
    before: Option<Option<Instant>>,
    now: Option<Instant>,
) -> Option<Shift> {
    let date = |at: Option<Instant>| at.map(|at| export.speaker.date(at)).unwrap_or_default();
    let told = |change, by| {
        Some(Shift {
            name,
            release: String::new(),
            change,
            was: date(before.flatten()),
            is: date(now),
            by,
        })
    };
    match (before, now) {
        (None, _) => told("new", String::new()),
        (Some(Some(was)), Some(now)) if distance(was, now) >= LEAST => {
            let change = if now > was { "later" } else { "earlier" };
            told(change, in_days(export, distance(was, now)))
        }
        (Some(was), now) if was.is_some() != now.is_some() => {
            let change = if now.is_some() { "new" } else { "dropped" };
            told(change, String::new())
        }
        _ => None,
    }
}

/// Returns work that ends at another time, what moved most first.
fn tasks(export: &Export<'_>, then: &Then) -> Vec<Shift> {
    let mut moved: Vec<(Seconds, Shift)> = Vec::new();
    for line in &export.lines {
        let (Some(task), Some(dates)) = (line.task(), line.dates()) else {
            continue;
        };
        if dates.is_summary || !is_told(task, export.audience) {
            continue;
        }
        let Some(&was) = then.finishes.get(&task.id) else {
            continue;
        };
        let shift = shift(
            export,
            task.name.clone(),
            Some(Some(was)),
            Some(dates.finish),
        );
        moved.extend(shift.map(|shift| {
            let release = line.of.title();
            (distance(was, dates.finish), Shift { release, ..shift })
        }));
    }
    // Stable: what moved alike stays in the order of the plan.
    moved.sort_by_key(|(by, _)| std::cmp::Reverse(*by));
    moved.into_iter().map(|(_, shift)| shift).collect()
}

/// Says a distance in whole days, as people do in a sentence.
fn in_days(export: &Export<'_>, distance: Seconds) -> String {
    let days = (distance.0 + DAY / 2) / DAY;
    let count = [("n", Argument::Number(days.max(1)))];
    export.speaker.words.say("mail-days", count)
}

fn is_told(task: &Task, audience: Audience) -> bool {
    match audience {
        Audience::Team => true,
        Audience::Management => false,
        Audience::Vendor => matches!(task.kind, TaskKind::Milestone | TaskKind::External),
    }
}

fn distance(one: Instant, other: Instant) -> Seconds {
    if one > other {
        one - other
    } else {
        other - one
    }
}
