//! What a process does on a disk that gets full and empty again.

use crate::child::{ACK, Honesty, say};
use crate::desk::setting;
use crate::dice::Dice;
use crate::edits::{begin, random};
use crate::work::FAULT;
use slipway_document::wire::Failure;
use slipway_document::{Document, New};
use slipway_engine::change::Command;
use slipway_store::state_hash;
use std::fs::File;
use std::io::{ErrorKind, Write as _};
use std::path::Path;

/// Says that everything was as it should be.
pub(crate) const WELL: &str = "well";

/// How often the disk may be found full before space returns.
const TIMES_FULL: usize = 3;

/// Edits on the disk at `disk` until it is full, some times more, and on when space has returned.
///
/// # Errors
///
/// What was not as promised.
pub(crate) fn fill(
    disk: &Path,
    elsewhere: &Path,
    run: u64,
    honesty: Honesty,
) -> Result<(), String> {
    let file = disk.join("quarter.slipway");
    let on_same_disk = run.is_multiple_of(2);
    let backups = if on_same_disk { disk } else { elsewhere }.join("backups");
    let setting = |number| setting(&backups, number);
    let new = New {
        name: "Quarter".to_owned(),
        zone: "Europe/London".to_owned(),
        calendar: "Standard".to_owned(),
    };
    let document = Document::create(&file, new, setting(1)).map_err(|failure| failure.to_string());
    let mut document = document?;
    begin(&mut document);
    let entries = document.history_entries();
    let mut edits = entries.map_err(|failure| failure.to_string())?.len();
    let mut dice = Dice::new(run);
    let ballast = disk.join("ballast");
    take_space(&ballast, dice.below(160_000));

    let mut full = 0;
    while full < TIMES_FULL {
        let before = state_hash(&document.now().plan);
        match document.perform(large(&document, &mut dice)) {
            Ok(_) => {
                edits += 1;
                say(ACK);
            }
            Err(Failure::Refusal(_)) => {}
            Err(Failure::Fault(note)) => {
                full += 1;
                edits += usize::from(honesty == Honesty::Lies);
                say(FAULT);
                let is_kept = on_same_disk || note.args.contains_key("rescue");
                if note.code != "disk-full" || !is_kept {
                    return Err(format!("said {note:?}"));
                }
                if state_hash(&document.now().plan) != before {
                    return Err("memory moved although the disk was full".to_owned());
                }
            }
        }
    }
    let state = state_hash(&document.now().plan);
    let copy = elsewhere.join("copy.slipway");
    document
        .save_copy(&copy)
        .map_err(|failure| format!("no copy elsewhere: {failure}"))?;
    if run.is_multiple_of(3) {
        // Whoever gives up and comes back finds the disk as full as it was.
        drop(document);
        let again = Document::open(&file, setting(2));
        document = again.map_err(|failure| format!("a full disk does not open: {failure}"))?;
    }
    holds(&mut document, edits, &state)?;

    std::fs::remove_file(&ballast).expect("deleted");
    while let Err(failure) = document.perform(random(&document.now().plan, &mut dice)) {
        if !matches!(failure, Failure::Refusal(_)) {
            return Err(format!("space has returned, but: {failure}"));
        }
    }
    let state = state_hash(&document.now().plan);
    let closed = document.close();
    closed.map_err(|failure| format!("it does not close: {failure}"))?;
    let mut again = Document::open(&file, setting(3)).map_err(|failure| failure.to_string())?;
    holds(&mut again, edits + 1, &state)?;
    let verdict = again.verify().map_err(|failure| failure.to_string())?;
    if verdict.is_well() {
        Ok(())
    } else {
        Err(format!("{verdict:?}"))
    }
}

/// Something random, or notes of up to 40,000 letters.
fn large(document: &Document, dice: &mut Dice) -> Command {
    let plan = &document.now().plan;
    let task = plan.tasks.iter().next().map(|row| row.id);
    let notes = "note ".repeat(dice.below(8_000));
    match task {
        Some(task) if dice.below(2) == 0 => Command::SetNotes { task, notes },
        Some(_) | None => random(plan, dice),
    }
}

fn holds(document: &mut Document, edits: usize, state: &str) -> Result<(), String> {
    let found = document
        .history_entries()
        .map_err(|failure| failure.to_string())?
        .len();
    if found == edits && state_hash(&document.now().plan) == state {
        Ok(())
    } else {
        Err(format!("{found} edits are there of {edits} acknowledged"))
    }
}

/// Fills a disk but for some bytes.
fn take_space(ballast: &Path, left: usize) {
    let mut file = File::create(ballast).expect("there is space for a name");
    let mut length = 0;
    loop {
        match file.write(&[0; 4096]) {
            Ok(written) => length += written,
            Err(error) if error.kind() == ErrorKind::StorageFull => break,
            Err(error) => panic!("the ballast: {error}"),
        }
    }
    let length = u64::try_from(length.saturating_sub(left)).expect("a small disk");
    file.set_len(length).expect("it gets shorter");
}
