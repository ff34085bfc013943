//! Resources and their assignments.

use super::calendar::Calendars;
use super::costs::Money;
use super::value;
use crate::people::LARGEST_CAPACITY;
use crate::reading::Reading;
use crate::xml::Element;
use slipway_engine::change::Message;
use slipway_engine::plan::{Assignment, OrderKey, Person, PersonKind};
use slipway_engine::{PersonId, Seconds, TaskId};
use std::collections::BTreeMap;

/// Reads every resource that has a name or work, and says who is who by UID.
pub(super) fn read_people<'t>(
    project: Element<'t>,
    calendars: &Calendars,
    money: &Money,
    reading: &mut Reading<'_>,
) -> (Vec<Person>, BTreeMap<&'t str, PersonId>) {
    let mut people = Vec::new();
    let mut by_uid = BTreeMap::new();
    for element in project.list("Resources", "Resource") {
        let uid = element.value("UID").unwrap_or("");
        // Project keeps a nameless resource 0 for work that nobody does.
        let nobody = uid == "0" && element.value("Name").is_none();
        if nobody || reading.flag(element, "IsNull") {
            continue;
        }
        let person = read_person(element, uid, calendars, money, reading);
        by_uid.entry(uid).or_insert(person.id);
        people.push(person);
    }
    let keys = OrderKey::spread(people.len());
    for (person, key) in people.iter_mut().zip(keys) {
        person.order = key;
    }
    (people, by_uid)
}

fn read_person(
    element: Element<'_>,
    uid: &str,
    calendars: &Calendars,
    money: &Money,
    reading: &mut Reading<'_>,
) -> Person {
    let kind = |text: &str| match text {
        "0" => Some(PersonKind::Material),
        "1" => Some(PersonKind::Work),
        "2" => Some(PersonKind::Cost),
        _ => None,
    };
    let kind = reading.field(element, "Type", kind).unwrap_or_default();
    let costs_only = reading.flag(element, "IsCostResource");
    let title = match element.value("Name") {
        Some(title) => reading.short(title),
        None => reading.name("import-person-unnamed", &[("number", uid)]),
    };
    Person {
        id: reading.id(),
        order: OrderKey::default(),
        name: title,
        kind: if costs_only { PersonKind::Cost } else { kind },
        calendar: calendars.named_by(element, reading),
        leave: Vec::new(),
        capacity: reading
            .field(element, "MaxUnits", value::share)
            .map_or(10_000, |units| units.min(LARGEST_CAPACITY)),
        notes: reading.notes(element),
        external: reading.external(uid),
        team: reading.short(element.value("Group").unwrap_or_default()),
        rates: money.rates(element, reading),
    }
}

/// Reads how long after its task an assignment begins: as people put it, and as levelling did.
pub(super) fn delay(element: Element<'_>, reading: &mut Reading<'_>) -> Seconds {
    ["Delay", "LevelingDelay"]
        .into_iter()
        .filter_map(|name| reading.field(element, name, value::tenths))
        .fold(Seconds::ZERO, |all, delay| all + delay)
}

/// Reads who does what. `task_of` and `person_of` say who is who by UID.
pub(super) fn read_assignments(
    project: Element<'_>,
    task_of: &BTreeMap<&str, TaskId>,
    person_of: &BTreeMap<&str, PersonId>,
    reading: &mut Reading<'_>,
) -> Vec<Assignment> {
    let mut assignments = Vec::new();
    for element in project.list("Assignments", "Assignment") {
        let task_uid = element.value("TaskUID").unwrap_or("");
        let person_uid = element.value("ResourceUID").unwrap_or("");
        // Work that nobody is given yet, and what belongs to the project as a whole.
        if person_uid.starts_with('-') || task_uid == "0" {
            continue;
        }
        let (Some(&task), Some(&person)) = (task_of.get(task_uid), person_of.get(person_uid))
        else {
            let warning = Message::new("warning-unknown-assignment").text("task", task_uid);
            reading.warn(warning.text("resource", person_uid));
            continue;
        };
        assignments.push(Assignment {
            id: reading.id(),
            task,
            person,
            units: reading
                .field(element, "Units", value::share)
                .unwrap_or(10_000),
            // Overtime is work, but takes no time.
            work: reading
                .field(element, "RegularWork", value::length)
                .or_else(|| reading.field(element, "Work", value::length)),
            delay: delay(element, reading),
            actual_start: reading.instant(element, "ActualStart"),
            actual_finish: reading.instant(element, "ActualFinish"),
            external: reading.external(element.value("UID").unwrap_or("")),
        });
    }
    assignments
}
