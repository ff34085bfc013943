//! Links that say what a longer path says already: the plain ones that transitive reduction leaves out
//! (A. V. Aho, M. R. Garey, J. D. Ullman: The transitive reduction of a directed graph, SIAM J. Comput.
//! 1, 1972).

use super::{Link, NONE, Network};
use crate::plan::{DependencyKind, Lag};
use crate::schedule::Bits;
use std::sync::{Arc, OnceLock};

/// A path is looked for over this many tasks; a longer way round is not worth the search.
const FARTHEST: usize = 64;

impl Network {
    /// Returns the slots of dependencies between leaves, finish to start and without lag, that a path
    /// of other links implies; found once a network.
    pub(crate) fn implied(&self) -> &Bits {
        self.implied.get_or_init(|| {
            let mut implied = Bits::default();
            let mut search = Search::default();
            for leaf in (0_u32..).take(self.parent.len()) {
                for link in self.incoming(leaf) {
                    if search.implies(self, link) {
                        implied.put(link.slot, true);
                    }
                }
            }
            implied
        })
    }

    /// Takes over what a network found that differs in some links, as they were there or are here:
    /// looks again only at links that one of them could lie on the way round.
    pub(super) fn imply_as(&mut self, before: &Self, changed: &[Link]) {
        self.implied = Arc::default();
        let Some(mut implied) = before.implied.get().cloned() else {
            return;
        };
        // Such a way leads on from where a changed link ends, and begins where one begins or before.
        let ends = |link: &Link| before.rank(link.successor).min(self.rank(link.successor));
        let begins = |link: &Link| {
            before
                .rank(link.predecessor)
                .max(self.rank(link.predecessor))
        };
        let from = changed.iter().map(ends).min().unwrap_or(NONE);
        let to = changed.iter().map(begins).max().unwrap_or(0);
        changed
            .iter()
            .for_each(|link| implied.put(link.slot, false));
        let mut search = Search::default();
        for &node in self.order.iter().skip(from as usize) {
            for link in self.incoming(node) {
                if self.rank(link.predecessor) <= to {
                    implied.put(link.slot, search.implies(self, link));
                }
            }
        }
        self.implied = Arc::new(OnceLock::from(implied));
    }
}

/// A search for a way round a link, in arrays that the next one uses again.
#[derive(Default)]
struct Search {
    /// Nodes that lead to the successor: few enough to look through.
    seen: Vec<u32>,
    ahead: Vec<u32>,
}

impl Search {
    fn implies(&mut self, network: &Network, link: &Link) -> bool {
        let beside = network.incoming(link.successor);
        if beside.len() < 2 || !is_plain(link) || network.members(link.predecessor).is_some() {
            return false;
        }
        let first = network.rank(link.predecessor);
        // What stands before the predecessor cannot lie behind it.
        let leads_here = |other: &&Link| {
            holds_back(other)
                && network.members(other.predecessor).is_none()
                && network.rank(other.predecessor) > first
        };
        self.seen.clear();
        self.note(beside.iter().filter(leads_here));
        while let Some(node) = self.ahead.pop() {
            if self.seen.len() > FARTHEST {
                self.ahead.clear();
                return false;
            }
            let before = network.incoming(node);
            let is_first = |one: &Link| one.predecessor == link.predecessor && holds_back(one);
            if before.iter().any(is_first) {
                self.ahead.clear();
                return true;
            }
            self.note(before.iter().filter(leads_here));
        }
        false
    }

    /// Goes on from the predecessors of some links, unless they were seen.
    fn note<'l>(&mut self, links: impl Iterator<Item = &'l Link>) {
        for link in links {
            if self.seen.len() > FARTHEST {
                break;
            }
            if !self.seen.contains(&link.predecessor) {
                self.seen.push(link.predecessor);
                self.ahead.push(link.predecessor);
            }
        }
    }
}

/// Finish to start without lag: what a chain of such links implies.
fn is_plain(link: &Link) -> bool {
    link.kind == DependencyKind::Fs && link.lag.is_none()
}

/// A link that is passed on the way must not let the successor begin earlier than a plain one.
pub(crate) fn holds_back(link: &Link) -> bool {
    let is_lead = match link.lag {
        Lag::Working(length) | Lag::Elapsed(length) => length.0 < 0,
        Lag::Percent(points) | Lag::ElapsedPercent(points) => points < 0,
    };
    link.kind == DependencyKind::Fs && !is_lead
}
