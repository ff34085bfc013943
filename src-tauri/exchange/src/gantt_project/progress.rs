//! What has been done. The program keeps a share only: work that has begun began where its task
//! stands, and work that is done ended a duration later.

use super::task::Line;
use crate::incoming::plan_of;
use chrono::NaiveTime;
use slipway_engine::calendar::Calendars;
use slipway_engine::change::Rows;
use slipway_engine::plan::Constraint;
use slipway_engine::{Instant, TaskId};
use std::collections::BTreeSet;

/// Gives every task on which something has been done its actual dates.
pub(super) fn place(lines: &[Line<'_>], rows: &mut Rows) {
    let is_begun = |line: &&Line<'_>| line.task.progress.done > 0;
    if !lines.iter().any(|line| is_begun(&line)) {
        return;
    }
    let Some(plan) = plan_of(rows) else {
        return;
    };
    let calendars = Calendars::compile(&plan);
    let parents: BTreeSet<TaskId> = rows.tasks.iter().filter_map(|task| task.parent).collect();
    let mut latest = plan.portfolio.data_date;
    for (line, task) in lines.iter().zip(&mut rows.tasks) {
        let is_summary = parents.contains(&task.id);
        if is_summary {
            // What has been done of a summary follows from what stands in it.
            task.progress.done = 0;
        }
        let Some(day) = line.start.filter(|_| !is_summary && is_begun(&line)) else {
            continue;
        };
        let calendar = calendars.of_task(&plan, task);
        let midnight = calendars.zone().to_utc(day.and_time(NaiveTime::MIN));
        let start = calendar.next_start(midnight).max(Instant(0));
        task.constraint = Constraint::default();
        task.progress.actual_start = Some(start);
        latest = latest.max(start);
        if task.progress.done == 10_000 {
            let finish = calendar.add(start, task.duration.amount);
            task.progress.actual_finish = Some(finish);
            latest = latest.max(finish);
        }
    }
    if let Some(portfolio) = &mut rows.portfolio {
        portfolio.data_date = latest;
    }
}
