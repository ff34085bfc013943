//! The order in which a plan is read: products, their releases, and the tree of their tasks.

use super::{Plan, Release, Task};
use crate::id::{ReleaseId, TaskId};
use std::collections::BTreeMap;

/// A plan as a tree.
#[derive(Debug)]
pub struct Outline<'p> {
    /// Releases by product, then by their place in it.
    pub releases: Vec<&'p Release>,
    below: BTreeMap<(ReleaseId, Option<TaskId>), Vec<&'p Task>>,
}

impl<'p> Outline<'p> {
    /// Returns what stands directly under a task, or at the top of a release.
    #[must_use]
    pub fn below(&self, release: ReleaseId, parent: Option<TaskId>) -> &[&'p Task] {
        self.below
            .get(&(release, parent))
            .map(Vec::as_slice)
            .unwrap_or_default()
    }

    /// Returns the tasks of a release with their depth, from 0, each summary before what stands under
    /// it.
    #[must_use]
    pub fn tasks(&self, release: ReleaseId) -> Vec<(usize, &'p Task)> {
        let mut tasks = Vec::new();
        let mut waiting = Vec::new();
        let push = |waiting: &mut Vec<_>, depth, parent| {
            let below = self.below(release, parent).iter().rev();
            waiting.extend(below.map(|task| (depth, *task)));
        };
        push(&mut waiting, 0, None);
        while let Some((depth, task)) = waiting.pop() {
            tasks.push((depth, task));
            push(&mut waiting, depth + 1, Some(task.id));
        }
        tasks
    }
}

impl Plan {
    /// Puts releases and tasks in the order in which people read them.
    #[must_use]
    pub fn outline(&self) -> Outline<'_> {
        let mut below: BTreeMap<_, Vec<&Task>> = BTreeMap::new();
        for task in self.tasks.iter() {
            let siblings = below.entry((task.release, task.parent)).or_default();
            siblings.push(task);
        }
        for siblings in below.values_mut() {
            siblings.sort_by(|one, other| (&one.order, one.id).cmp(&(&other.order, other.id)));
        }
        let mut releases: Vec<&Release> = self.releases.iter().map(AsRef::as_ref).collect();
        let product = |id| {
            self.products
                .get(id)
                .map(|product| (&product.order, product.id))
        };
        releases.sort_by_key(|release| (product(release.product), &release.order, release.id));
        Outline { releases, below }
    }
}
