//! Commands judged by text: a plan in [`crate::notation`], a command, and what it does to rows.
//!
//! Weekdays are those of the week in which a plan begins; `tue+1` is a week later. Where a date
//! begins something, 9:00 goes without saying, where it ends something, 17:00 does.

use super::edits_for;
use crate::change::{Change, Command, Edit, Edits, NewIds, Refusal};
use crate::id::{DependencyId, PersonId, ReleaseId, TaskId};
use crate::notation;
use crate::plan::{Constraint, ConstraintKind, Plan, Segment, Task};
use crate::scheduled::Scheduled;
use crate::time::{Instant, Seconds, Span, TimeUnit};
use chrono::{DateTime, Days, NaiveDate, NaiveTime};
use std::collections::BTreeMap;
use uuid::Uuid;

const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// Ids in the order of their drawing.
pub(super) struct Counted(pub(super) u128);

impl NewIds for Counted {
    fn draw(&mut self) -> Uuid {
        self.0 += 1;
        Uuid::from_u128(self.0)
    }
}

/// A plan and what is asked of it.
pub(super) struct Sketch {
    pub(super) plan: Plan,
}

/// Returns the beginning of a day, `tue+1`, or a moment in it, `tue+1T14:30`.
pub(super) fn at(text: &str) -> Instant {
    read(text, 9)
}

/// Returns the end of a day, `tue+1`, or a moment in it, `tue+1T14:30`.
pub(super) fn close(text: &str) -> Instant {
    read(text, 17)
}

fn read(text: &str, usual: u32) -> Instant {
    let (day, clock) = text.split_once('T').unwrap_or((text, ""));
    let (name, weeks) = day.split_once('+').unwrap_or((day, "0"));
    let weekday = WEEKDAYS.iter().position(|known| *known == name).unwrap() as u64;
    let day = monday() + Days::new(weekday + 7 * weeks.parse::<u64>().unwrap());
    let clock = NaiveTime::parse_from_str(clock, "%H:%M").ok();
    let clock = clock.or_else(|| NaiveTime::from_hms_opt(usual, 0, 0));
    Instant(day.and_time(clock.unwrap()).and_utc().timestamp())
}

fn monday() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 12, 7).unwrap()
}

fn told(at: Instant, usual: u32) -> String {
    let at = DateTime::from_timestamp(at.0, 0).unwrap().naive_utc();
    let days = (at.date() - monday()).num_days();
    let day = WEEKDAYS[usize::try_from(days.rem_euclid(7)).unwrap()];
    let week = match days.div_euclid(7) {
        0 => String::new(),
        weeks => format!("{weeks:+}"),
    };
    if Some(at.time()) == NaiveTime::from_hms_opt(usual, 0, 0) {
        format!("{day}{week}")
    } else {
        format!("{day}{week}T{}", at.format("%H:%M"))
    }
}

/// Returns a length written `3d`, `4h`, or round the clock `2eh`.
pub(super) fn span(text: &str) -> Span {
    let (text, unit) = match text.split_once('e') {
        Some((number, letter)) => (format!("{number}{letter}"), TimeUnit::Elapsed),
        None => (text.to_owned(), TimeUnit::Working),
    };
    let day = if unit == TimeUnit::Elapsed { 24 } else { 8 };
    let (number, letter) = text.split_at(text.len() - 1);
    let hours = if letter == "d" { day } else { 1 };
    Span {
        amount: Seconds(number.parse::<i64>().unwrap() * hours * 3600),
        unit,
    }
}

fn told_span(span: Span) -> String {
    let (letter, day) = match span.unit {
        TimeUnit::Working => ("", 8 * 3600),
        TimeUnit::Elapsed => ("e", 24 * 3600),
    };
    match span.amount.0 {
        seconds if seconds % day == 0 => format!("{}{letter}d", seconds / day),
        seconds => format!("{}{letter}h", seconds as f64 / 3600.0),
    }
}

impl Sketch {
    /// Reads a plan; beside its own there is another release, `R2`, with nothing in it.
    pub(super) fn new(text: &str) -> Self {
        let plan = notation::read(&format!("{text} | @release R2"));
        Self {
            plan: plan.expect("the plan can be read"),
        }
    }

    /// Splits a task of eight hours into two halves, a day apart.
    pub(super) fn split(self, name: &str) -> Self {
        let half = |gap: &str| Segment {
            work: span("4h").amount,
            gap: span(gap).amount,
        };
        self.with_task(name, |task| task.segments = vec![half("8h"), half("0h")])
    }

    /// Changes what words cannot say.
    pub(super) fn with(mut self, change: impl FnOnce(&mut Plan)) -> Self {
        change(&mut self.plan);
        self
    }

    /// Changes one task.
    pub(super) fn with_task(self, name: &str, change: impl FnOnce(&mut Task)) -> Self {
        let mut task = Task::clone(self.plan.tasks.get(self.task(name)).unwrap());
        change(&mut task);
        self.with(|plan| drop(plan.tasks.insert(task.into())))
    }

    /// Returns the task of that name, or an id that nothing has.
    pub(super) fn task(&self, name: &str) -> TaskId {
        let mut tasks = self.plan.tasks.iter();
        tasks
            .find(|task| task.name == name)
            .map_or(TaskId(Uuid::nil()), |task| task.id)
    }

    pub(super) fn tasks(&self, names: &str) -> Vec<TaskId> {
        names
            .split_whitespace()
            .map(|name| self.task(name))
            .collect()
    }

    pub(super) fn release(&self, name: &str) -> ReleaseId {
        self.plan
            .releases
            .iter()
            .find(|release| release.name == name)
            .unwrap()
            .id
    }

    pub(super) fn person(&self, name: &str) -> PersonId {
        self.plan
            .people
            .iter()
            .find(|person| person.name == name)
            .unwrap()
            .id
    }

    /// Returns the link written `a>b`.
    pub(super) fn link(&self, text: &str) -> DependencyId {
        let (from, to) = text.split_once('>').unwrap();
        let ends = (self.task(from), self.task(to));
        let mut links = self.plan.dependencies.iter();
        links
            .find(|link| (link.predecessor, link.successor) == ends)
            .unwrap()
            .id
    }

    /// Returns what a command does.
    pub(super) fn edits(&self, command: &Command) -> Result<Edits, Refusal> {
        edits_for(
            &Scheduled::of(self.plan.clone()),
            command,
            &mut Counted(1 << 100),
        )
    }

    /// Checks what a command does to rows; nothing else may change, and undo must bring all back.
    pub(super) fn check(&self, command: impl FnOnce(&Self) -> Command, verdict: &str) {
        let command = command(self);
        let lines = match self.edits(&command) {
            Err(refusal) => vec![self.told_refusal(&refusal)],
            Ok(edits) => {
                let mut after = self.plan.clone();
                edits
                    .changes
                    .apply(&mut after)
                    .expect("edits fit the plan they were made on");
                let mut back = after.clone();
                edits
                    .changes
                    .invert()
                    .apply(&mut back)
                    .expect("undo fits too");
                assert_eq!(
                    back, self.plan,
                    "undo of {command:?} brings everything back"
                );
                let told = Told {
                    before: &self.plan,
                    after: &after,
                };
                edits
                    .changes
                    .0
                    .iter()
                    .map(|change| told.change(change))
                    .collect()
            }
        };
        let expected: Vec<_> = verdict
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .collect();
        assert_eq!(lines, expected, "{command:?}");
    }

    /// Checks when tasks start and finish after a command.
    pub(super) fn check_dates(&self, command: impl FnOnce(&Self) -> Command, verdict: &str) {
        let command = command(self);
        let edits = self.edits(&command).expect("the command is possible");
        let mut after = self.plan.clone();
        edits
            .changes
            .apply(&mut after)
            .expect("edits fit the plan they were made on");
        let after = Scheduled::of(after);
        for line in verdict
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
        {
            let name = line.split_whitespace().next().unwrap();
            let dates = after
                .schedule
                .dates(after.plan.tasks.slot(self.task(name)).unwrap());
            let found = format!("{name} {} {}", told(dates.start, 9), told(dates.finish, 17));
            assert_eq!(found, line, "{command:?}");
        }
    }

    fn told_refusal(&self, refusal: &Refusal) -> String {
        let json = serde_json::to_value(refusal).unwrap();
        let code = json["code"].as_str().unwrap().to_owned();
        let detail = match refusal {
            Refusal::WouldCycle { names, .. } => names.join(" > "),
            Refusal::OutOfRange { field } | Refusal::TooLong { field, .. } => field.clone(),
            Refusal::Unreadable { expected, .. } => expected.clone(),
            Refusal::LinkToOwnSummary { task }
            | Refusal::WouldNestInItself { task }
            | Refusal::NowhereToMove { task }
            | Refusal::SummaryDatesAreComputed { task }
            | Refusal::AlreadyFinished { task } => name_of(&self.plan, Some(*task)),
            Refusal::CalendarInUse { users, .. } => users.to_string(),
            Refusal::OpenConflicts { count } => count.to_string(),
            _ => String::new(),
        };
        format!("refused: {code} {detail}").trim_end().to_owned()
    }

    /// Returns the tree as people see it after a command: `R1: a(b c) d | R2: e`.
    pub(super) fn outline_after(&self, command: impl FnOnce(&Self) -> Command) -> String {
        let command = command(self);
        let mut after = self.plan.clone();
        match self.edits(&command) {
            Ok(edits) => edits.changes.apply(&mut after).expect("edits fit"),
            Err(refusal) => return self.told_refusal(&refusal),
        }
        let mut releases = Vec::new();
        for release in after.releases.iter() {
            let rows = outline(&after, release.id, None);
            if !rows.is_empty() {
                releases.push(format!("{}: {rows}", release.name));
            }
        }
        releases.join(" | ")
    }
}

fn outline(plan: &Plan, release: ReleaseId, parent: Option<TaskId>) -> String {
    let rows = super::tree::siblings(plan, release, parent);
    let tell = |row: &std::sync::Arc<Task>| match outline(plan, release, Some(row.id)) {
        under if under.is_empty() => row.name.clone(),
        under => format!("{}({under})", row.name),
    };
    rows.iter().map(tell).collect::<Vec<_>>().join(" ")
}

struct Told<'a> {
    before: &'a Plan,
    after: &'a Plan,
}

impl Told<'_> {
    fn change(&self, change: &Change) -> String {
        match change {
            Change::Task(edit) => self.row("", edit, |row| row.name.clone(), task_fields),
            Change::Dependency(edit) => self.row(
                "link ",
                edit,
                |row| {
                    format!(
                        "{}>{}",
                        self.name(row.predecessor),
                        self.name(row.successor)
                    )
                },
                |plan, row| {
                    BTreeMap::from([
                        ("kind", format!("{:?}", row.kind).to_uppercase()),
                        ("lag", format!("{:?}", row.lag)),
                        ("strength", format!("{:?}", row.strength)),
                        (
                            "ends",
                            format!(
                                "{}>{}",
                                name_of(plan, Some(row.predecessor)),
                                name_of(plan, Some(row.successor))
                            ),
                        ),
                    ])
                },
            ),
            Change::Product(edit) => {
                self.row("product ", edit, |row| row.name.clone(), json_fields)
            }
            Change::Release(edit) => {
                self.row("release ", edit, |row| row.name.clone(), json_fields)
            }
            Change::Calendar(edit) => {
                self.row("calendar ", edit, |row| row.name.clone(), json_fields)
            }
            Change::Person(edit) => self.row("person ", edit, |row| row.name.clone(), json_fields),
            Change::Assignment(edit) => {
                self.row("work ", edit, |row| self.name(row.task), json_fields)
            }
            Change::Baseline(edit) => self.row(
                "baseline ",
                edit,
                |row| row.name.clone(),
                |_, _| BTreeMap::new(),
            ),
            Change::Window(edit) => self.row("window ", edit, |row| row.name.clone(), json_fields),
            Change::Freeze(edit) => self.row("freeze ", edit, |row| row.name.clone(), json_fields),
            Change::Waiver(edit) => {
                self.row("waiver ", edit, |row| row.reason.clone(), json_fields)
            }
            Change::Environment(edit) => {
                self.row("environment ", edit, |row| row.name.clone(), json_fields)
            }
            Change::Booking(edit) => {
                self.row("booking ", edit, |row| row.notes.clone(), json_fields)
            }
            Change::Gate(edit) => self.row("gate ", edit, |row| row.name.clone(), json_fields),
            Change::ExternalEvent(edit) => {
                self.row("event ", edit, |row| row.name.clone(), json_fields)
            }
            Change::Outage(edit) => self.row("outage ", edit, |row| row.name.clone(), json_fields),
            Change::Criterion(edit) => {
                self.row("criterion ", edit, |row| row.text.clone(), json_fields)
            }
            Change::SignOff(edit) => {
                self.row("sign-off ", edit, |row| row.role.clone(), json_fields)
            }
            Change::Review(edit) => self.row("review ", edit, |row| row.name.clone(), json_fields),
            Change::Template(edit) => {
                self.row("template ", edit, |row| row.name.clone(), json_fields)
            }
            Change::Publication(edit) => {
                self.row("publication ", edit, |row| row.name.clone(), json_fields)
            }
            Change::View(edit) => self.row("view ", edit, |row| row.name.clone(), json_fields),
            Change::RaidItem(edit) => self.row("raid ", edit, |row| row.title.clone(), json_fields),
            Change::Report(edit) => self.row("report ", edit, |row| row.name.clone(), json_fields),
            Change::Portfolio(edit) => {
                self.row("portfolio ", edit, |row| row.name.clone(), json_fields)
            }
        }
    }

    fn row<R>(
        &self,
        table: &str,
        edit: &Edit<R>,
        name: impl Fn(&R) -> String,
        fields: impl Fn(&Plan, &R) -> BTreeMap<&'static str, String>,
    ) -> String {
        match (&edit.before, &edit.after) {
            (None, Some(row)) => format!("+ {table}{}", name(row)),
            (Some(row), None) => format!("- {table}{}", name(row)),
            (Some(before), Some(after)) => {
                let (was, is) = (fields(self.before, before), fields(self.after, after));
                let differing = is
                    .iter()
                    .filter(|(key, value)| was.get(*key) != Some(value));
                let told: Vec<_> = differing
                    .map(|(key, value)| format!("{key} {value}"))
                    .collect();
                format!("{table}{}: {}", name(before), told.join(", "))
                    .trim_end()
                    .to_owned()
            }
            (None, None) => "nothing".to_owned(),
        }
    }

    fn name(&self, task: TaskId) -> String {
        let plan = if self.before.tasks.get(task).is_some() {
            self.before
        } else {
            self.after
        };
        name_of(plan, Some(task))
    }
}

fn name_of(plan: &Plan, task: Option<TaskId>) -> String {
    task.and_then(|id| plan.tasks.get(id))
        .map_or_else(|| "-".to_owned(), |task| task.name.clone())
}

fn json_fields<R: serde::Serialize>(_: &Plan, row: &R) -> BTreeMap<&'static str, String> {
    let serde_json::Value::Object(fields) = serde_json::to_value(row).unwrap() else {
        return BTreeMap::new();
    };
    let tell = |(key, value): (String, serde_json::Value)| (&*key.leak(), value.to_string());
    fields.into_iter().map(tell).collect()
}

fn task_fields(plan: &Plan, row: &Task) -> BTreeMap<&'static str, String> {
    let date = |date: Option<Instant>, usual| {
        date.map_or_else(|| "none".to_owned(), |date| told(date, usual))
    };
    let (start, finish) = (date(row.manual_start, 9), date(row.manual_finish, 17));
    let pieces = row.segments.iter().map(|piece| {
        let hours = |length: Seconds| length.0 / 3600;
        format!("{}/{}", hours(piece.work), hours(piece.gap))
    });
    let pieces = pieces.reduce(|all, one| format!("{all} {one}"));
    let unit = row.duration.unit;
    let left = row
        .progress
        .remaining
        .map(|amount| told_span(Span { amount, unit }));
    let owner = row.owner.and_then(|id| plan.people.get(id));
    let release = plan.releases.get(row.release).unwrap();
    BTreeMap::from([
        ("name", row.name.clone()),
        ("parent", name_of(plan, row.parent)),
        ("release", release.name.clone()),
        ("order", row.order.0.clone()),
        ("kind", format!("{:?}", row.kind)),
        ("phase", format!("{:?}", row.phase)),
        ("mode", format!("{:?}", row.mode)),
        ("active", row.active.to_string()),
        ("duration", told_span(row.duration)),
        ("estimated", row.estimated.to_string()),
        ("constraint", told_constraint(row.constraint)),
        ("deadline", date(row.deadline, 17)),
        ("manual", format!("{start}..{finish}")),
        ("done", format!("{}", f64::from(row.progress.done) / 100.0)),
        ("began", date(row.progress.actual_start, 9)),
        ("ended", date(row.progress.actual_finish, 17)),
        ("left", left.unwrap_or_else(|| "derived".to_owned())),
        ("stop", date(row.progress.stop, 17)),
        ("resume", date(row.progress.resume, 9)),
        ("pieces", pieces.unwrap_or_else(|| "none".to_owned())),
        (
            "owner",
            owner.map_or_else(|| "nobody".to_owned(), |owner| owner.name.clone()),
        ),
        ("calendar", format!("{:?}", row.calendar)),
        ("notes", row.notes.clone()),
        ("uses", row.uses.len().to_string()),
        ("touches", serde_json::to_string(&row.touches).unwrap()),
        ("cost", serde_json::to_string(&row.cost).unwrap()),
    ])
}

fn told_constraint(constraint: Constraint) -> String {
    use ConstraintKind::{Fnet, Fnlt, Mfo};
    let kind = format!("{:?}", constraint.kind).to_uppercase();
    let usual = if matches!(constraint.kind, Fnet | Fnlt | Mfo) {
        17
    } else {
        9
    };
    constraint
        .date
        .map_or(kind.clone(), |date| format!("{kind} {}", told(date, usual)))
}
