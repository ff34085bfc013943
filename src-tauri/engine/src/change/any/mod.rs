//! Any command on any plan, chosen by a stream of small numbers: for the tests of this crate and,
//! under the feature `any`, for those of others. A test names each command that is never drawn.

mod branches;
mod costs;
mod dice;
mod fields;
mod gates;
mod merges;
mod reports;
mod rows;
mod templates;
mod views;

pub use dice::Dice;

use super::{Cell, Command, Message, Place, ProgressUpdate, Rows, ShiftPolicy};
use crate::id::TaskId;
use crate::plan::{
    Assignment, Constraint, ConstraintKind, DependencyKind, PersonKind, PhaseKind, Plan,
    ProductKind, Progress, Strength, Task, TaskKind, TaskMode,
};
use crate::time::Seconds;
use serde::Deserialize;
use serde::de::value::{Error, MapDeserializer};
use uuid::Uuid;

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

/// Returns what each command is called where it is written down, as its own reader tells it.
///
/// # Panics
///
/// When the reader understands a command of no name.
#[must_use]
pub fn names() -> Vec<String> {
    let nameless = MapDeserializer::<_, Error>::new([("do", "")].into_iter());
    let complaint = Command::deserialize(nameless).expect_err("a command has a name");
    let complaint = complaint.to_string();
    // "unknown variant ``, expected one of `create-product`, `create-release`, …"
    complaint
        .split('`')
        .skip(3)
        .step_by(2)
        .map(str::to_owned)
        .collect()
}

fn place(dice: &mut Dice<'_>, plan: &Plan) -> Place {
    let release = dice.id(&plan.releases);
    match dice
        .maybe(|dice| dice.id(&plan.tasks))
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
            parent: dice.maybe(|dice| dice.id(&plan.tasks)),
            after: None,
        },
    }
}

/// Returns something that may be asked of a plan, sense or nonsense; what it consists of goes
/// `depth` levels down.
#[must_use]
#[allow(clippy::too_many_lines, reason = "one arm a command")]
pub fn command(dice: &mut Dice<'_>, plan: &Plan, depth: usize) -> Command {
    let task = dice.id(&plan.tasks);
    let kinds = [
        DependencyKind::Fs,
        DependencyKind::Ss,
        DependencyKind::Ff,
        DependencyKind::Sf,
    ];
    match dice.roll(86) {
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
            successor: dice.id(&plan.tasks),
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
            calendar: dice.maybe(|dice| dice.id(&plan.calendars)),
        },
        24 => Command::SetOwner {
            task,
            owner: dice.maybe(|dice| dice.id(&plan.people)),
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
        27 => Command::ClearProgress {
            task: begun(dice, plan).unwrap_or(task),
        },
        28 => Command::RescheduleRemaining {
            task,
            from: dice.date(),
        },
        29 => Command::EditDependency {
            dependency: dice.id(&plan.dependencies),
            kind: dice.any(&kinds),
            lag: dice.lag(),
            strength: dice.any(&[Strength::Hard, Strength::Soft]),
        },
        30 => Command::RelinkDependency {
            dependency: dice.id(&plan.dependencies),
            predecessor: task,
            successor: dice.id(&plan.tasks),
        },
        31 => Command::Unlink {
            dependencies: dice.several(|dice| dice.id(&plan.dependencies)),
        },
        32 | 33 => Command::IndentTasks {
            tasks: dice.several(|dice| dice.id(&plan.tasks)),
        },
        34 => Command::OutdentTasks {
            tasks: dice.several(|dice| dice.id(&plan.tasks)),
        },
        35 | 36 => Command::PlaceTasks {
            tasks: dice.several(|dice| dice.id(&plan.tasks)),
            place: place(dice, plan),
        },
        37 => Command::DeleteTasks {
            tasks: dice.several(|dice| dice.id(&plan.tasks)),
        },
        38 => Command::CreateRelease {
            product: dice.id(&plan.products),
            name: "release".to_owned(),
            version: "1".to_owned(),
            start: dice.maybe(Dice::date),
        },
        39 if dice.roll(4) == 0 => Command::DeleteRelease {
            release: dice.id(&plan.releases),
        },
        40 => Command::CreateProduct {
            name: "product".to_owned(),
            kind: ProductKind::App,
        },
        41 if dice.roll(4) == 0 => Command::DeleteProduct {
            product: dice.id(&plan.products),
        },
        42 => Command::CreateCalendar {
            name: "calendar".to_owned(),
            copy_of: dice.maybe(|dice| dice.id(&plan.calendars)),
        },
        43 => Command::DeleteCalendar {
            calendar: dice.id(&plan.calendars),
        },
        44 => Command::CreatePerson {
            name: "Bo".to_owned(),
            kind: PersonKind::Work,
        },
        45 => Command::DeletePerson {
            person: dice.id(&plan.people),
        },
        46 => insert(dice, plan),
        47..62 => rows::command(dice, plan),
        62..70 => fields::command(dice, plan),
        70..78 => gates::command(dice, plan),
        78 | 79 => branches::command(dice, plan),
        80 => merges::command(dice, plan),
        81..84 => costs::command(dice, plan),
        _ if depth == 0 || dice.roll(2) == 0 => Command::SetDataDate { date: dice.date() },
        _ => Command::Batch {
            label: Message::new("label-batch"),
            commands: dice.several(|dice| command(dice, plan, depth - 1)),
        },
    }
}

/// A task that people reported on, mostly: nothing is to be cleared of another.
fn begun(dice: &mut Dice<'_>, plan: &Plan) -> Option<TaskId> {
    let begun = |task: &&std::sync::Arc<Task>| task.progress != Progress::default();
    let tasks: Vec<TaskId> = plan.tasks.iter().filter(begun).map(|row| row.id).collect();
    (!tasks.is_empty() && dice.is_sound()).then(|| dice.any(&tasks))
}

/// A summary with a task in it and somebody at work on it, all new.
fn insert(dice: &mut Dice<'_>, plan: &Plan) -> Command {
    let release = dice.id(&plan.releases);
    let slots = u64::try_from(plan.tasks.slot_count()).expect("a plan that fits in memory");
    let mut drawn = 0;
    let mut fresh = || {
        drawn += 1;
        Uuid::from_u64_pair((1 << 32) + slots, drawn)
    };
    let summary = Task::new(fresh().into(), release, "summary");
    let child = Task {
        parent: Some(summary.id),
        ..Task::new(fresh().into(), release, "child")
    };
    let work = Assignment {
        id: fresh().into(),
        task: child.id,
        person: dice.id(&plan.people),
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
