//! The sample's money: what people cost, what is bought, and what each release may cost.

use super::builder::{Builder, unreadable};
use slipway_engine::change::{Command, Refusal, Subject};
use slipway_engine::cost::Costs;
use slipway_engine::plan::{Accrual, Rates};

/// Pence in a thousand pounds.
const THOUSAND: i64 = 100_000;

/// Who costs how many pounds an hour; the others do not book their time to releases.
const RATES: [(&str, i64); 11] = [
    ("Jonas Weber", 62),
    ("Priya Nair", 84),
    ("Luc Moreau", 78),
    ("Aisha Bello", 81),
    ("Tom Fielding", 88),
    ("Owen Hughes", 74),
    ("Hana Sato", 79),
    ("Petra Novak", 61),
    ("Elif Demir", 72),
    ("Marco Rossi", 76),
    ("Grace Okafor", 58),
];

/// What is bought: for which task of which release, for how many pounds, and when it is paid.
const BOUGHT: [(&str, &str, i64, Accrual); 5] = [
    ("Core Ledger 7.2", "Cut-over rehearsal", 4_800, Accrual::End),
    ("Payments 4.2", "Peak load run", 6_500, Accrual::Start),
    (
        "Payments 4.2",
        "Scheme rulebook changes",
        9_000,
        Accrual::Start,
    ),
    (
        "Mobile Banking 11.0",
        "Staff pilot",
        3_200,
        Accrual::Prorated,
    ),
    ("Payments 4.3", "Partner bank workshop", 2_400, Accrual::End),
];

/// The release whose budget leaves nothing over.
const TIGHT: &str = "Payments 4.2";

impl Builder<'_> {
    /// Says what everything costs.
    pub(super) fn price(&mut self) -> Result<(), Refusal> {
        let currency = "GBP".to_owned();
        self.perform(&Command::SetCurrency { currency })?;
        for (name, pounds) in RATES {
            let person = self.person(name)?;
            let rates = Rates {
                standard: pounds * 100,
                per_use: 0,
            };
            self.perform(&Command::SetRates { person, rates })?;
        }
        for (release, task, pounds, accrual) in BOUGHT {
            let task = self.task(self.release(release)?, task)?;
            self.perform(&Command::SetTaskCost {
                task,
                fixed: pounds * 100,
                accrual,
                actual: None,
            })?;
        }
        Ok(())
    }

    /// Gives every release the budget that it was granted: a tenth more than it was to cost, and one of
    /// them what it was to cost and no more.
    pub(super) fn grant_budgets(&mut self) -> Result<(), Refusal> {
        let costs = Costs::of(&self.now, None);
        let releases = self.now.plan.releases.entries();
        let granted: Vec<_> = releases
            .map(|(slot, row)| {
                let cost = costs.release(slot).bac;
                let room = if row.title() == TIGHT { 0 } else { cost / 10 };
                (row.id, (cost + room + THOUSAND - 1) / THOUSAND * THOUSAND)
            })
            .filter(|(_, budget)| *budget > 0)
            .collect();
        for (release, budget) in granted {
            self.perform(&Command::SetBudget {
                subject: Subject::Release(release),
                budget: Some(budget),
            })?;
        }
        Ok(())
    }

    /// The interface of payments took an expert from outside, and cost a fifth more than its hours.
    pub(super) fn overspend(&mut self) -> Result<(), Refusal> {
        let task = self.task(self.release(TIGHT)?, "Payment API v4")?;
        let slot = self.now.plan.tasks.slot(task);
        let slot = slot.ok_or_else(|| unreadable("task"))?;
        let used = Costs::of(&self.now, None).task(slot).ac;
        self.perform(&Command::SetTaskCost {
            task,
            fixed: 0,
            accrual: Accrual::Prorated,
            actual: Some(used / 5 * 6 / 100 * 100),
        })
    }
}
