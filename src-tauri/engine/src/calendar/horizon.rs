//! The stretch of time over which calendars are compiled: every date of the plan beside those of its
//! tasks, and thirty years.
//!
//! Tasks are left out on purpose. Chains of them may reach over any horizon, and a horizon that
//! followed the dates somebody gives them would have all calendars compiled anew while a bar is
//! dragged, and move what nobody touched.

use crate::plan::{Plan, Target};
use crate::time::Instant;
use chrono::{DateTime, Datelike, NaiveDate};

/// A stretch of whole years. Beyond it the ordinary week comes again, without exceptions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Horizon {
    /// Begins.
    pub from: Instant,
    /// Ends.
    pub to: Instant,
}

impl Horizon {
    /// Returns the years `first` to `last`, the last excluded.
    #[must_use]
    pub fn years(first: i32, last: i32) -> Self {
        let january = |year| {
            NaiveDate::from_ymd_opt(year, 1, 1)
                .and_then(|day| day.and_hms_opt(0, 0, 0))
                .map_or(Instant(0), |at| Instant(at.and_utc().timestamp()))
        };
        Self {
            from: january(first),
            to: january(last),
        }
    }

    /// Returns a horizon that holds every date of `plan` beside those of tasks, from a decade to a half
    /// century so that few edits change it.
    #[must_use]
    pub fn of(plan: &Plan) -> Self {
        let portfolio = &plan.portfolio;
        let mut first = portfolio.start.min(portfolio.data_date);
        let mut last = portfolio.start.max(portfolio.data_date);
        let mut take = |date: Option<Instant>| {
            if let Some(date) = date {
                first = first.min(date);
                last = last.max(date);
            }
        };
        for release in plan.releases.iter() {
            take(release.start);
            take(release.finish);
            take(release.scope_freeze);
            if let Some(Target::Occurrence { start, .. }) = release.target {
                take(Some(start));
            }
        }
        let windows = plan.windows.iter().map(|row| &row.at);
        let freezes = plan.freezes.iter().map(|row| &row.at);
        let outages = plan.outages.iter().map(|row| &row.at);
        for at in windows.chain(freezes).chain(outages) {
            take(Some(at.start));
            take(Some(at.finish));
        }
        for booking in plan.bookings.iter() {
            take(booking.start);
            take(booking.finish);
        }
        for event in plan.external_events.iter() {
            take(Some(event.date));
        }
        for gate in plan.gates.iter() {
            take(gate.date);
        }
        Self::years(first_year(first), end_year(last))
    }
}

/// The horizon begins ten years before the first decade.
fn first_year(first: Instant) -> i32 {
    year(first).clamp(1900, 2200) / 10 * 10 - 10
}

/// It ends thirty years behind the last decade, at a half century: a bar dragged into another decade
/// mostly stays in the same horizon.
fn end_year(last: Instant) -> i32 {
    (year(last).clamp(1900, 2200) / 10 * 10 + 89) / 50 * 50
}

fn year(at: Instant) -> i32 {
    DateTime::from_timestamp(at.0, 0).map_or(2020, |at| at.year())
}
