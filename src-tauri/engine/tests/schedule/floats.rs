//! Free and total float, critical, nearly critical, longest path (scheduling.md rule 7).

use slipway_engine::notation::{check, check_details};

#[test]
fn free_float_is_what_moves_nobody_and_total_float_what_moves_no_end() {
    check_details(
        "a 1d | b 1d after a | c 4d | end 1d after b,c",
        "a late Wed free 0d near by start
         b late Thu free 2d near by a
         c late Mon-Thu free 0d longest by start
         end late Fri free 0d longest by c",
    );
}

#[test]
fn how_near_to_critical_counts_is_a_setting() {
    check_details(
        "@near 1d | a 3d | b 4d | c 5d",
        "a late Wed-Fri free 2d by start
         b late Tue-Fri free 1d near by start
         c late Mon-Fri free 0d longest by start",
    );
}

#[test]
fn a_limit_makes_tasks_with_float_critical_but_not_longest() {
    check(
        "@critical 1d | a 4d | b 5d",
        "a Mon-Thu float 1d critical
         b Mon-Fri float 0d critical",
    );
}

#[test]
fn free_float_counts_between_the_ends_that_a_link_ties() {
    check_details(
        "a 1d | b 1d after a snet thu | c 5d",
        "a late Thu free 2d by start
         b late Fri free 1d near by constraint
         c late Mon-Fri free 0d longest by start",
    );
    check_details(
        "a 1d | b 1d ss a snet wed | c 5d",
        "a late Fri free 2d by start
         b late Fri free 2d near by constraint
         c late Mon-Fri free 0d longest by start",
    );
    check_details(
        "a 1d | b 1d ff a snet wed | c 5d",
        "a late Fri free 2d by start
         b late Fri free 2d near by constraint
         c late Mon-Fri free 0d longest by start",
    );
    check_details(
        "a 1d | b 1d sf a snet wed | c 5d",
        "a late Fri free 3d by start
         b late Fri free 2d near by constraint
         c late Mon-Fri free 0d longest by start",
    );
}

#[test]
fn negative_float_is_kept_and_free_float_ends_at_none() {
    check_details(
        "a 3d | b 2d after a deadline thu",
        "a late Fri 4 Dec-Tue free 0d longest by start
         b late Wed-Thu free 0d longest by a",
    );
}

#[test]
fn float_before_a_weekend_costs_no_days() {
    check(
        "a 4d | b 1d snet mon+1 after a",
        "a Mon-Thu float 1d
         b Mon 14 Dec float 0d critical",
    );
}
