//! When a stretch of time comes again: RFC 5545 rules on the clocks of a zone.
//!
//! Rules are expanded on local readings, as if there were no zones, and each reading is then turned
//! into an instant: a window from 22:00 to 6:00 has an hour less in the night in spring.

use super::rule::parse_rule;
use super::{Horizon, Zone};
use crate::plan::Recurring;
use crate::time::Instant;
use chrono::{DateTime, Datelike, NaiveDateTime, NaiveTime};
use rrule::{Frequency, RRule, RRuleSet, Tz, Validated};
use serde::{Deserialize, Serialize};

/// One a day over a century and more; guards against rules without end.
const MOST_OCCURRENCES: u16 = u16::MAX;

/// What is wrong with a recurrence rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum RuleFault {
    /// RFC 5545 does not know it.
    Unreadable,
    /// It recurs within a day.
    TooOften,
    /// It never comes, not even once.
    Never,
}

/// Says what is wrong with the rule by which a stretch recurs, if anything is.
///
/// # Errors
///
/// A [`RuleFault`].
pub fn check_rule(of: &Recurring, zone: &Zone) -> Result<(), RuleFault> {
    let Some(text) = &of.rule else {
        return Ok(());
    };
    let first = zone.to_local(of.start);
    let rule = read(text, first, zone)?;
    let mut coming = RRuleSet::new(as_utc(first)).rrule(rule).all(1).dates;
    coming.pop().map(drop).ok_or(RuleFault::Never)
}

/// Returns every occurrence that touches the horizon, half-open, by start.
///
/// The first interval is always among them, whether or not the rule would bring it, unless it is
/// excepted; a rule that cannot be read brings nothing else. `zone` is that of the stretch, else the portfolio's.
#[must_use]
pub fn occurrences(of: &Recurring, zone: &Zone, horizon: Horizon) -> Vec<(Instant, Instant)> {
    let first = zone.to_local(of.start);
    let length = zone.to_local(of.finish) - first;
    let last = zone.to_local(horizon.to);
    let again = of
        .rule
        .as_ref()
        .and_then(|text| read(text, first, zone).ok())
        .map(|rule| starts(rule, first, last))
        .unwrap_or_default();
    let again = again.into_iter().filter(|start| *start > first);
    let again = again.map(|start| (zone.to_utc(start), zone.to_utc(start + length)));
    std::iter::once((of.start, of.finish))
        .chain(again)
        .filter(|(start, finish)| *start < horizon.to && *finish > horizon.from && start < finish)
        .filter(|(start, _)| !of.except.contains(start))
        .collect()
}

/// Returns the first `count` occurrences that end after `from`, within thirty years of it.
///
/// # Errors
///
/// A [`RuleFault`], where a schedule would count the first interval alone.
pub fn next_occurrences(
    of: &Recurring,
    zone: &str,
    from: Instant,
    count: usize,
) -> Result<Vec<(Instant, Instant)>, RuleFault> {
    let years = |at: Instant| DateTime::from_timestamp(at.0, 0).map_or(1970, |at| at.year());
    let last = years(from.max(of.start)) + 30;
    let horizon = Horizon::years(years(from.min(of.start)) - 1, last);
    let zone = Zone::compile(of.zone.as_deref().unwrap_or(zone), horizon);
    check_rule(of, &zone)?;
    let coming = Horizon { from, ..horizon };
    let mut found = occurrences(of, &zone, coming);
    found.truncate(count);
    Ok(found)
}

fn starts(rule: RRule<Validated>, first: NaiveDateTime, last: NaiveDateTime) -> Vec<NaiveDateTime> {
    let set = RRuleSet::new(as_utc(first))
        .rrule(rule)
        .before(as_utc(last));
    let dates = set.all(MOST_OCCURRENCES).dates;
    dates.into_iter().map(|at| at.naive_utc()).collect()
}

fn as_utc(local: NaiveDateTime) -> DateTime<Tz> {
    local.and_utc().with_timezone(&Tz::UTC)
}

fn read(text: &str, first: NaiveDateTime, zone: &Zone) -> Result<RRule<Validated>, RuleFault> {
    let parts = text.split(';').map(|part| on_local_clocks(part, zone));
    let text = parts.collect::<Result<Vec<_>, _>>()?.join(";");
    let rule = parse_rule(&text).ok_or(RuleFault::Unreadable)?;
    match rule.get_freq() {
        Frequency::Yearly | Frequency::Monthly | Frequency::Weekly | Frequency::Daily => {}
        Frequency::Hourly | Frequency::Minutely | Frequency::Secondly => {
            return Err(RuleFault::TooOften);
        }
    }
    let within_day = [
        rule.get_by_hour(),
        rule.get_by_minute(),
        rule.get_by_second(),
    ];
    if within_day.iter().any(|times| times.len() > 1) {
        return Err(RuleFault::TooOften);
    }
    rule.validate(as_utc(first))
        .map_err(|_| RuleFault::Unreadable)
}

/// An end without a zone would be read by the clock of this computer: it is put on the same clocks
/// as the start here.
fn on_local_clocks(part: &str, zone: &Zone) -> Result<String, RuleFault> {
    let Some((key, until)) = part.split_once('=') else {
        return Ok(part.to_owned());
    };
    if !key.trim().eq_ignore_ascii_case("UNTIL") {
        return Ok(part.to_owned());
    }
    let until = until.trim();
    let moment = |text: &str| NaiveDateTime::parse_from_str(text, "%Y%m%dT%H%M%S").ok();
    let day = |text: &str| {
        let day = chrono::NaiveDate::parse_from_str(text, "%Y%m%d").ok()?;
        Some(day.and_time(NaiveTime::from_hms_opt(23, 59, 59)?))
    };
    let local = match until.strip_suffix(['Z', 'z']) {
        Some(utc) => moment(utc).map(|at| zone.to_local(Instant(at.and_utc().timestamp()))),
        None => moment(until).or_else(|| day(until)),
    };
    let local = local.ok_or(RuleFault::Unreadable)?;
    Ok(format!("UNTIL={}Z", local.format("%Y%m%dT%H%M%S")))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HORIZON: fn() -> Horizon = || Horizon::years(2026, 2029);

    fn berlin() -> Zone {
        Zone::compile("Europe/Berlin", HORIZON())
    }

    fn local(text: &str) -> Instant {
        berlin().to_utc(NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap())
    }

    fn from_to(start: &str, finish: &str, rule: &str) -> Recurring {
        Recurring {
            rule: (!rule.is_empty()).then(|| rule.to_owned()),
            ..Recurring::once(local(start), local(finish))
        }
    }

    /// Tells the first occurrences as local readings.
    fn told(of: &Recurring, count: usize) -> Vec<String> {
        let zone = berlin();
        let tell = |at| zone.to_local(at).format("%a %d %b %H:%M").to_string();
        occurrences(of, &zone, HORIZON())
            .into_iter()
            .take(count)
            .map(|(start, finish)| format!("{} - {}", tell(start), tell(finish)))
            .collect()
    }

    #[test]
    fn without_a_rule_there_is_the_first_interval_alone() {
        let once = from_to("2027-03-06 22:00", "2027-03-07 02:00", "");
        assert_eq!(told(&once, 9), ["Sat 06 Mar 22:00 - Sun 07 Mar 02:00"]);
    }

    #[test]
    fn every_occurrence_has_the_clock_times_of_the_first_and_the_night_in_spring_an_hour_less() {
        let weekly = from_to(
            "2027-03-20 22:00",
            "2027-03-21 06:00",
            "FREQ=WEEKLY;BYDAY=SA;COUNT=3",
        );
        assert_eq!(
            told(&weekly, 9),
            [
                "Sat 20 Mar 22:00 - Sun 21 Mar 06:00",
                "Sat 27 Mar 22:00 - Sun 28 Mar 06:00",
                "Sat 03 Apr 22:00 - Sun 04 Apr 06:00",
            ]
        );
        let hours: Vec<i64> = occurrences(&weekly, &berlin(), HORIZON())
            .into_iter()
            .map(|(start, finish)| (finish - start).0 / 3600)
            .collect();
        assert_eq!(hours, [8, 7, 8], "clocks go forward on 28 March");
    }

    #[test]
    fn the_nth_weekday_of_a_month_and_a_yearly_freeze_come_on_their_days() {
        let second_tuesday = from_to(
            "2027-01-12 20:00",
            "2027-01-12 23:00",
            "FREQ=MONTHLY;BYDAY=2TU",
        );
        assert_eq!(
            told(&second_tuesday, 3),
            [
                "Tue 12 Jan 20:00 - Tue 12 Jan 23:00",
                "Tue 09 Feb 20:00 - Tue 09 Feb 23:00",
                "Tue 09 Mar 20:00 - Tue 09 Mar 23:00",
            ]
        );
        let year_end = from_to("2026-12-18 00:00", "2027-01-04 00:00", "FREQ=YEARLY");
        assert_eq!(
            told(&year_end, 2),
            [
                "Fri 18 Dec 00:00 - Mon 04 Jan 00:00",
                "Sat 18 Dec 00:00 - Tue 04 Jan 00:00",
            ]
        );
    }

    #[test]
    fn an_end_is_read_on_the_clocks_of_the_zone_whatever_this_computer_shows() {
        // 22:00 in Berlin in winter is 21:00 UTC.
        for (until, count) in [
            ("20270109T210000Z", 2),
            ("20270109T205959Z", 1),
            ("20270109T220000", 2),
            ("20270109T215959", 1),
            ("20270109", 2),
        ] {
            let rule = format!("FREQ=WEEKLY;UNTIL={until}");
            let weekly = from_to("2027-01-02 22:00", "2027-01-03 02:00", &rule);
            assert_eq!(told(&weekly, 9).len(), count, "until {until}");
        }
    }

    #[test]
    fn the_first_interval_counts_even_where_the_rule_would_not_bring_it() {
        let saturdays = from_to(
            "2027-01-07 22:00",
            "2027-01-08 02:00",
            "FREQ=WEEKLY;BYDAY=SA",
        );
        assert_eq!(
            told(&saturdays, 2),
            [
                "Thu 07 Jan 22:00 - Fri 08 Jan 02:00",
                "Sat 09 Jan 22:00 - Sun 10 Jan 02:00",
            ]
        );
    }

    #[test]
    fn only_what_touches_the_horizon_is_told() {
        let daily = from_to("2026-06-01 22:00", "2026-06-02 02:00", "FREQ=DAILY");
        let horizon = Horizon {
            from: local("2026-06-10 01:00"),
            to: local("2026-06-11 22:00"),
        };
        let found = occurrences(&daily, &berlin(), horizon);
        assert_eq!(
            found,
            [
                (local("2026-06-09 22:00"), local("2026-06-10 02:00")),
                (local("2026-06-10 22:00"), local("2026-06-11 02:00")),
            ]
        );
    }

    #[test]
    fn the_next_occurrences_are_those_that_are_not_over() {
        let weekly = from_to("2027-01-02 22:00", "2027-01-03 02:00", "FREQ=WEEKLY");
        let next = |from: &str| {
            next_occurrences(&weekly, "Europe/Berlin", local(from), 2)
                .unwrap()
                .into_iter()
                .map(|(start, _)| start)
                .collect::<Vec<_>>()
        };
        let first = local("2027-01-02 22:00");
        let second = local("2027-01-09 22:00");
        assert_eq!(
            next("2026-06-01 00:00"),
            [first, second],
            "from long before"
        );
        assert_eq!(
            next("2027-01-03 01:59"),
            [first, second],
            "while one is open"
        );
        let third = local("2027-01-16 22:00");
        assert_eq!(
            next("2027-01-03 02:00"),
            [second, third],
            "when it has closed"
        );
        let bad = from_to("2027-01-02 22:00", "2027-01-03 02:00", "often");
        let fault = next_occurrences(&bad, "Europe/Berlin", first, 2);
        assert_eq!(fault, Err(RuleFault::Unreadable), "a bad rule is named");
    }

    #[test]
    fn a_rule_that_is_none_is_named_and_brings_the_first_interval_alone() {
        for (rule, fault) in [
            ("often", RuleFault::Unreadable),
            ("FREQ=WEEKLY;UNTIL=soon", RuleFault::Unreadable),
            ("FREQ=YEARLY;BYMONTH=13", RuleFault::Unreadable),
            ("FREQ=HOURLY", RuleFault::TooOften),
            ("FREQ=DAILY;BYHOUR=9,12", RuleFault::TooOften),
            ("FREQ=DAILY;UNTIL=20260101", RuleFault::Unreadable),
        ] {
            let bad = from_to("2027-01-02 22:00", "2027-01-03 02:00", rule);
            assert_eq!(check_rule(&bad, &berlin()), Err(fault), "{rule}");
            assert_eq!(told(&bad, 9).len(), 1, "{rule}");
        }
        let good = from_to(
            "2027-01-02 22:00",
            "2027-01-03 02:00",
            "FREQ=MONTHLY;BYDAY=-1SA",
        );
        assert_eq!(check_rule(&good, &berlin()), Ok(()));
    }
}
