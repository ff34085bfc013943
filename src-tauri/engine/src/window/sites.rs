//! In which environments work is done (design.md §5: any task touches the environments it uses).

use super::work::lineage;
use crate::id::{EnvironmentId, TaskId};
use crate::plan::{BookingStatus, Plan, Sharing, Task};
use rustc_hash::{FxHashMap, FxHashSet};

/// The environments of tasks that do not name them themselves.
///
/// A task is done in the environments that it names. One that names none and has no booking of its
/// own is done in those that the nearest summary above has for itself: a booking of a phase is for the
/// work in it. Only an approved, exclusive booking says so, since requests and shared bookings never
/// move work; and one of the task itself does not, since it moves with the task and collides (E01).
#[derive(Debug, Clone, Default)]
pub(crate) struct Sites {
    of_phases: FxHashMap<TaskId, Vec<EnvironmentId>>,
}

impl Sites {
    pub(crate) fn of(plan: &Plan) -> Self {
        let mut booked: FxHashSet<TaskId> = FxHashSet::default();
        let mut alone: FxHashMap<TaskId, Vec<EnvironmentId>> = FxHashMap::default();
        for booking in plan.bookings.iter().filter(|row| row.is_in_force()) {
            let Some(task) = booking.task else { continue };
            booked.insert(task);
            if booking.status == BookingStatus::Approved && booking.sharing == Sharing::Exclusive {
                alone.entry(task).or_default().push(booking.environment);
            }
        }
        if alone.is_empty() {
            return Self::default();
        }
        let silent = |task: &&Task| task.uses.is_empty() && !booked.contains(&task.id);
        let tasks = plan.tasks.iter().map(AsRef::as_ref).filter(silent);
        let of_phases = tasks.filter_map(|task| {
            let mut above = lineage(plan, task).skip(1);
            let phase = above.find(|row| alone.contains_key(&row.id))?;
            Some((task.id, alone[&phase.id].clone()))
        });
        Self {
            of_phases: of_phases.collect(),
        }
    }

    /// Returns the environments in which a task is done.
    pub(crate) fn of_task<'a>(&'a self, task: &'a Task) -> &'a [EnvironmentId] {
        let of_phase = self.of_phases.get(&task.id);
        of_phase.map_or(&task.uses, Vec::as_slice)
    }
}
