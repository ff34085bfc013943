//! Loops of dependencies.
//!
//! Links on a summary count through its leaves. Rather than drawing every pair of leaves, each
//! task has an entry and an exit: a summary's entry leads to the entries of what stands under it,
//! their exits lead to its exit, and a leaf's entry to its own exit.
//!
//! ```text
//!            ┌─▶ in a ─▶ out a ─┐
//! ─▶ in SUM ─┤                  ├─▶ out SUM ─link─▶ in next
//!            └─▶ in b ─▶ out b ─┘
//! ```

use crate::id::{DependencyId, TaskId};
use crate::plan::{Plan, Task};
use petgraph::algo::{astar, tarjan_scc};
use petgraph::graph::{DiGraph, NodeIndex};
use petgraph::visit::EdgeRef;
use std::sync::Arc;

/// What leads from one node to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Tree,
    Link(DependencyId),
}

/// Tasks by slot: entry at twice the slot, exit behind it.
struct Ends {
    graph: DiGraph<(), Step, u32>,
    tasks: Vec<Option<TaskId>>,
}

/// Returns the loop that a link between two tasks closes or would close: from the successor, over
/// every task that a link starts or ends at, through the predecessor back to the successor.
///
/// Nothing when there is none, or when one of the tasks is not there.
#[must_use]
pub fn cycle_through(plan: &Plan, predecessor: TaskId, successor: TaskId) -> Option<Vec<TaskId>> {
    let from = entry(plan.tasks.slot(successor)?);
    let to = exit(plan.tasks.slot(predecessor)?);
    let ends = Ends::of(plan);
    // Only links count, so that the loop told is the one with the fewest of them.
    let length = |step: petgraph::graph::EdgeReference<'_, Step, u32>| match step.weight() {
        Step::Tree => 0_u32,
        Step::Link(_) => 1,
    };
    let (_, nodes) = astar(&ends.graph, from, |node| node == to, length, |_| 0)?;
    let mut path = vec![successor];
    for pair in nodes.windows(2) {
        if is_link(pair[0], pair[1]) {
            path.extend(pair.iter().filter_map(|node| ends.task(*node)));
        }
    }
    path.extend([predecessor, successor]);
    path.dedup();
    Some(path)
}

/// Returns every dependency that lies on a loop, in the order of the plan.
#[must_use]
pub fn links_in_cycles(plan: &Plan) -> Vec<DependencyId> {
    let ends = Ends::of(plan);
    let mut component = vec![0_usize; ends.graph.node_count()];
    for (number, nodes) in tarjan_scc(&ends.graph).into_iter().enumerate() {
        for node in nodes {
            component[node.index()] = number;
        }
    }
    // Steps of the tree alone never close a loop, and a link from a task to itself runs from its
    // exit to its entry: both ends in one component is a loop.
    ends.graph
        .edge_references()
        .filter(|step| component[step.source().index()] == component[step.target().index()])
        .filter_map(|step| match step.weight() {
            Step::Link(link) => Some(*link),
            Step::Tree => None,
        })
        .collect()
}

impl Ends {
    fn of(plan: &Plan) -> Self {
        let slots = plan.tasks.slot_count();
        let mut graph =
            DiGraph::with_capacity(2 * slots, 2 * plan.tasks.len() + plan.dependencies.len());
        for _ in 0..2 * slots {
            graph.add_node(());
        }
        let mut tasks = vec![None; slots];
        let mut is_summary = vec![false; slots];
        for (slot, task) in plan.tasks.entries() {
            tasks[slot as usize] = Some(task.id);
            if let Some(parent) = summary_slot(plan, task) {
                is_summary[parent as usize] = true;
                graph.add_edge(entry(parent), entry(slot), Step::Tree);
                graph.add_edge(exit(slot), exit(parent), Step::Tree);
            }
        }
        for (slot, _) in plan.tasks.entries() {
            if !is_summary[slot as usize] {
                graph.add_edge(entry(slot), exit(slot), Step::Tree);
            }
        }
        for link in plan.dependencies.iter() {
            let ends = plan
                .tasks
                .slot(link.predecessor)
                .zip(plan.tasks.slot(link.successor));
            if let Some((before, after)) = ends {
                graph.add_edge(exit(before), entry(after), Step::Link(link.id));
            }
        }
        Self { graph, tasks }
    }

    fn task(&self, node: NodeIndex<u32>) -> Option<TaskId> {
        self.tasks[node.index() / 2]
    }
}

fn summary_slot(plan: &Plan, task: &Arc<Task>) -> Option<u32> {
    task.parent.and_then(|parent| plan.tasks.slot(parent))
}

fn entry(slot: u32) -> NodeIndex<u32> {
    NodeIndex::from(2 * slot)
}

fn exit(slot: u32) -> NodeIndex<u32> {
    NodeIndex::from(2 * slot + 1)
}

/// Says whether the step from one node to another is a link: the tree never leads from an exit in.
fn is_link(from: NodeIndex<u32>, to: NodeIndex<u32>) -> bool {
    !from.index().is_multiple_of(2) && to.index().is_multiple_of(2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notation;
    use crate::plan::Row;

    fn told(plan: &str) -> Vec<String> {
        let plan = notation::read(plan).unwrap();
        let name = |task| plan.tasks.get(task).unwrap().name.clone();
        links_in_cycles(&plan)
            .into_iter()
            .map(|id| plan.dependencies.get(id).unwrap())
            .map(|link| format!("{}>{}", name(link.predecessor), name(link.successor)))
            .collect()
    }

    #[test]
    fn links_on_a_loop_are_found_and_those_beside_it_are_not() {
        let none: [&str; 0] = [];
        assert_eq!(told("a 1d | b 1d after a | c 1d after a,b"), none);
        assert_eq!(
            told("a 1d after b | b 1d after a | c 1d after b"),
            ["b>a", "a>b"]
        );
        //  s(x y) ──▶ c ──▶ y comes back through y alone
        assert_eq!(
            told("s sum | x 1d in s | y 1d in s after c | c 1d after s"),
            ["c>y", "s>c"]
        );
        assert_eq!(
            told("s sum | x 1d in s after s"),
            ["s>x"],
            "its own summary"
        );
    }

    #[test]
    fn the_loop_told_is_the_one_with_the_fewest_links() {
        // a ──▶ b ──▶ c ──▶ d, and a ──▶ d directly
        let plan = notation::read("a 1d | b 1d after a | c 1d after b | d 1d after c,a").unwrap();
        let task = |name: &str| {
            let mut tasks = plan.tasks.iter();
            tasks.find(|task| task.name == name).unwrap().id()
        };
        let (a, d) = (task("a"), task("d"));
        assert_eq!(cycle_through(&plan, d, a), Some(vec![a, d, a]));
        assert_eq!(cycle_through(&plan, a, d), None, "that way is free");
    }
}
