//! Values as XML schemas and tools that follow them write them: numbers, shares, local times.
//!
//! Every reader gives nothing for what it cannot understand or what lies outside any plan; the
//! caller turns that into a warning.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime};

/// Reads a whole number.
pub(crate) fn whole(text: &str) -> Option<i64> {
    text.parse().ok()
}

/// Reads a number with or without fraction.
pub(crate) fn decimal(text: &str) -> Option<f64> {
    text.parse().ok().filter(|number: &f64| number.is_finite())
}

/// Reads yes or no.
pub(crate) fn flag(text: &str) -> Option<bool> {
    match text {
        "1" | "true" => Some(true),
        "0" | "false" => Some(false),
        _ => None,
    }
}

/// Reads a share (`1.0` is the whole) as basis points.
pub(crate) fn share(text: &str) -> Option<u32> {
    let points = decimal(text)? * 10_000.0;
    (0.0..=f64::from(u32::MAX))
        .contains(&points)
        .then(|| rounded(points))
        .and_then(|points| u32::try_from(points).ok())
}

/// Reads percent (`100` is the whole) as basis points of progress.
pub(crate) fn percent(text: &str) -> Option<u16> {
    let points = decimal(text)? * 100.0;
    (0.0..=10_000.0)
        .contains(&points)
        .then(|| rounded(points))
        .and_then(|points| u16::try_from(points).ok())
}

/// Reads a local time without zone; a zone written behind it is no part of the format and is dropped.
pub(crate) fn local(text: &str) -> Option<NaiveDateTime> {
    let text = text.get(..19).unwrap_or(text);
    let at = NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S")
        .ok()
        .or_else(|| {
            let date = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?;
            Some(date.and_time(NaiveTime::MIN))
        })?;
    (1970..=2199).contains(&at.year()).then_some(at)
}

/// Reads a clock time as seconds since midnight.
pub(crate) fn clock(text: &str) -> Option<u32> {
    let mut parts = text.split(':').map(|part| part.parse::<u32>().ok());
    let hours = parts.next()??;
    let minutes = parts.next()??;
    let seconds = parts.next().unwrap_or(Some(0))?;
    let at = hours.checked_mul(3600)? + minutes.checked_mul(60)? + seconds;
    (minutes < 60 && seconds < 60 && at <= 86_400).then_some(at)
}

/// Rounds to a whole number; callers keep the value within a safe range.
#[expect(
    clippy::cast_possible_truncation,
    reason = "callers keep the value within a safe range"
)]
pub(crate) fn rounded(number: f64) -> i64 {
    number.round() as i64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_outside_any_plan_are_no_times() {
        assert!(local("2026-02-30T08:00:00").is_none(), "no such day");
        assert!(local("0001-01-01T00:00:00").is_none(), "no such plan");
        assert!(local("2026-02-28").is_some(), "a date is its midnight");
        assert_eq!(local("2026-02-28T08:00:00Z"), local("2026-02-28T08:00:00"));
        assert_eq!(clock("24:00:00"), Some(86_400));
        assert_eq!(clock("24:00:01"), None);
    }
}
