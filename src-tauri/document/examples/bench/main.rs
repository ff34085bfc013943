//! Measures the core on generated portfolios: `cargo xtask bench`.
//!
//! Prints, for each size, the median and the 95th percentile of: compiling calendars, a full
//! schedule, all findings, a drag preview through the document, a commit to disk, opening the file;
//! beside the floor, two passes of integers over the same network without calendars.
//! `bench --write N FILE` writes a portfolio of that size instead.

mod floor;
mod generate;

use slipway_document::{Document, New, Setting};
use slipway_engine::calendar::Calendars;
use slipway_engine::change::{Command, Message, ShiftPolicy};
use slipway_engine::network::Network;
use slipway_engine::plan::Plan;
use slipway_engine::schedule::Schedule;
use slipway_engine::{Instant, Scheduled, TaskId, findings};
use std::hint::black_box;
use std::path::Path;
use std::time::Instant as Clock;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [flag, size, file] = arguments.as_slice()
        && flag == "--write"
    {
        write(&generate::plan(size.parse()?), Path::new(file))?;
        return Ok(());
    }
    let sizes: Vec<usize> = if arguments.is_empty() {
        vec![1_000, 10_000, 50_000]
    } else {
        arguments
            .iter()
            .map(|size| size.parse())
            .collect::<Result<_, _>>()?
    };
    println!(
        "{:<10} {:<28} {:>12} {:>12}",
        "tasks", "what", "median ms", "p95 ms"
    );
    for size in sizes {
        measure(size)?;
    }
    Ok(())
}

fn measure(size: usize) -> Result<(), Box<dyn std::error::Error>> {
    let plan = generate::plan(size);
    let runs = if size > 20_000 { 20 } else { 60 };
    let show = |what: &str, times: &mut Vec<f64>| {
        times.sort_by(f64::total_cmp);
        let at = |share: usize| times[(times.len() - 1) * share / 100];
        println!("{size:<10} {what:<28} {:>12.3} {:>12.3}", at(50), at(95));
    };
    let network = Network::of(&plan);
    show(
        "floor: two integer passes",
        &mut timed(runs, || floor::two_passes(&plan, &network)),
    );
    show(
        "compile calendars",
        &mut timed(runs.min(10), || Calendars::compile(&plan)),
    );
    let calendars = Calendars::compile(&plan);
    show("build network", &mut timed(runs, || Network::of(&plan)));
    show(
        "full schedule",
        &mut timed(runs, || Schedule::compute(&plan, &calendars)),
    );
    let schedule = Schedule::compute(&plan, &calendars);
    show(
        "findings",
        &mut timed(runs, || findings(&plan, &calendars, &schedule)),
    );
    let on = Scheduled::of(plan.clone());
    show(
        "candidate: clone and schedule",
        &mut timed(runs, || on.with(plan.clone())),
    );

    let folder = tempfile::TempDir::new()?;
    let file = folder.path().join("bench.slipway");
    write(&plan, &file)?;
    let open = || Document::open(&file, setting(folder.path()));
    show(
        "open the file",
        &mut timed(5, || open().map(Document::close)),
    );
    let mut document = open()?;
    show("snapshot frame", &mut timed(10, || document.snapshot()));
    let victims: Vec<(TaskId, Instant)> = victims(document.now());
    let mut turn = 0_usize;
    let mut next = |days: i64| {
        let (task, start) = victims[turn % victims.len()];
        turn += 1;
        Command::MoveTask {
            task,
            start: Instant(start.0 + 86_400 * (1 + days)),
            shift: ShiftPolicy::Push,
        }
    };
    show(
        "preview of a drag",
        &mut timed(runs, || {
            document.preview(&next(2), None).map(|frame| frame.len())
        }),
    );
    let mut days = 0;
    show(
        "commit of a drag",
        &mut timed(20, || {
            days += 1;
            document.perform(next(days)).map(|revision| revision.0)
        }),
    );
    document.close()?;
    Ok(())
}

/// Times `run` after one run that warms up, in milliseconds.
fn timed<T>(runs: usize, mut run: impl FnMut() -> T) -> Vec<f64> {
    black_box(run());
    (0..runs)
        .map(|_| {
            let begun = Clock::now();
            black_box(run());
            begun.elapsed().as_secs_f64() * 1e3
        })
        .collect()
}

/// Leaves spread over the whole plan, first ones included: those that move the most.
fn victims(now: &Scheduled) -> Vec<(TaskId, Instant)> {
    let leaves: Vec<_> = now
        .plan
        .tasks
        .entries()
        .filter(|&(slot, _)| !now.schedule.dates(slot).is_summary)
        .collect();
    leaves
        .iter()
        .step_by((leaves.len() / 40).max(1))
        .map(|&(slot, task)| (task.id, now.schedule.dates(slot).start))
        .collect()
}

fn setting(folder: &Path) -> Setting {
    Setting::of_this_computer("bench".to_owned(), folder.join("backups"))
}

fn write(plan: &Plan, file: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let folder = file.parent().unwrap_or(Path::new("."));
    let new = New {
        name: plan.portfolio.name.clone(),
        zone: plan.portfolio.zone.clone(),
        calendar: "Standard".to_owned(),
    };
    let mut document = Document::create(file, new, setting(folder))?;
    let mut rows = generate::rows(plan);
    if let Some(portfolio) = &mut rows.portfolio {
        portfolio.id = document.now().plan.portfolio.id;
    }
    document.perform(Command::Insert {
        label: Message::new("label-import").text("name", &plan.portfolio.name),
        rows: Box::new(rows),
    })?;
    document.close()?;
    Ok(())
}
