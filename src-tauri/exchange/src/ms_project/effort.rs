//! Durations that contradict the work of those on the task.
//!
//! Project lays out work first: a task takes as long as the longest of its assignments, and where
//! people keep different hours its duration counts the hours in which anybody works. A file may carry
//! the second kind of duration but not the calendars it was counted on; then work is what holds. And
//! what somebody has left goes on where work resumes, even if overtime or work put by hand made the
//! duration count more as done than lies before.

use crate::incoming::plan_of;
use crate::reading::Reading;
use crate::xml::Element;
use slipway_engine::calendar::{Calendars, Compiled};
use slipway_engine::change::{Message, Rows};
use slipway_engine::plan::{Assignment, PersonKind, Plan, Task, TaskMode};
use slipway_engine::{AssignmentId, Seconds, TaskId, TimeUnit};
use std::collections::{BTreeMap, BTreeSet};

/// Durations are written to the tenth of a minute; a difference up to this is none.
const ROUNDING: i64 = 60;

/// Corrects the durations of planned tasks that several people work on at the same hours, and of
/// tasks under way that one works on.
pub(super) fn correct_durations(project: Element<'_>, rows: &mut Rows, reading: &mut Reading<'_>) {
    let Some(plan) = plan_of(rows) else {
        return;
    };
    let shaped = shaped(project, rows);
    let mut work: BTreeMap<TaskId, Vec<&Assignment>> = BTreeMap::new();
    for assignment in plan.assignments.iter().map(AsRef::as_ref) {
        let person = plan.people.get(assignment.person);
        if person.is_some_and(|person| person.kind == PersonKind::Work) {
            work.entry(assignment.task).or_default().push(assignment);
        }
    }
    work.retain(|&id, all| {
        let task = plan.tasks.get(id).filter(|task| is_laid_out_by_work(task));
        task.is_some_and(|task| match all.as_slice() {
            [_] => task.progress.resume.is_some(),
            all => !task.progress.is_started() && all.iter().all(|one| !shaped.contains(&one.id)),
        })
    });
    if work.is_empty() {
        return;
    }
    let calendars = Calendars::compile(&plan);
    for task in &mut rows.tasks {
        let told = work.get(&task.id).and_then(|all| match all.as_slice() {
            [_] => until_resumed(task, calendars.of_task(&plan, task)),
            all if keep_same_hours(&plan, &calendars, task) => longest(all),
            _ => None,
        });
        if let Some(told) = told
            && (told - task.duration.amount).0.abs() > ROUNDING
        {
            reading.warn(Message::new("warning-duration-of-work").text("task", &task.name));
            task.duration.amount = told;
        }
    }
}

fn is_laid_out_by_work(task: &Task) -> bool {
    task.mode == TaskMode::Auto
        && task.duration.unit == TimeUnit::Working
        && task.segments.is_empty()
}

fn keep_same_hours(plan: &Plan, calendars: &Calendars, task: &Task) -> bool {
    let slot = plan.tasks.slot(task.id);
    slot.is_some_and(|slot| calendars.shares(slot).is_empty())
}

/// Returns how long a task under way takes whose rest goes on before what counts as done is over;
/// nothing where it goes on later, which is a pause.
fn until_resumed(task: &Task, calendar: &Compiled) -> Option<Seconds> {
    let progress = &task.progress;
    let (start, resume) = progress.actual_start.zip(progress.resume)?;
    let told = calendar.work_between(start, resume) + progress.remaining?;
    (told < task.duration.amount).then_some(told)
}

/// Returns how long the longest assignment takes; nothing when one does not say.
fn longest(all: &[&Assignment]) -> Option<Seconds> {
    let length = |one: &&Assignment| {
        let work = one.work.filter(|work| work.0 > 0 && one.units > 0)?;
        Some(work.0.saturating_mul(10_000) / i64::from(one.units))
    };
    let lengths: Option<Vec<i64>> = all.iter().map(length).collect();
    lengths?.into_iter().max().map(Seconds)
}

/// Returns the assignments whose work does not lie evenly from the task's start on.
fn shaped(project: Element<'_>, rows: &Rows) -> BTreeSet<AssignmentId> {
    let is_something = |of: Element<'_>, name: &str| !matches!(of.value(name), None | Some("0"));
    let is_shaped = |of: &Element<'_>| {
        ["WorkContour", "Delay", "LevelingDelay"]
            .iter()
            .any(|name| is_something(*of, name))
    };
    let keys: BTreeSet<&str> = project
        .list("Assignments", "Assignment")
        .filter(is_shaped)
        .filter_map(|of| of.value("UID"))
        .collect();
    let named = |assignment: &&Assignment| {
        let mut names = assignment.external.iter();
        names.any(|name| keys.contains(name.key.as_str()))
    };
    rows.assignments
        .iter()
        .filter(named)
        .map(|one| one.id)
        .collect()
}
