//! What the engine notices, and what it stays silent about.

use slipway_engine::notation::check_findings as check;

#[test]
fn a_plan_that_holds_has_no_findings() {
    check("build 3d | soak 2d after build+1d | gate 0d after soak", "");
}

#[test]
fn a_loop_names_its_tasks_and_the_plan_is_scheduled_all_the_same() {
    check(
        "a 1d after c | b 1d after a | c 1d after b?",
        "L01 blocker c a b",
    );
}

#[test]
fn a_link_to_the_own_summary_is_an_error() {
    check(
        "phase sum | a 1d in phase after phase | b 1d in phase after a",
        "L02 error a phase",
    );
}

#[test]
fn a_task_put_by_hand_before_its_predecessor_ends_breaks_the_link() {
    check(
        "a 3d | b 1d after a manual tue..tue | end 0d after a,b",
        "L03 error b a",
    );
    check(
        "a 3d | b 1d after a? manual tue..tue | end 0d after a,b",
        "L03 warning b a",
    );
    check("a 3d | b 1d after a manual thu..thu", "");
}

#[test]
fn the_end_of_a_day_and_the_beginning_of_the_next_are_one_moment() {
    check("a 3d | b 1d after a manual wedT17:00..thu", "");
}

#[test]
fn must_start_on_breaks_links_only_where_dates_win() {
    check(
        "a 3d | b 1d after a mso tue | end 0d after a,b",
        "L03 error b a",
    );
    check("@honour off | a 3d | b 1d after a mso tue", "L04 error b");
}

#[test]
fn a_task_that_really_began_too_early_is_out_of_sequence_until_both_are_done() {
    check(
        "@data-date wed | a 3d started mon | b 2d after a started tue",
        "L07 warning b a",
    );
    check(
        "@data-date fri | a 3d started mon finished wed | b 2d after a started tue finished wed",
        "",
    );
}

#[test]
fn limits_that_links_cannot_keep_are_named_with_each_link_they_overrun() {
    check(
        "a 3d | b 1d after a snlt tue | end 0d after a,b",
        "L04 error b a",
    );
    check(
        "a 3d | b 1d after a fnlt tue | end 0d after a,b",
        "L04 error b a",
    );
    check(
        "a 3d | b 1d after a mfo tue | end 0d after a,b",
        "L04 error b a",
    );
    check("@honour off | a 3d | b 1d after a fnlt tue", "L04 error b");
    check("a 1d | b 1d after a snlt tue", "");
}

#[test]
fn a_missed_deadline_is_told_once_and_not_as_negative_float_of_the_whole_chain() {
    check(
        "a 3d | b 2d after a | c 2d after b deadline fri",
        "L06 error c",
    );
    check("a 3d deadline wed", "");
}

#[test]
fn a_summary_misses_its_deadline_until_everything_in_it_is_done() {
    check("phase sum deadline tue | a 3d in phase", "L06 error phase");
    check(
        "@data-date fri | phase sum deadline tue | a 3d in phase started mon finished wed",
        "",
    );
}

#[test]
fn negative_float_is_told_at_the_end_of_its_chain() {
    check(
        "phase sum fnlt wed | a 2d in phase | b 2d in phase after a",
        "L05 error b",
    );
}

#[test]
fn loose_ends_are_hinted_at_only_where_tasks_are_tied() {
    check("a 1d | b 2d", "");
    check("a 1d | b 2d | c 1d after b", "L08 hint a");
    check("a 1d | b 1d after a | c 5d after a", "L08 hint b");
    check(
        "a 1d | c 3d after a | alone 9d",
        "L08 hint alone\nL08 hint c",
    );
    check("phase sum | a 1d in phase | b 1d after phase", "");
}

#[test]
fn what_really_happened_cannot_lie_ahead_or_end_before_it_began() {
    check("a 2d started wed", "D01 error a");
    check(
        "@data-date thu | a 2d started wed finished tue",
        "D01 error a",
    );
    check(
        "@data-date thu | a 2d started mon finished fri",
        "D01 error a",
    );
    check("@data-date thu | a 2d started mon finished tue", "");
}

#[test]
fn work_that_should_have_begun_or_ended_is_overdue() {
    check("@policy msproject | @data-date thu | a 2d", "D02 warning a");
    check("@policy msproject | @data-date thu | a 5d started mon", "");
    check(
        "@policy msproject | @data-date thu | a 2d started mon",
        "D02 warning a",
    );
    check("@data-date thu | a 2d manual mon..tue", "D02 warning a");
    check("@data-date thu | a 2d", "");
}

#[test]
fn a_start_that_the_data_date_pushed_is_overdue_in_the_native_policy() {
    check("@data-date thu | a 2d snet tue", "D02 warning a");
    check("@data-date thu | a 2d mso tue", "D02 warning a");
    check("@data-date thu | a 2d snet fri", "");
}

#[test]
fn a_pin_on_a_day_off_is_told_and_an_early_hour_is_not() {
    check("a 1d mso sat", "D03 warning a");
    check("a 1d mfo sun", "D03 warning a");
    check("a 1d manual sat..sun", "D03 warning a");
    check("@holiday tue Feast | a 1d mso tue", "D03 warning a");
    check("a 1d mso tueT08:00", "");
    check("a 2ed mso sat", "");
}

#[test]
fn a_calendar_without_working_time_is_told_while_it_is_used() {
    check("@calendar never | a 1d cal never", "D04 blocker never");
    check("@calendar never | a 1d", "");
}

#[test]
fn inactive_tasks_are_not_looked_at() {
    check(
        "a 3d deadline mon inactive | b 1d after a manual mon..mon",
        "",
    );
}

#[test]
fn findings_come_worst_first_then_by_code_and_name() {
    check(
        "@calendar never | z 3d deadline tue | a 3d deadline tue | m 1d after z mso tue | x 1d cal never",
        "D04 blocker never\nL03 error m z\nL06 error a\nL06 error z\nL08 hint a\nL08 hint m\nL08 hint x",
    );
}
