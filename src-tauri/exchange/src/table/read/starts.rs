//! Starts that a table tells beside links: each holds its task where links alone would let it go
//! earlier, and is told of where they do not let it begin so early.

use super::tasks::Told;
use crate::incoming::plan_of;
use crate::reading::Reading;
use slipway_engine::TaskId;
use slipway_engine::calendar::Calendars;
use slipway_engine::change::{Argument, Message, Rows};
use slipway_engine::plan::Constraint;
use slipway_engine::schedule::{Driver, Schedule};
use std::collections::{BTreeMap, BTreeSet};

/// Takes off the starts that follow from links anyhow, so that tasks follow when their predecessors
/// move.
pub(super) fn settle(rows: &mut Rows, told: &BTreeMap<TaskId, Told>, reading: &mut Reading<'_>) {
    let linked: BTreeSet<TaskId> = rows
        .dependencies
        .iter()
        .map(|link| link.successor)
        .collect();
    if told.keys().all(|task| !linked.contains(task)) {
        return;
    }
    let Some(plan) = plan_of(rows) else {
        return;
    };
    let calendars = Calendars::compile(&plan);
    let schedule = Schedule::compute(&plan, &calendars);
    for task in &mut rows.tasks {
        let Some(told) = told.get(&task.id).filter(|_| linked.contains(&task.id)) else {
            continue;
        };
        let Some(slot) = plan.tasks.slot(task.id) else {
            continue;
        };
        let dates = schedule.dates(slot);
        if matches!(dates.driver, Driver::Dependency(_)) {
            task.constraint = Constraint::default();
        }
        if dates.start > told.start && !task.progress.is_started() {
            let warning = Message::new("warning-table-later")
                .count("row", told.row + 1)
                .text("name", &task.name)
                .with("told", Argument::Instant(told.start));
            reading.warn(warning.with("start", Argument::Instant(dates.start)));
        }
    }
}
