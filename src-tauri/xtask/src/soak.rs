//! `cargo xtask soak [NAME]`: the long reliability figures, appended to `tests/figures.md` with
//! date, commit and machine. `cargo xtask test` runs a small share of each.

use crate::display::Display;
use crate::machine::machine;
use crate::outcome::Outcome;
use crate::setup;
use crate::tool::{cargo, done, output, root, target, tool};
use std::fmt::Write as _;
use std::io::Write as _;

/// How many edits a long day at the desk has.
const EDITS: &str = "100000";

/// Measures one figure, or all.
pub(crate) fn measure(words: &[&str]) -> Outcome {
    match words {
        ["r15", rest @ ..] => note(&in_the_window(rest.first().unwrap_or(&EDITS))?),
        [] => {
            note(&of_the_document(&[])?)?;
            note(&in_the_window(EDITS)?)
        }
        words => note(&of_the_document(words)?),
    }
}

/// Measures what needs no window.
fn of_the_document(words: &[&str]) -> Outcome<String> {
    let options = [
        "run",
        "--quiet",
        "--release",
        "--package",
        "slipway-document",
    ];
    output(
        cargo(&options)
            .args(["--example", "soak", "--"])
            .args(words),
    )
}

/// Measures a long day in the real window, in the build that people get.
fn in_the_window(edits: &str) -> Outcome<String> {
    setup::for_building()?;
    setup::for_a_hidden_window()?;
    setup::page()?;
    done(cargo(&["build", "--quiet", "--release"]).args(["--package", "slipway"]))?;
    let app = target().join("release").join("slipway");
    let figure = target().join("r15.txt");
    if figure.exists() {
        std::fs::remove_file(&figure)?;
    }
    let (app, into) = (app.to_string_lossy(), figure.to_string_lossy());
    let command = ["node", "tests/e2e/soak.mjs", &*app, edits, &*into];
    let size = [("SLIPWAY_SIZE", "1440x900")];
    let holds = Display::start(1440, 900)?.run(&[], &command, &size);
    // A figure that does not hold is noted like one that does.
    let measured = std::fs::read_to_string(&figure);
    holds.or_else(|stop| if measured.is_ok() { Ok(()) } else { Err(stop) })?;
    Ok(measured?)
}

/// Appends figures to those that are kept.
fn note(figures: &str) -> Outcome {
    print!("{figures}");
    let mut entry = format!("\n## {}, {}\n\n{}\n\n", today()?, commit()?, machine());
    for line in figures.lines().filter(|line| !line.trim().is_empty()) {
        writeln!(entry, "- {line}")?;
    }
    let path = root().join("tests/figures.md");
    let mut file = std::fs::File::options()
        .append(true)
        .create(true)
        .open(path)?;
    file.write_all(entry.as_bytes())?;
    Ok(())
}

/// Runs a small share of every figure in the build that tests use.
pub(crate) fn share() -> Outcome {
    let options = ["run", "--quiet", "--package", "slipway-document"];
    done(cargo(&options).args(["--example", "soak", "--", "--share"]))
}

fn today() -> Outcome<String> {
    Ok(output(&mut tool("date", &["-u", "+%F"]))?.trim().to_owned())
}

fn commit() -> Outcome<String> {
    let commit = output(&mut tool("git", &["rev-parse", "--short", "HEAD"]))?;
    Ok(format!("commit {}", commit.trim()))
}
