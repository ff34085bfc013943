//! The portfolio at a glance: how releases stand, what comes, and what waits for whom.

use crate::wire::Outlook;
use slipway_engine::status::{agenda, needs, status};
use slipway_engine::{Instant, Scheduled, Seconds};

/// A day that is never two days on.
const MOST_OF_A_DAY: Seconds = Seconds(36 * 3600);

/// Returns it for a person of a name, or for everybody.
pub(crate) fn outlook(on: &Scheduled, name: Option<&str>) -> Outlook {
    let me = name.and_then(|name| {
        let mut people = on.plan.people.iter();
        people.find(|row| row.name == name).map(|row| row.id)
    });
    let from = monday(on, on.plan.portfolio.data_date);
    let next_week = week_after(on, from);
    Outlook {
        releases: status(on),
        agenda: agenda(on, from, week_after(on, next_week)),
        needs: needs(on, me),
        me,
        next_week,
    }
}

/// The beginning of the week of a moment, on the clocks of the portfolio.
fn monday(on: &Scheduled, at: Instant) -> Instant {
    use chrono::{Datelike, Days};
    let zone = on.calendars.zone();
    let day = zone.to_local(at).date();
    let back = Days::new(day.weekday().num_days_from_monday().into());
    zone.start_of_day(day - back)
}

fn week_after(on: &Scheduled, monday_before: Instant) -> Instant {
    let six_days = Seconds(6 * 86_400);
    monday(on, monday_before + six_days + MOST_OF_A_DAY)
}

#[cfg(test)]
mod tests {
    use super::*;
    use slipway_engine::notation::read;

    fn on(zone: &str, data_date: i64) -> Scheduled {
        let mut plan = read("build 2d").expect("the plan reads");
        let portfolio = std::sync::Arc::make_mut(&mut plan.portfolio);
        zone.clone_into(&mut portfolio.zone);
        portfolio.data_date = Instant(data_date);
        Scheduled::of(plan)
    }

    #[test]
    fn weeks_begin_on_monday_also_when_clocks_change() {
        // Thursday 2026-10-22, 12:00 in Berlin; clocks go back on Sunday the 25th.
        let on = on("Europe/Berlin", 1_792_663_200);
        let from = monday(&on, on.plan.portfolio.data_date);
        let next = week_after(&on, from);
        assert_eq!(next - from, Seconds(7 * 86_400 + 3600), "an hour longer");
        assert_eq!(monday(&on, next), next, "and on a Monday again");
        let later = week_after(&on, next);
        assert_eq!(later - next, Seconds(7 * 86_400), "as ever");
    }
}
