//! Small plans with one gate, and what they say about it.

use super::*;
use crate::id::{CriterionId, SignOffId};
use crate::notation::read;
use crate::plan::{Comparison, GateKind, Metric, OrderKey, ReleaseState};
use crate::time::Instant;
use std::sync::Arc;
use uuid::Uuid;

const GATE: GateId = GateId(Uuid::from_u128(1));

fn criterion(kind: CriterionKind, state: CriterionState) -> Criterion {
    Criterion {
        id: CriterionId(Uuid::from_u128(2)),
        gate: GATE,
        order: OrderKey::default(),
        text: "true".to_owned(),
        kind,
        is_mandatory: true,
        owner: None,
        due: None,
        state,
        comment: String::new(),
        evidence: Vec::new(),
        external: Vec::new(),
    }
}

fn metric(comparison: Comparison, value: Option<i64>) -> CriterionKind {
    CriterionKind::Metric(Metric {
        unit: "%".to_owned(),
        comparison,
        threshold: 98_000,
        value,
        as_of: Some(Instant(0)),
    })
}

#[test]
fn a_number_says_by_itself_whether_it_is_reached() {
    let plan = read("build 1d").expect("it reads");
    let state = |comparison, value| {
        criterion_state(
            &plan,
            &criterion(metric(comparison, value), CriterionState::Open),
        )
    };
    assert_eq!(state(Comparison::AtLeast, None), CriterionState::Open);
    assert_eq!(
        state(Comparison::AtLeast, Some(98_000)),
        CriterionState::Met
    );
    assert_eq!(
        state(Comparison::AtLeast, Some(97_999)),
        CriterionState::Failed
    );
    assert_eq!(state(Comparison::AtMost, Some(98_000)), CriterionState::Met);
    assert_eq!(
        state(Comparison::AtMost, Some(98_001)),
        CriterionState::Failed
    );
}

#[test]
fn a_finished_task_and_a_release_that_is_out_meet_what_waits_for_them() {
    let mut plan = read("build 1d started mon finished mon | test 1d").expect("it reads");
    let task = |name: &str| plan.tasks.iter().find(|row| row.name == name).unwrap().id;
    for (name, expected) in [
        ("build", CriterionState::Met),
        ("test", CriterionState::Open),
    ] {
        let kind = CriterionKind::TaskFinished { task: task(name) };
        let state = criterion_state(&plan, &criterion(kind, CriterionState::Open));
        assert_eq!(state, expected, "{name}");
    }
    let release = Arc::clone(plan.releases.iter().next().unwrap());
    let kind = CriterionKind::Dependency {
        release: release.id,
    };
    let wanted = criterion(kind, CriterionState::Open);
    assert_eq!(criterion_state(&plan, &wanted), CriterionState::Open);
    let mut out = crate::plan::Release::clone(&release);
    out.state = ReleaseState::Hypercare;
    plan.releases.insert(out.into());
    assert_eq!(criterion_state(&plan, &wanted), CriterionState::Met);
}

#[test]
fn a_document_is_there_when_somebody_says_so_and_shows_it() {
    let plan = read("build 1d").expect("it reads");
    let bare = criterion(CriterionKind::Document, CriterionState::Met);
    assert_eq!(criterion_state(&plan, &bare), CriterionState::Open);
    let shown = Criterion {
        evidence: vec![crate::plan::Evidence::Link {
            name: "plan".to_owned(),
            address: "file".to_owned(),
            added_at: Instant(0),
        }],
        ..bare
    };
    assert_eq!(criterion_state(&plan, &shown), CriterionState::Met);
}

#[test]
fn what_is_waived_counts_as_passed_and_what_is_optional_does_not_count() {
    let mut plan = read("build 1d").expect("it reads");
    let states = [
        (CriterionState::Met, true),
        (CriterionState::Waived, true),
        (CriterionState::Failed, true),
        (CriterionState::Open, false),
    ];
    for (number, (state, is_mandatory)) in (10..).zip(states) {
        plan.criteria.insert(Arc::new(Criterion {
            id: CriterionId(Uuid::from_u128(number)),
            is_mandatory,
            ..criterion(CriterionKind::Manual, state)
        }));
    }
    let progress = progress(&plan, GATE);
    assert_eq!((progress.passed, progress.mandatory), (2, 3));
    assert_eq!(progress.share(), 6_666);
    assert_eq!(Progress::default().share(), 10_000, "nothing is asked");
}

#[test]
fn a_quorum_is_enough_and_without_one_everybody_signs() {
    let plan = read("build 1d").expect("it reads");
    let release = plan.releases.iter().next().unwrap().id;
    let signs = |state| SignOff {
        id: SignOffId(Uuid::from_u128(3)),
        gate: GATE,
        order: OrderKey::default(),
        role: "Operations".to_owned(),
        person: None,
        state,
        at: None,
        comment: String::new(),
    };
    let asked = [signs(SignOffState::Signed), signs(SignOffState::Asked)];
    let mut gate = Gate::new(GATE, release, "Go", GateKind::BusinessGoNoGo);
    assert!(!is_signed(&gate, &asked), "one has not");
    gate.quorum = Some(1);
    assert!(is_signed(&gate, &asked), "one is enough");
    gate.quorum = Some(5);
    assert!(
        !is_signed(&gate, &asked),
        "no more can be asked than there are"
    );
}
