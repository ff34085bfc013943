//! Who is paid for which task: assignments by task, and rates of owners where nobody is assigned.

use super::share::part;
use crate::id::PersonId;
use crate::plan::{PersonKind, Plan, Rates, Task};
use crate::time::Seconds;
use rustc_hash::FxHashMap;

/// An hour, in seconds.
const HOUR: i64 = 3_600;
/// One whole person or unit, in basis points.
const WHOLE: u32 = 10_000;

/// One assignment of somebody or something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Paid {
    task: u32,
    rates: Rates,
    units: u32,
    work: Option<Seconds>,
    is_used_up: bool,
}

impl Paid {
    /// What the work costs, without the cost per use.
    fn wage(&self, duration: Seconds) -> i64 {
        let units = i64::from(self.units);
        if self.is_used_up {
            // Of material, units are how much of it is used.
            return part(self.rates.standard, units, i64::from(WHOLE));
        }
        let work = self
            .work
            .map_or_else(|| part(duration.0, units, i64::from(WHOLE)), |work| work.0);
        part(self.rates.standard, work, HOUR)
    }
}

/// All assignments, in the order of their tasks' slots, and the rates of everybody who has one; empty
/// where nobody has a rate. Rests on people and assignments alone.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Work {
    paid: Vec<Paid>,
    rates: FxHashMap<PersonId, Rates>,
}

impl Work {
    pub(crate) fn of(plan: &Plan) -> Self {
        let priced = plan.people.iter().filter(|row| !row.rates.is_free());
        let rates: FxHashMap<PersonId, Rates> = priced
            .filter(|row| row.kind != PersonKind::Cost)
            .map(|row| (row.id, row.rates))
            .collect();
        if rates.is_empty() {
            return Self::default();
        }
        let paid = plan.assignments.iter().filter_map(|row| {
            let person = plan.people.get(row.person)?;
            Some(Paid {
                task: plan.tasks.slot(row.task)?,
                rates: rates.get(&row.person).copied().unwrap_or_default(),
                units: row.units,
                work: row.work,
                is_used_up: person.kind == PersonKind::Material,
            })
        });
        let mut paid: Vec<Paid> = paid.collect();
        paid.sort_by_key(|one| one.task);
        Self { paid, rates }
    }

    /// Returns what the people on a task cost: for their time, and for each use. Where nobody is
    /// assigned to work, whoever owns it does it alone.
    pub(super) fn on(
        &self,
        slot: u32,
        task: &Task,
        duration: Seconds,
        is_leaf: bool,
    ) -> (i64, i64) {
        if self.rates.is_empty() {
            return (0, 0);
        }
        let from = self.paid.partition_point(|one| one.task < slot);
        let here = self.paid[from..].iter().take_while(|one| one.task == slot);
        let sum = here.fold(None, |sum: Option<(i64, i64)>, one| {
            let (wages, uses) = sum.unwrap_or_default();
            Some((
                wages.saturating_add(one.wage(duration)),
                uses.saturating_add(one.rates.per_use),
            ))
        });
        sum.unwrap_or_else(|| self.of_owner(task, duration, is_leaf))
    }

    fn of_owner(&self, task: &Task, duration: Seconds, is_leaf: bool) -> (i64, i64) {
        let work = task.effort.unwrap_or(duration);
        let owner = task.owner.filter(|_| is_leaf && work > Seconds::ZERO);
        let Some(rates) = owner.and_then(|owner| self.rates.get(&owner)) else {
            return (0, 0);
        };
        (part(rates.standard, work.0, HOUR), rates.per_use)
    }
}
