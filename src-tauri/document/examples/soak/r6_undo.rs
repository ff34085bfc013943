//! R6: whatever was done, with the file closed, dropped or opened again in between, undo leads back
//! to the first edit, and redo to the last.

use crate::desk::Desk;
use crate::dice::Dice;
use crate::edits::{begin, perform};
use crate::figure::Figure;
use crate::tally::Tally;
use slipway_document::Document;
use slipway_document::wire::Failure;
use slipway_engine::change::Operation;
use slipway_store::{Store, state_hash};

/// So many sequences make every command at least once.
const MANY: usize = 1_000;

/// Tries `count` random sequences.
pub(crate) fn measure(count: usize) -> Figure {
    let mut broken = Vec::new();
    let mut steps = 0;
    let mut tally = Tally::new();
    for run in 0..count {
        match sequence(u64::try_from(run).expect("small"), &mut tally) {
            Ok(taken_back) => steps += taken_back,
            Err(what) => broken.push(format!("sequence {run}: {what}")),
        }
    }
    let differing = broken.len();
    let never = tally.never();
    if count >= MANY && !never.is_empty() {
        broken.push(format!("never done: {}", never.join(", ")));
    }
    Figure {
        text: format!(
            "{count} random sequences of {} kinds of commands, {steps} steps taken back and brought \
             again over restarts, {differing} state hashes differ",
            tally.kinds()
        ),
        detail: Some(tally.detail()),
        broken,
        control: "undo without reversing the order",
        caught: (0..count.min(50)).any(|run| !unreversed_undo_leads_back(run)),
    }
}

fn sequence(run: u64, tally: &mut Tally) -> Result<usize, &'static str> {
    let desk = Desk::in_memory();
    let mut dice = Dice::new(run);
    let mut document = desk.create(1);
    let empty = hash(&document);
    begin(&mut document);
    tally.perform(&mut document, &mut dice, 12);
    // Some steps are taken back and others made in their place: redo is forgotten then.
    for _ in 0..dice.below(4) {
        document.undo().map_err(|_| "undo failed")?;
    }
    let mut document = again(&desk, document, &mut dice, 2);
    tally.perform(&mut document, &mut dice, 8);
    let done = hash(&document);

    let mut taken_back = 0;
    let half = dice.below(20);
    loop {
        if taken_back == half {
            document = again(&desk, document, &mut dice, 3);
        }
        match document.undo() {
            Ok(_) => taken_back += 1,
            Err(Failure::Fault(note)) if note.code == "nothing-to-undo" => break,
            Err(_) => return Err("undo failed"),
        }
    }
    if hash(&document) != empty {
        return Err("undo does not lead to the first edit");
    }
    let mut document = again(&desk, document, &mut dice, 4);
    for _ in 0..taken_back {
        document.redo().map_err(|_| "redo failed")?;
    }
    if hash(&document) == done {
        Ok(taken_back)
    } else {
        Err("redo does not lead to the last edit")
    }
}

/// Closes the document, or drops it as a crash would, and opens it again.
fn again(desk: &Desk, document: Document, dice: &mut Dice, run: u64) -> Document {
    if dice.below(2) == 0 {
        document.close().expect("it closes");
    } else {
        drop(document);
    }
    desk.open(run)
}

fn hash(document: &Document) -> String {
    state_hash(&document.now().plan)
}

/// Does what a wrong undo would do: every row back, but in the order in which they were changed.
fn unreversed_undo_leads_back(run: usize) -> bool {
    let desk = Desk::in_memory();
    let mut dice = Dice::new(u64::try_from(run).expect("small"));
    let mut document = desk.create(1);
    let empty = hash(&document);
    begin(&mut document);
    perform(&mut document, &mut dice, 12);
    document.close().expect("it closes");
    let mut opened = Store::open(&desk.file(), &desk.backups()).expect("it opens");
    let mut plan = opened.plan;
    let operations: Vec<Operation> = opened.store.operations().expect("the journal");
    let all = operations
        .iter()
        .all(|operation| operation.edits.invert().apply(&mut plan).is_ok());
    all && state_hash(&plan) == empty
}
