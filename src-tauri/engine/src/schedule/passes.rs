//! What both passes share: leaves, nodes and their four dates.

use super::leaf::Leaf;
use crate::calendar::Calendars;
use crate::network::Network;
use crate::plan::{ConstraintKind, Plan, Policy, Rules, ScheduleFrom, TaskMode};
use crate::schedule::Driver;
use crate::time::{Instant, Seconds};

/// The state of a computation: one entry a node (task slots, then gates).
pub(super) struct Passes<'a> {
    pub(super) plan: &'a Plan,
    pub(super) rules: &'a Rules,
    pub(super) network: &'a Network,
    /// By task slot; nothing for empty slots and summaries.
    pub(super) leaves: Vec<Option<Leaf<'a>>>,
    pub(super) early_start: Vec<Instant>,
    pub(super) early_finish: Vec<Instant>,
    pub(super) late_start: Vec<Instant>,
    pub(super) late_finish: Vec<Instant>,
    /// The late start that binds predecessors: of a started task, that of its remaining work.
    pub(super) binding_start: Vec<Instant>,
    pub(super) driver: Vec<Driver>,
    /// By release slot: where its work begins.
    pub(super) release_start: Vec<Instant>,
    /// By task slot: SNET and FNLT of the summaries above it, and where a manual one was put.
    pub(super) inherited: Vec<Inherited>,
}

/// What the summaries above a task demand of it (scheduling.md rule 9).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Inherited {
    pub(super) not_before: Option<Instant>,
    pub(super) not_after: Option<Instant>,
    /// Where a manual summary was put: what stands under it begins there instead of at the start.
    pub(super) floor: Option<Instant>,
}

impl<'a> Passes<'a> {
    pub(super) fn new(plan: &'a Plan, calendars: &'a Calendars, network: &'a Network) -> Self {
        let nodes = network.node_count();
        let mut leaves = vec![None; plan.tasks.slot_count()];
        for (slot, task) in plan.tasks.entries() {
            if !network.is_summary[slot as usize] {
                leaves[slot as usize] = Some(Leaf::of(plan, calendars, slot, task));
            }
        }
        let mut release_start = vec![plan.portfolio.start; plan.releases.slot_count().max(1)];
        for (slot, release) in plan.releases.entries() {
            release_start[slot as usize] = release.start.unwrap_or(plan.portfolio.start);
        }
        Self {
            plan,
            rules: &plan.portfolio.rules,
            network,
            leaves,
            early_start: vec![Instant::default(); nodes],
            early_finish: vec![Instant::default(); nodes],
            late_start: vec![Instant::default(); nodes],
            late_finish: vec![Instant::default(); nodes],
            binding_start: vec![Instant::default(); nodes],
            driver: vec![Driver::Start; nodes],
            release_start,
            inherited: inherited(plan, network),
        }
    }

    pub(super) fn leaf(&self, slot: u32) -> Option<&Leaf<'a>> {
        self.leaves.get(slot as usize).and_then(Option::as_ref)
    }

    /// Iterates over the slots of leaves that count.
    pub(super) fn active(&self) -> impl Iterator<Item = (u32, &Leaf<'a>)> {
        (0_u32..)
            .zip(&self.leaves)
            .filter_map(|(slot, leaf)| leaf.as_ref().map(|leaf| (slot, leaf)))
            .filter(|(_, leaf)| leaf.task.active)
    }

    pub(super) fn is_from_finish(&self) -> bool {
        self.rules.schedule_from == ScheduleFrom::Finish
    }

    /// Returns the duration of a predecessor, which percent lags are counted from.
    pub(super) fn duration_of(&self, node: u32) -> Seconds {
        self.leaf(node)
            .map_or(Seconds::ZERO, |leaf| leaf.task.duration.amount)
    }

    /// Returns, by release slot, where its network ends: at its last finish in the native policy, at
    /// the last finish of all in Microsoft Project's.
    pub(super) fn ends(&self) -> Vec<Instant> {
        let mut last: Vec<Option<Instant>> = vec![None; self.release_start.len()];
        for (slot, leaf) in self.active() {
            let end = &mut last[leaf.release as usize];
            *end = (*end).max(Some(self.early_finish[slot as usize]));
        }
        if self.rules.policy == Policy::MsProject {
            let all = last.iter().copied().max().flatten();
            last.fill(all);
        }
        let mut ends: Vec<Instant> = last
            .iter()
            .zip(&self.release_start)
            .map(|(last, start)| last.unwrap_or(*start))
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

fn inherited(plan: &Plan, network: &Network) -> Vec<Inherited> {
    let mut inherited = vec![Inherited::default(); plan.tasks.slot_count()];
    let binds = |slot: u32| {
        let summary = plan.tasks.at(slot)?;
        let date_of = |kind| {
            let constraint = summary.constraint;
            constraint.date.filter(|_| constraint.kind == kind)
        };
        let is_manual = summary.mode == TaskMode::Manual;
        let bound = Inherited {
            not_before: date_of(ConstraintKind::Snet),
            not_after: date_of(ConstraintKind::Fnlt),
            floor: summary.manual_start.filter(|_| is_manual),
        };
        (bound != Inherited::default()).then_some(bound)
    };
    if !network.summaries.iter().any(|&slot| binds(slot).is_some()) {
        return inherited;
    }
    for (slot, _) in plan.tasks.entries() {
        for bound in network.ancestors(slot).filter_map(binds) {
            let own = &mut inherited[slot as usize];
            own.not_before = own.not_before.max(bound.not_before);
            own.floor = own.floor.or(bound.floor);
            own.not_after = match (own.not_after, bound.not_after) {
                (Some(one), Some(other)) => Some(one.min(other)),
                (one, other) => one.or(other),
            };
        }
    }
    inherited
}
