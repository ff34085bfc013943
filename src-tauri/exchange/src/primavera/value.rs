//! Values as both spellings write them: hours with fractions, local times with a blank or a `T`.

use crate::value::{decimal, rounded};
use chrono::{Datelike, NaiveDateTime};
use slipway_engine::Seconds;

/// No duration in a plan is longer: thirty years around the clock.
const LONGEST: f64 = 30.0 * 366.0 * 86_400.0;

/// Reads a signed length in hours.
pub(super) fn hours(text: &str) -> Option<Seconds> {
    let seconds = decimal(text)? * 3600.0;
    (seconds.abs() <= LONGEST).then(|| Seconds(rounded(seconds)))
}

/// Reads a length in hours that is not below nothing.
pub(super) fn length(text: &str) -> Option<Seconds> {
    hours(text).filter(|length| *length >= Seconds::ZERO)
}

/// Reads a local time.
pub(super) fn local(text: &str) -> Option<NaiveDateTime> {
    if let Some(at) = crate::value::local(text) {
        return Some(at);
    }
    let at = ["%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M"]
        .iter()
        .find_map(|format| NaiveDateTime::parse_from_str(text, format).ok())?;
    (1970..=2199).contains(&at.year()).then_some(at)
}

/// Reads a clock time as seconds since midnight: `08:00`, `8:00:00`, `1:30 PM`.
pub(super) fn clock(text: &str) -> Option<u32> {
    let text = text.trim();
    let (time, half) = match text.split_once(' ') {
        Some((time, half)) => (time, Some(half.trim())),
        None => (text, None),
    };
    let at = crate::value::clock(time)?;
    let within_half = at % (12 * 3600);
    match half {
        None => Some(at),
        Some(half) if half.eq_ignore_ascii_case("AM") => Some(within_half),
        Some(half) if half.eq_ignore_ascii_case("PM") => Some(within_half + 12 * 3600),
        Some(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clock_times_read_with_and_without_halves() {
        for (text, hour) in [
            ("08:00", Some(8)),
            ("8:00:00", Some(8)),
            ("12:00 AM", Some(0)),
            ("12:00 PM", Some(12)),
            ("1:00 pm", Some(13)),
            ("24:00", Some(24)),
            ("25:00", None),
            ("1:00 XM", None),
        ] {
            assert_eq!(clock(text), hour.map(|hour| hour * 3600), "of {text}");
        }
    }

    #[test]
    fn hours_and_times_read_in_both_spellings() {
        assert_eq!(hours("-8.5"), Some(Seconds(-30_600)));
        assert_eq!(length("-1"), None);
        assert_eq!(hours("1e99"), None);
        assert_eq!(local("2027-03-01 08:00"), local("2027-03-01T08:00:00"));
        assert_eq!(local("1900-01-01 08:00"), None, "no such plan");
    }
}
