//! Progress: what has been done, when it really began and ended, and what is left.

use super::checks;
use super::editing::Editing;
use super::resize::remaining;
use super::tree::{is_summary, leaves};
use crate::change::{Argument, Message, ProgressUpdate, Refusal};
use crate::id::TaskId;
use crate::plan::{Progress, Task};
use crate::time::{Instant, Seconds};

/// The whole, in basis points.
const WHOLE: u16 = 10_000;

impl Editing<'_> {
    pub(super) fn set_progress(
        &mut self,
        task: TaskId,
        update: ProgressUpdate,
    ) -> Result<Message, Refusal> {
        checks::within("done", update.done.is_none_or(|done| done <= WHOLE))?;
        checks::optional_date("actual-start", update.actual_start)?;
        checks::optional_date("actual-finish", update.actual_finish)?;
        let mut row = Task::clone(&*self.leaf(task)?);
        let (done, left) = amounts(&row, update)?;
        let was = std::mem::take(&mut row.progress);
        let touches_work = update.done.is_some() || update.remaining.is_some();
        row.progress = Progress {
            done,
            remaining: left,
            stop: was.stop.filter(|_| !touches_work),
            resume: was.resume.filter(|_| !touches_work),
            actual_start: self.actual_start(&row, &was, done, update)?,
            actual_finish: None,
        };
        if done == WHOLE {
            row.progress.actual_finish = Some(self.actual_finish(&row, &was, update)?);
            row.progress.remaining = None;
            row.progress.stop = None;
            row.progress.resume = None;
        }
        let actual = row.progress.actual_start.zip(row.progress.actual_finish);
        checks::within("actual-finish", actual.is_none_or(|(from, to)| from <= to))?;
        let label = Message::new("label-set-progress")
            .text("name", &row.name)
            .with("done", Argument::Percent(i64::from(done)));
        self.put(row);
        Ok(label)
    }

    pub(super) fn clear_progress(&mut self, task: TaskId) -> Result<Message, Refusal> {
        self.leaf(task)?;
        self.amend(task, |row: &mut Task| row.progress = Progress::default())?;
        Ok(Message::new("label-clear-progress").text("name", &self.name_of(task)))
    }

    pub(super) fn reschedule_remaining(
        &mut self,
        task: TaskId,
        from: Instant,
    ) -> Result<Message, Refusal> {
        checks::date("from", from)?;
        let row = self.find::<Task>(task)?;
        let label = Message::new("label-reschedule")
            .text("name", &row.name)
            .with("date", Argument::Instant(from));
        if !is_summary(self.plan(), task) {
            self.unfinished_leaf(task)?;
        }
        for id in leaves(self.plan(), task) {
            let row = self.find::<Task>(id)?;
            if !row.progress.is_finished() {
                self.reschedule(&row, from)?;
            }
        }
        Ok(label)
    }

    /// Moves what is left of a leaf, unless it lies behind that moment already.
    fn reschedule(&mut self, row: &Task, from: Instant) -> Result<(), Refusal> {
        let from = self.snap(row, from);
        let Some(began) = row.progress.actual_start else {
            return if self.dates(row.id)?.start < from {
                self.put_at(row, from)
            } else {
                Ok(())
            };
        };
        let done = row.duration.amount - remaining(row);
        let span = crate::time::Span {
            amount: done.max(Seconds::ZERO),
            unit: row.duration.unit,
        };
        let stop = match row.progress.stop {
            Some(stop) => stop,
            None => self.finish_after(row, began, span),
        };
        let goes_on = row.progress.resume.unwrap_or(stop);
        if goes_on < from {
            let mut row = row.clone();
            row.progress.stop = Some(stop);
            row.progress.resume = Some(from);
            self.put(row);
        }
        Ok(())
    }

    fn actual_start(
        &mut self,
        row: &Task,
        was: &Progress,
        done: u16,
        update: ProgressUpdate,
    ) -> Result<Option<Instant>, Refusal> {
        if update.actual_start.is_some() {
            return Ok(update.actual_start);
        }
        // Nothing done, and said so: then it has not begun.
        if done == 0 && update.done == Some(0) {
            return Ok(None);
        }
        if was.actual_start.is_some() || done == 0 {
            return Ok(was.actual_start);
        }
        Ok(Some(self.dates(row.id)?.start))
    }

    fn actual_finish(
        &mut self,
        row: &Task,
        was: &Progress,
        update: ProgressUpdate,
    ) -> Result<Instant, Refusal> {
        if let Some(finish) = update.actual_finish {
            return Ok(finish);
        }
        let began = row.progress.actual_start;
        match (was.actual_finish, began) {
            (Some(finish), Some(began)) if finish >= began => Ok(finish),
            (_, Some(began)) if update.actual_start.is_some() => {
                Ok(self.finish_after(row, began, row.duration))
            }
            _ => Ok(self.dates(row.id)?.finish),
        }
    }
}

/// Returns how much is done and, when that was said apart from it, how much is left.
fn amounts(row: &Task, update: ProgressUpdate) -> Result<(u16, Option<Seconds>), Refusal> {
    let all = row.duration.amount;
    if let Some(left) = update.remaining {
        checks::within("remaining", (Seconds::ZERO..=all).contains(&left))?;
    }
    let ends = update.actual_finish.is_some();
    Ok(match (update.done, update.remaining) {
        (Some(done), _) if ends => {
            checks::within("done", done == WHOLE)?;
            (WHOLE, None)
        }
        (None, _) if ends => (WHOLE, None),
        (Some(done), Some(left)) => {
            checks::within("remaining", done < WHOLE || left == Seconds::ZERO)?;
            (done, Some(left))
        }
        (Some(done), None) => (done, None),
        (None, Some(left)) => {
            let done = share(all - left, all);
            (done, Some(left).filter(|_| done < WHOLE))
        }
        (None, None) => (row.progress.done, row.progress.remaining),
    })
}

/// Returns how much of the whole a part is; all of it only when nothing is missing.
fn share(part: Seconds, whole: Seconds) -> u16 {
    if part >= whole {
        return WHOLE;
    }
    let points = part.0.saturating_mul(i64::from(WHOLE)) / whole.0;
    u16::try_from(points).unwrap_or(WHOLE).min(WHOLE)
}
