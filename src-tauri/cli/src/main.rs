//! The same core without a window: bring a file in and out, ask it for dates, findings and history, verify it.
//!
//! Exit codes: 0 done, 1 verified and found wrong, 2 the arguments make no sense, 3 a file could not be
//! read or written, 4 the request was refused.

mod arguments;
mod asked;
mod brand;
mod compare;
mod copy;
mod explain;
mod export;
mod findings;
mod goal;
mod history;
mod ids;
mod import;
mod language;
mod portfolio;
mod progress;
mod report;
mod save;
mod schedule;
mod slip;
mod source;
mod stop;
mod table;
mod verify;
mod windows;

use slipway_words::Words;
use std::process::ExitCode;
use stop::Stop;

/// As in the window: see there.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let words = Words::of(language::wanted());
    let matches = arguments::command(words).get_matches();
    let done = match matches.subcommand() {
        Some(("import", matches)) => import::run(matches, words),
        Some(("mapping", matches)) => table::run(matches, words),
        Some(("export", matches)) => export::run(matches, words),
        Some(("report", matches)) => report::run(matches, words),
        Some(("progress-sheet", matches)) => progress::sheet(matches, words),
        Some(("import-progress", matches)) => progress::import(matches, words),
        Some(("copy", matches)) => copy::run(matches, words),
        Some(("schedule", matches)) => schedule::run(matches, words),
        Some(("findings", matches)) => findings::run(matches, words),
        Some(("history", matches)) => history::run(matches, words),
        Some(("explain", matches)) => explain::run(matches, words),
        Some(("compare", matches)) => compare::run(matches, words),
        Some(("merge", matches)) => compare::merge(matches, words),
        Some(("goal", matches)) => goal::run(matches, words),
        Some(("windows", matches)) => windows::run(matches, words),
        Some(("slip", matches)) => slip::run(matches, words),
        Some(("verify", matches)) => verify::run(matches, words),
        _ => unreachable!("clap demands one of the commands"),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(Stop { code, message }) => {
            eprintln!("{message}");
            ExitCode::from(code)
        }
    }
}
