//! R14: damaged documents: no panic, no hang, no changed value unnoticed, and the original kept to
//! the byte.

use crate::desk::{Desk, setting};
use crate::dice::Dice;
use crate::edits::{begin, perform};
use crate::figure::Figure;
use slipway_document::Document;
use slipway_store::state_hash;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::mpsc::channel;
use std::time::Duration;

const PAGE: usize = 4096;
const PATIENCE: Duration = Duration::from_secs(5);

/// How opening a damaged document ended.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ending {
    Whole,
    Changed,
    Salvaged,
    Refused,
    Panicked,
    Hung,
    Destroyed,
}

/// Opens `count` damaged documents.
pub(crate) fn measure(count: usize) -> Figure {
    let (sound, state) = sound();
    let mut dice = Dice::new(14);
    let mut endings = Vec::new();
    for _ in 0..count {
        endings.push(open_damaged(
            &damage(&sound, &mut dice),
            &state,
            by_the_protocol,
        ));
    }
    let how_many = |ending| endings.iter().filter(|&&own| own == ending).count();
    let bad = [
        Ending::Panicked,
        Ending::Hung,
        Ending::Destroyed,
        Ending::Changed,
    ]
    .map(how_many);
    let mut broken = Vec::new();
    if bad != [0; 4] {
        broken.push(format!("panics, hangs, destroyed, changed: {bad:?}"));
    }
    let careless = open_damaged(&damage(&sound, &mut dice), &state, by_starting_afresh);
    Figure {
        text: format!(
            "{count} damaged documents: {} opened with every value as it was, {} salvaged into a new \
             file, {} refused untouched; {} panics, {} hangs, {} originals not kept, {} changed \
             unnoticed",
            how_many(Ending::Whole),
            how_many(Ending::Salvaged),
            how_many(Ending::Refused),
            bad[0],
            bad[1],
            bad[2],
            bad[3]
        ),
        detail: None,
        broken,
        control: "a program that starts afresh on a broken file",
        caught: careless == Ending::Destroyed,
    }
}

/// Returns the bytes of a sound document, and the hash of its state.
fn sound() -> (Vec<u8>, String) {
    let desk = Desk::in_memory();
    let mut dice = Dice::new(41);
    let mut document = desk.create(1);
    begin(&mut document);
    perform(&mut document, &mut dice, 200);
    let state = state_hash(&document.now().plan);
    document.close().expect("it closes");
    let bytes = fs::read(desk.file()).expect("nobody has it open");
    (bytes, state)
}

/// Returns the bytes of a document after one of the things that happen to files.
fn damage(sound: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = sound.to_vec();
    let pages = bytes.len() / PAGE;
    match dice.below(7) {
        0 => bytes.truncate(dice.below(sound.len())),
        1 => {
            for _ in 0..=dice.below(30) {
                bytes[dice.below(sound.len())] ^= 1 << dice.below(8);
            }
        }
        2 => {
            let page = dice.below(pages) * PAGE;
            bytes[page..page + PAGE].fill(0);
        }
        3 => {
            let (from, to) = (dice.below(pages) * PAGE, dice.below(pages) * PAGE);
            bytes.copy_within(from..from + PAGE, to);
        }
        4 => {
            let page = dice.below(pages) * PAGE;
            for byte in &mut bytes[page..page + PAGE] {
                *byte = u8::try_from(dice.below(256)).expect("a byte");
            }
        }
        5 => {
            // The head of a page says where its cells are.
            let page = dice.below(pages) * PAGE;
            let at = page + if page == 0 { 100 } else { 0 } + dice.below(40);
            bytes[at] = u8::try_from(dice.below(256)).expect("a byte");
        }
        _ => {
            let at = dice.below(100);
            bytes[at] = u8::try_from(dice.below(256)).expect("a byte");
        }
    }
    bytes
}

type Opener = fn(&Path, &Path, &str) -> Ending;

fn open_damaged(bytes: &[u8], state: &str, open: Opener) -> Ending {
    let desk = Desk::in_memory();
    let (file, backups) = (desk.file(), desk.backups());
    fs::write(&file, bytes).expect("written");
    let (done, ended) = channel();
    let state = state.to_owned();
    std::thread::spawn(move || {
        let ending = catch_unwind(AssertUnwindSafe(|| open(&file, &backups, &state)));
        // After a hang nobody listens any more.
        let _ = done.send(ending.unwrap_or(Ending::Panicked));
    });
    let Ok(ending) = ended.recv_timeout(PATIENCE) else {
        return Ending::Hung;
    };
    let kept = files(&desk.plans())
        .iter()
        .any(|kept| fs::read(kept).is_ok_and(|own| own == bytes));
    if kept { ending } else { Ending::Destroyed }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder");
    entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect()
}

fn by_the_protocol(file: &Path, backups: &Path, state: &str) -> Ending {
    match Document::open(file, setting(backups, 7)) {
        Ok(_) if was_moved_aside(file) => Ending::Salvaged,
        Ok(document) if state_hash(&document.now().plan) == state => Ending::Whole,
        Ok(_) => Ending::Changed,
        Err(_) => Ending::Refused,
    }
}

fn was_moved_aside(file: &Path) -> bool {
    let beside = files(file.parent().expect("a folder"));
    beside
        .iter()
        .any(|path| path.to_string_lossy().contains(".damaged-"))
}

fn by_starting_afresh(file: &Path, _: &Path, _: &str) -> Ending {
    fs::write(file, "").expect("written");
    Ending::Whole
}
