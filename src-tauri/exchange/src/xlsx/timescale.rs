//! The columns of the chart: days, weeks or months, as many as a sheet can be read with.

use crate::export::Export;
use chrono::{Datelike as _, Days, Months, NaiveDate};

/// How much time a column is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Day,
    Week,
    Month,
}

/// The most days and weeks that are shown one by one.
const MOST_DAYS: i64 = 70;
const MOST_WEEKS: i64 = 130;
/// Thirty years of months; what is later has no column.
const MOST_COLUMNS: usize = 360;
/// Free columns behind the last bar, into which it can be moved.
const ROOM: usize = 4;

/// The columns of the chart.
pub(super) struct Timescale {
    pub(super) unit: Unit,
    /// The first day of each column.
    pub(super) days: Vec<NaiveDate>,
}

impl Timescale {
    /// Returns columns from the first to the last date of the rows; none when they have none.
    pub(super) fn of(export: &Export<'_>) -> Option<Self> {
        let spans = || export.lines.iter().filter_map(|line| line.span);
        let first = export
            .speaker
            .clock(spans().map(|(start, _)| start).min()?)
            .date();
        let last = export
            .speaker
            .clock(spans().map(|(_, finish)| finish).max()?)
            .date();
        let length = (last - first).num_days();
        let unit = if length < MOST_DAYS {
            Unit::Day
        } else if length < 7 * MOST_WEEKS {
            Unit::Week
        } else {
            Unit::Month
        };
        let begin = unit.begin(first)?;
        let days = std::iter::successors(Some(begin), |day| unit.after(*day));
        let shown = days.clone().take_while(|day| *day <= last).count() + ROOM;
        let days = days.take(shown.min(MOST_COLUMNS)).collect();
        Some(Self { unit, days })
    }
}

impl Unit {
    /// Returns the first day of the column that a day falls into.
    fn begin(self, day: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Day => Some(day),
            Self::Week => {
                let since_monday = day.weekday().num_days_from_monday();
                day.checked_sub_days(Days::new(since_monday.into()))
            }
            Self::Month => day.with_day(1),
        }
    }

    /// Returns the first day of the next column.
    pub(super) fn after(self, day: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Day => day.succ_opt(),
            Self::Week => day.checked_add_days(Days::new(7)),
            Self::Month => day.checked_add_months(Months::new(1)),
        }
    }

    /// Returns the end of a column whose beginning stands in a cell, as a formula says it.
    pub(super) fn end_of(self, cell: &str) -> String {
        match self {
            Self::Day => format!("{cell}+1"),
            Self::Week => format!("{cell}+7"),
            Self::Month => format!("EDATE({cell},1)"),
        }
    }

    /// How a column is headed: by its day, or its month.
    pub(super) const fn number_format(self) -> &'static str {
        match self {
            Self::Day | Self::Week => "d",
            Self::Month => "m",
        }
    }

    /// How wide a column is, in characters.
    pub(super) const fn width(self) -> f64 {
        match self {
            Self::Day | Self::Week => 2.7,
            Self::Month => 3.2,
        }
    }
}
