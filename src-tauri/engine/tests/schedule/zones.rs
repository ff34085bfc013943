//! Nights in which clocks change: days keep their hours, elapsed time keeps its length.

use slipway_engine::notation::check;

#[test]
fn days_keep_their_hours_over_the_end_of_summer_time() {
    check(
        "@zone Europe/Berlin | @start 2026-10-23 | build 2d | soak 1ed after build",
        "build Fri-Mon 26 Oct float 0d critical
         soak Mon 26 Oct 17:00-Tue 27 Oct float 0d critical",
    );
    check(
        "@zone Europe/Berlin | @start 2026-10-23 | watch 3ed",
        "watch Fri-Mon 26 Oct 08:00 float 0d critical",
    );
}

#[test]
fn a_day_and_night_of_work_ends_an_hour_earlier_by_the_clock_when_summer_time_ends() {
    check(
        "@zone Europe/Berlin | @start 2026-10-24 | @calendar all mon-sun 0-24 | watch 24h cal all",
        "watch Sat-Sun 08:00 float 0d critical",
    );
}

#[test]
fn a_day_and_night_of_work_ends_an_hour_later_by_the_clock_when_summer_time_begins() {
    check(
        "@zone Europe/Berlin | @start 2026-03-28 | @calendar all mon-sun 0-24 | watch 24h cal all",
        "watch Sat-Sun 10:00 float 0d critical",
    );
}

#[test]
fn a_night_that_loses_an_hour_holds_five_hours_of_work() {
    check(
        "@zone Europe/Berlin | @start 2026-03-28 | @calendar night sat-sun 0-6 | move 6h cal night",
        "move Sun 00:00-Sat 4 Apr 01:00 float 0d critical",
    );
}

#[test]
fn a_lag_behind_a_start_keeps_its_length_over_the_change() {
    check(
        "@zone Europe/Berlin | @start 2026-10-24 | @calendar all mon-sun 0-24 | a 8h cal all | b 8h cal all ss a+24h",
        "a Sat float 0d critical
         b Sun 08:00-Sun 16:00 float 0d critical",
    );
}

#[test]
fn a_lag_behind_a_finish_keeps_its_length_over_the_change() {
    check(
        "@zone Europe/Berlin | @start 2026-10-24 | @calendar all mon-sun 0-24 | a 8h cal all | b 1h cal all after a+24eh",
        "a Sat float 0d critical
         b Sun 16:00-Sun float 0d critical",
    );
}

#[test]
fn a_lag_between_finishes_keeps_its_length_over_the_change() {
    check(
        "@zone Europe/Berlin | @start 2026-10-24 | @calendar all mon-sun 0-24 | a 8h cal all | b 8h cal all ff a+24eh",
        "a Sat float 0d critical
         b Sun 08:00-Sun 16:00 float 0d critical",
    );
}

#[test]
fn a_lag_from_start_to_finish_keeps_its_length_over_the_change() {
    check(
        "@zone Europe/Berlin | @start 2026-10-24 | @calendar all mon-sun 0-24 | a 4h cal all | b 8h cal all sf a+24eh",
        "a Sat-Sat 13:00 float 0d critical
         b Sun 01:00-Sun 08:00 float 0d critical",
    );
}
