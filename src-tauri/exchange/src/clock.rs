//! From the local times of a file to instants. A file has no zone: the reader is told one.

use chrono::{DateTime, Duration, MappedLocalTime, NaiveDateTime, TimeZone, Timelike};
use chrono_tz::Tz;
use slipway_engine::Instant;
use std::cell::Cell;

/// The zone in which a file's times are meant.
pub(crate) struct Clock {
    zone: Tz,
    moved: Cell<usize>,
}

impl Clock {
    /// Returns the clock of an IANA zone, or nothing when there is no such zone.
    pub(crate) fn in_zone(name: &str) -> Option<Self> {
        Some(Self {
            zone: name.parse().ok()?,
            moved: Cell::new(0),
        })
    }

    /// Returns the instant of a local time: the first of two, and for one that clocks skip the
    /// moment of the jump, as calendars compile it.
    pub(crate) fn instant(&self, local: NaiveDateTime) -> Instant {
        if self.zone == Tz::UTC {
            return Instant(local.and_utc().timestamp());
        }
        let mapped = self.zone.from_local_datetime(&local);
        if !matches!(mapped, MappedLocalTime::Single(_)) {
            self.moved.set(self.moved.get() + 1);
        }
        let at = mapped.earliest().or_else(|| self.after_jump(local));
        Instant(at.map_or_else(|| local.and_utc().timestamp(), |at| at.timestamp()))
    }

    /// Returns the first minute after `local` that clocks show. No zone ever skipped more than a
    /// day, as Samoa did.
    fn after_jump(&self, local: NaiveDateTime) -> Option<DateTime<Tz>> {
        let minute = local.with_second(0)?;
        (1..=2 * 1440).find_map(|minutes| {
            let later = minute + Duration::minutes(minutes);
            self.zone.from_local_datetime(&later).earliest()
        })
    }

    /// Returns how many local times did not exist or existed twice.
    pub(crate) fn moved(&self) -> usize {
        self.moved.get()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(zone: &str, text: &str) -> (i64, usize) {
        let clock = Clock::in_zone(zone).expect("the zone exists");
        let local = text.parse().expect("the time is written well");
        (clock.instant(local).0, clock.moved())
    }

    #[test]
    fn local_times_follow_their_zone_over_clock_changes() {
        let utc = |text| at("UTC", text).0;
        assert_eq!(
            at("Europe/Berlin", "2026-01-15T08:00:00"),
            (utc("2026-01-15T07:00:00"), 0)
        );
        assert_eq!(
            at("Europe/Berlin", "2026-03-29T02:30:00"),
            (utc("2026-03-29T01:00:00"), 1),
            "a skipped time is the moment of the jump"
        );
        assert_eq!(
            at("Europe/Berlin", "2026-10-25T02:30:00"),
            (utc("2026-10-25T00:30:00"), 1),
            "of two the first"
        );
        assert!(Clock::in_zone("Mars/Olympus").is_none());
    }
}
