//! The network of a plan in flat arrays: who stands under whom, what waits for what, in an order in
//! which every predecessor comes first.
//!
//! ```text
//!   summary P ──FS──▶ summary S       a, b under P      c, d under S
//!
//!   a ─┐          ┌─▶ c               P as predecessor is one node more, its *gate*:
//!      ├─▶ gate P ┤                   it opens when every leaf under P is through;
//!   b ─┘          └─▶ d               S as successor is each leaf under S
//! ```
//!
//! Loops, which only an import can bring, are cut at their weakest dependency and reported.

mod build;
pub mod cycle;
mod implied;
mod needs;
mod order;
mod reach;
mod relink;
mod rows;

pub(crate) use implied::holds_back;

use crate::id::DependencyId;
use crate::plan::{DependencyKind, Lag, Plan, Task};
use crate::schedule::Bits;
use needs::Needs;
use relink::Relinked;
use rows::Rows;
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

/// No slot: the parent of what stands at the top.
pub const NONE: u32 = u32::MAX;

/// A dependency as the passes see it: between two nodes that carry dates.
#[derive(Debug, Clone, Copy)]
pub struct Link {
    /// The node that comes first: a task slot, or a gate.
    pub predecessor: u32,
    /// The task slot that waits.
    pub successor: u32,
    /// The dependency it stands for.
    pub dependency: DependencyId,
    /// Its slot in the plan.
    pub slot: u32,
    /// Which ends are tied.
    pub kind: DependencyKind,
    /// How much time lies between.
    pub lag: Lag,
}

/// A loop that was cut to get an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loop {
    /// Slots of the dependencies that close it, in the order of the walk.
    pub dependencies: Vec<u32>,
    /// Slot of the one that is left out.
    pub cut: u32,
}

/// The network of a plan. What edits of links leave alone is shared between copies.
#[derive(Debug, Clone, Default)]
pub struct Network {
    /// By task slot: the slot of its summary, or [`NONE`].
    pub parent: Arc<Vec<u32>>,
    /// By task slot: whether tasks stand under it.
    pub is_summary: Arc<Vec<bool>>,
    /// Whether every task counts.
    all_active: bool,
    /// By task slot: whether a leaf is there that counts.
    is_active_leaf: Arc<Vec<bool>>,
    /// Slots of summaries, those deeper in the tree first.
    pub summaries: Arc<Vec<u32>>,
    /// By task slot: its place in `summaries`, or [`NONE`].
    place_of_summary: Arc<Vec<u32>>,
    /// By task slot: what stands directly under it.
    children: Arc<Rows<u32>>,
    /// By task slot: the slot of its release, or of the first where that is not there.
    release: Arc<Vec<u32>>,
    /// By release slot: its leaves.
    leaves_of: Arc<Rows<u32>>,
    /// Nodes (task slots of leaves, then gates), every predecessor before its successors.
    pub order: Arc<Vec<u32>>,
    /// By node: its place in `order`, or [`NONE`].
    rank: Arc<Vec<u32>>,
    /// Links by successor, in the order of their dependencies.
    incoming: Arc<Rows<Link>>,
    /// Links by predecessor, in the order of their dependencies.
    outgoing: Arc<Rows<Link>>,
    /// Links of nodes that edits gave other ones since the rows were built.
    relinked: Arc<Relinked>,
    /// By gate: the leaves under its summary.
    members: Arc<Rows<u32>>,
    /// By task slot: the gates it belongs to.
    gates_of: Arc<Rows<u32>>,
    /// By slot of a summary that something waits for: its gate.
    gate_of: Arc<BTreeMap<u32, u32>>,
    /// Loops that were cut.
    pub loops: Vec<Loop>,
    /// Slots of dependencies between a task and its own summary; they bind nothing.
    pub to_own_summary: Vec<u32>,
    /// Slots of dependencies that a longer path implies, once somebody asked.
    implied: Arc<OnceLock<Bits>>,
    /// Which releases need which, once somebody asked.
    needs: Arc<OnceLock<Needs>>,
}

impl Network {
    /// Builds the network of a plan.
    #[must_use]
    pub fn of(plan: &Plan) -> Self {
        build::network(plan)
    }

    /// Says whether the network of one plan is that of another too: the same tree, the same active
    /// tasks in the same releases, the same dependencies, each in the same slot.
    #[must_use]
    pub fn is_shared(one: &Plan, other: &Plan) -> bool {
        let rests_on = |task: &Task| (task.parent, task.active, task.release);
        one.dependencies
            .differing(&other.dependencies)
            .next()
            .is_none()
            && one.tasks.differing(&other.tasks).all(|slot| {
                match (one.tasks.at(slot), other.tasks.at(slot)) {
                    (Some(old), Some(new)) => rests_on(old) == rests_on(new),
                    (None, None) => true,
                    (Some(_), None) | (None, Some(_)) => false,
                }
            })
    }

    /// Returns how many nodes there are: task slots, then gates.
    #[must_use]
    pub fn node_count(&self) -> usize {
        self.parent.len() + self.members.count()
    }

    /// Returns the links into a node.
    #[must_use]
    pub fn incoming(&self, node: u32) -> &[Link] {
        let other = self.relinked.incoming(node);
        other.unwrap_or_else(|| self.incoming.row(node))
    }

    /// Returns the links out of a node.
    pub fn outgoing(&self, node: u32) -> impl Iterator<Item = &Link> {
        let other = self.relinked.outgoing(node);
        other.unwrap_or_else(|| self.outgoing.row(node)).iter()
    }

    /// Returns the leaves that a gate waits for; nothing when the node is a task.
    #[must_use]
    pub fn members(&self, node: u32) -> Option<&[u32]> {
        let gate = (node as usize).checked_sub(self.parent.len())?;
        Some(self.members.row(u32::try_from(gate).ok()?))
    }

    /// Says whether a node is a gate.
    #[must_use]
    pub fn is_gate(&self, node: u32) -> bool {
        node as usize >= self.parent.len()
    }

    /// Returns the gates that wait for a leaf.
    #[must_use]
    pub fn gates_of(&self, leaf: u32) -> &[u32] {
        if self.gates_of.is_empty() {
            return &[];
        }
        self.gates_of.row(leaf)
    }

    /// Returns the gate of a summary that something waits for.
    #[must_use]
    pub fn gate_of(&self, summary: u32) -> Option<u32> {
        self.gate_of.get(&summary).copied()
    }

    /// Returns what stands directly under a task.
    #[must_use]
    pub fn children(&self, slot: u32) -> &[u32] {
        self.children.row(slot)
    }

    /// Returns the leaves of a release, inactive ones too; those of a release that is not there stand
    /// with the first.
    #[must_use]
    pub fn leaves_of(&self, release: u32) -> &[u32] {
        if release as usize >= self.leaves_of.count() {
            return &[];
        }
        self.leaves_of.row(release)
    }

    /// Returns the release of a task; the first where its own is not there.
    #[must_use]
    pub fn release_of(&self, slot: u32) -> u32 {
        self.release[slot as usize]
    }

    /// Returns the slots of the releases of some tasks.
    pub(crate) fn releases_of(&self, tasks: impl Iterator<Item = u32>) -> Bits {
        let mut releases = Bits::below(self.leaves_of.count());
        tasks.for_each(|task| releases.set(self.release_of(task)));
        releases
    }

    /// Says whether a leaf is in a slot that counts.
    #[must_use]
    pub fn is_active_leaf(&self, slot: u32) -> bool {
        self.is_active_leaf[slot as usize]
    }

    /// Returns the place of a node in the order, or [`NONE`].
    #[must_use]
    pub fn rank(&self, node: u32) -> u32 {
        self.rank[node as usize]
    }

    /// Returns the place of a summary among [`Self::summaries`], or [`NONE`].
    #[must_use]
    pub fn place_of_summary(&self, slot: u32) -> u32 {
        self.place_of_summary[slot as usize]
    }

    /// Iterates over the summaries above a task, nearest first.
    pub fn ancestors(&self, slot: u32) -> impl Iterator<Item = u32> {
        let up = |&slot: &u32| Some(self.parent[slot as usize]).filter(|&parent| parent != NONE);
        std::iter::successors(up(&slot), up)
    }
}
