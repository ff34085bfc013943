//! A disk as its log tells it, and what may be on it when the power goes.
//!
//! What was flushed is there. Of what was written since, any part may be: each write whole, not at
//! all or in some of its sectors, each change of names or of a length or not, in any order.

use crate::dice::Dice;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// What a disk writes at once, or not at all.
const SECTOR: usize = 512;

/// One line of the log of `disk.c`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Event {
    /// A file of this number was opened by its name.
    Open(u64, PathBuf),
    /// A new file got a name.
    Create(u64, PathBuf),
    /// Bytes were written.
    Write(u64, usize, Vec<u8>),
    /// A file got a length.
    Truncate(u64, usize),
    /// A file or a folder was flushed.
    Sync(u64),
    /// A file got another name.
    Rename(PathBuf, PathBuf),
    /// A name was taken away.
    Unlink(PathBuf),
    /// The process said something.
    Said(String),
}

/// Reads a log.
pub(crate) fn read(mut log: &[u8]) -> Vec<Event> {
    let mut events = Vec::new();
    while !log.is_empty() {
        let end = log.iter().position(|&byte| byte == b'\n').expect("a line");
        let line = std::str::from_utf8(&log[..end]).expect("a line is text");
        log = &log[end + 1..];
        let (what, rest) = line.split_once(' ').expect("a word and more");
        let mut words = rest.split(' ');
        let mut number = || -> usize { words.next().expect("a number").parse().expect("a number") };
        let mut take = |length: usize| {
            let (bytes, rest) = log.split_at(length);
            log = rest;
            bytes.to_vec()
        };
        let named = || {
            let (file, path) = rest.split_once(' ').expect("a number and a path");
            (file.parse().expect("a number"), PathBuf::from(path))
        };
        events.push(match what {
            "open" => Event::Open(named().0, named().1),
            "create" => Event::Create(named().0, named().1),
            "write" => {
                let (file, offset, length) = (number(), number(), number());
                Event::Write(as_file(file), offset, take(length))
            }
            "truncate" => Event::Truncate(as_file(number()), number()),
            "sync" => Event::Sync(as_file(number())),
            "rename" => {
                let (from, to) = rest.split_once('\t').expect("two paths");
                Event::Rename(from.into(), to.into())
            }
            "unlink" => Event::Unlink(rest.into()),
            "said" => {
                let text = take(number());
                Event::Said(String::from_utf8(text).expect("it says text"))
            }
            // Folders are there from the beginning in every image.
            "folder" => continue,
            what => panic!("the log says {what}"),
        });
    }
    events
}

fn as_file(number: usize) -> u64 {
    u64::try_from(number).expect("64 bits")
}

/// A change of a file since it was last flushed.
enum Change {
    Write(usize, Vec<u8>),
    Truncate(usize),
}

/// A change of names since their folder was last flushed.
enum Naming {
    Give(PathBuf, usize),
    Take(PathBuf),
    Change(PathBuf, PathBuf, usize),
}

#[derive(Default)]
struct File {
    flushed: Vec<u8>,
    since: Vec<Change>,
}

/// The disk at one moment.
#[derive(Default)]
pub(crate) struct Disk {
    files: Vec<File>,
    /// What the operating system calls them now; a folder has its path.
    numbers: BTreeMap<u64, Result<usize, PathBuf>>,
    /// The names as programs see them.
    names: BTreeMap<PathBuf, usize>,
    flushed_names: BTreeMap<PathBuf, usize>,
    namings: Vec<Naming>,
}

impl Disk {
    /// Lays a file on the disk, flushed.
    pub(crate) fn lay(&mut self, path: PathBuf, bytes: Vec<u8>) {
        let file = self.new_file();
        self.files[file].flushed = bytes;
        self.names.insert(path.clone(), file);
        self.flushed_names.insert(path, file);
    }

    fn new_file(&mut self) -> usize {
        self.files.push(File::default());
        self.files.len() - 1
    }

    fn change(&mut self, number: u64, change: Change) {
        if let Some(Ok(file)) = self.numbers.get(&number) {
            self.files[*file].since.push(change);
        }
    }

    /// Does what the log says next.
    pub(crate) fn go_on(&mut self, event: &Event) {
        match event {
            Event::Open(number, path) => {
                let file = self.names.get(path).copied();
                self.numbers
                    .insert(*number, file.ok_or_else(|| path.clone()));
            }
            Event::Create(number, path) => {
                let file = self.new_file();
                self.numbers.insert(*number, Ok(file));
                self.names.insert(path.clone(), file);
                self.namings.push(Naming::Give(path.clone(), file));
            }
            Event::Write(number, offset, bytes) => {
                self.change(*number, Change::Write(*offset, bytes.clone()));
            }
            Event::Truncate(number, length) => self.change(*number, Change::Truncate(*length)),
            Event::Sync(number) => match self.numbers.get(number).cloned() {
                Some(Ok(file)) => self.files[file].flush(),
                Some(Err(folder)) => self.flush_names(&folder),
                None => {}
            },
            Event::Rename(from, to) => {
                if let Some(file) = self.names.remove(from) {
                    self.names.insert(to.clone(), file);
                    let change = Naming::Change(from.clone(), to.clone(), file);
                    self.namings.push(change);
                }
            }
            Event::Unlink(path) => {
                self.names.remove(path);
                self.namings.push(Naming::Take(path.clone()));
            }
            Event::Said(_) => {}
        }
    }

    fn flush_names(&mut self, folder: &Path) {
        let (flushed, waiting): (Vec<_>, Vec<_>) = std::mem::take(&mut self.namings)
            .into_iter()
            .partition(|naming| naming.path().parent() == Some(folder));
        self.namings = waiting;
        for naming in flushed {
            naming.done_to(&mut self.flushed_names);
        }
    }

    /// Returns what may be on the disk when the power goes now, by name.
    pub(crate) fn image(&self, dice: &mut Dice) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut names = self.flushed_names.clone();
        // Often all or nothing of it, otherwise any part.
        let mood = dice.below(4);
        for naming in &self.namings {
            if is_there(mood, dice) {
                naming.done_to(&mut names);
            }
        }
        let mut content = |file: usize| {
            let mood = dice.below(4);
            self.files[file].perhaps(mood, dice)
        };
        names
            .into_iter()
            .map(|(path, file)| (path, content(file)))
            .collect()
    }
}

fn is_there(mood: usize, dice: &mut Dice) -> bool {
    match mood {
        0 => true,
        1 => false,
        _ => dice.below(2) == 0,
    }
}

impl Naming {
    fn path(&self) -> &Path {
        match self {
            Self::Give(path, _) | Self::Take(path) | Self::Change(_, path, _) => path,
        }
    }

    fn done_to(&self, names: &mut BTreeMap<PathBuf, usize>) {
        match self {
            Self::Give(path, file) => {
                names.insert(path.clone(), *file);
            }
            Self::Take(path) => {
                names.remove(path);
            }
            Self::Change(from, to, file) => {
                names.remove(from);
                names.insert(to.clone(), *file);
            }
        }
    }
}

impl File {
    fn flush(&mut self) {
        for change in std::mem::take(&mut self.since) {
            change.done_to(&mut self.flushed);
        }
    }

    fn perhaps(&self, mood: usize, dice: &mut Dice) -> Vec<u8> {
        let mut bytes = self.flushed.clone();
        for change in &self.since {
            if !is_there(mood, dice) {
                continue;
            }
            match change {
                Change::Write(offset, written) if mood > 1 && dice.below(3) == 0 => {
                    tear(&mut bytes, *offset, written, dice);
                }
                change => change.done_to(&mut bytes),
            }
        }
        bytes
    }
}

impl Change {
    fn done_to(&self, bytes: &mut Vec<u8>) {
        match self {
            Self::Write(offset, written) => {
                let end = offset + written.len();
                bytes.resize(bytes.len().max(end), 0);
                bytes[*offset..end].copy_from_slice(written);
            }
            Self::Truncate(length) => bytes.resize(*length, 0),
        }
    }
}

/// Writes some of the sectors.
fn tear(bytes: &mut Vec<u8>, offset: usize, written: &[u8], dice: &mut Dice) {
    let mut from = 0;
    while from < written.len() {
        let to_boundary = SECTOR - (offset + from) % SECTOR;
        let to = written.len().min(from + to_boundary);
        if dice.below(2) == 0 {
            Change::Write(offset + from, written[from..to].to_vec()).done_to(bytes);
        }
        from = to;
    }
}
