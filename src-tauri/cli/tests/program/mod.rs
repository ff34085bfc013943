//! The program, run as people run it.

use std::path::Path;
use std::process::{Command, Output};

/// Runs it in a folder that is its home, for somebody who speaks English.
pub(crate) fn run(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_slipway-cli"))
        .args(arguments)
        .current_dir(folder)
        .env("HOME", folder)
        .env("XDG_DATA_HOME", folder.join("data"))
        .env("USER", "ann")
        .env("LC_ALL", "C")
        .output()
        .expect("the program runs")
}
