//! Effective calendars: working time less what freezes and bookings close, and for deployments the
//! windows that admit their release (design.md §5).
//!
//! A deployment without calendar and people of its own is done around the clock inside its window:
//! windows lie at night and on weekends, when the calendar of the office is closed.

use super::{Compiled, Horizon, Zone};
use crate::plan::{PhaseKind, Plan, Task};
use crate::window::{Berth, Closing, Closings, Coming, Sites, Work, berths, closed_times};
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::Arc;

/// What a calendar becomes depends on what it was, by address, and on what closes it.
type Key = (usize, Vec<Closing>, Option<u32>);
/// The calendar that it was is kept, so that its address names nothing else.
type Known = FxHashMap<Key, (Arc<Compiled>, Arc<Compiled>)>;

/// The effective calendars of a plan; empty while it has no windows, freezes, bookings
/// and outages.
#[derive(Debug, Clone)]
pub(super) struct Effective {
    coming: Arc<Coming>,
    /// Where work is done.
    sites: Sites,
    /// By task slot: where something closes time, or where a deployment is done around the clock.
    open: FxHashMap<u32, Arc<Compiled>>,
    /// By slot of deployments that windows concern: their time in windows alone.
    in_windows: FxHashMap<u32, Arc<Compiled>>,
    /// By release slot: the leaves that bring it to the users.
    deployments: FxHashMap<u32, Vec<u32>>,
    /// By slot of releases that windows concern.
    berths: FxHashMap<u32, Arc<[Berth]>>,
}

impl Effective {
    pub(super) fn none(plan: &Plan, zone: &Zone, horizon: Horizon) -> Self {
        Self {
            coming: Arc::new(Coming::of(plan, zone, horizon)),
            sites: Sites::default(),
            open: FxHashMap::default(),
            in_windows: FxHashMap::default(),
            deployments: FxHashMap::default(),
            berths: FxHashMap::default(),
        }
    }

    /// Keeps the occurrences of a state before, where they still hold.
    pub(super) fn inherit(&self, plan: &Plan, zone: &Zone, horizon: Horizon) -> Self {
        if !self.coming.still_hold(plan, horizon) {
            return Self::none(plan, zone, horizon);
        }
        Self {
            coming: Arc::clone(&self.coming),
            sites: Sites::default(),
            open: FxHashMap::default(),
            in_windows: FxHashMap::default(),
            deployments: FxHashMap::default(),
            berths: FxHashMap::default(),
        }
    }

    /// Finds what closes the time of each task. `ordinary` gives the calendar of a slot without all
    /// that, `has_own` says whether the task's own calendar or its people make it.
    pub(super) fn fill(
        &mut self,
        plan: &Plan,
        clock: &Arc<Compiled>,
        ordinary: impl Fn(u32, &Task) -> Arc<Compiled>,
        has_own: impl Fn(u32) -> bool,
    ) {
        self.sites = Sites::of(plan);
        let of_plan = Closings::of(plan);
        let is_deployment = |task: &Arc<Task>| task.phase == Some(PhaseKind::Deployment);
        if of_plan.is_empty() && !plan.tasks.iter().any(is_deployment) {
            return;
        }
        let summaries: FxHashSet<_> = plan.tasks.iter().filter_map(|task| task.parent).collect();
        let mut known = Known::default();
        let mut deployments: FxHashMap<u32, Vec<u32>> = FxHashMap::default();
        let mut closings: FxHashMap<u32, Vec<Closing>> = FxHashMap::default();
        for (slot, task) in plan.tasks.entries() {
            let is_leaf = !summaries.contains(&task.id);
            let work = is_leaf.then(|| Work::of(plan, &self.sites, task));
            let Some(work) = work.flatten() else {
                continue;
            };
            if work.is_deployment()
                && let Some(release) = plan.releases.slot(task.release)
            {
                deployments.entry(release).or_default().push(slot);
            }
            let closing = of_plan.to(&work);
            if !closing.is_empty() {
                closings.insert(slot, closing);
            }
        }
        for (&slot, closing) in &closings {
            if let Some(task) = plan.tasks.at(slot) {
                let base = ordinary(slot, task);
                let open = self.less(plan, &mut known, base, closing);
                self.open.insert(slot, open);
            }
        }
        for (&release, slots) in &deployments {
            self.moor(plan, release, slots, &closings, &mut known, |slot, task| {
                if has_own(slot) {
                    ordinary(slot, task)
                } else {
                    Arc::clone(clock)
                }
            });
        }
        self.deployments = deployments;
    }

    /// Gives the deployments of a release its berths.
    fn moor(
        &mut self,
        plan: &Plan,
        release: u32,
        slots: &[u32],
        closings: &FxHashMap<u32, Vec<Closing>>,
        known: &mut Known,
        base: impl Fn(u32, &Task) -> Arc<Compiled>,
    ) {
        let Some(row) = plan.releases.at(release) else {
            return;
        };
        let mut all: Vec<Closing> = slots
            .iter()
            .filter_map(|slot| closings.get(slot))
            .flatten()
            .copied()
            .collect();
        all.sort_unstable();
        all.dedup();
        let Some(berths) = berths(plan, &self.coming, row, &all) else {
            return;
        };
        let berths: Arc<[Berth]> = berths.into();
        for &slot in slots.iter().filter(|_| !berths.is_empty()) {
            let Some(task) = plan.tasks.at(slot) else {
                continue;
            };
            let base = base(slot, task);
            let none = Vec::new();
            let closing = closings.get(&slot).unwrap_or(&none);
            let open = self.less(plan, known, Arc::clone(&base), closing);
            let key = (address(&base), closing.clone(), Some(release));
            let in_windows = known.entry(key).or_insert_with(|| {
                let stretches = berths.iter().map(|berth| (berth.from, berth.to));
                (base, Arc::new(open.within(stretches)))
            });
            self.in_windows.insert(slot, Arc::clone(&in_windows.1));
            self.open.insert(slot, open);
        }
        self.berths.insert(release, berths);
    }

    /// A calendar less what closes it; tasks that have both alike share one.
    fn less(
        &self,
        plan: &Plan,
        known: &mut Known,
        base: Arc<Compiled>,
        closing: &[Closing],
    ) -> Arc<Compiled> {
        if closing.is_empty() {
            return base;
        }
        let key = (address(&base), closing.to_vec(), None);
        if let Some((_, open)) = known.get(&key) {
            return Arc::clone(open);
        }
        let open = Arc::new(base.minus(&closed_times(plan, &self.coming, closing)));
        known.insert(key, (base, Arc::clone(&open)));
        open
    }

    pub(super) fn open(&self, slot: u32) -> Option<&Arc<Compiled>> {
        self.open.get(&slot)
    }

    pub(super) fn in_windows(&self, slot: u32) -> Option<&Compiled> {
        self.in_windows.get(&slot).map(AsRef::as_ref)
    }

    pub(super) fn deployments(&self, release: u32) -> &[u32] {
        self.deployments.get(&release).map_or(&[], Vec::as_slice)
    }

    pub(super) fn berths(&self, release: u32) -> Option<&[Berth]> {
        self.berths.get(&release).map(AsRef::as_ref)
    }

    pub(super) fn sites(&self) -> &Sites {
        &self.sites
    }

    pub(super) fn coming(&self) -> &Coming {
        &self.coming
    }
}

fn address(calendar: &Arc<Compiled>) -> usize {
    Arc::as_ptr(calendar).addr()
}
