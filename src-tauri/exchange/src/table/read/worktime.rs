//! Working time by which a table's days begin and end.

use super::lines::Lines;
use crate::reading::Reading;
use crate::table::cell::Cell;
use crate::table::mapping::ColumnRole;
use crate::table::value::{self, When};
use chrono::{Datelike as _, NaiveDate, NaiveTime, Timelike as _};
use slipway_engine::calendar::Calendars as Compiled;
use slipway_engine::plan::{Calendar, DayPattern, Plan, Portfolio, Rules, Shift};
use slipway_engine::{Instant, Seconds, Span, TimeUnit};
use std::collections::BTreeMap;

/// The calendar that a table is read by, compiled.
pub(super) struct Worktime {
    /// The rows: of the portfolio that the table comes into, or one of our own.
    pub(super) calendars: Vec<Calendar>,
    compiled: Compiled,
    /// When work begins and ends on each day of the week, Monday first.
    hours: [Shift; 7],
}

impl Worktime {
    /// Returns the working time of the portfolio that the table comes into; for a new one the usual
    /// week, with the hours that the table's own times show.
    pub(super) fn of(lines: &Lines<'_>, calendars: &[Calendar], reading: &mut Reading<'_>) -> Self {
        let mut calendars = calendars.to_vec();
        if calendars.is_empty() {
            calendars.push(usual(lines, reading));
        }
        let hours = hours(&calendars);
        let portfolio = Portfolio {
            id: reading.id(),
            name: String::new(),
            zone: reading.options.zone.clone(),
            calendar: calendars[0].id,
            start: Instant(0),
            data_date: Instant(0),
            rules: Rules::default(),
            notes: String::new(),
            currency: String::new(),
        };
        let mut plan = Plan::new(portfolio, calendars[0].clone());
        plan.calendars = calendars.iter().cloned().collect();
        Self {
            compiled: Compiled::compile(&plan),
            calendars,
            hours,
        }
    }

    /// Returns when something begins: a day without a time with its working time.
    pub(super) fn start(&self, when: When, reading: &Reading<'_>) -> Option<Instant> {
        self.at(when, |shift| shift.from, reading)
    }

    /// Returns when something ends: a day without a time with its working time.
    pub(super) fn finish(&self, when: When, reading: &Reading<'_>) -> Option<Instant> {
        self.at(when, |shift| shift.to, reading)
    }

    /// Returns the working time between two moments.
    pub(super) fn between(&self, from: Instant, to: Instant) -> Seconds {
        self.compiled.portfolio().work_between(from, to)
    }

    /// Returns when something ends that begins at `start`.
    pub(super) fn after(&self, start: Instant, duration: Span) -> Instant {
        match duration.unit {
            TimeUnit::Working => self.compiled.portfolio().add(start, duration.amount),
            TimeUnit::Elapsed => start + duration.amount,
        }
    }

    /// Returns when something begins that ends at `finish`.
    pub(super) fn before(&self, finish: Instant, duration: Span) -> Instant {
        match duration.unit {
            TimeUnit::Working => self.compiled.portfolio().add(finish, -duration.amount),
            TimeUnit::Elapsed => finish - duration.amount,
        }
    }

    /// Returns when a day begins; without one, the beginning of time.
    pub(super) fn begins(&self, day: Option<NaiveDate>, reading: &Reading<'_>) -> Instant {
        let start = day.and_then(|day| self.start(When::Day(day), reading));
        start.unwrap_or_default()
    }

    fn at(
        &self,
        when: When,
        end: impl FnOnce(Shift) -> u32,
        reading: &Reading<'_>,
    ) -> Option<Instant> {
        let local = match when {
            When::Moment(at) => at,
            When::Day(day) => {
                let weekday = usize::try_from(day.weekday().num_days_from_monday()).unwrap_or(0);
                moment(day, end(self.hours[weekday]))
            }
        };
        reading.at(local)
    }
}

/// Returns a moment of a day in seconds from midnight; the last is the midnight that ends it.
fn moment(day: NaiveDate, second: u32) -> chrono::NaiveDateTime {
    match NaiveTime::from_num_seconds_from_midnight_opt(second, 0) {
        Some(time) => day.and_time(time),
        None => day.succ_opt().unwrap_or(day).and_time(NaiveTime::MIN),
    }
}

/// Returns the hours of each weekday of the first calendar; those of a day off are the longest of the
/// others.
fn hours(calendars: &[Calendar]) -> [Shift; 7] {
    let by_id: BTreeMap<_, _> = calendars.iter().map(|row| (row.id, row)).collect();
    let usual = Shift::clock((9, 0), (17, 0));
    let day = |weekday: usize| {
        let mut row = calendars.first();
        for _ in 0..calendars.len() {
            match &row?.week[weekday] {
                DayPattern::Own(shifts) => {
                    let (first, last) = (shifts.first()?, shifts.last()?);
                    return Some(Shift {
                        from: first.from,
                        to: last.to,
                    });
                }
                DayPattern::Base => row = row?.base.and_then(|base| by_id.get(&base).copied()),
            }
        }
        None
    };
    let told: [Option<Shift>; 7] = std::array::from_fn(day);
    let longest = told
        .iter()
        .flatten()
        .max_by_key(|shift| shift.to - shift.from);
    let other = longest.copied().unwrap_or(usual);
    told.map(|shift| shift.unwrap_or(other))
}

/// Returns the usual week: from 8 to 17 with an hour for lunch where the table's times say so, as
/// Microsoft Project writes them, else from 9 to 17.
fn usual(lines: &Lines<'_>, reading: &mut Reading<'_>) -> Calendar {
    let id = reading.id();
    let name = reading.name("import-calendar-standard", &[]);
    let mut calendar = Calendar::standard(id, &name);
    let clocks = lines.rows.iter().take(1000).filter_map(|line| {
        let cell: &Cell = lines.cell(line, ColumnRole::Start);
        match value::date(cell, lines.mapping)? {
            When::Moment(at) => Some((at.hour(), at.minute())),
            When::Day(_) => None,
        }
    });
    let clocks: Vec<_> = clocks.collect();
    let at_eight = clocks.iter().filter(|clock| **clock == (8, 0)).count();
    let at_nine = clocks.iter().filter(|clock| **clock == (9, 0)).count();
    if at_eight > at_nine {
        for day in &mut calendar.week[..5] {
            *day = DayPattern::Own(crate::calendars::usual_shifts());
        }
    }
    calendar
}
