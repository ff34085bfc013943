//! What the engine notices, what it stays silent about, and what mends it: one file a family.
//!
//! Each family lists its cases as data: plan and verdict stand together, for a plan that fires the
//! rule, for one that nearly does, and for each fix what is found once it is applied. Whatever else
//! there is to show of a rule follows as tests of its own. A new code needs a case to pass here.

mod case;
mod costs;
mod dates;
mod environments;
mod gates;
mod logic;
mod people;
mod releases;
mod windows;

use case::Case;
use slipway_engine::notation::check_findings as check;
use std::collections::BTreeSet;

const FAMILIES: [&[Case]; 8] = [
    logic::CASES,
    dates::CASES,
    windows::CASES,
    releases::CASES,
    environments::CASES,
    gates::CASES,
    people::CASES,
    costs::CASES,
];

/// The codes, as the engine lists them.
fn codes() -> BTreeSet<&'static str> {
    let lines = include_str!("../../src/finding/finding.rs").lines();
    let code = |line: &'static str| line.strip_prefix("    ")?.strip_suffix(',');
    let is_code = |code: &&str| {
        let (letter, digits) = code.split_at(1);
        letter.chars().all(|c| c.is_ascii_uppercase())
            && digits.len() == 2
            && digits.chars().all(|c| c.is_ascii_digit())
    };
    lines
        .filter_map(code)
        .filter(|code| code.len() == 3)
        .filter(is_code)
        .collect()
}

#[test]
fn every_case_fires_nearly_fires_and_is_mended_as_it_says() {
    let cases = FAMILIES.iter().copied().flatten();
    let faults: String = cases.map(Case::faults).collect();
    assert!(faults.is_empty(), "these cases do not hold:\n{faults}");
}

#[test]
fn every_code_has_a_case() {
    let told: BTreeSet<&str> = FAMILIES
        .iter()
        .copied()
        .flatten()
        .map(|case| case.code)
        .collect();
    let codes = codes();
    assert!(
        codes.len() >= 25,
        "the engine lists its codes one a line: {codes:?}"
    );
    let without: Vec<_> = codes.difference(&told).collect();
    assert!(without.is_empty(), "without a case: {without:?}");
}

#[test]
fn a_plan_that_holds_has_no_findings() {
    check("build 3d | soak 2d after build+1d | gate 0d after soak", "");
}

#[test]
fn inactive_tasks_are_not_looked_at() {
    check(
        "a 3d deadline mon inactive | b 1d after a manual mon..mon",
        "",
    );
}

#[test]
fn findings_come_worst_first_then_by_code_and_name() {
    check(
        "@calendar never | z 3d deadline tue | a 3d deadline tue | m 1d after z mso tue | x 1d cal never",
        "D04 blocker never\nL03 error m z\nL06 error a\nL06 error z\nL08 hint a\nL08 hint m\nL08 hint x",
    );
}
