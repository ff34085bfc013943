//! Who has which issue.

use super::issue::Issue;
use crate::reading::Reading;
use slipway_engine::plan::{Assignment, OrderKey, Person, PersonKind, Rates, Task};
use slipway_engine::{PersonId, Seconds};
use std::collections::{BTreeMap, BTreeSet};

/// Everybody to whom an issue is given.
pub(super) struct Staff {
    pub(super) rows: Vec<Person>,
    by_key: BTreeMap<String, PersonId>,
}

impl Staff {
    /// Gathers everybody, in the order in which issues name them.
    pub(super) fn of(issues: &[Issue], reading: &mut Reading<'_>) -> Self {
        let mut staff = Self {
            rows: Vec::new(),
            by_key: BTreeMap::new(),
        };
        for somebody in issues.iter().filter_map(|issue| issue.assignee.as_ref()) {
            if staff.by_key.contains_key(&somebody.key) {
                continue;
            }
            let id = reading.id();
            staff.by_key.insert(somebody.key.clone(), id);
            staff.rows.push(Person {
                id,
                order: OrderKey::default(),
                name: reading.short(&somebody.name),
                kind: PersonKind::Work,
                calendar: None,
                leave: Vec::new(),
                capacity: 10_000,
                notes: reading.long(&somebody.mail),
                external: reading.external(&somebody.key),
                team: String::new(),
                rates: Rates::default(),
            });
        }
        let keys = OrderKey::spread(staff.rows.len());
        for (person, key) in staff.rows.iter_mut().zip(keys) {
            person.order = key;
        }
        staff
    }

    /// Returns who has an issue.
    pub(super) fn on(&self, issue: &Issue) -> Option<PersonId> {
        let somebody = issue.assignee.as_ref()?;
        self.by_key.get(&somebody.key).copied()
    }
}

/// Returns the work of everybody on issues that have no others below them; `tasks` run beside `issues`.
pub(super) fn assignments(
    issues: &[Issue],
    tasks: &[Task],
    staff: &Staff,
    reading: &mut Reading<'_>,
) -> Vec<Assignment> {
    let parents: BTreeSet<_> = tasks.iter().filter_map(|task| task.parent).collect();
    let mut assignments = Vec::new();
    for (issue, task) in issues.iter().zip(tasks) {
        let Some(person) = staff.on(issue).filter(|_| !parents.contains(&task.id)) else {
            continue;
        };
        assignments.push(Assignment {
            id: reading.id(),
            task: task.id,
            person,
            units: 10_000,
            work: issue.estimate.filter(|work| work.0 > 0),
            delay: Seconds::ZERO,
            actual_start: None,
            actual_finish: None,
            external: Vec::new(),
        });
    }
    assignments
}
