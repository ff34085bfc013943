//! Values as MSPDI writes them: the other way round of what the reader understands.

use slipway_engine::{Seconds, Span, TimeUnit};
use std::fmt;

/// A length in the form `PT8H30M0S`.
pub(super) struct Length(pub(super) Seconds);

impl fmt::Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0.0 < 0 { "-" } else { "" };
        let seconds = self.0.0.unsigned_abs();
        let (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
        write!(f, "{sign}PT{hours}H{minutes}M{}S", seconds % 60)
    }
}

/// A share in basis points as a decimal number: `0.5` is half.
pub(super) struct Share(pub(super) u32);

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let whole = self.0 / 10_000;
        match self.0 % 10_000 {
            0 => write!(f, "{whole}"),
            rest => {
                let rest = format!("{rest:04}");
                write!(f, "{whole}.{}", rest.trim_end_matches('0'))
            }
        }
    }
}

/// Returns a length in tenths of a minute, rounded.
pub(super) fn tenths(length: Seconds) -> i64 {
    rounded(length.0, 6)
}

/// Divides and rounds half away from zero.
pub(super) fn rounded(number: i64, by: i64) -> i64 {
    let half = by / 2 * number.signum();
    number.saturating_add(half) / by
}

/// Returns the code of the unit in which people read a length best.
pub(super) fn format(length: Span, minutes_per_day: u32) -> u8 {
    let (day, elapsed) = match length.unit {
        TimeUnit::Working => (i64::from(minutes_per_day.max(1)) * 60, 0),
        TimeUnit::Elapsed => (86_400, 1),
    };
    let unit = match length.amount.0 {
        amount if amount % (day / 2) == 0 => 7,
        amount if amount % 1800 == 0 => 5,
        _ => 3,
    };
    unit + elapsed
}

/// What is added to the code of a unit for a length that is a guess.
pub(super) const ESTIMATED: u8 = 32;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ms_project::value;

    #[test]
    fn what_is_written_is_what_is_read() {
        for seconds in [0, 1, 59, 3600, 28_800, 90_061, -5400] {
            let text = Length(Seconds(seconds)).to_string();
            assert_eq!(value::length(&text), Some(Seconds(seconds)), "{text}");
        }
        for points in [0, 1, 2500, 10_000, 12_345, 330_000] {
            let text = Share(points).to_string();
            assert_eq!(value::share(&text), Some(points), "{text}");
        }
        assert_eq!(Share(5000).to_string(), "0.5");
        assert_eq!(tenths(Seconds(-28_800)), -4800);
        assert_eq!(tenths(Seconds(9)), 2, "half a tenth is one");
    }

    #[test]
    fn lengths_stand_in_the_unit_that_people_read_best() {
        let of = |minutes, unit| {
            let amount = Seconds::from_minutes(minutes);
            format(Span { amount, unit }, 480)
        };
        assert_eq!(of(720, TimeUnit::Working), 7, "1.5 days");
        assert_eq!(of(90, TimeUnit::Working), 5, "1.5 hours");
        assert_eq!(of(25, TimeUnit::Working), 3, "25 minutes");
        assert_eq!(of(1440, TimeUnit::Elapsed), 8, "1 elapsed day");
    }
}
