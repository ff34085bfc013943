//! Values as MSPDI alone writes them: durations, tenths of minutes, codes of formats.
//!
//! Every reader gives nothing for what it cannot understand or what lies outside any plan; the
//! caller turns that into a warning.

use crate::value::rounded;
pub(crate) use crate::value::{clock, decimal, flag, local, percent, share, whole};
use slipway_engine::{Seconds, Span};

/// Reads a length given in tenths of a minute.
pub(crate) fn tenths(text: &str) -> Option<Seconds> {
    let seconds = decimal(text)? * 6.0;
    within_a_plan(seconds)
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
    within_a_plan(seconds)
}

fn within_a_plan(seconds: f64) -> Option<Seconds> {
    let length = seconds.is_finite().then(|| Seconds(rounded(seconds)))?;
    (-Span::LONGEST..=Span::LONGEST)
        .contains(&length)
        .then_some(length)
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
}
