//! Working time and on which calendar it counts (scheduling.md rules 1 and 3).

use slipway_engine::notation::check;

#[test]
fn a_task_works_on_its_own_calendar() {
    check(
        "@calendar night mon-fri 20-24 | build 1d cal night",
        "build Mon 20:00-Wed 00:00 float 0d critical",
    );
}

#[test]
fn a_day_is_what_the_portfolio_says_and_not_the_calendar() {
    check(
        "@calendar half mon-fri 9-13 | build 1d cal half",
        "build Mon-Tue 13:00 float 0d critical",
    );
}

/// Its float is counted on the clock too: the sixteen hours to Monday morning, said as two days.
#[test]
fn elapsed_work_begins_at_once_and_runs_through_the_weekend() {
    check(
        "build 5d | burnin 2ed after build | report 1d after burnin",
        "build Mon-Fri float 0d critical
         burnin Fri 17:00-Sun float 2d
         report Mon 14 Dec float 0d critical",
    );
}

#[test]
fn a_work_week_replaces_the_days_that_it_names_between_two_days() {
    // In the second week Monday to Thursday are half days and Friday is as ever:
    // build takes Thu, Fri, four half days and the Friday.
    check(
        "@week mon+1..sun+1 mon-thu 9-13 | build 5d snet thu",
        "build Thu-Fri 18 Dec float 0d critical",
    );
    // The week after is as the week before.
    check(
        "@week mon+1..sun+1 mon-fri off | build 3d snet fri",
        "build Fri-Tue 22 Dec float 0d critical",
    );
}

#[test]
fn an_exception_beats_the_work_week_and_that_beats_the_ordinary_week() {
    // Wednesday of the short week is a day off, Saturday of it is worked.
    check(
        "@week mon+1..sun+1 mon-fri 9-13 | @holiday wed+1 Feast | @hours 9-17 sat+1 Stocktaking
         build 3d snet mon+1",
        "build Mon 14 Dec-Sat 19 Dec float 0d critical",
    );
}

#[test]
fn an_exception_recurs_by_its_rule_between_its_days() {
    // Every Friday until the end of the year is off: Thu, Mon to Wed, Thu.
    check(
        "@holiday fri..2026-12-31 FREQ=WEEKLY;BYDAY=FR Closed | build 5d snet thu",
        "build Thu-Thu 17 Dec float 0d critical",
    );
    // After its last day the rule brings none: Friday 8 January is worked.
    check(
        "@holiday fri..2026-12-31 FREQ=WEEKLY;BYDAY=FR Closed | build 2d snet 2027-01-07",
        "build Thu 7 Jan 2027-Fri 8 Jan 2027 float 0d critical",
    );
    // The first Monday of every month has half its hours: 4 January, and not the 11th.
    check(
        "@hours 9-13 2026-12-07..2027-12-31 FREQ=MONTHLY;BYDAY=1MO Short | build 1d snet 2027-01-04",
        "build Mon 4 Jan 2027-Tue 5 Jan 2027 13:00 float 0d critical",
    );
}

#[test]
fn a_calendar_on_another_changes_only_the_days_that_it_names() {
    // Fridays end at 13:00, Monday to Thursday and the holiday are the base's: of 40 hours Mon, Wed, Thu
    // take 24, Fri 4, Mon 8.
    check(
        "@holiday tue Feast | @calendar fridays fri 9-13 on Standard | build 5d cal fridays",
        "build Mon-Tue 15 Dec 13:00 float 0d critical",
    );
    // A work week of the base holds for what stands on it.
    check(
        "@calendar late fri 13-17 on Standard | @week mon..sun mon-thu 9-13 of Standard
         build 2.5d cal late",
        "build Mon-Fri float 0d critical",
    );
}
