//! A schedule from the one before: only what an edit can reach is computed again.
//!
//! Each pass walks a set of nodes in the order of the network, and the set grows ahead of the walk
//! where a result differs from the one before; where nothing differs, it ends.
//!
//! ```text
//!   edited ──▶ forward ──▶ ends ──▶ backward ──▶ forward (ALAP) ──▶ floats ──▶ longest path
//!                                                                      └─▶ summaries ──▶ spans
//! ```
//!
//! That holds as long as the rules of a node look no further than this:
//!
//! | computes | may read, beside rules, releases and what summaries demand |
//! |---|---|
//! | `early_of` | rows and early dates of the node and what it waits for; late dates of its own |
//! | `late_of` | rows and late dates of the node and what waits for it; its own early dates; the end of its release |
//! | `leaf_dates` | rows and early dates of the leaf, what it waits for and what waits for it; its own late dates |
//!
//! It answers as a full computation does, field by field: `tests/again.rs` compares them over
//! thousands of random edits.

use super::bits::Bits;
use super::forward::Late;
use super::inherited::Inherited;
use super::leaf::Leaf;
use super::passes::{Passes, asks_for_late};
use super::state::{EarlyDates, LateDates, State};
use super::{Schedule, Touched, leaf_dates, longest, rollup};
use crate::calendar::Calendars;
use crate::network::{NONE, Network};
use crate::plan::{ConstraintKind, Plan, ScheduleFrom};
use crate::time::Instant;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Up to so many nodes going on is worth it in any plan.
const FEW: usize = 64;

/// A computation that goes on from the one before.
struct Again<'a> {
    passes: Passes<'a>,
    network: &'a Network,
    /// Leaves with another row or other links.
    touched: Vec<u32>,
    /// Slots of leaves whose floats and flags are to be computed again.
    stale: Bits,
    /// As everything would lie as soon as possible, where some of it lies as late as possible.
    asap: Option<EarlyDates>,
    /// Whether anything lies elsewhere, or follows from something else.
    has_moved: bool,
}

/// Where releases end, by slot.
struct Ends {
    last: Vec<Option<Instant>>,
    ends: Vec<Instant>,
}

impl Schedule {
    /// Schedules a plan with the same rules, releases, calendars and tree as the one scheduled here,
    /// on its own network; returns it with the slots of tasks with another row, other links or other
    /// dates.
    pub(crate) fn again(
        &self,
        before: &Plan,
        plan: &Plan,
        calendars: &Calendars,
        network: &Arc<Network>,
        touched: &Touched,
    ) -> (Self, Vec<u32>) {
        self.onwards(before, plan, calendars, network, touched)
            .unwrap_or_else(|| self.anew(plan, calendars, network, touched))
    }

    /// Computes everything, on a network and calendars that are there.
    fn anew(
        &self,
        plan: &Plan,
        calendars: &Calendars,
        network: &Arc<Network>,
        touched: &Touched,
    ) -> (Self, Vec<u32>) {
        let next = Self::on_network(plan, calendars, Arc::clone(network));
        let slots = plan.tasks.entries().map(|(slot, _)| slot);
        let differs = slots.filter(|&slot| self.dates(slot) != next.dates(slot));
        let tied = touched.linked.iter().copied();
        let tied = tied.filter(|&node| !is_gate(network, node));
        let changed = touched.tasks.iter().copied().chain(tied).chain(differs);
        let changed = changed.collect();
        (next, changed)
    }

    /// Computes what an edit reaches. Nothing when everything is to be computed: when it reaches too
    /// much, when a summary demands something else of the work under it, when the first or last task is
    /// to lie as late as possible, when the plan is scheduled from its finish, or has windows.
    fn onwards(
        &self,
        before: &Plan,
        plan: &Plan,
        calendars: &Calendars,
        network: &Arc<Network>,
        touched: &Touched,
    ) -> Option<(Self, Vec<u32>)> {
        // Where deployments lie follows from everything before them, and decides about what is behind.
        if !plan.windows.is_empty() {
            return None;
        }
        let rows = |slot: u32| plan.tasks.at(slot).zip(before.tasks.at(slot));
        let demands = |slot: u32| {
            network.is_summary[slot as usize]
                && rows(slot).is_none_or(|(new, old)| Inherited::from(new) != Inherited::from(old))
        };
        // Scheduling from the finish, the start of everything follows from the late dates of all.
        let is_from_finish = plan.portfolio.rules.schedule_from == ScheduleFrom::Finish;
        if is_from_finish || touched.tasks.iter().any(|&slot| demands(slot)) {
            return None;
        }
        let late_leaves = self.late_leaves(before, plan, network, touched);
        // The first and the last task that lies as late as possible change how all of them lie.
        if (late_leaves > 0) != (self.state.late_leaves > 0) {
            return None;
        }
        let mut again = Again::new(self, plan, calendars, network, touched);
        let ends = again.run(&self.state)?;
        let longest = again.longest(&self.state, &ends.ends);
        let mut next = Self {
            dates: self.dates.clone(),
            releases: self.releases.clone(),
            products: self.products.clone(),
            portfolio: self.portfolio,
            network: Arc::clone(network),
            aims: Vec::new(),
            state: State {
                late_leaves,
                last: ends.last,
                ends: ends.ends,
                longest,
                inherited: Arc::clone(&self.state.inherited),
                gathered: self.state.gathered.clone(),
                ..State::default()
            },
        };
        let changed = next.take_dates(&again, &self.state, touched);
        next.state.late = again.passes.swap_late(LateDates::default());
        next.state.early = again.passes.swap_early(EarlyDates::default());
        next.state.asap = again.asap;
        Some((next, changed))
    }

    /// Counts the leaves that are to lie as late as possible.
    fn late_leaves(
        &self,
        before: &Plan,
        plan: &Plan,
        network: &Network,
        touched: &Touched,
    ) -> usize {
        let count = |plan: &Plan| {
            let is_late = |&&slot: &&u32| {
                plan.tasks
                    .at(slot)
                    .is_some_and(|task| !network.is_summary[slot as usize] && asks_for_late(task))
            };
            touched.tasks.iter().filter(is_late).count()
        };
        self.state.late_leaves + count(plan) - count(before)
    }

    /// Takes floats, longest path, summaries and spans over from a computation; returns the slots of
    /// what differs.
    fn take_dates(&mut self, again: &Again<'_>, before: &State, touched: &Touched) -> Vec<u32> {
        let passes = &again.passes;
        let (plan, network) = (passes.plan, again.network);
        let turned = self.state.longest.difference(&before.longest);
        let mut changed: Vec<u32> = touched.tasks.clone();
        changed.extend(
            again
                .touched
                .iter()
                .filter(|&&node| !is_gate(network, node)),
        );
        for slot in again.stale.iter() {
            if let Some(leaf) = passes.leaf(slot) {
                let mut dates = leaf_dates(passes, slot, &leaf);
                dates.is_on_longest_path = self.state.longest.contains(slot);
                if self.dates.put(slot as usize, dates) {
                    changed.push(slot);
                }
            }
        }
        for slot in turned.iter() {
            let mut dates = self.dates[slot as usize];
            dates.is_on_longest_path = self.state.longest.contains(slot);
            if self.dates.put(slot as usize, dates) {
                changed.push(slot);
            }
        }
        let summaries = self.roll_up(passes, network, &changed);
        let releases: BTreeSet<u32> = changed
            .iter()
            .filter_map(|&slot| passes.leaf(slot).map(|leaf| leaf.release))
            .collect();
        for release in releases {
            if (release as usize) < self.state.gathered.len() {
                self.state.gathered[release as usize] =
                    rollup::release(plan, network, &self.dates, release);
            }
        }
        if self.state.gathered != before.gathered {
            (self.releases, self.products, self.portfolio) =
                rollup::spans(plan, passes.calendars, &self.state.gathered);
        }
        changed.extend(summaries);
        changed
    }

    /// Computes the summaries over slots again, as far up as something differs; returns those that do.
    fn roll_up(&mut self, passes: &Passes<'_>, network: &Network, slots: &[u32]) -> Vec<u32> {
        let mut changed = Vec::new();
        let mut open = Bits::below(network.summaries.len());
        for &slot in slots {
            // A touched summary may count its time otherwise.
            for slot in [slot, network.parent[slot as usize]] {
                if slot != NONE && network.is_summary[slot as usize] {
                    open.set(network.place_of_summary(slot));
                }
            }
        }
        let mut at = 0;
        while let Some(place) = open.next(at) {
            at = place + 1;
            let slot = network.summaries[place as usize];
            let dates = rollup::summary(passes.plan, passes.calendars, network, &self.dates, slot);
            let parent = network.parent[slot as usize];
            if self.dates.put(slot as usize, dates) {
                changed.push(slot);
                if parent != NONE {
                    open.set(network.place_of_summary(parent));
                }
            }
        }
        changed
    }
}

impl<'a> Again<'a> {
    fn new(
        before: &Schedule,
        plan: &'a Plan,
        calendars: &'a Calendars,
        network: &'a Network,
        touched: &Touched,
    ) -> Self {
        let passes = Passes::after(&before.state, plan, calendars, network);
        let leaves = touched.tasks.iter().chain(&touched.linked).copied();
        let touched: Vec<u32> = leaves.filter(|&slot| network.rank(slot) != NONE).collect();
        let mut stale = Bits::below(plan.tasks.slot_count());
        for &node in touched.iter().filter(|&&node| !is_gate(network, node)) {
            stale.set(node);
        }
        Self {
            passes,
            network,
            touched,
            stale,
            asap: None,
            has_moved: false,
        }
    }

    /// Runs the passes; nothing when so much moves that computing everything is less work.
    fn run(&mut self, before: &State) -> Option<Ends> {
        let mut moved = self.forward(Late::Unknown, self.behind_touched());
        if moved.len() > FEW.max(self.network.order.len() / 8) {
            return None;
        }
        let ends = self.ends(before, &moved);
        let later = self.backward(before, &ends.ends, &moved);
        later.iter().for_each(|&node| self.make_stale(node));
        if before.asap.is_some() {
            self.asap = Some(self.passes.swap_early(before.early.clone()));
            moved = self.forward_late(&later);
        }
        self.stale_around(&moved);
        self.has_moved = !moved.is_empty() || !self.touched.is_empty();
        Some(ends)
    }

    fn longest(&self, before: &State, ends: &[Instant]) -> Arc<Bits> {
        if self.has_moved || ends != before.ends {
            Arc::new(longest::path(&self.passes, ends))
        } else {
            Arc::clone(&before.longest)
        }
    }

    /// The touched nodes and what reads their rows: whatever waits for them.
    fn behind_touched(&self) -> Bits {
        let mut open = Bits::below(self.network.order.len());
        for &node in &self.touched {
            open.set(self.network.rank(node));
            self.open_behind(&mut open, node);
        }
        open
    }

    fn open_behind(&self, open: &mut Bits, node: u32) {
        for link in self.network.outgoing(node) {
            open.set(self.network.rank(link.successor));
        }
        if !is_gate(self.network, node) {
            for &gate in self.network.gates_of(node) {
                open.set(self.network.rank(gate));
            }
        }
    }

    fn open_before(&self, open: &mut Bits, node: u32) {
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

    /// Places open nodes and what follows from them; returns those that differ.
    fn forward(&mut self, late: Late, mut open: Bits) -> Vec<u32> {
        let mut moved = Vec::new();
        let mut at = 0;
        while let Some(rank) = open.next(at) {
            at = rank + 1;
            let node = self.network.order[rank as usize];
            let slot = node as usize;
            let dates = |passes: &Passes<'_>| (passes.early_start[slot], passes.early_finish[slot]);
            let (before, driver) = (dates(&self.passes), self.passes.driver[slot]);
            self.passes.early_of(node, late);
            let differs = dates(&self.passes) != before;
            if differs {
                self.open_behind(&mut open, node);
            }
            if differs || self.passes.driver[slot] != driver {
                moved.push(node);
            }
        }
        moved
    }

    /// The second forward pass, in which some tasks lie at their late dates.
    fn forward_late(&mut self, later: &[u32]) -> Vec<u32> {
        let mut open = self.behind_touched();
        for &node in later {
            let lies_late = |leaf: Leaf<'_>| leaf.task.constraint.kind == ConstraintKind::Alap;
            if self.passes.leaf(node).is_some_and(lies_late) {
                open.set(self.network.rank(node));
            }
        }
        self.forward(Late::Placed, open)
    }

    /// Returns last finishes and ends of releases.
    fn ends(&self, before: &State, moved: &[u32]) -> Ends {
        let mut last = before.last.clone();
        let releases: BTreeSet<u32> = moved
            .iter()
            .filter_map(|&node| self.passes.leaf(node).map(|leaf| leaf.release))
            .collect();
        for release in releases {
            last[release as usize] = self.passes.last_finish(release);
        }
        let ends = self.passes.ends(&last);
        Ends { last, ends }
    }

    /// Computes late dates of what the touched, the moved and the ends of releases reach; returns
    /// the nodes whose late dates differ.
    fn backward(&mut self, before: &State, ends: &[Instant], moved: &[u32]) -> Vec<u32> {
        let network = self.network;
        let mut open = Bits::below(network.order.len());
        for &node in &self.touched {
            open.set(network.rank(node));
            self.open_before(&mut open, node);
        }
        for &node in moved {
            // Late dates read the early ones of the leaf itself: of one that ends its own network, or
            // stays where it was put; and, through a gate, of the leaf that opens it.
            open.set(network.rank(node));
            if is_gate(network, node) {
                self.open_before(&mut open, node);
            }
        }
        for (release, (old, new)) in (0_u32..).zip(before.ends.iter().zip(ends)) {
            if old != new {
                for &leaf in network.leaves_of(release) {
                    open.set(network.rank(leaf));
                }
            }
        }
        self.backward_over(open, ends)
    }

    fn backward_over(&mut self, mut open: Bits, ends: &[Instant]) -> Vec<u32> {
        let mut later = Vec::new();
        let mut limit = u32::try_from(self.network.order.len()).expect("fewer than 2^32 nodes");
        while let Some(rank) = open.previous(limit) {
            limit = rank;
            let node = self.network.order[rank as usize];
            let slot = node as usize;
            let dates = |passes: &Passes<'_>| {
                (
                    passes.late_start[slot],
                    passes.late_finish[slot],
                    passes.binding_start[slot],
                )
            };
            let before = dates(&self.passes);
            self.passes.late_of(node, ends);
            if dates(&self.passes) != before {
                self.open_before(&mut open, node);
                later.push(node);
            }
        }
        later
    }

    /// Floats read the early dates of a leaf, of what it waits for and of what waits for it.
    fn stale_around(&mut self, moved: &[u32]) {
        let touched = std::mem::take(&mut self.touched);
        for &node in moved.iter().chain(&touched) {
            self.make_stale(node);
            for link in self.network.outgoing(node) {
                self.stale.set(link.successor);
            }
            for link in self.network.incoming(node) {
                match self.network.members(link.predecessor) {
                    Some(members) => members.iter().for_each(|&leaf| self.stale.set(leaf)),
                    None => self.stale.set(link.predecessor),
                }
            }
        }
        self.touched = touched;
    }

    fn make_stale(&mut self, node: u32) {
        if !is_gate(self.network, node) {
            self.stale.set(node);
        }
    }
}

fn is_gate(network: &Network, node: u32) -> bool {
    network.members(node).is_some()
}
