//! Anything that may be pasted.

use super::dice::Dice;
use super::place;
use crate::change::{Branch, Command, TypedLink, TypedRow};
use crate::plan::{Calendar, DependencyKind, Person, PersonKind, Plan, Row, Task};
use uuid::Uuid;

pub(super) fn command(dice: &mut Dice<'_>, plan: &Plan) -> Command {
    if dice.roll(2) == 0 {
        Command::PasteTasks {
            place: place(dice, plan),
            branch: Box::new(branch(dice, plan)),
        }
    } else {
        Command::EnterRows {
            place: place(dice, plan),
            rows: dice.several(typed),
        }
    }
}

/// Tasks that are there with what stands under them and some links, and somebody from elsewhere.
fn branch(dice: &mut Dice<'_>, plan: &Plan) -> Branch {
    let root = dice.id(&plan.tasks);
    let family = |task: &&std::sync::Arc<Task>| task.id == root || task.parent == Some(root);
    let mut tasks: Vec<Task> = plan
        .tasks
        .iter()
        .filter(family)
        .map(|row| Task::clone(row))
        .collect();
    let stranger = Uuid::from_u64_pair(1 << 33, 1);
    let shift = Uuid::from_u64_pair(1 << 33, 2);
    let people = dice.maybe(|_| Person {
        id: stranger.into(),
        calendar: Some(shift.into()),
        ..person()
    });
    if let (Some(task), Some(person)) = (tasks.first_mut(), &people) {
        task.owner = Some(person.id());
    }
    let calendars = dice.maybe(|dice| Calendar {
        base: dice.maybe(|dice| dice.id(&plan.calendars)),
        ..Calendar::standard(shift.into(), "shift")
    });
    Branch {
        tasks,
        dependencies: plan
            .dependencies
            .iter()
            .take(9)
            .map(|row| (**row).clone())
            .collect(),
        assignments: plan
            .assignments
            .iter()
            .take(3)
            .map(|row| (**row).clone())
            .collect(),
        bookings: plan
            .bookings
            .iter()
            .take(5)
            .map(|row| (**row).clone())
            .collect(),
        people: people.into_iter().collect(),
        calendars: calendars.into_iter().collect(),
        environments: Vec::new(),
    }
}

fn person() -> Person {
    Person {
        id: Uuid::nil().into(),
        order: crate::plan::OrderKey::between(None, None),
        name: "stranger".to_owned(),
        kind: PersonKind::Work,
        calendar: None,
        leave: Vec::new(),
        capacity: 10_000,
        notes: String::new(),
        external: Vec::new(),
        team: String::new(),
        rates: crate::plan::Rates::default(),
    }
}

fn typed(dice: &mut Dice<'_>) -> TypedRow {
    TypedRow {
        level: u8::try_from(dice.roll(4)).expect("a small number"),
        name: dice.any(&["row", "row", "row", ""]).to_owned(),
        duration: dice.any(&["", "3d", "2w?", "x"]).to_owned(),
        start: dice.any(&["", "fri", "2027-03-12", "x"]).to_owned(),
        owner: dice.any(&["", "Bo"]).to_owned(),
        after: dice
            .maybe(|dice| TypedLink {
                row: u32::try_from(dice.roll(3)).expect("a small number"),
                kind: dice.any(&[DependencyKind::Fs, DependencyKind::Ss]),
                lag: dice.any(&["", "1d", "-4h", "x"]).to_owned(),
            })
            .into_iter()
            .collect(),
    }
}
