//! Closed time that work waits through, by its name: a holiday, somebody's leave, the weekend.

use super::chain::Chain;
use crate::calendar::days_of_exception;
use crate::change::{Argument, Message, Subject};
use crate::id::CalendarId;
use crate::plan::{Calendar, Task};
use crate::time::{Instant, Seconds};
use chrono::{Datelike, NaiveDate};
use std::sync::Arc;

/// A circle of bases is cut after this many.
const DEEPEST_CHAIN: usize = 16;

impl Chain<'_> {
    /// Puts down the wait of a task while its calendar is closed; nothing when it is open.
    pub(super) fn wait_for_calendar(&mut self, slot: u32, from: Instant, to: Instant) {
        let Some(task) = self.on.plan.tasks.at(slot).filter(|_| from != to) else {
            return;
        };
        let zone = self.on.calendars.zone();
        let (first, last) = (
            zone.to_local(from).date(),
            zone.to_local(to - Seconds(1)).date(),
        );
        let calendar = self.calendar_of(task);
        let holidays = self.holidays(calendar, first, last);
        let away = self.away(task, first, last);
        let (case, names) = if !holidays.is_empty() {
            ("holiday", holidays)
        } else if !away.is_empty() {
            ("leave", away)
        } else if has_weekend(first, last) {
            ("weekend", Vec::new())
        } else {
            ("hours", Vec::new())
        };
        let message = Message::new("why-closed")
            .text("case", case)
            .text("names", &names.join(", "))
            .with("date", Argument::Instant(to));
        let subject = Some(Subject::Calendar(calendar));
        self.put((from, to), "closed", subject, message);
    }

    fn calendar_of(&self, task: &Task) -> CalendarId {
        let plan = &self.on.plan;
        let of_release = || plan.releases.get(task.release)?.calendar;
        task.calendar
            .or_else(of_release)
            .unwrap_or(plan.portfolio.calendar)
    }

    /// Returns the names of the days off of a calendar and its bases.
    fn holidays(&self, calendar: CalendarId, first: NaiveDate, last: NaiveDate) -> Vec<String> {
        let calendars = &self.on.plan.calendars;
        let chain = std::iter::successors(calendars.get(calendar), |row: &&Arc<Calendar>| {
            row.base.and_then(|base| calendars.get(base))
        });
        let mut names: Vec<String> = chain
            .take(DEEPEST_CHAIN)
            .flat_map(|row| &row.exceptions)
            .filter(|exception| {
                exception.shifts.is_empty()
                    && days_of_exception(exception, first, last)
                        .iter()
                        .any(|day| (first..=last).contains(day))
            })
            .map(|exception| exception.name.clone())
            .filter(|name| !name.is_empty())
            .collect();
        names.dedup();
        names
    }

    /// Returns the names of people on the task who are away meanwhile.
    fn away(&self, task: &Task, first: NaiveDate, last: NaiveDate) -> Vec<String> {
        let plan = &self.on.plan;
        let people = plan
            .assignments
            .iter()
            .filter(|assignment| assignment.task == task.id)
            .filter_map(|assignment| plan.people.get(assignment.person));
        people
            .filter(|person| {
                let mut leave = person.leave.iter();
                leave.any(|leave| leave.from <= last && first <= leave.to)
            })
            .map(|person| person.name.clone())
            .collect()
    }
}

fn has_weekend(first: NaiveDate, last: NaiveDate) -> bool {
    first
        .iter_days()
        .take_while(|day| *day <= last)
        .take(7)
        .any(|day| day.weekday().number_from_monday() > 5)
}
