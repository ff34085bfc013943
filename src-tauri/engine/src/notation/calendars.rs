//! Calendars of the notation: weeks, other weeks for a while, days off and days with other hours, each
//! once or again and again.

use super::dates::{day, weekdays};
use super::read::{Reader, id};
use super::release::recurrence;
use crate::id::CalendarId;
use crate::plan::{Calendar, CalendarException, DayPattern, Shift, Week, WorkWeek};
use chrono::NaiveDate;
use std::sync::Arc;

impl Reader {
    /// `night mon-fri 22-24`, `never none`, `fridays fri 9-13 on Standard`: other days are off, or as
    /// the calendar says on which it stands.
    pub(super) fn add_calendar(&mut self, words: &[&str]) -> Result<(), String> {
        let (words, base) = match words {
            [words @ .., "on", base] => (words, Some(self.calendar(base)?)),
            words => (words, None),
        };
        let name = words.first().ok_or("a calendar needs a name")?;
        let mut calendar = Calendar::standard(id(2, self.plan.calendars.len() as u128), name);
        let other = match base {
            Some(_) => DayPattern::Base,
            None => DayPattern::Own(Vec::new()),
        };
        calendar.base = base;
        calendar.week = match words {
            [_, days, hours, ..] => week(days, hours, &other)?,
            _ => std::array::from_fn(|_| other.clone()),
        };
        self.plan.calendars.insert(Arc::new(calendar));
        Ok(())
    }

    /// `wed..thu Feast`, `fri..2027-06-30 FREQ=WEEKLY Closed`: days off of the ordinary calendar.
    pub(super) fn add_holiday(&mut self, words: &[&str]) -> Result<(), String> {
        self.add_exception(words, Vec::new())
    }

    /// `10-14 sat Stocktaking`, `9-13 fri..2027-06-30 FREQ=WEEKLY Short`: days with other hours.
    pub(super) fn add_hours(&mut self, words: &[&str]) -> Result<(), String> {
        let (hours, rest) = words.split_first().ok_or("which hours, and when?")?;
        self.add_exception(rest, vec![shift(hours)?])
    }

    /// A rule is as RFC 5545 has it; the days are then those between which it may fall.
    fn add_exception(&mut self, words: &[&str], shifts: Vec<Shift>) -> Result<(), String> {
        let (&days, rest) = words.split_first().ok_or("which days?")?;
        let (from, to) = self.days(days)?;
        let rule = rest.first().and_then(|word| recurrence(word));
        let name = rest[usize::from(rule.is_some())..].join(" ");
        self.change_calendar(self.plan.portfolio.calendar, |calendar| {
            calendar.exceptions.push(CalendarException {
                name,
                from,
                to,
                rule,
                shifts,
            });
        });
        Ok(())
    }

    /// `mon+1..fri+1 mon-thu 9-13`, `… of night`: another week for a while, other days as before.
    pub(super) fn add_work_week(&mut self, words: &[&str]) -> Result<(), String> {
        let [days, weekdays, hours, rest @ ..] = words else {
            return Err("a week needs its days, weekdays and hours".to_owned());
        };
        let of = match rest {
            [] => self.plan.portfolio.calendar,
            ["of", name] => self.calendar(name)?,
            _ => return Err(format!("“{}” is nothing of a week", rest[0])),
        };
        let (from, to) = self.days(days)?;
        let week = week(weekdays, hours, &DayPattern::Base)?;
        self.change_calendar(of, |calendar| {
            calendar.work_weeks.push(WorkWeek {
                name: (*days).to_owned(),
                from,
                to,
                week,
            });
        });
        Ok(())
    }

    fn change_calendar(&mut self, id: CalendarId, change: impl FnOnce(&mut Calendar)) {
        if let Some(row) = self.plan.calendars.get(id) {
            let mut calendar = Calendar::clone(row);
            change(&mut calendar);
            self.plan.calendars.insert(Arc::new(calendar));
        }
    }

    /// Reads `wed` or `wed..thu+1`.
    pub(super) fn days(&self, text: &str) -> Result<(NaiveDate, NaiveDate), String> {
        let (first, last) = text.split_once("..").unwrap_or((text, text));
        day(first, self.monday)
            .zip(day(last, self.monday))
            .ok_or_else(|| format!("“{text}” are no days"))
    }
}

/// The same hours on some weekdays; the others are as `other` says. `off` is none.
fn week(days: &str, hours: &str, other: &DayPattern) -> Result<Week, String> {
    let shifts = match hours {
        "off" => Vec::new(),
        hours => vec![shift(hours)?],
    };
    let mut week: Week = std::array::from_fn(|_| other.clone());
    for weekday in weekdays(days).ok_or_else(|| format!("“{days}” are no weekdays"))? {
        week[weekday] = DayPattern::Own(shifts.clone());
    }
    Ok(week)
}

fn shift(hours: &str) -> Result<Shift, String> {
    let hour = |text: &str| text.parse::<u32>().ok();
    hours
        .split_once('-')
        .and_then(|(from, to)| Some(Shift::clock((hour(from)?, 0), (hour(to)?, 0))))
        .ok_or_else(|| format!("“{hours}” are no hours"))
}
