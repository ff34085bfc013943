//! Where a network ends: releases, several critical paths, scheduling from the finish
//! (scheduling.md rules 6 and 12).

use slipway_engine::notation::{check, check_details};

#[test]
fn every_release_ends_its_own_network_in_the_native_policy() {
    check(
        "@release one | a 1d | @release two | b 3d",
        "a Mon float 0d critical
         b Mon-Wed float 0d critical",
    );
    check(
        "@policy msproject | @release one | a 1d | @release two | b 3d",
        "a Mon float 2d
         b Mon-Wed float 0d critical",
    );
}

#[test]
fn with_several_critical_paths_every_chain_ends_where_it_ends() {
    check(
        "@multiple | a 1d | b 1d after a | c 5d",
        "a Mon float 0d critical
         b Tue float 0d critical
         c Mon-Fri float 0d critical",
    );
    check(
        "@policy msproject | @multiple | a 1d | b 2d | c 1d after a,b | d 5d",
        "a Mon float 1d
         b Mon-Tue float 0d critical
         c Wed float 0d critical
         d Mon-Fri float 0d critical",
    );
}

/// The mirror of scheduling from the start: work lies as late as it may, the plan begins where its
/// longest chain must, and what could begin sooner has float before it.
#[test]
fn scheduled_from_the_finish_everything_lies_late_and_float_lies_before_it() {
    check(
        "@from-finish fri | a 1d | b 2d after a | c 1d",
        "a Wed float 0d critical
         b Thu-Fri float 0d critical
         c Fri float 2d",
    );
    check_details(
        "@from-finish fri | a 1d | b 2d after a | c 1d",
        "a late Wed free 0d longest by late
         b late Thu-Fri free 0d longest by late
         c late Fri free 2d near by late",
    );
}

#[test]
fn scheduled_from_the_finish_lags_weekends_and_summaries_are_walked_back() {
    check(
        "@from-finish tue+1 | p sum | a 1d in p | b 2d after a+1d in p",
        "p Thu-Tue 15 Dec float 0d critical
         a Thu float 0d critical
         b Mon 14 Dec-Tue 15 Dec float 0d critical",
    );
    check(
        "@from-finish fri | a 2d | b 1d ss a+1d | c 1d ff a",
        "a Thu-Fri float 0d critical
         b Fri float 0d critical
         c Fri float 0d critical",
    );
}

#[test]
fn scheduled_from_the_finish_dates_and_work_begun_hold() {
    check(
        "@from-finish fri | a 1d mso tue | b 1d after a",
        "a Tue float 0d critical
         b Fri float 2d",
    );
    check(
        "@from-finish fri | a 2d started mon | b 1d after a",
        "a Mon-Tue float 2d
         b Fri float 2d",
    );
}

/// Nothing can begin before the data date, so a finish too near shows as negative float.
#[test]
fn a_finish_that_comes_too_soon_makes_float_negative() {
    check(
        "@data-date thu | @from-finish fri | a 1d | b 2d after a",
        "a Wed float -1d critical
         b Thu-Fri float -1d critical",
    );
}
