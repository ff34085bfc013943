//! The tree of tasks: parents from outline levels, releases from what stands at the top.

use crate::Into;
use crate::reading::Reading;
use slipway_engine::change::Rows;
use slipway_engine::plan::{OrderKey, Product, Release, Task};
use slipway_engine::{CalendarId, Instant, ProductId, ReleaseId, TaskId};
use std::collections::{BTreeMap, BTreeSet};

/// What every release of a project has from it.
pub(crate) struct Mould<'m> {
    pub(crate) product: ProductId,
    pub(crate) name: &'m str,
    pub(crate) calendar: CalendarId,
    pub(crate) start: Option<Instant>,
    pub(crate) finish: Option<Instant>,
}

impl Mould<'_> {
    /// Returns a release.
    fn release(&self, id: ReleaseId, name: &str) -> Release {
        Release {
            calendar: Some(self.calendar),
            start: self.start,
            finish: self.finish,
            ..Release::new(id, self.product, name)
        }
    }

    /// Returns a product that is called as the project.
    fn product(&self) -> Product {
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

/// Puts the tasks of a project into releases of its product, and returns how many summaries stand at
/// its top. `also_held` are tasks on which something hangs that is not among the rows.
pub(crate) fn settle(
    rows: &mut Rows,
    mould: &Mould<'_>,
    first: ReleaseId,
    also_held: impl IntoIterator<Item = TaskId>,
    into: Into,
    reading: &mut Reading<'_>,
) -> usize {
    if reading.options.product.is_none() {
        rows.products.push(mould.product());
    }
    let parents = summaries(&rows.tasks);
    let is_at_top = |task: &&Task| task.parent.is_none() && parents.contains(&task.id);
    let top_level = rows.tasks.iter().filter(is_at_top).count();
    let held: BTreeSet<TaskId> = rows
        .dependencies
        .iter()
        .flat_map(|link| [link.predecessor, link.successor])
        .chain(rows.assignments.iter().map(|work| work.task))
        .chain(
            rows.baselines
                .iter()
                .flat_map(|base| base.tasks.keys().copied()),
        )
        .chain(also_held)
        .collect();
    rows.releases = release_tasks(&mut rows.tasks, mould, first, &held, into, reading);
    top_level
}

/// Gives each task its parent: the last one before it of a lower level. Levels run beside `tasks`.
pub(crate) fn nest(tasks: &mut [Task], levels: &[i64]) {
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
fn summaries(tasks: &[Task]) -> BTreeSet<TaskId> {
    tasks.iter().filter_map(|task| task.parent).collect()
}

/// Puts each task into the release of what it stands under, wherever in the file that is; `first` where it
/// stands under nothing that is known.
fn spread_down(tasks: &mut [Task], of_task: &mut BTreeMap<TaskId, ReleaseId>, first: ReleaseId) {
    let above: BTreeMap<TaskId, TaskId> = tasks
        .iter()
        .filter_map(|task| Some((task.id, task.parent?)))
        .collect();
    for task in tasks {
        let mut path = Vec::new();
        let mut next = Some(task.id);
        // A circle has no top.
        while let Some(id) =
            next.filter(|id| !of_task.contains_key(id) && path.len() <= above.len())
        {
            path.push(id);
            next = above.get(&id).copied();
        }
        let known = next.and_then(|id| of_task.get(&id).copied());
        task.release = known.unwrap_or(first);
        of_task.extend(path.into_iter().map(|id| (id, task.release)));
    }
}

/// Puts tasks into releases as asked, and returns the releases.
///
/// A summary that becomes a release stays as a task only when something hangs on it (`held`): a
/// link or an assignment, a constraint, a deadline, notes.
fn release_tasks(
    tasks: &mut Vec<Task>,
    mould: &Mould<'_>,
    first: ReleaseId,
    held: &BTreeSet<TaskId>,
    into: Into,
    reading: &mut Reading<'_>,
) -> Vec<Release> {
    let mut releases = Vec::new();
    match into {
        Into::OneRelease => releases.push(mould.release(first, mould.name)),
        Into::ReleasePerSummary => {
            let parents = summaries(tasks);
            let mut of_task: BTreeMap<TaskId, ReleaseId> = BTreeMap::new();
            let mut beside = false;
            for task in tasks.iter().filter(|task| task.parent.is_none()) {
                let id = if parents.contains(&task.id) {
                    let mut release = mould.release(reading.id(), &task.name);
                    release.external.clone_from(&task.external);
                    let id = release.id;
                    releases.push(release);
                    id
                } else {
                    beside = true;
                    first
                };
                of_task.insert(task.id, id);
            }
            spread_down(tasks, &mut of_task, first);
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
pub(crate) fn order(tasks: &mut [Task]) {
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
