//! The close of a day and the next opening are one working moment (scheduling.md rule 2).

use slipway_engine::notation::check;

#[test]
fn a_milestone_shows_the_close_of_the_day_before_it() {
    check(
        "build 3d | gate 0d after build | go 1d after gate",
        "build Mon-Wed float 0d critical
         gate Wed 17:00 float 0d critical
         go Thu float 0d critical",
    );
}

#[test]
fn a_milestone_without_predecessor_stands_at_the_opening() {
    check(
        "gate 0d snet wed | go 1d after gate",
        "gate Wed 09:00 float 0d critical
         go Wed float 0d critical",
    );
}

#[test]
fn a_milestone_on_a_weekend_waits_for_monday() {
    check(
        "gate 0d snet sat | end 1d after gate",
        "gate Mon 14 Dec 09:00 float 0d critical
         end Mon 14 Dec float 0d critical",
    );
}
