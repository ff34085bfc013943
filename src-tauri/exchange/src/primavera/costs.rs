//! Money: the currency, what resources cost, expenses, and what was spent.
//!
//! Amounts are decimal numbers in the base currency; prices are for an hour, of material for a unit.

use super::activity::Activities;
use super::people::OF_RESOURCE;
use super::record::{Name, Record, Source, Table};
use crate::money::minor;
use crate::reading::Reading;
use crate::value::decimal;
use slipway_engine::TaskId;
use slipway_engine::change::Message;
use slipway_engine::plan::{LARGEST_AMOUNT, Rates, TaskCost, is_currency};
use std::collections::{BTreeMap, BTreeSet};

const PRICE: Name = ["cost_per_qty", "PricePerUnit"];
const OF_ACTIVITY: Name = ["task_id", "ActivityObjectId"];
const PLANNED: Name = ["target_cost", "PlannedCost"];
const SPENT_ON_EXPENSE: Name = ["act_cost", "ActualCost"];
const SPENT_ON_WORK: [Name; 2] = [
    ["act_reg_cost", "ActualRegularCost"],
    ["act_ot_cost", "ActualOvertimeCost"],
];

/// How amounts of a file are read.
pub(super) struct Money {
    /// Its code; empty when the file says none.
    pub(super) currency: String,
}

impl Money {
    pub(super) fn of(source: &Source<'_>) -> Self {
        let mut rows = source.rows(Table::Currency).iter();
        let base = rows.find(|row| row.is(["base_flag", "IsBaseCurrency"]));
        let base = base.and_then(|row| row.value(["curr_short_name", "Id"]));
        let said = source.currency.or(base).filter(|code| is_currency(code));
        Self {
            currency: said.unwrap_or_default().to_owned(),
        }
    }

    /// Reads an amount that is not below nothing.
    fn amount(&self, row: Record<'_>, name: Name, reading: &mut Reading<'_>) -> Option<i64> {
        let read = |text: &str| minor(decimal(text)?, &self.currency);
        row.read(name, reading, |text| {
            read(text).filter(|amount| *amount >= 0)
        })
    }

    /// Reads what a resource costs.
    pub(super) fn rates(&self, rate: Record<'_>, reading: &mut Reading<'_>) -> Rates {
        Rates {
            standard: self.amount(rate, PRICE, reading).unwrap_or(0),
            ..Rates::default()
        }
    }

    /// Gives activities their expenses as fixed costs; returns what was spent on each, work included.
    pub(super) fn give(
        &self,
        source: &Source<'_>,
        activities: &mut Activities<'_>,
        reading: &mut Reading<'_>,
    ) -> BTreeMap<TaskId, i64> {
        let mut planned: BTreeMap<TaskId, i64> = BTreeMap::new();
        let mut spent: BTreeMap<TaskId, i64> = BTreeMap::new();
        let by_id = &activities.by_id;
        let activity = |row: Record<'_>| by_id.get(row.value(OF_ACTIVITY)?).copied();
        for &row in source.rows(Table::Expense) {
            let Some(task) = activity(row) else {
                continue;
            };
            let mut add = |to: &mut BTreeMap<TaskId, i64>, name| {
                if let Some(amount) = self.amount(row, name, reading) {
                    let sum = to.entry(task).or_default();
                    *sum = sum.saturating_add(amount);
                }
            };
            add(&mut planned, PLANNED);
            add(&mut spent, SPENT_ON_EXPENSE);
        }
        for &row in source.rows(Table::Assignment) {
            for name in SPENT_ON_WORK {
                if let Some((task, amount)) = activity(row).zip(self.amount(row, name, reading)) {
                    let sum = spent.entry(task).or_default();
                    *sum = sum.saturating_add(amount);
                }
            }
        }
        for (_, task) in &mut activities.rows {
            if let Some(&fixed) = planned.get(&task.id) {
                let fixed = fixed.min(LARGEST_AMOUNT);
                task.cost = TaskCost {
                    fixed,
                    ..TaskCost::default()
                }
                .kept();
            }
        }
        spent.retain(|_, spent| *spent <= LARGEST_AMOUNT);
        spent
    }
}

/// Says what of the money has no place: prices that change in time, and costs of work without a price.
pub(super) fn warn_of_losses(source: &Source<'_>, reading: &mut Reading<'_>) {
    let rates = source.rows(Table::Rate).iter();
    let of: Vec<_> = rates.filter_map(|row| row.value(OF_RESOURCE)).collect();
    let priced: BTreeSet<_> = of.iter().copied().collect();
    reading.warn_of("warning-earlier-rates", of.len() - priced.len());
    let is_lost = |row: &Record<'_>| {
        let costs = row.value(PLANNED).and_then(decimal);
        costs.is_some_and(|cost| cost != 0.0)
            && row.value(OF_RESOURCE).is_none_or(|of| !priced.contains(of))
    };
    if source.rows(Table::Assignment).iter().any(is_lost) {
        reading.warn(Message::new("warning-costs"));
    }
}
