//! When everything happens: forward and backward pass, floats, drivers, roll-up.
//!
//! One algorithm, two policies ([`Policy`]); the rules are those of
//! `scheduling.md`, named by number where they are applied.

mod again;
mod backward;
mod bits;
mod cells;
mod chain;
mod dates;
mod fleets;
mod forward;
mod held;
mod inherited;
mod landing;
mod leaf;
mod leaves;
mod longest;
mod passes;
mod rollup;
mod state;
mod target;
mod touched;
mod walk;

pub(crate) use bits::Bits;
pub(crate) use chain::Chain;
pub use dates::{Driver, TaskDates};
pub use landing::Landing;
pub(crate) use landing::moored;
pub(crate) use leaf::{Ends, Leaf, Stage};
pub use rollup::SpanOf;
pub use target::Aim;
pub(crate) use touched::Touched;

use crate::calendar::Calendars;
use crate::network::{Link, Loop, Network};
use crate::plan::{DependencyKind, Plan, Policy, Task};
use crate::time::Seconds;
use cells::Cells;
use forward::Late;
use passes::Passes;
use state::State;
use std::cmp::Reverse;
use std::sync::Arc;
use target::InTime;

/// Dates by task slot.
type Dates = Cells<TaskDates, 32>;

/// Everything computed from a plan: dates of each task, spans of releases and products. A copy
/// shares what it does not change.
#[derive(Debug, Clone, Default)]
pub struct Schedule {
    dates: Dates,
    releases: Vec<Option<SpanOf>>,
    products: Vec<Option<SpanOf>>,
    portfolio: Option<SpanOf>,
    network: Arc<Network>,
    state: State,
    /// By release slot; empty without windows.
    aims: Vec<Option<Aim>>,
}

impl Schedule {
    /// Schedules a plan. Always answers: loops are cut at their weakest dependency and reported.
    #[must_use]
    pub fn compute(plan: &Plan, calendars: &Calendars) -> Self {
        Self::on_network(plan, calendars, Arc::new(Network::of(plan)))
    }

    fn on_network(plan: &Plan, calendars: &Calendars, network: Arc<Network>) -> Self {
        let mut passes = Passes::new(plan, calendars, &network);
        let late_leaves = passes.count_late();
        passes.forward(Late::Unknown);
        passes.land(Late::Unknown);
        let last: Vec<_> = (0_u32..)
            .take(passes.release_start.len())
            .map(|release| passes.last_finish(release))
            .collect();
        let ends = passes.ends(&last);
        passes.backward(&ends);
        let mut first = None;
        if passes.is_from_finish() {
            first = Some(passes.early.clone());
            passes.start_from_late();
            passes.forward(Late::Unknown);
            passes.land(Late::Unknown);
        }
        if late_leaves > 0 {
            first = first.or_else(|| Some(passes.early.clone()));
            passes.forward(Late::Placed);
        }
        let (in_time, aims) = passes.aim();
        let longest = longest::path(&passes, &ends);
        let mut dates = Dates::built(plan.tasks.slot_count(), |slot| {
            let slot = u32::try_from(slot).expect("fewer than 2^32 tasks");
            passes
                .leaf(slot)
                .map_or_else(TaskDates::default, |leaf| TaskDates {
                    is_on_longest_path: longest.contains(slot),
                    ..leaf_dates(&passes, &in_time, slot, leaf)
                })
        });
        for &slot in network.summaries.iter() {
            dates[slot as usize] = rollup::summary(plan, calendars, &network, &dates, slot);
        }
        let gathered: Vec<_> = (0_u32..)
            .take(plan.releases.slot_count())
            .map(|release| rollup::release(plan, &network, &dates, release))
            .collect();
        let (releases, products, portfolio) = rollup::spans(plan, calendars, &gathered);
        let state = State {
            late_leaves,
            last,
            ends,
            longest: Arc::new(longest),
            inherited: Arc::clone(&passes.inherited),
            gathered,
            late: std::mem::take(&mut passes.late).share(),
            early: std::mem::take(&mut passes.early).share(),
            first: first.map(Cells::share),
            in_time: in_time.share(),
            release_start: std::mem::take(&mut passes.release_start),
            fleets: Arc::clone(&passes.fleets),
            landings: std::mem::take(&mut passes.landings),
        };
        drop(passes);
        Self {
            dates,
            releases,
            products,
            portfolio,
            network,
            state,
            aims,
        }
    }

    /// Iterates over the slots whose dates may differ between two schedules of plans of which one
    /// came from the other; the rest are known to be the same.
    pub fn unshared<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = u32> + 'a {
        let places = self.dates.unshared(&other.dates);
        places.map(|place| u32::try_from(place).expect("fewer than 2^32 tasks"))
    }

    /// Returns the dates of the task in a slot of the plan that was scheduled.
    ///
    /// # Panics
    ///
    /// When the slot is not one of that plan.
    #[must_use]
    pub fn dates(&self, slot: u32) -> &TaskDates {
        &self.dates[slot as usize]
    }

    /// Returns the span of the release in a slot; nothing while it has no tasks.
    #[must_use]
    pub fn release(&self, slot: u32) -> Option<&SpanOf> {
        self.releases.get(slot as usize).and_then(Option::as_ref)
    }

    /// Returns the span of the product in a slot; nothing while it has no tasks.
    #[must_use]
    pub fn product(&self, slot: u32) -> Option<&SpanOf> {
        self.products.get(slot as usize).and_then(Option::as_ref)
    }

    /// Returns what the release in a slot aims at and how it stands; nothing when no window concerns it.
    #[must_use]
    pub fn aim(&self, release: u32) -> Option<&Aim> {
        self.aims.get(release as usize).and_then(Option::as_ref)
    }

    /// Returns where the deployments of a release lie.
    pub(crate) fn landing(&self, release: u32) -> Landing {
        let landings = &self.state.landings;
        landings
            .get(release as usize)
            .copied()
            .unwrap_or(Landing::Free)
    }

    /// Returns the arithmetic of a leaf, as the passes had it: an unfinished deployment in the windows in
    /// which its release lies.
    pub(crate) fn leaf<'a>(
        &self,
        plan: &'a Plan,
        calendars: &'a Calendars,
        slot: u32,
        task: &'a Task,
    ) -> Leaf<'a> {
        let leaf = Leaf::of(plan, calendars, slot, task, self.network.release_of(slot));
        if !self.state.fleets.holds(slot) {
            return leaf;
        }
        let landing = self.landing(leaf.release);
        moored(leaf, calendars.in_windows(slot), landing)
    }

    /// Returns the span of everything.
    #[must_use]
    pub fn portfolio(&self) -> Option<&SpanOf> {
        self.portfolio.as_ref()
    }

    /// Returns the loops that were cut.
    #[must_use]
    pub fn loops(&self) -> &[Loop] {
        &self.network.loops
    }

    /// Returns the slots of dependencies between a task and its own summary.
    #[must_use]
    pub fn to_own_summary(&self) -> &[u32] {
        &self.network.to_own_summary
    }

    /// Returns who stands under whom and what waits for what, as it was scheduled.
    #[must_use]
    pub fn network(&self) -> &Network {
        &self.network
    }

    pub(crate) fn shared_network(&self) -> Arc<Network> {
        Arc::clone(&self.network)
    }

    /// Returns the leaf that decides what a link reads of its predecessor: the last to finish of the
    /// leaves that a gate waits for, or the first to start.
    pub(crate) fn deciding(&self, link: &Link) -> Option<u32> {
        let Some(members) = self.network.members(link.predecessor) else {
            return Some(link.predecessor);
        };
        let members = members.iter().copied();
        match link.kind {
            DependencyKind::Fs | DependencyKind::Ff => {
                members.max_by_key(|&leaf| (self.dates(leaf).early_finish, Reverse(leaf)))
            }
            DependencyKind::Ss | DependencyKind::Sf => {
                members.min_by_key(|&leaf| (self.dates(leaf).early_start, leaf))
            }
        }
    }

    /// Returns the early dates of a node: of a task, or of a gate, which opens when every leaf it
    /// waits for is through.
    pub(crate) fn ends(&self, node: u32) -> Ends {
        let Some(members) = self.network.members(node) else {
            let dates = self.dates(node);
            return Ends {
                start: dates.early_start,
                finish: dates.early_finish,
                duration: dates.duration,
            };
        };
        let starts = members.iter().map(|&leaf| self.dates(leaf).early_start);
        let finishes = members.iter().map(|&leaf| self.dates(leaf).early_finish);
        Ends {
            start: starts.min().unwrap_or_default(),
            finish: finishes.max().unwrap_or_default(),
            duration: Seconds::ZERO,
        }
    }
}

/// Floats and flags of one leaf (scheduling.md rule 7).
fn leaf_dates(passes: &Passes<'_>, in_time: &InTime, node: u32, leaf: &Leaf<'_>) -> TaskDates {
    let slot = node as usize;
    let (early, late) = (&passes.early[slot], &passes.late[slot]);
    let (early_start, early_finish) = (early.start, early.finish);
    let (late_start, late_finish) = (late.start, late.finish);
    // A deployment may have been laid into another window since, where other time counts.
    let counts_alike = std::ptr::eq(leaf.float, leaf.own) && !passes.fleets.holds(node);
    let (finish_float, start_float) = if counts_alike {
        let (early, late) = (early.worked, late.worked);
        (early.between_finishes(late), early.between_starts(late))
    } else {
        let float = |early, late| leaf.float.work_between(early, late);
        (
            float(early_finish, late_finish),
            float(early_start, late_start),
        )
    };
    let is_put = leaf.is_fixed && passes.rules.policy == Policy::MsProject;
    let start_float = match leaf.stage {
        // A manual task may begin when nobody works; Project counts its float at the finish alone.
        Stage::Planned if is_put => finish_float,
        Stage::Started(_) if is_put => Seconds::ZERO,
        Stage::Planned | Stage::Started(_) | Stage::Finished(..) => start_float,
    };
    let start_float = start_float - passes.overrun(node, leaf);
    let total_float = if leaf.is_finished() {
        Seconds::ZERO
    } else if leaf.is_started() {
        finish_float
    } else {
        start_float.min(finish_float)
    };
    let free_float = if leaf.is_finished() {
        Seconds::ZERO
    } else {
        passes.free_float(node, leaf, total_float)
    };
    let window_finish = in_time.finish(node);
    let counts = leaf.task.active && !leaf.is_finished();
    let rules = passes.rules;
    // Scheduling from the finish, everything lies as late as it may.
    let lies_late = passes.is_from_finish() && leaf.stage == Stage::Planned && !leaf.is_fixed;
    let (start, finish, driver) = if lies_late {
        (late_start, late_finish, Driver::Late)
    } else {
        (early_start, early_finish, early.driver)
    };
    TaskDates {
        start,
        finish,
        early_start,
        early_finish,
        late_start,
        late_finish,
        start_float,
        finish_float,
        free_float,
        total_float,
        window_finish,
        window_float: window_finish.map(|finish| leaf.own.work_between(early_finish, finish)),
        duration: leaf.task.duration.amount,
        driver,
        is_summary: false,
        is_critical: counts && total_float <= rules.critical_limit,
        is_near_critical: counts
            && total_float > rules.critical_limit
            && total_float <= rules.near_critical_limit,
        is_on_longest_path: false,
    }
}
