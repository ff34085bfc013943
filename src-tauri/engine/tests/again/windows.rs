//! Random windows, freezes, environments and bookings around a random plan, and edits of them.

use super::plan::Dice;
use slipway_engine::plan::{
    AppliesTo, Baseline, BaselineTask, Booking, BookingStatus, Environment, Freeze, FreezeKind,
    Hardness, Outage, PhaseKind, Plan, Recurring, Release, ReleaseKind, Scope, Sharing, Stage,
    Target, Task, Window, WindowKind,
};
use slipway_engine::{
    BaselineId, BookingId, EnvironmentId, FreezeId, OutageId, ProductId, Seconds, WindowId,
};
use std::sync::Arc;

const HOUR: Seconds = Seconds(3600);

/// Gives a plan deployments, windows to deploy in and much that closes time.
pub(crate) fn furnish(dice: &mut Dice, plan: &mut Plan) {
    let mut portfolio = plan.portfolio.as_ref().clone();
    portfolio.rules.back_out_reserve = dice.any(&[Seconds::ZERO, Seconds::ZERO, HOUR]);
    plan.portfolio = Arc::new(portfolio);
    for number in 0..2 + dice.roll(2) {
        let environment = environment(dice, plan, number);
        plan.environments.insert(Arc::new(environment));
    }
    for _ in 0..=dice.roll(2) {
        add_window(dice, plan);
    }
    for _ in 0..dice.roll(3) {
        add_freeze(dice, plan);
    }
    let tasks: Vec<_> = plan.tasks.iter().cloned().collect();
    for task in tasks {
        let mut task = task.as_ref().clone();
        say_what_it_touches(dice, plan, &mut task);
        plan.tasks.insert(Arc::new(task));
    }
    for _ in 0..dice.roll(4) {
        add_booking(dice, plan);
    }
    for _ in 0..plan.releases.len() {
        aim(dice, plan);
    }
    if dice.roll(3) == 0 {
        promise(dice, plan);
    }
}

/// Edits windows or what they are about; says what was done.
pub(crate) fn edit(dice: &mut Dice, plan: &mut Plan) -> &'static str {
    match dice.roll(9) {
        8 => add_outage(dice, plan),
        7 => promise(dice, plan),
        0 => add_window(dice, plan),
        1 => add_freeze(dice, plan),
        2 => add_booking(dice, plan),
        3 => {
            let freezes: Vec<_> = plan.freezes.iter().map(|row| row.id).collect();
            if !freezes.is_empty() {
                plan.freezes.remove(dice.any(&freezes));
            }
        }
        4 => {
            let windows: Vec<_> = plan.windows.iter().map(|row| row.id).collect();
            if windows.len() > 1 {
                plan.windows.remove(dice.any(&windows));
            }
        }
        5 => aim(dice, plan),
        _ => {
            let tasks: Vec<_> = plan.tasks.iter().cloned().collect();
            let mut task = tasks[dice.roll(tasks.len())].as_ref().clone();
            say_what_it_touches(dice, plan, &mut task);
            plan.tasks.insert(Arc::new(task));
        }
    }
    "edit of windows"
}

fn environment(dice: &mut Dice, plan: &Plan, number: usize) -> Environment {
    let above: Vec<_> = plan.environments.iter().map(|row| row.id).collect();
    let stage = dice.any(&[Stage::Uat, Stage::Prod]);
    Environment {
        parent: above.first().copied().filter(|_| dice.roll(3) == 0),
        product: (dice.roll(2) == 0).then(|| any_product(dice, plan)),
        ..Environment::new(EnvironmentId(dice.id()), &format!("e{number}"), stage)
    }
}

fn any_product(dice: &mut Dice, plan: &Plan) -> ProductId {
    let products: Vec<_> = plan.products.iter().map(|row| row.id).collect();
    dice.any(&products)
}

fn any_environment(dice: &mut Dice, plan: &Plan) -> EnvironmentId {
    let environments: Vec<_> = plan.environments.iter().map(|row| row.id).collect();
    dice.any(&environments)
}

fn any_scope(dice: &mut Dice, plan: &Plan) -> Scope {
    match dice.roll(3) {
        0 => Scope::Portfolio,
        1 => Scope::Product(any_product(dice, plan)),
        _ => Scope::Environment(any_environment(dice, plan)),
    }
}

/// A night of some hours, once or every week.
fn add_window(dice: &mut Dice, plan: &mut Plan) {
    let start = dice.date();
    let length = HOUR + dice.hours(20);
    let window = Window {
        id: WindowId(dice.id()),
        name: format!("w{}", plan.windows.len()),
        kind: dice.any(&[
            WindowKind::Standard,
            WindowKind::Standard,
            WindowKind::Emergency,
        ]),
        scope: any_scope(dice, plan),
        at: Recurring {
            rule: (dice.roll(4) > 0).then(|| "FREQ=WEEKLY;COUNT=30".to_owned()),
            ..Recurring::once(start, start + length)
        },
        admits: match dice.roll(4) {
            0 => vec![ReleaseKind::Minor, ReleaseKind::Hotfix],
            _ => Vec::new(),
        },
        capacity: dice.any(&[None, Some(1)]),
        cut_off: dice.hours(48),
        notes: String::new(),
        external: Vec::new(),
    };
    plan.windows.insert(Arc::new(window));
}

fn add_freeze(dice: &mut Dice, plan: &mut Plan) {
    let start = dice.date();
    let freeze = Freeze {
        id: FreezeId(dice.id()),
        name: format!("f{}", plan.freezes.len()),
        kind: dice.any(&[FreezeKind::Change, FreezeKind::Holiday]),
        scope: any_scope(dice, plan),
        at: Recurring::once(start, start + HOUR + dice.hours(24 * 8)),
        hardness: dice.any(&[Hardness::Hard, Hardness::Hard, Hardness::Soft]),
        applies_to: AppliesTo::default(),
        reason: String::new(),
        owner: None,
        notes: String::new(),
        external: Vec::new(),
    };
    plan.freezes.insert(Arc::new(freeze));
}

/// A stretch of an environment, or the time of a task.
fn add_booking(dice: &mut Dice, plan: &mut Plan) {
    let releases: Vec<_> = plan.releases.iter().map(|row| row.id).collect();
    let tasks: Vec<_> = plan.tasks.iter().map(|row| row.id).collect();
    let start = dice.date();
    let id = BookingId(dice.id());
    let environment = any_environment(dice, plan);
    let booking = Booking {
        task: (dice.roll(3) == 0).then(|| dice.any(&tasks)),
        start: Some(start),
        finish: Some(start + HOUR + dice.hours(60)),
        sharing: dice.any(&[Sharing::Exclusive, Sharing::Shared]),
        status: dice.any(&[BookingStatus::Approved, BookingStatus::Requested]),
        ..Booking::new(id, environment, dice.any(&releases))
    };
    plan.bookings.insert(Arc::new(booking));
}

fn add_outage(dice: &mut Dice, plan: &mut Plan) {
    let start = dice.date();
    let outage = Outage {
        id: OutageId(dice.id()),
        environment: any_environment(dice, plan),
        name: "Down".to_owned(),
        at: Recurring::once(start, start + HOUR + dice.hours(40)),
        notes: String::new(),
        external: Vec::new(),
    };
    plan.outages.insert(Arc::new(outage));
}

/// Lets a release aim at an occurrence, or at whatever comes.
fn aim(dice: &mut Dice, plan: &mut Plan) {
    let releases: Vec<_> = plan.releases.iter().cloned().collect();
    let windows: Vec<_> = plan.windows.iter().cloned().collect();
    let release = releases[dice.roll(releases.len())].as_ref().clone();
    let window = &windows[dice.roll(windows.len())];
    let weeks = i64::try_from(dice.roll(6)).expect("few");
    let target = match dice.roll(3) {
        0 => None,
        1 => Some(Target::NextAdmitting),
        _ => Some(Target::Occurrence {
            window: window.id,
            start: window.at.start + Seconds(weeks * 7 * 24 * HOUR.0),
        }),
    };
    let kind = dice.any(&[ReleaseKind::Minor, ReleaseKind::Major, ReleaseKind::Hotfix]);
    let aimed = Release {
        target,
        kind,
        scope_freeze: (dice.roll(2) == 0).then(|| dice.date()),
        ..release
    };
    plan.releases.insert(Arc::new(aimed));
}

fn say_what_it_touches(dice: &mut Dice, plan: &Plan, task: &mut Task) {
    task.phase = match dice.roll(6) {
        0 => Some(PhaseKind::Deployment),
        1 => Some(PhaseKind::Uat),
        _ => None,
    };
    task.uses = match dice.roll(5) {
        0 => vec![any_environment(dice, plan)],
        _ => Vec::new(),
    };
    // What is long fits into no night.
    if task.phase == Some(PhaseKind::Deployment) && dice.roll(4) > 0 {
        task.duration.amount = dice.hours(6);
    }
}

/// Promises any dates.
fn promise(dice: &mut Dice, plan: &mut Plan) {
    let id = BaselineId(dice.id());
    let tasks: Vec<_> = plan.tasks.iter().map(|row| row.id).collect();
    let of_task = |id| {
        let start = dice.date();
        let dates = BaselineTask {
            start: Some(start),
            finish: Some(start + HOUR),
            ..BaselineTask::default()
        };
        (id, dates)
    };
    let tasks = tasks.into_iter().map(of_task).collect();
    let baseline = Baseline {
        id,
        number: 0,
        name: "Promised".to_owned(),
        taken_at: Some(dice.date()),
        tasks,
    };
    plan.baselines.insert(Arc::new(baseline));
}
