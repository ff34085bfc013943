//! Whom to ask how far their work is: what is under way, due or overdue, and since when nobody has told
//! anything of it, read off the journal.

use crate::document::Document;
use crate::wire::Failure;
use serde::Serialize;
use slipway_engine::change::{Change, Operation};
use slipway_engine::plan::Task;
use slipway_engine::status::{WorkStanding, awaited};
use slipway_engine::{Instant, Seconds, TaskId};
use std::collections::BTreeMap;

const DAY: i64 = 86_400;

/// A task of which somebody is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct AwaitedTask {
    /// Which.
    pub task: TaskId,
    /// How it stands to the data date.
    pub standing: WorkStanding,
    /// The date that has passed or comes next.
    pub at: Instant,
    /// The working time of the task that has passed since then; nothing where the date is to come.
    pub late: Option<Seconds>,
    /// When its progress or its note was told last; nothing when it never was.
    pub told_at: Option<Instant>,
    /// By whom.
    pub told_by: String,
    /// Days from then to the data date.
    pub quiet_days: Option<u32>,
    /// Whether it is under way or late, and nothing was told of it for as long as was asked about.
    pub is_quiet: bool,
}

/// When something was told of a task last, and by whom.
struct News {
    at: Instant,
    by: String,
}

impl Document {
    /// Lists the tasks of which somebody is asked: those under way, late, or beginning within so many days
    /// of the data date. One that is under way or late is quiet when nothing was told of it for `quiet`
    /// days before the data date.
    ///
    /// # Errors
    ///
    /// A fault of the disk.
    pub fn awaited(&mut self, days: u16, quiet: u16) -> Result<Vec<AwaitedTask>, Failure> {
        let journal = self.store()?.operations()?;
        let news = news(&journal);
        let now = self.now();
        let data_date = now.plan.portfolio.data_date;
        let rows = awaited(now, days).into_iter().map(|row| {
            let told = news.get(&row.task);
            let quiet_days = told.map(|news| {
                let days = (data_date - news.at).0.max(0) / DAY;
                u32::try_from(days).unwrap_or(u32::MAX)
            });
            let is_long = quiet_days.is_none_or(|days| days >= u32::from(quiet));
            AwaitedTask {
                task: row.task,
                standing: row.standing,
                at: row.at,
                late: row.late,
                told_at: told.map(|news| news.at),
                told_by: told.map_or_else(String::new, |news| news.by.clone()),
                quiet_days,
                is_quiet: is_long && row.standing != WorkStanding::Due,
            }
        });
        Ok(rows.collect())
    }
}

/// Returns what was told last of each task, in the order of the journal and not of its clocks.
fn news(journal: &[Operation]) -> BTreeMap<TaskId, News> {
    let mut news = BTreeMap::new();
    for operation in journal {
        for change in &operation.edits.0 {
            let Change::Task(edit) = change else { continue };
            let Some(after) = &edit.after else { continue };
            if tells(edit.before.as_deref(), after) {
                let by = operation.author.clone();
                news.insert(
                    after.id,
                    News {
                        at: operation.at,
                        by,
                    },
                );
            }
        }
    }
    news
}

/// Says whether a change of a row tells how far its task is.
fn tells(before: Option<&Task>, after: &Task) -> bool {
    match before {
        Some(before) => before.progress != after.progress || before.notes != after.notes,
        None => after.progress.is_started(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Setting, sample};
    use slipway_engine::change::{Command, ProgressUpdate};
    use std::sync::Arc;
    use std::sync::atomic::{AtomicI64, Ordering};

    #[test]
    fn a_task_is_quiet_until_somebody_tells_of_it() {
        let folder = tempfile::tempdir().expect("there is room for a folder");
        let clock = Arc::new(AtomicI64::new(1_794_830_400));
        let mut setting = Setting::of_this_computer("Ada".to_owned(), folder.path().into());
        let read = Arc::clone(&clock);
        setting.now = Box::new(move || Instant(read.load(Ordering::Relaxed)));
        let mut document = sample(&folder.path().join("sample.slipway"), setting)
            .expect("the sample can be written");
        let of = |rows: &[AwaitedTask], task| {
            let found = rows.iter().find(|row| row.task == task);
            found.cloned().expect("it is asked about")
        };
        // Ten days go by in which nobody tells anything.
        let later = document.now().plan.portfolio.data_date + Seconds(10 * DAY);
        document
            .perform(Command::SetDataDate { date: later })
            .expect("time goes by");
        clock.store(later.0, Ordering::Relaxed);
        let rows = document.awaited(14, 7).expect("the journal is read");
        let plan = &document.now().plan;
        let is_running = |task| {
            let task = plan.tasks.get(task);
            task.is_some_and(|task| task.progress.is_started())
        };
        let running = rows.iter().find(|row| is_running(row.task));
        let task = running.expect("something is under way").task;
        assert!(of(&rows, task).is_quiet, "for ten days");
        let patient = document.awaited(14, 400).expect("the journal is read");
        assert!(!of(&patient, task).is_quiet, "not for so long");
        let due = rows.iter().filter(|row| row.standing == WorkStanding::Due);
        assert!(due.clone().count() > 0 && due.clone().all(|row| !row.is_quiet));

        let update = ProgressUpdate {
            done: Some(5_500),
            ..ProgressUpdate::default()
        };
        document
            .perform(Command::SetProgress { task, update })
            .expect("it can be told");
        let rows = document.awaited(14, 7).expect("the journal is read");
        let told = of(&rows, task);
        assert_eq!((told.is_quiet, told.told_by.as_str()), (false, "Ada"));
        assert_eq!((told.told_at, told.quiet_days), (Some(later), Some(0)));
    }
}
