//! R10: a file that is renamed, deleted, replaced, made read-only or loses its folder while it is
//! open: seen at the next edit, which is kept in a rescue file.

use crate::desk::Desk;
use crate::dice::Dice;
use crate::edits::{begin, random};
use crate::figure::Figure;
use slipway_document::Document;
use slipway_document::wire::Failure;
use slipway_store::state_hash;
use std::fs;
use std::io::Write as _;
use std::path::Path;

/// What happens underneath, and the code that must be heard.
type Mishap = (&'static str, &'static str, fn(&Path));

const MISHAPS: [Mishap; 5] = [
    ("renamed", "moved", |file| {
        fs::rename(file, file.with_extension("old")).expect("renamed");
    }),
    ("deleted", "moved", |file| {
        fs::remove_file(file).expect("deleted");
    }),
    ("replaced", "moved", |file| {
        let other = file.with_extension("other");
        fs::write(&other, "another document").expect("written");
        fs::rename(other, file).expect("replaced");
    }),
    ("read-only", "read-only", |file| {
        let mut permissions = file.metadata().expect("it is there").permissions();
        permissions.set_readonly(true);
        fs::set_permissions(file, permissions).expect("set");
    }),
    ("folder gone", "folder-gone", |file| {
        let folder = file.parent().expect("a folder");
        fs::rename(folder, folder.with_extension("old")).expect("renamed");
    }),
];

/// Lets each mishap happen in turn, `count` in all.
pub(crate) fn measure(count: usize) -> Figure {
    let mut broken = Vec::new();
    let mut rescued = 0;
    for run in 0..count {
        let mishap = MISHAPS[run % MISHAPS.len()];
        match suffer(mishap, run) {
            Ok(()) => rescued += 1,
            Err(what) => broken.push(format!("run {run}, {}: {what}", mishap.0)),
        }
    }
    Figure {
        text: format!(
            "{count} mishaps (renamed, deleted, replaced, read-only, folder gone), {rescued} seen \
             at the next edit with a rescue file"
        ),
        detail: None,
        broken,
        control: "a program that keeps writing into its open file",
        caught: !naive_program_notices(),
    }
}

fn suffer((_, code, mishap): Mishap, run: usize) -> Result<(), String> {
    let desk = Desk::in_memory();
    let mut dice = Dice::new(u64::try_from(run).expect("small"));
    let mut document = desk.create(1);
    begin(&mut document);
    let before = state_hash(&document.now().plan);
    mishap(&desk.file());
    let note = loop {
        let command = random(&document.now().plan, &mut dice);
        match document.perform(command) {
            Ok(_) => return Err("the edit was acknowledged".to_owned()),
            Err(Failure::Refusal(_)) => {}
            Err(Failure::Fault(note)) => break note,
        }
    };
    if note.code != code {
        return Err(format!("said {}", note.code));
    }
    if state_hash(&document.now().plan) != before {
        return Err("memory moved although the disk said no".to_owned());
    }
    is_rescued(&mut document, note.args.get("rescue").map(String::as_str))
}

fn is_rescued(document: &mut Document, rescue: Option<&str>) -> Result<(), String> {
    let bytes = rescue.and_then(|path| fs::read(path).ok());
    let json: serde_json::Value = bytes
        .and_then(|bytes| serde_json::from_slice(&bytes).ok())
        .ok_or("no rescue file")?;
    let edits = json["operation"]["edits"].as_array().map_or(0, Vec::len);
    let next = document
        .history_entries()
        .map_err(|failure| failure.to_string())?
        .len()
        + 1;
    if edits > 0 && json["operation"]["seq"] == next {
        Ok(())
    } else {
        Err("the rescue file does not hold the edit".to_owned())
    }
}

/// Does what a program without the check does; says whether it noticed.
fn naive_program_notices() -> bool {
    let desk = Desk::in_memory();
    let path = desk.file();
    fs::write(&path, "first edit").expect("written");
    let mut open = fs::File::options().append(true).open(&path).expect("open");
    fs::rename(&path, path.with_extension("old")).expect("renamed");
    open.write_all(b"second edit").is_err()
}
