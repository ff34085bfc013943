//! What both passes share: leaves, nodes and their four dates.

use super::cells::Cells;
use super::fleets::Fleets;
use super::inherited::Inherits;
use super::landing::{Landing, moored};
use super::leaf::Leaf;
use super::leaves::Leaves;
use super::state::{EarlyDates, LateDates, State};
use crate::calendar::Calendars;
use crate::network::{Link, Network};
use crate::plan::{ConstraintKind, Lag, Plan, Policy, Rules, ScheduleFrom, Task};
use crate::time::{Instant, Seconds};
use crate::window::Berth;
use std::sync::Arc;

/// The state of a computation: one entry a node (task slots, then gates).
pub(super) struct Passes<'a> {
    pub(super) plan: &'a Plan,
    pub(super) calendars: &'a Calendars,
    pub(super) rules: &'a Rules,
    pub(super) network: &'a Network,
    leaves: Leaves<'a>,
    pub(super) early: EarlyDates,
    pub(super) late: LateDates,
    /// By release slot: where its work begins.
    pub(super) release_start: Vec<Instant>,
    /// By task slot: SNET and FNLT of the summaries above it, and where a manual one was put.
    pub(super) inherited: Arc<Inherits>,
    /// Which deployments each release has.
    pub(super) fleets: Arc<Fleets>,
    /// By release slot: where its deployments lie.
    pub(super) landings: Vec<Landing>,
    /// By release slot, in the pass back from the windows: the berth that it aims at.
    pub(super) targets: Vec<Option<Berth>>,
}

impl<'a> Passes<'a> {
    /// Begins a computation of everything.
    pub(super) fn new(plan: &'a Plan, calendars: &'a Calendars, network: &'a Network) -> Self {
        let nodes = network.node_count();
        let release_start = release_start(plan);
        Self {
            plan,
            calendars,
            rules: &plan.portfolio.rules,
            network,
            leaves: Leaves::below(nodes),
            early: Cells::fresh(nodes),
            late: Cells::fresh(nodes),
            inherited: Arc::new(Inherits::of(plan, network)),
            fleets: Arc::new(Fleets::of(plan, calendars, network)),
            landings: vec![Landing::Free; release_start.len()],
            targets: Vec::new(),
            release_start,
        }
    }

    /// Begins a computation of what differs from a state of a plan with the same network and rules.
    pub(super) fn after(
        state: &State,
        plan: &'a Plan,
        calendars: &'a Calendars,
        network: &'a Network,
    ) -> Self {
        Self {
            plan,
            calendars,
            rules: &plan.portfolio.rules,
            network,
            leaves: Leaves::below(network.node_count()),
            early: state.first.as_ref().unwrap_or(&state.early).clone(),
            late: state.late.clone(),
            release_start: release_start(plan),
            inherited: Arc::clone(&state.inherited),
            fleets: Arc::clone(&state.fleets),
            landings: state.landings.clone(),
            targets: Vec::new(),
        }
    }

    /// Returns the leaf in a slot; nothing for empty slots, summaries and gates.
    pub(super) fn leaf(&self, slot: u32) -> Option<&Leaf<'a>> {
        self.leaves.get(slot, || {
            let is_summary = self.network.is_summary.get(slot as usize) != Some(&false);
            let task = self.plan.tasks.at(slot).filter(|_| !is_summary)?;
            let leaf = self.look_up(slot, task);
            Some(if self.fleets.holds(slot) {
                let landing = self.landings[leaf.release as usize];
                moored(leaf, self.calendars.in_windows(slot), landing)
            } else {
                leaf
            })
        })
    }

    /// Returns a leaf as it is where no window has a say in it.
    pub(super) fn look_up(&self, slot: u32, task: &'a Task) -> Leaf<'a> {
        let release = self.network.release_of(slot);
        Leaf::of(self.plan, self.calendars, slot, task, release)
    }

    /// Looks a leaf up once more: its release lies elsewhere.
    pub(super) fn look_again(&mut self, slot: u32) {
        self.leaves.forget(slot);
    }

    /// Iterates over leaves and their slots.
    pub(super) fn leaves(&self) -> impl Iterator<Item = (u32, &Leaf<'a>)> {
        let slots = self.plan.tasks.entries().map(|(slot, _)| slot);
        slots.filter_map(|slot| self.leaf(slot).map(|leaf| (slot, leaf)))
    }

    /// Counts the leaves that are to lie as late as possible.
    pub(super) fn count_late(&self) -> usize {
        self.leaves()
            .filter(|(_, leaf)| asks_for_late(leaf.task))
            .count()
    }

    pub(super) fn is_from_finish(&self) -> bool {
        self.rules.schedule_from == ScheduleFrom::Finish
    }

    /// Scheduling from the finish, lets each network begin where the first of its tasks must: of the
    /// release in the native policy, of the whole project in Microsoft Project's.
    pub(super) fn start_from_late(&mut self) {
        let first: Vec<Option<Instant>> = (0_u32..)
            .take(self.release_start.len())
            .map(|release| {
                let leaves = self.network.leaves_of(release).iter().copied();
                leaves
                    .filter(|&leaf| self.network.is_active_leaf(leaf))
                    .map(|leaf| self.late[leaf as usize].start)
                    .min()
            })
            .collect();
        let of_all = (self.rules.policy == Policy::MsProject)
            .then(|| first.iter().copied().flatten().min())
            .flatten();
        for (start, first) in self.release_start.iter_mut().zip(first) {
            *start = of_all.or(first).unwrap_or(*start);
        }
    }

    /// Returns what the lag of a link is a share of: the duration of its predecessor, where it is one.
    pub(super) fn base_of_lag(&self, link: &Link) -> Seconds {
        match link.lag {
            Lag::Working(_) | Lag::Elapsed(_) => Seconds::ZERO,
            Lag::Percent(_) | Lag::ElapsedPercent(_) => self
                .leaf(link.predecessor)
                .map_or(Seconds::ZERO, |leaf| leaf.task.duration.amount),
        }
    }

    /// Returns the last finish of a release; nothing while no task of it counts.
    pub(super) fn last_finish(&self, release: u32) -> Option<Instant> {
        let leaves = self.network.leaves_of(release).iter().copied();
        leaves
            .filter(|&leaf| self.network.is_active_leaf(leaf))
            .map(|leaf| self.early[leaf as usize].finish)
            .max()
    }

    /// Returns, by release slot, where its network ends: at its last finish in the native policy, at
    /// the last finish of all in Microsoft Project's.
    pub(super) fn ends(&self, last: &[Option<Instant>]) -> Vec<Instant> {
        let of_all = (self.rules.policy == Policy::MsProject)
            .then(|| last.iter().copied().max())
            .flatten();
        let mut ends: Vec<Instant> = last
            .iter()
            .zip(&self.release_start)
            .map(|(last, start)| of_all.unwrap_or(*last).unwrap_or(*start))
            .collect();
        if self.is_from_finish() {
            for (slot, release) in self.plan.releases.entries() {
                if let Some(finish) = release.finish {
                    ends[slot as usize] = finish;
                }
            }
        }
        ends
    }
}

/// Says whether a leaf counts that is to lie as late as possible.
pub(super) fn asks_for_late(task: &Task) -> bool {
    task.active && task.constraint.kind == ConstraintKind::Alap
}

fn release_start(plan: &Plan) -> Vec<Instant> {
    let mut starts = vec![plan.portfolio.start; plan.releases.slot_count().max(1)];
    for (slot, release) in plan.releases.entries() {
        starts[slot as usize] = release.start.unwrap_or(plan.portfolio.start);
    }
    starts
}
