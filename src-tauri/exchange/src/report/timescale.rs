//! The line of time of a chart: what clocks show, from one midnight to another.

use crate::export::Export;
use chrono::{Datelike as _, Days, Months, NaiveDate, NaiveDateTime, NaiveTime};
use slipway_engine::Instant;
use slipway_words::Argument;

/// Days between two edges, drawn between two places.
#[derive(Debug, Clone, Copy)]
pub(super) struct Timescale {
    from: NaiveDate,
    to: NaiveDate,
    left: f64,
    width: f64,
}

/// A stretch of the line with its name: a month, a week, a day.
#[derive(Debug, Clone)]
pub(super) struct Stretch {
    pub(super) day: NaiveDate,
    pub(super) left: f64,
    pub(super) right: f64,
}

impl Timescale {
    /// Returns the line between two days, the last of them not in it.
    pub(super) fn of(from: NaiveDate, to: NaiveDate, left: f64, width: f64) -> Self {
        Self {
            from,
            to: to.max(from + Days::new(1)),
            left,
            width,
        }
    }

    /// Returns the line of whole months that holds two days.
    pub(super) fn months(first: NaiveDate, last: NaiveDate, left: f64, width: f64) -> Self {
        let to = first_of_month(last)
            .checked_add_months(Months::new(1))
            .unwrap_or(NaiveDate::MAX);
        Self::of(first_of_month(first), to, left, width)
    }

    /// Returns where something lies, also before and behind the line.
    pub(super) fn x(&self, export: &Export<'_>, at: Instant) -> f64 {
        self.place(export.speaker.clock(at))
    }

    fn place(&self, at: NaiveDateTime) -> f64 {
        let seconds =
            |from: NaiveDate, to: NaiveDateTime| seconds_of(to - from.and_time(NaiveTime::MIN));
        let whole = seconds(self.from, self.to.and_time(NaiveTime::MIN));
        self.left + seconds(self.from, at) / whole * self.width
    }

    /// Returns where it begins and ends.
    pub(super) fn edges(&self) -> (f64, f64) {
        (self.left, self.left + self.width)
    }

    /// Returns the part of a stretch of time that lies on the line.
    pub(super) fn part(
        &self,
        export: &Export<'_>,
        (from, to): (Instant, Instant),
    ) -> Option<(f64, f64)> {
        let (left, right) = self.edges();
        let (from, to) = (
            self.x(export, from).max(left),
            self.x(export, to).min(right),
        );
        (from < right && to >= left && from <= to).then_some((from, to))
    }

    /// Says whether a moment lies on the line.
    pub(super) fn holds(&self, export: &Export<'_>, at: Instant) -> bool {
        let (left, right) = self.edges();
        (left..=right).contains(&self.x(export, at))
    }

    /// Returns its months.
    pub(super) fn each_month(&self) -> Vec<Stretch> {
        let next = |day: NaiveDate| {
            first_of_month(day)
                .checked_add_months(Months::new(1))
                .unwrap_or(NaiveDate::MAX)
        };
        self.each(next)
    }

    /// Returns its days.
    pub(super) fn each_day(&self) -> Vec<Stretch> {
        self.each(|day| day + Days::new(1))
    }

    fn each(&self, next: impl Fn(NaiveDate) -> NaiveDate) -> Vec<Stretch> {
        let mut stretches = Vec::new();
        let mut day = self.from;
        while day < self.to {
            let end = next(day).min(self.to);
            stretches.push(Stretch {
                day,
                left: self.place(day.and_time(NaiveTime::MIN)),
                right: self.place(end.and_time(NaiveTime::MIN)),
            });
            day = end;
        }
        stretches
    }
}

#[allow(clippy::cast_precision_loss)] // Thirty years of seconds are exact.
fn seconds_of(time: chrono::TimeDelta) -> f64 {
    time.num_seconds() as f64
}

pub(super) fn first_of_month(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

/// Says a month in short: "Nov".
pub(super) fn month(export: &Export<'_>, day: NaiveDate) -> String {
    let number = Argument::Number(day.month().into());
    export.speaker.words.say("date-month", [("month", number)])
}

/// Says a day without its year: "5 Dec".
pub(super) fn day(export: &Export<'_>, day: NaiveDate) -> String {
    let arguments = [
        ("day", Argument::Text(day.day().to_string())),
        ("month", Argument::Text(month(export, day))),
    ];
    export.speaker.words.say("date-day", arguments)
}

/// Says the day of a moment without its year.
pub(super) fn day_of(export: &Export<'_>, at: Instant) -> String {
    day(export, export.speaker.clock(at).date())
}
