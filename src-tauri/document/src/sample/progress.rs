//! What has been done of the sample's work by today, and what went wrong.

use super::builder::{Builder, DAY, unreadable};
use slipway_engine::change::{Command, Message, ProgressUpdate, Refusal};
use slipway_engine::plan::Lag;
use slipway_engine::{Instant, Seconds, Span, TaskId};
use std::sync::Arc;

/// Windows come every week, and nothing closes them for longer than this.
const MOST_DAYS: usize = 25;

impl Builder<'_> {
    /// Records everything before a day as it was planned, then lets that day be the data date.
    pub(super) fn record_progress(&mut self, today: Instant) -> Result<(), Refusal> {
        let leaves: Vec<_> = self
            .now
            .plan
            .tasks
            .entries()
            .map(|(slot, task)| {
                (
                    task.id,
                    *self.now.schedule.dates(slot),
                    task.duration.amount,
                )
            })
            .filter(|(_, dates, _)| !dates.is_summary && dates.start < today)
            .collect();
        let mut updates = Vec::new();
        for (task, dates, duration) in leaves {
            let row = self
                .now
                .plan
                .tasks
                .get(task)
                .ok_or_else(|| unreadable("task"))?;
            let update = if dates.finish <= today {
                ProgressUpdate {
                    done: Some(10_000),
                    actual_start: Some(dates.start),
                    actual_finish: Some(dates.finish),
                    remaining: None,
                }
            } else {
                let calendar = self.now.calendars.of_task(&self.now.plan, row);
                let worked = calendar.work_between(dates.start, today);
                ProgressUpdate {
                    actual_start: Some(dates.start),
                    remaining: Some(still_to_do(duration, worked)),
                    ..ProgressUpdate::default()
                }
            };
            updates.push(Command::SetProgress { task, update });
        }
        self.perform(&Command::Batch {
            label: Message::new("label-progress"),
            commands: updates,
        })?;
        self.perform(&Command::SetDataDate { date: today })
    }

    /// Regression takes longer than planned: by two days, and by as many more as it takes to miss
    /// the window, on whatever day the sample is made.
    pub(super) fn let_something_slip(&mut self) -> Result<(), Refusal> {
        let payments = self.release("Payments 4.2")?;
        let regression = self.task(payments, "Regression pack")?;
        self.wait_for_test_data(regression)?;
        self.lengthen(regression, 2)?;
        for _ in 0..MOST_DAYS {
            if !self.is_in_time()? {
                break;
            }
            self.lengthen(regression, 1)?;
        }
        let mobile = self.release("Mobile Banking 11.0")?;
        let pilot = self.task(mobile, "Staff pilot")?;
        let relaxed = self.finish(pilot)? + Seconds(14 * DAY);
        self.perform(&Command::SetDeadline {
            task: pilot,
            deadline: Some(relaxed),
        })
    }

    /// Test data is loaded before a task on a day of its own.
    fn wait_for_test_data(&mut self, task: TaskId) -> Result<(), Refusal> {
        let links = &self.now.plan.dependencies;
        let link = links.iter().find(|row| row.successor == task);
        let link = link.map(Arc::clone);
        let link = link.ok_or_else(|| unreadable("a predecessor"))?;
        self.perform(&Command::EditDependency {
            dependency: link.id,
            kind: link.kind,
            lag: Lag::Working(Seconds::from_minutes(480)),
            strength: link.strength,
        })
    }

    fn lengthen(&mut self, task: TaskId, days: i64) -> Result<(), Refusal> {
        let row = self.now.plan.tasks.get(task);
        let row = row.ok_or_else(|| unreadable("task"))?;
        let (longer, left) = (Seconds::from_minutes(days * 480), row.progress.remaining);
        let duration = Span {
            amount: row.duration.amount + longer,
            ..row.duration
        };
        self.perform(&Command::SetDuration { task, duration })?;
        let Some(left) = left else { return Ok(()) };
        let update = ProgressUpdate {
            remaining: Some(left + longer),
            ..ProgressUpdate::default()
        };
        self.perform(&Command::SetProgress { task, update })
    }
}

/// People report in half days, and half a day behind.
fn still_to_do(duration: Seconds, worked: Seconds) -> Seconds {
    const HALF_A_DAY: i64 = 4 * 3600;
    let left = Seconds((duration - worked).0 / HALF_A_DAY * HALF_A_DAY + HALF_A_DAY);
    left.min(duration)
}
