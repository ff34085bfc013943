//! Dates as files write them: in full, with nothing left to today.
//!
//! Figures with points are day before month and four figures in front are a year, as people type
//! them; where only an order tells a day from a month (`3/12/26`), the reader of the file says which.

use super::date::{Piece, Typed, of_year, pieces, take_clock, weekday};
use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize, Serialize};

/// In which order a file writes day, month and year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum DateOrder {
    /// Day, month, year.
    #[default]
    DayFirst,
    /// Month, day, year.
    MonthFirst,
    /// Year, month, day, also where the year has two figures.
    YearFirst,
}

/// Returns what a date of a file means; nothing without a year. A zone behind it is dropped.
#[must_use]
pub fn written_date(text: &str, order: DateOrder) -> Option<Typed> {
    let text = text.trim().to_lowercase();
    let spaced = split_iso(&text);
    let mut words: Vec<&str> = spaced
        .split(|c: char| c.is_whitespace() || c == ',')
        .filter(|word| !matches!(*word, "" | "at" | "um" | "uhr"))
        .collect();
    if words.len() > 1 && (words[0] == "am" || weekday(words[0]).is_some()) {
        words.remove(0);
    }
    let time = take_clock(&mut words);
    let day = full_day(&words.join(" "), order)?;
    (1970..=2200).contains(&day.year()).then(|| match time {
        Some(time) => Typed::Moment(day.and_time(time)),
        None => Typed::Day(day),
    })
}

/// Puts a blank between day and time of `2027-03-12T14:00:00.000Z` and drops what stands behind the
/// seconds.
fn split_iso(text: &str) -> String {
    let is_iso = text.len() > 11
        && text.as_bytes()[4] == b'-'
        && matches!(text.as_bytes()[10], b't' | b' ')
        && text.is_char_boundary(11);
    if !is_iso {
        return text.to_owned();
    }
    let (day, time) = (&text[..10], &text[11..]);
    let end = time
        .find(|c: char| !c.is_ascii_digit() && c != ':')
        .unwrap_or(time.len());
    let rest = time[end..].trim_start_matches(|c: char| c == '.' || c.is_ascii_digit());
    let is_zone = rest.is_empty()
        || rest == "z"
        || (rest.starts_with(['+', '-'])
            && rest[1..]
                .bytes()
                .all(|byte| byte.is_ascii_digit() || byte == b':'));
    if is_zone {
        format!("{day} {}", &time[..end])
    } else {
        text.to_owned()
    }
}

fn full_day(text: &str, order: DateOrder) -> Option<NaiveDate> {
    use Piece::{Long, Month, Short};
    if text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return NaiveDate::parse_from_str(text, "%Y%m%d").ok();
    }
    let has_points = text.contains('.');
    match *pieces(text)? {
        [Long(year), Short(month) | Month(month), Short(day)]
        | [Short(day), Month(month), Long(year)]
        | [Month(month), Short(day), Long(year)] => of_year(year, month, day),
        [Short(day), Month(month), Short(year)] | [Month(month), Short(day), Short(year)] => {
            of_year(2000 + year, month, day)
        }
        [Short(one), Short(other), Long(year)] => {
            if order == DateOrder::MonthFirst && !has_points {
                of_year(year, one, other)
            } else {
                of_year(year, other, one)
            }
        }
        [Short(one), Short(two), Short(three)] => match order {
            DateOrder::YearFirst => of_year(2000 + one, two, three),
            DateOrder::MonthFirst if !has_points => of_year(2000 + three, one, two),
            DateOrder::MonthFirst | DateOrder::DayFirst => of_year(2000 + three, two, one),
        },
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str, order: DateOrder) -> String {
        match written_date(text, order) {
            None => "not understood".to_owned(),
            Some(Typed::Day(day)) => day.to_string(),
            Some(Typed::Moment(at)) => at.format("%Y-%m-%d %H:%M").to_string(),
            Some(Typed::Shift(_)) => "a shift".to_owned(),
        }
    }

    #[test]
    fn only_figures_between_slashes_and_dashes_need_an_order() {
        use DateOrder::{DayFirst, MonthFirst, YearFirst};
        let cases = [
            ("3/12/2026", "2026-12-03", "2026-03-12"),
            ("3/12/26", "2026-12-03", "2026-03-12"),
            ("03-12-2026", "2026-12-03", "2026-03-12"),
            ("3.12.2026", "2026-12-03", "2026-12-03"),
            ("2026-03-12", "2026-03-12", "2026-03-12"),
            ("2026/3/12", "2026-03-12", "2026-03-12"),
            ("20260312", "2026-03-12", "2026-03-12"),
            ("12-Mar-26", "2026-03-12", "2026-03-12"),
            ("12. März 2026", "2026-03-12", "2026-03-12"),
            ("Mar 12, 2026", "2026-03-12", "2026-03-12"),
            ("Thu 3/12/26", "2026-12-03", "2026-03-12"),
            ("Do 12.03.26", "2026-03-12", "2026-03-12"),
        ];
        for (text, day_first, month_first) in cases {
            assert_eq!(told(text, DayFirst), day_first, "{text:?}, day first");
            assert_eq!(told(text, MonthFirst), month_first, "{text:?}, month first");
        }
        assert_eq!(told("26/03/12", YearFirst), "2026-03-12");
    }

    #[test]
    fn times_are_read_in_the_forms_that_tools_write() {
        let cases = [
            ("2026-03-12T14:00:00", "2026-03-12 14:00"),
            ("2026-03-12T14:00:00.000+0100", "2026-03-12 14:00"),
            ("2026-03-12T14:00:00Z", "2026-03-12 14:00"),
            ("2026-03-12 14:00", "2026-03-12 14:00"),
            ("12.03.2026 14:00 Uhr", "2026-03-12 14:00"),
            ("12/3/2026 2:30 PM", "2026-03-12 14:30"),
            ("12/Mar/26 12:00 AM", "2026-03-12 00:00"),
        ];
        for (text, expected) in cases {
            assert_eq!(told(text, DateOrder::DayFirst), expected, "{text:?}");
        }
    }

    #[test]
    fn what_rests_on_today_is_no_date_of_a_file() {
        for text in [
            "",
            "today",
            "fri",
            "12 mar",
            "12.3.",
            "+5",
            "31.2.2026",
            "1/2/3/4",
            "2026-13-01",
            "13/13/2026",
            "14:00",
            "soon",
            "2026-03-12Tx",
            "éééé-éé-éétéé",
        ] {
            assert_eq!(
                told(text, DateOrder::DayFirst),
                "not understood",
                "{text:?}"
            );
        }
    }
}
