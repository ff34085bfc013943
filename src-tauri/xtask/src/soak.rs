//! `cargo xtask soak [NAME]`: the long reliability figures, appended to `tests/figures.md` with
//! date, commit and machine. `cargo xtask test` runs a small share of each.

use crate::machine::machine;
use crate::outcome::Outcome;
use crate::tool::{cargo, done, output, root, tool};
use std::fmt::Write as _;
use std::io::Write as _;

/// Measures one figure, or all.
pub(crate) fn measure(words: &[&str]) -> Outcome {
    let options = [
        "run",
        "--quiet",
        "--release",
        "--package",
        "slipway-document",
    ];
    let figures = output(
        cargo(&options)
            .args(["--example", "soak", "--"])
            .args(words),
    )?;
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
