//! One calendar as arithmetic: instants, work positions and back.
//!
//! Most calendars are a [`Ground`] and nothing else. What freezes, bookings and outages close of one is
//! not compiled once more: it lies over the ground as a few stretches, each with the work that it
//! takes away, and a plan of thousands of bookings costs no more than the bookings.
//!
//! ```text
//!   ground   ──[=====]──[=====]──[=====]──[=====]──     work position before …   less …
//!   closed                  (──────)                      3                       3
//!   left     ──[=====]──[==]───────[===]──[=====]──
//! ```

use super::Positions;
use super::ground::Ground;
use crate::time::{Instant, Seconds};
use crate::window::joined;
use std::sync::Arc;

/// Working time over the horizon and beyond.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compiled {
    ground: Arc<Ground>,
    /// Rising and disjoint; each takes work away.
    closed: Vec<Closed>,
}

/// A stretch that is closed of what the ground has open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Closed {
    from: Instant,
    to: Instant,
    /// Work position of both its ends, counted without what is closed.
    position: i64,
    /// Open seconds of the ground that are closed up to its end.
    taken: i64,
}

impl Compiled {
    /// Returns the calendar that is always open.
    #[must_use]
    pub fn around_the_clock() -> Self {
        Self::from(Ground::around_the_clock())
    }

    /// Returns the calendar without some stretches, too. What they close beyond the horizon stays open.
    pub(crate) fn minus(&self, closed: &[(Instant, Instant)]) -> Self {
        let ground = Arc::clone(&self.ground);
        let known = self.stretches().chain(closed.iter().copied());
        let inside = known.map(|(from, to)| ground.beyond().inside(from, to));
        let mut taken = 0;
        let mut stretches = Vec::with_capacity(self.closed.len() + closed.len());
        let inside = inside.filter(|(from, to)| from < to);
        for (from, to) in joined(inside.collect()) {
            let position = ground.position(from);
            let work = ground.position(to) - position;
            if work > 0 {
                stretches.push(Closed {
                    from,
                    to,
                    position: position - taken,
                    taken: taken + work,
                });
                taken += work;
            }
        }
        Self {
            ground,
            closed: stretches,
        }
    }

    /// Returns the calendar that is open when both are.
    #[must_use]
    pub fn intersect(&self, other: &Self) -> Self {
        if self.ground.is_unbounded() {
            return other.minus(&self.stretches().collect::<Vec<_>>());
        }
        if other.ground.is_unbounded() {
            return self.minus(&other.stretches().collect::<Vec<_>>());
        }
        let ground = Self::from(self.ground.intersect(&other.ground));
        let closed = self.stretches().chain(other.stretches());
        ground.minus(&closed.collect::<Vec<_>>())
    }

    /// Returns the calendar in some stretches alone; beyond the last of them, around the clock.
    pub(crate) fn within(&self, stretches: impl Iterator<Item = (Instant, Instant)>) -> Self {
        self.intersect(&Self::from(Ground::within(stretches)))
    }

    /// Returns the calendar that is open when either is, whatever else closes them.
    #[must_use]
    pub fn unite(&self, other: &Self) -> Self {
        Self::from(self.ground.unite(&other.ground))
    }

    fn stretches(&self) -> impl Iterator<Item = (Instant, Instant)> {
        self.closed.iter().map(|closed| (closed.from, closed.to))
    }

    /// Says whether there is any working time at all.
    #[must_use]
    pub fn has_work(&self) -> bool {
        self.ground.has_work()
    }

    /// Returns the work position of `at`: open seconds before it.
    #[must_use]
    pub fn position(&self, at: Instant) -> i64 {
        match self.closed_before(at) {
            None => self.ground.position(at),
            Some(closed) if at < closed.to => closed.position,
            Some(closed) => self.ground.position(at) - closed.taken,
        }
    }

    /// Returns the earliest instant at a work position: the form of a finish.
    #[must_use]
    pub fn finish_at(&self, position: i64) -> Instant {
        let before = self.last_closed(|closed| closed.position < position);
        let taken = before.map_or(0, |closed| closed.taken);
        self.ground.finish_at(position.saturating_add(taken))
    }

    /// Returns the latest instant at a work position: the form of a start.
    #[must_use]
    pub fn start_at(&self, position: i64) -> Instant {
        let before = self.last_closed(|closed| closed.position <= position);
        let taken = before.map_or(0, |closed| closed.taken);
        self.ground.start_at(position.saturating_add(taken))
    }

    /// Returns `at`, or the next instant at which work is possible.
    #[must_use]
    pub fn next_start(&self, at: Instant) -> Instant {
        let mut opens = self.ground.next_start(at);
        while let Some(closed) = self.closed_before(opens).filter(|one| opens < one.to) {
            opens = self.ground.next_start(closed.to);
        }
        opens
    }

    /// Returns `at`, or the last instant before it up to which work was possible.
    #[must_use]
    pub fn previous_finish(&self, at: Instant) -> Instant {
        let mut closes = self.ground.previous_finish(at);
        while let Some(closed) = self
            .last_closed(|closed| closed.from < closes)
            .filter(|one| closes <= one.to)
        {
            closes = self.ground.previous_finish(closed.from);
        }
        closes
    }

    /// Returns when work possible at `at` no longer is; nothing when it always will be.
    fn close_after(&self, at: Instant) -> Option<Instant> {
        let next = self.closed.partition_point(|closed| closed.from <= at);
        let closed = self.closed.get(next).map(|closed| closed.from);
        let closes = self.ground.close_after(at);
        closed.into_iter().chain(closes).min()
    }

    /// Returns when `work` begun at `from` is done; negative work goes back and gives a start.
    #[must_use]
    pub fn add(&self, from: Instant, work: Seconds) -> Instant {
        match work.0 {
            0 => from,
            _ => self.add_measured(from, work).0,
        }
    }

    /// As [`Self::add`], with the work positions of `from` and of what is returned.
    pub(crate) fn add_measured(&self, from: Instant, work: Seconds) -> (Instant, i64, i64) {
        let position = self.position(from);
        let to = position.saturating_add(work.0);
        let at = match work.0 {
            0 => from,
            1.. => self.finish_at(to),
            _ => self.start_at(to),
        };
        (at, position, to)
    }

    /// Returns the work positions of a start and a finish.
    pub(crate) fn measure(&self, start: Instant, finish: Instant) -> Positions {
        Positions {
            start: self.position(start),
            finish: self.position(finish),
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

    /// The last closed stretch that does not begin after an instant.
    fn closed_before(&self, at: Instant) -> Option<&Closed> {
        self.last_closed(|closed| closed.from <= at)
    }

    /// The last of the closed stretches for which something holds that holds for all before it.
    fn last_closed(&self, holds: impl Fn(&Closed) -> bool) -> Option<&Closed> {
        if self.closed.is_empty() {
            return None;
        }
        let count = self.closed.partition_point(holds);
        self.closed.get(count.checked_sub(1)?)
    }
}

impl From<Ground> for Compiled {
    fn from(ground: Ground) -> Self {
        Self {
            ground: Arc::new(ground),
            closed: Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::DAY;
    use super::super::beyond::Beyond;
    use super::super::ground::Interval;
    use super::*;
    use crate::window::less;
    use proptest::prelude::*;

    fn office() -> Compiled {
        // Two days of 9-12 and 13-17, days 0 and 1, then a gap, then day 4.
        Compiled::from(Ground::of(
            [0, 1, 4]
                .iter()
                .flat_map(|day| {
                    [(9, 12), (13, 17)].map(|(from, to)| Interval {
                        from: day * DAY + from * 3600,
                        to: day * DAY + to * 3600,
                    })
                })
                .collect(),
            Beyond::CLOCK,
        ))
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
            let calendar = Compiled::from(Ground::of(open.clone(), Beyond::CLOCK));
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

        #[test]
        fn what_is_closed_over_a_ground_is_as_if_it_had_never_been_open(
            spans in prop::collection::vec((1_i64..40, 1_i64..30), 4..40),
            closings in prop::collection::vec((0_i64..1_500, 1_i64..80), 0..6),
            probe in 0_i64..4_000_000,
            work in -400_000_i64..400_000,
        ) {
            let mut at = 0;
            let open: Vec<Interval> = spans.iter().map(|&(gap, length)| {
                let from = at + gap * 3600;
                at = from + length * 3600;
                Interval { from, to: at }
            }).collect();
            // The first and the last interval stay: positions count from one, and go on behind the other.
            let (first, last) = (open[0].to, open[open.len() - 1].from);
            let closed: Vec<(Instant, Instant)> = closings.iter().map(|&(from, length)| {
                let edge = |at: i64| Instant((at * 1_800).clamp(first, last));
                (edge(from), edge(from + length))
            }).filter(|(from, to)| from < to).collect();
            let over = Compiled::from(Ground::of(open.clone(), Beyond::CLOCK)).minus(&closed);
            let joined = joined(closed.clone());
            let left = open.iter().flat_map(|interval| {
                less(&joined, (Instant(interval.from), Instant(interval.to)))
            });
            let left = left.map(|(from, to)| Interval { from: from.0, to: to.0 });
            let plain = Compiled::from(Ground::of(left.collect(), Beyond::CLOCK));
            let at = Instant(probe);
            let position = plain.position(at);
            prop_assert_eq!(over.position(at), position, "position");
            prop_assert_eq!(over.start_at(position), plain.start_at(position), "start");
            prop_assert_eq!(over.finish_at(position), plain.finish_at(position), "finish");
            prop_assert_eq!(over.next_start(at), plain.next_start(at), "next start");
            prop_assert_eq!(over.previous_finish(at), plain.previous_finish(at), "previous finish");
            prop_assert_eq!(over.add(at, Seconds(work)), plain.add(at, Seconds(work)), "sum");
            let later = Instant(probe + 300_000);
            prop_assert_eq!(over.closed_between(at, later), plain.closed_between(at, later), "closed");
        }
    }
}
