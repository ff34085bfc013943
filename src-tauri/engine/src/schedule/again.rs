//! A schedule from the one before: only what an edit can reach is computed again.
//!
//! Each pass is a walk ([`super::walk`]) over what the edit and the passes before it reach. However far
//! that is, going on costs no more than computing everything: a walk over all nodes does what a full
//! pass does, in the same order and by the same rules, and what lies as it lay is not written.
//!
//! ```text
//!   edited ──▶ forward ─▶ landing ─▶ ends ─▶ backward ─▶ forward once more ─▶ targets ─▶ floats
//!                  ▲         │                           (ALAP, from the finish)            │
//!                  └─────────┘ until nothing lands elsewhere                  longest path ◀┤
//!                                                                     summaries ──▶ spans ◀─┘
//! ```
//!
//! That holds as long as the rules of a node look no further than this:
//!
//! | computes | may read, beside rules, releases and what summaries demand |
//! |---|---|
//! | `early_of` | rows and early dates of the node and what it waits for; late dates of its own |
//! | `late_of` | rows and late dates of the node and what waits for it; its own early dates; the end of its release |
//! | `in_time_of` | as `late_of`, where the target of its release takes the place of the end |
//! | `leaf_dates` | rows and early dates of the leaf, what it waits for and what waits for it; its own late dates |
//!
//! It answers as a full computation does, field by field: `tests/again.rs` compares them over
//! thousands of random edits.

use super::bits::Bits;
use super::fleets::Fleets;
use super::forward::Late;
use super::inherited::Inherited;
use super::leaf::Leaf;
use super::passes::{Passes, asks_for_late};
use super::state::{EarlyDates, State};
use super::target::InTime;
use super::{Aim, Schedule, Touched, leaf_dates, longest, rollup};
use crate::calendar::Calendars;
use crate::network::{NONE, Network};
use crate::plan::{ConstraintKind, Plan, ScheduleFrom};
use crate::time::Instant;
use std::sync::Arc;

/// A computation that goes on from the one before.
struct Again<'a> {
    passes: Passes<'a>,
    network: &'a Network,
    /// Leaves with another row or other links, and deployments of releases that lie elsewhere.
    touched: Vec<u32>,
    /// Slots of leaves whose floats and flags are to be computed again.
    stale: Bits,
    /// As everything lay after the first forward pass, where another followed.
    first: Option<EarlyDates>,
    /// How late everything may be for the windows.
    in_time: InTime,
    /// By release slot.
    aims: Vec<Option<Aim>>,
    /// Whether anything lies elsewhere, follows from something else, or is linked otherwise.
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
        let tied = tied.filter(|&node| !network.is_gate(node));
        let changed = touched.tasks.iter().copied().chain(tied).chain(differs);
        let changed = changed.collect();
        (next, changed)
    }

    /// Computes what an edit reaches. Nothing when everything is to be computed: when a summary demands
    /// something else of the work under it, when the first or last task is to lie as late as possible,
    /// or when berths are not to be chosen one after the other.
    fn onwards(
        &self,
        before: &Plan,
        plan: &Plan,
        calendars: &Calendars,
        network: &Arc<Network>,
        touched: &Touched,
    ) -> Option<(Self, Vec<u32>)> {
        let rows = |slot: u32| plan.tasks.at(slot).zip(before.tasks.at(slot));
        let demands = |slot: u32| {
            network.is_summary[slot as usize]
                && rows(slot).is_none_or(|(new, old)| Inherited::from(new) != Inherited::from(old))
        };
        if touched.tasks.iter().any(|&slot| demands(slot)) {
            return None;
        }
        let fleets = &self.state.fleets;
        let is_from_finish = plan.portfolio.rules.schedule_from == ScheduleFrom::Finish;
        // Scheduling from the finish, releases land twice.
        let lands_once = fleets.is_empty() || fleets.is_ordered && !is_from_finish;
        if !(lands_once && self.still_has_fleets(plan, calendars, network, touched)) {
            return None;
        }
        let late_leaves = self.late_leaves(before, plan, network, touched);
        // The first and the last task that lies as late as possible change how all of them lie.
        if (late_leaves > 0) != (self.state.late_leaves > 0) {
            return None;
        }
        let mut again = Again::new(self, plan, calendars, network, touched);
        let ends = again.run(&self.state);
        let longest = again.longest(&self.state, &ends.ends);
        let mut next = Self {
            dates: self.dates.clone(),
            releases: self.releases.clone(),
            products: self.products.clone(),
            portfolio: self.portfolio,
            network: Arc::clone(network),
            aims: std::mem::take(&mut again.aims),
            state: State {
                late_leaves,
                last: ends.last,
                ends: ends.ends,
                longest,
                inherited: Arc::clone(&self.state.inherited),
                gathered: self.state.gathered.clone(),
                fleets: Arc::clone(&again.passes.fleets),
                ..State::default()
            },
        };
        let changed = next.take_dates(&again, &self.state, touched);
        next.state.late = std::mem::take(&mut again.passes.late);
        next.state.early = std::mem::take(&mut again.passes.early);
        next.state.release_start = std::mem::take(&mut again.passes.release_start);
        next.state.landings = std::mem::take(&mut again.passes.landings);
        next.state.first = again.first;
        next.state.in_time = again.in_time;
        Some((next, changed))
    }

    /// Says whether the deployments of each release are those that they were, in the same order.
    fn still_has_fleets(
        &self,
        plan: &Plan,
        calendars: &Calendars,
        network: &Network,
        touched: &Touched,
    ) -> bool {
        let fleets = &self.state.fleets;
        let is_other = |&slot: &u32| {
            let release = network.release_of(slot);
            fleets.get(release).is_some() && calendars.deployments(release).contains(&slot)
        };
        fleets.is_empty()
            || touched.linked.is_empty() && !touched.tasks.iter().any(is_other)
            || **fleets == Fleets::of(plan, calendars, network)
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
        changed.extend(again.touched.iter().filter(|&&node| !network.is_gate(node)));
        for slot in again.stale.iter() {
            if let Some(leaf) = passes.leaf(slot) {
                let mut dates = leaf_dates(passes, &again.in_time, slot, leaf);
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
        let releases = network.releases_of(changed.iter().copied());
        for release in releases.iter() {
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
        let has_moved = !touched.linked.is_empty();
        let leaves = touched.tasks.iter().chain(&touched.linked).copied();
        let touched: Vec<u32> = leaves.filter(|&slot| network.rank(slot) != NONE).collect();
        let mut stale = Bits::below(plan.tasks.slot_count());
        for &node in touched.iter().filter(|&&node| !network.is_gate(node)) {
            stale.set(node);
        }
        Self {
            passes,
            network,
            touched,
            stale,
            first: None,
            in_time: InTime::default(),
            aims: Vec::new(),
            has_moved,
        }
    }

    /// Runs the passes.
    fn run(&mut self, before: &State) -> Ends {
        let open = self.passes.open_for_early(&self.touched);
        let mut moved = self.passes.forward_over(open, Late::Unknown);
        self.land(&mut moved);
        let ends = self.ends(before, &moved);
        let later = self.backward(before, &ends.ends, &moved);
        later.iter().for_each(|&node| self.make_stale(node));
        if before.first.is_some() {
            moved = self.forward_once_more(before, &later);
        }
        let (in_time, aims, later) = self
            .passes
            .aim_again(&before.in_time, &self.touched, &moved);
        (self.in_time, self.aims) = (in_time, aims);
        later.iter().for_each(|&node| self.make_stale(node));
        self.stale_around(&moved);
        self.has_moved |= !moved.is_empty();
        ends
    }

    /// Lets releases land where what comes before them now allows; adds what that moves.
    fn land(&mut self, moved: &mut Vec<u32>) {
        if self.passes.fleets.is_empty() {
            return;
        }
        let waiting = self.passes.waiting_for(moved.iter().chain(&self.touched));
        let landed = self.passes.land_again(waiting, Late::Unknown);
        moved.extend(landed.moved);
        moved.extend(&landed.elsewhere);
        self.touched.extend(landed.elsewhere);
    }

    fn longest(&self, before: &State, ends: &[Instant]) -> Arc<Bits> {
        if self.has_moved || ends != before.ends {
            Arc::new(longest::path(&self.passes, ends))
        } else {
            Arc::clone(&before.longest)
        }
    }

    /// The forward pass that follows the backward pass: some tasks lie at their late dates, or releases
    /// begin where these do.
    fn forward_once_more(&mut self, before: &State, later: &[u32]) -> Vec<u32> {
        let first = std::mem::replace(&mut self.passes.early, before.early.clone());
        self.first = Some(first);
        if self.passes.is_from_finish() {
            self.passes.start_from_late();
            let starts = before.release_start.iter().zip(&self.passes.release_start);
            for (release, (old, new)) in (0_u32..).zip(starts) {
                if old != new {
                    self.touched.extend(self.network.leaves_of(release));
                }
            }
        }
        let mut open = self.passes.open_for_early(&self.touched);
        if before.late_leaves == 0 {
            return self.passes.forward_over(open, Late::Unknown);
        }
        for &node in later {
            let lies_late = |leaf: &Leaf<'_>| leaf.constraint.kind == ConstraintKind::Alap;
            if self.passes.leaf(node).is_some_and(lies_late) {
                open.set(self.network.rank(node));
            }
        }
        self.passes.forward_over(open, Late::Placed)
    }

    /// Returns last finishes and ends of releases.
    fn ends(&self, before: &State, moved: &[u32]) -> Ends {
        let mut last = before.last.clone();
        let leaves = moved.iter().copied();
        let leaves = leaves.filter(|&node| !self.network.is_gate(node));
        for release in self.network.releases_of(leaves).iter() {
            last[release as usize] = self.passes.last_finish(release);
        }
        let ends = self.passes.ends(&last);
        Ends { last, ends }
    }

    /// Computes late dates of what the touched, the moved and the ends of releases reach; returns
    /// the nodes whose late dates differ.
    fn backward(&mut self, before: &State, ends: &[Instant], moved: &[u32]) -> Vec<u32> {
        let network = self.network;
        let mut open = self.passes.open_for_late(&self.touched, moved);
        for (release, (old, new)) in (0_u32..).zip(before.ends.iter().zip(ends)) {
            if old != new {
                for &leaf in network.leaves_of(release) {
                    open.set(network.rank(leaf));
                }
            }
        }
        self.passes
            .backward_over(open, |passes, node| passes.late_of(node, ends))
    }

    /// Floats read the early dates of a leaf, of what it waits for and of what waits for it.
    fn stale_around(&mut self, moved: &[u32]) {
        let slots = self.network.parent.len();
        if moved.len() > slots - slots / 4 {
            // The few others cost less than asking all of these who reads them.
            self.stale = Bits::all_below(slots);
            return;
        }
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
        if !self.network.is_gate(node) {
            self.stale.set(node);
        }
    }
}
