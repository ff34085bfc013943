//! R7: the journal, replayed on the state it began on, gives the rows that are in the file.

use crate::desk::Desk;
use crate::dice::Dice;
use crate::edits::begin;
use crate::figure::Figure;
use crate::tally::Tally;
use slipway_engine::change::Operation;
use slipway_engine::plan::Plan;
use slipway_store::{Store, state_hash};

/// So many journals hold every command at least once.
const MANY: usize = 1_000;

/// Replays the journals of `count` random documents.
pub(crate) fn measure(count: usize) -> Figure {
    let mut broken = Vec::new();
    let mut operations = 0;
    let mut caught = false;
    let mut tally = Tally::new();
    for run in 0..count {
        let (first, journal, last) = document(u64::try_from(run).expect("small"), &mut tally);
        operations += journal.len();
        if replay(first.clone(), &journal).is_none_or(|plan| state_hash(&plan) != last) {
            broken.push(format!("journal {run} leads elsewhere"));
        }
        let mut gap = journal;
        gap.remove(run % gap.len());
        caught |= replay(first, &gap).is_none_or(|plan| state_hash(&plan) != last);
    }
    let mismatches = broken.len();
    let never = tally.never();
    if count >= MANY && !never.is_empty() {
        broken.push(format!("never done: {}", never.join(", ")));
    }
    Figure {
        text: format!(
            "{count} journals, {operations} operations of {} kinds of commands replayed, \
             {mismatches} mismatches",
            tally.kinds()
        ),
        detail: Some(tally.detail()),
        broken,
        control: "one operation left out",
        caught,
    }
}

/// Returns the first plan of a random document, its journal and the hash of the rows in its file.
fn document(run: u64, tally: &mut Tally) -> (Plan, Vec<Operation>, String) {
    let desk = Desk::in_memory();
    let mut dice = Dice::new(run);
    let mut document = desk.create(1);
    let first = document.now().plan.clone();
    begin(&mut document);
    tally.perform(&mut document, &mut dice, 30);
    for _ in 0..dice.below(5) {
        document.undo().expect("there is something to undo");
    }
    drop(document);
    let mut opened = Store::open(&desk.file(), &desk.backups()).expect("it opens");
    let journal = opened.store.operations().expect("the journal is readable");
    (first, journal, state_hash(&opened.plan))
}

fn replay(mut plan: Plan, journal: &[Operation]) -> Option<Plan> {
    for operation in journal {
        operation.edits.apply(&mut plan).ok()?;
    }
    Some(plan)
}
