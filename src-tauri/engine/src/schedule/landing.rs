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
use super::bits::Bits;
use super::fleets::Fleet;
use super::forward::Late;
use super::leaf::Leaf;
use super::passes::Passes;
use crate::calendar::Compiled;
use crate::network::Link;
use crate::plan::{DependencyKind, Target};
use crate::time::{Instant, TimeUnit};
use crate::window::Berth;
use std::sync::Arc;

/// Readiness travels over this many releases at most; longer chains of releases stay where the last
/// round put them.
pub(super) const MOST_ROUNDS: usize = 32;
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

/// What choosing berths moved.
#[derive(Default)]
pub(super) struct Landed {
    /// Deployments of releases that lie elsewhere than before.
    pub(super) elsewhere: Vec<u32>,
    /// Nodes that were placed again and differ.
    pub(super) moved: Vec<u32>,
}

impl<'a> Passes<'a> {
    /// Returns the berths of a release that windows concern.
    pub(super) fn berths(&self, release: u32) -> &'a [Berth] {
        self.calendars.berths(release).unwrap_or_default()
    }

    /// Returns the berth that a release begins in.
    pub(super) fn berth_of(&self, release: u32) -> Option<Berth> {
        let berth = self.landings.get(release as usize)?.berth()?;
        self.berths(release).get(berth as usize).copied()
    }

    /// Says whether a node is the deployment of some release, or a summary of nothing else: it orders
    /// what follows in the window, and says nothing about when a release is ready.
    pub(super) fn is_deploying(&self, node: u32) -> bool {
        match self.network.members(node) {
            Some(leaves) => {
                !leaves.is_empty() && leaves.iter().all(|&leaf| self.fleets.holds(leaf))
            }
            None => self.fleets.holds(node),
        }
    }

    /// Returns the opening that a deployment waits for, and its window.
    pub(super) fn opening(&self, node: u32) -> Option<(Instant, Driver)> {
        if !self.fleets.holds(node) {
            return None;
        }
        let berth = self.berth_of(self.network.release_of(node))?;
        let window = self.plan.windows.at(berth.window)?;
        Some((berth.from, Driver::Window(window.id)))
    }

    /// Chooses berths of all releases until every one lies in the first that takes it.
    pub(super) fn land(&mut self, late: Late) {
        let mut waiting = Bits::below(self.landings.len());
        self.fleets
            .iter()
            .for_each(|(release, _)| waiting.set(release));
        self.land_again(waiting, late);
    }

    /// Chooses berths of waiting releases, and of those that follow from them, until every one lies in
    /// the first that takes it.
    pub(super) fn land_again(&mut self, mut waiting: Bits, late: Late) -> Landed {
        let mut landed = Landed::default();
        for _ in 0..MOST_ROUNDS {
            let mut open = Bits::below(self.network.order.len());
            let before = (landed.elsewhere.len(), landed.moved.len());
            for release in waiting.iter() {
                self.choose_berth(release, &mut open, &mut landed);
            }
            if open.next(0).is_none() {
                break;
            }
            landed.moved.extend(self.forward_over(open, late));
            // Where berths follow from themselves, the order of looking is all there is to go by.
            if self.fleets.is_ordered {
                let elsewhere = &landed.elsewhere[before.0..];
                waiting = self.waiting_for(landed.moved[before.1..].iter().chain(elsewhere));
            }
        }
        landed
    }

    /// Returns the releases with deployments that wait for some of these nodes.
    pub(super) fn waiting_for<'n>(&self, nodes: impl Iterator<Item = &'n u32>) -> Bits {
        let mut waiting = Bits::below(self.landings.len());
        let mut ask = |node: u32| {
            if self.fleets.holds(node) {
                waiting.set(self.network.release_of(node));
            }
        };
        for &node in nodes {
            ask(node);
            let outgoing = self.network.outgoing(node);
            outgoing.for_each(|link| ask(link.successor));
        }
        waiting
    }

    /// Puts one release where it fits. When that is another place than before, adds its deployments to
    /// those that lie elsewhere; else those to the moved that another release before it has moved in the
    /// same round. Opens what is to be placed again for either.
    fn choose_berth(&mut self, release: u32, open: &mut Bits, landed: &mut Landed) {
        let before = self.landings[release as usize];
        let fleets = Arc::clone(&self.fleets);
        let Some(fleet) = fleets.get(release).filter(|fleet| !fleet.open.is_empty()) else {
            return;
        };
        let lay = fleet
            .unfinished
            .iter()
            .map(|&node| self.early[node as usize]);
        let lay: Vec<_> = lay.map(|early| (early.start, early.finish)).collect();
        let berths = self.berths(release);
        let ready = self.readiness(&fleet.open);
        let first = self.first_berth(release, berths);
        let admits = |berth: &&(u32, &Berth)| ready.is_none_or(|at| at <= berth.1.ready_by);
        let mut candidates = (0_u32..)
            .zip(berths)
            .skip(first)
            .filter(|berth| admits(&berth))
            .take(MOST_TRIED);
        let nearest = candidates.clone().next();
        let taken = candidates.find(|&(index, berth)| {
            self.lie(release, fleet, Landing::In(index));
            self.fits(fleet, berth)
        });
        let landing = match (taken, nearest) {
            (Some((berth, _)), _) => Landing::In(berth),
            (None, Some((berth, _))) => Landing::Over(berth),
            (None, None) => Landing::Nowhere,
        };
        self.lie(release, fleet, landing);
        self.place_all(&fleet.unfinished);
        for (&node, lay) in fleet.unfinished.iter().zip(lay) {
            let early = &self.early[node as usize];
            // What is put where it is, too, counts in windows or no longer does.
            if landing != before {
                landed.elsewhere.push(node);
            } else if (early.start, early.finish) != lay {
                landed.moved.push(node);
            } else {
                continue;
            }
            open.set(self.network.rank(node));
            self.open_behind(open, node);
        }
    }

    /// Says whether a release whose deployments are placed in a berth ends before the berth does. Those
    /// put where they are end elsewhere in windows, too, and others may wait for them.
    fn fits(&mut self, fleet: &Fleet, berth: &Berth) -> bool {
        self.place_all(&fleet.unfinished);
        let last = berth.to - self.rules.back_out_reserve;
        fleet.open.iter().all(|&node| {
            let slot = node as usize;
            self.early[slot].start >= berth.from && self.early[slot].finish <= last
        })
    }

    fn place_all(&mut self, deployments: &[u32]) {
        for &node in deployments {
            self.early_of(node, Late::Unknown);
        }
    }

    /// Notes where a release lies; its deployments count in windows when it does.
    fn lie(&mut self, release: u32, fleet: &Fleet, landing: Landing) {
        self.landings[release as usize] = landing;
        fleet
            .unfinished
            .iter()
            .for_each(|&node| self.look_again(node));
    }

    /// The first berth that a release may take: its target, or the first that is not over.
    fn first_berth(&self, release: u32, berths: &[Berth]) -> usize {
        let row = self.plan.releases.at(release);
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
                    .max(self.release_start[release as usize]);
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
