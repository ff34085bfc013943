//! The work of which people are asked how far it is: what should have ended or begun, what is under
//! way, and what begins soon.

use crate::id::TaskId;
use crate::plan::{ReleaseState, TaskKind};
use crate::scheduled::Scheduled;
use crate::time::{Instant, Seconds};
use serde::{Deserialize, Serialize};

const DAY: i64 = 86_400;

/// How a task stands to the data date; the most urgent first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum WorkStanding {
    /// Its finish has passed, and nobody said that it ended.
    ShouldHaveEnded,
    /// Its start has passed, and nobody said that it began.
    ShouldHaveBegun,
    /// It has begun, and ends later.
    UnderWay,
    /// It begins within the days that were asked about.
    Due,
}

/// A task that is not done, and why somebody is asked about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Awaited {
    /// Which task.
    pub task: TaskId,
    /// How it stands to the data date.
    pub standing: WorkStanding,
    /// The date that has passed or comes next: its start where it is due or should have begun, else its
    /// finish.
    pub at: Instant,
    /// The working time of the task that has passed since then; nothing where the date is to come.
    pub late: Option<Seconds>,
}

/// Lists the tasks that are not done and of which somebody can be asked: active leaves of releases that
/// are worked on, under way or beginning within so many days of the data date. Dates of others are
/// nobody's progress. The order is the plan's.
#[must_use]
pub fn awaited(on: &Scheduled, days: u16) -> Vec<Awaited> {
    let plan = &on.plan;
    let (now, until) = (
        plan.portfolio.data_date,
        plan.portfolio.data_date + Seconds(i64::from(days) * DAY),
    );
    let outline = plan.outline();
    let releases = outline.releases.iter().filter(|release| {
        !matches!(
            release.state,
            ReleaseState::Closed | ReleaseState::Cancelled | ReleaseState::BackedOut
        )
    });
    let tasks = releases.flat_map(|release| outline.tasks(release.id));
    tasks
        .filter_map(|(_, task)| {
            let slot = plan.tasks.slot(task.id)?;
            let dates = on.schedule.dates(slot);
            let is_asked = task.active && task.kind != TaskKind::External && !dates.is_summary;
            if !is_asked || task.progress.is_finished() {
                return None;
            }
            let is_started = task.progress.is_started();
            let (standing, at) = if dates.finish < now {
                (WorkStanding::ShouldHaveEnded, dates.finish)
            } else if is_started {
                (WorkStanding::UnderWay, dates.finish)
            } else if dates.start < now {
                (WorkStanding::ShouldHaveBegun, dates.start)
            } else if dates.start <= until {
                (WorkStanding::Due, dates.start)
            } else {
                return None;
            };
            let is_late = at < now;
            let late = is_late.then(|| on.calendars.of_task(plan, task).work_between(at, now));
            Some(Awaited {
                task: task.id,
                standing,
                at,
                late,
            })
        })
        .collect()
}
