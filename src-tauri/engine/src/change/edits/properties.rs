//! What holds for every command on every plan: undo brings everything back, no row ever refers to
//! one that is not there, not even between two edits, and rubbish is refused without a panic.

use super::sketch::{Counted, at};
use super::{Edits, edits_for};
use crate::change::{
    Cell, ChangeSet, Command, Message, NewIds, Place, ProgressUpdate, Refusal, Rows, ShiftPolicy,
    Subject,
};
use crate::id::TaskId;
use crate::network::cycle;
use crate::plan::{
    Assignment, Calendar, Constraint, ConstraintKind, DependencyKind, Lag, PersonKind, PhaseKind,
    Plan, ProductKind, Rules, Strength, Task, TaskKind, TaskMode,
};
use crate::scheduled::Scheduled;
use crate::time::{Instant, Seconds, Span, TimeUnit};
use proptest::prelude::*;
use uuid::Uuid;

/// Some of everything: a tree, links, progress, pieces and pinned dates.
const START: &str = "a 2d began=1@9 done=50 | b 1d after a | c 0d after a | d 1d under c
    e 2d under c after d SS | f 8h split=4h/8h after c | g 1d manual=3@9-3@17 | h milestone after g
    i 3d MFO=10@17 | j 1d began=1@9 ended=1@17 done=100";

const CELLS: [Cell; 7] = [
    Cell::Name,
    Cell::Duration,
    Cell::Start,
    Cell::Finish,
    Cell::Done,
    Cell::Owner,
    Cell::Deadline,
];

/// A stream of small choices; an exhausted one always chooses the first.
struct Dice<'a>(std::slice::Iter<'a, u8>);

impl Dice<'_> {
    fn roll(&mut self, sides: usize) -> usize {
        usize::from(self.0.next().copied().unwrap_or(0)) % sides
    }

    fn any<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.roll(of.len())]
    }

    /// An id out of a table, now and then one that nothing has.
    fn id<I: Copy + From<Uuid>>(&mut self, of: &[I]) -> I {
        if of.is_empty() || self.roll(40) == 39 {
            Uuid::nil().into()
        } else {
            self.any(of)
        }
    }

    fn maybe<T>(&mut self, value: impl FnOnce(&mut Self) -> T) -> Option<T> {
        (self.roll(2) == 1).then(|| value(self))
    }

    fn several<T>(&mut self, mut value: impl FnMut(&mut Self) -> T) -> Vec<T> {
        (0..=self.roll(3)).map(|_| value(self)).collect()
    }

    fn date(&mut self) -> Instant {
        if self.roll(20) == 19 {
            return Instant(i64::MIN);
        }
        at("1@9") + Seconds(i64::try_from(self.roll(60) * 6 * 3600).unwrap()) - Seconds(3 * 86_400)
    }

    fn span(&mut self) -> Span {
        Span {
            amount: Seconds(i64::try_from(self.roll(40) * 2 * 3600).unwrap()),
            unit: self.any(&[TimeUnit::Working, TimeUnit::Working, TimeUnit::Elapsed]),
        }
    }

    fn text(&mut self) -> String {
        let texts = [
            "x",
            "",
            "3d",
            "2w?",
            "1ed",
            "fri",
            "+5",
            "-3",
            "12.3.",
            "today",
            "60%",
            "bo",
            "14:00",
            "2027-03-12 14:00",
            "0",
            "🚢",
        ];
        self.any(&texts).to_owned()
    }

    fn lag(&mut self) -> Lag {
        let hours = Seconds(i64::try_from(self.roll(20)).unwrap() * 3600 - 36_000);
        let lags = [
            Lag::default(),
            Lag::Working(hours),
            Lag::Elapsed(hours),
            Lag::Percent(5_000),
        ];
        self.any(&lags)
    }
}

fn ids<R: super::tables::Tabled>(plan: &Plan) -> Vec<R::Id> {
    R::table(plan).iter().map(|row| row.id()).collect()
}

fn place(dice: &mut Dice<'_>, plan: &Plan) -> Place {
    let tasks = ids::<Task>(plan);
    let release = dice.id(&ids::<crate::plan::Release>(plan));
    match dice
        .maybe(|dice| dice.id(&tasks))
        .and_then(|task| plan.tasks.get(task))
    {
        // Behind a task, wherever it stands, or first under it.
        Some(task) if dice.roll(2) == 0 => Place {
            release: task.release,
            parent: task.parent,
            after: Some(task.id),
        },
        Some(task) => Place {
            release: task.release,
            parent: Some(task.id),
            after: None,
        },
        None => Place {
            release,
            parent: dice.maybe(|dice| dice.id(&tasks)),
            after: None,
        },
    }
}

#[allow(clippy::too_many_lines, reason = "one arm a command")]
fn command(dice: &mut Dice<'_>, plan: &Plan, depth: usize) -> Command {
    let tasks = ids::<Task>(plan);
    let links = ids::<crate::plan::Dependency>(plan);
    let releases = ids::<crate::plan::Release>(plan);
    let products = ids::<crate::plan::Product>(plan);
    let calendars = ids::<Calendar>(plan);
    let people = ids::<crate::plan::Person>(plan);
    let task = dice.id(&tasks);
    let kinds = [
        DependencyKind::Fs,
        DependencyKind::Ss,
        DependencyKind::Ff,
        DependencyKind::Sf,
    ];
    match dice.roll(48) {
        0..6 => Command::CreateTask {
            place: place(dice, plan),
            name: "task".to_owned(),
            kind: dice.any(&[TaskKind::Task, TaskKind::Milestone, TaskKind::External]),
            phase: dice.maybe(|_| PhaseKind::Build),
            duration: dice.span(),
            start: dice.maybe(Dice::date),
        },
        6..11 => Command::LinkTasks {
            predecessor: task,
            successor: dice.id(&tasks),
            kind: dice.any(&kinds),
            lag: dice.lag(),
        },
        11 | 12 => Command::EnterCell {
            task,
            cell: dice.any(&CELLS),
            text: dice.text(),
        },
        13 | 14 => Command::MoveTask {
            task,
            start: dice.date(),
            shift: dice.any(&[
                ShiftPolicy::Push,
                ShiftPolicy::KeepGaps,
                ShiftPolicy::DoNotShift,
            ]),
        },
        15 => Command::ResizeFinish {
            task,
            finish: dice.date(),
        },
        16 => Command::ResizeStart {
            task,
            start: dice.date(),
        },
        17 => Command::SetDuration {
            task,
            duration: dice.span(),
        },
        18 => Command::SetConstraint {
            task,
            constraint: Constraint {
                kind: dice.any(&[
                    ConstraintKind::Asap,
                    ConstraintKind::Alap,
                    ConstraintKind::Snlt,
                    ConstraintKind::Fnet,
                    ConstraintKind::Fnlt,
                    ConstraintKind::Mso,
                    ConstraintKind::Mfo,
                ]),
                date: dice.maybe(Dice::date),
            },
        },
        19 => Command::SetDeadline {
            task,
            deadline: dice.maybe(Dice::date),
        },
        20 => Command::SetMode {
            task,
            mode: dice.any(&[TaskMode::Auto, TaskMode::Manual]),
        },
        21 => Command::SetActive {
            task,
            active: dice.roll(2) == 0,
        },
        22 => Command::SetKind {
            task,
            kind: dice.any(&[TaskKind::Task, TaskKind::Milestone, TaskKind::External]),
        },
        23 => Command::SetTaskCalendar {
            task,
            calendar: dice.maybe(|dice| dice.id(&calendars)),
        },
        24 => Command::SetOwner {
            task,
            owner: dice.maybe(|dice| dice.id(&people)),
        },
        25 | 26 => Command::SetProgress {
            task,
            update: ProgressUpdate {
                done: dice.maybe(|dice| dice.any(&[0, 2_500, 9_999, 10_000, 10_001])),
                actual_start: dice.maybe(Dice::date),
                actual_finish: dice.maybe(Dice::date),
                remaining: dice.maybe(|dice| dice.span().amount),
            },
        },
        27 => Command::ClearProgress { task },
        28 => Command::RescheduleRemaining {
            task,
            from: dice.date(),
        },
        29 => Command::EditDependency {
            dependency: dice.id(&links),
            kind: dice.any(&kinds),
            lag: dice.lag(),
            strength: dice.any(&[Strength::Hard, Strength::Soft]),
        },
        30 => Command::RelinkDependency {
            dependency: dice.id(&links),
            predecessor: task,
            successor: dice.id(&tasks),
        },
        31 => Command::Unlink {
            dependencies: dice.several(|dice| dice.id(&links)),
        },
        32 | 33 => Command::IndentTasks {
            tasks: dice.several(|dice| dice.id(&tasks)),
        },
        34 => Command::OutdentTasks {
            tasks: dice.several(|dice| dice.id(&tasks)),
        },
        35 | 36 => Command::PlaceTasks {
            tasks: dice.several(|dice| dice.id(&tasks)),
            place: place(dice, plan),
        },
        37 => Command::DeleteTasks {
            tasks: dice.several(|dice| dice.id(&tasks)),
        },
        38 => Command::CreateRelease {
            product: dice.id(&products),
            name: "release".to_owned(),
            version: "1".to_owned(),
            start: dice.maybe(Dice::date),
        },
        39 if dice.roll(4) == 0 => Command::DeleteRelease {
            release: dice.id(&releases),
        },
        40 => Command::CreateProduct {
            name: "product".to_owned(),
            kind: ProductKind::App,
        },
        41 if dice.roll(4) == 0 => Command::DeleteProduct {
            product: dice.id(&products),
        },
        42 => Command::CreateCalendar {
            name: "calendar".to_owned(),
            copy_of: dice.maybe(|dice| dice.id(&calendars)),
        },
        43 => match plan.calendars.get(dice.id(&calendars)) {
            None => Command::DeleteCalendar {
                calendar: dice.id(&calendars),
            },
            Some(calendar) => Command::EditCalendar {
                calendar: Calendar {
                    base: dice.maybe(|dice| dice.id(&calendars)),
                    ..Calendar::clone(calendar)
                },
            },
        },
        44 => Command::CreatePerson {
            name: "Bo".to_owned(),
            kind: PersonKind::Work,
        },
        45 => Command::DeletePerson {
            person: dice.id(&people),
        },
        46 => insert(dice, plan),
        _ if depth == 0 => Command::SetDataDate { date: dice.date() },
        _ => Command::Batch {
            label: Message::new("label-batch"),
            commands: dice.several(|dice| command(dice, plan, depth - 1)),
        },
    }
}

/// A summary with a task under it and somebody at work on it, all new.
fn insert(dice: &mut Dice<'_>, plan: &Plan) -> Command {
    let release = dice.id(&ids::<crate::plan::Release>(plan));
    let mut fresh = Counted((1 << 96) + ((plan.tasks.slot_count() as u128) << 32));
    let summary = Task::new(fresh.draw().into(), release, "summary");
    let child = Task {
        parent: Some(summary.id),
        ..Task::new(fresh.draw().into(), release, "child")
    };
    let work = Assignment {
        id: fresh.draw().into(),
        task: child.id,
        person: dice.id(&ids::<crate::plan::Person>(plan)),
        units: 10_000,
        work: None,
        delay: Seconds::ZERO,
        actual_start: None,
        actual_finish: None,
        external: Vec::new(),
    };
    Command::Insert {
        label: Message::new("label-import"),
        rows: Box::new(Rows {
            tasks: vec![child, summary],
            assignments: vec![work],
            ..Rows::default()
        }),
    }
}

/// Says what refers to a row that is not there.
fn dangling(plan: &Plan) -> Option<String> {
    let calendar = |id: Option<_>| id.is_none_or(|id| plan.calendars.get(id).is_some());
    let person = |id: Option<_>| id.is_none_or(|id| plan.people.get(id).is_some());
    let task = |id: TaskId| plan.tasks.get(id).is_some();
    let fits = [
        ("portfolio", calendar(Some(plan.portfolio.calendar))),
        (
            "calendar",
            plan.calendars.iter().all(|row| calendar(row.base)),
        ),
        (
            "person",
            plan.people.iter().all(|row| calendar(row.calendar)),
        ),
        ("product", plan.products.iter().all(|row| person(row.owner))),
        (
            "release",
            plan.releases.iter().all(|row| {
                plan.products.get(row.product).is_some()
                    && calendar(row.calendar)
                    && person(row.owner)
            }),
        ),
        (
            "task",
            plan.tasks.iter().all(|row| {
                plan.releases.get(row.release).is_some()
                    && row.parent.is_none_or(task)
                    && calendar(row.calendar)
                    && person(row.owner)
            }),
        ),
        (
            "link",
            plan.dependencies
                .iter()
                .all(|row| task(row.predecessor) && task(row.successor)),
        ),
        (
            "work",
            plan.assignments
                .iter()
                .all(|row| task(row.task) && person(Some(row.person))),
        ),
    ];
    fits.iter()
        .find(|(_, fits)| !fits)
        .map(|(table, _)| (*table).to_owned())
}

/// Says what is wrong in a plan that only commands have touched.
fn fault(plan: &Plan) -> Option<String> {
    if let Some(table) = dangling(plan) {
        return Some(format!("a {table} refers to nothing"));
    }
    if let Some(link) = cycle::links_in_cycles(plan).first() {
        return Some(format!("{link:?} lies on a loop"));
    }
    let task = plan.tasks.iter().find(|task| {
        let is_nested = super::tree::ancestors(plan, task.id).any(|above| above == task.id);
        let parent = task.parent.and_then(|parent| plan.tasks.get(parent));
        is_nested
            || parent.is_some_and(|parent| parent.release != task.release)
            || task.duration.amount < Seconds::ZERO
            || task.progress.done > 10_000
            || (task.progress.is_finished() && !task.progress.is_started())
    });
    task.map(|task| format!("{task:?} makes no sense"))
}

/// Applies a set change by change; no row may refer to nothing in between.
fn step_by_step(changes: &ChangeSet, plan: &mut Plan) {
    for change in &changes.0 {
        let one = ChangeSet(vec![change.clone()]);
        one.apply(plan)
            .expect("edits fit the plan they were made on");
        assert_eq!(dangling(plan), None, "after {change:?} in {changes:?}");
    }
}

fn perform(on: &Scheduled, command: &Command, ids: &mut Counted) -> Option<Plan> {
    let Edits { changes, .. } = match edits_for(on, command, ids) {
        Ok(edits) => edits,
        Err(_) => return None,
    };
    let mut after = on.plan.clone();
    step_by_step(&changes, &mut after);
    assert_eq!(fault(&after), None, "after {command:?}");
    let mut back = after.clone();
    step_by_step(&changes.invert(), &mut back);
    assert_eq!(back, on.plan, "undo of {command:?} brings everything back");
    Some(after)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_done_can_be_undone_and_leaves_a_plan_that_makes_sense(
        rolls in prop::collection::vec(any::<u8>(), 0..700)
    ) {
        let mut dice = Dice(rolls.iter());
        let mut ids = Counted(1 << 64);
        let mut on = Scheduled::of(super::sketch::Sketch::new(START).plan);
        while !dice.0.as_slice().is_empty() {
            let command = command(&mut dice, &on.plan, 2);
            if let Some(after) = perform(&on, &command, &mut ids) {
                on = on.with(after);
            }
        }
    }

    #[test]
    fn text_of_any_kind_is_understood_or_refused(
        texts in prop::collection::vec(any::<String>(), 20)
    ) {
        let on = Scheduled::of(super::sketch::Sketch::new("a 2d").plan);
        let task = on.plan.tasks.iter().next().expect("there is one").id;
        for text in texts {
            for cell in CELLS {
                let text = text.clone();
                perform(&on, &Command::EnterCell { task, cell, text }, &mut Counted(1 << 64));
            }
        }
    }
}

#[test]
fn every_command_about_rows_that_are_not_there_is_refused() {
    let on = Scheduled::of(super::sketch::Sketch::new("a 2d").plan);
    for command in about_nothing(&on.plan) {
        let refusal =
            edits_for(&on, &command, &mut Counted(1 << 64)).expect_err("nothing is there");
        assert!(
            matches!(refusal, Refusal::Unknown { .. }),
            "{command:?} gave {refusal:?}"
        );
    }
}

/// Every command that names a row, naming one that nothing is called.
fn about_nothing(plan: &Plan) -> Vec<Command> {
    let nil = Uuid::nil();
    let (task, tasks) = (TaskId(nil), vec![TaskId(nil)]);
    let date = at("2@9");
    let place = Place {
        release: nil.into(),
        parent: None,
        after: None,
    };
    let release = crate::plan::Release {
        id: nil.into(),
        ..crate::plan::Release::clone(plan.releases.iter().next().expect("there is one"))
    };
    let (kind, lag, strength) = (DependencyKind::Fs, Lag::default(), Strength::Hard);
    vec![
        Command::CreateRelease {
            product: nil.into(),
            name: "r".into(),
            version: String::new(),
            start: None,
        },
        Command::CreateTask {
            place,
            name: "t".into(),
            kind: TaskKind::Task,
            phase: None,
            duration: Span::default(),
            start: None,
        },
        Command::Rename {
            subject: Subject::Task(task),
            name: "n".into(),
        },
        Command::EnterCell {
            task,
            cell: Cell::Name,
            text: "n".into(),
        },
        Command::MoveTask {
            task,
            start: date,
            shift: ShiftPolicy::KeepGaps,
        },
        Command::ResizeFinish { task, finish: date },
        Command::ResizeStart { task, start: date },
        Command::SetDuration {
            task,
            duration: Span::default(),
        },
        Command::SetConstraint {
            task,
            constraint: Constraint::default(),
        },
        Command::SetDeadline {
            task,
            deadline: None,
        },
        Command::SetMode {
            task,
            mode: TaskMode::Manual,
        },
        Command::SetActive {
            task,
            active: false,
        },
        Command::SetKind {
            task,
            kind: TaskKind::Milestone,
        },
        Command::SetPhase { task, phase: None },
        Command::SetTaskCalendar {
            task,
            calendar: None,
        },
        Command::SetOwner { task, owner: None },
        Command::SetNotes {
            task,
            notes: String::new(),
        },
        Command::SetProgress {
            task,
            update: ProgressUpdate::default(),
        },
        Command::ClearProgress { task },
        Command::RescheduleRemaining { task, from: date },
        Command::LinkTasks {
            predecessor: task,
            successor: task,
            kind,
            lag,
        },
        Command::EditDependency {
            dependency: nil.into(),
            kind,
            lag,
            strength,
        },
        Command::RelinkDependency {
            dependency: nil.into(),
            predecessor: task,
            successor: task,
        },
        Command::Unlink {
            dependencies: vec![nil.into()],
        },
        Command::IndentTasks {
            tasks: tasks.clone(),
        },
        Command::OutdentTasks {
            tasks: tasks.clone(),
        },
        Command::PlaceTasks {
            tasks: tasks.clone(),
            place,
        },
        Command::DeleteTasks { tasks },
        Command::EditRelease { release },
        Command::DeleteRelease {
            release: nil.into(),
        },
        Command::DeleteProduct {
            product: nil.into(),
        },
        Command::CreateCalendar {
            name: "c".into(),
            copy_of: Some(nil.into()),
        },
        Command::EditCalendar {
            calendar: Calendar::standard(nil.into(), "c"),
        },
        Command::DeleteCalendar {
            calendar: nil.into(),
        },
        Command::EditPerson {
            person: nil.into(),
            calendar: None,
            leave: Vec::new(),
            capacity: 0,
            notes: String::new(),
        },
        Command::DeletePerson { person: nil.into() },
        Command::EditPortfolio {
            zone: "UTC".into(),
            calendar: nil.into(),
            start: date,
            rules: Rules::default(),
            notes: String::new(),
        },
    ]
}
