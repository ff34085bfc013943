//! What has been done of the sample's work by today, and what went wrong.

use super::builder::{Builder, DAY, unreadable};
use slipway_engine::change::{Command, Message, ProgressUpdate, Refusal};
use slipway_engine::{Seconds, Span};

impl Builder<'_> {
    /// Records everything before today as it was planned, then lets today be the data date.
    pub(super) fn record_progress(&mut self) -> Result<(), Refusal> {
        let today = self.today;
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

    /// Regression takes two days longer than planned.
    pub(super) fn let_something_slip(&mut self) -> Result<(), Refusal> {
        let payments = self.release("Payments 4.2")?;
        let regression = self.task(payments, "Regression pack")?;
        let left = self
            .now
            .plan
            .tasks
            .get(regression)
            .and_then(|task| task.progress.remaining);
        self.perform(&Command::SetDuration {
            task: regression,
            duration: Span::working_minutes(10 * 480),
        })?;
        if let Some(left) = left {
            let remaining = Some(left + Seconds::from_minutes(2 * 480));
            let update = ProgressUpdate {
                remaining,
                ..ProgressUpdate::default()
            };
            self.perform(&Command::SetProgress {
                task: regression,
                update,
            })?;
        }
        let mobile = self.release("Mobile Banking 11.0")?;
        let pilot = self.task(mobile, "Staff pilot")?;
        let relaxed = self.finish(pilot)? + Seconds(14 * DAY);
        self.perform(&Command::SetDeadline {
            task: pilot,
            deadline: Some(relaxed),
        })
    }
}

/// People report in half days, and half a day behind.
fn still_to_do(duration: Seconds, worked: Seconds) -> Seconds {
    const HALF_A_DAY: i64 = 4 * 3600;
    let left = Seconds((duration - worked).0 / HALF_A_DAY * HALF_A_DAY + HALF_A_DAY);
    left.min(duration)
}
