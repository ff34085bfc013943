//! What stands around releases, at random: environments and bookings, gates with criteria, owners,
//! waivers and what was told.

use super::plan::Dice;
use slipway_engine::plan::{
    Booking, BookingStatus, BookingUse, Criterion, CriterionKind, CriterionState, Environment,
    Gate, GateKind, OrderKey, Permit, PhaseKind, Plan, Publication, PublishedTask, Sharing, Stage,
    Task, Waiver,
};
use slipway_engine::{
    BookingId, CriterionId, EnvironmentId, GateId, PublicationId, ReleaseId, Seconds, TaskId,
    WaiverId,
};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Puts some of everything around the tasks of a plan.
pub(crate) fn around(dice: &mut Dice, plan: &mut Plan) {
    let releases: Vec<ReleaseId> = plan.releases.iter().map(|row| row.id).collect();
    let tasks: Vec<Task> = plan.tasks.iter().map(|row| Task::clone(row)).collect();
    for mut task in tasks {
        let owner = plan.people.iter().next().map(|row| row.id);
        task.owner = owner.filter(|_| dice.roll(4) > 0);
        task.phase = (dice.roll(6) == 0).then_some(PhaseKind::Uat);
        plan.tasks.insert(Arc::new(task));
    }
    let places: Vec<EnvironmentId> = [Stage::Uat, Stage::Sit]
        .into_iter()
        .map(|stage| environment(dice, plan, stage))
        .collect();
    let tasks: Vec<TaskId> = plan.tasks.iter().map(|row| row.id).collect();
    for _ in 0..8 {
        let booking = booking(dice, &places, &releases, &tasks);
        plan.bookings.insert(Arc::new(booking));
    }
    for _ in 0..4 {
        let mut gate = Gate::new(
            GateId(dice.id()),
            dice.any(&releases),
            "Ready",
            GateKind::Readiness,
        );
        gate.date = (dice.roll(2) == 0).then(|| dice.date());
        gate.milestone = (dice.roll(2) == 0).then(|| dice.any(&tasks));
        for _ in 0..dice.roll(3) {
            let task = dice.any(&tasks);
            let criterion = criterion(dice, gate.id, task);
            plan.criteria.insert(Arc::new(criterion));
        }
        plan.gates.insert(Arc::new(gate));
    }
    for task in tasks.iter().take(6) {
        let waiver = waiver(dice, *task);
        plan.waivers.insert(Arc::new(waiver));
    }
    if dice.roll(2) == 0 {
        let told = publication(dice, plan, &tasks);
        plan.publications.insert(Arc::new(told));
    }
}

fn environment(dice: &mut Dice, plan: &mut Plan, stage: Stage) -> EnvironmentId {
    let row = Environment {
        capacity: dice.any(&[1, 2]),
        ..Environment::new(EnvironmentId(dice.id()), "Place", stage)
    };
    let id = row.id;
    plan.environments.insert(Arc::new(row));
    id
}

fn booking(
    dice: &mut Dice,
    places: &[EnvironmentId],
    releases: &[ReleaseId],
    tasks: &[TaskId],
) -> Booking {
    let start = dice.date();
    let is_fixed = dice.roll(2) == 0;
    Booking {
        task: (!is_fixed || dice.roll(2) == 0).then(|| dice.any(tasks)),
        start: is_fixed.then_some(start),
        finish: is_fixed.then(|| start + dice.hours(100) + Seconds(3600)),
        sharing: dice.any(&[Sharing::Exclusive, Sharing::Shared, Sharing::ReadOnly]),
        status: dice.any(&[BookingStatus::Approved, BookingStatus::Requested]),
        purpose: dice.any(&[BookingUse::Regression, BookingUse::CodeChange]),
        set_up: dice.hours(8),
        ..Booking::new(BookingId(dice.id()), dice.any(places), dice.any(releases))
    }
}

fn criterion(dice: &mut Dice, gate: GateId, task: TaskId) -> Criterion {
    Criterion {
        id: CriterionId(dice.id()),
        gate,
        order: OrderKey::default(),
        text: "Done".to_owned(),
        kind: CriterionKind::TaskFinished { task },
        is_mandatory: true,
        owner: None,
        due: None,
        state: CriterionState::Open,
        comment: String::new(),
        evidence: Vec::new(),
        external: Vec::new(),
    }
}

/// What negative float or a deadline says of a task was accepted, for a while or for long.
fn waiver(dice: &mut Dice, task: TaskId) -> Waiver {
    let code = dice.any(&["L05", "L06", "D02"]);
    Waiver {
        id: WaiverId(dice.id()),
        permits: Permit::Finding {
            fingerprint: format!("{code}:{}", task.0.simple()),
        },
        reason: "Agreed".to_owned(),
        approver: "Ada".to_owned(),
        given_at: super::plan::START,
        expires_at: dice.date(),
    }
}

fn publication(dice: &mut Dice, plan: &Plan, tasks: &[TaskId]) -> Publication {
    let told = tasks.iter().map(|&task| {
        let start = dice.date();
        let finish = start + dice.hours(40);
        (task, PublishedTask { start, finish })
    });
    let tasks = told.collect();
    Publication {
        id: PublicationId(dice.id()),
        number: 1,
        name: "December".to_owned(),
        by: "Ada".to_owned(),
        at: plan.portfolio.start,
        data_date: plan.portfolio.data_date,
        notes: String::new(),
        waivers: Vec::new(),
        releases: BTreeMap::new(),
        tasks,
    }
}
