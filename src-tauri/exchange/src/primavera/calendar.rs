//! Calendars: a week and the days that differ from it.

use super::calendar_text::Node;
use super::record::{Name, Record, Source, Table};
use super::value::{clock, local};
use crate::calendars::{MOST_EXCEPTIONS, break_circles, join_shifts, standard, usual_shifts};
use crate::reading::Reading;
use crate::value::{decimal, rounded, whole};
use crate::xml::Element;
use chrono::{Days, NaiveDate};
use slipway_engine::CalendarId;
use slipway_engine::change::Message;
use slipway_engine::plan::{Calendar, CalendarException, DayPattern, Shift, Week};
use std::collections::BTreeMap;

const ID: Name = ["clndr_id", "ObjectId"];
const NAME: Name = ["clndr_name", "Name"];
const BASE: Name = ["base_clndr_id", "BaseCalendarObjectId"];
const KIND: Name = ["clndr_type", "Type"];
const IS_DEFAULT: Name = ["default_flag", "IsDefault"];
const HOURS_PER_DAY: Name = ["day_hr_cnt", "HoursPerDay"];
const HOURS_PER_WEEK: Name = ["week_hr_cnt", "HoursPerWeek"];
const OF_PROJECT: Name = ["clndr_id", "ActivityDefaultCalendarObjectId"];
const DAY: u32 = 86_400;

/// The calendars of a file.
pub(super) struct Calendars<'s> {
    pub(super) rows: Vec<Calendar>,
    /// The calendar of whatever has no other.
    pub(super) project: CalendarId,
    /// Minutes that the project's calendar counts as a day.
    pub(super) minutes_per_day: Option<u32>,
    /// Minutes that the project's calendar counts as a week.
    pub(super) minutes_per_week: Option<u32>,
    /// Whether people have calendars of their own.
    pub(super) has_those_of_people: bool,
    by_id: BTreeMap<&'s str, CalendarId>,
}

impl<'s> Calendars<'s> {
    /// Reads every calendar.
    pub(super) fn read(source: &Source<'s>, reading: &mut Reading<'_>) -> Self {
        let mut rows = Vec::new();
        let mut by_id = BTreeMap::new();
        let mut records = BTreeMap::new();
        let mut bases = Vec::new();
        for &record in source.rows(Table::Calendar) {
            let id = record.value(ID).unwrap_or_default();
            let row = read(record, id, reading);
            by_id.entry(id).or_insert(row.id);
            records.insert(row.id, record);
            bases.push(record.value(BASE));
            rows.push(row);
        }
        for (row, base) in rows.iter_mut().zip(bases) {
            let Some(base) = base else {
                continue;
            };
            row.base = by_id.get(base).copied().filter(|base| *base != row.id);
            if row.base.is_none() {
                reading.warn(unknown(&row.name, base));
            }
        }
        break_circles(&mut rows, reading);
        let first = source.rows(Table::Project).first();
        let asked = first.and_then(|project| by_id.get(project.value(OF_PROJECT)?));
        let usual = || rows.iter().find(|row| records[&row.id].is(IS_DEFAULT));
        let project = asked
            .copied()
            .or_else(|| Some(usual().or(rows.first())?.id));
        let project = project.unwrap_or_else(|| {
            let id = reading.id();
            rows.push(standard(id, reading));
            id
        });
        let of_project = records.get(&project);
        let mut minutes = |name, most| {
            let read = |text: &str| {
                let minutes = rounded(decimal(text)?.clamp(0.0, 1000.0) * 60.0);
                u32::try_from(minutes)
                    .ok()
                    .filter(|minutes| (1..=most).contains(minutes))
            };
            of_project.and_then(|record| record.read(name, reading, read))
        };
        let minutes_per_day = minutes(HOURS_PER_DAY, 1440);
        let minutes_per_week = minutes(HOURS_PER_WEEK, 10_080);
        let is_of_people =
            |record: &Record<'_>| matches!(record.value(KIND), Some("CA_Rsrc" | "Resource"));
        Self {
            has_those_of_people: records.values().any(is_of_people),
            rows,
            project,
            minutes_per_day,
            minutes_per_week,
            by_id,
        }
    }

    /// Returns the calendar that something names.
    pub(super) fn named(
        &self,
        id: &str,
        whose: &str,
        reading: &mut Reading<'_>,
    ) -> Option<CalendarId> {
        let found = self.by_id.get(id).copied();
        if found.is_none() {
            reading.warn(unknown(whose, id));
        }
        found
    }
}

/// When work is possible, as a file says it: days of the week, Monday first, and single dates.
#[derive(Default)]
struct Times {
    week: [Vec<Shift>; 7],
    says_week: bool,
    dates: BTreeMap<NaiveDate, Vec<Shift>>,
}

fn read(record: Record<'_>, id: &str, reading: &mut Reading<'_>) -> Calendar {
    let name = match record.value(NAME) {
        Some(name) => reading.short(name),
        None => reading.name("import-calendar-unnamed", &[("number", id)]),
    };
    let times = match record.element() {
        Some(element) => times_of_element(element, &name, reading),
        None => times_of_text(record, &name, reading),
    };
    let mut exceptions = exceptions(&times.dates);
    if exceptions.len() > MOST_EXCEPTIONS {
        exceptions.truncate(MOST_EXCEPTIONS);
        let warning = Message::new("warning-many-exceptions").text("calendar", &name);
        reading.warn(warning.count("limit", MOST_EXCEPTIONS));
    }
    Calendar {
        id: reading.id(),
        base: None,
        zone: None,
        week: week(times),
        work_weeks: Vec::new(),
        exceptions,
        external: reading.external(&format!("calendar-{id}")),
        name,
    }
}

fn week(times: Times) -> Week {
    if !times.says_week {
        let off = DayPattern::Own(Vec::new());
        let day = DayPattern::Own(usual_shifts());
        return [
            day.clone(),
            day.clone(),
            day.clone(),
            day.clone(),
            day,
            off.clone(),
            off,
        ];
    }
    times
        .week
        .map(|shifts| DayPattern::Own(join_shifts(shifts)))
}

/// Joins days that follow each other and are alike.
fn exceptions(dates: &BTreeMap<NaiveDate, Vec<Shift>>) -> Vec<CalendarException> {
    let mut joined: Vec<CalendarException> = Vec::new();
    for (&day, shifts) in dates {
        let shifts = join_shifts(shifts.clone());
        match joined.last_mut() {
            Some(last) if last.shifts == shifts && last.to + Days::new(1) == day => last.to = day,
            _ => joined.push(CalendarException {
                name: String::new(),
                from: day,
                to: day,
                rule: None,
                shifts,
            }),
        }
    }
    joined
}

fn times_of_text(record: Record<'_>, calendar: &str, reading: &mut Reading<'_>) -> Times {
    let mut times = Times::default();
    let Some(text) = record.value(["clndr_data", ""]) else {
        return times;
    };
    let Some(root) = Node::read(text) else {
        reading.warn_of_value("clndr_data", calendar, text);
        return times;
    };
    if let Some(days) = root.find("DaysOfWeek") {
        times.says_week = true;
        for day in &days.inside {
            // 1 is Sunday.
            let place = match day.name.parse::<usize>() {
                Ok(number @ 1..=7) => (number + 5) % 7,
                _ => continue,
            };
            for shift in shifts_of_node(day, calendar, reading) {
                add_to_week(&mut times.week, place, shift);
            }
        }
    }
    for date in root.find("Exceptions").map_or(&[][..], |node| &node.inside) {
        let serial = date.value("d").unwrap_or_default();
        let Some(day) = whole(serial).and_then(day_of_serial) else {
            reading.warn_of_value("d", calendar, serial);
            continue;
        };
        let shifts = shifts_of_node(date, calendar, reading);
        times.dates.insert(day, within_day(shifts));
    }
    times
}

fn shifts_of_node(day: &Node<'_>, calendar: &str, reading: &mut Reading<'_>) -> Vec<Shift> {
    let mut shifts = Vec::new();
    for node in &day.inside {
        let [from, to] = ["s", "f"].map(|name| node.value(name).unwrap_or_default());
        match clock(from).zip(clock(to)).and_then(shift) {
            Some(shift) => shifts.push(shift),
            None => reading.warn_of_value("clndr_data", calendar, &format!("{from} – {to}")),
        }
    }
    shifts
}

fn times_of_element(element: Element<'_>, calendar: &str, reading: &mut Reading<'_>) -> Times {
    const DAYS: [&str; 7] = [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ];
    let mut times = Times {
        says_week: element.child("StandardWorkWeek").is_some(),
        ..Times::default()
    };
    for day in element.list("StandardWorkWeek", "StandardWorkHours") {
        let name = day.value("DayOfWeek").unwrap_or_default();
        let Some(place) = DAYS.iter().position(|other| *other == name) else {
            reading.warn_of_value("DayOfWeek", calendar, name);
            continue;
        };
        for shift in shifts_of_element(day, calendar, reading) {
            add_to_week(&mut times.week, place, shift);
        }
    }
    for date in element.list("HolidayOrExceptions", "HolidayOrException") {
        let text = date.value("Date").unwrap_or_default();
        let Some(day) = local(text) else {
            reading.warn_of_value("Date", calendar, text);
            continue;
        };
        let shifts = shifts_of_element(date, calendar, reading);
        times.dates.insert(day.date(), within_day(shifts));
    }
    times
}

fn shifts_of_element(of: Element<'_>, calendar: &str, reading: &mut Reading<'_>) -> Vec<Shift> {
    let mut shifts = Vec::new();
    for time in of.all("WorkTime") {
        let [from, to] = ["Start", "Finish"].map(|name| time.value(name));
        // A day off is written with nothing in it.
        let Some((from, to)) = from.zip(to) else {
            continue;
        };
        match clock(from).zip(clock(to)).and_then(shift) {
            Some(shift) => shifts.push(shift),
            None => reading.warn_of_value("WorkTime", calendar, &format!("{from} – {to}")),
        }
    }
    shifts
}

/// Returns a shift, which may end after midnight. P6 writes the last minute of work for its end in
/// XML: `15:59` for 16:00.
fn shift((from, to): (u32, u32)) -> Option<Shift> {
    let is_last_minute = to % 300 == 240;
    let to = if is_last_minute { to + 60 } else { to };
    match to {
        0 => Some(Shift { from, to: DAY }),
        to if from < to => Some(Shift { from, to }),
        to if from > to && from < DAY => Some(Shift { from, to: to + DAY }),
        _ => None,
    }
}

/// Puts a shift into a week; what lies after midnight belongs to the next day.
fn add_to_week(week: &mut [Vec<Shift>; 7], place: usize, shift: Shift) {
    week[place].push(Shift {
        from: shift.from,
        to: shift.to.min(DAY),
    });
    if shift.to > DAY {
        week[(place + 1) % 7].push(Shift {
            from: 0,
            to: shift.to - DAY,
        });
    }
}

/// Cuts shifts at midnight: what an exception says is about its own day.
fn within_day(shifts: Vec<Shift>) -> Vec<Shift> {
    shifts
        .into_iter()
        .map(|shift| Shift {
            from: shift.from,
            to: shift.to.min(DAY),
        })
        .collect()
}

/// Returns the day of a number that spreadsheets count from the end of 1899.
fn day_of_serial(serial: i64) -> Option<NaiveDate> {
    let epoch = NaiveDate::from_ymd_opt(1899, 12, 30)?;
    let day = epoch.checked_add_days(Days::new(u64::try_from(serial).ok()?))?;
    let planned = NaiveDate::from_ymd_opt(1970, 1, 1)?..NaiveDate::from_ymd_opt(2200, 1, 1)?;
    planned.contains(&day).then_some(day)
}

fn unknown(name: &str, id: &str) -> Message {
    Message::new("warning-unknown-calendar")
        .text("name", name)
        .text("uid", id)
}
