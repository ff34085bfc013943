//! Releases that others need: those that a dependency leads out of which must hold.

use super::Network;
use crate::plan::{Dependency, Plan, Strength};
use rustc_hash::FxHashMap;
use std::sync::{Arc, OnceLock};

/// How many dependencies that must hold lead into one release from another.
pub(super) type Needs = FxHashMap<(u32, u32), u32>;

impl Network {
    /// Says whether some task of one release waits for one of another, by a dependency that must hold,
    /// in the plan that this is the network of; found once a network.
    pub(crate) fn needs(&self, plan: &Plan, release: u32, other: u32) -> bool {
        let needs = self.needs.get_or_init(|| {
            let mut needs = Needs::default();
            for dependency in plan.dependencies.iter() {
                if let Some(need) = self.need(plan, dependency) {
                    *needs.entry(need).or_default() += 1;
                }
            }
            needs
        });
        needs.contains_key(&(release, other))
    }

    /// Takes over what a network found of a plan with other dependencies in some slots.
    pub(super) fn need_as(&mut self, old: &Self, before: &Plan, plan: &Plan, slots: &[u32]) {
        self.needs = Arc::default();
        let Some(mut needs) = old.needs.get().cloned() else {
            return;
        };
        let need = |plan: &Plan, slot| self.need(plan, plan.dependencies.at(slot)?);
        for &slot in slots {
            if let Some(need) = need(plan, slot) {
                *needs.entry(need).or_default() += 1;
            }
            if let Some(need) = need(before, slot)
                && let Some(count) = needs.get_mut(&need)
            {
                *count -= 1;
            }
        }
        needs.retain(|_, count| *count > 0);
        self.needs = Arc::new(OnceLock::from(needs));
    }

    /// Returns which release a dependency that must hold lets need which other.
    fn need(&self, plan: &Plan, dependency: &Dependency) -> Option<(u32, u32)> {
        if dependency.strength != Strength::Hard {
            return None;
        }
        let release = |task| Some(self.release_of(plan.tasks.slot(task)?));
        let (needing, needed) = (
            release(dependency.successor)?,
            release(dependency.predecessor)?,
        );
        (needing != needed).then_some((needing, needed))
    }
}
