//! C01: what costs more than it may.

use crate::case::{Case, scheduled};
use slipway_engine::change::Argument;
use slipway_engine::finding::Code;
use slipway_engine::notation::check_findings as check;

pub(crate) const CASES: &[Case] = &[
    Case {
        code: "C01",
        when: "the people on a release cost a cent more than it may",
        fires: (
            "@person ann | @rate ann 50 | @release payments budget 799.99 | build 2d by ann",
            "C01 warning payments",
        ),
        nearly: (
            "@person ann | @rate ann 50 | @release payments budget 800 | build 2d by ann",
            "",
        ),
        fixes: &[("raise-budget", "")],
        behind: "",
    },
    Case {
        code: "C01",
        when: "a phase costs more than it may, the release it is in does not",
        fires: (
            "@person ann | @rate ann 50 100 | @release payments budget 2000
             test sum budget 1100 fixed 101 | system 1d in test by ann | uat 1d in test after system by ann",
            "C01 warning test",
        ),
        nearly: (
            "@person ann | @rate ann 50 100 | @release payments budget 2000
             test sum budget 1100 fixed 100 | system 1d in test by ann | uat 1d in test after system by ann",
            "",
        ),
        fixes: &[("raise-budget", "")],
        behind: "",
    },
    Case {
        code: "C01",
        when: "work so far cost twice its price, though the plan would just do",
        fires: (
            "@data-date tue | @release payments budget 500
             build 4d fixed 400 spent 200 started mon done 25%",
            "C01 warning payments",
        ),
        nearly: (
            "@data-date tue | @release payments budget 500
             build 4d fixed 400 spent 125 started mon done 25%",
            "",
        ),
        fixes: &[("raise-budget", "")],
        behind: "",
    },
];

/// Says what an amount in the sentence of the one finding is.
fn told(plan: &str) -> Vec<String> {
    let on = scheduled(plan);
    let finding = on.findings.iter().find(|one| one.code == Code::C01);
    let message = &finding.expect("it fires").message;
    let said = ["case", "forecast", "budget", "over"].map(|name| match &message.args[name] {
        Argument::Money(money) => format!("{} {}", money.amount, money.currency),
        Argument::Text(text) => text.clone(),
        other => panic!("{other:?}"),
    });
    said.to_vec()
}

#[test]
fn the_sentence_tells_whether_the_plan_or_the_pace_is_too_dear() {
    let plan =
        "@currency EUR | @person ann | @rate ann 50 | @release r budget 500 | build 2d by ann";
    assert_eq!(told(plan), ["plan", "80000 EUR", "50000 EUR", "30000 EUR"]);
    let pace = "@currency JPY | @data-date tue | @release r budget 700
        build 4d fixed 400 spent 200 started mon done 25%";
    assert_eq!(told(pace), ["pace", "80000 JPY", "70000 JPY", "10000 JPY"]);
}

#[test]
fn work_that_came_after_the_baseline_counts() {
    let plan = |budget: u32| {
        format!(
            "@data-date tue | @baseline Promise mon | @release r budget {budget}
             build 1d fixed 400 started mon finished mon promised mon priced 400
             more 1d fixed 300 after build"
        )
    };
    check(&plan(700), "");
    check(&plan(699), "C01 warning r");
}

#[test]
fn whoever_owns_work_does_it_where_nobody_is_assigned_and_what_does_not_count_costs_nothing() {
    let plan = |budget: u32, people: &str| {
        format!(
            "@person ann | @person ben | @rate ann 50 | @release r budget {budget} owner ann
             build 2d owner ann {people} | spare 2d fixed 500 owner ann inactive | go 0d owner ann after build"
        )
    };
    check(&plan(800, ""), "");
    check(&plan(799, ""), "C01 warning r");
    check(&plan(0, "by ben"), "");
}
