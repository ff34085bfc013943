//! Typing into a cell: what was meant, and the command that does it.

use super::checks;
use super::editing::Editing;
use super::span::is_pinned;
use crate::change::entry::{self, Typed};
use crate::change::{Argument, Cell, Message, ProgressUpdate, Refusal, ShiftPolicy, Subject};
use crate::id::{PersonId, TaskId};
use crate::plan::{Constraint, ConstraintKind, PersonKind, Task, TaskKind};
use crate::time::{Instant, TimeUnit};
use chrono::{Days, NaiveTime};

/// Longer than anything that can be meant.
const LONGEST_ENTRY: usize = 400;

/// Which end of a day a date without a clock time means.
#[derive(Clone, Copy)]
pub(super) enum Edge {
    Start,
    Finish,
}

impl Editing<'_> {
    pub(super) fn enter_cell(
        &mut self,
        task: TaskId,
        cell: Cell,
        text: &str,
    ) -> Result<Message, Refusal> {
        let row = self.find::<Task>(task)?;
        let text = text.trim();
        if cell != Cell::Name {
            checks::fits("text", text, LONGEST_ENTRY)?;
        }
        match cell {
            Cell::Name => self.rename(Subject::Task(task), text),
            Cell::Duration => self.enter_duration(&row, text),
            Cell::Start => self.enter_start(&row, text),
            Cell::Finish => self.enter_finish(&row, text),
            Cell::Done => self.enter_done(task, text),
            Cell::Remaining => self.enter_remaining(&row, text),
            Cell::Owner => self.enter_owner(task, text),
            Cell::Deadline => self.enter_deadline(&row, text),
        }
    }

    pub(super) fn enter_duration(&mut self, row: &Task, text: &str) -> Result<Message, Refusal> {
        let typed = entry::duration(text, &self.plan().portfolio.rules)
            .ok_or_else(|| unreadable(text, "expected-duration"))?;
        let label = self.set_duration(row.id, typed.span, Some(typed.estimated))?;
        // Work of no length at all is what people call a milestone.
        if typed.span.is_zero() && row.kind == TaskKind::Task {
            self.amend(row.id, |row: &mut Task| row.kind = TaskKind::Milestone)?;
        }
        Ok(label)
    }

    fn enter_start(&mut self, row: &Task, text: &str) -> Result<Message, Refusal> {
        if text.is_empty() {
            return self.lift(row);
        }
        let present = self.dates(row.id)?.start;
        let start = self.read_date(row, text, present, Edge::Start)?;
        self.move_task(row.id, start, ShiftPolicy::Push)
    }

    fn enter_finish(&mut self, row: &Task, text: &str) -> Result<Message, Refusal> {
        if text.is_empty() {
            return self.lift(row);
        }
        self.unfinished_leaf(row.id)?;
        let present = self.dates(row.id)?.finish;
        let finish = self.read_date(row, text, present, Edge::Finish)?;
        let finish = self.snap_finish(row, finish);
        if row.progress.is_started() || is_pinned(row) {
            return self.resize_finish(row.id, finish);
        }
        let kind = match row.constraint.kind {
            ConstraintKind::Mfo => ConstraintKind::Mfo,
            ConstraintKind::Asap
            | ConstraintKind::Alap
            | ConstraintKind::Snet
            | ConstraintKind::Snlt
            | ConstraintKind::Fnet
            | ConstraintKind::Fnlt
            | ConstraintKind::Mso => ConstraintKind::Fnet,
        };
        let date = Some(finish);
        self.set_constraint(row.id, Constraint { kind, date })?;
        Ok(Message::new("label-set-finish")
            .text("name", &row.name)
            .with("date", Argument::Instant(finish)))
    }

    fn enter_done(&mut self, task: TaskId, text: &str) -> Result<Message, Refusal> {
        let done = entry::percent(text).ok_or_else(|| unreadable(text, "expected-percent"))?;
        let done = u16::try_from(done).map_err(|_| checks::out_of_range("done"))?;
        let update = ProgressUpdate {
            done: Some(done),
            ..ProgressUpdate::default()
        };
        self.set_progress(task, update)
    }

    fn enter_remaining(&mut self, row: &Task, text: &str) -> Result<Message, Refusal> {
        let typed = entry::duration(text, &self.plan().portfolio.rules)
            .filter(|typed| typed.span.unit == row.duration.unit)
            .ok_or_else(|| unreadable(text, "expected-duration"))?;
        let update = ProgressUpdate {
            remaining: Some(typed.span.amount),
            ..ProgressUpdate::default()
        };
        self.set_progress(row.id, update)
    }

    pub(super) fn enter_owner(&mut self, task: TaskId, text: &str) -> Result<Message, Refusal> {
        if text.is_empty() {
            return self.set_owner(task, None);
        }
        let owner = match self.person_called(text)? {
            Some(person) => person,
            None => {
                let name = checks::name(text)?;
                self.add_person(name, PersonKind::Work)
            }
        };
        self.set_owner(task, Some(owner))
    }

    fn enter_deadline(&mut self, row: &Task, text: &str) -> Result<Message, Refusal> {
        if text.is_empty() {
            return self.set_deadline(row.id, None);
        }
        let present = match row.deadline {
            Some(deadline) => deadline,
            None => self.dates(row.id)?.finish,
        };
        let deadline = self.read_date(row, text, present, Edge::Finish)?;
        self.set_deadline(row.id, Some(deadline))
    }

    /// Lets a task begin as soon as it can.
    fn lift(&mut self, row: &Task) -> Result<Message, Refusal> {
        if is_pinned(row) {
            return Err(unreadable("", "expected-date"));
        }
        self.set_constraint(row.id, Constraint::default())
    }

    /// Returns the person of that name, or the only one whose name begins so.
    fn person_called(&self, text: &str) -> Result<Option<PersonId>, Refusal> {
        let wanted = text.to_lowercase();
        let mut found = Vec::new();
        for person in self.plan().people.iter() {
            let name = person.name.to_lowercase();
            if name == wanted {
                return Ok(Some(person.id));
            }
            if name.starts_with(&wanted) {
                found.push(person.id);
            }
        }
        match *found {
            [] => Ok(None),
            [person] => Ok(Some(person)),
            _ => Err(unreadable(text, "expected-one-person")),
        }
    }

    pub(super) fn read_date(
        &mut self,
        row: &Task,
        text: &str,
        present: Instant,
        edge: Edge,
    ) -> Result<Instant, Refusal> {
        let calendars = self.calendars();
        let portfolio = &self.plan().portfolio;
        let zone = calendars.zone();
        let now = zone.to_local(present);
        let today = zone.to_local(portfolio.data_date).date();
        let typed = entry::date(text, today, now, &portfolio.rules)
            .ok_or_else(|| unreadable(text, "expected-date"))?;
        let at = match typed {
            Typed::Moment(moment) => zone.to_utc(moment),
            Typed::Shift(span) => match span.unit {
                TimeUnit::Working => self.work_after(row, present, span.amount),
                TimeUnit::Elapsed => present + span.amount,
            },
            Typed::Day(day) => {
                let midnight = zone.to_utc(day.and_time(NaiveTime::MIN));
                let next = zone.to_utc((day + Days::new(1)).and_time(NaiveTime::MIN));
                match edge {
                    Edge::Start => midnight,
                    Edge::Finish => {
                        let close = calendars.of_task(self.plan(), row).previous_finish(next);
                        // On a day off the last moment of the day itself is meant.
                        if close > midnight {
                            close
                        } else {
                            next - crate::time::Seconds(60)
                        }
                    }
                }
            }
        };
        checks::date("date", at)?;
        Ok(at)
    }
}

fn unreadable(text: &str, expected: &str) -> Refusal {
    Refusal::Unreadable {
        text: text.to_owned(),
        expected: expected.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::sketch::{Counted, Sketch, close};
    use crate::change::{Cell, Command, NewIds};
    use crate::plan::{Leave, OrderKey, Person, PersonKind};

    fn enter(cell: Cell, text: &str) -> impl FnOnce(&Sketch) -> Command {
        let text = text.to_owned();
        move |sketch| Command::EnterCell {
            task: sketch.task("build"),
            cell,
            text,
        }
    }

    fn check(plan: &str, cell: Cell, text: &str, verdict: &str) {
        Sketch::new(plan).check(enter(cell, text), verdict);
    }

    #[test]
    fn durations_are_typed_with_their_units() {
        check("build 3d", Cell::Duration, "5d", "build: duration 5d");
        check(
            "build 3d",
            Cell::Duration,
            "2w?",
            "build: duration 10d, estimated true",
        );
        check("build 3d", Cell::Duration, "1ed", "build: duration 1ed");
        check(
            "build 3d",
            Cell::Duration,
            "0",
            "build: duration 0d, kind Milestone",
        );
        check(
            "build 0d",
            Cell::Duration,
            "1d",
            "build: duration 1d, kind Task",
        );
        check(
            "build 3d",
            Cell::Duration,
            "long",
            "refused: unreadable expected-duration",
        );
        check(
            "build 3d",
            Cell::Duration,
            "",
            "refused: unreadable expected-duration",
        );
        check(
            "build 3d",
            Cell::Duration,
            "9999mo",
            "refused: out-of-range duration",
        );
        check(
            "build 3d",
            Cell::Duration,
            &"9".repeat(500),
            "refused: too-long text",
        );
    }

    #[test]
    fn a_typed_start_is_a_move() {
        check("build 3d", Cell::Start, "fri", "build: constraint SNET fri");
        check(
            "build 3d",
            Cell::Start,
            "sat",
            "build: constraint SNET mon+1",
        );
        check(
            "build 3d",
            Cell::Start,
            "9 dec 14:00",
            "build: constraint SNET wedT14:00",
        );
        check(
            "build 3d",
            Cell::Start,
            "+5",
            "build: constraint SNET mon+1",
        );
        check(
            "build 3d snet mon+1",
            Cell::Start,
            "-2d",
            "build: constraint SNET thu",
        );
        check(
            "build 3d",
            Cell::Start,
            "sometime",
            "refused: unreadable expected-date",
        );
        check(
            "build 3d snet mon+1",
            Cell::Start,
            "",
            "build: constraint ASAP",
        );
        check(
            "build 3d started mon done 10%",
            Cell::Start,
            "tomorrow",
            "build: began tue",
        );
    }

    #[test]
    fn a_typed_finish_is_not_earlier_than_that() {
        check(
            "build 3d",
            Cell::Finish,
            "fri",
            "build: constraint FNET fri",
        );
        check(
            "build 3d",
            Cell::Finish,
            "sun",
            "build: constraint FNET fri",
        );
        check("build 3d", Cell::Finish, "+1", "build: constraint FNET thu");
        check(
            "build 3d mfo thu",
            Cell::Finish,
            "fri",
            "build: constraint MFO fri",
        );
        check(
            "build 1d manual mon..mon",
            Cell::Finish,
            "wed",
            "build: duration 3d, manual mon..wed",
        );
        check(
            "build 3d | code 1d in build",
            Cell::Finish,
            "fri",
            "refused: summary-dates-are-computed build",
        );
        check(
            "build 2d started mon finished tue",
            Cell::Finish,
            "fri",
            "refused: already-finished build",
        );
    }

    #[test]
    fn progress_names_and_deadlines_are_typed() {
        check("build 3d", Cell::Done, "60 %", "build: began mon, done 60");
        check(
            "build 4d",
            Cell::Remaining,
            "1d",
            "build: began mon, done 75, left 1d",
        );
        check("build 3d", Cell::Done, "120", "refused: out-of-range done");
        check(
            "build 3d",
            Cell::Done,
            "99999999",
            "refused: out-of-range done",
        );
        check(
            "build 3d",
            Cell::Done,
            "most",
            "refused: unreadable expected-percent",
        );
        check(
            "build 3d",
            Cell::Name,
            " Build API ",
            "build: name Build API",
        );
        check("build 3d", Cell::Name, "  ", "refused: empty-name");
        check("build 3d", Cell::Deadline, "fri", "build: deadline fri");
        check(
            "build 3d",
            Cell::Deadline,
            "sat",
            "build: deadline satT23:59",
        );
        check(
            "build 3d",
            Cell::Deadline,
            "fri 12:00",
            "build: deadline friT12:00",
        );
        let dated =
            Sketch::new("build 3d").with_task("build", |task| task.deadline = Some(close("fri")));
        dated.check(enter(Cell::Deadline, "+1"), "build: deadline mon+1");
        dated.check(enter(Cell::Deadline, " "), "build: deadline none");
    }

    fn staffed() -> Sketch {
        let mut ids = Counted(900);
        Sketch::new("build 3d").with(|plan| {
            for name in ["Ana Lima", "Anton Beck", "Bo Chen", "Bo"] {
                let person = Person {
                    id: ids.draw().into(),
                    order: OrderKey::default(),
                    name: name.to_owned(),
                    kind: PersonKind::Work,
                    calendar: None,
                    leave: Vec::<Leave>::new(),
                    capacity: 10_000,
                    notes: String::new(),
                    external: Vec::new(),
                    team: String::new(),
                    rates: crate::plan::Rates::default(),
                };
                plan.people.insert(person.into());
            }
        })
    }

    #[test]
    fn an_owner_is_found_by_the_beginning_of_the_name_or_added() {
        staffed().check(enter(Cell::Owner, "ana"), "build: owner Ana Lima");
        staffed().check(enter(Cell::Owner, "BO"), "build: owner Bo");
        staffed().check(enter(Cell::Owner, "bo c"), "build: owner Bo Chen");
        staffed().check(
            enter(Cell::Owner, "an"),
            "refused: unreadable expected-one-person",
        );
        staffed().check(enter(Cell::Owner, "Zoe"), "+ person Zoe\nbuild: owner Zoe");
        let ana = staffed().person("Ana Lima");
        staffed()
            .with_task("build", |task| task.owner = Some(ana))
            .check(enter(Cell::Owner, ""), "build: owner nobody");
    }
}
