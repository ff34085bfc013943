//! Money: what people cost, what tasks cost beside them, budgets, and the currency.

use super::checks;
use super::editing::Editing;
use crate::change::{Argument, Message, Refusal, Subject};
use crate::id::{PersonId, TaskId};
use crate::plan::{
    Accrual, LARGEST_AMOUNT, Money, Person, PersonKind, Rates, Release, Task, TaskCost, is_currency,
};

impl Editing<'_> {
    pub(super) fn set_task_cost(
        &mut self,
        task: TaskId,
        fixed: i64,
        accrual: Accrual,
        actual: Option<i64>,
    ) -> Result<Message, Refusal> {
        self.amend_cost(task, |cost| {
            cost.fixed = fixed;
            cost.accrual = accrual;
            cost.actual = actual;
        })?;
        Ok(Message::new("label-set-cost").text("name", &self.name_of(task)))
    }

    pub(super) fn set_budget(
        &mut self,
        subject: Subject,
        budget: Option<i64>,
    ) -> Result<Message, Refusal> {
        let name = match subject {
            Subject::Task(task) => {
                self.amend_cost(task, |cost| cost.budget = budget)?;
                self.name_of(task)
            }
            Subject::Release(release) => {
                let row = self.find::<Release>(release)?;
                optional_amount("budget", budget)?;
                self.put(Release {
                    budget,
                    ..Release::clone(&row)
                });
                row.title()
            }
            _ => return Err(checks::out_of_range("subject")),
        };
        Ok(match budget {
            Some(amount) => Message::new("label-set-budget")
                .text("name", &name)
                .with("budget", Argument::Money(self.money(amount))),
            None => Message::new("label-lift-budget").text("name", &name),
        })
    }

    pub(super) fn set_rates(&mut self, person: PersonId, rates: Rates) -> Result<Message, Refusal> {
        let row = self.find::<Person>(person)?;
        check_rates(rates)?;
        // What is money only has no hours to pay for.
        let is_possible = row.kind != PersonKind::Cost || rates.is_free();
        checks::within("rate", is_possible)?;
        self.amend(person, |row: &mut Person| row.rates = rates)?;
        Ok(Message::new("label-set-rates").text("name", &row.name))
    }

    pub(super) fn set_currency(&mut self, currency: &str) -> Result<Message, Refusal> {
        check_currency(currency)?;
        self.amend_portfolio(|row| currency.clone_into(&mut row.currency));
        Ok(if currency.is_empty() {
            Message::new("label-clear-currency")
        } else {
            Message::new("label-set-currency").text("currency", currency)
        })
    }

    fn amend_cost(
        &mut self,
        task: TaskId,
        change: impl FnOnce(&mut TaskCost),
    ) -> Result<(), Refusal> {
        let row = self.find::<Task>(task)?;
        let mut cost = row.cost.as_deref().copied().unwrap_or_default();
        change(&mut cost);
        check_cost(&cost)?;
        self.amend(task, |row: &mut Task| row.cost = cost.kept())
    }

    fn money(&self, amount: i64) -> Money {
        Money {
            amount,
            currency: self.plan().portfolio.currency.clone(),
        }
    }
}

/// Refuses amounts of a task below nothing, or larger than any portfolio has.
pub(super) fn check_cost(cost: &TaskCost) -> Result<(), Refusal> {
    amount("fixed-cost", cost.fixed)?;
    optional_amount("actual-cost", cost.actual)?;
    optional_amount("budget", cost.budget)
}

/// Refuses rates below nothing, or larger than any portfolio has.
pub(super) fn check_rates(rates: Rates) -> Result<(), Refusal> {
    amount("rate", rates.standard)?;
    amount("cost-per-use", rates.per_use)
}

/// Refuses what is no currency code.
pub(super) fn check_currency(currency: &str) -> Result<(), Refusal> {
    checks::within("currency", is_currency(currency))
}

/// Refuses an amount below nothing, or larger than any portfolio has.
fn amount(field: &str, amount: i64) -> Result<(), Refusal> {
    checks::within(field, (0..=LARGEST_AMOUNT).contains(&amount))
}

/// Refuses such an amount where there is one.
pub(super) fn optional_amount(field: &str, value: Option<i64>) -> Result<(), Refusal> {
    value.map_or(Ok(()), |value| amount(field, value))
}

#[cfg(test)]
mod tests {
    use super::super::sketch::Sketch;
    use super::*;
    use crate::change::Command;

    fn cost(fixed: i64, actual: Option<i64>, verdict: &str) {
        Sketch::new("build 3d fixed 100").check(
            |sketch| Command::SetTaskCost {
                task: sketch.task("build"),
                fixed,
                accrual: Accrual::End,
                actual,
            },
            verdict,
        );
    }

    #[test]
    fn a_task_has_a_fixed_cost_and_what_was_spent() {
        cost(
            250,
            Some(70),
            "build: cost {\"fixed\":250,\"accrual\":\"end\",\"actual\":70,\"budget\":null}",
        );
        cost(-1, None, "refused: out-of-range fixed-cost");
        cost(LARGEST_AMOUNT + 1, None, "refused: out-of-range fixed-cost");
        cost(0, Some(-1), "refused: out-of-range actual-cost");
    }

    #[test]
    fn a_task_without_money_is_as_one_of_which_nothing_was_said() {
        Sketch::new("build 3d fixed 100").check(
            |sketch| Command::SetTaskCost {
                task: sketch.task("build"),
                fixed: 0,
                accrual: Accrual::Prorated,
                actual: None,
            },
            "build: cost null",
        );
    }

    #[test]
    fn releases_phases_and_tasks_have_budgets() {
        let budget = |budget| {
            move |sketch: &Sketch| Command::SetBudget {
                subject: Subject::Task(sketch.task("all")),
                budget,
            }
        };
        let plan = || Sketch::new("all sum budget 10 | build 1d in all");
        plan().check(
            budget(Some(500)),
            "all: cost {\"fixed\":0,\"accrual\":\"prorated\",\"actual\":null,\"budget\":500}",
        );
        plan().check(budget(None), "all: cost null");
        plan().check(budget(Some(-1)), "refused: out-of-range budget");
        Sketch::new("").check(
            |sketch| Command::SetBudget {
                subject: Subject::Release(sketch.release("R2")),
                budget: Some(500),
            },
            "release R2: budget 500",
        );
        Sketch::new("").check(
            |_| Command::SetBudget {
                subject: Subject::Portfolio,
                budget: Some(500),
            },
            "refused: out-of-range subject",
        );
    }

    fn rates(kind: PersonKind, standard: i64, verdict: &str) {
        let sketch = Sketch::new("@person ann").with(|plan| {
            let row = plan.people.iter().next().expect("ann");
            let row = Person {
                kind,
                ..Person::clone(row)
            };
            plan.people.insert(row.into());
        });
        let person = sketch.plan.people.iter().next().expect("ann").id;
        let rates = Rates {
            standard,
            per_use: 0,
        };
        sketch.check(|_| Command::SetRates { person, rates }, verdict);
    }

    #[test]
    fn people_and_material_have_rates_and_money_has_none() {
        let verdict = "person ann: rates {\"per_use\":0,\"standard\":8000}";
        rates(PersonKind::Work, 8_000, verdict);
        rates(PersonKind::Material, 8_000, verdict);
        rates(PersonKind::Cost, 8_000, "refused: out-of-range rate");
        rates(PersonKind::Work, -1, "refused: out-of-range rate");
    }

    #[test]
    fn a_currency_is_a_code() {
        let check = |code: &str, verdict: &str| {
            let currency = code.to_owned();
            Sketch::new("").check(|_| Command::SetCurrency { currency }, verdict);
        };
        check("EUR", "portfolio Plan: currency \"EUR\"");
        check("euro", "refused: out-of-range currency");
        check("", "refused: no-change");
    }
}
