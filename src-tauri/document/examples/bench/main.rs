//! Measures the core on generated portfolios: `cargo xtask bench [SIZE...] [--only TEXT] [--json FILE]`.
//!
//! Prints, for each size, of a plan of links ([`generate`]) and of one of releases with windows
//! ([`releases`]), the least, the median and the 95th percentile of: compiling calendars, the network, a
//! full schedule, all findings, steps of edits and previews in the engine, a merge, a preview through the
//! document, a commit to disk, opening the file; beside the floor, two passes of integers over the
//! same network without calendars. `--only` leaves out every figure whose name does not hold a text.
//! `bench --write [windows] N FILE` writes a portfolio of that size instead.

mod figures;
mod floor;
mod generate;
mod merging;
mod releases;
mod repairs;
mod steps;

use figures::Figures;
use slipway_document::{Document, New, Setting};
use slipway_engine::calendar::Calendars;
use slipway_engine::change::{Command, Message};
use slipway_engine::network::Network;
use slipway_engine::plan::Plan;
use slipway_engine::schedule::Schedule;
use slipway_engine::{Scheduled, findings};
use std::path::Path;

/// Larger portfolios of releases with windows are nobody's.
const WINDOWS_UP_TO: usize = 20_000;

type Outcome = Result<(), Box<dyn std::error::Error>>;

/// The allocator of the program that people get.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> Outcome {
    let mut arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [flag, kind @ .., size, file] = arguments.as_slice()
        && flag == "--write"
    {
        let kind = kind.first().map_or("links", String::as_str);
        return write(&plan(kind, size.parse()?), Path::new(file));
    }
    let json = taken(&mut arguments, "--json");
    let only = taken(&mut arguments, "--only");
    let mut sizes = vec![1_000, 10_000, 50_000, 100_000];
    if !arguments.is_empty() {
        let asked = arguments.iter().map(|size| size.parse());
        sizes = asked.collect::<Result<_, _>>()?;
    }
    let mut figures = Figures::of(only);
    Figures::heading();
    let links = sizes.iter().map(|&size| ("links", size));
    let windows = sizes.iter().filter(|&&size| size <= WINDOWS_UP_TO);
    for (kind, size) in links.chain(windows.map(|&size| ("windows", size))) {
        let plan = plan(kind, size);
        let runs = if size > 20_000 { 40 } else { 100 };
        figures.begin(kind, size);
        measure_engine(&plan, runs, &mut figures);
        measure_document(&plan, runs, &mut figures)?;
    }
    if let Some(file) = json {
        figures.write(&file)?;
    }
    Ok(())
}

/// Takes a flag and the word behind it out of the arguments.
fn taken(arguments: &mut Vec<String>, flag: &str) -> Option<String> {
    let at = arguments.iter().position(|word| word == flag)?;
    let end = arguments.len().min(at + 2);
    arguments.drain(at..end).nth(1)
}

fn plan(kind: &str, size: usize) -> Plan {
    match kind {
        "windows" => releases::plan(size),
        _ => generate::plan(size),
    }
}

fn measure_engine(plan: &Plan, runs: usize, figures: &mut Figures) {
    let network = Network::of(plan);
    let floor = || floor::two_passes(plan, &network);
    figures.time("floor: two integer passes", runs, floor);
    let compile = || Calendars::compile(plan);
    figures.time("compile calendars", runs.min(10), compile);
    let calendars = Calendars::compile(plan);
    figures.time("build the network", runs, || Network::of(plan));
    let full = || Schedule::compute(plan, &calendars);
    figures.time("full schedule, network included", runs, full);
    let schedule = Schedule::compute(plan, &calendars);
    let noticed = || findings(plan, &calendars, &schedule);
    figures.time("all findings", runs, noticed);
    let on = Scheduled::of(plan.clone());
    let leaves = steps::leaves(&on);
    let moved = |at: usize| steps::moves(&on, &steps::move_by(&on, leaves[at], 2));
    println!(
        "{:>17}  {} links, {} findings; the bar in the middle moves {} tasks, the first {}",
        plan.tasks.len(),
        plan.dependencies.len(),
        on.findings.len(),
        moved(leaves.len() / 2),
        moved(0)
    );
    steps::measure(&on, runs, figures);
    merging::measure(plan, figures);
    if !plan.windows.is_empty() {
        repairs::measure(&on, figures);
    }
}

fn measure_document(plan: &Plan, runs: usize, figures: &mut Figures) -> Outcome {
    let folder = tempfile::TempDir::new()?;
    let file = folder.path().join("bench.slipway");
    write(plan, &file)?;
    let open = || Document::open(&file, setting(folder.path()));
    figures.time("open the file", 5, || open().map(Document::close));
    let mut document = open()?;
    figures.time("snapshot frame", 10, || document.snapshot());
    let leaves = steps::leaves(document.now());
    let middle = leaves[leaves.len() / 2];
    let drags = |of: &[_], document: &Document| -> Vec<Command> {
        let command = |&task| steps::move_by(document.now(), task, 2);
        of.iter().map(command).collect()
    };
    let seen: Vec<u32> = (0..60).collect();
    for (what, commands) in [
        (
            "preview of a bar in the middle",
            drags(&[middle], &document),
        ),
        (
            "preview of the first bar of all",
            drags(&leaves[..1], &document),
        ),
        (
            "preview of bars all over",
            drags(&steps::spread(&leaves, 97), &document),
        ),
    ] {
        let mut turn = commands.iter().cycle();
        figures.time(what, runs, || {
            let command = turn.next()?;
            document.preview(command, Some(&seen)).ok()
        });
    }
    let commands = drags(&steps::spread(&leaves, 20), &document);
    let mut turn = commands.into_iter().cycle();
    figures.time("commit of a drag", 18, || {
        let command = turn.next()?;
        document.perform(command).ok()
    });
    document.close()?;
    Ok(())
}

fn setting(folder: &Path) -> Setting {
    Setting::of_this_computer("bench".to_owned(), folder.join("backups"))
}

fn write(plan: &Plan, file: &Path) -> Outcome {
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
