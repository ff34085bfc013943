//! Random commands: what a person might do next to a plan, sense or nonsense.

use crate::desk::MONDAY;
use crate::dice::Dice;
use crate::everything;
use crate::tally::Tally;
use slipway_document::Document;
use slipway_document::wire::Failure;
use slipway_engine::Span;
use slipway_engine::change::{Command, Place, any};
use slipway_engine::plan::{DependencyKind, Lag, Plan, ProductKind, Row, Table, TaskKind};

/// How many small choices a command may take; what asks for more chooses the first of everything.
const ROLLS: usize = 64;

/// Does up to `count` random things; returns how many were not refused.
pub(crate) fn perform(document: &mut Document, dice: &mut Dice, count: usize) -> usize {
    let mut tally = Tally::new();
    tally.perform(document, dice, count);
    tally.done()
}

/// Says whether an edit was taken; a refusal is an answer, a fault here is none.
pub(crate) fn accepted<T>(answer: Result<T, Failure>) -> bool {
    match answer {
        Ok(_) => true,
        Err(Failure::Refusal(_)) => false,
        Err(Failure::Fault(note)) => panic!("the disk is well, but: {}", note.code),
    }
}

/// Returns what a command is called where it is written down.
pub(crate) fn name(command: &Command) -> String {
    let json = serde_json::to_value(command).expect("a command can be written down");
    json["do"].as_str().expect("it has a name").to_owned()
}

/// Returns something that a person might do next.
pub(crate) fn random(plan: &Plan, dice: &mut Dice) -> Command {
    let rolls: Vec<u8> = (0..ROLLS).map(|_| dice.byte()).collect();
    let around = plan.portfolio.data_date;
    any::command(&mut any::Dice::new(&rolls, around), plan, 1)
}

/// Makes a small plan to begin with: a release of ten tasks in a chain, and one with something of
/// everything.
pub(crate) fn begin(document: &mut Document) {
    let product = Command::CreateProduct {
        name: "Payments".to_owned(),
        kind: ProductKind::Service,
    };
    document.perform(product).expect("a product");
    let release = Command::CreateRelease {
        product: first(&document.now().plan.products),
        name: "Autumn".to_owned(),
        version: "4.2".to_owned(),
        start: Some(MONDAY),
    };
    document.perform(release).expect("a release");
    for days in 1..=10 {
        let command = Command::CreateTask {
            place: Place {
                release: first(&document.now().plan.releases),
                parent: None,
                after: None,
            },
            name: format!("Task {days}"),
            kind: TaskKind::Task,
            phase: None,
            duration: Span::working_minutes(480 * days),
            start: None,
        };
        document.perform(command).expect("a task");
    }
    let tasks = document.now().plan.tasks.sorted();
    let tasks: Vec<_> = tasks.iter().map(|row| row.id).collect();
    for pair in tasks.windows(2) {
        let link = Command::LinkTasks {
            predecessor: pair[0],
            successor: pair[1],
            kind: DependencyKind::Fs,
            lag: Lag::default(),
        };
        document.perform(link).expect("a link");
    }
    everything::add(document);
}

fn first<R: Row>(table: &Table<R>) -> R::Id {
    table.iter().next().expect("it was just made").id()
}
