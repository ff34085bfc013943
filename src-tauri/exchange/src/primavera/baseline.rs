//! Baselines: in PMXML they are projects of their own beside the one that they are of.

use super::activity::{self, Activities};
use super::record::{Name, Record, Source, Table};
use super::value::{length, local};
use crate::reading::Reading;
use slipway_engine::TaskId;
use slipway_engine::change::Message;
use slipway_engine::plan::{Baseline, BaselineTask};
use std::collections::BTreeMap;

/// The greatest number that a baseline has.
const LAST: u8 = 10;
const PROJECT: Name = ["proj_id", "ProjectObjectId"];

/// Reads every baseline. Activities are the same whose people's ids are, within a project.
pub(super) fn read_all(
    source: &Source<'_>,
    activities: &Activities<'_>,
    reading: &mut Reading<'_>,
) -> Vec<Baseline> {
    let rows = source.rows(Table::BaselineProject);
    let kept = rows.len().min(usize::from(LAST) + 1);
    reading.warn_of("warning-many-baselines", rows.len() - kept);
    if kept == 0 {
        return Vec::new();
    }
    let mut by_code: BTreeMap<(Option<&str>, &str), TaskId> = BTreeMap::new();
    for (record, task) in &activities.rows {
        if let Some(code) = record.value(activity::CODE) {
            by_code
                .entry((record.value(PROJECT), code))
                .or_insert(task.id);
        }
    }
    let mut baselines = Vec::new();
    for (number, record) in (0..=LAST).zip(rows) {
        let Some(element) = record.element() else {
            continue;
        };
        let project = element.value("OriginalProjectObjectId");
        let mut tasks = BTreeMap::new();
        let mut gone = 0;
        for promised in element.all("Activity").map(Record::Element) {
            let code = promised.value(activity::CODE).unwrap_or_default();
            match by_code.get(&(project, code)) {
                Some(task) => {
                    tasks.insert(*task, read(promised, reading));
                }
                None => gone += 1,
            }
        }
        let name = match element.value("Name") {
            Some(name) => reading.short(name),
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

fn read(promised: Record<'_>, reading: &mut Reading<'_>) -> BaselineTask {
    let mut moment = |names: [&'static str; 2]| {
        let at = names
            .into_iter()
            .find_map(|name| promised.read(["", name], reading, local))?;
        reading.at(at)
    };
    BaselineTask {
        start: moment(["StartDate", "PlannedStartDate"]),
        finish: moment(["FinishDate", "PlannedFinishDate"]),
        duration: promised.read(["", "PlannedDuration"], reading, length),
        work: None,
        cost: None,
    }
}
