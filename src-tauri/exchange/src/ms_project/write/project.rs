//! What the project says about itself: names, dates and the rules by which it is scheduled.

use super::calendar::clock;
use super::costs::Money;
use super::frame::{Frame, is_from_finish};
use super::sheet::{Sheet, line, name};
use super::timetable::Timetable;
use super::value::rounded;
use slipway_engine::plan::{DayPattern, Shift};

/// The version of the format that Project 2010 and later ones write.
const VERSION: u8 = 14;

/// Writes everything before the lists.
pub(super) fn write(
    sheet: &mut Sheet,
    frame: &Frame<'_>,
    timetable: &Timetable<'_>,
    money: &Money,
) {
    let export = frame.export;
    let portfolio = &export.on.plan.portfolio;
    let rules = &portfolio.rules;
    sheet.value("SaveVersion", VERSION);
    sheet.text("Name", &name(&frame.title));
    sheet.text("Title", &name(&frame.title));
    if let Some(stamp) = &export.stamp {
        sheet.text("Subject", &line(&export.stamped(stamp)));
    }
    sheet.flag("ScheduleFromStart", !is_from_finish(export));
    frame.instant(sheet, "StartDate", Some(frame.start));
    frame.instant(sheet, "FinishDate", Some(frame.finish));
    sheet.value("FYStartDate", rules.fiscal_month);
    let day = i64::from(rules.minutes_per_day.max(1)) * 60;
    sheet.value("CriticalSlackLimit", rounded(rules.critical_limit.0, day));
    money.write_currency(sheet, &portfolio.currency);
    if let Some(uid) = timetable.uid(frame.calendar) {
        sheet.value("CalendarUID", uid);
    }
    let hours = usual_hours(frame);
    sheet.value("DefaultStartTime", clock(hours.from));
    sheet.value("DefaultFinishTime", clock(hours.to));
    sheet.value("MinutesPerDay", rules.minutes_per_day);
    sheet.value("MinutesPerWeek", rules.minutes_per_week);
    sheet.value("DaysPerMonth", rules.days_per_month);
    sheet.value("DefaultTaskType", 0);
    sheet.value("DurationFormat", 7);
    sheet.value("WorkFormat", 2);
    // Project says the opposite, "links win"; see the reader.
    sheet.flag("HonorConstraints", !rules.honour_dates);
    sheet.flag("MultipleCriticalPaths", rules.multiple_critical_paths);
    sheet.flag("NewTasksEffortDriven", false);
    sheet.flag("NewTasksEstimated", false);
    sheet.flag("SplitsInProgressTasks", true);
    sheet.value("WeekStartDay", 1);
    frame.instant(sheet, "StatusDate", Some(portfolio.data_date));
    frame.instant(sheet, "CurrentDate", Some(portfolio.data_date));
    sheet.flag("NewTasksAreManual", false);
}

/// Returns from when to when people work on the first ordinary day that is not off.
fn usual_hours(frame: &Frame<'_>) -> Shift {
    let plan = &frame.export.on.plan;
    let week = plan.calendars.get(frame.calendar).map(|row| &row.week);
    let shifts = week.into_iter().flatten().find_map(|day| match day {
        DayPattern::Own(shifts) if !shifts.is_empty() => Some(shifts),
        DayPattern::Own(_) | DayPattern::Base => None,
    });
    let ends = shifts.and_then(|shifts| shifts.first().zip(shifts.last()));
    ends.map_or(Shift::clock((8, 0), (17, 0)), |(first, last)| Shift {
        from: first.from,
        to: last.to,
    })
}
