//! Baselines, which the program calls previous states.

use super::task::Line;
use super::{day, days, opening};
use crate::reading::Reading;
use crate::xml::Element;
use slipway_engine::Seconds;
use slipway_engine::calendar::Calendars;
use slipway_engine::change::Message;
use slipway_engine::plan::{Baseline, BaselineTask, Plan};
use std::collections::BTreeMap;

/// The greatest number that a baseline has.
const LAST: u8 = 10;

/// Reads every baseline.
pub(super) fn read_all(
    project: Element<'_>,
    lines: &[Line<'_>],
    plan: &Plan,
    reading: &mut Reading<'_>,
) -> Vec<Baseline> {
    let mut baselines = Vec::new();
    let mut elements = project.list("previous", "previous-tasks");
    let kept: Vec<_> = elements.by_ref().take(usize::from(LAST) + 1).collect();
    reading.warn_of("warning-many-baselines", elements.count());
    if kept.is_empty() {
        return baselines;
    }
    let calendars = Calendars::compile(plan);
    let by_id: BTreeMap<_, _> = lines
        .iter()
        .rev()
        .filter_map(|line| Some((line.element.attribute("id")?, line.task.id)))
        .collect();
    for (number, element) in (0..=LAST).zip(kept) {
        let mut tasks = BTreeMap::new();
        let mut gone = 0;
        for promised in element.all("previous-task") {
            let task = promised.attribute("id").and_then(|id| by_id.get(&id));
            let Some(&task) = task else {
                gone += 1;
                continue;
            };
            let start = reading.attribute(promised, "start", day);
            let start = start.and_then(|day| opening(day, reading));
            let is_milestone = promised.attribute("meeting").is_some_and(|is| is == "true");
            let length = reading.attribute(promised, "duration", days);
            let length = length.map(|length| match is_milestone {
                true => Seconds::ZERO,
                false => length,
            });
            let finish = start
                .zip(length)
                .map(|(start, length)| calendars.portfolio().add(start, length));
            tasks.insert(
                task,
                BaselineTask {
                    start,
                    finish,
                    duration: length,
                    work: None,
                    cost: None,
                },
            );
        }
        let name = match element.attribute("name") {
            Some(name) => reading.short(&name),
            None => reading.name("import-baseline-number", &[("number", &number.to_string())]),
        };
        if gone > 0 {
            let warning = Message::new("warning-baseline-tasks").count("count", gone);
            reading.warn(warning.text("baseline", &name));
        }
        baselines.push(Baseline {
            id: reading.id(),
            number,
            name,
            taken_at: None,
            tasks,
        });
    }
    baselines
}
