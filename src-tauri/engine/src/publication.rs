//! What a plan says of its releases and tasks when it is told to everybody.
//!
//! A publication keeps it ([`crate::change::Command::Publish`]), and a finding compares it with what
//! the plan says later (H05).

use crate::calendar::Calendars;
use crate::plan::{Plan, PublishedRelease, PublishedTask, Release};
use crate::schedule::Schedule;
use crate::time::Instant;

/// Returns what is told about the release in a slot.
pub(crate) fn of_release(
    plan: &Plan,
    calendars: &Calendars,
    schedule: &Schedule,
    slot: u32,
    release: &Release,
) -> PublishedRelease {
    PublishedRelease {
        name: release.name.clone(),
        target: release.target,
        goes_out: goes_out(plan, calendars, schedule, slot),
        window_float: schedule.aim(slot).and_then(|aim| aim.window_float),
    }
}

/// Returns what is told about the task in a slot; nothing when it does not count.
pub(crate) fn of_task(plan: &Plan, schedule: &Schedule, slot: u32) -> Option<PublishedTask> {
    plan.tasks.at(slot).filter(|task| task.active)?;
    let dates = schedule.dates(slot);
    Some(PublishedTask {
        start: dates.start,
        finish: dates.finish,
    })
}

/// Returns when the release in a slot is out: where its last deployment ends, else its last task;
/// nothing while it has none.
pub(crate) fn goes_out(
    plan: &Plan,
    calendars: &Calendars,
    schedule: &Schedule,
    slot: u32,
) -> Option<Instant> {
    last_deployment(plan, calendars, schedule, slot)
        .map(|task| schedule.dates(task).finish)
        .or_else(|| schedule.release(slot).map(|span| span.finish))
}

/// Returns the slot of the task with which the release in a slot is out.
pub(crate) fn last_out(
    plan: &Plan,
    calendars: &Calendars,
    schedule: &Schedule,
    slot: u32,
) -> Option<u32> {
    last_deployment(plan, calendars, schedule, slot).or_else(|| {
        let network = schedule.network();
        let leaves = network.leaves_of(slot).iter().copied();
        let leaves = leaves.filter(|&leaf| network.is_active_leaf(leaf));
        leaves.max_by_key(|&leaf| schedule.dates(leaf).finish)
    })
}

fn last_deployment(
    plan: &Plan,
    calendars: &Calendars,
    schedule: &Schedule,
    slot: u32,
) -> Option<u32> {
    let counts = |slot: &u32| plan.tasks.at(*slot).is_some_and(|task| task.active);
    let deployments = calendars.deployments(slot).iter().copied();
    deployments
        .filter(counts)
        .max_by_key(|&task| schedule.dates(task).finish)
}
