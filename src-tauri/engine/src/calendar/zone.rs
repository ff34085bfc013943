//! Local time of a zone over the horizon, as a table: from which instant which offset holds.
//!
//! A table answers in a few nanoseconds where a zone database needs a search, and a window can use
//! the same one.

use super::{DAY, Horizon};
use crate::time::Instant;
use chrono::{DateTime, NaiveDate, NaiveDateTime, Offset, TimeZone};
use chrono_tz::Tz;

/// How far apart the database is asked. No zone changes its clocks twice within a week, which a test holds
/// against all of them.
const STEP: i64 = 7 * DAY;

/// A zone, compiled over a horizon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zone {
    name: String,
    /// Rising; the first entry covers everything before it too.
    offsets: Vec<(Instant, i32)>,
}

impl Zone {
    /// Compiles the zone called `name`; a name that is not in the IANA list is read as UTC.
    #[must_use]
    pub fn compile(name: &str, horizon: Horizon) -> Self {
        let tz: Tz = name.parse().unwrap_or(Tz::UTC);
        let offset = |at: i64| {
            DateTime::from_timestamp(at, 0).map_or(0, |at| {
                tz.offset_from_utc_datetime(&at.naive_utc())
                    .fix()
                    .local_minus_utc()
            })
        };
        let (from, to) = (horizon.from.0, horizon.to.0);
        let mut before = offset(from);
        let mut offsets = vec![(Instant(from), before)];
        let mut at = from;
        while at < to {
            let next = (at + STEP).min(to);
            let after = offset(next);
            if before != after {
                let (mut low, mut high) = (at, next);
                while high - low > 1 {
                    let middle = low.midpoint(high);
                    if offset(middle) == before {
                        low = middle;
                    } else {
                        high = middle;
                    }
                }
                offsets.push((Instant(high), after));
            }
            (at, before) = (next, after);
        }
        Self {
            name: name.to_owned(),
            offsets,
        }
    }

    /// Returns its IANA name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns from which instant which offset holds, in seconds east of UTC.
    #[must_use]
    pub fn offsets(&self) -> &[(Instant, i32)] {
        &self.offsets
    }

    /// Returns what clocks show at `at`.
    #[must_use]
    pub fn to_local(&self, at: Instant) -> NaiveDateTime {
        let index = self
            .offsets
            .partition_point(|&(from, _)| from <= at)
            .saturating_sub(1);
        let offset = self.offsets[index].1;
        DateTime::from_timestamp(at.0.saturating_add(i64::from(offset)), 0)
            .unwrap_or_default()
            .naive_utc()
    }

    /// Returns when clocks show `local`: the first time when they show it twice, and the moment of
    /// the jump when they never do.
    #[must_use]
    pub fn to_utc(&self, local: NaiveDateTime) -> Instant {
        self.utc_of_local_seconds(local.and_utc().timestamp())
    }

    /// As [`Self::to_utc`], with local time as seconds since 1970-01-01T00:00:00 local.
    pub(super) fn utc_of_local_seconds(&self, local: i64) -> Instant {
        // The first offset whose clocks had shown the reading; the next one may begin before it does.
        let reached = self
            .offsets
            .partition_point(|&(from, offset)| from.0 + i64::from(offset) <= local);
        let index = reached.saturating_sub(1);
        let before = index
            .checked_sub(1)
            .map(|earlier| Instant(local - i64::from(self.offsets[earlier].1)));
        let at = Instant(local - i64::from(self.offsets[index].1));
        match (before, self.offsets.get(index + 1)) {
            // Clocks went back: the reading came once already.
            (Some(before), _) if before < self.offsets[index].0 => before,
            // Clocks went forward over it.
            (_, Some(&(jump, _))) if at > jump => jump,
            _ => at,
        }
    }

    /// Returns midnight beginning `day`.
    #[must_use]
    pub fn start_of_day(&self, day: NaiveDate) -> Instant {
        self.to_utc(day.and_hms_opt(0, 0, 0).expect("midnight is a time of day"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn berlin() -> Zone {
        Zone::compile("Europe/Berlin", Horizon::years(2026, 2028))
    }

    /// A change and its end within a step would be missed.
    #[test]
    fn clocks_of_no_zone_change_twice_within_a_step() {
        let horizon = Horizon::years(1970, 2040);
        for tz in chrono_tz::TZ_VARIANTS {
            let offset = |at: i64| {
                let at = DateTime::from_timestamp(at, 0)
                    .expect("a moment")
                    .naive_utc();
                tz.offset_from_utc_datetime(&at).fix().local_minus_utc()
            };
            let zone = Zone::compile(tz.name(), horizon);
            for day in (horizon.from.0..horizon.to.0).step_by(DAY as usize) {
                let index = zone.offsets.partition_point(|&(from, _)| from.0 <= day) - 1;
                assert_eq!(zone.offsets[index].1, offset(day), "{tz} at {day}");
            }
        }
    }

    fn local(text: &str) -> NaiveDateTime {
        NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").expect("a date")
    }

    fn utc(text: &str) -> Instant {
        Instant(local(text).and_utc().timestamp())
    }

    #[test]
    fn winter_and_summer_have_their_own_offsets() {
        assert_eq!(
            berlin().to_utc(local("2026-01-15 09:00")),
            utc("2026-01-15 08:00"),
            "CET"
        );
        assert_eq!(
            berlin().to_utc(local("2026-07-15 09:00")),
            utc("2026-07-15 07:00"),
            "CEST"
        );
        assert_eq!(
            berlin().to_local(utc("2026-07-15 07:00")),
            local("2026-07-15 09:00"),
            "and back"
        );
    }

    #[test]
    fn an_hour_that_never_comes_is_the_moment_of_the_jump() {
        assert_eq!(
            berlin().to_utc(local("2026-03-29 02:30")),
            utc("2026-03-29 01:00"),
            "the gap"
        );
        assert_eq!(
            berlin().to_utc(local("2026-03-29 03:00")),
            utc("2026-03-29 01:00"),
            "right after it"
        );
    }

    #[test]
    fn an_hour_that_comes_twice_is_the_first_of_them() {
        assert_eq!(
            berlin().to_utc(local("2026-10-25 02:30")),
            utc("2026-10-25 00:30"),
            "still CEST"
        );
        assert_eq!(
            berlin().to_utc(local("2026-10-25 03:00")),
            utc("2026-10-25 02:00"),
            "CET"
        );
    }

    #[test]
    fn every_quarter_hour_comes_back_from_local_time() {
        let zone = berlin();
        for step in 0..70_000 {
            let at = Instant(utc("2026-01-01 00:00").0 + step * 900);
            let back = zone.to_utc(zone.to_local(at));
            assert!(
                back == at || at.0 - back.0 == 3600,
                "{at:?} came back as {back:?}"
            );
        }
    }
}
