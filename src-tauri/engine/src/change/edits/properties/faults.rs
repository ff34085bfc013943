//! What must never be wrong in a plan, however it was changed.

use super::super::tree::ancestors;
use crate::change::ChangeSet;
use crate::id::TaskId;
use crate::network::cycle;
use crate::plan::Plan;
use crate::time::Seconds;

/// Says what refers to a row that is not there.
fn dangling(plan: &Plan) -> Option<String> {
    let calendar = |id: Option<_>| id.is_none_or(|id| plan.calendars.get(id).is_some());
    let person = |id: Option<_>| id.is_none_or(|id| plan.people.get(id).is_some());
    let task = |id: TaskId| plan.tasks.get(id).is_some();
    let fits = [
        ("portfolio", calendar(Some(plan.portfolio.calendar))),
        (
            "calendar",
            plan.calendars.iter().all(|row| calendar(row.base)),
        ),
        (
            "person",
            plan.people.iter().all(|row| calendar(row.calendar)),
        ),
        ("product", plan.products.iter().all(|row| person(row.owner))),
        (
            "release",
            plan.releases.iter().all(|row| {
                plan.products.get(row.product).is_some()
                    && calendar(row.calendar)
                    && person(row.owner)
            }),
        ),
        (
            "task",
            plan.tasks.iter().all(|row| {
                plan.releases.get(row.release).is_some()
                    && row.parent.is_none_or(task)
                    && calendar(row.calendar)
                    && person(row.owner)
            }),
        ),
        (
            "link",
            plan.dependencies
                .iter()
                .all(|row| task(row.predecessor) && task(row.successor)),
        ),
        (
            "work",
            plan.assignments
                .iter()
                .all(|row| task(row.task) && person(Some(row.person))),
        ),
    ];
    fits.iter()
        .find(|(_, fits)| !fits)
        .map(|(table, _)| (*table).to_owned())
}

/// Says what is wrong in a plan that only commands have touched.
pub(super) fn fault(plan: &Plan) -> Option<String> {
    if let Some(table) = dangling(plan) {
        return Some(format!("a {table} refers to nothing"));
    }
    if let Some(link) = cycle::links_in_cycles(plan).first() {
        return Some(format!("{link:?} lies on a loop"));
    }
    let task = plan.tasks.iter().find(|task| {
        let is_nested = ancestors(plan, task.id).any(|above| above == task.id);
        let parent = task.parent.and_then(|parent| plan.tasks.get(parent));
        is_nested
            || parent.is_some_and(|parent| parent.release != task.release)
            || task.duration.amount < Seconds::ZERO
            || task.progress.done > 10_000
            || (task.progress.is_finished() && !task.progress.is_started())
    });
    task.map(|task| format!("{task:?} makes no sense"))
}

/// Applies a set change by change; no row may refer to nothing in between.
pub(super) fn step_by_step(changes: &ChangeSet, plan: &mut Plan) {
    for change in &changes.0 {
        let one = ChangeSet(vec![change.clone()]);
        one.apply(plan)
            .expect("edits fit the plan they were made on");
        assert_eq!(dangling(plan), None, "after {change:?} in {changes:?}");
    }
}
