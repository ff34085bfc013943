//! The same core without a window: bring a file in, ask it for dates, findings and history, verify it.
//!
//! Exit codes: 0 done, 1 verified and found wrong, 2 the arguments make no sense, 3 a file could not be
//! read or written, 4 the request was refused.

mod arguments;
mod ids;
mod schedule;
mod source;
mod speak;
mod stop;

use slipway_words::Words;
use std::process::ExitCode;
use stop::Stop;

fn main() -> ExitCode {
    let words = Words::english();
    let matches = arguments::command(&words).get_matches();
    let done = match matches.subcommand() {
        Some(("schedule", matches)) => schedule::run(matches, &words),
        _ => Ok(()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(Stop { code, message }) => {
            eprintln!("{message}");
            ExitCode::from(code)
        }
    }
}
