//! Single fields of a task: duration, constraint, deadline, mode, kind and what people note.

use super::checks;
use super::editing::Editing;
use super::span::is_pinned;
use super::split;
use super::tree::subtrees;
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
        if self.is_summary(task) {
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
        let label = Message::new("label-set-duration")
            .text("name", &row.name)
            .with("duration", duration.into());
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

#[cfg(test)]
mod tests {
    use super::super::sketch::{Sketch, at, close, span};
    use crate::change::Command;
    use crate::id::{CalendarId, PersonId};
    use crate::plan::{Constraint, ConstraintKind, PhaseKind, TaskKind, TaskMode};
    use uuid::Uuid;

    fn duration(of: &str) -> impl FnOnce(&Sketch) -> Command {
        let duration = span(of);
        move |sketch| Command::SetDuration {
            task: sketch.task("build"),
            duration,
        }
    }

    fn constraint(kind: ConstraintKind, date: Option<&str>) -> impl FnOnce(&Sketch) -> Command {
        let date = date.map(at);
        move |sketch| Command::SetConstraint {
            task: sketch.task("build"),
            constraint: Constraint { kind, date },
        }
    }

    fn kind(kind: TaskKind) -> impl FnOnce(&Sketch) -> Command {
        move |sketch| Command::SetKind {
            task: sketch.task("build"),
            kind,
        }
    }

    fn mode(mode: TaskMode) -> impl FnOnce(&Sketch) -> Command {
        move |sketch| Command::SetMode {
            task: sketch.task("build"),
            mode,
        }
    }

    fn check(plan: &str, command: impl FnOnce(&Sketch) -> Command, verdict: &str) {
        Sketch::new(plan).check(command, verdict);
    }

    #[test]
    fn a_duration_takes_pieces_and_pinned_dates_along() {
        check("build 3d", duration("5d"), "build: duration 5d");
        check("build 3d", duration("2eh"), "build: duration 2eh");
        check("build 0d", duration("1d"), "build: duration 1d, kind Task");
        Sketch::new("build 8h")
            .split("build")
            .check(duration("2d"), "build: duration 2d, pieces 4/8 12/0");
        check(
            "build 1d manual mon..mon",
            duration("2d"),
            "build: duration 2d, manual mon..tue",
        );
        check(
            "build 3d",
            duration("90000d"),
            "refused: out-of-range duration",
        );
        check(
            "build 3d",
            duration("-1d"),
            "refused: out-of-range duration",
        );
        check(
            "build 3d | code 1d in build",
            duration("5d"),
            "refused: summary-dates-are-computed build",
        );
    }

    #[test]
    fn what_is_left_apart_keeps_its_share_of_a_new_duration() {
        let plan = Sketch::new("build 4d started mon done 50%");
        plan.with_task("build", |task| {
            task.progress.remaining = Some(span("2d").amount);
        })
        .check(duration("8d"), "build: duration 8d, left 4d");
    }

    #[test]
    fn a_constraint_has_a_date_exactly_when_it_needs_one() {
        use ConstraintKind::{Alap, Asap, Fnlt, Mso, Snet};
        check(
            "build 3d",
            constraint(Mso, Some("tue")),
            "build: constraint MSO tue",
        );
        check(
            "build 3d",
            constraint(Mso, None),
            "refused: out-of-range constraint",
        );
        check(
            "build 3d",
            constraint(Alap, Some("tue")),
            "build: constraint ALAP",
        );
        check(
            "build 3d mso tue",
            constraint(Asap, None),
            "build: constraint ASAP",
        );
        let summary = "build 3d | code 1d in build";
        check(
            summary,
            constraint(Snet, Some("tue")),
            "build: constraint SNET tue",
        );
        check(
            summary,
            constraint(Fnlt, Some("tue")),
            "build: constraint FNLT tueT09:00",
        );
        check(
            summary,
            constraint(Mso, Some("tue")),
            "refused: summary-dates-are-computed build",
        );
    }

    #[test]
    fn a_task_taken_in_hand_stays_where_it_is() {
        check(
            "test 2d | build 1d after test",
            mode(TaskMode::Manual),
            "build: manual wed..wed, mode Manual",
        );
        check(
            "build 1d manual tue..tue",
            mode(TaskMode::Auto),
            "build: manual none..none, mode Auto",
        );
        check("build 1d", mode(TaskMode::Auto), "refused: no-change");
        check(
            "build 3d | code 1d in build",
            mode(TaskMode::Manual),
            "refused: summary-dates-are-computed build",
        );
    }

    #[test]
    fn milestones_have_no_length_and_tasks_have_some() {
        check(
            "build 2d",
            kind(TaskKind::Milestone),
            "build: duration 0d, kind Milestone",
        );
        check(
            "build 0d",
            kind(TaskKind::Task),
            "build: duration 1d, estimated true, kind Task",
        );
        check(
            "build 2d snet tue",
            kind(TaskKind::External),
            "build: kind External, manual tue..wed",
        );
        check(
            "build 3d | code 1d in build",
            kind(TaskKind::Milestone),
            "refused: summary-dates-are-computed build",
        );
    }

    #[test]
    fn a_summary_is_deactivated_with_all_that_stands_under_it() {
        let inactive = |sketch: &Sketch| Command::SetActive {
            task: sketch.task("build"),
            active: false,
        };
        check(
            "build sum | code 1d in build | test 1d",
            inactive,
            "build: active false\ncode: active false",
        );
    }

    #[test]
    fn notes_phase_and_deadline_are_set_and_lifted() {
        check(
            "build 1d",
            |sketch| Command::SetNotes {
                task: sketch.task("build"),
                notes: "x".repeat(20_001),
            },
            "refused: too-long notes",
        );
        check(
            "build 1d",
            |sketch| Command::SetNotes {
                task: sketch.task("build"),
                notes: "é".repeat(20_000),
            },
            &format!("build: notes {}", "é".repeat(20_000)),
        );
        check(
            "build 1d",
            |sketch| Command::SetPhase {
                task: sketch.task("build"),
                phase: Some(PhaseKind::Uat),
            },
            "build: phase Some(Uat)",
        );
        check(
            "build 1d",
            |sketch| Command::SetDeadline {
                task: sketch.task("build"),
                deadline: Some(close("fri")),
            },
            "build: deadline fri",
        );
        check(
            "build 1d",
            |sketch| Command::SetDeadline {
                task: sketch.task("build"),
                deadline: None,
            },
            "refused: no-change",
        );
    }

    #[test]
    fn an_owner_or_calendar_that_is_not_there_is_refused() {
        check(
            "build 1d",
            |sketch| Command::SetOwner {
                task: sketch.task("build"),
                owner: Some(PersonId(Uuid::nil())),
            },
            "refused: unknown",
        );
        check(
            "build 1d",
            |sketch| Command::SetTaskCalendar {
                task: sketch.task("build"),
                calendar: Some(CalendarId(Uuid::nil())),
            },
            "refused: unknown",
        );
    }
}
