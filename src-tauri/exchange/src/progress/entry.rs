//! What a cell to fill in asks of the plan.

use super::column::SheetColumn;
use super::read::ReturnedValue;
use super::sent::{said_length, said_moment, said_note, said_share, tidy};
use chrono::{Days, NaiveDate};
use slipway_engine::change::{Argument, entry};
use slipway_engine::plan::Task;
use slipway_engine::{Instant, Scheduled, Seconds, TimeUnit};

/// A value as the plan would have it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Wanted {
    /// In basis points; also outside of what is possible.
    Done(i64),
    Remaining(Seconds),
    At(Instant),
    Note(String),
}

impl Wanted {
    /// Reads a value as its column means it for a task; nothing where it cannot be understood.
    pub(super) fn read(
        on: &Scheduled,
        task: &Task,
        column: SheetColumn,
        value: &ReturnedValue,
    ) -> Option<Self> {
        match value {
            ReturnedValue::Share(points) => Some(Self::Done(*points)),
            ReturnedValue::Days(days) => length(on, task, *days).map(Self::Remaining),
            ReturnedValue::Length(text) => typed(on, task, text).map(Self::Remaining),
            ReturnedValue::Day(day) => day_of(on, task, column, *day).map(Self::At),
            ReturnedValue::Moment(at) => Some(Self::At(on.calendars.zone().to_utc(*at))),
            ReturnedValue::Text(text) => Some(Self::Note(tidy(text))),
            ReturnedValue::Unclear => None,
        }
    }

    /// Returns it as a sheet remembers it.
    pub(super) fn said(&self, on: &Scheduled) -> String {
        match self {
            Self::Done(points) => said_share(*points),
            Self::Remaining(left) => said_length(*left),
            Self::At(at) => said_moment(on, *at),
            Self::Note(note) => said_note(note),
        }
    }

    /// Returns it as people are told of it.
    pub(super) fn argument(&self, task: &Task) -> Argument {
        match self {
            Self::Done(points) => Argument::Percent(*points),
            Self::Remaining(left) => match task.duration.unit {
                TimeUnit::Working => Argument::Work(*left),
                TimeUnit::Elapsed => Argument::Elapsed(*left),
            },
            Self::At(at) => Argument::Instant(*at),
            Self::Note(note) => Argument::Text(note.clone()),
        }
    }
}

/// Reads a length as it is typed; one of the other kind of time than the task's is none of it.
fn typed(on: &Scheduled, task: &Task, text: &str) -> Option<Seconds> {
    if let Ok(days) = text.replace(',', ".").parse::<f64>() {
        return length(on, task, days);
    }
    let typed = entry::duration(text, &on.plan.portfolio.rules)?;
    (typed.span.unit == task.duration.unit).then_some(typed.span.amount)
}

/// Returns days of a task's kind of time, to the minute.
fn length(on: &Scheduled, task: &Task, days: f64) -> Option<Seconds> {
    let minutes = match task.duration.unit {
        TimeUnit::Working => on.plan.portfolio.rules.minutes_per_day.max(1),
        TimeUnit::Elapsed => 1440,
    };
    let minutes = (days * f64::from(minutes)).round();
    #[expect(clippy::cast_possible_truncation, reason = "the range was checked")]
    (0.0..1e8)
        .contains(&minutes)
        .then(|| Seconds(minutes as i64 * 60))
}

/// Returns the moment of a day that is meant: something begins with its working time, ends with it, and
/// today has come as far as the data date.
fn day_of(on: &Scheduled, task: &Task, column: SheetColumn, day: NaiveDate) -> Option<Instant> {
    let zone = on.calendars.zone();
    let from = zone.start_of_day(day);
    let next = zone.start_of_day(day.checked_add_days(Days::new(1))?);
    let calendar = on.calendars.of_task(&on.plan, task);
    let at = if column == SheetColumn::ActualStart {
        let opens = calendar.next_start(from);
        if opens < next { opens } else { from }
    } else {
        let closes = calendar.previous_finish(next);
        if closes > from {
            closes
        } else {
            next - Seconds(60)
        }
    };
    let now = on.plan.portfolio.data_date;
    let is_actual = column != SheetColumn::Forecast;
    Some(if is_actual && from < now && now < next {
        at.min(now)
    } else {
        at
    })
}
