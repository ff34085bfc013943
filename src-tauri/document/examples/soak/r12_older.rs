//! R12: a file of every earlier version, and one that an earlier program wrote, is upgraded by a process that is killed at each of its writes
//! and flushes, before it or in the middle of it.

use crate::aftermath::examine;
use crate::child::Honesty;
use crate::desk::Desk;
use crate::disk::{self, Mishap};
use crate::figure::Figure;
use crate::r2_disk_errors::{calls, whole};
use crate::work::{Bench, acknowledged};
use slipway_store::older;
use std::fs;
use std::path::Path;

/// Where SQLite keeps the number of the tables' version.
const USER_VERSION: usize = 60;

/// Kills at `count` calls, spread evenly over every version, or at each when there are fewer.
pub(crate) fn measure(count: usize) -> Figure {
    let benches: Vec<(u32, Bench)> = (1..older::VERSION)
        .map(|version| (version, Bench::of_version(version, version.into())))
        .chain([(3, Bench::of_step_one())])
        .collect();
    let mut kills = Vec::new();
    for (version, bench) in &benches {
        for mishap in [Mishap::Death, Mishap::TornDeath] {
            let calls = calls(bench, mishap);
            kills.extend((1..=calls).map(|at| (*version, bench, mishap, at)));
        }
    }
    let count = count.min(kills.len());
    let mut broken = Vec::new();
    let mut half_way = 0;
    let mut caught = false;
    for number in 0..count {
        let (version, bench, mishap, at) = kills[number * kills.len() / count];
        let (desk, acknowledged) = kill(bench, mishap, at);
        let journal = desk.file().with_extension("slipway-journal");
        let is_hot = fs::metadata(&journal).is_ok_and(|about| about.len() > 0);
        half_way += usize::from(is_hot);
        if let Err(what) = is_upgraded(&desk, bench, version, &acknowledged) {
            broken.push(format!(
                "version {version}, {mishap:?} at call {at}: {what}"
            ));
        }
        if is_hot && !caught {
            let (desk, acknowledged) = kill(bench, mishap, at);
            fs::remove_file(desk.file().with_extension("slipway-journal")).expect("it is hot");
            caught = is_upgraded(&desk, bench, version, &acknowledged).is_err();
        }
    }
    Figure {
        text: format!(
            "{} earlier versions and a file kept from step 1, killed at {count} of {} writes and flushes of their upgrade \
             ({half_way} with a hot journal), {} not upgraded whole with a backup",
            older::VERSION - 1,
            kills.len(),
            broken.len()
        ),
        detail: None,
        broken,
        control: "an upgrade without a rollback journal",
        caught,
    }
}

/// Kills a process; returns what it left behind, and what it had acknowledged.
fn kill(bench: &Bench, mishap: Mishap, at: usize) -> (Desk, Vec<String>) {
    let desk = bench.lay_out();
    let mut process = bench.process(&desk, Honesty::Honest);
    disk::befall(&mut process, desk.folder(), mishap, at, false);
    let done = process.output().expect("the process starts");
    assert!(!done.status.success(), "it was killed");
    (desk, acknowledged(&done.stdout))
}

fn is_upgraded(
    desk: &Desk,
    bench: &Bench,
    version: u32,
    acknowledged: &[String],
) -> Result<(), String> {
    let after = examine(&desk.file(), &desk.backups(), &bench.before, acknowledged);
    if let Some(wrong) = after.wrong {
        return Err(wrong);
    }
    let older = desk.backups().join("older");
    let entries = fs::read_dir(&older).map_err(|_| "no backup was made")?;
    let files = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let is_backup = |file: &Path| {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        name.ends_with(".slipway") && version_of(file) == Some(version)
    };
    if !files.into_iter().any(|file| is_backup(&file)) {
        return Err("the backup is not there".to_owned());
    }
    whole(&older, desk)
}

fn version_of(file: &Path) -> Option<u32> {
    let bytes = fs::read(file).ok()?;
    let field = bytes.get(USER_VERSION..USER_VERSION + 4)?;
    Some(u32::from_be_bytes(field.try_into().ok()?))
}
