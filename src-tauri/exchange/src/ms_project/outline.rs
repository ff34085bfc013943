//! The tree of tasks: parents from outline levels, releases from what stands at the top.

use super::reading::Reading;
use crate::Into;
use slipway_engine::plan::{OrderKey, Product, Release, Task};
use slipway_engine::{CalendarId, Instant, ProductId, ReleaseId, TaskId};
use std::collections::{BTreeMap, BTreeSet};

/// What every release of a project has from it.
pub(super) struct Mould<'m> {
    pub(super) product: ProductId,
    pub(super) name: &'m str,
    pub(super) calendar: CalendarId,
    pub(super) start: Option<Instant>,
    pub(super) finish: Option<Instant>,
}

impl Mould<'_> {
    /// Returns a release.
    pub(super) fn release(&self, id: ReleaseId, name: &str) -> Release {
        Release {
            calendar: Some(self.calendar),
            start: self.start,
            finish: self.finish,
            ..Release::new(id, self.product, name)
        }
    }

    /// Returns a product that is called as the project.
    pub(super) fn product(&self) -> Product {
        Product {
            id: self.product,
            order: OrderKey::between(None, None),
            name: self.name.to_owned(),
            kind: slipway_engine::plan::ProductKind::default(),
            owner: None,
            notes: String::new(),
            external: Vec::new(),
        }
    }
}

/// Gives each task its parent: the last one before it of a lower level. Levels run beside `tasks`.
pub(super) fn nest(tasks: &mut [Task], levels: &[i64]) {
    let mut above: Vec<(i64, TaskId)> = Vec::new();
    for (task, &level) in tasks.iter_mut().zip(levels) {
        while above.last().is_some_and(|(other, _)| *other >= level) {
            above.pop();
        }
        task.parent = above.last().map(|(_, id)| *id);
        above.push((level, task.id));
    }
}

/// Returns the tasks under which others stand.
pub(super) fn summaries(tasks: &[Task]) -> BTreeSet<TaskId> {
    tasks.iter().filter_map(|task| task.parent).collect()
}

/// Puts tasks into releases as asked, and returns the releases.
///
/// A summary that becomes a release stays as a task only when something hangs on it (`held`): a
/// link or an assignment, a constraint, a deadline, notes.
pub(super) fn release_tasks(
    tasks: &mut Vec<Task>,
    mould: &Mould<'_>,
    first: ReleaseId,
    held: &BTreeSet<TaskId>,
    reading: &mut Reading<'_>,
) -> Vec<Release> {
    let mut releases = Vec::new();
    match reading.options.into {
        Into::OneRelease => releases.push(mould.release(first, mould.name)),
        Into::ReleasePerSummary => {
            let parents = summaries(tasks);
            let mut of_task: BTreeMap<TaskId, ReleaseId> = BTreeMap::new();
            let mut beside = false;
            for task in tasks.iter_mut() {
                task.release = match task.parent {
                    Some(parent) => of_task.get(&parent).copied().unwrap_or(first),
                    None if parents.contains(&task.id) => {
                        let mut release = mould.release(reading.id(), &task.name);
                        release.external.clone_from(&task.external);
                        releases.push(release);
                        releases.last().map_or(first, |release| release.id)
                    }
                    None => {
                        beside = true;
                        first
                    }
                };
                of_task.insert(task.id, task.release);
            }
            let melted: BTreeSet<TaskId> = tasks
                .iter()
                .filter(|task| task.parent.is_none() && parents.contains(&task.id))
                .filter(|task| !held.contains(&task.id) && is_bare(task))
                .map(|task| task.id)
                .collect();
            tasks.retain(|task| !melted.contains(&task.id));
            for task in tasks.iter_mut() {
                task.parent = task.parent.filter(|parent| !melted.contains(parent));
            }
            if beside || releases.is_empty() {
                releases.push(mould.release(first, mould.name));
            }
        }
    }
    let keys = OrderKey::spread(releases.len());
    for (release, key) in releases.iter_mut().zip(keys) {
        release.order = key;
    }
    order(tasks);
    releases
}

fn is_bare(task: &Task) -> bool {
    task.constraint.date.is_none() && task.deadline.is_none() && task.notes.is_empty()
}

/// Gives siblings rising keys in the order of the file.
fn order(tasks: &mut [Task]) {
    let mut siblings: BTreeMap<(ReleaseId, Option<TaskId>), Vec<usize>> = BTreeMap::new();
    for (at, task) in tasks.iter().enumerate() {
        let group = siblings.entry((task.release, task.parent)).or_default();
        group.push(at);
    }
    for group in siblings.values() {
        for (&at, key) in group.iter().zip(OrderKey::spread(group.len())) {
            tasks[at].order = key;
        }
    }
}
