//! Packages of fixes: what they are made of, and that they do what they promise.

use slipway_engine::change::{Command, NewIds, edits_for};
use slipway_engine::finding::{Code, Finding, Severity};
use slipway_engine::goal::to_the_end;
use slipway_engine::notation::read;
use slipway_engine::repair::Repair;
use slipway_engine::{Scheduled, repair_all, repairs};
use std::ops::ControlFlow;
use uuid::Uuid;

struct Counted(u128);

impl NewIds for Counted {
    fn draw(&mut self) -> Uuid {
        self.0 += 1;
        Uuid::from_u128(self.0)
    }
}

fn on(plan: &str) -> Scheduled {
    Scheduled::of(read(plan).expect("the plan reads"))
}

fn found(on: &Scheduled, code: Code) -> Finding {
    let found = on.findings.iter().find(|found| found.code == code);
    found
        .unwrap_or_else(|| panic!("{code:?} in {:?}", on.findings))
        .clone()
}

fn applied(before: &Scheduled, command: &Command) -> Scheduled {
    let edits = edits_for(before, command, &mut Counted(1 << 90)).expect("it is possible");
    let mut plan = before.plan.clone();
    edits.changes.apply(&mut plan).expect("it fits");
    before.with(plan)
}

fn open(on: &Scheduled) -> usize {
    let findings = on.findings.iter();
    findings
        .filter(|found| found.severity <= Severity::Error && found.waiver.is_none())
        .count()
}

/// Every number of a package is that of the plan after it was applied for real.
fn keeps_its_promise(before: &Scheduled, repair: &Repair) {
    let after = applied(before, &repair.command);
    assert_eq!(open(&after), repair.effect.open as usize, "conflicts left");
    let left = |print: &String| {
        after
            .findings
            .iter()
            .any(|found| found.fingerprint == *print)
    };
    assert!(
        !repair.effect.clears.iter().any(left),
        "what it clears is gone"
    );
    for moved in &repair.effect.bars {
        let slot = after.plan.tasks.slot(moved.task).expect("it is there");
        let dates = after.schedule.dates(slot);
        assert_eq!((dates.start, dates.finish), (moved.start, moved.finish));
    }
}

const LATE: &str = "build 5d | test 3d after build deadline wed";

#[test]
fn a_package_removes_its_finding_and_does_what_it_says() {
    let plan = on(LATE);
    let finding = found(&plan, Code::L06);
    let packages = repairs(&plan, &finding, &mut to_the_end);
    assert!(!packages.is_empty(), "something can be done");
    for repair in &packages {
        let after = applied(&plan, &repair.command);
        let is_there = |other: &Finding| other.fingerprint == finding.fingerprint;
        assert!(!after.findings.iter().any(is_there), "{:?}", repair.edits);
        keeps_its_promise(&plan, repair);
        assert!(
            repair
                .effect
                .brings
                .iter()
                .all(|found| found.severity > Severity::Error)
        );
    }
}

#[test]
fn packages_are_ranked_and_no_two_leave_the_same_plan() {
    let plan = on(LATE);
    let packages = repairs(&plan, &found(&plan, Code::L06), &mut to_the_end);
    let ranks: Vec<_> = packages
        .iter()
        .map(|one| (one.effect.open, one.effect.slip, one.edits.len()))
        .collect();
    let mut sorted = ranks.clone();
    sorted.sort_unstable();
    assert_eq!(ranks, sorted, "the best first");
    for (at, one) in packages.iter().enumerate() {
        let (_, others) = packages.split_at(at + 1);
        assert!(others.iter().all(|other| other.command != one.command));
    }
}

#[test]
fn a_search_that_is_called_off_ends() {
    let plan = on(LATE);
    let packages = repairs(&plan, &found(&plan, Code::L06), &mut |_| {
        ControlFlow::Break(())
    });
    assert!(packages.is_empty(), "nothing was tried");
    assert_eq!(
        repair_all(&plan, &mut |_| ControlFlow::Break(())),
        None,
        "and nothing is proposed"
    );
}

#[test]
fn one_package_mends_every_conflict_that_can_be_mended() {
    let plan = on("build 5d | test 3d after build deadline wed
                   write 2d | print 4d after write deadline tue");
    let before = open(&plan);
    assert!(before >= 2, "{:?}", plan.findings);
    let repair = repair_all(&plan, &mut to_the_end).expect("something can be done");
    keeps_its_promise(&plan, &repair);
    assert!(
        repair.edits.len() >= 2,
        "one edit is not enough: {:?}",
        repair.edits
    );
    assert!((repair.effect.open as usize) < before, "less is open");
}

#[test]
fn a_plan_without_conflicts_needs_no_repair() {
    assert_eq!(
        repair_all(&on("build 5d | test 3d after build"), &mut to_the_end),
        None
    );
}
