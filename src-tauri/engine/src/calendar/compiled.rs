//! One calendar as arithmetic: open intervals with the work before each, found in constant time.
//!
//! Everything rests on one rising function, the *work position* `W(t)`: open seconds before `t`.
//! Adding working time is moving on that axis and coming back. A position that lies on a boundary
//! comes back in two forms: as a finish (the close before) or as a start (the next open);
//! scheduling.md rule 2.

use super::DAY;
use crate::time::{Instant, Seconds};

/// Intervals of working time over the horizon; around the clock beyond it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compiled {
    /// Rising, disjoint, not touching, never empty.
    open: Vec<Interval>,
    /// Work position of each interval's beginning.
    worked: Vec<i64>,
    /// For each day since the first opening: the first interval that closes after the day begins.
    by_day: Vec<u32>,
    /// For each [`BUCKET`] of work: the first interval that ends after the bucket begins.
    by_work: Vec<u32>,
    has_work: bool,
}

/// A stretch of working time, half-open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Interval {
    pub(super) from: i64,
    pub(super) to: i64,
}

/// About a working day, so that a bucket holds one or two intervals.
const BUCKET: i64 = 8 * 3600;

impl Compiled {
    /// Returns the calendar that is always open.
    #[must_use]
    pub fn around_the_clock() -> Self {
        Self::of(vec![Interval { from: 0, to: 1 }])
    }

    /// Compiles intervals in any order, overlapping or not. Without any, time counts around the
    /// clock, so that dates exist; [`Self::has_work`] then says no (finding D04).
    pub(super) fn of(mut open: Vec<Interval>) -> Self {
        open.retain(|interval| interval.from < interval.to);
        open.sort_unstable_by_key(|interval| interval.from);
        open.dedup_by(|next, kept| {
            let touches = next.from <= kept.to;
            if touches {
                kept.to = kept.to.max(next.to);
            }
            touches
        });
        let has_work = !open.is_empty();
        if !has_work {
            open.push(Interval { from: 0, to: 1 });
        }
        let mut worked = Vec::with_capacity(open.len());
        let mut total = 0;
        for interval in &open {
            worked.push(total);
            total += interval.to - interval.from;
        }
        let (first, last) = (open[0].from, open[open.len() - 1].to);
        let by_day = if open.len() == 1 {
            Vec::new()
        } else {
            index(first, last, DAY, open.iter().map(|interval| interval.to))
        };
        let by_work = if open.len() == 1 {
            Vec::new()
        } else {
            let ends = worked.iter().skip(1).copied().chain([total]);
            index(0, total, BUCKET, ends)
        };
        Self {
            open,
            worked,
            by_day,
            by_work,
            has_work,
        }
    }

    /// Says whether there is any working time at all.
    #[must_use]
    pub fn has_work(&self) -> bool {
        self.has_work
    }

    /// Returns the work position of `at`: open seconds before it.
    #[must_use]
    pub fn position(&self, at: Instant) -> i64 {
        let at = at.0;
        let first = self.open[0];
        if at < first.from {
            return at - first.from;
        }
        let index = self.interval_closing_after(at);
        match self.open.get(index) {
            Some(interval) => self.worked[index] + (at - interval.from).max(0),
            None => self.total() + at - self.open[self.open.len() - 1].to,
        }
    }

    /// Returns the earliest instant at a work position: the form of a finish.
    #[must_use]
    pub fn finish_at(&self, position: i64) -> Instant {
        if position <= 0 {
            return Instant(self.open[0].from + position);
        }
        // The interval in which the last second before the position is worked.
        let index = self.interval_working(position - 1);
        Instant(self.open[index].from + position - self.worked[index])
    }

    /// Returns the latest instant at a work position: the form of a start.
    #[must_use]
    pub fn start_at(&self, position: i64) -> Instant {
        if position < 0 {
            return Instant(self.open[0].from + position);
        }
        let index = self.interval_working(position);
        Instant(self.open[index].from + position - self.worked[index])
    }

    /// Returns `at`, or the next instant at which work is possible.
    #[must_use]
    pub fn next_start(&self, at: Instant) -> Instant {
        if at.0 < self.open[0].from {
            return at;
        }
        match self.open.get(self.interval_closing_after(at.0)) {
            Some(interval) => Instant(at.0.max(interval.from)),
            None => at,
        }
    }

    /// Returns `at`, or the last instant before it up to which work was possible.
    #[must_use]
    pub fn previous_finish(&self, at: Instant) -> Instant {
        let index = self.interval_closing_after(at.0);
        let is_closed = self
            .open
            .get(index)
            .is_some_and(|interval| at.0 <= interval.from);
        match index.checked_sub(1) {
            Some(before) if is_closed => Instant(self.open[before].to),
            Some(_) | None => at,
        }
    }

    /// Returns when `work` begun at `from` is done; negative work goes back and gives a start.
    #[must_use]
    pub fn add(&self, from: Instant, work: Seconds) -> Instant {
        match work.0 {
            0 => from,
            1.. => self.finish_at(self.position(from).saturating_add(work.0)),
            _ => self.start_at(self.position(from).saturating_add(work.0)),
        }
    }

    /// Returns the working time from `from` to `to`; negative when `to` is earlier.
    #[must_use]
    pub fn work_between(&self, from: Instant, to: Instant) -> Seconds {
        Seconds(self.position(to) - self.position(from))
    }

    /// Says whether work is possible in the second that begins at `at`.
    #[must_use]
    pub fn is_open(&self, at: Instant) -> bool {
        self.next_start(at) == at
    }

    /// Returns the closed stretches between two instants, rising.
    #[must_use]
    pub fn closed_between(&self, from: Instant, to: Instant) -> Vec<(Instant, Instant)> {
        let mut closed = Vec::new();
        let mut at = from.0;
        for interval in &self.open[self.interval_closing_after(from.0).min(self.open.len() - 1)..] {
            if interval.from >= to.0 {
                break;
            }
            if interval.from > at {
                closed.push((Instant(at), Instant(interval.from)));
            }
            at = at.max(interval.to);
        }
        if at < to.0 && self.open.len() > 1 {
            closed.push((Instant(at), to));
        }
        closed
    }

    /// Returns the calendar that is open when both are.
    #[must_use]
    pub fn intersect(&self, other: &Self) -> Self {
        if self.open.len() == 1 && self.is_unbounded() {
            return other.clone();
        }
        if other.open.len() == 1 && other.is_unbounded() {
            return self.clone();
        }
        let mut both = Vec::new();
        let (mut left, mut right) = (0, 0);
        while let (Some(a), Some(b)) = (self.open.get(left), other.open.get(right)) {
            let (from, to) = (a.from.max(b.from), a.to.min(b.to));
            if from < to {
                both.push(Interval { from, to });
            }
            if a.to < b.to { left += 1 } else { right += 1 }
        }
        Self::of(both)
    }

    /// Returns the calendar without some stretches, which are disjoint and by start.
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
            return Self::of(
                std::iter::once(before)
                    .chain(between)
                    .chain([after])
                    .collect(),
            );
        }
        let mut left = Vec::with_capacity(self.open.len());
        let mut next = 0;
        for interval in &self.open {
            let mut at = interval.from;
            while closed.get(next).is_some_and(|&(_, to)| to.0 <= at) {
                next += 1;
            }
            for &(from, to) in closed[next..]
                .iter()
                .take_while(|(from, _)| from.0 < interval.to)
            {
                if from.0 > at {
                    left.push(Interval {
                        from: at,
                        to: from.0,
                    });
                }
                at = at.max(to.0);
            }
            if at < interval.to {
                left.push(Interval {
                    from: at,
                    to: interval.to,
                });
            }
        }
        Self::of(left)
    }

    /// Returns the calendar in some stretches alone.
    pub(crate) fn within(&self, stretches: impl Iterator<Item = (Instant, Instant)>) -> Self {
        let stretches = stretches.map(|(from, to)| Interval {
            from: from.0,
            to: to.0,
        });
        self.intersect(&Self::of(stretches.collect()))
    }

    /// Returns the calendar that is open when either is.
    #[must_use]
    pub fn unite(&self, other: &Self) -> Self {
        if self.is_unbounded() || other.is_unbounded() {
            return Self::around_the_clock();
        }
        let mut all: Vec<Interval> = self.open.iter().chain(&other.open).copied().collect();
        all.sort_unstable_by_key(|interval| (interval.from, interval.to));
        let mut joined: Vec<Interval> = Vec::with_capacity(all.len());
        for interval in all {
            match joined.last_mut() {
                Some(last) if interval.from <= last.to => last.to = last.to.max(interval.to),
                _ => joined.push(interval),
            }
        }
        Self::of(joined)
    }

    fn is_unbounded(&self) -> bool {
        self.open[0] == Interval { from: 0, to: 1 }
    }

    fn total(&self) -> i64 {
        let last = self.open.len() - 1;
        self.worked[last] + self.open[last].to - self.open[last].from
    }

    /// Index of the first interval that closes after `at`; one past the end when none does.
    fn interval_closing_after(&self, at: i64) -> usize {
        let mut index = bucket(&self.by_day, at - self.open[0].from, DAY);
        while self
            .open
            .get(index)
            .is_some_and(|interval| interval.to <= at)
        {
            index += 1;
        }
        index
    }

    /// Index of the interval in which the second after `position` is worked; the last one goes on
    /// for ever.
    fn interval_working(&self, position: i64) -> usize {
        let mut index = bucket(&self.by_work, position, BUCKET);
        while self
            .worked
            .get(index + 1)
            .is_some_and(|&next| next <= position)
        {
            index += 1;
        }
        index
    }
}

/// Returns, for each step from `from` to `to`, the first interval that ends after it begins; `ends`
/// rise, up to `to`.
fn index(from: i64, to: i64, step: i64, ends: impl Iterator<Item = i64>) -> Vec<u32> {
    let count = usize::try_from((to - from) / step + 1).unwrap_or_default();
    let mut buckets = Vec::with_capacity(count);
    let mut next = from;
    for (interval, end) in (0_u32..).zip(ends) {
        while next < end {
            buckets.push(interval);
            next += step;
        }
    }
    buckets
}

/// Looks up the bucket of a distance, clamped to the ends; 0 in an empty index.
fn bucket(index: &[u32], distance: i64, step: i64) -> usize {
    let Some(last) = index.len().checked_sub(1) else {
        return 0;
    };
    let place = usize::try_from(distance.max(0) / step)
        .unwrap_or(usize::MAX)
        .min(last);
    index[place] as usize
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn office() -> Compiled {
        // Two days of 9-12 and 13-17, days 0 and 1, then a gap, then day 4.
        Compiled::of(
            [0, 1, 4]
                .iter()
                .flat_map(|day| {
                    [(9, 12), (13, 17)].map(|(from, to)| Interval {
                        from: day * DAY + from * 3600,
                        to: day * DAY + to * 3600,
                    })
                })
                .collect(),
        )
    }

    fn at(day: i64, hour: i64) -> Instant {
        Instant(day * DAY + hour * 3600)
    }

    #[test]
    fn a_boundary_has_two_forms() {
        assert_eq!(
            office().next_start(at(0, 17)),
            at(1, 9),
            "a start takes the later form"
        );
        assert_eq!(
            office().previous_finish(at(1, 9)),
            at(0, 17),
            "a finish takes the earlier form"
        );
    }

    #[test]
    fn working_time_skips_lunch_nights_and_days_off() {
        assert_eq!(
            office().add(at(0, 11), Seconds(2 * 3600)),
            at(0, 14),
            "over lunch"
        );
        assert_eq!(
            office().add(at(0, 9), Seconds(14 * 3600)),
            at(1, 17),
            "two days end in the evening"
        );
        assert_eq!(
            office().add(at(1, 16), Seconds(2 * 3600)),
            at(4, 10),
            "over the days off"
        );
        assert_eq!(
            office().add(at(4, 10), Seconds(-2 * 3600)),
            at(1, 16),
            "and back"
        );
    }

    #[test]
    fn beyond_the_horizon_time_counts_around_the_clock() {
        assert_eq!(
            office().add(at(4, 16), Seconds(3 * 3600)),
            at(4, 19),
            "after the end"
        );
        assert_eq!(
            office().add(at(0, 10), Seconds(-2 * 3600)),
            at(0, 8),
            "before the beginning"
        );
    }

    #[test]
    fn closed_stretches_fill_what_is_not_open() {
        assert_eq!(
            office().closed_between(at(1, 13), at(4, 10)),
            [(at(1, 17), at(4, 9))],
            "from the evening to the next opening"
        );
    }

    proptest! {
        #[test]
        fn the_index_finds_what_a_plain_search_finds(spans in prop::collection::vec((0_i64..40, 1_i64..30), 1..60), probe in -200_000_i64..4_000_000) {
            let mut at = 0;
            let open: Vec<Interval> = spans.iter().map(|&(gap, length)| {
                let from = at + gap * 3600;
                at = from + length * 3600;
                Interval { from, to: at }
            }).collect();
            let calendar = Compiled::of(open.clone());
            let (first, last) = (open[0].from, open[open.len() - 1].to);
            let inside: i64 = open.iter().map(|interval| (probe.min(interval.to) - interval.from).max(0)).sum();
            let plain = inside + (probe - last).max(0) + (probe - first).min(0);
            prop_assert_eq!(calendar.position(Instant(probe)), plain, "position");
            let (start, finish) = (calendar.start_at(plain), calendar.finish_at(plain));
            prop_assert!(finish <= start, "the earlier form is not later");
            prop_assert_eq!(calendar.position(start), plain, "the start form keeps the position");
            prop_assert_eq!(calendar.position(finish), plain, "the finish form keeps the position");
            prop_assert!(finish.0 <= probe && probe <= start.0, "the two forms hold the instant between them");
            prop_assert_eq!(calendar.next_start(Instant(probe)), start, "straight to the start form");
            prop_assert_eq!(calendar.previous_finish(Instant(probe)), finish, "straight to the finish form");
        }
    }
}
