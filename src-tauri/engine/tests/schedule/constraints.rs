//! Dates that bind, with dates honoured and not; deadlines; levelling (scheduling.md rules 5 and 6).

use slipway_engine::notation::check;

#[test]
fn start_not_earlier_holds_back_and_leaves_float_before() {
    check(
        "a 1d | b 1d after a snet thu",
        "a Mon float 2d
         b Thu float 0d critical",
    );
}

#[test]
fn finish_not_earlier_counts_back_from_its_date() {
    check("a 2d fnet fri", "a Thu-Fri float 0d critical");
    check("a 2d fnet sun", "a Thu-Fri float 0d critical");
}

#[test]
fn must_start_on_wins_over_links_where_dates_win() {
    check(
        "a 3d | b 1d after a mso tue",
        "a Mon-Wed float -2d critical
         b Tue float 0d critical",
    );
}

#[test]
fn must_start_on_yields_to_links_where_links_win() {
    check(
        "@honour off | a 3d | b 1d after a mso tue",
        "a Mon-Wed float -2d critical
         b Thu float -2d critical",
    );
}

#[test]
fn must_finish_on_puts_the_finish_on_its_date() {
    check(
        "a 1d | b 2d after a mfo fri",
        "a Mon float 2d
         b Thu-Fri float 0d critical",
    );
    check(
        "@honour off | a 4d | b 2d after a mfo fri",
        "a Mon-Thu float -1d critical
         b Fri-Mon 14 Dec float -1d critical",
    );
}

#[test]
fn start_not_later_pulls_forward_where_dates_win_and_only_warns_where_links_do() {
    check(
        "a 3d | b 1d after a snlt tue",
        "a Mon-Wed float -2d critical
         b Tue float 0d critical",
    );
    check(
        "@honour off | a 3d | b 1d after a snlt tue",
        "a Mon-Wed float -2d critical
         b Thu float -2d critical",
    );
    check(
        "a 1d | b 1d after a snlt thu | c 5d",
        "a Mon float 2d
         b Tue float 2d
         c Mon-Fri float 0d critical",
    );
}

#[test]
fn finish_not_later_bounds_late_dates() {
    check(
        "a 3d | b 2d after a fnlt thu",
        "a Mon-Wed float -1d critical
         b Wed-Thu float 0d critical",
    );
    check(
        "@honour off | a 3d | b 2d after a fnlt thu",
        "a Mon-Wed float -1d critical
         b Thu-Fri float -1d critical",
    );
}

#[test]
fn as_late_as_possible_lies_before_its_successor_without_float() {
    check(
        "a 1d | late 1d alap | end 1d after a,late snet thu",
        "a Mon float 2d
         late Wed float 0d critical
         end Thu float 0d critical",
    );
}

#[test]
fn a_deadline_moves_nothing_but_makes_float_negative() {
    check(
        "a 3d | b 2d after a deadline thu",
        "a Mon-Wed float -1d critical
         b Thu-Fri float -1d critical",
    );
    check(
        "a 1d | b 1d after a deadline wed | c 5d",
        "a Mon float 1d
         b Tue float 1d
         c Mon-Fri float 0d critical",
    );
}

#[test]
fn levelling_holds_back_by_elapsed_time() {
    check(
        "a 5d | b 1d after a level 1ed",
        "a Mon-Fri float 0d critical
         b Tue 15 Dec float 0d critical",
    );
}

#[test]
fn dates_on_days_off_move_to_where_work_can_begin_or_end() {
    check("a 1d mso sat", "a Mon 14 Dec float 0d critical");
    check(
        "@holiday fri Feast | a 1d mso fri",
        "a Mon 14 Dec float 0d critical",
    );
    check("a 2d mfo sun", "a Thu-Fri float 0d critical");
    check(
        "a 1d | b 2d after a deadline sun | c 10d",
        "a Mon float 2d
         b Tue-Wed float 2d
         c Mon-Fri 18 Dec float 0d critical",
    );
}

#[test]
fn what_follows_late_work_runs_against_where_it_lies() {
    check(
        "a 1d alap | b 1d after a | c 1d after b snet fri",
        "a Wed float 0d critical
         b Thu float 0d critical
         c Fri float 0d critical",
    );
}
