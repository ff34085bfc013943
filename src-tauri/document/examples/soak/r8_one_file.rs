//! R8: a document is one file: a copy of it, by us or by anybody, is the whole document.

use crate::desk::{Desk, setting};
use crate::dice::Dice;
use crate::edits::{begin, perform};
use crate::figure::Figure;
use slipway_document::Document;
use slipway_store::state_hash;
use std::path::Path;
use std::process::Command;

/// Copies a document `count` times while it is open and edited.
pub(crate) fn measure(count: usize) -> Figure {
    let desk = Desk::on_disk();
    let mut dice = Dice::new(8);
    let mut document = desk.create(1);
    begin(&mut document);
    let mut broken = Vec::new();
    let mut equal = (0, 0);
    let mut old_copy_differs = false;
    for run in 0..count {
        let old = desk.beside("old.slipway");
        document.save_copy(&old).expect("a copy");
        while perform(&mut document, &mut dice, 1) == 0 {}
        let saved = desk.beside("saved.slipway");
        document.save_copy(&saved).expect("a copy");
        let copied = desk.beside("copied.slipway");
        // By another program, as people do: this process may not read the file itself.
        let done = Command::new("cp").args([&desk.file(), &copied]).status();
        assert!(done.is_ok_and(|status| status.success()), "cp works");
        let state = state_hash(&document.now().plan);
        old_copy_differs |= hash(&desk, &old) != state;
        equal.0 += usize::from(hash(&desk, &saved) == state);
        equal.1 += usize::from(hash(&desk, &copied) == state);
        if let Some(stray) = stray(&desk.plans()) {
            broken.push(format!("copy {run}: {stray} lies beside the document"));
        }
    }
    document.close().expect("it closes");
    let left = std::fs::read_dir(desk.plans()).expect("a folder").count();
    if equal != (count, count) || left != 1 {
        broken.push(format!(
            "{equal:?} of {count} equal, {left} files in the end"
        ));
    }
    std::fs::write(desk.plans().join("quarter.slipway-wal"), "").expect("a file");
    let sees_logs = stray(&desk.plans()).is_some();
    Figure {
        text: format!(
            "saved copies {}/{count} equal, byte copies of the open file {}/{count} equal, never a \
             -wal or -shm, one file after closing",
            equal.0, equal.1
        ),
        detail: None,
        broken,
        control: "a copy one edit old, and a log beside",
        caught: old_copy_differs && sees_logs,
    }
}

fn hash(desk: &Desk, path: &Path) -> String {
    let document = Document::open(path, setting(&desk.backups(), 5)).expect("the copy opens");
    state_hash(&document.now().plan)
}

fn stray(folder: &Path) -> Option<String> {
    std::fs::read_dir(folder)
        .expect("a folder")
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .find(|name| name.ends_with("-wal") || name.ends_with("-shm"))
}
