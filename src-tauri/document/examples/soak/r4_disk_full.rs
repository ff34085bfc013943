//! R4: a disk of two megabytes that gets full: each edit that does not fit is refused, said and
//! kept, a copy can be saved elsewhere, and editing goes on when space returns.

use crate::child::{ACK, Honesty};
use crate::desk::Desk;
use crate::figure::Figure;
use crate::full::WELL;
use crate::work::FAULT;
use std::process::{Command, Output};

/// Mounts a small disk on the first argument, for this process and those it becomes.
const ON_A_SMALL_DISK: &str = r#"mount -t tmpfs -o size=2m none "$1" && shift && exec "$@""#;

/// Fills a disk `count` times.
pub(crate) fn measure(count: usize) -> Figure {
    let mut broken = Vec::new();
    let (mut refused, mut acknowledged) = (0, 0);
    for run in 0..count {
        let output = fill(run, Honesty::Honest);
        let said = String::from_utf8_lossy(&output.stdout);
        let how_often = |word: &str| said.lines().filter(|line| *line == word).count();
        acknowledged += how_often(ACK);
        refused += how_often(FAULT);
        if how_often(WELL) != 1 {
            let last = said.lines().last().unwrap_or_default();
            let error = String::from_utf8_lossy(&output.stderr);
            broken.push(format!("disk {run}: {last} {error}"));
        }
    }
    let lies = fill(0, Honesty::Lies).stdout;
    let lies = String::from_utf8_lossy(&lies);
    Figure {
        text: format!(
            "{count} full disks, {acknowledged} edits acknowledged, {refused} refused as disk-full, \
             a copy saved elsewhere and the next edit made when space returned on {} of them",
            count - broken.len()
        ),
        detail: None,
        broken,
        control: "an edit acknowledged although it did not fit",
        caught: lies.contains("of") && !lies.lines().any(|line| line == WELL),
    }
}

fn fill(run: usize, honesty: Honesty) -> Output {
    let desk = Desk::in_memory();
    let program = std::env::current_exe().expect("this program has a path");
    Command::new("unshare")
        .args([
            "--map-root-user",
            "--mount",
            "sh",
            "-c",
            ON_A_SMALL_DISK,
            "sh",
        ])
        .arg(desk.plans())
        .arg(program)
        .args(["child", "fill"])
        .args([desk.plans(), desk.folder().to_owned()])
        .args([&run.to_string(), honesty.name()])
        .output()
        .expect("unshare starts")
}
