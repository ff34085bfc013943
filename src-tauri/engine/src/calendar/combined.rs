//! Calendars taken together: what both have open, what either has, one less what something closes.

use super::Compiled;
use super::beyond::Beyond;
use super::compiled::{Interval, Opening};
use crate::time::Instant;

impl Compiled {
    /// Returns the closed stretches between two instants, rising.
    #[must_use]
    pub fn closed_between(&self, from: Instant, to: Instant) -> Vec<(Instant, Instant)> {
        let mut closed = Vec::new();
        let mut at = Some(from);
        while let Some(begun) = at.filter(|&at| at < to) {
            let opens = self.next_start(begun);
            if opens > begun {
                closed.push((begun, opens.min(to)));
            }
            at = self.close_after(opens);
        }
        closed
    }

    /// Returns the calendar that is open when both are.
    #[must_use]
    pub fn intersect(&self, other: &Self) -> Self {
        if self.is_unbounded() {
            return other.clone();
        }
        if other.is_unbounded() {
            return self.clone();
        }
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

    /// Returns the calendar without some stretches, which are disjoint and by start. Those beyond the
    /// horizon close nothing.
    pub(crate) fn minus(&self, closed: &[(Instant, Instant)]) -> Self {
        let (Some(first), Some(last)) = (closed.first(), closed.last()) else {
            return self.clone();
        };
        if self.is_unbounded() {
            // Around the clock before the first and after the last.
            let between = closed.windows(2).map(|pair| Interval {
                from: pair[0].1.0,
                to: pair[1].0.0,
            });
            let before = Interval {
                from: first.0.0 - 1,
                to: first.0.0,
            };
            let after = Interval {
                from: last.1.0,
                to: last.1.0 + 1,
            };
            let open = std::iter::once(before).chain(between).chain([after]);
            return Self::of(open.collect(), Beyond::CLOCK);
        }
        let inside = closed
            .iter()
            .map(|&(from, to)| self.beyond().inside(from, to))
            .filter(|(from, to)| from < to);
        let inside: Vec<(Instant, Instant)> = inside.collect();
        let mut left = Vec::with_capacity(self.open().len());
        let mut next = 0;
        for interval in self.open() {
            let mut at = interval.from;
            while inside.get(next).is_some_and(|&(_, to)| to.0 <= at) {
                next += 1;
            }
            for &(from, to) in inside[next..]
                .iter()
                .take_while(|(from, _)| from.0 < interval.to)
            {
                left.push(Interval {
                    from: at,
                    to: from.0,
                });
                at = at.max(to.0);
            }
            left.push(Interval {
                from: at,
                to: interval.to,
            });
        }
        Self::of(left, self.beyond())
    }

    /// Returns the calendar in some stretches alone; beyond the last of them, around the clock.
    pub(crate) fn within(&self, stretches: impl Iterator<Item = (Instant, Instant)>) -> Self {
        let stretches = stretches.map(|(from, to)| Interval {
            from: from.0,
            to: to.0,
        });
        self.intersect(&Self::of(stretches.collect(), Beyond::CLOCK))
    }

    /// Returns the calendar that is open when either is.
    #[must_use]
    pub fn unite(&self, other: &Self) -> Self {
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
