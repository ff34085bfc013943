//! The one calendar of a project: which weekdays are days off, and which dates differ.

use crate::calendars::MOST_EXCEPTIONS;
use crate::reading::Reading;
use crate::value;
use crate::xml::Element;
use chrono::NaiveDate;
use slipway_engine::change::Message;
use slipway_engine::plan::{Calendar, CalendarException, DayPattern, Shift};

/// Minutes that a day of the program is here; it knows no hours.
pub(super) const MINUTES_PER_DAY: i64 = 480;
/// When a day opens, in seconds since midnight, as in our own standard calendar.
pub(super) const OPENS: u32 = 9 * 3600;

const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
/// The years between which a date without a year comes again.
const YEARS: (i32, i32) = (1970, 2199);

/// Reads the calendar of `project`.
pub(super) fn read(project: Element<'_>, reading: &mut Reading<'_>) -> Calendar {
    let title = reading.name("import-calendar-standard", &[]);
    let mut calendar = Calendar::standard(reading.id(), &title);
    let Some(element) = project.child("calendars") else {
        return calendar;
    };
    if let Some(types) = element.child("day-types") {
        read_week(types, &mut calendar);
    }
    if let Some(base) = element.attribute("base-id").filter(|base| base != "none") {
        // Its days off come with the program, not with the file.
        reading.warn(Message::new("warning-gan-base-calendar").text("calendar", &base));
    }
    for date in element.all("date") {
        if calendar.exceptions.len() == MOST_EXCEPTIONS {
            let warning = Message::new("warning-many-exceptions").text("calendar", &title);
            reading.warn(warning.count("limit", MOST_EXCEPTIONS));
            break;
        }
        calendar.exceptions.extend(exception(date, reading));
    }
    calendar
}

fn read_week(types: Element<'_>, calendar: &mut Calendar) {
    // Older versions put the week into a calendar of its own.
    let of = types.child("calendar").unwrap_or(types);
    let shown_only = of
        .child("only-show-weekends")
        .and_then(|only| only.attribute("value"));
    let is_shown_only = shown_only.is_some_and(|value| value == "true");
    let Some(week) = of.child("default-week") else {
        return;
    };
    for (day, name) in calendar.week.iter_mut().zip(WEEKDAYS) {
        let is_off = week.attribute(name).is_some_and(|value| value == "1");
        *day = DayPattern::Own(if is_off && !is_shown_only {
            Vec::new()
        } else {
            working_day()
        });
    }
}

fn exception(date: Element<'_>, reading: &mut Reading<'_>) -> Option<CalendarException> {
    let name = reading.short(date.text().unwrap_or_default());
    let shifts = match date.attribute("type").as_deref() {
        None | Some("HOLIDAY" | "WEEKEND") => Vec::new(),
        Some("WORKING_DAY") => working_day(),
        // A day that is only coloured.
        Some(_) => return None,
    };
    let number = |text: &str| value::whole(text).and_then(|number| u32::try_from(number).ok());
    let month = reading.attribute(date, "month", number)?;
    let day = reading.attribute(date, "date", number)?;
    let year = reading.attribute(date, "year", value::whole);
    let on = |year: i32| NaiveDate::from_ymd_opt(year, month, day);
    let (from, to, rule) = match year {
        Some(year) => {
            let year = i32::try_from(year).ok();
            let is_planned = |year: &i32| (YEARS.0..=YEARS.1).contains(year);
            let on = year.filter(is_planned).and_then(on);
            (on, on, None)
        }
        // 2000 was a leap year: 29 February may come again, too.
        None => (
            on(2000).and_then(|_| NaiveDate::from_ymd_opt(YEARS.0, 1, 1)),
            NaiveDate::from_ymd_opt(YEARS.1, 12, 31),
            Some(format!("FREQ=YEARLY;BYMONTH={month};BYMONTHDAY={day}")),
        ),
    };
    let Some((from, to)) = from.zip(to) else {
        let written = format!("{}-{month}-{day}", year.unwrap_or_default());
        reading.warn_of_value("date", &name, &written);
        return None;
    };
    Some(CalendarException {
        name,
        from,
        to,
        rule,
        shifts,
    })
}

fn working_day() -> Vec<Shift> {
    vec![Shift::clock((9, 0), (17, 0))]
}
