//! Exceptions of calendars. Rules of RFC 5545 that Project has no word for are written day by day.

use super::calendar::{write_period, write_shifts};
use super::frame::Frame;
use super::sheet::{Sheet, line};
use chrono::{DateTime, Datelike, NaiveDate};
use slipway_engine::calendar::{Horizon, days_of_exception};
use slipway_engine::plan::CalendarException;
use std::collections::BTreeMap;

/// Weekdays in the order of Project's bits and items, Sunday first.
const DAYS: [&str; 7] = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];
/// How Project numbers "a day", "a weekday" and "a day off"; single days follow, Sunday first.
const GROUPS: [&str; 3] = ["SU,MO,TU,WE,TH,FR,SA", "MO,TU,WE,TH,FR", "SU,SA"];

/// How an exception comes again, as Project says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Pattern {
    kind: u8,
    every: u32,
    /// How often, where that is what people said.
    count: Option<u32>,
    days_of_week: Option<u8>,
    item: Option<usize>,
    position: Option<u8>,
    /// From 0.
    month: Option<u32>,
    month_day: Option<u32>,
}

/// Writes exceptions, each as one where Project can say it.
pub(super) fn write_all(sheet: &mut Sheet, frame: &Frame<'_>, exceptions: &[CalendarException]) {
    if exceptions.is_empty() {
        return;
    }
    let days = |of: &CalendarException| days(of, frame.export.on.calendars.horizon());
    sheet.holding("Exceptions", |sheet| {
        for exception in exceptions {
            let Some(rule) = &exception.rule else {
                let count = (exception.to - exception.from).num_days() + 1;
                let once = Pattern {
                    kind: 1,
                    ..Pattern::default()
                };
                write(sheet, exception, once, count);
                continue;
            };
            let days = days(exception);
            if let Some(pattern) = Pattern::of(rule, exception.from) {
                write(
                    sheet,
                    exception,
                    pattern,
                    i64::try_from(days.len()).unwrap_or(0),
                );
                continue;
            }
            for day in days {
                let single = CalendarException {
                    from: day,
                    to: day,
                    rule: None,
                    ..exception.clone()
                };
                let once = Pattern {
                    kind: 1,
                    ..Pattern::default()
                };
                write(sheet, &single, once, 1);
            }
        }
    });
}

/// Says whether Project has a word for the rule of an exception.
pub(super) fn can_be_said(exception: &CalendarException) -> bool {
    let rule = exception.rule.as_deref();
    rule.is_none_or(|rule| Pattern::of(rule, exception.from).is_some())
}

/// Returns the days on which an exception falls, as far as plans are made.
fn days(of: &CalendarException, horizon: Horizon) -> Vec<NaiveDate> {
    let date = |at: i64| {
        DateTime::from_timestamp(at, 0)
            .unwrap_or_default()
            .date_naive()
    };
    days_of_exception(of, date(horizon.from.0), date(horizon.to.0))
}

fn write(sheet: &mut Sheet, exception: &CalendarException, pattern: Pattern, count: i64) {
    sheet.holding("Exception", |sheet| {
        sheet.flag("EnteredByOccurrences", pattern.count.is_some());
        write_period(sheet, exception.from, exception.to);
        match pattern.count {
            Some(said) => sheet.value("Occurrences", said),
            None => sheet.value("Occurrences", count.max(1)),
        }
        sheet.text("Name", &line(&exception.name));
        sheet.value("Type", pattern.kind);
        let mut optional = |name: &str, value: Option<u64>| {
            if let Some(value) = value {
                sheet.value(name, value);
            }
        };
        optional(
            "Period",
            (pattern.every > 0).then_some(pattern.every.into()),
        );
        optional("DaysOfWeek", pattern.days_of_week.map(Into::into));
        optional("MonthItem", pattern.item.map(|item| item as u64));
        optional("MonthPosition", pattern.position.map(Into::into));
        optional("Month", pattern.month.map(Into::into));
        optional("MonthDay", pattern.month_day.map(Into::into));
        write_shifts(sheet, &exception.shifts);
    });
}

impl Pattern {
    /// Returns the pattern of a rule whose first day is `from`; nothing when Project has no word for it.
    fn of(rule: &str, from: NaiveDate) -> Option<Self> {
        let mut parts: BTreeMap<&str, &str> = rule
            .split(';')
            .map(|part| part.split_once('='))
            .collect::<Option<_>>()?;
        let number = |text: Option<&str>| match text {
            None => Some(None),
            Some(text) => text.parse::<u32>().ok().map(Some),
        };
        let pattern = Self {
            every: number(parts.remove("INTERVAL"))?.unwrap_or(1),
            count: number(parts.remove("COUNT"))?,
            ..Self::default()
        };
        let frequency = parts.remove("FREQ")?;
        let days = parts.remove("BYDAY");
        let position = parts.remove("BYSETPOS");
        let month_day = number(parts.remove("BYMONTHDAY"))?;
        let month = number(parts.remove("BYMONTH"))?;
        if !parts.is_empty() {
            return None;
        }
        let month = match (frequency, month) {
            ("YEARLY", month) => Some(month.unwrap_or(from.month()).checked_sub(1)?),
            (_, None) => None,
            _ => return None,
        };
        let is_by_year = month.is_some();
        let pattern = Self { month, ..pattern };
        match (frequency, days, position, month_day) {
            ("DAILY", None, None, None) => Some(Self { kind: 7, ..pattern }),
            ("DAILY", Some(days), None, None) if days == GROUPS[1] => {
                Some(Self { kind: 8, ..pattern })
            }
            ("WEEKLY", days, None, None) => Some(Self {
                kind: 6,
                days_of_week: Some(match days {
                    Some(days) => bits(days)?,
                    None => 1 << from.weekday().num_days_from_sunday(),
                }),
                ..pattern
            }),
            ("MONTHLY" | "YEARLY", Some(days), position, None) => {
                let (item, position) = which(days, position)?;
                Some(Self {
                    kind: if is_by_year { 3 } else { 5 },
                    item: Some(item),
                    position: Some(position),
                    ..pattern
                })
            }
            ("MONTHLY" | "YEARLY", None, None, day) => Some(Self {
                kind: if is_by_year { 2 } else { 4 },
                month_day: Some(day.unwrap_or(from.day())),
                ..pattern
            }),
            _ => None,
        }
    }
}

fn bits(days: &str) -> Option<u8> {
    days.split(',').try_fold(0, |bits, day| {
        let place = DAYS.iter().position(|name| *name == day)?;
        Some(bits | 1 << place)
    })
}

/// Returns item and position of "the third Thursday", "the last day off" and the like.
fn which(days: &str, position: Option<&str>) -> Option<(usize, u8)> {
    // `3TH` says the same as `TH` with a position.
    let split = days.len().saturating_sub(2);
    let (days, position) = match position {
        Some(position) => (days, position),
        None => (days.get(split..)?, days.get(..split)?),
    };
    let position = match position {
        "1" | "+1" => 0,
        "2" | "+2" => 1,
        "3" | "+3" => 2,
        "4" | "+4" => 3,
        "-1" => 4,
        _ => return None,
    };
    let group = GROUPS.iter().position(|group| *group == days);
    let single = || {
        DAYS.iter()
            .position(|day| *day == days)
            .map(|day| day + GROUPS.len())
    };
    Some((group.or_else(single)?, position))
}
