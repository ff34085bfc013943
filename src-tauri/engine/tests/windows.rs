//! Releases and their windows: plans and verdicts, checked by hand against design.md §5.
//!
//! Weeks start on Monday 2026-12-07; days are 9 to 17. `sat` is a window every Saturday night.

use slipway_engine::notation::{check, check_windows};

/// Every Saturday from 22:00 to 4:00; ready by Friday 22:00.
const SAT: &str = "@window sat satT22:00..sunT04:00 weekly cut 1ed";

#[test]
fn a_deployment_waits_for_its_window_and_what_comes_before_may_slip_until_the_cut_off() {
    // build ──▶ deploy        ready by Fri 22:00 ▏ [Sat 22:00 ········ Sun 4:00]
    let plan = format!("{SAT} | build 3d | deploy 2h phase deployment after build");
    check(
        &plan,
        "build Mon-Wed float 2d window 2d
         deploy Sat 22:00-Sun 00:00 float 0d window 0.5d critical",
    );
    check_windows(
        &plan,
        "Release to sat Sat 22:00 ready Wed 17:00 float 2d cliff 7ed lies Sat 22:00",
    );
}

#[test]
fn what_is_ready_after_the_cut_off_goes_a_window_later_and_its_float_says_by_how_much() {
    let plan = format!(
        "{SAT} | @release payments target sat satT22:00
         build 4d | uat 2d after build | deploy 2h phase deployment after uat"
    );
    // uat ends on Monday 17:00; Friday 17:00 was the last working moment before the cut-off.
    check(
        &plan,
        "build Mon-Thu float 4d window -1d
         uat Fri-Mon 14 Dec float 4d window -1d
         deploy Sat 19 Dec 22:00-Sun 20 Dec 00:00 float 0d window -2h critical",
    );
    check_windows(
        &plan,
        "payments to sat Sat 22:00 ready Mon 14 Dec 17:00 float -1d cliff 7ed lies Sat 19 Dec 22:00",
    );
}

#[test]
fn working_days_between_cut_off_and_opening_are_no_room() {
    // Two days before Saturday 22:00 is Thursday 22:00: of Wednesday to Friday only Thursday is left.
    check_windows(
        "@window sat satT22:00..sunT04:00 weekly cut 2ed
         build 3d | ok 0d after build | deploy 2h phase deployment after ok",
        "Release to sat Sat 22:00 ready Wed 17:00 float 1d cliff 7ed lies Sat 22:00",
    );
    check(
        "@window sat satT22:00..sunT04:00 weekly cut 2ed
         build 3d | deploy 2h phase deployment after build+4h",
        "build Mon-Wed float 1.5d window 0.5d
         deploy Sat 22:00-Sun 00:00 float 0d window 0.5d critical",
    );
}

#[test]
fn without_a_target_a_release_takes_the_next_window_that_admits_it() {
    let plan = format!(
        "{SAT} for major | @window night wedT22:00..thuT02:00 weekly for hotfix,minor
         @release big kind major | one 1d | go 1h phase deployment after one
         @release small kind minor | two 1d | ship 1h phase deployment after two"
    );
    check_windows(
        &plan,
        "big to sat Sat 22:00 ready Mon 17:00 float 4d cliff 7ed lies Sat 22:00
         small to night Wed 22:00 ready Mon 17:00 float 2d cliff 7ed lies Wed 22:00",
    );
}

#[test]
fn an_emergency_window_that_names_no_kinds_takes_only_what_cannot_wait() {
    check_windows(
        "@window now tueT20:00..tueT23:00 emergency | @window sat satT22:00..sunT04:00 weekly
         @release mend kind hotfix | fix 1d | go 1h phase deployment after fix
         @release plain | build 1d | ship 1h phase deployment after build",
        "mend to now Tue 20:00 ready Mon 17:00 float 1d cliff 98eh lies Tue 20:00
         plain to sat Sat 22:00 ready Mon 17:00 float 4d cliff 7ed lies Sat 22:00",
    );
}

#[test]
fn a_deployment_lies_in_one_occurrence_and_does_not_go_on_in_the_next() {
    // 2 h then 3 h make 5 h: the Wednesday nights have 4 h, the Saturdays 6 h.
    let plan = format!(
        "{SAT} | @window night wedT22:00..thuT02:00 weekly
         build 1d | deploy sum phase deployment
         copy 2h in deploy after build | verify 3h in deploy after copy"
    );
    check(
        &plan,
        "build Mon float 4d window 4d
         deploy Sat 22:00-Sun 03:00 float 0d window 1h critical
         copy Sat 22:00-Sun 00:00 float 0d window 1h critical
         verify Sun 00:00-Sun 03:00 float 0d window 1h critical",
    );
}

#[test]
fn a_deployment_too_long_for_every_window_begins_in_the_first_and_runs_over_its_end() {
    let plan = format!("{SAT} | build 1d | deploy 8h phase deployment after build");
    check(
        &plan,
        "build Mon float 4d window 4d
         deploy Sat 22:00-Sun 06:00 float 0d window -2h critical",
    );
    check_windows(
        &plan,
        "Release to sat Sat 22:00 ready Mon 17:00 float 4d cliff 7ed too long from Sat 22:00",
    );
}

#[test]
fn the_back_out_reserve_is_left_free_at_the_end_of_the_window() {
    let plan = |reserve| format!("{SAT} | @reserve {reserve} | deploy 4h phase deployment");
    check(
        &plan("2eh"),
        "deploy Sat 22:00-Sun 02:00 float 0d window 0d critical",
    );
    check(
        &plan("3eh"),
        "deploy Sat 22:00-Sun 02:00 float 0d window -1h critical",
    );
}

#[test]
fn when_no_window_is_left_the_deployment_is_placed_as_if_there_were_none() {
    let once =
        "@window once satT22:00..sunT04:00 | build 10d | deploy 2h phase deployment after build";
    check(
        once,
        "build Mon-Fri 18 Dec float 0d critical
         deploy Fri 18 Dec 17:00-Fri 18 Dec 19:00 float 0d critical",
    );
    check_windows(once, "Release ready Fri 18 Dec 17:00 lies nowhere");
}

mod freezes {
    use super::{SAT, check, check_windows};

    #[test]
    fn a_freeze_pushes_the_work_that_touches_its_scope_and_no_other() {
        check(
            "@product pay | @environment uat uat product pay | @freeze calm wedT00:00..friT00:00 env uat
             @release r | build 2d | test 1d after build uses uat | docs 1d after build",
            "build Mon-Tue float 2d
             test Fri float 0d critical
             docs Wed float 2d",
        );
    }

    #[test]
    fn work_goes_on_behind_a_freeze_that_falls_into_it() {
        check(
            "@product pay | @environment uat uat product pay | @freeze calm wedT00:00..friT00:00 product pay
             @release r | test 3d uses uat",
            "test Mon-Fri float 0d critical",
        );
    }

    #[test]
    fn a_holiday_stops_all_work_of_its_scope_and_a_waiver_opens_it_again() {
        let plan = "@freeze year-end wedT00:00..friT00:00 kind holiday | @release r | build 3d";
        check(plan, "build Mon-Fri float 0d critical");
        check(
            "@freeze year-end wedT00:00..friT00:00 kind holiday | @release r | @waive year-end r fri+2 | build 3d",
            "build Mon-Wed float 0d critical",
        );
        check(
            "@data-date mon+1 | @freeze year-end wed+1T00:00..fri+1T00:00 kind holiday | @release r | @waive year-end r fri | build 3d",
            "build Mon 14 Dec-Fri 18 Dec float 0d critical",
        );
    }

    #[test]
    fn soft_freezes_and_work_that_touches_nothing_stay_where_they_are() {
        check(
            "@freeze calm wedT00:00..friT00:00 kind business soft | build 3d",
            "build Mon-Wed float 0d critical",
        );
        check(
            "@freeze calm wedT00:00..friT00:00 kind business | build 3d touches nothing",
            "build Mon-Wed float 0d critical",
        );
    }

    #[test]
    fn a_freeze_of_a_phase_or_of_a_kind_of_release_leaves_others_alone() {
        check(
            "@freeze calm tueT00:00..friT00:00 kind business phase uat for major
             @release a kind major | test 2d phase uat | build 2d
             @release b kind minor | trial 2d phase uat",
            "test Mon-Fri float 0d critical
             build Mon-Tue float 3d
             trial Mon-Tue float 0d critical",
        );
    }

    #[test]
    fn a_freeze_that_swallows_a_window_sends_the_release_to_the_next() {
        let plan = format!(
            "{SAT} | @freeze year-end satT00:00..mon+1T00:00
             build 1d | deploy 2h phase deployment after build"
        );
        check_windows(
            &plan,
            "Release to sat Sat 19 Dec 22:00 ready Mon 17:00 float 9d cliff 7ed lies Sat 19 Dec 22:00",
        );
    }

    #[test]
    fn a_freeze_that_takes_the_beginning_of_a_window_leaves_the_rest() {
        let plan = format!(
            "{SAT} | @freeze close satT00:00..sunT00:00 | build 1d | deploy 2h phase deployment after build"
        );
        check(
            &plan,
            "build Mon float 4d window 4d
             deploy Sun 00:00-Sun 02:00 float 0d window 2h critical",
        );
    }

    #[test]
    fn an_approved_booking_of_another_release_closes_the_environment() {
        check(
            "@environment uat uat | @release b | @booking uat b monT00:00..wedT00:00
             @release a | test 2d uses uat
             @release c | @booking uat c thuT00:00..friT00:00 requested | trial 1d uses uat",
            "test Wed-Thu float 0d critical
             trial Wed float 0d critical",
        );
    }

    #[test]
    fn a_booking_of_a_phase_says_where_the_work_in_it_is_done() {
        // uat is the other's until Wednesday; what names its own environment is not done there.
        check(
            "@environment uat uat | @environment lab perf
             @release b | @booking uat b monT00:00..wedT00:00
             @release a | tests sum | accept 2d in tests | load 1d in tests uses lab
             @booking uat a with tests",
            "tests Mon-Thu float 0d critical
             accept Wed-Thu float 0d critical
             load Mon float 3d",
        );
        // The phase within has its own, and an outage there closes time as one elsewhere does.
        check(
            "@environment uat uat | @environment lab perf | @outage firmware lab mon..mon
             @release a | tests sum | round sum in tests | accept 1d in tests | load 1d in round
             @booking uat a with tests | @booking lab a with round",
            "tests Mon-Tue float 0d critical
             round Tue float 0d critical
             accept Mon float 1d
             load Tue float 0d critical",
        );
    }

    #[test]
    fn a_booking_that_is_shared_or_only_asked_for_moves_no_work() {
        for word in ["shared", "requested"] {
            let plan = format!(
                "@environment uat uat | @outage firmware uat mon..mon
                 @release a | tests sum | accept 1d in tests
                 @booking uat a with tests {word}"
            );
            check(
                &plan,
                "tests Mon float 0d critical
                 accept Mon float 0d critical",
            );
        }
    }

    #[test]
    fn a_booking_of_the_task_itself_moves_with_it_and_closes_nothing() {
        check(
            "@environment uat uat | @release b | @booking uat b monT00:00..wedT00:00
             @release a | tests sum | accept 1d in tests
             @booking uat a with tests | @booking uat a with accept",
            "tests Mon float 0d critical
             accept Mon float 0d critical",
        );
    }
}

mod across_releases {
    use super::{check, check_windows};

    /// The shop's deployment waits for that of the core; both windows are on Saturdays.
    const TWO: &str = "
        @window sat satT22:00..sunT04:00 weekly cut 1ed
        @release core | base 2d | roll 2h phase deployment after base
        @release shop | page 1d | ship 1h phase deployment after page,roll";

    #[test]
    fn a_prerequisite_in_the_same_window_comes_first() {
        check(
            TWO,
            "base Mon-Tue float 3d window 3d
             roll Sat 22:00-Sun 00:00 float 0d window 3h critical
             page Mon float 4d window 4d
             ship Sun 00:00-Sun 01:00 float 0d window 3h critical",
        );
        check_windows(
            TWO,
            "core to sat Sat 22:00 ready Tue 17:00 float 3d cliff 7ed lies Sat 22:00
             shop to sat Sat 22:00 ready Mon 17:00 float 4d cliff 7ed lies Sat 22:00",
        );
    }
}

mod zones {
    use super::{check, check_windows};

    #[test]
    fn the_night_in_spring_has_an_hour_less_for_the_deployment() {
        // Clocks go forward on Sunday 28 March 2027 at 2:00: 22:00 to 4:00 are five hours.
        let plan = |hours: u32| {
            format!(
                "@zone Europe/Berlin | @start 2027-03-22 | @window sat satT22:00..sunT04:00 weekly
                 deploy {hours}h phase deployment"
            )
        };
        check(
            &plan(5),
            "deploy Sat 22:00-Sun 04:00 float 0d window 0d critical",
        );
        check_windows(
            &plan(6),
            "Release to sat Sat 3 Apr 22:00 float 0d cliff 7ed lies Sat 3 Apr 22:00",
        );
    }
}

mod moves {
    use slipway_engine::change::{Command, NewIds, ShiftPolicy};
    use slipway_engine::{Instant, Scheduled, edits_for, notation};
    use uuid::Uuid;

    /// Wednesday 2026-12-09, 10:00 UTC.
    const WEDNESDAY: Instant = Instant(1_796_601_600 + 2 * 86_400 + 10 * 3600);

    struct NoIds;

    impl NewIds for NoIds {
        fn draw(&mut self) -> Uuid {
            panic!("a move makes no rows")
        }
    }

    /// Moves `build` into a freeze from Tuesday to Friday; says the plan with the freeze and without it.
    #[test]
    fn a_task_dragged_into_a_freeze_starts_behind_it_and_comes_back_when_the_freeze_goes() {
        let text = "@freeze calm tueT00:00..friT00:00 kind business | build 1d";
        let on = Scheduled::of(notation::read(text).expect("a plan"));
        let command = Command::MoveTask {
            task: on.plan.tasks.iter().next().expect("build").id,
            start: WEDNESDAY,
            shift: ShiftPolicy::Push,
        };
        let edits = edits_for(&on, &command, &mut NoIds).expect("it may move");
        let mut plan = on.plan.clone();
        edits
            .changes
            .apply(&mut plan)
            .expect("the rows are as they were");
        let moved = Scheduled::of(plan.clone());
        assert_eq!(
            notation::schedule(&moved).trim(),
            "build Fri float 0d critical",
            "behind the freeze"
        );
        let freeze = plan.freezes.iter().next().expect("calm").id;
        plan.freezes.remove(freeze);
        assert_eq!(
            notation::schedule(&Scheduled::of(plan)).trim(),
            "build Wed 10:00-Thu 10:00 float 0d critical",
            "where it was dragged to"
        );
    }
}
