//! Where deployments lie: each release in one berth, the first that takes it (design.md §5).
//!
//! ```text
//!                 cut-off       target                    next occurrence
//!  build ── uat ──┤·······[ deploy · verify ]·······[ deploy · verify ]
//!              ▲ ready by                             when ready too late,
//!                                                     or too long for the first
//! ```
//!
//! The passes place a deployment from the opening of its berth on. Which berth that is follows from
//! when the release is ready, and readiness may follow from the deployment of another release: so
//! berths are chosen and the forward pass run in turn, until nothing moves.

use super::Driver;
use super::forward::Late;
use super::leaf::Leaf;
use super::passes::Passes;
use crate::calendar::Compiled;
use crate::network::Link;
use crate::plan::{DependencyKind, Target};
use crate::time::{Instant, TimeUnit};
use crate::window::{Berth, Work};
use std::sync::Arc;

/// Readiness travels over this many releases at most; longer chains of releases stay where the last
/// round put them.
const MOST_ROUNDS: usize = 32;
/// A deployment that fits none of this many berths is too long for its windows.
const MOST_TRIED: usize = 200;

/// Where the deployment of a release lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Landing {
    /// No window has a say in it.
    #[default]
    Free,
    /// In a berth, by its index among the release's.
    In(u32),
    /// From the opening of a berth on, and over its end: it is too long for every one.
    Over(u32),
    /// There is no berth for which it is ready: as if there were no windows.
    Nowhere,
}

impl Landing {
    /// Returns the index of the berth that it begins in.
    #[must_use]
    pub fn berth(self) -> Option<u32> {
        match self {
            Self::In(berth) | Self::Over(berth) => Some(berth),
            Self::Free | Self::Nowhere => None,
        }
    }
}

/// The deployments of one release, and the berths that it has.
pub(super) struct Fleet<'a> {
    pub(super) berths: &'a [Berth],
    /// Slots of the leaves that are still to be placed, predecessors first.
    pub(super) open: Vec<u32>,
    /// Slots of all its deployments that are not finished.
    pub(super) unfinished: Vec<u32>,
    pub(super) landing: Landing,
}

impl Fleet<'_> {
    /// Returns the berth at which the release aims; the one in which it lies when it takes the next
    /// that admits it.
    pub(super) fn aim(&self, target: Option<Target>, window: Option<u32>) -> Option<Berth> {
        match target {
            Some(Target::Occurrence { start, .. }) => {
                let is_target =
                    |berth: &&Berth| Some(berth.window) == window && berth.opens == start;
                self.berths.iter().find(is_target).copied()
            }
            Some(Target::NextAdmitting) | None => {
                let berth = self.landing.berth()?;
                self.berths.get(berth as usize).copied()
            }
        }
    }
}

impl<'a> Passes<'a> {
    /// Finds the deployments of releases that windows concern.
    pub(super) fn find_deployments(&mut self) {
        if self.plan.windows.is_empty() {
            return;
        }
        self.fleets.resize_with(self.release_start.len(), || None);
        for (slot, _) in self.plan.releases.entries() {
            self.fleets[slot as usize] = self.calendars.berths(slot).map(|berths| Fleet {
                berths,
                open: Vec::new(),
                unfinished: Vec::new(),
                landing: Landing::Free,
            });
        }
        let order = Arc::clone(&self.network.order);
        for &node in order.iter() {
            let Some(leaf) = self.leaf(node) else {
                continue;
            };
            let (task, release) = (leaf.task, leaf.release);
            let Some(work) = Work::of(self.plan, task).filter(Work::is_deployment) else {
                continue;
            };
            if let Some(fleet) = &mut self.fleets[release as usize]
                && task.active
                && !task.progress.is_finished()
            {
                fleet.unfinished.push(node);
                if !work.is_put() {
                    fleet.open.push(node);
                }
            }
        }
    }

    /// Returns the deployments of a leaf's release when the leaf is one of them.
    pub(super) fn fleet_of(&self, node: u32) -> Option<&Fleet<'a>> {
        let release = self.leaf(node)?.release;
        let fleet = self.fleets.get(release as usize)?.as_ref()?;
        fleet.unfinished.contains(&node).then_some(fleet)
    }

    /// Says whether a node is the deployment of some release, or a summary of nothing else: it orders
    /// what follows in the window, and says nothing about when a release is ready.
    pub(super) fn is_deploying(&self, node: u32) -> bool {
        match self.network.members(node) {
            Some(leaves) => {
                !leaves.is_empty() && leaves.iter().all(|&leaf| self.fleet_of(leaf).is_some())
            }
            None => self.fleet_of(node).is_some(),
        }
    }

    /// Returns the opening that a deployment waits for, and slot of its window.
    pub(super) fn opening(&self, node: u32) -> Option<(Instant, Driver)> {
        let fleet = self.fleet_of(node)?;
        let berth = fleet.berths.get(fleet.landing.berth()? as usize)?;
        let window = self.plan.windows.at(berth.window)?;
        Some((berth.from, Driver::Window(window.id)))
    }

    /// Chooses berths until every release lies in the first that takes it.
    pub(super) fn land(&mut self, late: Late) {
        for _ in 0..MOST_ROUNDS {
            let mut has_moved = false;
            for release in 0..self.fleets.len() {
                has_moved |= self.choose_berth(release);
            }
            if !has_moved {
                return;
            }
            self.forward(late);
        }
    }

    /// Puts one release where it fits; says whether that is another place than before.
    fn choose_berth(&mut self, release: usize) -> bool {
        let Some(fleet) = self.fleets[release].take() else {
            return false;
        };
        let before = fleet.landing;
        let (berths, open) = (fleet.berths, fleet.open.clone());
        self.fleets[release] = Some(fleet);
        if open.is_empty() {
            return false;
        }
        let ready = self.readiness(&open);
        let first = self.first_berth(release, berths);
        let mut landing = Landing::Nowhere;
        let admits = |berth: &&(u32, &Berth)| ready.is_none_or(|at| at <= berth.1.ready_by);
        let candidates: Vec<u32> = (0_u32..)
            .zip(berths)
            .skip(first)
            .filter(|berth| admits(&berth))
            .map(|(index, _)| index)
            .take(MOST_TRIED)
            .collect();
        for &berth in &candidates {
            self.lie(release, Landing::In(berth));
            if self.fits(&open, &berths[berth as usize]) {
                landing = Landing::In(berth);
                break;
            }
        }
        if let (Landing::Nowhere, Some(&berth)) = (landing, candidates.first()) {
            landing = Landing::Over(berth);
        }
        self.lie(release, landing);
        self.place_all(&open);
        landing != before
    }

    /// Says whether a release whose deployments are placed in a berth ends before the berth does.
    fn fits(&mut self, open: &[u32], berth: &Berth) -> bool {
        self.place_all(open);
        let last = berth.to - self.rules.back_out_reserve;
        open.iter().all(|&node| {
            let slot = node as usize;
            self.early_start[slot] >= berth.from && self.early_finish[slot] <= last
        })
    }

    fn place_all(&mut self, open: &[u32]) {
        for &node in open {
            self.place(node, Late::Unknown);
        }
    }

    /// Notes where a release lies; its deployments count in windows when it does.
    fn lie(&mut self, release: usize, landing: Landing) {
        let Some(fleet) = &mut self.fleets[release] else {
            return;
        };
        fleet.landing = landing;
        for node in fleet.unfinished.clone() {
            let Some(task) = self.plan.tasks.at(node) else {
                continue;
            };
            let leaf = Leaf::of(self.plan, self.calendars, node, task);
            let in_windows = self.calendars.in_windows(node);
            self.look_again(node, moored(leaf, in_windows, landing));
        }
    }

    /// The first berth that a release may take: its target, or the first that is not over.
    fn first_berth(&self, release: usize, berths: &[Berth]) -> usize {
        let row = u32::try_from(release)
            .ok()
            .and_then(|slot| self.plan.releases.at(slot));
        match row.and_then(|row| row.target) {
            Some(Target::Occurrence { window, start }) => {
                let window = self.plan.windows.slot(window);
                let is_target =
                    |berth: &Berth| Some(berth.window) == window && berth.opens == start;
                berths
                    .iter()
                    .position(is_target)
                    .unwrap_or_else(|| berths.partition_point(|berth| berth.from < start))
            }
            Some(Target::NextAdmitting) | None => {
                let from = self
                    .plan
                    .portfolio
                    .data_date
                    .max(self.release_start[release]);
                berths.partition_point(|berth| berth.from < from && berth.to <= from)
            }
        }
    }

    /// Returns when the work before these deployments is through: nothing when nothing is before.
    pub(super) fn readiness(&self, open: &[u32]) -> Option<Instant> {
        self.gates_of_readiness(open).map(|(_, at)| at).max()
    }

    /// The links into deployments from other work, each with the moment from which it lets them begin.
    pub(super) fn gates_of_readiness<'s>(
        &'s self,
        open: &'s [u32],
    ) -> impl Iterator<Item = (&'a Link, Instant)> + 's {
        let starts = |link: &&Link| matches!(link.kind, DependencyKind::Fs | DependencyKind::Ss);
        open.iter().flat_map(move |&node| {
            let incoming: &'a [Link] = self.network.incoming(node);
            incoming
                .iter()
                .filter(starts)
                .filter(|link| !self.is_deploying(link.predecessor))
                .filter_map(move |link| {
                    let leaf = self.leaf(node)?;
                    Some((link, leaf.allowed_by(link, self.ends_of(link))))
                })
        })
    }
}

/// A deployment as it counts where its release lies.
pub(crate) fn moored<'a>(
    leaf: Leaf<'a>,
    in_windows: Option<&'a Compiled>,
    landing: Landing,
) -> Leaf<'a> {
    match (landing, in_windows, leaf.task.duration.unit) {
        (Landing::In(_), Some(windows), TimeUnit::Working) => leaf.in_windows(windows),
        (Landing::In(_) | Landing::Free | Landing::Over(_) | Landing::Nowhere, _, _) => leaf,
    }
}
