//! Progress: what has been done, when it really began and ended, and what is left.

use super::checks;
use super::editing::Editing;
use super::resize::remaining;
use super::tree::leaves;
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
        if !self.is_summary(task) {
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

#[cfg(test)]
mod tests {
    use super::super::sketch::{Sketch, at, span};
    use crate::change::{Command, ProgressUpdate};

    const NOTHING: ProgressUpdate = ProgressUpdate {
        done: None,
        actual_start: None,
        actual_finish: None,
        remaining: None,
    };

    fn done(percent: u16) -> ProgressUpdate {
        ProgressUpdate {
            done: Some(percent * 100),
            ..NOTHING
        }
    }

    fn check(plan: &str, update: ProgressUpdate, verdict: &str) {
        Sketch::new(plan).check(
            |sketch| Command::SetProgress {
                task: sketch.task("build"),
                update,
            },
            verdict,
        );
    }

    fn reschedule(to: &str) -> impl FnOnce(&Sketch) -> Command {
        let from = at(to);
        move |sketch| Command::RescheduleRemaining {
            task: sketch.task("build"),
            from,
        }
    }

    #[test]
    fn the_first_progress_starts_a_task_where_it_was_scheduled() {
        check("build 3d snet tue", done(30), "build: began tue, done 30");
        check("build 3d started monT12:00", done(30), "build: done 30");
    }

    #[test]
    fn all_done_finishes_a_task_where_it_was_scheduled_or_as_said() {
        check(
            "build 2d",
            done(100),
            "build: began mon, done 100, ended tue",
        );
        check(
            "build 2d",
            ProgressUpdate {
                actual_finish: Some(at("wedT12:00")),
                ..done(100)
            },
            "build: began mon, done 100, ended wedT12:00",
        );
        check(
            "build 2d",
            ProgressUpdate {
                actual_start: Some(at("wed")),
                ..done(100)
            },
            "build: began wed, done 100, ended thu",
        );
        check(
            "build 2d",
            ProgressUpdate {
                actual_finish: Some(at("tueT12:00")),
                ..NOTHING
            },
            "build: began mon, done 100, ended tueT12:00",
        );
    }

    #[test]
    fn a_finished_task_is_opened_again_by_less_progress() {
        check(
            "build 2d started mon finished tue",
            done(60),
            "build: done 60, ended none",
        );
    }

    #[test]
    fn nothing_done_means_not_begun_unless_a_start_is_given() {
        check(
            "build 3d started mon done 30%",
            done(0),
            "build: began none, done 0",
        );
        check(
            "build 3d started mon done 30%",
            ProgressUpdate {
                actual_start: Some(at("tue")),
                ..done(0)
            },
            "build: began tue, done 0",
        );
    }

    #[test]
    fn remaining_work_says_what_is_done() {
        let left = |hours: &str| ProgressUpdate {
            remaining: Some(span(hours).amount),
            ..NOTHING
        };
        check("build 4d", left("1d"), "build: began mon, done 75, left 1d");
        check(
            "build 4d",
            left("0h"),
            "build: began mon, done 100, ended thu",
        );
        check("build 4d", left("5d"), "refused: out-of-range remaining");
        check("build 4d", left("-1h"), "refused: out-of-range remaining");
        check(
            "build 4d",
            ProgressUpdate {
                remaining: Some(span("3d").amount),
                ..done(50)
            },
            "build: began mon, done 50, left 3d",
        );
        check(
            "build 4d",
            ProgressUpdate {
                remaining: Some(span("3d").amount),
                ..done(100)
            },
            "refused: out-of-range remaining",
        );
    }

    #[test]
    fn contradictions_are_refused() {
        check("build 2d", done(101), "refused: out-of-range done");
        check(
            "build 2d started wed done 10%",
            ProgressUpdate {
                actual_finish: Some(at("tue")),
                ..NOTHING
            },
            "refused: out-of-range actual-finish",
        );
        check(
            "build 2d",
            ProgressUpdate {
                actual_finish: Some(at("tue")),
                ..done(50)
            },
            "refused: out-of-range done",
        );
        check(
            "build 2d | code 1d in build",
            done(50),
            "refused: summary-dates-are-computed build",
        );
    }

    #[test]
    fn progress_is_taken_back_whole() {
        Sketch::new("build 2d started mon finished tue").check(
            |sketch| Command::ClearProgress {
                task: sketch.task("build"),
            },
            "build: began none, done 0, ended none",
        );
    }

    #[test]
    fn the_rest_goes_on_later_and_what_has_not_begun_is_held_there() {
        let check = |plan: &str, verdict: &str| Sketch::new(plan).check(reschedule("thu"), verdict);
        check(
            "build 4d started mon done 25%",
            "build: resume thu, stop mon",
        );
        check("build 2d", "build: constraint SNET thu");
        check("build 2d snet fri", "refused: no-change");
        check(
            "build 2d started mon finished tue",
            "refused: already-finished build",
        );
        check(
            "build sum | done 1d in build started mon finished mon
                half 2d in build started mon done 50% | open 1d in build | far 1d in build snet mon+1",
            "half: resume thu, stop mon\nopen: constraint SNET thu",
        );
        Sketch::new("build 4d started mon done 25%")
            .check_dates(reschedule("thu"), "build mon mon+1");
    }
}
