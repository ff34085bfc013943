//! `cargo xtask bench`: how fast engine and document are, and how soon a drag is seen in the real
//! window, in the build that people get.

use crate::display::Display;
use crate::machine::machine;
use crate::outcome::Outcome;
use crate::setup;
use crate::tool::{cargo, done, target};

/// Measures; words go to the measuring program of the core, and then the window is left out.
pub(crate) fn measure(words: &[&str]) -> Outcome {
    println!("{}", machine());
    let release = [
        "run",
        "--quiet",
        "--release",
        "--package",
        "slipway-document",
    ];
    done(
        cargo(&release)
            .args(["--example", "bench", "--"])
            .args(words),
    )?;
    if words.is_empty() {
        in_the_window()
    } else {
        Ok(())
    }
}

fn in_the_window() -> Outcome {
    setup::for_building()?;
    setup::for_a_hidden_window()?;
    setup::page()?;
    let both = ["--package", "slipway", "--package", "slipway-cli"];
    done(cargo(&["build", "--quiet", "--release"]).args(both))?;
    let built = |name: &str| {
        target()
            .join("release")
            .join(name)
            .to_string_lossy()
            .into_owned()
    };
    let (app, cli) = (built("slipway"), built("slipway-cli"));
    let display = Display::start(1440, 900)?;
    let command = ["node", "tests/e2e/preview.mjs", &app, &cli];
    display.run(&[], &command, &[("SLIPWAY_SIZE", "1440x900")])
}
