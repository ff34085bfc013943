//! What Microsoft Project does otherwise, as its own files show (scheduling.md, the policy of Project).

use slipway_engine::notation::{check, check_details};

#[test]
fn the_start_of_the_project_holds_only_what_nothing_else_holds() {
    check(
        "@policy msproject | @start 2026-12-09 | a 1d snet mon | b 1d after a | c 1d",
        "a Mon float 1d
         b Tue float 1d
         c Wed float 0d critical",
    );
}

#[test]
fn a_summary_put_by_hand_is_the_start_of_what_stands_under_it() {
    check(
        "@policy msproject | p sum manual thu | a 1d in p | b 1d",
        "p Thu float 0d critical
         a Thu float 0d critical
         b Mon float 3d",
    );
}

#[test]
fn a_milestone_stands_on_a_weekend_where_its_predecessor_lets_it() {
    check(
        "@policy msproject | a 5d | gate 0d after a+1ed | b 1d after gate",
        "a Mon-Fri float 0d critical
         gate Sat 17:00 float 0d critical
         b Mon 14 Dec float 0d critical",
    );
}

#[test]
fn the_rest_goes_on_where_it_was_resumed() {
    check(
        "@policy msproject | a 4d started mon done 50% left 2d resume fri | b 1d after a",
        "a Mon-Mon 14 Dec float 0d critical
         b Tue 15 Dec float 0d critical",
    );
}

#[test]
fn a_date_that_links_overrun_shows_in_the_float_of_the_task_itself() {
    check(
        "@policy msproject | a 3d | b 1d after a mfo tue",
        "a Mon-Wed float -2d critical
         b Tue float -2d critical",
    );
    check(
        "a 3d | b 1d after a mfo tue",
        "a Mon-Wed float -2d critical
         b Tue float 0d critical",
    );
}

#[test]
fn a_pinned_task_keeps_its_late_dates_whatever_waits_for_it() {
    check(
        "@policy msproject | a 1d | b 1d after a mso wed | c 1d after b fnlt tue",
        "a Mon float 1d
         b Wed float 0d critical
         c Tue float -2d critical",
    );
    check(
        "@policy msproject | a 1d | b 1d after a mfo wed | c 1d after b fnlt tue",
        "a Mon float 1d
         b Wed float 0d critical
         c Tue float -2d critical",
    );
    // Where links win, what waits for it bounds it as it bounds every task.
    check(
        "@policy msproject | @honour off | a 1d | b 1d after a mso wed | c 1d after b fnlt tue",
        "a Mon float -1d critical
         b Wed float -2d critical
         c Thu float -2d critical",
    );
    // In our own policy too: the delay shows along the whole chain.
    check(
        "a 1d | b 1d after a mso wed | c 1d after b fnlt tue",
        "a Mon float -1d critical
         b Wed float -2d critical
         c Tue float 0d critical",
    );
    check(
        "@policy msproject | a 1d | b 1d after a mso wed deadline tue",
        "a Mon float 0d critical
         b Wed float -1d critical",
    );
}

#[test]
fn a_predecessor_of_started_work_may_take_until_the_rest_goes_on() {
    check(
        "@policy msproject | a 1d | b 2d after a started mon done 50%",
        "a Mon float 0d critical
         b Mon-Tue float 0d critical",
    );
}

#[test]
fn a_predecessor_of_a_summary_is_bound_by_where_the_summary_starts() {
    check(
        "@policy msproject | a 1d | p sum after a | b 2d in p started mon done 50%",
        "a Mon float -1d critical
         p Mon-Tue float 0d critical
         b Mon-Tue float 0d critical",
    );
}

#[test]
fn what_waits_for_a_summary_does_not_bound_free_float() {
    check_details(
        "@policy msproject | p sum | a 1d in p | b 3d in p | c 1d after p | d 5d",
        "p late Tue-Thu free 1d near by children
         a late Thu free 3d by start
         b late Tue-Thu free 1d near by start
         c late Fri free 1d near by p
         d late Mon-Fri free 0d longest by start",
    );
}

#[test]
fn a_manual_task_without_float_stays_where_it_was_put() {
    check_details(
        "@policy msproject | a 3d manual monT08:00..wedT16:00",
        "a late Mon 08:00-Wed 16:00 free 0d longest by manual",
    );
}
