//! People and their work, as every reader treats them.

use slipway_engine::TaskId;
use slipway_engine::plan::{Assignment, Person, PersonKind, Task};
use std::collections::{BTreeMap, BTreeSet};

/// A hundred people; what is more than that counts as that.
pub(crate) const LARGEST_CAPACITY: u32 = 1_000_000;

/// Makes whoever works alone on a task its owner.
pub(crate) fn own_alone(tasks: &mut [Task], assignments: &[Assignment], people: &[Person]) {
    let workers: BTreeSet<_> = people
        .iter()
        .filter(|person| person.kind == PersonKind::Work)
        .map(|person| person.id)
        .collect();
    let mut on_task: BTreeMap<TaskId, Vec<_>> = BTreeMap::new();
    for assignment in assignments {
        if workers.contains(&assignment.person) {
            let people = on_task.entry(assignment.task).or_default();
            people.push(assignment.person);
        }
    }
    for task in tasks {
        if let Some([person]) = on_task.get(&task.id).map(Vec::as_slice) {
            task.owner = Some(*person);
        }
    }
}
