//! A plan told without ids, so that two readings of it can be compared.

use serde_json::{Value, json};
use slipway_engine::change::Rows;
use slipway_engine::plan::{External, PersonKind, Plan};
use slipway_engine::schedule::{Driver, TaskDates};
use slipway_engine::{AssignmentId, Scheduled, Seconds, TaskId};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Tells every row, by table, with names for ids: what a project computes for summaries, and which ids
/// rows were drawn, is left out.
pub(crate) fn told(on: &Scheduled) -> BTreeMap<String, Vec<String>> {
    let plan = &on.plan;
    let names = names(plan);
    let parents = plan.tasks.iter().filter_map(|task| task.parent).collect();
    let rows = serde_json::to_value(Rows::from(plan)).expect("rows can be written");
    let mut told = BTreeMap::new();
    for (table, rows) in rows.as_object().expect("a list for each table") {
        let mut lines: Vec<String> = match rows {
            Value::Array(rows) => rows
                .iter()
                .map(|row| line(table, row, plan, &parents, &names))
                .collect(),
            row => vec![line(table, row, plan, &parents, &names)],
        };
        lines.sort();
        told.insert(table.clone(), lines);
    }
    told.insert("order".to_owned(), order(plan, &names));
    told
}

/// Tells the dates of every task, in their order.
pub(crate) fn dates(on: &Scheduled) -> Vec<String> {
    let names = names(&on.plan);
    let mut told: Vec<String> = on
        .plan
        .tasks
        .entries()
        .map(|(slot, task)| {
            let dates = on.schedule.dates(slot);
            let driver = format!("{:?}", dates.driver);
            let driver = driver.split('(').next().unwrap_or_default().to_owned();
            // Its id is another; what it is stands before.
            let plain = TaskDates {
                driver: Driver::Start,
                ..*dates
            };
            format!("{} {driver} {plain:?}", names[&task.id.to_string()])
        })
        .collect();
    told.sort();
    told
}

fn key(kind: &str, external: &[External], name: &str) -> String {
    let key = external
        .first()
        .map_or(name, |external| external.key.as_str());
    format!("{kind} {key}")
}

/// Returns a name for every id.
fn names(plan: &Plan) -> BTreeMap<String, String> {
    let mut names = BTreeMap::new();
    names.insert(plan.portfolio.id.to_string(), "portfolio".to_owned());
    for row in plan.products.iter() {
        names.insert(row.id.to_string(), format!("product {}", row.name));
    }
    for row in plan.releases.iter() {
        names.insert(row.id.to_string(), format!("release {}", row.name));
    }
    for row in plan.calendars.iter() {
        names.insert(
            row.id.to_string(),
            key("calendar", &row.external, &row.name),
        );
    }
    for row in plan.people.iter() {
        names.insert(row.id.to_string(), key("person", &row.external, &row.name));
    }
    for row in plan.tasks.iter() {
        names.insert(row.id.to_string(), key("task", &row.external, &row.name));
    }
    for row in plan.assignments.iter() {
        names.insert(row.id.to_string(), key("assignment", &row.external, ""));
    }
    for row in plan.baselines.iter() {
        names.insert(row.id.to_string(), format!("baseline {}", row.number));
    }
    for row in plan.dependencies.iter() {
        names.insert(row.id.to_string(), "link".to_owned());
    }
    names
}

fn line(
    table: &str,
    row: &Value,
    plan: &Plan,
    parents: &BTreeSet<TaskId>,
    names: &BTreeMap<String, String>,
) -> String {
    let mut row = row.clone();
    if let Some(fields) = row.as_object_mut() {
        fields.remove("order");
        let id = fields["id"].as_str().unwrap_or_default().to_owned();
        match table {
            "tasks" => plainly(fields, &id, plan, parents),
            "assignments" => with_work(fields, &id, plan, parents),
            _ => {}
        }
    }
    named(&mut row, names);
    row.to_string()
}

/// Leaves out what a summary has from what stands under it, and says what is left of work under way.
fn plainly(
    fields: &mut serde_json::Map<String, Value>,
    id: &str,
    plan: &Plan,
    parents: &BTreeSet<TaskId>,
) {
    let task = plan.tasks.get(TaskId(uuid(id)));
    let task = task.expect("the row is of the plan");
    if parents.contains(&task.id) {
        for computed in ["duration", "progress", "effort"] {
            fields.remove(computed);
        }
    } else if task.progress.is_started() && !task.progress.is_finished() {
        let left = task.duration.amount;
        let left = left.basis_points(10_000 - i64::from(task.progress.done));
        fields["progress"]["remaining"] = json!(task.progress.remaining.unwrap_or(left));
    } else if task.progress.is_finished() {
        // Some files say otherwise, and are the only ones to know why.
        fields["progress"]["done"] = json!(10_000);
    }
}

fn uuid(id: &str) -> Uuid {
    id.parse().expect("ids are written well")
}

/// Says how much work it is when a file does not: the whole task for people, nothing for material.
fn with_work(
    fields: &mut serde_json::Map<String, Value>,
    id: &str,
    plan: &Plan,
    parents: &BTreeSet<TaskId>,
) {
    let of = plan.assignments.get(AssignmentId(uuid(id)));
    let of = of.expect("the row is of the plan");
    let person = plan.people.get(of.person);
    let works = person.is_some_and(|who| who.kind == PersonKind::Work);
    let task = plan.tasks.get(of.task).expect("somebody works on it");
    let whole = match works && !parents.contains(&task.id) {
        true => task.duration.amount.basis_points(of.units.into()),
        false => Seconds::ZERO,
    };
    fields.insert("work".to_owned(), json!(of.work.unwrap_or(whole)));
}

fn named(value: &mut Value, names: &BTreeMap<String, String>) {
    match value {
        Value::String(text) => {
            if let Some(name) = names.get(text.as_str()) {
                *text = name.clone();
            }
        }
        Value::Array(all) => all.iter_mut().for_each(|one| named(one, names)),
        Value::Object(fields) => {
            let all = std::mem::take(fields);
            for (key, mut one) in all {
                named(&mut one, names);
                fields.insert(names.get(&key).cloned().unwrap_or(key), one);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Returns who stands where.
fn order(plan: &Plan, names: &BTreeMap<String, String>) -> Vec<String> {
    let outline = plan.outline();
    let tasks = outline
        .releases
        .iter()
        .flat_map(|release| outline.tasks(release.id));
    let mut people: Vec<_> = plan.people.iter().collect();
    people.sort_by(|one, other| one.order.cmp(&other.order));
    tasks
        .map(|(depth, task)| format!("{depth} {}", names[&task.id.to_string()]))
        .chain(
            people
                .iter()
                .map(|person| names[&person.id.to_string()].clone()),
        )
        .collect()
}

/// Lists what two tellings do not have in common.
pub(crate) fn differences(
    before: &BTreeMap<String, Vec<String>>,
    after: &BTreeMap<String, Vec<String>>,
) -> Vec<String> {
    let mut differences = Vec::new();
    for (table, rows) in before {
        let others = after.get(table).map(Vec::as_slice).unwrap_or_default();
        let sets: [BTreeSet<&String>; 2] = [rows.iter().collect(), others.iter().collect()];
        let gone = sets[0].difference(&sets[1]);
        differences.extend(gone.map(|row| format!("- {table} {row}")));
        let new = sets[1].difference(&sets[0]);
        differences.extend(new.map(|row| format!("+ {table} {row}")));
        if table == "order" && rows != others && differences.is_empty() {
            differences.push("the order differs".to_owned());
        }
    }
    differences
}
