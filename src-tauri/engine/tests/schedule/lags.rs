//! Lags and leads: working, elapsed, percent, elapsed percent, with each kind of link over weekends
//! and holidays (scheduling.md rule 4).

use slipway_engine::notation::check;

#[test]
fn lag_counts_working_time_not_weekends() {
    // build ──+1d──▶ soak
    check(
        "build 3d | soak 2d after build+1d",
        "build Mon-Wed float 0d critical
         soak Fri-Mon 14 Dec float 0d critical",
    );
}

#[test]
fn elapsed_lag_runs_through_the_weekend() {
    check(
        "build 5d | soak 1d after build+2ed",
        "build Mon-Fri float 0d critical
         soak Mon 14 Dec float 0d critical",
    );
    check(
        "build 5d | soak 1d after build+3ed",
        "build Mon-Fri float 0d critical
         soak Tue 15 Dec float 0d critical",
    );
}

#[test]
fn percent_lag_is_a_share_of_the_predecessor() {
    check(
        "build 4d | soak 1d after build+25%",
        "build Mon-Thu float 0d critical
         soak Mon 14 Dec float 0d critical",
    );
    check(
        "build 4d | soak 1d after build-50%",
        "build Mon-Thu float 0d critical
         soak Wed float 1d",
    );
}

#[test]
fn a_lead_lets_the_successor_begin_sooner() {
    check(
        "build 3d | soak 3d after build-1d",
        "build Mon-Wed float 0d critical
         soak Wed-Fri float 0d critical",
    );
}

#[test]
fn a_lag_of_hours_ends_within_the_day() {
    check(
        "build 1d | soak 1d after build+2h",
        "build Mon float 0d critical
         soak Tue 11:00-Wed 11:00 float 0d critical",
    );
}

#[test]
fn holidays_stretch_work_and_lag() {
    check(
        "@holiday wed Feast | build 3d | soak 1d after build+1d",
        "build Mon-Thu float 0d critical
         soak Mon 14 Dec float 0d critical",
    );
}

#[test]
fn lag_counts_on_the_calendar_of_the_successor() {
    check(
        "@calendar all mon-sun 9-17 | build 5d | soak 1d cal all after build+1d",
        "build Mon-Fri float 0d critical
         soak Sun float 0d critical",
    );
}

/// Half as long again as sixteen hours of work is a whole day of the clock.
#[test]
fn elapsed_percent_lag_is_a_share_that_runs_on_the_clock() {
    check(
        "build 2d | soak 1d after build+150e%",
        "build Mon-Tue float 0d critical
         soak Thu float 0d critical",
    );
}

#[test]
fn a_lag_behind_a_start_skips_the_weekend() {
    check(
        "a 1d snet fri | b 1d ss a+1d",
        "a Fri float 0d critical
         b Mon 14 Dec float 0d critical",
    );
}

#[test]
fn a_lag_between_finishes_skips_the_weekend_and_holidays() {
    check(
        "a 1d snet fri | b 1d ff a+1d",
        "a Fri float 0d critical
         b Mon 14 Dec float 0d critical",
    );
    check(
        "@holiday fri Feast | a 1d snet thu | b 1d ff a+1d",
        "a Thu float 0d critical
         b Mon 14 Dec float 0d critical",
    );
}

#[test]
fn a_lag_from_a_start_to_a_finish_counts_from_the_opening() {
    check(
        "a 1d snet fri | b 1d sf a+1d",
        "a Fri float 0d critical
         b Fri float 0d critical",
    );
    check(
        "a 1d snet fri | b 1d sf a+2d",
        "a Fri float 0d critical
         b Mon 14 Dec float 0d critical",
    );
}

#[test]
fn a_lead_goes_back_over_the_weekend() {
    check(
        "a 1d snet mon+1 | b 1d after a-2d",
        "a Mon 14 Dec float 0d critical
         b Fri float 1d",
    );
    check(
        "@holiday fri Feast | a 1d snet mon+1 | b 1d after a-2d",
        "a Mon 14 Dec float 0d critical
         b Thu float 1d",
    );
}

/// A day before Monday morning is Sunday: the work begins on Monday all the same.
#[test]
fn an_elapsed_lead_goes_back_on_the_clock() {
    check(
        "a 1d snet mon+1 | b 1d ss a-1ed",
        "a Mon 14 Dec float 0d critical
         b Mon 14 Dec float 0d critical",
    );
}
