//! Fixes of what costs more than it may (C01).

use super::{Sick, fix};
use crate::change::{Argument, Command, Message, Subject};
use crate::finding::Fix;
use crate::plan::{LARGEST_AMOUNT, Money};

impl Sick<'_> {
    /// The budget becomes what is forecast. Cutting scope is for people to decide.
    pub(super) fn raise_budget(&self) -> Vec<Fix> {
        let Some(&subject) = self.finding.subjects.first() else {
            return Vec::new();
        };
        let plan = self.view.plan;
        let found = match subject {
            Subject::Release(id) => plan
                .releases
                .slot(id)
                .zip(plan.releases.get(id))
                .map(|(slot, row)| (row.title(), self.view.tally().of_release(slot))),
            Subject::Task(id) => plan
                .tasks
                .slot(id)
                .zip(plan.tasks.get(id))
                .map(|(slot, row)| (row.name.clone(), self.view.tally().of_branch(slot))),
            _ => None,
        };
        let Some((name, of)) = found else {
            return Vec::new();
        };
        let amount = of.forecast();
        if amount > LARGEST_AMOUNT {
            return Vec::new();
        }
        let label = Message::new("fix-raise-budget").text("name", &name).with(
            "budget",
            Argument::Money(Money {
                amount,
                currency: plan.portfolio.currency.clone(),
            }),
        );
        let budget = Some(amount);
        vec![fix(label, Command::SetBudget { subject, budget })]
    }
}
