//! What was spent on tasks, as other programs say it of each, whether somebody entered it or not.

use crate::incoming::plan_of;
use slipway_engine::TaskId;
use slipway_engine::change::Rows;
use slipway_engine::cost;
use slipway_engine::plan::TaskCost;
use std::collections::BTreeMap;

/// Keeps what was spent where that is not what rates and progress say. Where a file says of all that
/// nothing was, its program did not count.
pub(crate) fn keep(said: &BTreeMap<TaskId, i64>, rows: &mut Rows) {
    if said.values().all(|spent| *spent == 0) {
        return;
    }
    let Some(plan) = plan_of(rows) else {
        return;
    };
    let used = cost::used(&plan);
    for task in &mut rows.tasks {
        let used = plan
            .tasks
            .slot(task.id)
            .map_or(0, |slot| used[slot as usize]);
        // Work is written to the minute, and every amount rounded.
        let close = (used / 100).max(100);
        if let Some(&spent) = said.get(&task.id)
            && (spent - used).abs() > close
        {
            let cost = task.cost.as_deref().copied().unwrap_or_default();
            task.cost = TaskCost {
                actual: Some(spent),
                ..cost
            }
            .kept();
        }
    }
}
