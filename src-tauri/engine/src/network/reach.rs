//! What can be reached from where, looking at a stretch of the order only.

use super::{NONE, Network};
use rustc_hash::FxHashSet;

impl Network {
    /// Says whether a way leads from one leaf to another; nothing when the network cannot tell,
    /// because it leaves something out that a loop of the plan counts: inactive tasks, dependencies
    /// that bind nothing, summaries.
    pub(crate) fn leads_to(&self, from: u32, to: u32) -> Option<bool> {
        let is_leaf = |node: u32| (node as usize) < self.rank.len() && self.rank(node) != NONE;
        let tells = self.is_whole() && is_leaf(from) && is_leaf(to);
        tells.then(|| self.ahead(from, to).contains(&to))
    }

    /// Says whether everything that the plan ties is tied here.
    pub(crate) fn is_whole(&self) -> bool {
        self.all_active && self.loops.is_empty() && self.to_own_summary.is_empty()
    }

    /// Returns the nodes that can be reached from one without passing the place of another, both
    /// included where they are reached.
    pub(super) fn ahead(&self, from: u32, limit: u32) -> FxHashSet<u32> {
        let last = self.rank(limit);
        self.walk(from, |node, next| {
            let gates = self.members(node).is_none().then(|| self.gates_of(node));
            let behind = self.outgoing(node).map(|link| link.successor);
            let all = behind.chain(gates.into_iter().flatten().copied());
            next.extend(all.filter(|&node| self.rank(node) <= last));
        })
    }

    /// Returns the nodes from which one can be reached without passing the place of another.
    pub(super) fn back(&self, from: u32, limit: u32) -> FxHashSet<u32> {
        let first = self.rank(limit);
        self.walk(from, |node, next| {
            let before = self.incoming(node).iter().map(|link| link.predecessor);
            let members = self.members(node).unwrap_or_default().iter().copied();
            let all = before.chain(members);
            next.extend(all.filter(|&node| self.rank(node) >= first));
        })
    }

    fn walk(&self, from: u32, steps: impl Fn(u32, &mut Vec<u32>)) -> FxHashSet<u32> {
        let mut seen = FxHashSet::default();
        let mut open = vec![from];
        while let Some(node) = open.pop() {
            if seen.insert(node) {
                steps(node, &mut open);
            }
        }
        seen
    }
}
