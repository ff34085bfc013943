//! R9: of several processes that open one file, one may write, and the others hear in time that it
//! is open.

use crate::child::OPEN;
use crate::desk::Desk;
use crate::edits::begin;
use crate::figure::Figure;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

const PROCESSES: usize = 4;
const PROMISED: Duration = Duration::from_millis(2_500);

/// Lets four processes open one file, `count` times.
pub(crate) fn measure(count: usize) -> Figure {
    let desk = Desk::on_disk();
    let mut document = desk.create(1);
    begin(&mut document);
    document.close().expect("it closes");
    let mut broken = Vec::new();
    let mut slowest = Duration::ZERO;
    for run in 0..count {
        let files = vec![desk.file(); PROCESSES];
        let (writers, locked, took) = race(&files, &desk.backups());
        slowest = slowest.max(took);
        if writers != 1 || locked != PROCESSES - 1 || took > PROMISED {
            broken.push(format!(
                "race {run}: {writers} writers, {locked} refused, {took:?}"
            ));
        }
    }
    let copies = (0..PROCESSES).map(|number| {
        let copy = desk.beside(&format!("copy {number}.slipway"));
        std::fs::copy(desk.file(), &copy).expect("nobody has it open");
        copy
    });
    let (writers, ..) = race(&copies.collect::<Vec<_>>(), &desk.backups());
    Figure {
        text: format!(
            "{count} races of {PROCESSES} processes, one writer in each, the others told after at \
             most {slowest:.1?}"
        ),
        detail: None,
        broken,
        control: "a file each",
        caught: writers != 1,
    }
}

/// Returns how many processes got in, how many heard that it is open, and how long that took.
fn race(files: &[PathBuf], backups: &Path) -> (usize, usize, Duration) {
    let mut children: Vec<Child> = files.iter().map(|file| opener(file, backups)).collect();
    let answers: Vec<String> = children.iter_mut().map(answer).collect();
    for mut child in children {
        // Closing its input tells it to go.
        drop(child.stdin.take());
        child.wait().expect("it goes");
    }
    let answers = answers.iter().filter_map(|answer| answer.split_once(' '));
    let answers: Vec<(&str, u64)> = answers
        .filter_map(|(word, took)| Some((word, took.parse().ok()?)))
        .collect();
    let said = |word: &str| answers.iter().filter(|(own, _)| *own == word).count();
    let took = answers.iter().map(|(_, took)| *took).max();
    let took = Duration::from_millis(took.unwrap_or_default());
    (said(OPEN), said("locked"), took)
}

/// Returns what a process says of its opening. They all open at once; only the answers are read one
/// after the other.
fn answer(child: &mut Child) -> String {
    let output = child.stdout.take().expect("its output is piped");
    let mut line = String::new();
    BufReader::new(output)
        .read_line(&mut line)
        .expect("it answers");
    line.trim().to_owned()
}

fn opener(file: &Path, backups: &Path) -> Child {
    let program = std::env::current_exe().expect("this program has a path");
    Command::new(program)
        .args(["child", "open"])
        .args([file, backups])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the process starts")
}
