//! The price of one task without what stands under it, and when it falls due.

use super::share::part;
use super::work::Work;
use crate::plan::{Accrual, Task};
use crate::time::Seconds;

/// All of a task, in basis points.
pub(super) const DONE: u16 = 10_000;

/// How far a task has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Come {
    /// In basis points.
    pub(super) done: u16,
    pub(super) is_started: bool,
}

impl Come {
    pub(super) fn of(task: &Task) -> Self {
        let progress = &task.progress;
        let done = if progress.is_finished() {
            DONE
        } else {
            progress.done.min(DONE)
        };
        Self {
            done,
            is_started: progress.is_started() || done > 0,
        }
    }
}

/// What a task costs, by when it falls due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Price {
    /// When it begins: cost per use, and a fixed cost that accrues at the start.
    pub(super) first: i64,
    /// Evenly along its working time: the people on it, and a fixed cost that is prorated.
    pub(super) evenly: i64,
    /// When it ends.
    pub(super) last: i64,
}

impl Price {
    /// Returns the price of a task in the plan as it stands.
    pub(super) fn of(
        slot: u32,
        task: &Task,
        (duration, is_leaf): (Seconds, bool),
        work: &Work,
    ) -> Self {
        let (wages, uses) = work.on(slot, task, duration, is_leaf);
        let mut price = Self {
            first: uses,
            evenly: wages,
            last: 0,
        };
        if let Some(cost) = &task.cost {
            let due = match cost.accrual {
                Accrual::Start => &mut price.first,
                Accrual::Prorated => &mut price.evenly,
                Accrual::End => &mut price.last,
            };
            *due = due.saturating_add(cost.fixed);
        }
        price
    }

    pub(super) const fn total(&self) -> i64 {
        self.first
            .saturating_add(self.evenly)
            .saturating_add(self.last)
    }

    /// Returns the price as a baseline has it, which knows the sum alone: what falls due at the ends
    /// stays there as far as the sum reaches, the rest is spread evenly.
    pub(super) fn promised(&self, total: i64) -> Self {
        let first = self.first.min(total);
        let last = self.last.min(total - first);
        Self {
            first,
            evenly: total - first - last,
            last,
        }
    }

    /// Returns what has fallen due of it when `of` of `whole` of its working time is over.
    pub(super) fn due(&self, of: i64, whole: i64) -> i64 {
        if of >= whole {
            return self.total();
        }
        if of <= 0 {
            return 0;
        }
        self.first.saturating_add(part(self.evenly, of, whole))
    }

    /// Returns what the work done cost, where nobody says what was spent.
    pub(super) fn used(&self, come: Come) -> i64 {
        if come.done >= DONE {
            return self.total();
        }
        if !come.is_started {
            return 0;
        }
        let evenly = part(self.evenly, i64::from(come.done), i64::from(DONE));
        self.first.saturating_add(evenly)
    }
}
