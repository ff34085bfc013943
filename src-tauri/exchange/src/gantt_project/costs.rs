//! What a project costs: rates for a day of work, and costs that somebody entered for a task.
//!
//! The program knows no currency, and a cost that somebody entered stands instead of what the people on
//! the task cost.

use super::calendar::MINUTES_PER_DAY;
use super::task::Line;
use crate::money::minor;
use crate::reading::Reading;
use crate::value::decimal;
use crate::xml::Element;
use slipway_engine::plan::{Assignment, Person, Rates, Task, TaskCost};
use std::collections::BTreeSet;

const NO_CURRENCY: &str = "";

/// Reads what a resource costs.
pub(super) fn rates(resource: Element<'_>, reading: &mut Reading<'_>) -> Rates {
    #[expect(clippy::cast_precision_loss, reason = "a few hundred minutes")]
    let hours = MINUTES_PER_DAY as f64 / 60.0;
    let of_an_hour = |text: &str| minor(decimal(text)? / hours, NO_CURRENCY);
    let standard = resource
        .all("rate")
        .find(|rate| rate.attribute("name").is_none_or(|name| name == "standard"))
        .and_then(|rate| {
            reading.attribute(rate, "value", |text| {
                of_an_hour(text).filter(|rate| *rate >= 0)
            })
        });
    Rates {
        standard: standard.unwrap_or(0),
        ..Rates::default()
    }
}

/// Gives tasks the costs that somebody entered; where people with rates are on one, the two would be
/// counted together, so these are left out with a warning.
pub(super) fn give(
    lines: &[Line<'_>],
    tasks: &mut [Task],
    assignments: &[Assignment],
    people: &[Person],
    reading: &mut Reading<'_>,
) {
    let paid: BTreeSet<_> = people
        .iter()
        .filter(|person| !person.rates.is_free())
        .map(|person| person.id)
        .collect();
    let with_rates: BTreeSet<_> = assignments
        .iter()
        .filter(|work| paid.contains(&work.person))
        .map(|work| work.task)
        .collect();
    let mut left = 0;
    for (line, task) in lines.iter().zip(tasks) {
        let is_computed = line.element.attribute("cost-calculated");
        if is_computed.is_some_and(|value| value == "true") {
            continue;
        }
        let read = |text: &str| minor(decimal(text)?, NO_CURRENCY).filter(|cost| *cost >= 0);
        match reading.attribute(line.element, "cost-manual-value", read) {
            None | Some(0) => {}
            Some(_) if with_rates.contains(&task.id) => left += 1,
            Some(fixed) => {
                let cost = TaskCost {
                    fixed,
                    ..TaskCost::default()
                };
                task.cost = cost.kept();
            }
        }
    }
    reading.warn_of("warning-entered-costs", left);
}
