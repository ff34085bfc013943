//! `cargo xtask run`: opens the planner, or draws it into a picture where there is no display.

use crate::outcome::{Outcome, stop};
use crate::tool::{cargo, done, target, tool};
use crate::{screenshot, setup};
use std::path::PathBuf;

/// Runs the planner with the words behind `run`.
pub(crate) fn run(words: &[&str]) -> Outcome {
    if words.contains(&"--screenshot") {
        return screenshot::take(words);
    }
    if cfg!(target_os = "linux") && !has_display() {
        return stop(
            "There is no display here. Draw the planner into a picture instead:\n  \
             cargo xtask run --screenshot planner.png [--size 1440x900] [--theme dark] [--open FILE]",
        );
    }
    let app = build()?;
    done(tool(&app.to_string_lossy(), words).current_dir(std::env::current_dir()?))
}

/// Builds the page and the app around it, and returns where the app is.
pub(crate) fn build() -> Outcome<PathBuf> {
    setup::for_building()?;
    setup::page()?;
    done(&mut cargo(&[
        "build",
        "--package",
        "slipway",
        "--bin",
        "slipway",
    ]))?;
    Ok(app())
}

/// Returns where Cargo puts the app.
pub(crate) fn app() -> PathBuf {
    let name = if cfg!(windows) {
        "slipway.exe"
    } else {
        "slipway"
    };
    target().join("debug").join(name)
}

fn has_display() -> bool {
    ["DISPLAY", "WAYLAND_DISPLAY"]
        .iter()
        .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}
