//! From the local times of a file to instants. A file has no zone: the reader is told one.

use chrono::{Duration, MappedLocalTime, NaiveDateTime, TimeZone};
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

    /// Returns the instant of a local time: the first of two, and one that clocks skip as if they
    /// had not been put forward yet.
    pub(crate) fn instant(&self, local: NaiveDateTime) -> Instant {
        if self.zone == Tz::UTC {
            return Instant(local.and_utc().timestamp());
        }
        let seconds = match self.zone.from_local_datetime(&local) {
            MappedLocalTime::Single(at) => at.timestamp(),
            MappedLocalTime::Ambiguous(first, _) => {
                self.moved.set(self.moved.get() + 1);
                first.timestamp()
            }
            MappedLocalTime::None => {
                self.moved.set(self.moved.get() + 1);
                // No zone skips more than a day (Samoa did), so the day before has the old offset.
                let day = Duration::days(2);
                let before = self.zone.from_local_datetime(&(local - day)).earliest();
                before.map_or_else(
                    || local.and_utc().timestamp(),
                    |before| before.timestamp() + day.num_seconds(),
                )
            }
        };
        Instant(seconds)
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
            (utc("2026-03-29T01:30:00"), 1),
            "a skipped time lies as far behind the change"
        );
        assert_eq!(
            at("Europe/Berlin", "2026-10-25T02:30:00"),
            (utc("2026-10-25T00:30:00"), 1),
            "of two the first"
        );
        assert!(Clock::in_zone("Mars/Olympus").is_none());
    }
}
