//! Any command about money.

use super::dice::Dice;
use crate::change::{Command, Subject};
use crate::plan::{Accrual, Plan, Rates};

pub(super) fn command(dice: &mut Dice<'_>, plan: &Plan) -> Command {
    match dice.roll(5) {
        0 => Command::SetRates {
            person: dice.id(&plan.people),
            rates: Rates {
                standard: amount(dice),
                per_use: amount(dice),
            },
        },
        1 => Command::SetCurrency {
            currency: dice.any(&["EUR", "JPY", "", "KWD", "x"]).to_owned(),
        },
        2 => Command::SetBudget {
            subject: match dice.roll(2) {
                0 => Subject::Release(dice.id(&plan.releases)),
                _ => Subject::Task(dice.id(&plan.tasks)),
            },
            budget: dice.maybe(amount),
        },
        _ => Command::SetTaskCost {
            task: dice.id(&plan.tasks),
            fixed: amount(dice),
            accrual: dice.any(&[Accrual::Start, Accrual::Prorated, Accrual::End]),
            actual: dice.maybe(amount),
        },
    }
}

fn amount(dice: &mut Dice<'_>) -> i64 {
    dice.any(&[0, 1, 333, 7_500, 120_001, 1_000_000, -1])
}
