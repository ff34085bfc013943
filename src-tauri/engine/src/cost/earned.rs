//! The figures of one row and what is computed from them.

use super::share::part;
use serde::{Deserialize, Serialize};

/// A ratio of two amounts in ten thousandths: 9 300 is 0.93.
pub type Ratio = i64;

/// One whole.
const WHOLE: i64 = 10_000;

/// Planned value, earned value and actual cost of a row, all at the data date, in minor units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct EarnedValue {
    /// Budget at completion (BAC): what all of it was to cost.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub bac: i64,
    /// Planned value (PV): what the work planned until the data date was to cost.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub pv: i64,
    /// Earned value (EV): what the work done was to cost.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub ev: i64,
    /// Actual cost (AC): what the work done did cost.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub ac: i64,
    /// What the rest costs in the plan as it stands.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub remaining: i64,
}

impl EarnedValue {
    /// Adds another row: sums of what was rounded already.
    pub fn add(&mut self, other: &Self) {
        self.bac = self.bac.saturating_add(other.bac);
        self.pv = self.pv.saturating_add(other.pv);
        self.ev = self.ev.saturating_add(other.ev);
        self.ac = self.ac.saturating_add(other.ac);
        self.remaining = self.remaining.saturating_add(other.remaining);
    }

    /// Says whether there is no money in it.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }

    /// Returns what it costs as planned now: spent so far, and the rest by the plan as it stands.
    #[must_use]
    pub const fn cost(&self) -> i64 {
        self.ac.saturating_add(self.remaining)
    }

    /// Schedule variance (SV = EV − PV): below zero, less was done than planned.
    #[must_use]
    pub const fn sv(&self) -> i64 {
        self.ev.saturating_sub(self.pv)
    }

    /// Cost variance (CV = EV − AC): below zero, the work done cost more than it was to.
    #[must_use]
    pub const fn cv(&self) -> i64 {
        self.ev.saturating_sub(self.ac)
    }

    /// Schedule performance index (SPI = EV ÷ PV); none while nothing was planned.
    #[must_use]
    pub fn spi(&self) -> Option<Ratio> {
        ratio(self.ev, self.pv)
    }

    /// Cost performance index (CPI = EV ÷ AC); none while nothing was spent.
    #[must_use]
    pub fn cpi(&self) -> Option<Ratio> {
        ratio(self.ev, self.ac)
    }

    /// Estimate at completion (EAC = AC + (BAC − EV) ÷ CPI): the rest costs as much more or less than
    /// planned as the work so far. While nothing was earned or nothing spent there is no such index,
    /// and the rest costs what the plan says.
    #[must_use]
    pub fn eac(&self) -> i64 {
        if self.ev > 0 && self.ac > 0 {
            let left = self.bac.saturating_sub(self.ev);
            self.ac.saturating_add(part(left, self.ac, self.ev))
        } else {
            self.cost()
        }
    }

    /// Returns what it is to be expected to cost: the larger of the estimate at completion and of the plan
    /// as it stands. A baseline knows nothing of work that came later, and a plan nothing of work that
    /// costs more than it was to.
    #[must_use]
    pub fn forecast(&self) -> i64 {
        self.eac().max(self.cost())
    }

    /// Estimate to complete (ETC = EAC − AC).
    #[must_use]
    pub fn etc(&self) -> i64 {
        self.eac().saturating_sub(self.ac)
    }

    /// Variance at completion (VAC = BAC − EAC): below zero, it will cost more than it was to.
    #[must_use]
    pub fn vac(&self) -> i64 {
        self.bac.saturating_sub(self.eac())
    }

    /// To-complete performance index (TCPI = (BAC − EV) ÷ (BAC − AC)): the CPI that the rest would need;
    /// none when nothing is left of the BAC.
    #[must_use]
    pub fn tcpi(&self) -> Option<Ratio> {
        let (left, money) = (
            self.bac.saturating_sub(self.ev),
            self.bac.saturating_sub(self.ac),
        );
        ratio(left, money)
    }
}

fn ratio(of: i64, to: i64) -> Option<Ratio> {
    (to > 0).then(|| part(WHOLE, of, to))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// PMBOK's own kind of example: a fourth of the time over, less done and more spent than planned.
    const BEHIND: EarnedValue = EarnedValue {
        bac: 100_000,
        pv: 25_000,
        ev: 20_000,
        ac: 30_000,
        remaining: 80_000,
    };

    #[test]
    fn formulas_are_those_of_the_standard() {
        assert_eq!((BEHIND.sv(), BEHIND.cv()), (-5_000, -10_000));
        assert_eq!((BEHIND.spi(), BEHIND.cpi()), (Some(8_000), Some(6_667)));
        // 300 spent, and the other 800 at 3/2 of their price.
        assert_eq!((BEHIND.eac(), BEHIND.etc()), (150_000, 120_000));
        assert_eq!(BEHIND.vac(), -50_000);
        assert_eq!(BEHIND.tcpi(), Some(11_429), "800 of work for 700");
    }

    #[test]
    fn without_an_index_the_rest_costs_what_the_plan_says() {
        let begun = EarnedValue { ev: 0, ..BEHIND };
        assert_eq!(begun.eac(), 110_000, "spent, nothing earned");
        let free = EarnedValue { ac: 0, ..BEHIND };
        assert_eq!(free.eac(), 80_000, "earned, nothing spent");
        let spent = EarnedValue {
            ac: 100_000,
            ..BEHIND
        };
        assert_eq!(spent.tcpi(), None, "nothing is left to pay the rest");
        assert_eq!(EarnedValue::default().spi(), None, "nothing was planned");
    }

    #[test]
    fn amounts_out_of_all_proportion_stay_amounts() {
        let huge = EarnedValue {
            bac: i64::MAX,
            pv: 1,
            ev: 1,
            ac: i64::MAX,
            remaining: i64::MAX,
        };
        assert_eq!((huge.eac(), huge.cost()), (i64::MAX, i64::MAX));
    }
}
