//! `cargo xtask run` opens the planner, `cargo xtask test` checks everything; the others measure,
//! generate and package. Each brings what it needs and needs no step before it.

mod bench;
mod built;
mod display;
mod fuzz;
mod machine;
mod network;
mod outcome;
mod package;
mod pages;
mod readers;
mod run;
mod screenshot;
mod setup;
mod soak;
mod stages;
mod test;
mod tool;
mod wire;

use outcome::{Outcome, Stop};
use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask run [FILE]              open the planner
cargo xtask run --screenshot PNG [--size WxH] [--theme light|dark] [--open FILE]
                                    draw it without a display and save the picture
cargo xtask test [--from STEP]      check everything, or what comes from a step on
cargo xtask e2e [NAME] [--times N]  only the scenarios in the real window
cargo xtask bench [SIZE...] [--json FILE]
                                    measure speed: the core, and a drag in the real window
cargo xtask soak [NAME]             measure reliability, append to tests/figures.md
cargo xtask fuzz [IMPORTER] [--runs N]
                                    bytes made up against the readers of files, note the figure
cargo xtask wire                    write the TypeScript shape of the wire types
cargo xtask package                 make the deb and the rpm";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match dispatch(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Stop(reason)) => {
            eprintln!("\n{reason}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(words: &[&str]) -> Outcome {
    match words {
        ["run", rest @ ..] => run::run(rest),
        ["test"] => test::everything(1),
        ["test", "--from", step] => match step.parse() {
            Ok(step) => test::everything(step),
            Err(_) => Err(Stop(USAGE.to_owned())),
        },
        ["e2e", rest @ ..] => test::end_to_end(rest),
        ["bench", rest @ ..] => bench::measure(rest),
        ["soak", rest @ ..] => soak::measure(rest),
        ["fuzz", rest @ ..] => fuzz::measure(rest),
        ["wire"] => wire::write(),
        ["package"] => package::make(),
        _ => Err(Stop(USAGE.to_owned())),
    }
}
