//! When windows, freezes and outages come: every occurrence over the horizon, expanded once and shared while
//! their rows stay the same.

use super::Stretch;
use crate::calendar::{Horizon, Zone, occurrences};
use crate::plan::{Freeze, Outage, Plan, Recurring, Row, Table, Window};
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// The occurrences of every window, freeze and outage of a plan, each list by start.
#[derive(Debug)]
pub struct Coming {
    /// By window slot.
    windows: FxHashMap<u32, Vec<Stretch>>,
    /// By freeze slot.
    freezes: FxHashMap<u32, Vec<Stretch>>,
    /// By outage slot.
    outages: FxHashMap<u32, Vec<Stretch>>,
    of_windows: Vec<Arc<Window>>,
    of_freezes: Vec<Arc<Freeze>>,
    of_outages: Vec<Arc<Outage>>,
    of_zone: String,
    of_horizon: Horizon,
}

impl Coming {
    pub(crate) fn of(plan: &Plan, zone: &Zone, horizon: Horizon) -> Self {
        let mut zones: FxHashMap<String, Zone> = FxHashMap::default();
        let mut expand = |at: &Recurring| {
            let own = at.zone.as_ref().filter(|name| *name != zone.name());
            let zone = own.map_or(zone, |name| {
                zones
                    .entry(name.clone())
                    .or_insert_with(|| Zone::compile(name, horizon))
            });
            occurrences(at, zone, horizon)
        };
        Self {
            windows: each(&plan.windows, |window| expand(&window.at)),
            freezes: each(&plan.freezes, |freeze| expand(&freeze.at)),
            outages: each(&plan.outages, |outage| expand(&outage.at)),
            of_windows: plan.windows.iter().cloned().collect(),
            of_freezes: plan.freezes.iter().cloned().collect(),
            of_outages: plan.outages.iter().cloned().collect(),
            of_zone: zone.name().to_owned(),
            of_horizon: horizon,
        }
    }

    /// Says whether these are the occurrences of another plan too.
    pub(crate) fn still_hold(&self, plan: &Plan, horizon: Horizon) -> bool {
        self.of_zone == plan.portfolio.zone
            && self.of_horizon == horizon
            && same(&self.of_windows, &plan.windows)
            && same(&self.of_freezes, &plan.freezes)
            && same(&self.of_outages, &plan.outages)
    }

    /// Returns when a window is open.
    #[must_use]
    pub fn of_window(&self, slot: u32) -> &[Stretch] {
        self.windows.get(&slot).map_or(&[], Vec::as_slice)
    }

    /// Returns when a freeze holds.
    #[must_use]
    pub fn of_freeze(&self, slot: u32) -> &[Stretch] {
        self.freezes.get(&slot).map_or(&[], Vec::as_slice)
    }

    /// Returns when an environment cannot be used.
    #[must_use]
    pub fn of_outage(&self, slot: u32) -> &[Stretch] {
        self.outages.get(&slot).map_or(&[], Vec::as_slice)
    }
}

fn each<R: Row>(
    table: &Table<R>,
    mut expand: impl FnMut(&R) -> Vec<Stretch>,
) -> FxHashMap<u32, Vec<Stretch>> {
    let entries = table.entries();
    entries.map(|(slot, row)| (slot, expand(row))).collect()
}

fn same<R: Row>(known: &[Arc<R>], table: &Table<R>) -> bool {
    known.len() == table.len()
        && known
            .iter()
            .zip(table.iter())
            .all(|(one, other)| Arc::ptr_eq(one, other))
}
