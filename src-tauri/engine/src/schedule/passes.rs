//! What both passes share: leaves, nodes and their four dates.

use super::cells::Cells;
use super::inherited::Inherits;
use super::landing::Fleet;
use super::leaf::Leaf;
use super::state::State;
use crate::calendar::Calendars;
use crate::network::Network;
use crate::plan::{ConstraintKind, Plan, Policy, Rules, ScheduleFrom, Task};
use crate::schedule::Driver;
use crate::time::{Instant, Seconds};
use crate::window::Berth;
use std::cell::RefCell;
use std::sync::Arc;

/// The state of a computation: one entry a node (task slots, then gates).
pub(super) struct Passes<'a> {
    pub(super) plan: &'a Plan,
    pub(super) calendars: &'a Calendars,
    pub(super) rules: &'a Rules,
    pub(super) network: &'a Network,
    leaves: RefCell<Leaves<'a>>,
    pub(super) early_start: Cells<Instant>,
    pub(super) early_finish: Cells<Instant>,
    pub(super) late_start: Cells<Instant>,
    pub(super) late_finish: Cells<Instant>,
    /// The late start that binds predecessors: of a started task, that of its remaining work.
    pub(super) binding_start: Cells<Instant>,
    pub(super) driver: Cells<Driver>,
    /// By release slot: where its work begins.
    pub(super) release_start: Vec<Instant>,
    /// By task slot: SNET and FNLT of the summaries above it, and where a manual one was put.
    pub(super) inherited: Arc<Inherits>,
    /// By release slot: its deployments, where windows concern it; empty without any windows.
    pub(super) fleets: Vec<Option<Fleet<'a>>>,
    /// By release slot, in the pass back from the windows: the berth that it aims at.
    pub(super) aims: Vec<Option<Berth>>,
}

/// Leaves looked up so far: all of them in a full computation, those asked for in a partial one.
#[derive(Default)]
struct Leaves<'a> {
    /// By node: one more than its place among those known; 0 until it is asked for.
    place: Vec<u32>,
    known: Vec<Leaf<'a>>,
}

impl<'a> Passes<'a> {
    /// Begins a computation of everything.
    pub(super) fn new(plan: &'a Plan, calendars: &'a Calendars, network: &'a Network) -> Self {
        let nodes = network.node_count();
        let mut passes = Self {
            plan,
            calendars,
            rules: &plan.portfolio.rules,
            network,
            leaves: RefCell::new(Leaves::below(nodes)),
            early_start: Cells::fresh(nodes),
            early_finish: Cells::fresh(nodes),
            late_start: Cells::fresh(nodes),
            late_finish: Cells::fresh(nodes),
            binding_start: Cells::fresh(nodes),
            driver: Cells::fresh(nodes),
            release_start: release_start(plan),
            inherited: Arc::new(Inherits::of(plan, network)),
            fleets: Vec::new(),
            aims: Vec::new(),
        };
        passes.leaves.borrow_mut().known.reserve(plan.tasks.len());
        passes.find_deployments();
        passes
    }

    /// Begins a computation of what differs from a state of a plan with the same network and rules.
    pub(super) fn after(
        state: &State,
        plan: &'a Plan,
        calendars: &'a Calendars,
        network: &'a Network,
    ) -> Self {
        let early = state.asap.as_ref().unwrap_or(&state.early).clone();
        let late = state.late.clone();
        Self {
            plan,
            calendars,
            rules: &plan.portfolio.rules,
            network,
            leaves: RefCell::new(Leaves::below(network.node_count())),
            early_start: early.start,
            early_finish: early.finish,
            late_start: late.start,
            late_finish: late.finish,
            binding_start: late.binding_start,
            driver: early.driver,
            release_start: release_start(plan),
            inherited: Arc::clone(&state.inherited),
            fleets: Vec::new(),
            aims: Vec::new(),
        }
    }

    /// Returns the leaf in a slot; nothing for empty slots, summaries and gates.
    pub(super) fn leaf(&self, slot: u32) -> Option<Leaf<'a>> {
        let place = self.leaves.borrow().place[slot as usize];
        match place.checked_sub(1) {
            Some(place) => Some(self.leaves.borrow().known[place as usize]),
            None => self.look_up(slot),
        }
    }

    fn look_up(&self, slot: u32) -> Option<Leaf<'a>> {
        if self.network.is_summary.get(slot as usize) != Some(&false) {
            return None;
        }
        let task = self.plan.tasks.at(slot)?;
        let leaf = Leaf::of(self.plan, self.calendars, slot, task);
        let leaves = &mut *self.leaves.borrow_mut();
        leaves.known.push(leaf);
        leaves.place[slot as usize] =
            u32::try_from(leaves.known.len()).expect("fewer than 2^32 tasks");
        Some(leaf)
    }

    /// Looks at a leaf in another way from now on.
    pub(super) fn look_again(&mut self, slot: u32, at: Leaf<'a>) {
        let leaves = self.leaves.get_mut();
        match leaves.place[slot as usize].checked_sub(1) {
            Some(place) => leaves.known[place as usize] = at,
            None => {
                leaves.known.push(at);
                leaves.place[slot as usize] =
                    u32::try_from(leaves.known.len()).expect("fewer than 2^32 tasks");
            }
        }
    }

    /// Iterates over leaves and their slots.
    pub(super) fn leaves(&self) -> impl Iterator<Item = (u32, Leaf<'a>)> {
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
        let mut first: Vec<Option<Instant>> = vec![None; self.release_start.len()];
        let leaves = self.leaves().filter(|(_, leaf)| leaf.task.active);
        for (slot, leaf) in leaves {
            let late = self.late_start[slot as usize];
            let own = &mut first[leaf.release as usize];
            *own = Some(own.map_or(late, |before| before.min(late)));
        }
        let of_all = (self.rules.policy == Policy::MsProject)
            .then(|| first.iter().copied().flatten().min())
            .flatten();
        for (start, first) in self.release_start.iter_mut().zip(first) {
            *start = of_all.or(first).unwrap_or(*start);
        }
    }

    /// Returns the duration of a predecessor, which percent lags are counted from.
    pub(super) fn duration_of(&self, node: u32) -> Seconds {
        self.leaf(node)
            .map_or(Seconds::ZERO, |leaf| leaf.task.duration.amount)
    }

    /// Returns the last finish of a release; nothing while no task of it counts.
    pub(super) fn last_finish(&self, release: u32) -> Option<Instant> {
        let leaves = self.network.leaves_of(release).iter().copied();
        leaves
            .filter(|&leaf| self.network.is_active_leaf(leaf))
            .map(|leaf| self.early_finish[leaf as usize])
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

impl Leaves<'_> {
    fn below(nodes: usize) -> Self {
        Self {
            place: vec![0; nodes],
            known: Vec::new(),
        }
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
