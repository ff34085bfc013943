//! Resources and who does what.

use super::activity::Activities;
use super::calendar::Calendars;
use super::costs::Money;
use super::record::{Name, Record, Source, Table};
use super::value::{hours, length, local};
use crate::markup::plain_text;
use crate::people::LARGEST_CAPACITY;
use crate::reading::Reading;
use crate::value::share;
use slipway_engine::PersonId;
use slipway_engine::change::Message;
use slipway_engine::plan::{Assignment, OrderKey, Person, PersonKind, Rates};
use std::collections::BTreeMap;

const ID: Name = ["rsrc_id", "ObjectId"];
const PARENT: Name = ["parent_rsrc_id", "ParentObjectId"];
const NAME: Name = ["rsrc_name", "Name"];
const CODE: Name = ["rsrc_short_name", "Id"];
const KIND: Name = ["rsrc_type", "ResourceType"];
const CALENDAR: Name = ["clndr_id", "CalendarObjectId"];
const NOTES: Name = ["rsrc_notes", "ResourceNotes"];
const MAIL: Name = ["email_addr", "EmailAddress"];
const MOST: Name = ["max_qty_per_hr", "MaxUnitsPerTime"];
pub(super) const OF_RESOURCE: Name = ["rsrc_id", "ResourceObjectId"];

/// The people of a file.
pub(super) struct People<'s> {
    pub(super) rows: Vec<Person>,
    by_id: BTreeMap<&'s str, (PersonId, PersonKind)>,
}

/// Reads every resource.
pub(super) fn read_people<'s>(
    source: &Source<'s>,
    (calendars, money): (&Calendars<'s>, &Money),
    reading: &mut Reading<'_>,
) -> People<'s> {
    let resources = source.rows(Table::Resource);
    let names: BTreeMap<_, _> = resources
        .iter()
        .filter_map(|row| Some((row.value(ID)?, row.value(NAME)?)))
        .collect();
    // Rates change in time: the last one in the file counts.
    let most: BTreeMap<_, _> = source
        .rows(Table::Rate)
        .iter()
        .filter_map(|row| Some((row.value(OF_RESOURCE)?, *row)))
        .collect();
    let mut people = People {
        rows: Vec::new(),
        by_id: BTreeMap::new(),
    };
    for &record in resources {
        let id = record.value(ID).unwrap_or_default();
        let mut person = read_person(record, id, calendars, reading);
        let rate = most.get(id).copied().unwrap_or(record);
        let units = rate.read(MOST, reading, share);
        if let Some(units) = units.filter(|units| *units > 0) {
            person.capacity = units.min(LARGEST_CAPACITY);
        }
        person.rates = money.rates(rate, reading);
        let above = record.value(PARENT).and_then(|id| names.get(id));
        person.team = reading.short(above.copied().unwrap_or_default());
        people.by_id.entry(id).or_insert((person.id, person.kind));
        people.rows.push(person);
    }
    let keys = OrderKey::spread(people.rows.len());
    for (person, key) in people.rows.iter_mut().zip(keys) {
        person.order = key;
    }
    people
}

fn read_person(
    record: Record<'_>,
    id: &str,
    calendars: &Calendars<'_>,
    reading: &mut Reading<'_>,
) -> Person {
    let name = match record.value(NAME).or_else(|| record.value(CODE)) {
        Some(name) => reading.short(name),
        None => reading.name("import-person-unnamed", &[("number", id)]),
    };
    let kind = |text: &str| match text {
        "RT_Labor" | "RT_Equip" | "Labor" | "Nonlabor" => Some(PersonKind::Work),
        "RT_Mat" | "Material" => Some(PersonKind::Material),
        _ => None,
    };
    let notes = [
        record.value(MAIL).map(str::to_owned),
        record.value(NOTES).map(plain_text),
    ];
    let notes: Vec<String> = notes.into_iter().flatten().collect();
    let calendar = record.value(CALENDAR);
    Person {
        id: reading.id(),
        order: OrderKey::default(),
        kind: record.read(KIND, reading, kind).unwrap_or_default(),
        calendar: calendar
            .and_then(|calendar| calendars.named(calendar, &name, reading))
            .filter(|id| *id != calendars.project),
        leave: Vec::new(),
        capacity: 10_000,
        notes: reading.long(&notes.join("\n")),
        external: reading.external(id),
        team: String::new(),
        rates: Rates::default(),
        name,
    }
}

/// Reads who does what; work that is given to a role and to nobody is counted.
pub(super) fn read_assignments(
    source: &Source<'_>,
    activities: &Activities<'_>,
    people: &People<'_>,
    reading: &mut Reading<'_>,
) -> Vec<Assignment> {
    let mut assignments = Vec::new();
    let mut roles = 0;
    for row in source.rows(Table::Assignment) {
        let task_id = row
            .value(["task_id", "ActivityObjectId"])
            .unwrap_or_default();
        let Some(person_id) = row.value(OF_RESOURCE) else {
            roles += 1;
            continue;
        };
        let known = activities
            .by_id
            .get(task_id)
            .zip(people.by_id.get(person_id));
        let Some((&task, &(person, kind))) = known else {
            let warning = Message::new("warning-unknown-assignment").text("task", task_id);
            reading.warn(warning.text("resource", person_id));
            continue;
        };
        let units = row.read(["target_qty_per_hr", "PlannedUnitsPerTime"], reading, share);
        let is_work = kind == PersonKind::Work;
        let mut moment = |name| {
            let at = row.read(name, reading, local)?;
            reading.at(at)
        };
        let actual_start = moment(["act_start_date", "ActualStartDate"]);
        let actual_finish = moment(["act_end_date", "ActualFinishDate"]);
        assignments.push(Assignment {
            id: reading.id(),
            task,
            person,
            units: units
                .filter(|_| is_work)
                .map_or(10_000, |units| units.min(LARGEST_CAPACITY)),
            work: row
                .read(["target_qty", "PlannedUnits"], reading, length)
                .filter(|work| is_work && work.0 > 0),
            delay: row
                .read(["target_lag_drtn_hr_cnt", "PlannedLag"], reading, hours)
                .unwrap_or_default(),
            actual_start,
            actual_finish,
            external: reading.external(row.value(["taskrsrc_id", "ObjectId"]).unwrap_or_default()),
        });
    }
    reading.warn_of("warning-role-assignments", roles);
    assignments
}
