//! What scenarios run as other processes: one that edits until it is killed, one that only opens.

use crate::desk::setting;
use crate::dice::Dice;
use crate::edits::{accepted, random};
use crate::full::{WELL, fill};
use crate::work::{Activity, work};
use slipway_document::Document;
use slipway_document::wire::Failure;
use slipway_store::state_hash;
use std::io::{self, Write as _};
use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

/// Says that an edit begins.
pub(crate) const BEGIN: &str = "begin";
/// Says that an edit was acknowledged; the hash of the state follows.
pub(crate) const ACK: &str = "ack";
/// Says that the edit made no sense: nothing began.
pub(crate) const REFUSED: &str = "refused";
/// Says that the file is open.
pub(crate) const OPEN: &str = "open";

/// Does what the words after `child` say.
pub(crate) fn run(words: &[&str]) -> ExitCode {
    match words {
        ["edit", file, backups, run] => edit(file.as_ref(), backups.as_ref(), run, Honesty::Honest),
        ["edit-and-lie", file, backups, run] => {
            edit(file.as_ref(), backups.as_ref(), run, Honesty::Lies)
        }
        ["work", activity, file, backups, run, honesty] => {
            let activity = Activity::named(activity).expect("an activity");
            let honesty = Honesty::named(honesty);
            let run = run.parse().expect("the run is a number");
            work(activity, file.as_ref(), backups.as_ref(), run, honesty);
            ExitCode::SUCCESS
        }
        ["fill", disk, elsewhere, run, honesty] => {
            let run = run.parse().expect("the run is a number");
            let honesty = Honesty::named(honesty);
            match fill(disk.as_ref(), elsewhere.as_ref(), run, honesty) {
                Ok(()) => say(WELL),
                Err(what) => say(&what),
            }
            ExitCode::SUCCESS
        }
        ["open", file, backups] => open(file.as_ref(), backups.as_ref()),
        _ => ExitCode::FAILURE,
    }
}

/// Whether an edit is acknowledged when it is on the disk, or in any case: the negative control.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Honesty {
    Honest,
    Lies,
}

impl Honesty {
    /// Returns its name, as a process is told.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Honest => "honest",
            Self::Lies => "lies",
        }
    }

    fn named(name: &str) -> Self {
        if name == Self::Lies.name() {
            Self::Lies
        } else {
            Self::Honest
        }
    }
}

fn edit(file: &Path, backups: &Path, run: &str, honesty: Honesty) -> ExitCode {
    let run: u64 = run.parse().expect("the run is a number");
    let mut dice = Dice::new(run);
    let mut document = Document::open(file, setting(backups, 1_000 + run)).expect("it opens");
    say(OPEN);
    loop {
        let command = random(&document.now().plan, &mut dice);
        let undoes = dice.below(5) == 0;
        say(BEGIN);
        if honesty == Honesty::Lies {
            say(&format!("{ACK} early"));
        }
        let done = if undoes {
            undo(&mut document)
        } else {
            accepted(document.perform(command))
        };
        if honesty == Honesty::Honest {
            if done {
                say(&format!("{ACK} {}", state_hash(&document.now().plan)));
            } else {
                say(REFUSED);
            }
        }
    }
}

fn undo(document: &mut Document) -> bool {
    match document.undo() {
        Ok(_) => true,
        Err(Failure::Fault(note)) if note.code == "nothing-to-undo" => false,
        Err(failure) => panic!("undo: {failure}"),
    }
}

/// Opens the file and keeps it until it is told to go, or says why it cannot; with how many
/// milliseconds that took.
fn open(file: &Path, backups: &Path) -> ExitCode {
    let began = Instant::now();
    let opened = Document::open(file, setting(backups, 2_000));
    let answer = |word: &str| say(&format!("{word} {}", began.elapsed().as_millis()));
    match opened {
        Ok(document) => {
            answer(OPEN);
            // Until the other end is closed.
            let mut line = String::new();
            let _ = io::stdin().read_line(&mut line);
            drop(document);
        }
        Err(Failure::Fault(note)) => answer(&note.code),
        Err(Failure::Refusal(_)) => answer("refusal"),
    }
    ExitCode::SUCCESS
}

/// Says a line to whoever started this process.
pub(crate) fn say(line: &str) {
    let mut out = io::stdout().lock();
    // Nobody listens any more: then there is nothing to say.
    let _ = writeln!(out, "{line}");
    let _ = out.flush();
}
