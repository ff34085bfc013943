//! Days and times as Jira writes them: by the standard in JSON, as people set it up in CSV.

use crate::reading::Reading;
use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime};
use slipway_engine::{Instant, Seconds, Span};

/// Times without a zone, the commonest first.
const TIMES: [&str; 9] = [
    "%d/%b/%y %I:%M %p",
    "%d/%b/%Y %I:%M %p",
    "%d/%b/%y %H:%M",
    "%Y-%m-%d %H:%M:%S",
    "%Y-%m-%d %H:%M",
    "%d.%m.%Y %H:%M",
    "%d.%m.%y %H:%M",
    "%b %d, %Y, %I:%M %p",
    "%Y-%m-%dT%H:%M:%S",
];
/// Days.
const DAYS: [&str; 6] = [
    "%Y-%m-%d",
    "%d/%b/%y",
    "%d/%b/%Y",
    "%d.%m.%Y",
    "%d.%m.%y",
    "%b %d, %Y",
];

/// Reads a time; one without a zone is meant in that of the reader.
pub(super) fn time(text: &str, reading: &Reading<'_>) -> Option<Instant> {
    let zoned = ["%Y-%m-%dT%H:%M:%S%.f%z", "%Y-%m-%dT%H:%M:%S%z"];
    let zoned = zoned
        .iter()
        .find_map(|format| DateTime::parse_from_str(text, format).ok());
    if let Some(at) = zoned.or_else(|| DateTime::parse_from_rfc3339(text).ok()) {
        let at = at.timestamp();
        return is_planned(&at_utc(at)?.date()).then_some(Instant(at));
    }
    let local = TIMES
        .iter()
        .find_map(|format| NaiveDateTime::parse_from_str(text, format).ok());
    let local = local.or_else(|| day(text).map(|day| day.and_time(chrono::NaiveTime::MIN)))?;
    is_planned(&local.date()).then(|| reading.at(local))?
}

/// Reads a day; the time of a time is dropped.
pub(super) fn day(text: &str) -> Option<NaiveDate> {
    let days = DAYS
        .iter()
        .find_map(|format| NaiveDate::parse_from_str(text, format).ok());
    let times = || {
        let times = TIMES.iter();
        let mut times = times.filter_map(|format| NaiveDateTime::parse_from_str(text, format).ok());
        times.next().map(|at| at.date())
    };
    // By the standard the day stands first, whatever follows.
    let first = || NaiveDate::parse_from_str(text.get(..10)?, "%Y-%m-%d").ok();
    days.or_else(times).or_else(first).filter(is_planned)
}

/// Reads a number of seconds.
pub(super) fn seconds(text: &str) -> Option<Seconds> {
    let length = Seconds(text.parse().ok()?);
    (Seconds::ZERO..=Span::LONGEST)
        .contains(&length)
        .then_some(length)
}

fn at_utc(at: i64) -> Option<NaiveDateTime> {
    DateTime::from_timestamp(at, 0).map(|at| at.naive_utc())
}

fn is_planned(day: &NaiveDate) -> bool {
    (1970..=2199).contains(&day.year())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_as_people_set_them_up() {
        for text in [
            "2027-03-12",
            "12/Mar/27",
            "12/Mar/27 3:40 PM",
            "12.03.2027",
            "12.03.2027 15:40",
            "Mar 12, 2027",
            "2027-03-12T15:40:00.000+0100",
        ] {
            assert_eq!(day(text), NaiveDate::from_ymd_opt(2027, 3, 12), "of {text}");
        }
        for text in ["", "soon", "03/12/2027", "0001-01-01", "2027-03-1é"] {
            assert_eq!(day(text), None, "of {text}");
        }
    }
}
