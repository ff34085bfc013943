//! Calendars: week patterns, work weeks and exceptions, standing on each other.

use super::exception;
use super::value;
use crate::calendars::{MOST_EXCEPTIONS, break_circles, join_shifts, standard, usual_shifts};
use crate::reading::Reading;
use crate::xml::Element;
use slipway_engine::CalendarId;
use slipway_engine::change::Message;
use slipway_engine::plan::{Calendar, DayPattern, Shift, Week, WorkWeek};
use std::collections::{BTreeMap, BTreeSet};

/// The calendars of a project.
pub(crate) struct Calendars {
    /// The rows.
    pub(crate) rows: Vec<Calendar>,
    /// The calendar of whatever has no other.
    pub(crate) project: CalendarId,
    by_uid: BTreeMap<i64, CalendarId>,
}

impl Calendars {
    /// Reads every calendar of `project`.
    pub(crate) fn read(project: Element<'_>, reading: &mut Reading<'_>) -> Self {
        let mut rows: Vec<Calendar> = Vec::new();
        let mut by_uid = BTreeMap::new();
        let mut bases = Vec::new();
        let mut plain = BTreeSet::new();
        for element in project.list("Calendars", "Calendar") {
            let row = read(element, reading);
            let uid = reading.field(element, "UID", value::whole);
            if let Some(uid) = uid {
                by_uid.entry(uid).or_insert(row.id);
            }
            bases.push(reading.field(element, "BaseCalendarUID", value::whole));
            if !reading.flag(element, "IsBaseCalendar") && says_nothing(&row) {
                plain.insert(row.id);
            }
            rows.push(row);
        }
        for (row, base) in rows.iter_mut().zip(bases) {
            // Projects write -1, and old ones 0, for "stands on no other".
            let Some(uid) = base.filter(|&uid| uid > 0) else {
                continue;
            };
            row.base = by_uid.get(&uid).copied();
            if row.base.is_none() {
                reading.warn(unknown(&row.name, uid));
            }
        }
        break_circles(&mut rows, reading);
        let replaced = replace_plain(&mut rows, &plain);
        for id in by_uid.values_mut() {
            *id = replaced.get(id).copied().unwrap_or(*id);
        }
        let project = reading
            .field(project, "CalendarUID", value::whole)
            .and_then(|uid| by_uid.get(&uid).copied())
            .or_else(|| rows.iter().find(|row| row.base.is_none()).map(|row| row.id))
            .unwrap_or_else(|| {
                let id = reading.id();
                rows.push(standard(id, reading));
                id
            });
        Self {
            rows,
            project,
            by_uid,
        }
    }

    /// Returns the calendar that an element names; -1 is none.
    pub(crate) fn named_by(
        &self,
        of: Element<'_>,
        reading: &mut Reading<'_>,
    ) -> Option<CalendarId> {
        let uid = reading
            .field(of, "CalendarUID", value::whole)
            .filter(|&uid| uid > 0)?;
        let id = self.by_uid.get(&uid).copied();
        if id.is_none() {
            reading.warn(unknown(of.value("Name").unwrap_or(""), uid));
        }
        id
    }
}

fn read(element: Element<'_>, reading: &mut Reading<'_>) -> Calendar {
    let uid = element.value("UID").unwrap_or("");
    let title = match element.value("Name") {
        Some(title) => reading.short(title),
        None => reading.name("import-calendar-unnamed", &[("number", uid)]),
    };
    let mut work_weeks: Vec<_> = element
        .list("WorkWeeks", "WorkWeek")
        .filter_map(|week| read_work_week(week, reading))
        .collect();
    let mut exceptions = exception::read_all(element, &title, reading);
    if exceptions.len() > MOST_EXCEPTIONS || work_weeks.len() > MOST_EXCEPTIONS {
        exceptions.truncate(MOST_EXCEPTIONS);
        work_weeks.truncate(MOST_EXCEPTIONS);
        let warning = Message::new("warning-many-exceptions").text("calendar", &title);
        reading.warn(warning.count("limit", MOST_EXCEPTIONS));
    }
    Calendar {
        id: reading.id(),
        base: None,
        zone: None,
        week: read_week(element, reading),
        work_weeks,
        exceptions,
        external: reading.external(uid),
        name: title,
    }
}

fn read_work_week(element: Element<'_>, reading: &mut Reading<'_>) -> Option<WorkWeek> {
    let (from, to) = exception::period(element, reading)?;
    Some(WorkWeek {
        name: reading.short(element.value("Name").unwrap_or_default()),
        from,
        to,
        week: read_week(element, reading),
    })
}

/// Reads seven days; Project counts from Sunday, 1.
fn read_week(of: Element<'_>, reading: &mut Reading<'_>) -> Week {
    let mut week = Week::default();
    for day in of.list("WeekDays", "WeekDay") {
        let number = reading.field(day, "DayType", value::whole);
        let place = match number {
            Some(1) => 6,
            Some(2) => 0,
            Some(3) => 1,
            Some(4) => 2,
            Some(5) => 3,
            Some(6) => 4,
            Some(7) => 5,
            // 0 is a dated exception in the old form.
            _ => continue,
        };
        week[place] = DayPattern::Own(read_shifts(day, reading));
    }
    week
}

/// Reads when work is possible on a day that may be a day off.
pub(super) fn read_shifts(day: Element<'_>, reading: &mut Reading<'_>) -> Vec<Shift> {
    if !reading.flag(day, "DayWorking") {
        return Vec::new();
    }
    let mut shifts = Vec::new();
    for time in day.list("WorkingTimes", "WorkingTime") {
        let from = reading.field(time, "FromTime", value::clock);
        let to = reading.field(time, "ToTime", value::clock);
        let (Some(from), Some(to)) = (from, to) else {
            continue;
        };
        // Midnight as an end is the end of the day.
        let to = if to == 0 { 86_400 } else { to };
        if from < to {
            shifts.push(Shift { from, to });
        } else {
            reading.field(time, "ToTime", |_| None::<()>);
        }
    }
    if day.child("WorkingTimes").is_none() {
        shifts = usual_shifts();
    }
    join_shifts(shifts)
}

fn says_nothing(calendar: &Calendar) -> bool {
    calendar.week.iter().all(|day| *day == DayPattern::Base)
        && calendar.work_weeks.is_empty()
        && calendar.exceptions.is_empty()
}

/// Takes out the calendars of people that say nothing of their own, and returns what stands for
/// each: Project writes one for everybody.
fn replace_plain(
    rows: &mut Vec<Calendar>,
    plain: &BTreeSet<CalendarId>,
) -> BTreeMap<CalendarId, CalendarId> {
    let mut replaced: BTreeMap<_, _> = rows
        .iter()
        .filter(|row| plain.contains(&row.id))
        .filter_map(|row| Some((row.id, row.base?)))
        .collect();
    for (id, base) in replaced.clone() {
        let mut end = base;
        while let Some(&next) = replaced.get(&end) {
            end = next;
        }
        replaced.insert(id, end);
    }
    rows.retain(|row| !replaced.contains_key(&row.id));
    for row in rows {
        if let Some(end) = row.base.and_then(|base| replaced.get(&base)) {
            row.base = Some(*end);
        }
    }
    replaced
}

fn unknown(name: &str, uid: i64) -> Message {
    Message::new("warning-unknown-calendar")
        .text("name", name)
        .text("uid", &uid.to_string())
}
