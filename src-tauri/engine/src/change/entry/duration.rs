//! Durations: `3d`, `2w`, `4h`, `90m`, `1mo`, elapsed `1ed`, a guess `3d?`, sums `1d 4h`.
//!
//! German units are read beside the English ones: `3 T`, `2 Wo`, `4 Std`, `1 Mo`, elapsed `1 fT`.

use crate::plan::Rules;
use crate::time::{Seconds, Span, TimeUnit};

/// A duration as it was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TypedDuration {
    /// How much, counted how.
    pub span: Span,
    /// Whether a question mark made it a guess.
    pub estimated: bool,
}

/// Returns what a duration means under the portfolio's rules; a bare number is days.
///
/// Nothing when it cannot be understood: a negative or endless one too.
#[must_use]
pub fn duration(text: &str, rules: &Rules) -> Option<TypedDuration> {
    let text = text.trim().to_lowercase();
    let sure = text.trim_end_matches('?');
    let estimated = sure.len() < text.len();
    let mut rest = sure.trim();
    let mut total: Option<Span> = None;
    while !rest.is_empty() {
        let (number, behind) = split_number(rest)?;
        let letters = behind
            .find(|c: char| !c.is_alphabetic())
            .unwrap_or(behind.len());
        let (word, next) = behind.split_at(letters);
        // Only the last part may go without its unit, and only when it is the first as well.
        if word.is_empty() && (total.is_some() || !next.trim().is_empty()) {
            return None;
        }
        let (seconds, unit) = unit(word, rules)?;
        let amount = number.times(seconds)?;
        let so_far = match total {
            None => Seconds::ZERO,
            Some(span) if span.unit == unit => span.amount,
            Some(_) => return None,
        };
        total = Some(Span {
            amount: so_far + amount,
            unit,
        });
        rest = next.trim_start();
    }
    total.map(|span| TypedDuration { span, estimated })
}

/// A decimal number as people write it: digits, and after a point or comma ten-thousandths.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Number {
    ten_thousandths: i64,
}

impl Number {
    fn times(self, seconds: i64) -> Option<Seconds> {
        let product = self.ten_thousandths.checked_mul(seconds)?;
        Some(Seconds((product + 5_000) / 10_000))
    }

    /// Returns the number in hundredths.
    pub(super) const fn hundredths(self) -> i64 {
        self.ten_thousandths / 100
    }
}

/// Splits a number from what stands behind it, with the blanks between.
pub(super) fn split_number(text: &str) -> Option<(Number, &str)> {
    let end = text
        .find(|c: char| !c.is_ascii_digit() && c != '.' && c != ',')
        .unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    let (whole, part) = digits.split_once(['.', ',']).unwrap_or((digits, ""));
    let is_number = part.bytes().all(|byte| byte.is_ascii_digit()) && part.len() <= 4;
    if !is_number || (whole.is_empty() && part.is_empty()) || whole.len() > 9 {
        return None;
    }
    let read = |digits: &str| {
        if digits.is_empty() {
            Some(0)
        } else {
            digits.parse().ok()
        }
    };
    let whole: i64 = read(whole)?;
    let part: i64 = read(&format!("{part:0<4}"))?;
    let ten_thousandths = whole * 10_000 + part;
    Some((Number { ten_thousandths }, rest.trim_start()))
}

/// Returns how many seconds a unit has, and how they are counted.
fn unit(word: &str, rules: &Rules) -> Option<(i64, TimeUnit)> {
    let working = |minutes: u32| Some((i64::from(minutes) * 60, TimeUnit::Working));
    let month = rules.minutes_per_day.saturating_mul(rules.days_per_month);
    // An "e" before it makes a unit elapsed, in German an "f" as in Microsoft Project: "1 ed", "1 fT".
    let elapsed = word.strip_prefix(['e', 'f']).and_then(Unit::called);
    if let Some(unit) = elapsed {
        let day = 86_400;
        let seconds = match unit {
            Unit::Month => 30 * day,
            Unit::Week => 7 * day,
            Unit::Day => day,
            Unit::Hour => 3_600,
            Unit::Minute => 60,
        };
        return Some((seconds, TimeUnit::Elapsed));
    }
    if word.is_empty() {
        return working(rules.minutes_per_day);
    }
    match Unit::called(word)? {
        Unit::Month => working(month),
        Unit::Week => working(rules.minutes_per_week),
        Unit::Day => working(rules.minutes_per_day),
        Unit::Hour => working(60),
        Unit::Minute => working(1),
    }
}

/// A unit of time, by any of its names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Unit {
    Month,
    Week,
    Day,
    Hour,
    Minute,
}

impl Unit {
    /// Returns the unit of a name in lower case, English or German.
    fn called(name: &str) -> Option<Self> {
        Some(match name {
            "mo" | "mon" | "mons" | "month" | "months" | "monat" | "monate" | "monaten" => {
                Self::Month
            }
            "w" | "wk" | "wks" | "week" | "weeks" | "wo" | "woche" | "wochen" => Self::Week,
            "d" | "dy" | "day" | "days" | "t" | "tag" | "tage" | "tagen" => Self::Day,
            "h" | "hr" | "hrs" | "hour" | "hours" | "st" | "std" | "stunde" | "stunden" => {
                Self::Hour
            }
            "m" | "min" | "mins" | "minute" | "minutes" | "minuten" => Self::Minute,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reads under the ordinary rules and tells minutes: `e` elapsed, `?` estimated.
    fn told(text: &str) -> String {
        let Some(typed) = duration(text, &Rules::default()) else {
            return "not understood".to_owned();
        };
        let unit = match typed.span.unit {
            TimeUnit::Working => "",
            TimeUnit::Elapsed => "e",
        };
        let guess = if typed.estimated { "?" } else { "" };
        format!("{}{unit}{guess}", typed.span.amount.minutes())
    }

    #[test]
    fn durations_are_read_as_people_write_them() {
        let cases = [
            ("3d", "1440"),
            ("3", "1440"),
            (" 2 W ", "4800"),
            ("4h", "240"),
            ("90m", "90"),
            ("90 min", "90"),
            ("1mo", "9600"),
            ("1.5d", "720"),
            ("1,5d", "720"),
            (".5h", "30"),
            ("0d", "0"),
            ("1ed", "1440e"),
            ("2eh", "120e"),
            ("1ew", "10080e"),
            ("1emo", "43200e"),
            ("3d?", "1440?"),
            ("1ed ?", "1440e?"),
            ("1d 4h", "720"),
            ("1w2d", "3360"),
            ("3 T", "1440"),
            ("2 Wo", "4800"),
            ("4 Std", "240"),
            ("1 T 4 Std 30 Min", "750"),
            ("3 Tage", "1440"),
            ("1,5 Stunden", "90"),
            ("1 Monat", "9600"),
            ("1 fT 12 fStd", "2160e"),
        ];
        for (text, expected) in cases {
            assert_eq!(told(text), expected, "{text:?} should mean so many minutes");
        }
    }

    #[test]
    fn what_is_no_duration_is_not_understood() {
        for text in [
            "",
            "?",
            "-3d",
            "d",
            "3x",
            "3 d 4",
            "1d 4eh",
            "1..5d",
            "1,5,0d",
            "∞",
            "3d!",
            "99999999999d",
            "e",
            "3e",
            "²d",
        ] {
            assert_eq!(told(text), "not understood", "{text:?} means nothing");
        }
    }
}
