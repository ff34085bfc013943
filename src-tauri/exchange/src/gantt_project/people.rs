//! Resources, their days off and who does what.

use super::day;
use super::task::Line;
use crate::people::LARGEST_CAPACITY;
use crate::reading::Reading;
use crate::value;
use crate::xml::Element;
use chrono::Days;
use slipway_engine::change::Message;
use slipway_engine::plan::{Assignment, Leave, OrderKey, Person, PersonKind, Task};
use slipway_engine::{PersonId, Seconds};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Who is who by the ids of the file.
pub(super) type People<'t> = BTreeMap<Cow<'t, str>, PersonId>;

/// Reads every resource with its days off.
pub(super) fn read_people<'t>(
    project: Element<'t>,
    reading: &mut Reading<'_>,
) -> (Vec<Person>, People<'t>) {
    let roles: BTreeMap<_, _> = project
        .all("roles")
        .flat_map(|roles| roles.all("role"))
        .filter_map(|role| Some((role.attribute("id")?, role.attribute("name")?)))
        .collect();
    let fields: BTreeMap<_, _> = project
        .list("resources", "custom-property-definition")
        .filter_map(|field| Some((field.attribute("id")?, field.attribute("name")?)))
        .collect();
    let mut people: Vec<Person> = Vec::new();
    let mut by_id = People::new();
    for element in project.list("resources", "resource") {
        let id = element.attribute("id").unwrap_or_default();
        let name = match element.attribute("name") {
            Some(name) => reading.short(&name),
            None => reading.name("import-person-unnamed", &[("number", &id)]),
        };
        let person = Person {
            id: reading.id(),
            order: OrderKey::default(),
            name,
            kind: PersonKind::Work,
            calendar: None,
            leave: Vec::new(),
            capacity: 10_000,
            notes: notes(element, &roles, &fields, reading),
            external: reading.external(&id),
            team: String::new(),
            rates: super::costs::rates(element, reading),
        };
        by_id.entry(id).or_insert(person.id);
        people.push(person);
    }
    let keys = OrderKey::spread(people.len());
    for (person, key) in people.iter_mut().zip(keys) {
        person.order = key;
    }
    read_leave(project, &by_id, &mut people, reading);
    (people, by_id)
}

/// Returns what the program says of a person and the plan has no field for: role, mail, telephone
/// and fields of its own.
fn notes(
    element: Element<'_>,
    roles: &BTreeMap<Cow<'_, str>, Cow<'_, str>>,
    fields: &BTreeMap<Cow<'_, str>, Cow<'_, str>>,
    reading: &mut Reading<'_>,
) -> String {
    let role = element.attribute("function");
    let role = role.and_then(|id| roles.get(&id).cloned());
    let said = [
        role,
        element.attribute("contacts"),
        element.attribute("phone"),
    ];
    let mut notes: Vec<String> = said.into_iter().flatten().map(Cow::into_owned).collect();
    for own in element.all("custom-property") {
        let name = own.attribute("definition-id");
        let name = name.map(|id| fields.get(&id).cloned().unwrap_or(id));
        if let Some((name, value)) = name.zip(own.attribute("value")) {
            notes.push(format!("{name}: {value}"));
        }
    }
    reading.long(&notes.join("\n"))
}

fn read_leave(
    project: Element<'_>,
    by_id: &People<'_>,
    people: &mut [Person],
    reading: &mut Reading<'_>,
) {
    let place: BTreeMap<PersonId, usize> = people
        .iter()
        .enumerate()
        .map(|(place, person)| (person.id, place))
        .collect();
    let mut taken = 0;
    for element in project.list("vacations", "vacation") {
        let id = element.attribute("resourceid").unwrap_or_default();
        let Some(&place) = by_id.get(&id).and_then(|person| place.get(person)) else {
            reading.warn(Message::new("warning-unknown-leave").text("resource", &id));
            continue;
        };
        let from = reading.attribute(element, "start", day);
        let end = reading.attribute(element, "end", day);
        let Some((from, end)) = from.zip(end) else {
            continue;
        };
        // The program keeps the day after the last one.
        let to = end.checked_sub_days(Days::new(1)).unwrap_or(end).max(from);
        people[place].leave.push(Leave {
            from,
            to,
            note: String::new(),
        });
        taken += 1;
    }
    reading.warn_of("warning-gan-leave", taken);
}

/// Reads who does what; who answers for a task becomes its owner.
pub(super) fn read_assignments(
    project: Element<'_>,
    lines: &[Line<'_>],
    person_of: &People<'_>,
    tasks: &mut [Task],
    reading: &mut Reading<'_>,
) -> Vec<Assignment> {
    // Twins were told of when links were read.
    let places: BTreeMap<_, _> = lines
        .iter()
        .enumerate()
        .rev()
        .filter_map(|(place, line)| Some((line.element.attribute("id")?, place)))
        .collect();
    let mut assignments = Vec::new();
    for element in project.list("allocations", "allocation") {
        let task_id = element.attribute("task-id").unwrap_or_default();
        let person_id = element.attribute("resource-id").unwrap_or_default();
        let known = places.get(&task_id).zip(person_of.get(&person_id));
        let Some((&place, &person)) = known else {
            let warning = Message::new("warning-unknown-assignment").text("task", &task_id);
            reading.warn(warning.text("resource", &person_id));
            continue;
        };
        let load = |text: &str| value::share(text).map(|hundredfold| hundredfold / 100);
        let units = reading.attribute(element, "load", load);
        let answers = element.attribute("responsible");
        if answers.is_some_and(|value| value == "true") {
            tasks[place].owner.get_or_insert(person);
        }
        assignments.push(Assignment {
            id: reading.id(),
            task: tasks[place].id,
            person,
            units: units.map_or(10_000, |units| units.min(LARGEST_CAPACITY)),
            work: None,
            delay: Seconds::ZERO,
            actual_start: None,
            actual_finish: None,
            external: Vec::new(),
        });
    }
    assignments
}
