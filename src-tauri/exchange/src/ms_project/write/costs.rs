//! Money as Project writes it: costs in hundredths, rates as decimal numbers for an hour.

use super::frame::Row;
use super::sheet::Sheet;
use crate::export::{Detail, Export, Subject};
use slipway_engine::cost::{Costs, EarnedValue, has_costs, measured_by};
use slipway_engine::plan::{Accrual, Person, PersonKind, Task, decimals};
use std::fmt;

/// Whole units of a currency, with the decimals that it has.
struct Units {
    amount: i64,
    decimals: u32,
}

impl fmt::Display for Units {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = 10_i64.pow(self.decimals);
        let (whole, rest) = (self.amount / unit, self.amount % unit);
        match rest {
            0 => write!(f, "{whole}"),
            rest => write!(f, "{whole}.{rest:0width$}", width = self.decimals as usize),
        }
    }
}

/// What a project says of its money; nothing for readers who may not know it, or where there is none.
pub(super) struct Money {
    costs: Option<Costs>,
    decimals: u32,
    is_told: bool,
}

impl Money {
    pub(super) fn of(export: &Export<'_>) -> Self {
        let plan = &export.on.plan;
        let is_told = !export.audience.withholds(Detail::Costs);
        Self {
            is_told,
            costs: (is_told && has_costs(plan)).then(|| Costs::of(export.on, measured_by(plan))),
            decimals: decimals(&plan.portfolio.currency),
        }
    }

    /// Returns an amount in hundredths of the unit.
    pub(super) fn hundredths(&self, amount: i64) -> i64 {
        match self.decimals {
            0 => amount.saturating_mul(100),
            1 => amount.saturating_mul(10),
            more => super::value::rounded(amount, 10_i64.pow(more - 2)),
        }
    }

    /// Writes in what the amounts of the file are.
    pub(super) fn write_currency(&self, sheet: &mut Sheet, currency: &str) {
        if !currency.is_empty() && self.is_told {
            sheet.value("CurrencyDigits", self.decimals);
            sheet.text("CurrencyCode", currency);
        }
    }

    /// Writes what a resource costs.
    pub(super) fn write_rates(&self, sheet: &mut Sheet, person: &Person) {
        if self.costs.is_none() || person.rates.is_free() {
            return;
        }
        let standard = Units {
            amount: person.rates.standard,
            decimals: self.decimals,
        };
        sheet.value("StandardRate", standard);
        // Shown for an hour, or for a unit.
        let format = if person.kind == PersonKind::Material {
            8
        } else {
            2
        };
        sheet.value("StandardRateFormat", format);
        sheet.value("CostPerUse", self.hundredths(person.rates.per_use));
    }

    /// Writes the fixed cost of a task.
    pub(super) fn write_fixed(&self, sheet: &mut Sheet, task: Option<&Task>) {
        let Some(cost) = task.and_then(|task| task.cost.as_ref()) else {
            return;
        };
        if self.costs.is_none() || cost.fixed == 0 {
            return;
        }
        sheet.value("FixedCost", self.hundredths(cost.fixed));
        sheet.value(
            "FixedCostAccrual",
            match cost.accrual {
                Accrual::Start => 1,
                Accrual::End => 2,
                Accrual::Prorated => 3,
            },
        );
    }

    /// Returns what a row costs, what was spent on it, and what its rest costs, in hundredths.
    pub(super) fn of_row(&self, row: &Row<'_>, export: &Export<'_>) -> Option<Amounts> {
        let costs = self.costs.as_ref()?;
        let plan = &export.on.plan;
        let of = match row.line.subject {
            Subject::Release(release, _) => costs.release(plan.releases.slot(release.id)?),
            Subject::Task(task, _) => costs.task(plan.tasks.slot(task.id)?),
        };
        self.amounts(&of)
    }

    /// Returns the same of the project as a whole.
    pub(super) fn of_all(&self) -> Option<Amounts> {
        self.amounts(&self.costs.as_ref()?.portfolio)
    }

    fn amounts(&self, of: &EarnedValue) -> Option<Amounts> {
        (!of.is_nothing()).then(|| Amounts {
            cost: self.hundredths(of.cost()),
            spent: self.hundredths(of.ac),
            remaining: self.hundredths(of.remaining),
        })
    }
}

/// Amounts of a row, in hundredths.
#[derive(Clone, Copy)]
pub(super) struct Amounts {
    pub(super) cost: i64,
    pub(super) spent: i64,
    pub(super) remaining: i64,
}
