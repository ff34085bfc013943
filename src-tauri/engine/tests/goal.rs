//! What it would take, and what a task costs: plans and answers, checked by hand.
//!
//! Weeks start on Monday 2026-12-07; days are 9 to 17.

use slipway_engine::notation::read;
use slipway_engine::{Instant, Scheduled, Seconds, drag, goal};

/// Monday 2026-12-07, 0:00 UTC.
const MONDAY: i64 = 1_796_601_600;

fn at(day: i64, hour: i64) -> Instant {
    Instant(MONDAY + day * 86_400 + hour * 3600)
}

fn plan(text: &str) -> Scheduled {
    Scheduled::of(read(text).expect("a plan"))
}

fn drag_of(on: &Scheduled, name: &str) -> Option<Seconds> {
    let task = on
        .plan
        .tasks
        .iter()
        .find(|task| task.name == name)
        .expect("the task");
    drag(on, task.id)
}

mod drags {
    use super::{Seconds, drag_of, plan};

    const DAY: i64 = 8 * 3600;

    #[test]
    fn a_task_of_a_lone_chain_costs_what_it_takes() {
        let on = plan("a 3d | b 2d after a");
        assert_eq!(drag_of(&on, "a"), Some(Seconds(3 * DAY)));
        assert_eq!(drag_of(&on, "b"), Some(Seconds(2 * DAY)));
    }

    #[test]
    fn a_parallel_path_limits_what_a_task_costs() {
        // a takes 3 d, beside it b takes 2 d: without a, b holds the end.
        let on = plan("a 3d | b 2d | end 1d after a,b");
        assert_eq!(drag_of(&on, "a"), Some(Seconds(DAY)), "until b decides");
        assert_eq!(drag_of(&on, "b"), None, "it is not critical");
        assert_eq!(drag_of(&on, "end"), Some(Seconds(DAY)));
    }

    #[test]
    fn a_task_tied_by_its_start_costs_only_what_its_own_end_holds_up() {
        // b starts with a and takes 4 d; a's work of 3 d holds up nothing.
        let on = plan("a 3d | b 4d ss a");
        assert_eq!(drag_of(&on, "b"), Some(Seconds(DAY)), "then a ends last");
        assert_eq!(
            drag_of(&on, "a"),
            Some(Seconds(0)),
            "its start drives, its work does not"
        );
    }

    #[test]
    fn a_task_tied_by_finishes_costs_what_it_holds_the_other_back() {
        // b may not finish before a does.
        let on = plan("a 5d | b 2d ff a");
        assert_eq!(
            drag_of(&on, "a"),
            Some(Seconds(3 * DAY)),
            "b alone takes 2 d"
        );
    }

    #[test]
    fn what_waits_for_a_window_costs_nothing_until_it_decides_about_the_window() {
        let on = plan(
            "@window sat satT22:00..sunT04:00 weekly | build 6d | go 2h phase deployment after build",
        );
        assert_eq!(
            drag_of(&on, "go"),
            Some(Seconds(0)),
            "around the clock, on a weekend"
        );
    }
}

mod goals {
    use super::{at, goal, plan};
    use slipway_engine::goal::{Goal, to_the_end};
    use slipway_engine::{ReleaseId, Scheduled};
    use std::ops::ControlFlow;

    fn ask(text: &str, day: i64, hour: i64) -> Goal {
        let on = plan(text);
        let release: ReleaseId = on.plan.releases.iter().last().expect("a release").id;
        goal(&on, release, at(day, hour), &mut to_the_end).expect("an answer")
    }

    fn keys(goal: &Goal) -> Vec<Vec<&str>> {
        let edits = goal.ways.iter().map(|way| &way.edits);
        edits
            .map(|edits| edits.iter().map(|edit| edit.key.as_str()).collect())
            .collect()
    }

    #[test]
    fn a_release_that_is_out_in_time_needs_nothing() {
        let goal = ask("build 2d", 2, 17);
        assert_eq!(goal.out, at(1, 17), "Tuesday evening");
        assert!(
            goal.ways.is_empty() && goal.binding.is_none(),
            "nothing to do"
        );
    }

    #[test]
    fn a_date_that_somebody_set_gives_way_first() {
        let goal = ask("build 2d snet thu | test 1d after build", 2, 17);
        assert_eq!(
            keys(&goal)[0],
            ["fix-constraint-lift"],
            "Monday to Wednesday then"
        );
        assert_eq!(goal.ways[0].out, at(2, 17), "measured");
    }

    #[test]
    fn a_missing_day_is_taken_from_the_longest_work_or_from_an_overlap() {
        let goal = ask("build 4d | test 2d after build", 4, 17);
        let all = keys(&goal);
        assert!(
            all.contains(&vec!["fix-shorten"]),
            "one task shorter: {all:?}"
        );
        assert!(
            all.contains(&vec!["fix-overlap"]),
            "or side by side: {all:?}"
        );
        assert!(
            goal.ways.iter().all(|way| way.out <= at(4, 17)),
            "each way gets there"
        );
        assert!(goal.ways.len() <= 5, "five at most");
    }

    #[test]
    fn a_window_that_is_missed_by_a_day_is_made_by_being_ready_sooner() {
        // uat ends on Monday; the cut-off for Saturday's window is Friday 22:00.
        let goal = ask(
            "@window sat satT22:00..sunT04:00 weekly cut 1ed | @release payments target sat satT22:00
             build 4d | uat 2d after build | go 2h phase deployment after uat",
            6,
            4,
        );
        assert!(!goal.ways.is_empty(), "there are ways");
        let best = &goal.ways[0];
        assert!(best.out <= at(6, 4), "out in the window on Saturday night");
        assert_eq!(best.edits.len(), 1, "one edit will do: {:?}", best.edits);
    }

    #[test]
    fn what_nothing_can_move_is_named() {
        let goal = ask("@data-date fri | build 1h", 3, 17);
        assert!(goal.ways.is_empty(), "the past cannot be planned");
        let binding = goal.binding.expect("a cause");
        assert_eq!(binding.cause, "cause-data-date");
    }

    #[test]
    fn a_second_edit_is_offered_only_where_one_is_not_enough() {
        let one_is_enough = ask("build 4d | test 2d after build", 4, 17);
        assert!(
            keys(&one_is_enough).iter().all(|edits| edits.len() == 1),
            "{:?}",
            keys(&one_is_enough)
        );
        // Two people set dates; either alone changes nothing that counts, and both are needed.
        let both = ask("a 1d snet wed | b 1d snet wed | end 1d after a,b", 1, 17);
        assert_eq!(
            keys(&both)[0],
            ["fix-constraint-lift", "fix-constraint-lift"],
            "{:?}",
            keys(&both)
        );
    }

    /// Saturday's window lies in the freeze; without it the release would be out on Sunday, 0:00.
    const FROZEN: &str =
        "@window sat satT22:00..sunT04:00 weekly | @freeze calm friT00:00..mon+1T00:00
         @release pay | build 3d | go 2h phase deployment after build";

    #[test]
    fn a_freeze_that_is_the_cause_is_waived_for_the_release_or_lies_elsewhere() {
        let goal = ask(FROZEN, 6, 4);
        assert_eq!(goal.out, at(13, 0), "a week later as it is");
        let all = keys(&goal);
        assert!(all.contains(&vec!["fix-waive-freeze"]), "{all:?}");
        assert!(all.contains(&vec!["fix-freeze-later"]), "{all:?}");
        for way in &goal.ways {
            assert!(way.out <= at(6, 4), "measured: {:?}", way.edits);
        }
        let waived = goal
            .ways
            .iter()
            .find(|way| way.edits[0].key == "fix-waive-freeze");
        let command = &waived.expect("the waiver").command;
        let on = plan(FROZEN);
        let refused = slipway_engine::edits_for(&on, command, &mut Counted(0));
        assert!(refused.is_err(), "nobody has said who permits it, and why");
        let signed = command.signed("Agreed", "Ada");
        let edits = slipway_engine::edits_for(&on, &signed, &mut Counted(0)).expect("signed");
        let mut after = on.plan.clone();
        edits
            .changes
            .apply(&mut after)
            .expect("the rows are as they were");
        let release: ReleaseId = after.releases.iter().last().expect("the release").id;
        let out = goal_of(&Scheduled::of(after), release);
        assert_eq!(out, at(6, 0), "Saturday night");
    }

    #[test]
    fn a_freeze_that_recurs_or_a_holiday_is_waived_and_not_moved() {
        let yearly = ask(&FROZEN.replace("mon+1T00:00", "mon+1T00:00 yearly"), 6, 4);
        let holiday = ask(
            &FROZEN.replace("mon+1T00:00", "mon+1T00:00 kind business"),
            6,
            4,
        );
        for goal in [yearly, holiday] {
            let all = keys(&goal);
            assert!(all.contains(&vec!["fix-waive-freeze"]), "{all:?}");
            assert!(!all.concat().contains(&"fix-freeze-later"), "{all:?}");
        }
    }

    #[test]
    fn a_window_that_is_too_short_is_opened_longer_and_a_cut_off_gives_way() {
        let long = ask(
            "@window wed wedT22:00..thuT00:00 | @window sat satT22:00..sunT04:00
             build 1d | go 4h phase deployment after build",
            3,
            6,
        );
        assert!(
            keys(&long).contains(&vec!["fix-window-longer"]),
            "{:?}",
            keys(&long)
        );
        let late = ask(
            "@window sat satT22:00..sunT04:00 weekly cut 2ed
             build 5d | go 2h phase deployment after build",
            6,
            4,
        );
        assert!(
            keys(&late).contains(&vec!["fix-cut-off"]),
            "{:?}",
            keys(&late)
        );
    }

    #[test]
    fn a_search_tells_how_far_it_is_and_stops_when_asked_to() {
        let on = plan("build 4d | test 2d after build");
        let release: ReleaseId = on.plan.releases.iter().last().expect("a release").id;
        let mut told = Vec::new();
        let whole = goal(&on, release, at(4, 17), &mut |progress| {
            told.push(progress);
            ControlFlow::Continue(())
        })
        .expect("an answer");
        assert!(!whole.is_stopped, "it went to its end");
        assert!(told.len() > 2, "told before each trial");
        assert!(
            told.windows(2)
                .all(|two| two[0].tried < two[1].tried && two[1].tried < two[1].of),
            "{told:?}"
        );
        let mut left = 2;
        let part = goal(&on, release, at(4, 17), &mut |_| {
            left -= 1;
            if left < 0 {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        })
        .expect("an answer");
        assert!(part.is_stopped, "it was stopped");
        assert!(
            part.ways.len() <= 2 && part.binding.is_none(),
            "after two trials: {:?}",
            part.ways
        );
        assert!(
            part.ways.iter().all(|way| way.out <= at(4, 17)),
            "what was found is offered"
        );
    }

    fn goal_of(on: &Scheduled, release: ReleaseId) -> slipway_engine::Instant {
        goal(on, release, at(0, 0), &mut to_the_end)
            .expect("an answer")
            .out
    }

    /// Ids that no plan of the notation uses.
    struct Counted(u128);

    impl slipway_engine::change::NewIds for Counted {
        fn draw(&mut self) -> uuid::Uuid {
            self.0 += 1;
            uuid::Uuid::from_u128(u128::MAX - self.0)
        }
    }
}
