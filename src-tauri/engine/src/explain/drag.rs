//! Drag: how much sooner a release would end if a critical task took no more time.
//!
//! The term is Devaux's ("critical path drag"). It is computed, not estimated from floats: the rest of
//! the task is taken out, its links stay, and the plan is scheduled again; so all link types, lags,
//! calendars and windows count.

use crate::id::TaskId;
use crate::plan::Task;
use crate::scheduled::Scheduled;
use crate::time::Seconds;
use std::sync::Arc;

/// Returns the working time, on its release's calendar, by which a release would end sooner if what
/// is left of a task took no time; nothing for a task that is not critical, not there or done.
#[must_use]
pub fn drag(on: &Scheduled, task: TaskId) -> Option<Seconds> {
    let slot = on.plan.tasks.slot(task)?;
    let row = on.plan.tasks.get(task)?;
    let dates = on.schedule.dates(slot);
    let counts = row.active && !row.progress.is_finished() && !dates.is_summary;
    if !counts || !(dates.is_critical || dates.is_on_longest_path) {
        return None;
    }
    let mut plan = on.plan.clone();
    plan.tasks.insert(Arc::new(without_work(row)));
    let after = on.with(plan);
    let release = on.plan.releases.slot(row.release)?;
    let is = on.schedule.release(release)?.finish;
    let would_be = after.schedule.release(release)?.finish;
    let own = on.plan.releases.at(release)?.calendar;
    let calendar = own
        .and_then(|id| on.calendars.of_calendar(id))
        .unwrap_or(on.calendars.portfolio());
    Some(calendar.work_between(would_be, is))
}

/// The same task with nothing left to do. What was done of a started one stays done.
fn without_work(task: &Task) -> Task {
    let mut done = task.clone();
    if task.progress.is_started() {
        done.progress.remaining = Some(Seconds::ZERO);
    } else {
        done.duration.amount = Seconds::ZERO;
    }
    done.segments.clear();
    done
}
