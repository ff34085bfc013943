//! Leaves of which nothing but their dates could be told: most of a plan. Where they lie elsewhere than
//! before, a look at their dates passes them over.

use super::notes::View;
use crate::plan::{Plan, Task, TaskKind, TaskMode};
use crate::schedule::Bits;
use crate::time::Seconds;
use std::sync::Arc;

/// Slots of such leaves.
#[derive(Clone, Default)]
pub(super) struct Quiet(Arc<Bits>);

impl Quiet {
    /// Finds them in a whole plan.
    pub(super) fn of(view: &View<'_>) -> Self {
        let mut quiet = Bits::below(view.plan.tasks.slot_count());
        for (slot, task) in view.plan.tasks.entries() {
            quiet.put(slot, is_quiet(view, slot, task));
        }
        Self(Arc::new(quiet))
    }

    /// Finds them in a plan with other rows in some slots than the one before, and the same tree.
    pub(super) fn again(&self, view: &View<'_>, before: &Plan) -> Self {
        let mut quiet = Arc::clone(&self.0);
        for slot in view.plan.tasks.differing(&before.tasks) {
            let task = view.task(slot);
            let is_quiet = task.is_some_and(|task| is_quiet(view, slot, task));
            Arc::make_mut(&mut quiet).put(slot, is_quiet);
        }
        Self(quiet)
    }

    /// Says whether neither the row nor the dates of a leaf tell anything that rests on them.
    pub(super) fn passes_over(&self, view: &View<'_>, slot: u32) -> bool {
        let data_date = view.plan.portfolio.data_date;
        let dates = view.dates(slot);
        self.0.holds(slot)
            && dates.total_float >= Seconds::ZERO
            && dates.start >= data_date
            && dates.finish >= data_date
    }
}

/// Says whether all that can be told of a leaf is that it lacks float or lies in the past: what
/// [`super::of_task`] looks at beside that is not there.
fn is_quiet(view: &View<'_>, slot: u32, task: &Task) -> bool {
    let progress = &task.progress;
    let may_slip = task.kind == TaskKind::Milestone && view.baseline.is_some();
    let has_budget = task.cost.as_ref().is_some_and(|cost| cost.budget.is_some());
    task.active
        && !has_budget
        && !view.network.is_summary[slot as usize]
        && !progress.is_started()
        && !progress.is_finished()
        && task.kind != TaskKind::External
        && task.mode == TaskMode::Auto
        && task.constraint.date.is_none()
        && task.deadline.is_none()
        && view.plan.freezes.is_empty()
        && !may_slip
}
