//! What cells need beside their row: gathered once for all rows of a table.

use super::Predecessors;
use crate::export::{Export, Line, Subject};
use slipway_engine::cost::{Costs, EarnedValue, measured_by};

/// What cells need beside their row.
pub(crate) struct Beside {
    pub(super) links: Predecessors,
    costs: Option<Costs>,
}

impl Beside {
    /// Returns what a row costs, with all that stands under it; nothing where it has no place in the table.
    pub(super) fn costs_of(&self, export: &Export<'_>, line: &Line<'_>) -> Option<EarnedValue> {
        let costs = self.costs.as_ref()?;
        let plan = &export.on.plan;
        let found = match line.subject {
            Subject::Release(release, _) => costs.release(plan.releases.slot(release.id)?),
            Subject::Task(task, _) => costs.task(plan.tasks.slot(task.id)?),
        };
        (!found.is_nothing()).then_some(found)
    }
}

impl Export<'_> {
    /// Gathers what cells need beside their row.
    pub(crate) fn beside(&self) -> Beside {
        let costs = self
            .tells_costs()
            .then(|| Costs::of(self.on, measured_by(&self.on.plan)));
        Beside {
            links: self.predecessors(),
            costs,
        }
    }
}
