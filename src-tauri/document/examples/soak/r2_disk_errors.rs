//! R2: the disk answers with an error, or has no space left, at one call or at every one from there,
//! while a portfolio is edited, taken back, imported into, migrated and backed up.

use crate::aftermath::examine;
use crate::child::Honesty;
use crate::desk::Desk;
use crate::disk::{self, Mishap};
use crate::figure::Figure;
use crate::work::{Activity, Bench, FAULT, SHUT, acknowledged, copy_of};
use slipway_store::Store;
use std::fs;
use std::path::Path;

/// How the disk fails, and whether for ever.
const FAILURES: [(Mishap, bool); 4] = [
    (Mishap::Error, false),
    (Mishap::Error, true),
    (Mishap::Full, false),
    (Mishap::Full, true),
];

/// One failure at one call.
struct Scenario<'a> {
    bench: &'a Bench,
    mishap: Mishap,
    always: bool,
    at: usize,
}

/// Tries `count` scenarios, spread evenly over every call of every activity.
pub(crate) fn measure(count: usize) -> Figure {
    let benches = benches_for(count);
    let all: Vec<Scenario<'_>> = benches.iter().flat_map(scenarios).collect();
    let chosen = (0..count).map(|number| &all[number * all.len() / count]);
    let mut broken = Vec::new();
    let mut faults = 0;
    for scenario in chosen {
        match suffer(scenario, Honesty::Honest) {
            Ok(heard) => faults += usize::from(heard),
            Err(what) => broken.push(format!("{}: {what}", scenario.name())),
        }
    }
    if faults == 0 {
        broken.push("no fault was ever heard".to_owned());
    }
    let lies = all.iter().filter(|scenario| {
        scenario.bench.activity == Activity::Edit && scenario.mishap == Mishap::Full
    });
    let lies = lies.step_by(7).take(20);
    let caught = lies.filter(|scenario| suffer(scenario, Honesty::Lies).is_err());
    Figure {
        text: format!(
            "{count} scenarios (error or full, once or for ever, at each call of edit, undo, import, \
             migrate and backup), a fault said in {faults}, {} with something lost or damaged",
            broken.len()
        ),
        detail: None,
        broken,
        control: "an edit acknowledged although the disk refused it",
        caught: caught.count() > 0,
    }
}

/// Returns portfolios with at least `count` calls to fail at, or one of each activity.
fn benches_for(count: usize) -> Vec<Bench> {
    let mut benches: Vec<Bench> = Vec::new();
    let mut calls = 0;
    for run in 1.. {
        for activity in Activity::ALL {
            let bench = Bench::new(activity, run);
            calls += scenarios(&bench).count();
            benches.push(bench);
        }
        if calls >= count {
            break;
        }
    }
    benches
}

fn scenarios(bench: &Bench) -> impl Iterator<Item = Scenario<'_>> {
    FAILURES.into_iter().flat_map(move |(mishap, always)| {
        (1..=calls(bench, mishap)).map(move |at| Scenario {
            bench,
            mishap,
            always,
            at,
        })
    })
}

/// Returns how many calls there are at which a mishap may happen.
pub(crate) fn calls(bench: &Bench, mishap: Mishap) -> usize {
    let desk = bench.lay_out();
    let counter = Desk::in_memory();
    let counted = counter.beside("count");
    let mut process = bench.process(&desk, Honesty::Honest);
    disk::count(&mut process, desk.folder(), mishap, &counted);
    let done = process.output().expect("the process starts");
    assert!(done.status.success(), "undisturbed, it works: {done:?}");
    let text = fs::read_to_string(counted).expect("it was counted");
    text.trim().parse().expect("a number")
}

impl Scenario<'_> {
    fn name(&self) -> String {
        let Self {
            bench,
            mishap,
            always,
            at,
        } = self;
        let (activity, run) = (bench.activity, bench.run);
        let often = if *always { "from" } else { "at" };
        format!("{activity:?} {run}, {mishap:?} {often} call {at}")
    }
}

/// Lets it happen; returns whether a fault was said.
fn suffer(scenario: &Scenario<'_>, honesty: Honesty) -> Result<bool, String> {
    let desk = scenario.bench.lay_out();
    let mut process = scenario.bench.process(&desk, honesty);
    let Scenario {
        mishap, always, at, ..
    } = *scenario;
    disk::befall(&mut process, desk.folder(), mishap, at, always);
    let done = process.output().expect("the process starts");
    if !done.status.success() {
        let why = String::from_utf8_lossy(&done.stderr);
        return Err(format!("the process died: {why}"));
    }
    let said = String::from_utf8_lossy(&done.stdout);
    let acknowledged = acknowledged(&done.stdout);
    let faults = said.lines().filter(|line| line.starts_with(FAULT));
    let faults: Vec<&str> = faults.collect();
    let is_shut = said.lines().any(|line| line.starts_with(SHUT));
    let is_undecided = faults.iter().any(|line| line.contains("undecided"));
    if !always && faults.len() > 1 {
        return Err(format!("one error was heard again and again: {faults:?}"));
    }
    if !always && faults.iter().any(|line| line.ends_with("false")) {
        return Err(format!("the edit is in no rescue file: {faults:?}"));
    }
    let after = examine(
        &desk.file(),
        &desk.backups(),
        &scenario.bench.before,
        &acknowledged,
    );
    if let Some(wrong) = after.wrong {
        return Err(format!("{wrong}; said: {said}"));
    }
    if after.unacknowledged > 0 && !is_undecided {
        return Err(format!("refused, and yet in the file; said: {said}"));
    }
    whole(&desk.plans(), &desk)?;
    whole(&desk.backups(), &desk)?;
    whole(&desk.backups().join("older"), &desk)?;
    if !copy_of(&desk.file()).exists() {
        return Err("the older copy was taken away".to_owned());
    }
    Ok(is_shut || !faults.is_empty())
}

/// Refuses a folder in which a file that has its name is not whole, or was moved aside.
pub(crate) fn whole(folder: &Path, desk: &Desk) -> Result<(), String> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Ok(());
    };
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    for name in names.filter(|name| name.ends_with(".slipway") && !name.starts_with('.')) {
        if name.contains("damaged") {
            return Err(format!("{name} was moved aside"));
        }
        let opened = Store::open(&folder.join(&name), &desk.beside("elsewhere"));
        match opened {
            Ok(opened) if opened.moved_aside.is_none() => {}
            Ok(_) => return Err(format!("{name} is damaged")),
            Err(fault) => return Err(format!("{name} does not open: {fault}")),
        }
    }
    Ok(())
}
