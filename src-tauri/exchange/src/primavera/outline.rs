//! The breakdown of work: its elements become summaries, the activities stand in them.

use super::activity::Activities;
use super::project::{Project, key};
use super::record::{Name, Record, Source, Table};
use crate::Into;
use crate::reading::Reading;
use crate::value::whole;
use slipway_engine::change::Message;
use slipway_engine::plan::Task;
use slipway_engine::{ReleaseId, TaskId};
use std::collections::{BTreeMap, BTreeSet};

const ID: Name = ["wbs_id", "ObjectId"];
const PARENT: Name = ["parent_wbs_id", "ParentObjectId"];
const PROJECT: Name = ["proj_id", "ProjectObjectId"];
const NAME: Name = ["wbs_name", "Name"];
const CODE: Name = ["wbs_short_name", "Code"];
const PLACE: Name = ["seq_num", "SequenceNumber"];
const IS_PROJECT: Name = ["proj_node_flag", ""];

/// Breakdowns deeper than this are flattened; nobody reads them.
const DEEPEST: usize = 60;

/// Where something stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Place<'s> {
    /// At the top of a project.
    Project(&'s str),
    /// In an element of the breakdown.
    Wbs(&'s str),
}

/// The elements of the breakdown, and what stands in each.
struct Breakdown<'s> {
    rows: BTreeMap<&'s str, Record<'s>>,
    inside: BTreeMap<Place<'s>, Vec<&'s str>>,
    activities: BTreeMap<Place<'s>, Vec<Task>>,
    /// Elements with work somewhere within.
    used: BTreeSet<&'s str>,
}

/// Returns every task in its place, summaries before what stands in them, and what becomes a release.
///
/// Of several projects each is a release of its own.
pub(super) fn nest<'s>(
    source: &Source<'s>,
    projects: &[Project<'s>],
    activities: Activities<'s>,
    release: ReleaseId,
    reading: &mut Reading<'_>,
) -> (Vec<Task>, Into) {
    let into = super::releases_of(projects.len(), reading.options.into);
    let mut breakdown = Breakdown::read(source, projects, activities, reading);
    let mut tasks = Vec::new();
    for project in projects {
        let parent = (projects.len() > 1).then(|| {
            let mut summary = Task::new(reading.id(), release, &project.name);
            summary.external = reading.external(&key(project.id));
            let id = summary.id;
            tasks.push(summary);
            id
        });
        breakdown.place(
            Place::Project(project.id),
            parent,
            release,
            &mut tasks,
            reading,
        );
    }
    // What is still there stands in a circle, or in a project that the file does not name.
    while let Some(&place) = breakdown.activities.keys().next() {
        if let Place::Wbs(id) = place {
            let name = breakdown.rows.get(id).and_then(|row| row.value(NAME));
            let warning = Message::new("warning-wbs-circle");
            reading.warn(warning.text("name", name.unwrap_or(id)));
        }
        breakdown.place(place, None, release, &mut tasks, reading);
    }
    reading.warn_of("warning-empty-wbs", breakdown.unused());
    (tasks, into)
}

impl<'s> Breakdown<'s> {
    fn read(
        source: &Source<'s>,
        projects: &[Project<'s>],
        activities: Activities<'s>,
        reading: &mut Reading<'_>,
    ) -> Self {
        let only = match projects {
            [project] => Some(project.id),
            _ => None,
        };
        let project_of = |record: Record<'s>| record.value(PROJECT).or(only).unwrap_or_default();
        let mut rows = BTreeMap::new();
        let mut tops = BTreeMap::new();
        let mut listed = Vec::new();
        for &record in source.rows(Table::Wbs) {
            let Some(id) = record.value(ID) else {
                continue;
            };
            if record.is(IS_PROJECT) {
                tops.insert(id, project_of(record));
            } else if rows.insert(id, record).is_none() {
                listed.push((record.value(PLACE).and_then(whole), id));
            }
        }
        // Elements without a number keep the order of the file.
        listed.sort_by_key(|(place, _)| *place);
        let place = |wbs: Option<&'s str>, record: Record<'s>| match wbs {
            Some(id) if rows.contains_key(id) => Place::Wbs(id),
            Some(id) if tops.contains_key(id) => Place::Project(tops[id]),
            _ => Place::Project(project_of(record)),
        };
        let mut inside: BTreeMap<_, Vec<_>> = BTreeMap::new();
        let mut above = BTreeMap::new();
        for (_, id) in listed {
            let at = place(rows[id].value(PARENT), rows[id]);
            inside.entry(at).or_default().push(id);
            above.insert(id, at);
        }
        let mut used = BTreeSet::new();
        let mut placed: BTreeMap<_, Vec<Task>> = BTreeMap::new();
        for (record, task) in activities.rows {
            let wbs = record.value(["wbs_id", "WBSObjectId"]);
            let at = place(wbs, record);
            if let (Some(id), Place::Project(_)) = (wbs, at)
                && !tops.contains_key(id)
            {
                let warning = Message::new("warning-unknown-wbs").text("task", &task.name);
                reading.warn(warning.text("wbs", id));
            }
            placed.entry(at).or_default().push(task);
            let mut up = Some(at);
            while let Some(Place::Wbs(id)) = up {
                up = used.insert(id).then(|| above[id]);
            }
        }
        Self {
            rows,
            inside,
            activities: placed,
            used,
        }
    }

    /// Puts everything that stands at a place under a parent.
    fn place(
        &mut self,
        at: Place<'s>,
        parent: Option<TaskId>,
        release: ReleaseId,
        tasks: &mut Vec<Task>,
        reading: &mut Reading<'_>,
    ) {
        let mut open = vec![(at, parent, 0)];
        while let Some((at, parent, depth)) = open.pop() {
            let mut parent = parent;
            if let Place::Wbs(id) = at {
                // Each element once: a circle ends where it began.
                let Some(record) = self.rows.remove(id) else {
                    continue;
                };
                if depth < DEEPEST {
                    let summary = summary(id, record, parent, release, reading);
                    parent = Some(summary.id);
                    tasks.push(summary);
                }
            }
            for mut task in self.activities.remove(&at).unwrap_or_default() {
                task.parent = parent;
                tasks.push(task);
            }
            let inside = self.inside.remove(&at).unwrap_or_default();
            let used = inside.into_iter().filter(|id| self.used.contains(id));
            let used: Vec<_> = used.collect();
            open.extend(
                used.into_iter()
                    .rev()
                    .map(|id| (Place::Wbs(id), parent, depth + 1)),
            );
        }
    }

    fn unused(&self) -> usize {
        self.rows.len()
    }
}

fn summary(
    id: &str,
    record: Record<'_>,
    parent: Option<TaskId>,
    release: ReleaseId,
    reading: &mut Reading<'_>,
) -> Task {
    let name = record.value(NAME).or_else(|| record.value(CODE));
    let name = reading.short(name.unwrap_or_default());
    let mut task = Task::new(reading.id(), release, &name);
    task.parent = parent;
    task.external = reading.external(&format!("wbs-{id}"));
    if let Some(code) = record.value(CODE) {
        task.fields.insert("wbs".to_owned(), code.to_owned());
    }
    task
}
