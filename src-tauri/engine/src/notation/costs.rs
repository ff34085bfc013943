//! Money in the notation: `@currency EUR`, `@rate ann 80`, `fixed 500`, `spent 300`, `budget 1000`.
//!
//! Amounts are written in the currency, with two decimals where there are any.

use super::read::Reader;
use crate::id::TaskId;
use crate::plan::{Accrual, Baseline, Person, Task, TaskCost};
use std::sync::Arc;

impl Reader {
    /// `ann 80` an hour, `ann 80 50` with fifty each time.
    pub(super) fn rate(&mut self, words: &[&str]) -> Result<(), String> {
        let [name, standard, rest @ ..] = words else {
            return Err("who costs how much an hour?".to_owned());
        };
        let mut person: Person = self.person(name)?;
        person.rates.standard = amount(standard)?;
        if let [per_use] = rest {
            person.rates.per_use = amount(per_use)?;
        }
        self.plan.people.insert(Arc::new(person));
        Ok(())
    }

    /// What a task was to cost, in the last baseline.
    pub(super) fn price(&mut self, task: TaskId, text: &str) -> Result<(), String> {
        let last = self.plan.baselines.iter().max_by_key(|row| row.number);
        let mut baseline = Baseline::clone(last.ok_or("there is no baseline")?);
        baseline.tasks.entry(task).or_default().cost = Some(amount(text)?);
        self.plan.baselines.insert(Arc::new(baseline));
        Ok(())
    }
}

/// Gives a task what one word says of its money; says nothing when it says none.
pub(super) fn give(task: &mut Task, word: &str, value: &str) -> Option<Result<(), String>> {
    let place: fn(&mut TaskCost, i64) = match word {
        "fixed" => |cost, amount| cost.fixed = amount,
        "fixed-start" => |cost, amount| (cost.fixed, cost.accrual) = (amount, Accrual::Start),
        "fixed-end" => |cost, amount| (cost.fixed, cost.accrual) = (amount, Accrual::End),
        "spent" => |cost, amount| cost.actual = Some(amount),
        "budget" => |cost, amount| cost.budget = Some(amount),
        _ => return None,
    };
    Some(amount(value).map(|amount| {
        let mut cost = task.cost.as_deref().copied().unwrap_or_default();
        place(&mut cost, amount);
        task.cost = cost.kept();
    }))
}

/// Reads `80` or `80.25` as minor units.
pub(super) fn amount(text: &str) -> Result<i64, String> {
    let wrong = || format!("“{text}” is no amount");
    let (whole, parts) = text.split_once('.').unwrap_or((text, "00"));
    let whole: i64 = whole.parse().map_err(|_| wrong())?;
    let parts: i64 = match parts.len() {
        2 => parts.parse().map_err(|_| wrong())?,
        _ => return Err(wrong()),
    };
    Ok(whole * 100 + parts)
}
