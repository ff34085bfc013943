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
        let label = self.label_of_resize(&row, "label-resize-finish", finish);
        if is_pinned(&row) {
            row.manual_start = row.manual_start.or(Some(dates.start));
            row.manual_finish = Some(finish);
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
            let left = remaining(&row);
            let longer = self.time_between(&row, start, dates.start);
            self.set_amount(&mut row, longer)?;
            row.progress.actual_start = Some(start);
            // What is still to do stays where it is, however early the rest began.
            if self.goes_on_apart(&row) && remaining(&row) != left {
                row.progress.remaining = Some(left);
            }
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
