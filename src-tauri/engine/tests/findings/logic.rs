//! L01 to L09: dependencies, constraints, deadlines and float.

use crate::case::{Case, scheduled};
use slipway_engine::Seconds;
use slipway_engine::change::Argument;
use slipway_engine::notation::check_findings as check;

pub(crate) const CASES: &[Case] = &[
    Case {
        code: "L01",
        when: "dependencies close a loop",
        fires: (
            "a 1d after c | b 1d after a | c 1d after b?",
            "L01 blocker c a b",
        ),
        nearly: ("a 1d | b 1d after a | c 1d after b?", ""),
        fixes: &[("unlink", ""), ("unlink", ""), ("unlink", "")],
        behind: "loop  <- waits, waits, waits",
    },
    Case {
        code: "L02",
        when: "a task waits for the summary above it",
        fires: (
            "phase sum | a 1d in phase after phase | b 1d in phase after a",
            "L02 error a phase",
        ),
        nearly: ("p sum | a 1d in p | q sum | b 1d in q after p", ""),
        fixes: &[("unlink", "")],
        behind: "",
    },
    Case {
        code: "L03",
        when: "a task was put by hand before its predecessor ends",
        fires: (
            "a 3d | b 1d after a manual tue..tue | end 0d after a,b",
            "L03 error b a",
        ),
        nearly: ("a 3d | b 1d after a manual thu..thu | end 0d after a,b", ""),
        fixes: &[
            ("lag", ""),
            ("together", ""),
            ("unlink", ""),
            ("move", ""),
            ("auto", "L09 hint end a"),
        ],
        behind: "finish a <- portfolio-start Mon 07 09:00, takes Wed 09 17:00
                 start b <- manual Tue 08 09:00",
    },
    Case {
        code: "L03",
        when: "a task must start before its predecessor ends",
        fires: (
            "a 3d | b 1d after a mso tue | end 0d after a,b",
            "L03 error b a",
        ),
        nearly: ("a 3d | b 1d after a mso thu | end 0d after a,b", ""),
        fixes: &[
            ("lag", ""),
            ("together", ""),
            ("unlink", ""),
            ("constraint-move", ""),
            ("constraint-lift", "L09 hint end a"),
        ],
        behind: "finish a <- portfolio-start Mon 07 09:00, takes Wed 09 17:00
                 start b <- constraint Tue 08 09:00",
    },
    Case {
        code: "L04",
        when: "a task may not finish after a date that its predecessor passes",
        fires: (
            "a 3d | b 1d after a fnlt tue | end 0d after a,b",
            "L04 error b a",
        ),
        nearly: ("a 3d | b 1d after a fnlt thu | end 0d after a,b", ""),
        fixes: &[
            ("lag", ""),
            ("together", ""),
            ("unlink", ""),
            ("constraint-move", ""),
            ("constraint-lift", "L09 hint end a"),
        ],
        behind: "finish a <- portfolio-start Mon 07 09:00, takes Wed 09 17:00
                 start b <- constraint-finish Tue 08 09:00",
    },
    Case {
        code: "L04",
        when: "links win over a date that then cannot hold",
        fires: ("@honour off | a 3d | b 1d after a fnlt tue", "L04 error b"),
        nearly: ("@honour off | a 3d | b 1d after a fnlt thu", ""),
        fixes: &[
            ("constraint-move", ""),
            ("constraint-lift", ""),
            ("shorten", ""),
            ("overlap", "L08 hint b"),
        ],
        behind: "finish b <- portfolio-start Mon 07 09:00, takes Wed 09 17:00, closed Thu 10 09:00, takes Thu 10 17:00",
    },
    Case {
        code: "L05",
        when: "the limit of a phase leaves its chain less than no float",
        fires: (
            "phase sum fnlt wed | a 2d in phase | b 2d in phase after a",
            "L05 error b",
        ),
        nearly: (
            "phase sum fnlt thu | a 2d in phase | b 2d in phase after a",
            "",
        ),
        fixes: &[
            ("shorten", ""),
            ("shorten", ""),
            ("overlap", ""),
            ("constraint-move", ""),
            ("constraint-lift", ""),
        ],
        behind: "finish b <- portfolio-start Mon 07 09:00, takes Tue 08 17:00, closed Wed 09 09:00, takes Thu 10 17:00",
    },
    Case {
        code: "L06",
        when: "a chain ends after its deadline",
        fires: (
            "a 3d | b 2d after a | c 2d after b deadline fri",
            "L06 error c",
        ),
        nearly: ("a 3d | b 2d after a | c 2d after b deadline tue+1", ""),
        fixes: &[
            ("shorten", ""),
            ("overlap", ""),
            ("overlap", ""),
            ("deadline-move", ""),
            ("deadline-lift", ""),
            ("accept", ""),
        ],
        behind: "finish c <- portfolio-start Mon 07 09:00, takes Wed 09 17:00, closed Thu 10 09:00, takes Fri 11 17:00, closed Mon 14 09:00, takes Tue 15 17:00",
    },
    Case {
        code: "L06",
        when: "work by the clock ends after its deadline, and work before it makes up for that",
        fires: ("a 2d | soak 3ed after a deadline thu", "L06 error soak"),
        nearly: ("a 2d | soak 3ed after a deadline fri", ""),
        fixes: &[
            ("shorten", ""),
            ("deadline-move", ""),
            ("deadline-lift", ""),
            ("accept", ""),
        ],
        behind: "finish soak <- portfolio-start Mon 07 09:00, takes Tue 08 17:00, takes Fri 11 17:00",
    },
    Case {
        code: "L07",
        when: "work began before its predecessor was through",
        fires: (
            "@data-date wed | build 4d started mon | test 2d after build started tue | end 0d after build,test",
            "L07 warning test build",
        ),
        nearly: (
            "@data-date wed | build 1d started mon finished mon | test 2d after build started tue | end 0d after build,test",
            "",
        ),
        fixes: &[
            ("clear-progress", "L09 hint end build"),
            ("finished-on", ""),
            ("lag", ""),
            ("together", ""),
            ("unlink", ""),
        ],
        behind: "finish build <- data-date Wed 09 09:00, remaining Mon 14 17:00
                 start test <- actual-start Tue 08 09:00",
    },
    Case {
        code: "L08",
        when: "nothing waits for a task in a release where tasks are tied",
        fires: (
            "a 1d | b 1d after a | c 5d after a | gate 0d after c",
            "L08 hint b",
        ),
        nearly: ("a 1d | b 1d after a | c 5d after a | gate 0d after c,b", ""),
        fixes: &[("link-to", "")],
        behind: "",
    },
    Case {
        code: "L09",
        when: "a longer path says what a link says",
        fires: ("a 1d | b 1d after a | c 1d after b,a", "L09 hint c a"),
        nearly: ("a 1d | b 1d after a-1d | c 1d after b,a", ""),
        fixes: &[("unlink", "")],
        behind: "",
    },
    Case {
        code: "L06",
        when: "a phase ends after its deadline",
        fires: (
            "phase sum deadline wed | a 2d in phase | b 2d in phase after a",
            "L06 error phase",
        ),
        nearly: (
            "phase sum deadline thu | a 2d in phase | b 2d in phase after a",
            "",
        ),
        fixes: &[
            ("shorten", ""),
            ("shorten", ""),
            ("overlap", ""),
            ("deadline-move", ""),
            ("deadline-lift", ""),
            ("accept", ""),
        ],
        behind: "finish phase <- portfolio-start Mon 07 09:00, takes Tue 08 17:00, closed Wed 09 09:00, takes Thu 10 17:00, summary-ends Thu 10 17:00",
    },
];

#[test]
fn a_soft_link_that_is_broken_is_a_warning() {
    check(
        "a 3d | b 1d after a? manual tue..tue | end 0d after a,b",
        "L03 warning b a",
    );
}

#[test]
fn a_loop_is_opened_at_its_weakest_link_first() {
    let on = scheduled("a 1d after c | b 1d after a | c 1d after b?");
    let fixes = slipway_engine::fixes(&on, on.findings.first().expect("the loop"));
    let dropped = format!("{:?}", fixes[0].label.args);
    assert!(
        dropped.contains("Text(\"b\")") && dropped.contains("Text(\"c\")"),
        "the soft link from b to c goes first, not {dropped}"
    );
}
#[test]
fn the_end_of_a_day_and_the_beginning_of_the_next_are_one_moment() {
    check("a 3d | b 1d after a manual wedT17:00..thu", "");
}

#[test]
fn must_start_on_breaks_links_only_where_dates_win() {
    check(
        "a 3d | b 1d after a mso tue | end 0d after a,b",
        "L03 error b a",
    );
    check("@honour off | a 3d | b 1d after a mso tue", "L04 error b");
}

#[test]
fn a_task_that_really_began_too_early_is_out_of_sequence_until_both_are_done() {
    check(
        "@data-date wed | a 3d started mon | b 2d after a started tue",
        "L07 warning b a",
    );
    check(
        "@data-date fri | a 3d started mon finished wed | b 2d after a started tue finished wed",
        "",
    );
}

#[test]
fn limits_that_links_cannot_keep_are_named_with_each_link_they_overrun() {
    check(
        "a 3d | b 1d after a snlt tue | end 0d after a,b",
        "L04 error b a",
    );
    check(
        "a 3d | b 1d after a fnlt tue | end 0d after a,b",
        "L04 error b a",
    );
    check(
        "a 3d | b 1d after a mfo tue | end 0d after a,b",
        "L04 error b a",
    );
    check("@honour off | a 3d | b 1d after a fnlt tue", "L04 error b");
    check("a 1d | b 1d after a snlt tue", "");
}

#[test]
fn a_missed_deadline_is_told_once_and_not_as_negative_float_of_the_whole_chain() {
    check(
        "a 3d | b 2d after a | c 2d after b deadline fri",
        "L06 error c",
    );
    check("a 3d deadline wed", "");
}

#[test]
fn what_runs_by_the_clock_is_late_by_the_clock() {
    let on = scheduled("a 2d | soak 3ed after a deadline thu");
    let late = on.findings.iter().map(|found| &found.message.args["by"]);
    assert_eq!(
        late.collect::<Vec<_>>(),
        [&Argument::Elapsed(Seconds(86_400))]
    );
}

#[test]
fn a_summary_misses_its_deadline_until_everything_in_it_is_done() {
    check("phase sum deadline tue | a 3d in phase", "L06 error phase");
    check(
        "@data-date fri | phase sum deadline tue | a 3d in phase started mon finished wed",
        "",
    );
}

#[test]
fn loose_ends_are_hinted_at_only_where_tasks_are_tied() {
    check("a 1d | b 2d", "");
    check("a 1d | b 2d | c 1d after b", "L08 hint a");
    check("a 1d | b 1d after a | c 5d after a", "L08 hint b");
    check(
        "a 1d | c 3d after a | alone 9d",
        "L08 hint alone\nL08 hint c",
    );
    check("phase sum | a 1d in phase | b 1d after phase", "");
}
