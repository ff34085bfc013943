//! Which tasks somebody changed lately, read off the journal.

use crate::document::Document;
use crate::wire::Failure;
use slipway_engine::change::Change;
use slipway_engine::{Instant, TaskId};
use std::collections::BTreeSet;

impl Document {
    /// Returns the tasks that are there and that an operation since `at` changed, itself or by
    /// taking another back.
    ///
    /// # Errors
    ///
    /// A fault of the disk.
    pub fn changed_since(&mut self, at: Instant) -> Result<Vec<TaskId>, Failure> {
        let steps = self.history().steps().iter();
        let since: Vec<_> = steps
            .filter(|step| step.at >= at)
            .map(|step| step.id)
            .collect();
        let mut changed = BTreeSet::new();
        for id in since {
            let operation = self.store()?.operation(id)?;
            changed.extend(operation.edits.0.iter().filter_map(task_of));
        }
        let tasks = &self.now().plan.tasks;
        changed.retain(|id| tasks.get(*id).is_some());
        Ok(changed.into_iter().collect())
    }
}

fn task_of(change: &Change) -> Option<TaskId> {
    match change {
        Change::Task(edit) => edit.after.as_ref().map(|row| row.id),
        Change::Dependency(edit) => {
            let row = edit.after.as_ref().or(edit.before.as_ref());
            row.map(|row| row.successor)
        }
        Change::Assignment(edit) => {
            let row = edit.after.as_ref().or(edit.before.as_ref());
            row.map(|row| row.task)
        }
        Change::Portfolio(_)
        | Change::Product(_)
        | Change::Release(_)
        | Change::Calendar(_)
        | Change::Person(_)
        | Change::Baseline(_)
        | Change::Window(_)
        | Change::Freeze(_)
        | Change::Waiver(_)
        | Change::Environment(_)
        | Change::Booking(_)
        | Change::Gate(_)
        | Change::ExternalEvent(_)
        | Change::Outage(_)
        | Change::Criterion(_)
        | Change::SignOff(_)
        | Change::Review(_)
        | Change::Template(_)
        | Change::Publication(_)
        | Change::View(_)
        | Change::RaidItem(_)
        | Change::Report(_) => None,
    }
}
