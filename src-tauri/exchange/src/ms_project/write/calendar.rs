//! Calendars: what their weeks, work weeks and exceptions are like.

use super::exception;
use super::frame::Frame;
use super::sheet::{Sheet, line, name};
use super::timetable::{Entry, Timetable};
use chrono::NaiveDate;
use slipway_engine::plan::{
    Calendar, CalendarException, DayPattern, Leave, Plan, Shift, Week, WorkWeek,
};

const DAY: u32 = 86_400;

/// Writes every calendar.
pub(super) fn write_all(sheet: &mut Sheet, frame: &Frame<'_>, timetable: &Timetable<'_>) {
    sheet.holding("Calendars", |sheet| {
        for entry in &timetable.entries {
            sheet.holding("Calendar", |sheet| write(sheet, frame, timetable, entry));
        }
    });
}

fn write(sheet: &mut Sheet, frame: &Frame<'_>, timetable: &Timetable<'_>, entry: &Entry<'_>) {
    sheet.value("UID", entry.uid);
    sheet.text("Name", &name(&entry.name));
    sheet.flag("IsBaseCalendar", entry.base.is_none());
    sheet.flag("IsBaselineCalendar", false);
    match entry.base.and_then(|base| timetable.uid(base)) {
        Some(uid) => sheet.value("BaseCalendarUID", uid),
        None => sheet.value("BaseCalendarUID", -1),
    }
    let said = Said::by(entry, &frame.export.on.plan);
    write_week(sheet, &said.week);
    exception::write_all(sheet, frame, &said.exceptions);
    if !said.work_weeks.is_empty() {
        sheet.holding("WorkWeeks", |sheet| {
            for week in &said.work_weeks {
                sheet.holding("WorkWeek", |sheet| {
                    write_period(sheet, week.from, week.to);
                    sheet.text("Name", &line(&week.name));
                    write_week(sheet, &week.week);
                });
            }
        });
    }
}

/// What a calendar of the file says for itself.
struct Said {
    week: Week,
    work_weeks: Vec<WorkWeek>,
    exceptions: Vec<CalendarException>,
}

impl Said {
    fn by(entry: &Entry<'_>, plan: &Plan) -> Self {
        let Some(own) = entry.says else {
            return Self {
                week: Week::default(),
                work_weeks: Vec::new(),
                exceptions: leave(entry),
            };
        };
        if entry.base.is_some() {
            return Self {
                week: own.week.clone(),
                work_weeks: own.work_weeks.clone(),
                exceptions: own.exceptions.iter().cloned().chain(leave(entry)).collect(),
            };
        }
        // A base calendar stands on no other: what it has from its base, it says itself.
        let base = |row: &&Calendar| plan.calendars.get(row.base?).map(AsRef::as_ref);
        let tower: Vec<&Calendar> = std::iter::successors(Some(own), base)
            .take(plan.calendars.iter().count())
            .collect();
        let whole = |day: usize| {
            let said = |row: &&Calendar| match &row.week[day] {
                DayPattern::Base => None,
                own @ DayPattern::Own(_) => Some(own.clone()),
            };
            tower
                .iter()
                .find_map(said)
                .unwrap_or(DayPattern::Own(Vec::new()))
        };
        let work_weeks = tower.iter().flat_map(|row| &row.work_weeks);
        // The later of two beats the earlier, and what it says itself beats all.
        let exceptions = tower.iter().rev().flat_map(|row| &row.exceptions);
        Self {
            week: std::array::from_fn(whole),
            work_weeks: work_weeks.cloned().collect(),
            exceptions: exceptions.cloned().collect(),
        }
    }
}

/// Returns the days on which somebody is away as exceptions.
fn leave(entry: &Entry<'_>) -> Vec<CalendarException> {
    let leave = entry.person.map(|person| person.leave.as_slice());
    let off = |leave: &Leave| CalendarException {
        name: leave.note.clone(),
        from: leave.from,
        to: leave.to,
        rule: None,
        shifts: Vec::new(),
    };
    leave.unwrap_or_default().iter().map(off).collect()
}

/// Writes the days that a week says something about; Project counts from Sunday, 1.
fn write_week(sheet: &mut Sheet, week: &Week) {
    let days = (1..=7_usize).zip([6, 0, 1, 2, 3, 4, 5]);
    let said: Vec<_> = days
        .filter_map(|(number, day)| match &week[day] {
            DayPattern::Base => None,
            DayPattern::Own(shifts) => Some((number, shifts)),
        })
        .collect();
    if said.is_empty() {
        return;
    }
    sheet.holding("WeekDays", |sheet| {
        for (number, shifts) in said {
            sheet.holding("WeekDay", |sheet| {
                sheet.value("DayType", number);
                write_shifts(sheet, shifts);
            });
        }
    });
}

/// Writes when work is possible on a day.
pub(super) fn write_shifts(sheet: &mut Sheet, shifts: &[Shift]) {
    sheet.flag("DayWorking", !shifts.is_empty());
    if shifts.is_empty() {
        return;
    }
    sheet.holding("WorkingTimes", |sheet| {
        for shift in shifts {
            sheet.holding("WorkingTime", |sheet| {
                sheet.value("FromTime", clock(shift.from));
                sheet.value("ToTime", clock(shift.to));
            });
        }
    });
}

/// Writes a clock time; the end of a day is its midnight.
pub(super) fn clock(at: u32) -> String {
    let at = at % DAY;
    format!("{:02}:{:02}:{:02}", at / 3600, at / 60 % 60, at % 60)
}

/// Writes the first and the last day of a stretch.
pub(super) fn write_period(sheet: &mut Sheet, from: NaiveDate, to: NaiveDate) {
    sheet.holding("TimePeriod", |sheet| {
        sheet.value("FromDate", format_args!("{from}T00:00:00"));
        sheet.value("ToDate", format_args!("{to}T23:59:00"));
    });
}
