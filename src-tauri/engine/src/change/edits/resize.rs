//! Dragging an edge: one end goes there, the other stays, the duration is what lies between.

use super::checks;
use super::editing::Editing;
use super::fields::{lengthen, still_to_do};
use super::span::is_pinned;
use super::split;
use crate::change::{Argument, Message, Refusal};
use crate::id::TaskId;
use crate::plan::{Constraint, ConstraintKind, Policy, Task};
use crate::schedule::TaskDates;
use crate::time::{Instant, Seconds, Span};

impl Editing<'_> {
    pub(super) fn resize_finish(
        &mut self,
        task: TaskId,
        finish: Instant,
    ) -> Result<Message, Refusal> {
        checks::date("finish", finish)?;
        let mut row = Task::clone(&*self.unfinished_leaf(task)?);
        let dates = self.dates(task)?;
        let finish = self.snap_finish(&row, finish);
        let label = self.label_of_resize(&row, "label-resize-finish", finish);
        if is_pinned(&row) {
            row.manual_start = row.manual_start.or(Some(dates.start));
            row.manual_finish = Some(finish.max(dates.start));
        }
        if row.progress.is_started() && self.goes_on_apart(&row) {
            self.stretch_remaining(&mut row, &dates, finish)?;
        } else {
            self.span_from_to(&mut row, dates.start, finish)?;
            move_finish(&mut row, &dates, finish);
        }
        self.put(row);
        Ok(label)
    }

    pub(super) fn resize_start(
        &mut self,
        task: TaskId,
        start: Instant,
    ) -> Result<Message, Refusal> {
        checks::date("start", start)?;
        let mut row = Task::clone(&*self.unfinished_leaf(task)?);
        let dates = self.dates(task)?;
        let start = self.snap(&row, start);
        let label = self.label_of_resize(&row, "label-resize-start", start);
        if row.progress.is_started() {
            self.stretch_done(&mut row, &dates, start)?;
        } else {
            let longer = self.time_between(&row, start, dates.start);
            if row.segments.is_empty() {
                self.span_from_to(&mut row, start, dates.finish)?;
            } else {
                self.grow_first_piece(&mut row, longer)?;
            }
            if is_pinned(&row) {
                row.manual_start = Some(start);
                row.manual_finish = row.manual_finish.or(Some(dates.finish));
            } else {
                hold_start(&mut row, &dates, start);
            }
        }
        self.put(row);
        Ok(label)
    }

    /// Says whether what is left of a started task lies apart from what is done: behind the data
    /// date, or where interrupted work goes on.
    fn goes_on_apart(&self, row: &Task) -> bool {
        let gap = row.progress.stop.zip(row.progress.resume);
        self.plan().portfolio.rules.policy == Policy::Native
            || gap.is_some_and(|(stop, resume)| stop < resume)
    }

    /// Makes a task as long as the time between two moments.
    fn span_from_to(
        &mut self,
        row: &mut Task,
        start: Instant,
        finish: Instant,
    ) -> Result<(), Refusal> {
        let length = self.time_between(row, start, finish);
        checks::length("duration", length)?;
        if row.segments.is_empty() {
            lengthen(row, span(row, length));
        } else {
            let (segments, work) = split::with_length(&row.segments, length);
            lengthen(row, span(row, work));
            row.segments = segments;
        }
        Ok(())
    }

    /// Makes a task longer, or shorter when negative.
    fn set_amount(&mut self, row: &mut Task, longer: Seconds) -> Result<(), Refusal> {
        let length = row.duration.amount + longer;
        checks::length("duration", length)?;
        lengthen(row, span(row, length));
        Ok(())
    }

    fn grow_first_piece(&mut self, row: &mut Task, longer: Seconds) -> Result<(), Refusal> {
        let mut segments = row.segments.clone();
        if let Some(first) = segments.first_mut() {
            first.work += longer;
            checks::within("duration", first.work > Seconds::ZERO)?;
        }
        self.set_amount(row, longer)?;
        row.segments = segments;
        Ok(())
    }

    /// Makes a started task begin at another moment; its finish and the share that is done stay.
    fn stretch_done(
        &mut self,
        row: &mut Task,
        dates: &TaskDates,
        start: Instant,
    ) -> Result<(), Refusal> {
        let left = remaining(row);
        let goes_on = self.finish_after(row, dates.finish, span(row, -left));
        let longer = self.time_between(row, start, dates.start);
        self.set_amount(row, longer)?;
        row.progress.actual_start = Some(start);
        if self.goes_on_apart(row) {
            let from = if goes_on > dates.start {
                goes_on.max(start)
            } else {
                start.max(self.plan().portfolio.data_date)
            };
            let left = self.time_between(row, from, dates.finish);
            checks::length("duration", left)?;
            row.progress.remaining = (remaining(row) != left).then_some(left);
        }
        Ok(())
    }

    /// Makes what is left of a started task end at a moment; the share that is done stays.
    fn stretch_remaining(
        &mut self,
        row: &mut Task,
        dates: &TaskDates,
        finish: Instant,
    ) -> Result<(), Refusal> {
        let left = remaining(row) + self.time_between(row, dates.finish, finish);
        checks::length("duration", left)?;
        let open = 10_000 - i64::from(row.progress.done);
        let length = if open > 0 {
            Seconds(left.0.saturating_mul(10_000) / open)
        } else {
            row.duration.amount
        };
        checks::length("duration", length)?;
        lengthen(row, span(row, length));
        let is_exact = still_to_do(length, row.progress.done) == left;
        row.progress.remaining = (!is_exact).then_some(left);
        Ok(())
    }

    fn label_of_resize(&self, row: &Task, key: &str, date: Instant) -> Message {
        Message::new(key)
            .text("name", &row.name)
            .with("date", Argument::Instant(date))
    }
}

fn span(row: &Task, amount: Seconds) -> Span {
    Span {
        amount,
        unit: row.duration.unit,
    }
}

/// Returns what is left to do of a task.
pub(super) fn remaining(row: &Task) -> Seconds {
    let derived = still_to_do(row.duration.amount, row.progress.done);
    row.progress.remaining.unwrap_or(derived)
}

/// Where the finish was held by a constraint, it is held at the new one; otherwise the start would
/// give way instead.
fn move_finish(row: &mut Task, dates: &TaskDates, finish: Instant) {
    use ConstraintKind::{Alap, Asap, Fnet, Fnlt, Mfo, Mso, Snet, Snlt};
    let is_held = match row.constraint.kind {
        Mfo => true,
        Fnet | Fnlt => row.constraint.date == Some(dates.finish),
        Asap | Alap | Snet | Snlt | Mso => false,
    };
    if is_held {
        row.constraint.date = Some(finish);
    }
}

/// Where the finish is held, the start follows from the duration; otherwise SNET holds it.
fn hold_start(row: &mut Task, dates: &TaskDates, start: Instant) {
    use ConstraintKind::{Alap, Asap, Fnet, Fnlt, Mfo, Mso, Snet, Snlt};
    let kind = match row.constraint.kind {
        Alap | Mfo => return,
        Fnet | Fnlt if row.constraint.date == Some(dates.finish) => return,
        Mso => Mso,
        Asap | Snet | Snlt | Fnet | Fnlt => Snet,
    };
    row.constraint = Constraint {
        kind,
        date: Some(start),
    };
}

#[cfg(test)]
mod tests {
    use super::super::sketch::{Sketch, at};
    use crate::change::Command;
    use crate::plan::Policy;

    fn finish(to: &str) -> impl FnOnce(&Sketch) -> Command {
        let finish = at(to);
        move |sketch| Command::ResizeFinish {
            task: sketch.task("build"),
            finish,
        }
    }

    fn start(to: &str) -> impl FnOnce(&Sketch) -> Command {
        let start = at(to);
        move |sketch| Command::ResizeStart {
            task: sketch.task("build"),
            start,
        }
    }

    fn check_finish(plan: &str, to: &str, verdict: &str) {
        Sketch::new(plan).check(finish(to), verdict);
    }

    fn check_start(plan: &str, to: &str, verdict: &str) {
        Sketch::new(plan).check(start(to), verdict);
    }

    #[test]
    fn the_right_edge_counts_working_time_and_not_weekends() {
        check_finish("build 3d", "5@17", "build: duration 5d");
        check_finish("build 3d", "7@12", "build: duration 5d");
        check_finish("build 3d", "1@13", "build: duration 4h");
        check_finish("build 3d", "3@17", "refused: no-change");
        check_finish("build 3d", "1@9", "build: duration 0d");
        check_finish("build 3d after test | test 2d", "1@9", "build: duration 0d");
    }

    #[test]
    fn an_edge_does_not_pass_the_other() {
        check_finish("build 3d SNET=3@9", "2@9", "refused: out-of-range duration");
        check_start("build 3d", "4@11", "refused: out-of-range duration");
        check_start(
            "build 1d split=4h/8h",
            "4@9",
            "refused: out-of-range duration",
        );
    }

    #[test]
    fn elapsed_work_stays_elapsed_and_a_milestone_with_length_is_a_task() {
        check_finish("build 12eh", "2@9", "build: duration 1ed");
        check_finish("build milestone", "2@17", "build: duration 2d, kind Task");
    }

    #[test]
    fn a_held_finish_is_held_where_the_edge_goes() {
        check_finish(
            "build 2d MFO=4@17",
            "5@17",
            "build: constraint MFO 5@17, duration 3d",
        );
        check_finish(
            "build 2d FNET=4@17",
            "5@17",
            "build: constraint FNET 5@17, duration 3d",
        );
        check_finish("build 2d FNET=1@17", "3@17", "build: duration 3d");
        check_finish(
            "build 2d manual=2@9-3@17",
            "4@17",
            "build: duration 3d, manual 2@9-4@17",
        );
        Sketch::new("build 2d FNET=4@17").check_dates(finish("5@17"), "build 3@9 5@17");
    }

    #[test]
    fn a_split_task_grows_at_its_last_piece() {
        // ████····████  1@9–1@13, then 2@13–2@17
        check_finish(
            "build 8h split=4h/8h",
            "3@17",
            "build: duration 2d, pieces 4/8 12/0",
        );
        check_finish(
            "build 8h split=4h/8h",
            "2@9",
            "build: duration 4h, pieces none",
        );
    }

    #[test]
    fn what_is_left_of_a_started_task_ends_where_the_edge_goes_and_the_done_share_stays() {
        let plan = "build 4d began=1@9 done=50";
        let later = |plan: &mut crate::plan::Plan| {
            std::sync::Arc::make_mut(&mut plan.portfolio).data_date = at("3@9");
        };
        // Two days left behind the data date: 3@9–4@17; one more makes three, half of six.
        Sketch::new(plan)
            .with(later)
            .check(finish("5@17"), "build: duration 6d");
        Sketch::new(plan)
            .with(later)
            .check_dates(finish("5@17"), "build 1@9 5@17");
        let odd = "build 4d began=1@9 done=70";
        Sketch::new(odd)
            .with(later)
            .check_dates(finish("5@12"), "build 1@9 5@12");
        let project = |plan: &mut crate::plan::Plan| {
            std::sync::Arc::make_mut(&mut plan.portfolio).rules.policy = Policy::MsProject;
        };
        Sketch::new(plan)
            .with(project)
            .check(finish("5@17"), "build: duration 5d");
        Sketch::new(plan)
            .with(project)
            .check_dates(finish("5@17"), "build 1@9 5@17");
    }

    #[test]
    fn the_left_edge_holds_the_start_and_leaves_the_finish() {
        check_start("build 3d", "2@9", "build: constraint SNET 2@9, duration 2d");
        check_start(
            "build 3d SNET=3@9",
            "2@9",
            "build: constraint SNET 2@9, duration 4d",
        );
        check_start(
            "build 2d MSO=2@9",
            "3@9",
            "build: constraint MSO 3@9, duration 1d",
        );
        check_start("build 2d MFO=4@17", "2@9", "build: duration 3d");
        check_start("build 2d FNET=4@17", "2@9", "build: duration 3d");
        check_start(
            "build 2d manual=2@9-3@17",
            "3@9",
            "build: duration 1d, manual 3@9-3@17",
        );
        Sketch::new("build 2d FNET=4@17").check_dates(start("2@9"), "build 2@9 4@17");
        Sketch::new("build 8h split=4h/8h SNET=2@9").check_dates(start("1@13"), "build 1@13 3@17");
    }

    #[test]
    fn the_left_edge_of_a_started_task_moves_its_actual_start_and_not_its_finish() {
        let plan = || Sketch::new("build 4d began=2@9 done=50");
        plan().check(start("1@9"), "build: began 1@9, duration 5d, left 3d");
        plan().check_dates(start("1@9"), "build 1@9 3@17");
        let later = |plan: &mut crate::plan::Plan| {
            std::sync::Arc::make_mut(&mut plan.portfolio).data_date = at("4@9");
        };
        plan()
            .with(later)
            .check(start("1@9"), "build: began 1@9, duration 5d, left 2d");
        plan()
            .with(later)
            .check_dates(start("1@9"), "build 1@9 5@17");
    }

    #[test]
    fn summaries_and_finished_work_have_no_edges_to_drag() {
        check_finish(
            "build 0d | code 1d under build",
            "3@17",
            "refused: summary-dates-are-computed build",
        );
        check_start(
            "build 1d began=1@9 ended=1@17 done=100",
            "2@9",
            "refused: already-finished build",
        );
        check_finish("test 1d", "2@9", "refused: unknown");
    }
}
