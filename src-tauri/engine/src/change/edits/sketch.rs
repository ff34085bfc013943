//! Plans and verdicts as text, so that a test shows both together.
//!
//! A sketch begins on Monday 1 March 2027 at 9 and works Monday to Friday, 9 to 17, in UTC.
//! `3@14` is 3 March, 14:00. One task a line or between bars:
//!
//! ```text
//! build 3d | test 2d after build | live milestone after test SS | QA 0d | smoke 1d under QA
//! ```

use super::edits_for;
use crate::change::{Change, Command, Edit, Edits, NewIds, Refusal};
use crate::id::{DependencyId, PersonId, ProductId, ReleaseId, TaskId};
use crate::plan::{
    Calendar, Constraint, ConstraintKind, Dependency, DependencyKind, Lag, OrderKey, Plan,
    Portfolio, Product, ProductKind, Release, ReleaseState, Rules, Segment, Strength, Task,
    TaskKind, TaskMode,
};
use crate::scheduled::Scheduled;
use crate::time::{Instant, Seconds, Span, TimeUnit};
use chrono::{DateTime, NaiveDate};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Ids in the order of their drawing.
pub(super) struct Counted(pub(super) u128);

impl NewIds for Counted {
    fn draw(&mut self) -> Uuid {
        self.0 += 1;
        Uuid::from_u128(self.0)
    }
}

/// A plan written down in a few words.
pub(super) struct Sketch {
    pub(super) plan: Plan,
}

/// Returns a moment written `3@14:30`: 3 March 2027, 14:30.
pub(super) fn at(text: &str) -> Instant {
    let (day, time) = text.split_once('@').unwrap_or((text, "0"));
    let (hour, minute) = time.split_once(':').unwrap_or((time, "0"));
    let first = NaiveDate::from_ymd_opt(2027, 3, 1).unwrap();
    let day = first + chrono::Days::new(day.parse::<u64>().unwrap() - 1);
    let at = day.and_hms_opt(hour.parse().unwrap(), minute.parse().unwrap(), 0);
    Instant(at.unwrap().and_utc().timestamp())
}

fn told(at: Instant) -> String {
    let days = (at - self::at("1")).0.div_euclid(86_400) + 1;
    let clock = DateTime::from_timestamp(at.0, 0)
        .unwrap()
        .format("%H:%M")
        .to_string();
    let clock = clock.strip_suffix(":00").unwrap_or(&clock);
    format!("{days}@{}", clock.strip_prefix('0').unwrap_or(clock))
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
    /// Reads a plan.
    pub(super) fn new(text: &str) -> Self {
        let mut ids = Counted(0);
        let calendar = Calendar::standard(ids.draw().into(), "Standard");
        let portfolio = Portfolio {
            id: ids.draw().into(),
            name: "Portfolio".to_owned(),
            zone: "UTC".to_owned(),
            calendar: calendar.id,
            start: at("1@9"),
            data_date: at("1@9"),
            rules: Rules::default(),
            notes: String::new(),
        };
        let mut plan = Plan::new(portfolio, calendar);
        let product = product(ids.draw().into());
        let (first, second) = (ids.draw().into(), ids.draw().into());
        for (release, name) in [(first, "R1"), (second, "R2")] {
            plan.releases
                .insert(release_of(release, product.id, name).into());
        }
        plan.products.insert(product.into());
        let mut sketch = Self { plan };
        let lines: Vec<_> = text
            .split(['|', '\n'])
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .collect();
        for (line, order) in lines.iter().zip(OrderKey::spread(lines.len().max(1))) {
            sketch.add(line, order, first, &mut ids);
        }
        sketch
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

    fn add(&mut self, line: &str, order: OrderKey, release: ReleaseId, ids: &mut Counted) {
        let mut words = line.split_whitespace().peekable();
        let mut task = Task::new(ids.draw().into(), release, words.next().unwrap());
        task.order = order;
        while let Some(word) = words.next() {
            let (key, value) = word.split_once('=').unwrap_or((word, ""));
            let mut named = || self.task(words.next().unwrap());
            match key {
                "under" => task.parent = Some(named()),
                "after" => {
                    let predecessor = named();
                    let kind = match words.peek() {
                        Some(&"SS") => DependencyKind::Ss,
                        Some(&"FF") => DependencyKind::Ff,
                        _ => DependencyKind::Fs,
                    };
                    if kind != DependencyKind::Fs {
                        words.next();
                    }
                    let link = link(ids.draw().into(), predecessor, task.id, kind);
                    self.plan.dependencies.insert(link.into());
                }
                "milestone" => task.kind = TaskKind::Milestone,
                "external" => task.kind = TaskKind::External,
                "ALAP" => task.constraint.kind = ConstraintKind::Alap,
                "SNET" => task.constraint = on(ConstraintKind::Snet, value),
                "SNLT" => task.constraint = on(ConstraintKind::Snlt, value),
                "FNET" => task.constraint = on(ConstraintKind::Fnet, value),
                "MSO" => task.constraint = on(ConstraintKind::Mso, value),
                "MFO" => task.constraint = on(ConstraintKind::Mfo, value),
                "manual" => {
                    let (start, finish) = value.split_once('-').unwrap();
                    task.mode = TaskMode::Manual;
                    task.manual_start = Some(at(start));
                    task.manual_finish = Some(at(finish));
                }
                "done" => task.progress.done = value.parse::<u16>().unwrap() * 100,
                "began" => task.progress.actual_start = Some(at(value)),
                "ended" => task.progress.actual_finish = Some(at(value)),
                "split" => {
                    let (work, gap) = value.split_once('/').unwrap();
                    let (work, gap) = (span(work).amount, span(gap).amount);
                    let rest = task.duration.amount - work;
                    task.segments = vec![
                        Segment { work, gap },
                        Segment {
                            work: rest,
                            gap: Seconds::ZERO,
                        },
                    ];
                }
                length => task.duration = span(length),
            }
        }
        self.plan.tasks.insert(task.into());
    }

    /// Returns what a command does.
    pub(super) fn edits(&self, command: &Command) -> Result<Edits, Refusal> {
        edits_for(
            &Scheduled::of(self.plan.clone()),
            command,
            &mut Counted(1 << 64),
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
            let found = format!("{name} {} {}", told(dates.start), told(dates.finish));
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
    let date = |date: Option<Instant>| date.map_or_else(|| "none".to_owned(), told);
    let kind = format!("{:?}", row.constraint.kind).to_uppercase();
    let pieces = row.segments.iter().map(|piece| {
        let hours = |length: Seconds| length.0 / 3600;
        format!("{}/{}", hours(piece.work), hours(piece.gap))
    });
    let owner = row.owner.and_then(|id| plan.people.get(id));
    BTreeMap::from([
        ("name", row.name.clone()),
        ("parent", name_of(plan, row.parent)),
        (
            "release",
            plan.releases.get(row.release).unwrap().name.clone(),
        ),
        ("order", row.order.0.clone()),
        ("kind", format!("{:?}", row.kind)),
        ("phase", format!("{:?}", row.phase)),
        ("mode", format!("{:?}", row.mode)),
        ("active", row.active.to_string()),
        ("duration", told_span(row.duration)),
        ("estimated", row.estimated.to_string()),
        (
            "constraint",
            row.constraint
                .date
                .map_or(kind.clone(), |date| format!("{kind} {}", told(date))),
        ),
        ("deadline", date(row.deadline)),
        (
            "manual",
            format!("{}-{}", date(row.manual_start), date(row.manual_finish)),
        ),
        ("done", format!("{}", f64::from(row.progress.done) / 100.0)),
        ("began", date(row.progress.actual_start)),
        ("ended", date(row.progress.actual_finish)),
        (
            "left",
            row.progress.remaining.map_or("derived".to_owned(), |left| {
                told_span(Span {
                    amount: left,
                    unit: row.duration.unit,
                })
            }),
        ),
        ("stop", date(row.progress.stop)),
        ("resume", date(row.progress.resume)),
        (
            "pieces",
            pieces
                .reduce(|all, one| format!("{all} {one}"))
                .unwrap_or("none".to_owned()),
        ),
        (
            "owner",
            owner.map_or_else(|| "nobody".to_owned(), |owner| owner.name.clone()),
        ),
        ("calendar", format!("{:?}", row.calendar)),
        ("notes", row.notes.clone()),
    ])
}

fn on(kind: ConstraintKind, date: &str) -> Constraint {
    Constraint {
        kind,
        date: Some(at(date)),
    }
}

fn link(
    id: DependencyId,
    predecessor: TaskId,
    successor: TaskId,
    kind: DependencyKind,
) -> Dependency {
    Dependency {
        id,
        predecessor,
        successor,
        kind,
        lag: Lag::default(),
        strength: Strength::default(),
        reason: String::new(),
        external: Vec::new(),
    }
}

fn product(id: ProductId) -> Product {
    Product {
        id,
        order: OrderKey("V".to_owned()),
        name: "Payments".to_owned(),
        kind: ProductKind::App,
        owner: None,
        notes: String::new(),
        external: Vec::new(),
    }
}

fn release_of(id: ReleaseId, product: ProductId, name: &str) -> Release {
    Release {
        id,
        product,
        order: OrderKey(format!("{name}V")),
        name: name.to_owned(),
        version: String::new(),
        state: ReleaseState::default(),
        priority: 3,
        owner: None,
        calendar: None,
        start: None,
        finish: None,
        notes: String::new(),
        external: Vec::new(),
    }
}
