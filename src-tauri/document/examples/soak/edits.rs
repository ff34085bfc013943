//! Random commands: what a person might do next to a plan, sense or nonsense.

use crate::desk::{Dice, MONDAY};
use slipway_document::Document;
use slipway_document::wire::Failure;
use slipway_engine::change::{Cell, Command, Message, Place, ProgressUpdate, ShiftPolicy, Subject};
use slipway_engine::plan::{
    Calendar, Constraint, ConstraintKind, DependencyKind, Lag, PersonKind, Plan, ProductKind,
    TaskKind, TaskMode,
};
use slipway_engine::{
    CalendarId, DependencyId, Instant, PersonId, ProductId, ReleaseId, Seconds, Span, TaskId,
};

const DAY: i64 = 86_400;

/// Does up to `count` random things; returns how many were not refused.
pub(crate) fn perform(document: &mut Document, dice: &mut Dice, count: usize) -> usize {
    (0..count)
        .filter(|_| {
            let command = random(&document.now().plan, dice);
            accepted(document.perform(command))
        })
        .count()
}

/// Says whether an edit was taken; a refusal is an answer, a fault here is none.
pub(crate) fn accepted<T>(answer: Result<T, Failure>) -> bool {
    match answer {
        Ok(_) => true,
        Err(Failure::Refusal(_)) => false,
        Err(Failure::Fault(note)) => panic!("the disk is well, but: {}", note.code),
    }
}

/// Makes a small plan to begin with: a release of ten tasks in a chain.
pub(crate) fn begin(document: &mut Document) {
    let product = Command::CreateProduct {
        name: "Payments".to_owned(),
        kind: ProductKind::Service,
    };
    document.perform(product).expect("a product");
    let product = document
        .now()
        .plan
        .products
        .iter()
        .next()
        .expect("it is there")
        .id;
    let release = Command::CreateRelease {
        product,
        name: "Autumn".to_owned(),
        version: "4.2".to_owned(),
        start: Some(MONDAY),
    };
    document.perform(release).expect("a release");
    let mut dice = Dice::new(4);
    // Numbers that three does not divide: none of them becomes a summary.
    for number in [1, 2, 4, 5, 7, 8, 10, 11, 13, 14] {
        let command = create_task(&document.now().plan, &mut dice, number);
        document.perform(command).expect("a task");
    }
    let tasks = ids(&document.now().plan).tasks;
    for pair in tasks.windows(2) {
        let link = Command::LinkTasks {
            predecessor: pair[0],
            successor: pair[1],
            kind: DependencyKind::Fs,
            lag: Lag::default(),
        };
        document.perform(link).expect("a link");
    }
}

struct Ids {
    tasks: Vec<TaskId>,
    releases: Vec<ReleaseId>,
    products: Vec<ProductId>,
    dependencies: Vec<DependencyId>,
    calendars: Vec<CalendarId>,
    people: Vec<PersonId>,
}

fn ids(plan: &Plan) -> Ids {
    Ids {
        tasks: plan.tasks.sorted().iter().map(|row| row.id).collect(),
        releases: plan.releases.sorted().iter().map(|row| row.id).collect(),
        products: plan.products.sorted().iter().map(|row| row.id).collect(),
        dependencies: plan
            .dependencies
            .sorted()
            .iter()
            .map(|row| row.id)
            .collect(),
        calendars: plan.calendars.sorted().iter().map(|row| row.id).collect(),
        people: plan.people.sorted().iter().map(|row| row.id).collect(),
    }
}

/// Returns something that a person might do next.
pub(crate) fn random(plan: &Plan, dice: &mut Dice) -> Command {
    let number = dice.below(10_000);
    let ids = ids(plan);
    let chosen = match dice.below(26) {
        0 | 1 => None,
        2 => Some(Command::CreatePerson {
            name: format!("Person {number}"),
            kind: PersonKind::Work,
        }),
        3 => Some(Command::CreateCalendar {
            name: format!("Calendar {number}"),
            copy_of: dice.of(&ids.calendars).copied(),
        }),
        4 => Some(Command::SetDataDate { date: day(dice) }),
        5 => dice
            .of(&ids.calendars)
            .and_then(|&id| edit_calendar(plan, id, dice)),
        6 => dice
            .of(&ids.products)
            .map(|&product| Command::CreateRelease {
                product,
                name: format!("Release {number}"),
                version: "5".to_owned(),
                start: None,
            }),
        7 => dice
            .of(&ids.dependencies)
            .map(|&dependency| Command::Unlink {
                dependencies: vec![dependency],
            }),
        8 if number.is_multiple_of(8) => {
            let release = dice.of(&ids.releases).copied();
            release.map(|release| Command::DeleteRelease { release })
        }
        9 => link(&ids, dice),
        10 => dice
            .of(&ids.people)
            .map(|&person| Command::DeletePerson { person }),
        11 => Some(Command::Batch {
            label: Message::new("label-rename"),
            commands: (0..3).filter_map(|_| of_task(&ids, dice)).collect(),
        }),
        _ => of_task(&ids, dice),
    };
    chosen.unwrap_or_else(|| create_task(plan, dice, number))
}

fn create_task(plan: &Plan, dice: &mut Dice, number: usize) -> Command {
    let ids = ids(plan);
    let release = dice.of(&ids.releases).copied();
    let Some(release) = release else {
        return Command::CreateProduct {
            name: format!("Product {number}"),
            kind: ProductKind::App,
        };
    };
    let in_release = |task: &&TaskId| {
        plan.tasks
            .get(**task)
            .is_some_and(|row| row.release == release)
    };
    let siblings: Vec<_> = ids.tasks.iter().filter(in_release).copied().collect();
    let parent = dice
        .of(&siblings)
        .copied()
        .filter(|_| number.is_multiple_of(3));
    Command::CreateTask {
        place: Place {
            release,
            parent,
            after: None,
        },
        name: format!("Task {number}"),
        kind: TaskKind::Task,
        phase: None,
        duration: Span::working_minutes(480 * i64::try_from(1 + dice.below(9)).expect("small")),
        start: None,
    }
}

fn edit_calendar(plan: &Plan, id: CalendarId, dice: &mut Dice) -> Option<Command> {
    let mut calendar = Calendar::clone(plan.calendars.get(id)?);
    calendar.week.rotate_left(dice.below(7));
    Some(Command::EditCalendar { calendar })
}

fn link(ids: &Ids, dice: &mut Dice) -> Option<Command> {
    let kinds = [
        DependencyKind::Fs,
        DependencyKind::Ss,
        DependencyKind::Ff,
        DependencyKind::Sf,
    ];
    Some(Command::LinkTasks {
        predecessor: *dice.of(&ids.tasks)?,
        successor: *dice.of(&ids.tasks)?,
        kind: *dice.of(&kinds)?,
        lag: Lag::Working(Seconds(3600 * i64::try_from(dice.below(40)).ok()?)),
    })
}

/// Returns something that a person might do to one task.
fn of_task(ids: &Ids, dice: &mut Dice) -> Option<Command> {
    let task = *dice.of(&ids.tasks)?;
    let number = dice.below(10_000);
    Some(match dice.below(14) {
        0 => Command::Rename {
            subject: Subject::Task(task),
            name: format!("Task {number}"),
        },
        1 => Command::MoveTask {
            task,
            start: day(dice),
            shift: ShiftPolicy::Push,
        },
        2 => Command::SetDuration {
            task,
            duration: Span::working_minutes(480 * i64::try_from(dice.below(20)).ok()?),
        },
        3 => Command::SetDeadline {
            task,
            deadline: Some(day(dice)).filter(|_| !number.is_multiple_of(3)),
        },
        4 => Command::SetConstraint {
            task,
            constraint: Constraint {
                kind: ConstraintKind::Fnlt,
                date: Some(day(dice)),
            },
        },
        5 => Command::SetOwner {
            task,
            owner: dice.of(&ids.people).copied(),
        },
        6 => Command::SetNotes {
            task,
            notes: "ü\"\\\n".repeat(dice.below(40)),
        },
        7 => Command::SetProgress {
            task,
            update: ProgressUpdate {
                done: u16::try_from(dice.below(10_001)).ok(),
                ..ProgressUpdate::default()
            },
        },
        8 => Command::IndentTasks { tasks: vec![task] },
        9 => Command::OutdentTasks { tasks: vec![task] },
        10 => Command::SetMode {
            task,
            mode: TaskMode::Manual,
        },
        11 => Command::EnterCell {
            task,
            cell: Cell::Duration,
            text: format!("{}d", number % 20),
        },
        12 if number.is_multiple_of(4) => Command::DeleteTasks { tasks: vec![task] },
        _ => Command::SetActive {
            task,
            active: number.is_multiple_of(2),
        },
    })
}

fn day(dice: &mut Dice) -> Instant {
    MONDAY + Seconds(DAY * i64::try_from(dice.below(120)).expect("small"))
}
