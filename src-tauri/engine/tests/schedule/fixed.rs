//! Manual, external, inactive and split tasks (scheduling.md rule 10).

use slipway_engine::notation::check;

#[test]
fn a_manual_task_stays_and_drives() {
    check(
        "a 3d | b 1d after a manual tue | c 1d after b",
        "a Mon-Wed float -2d critical
         b Tue float 0d critical
         c Wed float 0d critical",
    );
}

#[test]
fn an_external_task_stays_and_drives() {
    check(
        "vendor 1d external wed..thu | install 1d after vendor",
        "vendor Wed-Thu float 0d critical
         install Fri float 0d critical",
    );
}

#[test]
fn an_inactive_task_has_no_effect() {
    check(
        "a 1d | b 3d after a inactive | c 1d after b | d 1d after a",
        "a Mon float 0d critical
         b Mon-Wed inactive
         c Mon float 1d
         d Tue float 0d critical",
    );
}

#[test]
fn the_finish_of_a_split_task_walks_its_pieces_and_a_gap_is_no_float() {
    check(
        "a 3d split 1d+1d+2d | b 1d after a",
        "a Mon-Thu float 0d critical
         b Fri float 0d critical",
    );
    check("a 3d split 1d+3d+2d", "a Mon-Mon 14 Dec float 0d critical");
}

#[test]
fn work_before_an_external_task_has_the_float_up_to_it() {
    check(
        "a 1d | vendor 2d after a external thu..fri",
        "a Mon float 2d
         vendor Thu-Fri float 0d critical",
    );
}
