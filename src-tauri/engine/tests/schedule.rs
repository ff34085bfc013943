//! When everything happens: plans and verdicts, checked by hand against scheduling.md.
//!
//! Weeks start on Monday 2026-12-07; days are 9 to 17.

mod plans;

use plans::{Spice, plans};
use proptest::prelude::*;
use slipway_engine::notation::{self, check};
use slipway_engine::schedule::Schedule;
use slipway_engine::{Scheduled, Seconds};

mod links {
    use super::check;

    #[test]
    fn finish_to_start_goes_on_the_next_morning() {
        check(
            "build 3d | soak 1d after build",
            "build Mon-Wed float 0d critical
             soak Thu float 0d critical",
        );
    }

    #[test]
    fn lag_counts_working_time_not_weekends() {
        // build ──+1d──▶ soak
        check(
            "build 3d | soak 2d after build+1d",
            "build Mon-Wed float 0d critical
             soak Fri-Mon 14 Dec float 0d critical",
        );
    }

    #[test]
    fn elapsed_lag_runs_through_the_weekend() {
        check(
            "build 5d | soak 1d after build+2ed",
            "build Mon-Fri float 0d critical
             soak Mon 14 Dec float 0d critical",
        );
        check(
            "build 5d | soak 1d after build+3ed",
            "build Mon-Fri float 0d critical
             soak Tue 15 Dec float 0d critical",
        );
    }

    #[test]
    fn percent_lag_is_a_share_of_the_predecessor() {
        check(
            "build 4d | soak 1d after build+25%",
            "build Mon-Thu float 0d critical
             soak Mon 14 Dec float 0d critical",
        );
        check(
            "build 4d | soak 1d after build-50%",
            "build Mon-Thu float 0d critical
             soak Wed float 1d",
        );
    }

    #[test]
    fn a_lead_lets_the_successor_begin_sooner() {
        check(
            "build 3d | soak 3d after build-1d",
            "build Mon-Wed float 0d critical
             soak Wed-Fri float 0d critical",
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
    fn a_lag_of_hours_ends_within_the_day() {
        check(
            "build 1d | soak 1d after build+2h",
            "build Mon float 0d critical
             soak Tue 11:00-Wed 11:00 float 0d critical",
        );
    }

    #[test]
    fn holidays_stretch_work_and_lag() {
        check(
            "@holiday wed Feast | build 3d | soak 1d after build+1d",
            "build Mon-Thu float 0d critical
             soak Mon 14 Dec float 0d critical",
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
}

mod calendars {
    use super::check;

    #[test]
    fn a_task_works_on_its_own_calendar() {
        check(
            "@calendar night mon-fri 20-24 | build 1d cal night",
            "build Mon 20:00-Wed 00:00 float 0d critical",
        );
    }

    #[test]
    fn lag_counts_on_the_calendar_of_the_successor() {
        check(
            "@calendar all mon-sun 9-17 | build 5d | soak 1d cal all after build+1d",
            "build Mon-Fri float 0d critical
             soak Sun float 0d critical",
        );
    }

    #[test]
    fn a_day_is_what_the_portfolio_says_and_not_the_calendar() {
        check(
            "@calendar half mon-fri 9-13 | build 1d cal half",
            "build Mon-Tue 13:00 float 0d critical",
        );
    }

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

    /// Its float is counted on the clock too: the sixteen hours to Monday morning, said as two days.
    #[test]
    fn elapsed_work_begins_at_once_and_runs_through_the_weekend() {
        check(
            "build 5d | burnin 2ed after build | report 1d after burnin",
            "build Mon-Fri float 0d critical
             burnin Fri 17:00-Sun float 2d
             report Mon 14 Dec float 0d critical",
        );
    }
}

mod constraints {
    use super::check;

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
}

mod milestones {
    use super::check;

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
}

mod summaries {
    use super::check;

    #[test]
    fn a_summary_spans_what_stands_under_it() {
        check(
            "p sum | a 1d in p | b 2d in p after a",
            "p Mon-Wed float 0d critical
             a Mon float 0d critical
             b Tue-Wed float 0d critical",
        );
    }

    #[test]
    fn a_link_from_a_summary_waits_for_every_leaf() {
        check(
            "p sum | a 1d in p | b 3d in p | c 1d after p",
            "p Mon-Wed float 0d critical
             a Mon float 2d
             b Mon-Wed float 0d critical
             c Thu float 0d critical",
        );
    }

    #[test]
    fn a_link_to_a_summary_holds_every_leaf() {
        check(
            "a 2d | p sum after a | b 1d in p | c 3d in p",
            "a Mon-Tue float 0d critical
             p Wed-Fri float 0d critical
             b Wed float 2d
             c Wed-Fri float 0d critical",
        );
    }

    #[test]
    fn start_to_start_from_a_summary_follows_its_first_leaf() {
        check(
            "p sum | a 1d in p snet tue | b 3d in p snet wed | c 1d ss p",
            "p Tue-Fri float 0d critical
             a Tue float 3d
             b Wed-Fri float 0d critical
             c Tue float 3d",
        );
    }

    #[test]
    fn a_summary_to_a_summary_ties_every_pair() {
        check(
            "p sum | a 1d in p | b 2d in p | q sum after p | c 1d in q | d 2d in q",
            "p Mon-Tue float 0d critical
             a Mon float 1d
             b Mon-Tue float 0d critical
             q Wed-Thu float 0d critical
             c Wed float 1d
             d Wed-Thu float 0d critical",
        );
    }

    #[test]
    fn dates_on_a_summary_bind_what_stands_under_it() {
        check(
            "p sum snet wed | a 1d in p",
            "p Wed float 0d critical
             a Wed float 0d critical",
        );
        check(
            "p sum fnlt tue | a 3d in p",
            "p Mon-Wed float -1d critical
             a Mon-Wed float -1d critical",
        );
    }
}

mod other_kinds {
    use super::check;

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
}

mod progress {
    use super::check;

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
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_late_before_it_is_early_while_no_date_asks_for_it(text in plans(Spice::Plain)) {
        let on = Scheduled::of(notation::read(&text).expect("random plans can be read"));
        for (slot, task) in on.plan.tasks.entries() {
            let dates = on.schedule.dates(slot);
            if !task.active {
                continue;
            }
            prop_assert!(
                dates.start_float >= Seconds::ZERO && dates.finish_float >= Seconds::ZERO,
                "{} is later than it may be: {dates:?}\n{text}", task.name
            );
            prop_assert!(dates.free_float <= dates.total_float, "{}: {dates:?}\n{text}", task.name);
        }
    }

    #[test]
    fn what_ends_a_release_is_critical_and_on_its_longest_path(text in plans(Spice::Plain)) {
        let on = Scheduled::of(notation::read(&text).expect("random plans can be read"));
        let end = on.schedule.portfolio().map(|span| span.finish);
        for (slot, task) in on.plan.tasks.entries() {
            let dates = on.schedule.dates(slot);
            if task.active && !dates.is_summary && Some(dates.early_finish) == end {
                prop_assert!(dates.is_critical && dates.is_on_longest_path, "{}: {dates:?}\n{text}", task.name);
            }
        }
    }

    #[test]
    fn a_schedule_is_the_same_every_time(text in plans(Spice::Everything)) {
        let plan = notation::read(&text).expect("random plans can be read");
        let on = Scheduled::of(plan.clone());
        let again = on.with(plan);
        for (slot, task) in on.plan.tasks.entries() {
            prop_assert_eq!(on.schedule.dates(slot), again.schedule.dates(slot), "{}\n{}", task.name, text);
        }
        prop_assert_eq!(&on.findings, &again.findings);
        let alone = Schedule::compute(&on.plan, &on.calendars);
        prop_assert_eq!(alone.portfolio(), on.schedule.portfolio());
    }
}
