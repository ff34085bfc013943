//! Values as MSPDI writes them: durations, tenths of minutes, local times, codes of formats.
//!
//! Every reader gives nothing for what it cannot understand or what lies outside any plan; the
//! caller turns that into a warning.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime};
use slipway_engine::Seconds;

/// No duration in a plan is longer: thirty years around the clock.
const LONGEST: f64 = 30.0 * 366.0 * 86_400.0;

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

/// Reads money in hundredths.
pub(crate) fn money(text: &str) -> Option<i64> {
    decimal(text)
        .filter(|amount| amount.abs() < 1e15)
        .map(rounded)
}

/// Reads a length given in tenths of a minute.
pub(crate) fn tenths(text: &str) -> Option<Seconds> {
    let seconds = decimal(text)? * 6.0;
    (seconds.abs() <= LONGEST).then(|| Seconds(rounded(seconds)))
}

/// Reads a length in the form `PT8H30M0S`; days are those of 24 hours.
pub(crate) fn length(text: &str) -> Option<Seconds> {
    let (negative, rest) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let mut rest = rest.strip_prefix('P')?;
    let mut seconds = 0.0;
    let mut in_time = false;
    if rest.is_empty() {
        return None;
    }
    while !rest.is_empty() {
        if let Some(time) = rest.strip_prefix('T') {
            in_time = true;
            rest = time;
            continue;
        }
        let end = rest.find(|letter: char| letter.is_ascii_alphabetic())?;
        let (number, unit) = rest.split_at(end);
        let factor = match (unit.as_bytes().first()?, in_time) {
            (b'D', false) => 86_400.0,
            (b'H', true) => 3600.0,
            (b'M', true) => 60.0,
            (b'S', true) => 1.0,
            _ => return None,
        };
        seconds += decimal(number)? * factor;
        rest = &unit[1..];
    }
    let seconds = if negative { -seconds } else { seconds };
    (seconds.abs() <= LONGEST).then(|| Seconds(rounded(seconds)))
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

/// A code that says how a duration or lag is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Format {
    /// Counted around the clock.
    pub(crate) elapsed: bool,
    /// A share of another duration.
    pub(crate) percent: bool,
    /// Written with a question mark.
    pub(crate) estimated: bool,
}

/// Reads a format code: 3 to 12 are minutes to months, each followed by its elapsed twin, 19 and 20
/// are percents; the same plus 32 are estimated.
pub(crate) fn format(text: &str) -> Option<Format> {
    let code = whole(text)?;
    let estimated = (35..=53).contains(&code);
    let plain = if estimated { code - 32 } else { code };
    let (elapsed, percent) = match plain {
        3..=12 => (plain % 2 == 0, false),
        19 => (false, true),
        20 => (true, true),
        21 => (false, false),
        _ => return None,
    };
    Some(Format {
        elapsed,
        percent,
        estimated,
    })
}

/// Rounds to a whole number; callers keep the value within a safe range.
#[expect(
    clippy::cast_possible_truncation,
    reason = "callers keep the value within a safe range"
)]
fn rounded(number: f64) -> i64 {
    number.round() as i64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_read_in_every_form_that_project_writes() {
        for (text, seconds) in [
            ("PT8H0M0S", Some(28_800)),
            ("PT0H30M15S", Some(1815)),
            ("P1DT2H", Some(93_600)),
            ("-PT1H0M0S", Some(-3600)),
            ("PT0.5H", Some(1800)),
            ("PT", Some(0)),
            ("P", None),
            ("P1M", None),
            ("PT8", None),
            ("8h", None),
            ("PT99999999999H", None),
            ("PTéH", None),
        ] {
            assert_eq!(length(text), seconds.map(Seconds), "of {text}");
        }
    }

    #[test]
    fn formats_tell_elapsed_percent_and_estimated() {
        let told = |code: &str| {
            format(code).map(|format| (format.elapsed, format.percent, format.estimated))
        };
        assert_eq!(told("7"), Some((false, false, false)), "days");
        assert_eq!(told("8"), Some((true, false, false)), "elapsed days");
        assert_eq!(told("40"), Some((true, false, true)), "elapsed days?");
        assert_eq!(told("19"), Some((false, true, false)), "percent");
        assert_eq!(told("52"), Some((true, true, true)), "elapsed percent?");
        assert_eq!(told("53"), Some((false, false, true)), "as it comes?");
        assert_eq!(told("99"), None);
    }

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
