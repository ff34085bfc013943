//! What has been done, by the kind of status: when it went there is when work began or ended.

use super::issue::{Issue, Stage};
use crate::incoming::plan_of;
use slipway_engine::calendar::Calendars;
use slipway_engine::change::Rows;
use slipway_engine::plan::{Constraint, Progress, Task};
use slipway_engine::{Instant, Seconds};
use std::collections::BTreeSet;

/// Returns when the first issue was written: nothing lies before it.
pub(super) fn first(issues: &[Issue]) -> Instant {
    let moments = issues
        .iter()
        .flat_map(|issue| [issue.created, issue.updated, issue.resolved]);
    moments.flatten().min().unwrap_or_default()
}

/// Returns when anything was written last: as of then the file is.
pub(super) fn latest(issues: &[Issue]) -> Instant {
    let moments = issues
        .iter()
        .flat_map(|issue| [issue.created, issue.updated, issue.resolved, issue.staged]);
    moments.flatten().max().unwrap_or_default()
}

/// Gives every issue that is begun or done its actual dates; tasks run beside issues.
pub(super) fn place(issues: &[Issue], rows: &mut Rows) {
    let Some(plan) = plan_of(rows) else {
        return;
    };
    let calendars = Calendars::compile(&plan);
    let calendar = calendars.portfolio();
    let data_date = plan.portfolio.data_date;
    let parents: BTreeSet<_> = rows.tasks.iter().filter_map(|task| task.parent).collect();
    for (issue, task) in issues.iter().zip(&mut rows.tasks) {
        if parents.contains(&task.id) {
            continue;
        }
        let planned = task.constraint.date.filter(|start| *start <= data_date);
        match issue.stage {
            Stage::ToDo => {}
            Stage::InProgress => {
                let began = planned.or(issue.staged).or(issue.updated).or(issue.created);
                let began = began.unwrap_or(data_date).min(data_date);
                task.progress = begun(issue, task, began);
                task.constraint = Constraint::default();
            }
            Stage::Done => {
                let ended = issue
                    .resolved
                    .or(issue.staged)
                    .or(issue.updated)
                    .unwrap_or(data_date);
                let usual = || calendar.add(ended, -task.duration.amount);
                let began = planned
                    .filter(|start| *start <= ended)
                    .unwrap_or_else(usual);
                task.progress = Progress {
                    done: 10_000,
                    actual_start: Some(began.clamp(Instant(0), ended)),
                    actual_finish: Some(ended),
                    ..Progress::default()
                };
                task.constraint = Constraint::default();
            }
        }
    }
}

fn begun(issue: &Issue, task: &Task, began: Instant) -> Progress {
    let whole = task.duration.amount;
    let left = issue.remaining.or_else(|| {
        let spent = issue.spent.filter(|spent| *spent < whole)?;
        Some(whole - spent)
    });
    let left = left.map(|left| left.min(whole));
    let done = left.filter(|_| whole > Seconds::ZERO).map_or(0, |left| {
        u16::try_from((whole - left).0.saturating_mul(10_000) / whole.0).unwrap_or(0)
    });
    Progress {
        done,
        actual_start: Some(began),
        remaining: left,
        ..Progress::default()
    }
}
