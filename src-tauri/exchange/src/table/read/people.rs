//! People, as cells name them: `Ada; Grace [50%]`.

use super::lines::{Line, Lines};
use crate::people::LARGEST_CAPACITY;
use crate::reading::Reading;
use crate::table::links;
use crate::table::mapping::ColumnRole;
use slipway_engine::change::entry;
use slipway_engine::plan::{Assignment, OrderKey, Person, PersonKind, Rates};
use slipway_engine::{PersonId, Seconds, TaskId};
use std::collections::BTreeMap;

/// One whole person, in basis points.
const WHOLE: u32 = 10_000;

/// Everybody who is named, once.
#[derive(Default)]
pub(super) struct People {
    rows: Vec<Person>,
    by_name: BTreeMap<String, PersonId>,
    assignments: Vec<Assignment>,
}

impl People {
    /// Returns who answers for a line: the first who is named. Several, or one in part, also work on
    /// its task.
    pub(super) fn owner(
        &mut self,
        lines: &Lines<'_>,
        line: &Line<'_>,
        task: Option<TaskId>,
        reading: &mut Reading<'_>,
    ) -> Option<PersonId> {
        let mut named: Vec<(PersonId, Option<u32>)> = Vec::new();
        for cell in lines.cells(line, ColumnRole::Owner) {
            for part in links::split(&cell.text(), lines.mapping) {
                let (name, units) = units_behind(part);
                let person = self.called(name, reading);
                if named.iter().all(|(other, _)| *other != person) {
                    named.push((person, units));
                }
            }
        }
        let is_work = named.len() > 1 || named.iter().any(|(_, units)| units.is_some());
        if let Some(task) = task.filter(|_| is_work) {
            for &(person, units) in &named {
                self.assignments.push(Assignment {
                    id: reading.id(),
                    task,
                    person,
                    units: units.unwrap_or(WHOLE),
                    work: None,
                    delay: Seconds::ZERO,
                    actual_start: None,
                    actual_finish: None,
                    external: Vec::new(),
                });
            }
        }
        named.first().map(|(person, _)| *person)
    }

    /// Returns who does what.
    pub(super) fn take_assignments(&mut self) -> Vec<Assignment> {
        std::mem::take(&mut self.assignments)
    }

    /// Returns everybody, in the order in which they are named.
    pub(super) fn into_rows(mut self) -> Vec<Person> {
        let keys = OrderKey::spread(self.rows.len());
        for (person, key) in self.rows.iter_mut().zip(keys) {
            person.order = key;
        }
        self.rows
    }

    fn called(&mut self, name: &str, reading: &mut Reading<'_>) -> PersonId {
        let words: Vec<&str> = name.split_whitespace().collect();
        let name = words.join(" ");
        if let Some(&known) = self.by_name.get(&name.to_lowercase()) {
            return known;
        }
        let id = reading.id();
        self.by_name.insert(name.to_lowercase(), id);
        self.rows.push(Person {
            id,
            order: OrderKey::default(),
            name: reading.short(&name),
            kind: PersonKind::Work,
            calendar: None,
            leave: Vec::new(),
            capacity: WHOLE,
            notes: String::new(),
            external: Vec::new(),
            team: String::new(),
            rates: Rates::default(),
        });
        id
    }
}

/// Takes off how much of somebody it is: `Ada [50%]`, as Microsoft Project writes it.
fn units_behind(text: &str) -> (&str, Option<u32>) {
    let told = text
        .strip_suffix(']')
        .and_then(|text| text.rsplit_once('['));
    let Some((name, units)) = told.filter(|(name, _)| !name.trim().is_empty()) else {
        return (text, None);
    };
    let units = entry::percent(units).and_then(|units| u32::try_from(units).ok());
    match units.filter(|units| *units <= LARGEST_CAPACITY) {
        Some(units) => (name.trim_end(), Some(units)),
        None => (text, None),
    }
}
