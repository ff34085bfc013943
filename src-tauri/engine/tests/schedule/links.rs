//! The four kinds of links, and the latest of several predecessors (scheduling.md rule 5).

use slipway_engine::notation::check;

#[test]
fn finish_to_start_goes_on_the_next_morning() {
    check(
        "build 3d | soak 1d after build",
        "build Mon-Wed float 0d critical
         soak Thu float 0d critical",
    );
}

#[test]
fn start_to_start_ties_the_starts() {
    check(
        "build 3d | soak 4d ss build+1d",
        "build Mon-Wed float 0d critical
         soak Tue-Fri float 0d critical",
    );
}

#[test]
fn finish_to_finish_ties_the_finishes() {
    check(
        "build 3d | notes 1d ff build",
        "build Mon-Wed float 0d critical
         notes Wed float 0d critical",
    );
    check(
        "build 3d | notes 1d ff build+1d",
        "build Mon-Wed float 0d critical
         notes Thu float 0d critical",
    );
}

#[test]
fn a_longer_successor_of_finish_to_finish_cannot_begin_before_the_plan() {
    check(
        "build 1d | notes 3d ff build",
        "build Mon float 2d
         notes Mon-Wed float 0d critical",
    );
}

#[test]
fn start_to_finish_ends_the_successor_when_the_predecessor_starts() {
    check(
        "new 1d snet thu | old 2d sf new",
        "new Thu float 0d critical
         old Tue-Wed float 1d",
    );
}

#[test]
fn the_latest_of_several_predecessors_decides_and_the_other_has_float() {
    check(
        "a 1d | b 3d | c 1d after a,b",
        "a Mon float 2d
         b Mon-Wed float 0d critical
         c Thu float 0d critical",
    );
}
