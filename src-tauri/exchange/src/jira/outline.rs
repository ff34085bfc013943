//! What stands under what, and each issue as a task.

use super::issue::{Issue, has_dates};
use super::people::Staff;
use super::release::Shelves;
use crate::reading::Reading;
use chrono::{Datelike, NaiveDate, NaiveTime};
use slipway_engine::change::Message;
use slipway_engine::plan::{Constraint, ConstraintKind, OrderKey, Task, TaskKind};
use slipway_engine::{Instant, ReleaseId, Seconds, Span, TaskId, TimeUnit};
use std::collections::BTreeMap;

/// A working day.
const DAY: i64 = 8 * 3600;
/// Nobody plans an issue over more days; a longer stretch is a slip of the pen.
const MOST_DAYS: i64 = 3660;

/// Jira has three levels, and some more for those who pay.
const DEEPEST: usize = 64;

/// Which issue stands under which, by their places in the list.
pub(super) struct Outline {
    above: Vec<Option<usize>>,
    below: Vec<Vec<usize>>,
}

impl Outline {
    /// Finds the parent of every issue; one that is not in the file or stands in a circle is dropped.
    pub(super) fn of(issues: &[Issue], reading: &mut Reading<'_>) -> Self {
        let mut by_name: BTreeMap<&str, usize> = BTreeMap::new();
        for (row, issue) in issues.iter().enumerate() {
            by_name.insert(&issue.key, row);
            if !issue.id.is_empty() {
                by_name.entry(&issue.id).or_insert(row);
            }
        }
        let mut outside = 0;
        let mut above: Vec<Option<usize>> = Vec::with_capacity(issues.len());
        for issue in issues {
            let parent = issue
                .parent
                .as_deref()
                .map(|parent| by_name.get(parent).copied());
            outside += usize::from(parent == Some(None));
            above.push(parent.flatten());
        }
        reading.warn_of("warning-outside-parents", outside);
        for row in 0..above.len() {
            let up = std::iter::successors(above[row], |row| above[*row]);
            // A circle goes on for ever, and nobody reads a tower that is higher.
            if up.take(DEEPEST + 1).count() > DEEPEST {
                above[row] = None;
                let warning = Message::new("warning-issue-circle");
                reading.warn(warning.text("issue", &issues[row].key));
            }
        }
        let mut below = vec![Vec::new(); issues.len()];
        for (row, parent) in above.iter().enumerate() {
            if let Some(parent) = parent {
                below[*parent].push(row);
            }
        }
        Self { above, below }
    }

    /// Iterates over what an issue stands under, the nearest first.
    pub(super) fn above(&self, row: usize) -> impl Iterator<Item = usize> {
        std::iter::successors(self.above[row], |row| self.above[*row])
    }

    /// Returns what stands right below an issue.
    pub(super) fn below(&self, row: usize) -> &[usize] {
        &self.below[row]
    }
}

/// Returns a task for each issue, in their order.
pub(super) fn tasks(
    issues: &[Issue],
    outline: &Outline,
    shelves: &Shelves,
    staff: &Staff,
    reading: &mut Reading<'_>,
) -> Vec<Task> {
    let ids: Vec<TaskId> = issues.iter().map(|_| reading.id()).collect();
    let mut apart = 0;
    let mut tasks = Vec::with_capacity(issues.len());
    for (row, issue) in issues.iter().enumerate() {
        let release = shelves.of_issue[row];
        let mut task = task(issue, ids[row], release, reading);
        task.owner = staff.on(issue);
        if let Some(parent) = outline.above[row] {
            // Only in the same release: an epic may span several.
            if shelves.of_issue[parent] == release {
                task.parent = Some(ids[parent]);
            } else {
                apart += 1;
                task.fields
                    .insert("parent".to_owned(), issues[parent].key.clone());
            }
        }
        tasks.push(task);
    }
    reading.warn_of("warning-parents-apart", apart);
    order(&mut tasks);
    tasks
}

fn task(issue: &Issue, id: TaskId, release: ReleaseId, reading: &mut Reading<'_>) -> Task {
    let name = reading.short(&issue.summary);
    let mut task = Task::new(id, release, &name);
    if issue.kind.eq_ignore_ascii_case("milestone") || issue.kind == "Meilenstein" {
        task.kind = TaskKind::Milestone;
    }
    let at = |day: Option<NaiveDate>, hour| -> Option<Instant> {
        reading.at(day?.and_time(NaiveTime::from_hms_opt(hour, 0, 0)?))
    };
    if let Some(date) = at(issue.start, 9) {
        task.constraint = Constraint {
            kind: ConstraintKind::Snet,
            date: Some(date),
        };
    }
    task.deadline = at(issue.due, 17);
    task.duration = Span {
        amount: duration(issue, task.kind),
        unit: TimeUnit::Working,
    };
    task.estimated = issue.estimate.is_none() && !has_dates(issue);
    task.effort = issue.estimate.filter(|effort| effort.0 > 0);
    task.notes = reading.long(&issue.description);
    task.external = reading.external(&issue.key);
    task.fields.clone_from(&issue.fields);
    let versions: Vec<&str> = issue
        .versions
        .iter()
        .map(|version| version.name.as_str())
        .collect();
    if versions.len() > 1 {
        task.fields
            .insert("fix versions".to_owned(), versions.join("; "));
    }
    if !issue.kind.is_empty() {
        task.fields
            .insert("issue type".to_owned(), issue.kind.clone());
    }
    task
}

/// Returns how long an issue takes: as it was estimated, else from day to day, else a day.
fn duration(issue: &Issue, kind: TaskKind) -> Seconds {
    if kind == TaskKind::Milestone {
        return Seconds::ZERO;
    }
    let days = issue
        .start
        .zip(issue.due)
        .filter(|(start, due)| start <= due);
    let days = days.map(|(start, due)| {
        let is_worked = |day: &NaiveDate| day.weekday().number_from_monday() <= 5;
        let days = (due - start).num_days().min(MOST_DAYS) + 1;
        let worked = start.iter_days().take(usize::try_from(days).unwrap_or(1));
        let worked = worked.filter(is_worked).count().max(1);
        Seconds(i64::try_from(worked).unwrap_or(1) * DAY)
    });
    issue.estimate.or(days).unwrap_or(Seconds(DAY))
}

/// Gives siblings rising keys in the order of the file.
fn order(tasks: &mut [Task]) {
    let mut siblings: BTreeMap<(ReleaseId, Option<TaskId>), Vec<usize>> = BTreeMap::new();
    for (at, task) in tasks.iter().enumerate() {
        siblings
            .entry((task.release, task.parent))
            .or_default()
            .push(at);
    }
    for group in siblings.values() {
        for (&at, key) in group.iter().zip(OrderKey::spread(group.len())) {
            tasks[at].order = key;
        }
    }
}
