//! From the target window backwards: how far everything may slip before a release misses it
//! (design.md §5).
//!
//! The backward pass once more, with other ends: not where releases end, but where their target
//! windows close. Work before a deployment must be through by the cut-off, deployments before the
//! close, less the reserve for backing out. What leads to no such deployment is bound by nothing.

use super::cells::Cells;
use super::landing::Landing;
use super::leaf::{Leaf, Stage};
use super::passes::Passes;
use super::state::LateDates;
use crate::network::Link;
use crate::plan::Target;
use crate::time::{Instant, Seconds};
use crate::window::Berth;
use std::sync::Arc;

/// The late finish of what no target binds.
pub(super) const UNBOUND: Instant = Instant(i64::MAX);

/// What a release aims at, and how it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Aim {
    /// The occurrence that it aims at, less what a freeze closes of it; nothing when there is none.
    pub target: Option<Berth>,
    /// Where its deployment lies.
    pub landing: Landing,
    /// The berth that it begins in.
    pub berth: Option<Berth>,
    /// When the work before its deployment is through; nothing when nothing is before it.
    pub readiness: Option<Instant>,
    /// Slot of the task that is through last.
    pub last: Option<u32>,
    /// How far that task may slip before the release misses its target, in its working time;
    /// negative when the target is missed. Without work before it, that of the deployment.
    pub window_float: Option<Seconds>,
    /// What missing the target costs: elapsed time to the opening of the next berth.
    pub cliff: Option<Seconds>,
}

impl Aim {
    /// Says whether the release makes the window it aims at.
    #[must_use]
    pub fn is_made(&self) -> bool {
        let same =
            |one: Berth, other: Berth| (one.window, one.opens) == (other.window, other.opens);
        matches!(self.landing, Landing::In(_))
            && self
                .target
                .zip(self.berth)
                .is_some_and(|(one, other)| same(one, other))
    }
}

impl Passes<'_> {
    /// Returns the latest finish of each task slot with which every target is made, and the aims by
    /// release slot. Late dates of the other pass are as before.
    pub(super) fn aim(&mut self) -> (Cells<Instant>, Vec<Option<Aim>>) {
        if self.fleets.iter().all(Option::is_none) {
            return (Cells::default(), Vec::new());
        }
        self.aims = (0..self.fleets.len())
            .map(|release| self.target_of(release))
            .collect();
        let nodes = self.network.node_count();
        let unbound = || Cells::Own(vec![UNBOUND; nodes]);
        let kept = self.swap_late(LateDates {
            start: unbound(),
            finish: unbound(),
            binding_start: unbound(),
        });
        let order = Arc::clone(&self.network.order);
        for &node in order.iter().rev() {
            if self.network.members(node).is_some() {
                self.bound_gate(node);
            } else if let Some(leaf) = self.leaf(node) {
                self.bound_to_target(node, &leaf);
            }
        }
        let aims = (0..self.fleets.len())
            .map(|release| self.aim_of(release))
            .collect();
        let in_time = self.swap_late(kept).finish;
        self.aims.clear();
        (in_time, aims)
    }

    fn bound_to_target(&mut self, node: u32, leaf: &Leaf<'_>) {
        let slot = node as usize;
        if leaf.is_finished() {
            return;
        }
        let aim = self
            .fleet_of(node)
            .and_then(|_| self.aims[leaf.release as usize]);
        let close = aim.map(|berth| berth.to - self.rules.back_out_reserve);
        let allowed = self.successors_allow(node, leaf);
        let Some(latest) = close.into_iter().chain(allowed).min() else {
            return;
        };
        // A deployment is done in one piece: what does not fit begins before the window opens.
        let open = match aim {
            Some(_) => Leaf::of(self.plan, self.calendars, node, leaf.task),
            None => *leaf,
        };
        let finish = if leaf.is_fixed {
            latest
        } else {
            open.finish_form(latest)
        };
        let start = open.start_before(finish, leaf.remaining);
        self.late_finish[slot] = finish;
        self.binding_start[slot] = start - leaf.levelling_delay();
        self.late_start[slot] = match leaf.stage {
            Stage::Started(actual) => actual,
            Stage::Planned | Stage::Finished(..) => start,
        };
    }

    /// Moves the late date that a link reads of a deployment to the cut-off, when the link comes from
    /// other work; nothing when no target binds the successor.
    pub(super) fn at_cut_off(&self, link: &Link, at: Instant) -> Option<Instant> {
        if at == UNBOUND {
            return None;
        }
        if self.aims.is_empty() {
            return Some(at);
        }
        let aim = self.leaf(link.successor).and_then(|leaf| {
            self.fleet_of(link.successor)?;
            self.aims[leaf.release as usize].filter(|_| !self.is_deploying(link.predecessor))
        });
        Some(aim.map_or(at, |berth| at.min(berth.ready_by)))
    }

    /// The berth at which a release aims.
    fn target_of(&self, release: usize) -> Option<Berth> {
        let fleet = self.fleets[release].as_ref()?;
        let row = self.plan.releases.at(u32::try_from(release).ok()?)?;
        let window = match row.target {
            Some(Target::Occurrence { window, .. }) => self.plan.windows.slot(window),
            Some(Target::NextAdmitting) | None => None,
        };
        fleet.aim(row.target, window)
    }

    fn aim_of(&self, release: usize) -> Option<Aim> {
        let fleet = self.fleets[release].as_ref()?;
        if fleet.unfinished.is_empty() {
            return None;
        }
        let target = self.aims[release];
        let last = self
            .gates_of_readiness(&fleet.open)
            .max_by_key(|&(link, at)| (at, std::cmp::Reverse(link.slot)));
        let berth = fleet
            .landing
            .berth()
            .map(|berth| fleet.berths[berth as usize]);
        let next = |target: &Berth| {
            let later = fleet.berths.iter().find(|berth| berth.opens > target.opens);
            later.map(|berth| berth.opens - target.opens)
        };
        Some(Aim {
            target,
            landing: fleet.landing,
            berth,
            readiness: last.map(|(_, at)| at),
            last: last.and_then(|(link, _)| self.deciding(link)),
            window_float: target.and_then(|_| self.least_room(&fleet.open, &fleet.unfinished)),
            cliff: target.as_ref().and_then(next),
        })
    }

    /// The least time by which what stands right before these deployments may slip.
    fn least_room(&self, open: &[u32], unfinished: &[u32]) -> Option<Seconds> {
        let before = self.gates_of_readiness(open).filter_map(|(link, _)| {
            let predecessor = self.deciding(link)?;
            let leaf = self.leaf(predecessor).filter(|leaf| !leaf.is_finished())?;
            let latest = self.latest_of(link)?;
            let finish = self.early_finish[predecessor as usize];
            let from = match link.kind {
                crate::plan::DependencyKind::Fs | crate::plan::DependencyKind::Ff => finish,
                crate::plan::DependencyKind::Ss | crate::plan::DependencyKind::Sf => {
                    self.early_start[predecessor as usize]
                }
            };
            Some(leaf.own.work_between(from, latest))
        });
        let own = || {
            unfinished.iter().filter_map(|&node| {
                let slot = node as usize;
                let latest = Some(self.late_finish[slot]).filter(|&at| at != UNBOUND)?;
                let leaf = self.leaf(node)?;
                Some(leaf.own.work_between(self.early_finish[slot], latest))
            })
        };
        before.min().or_else(|| own().min())
    }

    /// The leaf that decides what a link reads of its predecessor.
    fn deciding(&self, link: &Link) -> Option<u32> {
        let Some(members) = self.network.members(link.predecessor) else {
            return Some(link.predecessor);
        };
        members
            .iter()
            .copied()
            .max_by_key(|&leaf| (self.early_finish[leaf as usize], std::cmp::Reverse(leaf)))
    }
}
