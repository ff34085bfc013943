//! Microsoft Project's XML (MSPDI), as Project 2000 to today and programs after it write it.

mod baseline;
mod calendar;
mod costs;
mod effort;
mod exception;
mod field_id;
mod fields;
mod link;
mod losses;
mod outside;
mod people;
mod settings;
mod split;
mod task;
mod value;
mod write;

pub(crate) use write::{losses, write};

use crate::incoming::plan_of;
use crate::outline::{self, Mould};
use crate::people::own_alone;
use crate::reading::Reading;
use crate::text::decode;
use crate::xml::{Element, Tree};
use crate::{Continue, Incoming, ReadOptions, Unreadable};
use calendar::Calendars;
use slipway_engine::change::{Message, NewIds, Rows};
use slipway_engine::plan::{ScheduleFrom, Task};
use slipway_engine::{ReleaseId, TaskId};
use std::collections::BTreeMap;

/// Outlines deeper than this are flattened; nobody reads them.
const DEEPEST: i64 = 100;

/// Reads a project; `progress` hears how far it is, from 0 to 1, and can end it.
///
/// # Errors
///
/// [`Unreadable`] when the bytes are no such file, exceed a limit, when the zone does not exist, or
/// when `progress` said so.
pub fn read_ms_project(
    bytes: &[u8],
    options: &ReadOptions,
    ids: &mut dyn NewIds,
    progress: &mut dyn FnMut(f32) -> Continue,
) -> Result<Incoming, Unreadable> {
    let reading = Reading::begin("msproject", options, ids)?;
    let text = decode(bytes)?;
    let tree = Tree::read(&text, progress)?;
    let project = tree.root();
    if project.name() != "Project" {
        let root: String = project.name().chars().take(80).collect();
        let message = Message::new("unreadable-not-a-project").text("root", &root);
        return Err(Unreadable(message));
    }
    Ok(read_project(project, reading))
}

fn read_project(project: Element<'_>, mut reading: Reading<'_>) -> Incoming {
    let reading_now = &mut reading;
    let name = settings::title(project, &reading_now.options.file);
    let name = reading_now.short(&name);
    let calendars = Calendars::read(project, reading_now);
    let money = costs::Money::of(project, reading_now);
    let portfolio = settings::read(project, &name, &calendars, &money, reading_now);
    let (people, person_of) = people::read_people(project, &calendars, &money, reading_now);
    let first: ReleaseId = reading_now.id();
    let (lines, mut tasks) = read_tasks(project, first, (&calendars, &money), reading_now);
    let task_of = by_uid(&lines, reading_now);
    let (dependencies, outside) = link::read_all(&lines, &task_of, reading_now);
    let assignments = people::read_assignments(project, &task_of, &person_of, reading_now);
    let baselines = baseline::read_all(&lines, &money, reading_now);
    own_alone(&mut tasks, &assignments, &people);

    let from_finish = portfolio.rules.schedule_from == ScheduleFrom::Finish;
    let mould = Mould {
        product: match reading_now.options.product {
            Some(product) => product,
            None => reading_now.id(),
        },
        name: &name,
        calendar: calendars.project,
        start: Some(portfolio.start),
        finish: reading_now
            .instant(project, "FinishDate")
            .filter(|finish| from_finish && *finish >= portfolio.start),
    };
    let mut rows = Rows {
        portfolio: Some(portfolio),
        tasks,
        dependencies,
        calendars: calendars.rows,
        people,
        assignments,
        baselines,
        ..Rows::default()
    };
    let waiting = outside.iter().map(|link| link.successor);
    let into = reading_now.options.into;
    let top_level = outline::settle(&mut rows, &mould, first, waiting, into, reading_now);
    split_tasks(project, &task_of, &mut rows, reading_now);
    effort::correct_durations(project, &mut rows, reading_now);
    costs::keep_what_was_spent(&lines, &money, &mut rows, reading_now);
    outside::place(project, &lines, &outside, &mut rows, reading_now);
    losses::warn_of_losses(project, reading_now);

    Incoming {
        rows,
        top_level,
        zone: reading.options.zone.clone(),
        name,
        warnings: reading.into_warnings(),
    }
}

/// Reads every task but the project itself, with its element beside it, and nests them.
fn read_tasks<'t>(
    project: Element<'t>,
    release: ReleaseId,
    (calendars, money): (&Calendars, &costs::Money),
    reading: &mut Reading<'_>,
) -> (Vec<(Element<'t>, TaskId)>, Vec<Task>) {
    let fields = fields::Fields::read(project);
    let mut lines = Vec::new();
    let mut tasks = Vec::new();
    let mut levels = Vec::new();
    for element in project.list("Tasks", "Task") {
        let level = reading.field(element, "OutlineLevel", value::whole);
        let is_project = level == Some(0) || (level.is_none() && element.value("UID") == Some("0"));
        if is_project || reading.flag(element, "IsNull") {
            continue;
        }
        let task = task::read(element, release, calendars, (&fields, money), reading);
        lines.push((element, task.id));
        tasks.push(task);
        levels.push(level.unwrap_or(1).clamp(1, DEEPEST));
    }
    outline::nest(&mut tasks, &levels);
    (lines, tasks)
}

/// Cuts tasks into pieces whose work stands still for a while.
fn split_tasks(
    project: Element<'_>,
    task_of: &BTreeMap<&str, TaskId>,
    rows: &mut Rows,
    reading: &mut Reading<'_>,
) {
    let shares = split::Shares::read(project, task_of, reading);
    if shares.is_empty() {
        return;
    }
    let Some(plan) = plan_of(rows) else {
        return;
    };
    let mut pieces = shares.pieces(&plan, reading);
    for task in &mut rows.tasks {
        if let Some(segments) = pieces.remove(&task.id) {
            task.segments = segments;
        }
    }
}

/// Returns which task has which UID.
fn by_uid<'t>(
    lines: &[(Element<'t>, TaskId)],
    reading: &mut Reading<'_>,
) -> BTreeMap<&'t str, TaskId> {
    let mut by_uid = BTreeMap::new();
    for &(element, id) in lines {
        let Some(uid) = element.value("UID") else {
            continue;
        };
        if by_uid.contains_key(uid) {
            reading.warn(Message::new("warning-twin-task").text("uid", uid));
        } else {
            by_uid.insert(uid, id);
        }
    }
    by_uid
}
