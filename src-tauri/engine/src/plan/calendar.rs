//! Calendars as people enter them: when work is possible, in local time of a zone.
//!
//! Here stands the ground state only; [`crate::calendar`] compiles it for arithmetic.

use super::{External, Row};
use crate::id::CalendarId;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A stretch of a day, in seconds since local midnight; `to` may be 86 400 (24:00).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Shift {
    /// Opens.
    pub from: u32,
    /// Closes.
    pub to: u32,
}

impl Shift {
    /// Returns a shift between two clock times given as hours and minutes.
    #[must_use]
    pub const fn clock(from: (u32, u32), to: (u32, u32)) -> Self {
        Self {
            from: from.0 * 3600 + from.1 * 60,
            to: to.0 * 3600 + to.1 * 60,
        }
    }
}

/// What one weekday is like: the shifts of a day, none for a day off, or as the base calendar says.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(
    rename_all = "lowercase",
    tag = "as",
    content = "shifts",
    deny_unknown_fields
)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum DayPattern {
    /// As the base calendar says; without one, a day off.
    #[default]
    Base,
    /// These shifts; an empty list is a day off.
    Own(Vec<Shift>),
}

/// Seven day patterns, Monday first.
pub type Week = [DayPattern; 7];

/// A stretch of dates with another week pattern.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct WorkWeek {
    /// What people call it.
    pub name: String,
    /// First day.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub from: NaiveDate,
    /// Last day, included.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub to: NaiveDate,
    /// The pattern meanwhile; `Base` is the calendar's ordinary week.
    pub week: Week,
}

/// Days that differ from the week pattern: a holiday, a Saturday worked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CalendarException {
    /// What people call it.
    pub name: String,
    /// First day.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub from: NaiveDate,
    /// Last day, included; with a rule, the last day it may fall on.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub to: NaiveDate,
    /// RFC 5545 recurrence (`FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25`); without, every day from `from` to `to`.
    pub rule: Option<String>,
    /// When work is possible on these days; empty is a day off.
    pub shifts: Vec<Shift>,
}

/// Working time: a week pattern, exceptions and a zone, possibly on top of another calendar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Calendar {
    /// Its name.
    pub id: CalendarId,
    /// What people call it.
    pub name: String,
    /// The calendar it stands on.
    pub base: Option<CalendarId>,
    /// IANA zone; none is the base's, or the portfolio's.
    pub zone: Option<String>,
    /// The ordinary week, Monday first.
    pub week: Week,
    /// Stretches with another week.
    pub work_weeks: Vec<WorkWeek>,
    /// Days that differ; they beat work weeks, which beat the ordinary week.
    pub exceptions: Vec<CalendarException>,
    /// What it is called elsewhere.
    pub external: Vec<External>,
}

impl Calendar {
    /// Returns Monday to Friday, 9 to 17: eight hours a day.
    #[must_use]
    pub fn standard(id: CalendarId, name: &str) -> Self {
        let day = DayPattern::Own(vec![Shift::clock((9, 0), (17, 0))]);
        let off = DayPattern::Own(Vec::new());
        Self {
            id,
            name: name.to_owned(),
            base: None,
            zone: None,
            week: [
                day.clone(),
                day.clone(),
                day.clone(),
                day.clone(),
                day,
                off.clone(),
                off,
            ],
            work_weeks: Vec::new(),
            exceptions: Vec::new(),
            external: Vec::new(),
        }
    }
}

impl Row for Calendar {
    type Id = CalendarId;
    fn id(&self) -> CalendarId {
        self.id
    }
}
