//! R1: a process that edits is killed at random moments; no acknowledged edit may be missing.
//!
//! Every second kill is aimed: it waits until the rollback journal lies on the disk, so that the next
//! opening finds a hot one however busy the computer is. The others fall anywhere.

use crate::aftermath::{Contents, examine};
use crate::child::{ACK, BEGIN};
use crate::desk::Desk;
use crate::dice::Dice;
use crate::edits::begin;
use crate::figure::Figure;
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
    if tally.edits == 0 || tally.hot < tally.kills / 4 {
        broken.push(format!("only {} of the kills hit a commit", tally.hot));
    }
    Figure {
        text: format!(
            "{} kills, {} acknowledged edits, {} lost, {} damaged files, {} unacknowledged edits \
             present as a whole, hot journal in {}",
            tally.kills, tally.edits, tally.lost, tally.damaged, tally.unacknowledged, tally.hot
        ),
        detail: None,
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
    let before = Contents::of(&file, &backups);
    let acks = edit_and_die(desk, mode, run, dice);
    tally.kills += 1;
    tally.edits += acks.len();
    tally.hot += usize::from(has_hot_journal(&file));
    let after = examine(&file, &backups, &before, &acks);
    tally.damaged += usize::from(after.is_damaged);
    tally.lost += after.lost;
    tally.unacknowledged += after.unacknowledged;
    let wrong = after.wrong.map(|what| format!("run {run}: {what}"));
    tally.broken.extend(wrong);
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
                if is_aimed(run) {
                    spin_until(commit * 20, || has_hot_journal(&desk.file()));
                    spin(commit * per_mille / 4_000);
                } else {
                    spin(commit * per_mille / 1_000);
                }
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

/// Whether a run is killed inside a commit.
fn is_aimed(run: usize) -> bool {
    run % 2 == 1
}

/// Waits by looking at the clock: sleeping would miss a commit of a few milliseconds.
fn spin(duration: Duration) {
    spin_until(duration, || false);
}

/// Waits until something has happened, but not longer than `at_most`.
fn spin_until(at_most: Duration, has_happened: impl Fn() -> bool) {
    let began = Instant::now();
    while began.elapsed() < at_most && !has_happened() {
        std::hint::spin_loop();
    }
}

fn has_hot_journal(file: &Path) -> bool {
    let mut journal = file.as_os_str().to_owned();
    journal.push("-journal");
    std::fs::metadata(journal).is_ok_and(|metadata| metadata.len() > 0)
}
