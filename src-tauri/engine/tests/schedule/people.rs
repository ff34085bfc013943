//! People on a task: their calendars, leave, shares and hours (scheduling.md rule 3).

use slipway_engine::notation::{check, check_details};

#[test]
fn a_task_is_done_when_who_works_on_it_works() {
    check(
        "@calendar night mon-fri 20-24 | @person ann night | a 1d by ann",
        "a Mon 20:00-Wed 00:00 float 0d critical",
    );
}

#[test]
fn leave_stops_the_work_of_who_is_away() {
    check(
        "@person ann | @away ann tue..wed | a 2d by ann",
        "a Mon-Thu float 0d critical",
    );
}

#[test]
fn a_task_works_where_its_own_calendar_and_its_people_do() {
    check(
        "@calendar half mon-fri 9-13 | @calendar start mon-wed 9-17 | @person ann half | a 2d cal start by ann",
        "a Mon-Mon 14 Dec 13:00 float 0d critical",
    );
}

#[test]
fn a_task_that_goes_by_its_own_calendar_alone_does_not_wait_for_people() {
    check(
        "@person ann | @away ann mon..fri | a 2d cal Standard alone by ann",
        "a Mon-Tue float 0d critical",
    );
}

#[test]
fn each_assignment_runs_on_its_own_calendar_and_the_last_ends_the_task() {
    check(
        "@calendar early mon-fri 9-13 | @person ann early | @person ben | a 2d by ann:16h,ben:8h | b 1d after a",
        "a Mon-Thu 13:00 float 0d critical
         b Thu 13:00-Fri 13:00 float 0d critical",
    );
    check(
        "@calendar early mon-fri 9-13 | @person ann early | @person ben | a 2d by ann:8h,ben:16h | b 1d after a",
        "a Mon-Tue float 0d critical
         b Wed float 0d critical",
    );
}

#[test]
fn half_of_somebody_takes_twice_as_long() {
    check(
        "@calendar early mon-fri 9-13 | @person ann early | @person ben | a 2d by ann:50%:8h,ben:8h",
        "a Mon-Thu 13:00 float 0d critical",
    );
}

/// Forty hours do not fit into two days; each of the two takes the sixteen that the task does.
#[test]
fn work_that_cannot_add_up_to_the_duration_yields_to_it() {
    check(
        "@calendar early mon-fri 9-13 | @person ann early | @person ben | a 2d by ann:40h,ben:8h",
        "a Mon-Thu 13:00 float 0d critical",
    );
}

/// Ann needs four mornings before Friday evening, Ben one day: the task may begin on Tuesday.
#[test]
fn late_dates_count_back_on_each_calendar() {
    check_details(
        "@calendar early mon-fri 9-13 | @person ann early | @person ben | a 2d by ann:16h,ben:8h | c 10d",
        "a late Tue 15 Dec-Fri 18 Dec free 6d by start
         c late Mon-Fri 18 Dec free 0d longest by start",
    );
}

/// Two nights of four hours are one day of work, and two days of the calendar.
#[test]
fn float_counts_on_the_calendar_of_the_people_and_in_project_on_that_of_the_task() {
    check(
        "@calendar night mon-fri 20-24 | @person ann night | a 1d by ann | b 5d",
        "a Mon 20:00-Wed 00:00 float 1d
         b Mon-Fri float 0d critical",
    );
    check(
        "@policy msproject | @calendar night mon-fri 20-24 | @person ann night | a 1d by ann | b 5d",
        "a Mon 20:00-Wed 00:00 float 2d
         b Mon-Fri float 0d critical",
    );
}
