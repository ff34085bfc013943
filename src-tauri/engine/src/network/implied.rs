//! Links that say what a longer path says already: the plain ones that transitive reduction leaves out
//! (A. V. Aho, M. R. Garey, J. D. Ullman: The transitive reduction of a directed graph, SIAM J. Comput.
//! 1, 1972).

use super::{Link, Network};
use crate::plan::{DependencyKind, Lag};
use crate::schedule::Bits;
use rustc_hash::FxHashSet;

/// A path is looked for over this many tasks; a longer way round is not worth the search.
const FARTHEST: usize = 64;

impl Network {
    /// Returns the slots of dependencies between leaves, finish to start and without lag, that a path
    /// of other links implies; found once a network.
    pub(crate) fn implied(&self) -> &Bits {
        self.implied.get_or_init(|| {
            let leaves = (0_u32..).take(self.parent.len());
            let found: Vec<u32> = leaves
                .filter(|&leaf| self.incoming(leaf).len() > 1)
                .flat_map(|leaf| self.incoming(leaf))
                .filter(|link| is_plain(link) && self.is_implied(link))
                .map(|link| link.slot)
                .collect();
            let limit = found.iter().max().map_or(0, |&slot| slot as usize + 1);
            let mut implied = Bits::below(limit);
            found.into_iter().for_each(|slot| implied.set(slot));
            implied
        })
    }

    fn is_implied(&self, link: &Link) -> bool {
        if self.members(link.predecessor).is_some() {
            return false;
        }
        let first = self.rank(link.predecessor);
        // What stands before the predecessor cannot lie behind it.
        let leads_here = |other: &&Link| {
            holds_back(other)
                && self.members(other.predecessor).is_none()
                && self.rank(other.predecessor) > first
        };
        let mut ahead: Vec<u32> = self
            .incoming(link.successor)
            .iter()
            .filter(leads_here)
            .map(|other| other.predecessor)
            .collect();
        let mut seen: FxHashSet<u32> = ahead.iter().copied().collect();
        while let Some(node) = ahead.pop() {
            if seen.len() > FARTHEST {
                return false;
            }
            let before = self.incoming(node).iter();
            if before
                .clone()
                .any(|one| one.predecessor == link.predecessor && holds_back(one))
            {
                return true;
            }
            ahead.extend(
                before
                    .filter(leads_here)
                    .map(|one| one.predecessor)
                    .filter(|&predecessor| seen.insert(predecessor)),
            );
        }
        false
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
