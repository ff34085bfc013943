//! What a process does while its disk fails, dies or is logged, and what it says of it.

use crate::aftermath::Contents;
use crate::child::{ACK, Honesty, say};
use crate::desk::{Desk, setting};
use crate::dice::Dice;
use crate::edits::{begin, perform, random};
use slipway_document::Document;
use slipway_document::wire::Failure;
use slipway_engine::change::{Command, Message, Rows};
use slipway_engine::plan::Task;
use slipway_store::{older, state_hash};
use std::path::{Path, PathBuf};
use std::process;
use uuid::Uuid;

/// Says that something failed: its code, and whether the edit is in a rescue file.
pub(crate) const FAULT: &str = "fault";
/// Says that the file did not open: why.
pub(crate) const SHUT: &str = "shut";
/// Says that a copy is written; the hash of its state follows.
pub(crate) const COPIED: &str = "copied";

/// How often somebody tries to open a file, or to do the same thing again.
const ATTEMPTS: usize = 3;

/// What is done to a portfolio.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Activity {
    /// Editing.
    Edit,
    /// Taking back and bringing again.
    Undo,
    /// Adding what came from a file.
    Import,
    /// Opening the file of an earlier version.
    Migrate,
    /// Writing a copy over an older one, and a backup on closing.
    BackUp,
}

impl Activity {
    pub(crate) const ALL: [Self; 5] = [
        Self::Edit,
        Self::Undo,
        Self::Import,
        Self::Migrate,
        Self::BackUp,
    ];

    /// Returns its name, as the process is told.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Edit => "edit",
            Self::Undo => "undo",
            Self::Import => "import",
            Self::Migrate => "migrate",
            Self::BackUp => "back-up",
        }
    }

    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|own| own.name() == name)
    }
}

/// A portfolio to work on, as often as somebody wants.
pub(crate) struct Bench {
    pub(crate) activity: Activity,
    pub(crate) run: u64,
    pub(crate) before: Contents,
    bytes: Vec<u8>,
}

impl Bench {
    /// Makes a portfolio for an activity; each `run` does other things.
    pub(crate) fn new(activity: Activity, run: u64) -> Self {
        if activity == Activity::Migrate {
            let versions = u64::from(older::VERSION - 1);
            let version = older::VERSION - 1 - u32::try_from(run % versions).expect("few");
            return Self::of_version(version, run);
        }
        let desk = Desk::in_memory();
        let mut document = desk.create(1);
        begin(&mut document);
        perform(&mut document, &mut Dice::new(run), 12);
        document.close().expect("it closes");
        Self::of(activity, run, &desk)
    }

    /// Makes a portfolio of an earlier version, to be upgraded.
    pub(crate) fn of_version(version: u32, run: u64) -> Self {
        let desk = Desk::in_memory();
        older::write(&desk.file(), version).expect("an older file");
        Self::of(Activity::Migrate, run, &desk)
    }

    /// Makes a portfolio that the program of step 1 wrote; its tables have version 3.
    pub(crate) fn of_step_one() -> Self {
        let desk = Desk::in_memory();
        let kept = include_bytes!("../../../../tests/kept/step-1.slipway");
        std::fs::write(desk.file(), kept).expect("written");
        Self::of(Activity::Migrate, 1, &desk)
    }

    fn of(activity: Activity, run: u64, desk: &Desk) -> Self {
        // Before anybody looks into it: an older file is upgraded then.
        let bytes = std::fs::read(desk.file()).expect("nobody has it open");
        Self {
            activity,
            run,
            before: Contents::of(&desk.file(), &desk.backups()),
            bytes,
        }
    }

    /// Returns the portfolio as it is laid out.
    pub(crate) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Lays the portfolio on a desk of its own, with a copy of it beside.
    pub(crate) fn lay_out(&self) -> Desk {
        let desk = Desk::in_memory();
        std::fs::write(desk.file(), &self.bytes).expect("written");
        std::fs::write(copy_of(&desk.file()), &self.bytes).expect("written");
        std::fs::create_dir_all(desk.backups()).expect("a folder");
        desk
    }

    /// Returns the process that works on a desk.
    pub(crate) fn process(&self, desk: &Desk, honesty: Honesty) -> process::Command {
        let program = std::env::current_exe().expect("this program has a path");
        let mut process = process::Command::new(program);
        process
            .args(["child", "work", self.activity.name()])
            .args([desk.file(), desk.backups()])
            .args([&self.run.to_string(), honesty.name()]);
        process
    }
}

/// Returns where a copy of a portfolio is written.
pub(crate) fn copy_of(file: &Path) -> PathBuf {
    file.with_file_name("copy.slipway")
}

/// Returns the hash of the state after each edit that a process acknowledged.
pub(crate) fn acknowledged(said: &[u8]) -> Vec<String> {
    let said = String::from_utf8_lossy(said);
    let hash = |line: &str| Some(line.strip_prefix(ACK)?.trim().to_owned());
    said.lines().filter_map(hash).collect()
}

/// Does what an activity is, and says each step.
pub(crate) fn work(activity: Activity, file: &Path, backups: &Path, run: u64, honesty: Honesty) {
    let Some(document) = (0..ATTEMPTS).find_map(|attempt| {
        let attempt = u64::try_from(attempt).expect("few");
        let opened = Document::open(file, setting(backups, 1_000 * (1 + run) + attempt));
        opened
            .map_err(|failure| say(&format!("{SHUT} {failure}")))
            .ok()
    }) else {
        return;
    };
    let mut worker = Worker {
        document,
        dice: Dice::new(run),
        honesty,
    };
    match activity {
        Activity::Edit => (0..3).for_each(|_| worker.edit()),
        Activity::Migrate => worker.edit(),
        Activity::Undo => {
            worker.step(Document::undo);
            worker.step(Document::undo);
            worker.step(Document::redo);
            worker.step(Document::undo);
        }
        Activity::Import => {
            worker.import();
            worker.edit();
        }
        Activity::BackUp => {
            worker.edit();
            worker.copy(&copy_of(file));
            worker.edit();
        }
    }
    if let Err(failure) = worker.document.close() {
        say(&format!("not closed: {failure}"));
    }
}

struct Worker {
    document: Document,
    dice: Dice,
    honesty: Honesty,
}

impl Worker {
    /// Does random things until one is not refused.
    fn edit(&mut self) {
        loop {
            let command = random(&self.document.now().plan, &mut self.dice);
            if self.step(|document| document.perform(command.clone())) {
                return;
            }
        }
    }

    fn import(&mut self) {
        let release = self.document.now().plan.releases.iter().next();
        let release = release.map_or_else(|| Uuid::nil().into(), |row| row.id);
        let task = |number| Task::new(Uuid::from_u64_pair(77, number).into(), release, "Imported");
        let insert = Command::Insert {
            label: Message::new("label-import"),
            rows: Box::new(Rows {
                tasks: (0..60).map(task).collect(),
                ..Rows::default()
            }),
        };
        self.step(|document| document.perform(insert.clone()));
    }

    /// Takes a step, again and again while the disk refuses it; says whether it made sense.
    fn step<T>(&mut self, mut step: impl FnMut(&mut Document) -> Result<T, Failure>) -> bool {
        for _ in 0..ATTEMPTS {
            let before = state_hash(&self.document.now().plan);
            match step(&mut self.document) {
                Ok(_) => {
                    say(&format!("{ACK} {}", state_hash(&self.document.now().plan)));
                    return true;
                }
                Err(Failure::Refusal(_)) => return false,
                Err(Failure::Fault(note)) if note.code == "nothing-to-undo" => return true,
                Err(Failure::Fault(_)) if self.honesty == Honesty::Lies => {
                    say(&format!("{ACK} early"));
                    return true;
                }
                Err(Failure::Fault(note)) => {
                    let is_kept = note.args.contains_key("rescue");
                    say(&format!("{FAULT} {} {is_kept}", note.code));
                    let after = state_hash(&self.document.now().plan);
                    assert_eq!(after, before, "memory moved although the disk said no");
                }
            }
        }
        true
    }

    fn copy(&mut self, path: &Path) {
        for _ in 0..ATTEMPTS {
            match self.document.save_copy(path) {
                Ok(()) => {
                    let state = state_hash(&self.document.now().plan);
                    say(&format!("{COPIED} {state}"));
                    return;
                }
                Err(failure) => say(&format!("not copied: {failure}")),
            }
        }
    }
}
