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
    use super::super::sketch::{Sketch, at, close};
    use crate::change::Command;
    use crate::plan::Policy;

    fn finish(to: &str) -> impl FnOnce(&Sketch) -> Command {
        let finish = close(to);
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
        check_finish("build 3d", "fri", "build: duration 5d");
        check_finish("build 3d", "sunT12:00", "build: duration 5d");
        check_finish("build 3d", "monT13:00", "build: duration 4h");
        check_finish("build 3d", "wed", "refused: no-change");
        check_finish("build 3d", "monT09:00", "build: duration 0d");
        check_finish(
            "build 3d after test | test 2d",
            "monT09:00",
            "refused: out-of-range duration",
        );
    }

    #[test]
    fn an_edge_does_not_pass_the_other() {
        check_finish(
            "build 3d snet wed",
            "tueT09:00",
            "refused: out-of-range duration",
        );
        check_start("build 3d", "thuT11:00", "refused: out-of-range duration");
        Sketch::new("build 8h")
            .split("build")
            .check(start("thu"), "refused: out-of-range duration");
    }

    #[test]
    fn elapsed_work_stays_elapsed_and_a_milestone_with_length_is_a_task() {
        check_finish("build 12eh", "tueT09:00", "build: duration 1ed");
        check_finish("build 0d", "tue", "build: duration 2d, kind Task");
    }

    #[test]
    fn a_held_finish_is_held_where_the_edge_goes() {
        check_finish(
            "build 2d mfo thu",
            "fri",
            "build: constraint MFO fri, duration 3d",
        );
        check_finish(
            "build 2d fnet thu",
            "fri",
            "build: constraint FNET fri, duration 3d",
        );
        check_finish("build 2d fnet mon", "wed", "build: duration 3d");
        check_finish(
            "build 2d manual tue..wed",
            "thu",
            "build: duration 3d, manual tue..thu",
        );
        Sketch::new("build 2d fnet thu").check_dates(finish("fri"), "build wed fri");
    }

    #[test]
    fn a_split_task_grows_at_its_last_piece() {
        // ████····████  Monday 9 to 13 and Tuesday 13 to 17
        let split = || Sketch::new("build 8h").split("build");
        split().check(finish("wed"), "build: duration 2d, pieces 4/8 12/0");
        split().check(finish("tueT09:00"), "build: duration 4h, pieces none");
    }

    #[test]
    fn what_is_left_of_a_started_task_ends_where_the_edge_goes_and_the_done_share_stays() {
        let plan = "build 4d started mon done 50%";
        let later = |plan: &mut crate::plan::Plan| {
            std::sync::Arc::make_mut(&mut plan.portfolio).data_date = at("wed");
        };
        // Two days left behind the data date: wed–thuT17:00; one more makes three, half of six.
        Sketch::new(plan)
            .with(later)
            .check(finish("fri"), "build: duration 6d");
        Sketch::new(plan)
            .with(later)
            .check_dates(finish("fri"), "build mon fri");
        let odd = "build 4d started mon done 70%";
        Sketch::new(odd)
            .with(later)
            .check_dates(finish("friT12:00"), "build mon friT12:00");
        let project = |plan: &mut crate::plan::Plan| {
            std::sync::Arc::make_mut(&mut plan.portfolio).rules.policy = Policy::MsProject;
        };
        Sketch::new(plan)
            .with(project)
            .check(finish("fri"), "build: duration 5d");
        Sketch::new(plan)
            .with(project)
            .check_dates(finish("fri"), "build mon fri");
    }

    #[test]
    fn the_left_edge_holds_the_start_and_leaves_the_finish() {
        check_start("build 3d", "tue", "build: constraint SNET tue, duration 2d");
        check_start(
            "build 3d snet wed",
            "tue",
            "build: constraint SNET tue, duration 4d",
        );
        check_start(
            "build 2d mso tue",
            "wed",
            "build: constraint MSO wed, duration 1d",
        );
        check_start("build 2d mfo thu", "tue", "build: duration 3d");
        check_start("build 2d fnet thu", "tue", "build: duration 3d");
        check_start(
            "build 2d manual tue..wed",
            "wed",
            "build: duration 1d, manual wed..wed",
        );
        Sketch::new("build 2d fnet thu").check_dates(start("tue"), "build tue thu");
        Sketch::new("build 8h snet tue")
            .split("build")
            .check_dates(start("monT13:00"), "build monT13:00 wed");
    }

    #[test]
    fn the_left_edge_of_a_started_task_moves_its_actual_start_and_not_its_finish() {
        let plan = || Sketch::new("build 4d started tue done 50%");
        plan().check(start("mon"), "build: began mon, duration 5d, left 3d");
        plan().check_dates(start("mon"), "build mon wed");
        let later = |plan: &mut crate::plan::Plan| {
            std::sync::Arc::make_mut(&mut plan.portfolio).data_date = at("thu");
        };
        plan()
            .with(later)
            .check(start("mon"), "build: began mon, duration 5d, left 2d");
        plan()
            .with(later)
            .check_dates(start("mon"), "build mon fri");
    }

    #[test]
    fn summaries_and_finished_work_have_no_edges_to_drag() {
        check_finish(
            "build sum | code 1d in build",
            "wed",
            "refused: summary-dates-are-computed build",
        );
        check_start(
            "build 1d started mon finished mon",
            "tue",
            "refused: already-finished build",
        );
        check_finish("test 1d", "tueT09:00", "refused: unknown");
    }
}
