//! R1: a process that edits is killed at random moments; no acknowledged edit may be missing.
//!
//! Half of the moments are chosen inside a commit, so that the next opening finds a hot journal.

use crate::child::{ACK, BEGIN};
use crate::desk::{Desk, Dice};
use crate::edits::begin;
use crate::figure::Figure;
use slipway_store::{Store, state_hash};
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

/// How many kills one file lives through before the next is begun.
const KILLS_PER_FILE: usize = 50;

/// What a run of kills came to.
#[derive(Default)]
struct Tally {
    kills: usize,
    edits: usize,
    lost: usize,
    damaged: usize,
    unacknowledged: usize,
    hot: usize,
    broken: Vec<String>,
}

/// Kills `count` times.
pub(crate) fn measure(count: usize) -> Figure {
    let tally = kill(count, "edit");
    let control = kill(count.clamp(20, 100), "edit-and-lie");
    let mut broken = tally.broken;
    if tally.edits == 0 || tally.hot * 4 < tally.kills {
        broken.push(format!("only {} of the kills hit a commit", tally.hot));
    }
    Figure {
        text: format!(
            "{} kills, {} acknowledged edits, {} lost, {} damaged files, {} unacknowledged edits \
             present as a whole, hot journal in {}",
            tally.kills, tally.edits, tally.lost, tally.damaged, tally.unacknowledged, tally.hot
        ),
        broken,
        control: "acknowledged before the commit",
        caught: control.lost > 0,
    }
}

fn kill(count: usize, mode: &str) -> Tally {
    let mut tally = Tally::default();
    let mut dice = Dice::new(1);
    for first in (0..count).step_by(KILLS_PER_FILE) {
        let desk = Desk::on_disk();
        let mut document = desk.create(1);
        begin(&mut document);
        document.close().expect("it closes");
        for run in first..count.min(first + KILLS_PER_FILE) {
            kill_once(&desk, mode, run, &mut dice, &mut tally);
        }
    }
    tally
}

fn kill_once(desk: &Desk, mode: &str, run: usize, dice: &mut Dice, tally: &mut Tally) {
    let (file, backups) = (desk.file(), desk.backups());
    let before = contents(&file, &backups);
    let acks = edit_and_die(desk, mode, run, dice);
    tally.kills += 1;
    tally.edits += acks.len();
    tally.hot += usize::from(has_hot_journal(&file));
    match Store::open(&file, &backups) {
        Ok(opened) => {
            let operations = opened.store.operations().expect("the journal is readable");
            let gained = operations.len() - before.operations;
            let damage = opened.store.verify().expect("it can be verified");
            if opened.moved_aside.is_some() || !damage.is_empty() {
                tally.damaged += 1;
                tally.broken.push(format!("run {run}: {damage:?}"));
            }
            if gained < acks.len() {
                tally.lost += acks.len() - gained;
                let lost = acks.len() - gained;
                tally
                    .broken
                    .push(format!("run {run}: {lost} acknowledged edits are missing"));
                return;
            }
            let mut plan = opened.plan;
            let extra = &operations[before.operations + acks.len()..];
            for operation in extra.iter().rev() {
                operation
                    .edits
                    .invert()
                    .apply(&mut plan)
                    .expect("an edit is there as a whole");
            }
            tally.unacknowledged += extra.len();
            let last = acks.last().unwrap_or(&before.state);
            if extra.len() > 1 || (*last != state_hash(&plan) && last != "early") {
                tally
                    .broken
                    .push(format!("run {run}: another state than was acknowledged"));
            }
        }
        Err(fault) => {
            tally.damaged += 1;
            tally.broken.push(format!("run {run}: {fault}"));
        }
    }
}

/// How many operations a file holds, and the hash of its state.
struct Contents {
    operations: usize,
    state: String,
}

fn contents(file: &Path, backups: &Path) -> Contents {
    let opened = Store::open(file, backups).expect("it opens");
    Contents {
        operations: opened.journal.len(),
        state: state_hash(&opened.plan),
    }
}

/// Lets a process edit, kills it, and returns what it acknowledged.
fn edit_and_die(desk: &Desk, mode: &str, run: usize, dice: &mut Dice) -> Vec<String> {
    let program = std::env::current_exe().expect("this program has a path");
    let mut child = Command::new(program)
        .args(["child", mode])
        .args([desk.file(), desk.backups()])
        .arg(run.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the process starts");
    let lines = listen(child.stdout.take().expect("its output is piped"));
    let mut acks = Vec::new();
    let mut began = Instant::now();
    let mut commit = Duration::from_millis(4);
    let wanted = dice.below(5);
    while let Ok(line) = lines.recv_timeout(Duration::from_secs(20)) {
        if line == BEGIN {
            began = Instant::now();
            if acks.len() >= wanted {
                let per_mille = u32::try_from(dice.below(1_000)).expect("small");
                spin(commit * per_mille / 1_000);
                break;
            }
        } else if let Some(state) = line.strip_prefix(ACK) {
            commit = (commit + began.elapsed()) / 2;
            acks.push(state.trim().to_owned());
        }
    }
    child.kill().expect("it can be killed");
    child.wait().expect("it is gone");
    // What it still said before it died counts, too.
    acks.extend(
        lines
            .iter()
            .filter_map(|line| Some(line.strip_prefix(ACK)?.trim().to_owned())),
    );
    acks
}

fn listen(output: impl std::io::Read + Send + 'static) -> Receiver<String> {
    let (said, lines) = channel();
    std::thread::spawn(move || {
        for line in BufReader::new(output).lines().map_while(Result::ok) {
            if said.send(line).is_err() {
                return;
            }
        }
    });
    lines
}

/// Waits by looking at the clock: sleeping would miss a commit of a few milliseconds.
fn spin(duration: Duration) {
    let began = Instant::now();
    while began.elapsed() < duration {
        std::hint::spin_loop();
    }
}

fn has_hot_journal(file: &Path) -> bool {
    let mut journal = file.as_os_str().to_owned();
    journal.push("-journal");
    std::fs::metadata(journal).is_ok_and(|metadata| metadata.len() > 0)
}
