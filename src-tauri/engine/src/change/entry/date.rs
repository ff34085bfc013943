//! Dates: `fri`, `next mon`, `12 mar`, `12.3.`, `2027-03-12 14:00`, `14:00`, `today`, `+5`.
//!
//! English and German words (`morgen`, `nächsten Mo`, `12. Mär`); figures in the order of ISO 8601 or,
//! with points, day before month. Slashes are read only with the year first: `3/12` means two
//! different days to two people.

use super::duration::duration;
use crate::plan::Rules;
use crate::time::Span;
use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, Weekday};

/// How far back a day without a year may lie before it means next year's.
const LOOK_BACK: u64 = 60;

/// A date as it was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typed {
    /// A day without a clock time.
    Day(NaiveDate),
    /// A moment on the clock of the portfolio.
    Moment(NaiveDateTime),
    /// So much later than the present value, or earlier when negative.
    Shift(Span),
}

/// Returns what a date means on a day called today, in a cell that holds `present`.
#[must_use]
pub fn date(text: &str, today: NaiveDate, present: NaiveDateTime, rules: &Rules) -> Option<Typed> {
    let text = text.trim().to_lowercase();
    if let Some(later) = text.strip_prefix('+') {
        return duration(later, rules).map(|typed| Typed::Shift(typed.span));
    }
    if let Some(earlier) = text.strip_prefix('-') {
        let span = duration(earlier, rules)?.span;
        return Some(Typed::Shift(Span {
            amount: -span.amount,
            unit: span.unit,
        }));
    }
    let text = separate_iso_time(&text);
    let mut words: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || c == ',')
        .filter(|word| !matches!(*word, "" | "at" | "um" | "uhr"))
        .collect();
    if words.len() > 1 && words.first() == Some(&"am") {
        words.remove(0);
    }
    let time = take_clock(&mut words);
    let day = match (&*words, time) {
        ([], None) => return None,
        ([], Some(_)) => present.date(),
        _ => day(&words, today)?,
    };
    (1970..=2200).contains(&day.year()).then(|| match time {
        Some(time) => Typed::Moment(day.and_time(time)),
        None => Typed::Day(day),
    })
}

/// Takes the time of day off the end of what was typed: `14:00`, `9am`, or `2:30 pm` in two words.
pub(super) fn take_clock(words: &mut Vec<&str>) -> Option<NaiveTime> {
    let (time, taken) = match &**words {
        [.., figures, half @ ("am" | "pm")] => (clock(&format!("{figures}{half}")), 2),
        [.., word] => (clock(word), 1),
        [] => return None,
    };
    if time.is_some() {
        words.truncate(words.len() - taken);
    }
    time
}

/// Puts a blank in place of the T of `2027-03-12T14:00`.
fn separate_iso_time(text: &str) -> String {
    match text.split_once('t') {
        Some((date, time))
            if date.ends_with(|c: char| c.is_ascii_digit()) && clock(time).is_some() =>
        {
            format!("{date} {time}")
        }
        _ => text.to_owned(),
    }
}

/// Reads `14:00`, `14:00:30`, `9am`, `2:30pm`.
fn clock(word: &str) -> Option<NaiveTime> {
    let (figures, half) = match word.strip_suffix('m') {
        Some(word) => {
            let figures = word.strip_suffix(['a', 'p'])?;
            (figures, Some(word.ends_with('p')))
        }
        None => (word, None),
    };
    let parts: Vec<u32> = figures
        .split(':')
        .map(|part| figure(part).filter(|_| part.len() <= 2))
        .collect::<Option<_>>()?;
    let (hour, minute, second) = match (&*parts, half) {
        ([hour], Some(_)) => (*hour, 0, 0),
        ([hour, minute], _) => (*hour, *minute, 0),
        ([hour, minute, second], _) => (*hour, *minute, *second),
        _ => return None,
    };
    let hour = match half {
        None => hour,
        Some(is_afternoon) => {
            if !(1..=12).contains(&hour) {
                return None;
            }
            hour % 12 + if is_afternoon { 12 } else { 0 }
        }
    };
    NaiveTime::from_hms_opt(hour, minute, second)
}

fn figure(text: &str) -> Option<u32> {
    let is_figure = (1..=4).contains(&text.len()) && text.bytes().all(|c| c.is_ascii_digit());
    is_figure.then(|| text.parse().ok()).flatten()
}

fn day(words: &[&str], today: NaiveDate) -> Option<NaiveDate> {
    match words {
        ["today" | "now" | "heute" | "jetzt"] => Some(today),
        ["tomorrow" | "tmr" | "morgen"] => today.checked_add_days(Days::new(1)),
        ["übermorgen"] => today.checked_add_days(Days::new(2)),
        ["yesterday" | "gestern"] => today.checked_sub_days(Days::new(1)),
        [next, "week" | "woche"] if is_next(next) => next_week(today, Weekday::Mon),
        [next, "month" | "monat"] if is_next(next) => next_month(today),
        [next, name] if is_next(next) => next_week(today, weekday(name)?),
        [name] if weekday(name).is_some() => coming(today, weekday(name)?),
        // A date as it is written: its weekday says nothing new.
        [name, rest @ ..] if weekday(name).is_some() => day(rest, today),
        _ => {
            let joined = words.join(" ");
            calendar_day(&joined, today)
        }
    }
}

/// Says whether a word is "next", in German in any of its cases.
fn is_next(word: &str) -> bool {
    word == "next"
        || word
            .strip_prefix("nächste")
            .is_some_and(|end| end.len() < 2)
}

/// Returns the first such day from today on.
fn coming(today: NaiveDate, day: Weekday) -> Option<NaiveDate> {
    let ahead = (7 + day.num_days_from_monday() - today.weekday().num_days_from_monday()) % 7;
    today.checked_add_days(Days::new(u64::from(ahead)))
}

/// Returns that day of the week after this one.
fn next_week(today: NaiveDate, day: Weekday) -> Option<NaiveDate> {
    let ahead = 7 + day.num_days_from_monday() - today.weekday().num_days_from_monday();
    today.checked_add_days(Days::new(u64::from(ahead)))
}

fn next_month(today: NaiveDate) -> Option<NaiveDate> {
    today
        .with_day(1)?
        .checked_add_months(chrono::Months::new(1))
}

/// One piece of a written date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece {
    /// One or two figures: a day, a month, or a year of this century.
    Short(u32),
    /// Four figures: a year.
    Long(u32),
    /// A month by name.
    Month(u32),
}

/// Reads `12 mar 2027`, `mar 12`, `12.3.27`, `2027-03-12`.
fn calendar_day(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    use Piece::{Long, Month, Short};
    let has_points = text.contains('.');
    match *pieces(text)? {
        [Long(year), Short(month), Short(day)] => of_year(year, month, day),
        [Short(day), Short(month)] if has_points => without_year(day, month, today),
        [Short(day), Short(month), Short(year)] if has_points => of_year(2000 + year, month, day),
        [Short(day), Short(month), Long(year)] if has_points => of_year(year, month, day),
        [Short(day), Month(month)] | [Month(month), Short(day)] => without_year(day, month, today),
        [Short(day), Month(month), Short(year)] | [Month(month), Short(day), Short(year)] => {
            of_year(2000 + year, month, day)
        }
        [Short(day), Month(month), Long(year)] | [Month(month), Short(day), Long(year)] => {
            of_year(year, month, day)
        }
        _ => None,
    }
}

pub(super) fn of_year(year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

/// Returns the next such day, or the last when that is not long ago.
fn without_year(day: u32, month: u32, today: NaiveDate) -> Option<NaiveDate> {
    let floor = today.checked_sub_days(Days::new(LOOK_BACK))?;
    // Eight years reach the next leap day from anywhere.
    (floor.year()..=floor.year() + 8)
        .filter_map(|year| NaiveDate::from_ymd_opt(year, month, day))
        .find(|found| *found >= floor)
}

pub(super) fn pieces(text: &str) -> Option<Vec<Piece>> {
    let mut found = Vec::new();
    for part in text
        .split([' ', '.', '-', '/'])
        .filter(|part| !part.is_empty())
    {
        let figures = part
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(part.len());
        let (figures, letters) = part.split_at(figures);
        if !figures.is_empty() {
            let value = figure(figures)?;
            found.push(match figures.len() {
                1 | 2 => Piece::Short(value),
                4 => Piece::Long(value),
                _ => return None,
            });
        }
        match letters {
            "" => {}
            "st" | "nd" | "rd" | "th" if !figures.is_empty() => {}
            name => found.push(Piece::Month(month(name)?)),
        }
    }
    Some(found)
}

/// The months in English and in German, beside the short forms that begin no name.
const MONTHS: [&[&str]; 12] = [
    &["january", "januar", "jänner"],
    &["february", "februar", "feber"],
    &["march", "märz", "maerz", "mrz"],
    &["april"],
    &["may", "mai"],
    &["june", "juni"],
    &["july", "juli"],
    &["august"],
    &["september", "sept"],
    &["october", "oktober"],
    &["november"],
    &["december", "dezember"],
];

/// The days of the week in English and in German. Sunday stands first: "so" is *Sonntag*, not *Sonnabend*.
const WEEKDAYS: [(Weekday, &[&str]); 7] = [
    (Weekday::Sun, &["sunday", "sonntag"]),
    (Weekday::Mon, &["monday", "montag"]),
    (Weekday::Tue, &["tuesday", "dienstag"]),
    (Weekday::Wed, &["wednesday", "mittwoch"]),
    (Weekday::Thu, &["thursday", "donnerstag"]),
    (Weekday::Fri, &["friday", "freitag"]),
    (Weekday::Sat, &["saturday", "samstag", "sonnabend"]),
];

/// Returns the month whose name begins so, with three letters at least.
fn month(name: &str) -> Option<u32> {
    let begins = |names: &[&str]| names.iter().any(|full| full.starts_with(name));
    if name.chars().count() < 3 {
        return None;
    }
    (1..)
        .zip(MONTHS)
        .find(|(_, names)| begins(names))
        .map(|(number, _)| number)
}

/// Returns the day whose name begins so, with two letters at least.
pub(super) fn weekday(name: &str) -> Option<Weekday> {
    let name = name.strip_suffix('.').unwrap_or(name);
    if name.chars().count() < 2 {
        return None;
    }
    let begins = |names: &[&str]| names.iter().any(|full| full.starts_with(name));
    WEEKDAYS
        .into_iter()
        .find(|(_, names)| begins(names))
        .map(|(day, _)| day)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reads on Thursday 2027-03-04, in a cell that holds Monday 2027-03-01 09:00.
    fn told(text: &str) -> String {
        let today = NaiveDate::from_ymd_opt(2027, 3, 4).unwrap();
        let present = NaiveDate::from_ymd_opt(2027, 3, 1).unwrap();
        let present = present.and_hms_opt(9, 0, 0).unwrap();
        match date(text, today, present, &Rules::default()) {
            None => "not understood".to_owned(),
            Some(Typed::Day(day)) => day.format("%a %Y-%m-%d").to_string(),
            Some(Typed::Moment(at)) => at.format("%a %Y-%m-%d %H:%M").to_string(),
            Some(Typed::Shift(span)) => format!("{:+} min {:?}", span.amount.minutes(), span.unit),
        }
    }

    #[test]
    fn dates_are_read_as_people_write_them() {
        let cases = [
            ("today", "Thu 2027-03-04"),
            ("tomorrow", "Fri 2027-03-05"),
            ("fri", "Fri 2027-03-05"),
            ("Thursday", "Thu 2027-03-04"),
            ("wed", "Wed 2027-03-10"),
            ("next mon", "Mon 2027-03-08"),
            ("next fri", "Fri 2027-03-12"),
            ("next week", "Mon 2027-03-08"),
            ("next month", "Thu 2027-04-01"),
            ("12 mar", "Fri 2027-03-12"),
            ("Fri 12 Mar 2027", "Fri 2027-03-12"),
            ("12 March 2028", "Sun 2028-03-12"),
            ("mar 12", "Fri 2027-03-12"),
            ("March 12th, 2027", "Fri 2027-03-12"),
            ("12-mar-27", "Fri 2027-03-12"),
            ("12mar", "Fri 2027-03-12"),
            ("12.3.", "Fri 2027-03-12"),
            ("12.3", "Fri 2027-03-12"),
            ("12. 3. 2027", "Fri 2027-03-12"),
            ("12.03.27", "Fri 2027-03-12"),
            ("2027-03-12", "Fri 2027-03-12"),
            ("2027/3/12", "Fri 2027-03-12"),
            ("2027-03-12 14:00", "Fri 2027-03-12 14:00"),
            ("2027-03-12T14:00", "Fri 2027-03-12 14:00"),
            ("fri 2pm", "Fri 2027-03-05 14:00"),
            ("12 mar at 9:30am", "Fri 2027-03-12 09:30"),
            ("oct 3 12am", "Sun 2027-10-03 00:00"),
            ("14:00", "Mon 2027-03-01 14:00"),
            ("fri 2:30 pm", "Fri 2027-03-05 14:30"),
            ("heute", "Thu 2027-03-04"),
            ("morgen", "Fri 2027-03-05"),
            ("übermorgen", "Sat 2027-03-06"),
            ("Mi", "Wed 2027-03-10"),
            ("so", "Sun 2027-03-07"),
            ("Fr, 12. Mär 2027", "Fri 2027-03-12"),
            ("12. Oktober", "Tue 2027-10-12"),
            ("am 12.3. um 14:00 Uhr", "Fri 2027-03-12 14:00"),
            ("nächsten Di", "Tue 2027-03-09"),
            ("nächste Woche", "Mon 2027-03-08"),
            ("+3 T", "+1440 min Working"),
            ("+5", "+2400 min Working"),
            ("+ 2w", "+4800 min Working"),
            ("-1d", "-480 min Working"),
            ("+1ed", "+1440 min Elapsed"),
        ];
        for (text, expected) in cases {
            assert_eq!(told(text), expected, "{text:?} on Thursday 4 March 2027");
        }
    }

    #[test]
    fn a_day_without_a_year_is_the_coming_one_unless_it_was_just_now() {
        let cases = [
            ("1 mar", "Mon 2027-03-01"),
            ("10 jan", "Sun 2027-01-10"),
            ("20 dec", "Mon 2027-12-20"),
            ("29 feb", "Tue 2028-02-29"),
        ];
        for (text, expected) in cases {
            assert_eq!(told(text), expected, "{text:?} on Thursday 4 March 2027");
        }
    }

    #[test]
    fn what_is_no_date_is_not_understood() {
        for text in [
            "",
            "soon",
            "3/12",
            "31.2.",
            "2027-13-01",
            "25:00",
            "13pm",
            "12",
            "mar",
            "next",
            "next never",
            "12 mar 14",
            "0.0.",
            "12.3.2300",
            "12.3.1969",
            "+",
            "-x",
            "mar mar",
            "2027-03-12-01",
            "ⅫI",
            "12:",
            "99999999999-1-1",
        ] {
            // "12 mar 14" is a year: told apart below.
            if text != "12 mar 14" {
                assert_eq!(told(text), "not understood", "{text:?} means nothing");
            }
        }
        assert_eq!(
            told("12 mar 29"),
            "Mon 2029-03-12",
            "two figures are a year"
        );
    }
}
