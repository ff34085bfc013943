//! R3: the power goes. From the log of what a process wrote and flushed, disks are made as they may
//! be then: writes since the last flush are missing, torn or reordered.

use crate::aftermath::examine;
use crate::child::Honesty;
use crate::desk::Desk;
use crate::dice::Dice;
use crate::disk;
use crate::figure::Figure;
use crate::power::{Disk, Event, read};
use crate::r2_disk_errors::whole;
use crate::work::{Activity, Bench, COPIED, acknowledged, copy_of};
use slipway_store::{Store, state_hash};
use std::fs;
use std::path::{Path, PathBuf};

/// How many images come from one log.
const IMAGES_PER_LOG: usize = 200;

/// What a process did, and where.
struct Recording {
    bench: Bench,
    desk: Desk,
    events: Vec<Event>,
}

/// Makes `count` images and opens each.
pub(crate) fn measure(count: usize) -> Figure {
    let mut dice = Dice::new(3);
    let mut broken = Vec::new();
    let mut edits = 0;
    let mut caught = false;
    for log in 0..count.div_ceil(IMAGES_PER_LOG).max(Activity::ALL.len()) {
        let activity = Activity::ALL[log % Activity::ALL.len()];
        let run = u64::try_from(1 + log).expect("few");
        let recording = record(Bench::new(activity, run));
        let logs = count.div_ceil(IMAGES_PER_LOG).max(Activity::ALL.len());
        let images = count * (log + 1) / logs - count * log / logs;
        for image in 0..images {
            let at = dice.below(recording.events.len() + 1);
            match recording.lose_power(at, &mut dice) {
                Ok(found) => edits += found,
                Err(what) => broken.push(format!(
                    "{activity:?} {run}, image {image}, after {at} of {} events: {what}",
                    recording.events.len()
                )),
            }
        }
        if !caught {
            let unflushed = recording.without_flushes();
            caught = (0..40).any(|_| {
                let at = dice.below(unflushed.events.len() + 1);
                unflushed.lose_power(at, &mut dice).is_err()
            });
        }
    }
    Figure {
        text: format!(
            "{count} crash images (writes since the last flush missing, torn by the sector or \
             reordered) of edit, undo, import, migrate and backup, {edits} acknowledged edits \
             in them, {} images with something lost or damaged",
            broken.len()
        ),
        detail: None,
        broken,
        control: "a program that never flushes",
        caught,
    }
}

fn record(bench: Bench) -> Recording {
    let desk = bench.lay_out();
    let elsewhere = Desk::in_memory();
    let log = elsewhere.beside("log");
    let mut process = bench.process(&desk, Honesty::Honest);
    disk::log(&mut process, desk.folder(), &log);
    let done = process.output().expect("the process starts");
    assert!(done.status.success(), "undisturbed, it works: {done:?}");
    let events = read(&fs::read(log).expect("there is a log"));
    let flushes = events
        .iter()
        .filter(|event| matches!(event, Event::Sync(_)));
    assert!(flushes.count() > 0, "the log holds flushes");
    Recording {
        bench,
        desk,
        events,
    }
}

impl Recording {
    /// Returns what a program would have done that does the same and never flushes.
    fn without_flushes(self) -> Self {
        let kept = |event: &Event| !matches!(event, Event::Sync(_));
        Self {
            events: self.events.into_iter().filter(kept).collect(),
            ..self
        }
    }

    /// Lets the power go after some events and opens what is on the disk then; returns how many
    /// edits were acknowledged until then.
    fn lose_power(&self, after: usize, dice: &mut Dice) -> Result<usize, String> {
        let mut disk = Disk::default();
        for path in [self.desk.file(), copy_of(&self.desk.file())] {
            disk.lay(path, self.bench.bytes().to_vec());
        }
        let (mut edits, mut copied) = (Vec::new(), None);
        for event in &self.events[..after] {
            disk.go_on(event);
            if let Event::Said(text) = event {
                edits.extend(acknowledged(text.as_bytes()));
                let hash = |line: &str| Some(line.strip_prefix(COPIED)?.trim().to_owned());
                copied = text.lines().find_map(hash).or(copied);
            }
        }
        let after = Desk::in_memory();
        for (path, bytes) in disk.image(dice) {
            let path = moved(&path, &self.desk, &after);
            fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            fs::write(path, bytes).expect("written");
        }
        let (file, backups) = (after.file(), after.backups());
        let found = examine(&file, &backups, &self.bench.before, &edits);
        if let Some(wrong) = found.wrong {
            return Err(wrong);
        }
        whole(&after.plans(), &after)?;
        whole(&backups, &after)?;
        whole(&backups.join("older"), &after)?;
        if copied.is_some() && state_of(&copy_of(&file), &after) != copied {
            return Err("the copy is not what was said".to_owned());
        }
        Ok(edits.len())
    }
}

fn moved(path: &Path, from: &Desk, to: &Desk) -> PathBuf {
    let within = path.strip_prefix(from.folder()).expect("below the folder");
    to.folder().join(within)
}

fn state_of(file: &Path, desk: &Desk) -> Option<String> {
    let opened = Store::open(file, &desk.beside("elsewhere")).ok()?;
    Some(state_hash(&opened.plan))
}
