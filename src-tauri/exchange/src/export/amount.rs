//! Lengths of time as they can be typed, in every language: `3d`, `1.5d`, `4h`, `2ed`, `+1d`.

use slipway_engine::plan::{Lag, Rules};
use slipway_engine::{Span, TimeUnit};
use std::fmt::Write as _;

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const CALENDAR_DAY: i64 = 24 * HOUR;

/// Returns a duration as it is typed; a question mark makes it a guess.
pub(crate) fn duration(span: Span, is_guess: bool, rules: &Rules) -> String {
    let mut text = amount(span, rules);
    if is_guess {
        text.push('?');
    }
    text
}

/// Returns a lag with its sign, empty for none.
pub(crate) fn lag(lag: Lag, rules: &Rules) -> String {
    let signed = |text: String| match text.strip_prefix('-') {
        Some(_) => text,
        None => format!("+{text}"),
    };
    if lag.is_none() {
        return String::new();
    }
    signed(match lag {
        Lag::Working(amount) => self::amount(Span::working(amount), rules),
        Lag::Elapsed(amount) => self::amount(Span::elapsed(amount), rules),
        Lag::Percent(points) => format!("{}%", decimal(points, 100)),
        Lag::ElapsedPercent(points) => format!("{}e%", decimal(points, 100)),
    })
}

/// Returns a length in days, as a number: working time in days of the portfolio, elapsed time in those
/// of the clock.
#[expect(
    clippy::cast_precision_loss,
    reason = "30 years of seconds fit a double exactly"
)]
pub(crate) fn days(length: Span, rules: &Rules) -> f64 {
    let day = match length.unit {
        TimeUnit::Working => seconds_per_day(rules),
        TimeUnit::Elapsed => CALENDAR_DAY,
    };
    let days = length.amount.0 as f64 / day as f64;
    (days * 100.0).round() / 100.0
}

fn seconds_per_day(rules: &Rules) -> i64 {
    i64::from(rules.minutes_per_day.max(1)) * MINUTE
}

/// Returns an amount in the largest unit of which it is a number with at most two decimals.
fn amount(span: Span, rules: &Rules) -> String {
    let (day, before) = match span.unit {
        TimeUnit::Working => (seconds_per_day(rules), ""),
        TimeUnit::Elapsed => (CALENDAR_DAY, "e"),
    };
    let amount = span.amount.0;
    let fits = |unit: i64| amount.abs() >= unit && amount * 100 % unit == 0;
    let (unit, name) = match amount {
        0 => (day, "d"),
        _ if fits(day) => (day, "d"),
        _ if fits(HOUR) => (HOUR, "h"),
        _ => (MINUTE, "m"),
    };
    format!("{}{before}{name}", decimal(amount, unit))
}

/// Returns a quotient with as many of four decimals as it needs.
fn decimal(amount: i64, unit: i64) -> String {
    let parts = (i128::from(amount) * 10_000 + i128::from(unit) / 2 * i128::from(amount.signum()))
        / i128::from(unit);
    let mut text = String::new();
    if parts < 0 {
        text.push('-');
    }
    let (whole, part) = (parts.abs() / 10_000, parts.abs() % 10_000);
    let _ = write!(text, "{whole}");
    if part != 0 {
        let part = format!("{part:04}");
        let _ = write!(text, ".{}", part.trim_end_matches('0'));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use slipway_engine::Seconds;
    use slipway_engine::change::entry;

    #[test]
    fn every_amount_can_be_typed_back() {
        let rules = Rules::default();
        for (minutes, text) in [
            (0, "0d"),
            (480, "1d"),
            (720, "1.5d"),
            (60, "1h"),
            (90, "1.5h"),
            (25, "25m"),
            (485, "485m"),
        ] {
            let span = Span::working_minutes(minutes);
            assert_eq!(duration(span, false, &rules), text);
            let typed = entry::duration(text, &rules).expect("it can be typed");
            assert_eq!(typed.span, span, "{text}");
        }
        let span = Span::elapsed_minutes(2 * 1440);
        assert_eq!(duration(span, true, &rules), "2ed?");
        let typed = entry::duration("2ed?", &rules).expect("it can be typed");
        assert!(typed.span == span && typed.estimated);
    }

    #[test]
    fn lags_have_a_sign() {
        let rules = Rules::default();
        let said = |lag| super::lag(lag, &rules);
        assert_eq!(said(Lag::Working(Seconds::from_minutes(960))), "+2d");
        assert_eq!(said(Lag::Working(Seconds::from_minutes(-240))), "-4h");
        assert_eq!(said(Lag::Elapsed(Seconds::from_minutes(1440))), "+1ed");
        assert_eq!(said(Lag::Percent(5000)), "+50%");
        assert_eq!(said(Lag::ElapsedPercent(-1250)), "-12.5e%");
        assert_eq!(said(Lag::default()), "");
    }

    #[test]
    fn floats_are_days() {
        let rules = Rules::default();
        let is = |length, days: f64| (super::days(length, &rules) - days).abs() < 1e-9;
        assert!(is(Span::working_minutes(-720), -1.5));
        assert!(is(Span::elapsed_minutes(36 * 60), 1.5));
    }
}
