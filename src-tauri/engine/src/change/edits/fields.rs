//! Single fields of a task: duration, constraint, deadline, mode, kind and what people note.

use super::checks;
use super::editing::Editing;
use super::span::is_pinned;
use super::split;
use super::tree::{is_summary, subtrees};
use crate::change::{Argument, Message, Refusal};
use crate::id::{CalendarId, PersonId, TaskId};
use crate::plan::{
    Calendar, Constraint, ConstraintKind, Person, PhaseKind, Task, TaskKind, TaskMode,
};
use crate::time::{Instant, Seconds, Span, TimeUnit};
use std::sync::Arc;

impl Editing<'_> {
    /// Returns a task whose dates are its own, not those of what stands under it.
    pub(super) fn leaf(&self, task: TaskId) -> Result<Arc<Task>, Refusal> {
        let row = self.find::<Task>(task)?;
        if is_summary(self.plan(), task) {
            return Err(Refusal::SummaryDatesAreComputed { task });
        }
        Ok(row)
    }

    /// Returns a task whose dates are its own and still to come.
    pub(super) fn unfinished_leaf(&self, task: TaskId) -> Result<Arc<Task>, Refusal> {
        let row = self.leaf(task)?;
        if row.progress.is_finished() {
            return Err(Refusal::AlreadyFinished { task });
        }
        Ok(row)
    }

    pub(super) fn set_duration(
        &mut self,
        task: TaskId,
        duration: Span,
        estimated: Option<bool>,
    ) -> Result<Message, Refusal> {
        checks::duration(duration)?;
        let mut row = Task::clone(&*self.unfinished_leaf(task)?);
        let amount = match duration.unit {
            TimeUnit::Working => Argument::Work(duration.amount),
            TimeUnit::Elapsed => Argument::Elapsed(duration.amount),
        };
        let label = Message::new("label-set-duration")
            .text("name", &row.name)
            .with("duration", amount);
        lengthen(&mut row, duration);
        if let Some(estimated) = estimated {
            row.estimated = estimated;
        }
        if is_pinned(&row)
            && let Some(start) = row.manual_start
        {
            row.manual_finish = Some(self.finish_after(&row, start, duration));
        }
        self.put(row);
        Ok(label)
    }

    pub(super) fn set_constraint(
        &mut self,
        task: TaskId,
        constraint: Constraint,
    ) -> Result<Message, Refusal> {
        use ConstraintKind::{Alap, Asap, Fnet, Fnlt, Mfo, Mso, Snet, Snlt};
        let row = self.find::<Task>(task)?;
        checks::optional_date("constraint", constraint.date)?;
        let date = match constraint.kind {
            Asap | Alap => None,
            Snet | Snlt | Fnet | Fnlt | Mso | Mfo => {
                checks::within("constraint", constraint.date.is_some())?;
                constraint.date
            }
        };
        // A summary holds what stands under it from starting early and from finishing late; any
        // other date would contradict the ones that follow from there.
        if !matches!(constraint.kind, Asap | Snet | Fnlt) {
            self.leaf(task)?;
        }
        let kind = constraint.kind;
        self.amend(task, |row: &mut Task| {
            row.constraint = Constraint { kind, date };
        })?;
        let key = if kind == Asap {
            "label-lift-constraint"
        } else {
            "label-set-constraint"
        };
        Ok(Message::new(key).text("name", &row.name))
    }

    pub(super) fn set_deadline(
        &mut self,
        task: TaskId,
        deadline: Option<Instant>,
    ) -> Result<Message, Refusal> {
        checks::optional_date("deadline", deadline)?;
        let row = self.find::<Task>(task)?;
        self.amend(task, |row: &mut Task| row.deadline = deadline)?;
        Ok(match deadline {
            Some(date) => Message::new("label-set-deadline")
                .text("name", &row.name)
                .with("date", Argument::Instant(date)),
            None => Message::new("label-lift-deadline").text("name", &row.name),
        })
    }

    pub(super) fn set_mode(&mut self, task: TaskId, mode: TaskMode) -> Result<Message, Refusal> {
        let mut row = Task::clone(&*self.find::<Task>(task)?);
        let (key, was) = (mode_label(mode), row.mode);
        let label = Message::new(key).text("name", &row.name);
        if mode == was {
            return Ok(label);
        }
        row.mode = mode;
        match mode {
            TaskMode::Manual => {
                self.leaf(task)?;
                self.pin(&mut row)?;
            }
            TaskMode::Auto => unpin(&mut row),
        }
        self.put(row);
        Ok(label)
    }

    pub(super) fn set_active(&mut self, task: TaskId, active: bool) -> Result<Message, Refusal> {
        let row = self.find::<Task>(task)?;
        for id in subtrees(self.plan(), &[task]) {
            self.amend(id, |row: &mut Task| row.active = active)?;
        }
        let key = if active {
            "label-activate"
        } else {
            "label-deactivate"
        };
        Ok(Message::new(key).text("name", &row.name))
    }

    pub(super) fn set_kind(&mut self, task: TaskId, kind: TaskKind) -> Result<Message, Refusal> {
        let mut row = Task::clone(&*self.find::<Task>(task)?);
        let label = Message::new("label-set-kind").text("name", &row.name);
        if row.kind == kind {
            return Ok(label);
        }
        let was = std::mem::replace(&mut row.kind, kind);
        match kind {
            TaskKind::Task => {
                if was == TaskKind::Milestone && row.duration.is_zero() {
                    let day = i64::from(self.plan().portfolio.rules.minutes_per_day);
                    row.duration = Span::working_minutes(day);
                    row.estimated = true;
                }
            }
            TaskKind::Milestone => {
                self.leaf(task)?;
                lengthen(&mut row, Span::default());
                row.kind = TaskKind::Milestone;
            }
            TaskKind::External => {
                self.leaf(task)?;
                self.pin(&mut row)?;
            }
        }
        if was == TaskKind::External {
            unpin(&mut row);
        }
        self.put(row);
        Ok(label)
    }

    pub(super) fn set_phase(
        &mut self,
        task: TaskId,
        phase: Option<PhaseKind>,
    ) -> Result<Message, Refusal> {
        self.amend(task, |row: &mut Task| row.phase = phase)?;
        Ok(Message::new("label-set-phase").text("name", &self.name_of(task)))
    }

    pub(super) fn set_task_calendar(
        &mut self,
        task: TaskId,
        calendar: Option<CalendarId>,
    ) -> Result<Message, Refusal> {
        self.require::<Calendar>(calendar)?;
        self.amend(task, |row: &mut Task| row.calendar = calendar)?;
        Ok(Message::new("label-set-calendar").text("name", &self.name_of(task)))
    }

    pub(super) fn set_owner(
        &mut self,
        task: TaskId,
        owner: Option<PersonId>,
    ) -> Result<Message, Refusal> {
        let person = owner.map(|owner| self.find::<Person>(owner)).transpose()?;
        self.amend(task, |row: &mut Task| row.owner = owner)?;
        let name = self.name_of(task);
        Ok(match person {
            Some(person) => Message::new("label-set-owner")
                .text("name", &name)
                .text("owner", &person.name),
            None => Message::new("label-clear-owner").text("name", &name),
        })
    }

    pub(super) fn set_notes(&mut self, task: TaskId, notes: &str) -> Result<Message, Refusal> {
        checks::notes(notes)?;
        self.amend(task, |row: &mut Task| notes.clone_into(&mut row.notes))?;
        Ok(Message::new("label-set-notes").text("name", &self.name_of(task)))
    }

    /// Keeps a task where it is scheduled now.
    fn pin(&mut self, row: &mut Task) -> Result<(), Refusal> {
        let dates = self.dates(row.id)?;
        row.manual_start = row.manual_start.or(Some(dates.start));
        row.manual_finish = row.manual_finish.or(Some(dates.finish));
        Ok(())
    }
}

/// Lets a task follow the engine again, unless something else still holds it.
fn unpin(row: &mut Task) {
    if !is_pinned(row) {
        row.manual_start = None;
        row.manual_finish = None;
    }
}

fn mode_label(mode: TaskMode) -> &'static str {
    match mode {
        TaskMode::Auto => "label-set-automatic",
        TaskMode::Manual => "label-set-manual",
    }
}

/// Gives a task another duration; what is done stays the same share of it.
pub(super) fn lengthen(row: &mut Task, duration: Span) {
    row.segments = match duration.unit {
        TimeUnit::Working => split::with_work(&row.segments, duration.amount),
        TimeUnit::Elapsed => Vec::new(),
    };
    if row.kind == TaskKind::Milestone && !duration.is_zero() {
        row.kind = TaskKind::Task;
    }
    if row.duration != duration && row.progress.remaining.is_some() {
        row.progress.remaining = Some(still_to_do(duration.amount, row.progress.done));
    }
    row.duration = duration;
}

/// Returns what is left of a duration of which a share in basis points is done.
pub(super) fn still_to_do(duration: Seconds, done: u16) -> Seconds {
    duration - duration.basis_points(i64::from(done))
}
