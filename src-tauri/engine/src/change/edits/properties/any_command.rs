//! Any command on a plan, chosen by a stream of small numbers.

use super::super::sketch::Counted;
use super::dice::Dice;
use super::{any_gate, any_window};
use crate::change::{Cell, Command, Message, NewIds, Place, ProgressUpdate, Rows, ShiftPolicy};
use crate::plan::{
    Assignment, Calendar, Constraint, ConstraintKind, DependencyKind, PersonKind, PhaseKind, Plan,
    ProductKind, Strength, Task, TaskKind, TaskMode,
};
use crate::time::Seconds;

pub(super) const CELLS: [Cell; 8] = [
    Cell::Name,
    Cell::Duration,
    Cell::Start,
    Cell::Finish,
    Cell::Done,
    Cell::Owner,
    Cell::Deadline,
    Cell::Remaining,
];

pub(super) fn ids<R: super::super::tables::Tabled>(plan: &Plan) -> Vec<R::Id> {
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
pub(super) fn command(dice: &mut Dice<'_>, plan: &Plan, depth: usize) -> Command {
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
    match dice.roll(72) {
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
        47..62 => any_window::command(dice, plan),
        62..70 => any_gate::command(dice, plan),
        _ if depth == 0 => Command::SetDataDate { date: dice.date() },
        _ => Command::Batch {
            label: Message::new("label-batch"),
            commands: dice.several(|dice| command(dice, plan, depth - 1)),
        },
    }
}

/// A summary with a task in it and somebody at work on it, all new.
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
