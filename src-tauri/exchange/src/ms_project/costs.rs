//! Money of a project: its currency, rates of resources, fixed costs, and what was spent.
//!
//! Project writes costs in hundredths, whatever decimals the currency has, and rates as decimal numbers
//! for an hour (for a unit, of material), whatever unit they are shown in.

use super::value;
use crate::money::minor;
use crate::reading::Reading;
use crate::spent;
use crate::xml::Element;
use slipway_engine::TaskId;
use slipway_engine::change::Rows;
use slipway_engine::plan::{Accrual, Rates, TaskCost, is_currency};
use std::collections::BTreeMap;

/// How amounts of a project are read.
pub(super) struct Money {
    /// Its code; empty when the project says none.
    pub(super) currency: String,
}

impl Money {
    pub(super) fn of(project: Element<'_>, reading: &mut Reading<'_>) -> Self {
        let code = |text: &str| Some(text.to_owned()).filter(|code| is_currency(code));
        Self {
            currency: reading
                .field(project, "CurrencyCode", code)
                .unwrap_or_default(),
        }
    }

    /// Reads an amount in hundredths as minor units.
    pub(super) fn hundredths(&self, text: &str) -> Option<i64> {
        let hundredths = value::decimal(text)?;
        self.minor(hundredths / 100.0)
    }

    /// Reads an amount in whole units as minor ones.
    fn units(&self, text: &str) -> Option<i64> {
        self.minor(value::decimal(text)?)
    }

    fn minor(&self, units: f64) -> Option<i64> {
        minor(units, &self.currency)
    }

    /// Reads what a resource costs.
    pub(super) fn rates(&self, element: Element<'_>, reading: &mut Reading<'_>) -> Rates {
        let positive = |amount: &i64| *amount >= 0;
        Rates {
            standard: reading
                .field(element, "StandardRate", |text| {
                    self.units(text).filter(positive)
                })
                .unwrap_or(0),
            per_use: reading
                .field(element, "CostPerUse", |text| {
                    self.hundredths(text).filter(positive)
                })
                .unwrap_or(0),
        }
    }

    /// Reads what a task costs beside the people on it.
    pub(super) fn of_task(&self, element: Element<'_>, reading: &mut Reading<'_>) -> TaskCost {
        let accrual = |text: &str| match text {
            "1" => Some(Accrual::Start),
            "2" => Some(Accrual::End),
            "3" => Some(Accrual::Prorated),
            _ => None,
        };
        let amount = |text: &str| self.hundredths(text).filter(|amount| *amount >= 0);
        let fixed = reading.field(element, "FixedCost", amount).unwrap_or(0);
        let accrual = reading.field(element, "FixedCostAccrual", accrual);
        TaskCost {
            fixed,
            // Project says it of every task.
            accrual: accrual.filter(|_| fixed > 0).unwrap_or_default(),
            ..TaskCost::default()
        }
    }
}

/// Keeps what was spent on tasks: Project writes it of every task, whether somebody entered it or not.
pub(super) fn keep_what_was_spent(
    lines: &[(Element<'_>, TaskId)],
    money: &Money,
    rows: &mut Rows,
    reading: &mut Reading<'_>,
) {
    let said: BTreeMap<TaskId, i64> = lines
        .iter()
        .filter(|(element, _)| element.value("Summary") != Some("1"))
        .filter_map(|&(element, id)| {
            let read = |text: &str| money.hundredths(text).filter(|amount| *amount >= 0);
            Some((id, reading.field(element, "ActualCost", read)?))
        })
        .collect();
    spent::keep(&said, rows);
}
