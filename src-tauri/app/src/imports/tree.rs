//! What stands in a file, as a tree to look at before it comes in.

use serde::Serialize;
use slipway_engine::change::Rows;
use slipway_engine::plan::{Release, Task, TaskKind};
use slipway_engine::{ReleaseId, TaskId};
use std::collections::BTreeMap;

/// Deeper rows are only counted: a preview is looked over, not read.
const DEEPEST: usize = 4;

/// So many lines are shown.
const MOST: usize = 500;

/// A line of the tree.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct TreeLine {
    /// How deep it stands; releases at 1.
    level: usize,
    name: String,
    kind: Kind,
    /// How many tasks stand under it, at any depth.
    tasks: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
enum Kind {
    Release,
    Summary,
    Task,
    Milestone,
}

/// Returns the releases of some rows with what stands under each.
pub(crate) fn tree_of(rows: &Rows) -> Vec<TreeLine> {
    let mut under: BTreeMap<_, Vec<&Task>> = BTreeMap::new();
    for task in &rows.tasks {
        under
            .entry((task.release, task.parent))
            .or_default()
            .push(task);
    }
    for tasks in under.values_mut() {
        // The first comes off the end of a stack first.
        tasks.sort_by(|a, b| b.order.cmp(&a.order));
    }
    let mut releases: Vec<&Release> = rows.releases.iter().collect();
    releases.sort_by(|a, b| a.order.cmp(&b.order));
    let lines = releases
        .into_iter()
        .flat_map(|release| branch(release, &under));
    lines.take(MOST).collect()
}

/// Returns the lines of a release. A stack of its own instead of calls within calls: nobody says how
/// deep a file goes.
fn branch(release: &Release, under: &Under<'_>) -> Vec<TreeLine> {
    let mut lines = vec![TreeLine {
        level: 1,
        name: release.title(),
        kind: Kind::Release,
        tasks: 0,
    }];
    // How deep each task stands, from the top, and at which line when it has one.
    let mut walked = vec![(1, Some(0))];
    let first = |parent: Option<TaskId>| under.get(&(release.id, parent)).into_iter().flatten();
    let mut waiting: Vec<_> = first(None).map(|task| (2, *task)).collect();
    while let Some((level, task)) = waiting.pop() {
        let is_shown = level <= DEEPEST && lines.len() < MOST;
        walked.push((level, is_shown.then_some(lines.len())));
        if is_shown {
            lines.push(TreeLine {
                level,
                name: task.name.clone(),
                kind: match task.kind {
                    TaskKind::Milestone => Kind::Milestone,
                    TaskKind::Task | TaskKind::External => Kind::Task,
                },
                tasks: 0,
            });
        }
        waiting.extend(first(Some(task.id)).map(|below| (level + 1, *below)));
    }
    count(&walked, &mut lines);
    lines
}

/// Says of each line how many tasks stand under it.
fn count(walked: &[(usize, Option<usize>)], lines: &mut [TreeLine]) {
    let mut open: Vec<usize> = Vec::new();
    let mut close = |at: usize, end: usize| {
        let (level, line) = walked[at];
        let Some(line) = line else { return };
        lines[line].tasks = end - at - 1;
        if level > 1 && lines[line].tasks > 0 {
            lines[line].kind = Kind::Summary;
        }
    };
    for (at, &(level, _)) in walked.iter().enumerate() {
        while let Some(last) = open.pop_if(|last| walked[*last].0 >= level) {
            close(last, at);
        }
        open.push(at);
    }
    for last in open {
        close(last, walked.len());
    }
}

/// Tasks by what they stand under, the last of them first.
type Under<'r> = BTreeMap<(ReleaseId, Option<TaskId>), Vec<&'r Task>>;

#[cfg(test)]
mod tests {
    use super::*;
    use slipway_engine::notation;

    const PLAN: &str = "
        @product bank
        @release Ledger version 7.2
        prepare sum
        build 2d in prepare
        test 2d in prepare after build
        go 0d after test
        @release Payments version 4.2
        scope 1d
    ";

    fn rows(text: &str) -> Rows {
        Rows::from(&notation::read(text).expect("the plan is written well"))
    }

    #[test]
    fn releases_stand_over_their_work_in_order_and_count_it() {
        let tree = tree_of(&rows(PLAN));
        // The first release is that of tasks without one.
        let told: Vec<_> = tree[1..]
            .iter()
            .map(|line| {
                format!(
                    "{} {} {:?} {}",
                    line.level, line.name, line.kind, line.tasks
                )
            })
            .collect();
        assert_eq!(
            told,
            [
                "1 Ledger 7.2 Release 4",
                "2 prepare Summary 2",
                "3 build Task 0",
                "3 test Task 0",
                "2 go Milestone 0",
                "1 Payments 4.2 Release 1",
                "2 scope Task 0",
            ]
        );
    }

    #[test]
    fn a_branch_of_any_depth_is_counted_and_cut() {
        let mut rows = rows("@product bank\n@release Ledger\nscope 1d");
        let first = rows.tasks[0].clone();
        let mut parent = first.id;
        for number in 1..100_000_u128 {
            let mut task = first.clone();
            task.id = TaskId::from(uuid::Uuid::from_u128(number));
            task.parent = Some(parent);
            parent = task.id;
            rows.tasks.push(task);
        }
        let tree = &tree_of(&rows)[1..];
        assert_eq!(tree.len(), DEEPEST, "what stands deeper is not drawn");
        assert_eq!(tree[0].tasks, 100_000, "but counted");
    }
}
