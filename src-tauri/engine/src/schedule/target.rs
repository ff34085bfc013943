//! From the target window backwards: how far everything may slip before a release misses it
//! (design.md §5).
//!
//! The backward pass once more, with other ends: not where releases end, but where their target
//! windows close. Work before a deployment must be through by the cut-off, deployments before the
//! close, less the reserve for backing out. What leads to no such deployment is bound by nothing.

use super::backward::LateOf;
use super::cells::Cells;
use super::landing::Landing;
use super::leaf::{Leaf, Stage};
use super::passes::Passes;
use super::state::LateDates;
use crate::calendar::Positions;
use crate::network::Link;
use crate::plan::Target;
use crate::time::{Instant, Seconds};
use crate::window::Berth;
use std::sync::Arc;

/// The late finish of what no target binds.
const UNBOUND: Instant = Instant(i64::MAX);
const UNBOUND_NODE: LateOf = LateOf {
    start: UNBOUND,
    finish: UNBOUND,
    binding_start: UNBOUND,
    worked: Positions {
        start: i64::MAX,
        finish: i64::MAX,
    },
};

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

/// How late everything may be for the windows, as far as the passes found.
#[derive(Debug, Clone, Default)]
pub(super) struct InTime {
    /// Late dates with which every target is made; [`UNBOUND`] where none has a say. Empty when
    /// windows concern no release.
    pub(super) late: LateDates,
    /// By release slot: the berth at which it aims.
    targets: Vec<Option<Berth>>,
}

impl InTime {
    /// Returns the latest finish of a leaf with which every target is made; nothing when none has a
    /// say.
    pub(super) fn finish(&self, leaf: u32) -> Option<Instant> {
        let is_known = self.late.len() > 0;
        let finish = is_known.then(|| self.late[leaf as usize].finish);
        finish.filter(|&finish| finish != UNBOUND)
    }

    pub(super) fn share(self) -> Self {
        Self {
            late: self.late.share(),
            ..self
        }
    }
}

impl<'a> Passes<'a> {
    /// Computes how late everything may be for every target to be made, and the aims by release slot.
    /// Late dates of the other pass are as before.
    pub(super) fn aim(&mut self) -> (InTime, Vec<Option<Aim>>) {
        if self.fleets.is_empty() {
            return Default::default();
        }
        self.targets = self.find_targets();
        let nodes = self.network.node_count();
        let kept = std::mem::replace(&mut self.late, Cells::Own(vec![UNBOUND_NODE; nodes]));
        let network = self.network;
        for &node in network.order.iter().rev() {
            self.in_time_of(node);
        }
        self.aims(kept)
    }

    /// As [`Self::aim`], from what a computation found of a plan that differs in what is touched, in
    /// the early dates of what has moved and in where releases lie; returns the nodes that differ, too.
    pub(super) fn aim_again(
        &mut self,
        before: &InTime,
        touched: &[u32],
        moved: &[u32],
    ) -> (InTime, Vec<Option<Aim>>, Vec<u32>) {
        if self.fleets.is_empty() {
            return Default::default();
        }
        self.targets = self.find_targets();
        let kept = std::mem::replace(&mut self.late, before.late.clone());
        let mut open = self.open_for_late(touched, moved);
        let fleets = Arc::clone(&self.fleets);
        for (release, fleet) in fleets.iter() {
            if before.targets[release as usize] != self.targets[release as usize] {
                for &node in &fleet.unfinished {
                    open.set(self.network.rank(node));
                    self.open_before(&mut open, node);
                }
            }
        }
        let later = self.backward_over(open, Self::in_time_of);
        let (in_time, aims) = self.aims(kept);
        (in_time, aims, later)
    }

    /// Judges the releases by the late dates that were found, and puts the others back.
    fn aims(&mut self, kept: LateDates) -> (InTime, Vec<Option<Aim>>) {
        let releases = (0_u32..).take(self.targets.len());
        let aims = releases.map(|release| self.aim_of(release)).collect();
        let in_time = InTime {
            late: std::mem::replace(&mut self.late, kept),
            targets: std::mem::take(&mut self.targets),
        };
        (in_time, aims)
    }

    /// Computes the late dates with which every target is made; says whether they differ.
    fn in_time_of(&mut self, node: u32) -> bool {
        let late = match self.leaf(node) {
            Some(leaf) => self.bound_to_target(node, leaf).unwrap_or(UNBOUND_NODE),
            None => self.gate_bound(node),
        };
        self.late.put(node as usize, late)
    }

    fn bound_to_target(&self, node: u32, leaf: &Leaf<'a>) -> Option<LateOf> {
        if leaf.is_finished() {
            return None;
        }
        let is_deploying = self.fleets.holds(node);
        let aim = self.targets[leaf.release as usize].filter(|_| is_deploying);
        let close = aim.map(|berth| berth.to - self.rules.back_out_reserve);
        let allowed = self.successors_allow(node, leaf);
        let latest = close.into_iter().chain(allowed).min()?;
        // A deployment is done in one piece: what does not fit begins before the window opens.
        let open = match aim {
            Some(_) => self.look_up(node, leaf.task),
            None => *leaf,
        };
        let finish = if leaf.is_fixed {
            latest
        } else {
            open.finish_form(latest)
        };
        let (start, worked) = open.worked_until(finish, leaf.remaining);
        Some(LateOf {
            start: match leaf.stage {
                Stage::Started(actual) => actual,
                Stage::Planned | Stage::Finished(..) => start,
            },
            finish,
            binding_start: start - leaf.levelling_delay(),
            worked,
        })
    }

    /// Moves the late date that a link reads of a deployment to the cut-off, when the link comes from
    /// other work; nothing when no target binds the successor.
    pub(super) fn at_cut_off(&self, link: &Link, at: Instant) -> Option<Instant> {
        if at == UNBOUND {
            return None;
        }
        let is_bound = !self.targets.is_empty()
            && self.fleets.holds(link.successor)
            && !self.is_deploying(link.predecessor);
        let release = self.network.release_of(link.successor) as usize;
        let target = is_bound.then(|| self.targets[release]).flatten();
        Some(target.map_or(at, |berth| at.min(berth.ready_by)))
    }

    /// Returns, by release slot, the berth at which it aims; the one in which it lies when it takes the
    /// next that admits it.
    fn find_targets(&self) -> Vec<Option<Berth>> {
        let mut targets = vec![None; self.landings.len()];
        for (release, _) in self.fleets.iter() {
            let berths = self.berths(release);
            let row = self.plan.releases.at(release);
            targets[release as usize] = match row.and_then(|row| row.target) {
                Some(Target::Occurrence { window, start }) => {
                    let window = self.plan.windows.slot(window);
                    let is_target =
                        |berth: &&Berth| Some(berth.window) == window && berth.opens == start;
                    berths.iter().find(is_target).copied()
                }
                Some(Target::NextAdmitting) | None => self.berth_of(release),
            };
        }
        targets
    }

    fn aim_of(&self, release: u32) -> Option<Aim> {
        let fleet = self.fleets.get(release)?;
        if fleet.unfinished.is_empty() {
            return None;
        }
        let target = self.targets[release as usize];
        let last = self
            .gates_of_readiness(&fleet.open)
            .max_by_key(|&(link, at)| (at, std::cmp::Reverse(link.slot)));
        let next = |target: &Berth| {
            let mut berths = self.berths(release).iter();
            let later = berths.find(|berth| berth.opens > target.opens);
            later.map(|berth| berth.opens - target.opens)
        };
        Some(Aim {
            target,
            landing: self.landings[release as usize],
            berth: self.berth_of(release),
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
            let finish = self.early[predecessor as usize].finish;
            let from = match link.kind {
                crate::plan::DependencyKind::Fs | crate::plan::DependencyKind::Ff => finish,
                crate::plan::DependencyKind::Ss | crate::plan::DependencyKind::Sf => {
                    self.early[predecessor as usize].start
                }
            };
            Some(leaf.own.work_between(from, latest))
        });
        let own = || {
            unfinished.iter().filter_map(|&node| {
                let slot = node as usize;
                let latest = Some(self.late[slot].finish).filter(|&at| at != UNBOUND)?;
                let leaf = self.leaf(node)?;
                Some(leaf.own.work_between(self.early[slot].finish, latest))
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
            .max_by_key(|&leaf| (self.early[leaf as usize].finish, std::cmp::Reverse(leaf)))
    }
}
