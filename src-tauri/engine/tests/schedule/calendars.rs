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
