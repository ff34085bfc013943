//! Small plans, and how their releases stand.

use super::*;
use crate::id::PersonId;
use crate::notation::read;
use crate::plan::{Decision, GateKind};
use std::sync::Arc;
use uuid::Uuid;

fn on(text: &str, change: impl FnOnce(&mut crate::plan::Plan)) -> Scheduled {
    let mut plan = read(text).expect("the plan reads");
    change(&mut plan);
    Scheduled::of(plan)
}

fn first(on: &Scheduled) -> ReleaseStatus {
    status(on).into_iter().next().expect("there is a release")
}

fn amend(plan: &mut crate::plan::Plan, change: impl FnOnce(&mut Release)) {
    let mut row = Release::clone(plan.releases.iter().next().expect("there is one"));
    change(&mut row);
    plan.releases.insert(Arc::new(row));
}

#[test]
fn the_worst_wins_and_its_sentence_is_the_reason() {
    let late = on("build 5d deadline tue | test 1d after build", |_| {});
    let status = first(&late);
    assert_eq!(status.rag, Rag::Red, "a deadline is missed");
    let top = late.findings.first().expect("something is noticed");
    assert_eq!(status.reason, top.message, "said as it is");
    assert_eq!(status.top.as_deref(), Some(top.fingerprint.as_str()));
}

#[test]
fn nothing_is_green_by_default() {
    let sound = on("build 2d | test 1d after build", |_| {});
    assert_eq!(first(&sound).rag, Rag::Green, "nothing is wrong");
    let empty = on("build 2d", |plan| {
        let task = plan.tasks.iter().next().expect("there is one").id;
        plan.tasks.remove(task);
    });
    assert_eq!(first(&empty).rag, Rag::None, "there is nothing to judge");
    let out = on("build 2d deadline mon", |plan| {
        amend(plan, |row| row.state = ReleaseState::Hypercare);
    });
    assert_eq!(first(&out).rag, Rag::Out, "whatever was late before");
    let dropped = on("build 2d deadline mon", |plan| {
        amend(plan, |row| row.state = ReleaseState::Cancelled);
    });
    assert_eq!(first(&dropped).rag, Rag::None, "nobody waits for it");
}

#[test]
fn the_float_to_the_window_says_how_near_a_release_is_to_missing_it() {
    let with = |days: u8| {
        let text = format!(
            "@window weekend satT22:00..sunT04:00 weekly cut 1ed
             @release pay target weekend satT22:00
             build {days}d | roll 2h phase deployment after build"
        );
        first(&on(&text, |_| {}))
    };
    let told = |days| {
        let status = with(days);
        (status.rag, status.reason.key)
    };
    assert_eq!(told(5), (Rag::Amber, "status-no-float".into()));
    assert_eq!(told(4), (Rag::Amber, "status-tight".into()));
    assert_eq!(told(1), (Rag::Green, "status-in-window".into()));
}

#[test]
fn the_next_gate_is_the_first_that_is_not_decided_at_its_milestone() {
    let plan = on("build 2d | go 0d after build | live 1d after go", |plan| {
        let release = plan.releases.iter().next().expect("there is one").id;
        let task = |name: &str| {
            plan.tasks
                .iter()
                .find(|row| row.name == name)
                .map(|row| row.id)
        };
        let gate = |number, milestone, decision| Gate {
            milestone,
            decision,
            ..Gate::new(
                GateId(Uuid::from_u128(number)),
                release,
                "Go",
                GateKind::BusinessGoNoGo,
            )
        };
        let rows = [
            gate(1, task("build"), Decision::Go),
            gate(2, task("go"), Decision::Pending),
            gate(3, task("live"), Decision::Pending),
        ];
        for row in rows {
            plan.gates.insert(Arc::new(row));
        }
    });
    let next = first(&plan).next_gate.expect("one is open");
    assert_eq!(
        next.gate,
        GateId(Uuid::from_u128(2)),
        "the first is decided"
    );
    let go = plan
        .plan
        .tasks
        .iter()
        .find(|row| row.name == "go")
        .expect("it is there");
    let slot = plan.plan.tasks.slot(go.id).expect("it has a place");
    assert_eq!(next.at, plan.schedule.dates(slot).finish);
    let mut over = plan.plan.clone();
    amend(&mut over, |row| row.state = ReleaseState::Deployed);
    let over = Scheduled::of(over);
    assert_eq!(first(&over).next_gate, None, "it is out already");
}

#[test]
fn the_agenda_tells_critical_work_and_milestones_in_order() {
    let plan = on(
        "build 2d | side 1d | go 0d after build | live 1d after go",
        |_| {},
    );
    let from = plan.plan.portfolio.start;
    let items = agenda(&plan, from, from + Seconds(14 * 86_400));
    let name = |item: &AgendaItem| match item.subject {
        Subject::Task(id) => plan.plan.tasks.get(id).map_or("", |row| row.name.as_str()),
        _ => "",
    };
    let told: Vec<_> = items.iter().map(|item| (item.kind, name(item))).collect();
    let expected = [
        (AgendaKind::Start, "build"),
        (AgendaKind::Milestone, "go"),
        (AgendaKind::Finish, "build"),
        (AgendaKind::Start, "live"),
        (AgendaKind::Finish, "live"),
    ];
    assert_eq!(told, expected, "what has float is left out");
    assert!(
        agenda(&plan, from, from).is_empty(),
        "no time, nothing happens"
    );
}

#[test]
fn what_is_owned_by_another_does_not_wait_for_me() {
    let me = PersonId(Uuid::from_u128(7));
    let other = PersonId(Uuid::from_u128(8));
    let late = |owner| {
        on("build 5d deadline tue", |plan| {
            amend(plan, |row| row.owner = owner);
        })
    };
    assert_eq!(needs(&late(Some(me)), Some(me)).len(), 1, "mine");
    assert_eq!(needs(&late(Some(other)), Some(me)).len(), 0, "theirs");
    assert_eq!(
        needs(&late(None), Some(me)).len(),
        1,
        "nobody's is everybody's"
    );
    assert_eq!(needs(&late(Some(other)), None).len(), 1, "everything");
}
