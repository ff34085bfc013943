//! Dated exceptions of calendars, in the form of today (`Exceptions`) and the old one (`WeekDays`
//! with day type 0). Newer files write both; then the old form only repeats the new one.

use super::calendar::read_shifts;
use super::value;
use crate::reading::Reading;
use crate::xml::Element;
use chrono::NaiveDate;
use slipway_engine::change::Message;
use slipway_engine::plan::CalendarException;

/// Weekdays in the order of Project's bits and items, Sunday first.
const DAYS: [&str; 7] = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

/// Reads every exception of a calendar.
pub(super) fn read_all(
    calendar: Element<'_>,
    calendar_name: &str,
    reading: &mut Reading<'_>,
) -> Vec<CalendarException> {
    let mut exceptions = Vec::new();
    for element in calendar.list("Exceptions", "Exception") {
        let Some((from, to)) = period(element, reading) else {
            continue;
        };
        let name = reading.short(element.value("Name").unwrap_or_default());
        let Ok(rule) = rule(element, reading) else {
            let warning = Message::new("warning-exception-rule").text("name", &name);
            reading.warn(warning.text("calendar", calendar_name));
            continue;
        };
        let shifts = read_shifts(element, reading);
        exceptions.push(CalendarException {
            name,
            from,
            to,
            rule,
            shifts,
        });
    }
    if !exceptions.is_empty() {
        return exceptions;
    }
    for day in calendar.list("WeekDays", "WeekDay") {
        if day.value("DayType") != Some("0") {
            continue;
        }
        if let Some((from, to)) = period(day, reading) {
            exceptions.push(CalendarException {
                name: String::new(),
                from,
                to,
                rule: None,
                shifts: read_shifts(day, reading),
            });
        }
    }
    exceptions
}

/// Reads the first and the last day of a stretch.
pub(super) fn period(of: Element<'_>, reading: &mut Reading<'_>) -> Option<(NaiveDate, NaiveDate)> {
    let period = of.child("TimePeriod")?;
    let from = reading.field(period, "FromDate", value::local)?.date();
    let to = reading.field(period, "ToDate", value::local)?.date();
    if from > to {
        return reading.field(period, "ToDate", |_| None);
    }
    Some((from, to))
}

/// The repetition is of a kind that we do not know.
struct Strange;

/// Returns the recurrence as RFC 5545 says it; nothing for an exception of every day in its stretch.
fn rule(of: Element<'_>, reading: &mut Reading<'_>) -> Result<Option<String>, Strange> {
    let mut number = |name: &str| reading.field(of, name, value::whole);
    let every = number("Period").filter(|every| (2..=1000).contains(every));
    let mut rule = match number("Type").unwrap_or(1) {
        1 | 9 if every.is_none() => return Ok(None),
        1 | 7 | 9 => "FREQ=DAILY".to_owned(),
        8 => "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR".to_owned(),
        6 => {
            let bits = number("DaysOfWeek").unwrap_or(0);
            let days: Vec<_> = (0..7)
                .filter(|day| bits & (1 << day) != 0)
                .map(|day| DAYS[day])
                .collect();
            if days.is_empty() {
                return Err(Strange);
            }
            format!("FREQ=WEEKLY;BYDAY={}", days.join(","))
        }
        4 => format!("FREQ=MONTHLY;BYMONTHDAY={}", day(number("MonthDay"))?),
        2 => {
            let month = month(number("Month"))?;
            let day = day(number("MonthDay"))?;
            format!("FREQ=YEARLY;BYMONTH={month};BYMONTHDAY={day}")
        }
        5 => {
            let which = which(number("MonthItem"), number("MonthPosition"))?;
            format!("FREQ=MONTHLY;{which}")
        }
        3 => {
            let month = month(number("Month"))?;
            let which = which(number("MonthItem"), number("MonthPosition"))?;
            format!("FREQ=YEARLY;BYMONTH={month};{which}")
        }
        _ => return Err(Strange),
    };
    if let Some(every) = every {
        rule.push_str(&format!(";INTERVAL={every}"));
    }
    let counted = number("EnteredByOccurrences") == Some(1);
    if let Some(count) =
        number("Occurrences").filter(|count| counted && (1..=10_000).contains(count))
    {
        rule.push_str(&format!(";COUNT={count}"));
    }
    Ok(Some(rule))
}

fn day(number: Option<i64>) -> Result<i64, Strange> {
    number.filter(|day| (1..=31).contains(day)).ok_or(Strange)
}

fn month(number: Option<i64>) -> Result<i64, Strange> {
    number
        .filter(|month| (0..=11).contains(month))
        .map(|month| month + 1)
        .ok_or(Strange)
}

/// Returns "the third Thursday", "the last day off" and the like.
fn which(item: Option<i64>, position: Option<i64>) -> Result<String, Strange> {
    let position = match position {
        Some(position @ 0..=3) => position + 1,
        Some(4) => -1,
        _ => return Err(Strange),
    };
    let days = match item {
        Some(0) => "SU,MO,TU,WE,TH,FR,SA",
        Some(1) => "MO,TU,WE,TH,FR",
        Some(2) => "SU,SA",
        Some(item @ 3..=9) => DAYS[usize::try_from(item - 3).unwrap_or(0)],
        _ => return Err(Strange),
    };
    Ok(format!("BYDAY={days};BYSETPOS={position}"))
}
