//! Baselines 0 to 10 of tasks: what was promised.

use super::costs::Money;
use super::value;
use crate::reading::Reading;
use crate::xml::Element;
use slipway_engine::TaskId;
use slipway_engine::plan::{Baseline, BaselineTask};
use std::collections::BTreeMap;

/// Reads the baselines of every task; `lines` pairs elements with the ids of their tasks.
pub(super) fn read_all(
    lines: &[(Element<'_>, TaskId)],
    money: &Money,
    reading: &mut Reading<'_>,
) -> Vec<Baseline> {
    let mut by_number: BTreeMap<u8, BTreeMap<TaskId, BaselineTask>> = BTreeMap::new();
    for &(task, id) in lines {
        for element in task.all("Baseline") {
            let read = |text: &str| text.parse().ok().filter(|number: &u8| *number <= 10);
            let Some(number) = reading.field(element, "Number", read) else {
                continue;
            };
            let promised = BaselineTask {
                start: reading.instant(element, "Start"),
                finish: reading.instant(element, "Finish"),
                duration: reading.field(element, "Duration", value::length),
                work: reading.field(element, "Work", value::length),
                cost: reading.field(element, "Cost", |text| money.hundredths(text)),
            };
            by_number.entry(number).or_default().insert(id, promised);
        }
    }
    by_number
        .into_iter()
        .map(|(number, tasks)| Baseline {
            id: reading.id(),
            number,
            name: match number {
                0 => reading.name("import-baseline", &[]),
                _ => reading.name("import-baseline-number", &[("number", &number.to_string())]),
            },
            taken_at: None,
            tasks,
        })
        .collect()
}
