//! `cargo xtask bench`: how fast the core is, and with `--window` how fast a drag is in the real
//! window; both in the build people get.

use crate::display::Display;
use crate::machine::machine;
use crate::outcome::{Outcome, stop};
use crate::setup;
use crate::tool::{cargo, done, target};

const TASKS: &str = "10000";

/// Measures; words go to the measuring program.
pub(crate) fn measure(words: &[&str]) -> Outcome {
    println!("{}", machine());
    match words {
        ["--window"] => in_the_window(TASKS),
        ["--window", tasks] => in_the_window(tasks),
        ["--window", ..] => stop("cargo xtask bench --window takes the number of tasks"),
        sizes => the_core(sizes),
    }
}

fn the_core(words: &[&str]) -> Outcome {
    let options = [
        "run",
        "--quiet",
        "--release",
        "--package",
        "slipway-document",
    ];
    done(
        cargo(&options)
            .args(["--example", "bench", "--"])
            .args(words),
    )
}

/// Opens a generated portfolio and drags its first bar.
fn in_the_window(tasks: &str) -> Outcome {
    setup::for_building()?;
    setup::for_a_hidden_window()?;
    setup::page()?;
    done(&mut cargo(&["build", "--release", "--package", "slipway"]))?;
    let release = target().join("release");
    let portfolio = release.join(format!("bench-{tasks}.slipway"));
    if portfolio.exists() {
        std::fs::remove_file(&portfolio)?;
    }
    let portfolio = portfolio.to_string_lossy();
    the_core(&["--write", tasks, &portfolio])?;
    let app = release.join("slipway");
    let command = [
        "node",
        "tests/e2e/speed.mjs",
        &app.to_string_lossy(),
        &portfolio,
    ];
    println!("{tasks} tasks");
    Display::start(1440, 900)?.run(&[], &command, &[("SLIPWAY_SIZE", "1440x900")])
}
