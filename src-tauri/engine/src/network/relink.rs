//! Other links between leaves, without building the network anew: rows of the nodes at their ends,
//! and an order in which only the affected stretch moves (D. J. Pearce, P. H. J. Kelly: A dynamic
//! topological sort algorithm for directed acyclic graphs, ACM JEA 11, 2006).
//!
//! ```text
//!   order   … s … a … p …      a new link p ──▶ s: what s leads to up to p goes behind
//!                              what leads to p from s on, each group in its own order
//! ```

use super::{Link, Network};
use crate::plan::{Dependency, Plan};
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// With more nodes than this the rows are built anew.
const MOST_RELINKED: usize = 256;

/// Links of some nodes, in place of those in the rows.
#[derive(Debug, Clone, Default)]
pub(super) struct Relinked {
    incoming: FxHashMap<u32, Vec<Link>>,
    outgoing: FxHashMap<u32, Vec<Link>>,
}

impl Relinked {
    pub(super) fn incoming(&self, node: u32) -> Option<&[Link]> {
        self.incoming.get(&node).map(Vec::as_slice)
    }

    pub(super) fn outgoing(&self, node: u32) -> Option<&[Link]> {
        self.outgoing.get(&node).map(Vec::as_slice)
    }
}

impl Network {
    /// Returns the network of a plan in which the dependencies in some slots are others, with the
    /// nodes they tie or tied. Nothing when it is to be built anew: when an end is a summary, is
    /// inactive or not there, when a link closes a loop or the network has one.
    pub(crate) fn relinked(
        &self,
        before: &Plan,
        plan: &Plan,
        slots: &[u32],
    ) -> Option<(Self, Vec<u32>)> {
        let changed = self.relinked.incoming.len() + self.relinked.outgoing.len();
        if !self.loops.is_empty() || changed + 2 * slots.len() > MOST_RELINKED {
            return None;
        }
        let mut network = self.clone();
        let mut changed = Vec::new();
        for &slot in slots {
            let old = before.dependencies.at(slot);
            if let Some(old) = old {
                let link = network.link_of(plan, slot, old)?;
                network.take_out(&link);
                changed.push(link);
            }
        }
        for &slot in slots {
            if let Some(new) = plan.dependencies.at(slot) {
                let link = network.link_of(plan, slot, new)?;
                network.make_way(&link)?;
                network.put_in(link);
                changed.push(link);
            }
        }
        network.imply_as(self, &changed);
        network.need_as(self, before, plan, slots);
        let ends = |link: &Link| [link.predecessor, link.successor];
        Some((network, changed.iter().flat_map(ends).collect()))
    }

    /// Returns the one link that a dependency between two leaves that count stands for.
    fn link_of(&self, plan: &Plan, slot: u32, dependency: &Dependency) -> Option<Link> {
        let leaf = |id| {
            let slot = plan.tasks.slot(id)?;
            self.is_active_leaf(slot).then_some(slot)
        };
        let (predecessor, successor) = (leaf(dependency.predecessor)?, leaf(dependency.successor)?);
        (predecessor != successor).then_some(Link {
            predecessor,
            successor,
            dependency: dependency.id,
            slot,
            kind: dependency.kind,
            lag: dependency.lag,
        })
    }

    fn take_out(&mut self, link: &Link) {
        let (into, out) = self.rows_of(link);
        into.retain(|other| other.slot != link.slot);
        out.retain(|other| other.slot != link.slot);
    }

    fn put_in(&mut self, link: Link) {
        let (into, out) = self.rows_of(&link);
        for row in [into, out] {
            let place = row.partition_point(|other| other.slot < link.slot);
            row.insert(place, link);
        }
    }

    /// Returns the links into a link's successor and out of its predecessor, to change them.
    fn rows_of(&mut self, link: &Link) -> (&mut Vec<Link>, &mut Vec<Link>) {
        let (incoming, outgoing) = (&self.incoming, &self.outgoing);
        let relinked = Arc::make_mut(&mut self.relinked);
        let into = relinked.incoming.entry(link.successor);
        let out = relinked.outgoing.entry(link.predecessor);
        (
            into.or_insert_with(|| incoming.row(link.successor).to_vec()),
            out.or_insert_with(|| outgoing.row(link.predecessor).to_vec()),
        )
    }

    /// Moves nodes in the order so that a new link leads forward; nothing when it closes a loop.
    fn make_way(&mut self, link: &Link) -> Option<()> {
        let (predecessor, successor) = (link.predecessor, link.successor);
        if self.rank(predecessor) < self.rank(successor) {
            return Some(());
        }
        let ahead = self.ahead(successor, predecessor);
        if ahead.contains(&predecessor) {
            return None;
        }
        let back = self.back(predecessor, successor);
        let by_rank = |nodes: rustc_hash::FxHashSet<u32>| {
            let mut nodes: Vec<u32> = nodes.into_iter().collect();
            nodes.sort_unstable_by_key(|&node| self.rank(node));
            nodes
        };
        let mut moved = by_rank(back);
        moved.extend(by_rank(ahead));
        let mut places: Vec<u32> = moved.iter().map(|&node| self.rank(node)).collect();
        places.sort_unstable();
        let order = Arc::make_mut(&mut self.order);
        let rank = Arc::make_mut(&mut self.rank);
        for (node, place) in moved.into_iter().zip(places) {
            order[place as usize] = node;
            rank[node as usize] = place;
        }
        Some(())
    }
}
