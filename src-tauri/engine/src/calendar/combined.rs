//! Grounds taken together: what both have open, and what either has.

use super::beyond::Beyond;
use super::ground::{Ground, Interval, Opening};
use crate::time::Instant;

impl Ground {
    /// Returns the ground of some stretches alone; beyond the last of them, around the clock.
    pub(super) fn within(stretches: impl Iterator<Item = (Instant, Instant)>) -> Self {
        let stretches = stretches.map(|(from, to)| Interval {
            from: from.0,
            to: to.0,
        });
        Self::of(stretches.collect(), Beyond::CLOCK)
    }

    /// Returns what both have open.
    pub(super) fn intersect(&self, other: &Self) -> Self {
        let mut both = Vec::new();
        let (mut left, mut right) = (self.open().iter(), other.open().iter());
        let (mut one, mut another) = (left.next(), right.next());
        while let (Some(a), Some(b)) = (one, another) {
            both.push(Interval {
                from: a.from.max(b.from),
                to: a.to.min(b.to),
            });
            if a.to < b.to {
                one = left.next();
            } else {
                another = right.next();
            }
        }
        Self::of(both, self.beyond().both(other.beyond()))
    }

    /// Returns what either has open.
    pub(super) fn unite(&self, other: &Self) -> Self {
        if self.is_unbounded() || other.is_unbounded() {
            return Self::around_the_clock();
        }
        let interval = |opening: &Opening| Interval {
            from: opening.from,
            to: opening.to,
        };
        let all = self.open().iter().chain(other.open()).map(interval);
        Self::of(all.collect(), self.beyond().both(other.beyond()))
    }
}
