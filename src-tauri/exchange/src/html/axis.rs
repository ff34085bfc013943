//! The line of time of a page: what clocks show, in minutes from the beginning of a month, and where
//! months, quarters, years and weeks begin. The page draws it and computes no date.

use crate::export::Export;
use chrono::{Datelike as _, Days, Months, NaiveDate, NaiveDateTime};
use serde::Serialize;
use slipway_engine::Instant;
use slipway_words::Argument;

/// Months that a line of time has at most; what lies beyond is told of and not drawn.
const MOST_MONTHS: u32 = 1_200;
/// Months that it has at least.
const LEAST_MONTHS: u32 = 3;

/// A stretch of the line: the day on which it begins, its name in full and in short.
#[derive(Debug, Serialize)]
pub(crate) struct Cell(pub(crate) i64, pub(crate) String, pub(crate) String);

/// The line of time.
#[derive(Debug, Serialize)]
pub(crate) struct Axis {
    #[serde(skip)]
    origin: NaiveDate,
    /// How many days it has.
    pub(crate) days: i64,
    pub(crate) months: Vec<Cell>,
    pub(crate) quarters: Vec<Cell>,
    pub(crate) years: Vec<Cell>,
    pub(crate) weeks: Vec<Cell>,
    /// Days on which the portfolio does not work: from which on, and how many.
    pub(crate) closed: Vec<(i64, i64)>,
}

impl Axis {
    /// Returns the line that holds everything of a file, and the data date.
    pub(crate) fn of(export: &Export<'_>) -> Self {
        let now = export.on.plan.portfolio.data_date;
        let spans = export.lines.iter().filter_map(|line| line.span);
        let (first, last) = spans.fold((now, now), |(first, last), (start, finish)| {
            (first.min(start), last.max(finish))
        });
        let day = |at| export.speaker.clock(at).date();
        let origin = first_of_month(day(first));
        let mut months = 1 + months_between(origin, day(last));
        // Room behind the last bar for its name.
        months = (months + u32::from(day(last).day() > 20)).clamp(LEAST_MONTHS, MOST_MONTHS);
        let end = origin
            .checked_add_months(Months::new(months))
            .unwrap_or(NaiveDate::MAX);
        let mut axis = Self {
            origin,
            days: (end - origin).num_days(),
            months: Vec::new(),
            quarters: Vec::new(),
            years: Vec::new(),
            weeks: Vec::new(),
            closed: Vec::new(),
        };
        axis.name_months(export, months);
        axis.name_weeks(export);
        axis.closed = axis.closed(export);
        axis
    }

    /// Returns the place of a moment, in minutes of what clocks show.
    pub(crate) fn place(&self, export: &Export<'_>, at: Instant) -> i64 {
        (export.speaker.clock(at) - midnight(self.origin)).num_minutes()
    }

    /// Returns from when to when it reaches.
    pub(crate) fn reach(&self, export: &Export<'_>) -> (Instant, Instant) {
        let zone = export.on.calendars.zone();
        (
            zone.start_of_day(self.origin),
            zone.start_of_day(self.day(self.days)),
        )
    }

    fn day(&self, offset: i64) -> NaiveDate {
        let days = Days::new(u64::try_from(offset).unwrap_or_default());
        self.origin.checked_add_days(days).unwrap_or(NaiveDate::MAX)
    }

    /// Names months, and the quarters and years of the portfolio that begin with one of them. The
    /// first of each may have begun before.
    fn name_months(&mut self, export: &Export<'_>, months: u32) {
        let words = export.speaker.words;
        let fiscal = export.on.plan.portfolio.rules.fiscal_month.clamp(1, 12);
        for month in 0..months {
            let Some(begin) = self.origin.checked_add_months(Months::new(month)) else {
                break;
            };
            let offset = (begin - self.origin).num_days();
            let number = Argument::Number(begin.month().into());
            let short = words.say("date-month", [("month", number)]);
            let arguments = [
                ("month", Argument::Text(short.clone())),
                ("year", Argument::Text(begin.year().to_string())),
            ];
            self.months
                .push(Cell(offset, words.say("chart-month", arguments), short));
            // Months since the fiscal year began.
            let since = (begin.month() + 12 - fiscal) % 12;
            if month == 0 || since.is_multiple_of(3) {
                let year = fiscal_year(export, begin, since, fiscal);
                let quarter = Argument::Number((since / 3 + 1).into());
                let short = words.say("chart-quarter", [("quarter", quarter)]);
                let back = since % 3;
                let begun = begin.checked_sub_months(Months::new(back)).unwrap_or(begin);
                let offset = (begun - self.origin).num_days();
                self.quarters
                    .push(Cell(offset, format!("{short} {year}"), short));
            }
            if month == 0 || since == 0 {
                let year = fiscal_year(export, begin, since, fiscal);
                let begun = begin
                    .checked_sub_months(Months::new(since))
                    .unwrap_or(begin);
                let offset = (begun - self.origin).num_days();
                self.years.push(Cell(offset, year.clone(), year));
            }
        }
    }

    /// Names weeks by their number after ISO 8601, and by the day of the month of their Monday.
    fn name_weeks(&mut self, export: &Export<'_>) {
        let words = export.speaker.words;
        let before = i64::from(self.origin.weekday().num_days_from_monday());
        let mut offset = -before;
        while offset < self.days {
            let monday = if offset < 0 {
                self.origin
                    .checked_sub_days(Days::new(before.unsigned_abs()))
                    .unwrap_or(self.origin)
            } else {
                self.day(offset)
            };
            let number = Argument::Number(monday.iso_week().week().into());
            let week = words.say("chart-week", [("week", number)]);
            self.weeks
                .push(Cell(offset, week, monday.day().to_string()));
            offset += 7;
        }
    }

    /// Returns whole days on which the portfolio's calendar is closed.
    fn closed(&self, export: &Export<'_>) -> Vec<(i64, i64)> {
        let (from, to) = self.reach(export);
        let stretches = export.on.calendars.portfolio().closed_between(from, to);
        let days = stretches.into_iter().filter_map(|(from, to)| {
            let minutes = 24 * 60;
            let first = -(-self.place(export, from)).div_euclid(minutes);
            let behind = self.place(export, to).div_euclid(minutes);
            (behind > first).then_some((first, behind - first))
        });
        days.collect()
    }
}

/// "2027", or "FY 2026/27" where a fiscal year is none of the calendar.
fn fiscal_year(export: &Export<'_>, month: NaiveDate, since: u32, fiscal: u32) -> String {
    if fiscal == 1 {
        return month.year().to_string();
    }
    let begun = month
        .checked_sub_months(Months::new(since))
        .unwrap_or(month);
    let next = (begun.year() + 1).rem_euclid(100);
    let arguments = [
        ("from", Argument::Text(begun.year().to_string())),
        ("to", Argument::Text(format!("{next:02}"))),
    ];
    export.speaker.words.say("chart-fiscal-year", arguments)
}

fn first_of_month(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

/// Whole months from the first of one to a later day.
fn months_between(first: NaiveDate, last: NaiveDate) -> u32 {
    let months = (last.year() - first.year()) * 12 + last.month0().cast_signed()
        - first.month0().cast_signed();
    u32::try_from(months).unwrap_or_default()
}

fn midnight(day: NaiveDate) -> NaiveDateTime {
    day.and_hms_opt(0, 0, 0).expect("midnight is a time of day")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::{Audience, Scope};
    use slipway_engine::{Scheduled, notation};
    use slipway_words::Language;
    use std::sync::Arc;

    fn axis(text: &str, fiscal_month: u32) -> Axis {
        let mut plan = notation::read(text).expect("the plan reads");
        Arc::make_mut(&mut plan.portfolio).rules.fiscal_month = fiscal_month;
        let on = Scheduled::of(plan);
        let export = Export::of(&on, &Scope::Everything, Audience::Team, Language::English);
        Axis::of(&export)
    }

    fn told(cells: &[Cell]) -> Vec<String> {
        cells
            .iter()
            .map(|Cell(day, long, _)| format!("{day} {long}"))
            .collect()
    }

    #[test]
    fn months_quarters_and_years_begin_where_they_do() {
        // Plans begin on Monday, 7 December 2026; fifty days end in February.
        let axis = axis("build 50d", 1);
        assert_eq!(axis.days, 90, "December to February");
        assert_eq!(
            told(&axis.months),
            ["0 Dec 2026", "31 Jan 2027", "62 Feb 2027"]
        );
        assert_eq!(told(&axis.quarters), ["-61 Q4 2026", "31 Q1 2027"]);
        assert_eq!(told(&axis.years), ["-334 2026", "31 2027"]);
        assert_eq!(told(&axis.weeks)[..2], ["-1 W49", "6 W50"]);
        assert_eq!(axis.closed[..2], [(4, 2), (11, 2)], "weekends");
    }

    #[test]
    fn quarters_are_those_of_the_fiscal_year() {
        let axis = axis("build 50d", 2);
        assert_eq!(
            told(&axis.quarters),
            ["-30 Q4 FY 2026/27", "62 Q1 FY 2027/28"]
        );
        assert_eq!(told(&axis.years), ["-303 FY 2026/27", "62 FY 2027/28"]);
    }
}
