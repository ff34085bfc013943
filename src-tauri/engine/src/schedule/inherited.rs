//! What summaries demand of the work under them (scheduling.md rule 9).

use crate::network::Network;
use crate::plan::{ConstraintKind, Plan, Task, TaskMode};
use crate::time::Instant;
use rustc_hash::FxHashMap;
use std::ops::Index;

/// What the summaries above a task demand of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Inherited {
    pub(super) not_before: Option<Instant>,
    pub(super) not_after: Option<Instant>,
    /// Where a manual summary was put: what stands under it begins there instead of at the start.
    pub(super) floor: Option<Instant>,
}

impl Inherited {
    const NOTHING: Self = Self {
        not_before: None,
        not_after: None,
        floor: None,
    };

    /// Returns what a summary demands of everything under it.
    pub(super) fn from(summary: &Task) -> Self {
        let date_of = |kind| {
            let constraint = summary.constraint;
            constraint.date.filter(|_| constraint.kind == kind)
        };
        let is_manual = summary.mode == TaskMode::Manual;
        Self {
            not_before: date_of(ConstraintKind::Snet),
            not_after: date_of(ConstraintKind::Fnlt),
            floor: summary.manual_start.filter(|_| is_manual),
        }
    }

    /// Takes what a summary further up demands too.
    fn and(self, above: Self) -> Self {
        Self {
            not_before: self.not_before.max(above.not_before),
            floor: self.floor.or(above.floor),
            not_after: match (self.not_after, above.not_after) {
                (Some(one), Some(other)) => Some(one.min(other)),
                (one, other) => one.or(other),
            },
        }
    }
}

/// What each task inherits, by slot; most inherit nothing.
#[derive(Debug, Default)]
pub(super) struct Inherits(FxHashMap<u32, Inherited>);

impl Inherits {
    pub(super) fn of(plan: &Plan, network: &Network) -> Self {
        let binds = |slot: u32| {
            let bound = Inherited::from(plan.tasks.at(slot)?);
            (bound != Inherited::NOTHING).then_some(bound)
        };
        if !network.summaries.iter().any(|&slot| binds(slot).is_some()) {
            return Self::default();
        }
        let of_task = |slot| {
            network
                .ancestors(slot)
                .filter_map(binds)
                .reduce(Inherited::and)
        };
        let slots = plan.tasks.entries().map(|(slot, _)| slot);
        Self(
            slots
                .filter_map(|slot| Some((slot, of_task(slot)?)))
                .collect(),
        )
    }
}

impl Index<usize> for Inherits {
    type Output = Inherited;
    fn index(&self, slot: usize) -> &Inherited {
        u32::try_from(slot)
            .ok()
            .and_then(|slot| self.0.get(&slot))
            .unwrap_or(&Inherited::NOTHING)
    }
}
