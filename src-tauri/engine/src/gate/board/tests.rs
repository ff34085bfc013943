//! A release that makes its window and gates around it.

use super::super::agenda;
use super::*;
use crate::id::{ReviewId, SignOffId};
use crate::notation::read;
use crate::plan::ReleaseState;
use crate::plan::{Condition, OrderKey, Plan, Review};
use std::sync::Arc;
use uuid::Uuid;

/// Ready on Wednesday at 17:00, to be ready on Thursday at 22:00.
const PLAN: &str = "@window weekend satT22:00..sunT04:00 weekly cut 2ed
    | @release payments target weekend satT22:00
    | build 2d | uat 1d after build | go 0d after uat
    | deploy 2h phase deployment after go | learn 0d after deploy";

fn gate_id(number: u128) -> GateId {
    GateId(Uuid::from_u128(number))
}

fn payments(plan: &Plan) -> Arc<crate::plan::Release> {
    let mut releases = plan.releases.iter();
    Arc::clone(releases.find(|row| row.name == "payments").unwrap())
}

/// The plan with a gate a milestone: may it begin, may it go, what was learnt.
fn gated(text: &str) -> Plan {
    let mut plan = read(text).expect("it reads");
    let release = payments(&plan).id;
    let task = |name: &str| {
        plan.tasks
            .iter()
            .find(|row| row.name == name)
            .map(|row| row.id)
    };
    let gates = [
        (1, "Entry", GateKind::Entry, None),
        (2, "Go", GateKind::BusinessGoNoGo, task("go")),
        (3, "Learnt", GateKind::PostRelease, task("learn")),
    ];
    for (number, name, kind, milestone) in gates {
        let mut gate = Gate::new(gate_id(number), release, name, kind);
        gate.order = OrderKey(format!("{number}V"));
        gate.milestone = milestone;
        plan.gates.insert(gate.into());
    }
    plan
}

fn amend(plan: &mut Plan, number: u128, change: impl FnOnce(&mut Gate)) {
    let mut gate = Gate::clone(plan.gates.get(gate_id(number)).unwrap());
    change(&mut gate);
    plan.gates.insert(gate.into());
}

fn plan_for(plan: &mut Plan, number: u128, at: Instant) {
    amend(plan, number, |gate| gate.date = Some(at));
}

fn standings(plan: Plan) -> Vec<Standing> {
    let on = Scheduled::of(plan);
    let board = board(&on);
    board.gates.iter().map(|gate| gate.standing).collect()
}

fn criterion(number: u128, state: CriterionState) -> Criterion {
    Criterion {
        id: CriterionId(Uuid::from_u128(number)),
        gate: gate_id(2),
        order: OrderKey(format!("{number}V")),
        text: "true".to_owned(),
        kind: CriterionKind::Manual,
        is_mandatory: true,
        owner: None,
        due: None,
        state,
        comment: String::new(),
        evidence: Vec::new(),
        external: Vec::new(),
    }
}

#[test]
fn a_gate_is_forecast_where_its_milestone_is_and_may_slip_to_the_last_hour_before_the_cut_off() {
    let on = Scheduled::of(gated(PLAN));
    let start = on.plan.portfolio.start;
    let hours = |count: i64| start + Seconds(count * 3600);
    let go = standing(&on, gate_id(2)).expect("it is there");
    // From Monday 9:00: Wednesday 17:00, and Thursday 17:00 before the cut-off at 22:00.
    assert_eq!(go.forecast, Some(hours(2 * 24 + 8)));
    assert_eq!(go.room, Some(Seconds(8 * 3600)), "a working day");
    let entry = standing(&on, gate_id(1)).expect("it is there");
    assert_eq!(entry.latest, Some(hours(3 * 24 + 13)), "the cut-off itself");
    assert_eq!(entry.forecast, None, "nobody said when");
    let learnt = standing(&on, gate_id(3)).expect("it is there");
    assert_eq!(learnt.latest, None, "after going out nothing is missed");
}

#[test]
fn gates_are_passed_in_turn_and_a_late_one_comes_after_the_cut_off() {
    use Standing::{AfterCutOff, Next, Passed, Pending, Stopped};
    assert_eq!(standings(gated(PLAN)), [Next, Pending, Pending]);
    let mut passed = gated(PLAN);
    amend(&mut passed, 1, |gate| gate.decision = Decision::Go);
    assert_eq!(standings(passed.clone()), [Passed, Next, Pending]);
    amend(&mut passed, 2, |gate| gate.decision = Decision::NoGo);
    assert_eq!(standings(passed), [Passed, Stopped, Next]);
    let late = gated(&PLAN.replace("build 2d", "build 4d"));
    assert_eq!(standings(late), [Next, AfterCutOff, Pending]);
}

#[test]
fn what_failed_what_slips_and_what_is_overdue_is_at_risk() {
    let mut failed = gated(PLAN);
    let row = criterion(20, CriterionState::Failed);
    failed.criteria.insert(row.clone().into());
    assert_eq!(standings(failed.clone())[1], Standing::AtRisk);
    let optional = Criterion {
        is_mandatory: false,
        ..row
    };
    failed.criteria.insert(optional.into());
    assert_eq!(standings(failed)[1], Standing::Pending, "nobody needs it");
    let mut slips = gated(PLAN);
    let start = slips.portfolio.start;
    plan_for(&mut slips, 2, start);
    assert_eq!(standings(slips)[1], Standing::AtRisk, "planned for Monday");
    let mut overdue = gated(PLAN);
    plan_for(&mut overdue, 1, start - Seconds(60));
    assert_eq!(standings(overdue)[0], Standing::AtRisk);
}

#[test]
fn decisions_of_the_week_are_counted_and_those_of_a_release_that_was_given_up_are_not() {
    let mut plan = gated(PLAN);
    let due = |plan: &Plan| decisions_due(&Scheduled::of(plan.clone()));
    assert_eq!(due(&plan), 1, "Wednesday; the last is a week away");
    let start = plan.portfolio.start;
    plan_for(&mut plan, 1, start + AHEAD);
    assert_eq!(due(&plan), 1, "a week later is not within a week");
    plan_for(&mut plan, 1, start - Seconds(60));
    assert_eq!(due(&plan), 2, "what is overdue is due");
    amend(&mut plan, 2, |gate| gate.decision = Decision::Go);
    assert_eq!(due(&plan), 1, "it is decided");
    let release = payments(&plan);
    let mut given_up = crate::plan::Release::clone(&release);
    given_up.state = ReleaseState::Cancelled;
    plan.releases.insert(given_up.into());
    assert_eq!(due(&plan), 0, "nobody decides about it any more");
}

#[test]
fn a_release_is_as_far_as_its_criteria() {
    let mut plan = gated(PLAN);
    for (number, state) in [(20, CriterionState::Met), (21, CriterionState::Open)] {
        plan.criteria.insert(criterion(number, state).into());
    }
    let board = board(&Scheduled::of(plan));
    assert_eq!(board.releases[0].share, 5_000);
    assert_eq!(board.releases[0].next, Some(gate_id(1)));
    let go = &board.gates[1];
    assert_eq!((go.counts.met, go.counts.open, go.lacking), (1, 1, 1));
}

#[test]
fn an_agenda_says_what_is_to_be_talked_about() {
    let mut plan = gated(PLAN);
    let states = [
        (20, CriterionState::Open),
        (21, CriterionState::Met),
        (22, CriterionState::Failed),
    ];
    for (number, state) in states {
        plan.criteria.insert(criterion(number, state).into());
    }
    let condition = |text: &str, is_met| Condition {
        text: text.to_owned(),
        owner: None,
        due: None,
        is_met,
    };
    amend(&mut plan, 1, |gate| {
        gate.decision = Decision::ConditionalGo;
        gate.conditions = vec![condition("Scan again", false), condition("Ask", true)];
    });
    for (number, state) in [(30, SignOffState::Signed), (31, SignOffState::Declined)] {
        let row = SignOff {
            id: SignOffId(Uuid::from_u128(number)),
            gate: gate_id(2),
            order: OrderKey(format!("{number}V")),
            role: "Operations".to_owned(),
            person: None,
            state,
            at: None,
            comment: String::new(),
        };
        plan.sign_offs.insert(row.into());
    }
    let review = ReviewId(Uuid::from_u128(40));
    let row = Review {
        id: review,
        name: "Board".to_owned(),
        at: plan.portfolio.start,
        chair: None,
        attendees: Vec::new(),
        gates: vec![gate_id(2)],
        minutes: String::new(),
        actions: Vec::new(),
        external: Vec::new(),
    };
    plan.reviews.insert(row.into());
    let on = Scheduled::of(plan);
    let agenda = agenda(&on, review).expect("it is there");
    let item = &agenda.items[0];
    let criteria: Vec<_> = item.criteria.iter().map(|row| row.criterion.0).collect();
    let expected = [22, 20].map(Uuid::from_u128);
    assert_eq!(criteria, expected, "what failed comes first");
    assert_eq!(item.missing, [SignOffId(Uuid::from_u128(31))]);
    assert_eq!(item.conditions.len(), 1, "of the gate before");
    assert_eq!(item.conditions[0].condition.text, "Scan again");
}
