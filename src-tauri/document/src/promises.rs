//! What two baselines promised of each task, or one of them and the plan as it is, beside each other.

use crate::document::Document;
use crate::wire::Failure;
use serde::Serialize;
use slipway_engine::change::{Refusal, Subject};
use slipway_engine::plan::Baseline;
use slipway_engine::{BaselineId, Instant, ReleaseId, Scheduled, Seconds, TaskId};
use std::collections::BTreeSet;

/// When a task was, or is, to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PromisedDates {
    /// When it begins.
    pub start: Option<Instant>,
    /// When it ends.
    pub finish: Option<Instant>,
    /// How long it takes, in working time.
    pub duration: Option<Seconds>,
}

/// A task as two promises tell of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PromiseRow {
    /// The task.
    pub task: TaskId,
    /// What it is called; empty when it is gone from the plan.
    pub name: String,
    /// Its release; none when it is gone from the plan.
    pub release: Option<ReleaseId>,
    /// What the first promise says of it; none when nothing.
    pub was: Option<PromisedDates>,
    /// What the second one says, or the plan.
    pub is: Option<PromisedDates>,
    /// By how much it ends later, in its own working time; negative when earlier.
    pub by: Option<Seconds>,
    /// Whether anything of it differs.
    pub is_moved: bool,
}

impl Document {
    /// Compares a baseline with another one, or with the plan as it is: the tasks that either of them tells
    /// of, as the plan shows them; those that are gone from it last.
    ///
    /// # Errors
    ///
    /// A refusal when there is no such baseline.
    pub fn promises(
        &self,
        one: BaselineId,
        other: Option<BaselineId>,
    ) -> Result<Vec<PromiseRow>, Failure> {
        let one = self.baseline(one)?;
        let other = other.map(|id| self.baseline(id)).transpose()?;
        let now = self.now();
        let outline = now.plan.outline();
        let releases = outline.releases.iter();
        let there = releases.flat_map(|release| outline.tasks(release.id));
        let mut tasks: Vec<TaskId> = there.map(|(_, task)| task.id).collect();
        let known: BTreeSet<TaskId> = tasks.iter().copied().collect();
        let told = [Some(one), other].into_iter().flatten();
        let gone = told.flat_map(|baseline| baseline.tasks.keys().copied());
        let gone: BTreeSet<_> = gone.filter(|id| !known.contains(id)).collect();
        tasks.extend(gone);
        let rows = tasks.into_iter().filter_map(|task| {
            let was = promised(one, task);
            let is = match other {
                Some(other) => promised(other, task),
                None => planned(now, task),
            };
            (was.is_some() || is.is_some()).then(|| row(now, task, was, is))
        });
        Ok(rows.collect())
    }

    fn baseline(&self, id: BaselineId) -> Result<&Baseline, Failure> {
        let found = self.now().plan.baselines.get(id);
        let subject = Subject::Baseline(id);
        found
            .map(AsRef::as_ref)
            .ok_or_else(|| Refusal::Unknown { subject }.into())
    }
}

fn row(
    now: &Scheduled,
    task: TaskId,
    was: Option<PromisedDates>,
    is: Option<PromisedDates>,
) -> PromiseRow {
    let row = now.plan.tasks.get(task);
    let calendar = row.map_or_else(
        || now.calendars.portfolio(),
        |row| now.calendars.of_task(&now.plan, row),
    );
    let finish = |promise: Option<PromisedDates>| promise.and_then(|promise| promise.finish);
    let by: Option<Seconds> = finish(was)
        .zip(finish(is))
        .map(|(was, is)| calendar.work_between(was, is));
    PromiseRow {
        task,
        name: row.map_or_else(String::new, |row| row.name.clone()),
        release: row.map(|row| row.release),
        was,
        is,
        by,
        is_moved: was != is,
    }
}

fn promised(baseline: &Baseline, task: TaskId) -> Option<PromisedDates> {
    let told = baseline.tasks.get(&task)?;
    Some(PromisedDates {
        start: told.start,
        finish: told.finish,
        duration: told.duration,
    })
}

fn planned(now: &Scheduled, task: TaskId) -> Option<PromisedDates> {
    let dates = now.schedule.dates(now.plan.tasks.slot(task)?);
    Some(PromisedDates {
        start: Some(dates.start),
        finish: Some(dates.finish),
        duration: Some(dates.duration),
    })
}

#[cfg(test)]
mod tests {
    use crate::{Setting, sample};
    use slipway_engine::change::Command;
    use slipway_engine::{BaselineId, Instant, Seconds, Span};
    use uuid::Uuid;

    const NOW: Instant = Instant(1_794_830_400);
    const DAY: i64 = 480 * 60;

    #[test]
    fn two_baselines_differ_by_what_was_done_between_them_and_in_nothing_else() {
        let folder = tempfile::tempdir().expect("there is room for a folder");
        let mut setting = Setting::of_this_computer("Ada".to_owned(), folder.path().into());
        setting.now = Box::new(|| NOW);
        let mut document = sample(&folder.path().join("sample.slipway"), setting)
            .expect("the sample can be written");
        let (task, before) = {
            let tasks: Vec<_> = document.now().plan.tasks.iter().collect();
            let task = tasks.iter().find(|row| row.name == "Regression pack");
            let task = task.expect("the sample has it");
            (task.id, task.duration)
        };
        let take = |name: &str| Command::TakeBaseline {
            name: name.to_owned(),
            at: NOW,
        };
        let duration = Span {
            amount: before.amount + Seconds(3 * DAY),
            ..before
        };
        for command in [
            take("First"),
            Command::SetDuration { task, duration },
            take("Second"),
        ] {
            document.perform(command).expect("it can be done");
        }
        let named = |name: &str| -> BaselineId {
            let rows: Vec<_> = document.now().plan.baselines.iter().collect();
            let row = rows.iter().find(|row| row.name == name);
            row.expect("it was taken").id
        };
        let (first, second) = (named("First"), named("Second"));
        let rows = document
            .promises(first, Some(second))
            .expect("both are there");
        assert_eq!(
            rows.len(),
            document.now().plan.tasks.len(),
            "every task is told of"
        );
        let row = rows
            .iter()
            .find(|row| row.task == task)
            .expect("it is told of");
        assert_eq!(row.by, Some(Seconds(3 * DAY)), "three working days");
        assert!(row.is_moved);
        let now = document.promises(second, None).expect("it is there");
        assert!(
            now.iter()
                .all(|row| !row.is_moved && row.by == Some(Seconds::ZERO))
        );
        document.undo().expect("the second baseline goes");
        document.undo().expect("and the change");
        let back = document.promises(first, None).expect("it is there");
        assert!(back.iter().all(|row| !row.is_moved), "as it was promised");
        let nobody = BaselineId(Uuid::from_u128(7));
        assert!(document.promises(nobody, None).is_err(), "nobody took it");
    }
}
