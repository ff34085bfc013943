//! Who works on a task when not everybody on it keeps the same hours (scheduling.md rule 3).
//!
//! Each assignment runs on its own calendar, and the task is through with the last of them. Where
//! everybody keeps the same hours there is nothing to tell apart, and nothing is kept here.

use super::Compiled;
use crate::plan::{Assignment, Task};
use crate::time::{Instant, Seconds};
use std::sync::Arc;

/// Durations are kept to the tenth of a minute in other tools; sums of work may differ by this.
const ROUNDING: i64 = 60;

/// What one assignment takes of a task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    calendar: Arc<Compiled>,
    /// Working time from the task's start to the assignment's end.
    length: Seconds,
    /// Whether nothing of it is left to do.
    pub is_done: bool,
}

impl Share {
    /// Returns the shares of a task from its assignments, each with the calendar it runs on; nothing
    /// when all run on the same.
    ///
    /// Work that cannot add up to the task's duration is out of date: then each assignment takes the
    /// whole duration.
    pub(super) fn all_of(task: &Task, work: &[(&Assignment, Arc<Compiled>)]) -> Vec<Self> {
        let mut calendars = work.iter().map(|(_, calendar)| calendar);
        let is_same = calendars
            .next()
            .is_none_or(|first| calendars.all(|other| Arc::ptr_eq(first, other) || first == other));
        if is_same {
            return Vec::new();
        }
        let duration = task.duration.amount;
        let own = |assignment: &Assignment| {
            let whole = assignment.work.filter(|_| assignment.units > 0);
            whole.map_or(duration, |work| {
                let spread = work.0.saturating_mul(10_000) / i64::from(assignment.units);
                Seconds(spread) + assignment.delay
            })
        };
        let lengths = || work.iter().map(|(assignment, _)| own(assignment).0);
        let longest = lengths().max().unwrap_or_default();
        let together = lengths().fold(0, i64::saturating_add);
        let adds_up = longest <= duration.0 + ROUNDING && duration.0 <= together + ROUNDING;
        work.iter()
            .map(|(assignment, calendar)| Self {
                calendar: Arc::clone(calendar),
                length: if adds_up { own(assignment) } else { duration },
                is_done: assignment.actual_finish.is_some(),
            })
            .collect()
    }

    /// Returns when this share of `part` of the task, begun at `start`, is done.
    pub(crate) fn finish_after(&self, start: Instant, part: Part) -> Instant {
        self.calendar.add(start, self.portion(part))
    }

    /// Returns when this share of `part` of the task must begin to end at `finish`.
    pub(crate) fn start_before(&self, finish: Instant, part: Part) -> Instant {
        self.calendar.add(finish, -self.portion(part))
    }

    /// Returns `at`, or the last instant before it up to which somebody worked on this share.
    pub(crate) fn previous_finish(&self, at: Instant) -> Instant {
        self.calendar.previous_finish(at)
    }

    fn portion(&self, part: Part) -> Seconds {
        let Part { of, whole, alone } = part;
        if of == whole || whole.0 <= 0 {
            return self.length;
        }
        if alone {
            return of;
        }
        let portion = i128::from(self.length.0) * i128::from(of.0) / i128::from(whole.0);
        Seconds(i64::try_from(portion).unwrap_or(of.0))
    }
}

/// How much of a task is asked about.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Part {
    /// That much of it, in working time.
    pub(crate) of: Seconds,
    /// All of it.
    pub(crate) whole: Seconds,
    /// Whether one share alone has something left: then what is left is all its own.
    pub(crate) alone: bool,
}
