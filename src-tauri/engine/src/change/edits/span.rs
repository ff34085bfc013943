//! Arithmetic on the calendar of a task: working durations run on it, elapsed ones round the clock.

use super::editing::Editing;
use crate::plan::{Task, TaskKind, TaskMode};
use crate::time::{Instant, Seconds, Span, TimeUnit};

impl Editing<'_> {
    /// Returns where a task can begin that is put at a moment: there, or the next working start.
    /// A moment without duration may also stay at the close of a day, as the schedule has it.
    pub(super) fn snap(&mut self, task: &Task, at: Instant) -> Instant {
        if task.duration.unit == TimeUnit::Elapsed {
            return at;
        }
        let calendars = self.calendars();
        let calendar = calendars.of_task(self.plan(), task);
        if task.duration.is_zero() && calendar.previous_finish(at) == at {
            at
        } else {
            calendar.next_start(at)
        }
    }

    /// As [`Self::snap`], whatever freezes and bookings close. A deployment keeps to its windows.
    pub(super) fn snap_ordinary(&mut self, task: &Task, at: Instant) -> Instant {
        let calendars = self.calendars();
        let slot = self.plan().tasks.slot(task.id);
        let Some(slot) = slot.filter(|&slot| calendars.in_windows(slot).is_none()) else {
            return self.snap(task, at);
        };
        let ordinary = calendars.ordinary(self.plan(), slot, task);
        if task.duration.unit == TimeUnit::Elapsed
            || (task.duration.is_zero() && ordinary.previous_finish(at) == at)
        {
            at
        } else {
            ordinary.next_start(at)
        }
    }

    /// Returns where a task can end that is to end at a moment: there, or the working end before.
    pub(super) fn snap_finish(&mut self, task: &Task, at: Instant) -> Instant {
        match task.duration.unit {
            TimeUnit::Elapsed => at,
            TimeUnit::Working => {
                let calendars = self.calendars();
                calendars.of_task(self.plan(), task).previous_finish(at)
            }
        }
    }

    /// Returns the end of a stretch of a task's time.
    pub(super) fn finish_after(&mut self, task: &Task, start: Instant, span: Span) -> Instant {
        match span.unit {
            TimeUnit::Elapsed => start + span.amount,
            TimeUnit::Working => self.work_after(task, start, span.amount),
        }
    }

    /// Returns the end of a stretch of work on a task's calendar, or its beginning when negative.
    pub(super) fn work_after(&mut self, task: &Task, from: Instant, work: Seconds) -> Instant {
        self.calendars().of_task(self.plan(), task).add(from, work)
    }

    /// Returns how much of a task's time lies between two moments, counted as its duration is.
    pub(super) fn time_between(&mut self, task: &Task, from: Instant, to: Instant) -> Seconds {
        match task.duration.unit {
            TimeUnit::Elapsed => to - from,
            TimeUnit::Working => self.work_between(task, from, to),
        }
    }

    /// Returns how much working time of a task's calendar lies between two moments.
    pub(super) fn work_between(&mut self, task: &Task, from: Instant, to: Instant) -> Seconds {
        let calendars = self.calendars();
        calendars.of_task(self.plan(), task).work_between(from, to)
    }
}

/// Says whether a task stays where somebody put it.
pub(super) fn is_pinned(task: &Task) -> bool {
    task.mode == TaskMode::Manual || task.kind == TaskKind::External
}
