//! Time outside the horizon: the ordinary week over and over, without exceptions and without changes
//! of clocks.
//!
//! ```text
//!   ┆ week ┆ week ┆[ ordinary weeks │ horizon, day by day │ ordinary weeks ]┆ week ┆ week ┆ …
//!                 ▲                                                        ▲
//!                from                                                      to
//! ```
//!
//! A few ordinary weeks are compiled on either side of the horizon. An instant outside them is moved by
//! whole weeks to where time is compiled, and what is found there is moved back.

use super::{DAY, Horizon};
use crate::time::Instant;

/// Seconds of a week.
const WEEK: i64 = 7 * DAY;

/// So many ordinary days are compiled on either side of the horizon: from any instant of the week
/// that comes again, the next opening and the close before are among them.
pub(super) const ORDINARY_DAYS: u16 = 35;
/// The week that comes again lies so far from the horizon, its own length included.
const AWAY: i64 = 3 * WEEK;

/// What lies outside the compiled stretch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Beyond {
    from: Edge,
    to: Edge,
}

/// One end of the compiled stretch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Edge {
    at: i64,
    /// Work position there.
    position: i64,
    /// Open seconds of the week next to it; none where time goes on around the clock.
    week: i64,
}

/// By how much an instant was moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Moved {
    pub(super) time: i64,
    pub(super) work: i64,
}

impl Beyond {
    /// Time that goes on around the clock.
    pub(super) const CLOCK: Self = Self {
        from: Edge::far(i64::MIN),
        to: Edge::far(i64::MAX),
    };

    /// Returns what lies around a horizon, still without the work of its weeks.
    pub(super) fn around(horizon: Horizon) -> Self {
        Self {
            from: Edge::far(horizon.from.0 - AWAY),
            to: Edge::far(horizon.to.0 + AWAY),
        }
    }

    /// Returns the same stretch with the weeks of a calendar, from its work positions.
    pub(super) fn with_weeks(self, position: impl Fn(Instant) -> i64) -> Self {
        if self.is_clock() {
            return self;
        }
        let edge = |at: i64, week: i64| Edge {
            at,
            position: position(Instant(at)),
            week: position(Instant(week + WEEK)) - position(Instant(week)),
        };
        Self {
            from: edge(self.from.at, self.from.at),
            to: edge(self.to.at, self.to.at - WEEK),
        }
    }

    /// Returns what lies outside the time of two calendars taken together.
    pub(super) fn both(self, other: Self) -> Self {
        let is_same = (self.from.at, self.to.at) == (other.from.at, other.to.at);
        if is_same { self } else { Self::CLOCK }
    }

    /// Returns the part of a stretch that lies in the horizon; what lies outside comes in no week.
    pub(super) fn inside(&self, from: Instant, to: Instant) -> (Instant, Instant) {
        if self.is_clock() {
            return (from, to);
        }
        let (first, last) = (self.from.at + AWAY, self.to.at - AWAY);
        (Instant(from.0.max(first)), Instant(to.0.min(last)))
    }

    fn is_clock(&self) -> bool {
        self.from.at == i64::MIN
    }

    /// Returns how far an instant lies from where time is compiled.
    pub(super) fn of_instant(&self, at: i64) -> Option<Moved> {
        let Self { from, to } = self;
        if at >= to.at && to.week > 0 {
            Some(to.by((at - to.at) / WEEK + 1))
        } else if at < from.at && from.week > 0 {
            Some(from.by(-whole(from.at.saturating_sub(at), WEEK)))
        } else {
            None
        }
    }

    /// As [`Self::of_instant`], for a work position whose start is asked for.
    pub(super) fn of_start(&self, position: i64) -> Option<Moved> {
        let Self { from, to } = self;
        if position >= to.position && to.week > 0 {
            Some(to.by((position - to.position) / to.week + 1))
        } else if position < from.position && from.week > 0 {
            let ahead = from.position.saturating_sub(position);
            Some(from.by(-whole(ahead, from.week)))
        } else {
            None
        }
    }

    /// As [`Self::of_instant`], for a work position whose finish is asked for.
    pub(super) fn of_finish(&self, position: i64) -> Option<Moved> {
        let Self { from, to } = self;
        if position > to.position && to.week > 0 {
            Some(to.by(whole(position - to.position, to.week)))
        } else if position <= from.position && from.week > 0 {
            let ahead = from.position.saturating_sub(position);
            Some(from.by(-(ahead / from.week + 1)))
        } else {
            None
        }
    }
}

impl Edge {
    const fn far(at: i64) -> Self {
        Self {
            at,
            position: at,
            week: 0,
        }
    }

    fn by(&self, weeks: i64) -> Moved {
        Moved {
            time: weeks.saturating_mul(WEEK),
            work: weeks.saturating_mul(self.week),
        }
    }
}

/// How many whole weeks cover a length of time or work.
fn whole(length: i64, week: i64) -> i64 {
    length / week + i64::from(length % week > 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::{Compiled, Zone};
    use crate::id::CalendarId;
    use crate::plan::Calendar;
    use crate::time::Seconds;
    use proptest::prelude::*;
    use std::sync::Arc;

    /// The ordinary week compiled day by day over some years.
    fn office(first: i32, last: i32) -> Compiled {
        let horizon = Horizon::years(first, last);
        let calendar = Arc::new(Calendar::standard(CalendarId(uuid::Uuid::nil()), "Office"));
        let chain = crate::calendar::days::Chain::new([&calendar].into_iter(), horizon);
        chain.compile(&Zone::compile("Asia/Kolkata", horizon), horizon, |_| false)
    }

    proptest! {
        #[test]
        fn beyond_a_short_horizon_time_counts_as_within_a_long_one(
            day in -9_000_i64..9_000,
            second in 0_i64..DAY,
            work in -40_000_000_i64..40_000_000,
        ) {
            let (short, long) = (office(2000, 2001), office(1960, 2060));
            // Within the long one, and far beyond the short one.
            let at = Instant(946_684_800 + day * DAY + second);
            let same = |told: &str, ask: &dyn Fn(&Compiled) -> i64| {
                prop_assert_eq!(ask(&short), ask(&long), "{} of {} with {}", told, at.0, work);
                Ok(())
            };
            same("next start", &|of| of.next_start(at).0)?;
            same("previous finish", &|of| of.previous_finish(at).0)?;
            same("sum", &|of| of.add(at, Seconds(work)).0)?;
            let origin = Instant(946_684_800);
            same("work", &|of| of.work_between(origin, at).0)?;
            let worked = |of: &Compiled| of.position(at) - of.position(origin);
            same("finish", &|of| of.finish_at(of.position(origin) + worked(of)).0)?;
            same("start", &|of| of.start_at(of.position(origin) + worked(of)).0)?;

        }
    }

    #[test]
    fn the_ends_of_the_axis_are_no_trouble() {
        let office = office(2000, 2001);
        for at in [i64::MIN / 4, i64::MAX / 4] {
            let there = office.position(office.next_start(Instant(at)));
            assert_eq!(there, office.position(Instant(at)), "position of {at}");
        }
        assert_eq!(
            office.add(Instant(0), Seconds(i64::MAX)),
            Instant(i64::MAX),
            "saturates"
        );
    }
}
