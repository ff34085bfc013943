//! Walks over the nodes that an edit can reach, in the order of the network: where a result differs
//! from the one before, what reads it is opened ahead of the walk; where nothing differs, it ends.

use super::bits::Bits;
use super::forward::{Found, Late};
use super::passes::Passes;

impl Passes<'_> {
    /// Opens what reads the row or the early dates of a node in the forward pass.
    pub(super) fn open_behind(&self, open: &mut Bits, node: u32) {
        for link in self.network.outgoing(node) {
            open.set(self.network.rank(link.successor));
        }
        if !self.network.is_gate(node) {
            for &gate in self.network.gates_of(node) {
                open.set(self.network.rank(gate));
            }
        }
    }

    /// Opens what reads the row or the late dates of a node in the backward pass.
    pub(super) fn open_before(&self, open: &mut Bits, node: u32) {
        match self.network.members(node) {
            Some(members) => {
                for &leaf in members {
                    open.set(self.network.rank(leaf));
                }
            }
            None => {
                for link in self.network.incoming(node) {
                    open.set(self.network.rank(link.predecessor));
                }
            }
        }
    }

    /// Returns the places of touched nodes and of what reads their rows: whatever waits for them.
    pub(super) fn open_for_early(&self, touched: &[u32]) -> Bits {
        let mut open = Bits::below(self.network.order.len());
        for &node in touched {
            open.set(self.network.rank(node));
            self.open_behind(&mut open, node);
        }
        open
    }

    /// Returns the places of touched nodes and of what they wait for, and of those that moved.
    pub(super) fn open_for_late(&self, touched: &[u32], moved: &[u32]) -> Bits {
        let mut open = Bits::below(self.network.order.len());
        for &node in touched {
            open.set(self.network.rank(node));
            self.open_before(&mut open, node);
        }
        for &node in moved {
            // Late dates read the early ones of the leaf itself: of one that ends its own network, or
            // stays where it was put; and, through a gate, of the leaf that opens it.
            open.set(self.network.rank(node));
            if self.network.is_gate(node) {
                self.open_before(&mut open, node);
            }
        }
        open
    }

    /// Places open nodes and what follows from them; returns those that differ.
    pub(super) fn forward_over(&mut self, mut open: Bits, late: Late) -> Vec<u32> {
        let network = self.network;
        let mut moved = Vec::new();
        let mut at = 0;
        while let Some(rank) = open.next(at) {
            at = rank + 1;
            let node = network.order[rank as usize];
            let found = self.early_of(node, late);
            if found == Found::OtherDates {
                self.open_behind(&mut open, node);
            }
            if found != Found::Same {
                moved.push(node);
            }
        }
        moved
    }

    /// Lets `look` compute the late dates of open nodes and of what follows from them, back from the
    /// last; returns those that differ.
    pub(super) fn backward_over(
        &mut self,
        mut open: Bits,
        look: impl Fn(&mut Self, u32) -> bool,
    ) -> Vec<u32> {
        let network = self.network;
        let mut later = Vec::new();
        let mut limit = u32::try_from(network.order.len()).expect("fewer than 2^32 nodes");
        while let Some(rank) = open.previous(limit) {
            limit = rank;
            let node = network.order[rank as usize];
            if look(self, node) {
                self.open_before(&mut open, node);
                later.push(node);
            }
        }
        later
    }
}
