//! What each local day of a calendar is like: exceptions beat work weeks beat the ordinary week,
//! and what a calendar does not say its base says (scheduling.md rule 1).

use super::beyond::{Beyond, ORDINARY_DAYS};
use super::ground::{Ground, Interval};
use super::rule::parse_rule;
use super::{Compiled, DAY, Horizon, Zone};
use crate::plan::{Calendar, CalendarException, DayPattern, Shift, WorkWeek};
use chrono::{Datelike, Days, NaiveDate, NaiveTime};
use rrule::{RRuleSet, Tz};
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// A day cannot recur more often than this in any horizon; guards against rules without end.
const MOST_OCCURRENCES: u16 = u16::MAX;

/// A calendar and its bases, the calendar itself first.
pub(super) struct Chain<'a> {
    links: Vec<Link<'a>>,
}

struct Link<'a> {
    calendar: &'a Calendar,
    exceptions: FxHashMap<NaiveDate, &'a [Shift]>,
}

impl<'a> Chain<'a> {
    pub(super) fn new(
        calendars: impl Iterator<Item = &'a Arc<Calendar>>,
        horizon: Horizon,
    ) -> Self {
        Self {
            links: calendars
                .map(|calendar| Link {
                    calendar,
                    exceptions: exceptions(calendar, horizon),
                })
                .collect(),
        }
    }

    /// Compiles the chain over the horizon, leaving out the days that `is_off` names, and ordinary
    /// weeks around it.
    pub(super) fn compile(
        &self,
        zone: &Zone,
        horizon: Horizon,
        is_off: impl Fn(NaiveDate) -> bool,
    ) -> Compiled {
        let mut open = Vec::new();
        let begin = zone.to_local(horizon.from).date();
        let end = zone.to_local(horizon.to).date();
        let first = begin - Days::new(ORDINARY_DAYS.into());
        let last = end + Days::new(ORDINARY_DAYS.into());
        let mut next = zone.utc_of_local_seconds(midnight(first)).0;
        for day in first.iter_days().take_while(|&day| day < last) {
            let midnight = midnight(day);
            let begins = next;
            next = zone.utc_of_local_seconds(midnight + DAY).0;
            let is_compiled = begin <= day && day < end;
            let shifts = match is_compiled {
                true if is_off(day) => continue,
                true => self.shifts(day),
                false => self.ordinary_shifts(day, |_| false),
            };
            // The zone is asked for each shift only on days on which clocks change.
            let is_plain = next - begins == DAY;
            let at = |seconds| match is_plain {
                true => begins + i64::from(seconds),
                false => zone.utc_of_local_seconds(midnight + i64::from(seconds)).0,
            };
            open.extend(shifts.iter().map(|shift| Interval {
                from: at(shift.from),
                to: at(shift.to),
            }));
        }
        Compiled::from(Ground::of(open, Beyond::around(horizon)))
    }

    fn shifts(&self, day: NaiveDate) -> &'a [Shift] {
        if let Some(shifts) = self.links.iter().find_map(|link| link.exceptions.get(&day)) {
            return shifts;
        }
        self.ordinary_shifts(day, |week| holds(week, day))
    }

    /// Returns the shifts of a day that is no exception, in the work weeks that count.
    fn ordinary_shifts(&self, day: NaiveDate, counts: impl Fn(&WorkWeek) -> bool) -> &'a [Shift] {
        let weekday = day.weekday().num_days_from_monday() as usize;
        let own = |pattern: &'a DayPattern| match pattern {
            DayPattern::Own(shifts) => Some(shifts.as_slice()),
            DayPattern::Base => None,
        };
        self.links
            .iter()
            .find_map(|link| {
                let meanwhile = link.calendar.work_weeks.iter().filter(|week| counts(week));
                meanwhile
                    .filter_map(|week| own(&week.week[weekday]))
                    .next()
                    .or_else(|| own(&link.calendar.week[weekday]))
            })
            .unwrap_or_default()
    }
}

/// 1970-01-01 in days of the common era.
const EPOCH: i32 = 719_163;

/// Returns midnight beginning a day, in local seconds.
fn midnight(day: NaiveDate) -> i64 {
    i64::from(day.num_days_from_ce() - EPOCH) * DAY
}

fn holds(week: &WorkWeek, day: NaiveDate) -> bool {
    week.from <= day && day <= week.to
}

/// Later entries of the list beat earlier ones on the same day.
fn exceptions(calendar: &Calendar, horizon: Horizon) -> FxHashMap<NaiveDate, &[Shift]> {
    let mut days = FxHashMap::default();
    let (first, last) = (date_of(horizon.from.0), date_of(horizon.to.0));
    for exception in &calendar.exceptions {
        for day in occurrences(exception, first, last) {
            days.insert(day, exception.shifts.as_slice());
        }
    }
    days
}

fn date_of(at: i64) -> NaiveDate {
    chrono::DateTime::from_timestamp(at, 0)
        .unwrap_or_default()
        .date_naive()
}

/// Returns the days on which an exception falls, within `first` to `last`.
#[must_use]
pub fn occurrences(
    exception: &CalendarException,
    first: NaiveDate,
    last: NaiveDate,
) -> Vec<NaiveDate> {
    let last = exception.to.min(last);
    match &exception.rule {
        None => exception
            .from
            .max(first)
            .iter_days()
            .take_while(|day| *day <= last)
            .collect(),
        Some(rule) => recurring(rule, exception.from, last).unwrap_or_default(),
    }
}

/// Expands an RFC 5545 rule into days; nothing when it cannot be read, which edits refuse.
fn recurring(rule: &str, from: NaiveDate, to: NaiveDate) -> Option<Vec<NaiveDate>> {
    let noon = NaiveTime::from_hms_opt(12, 0, 0)?;
    let start = from.and_time(noon).and_utc().with_timezone(&Tz::UTC);
    let end = to.and_time(noon).and_utc().with_timezone(&Tz::UTC);
    let rule = parse_rule(rule)?.validate(start).ok()?;
    let set = RRuleSet::new(start).rrule(rule).before(end);
    Some(
        set.all(MOST_OCCURRENCES)
            .dates
            .into_iter()
            .map(|at| at.date_naive())
            .collect(),
    )
}
