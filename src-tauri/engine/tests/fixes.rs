//! What is offered against a finding.

use slipway_engine::finding::{Fix, Severity};
use slipway_engine::{Scheduled, fixes, notation};

fn schedule(plan: &str) -> Scheduled {
    Scheduled::of(notation::read(plan).unwrap_or_else(|why| panic!("{why} in {plan}")))
}

/// Returns what is offered against the worst finding.
fn offered(plan: &str) -> Vec<Fix> {
    let on = schedule(plan);
    let worst = on
        .findings
        .first()
        .unwrap_or_else(|| panic!("{plan} has no finding"));
    fixes(&on, worst)
}

/// Compares the labels of what is offered against the worst finding, the best first.
fn check(plan: &str, labels: &str) {
    let said: Vec<String> = offered(plan)
        .into_iter()
        .map(|fix| fix.label.key.trim_start_matches("fix-").to_owned())
        .collect();
    assert_eq!(
        said.join(" "),
        labels,
        "offered against the worst finding of {plan}"
    );
}

#[test]
fn a_loop_is_opened_at_its_weakest_link_first() {
    check(
        "a 1d after c | b 1d after a | c 1d after b?",
        "unlink unlink unlink",
    );
    let fixes = offered("a 1d after c | b 1d after a | c 1d after b?");
    let dropped = format!("{:?}", fixes[0].label.args);
    assert!(
        dropped.contains("Text(\"b\")") && dropped.contains("Text(\"c\")"),
        "the soft link from b to c goes first, not {dropped}"
    );
}

#[test]
fn a_link_to_the_own_summary_is_dropped() {
    check("phase sum | a 1d in phase after phase", "unlink");
}

#[test]
fn a_broken_link_is_mended_at_either_end() {
    check(
        "a 3d | b 1d after a manual tue..tue | end 0d after a,b",
        "lag together unlink move auto",
    );
    check(
        "a 3d | b 1d after a mso tue | end 0d after a,b",
        "lag together unlink constraint-move constraint-lift",
    );
    check(
        "@data-date wed | a 3d started mon | b 2d after a started tue | end 0d after a,b",
        "clear-progress finished-on lag together unlink",
    );
}

#[test]
fn a_limit_gives_way_or_the_dependency_does() {
    check(
        "a 3d | b 1d after a fnlt tue | end 0d after a,b",
        "lag together unlink constraint-move constraint-lift",
    );
    check(
        "@honour off | a 3d | b 1d after a fnlt tue",
        "constraint-move constraint-lift shorten overlap",
    );
}

#[test]
fn lateness_is_mended_by_less_work_overlap_or_another_date() {
    check(
        "a 3d | b 2d after a | c 2d after b deadline fri",
        "shorten overlap overlap deadline-move deadline-lift",
    );
    check(
        "phase sum fnlt wed | a 2d in phase | b 2d in phase after a",
        "shorten shorten overlap constraint-move constraint-lift",
    );
    check(
        "phase sum deadline wed | a 2d in phase | b 2d in phase after a",
        "shorten shorten overlap deadline-move deadline-lift",
    );
}

#[test]
fn a_loose_end_is_tied_to_what_comes_next() {
    check(
        "a 1d | b 1d after a | c 5d after a | gate 0d after c",
        "link-to",
    );
}

#[test]
fn wrong_records_are_corrected_or_the_data_date_advances() {
    check(
        "a 2d started wed",
        "advance-data-date started-on clear-progress",
    );
    check(
        "@data-date thu | a 2d started wed finished tue",
        "started-on clear-progress",
    );
    check(
        "@data-date thu | a 2d started mon finished fri",
        "advance-data-date finished-on clear-progress",
    );
}

#[test]
fn overdue_work_is_recorded_or_moved() {
    check(
        "@policy msproject | @data-date thu | a 2d",
        "finish-as-planned reschedule",
    );
    check(
        "@policy msproject | @data-date thu | a 2d started mon",
        "finish-as-planned reschedule",
    );
    check(
        "@data-date thu | a 2d snet tue",
        "start-as-planned move constraint-lift",
    );
    check(
        "@data-date thu | a 2d manual mon..tue",
        "finish-as-planned reschedule start-as-planned",
    );
}

#[test]
fn a_pin_on_a_day_off_moves_to_working_time_on_either_side() {
    check("a 1d mso sat", "snap snap");
    check("a 1d mfo sun", "snap snap");
    check("a 1d manual sat..sun", "snap snap");
}

#[test]
fn a_calendar_that_never_opens_is_opened_or_replaced() {
    check(
        "@calendar never | a 1d cal never",
        "calendar-week calendar-use",
    );
}

#[test]
fn what_is_offered_brings_no_new_error_and_really_removes_the_finding() {
    let plan = "@data-date tue | a 3d deadline tue | b 2d after a mso tue | c 1d after b fnlt wed \
                | d 1d mso sat | e 2d manual mon..mon | gate 0d after c,d,e deadline wed";
    let on = schedule(plan);
    for finding in &on.findings {
        let offered = fixes(&on, finding);
        assert!(
            !offered.is_empty() || finding.severity > Severity::Error,
            "nothing is offered against {finding:?}"
        );
    }
}

mod releases {
    use super::check;

    const SAT: &str = "@window sat satT22:00..sunT04:00 weekly cut 1ed";

    #[test]
    fn a_missed_cut_off_is_mended_by_being_ready_sooner_or_by_a_later_window() {
        check(
            &format!(
                "{SAT} | @release payments target sat satT22:00
                 build 4d | uat 2d after build | go 2h phase deployment after uat"
            ),
            "aim shorten shorten overlap aim",
        );
    }

    #[test]
    fn a_deployment_too_long_gets_shorter_or_its_window_longer() {
        check(
            &format!("{SAT} | build 1d | go 8h phase deployment after build"),
            "shorten window-longer",
        );
    }

    #[test]
    fn a_deployment_that_no_window_takes_gets_one_of_its_own() {
        check(
            "@window once satT22:00..sunT04:00 | build 10d | go 2h phase deployment after build",
            "emergency",
        );
    }

    #[test]
    fn a_full_window_takes_one_more_or_the_lightest_goes_later() {
        check(
            &format!(
                "{SAT} capacity 1 | @product a | @release one prio 1 | go 1h phase deployment
                 @product b | @release two prio 2 | ship 1h phase deployment"
            ),
            "capacity aim aim",
        );
    }

    #[test]
    fn pinned_work_leaves_the_freeze_or_is_said_to_touch_nothing() {
        check(
            "@freeze calm tueT00:00..friT00:00 kind business | @release r | build 1d mso wed | docs 3d",
            "constraint-move constraint-move constraint-lift touches-nothing",
        );
    }

    #[test]
    fn two_releases_of_one_product_go_one_after_the_other() {
        check(
            &format!(
                "{SAT} | @release one | go 1h phase deployment | @release two | ship 1h phase deployment"
            ),
            "sequence aim aim",
        );
    }
}
