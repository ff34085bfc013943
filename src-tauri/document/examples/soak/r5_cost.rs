//! R5: what one edit costs on the disk, in a portfolio of ten thousand tasks.

use crate::desk::{Desk, MONDAY, setting};
use crate::dice::Dice;
use crate::figure::Figure;
use crate::generate;
use slipway_document::Document;
use slipway_engine::change::{Change, ChangeSet, Command, Edit, Message, Operation, Subject};
use slipway_engine::plan::Task;
use slipway_engine::{OperationId, TaskId};
use slipway_store::{Identity, Opened, Store};
use std::sync::Arc;
use std::time::{Duration, Instant};
use uuid::Uuid;

const TASKS: usize = 10_000;
/// Promised of the build that people get; the build that tests use is only kept from the absurd.
const PROMISED: Duration = Duration::from_millis(if cfg!(debug_assertions) { 250 } else { 25 });

/// Measures `count` edits.
pub(crate) fn measure(count: usize) -> Figure {
    let desk = Desk::on_disk();
    let plan = generate::plan(TASKS);
    let identity = Identity {
        document_id: Uuid::from_u128(1),
        lineage_id: Uuid::from_u128(2),
    };
    let mut opened =
        Store::create(&desk.file(), &plan, identity, &desk.backups()).expect("a new file");
    let mut dice = Dice::new(5);
    let commits = time(count, || commit(&mut opened, &mut dice, 1));
    let all = time(count.min(3), || commit(&mut opened, &mut dice, TASKS));
    opened.store.close().expect("it closes");

    let begun = Instant::now();
    let mut document = Document::open(&desk.file(), setting(&desk.backups(), 9)).expect("it opens");
    let opening = begun.elapsed();
    let tasks: Vec<TaskId> = plan.tasks.iter().map(|task| task.id).collect();
    let performs = time(count.min(100), || {
        let task = *dice.of(&tasks).expect("there are tasks");
        let name = format!("Task {}", dice.below(1_000_000));
        let subject = Subject::Task(task);
        document
            .perform(Command::Rename { subject, name })
            .expect("it is renamed");
    });
    let p50 = quantile(&commits, 50);
    let broken = (p50 > PROMISED).then(|| format!("a commit takes {p50:?}"));
    Figure {
        text: format!(
            "{TASKS} tasks: commit p50 {p50:.1?}, p95 {:.1?}; edit with schedule and findings p50 \
             {:.1?}; opened and scheduled in {opening:.0?}",
            quantile(&commits, 95),
            quantile(&performs, 50),
        ),
        detail: None,
        broken: broken.into_iter().collect(),
        control: "every row written with each edit",
        caught: quantile(&all, 50) > PROMISED,
    }
}

/// Commits an operation that touches `rows` tasks.
fn commit(opened: &mut Opened, dice: &mut Dice, rows: usize) {
    let tasks: Vec<_> = opened.plan.tasks.iter().cloned().collect();
    let first = dice.below(tasks.len());
    let changes = tasks.iter().cycle().skip(first).take(rows).map(|before| {
        let after = Task {
            name: format!("Task {}", dice.below(1_000_000)),
            ..Task::clone(before)
        };
        Change::Task(Edit {
            before: Some(Arc::clone(before)),
            after: Some(Arc::new(after)),
        })
    });
    let edits = ChangeSet(changes.collect());
    edits.apply(&mut opened.plan).expect("it fits");
    let (seq, parent) = opened.store.next();
    let number = u64::try_from(seq.0).expect("numbers rise from 1");
    let operation = Operation {
        seq,
        id: OperationId(Uuid::from_u64_pair(5, number)),
        parent,
        author: "Ada".to_owned(),
        at: MONDAY,
        label: Message::new("label-rename"),
        reason: None,
        edits,
        undoes: None,
    };
    opened
        .store
        .commit(&operation, &[])
        .expect("it is committed");
}

fn time(count: usize, mut task: impl FnMut()) -> Vec<Duration> {
    let mut times: Vec<_> = (0..count)
        .map(|_| {
            let began = Instant::now();
            task();
            began.elapsed()
        })
        .collect();
    times.sort();
    times
}

fn quantile(sorted: &[Duration], percent: usize) -> Duration {
    sorted[(sorted.len() - 1) * percent / 100]
}
