//! Open intervals as arithmetic, with the work before each, found in constant time.
//!
//! Everything rests on one rising function, the *work position* `W(t)`: open seconds before `t`.
//! Adding working time is moving on that axis and coming back. A position that lies on a boundary
//! comes back in two forms: as a finish (the close before) or as a start (the next open);
//! scheduling.md rule 2. Outside the horizon the ordinary week comes again ([`super::beyond`]).

use super::DAY;
use super::beyond::Beyond;
use crate::time::Instant;

/// Intervals of working time over the horizon, and what lies beyond it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Ground {
    /// Rising, disjoint, not touching, never empty.
    open: Vec<Opening>,
    /// For each day since the first opening: the first interval that closes after the day begins.
    by_day: Vec<u32>,
    /// For each [`BUCKET`] of work: the first interval that ends after the bucket begins.
    by_work: Vec<u32>,
    has_work: bool,
    beyond: Beyond,
}

/// A stretch of working time, half-open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Interval {
    pub(super) from: i64,
    pub(super) to: i64,
}

/// An interval and the work position of its beginning, side by side: whoever asks for one asks for
/// the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Opening {
    pub(super) from: i64,
    pub(super) to: i64,
    worked: i64,
}

/// About a working day, so that a bucket holds one or two intervals.
const BUCKET: i64 = 8 * 3600;

impl Ground {
    /// Returns the calendar that is always open.
    pub(super) fn around_the_clock() -> Self {
        Self::of(vec![Interval { from: 0, to: 1 }], Beyond::CLOCK)
    }

    /// Compiles intervals in any order, overlapping or not. Without any, time counts around the
    /// clock, so that dates exist; [`Self::has_work`] then says no (finding D04).
    pub(super) fn of(mut open: Vec<Interval>, beyond: Beyond) -> Self {
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
        let mut worked = 0;
        let open: Vec<Opening> = open
            .into_iter()
            .map(|Interval { from, to }| {
                let before = worked;
                worked += to - from;
                Opening {
                    from,
                    to,
                    worked: before,
                }
            })
            .collect();
        let mut compiled = Self {
            by_day: Vec::new(),
            by_work: Vec::new(),
            has_work,
            beyond: Beyond::CLOCK,
            open,
        };
        if let [first, .., last] = compiled.open[..] {
            let ends = || compiled.open.iter();
            let (days, work) = (ends().map(|one| one.to), ends().map(Opening::worked_to));
            let (by_day, by_work) = (
                index(first.from, last.to, DAY, days),
                index(0, last.worked_to(), BUCKET, work),
            );
            (compiled.by_day, compiled.by_work) = (by_day, by_work);
        }
        if has_work {
            compiled.beyond = beyond.with_weeks(|at| compiled.position(at));
        }
        compiled
    }

    /// Says whether there is any working time at all.
    pub(super) fn has_work(&self) -> bool {
        self.has_work
    }

    /// Returns the work position of `at`: open seconds before it.
    pub(super) fn position(&self, at: Instant) -> i64 {
        match self.beyond.of_instant(at.0) {
            None => self.compiled_position(at.0),
            Some(moved) => self
                .compiled_position(at.0 - moved.time)
                .saturating_add(moved.work),
        }
    }

    fn compiled_position(&self, at: i64) -> i64 {
        let first = self.open[0].from;
        if at < first {
            return at - first;
        }
        let index = self.interval_closing_after(at);
        match self.open.get(index) {
            Some(interval) => interval.worked + (at - interval.from).max(0),
            None => {
                let last = self.last();
                last.worked_to() + at - last.to
            }
        }
    }

    /// Returns the earliest instant at a work position: the form of a finish.
    pub(super) fn finish_at(&self, position: i64) -> Instant {
        if let Some(moved) = self.beyond.of_finish(position) {
            let at = self.compiled_finish(position.saturating_sub(moved.work));
            return Instant(at.saturating_add(moved.time));
        }
        Instant(self.compiled_finish(position))
    }

    fn compiled_finish(&self, position: i64) -> i64 {
        if position <= 0 {
            return self.open[0].from + position;
        }
        // The interval in which the last second before the position is worked.
        self.interval_working(position - 1).at(position)
    }

    /// Returns the latest instant at a work position: the form of a start.
    pub(super) fn start_at(&self, position: i64) -> Instant {
        if let Some(moved) = self.beyond.of_start(position) {
            let at = self.compiled_start(position.saturating_sub(moved.work));
            return Instant(at.saturating_add(moved.time));
        }
        Instant(self.compiled_start(position))
    }

    fn compiled_start(&self, position: i64) -> i64 {
        if position < 0 {
            return self.open[0].from + position;
        }
        self.interval_working(position).at(position)
    }

    /// Returns `at`, or the next instant at which work is possible.
    pub(super) fn next_start(&self, at: Instant) -> Instant {
        self.moved(at, Self::compiled_next_start)
    }

    fn compiled_next_start(&self, at: i64) -> i64 {
        if at < self.open[0].from {
            return at;
        }
        match self.open.get(self.interval_closing_after(at)) {
            Some(interval) => at.max(interval.from),
            None => at,
        }
    }

    /// Returns `at`, or the last instant before it up to which work was possible.
    pub(super) fn previous_finish(&self, at: Instant) -> Instant {
        self.moved(at, Self::compiled_previous_finish)
    }

    fn compiled_previous_finish(&self, at: i64) -> i64 {
        let index = self.interval_closing_after(at);
        let is_closed = self
            .open
            .get(index)
            .is_some_and(|interval| at <= interval.from);
        match index.checked_sub(1) {
            Some(before) if is_closed => self.open[before].to,
            Some(_) | None => at,
        }
    }

    /// Returns when the interval that holds `at`, or the next one, ends; nothing when none does.
    pub(super) fn close_after(&self, at: Instant) -> Option<Instant> {
        let time = self.beyond.of_instant(at.0).map_or(0, |moved| moved.time);
        let index = self.interval_closing_after(at.0 - time);
        let interval = self.open.get(index)?;
        Some(Instant(interval.to.saturating_add(time)))
    }

    /// Asks about an instant where time is compiled.
    fn moved(&self, at: Instant, ask: impl Fn(&Self, i64) -> i64) -> Instant {
        let time = self.beyond.of_instant(at.0).map_or(0, |moved| moved.time);
        Instant(ask(self, at.0 - time).saturating_add(time))
    }

    /// Returns the intervals that are open, over the horizon.
    pub(super) fn open(&self) -> &[Opening] {
        &self.open
    }

    /// Returns what lies beyond the horizon.
    pub(super) fn beyond(&self) -> Beyond {
        self.beyond
    }

    /// Says whether time counts around the clock everywhere.
    pub(super) fn is_unbounded(&self) -> bool {
        self.open[0].from == 0 && self.open[0].to == 1
    }

    fn last(&self) -> Opening {
        self.open[self.open.len() - 1]
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

    /// The interval in which the second after `position` is worked; the last one goes on for ever.
    fn interval_working(&self, position: i64) -> Opening {
        let mut index = bucket(&self.by_work, position, BUCKET);
        while self
            .open
            .get(index + 1)
            .is_some_and(|next| next.worked <= position)
        {
            index += 1;
        }
        self.open[index]
    }
}

impl Opening {
    /// Work position of its end.
    fn worked_to(&self) -> i64 {
        self.worked + self.to - self.from
    }

    /// The instant at a work position, counted from here.
    fn at(&self, position: i64) -> i64 {
        self.from.saturating_add(position - self.worked)
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
