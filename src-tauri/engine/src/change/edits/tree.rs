//! The tree of tasks: who stands under whom, in the order people see.

use crate::id::{ReleaseId, TaskId};
use crate::plan::{Plan, Row, Task};
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::Arc;

/// Iterates over the summaries above a task, nearest first; ends even when they form a circle.
pub(super) fn ancestors(plan: &Plan, task: TaskId) -> impl Iterator<Item = TaskId> {
    let parent = |id| plan.tasks.get(id).and_then(|task: &Arc<Task>| task.parent);
    std::iter::successors(parent(task), move |id| parent(*id)).take(plan.tasks.len())
}

/// Returns what stands directly under a summary, or at the top of a release, in order.
pub(super) fn siblings(plan: &Plan, release: ReleaseId, parent: Option<TaskId>) -> Vec<Arc<Task>> {
    let mut rows: Vec<_> = plan
        .tasks
        .iter()
        .filter(|task| task.parent == parent && task.release == release)
        .cloned()
        .collect();
    rows.sort_by(|a, b| (&a.order, a.id).cmp(&(&b.order, b.id)));
    rows
}

/// Says whether other tasks stand under this one.
pub(super) fn is_summary(plan: &Plan, task: TaskId) -> bool {
    plan.tasks.iter().any(|other| other.parent == Some(task))
}

/// Who stands directly under whom, noted once for many questions.
pub(super) struct Tree {
    children: FxHashMap<TaskId, Vec<TaskId>>,
}

impl Tree {
    /// Notes the tree of a plan.
    pub(super) fn of(plan: &Plan) -> Self {
        let mut children: FxHashMap<TaskId, Vec<TaskId>> = FxHashMap::default();
        for task in plan.tasks.iter() {
            if let Some(parent) = task.parent {
                children.entry(parent).or_default().push(task.id());
            }
        }
        Self { children }
    }

    /// Returns everything that stands under the given tasks and the tasks themselves, each once
    /// and every summary before what stands under it.
    pub(super) fn subtrees(&self, roots: &[TaskId]) -> Vec<TaskId> {
        let mut seen = FxHashSet::default();
        let mut found = Vec::new();
        let mut open: Vec<TaskId> = roots.iter().rev().copied().collect();
        while let Some(id) = open.pop() {
            if seen.insert(id) {
                found.push(id);
                open.extend(self.children.get(&id).into_iter().flatten().rev());
            }
        }
        found
    }

    /// Returns what really has to be done under a task: its leaves, or itself when it is one.
    pub(super) fn leaves(&self, task: TaskId) -> Vec<TaskId> {
        let mut all = self.subtrees(&[task]);
        all.retain(|id| !self.children.contains_key(id));
        all
    }
}

/// As [`Tree::subtrees`], for a single question.
pub(super) fn subtrees(plan: &Plan, roots: &[TaskId]) -> Vec<TaskId> {
    Tree::of(plan).subtrees(roots)
}

/// As [`Tree::leaves`], for a single question.
pub(super) fn leaves(plan: &Plan, task: TaskId) -> Vec<TaskId> {
    Tree::of(plan).leaves(task)
}

/// Returns the tasks of a selection that do not stand under another one of it, in the order in
/// which people see them.
pub(super) fn selection(plan: &Plan, tasks: &[TaskId]) -> Vec<TaskId> {
    let chosen: FxHashSet<TaskId> = tasks.iter().copied().collect();
    let mut roots: Vec<_> = chosen
        .iter()
        .filter(|id| !ancestors(plan, **id).any(|above| chosen.contains(&above)))
        .map(|id| (path(plan, *id), *id))
        .collect();
    roots.sort();
    roots.into_iter().map(|(_, id)| id).collect()
}

/// Returns a value by which tasks sort as they are shown: the orders on the way down to it.
fn path(plan: &Plan, task: TaskId) -> Vec<(crate::plan::OrderKey, TaskId)> {
    let mut steps: Vec<_> = std::iter::once(task)
        .chain(ancestors(plan, task))
        .filter_map(|id| plan.tasks.get(id))
        .map(|task| (task.order.clone(), task.id))
        .collect();
    steps.reverse();
    steps
}
