//! What a row is called, which release it is about, and what is above it in a tree of its table.

use super::tables::{AnyRow, RowRef, TableName};
use crate::id::{EnvironmentId, FreezeId, GateId, PersonId, ReleaseId, TaskId};
use crate::plan::{Permit, Plan};

impl AnyRow {
    /// Returns what a row is called, for people; empty where it has no name.
    pub(super) fn title(&self, on: &Plan) -> String {
        match self {
            Self::Portfolio(row) => row.name.clone(),
            Self::Product(row) => row.name.clone(),
            Self::Release(row) => row.title(),
            Self::Task(row) => row.name.clone(),
            Self::Dependency(row) => {
                format!(
                    "{} → {}",
                    task(on, row.predecessor),
                    task(on, row.successor)
                )
            }
            Self::Calendar(row) => row.name.clone(),
            Self::Person(row) => row.name.clone(),
            Self::Assignment(row) => pair(&person(on, row.person), &task(on, row.task)),
            Self::Baseline(row) => row.name.clone(),
            Self::Window(row) => row.name.clone(),
            Self::Freeze(row) => row.name.clone(),
            Self::Waiver(row) => match &row.permits {
                Permit::Finding { .. } => row.reason.clone(),
                Permit::Freeze { freeze: id, .. } => pair(&freeze(on, *id), &row.reason),
            },
            Self::Environment(row) => row.name.clone(),
            Self::Booking(row) => {
                let for_what = row
                    .task
                    .map_or_else(|| release(on, row.release), |id| task(on, id));
                pair(&environment(on, row.environment), &for_what)
            }
            Self::Gate(row) => row.name.clone(),
            Self::ExternalEvent(row) => row.name.clone(),
            Self::Outage(row) => pair(&environment(on, row.environment), &row.name),
            Self::Criterion(row) => row.text.clone(),
            Self::SignOff(row) => pair(&gate(on, row.gate), &row.role),
            Self::Review(row) => row.name.clone(),
            Self::Template(row) => row.name.clone(),
            Self::Publication(row) => row.name.clone(),
            Self::View(row) => row.name.clone(),
            Self::RaidItem(row) => row.title.clone(),
            Self::Report(row) => row.name.clone(),
        }
    }

    /// Returns the release that a row is about, where it is about one.
    pub(super) fn release(&self, on: &Plan) -> Option<ReleaseId> {
        let of_task = |id| on.tasks.get(id).map(|row| row.release);
        let of_gate = |id| on.gates.get(id).map(|row| row.release);
        match self {
            Self::Release(row) => Some(row.id),
            Self::Task(row) => Some(row.release),
            Self::Dependency(row) => of_task(row.successor),
            Self::Assignment(row) => of_task(row.task),
            Self::Booking(row) => Some(row.release),
            Self::Gate(row) => Some(row.release),
            Self::Criterion(row) => of_gate(row.gate),
            Self::SignOff(row) => of_gate(row.gate),
            Self::RaidItem(row) => Some(row.release),
            Self::Report(row) => row.release,
            Self::Portfolio(_)
            | Self::Product(_)
            | Self::Calendar(_)
            | Self::Person(_)
            | Self::Baseline(_)
            | Self::Window(_)
            | Self::Freeze(_)
            | Self::Waiver(_)
            | Self::Environment(_)
            | Self::ExternalEvent(_)
            | Self::Outage(_)
            | Self::Review(_)
            | Self::Template(_)
            | Self::Publication(_)
            | Self::View(_) => None,
        }
    }

    /// Returns the row directly above in a tree of one table.
    pub(super) fn above(&self) -> Option<RowRef> {
        let at = |table, id| RowRef { table, id };
        match self {
            Self::Task(row) => row.parent.map(|id| at(TableName::Task, id.0)),
            Self::Calendar(row) => row.base.map(|id| at(TableName::Calendar, id.0)),
            Self::Environment(row) => row.parent.map(|id| at(TableName::Environment, id.0)),
            Self::Release(row) => row.package.map(|id| at(TableName::Release, id.0)),
            Self::Portfolio(_)
            | Self::Product(_)
            | Self::Dependency(_)
            | Self::Person(_)
            | Self::Assignment(_)
            | Self::Baseline(_)
            | Self::Window(_)
            | Self::Freeze(_)
            | Self::Waiver(_)
            | Self::Booking(_)
            | Self::Gate(_)
            | Self::ExternalEvent(_)
            | Self::Outage(_)
            | Self::Criterion(_)
            | Self::SignOff(_)
            | Self::Review(_)
            | Self::Template(_)
            | Self::Publication(_)
            | Self::View(_)
            | Self::RaidItem(_)
            | Self::Report(_) => None,
        }
    }
}

fn pair(one: &str, two: &str) -> String {
    match (one, two) {
        ("", only) | (only, "") => only.to_owned(),
        (one, two) => format!("{one} · {two}"),
    }
}

fn task(on: &Plan, id: TaskId) -> String {
    on.tasks
        .get(id)
        .map_or_else(String::new, |row| row.name.clone())
}

fn person(on: &Plan, id: PersonId) -> String {
    on.people
        .get(id)
        .map_or_else(String::new, |row| row.name.clone())
}

fn release(on: &Plan, id: ReleaseId) -> String {
    on.releases
        .get(id)
        .map_or_else(String::new, |row| row.title())
}

fn environment(on: &Plan, id: EnvironmentId) -> String {
    let row = on.environments.get(id);
    row.map_or_else(String::new, |row| row.name.clone())
}

fn freeze(on: &Plan, id: FreezeId) -> String {
    on.freezes
        .get(id)
        .map_or_else(String::new, |row| row.name.clone())
}

fn gate(on: &Plan, id: GateId) -> String {
    on.gates
        .get(id)
        .map_or_else(String::new, |row| row.name.clone())
}
