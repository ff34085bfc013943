//! What work costs: rates of people, costs and budgets of tasks, and the currency of it all.
//!
//! Amounts are whole minor units of the portfolio's one currency: cents, pence, yen.

use serde::{Deserialize, Serialize};

/// The largest amount that people may enter, in minor units. Sums over as many tasks as a portfolio
/// holds stay far inside an `i64`.
pub const LARGEST_AMOUNT: i64 = 10_000_000_000_000;

/// An amount with the currency in which it is said.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Money {
    /// In minor units.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub amount: i64,
    /// Its ISO 4217 code; empty when the portfolio says none.
    pub currency: String,
}

/// Returns how many decimals amounts of a currency have: the exponent of its minor unit in ISO 4217,
/// two where no code is given.
#[must_use]
pub fn decimals(currency: &str) -> u32 {
    match currency {
        "BIF" | "CLP" | "DJF" | "GNF" | "ISK" | "JPY" | "KMF" | "KRW" | "PYG" | "RWF" | "UGX"
        | "UYI" | "VND" | "VUV" | "XAF" | "XOF" | "XPF" => 0,
        "BHD" | "IQD" | "JOD" | "KWD" | "LYD" | "OMR" | "TND" => 3,
        "CLF" | "UYW" => 4,
        _ => 2,
    }
}

/// Says whether a text has the form of a currency code: three capital letters, or nothing.
#[must_use]
pub fn is_currency(code: &str) -> bool {
    code.is_empty() || (code.len() == 3 && code.bytes().all(|letter| letter.is_ascii_uppercase()))
}

/// What somebody or something costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Rates {
    /// For an hour of work; of material, for one unit of it.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub standard: i64,
    /// Each time that it is put to a task, however long.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub per_use: i64,
}

impl Rates {
    /// Says whether there is anything to pay.
    #[must_use]
    pub fn is_free(self) -> bool {
        self == Self::default()
    }
}

/// When the fixed cost of a task falls due (Microsoft Project: fixed cost accrual).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Accrual {
    /// All of it when the task begins.
    Start,
    /// Evenly while it is worked on.
    #[default]
    Prorated,
    /// All of it when the task ends.
    End,
}

/// What people enter about the money of one task or phase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TaskCost {
    /// What it costs beside the people on it.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub fixed: i64,
    /// When that falls due.
    pub accrual: Accrual,
    /// What was really spent on it so far, where somebody says so; else that is computed.
    #[cfg_attr(feature = "ts", ts(type = "number | null"))]
    pub actual: Option<i64>,
    /// What it may cost, with all that stands under it.
    #[cfg_attr(feature = "ts", ts(type = "number | null"))]
    pub budget: Option<i64>,
}

impl TaskCost {
    /// Returns what a row keeps: nothing where nothing is said, so that most tasks stay small.
    #[must_use]
    pub fn kept(self) -> Option<Box<Self>> {
        (self != Self::default()).then(|| Box::new(self))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn currencies_have_their_own_decimals() {
        let places = ["EUR", "", "JPY", "KWD"].map(decimals);
        assert_eq!(places, [2, 2, 0, 3], "as ISO 4217 has it");
    }

    #[test]
    fn a_currency_is_three_capital_letters_or_none() {
        let judged = ["", "EUR", "eur", "EURO", "E1R", "€"].map(is_currency);
        assert_eq!(judged, [true, true, false, false, false, false]);
    }

    #[test]
    fn a_task_of_which_nothing_is_said_keeps_nothing() {
        assert_eq!(TaskCost::default().kept(), None);
        let entered = TaskCost {
            budget: Some(0),
            ..TaskCost::default()
        };
        assert_eq!(
            entered.kept(),
            Some(Box::new(entered)),
            "nought is said, too"
        );
    }
}
