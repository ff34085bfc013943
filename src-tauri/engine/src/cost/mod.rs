//! What the plan costs, and what was earned of it at the data date.
//!
//! ```text
//!  people × rates ─┐
//!  cost per use   ─┼─▶ cost of a task ──▶ BAC ─┬─ by time to the data date ─▶ PV ┐
//!  fixed cost     ─┘   (chosen baseline)       └─ by what is done           ─▶ EV ├─▶ SPI, CPI, EAC …
//!  what was spent, else what the work done cost ───────────────────────────▶ AC ┘
//! ```
//!
//! Nothing of this is stored. Terms and formulas are those of ANSI/EIA-748 and of the PMBOK Guide
//! (Monitor and Control: earned value analysis); worked by hand in `docs/earned-value.md`.
//!
//! Amounts are whole minor units. **Rounding**: every division is rounded to the nearest unit, halves
//! away from zero, once for each part of a single task. Above the tasks there are sums only, so what
//! stands under a row adds up to it exactly. Indices and what follows from them (CPI, EAC, ETC, VAC)
//! are computed at each row from its own sums, as the standard has it; they do not add up.

mod curve;
mod earned;
mod price;
mod share;
mod tasks;
mod work;

pub use curve::{CurvePoint, curve};
pub use earned::{EarnedValue, Ratio};
pub(crate) use tasks::Tally;
pub(crate) use work::Work;

use crate::id::BaselineId;
use crate::plan::{Baseline, Plan};
use crate::scheduled::Scheduled;
use std::sync::Arc;

/// Earned value of everything in a plan at its data date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Costs {
    /// By task slot, with what stands under it.
    tasks: Vec<EarnedValue>,
    /// By release slot.
    releases: Vec<EarnedValue>,
    /// Of everything.
    pub portfolio: EarnedValue,
    /// The baseline by which it was planned; none when that was the plan as it stands.
    pub baseline: Option<BaselineId>,
}

impl Costs {
    /// Computes them against a baseline, or against the plan as it stands.
    #[must_use]
    pub fn of(on: &Scheduled, baseline: Option<&Baseline>) -> Self {
        let work = Work::of(&on.plan);
        let tally = Tally::new(&on.plan, &on.calendars, &on.schedule, &work, baseline);
        let tasks = tally.all();
        let network = on.schedule.network();
        let mut releases = vec![EarnedValue::default(); on.plan.releases.slot_count()];
        let mut portfolio = EarnedValue::default();
        for (slot, task) in on.plan.tasks.entries() {
            let is_top = network.parent[slot as usize] == crate::network::NONE;
            if let Some(release) = on.plan.releases.slot(task.release).filter(|_| is_top) {
                releases[release as usize].add(&tasks[slot as usize]);
                portfolio.add(&tasks[slot as usize]);
            }
        }
        Self {
            tasks,
            releases,
            portfolio,
            baseline: baseline.map(|row| row.id),
        }
    }

    /// Returns the figures of the task in a slot, with all that stands under it.
    #[must_use]
    pub fn task(&self, slot: u32) -> EarnedValue {
        self.tasks.get(slot as usize).copied().unwrap_or_default()
    }

    /// Returns the figures of the release in a slot.
    #[must_use]
    pub fn release(&self, slot: u32) -> EarnedValue {
        let there = self.releases.get(slot as usize);
        there.copied().unwrap_or_default()
    }
}

/// Returns the baseline by which earned value is measured: the one that people chose, else the newest.
#[must_use]
pub fn measured_by(plan: &Plan) -> Option<&Baseline> {
    let chosen = plan.portfolio.rules.earned_value_baseline;
    let chosen = chosen.and_then(|id| plan.baselines.get(id));
    chosen.map(AsRef::as_ref).or_else(|| newest(plan))
}

/// Returns the newest baseline: the promise that counts where nobody chose another.
#[must_use]
pub fn newest(plan: &Plan) -> Option<&Baseline> {
    let newest = |one: &&Arc<Baseline>| (one.taken_at, one.number);
    plan.baselines.iter().max_by_key(newest).map(AsRef::as_ref)
}

/// Returns what the work done on each task was worth by rates and progress, by slot, whatever somebody
/// says was spent; nothing for phases. Needs no dates.
#[must_use]
pub fn used(plan: &Plan) -> Vec<i64> {
    let work = Work::of(plan);
    let mut used = vec![0; plan.tasks.slot_count()];
    for (slot, task) in plan.tasks.entries() {
        used[slot as usize] = tasks::used(slot, task, &work);
    }
    used
}

/// Says whether anything of a plan has a price or a budget: a look at people, releases and tasks.
#[must_use]
pub fn has_costs(plan: &Plan) -> bool {
    plan.people.iter().any(|person| !person.rates.is_free())
        || plan.releases.iter().any(|release| release.budget.is_some())
        || plan.tasks.iter().any(|task| task.cost.is_some())
}
