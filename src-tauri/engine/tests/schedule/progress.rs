//! Work that has begun, by both policies (scheduling.md rule 8).

use slipway_engine::notation::check;

#[test]
fn what_is_left_waits_for_the_data_date_in_the_native_policy() {
    check(
        "@data-date thu | a 4d started mon done 50% | b 1d after a",
        "a Mon-Fri float 0d critical
         b Mon 14 Dec float 0d critical",
    );
}

#[test]
fn work_not_begun_waits_for_the_data_date_in_the_native_policy() {
    check("@data-date wed | a 1d", "a Wed float 0d critical");
}

#[test]
fn remaining_work_stays_in_the_past_in_the_policy_of_microsoft_project() {
    check(
        "@policy msproject | @data-date thu | a 4d started mon done 50% | b 1d after a",
        "a Mon-Thu float 0d critical
         b Fri float 0d critical",
    );
    check(
        "@policy msproject | @data-date thu | a 1d",
        "a Mon float 0d critical",
    );
}

#[test]
fn a_finished_task_is_not_critical_and_its_finish_drives() {
    check(
        "@data-date thu | a 1d started mon finished wed | b 1d after a",
        "a Mon-Wed float 0d
         b Thu float 0d critical",
    );
}

#[test]
fn a_predecessor_does_not_move_a_started_task() {
    check(
        "@policy msproject | a 3d | b 2d after a started tue",
        "a Mon-Wed float -2d critical
         b Tue-Wed float 0d critical",
    );
}

#[test]
fn with_retained_logic_the_rest_waits_for_the_predecessor_and_with_override_it_goes_on() {
    check(
        "@data-date tue | a 3d | b 2d after a started mon done 50%",
        "a Tue-Thu float 0d critical
         b Mon-Fri float 0d critical",
    );
    check(
        "@data-date tue | @override | a 3d | b 2d after a started mon done 50%",
        "a Tue-Thu float 0d critical
         b Mon-Tue float 2d",
    );
}

#[test]
fn retained_logic_ties_the_finish_of_the_rest_too() {
    check(
        "@data-date tue | a 3d | b 2d ff a started mon done 50%",
        "a Tue-Thu float 0d critical
         b Mon-Thu float 0d critical",
    );
    check(
        "@data-date tue | @override | a 3d | b 2d ff a started mon done 50%",
        "a Tue-Thu float 0d critical
         b Mon-Tue float 2d",
    );
}

#[test]
fn a_finished_task_asks_nothing_of_its_predecessors() {
    check(
        "@policy msproject | a 3d | b 1d after a started mon finished mon | c 5d",
        "a Mon-Wed float 2d
         b Mon float 0d
         c Mon-Fri float 0d critical",
    );
}
