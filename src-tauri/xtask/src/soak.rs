//! `cargo xtask soak [NAME]`: the long reliability figures, appended to `tests/figures.md` with
//! date, commit and machine. `cargo xtask test` runs a small share of each.

use crate::built;
use crate::display::Display;
use crate::machine::machine;
use crate::outcome::Outcome;
use crate::setup;
use crate::tool::{cargo, done, output, root, target, tool};
use std::fmt::Write as _;
use std::io::Write as _;
use std::process::Command;

/// How many edits a long day at the desk has.
const EDITS: &str = "100000";

/// A program that measures figures.
struct Program {
    package: &'static str,
    example: &'static str,
    /// The figures that it measures, where it does not measure all.
    figures: &'static [&'static str],
    /// In which build. Tauri on its mock runtime is built for tests only; they check arithmetic too.
    build: &'static [&'static str],
}

const PROGRAMS: [Program; 2] = [
    Program {
        package: "slipway-document",
        example: "soak",
        figures: &[],
        build: &["--release"],
    },
    Program {
        package: "slipway",
        example: "window-soak",
        figures: &["r17"],
        build: &[],
    },
];

impl Program {
    fn measures(&self, words: &[&str]) -> bool {
        let name = words.first();
        self.figures.is_empty() || name.is_none_or(|name| self.figures.contains(name))
    }

    fn run(&self, build: &[&str], words: &[&str]) -> Command {
        let mut run = cargo(&["run", "--quiet", "--package", self.package]);
        run.args(build).args(["--example", self.example, "--"]);
        run.args(words);
        run
    }
}

/// Measures one figure, or all.
pub(crate) fn measure(words: &[&str]) -> Outcome {
    // As it is now: the measuring takes a while, and people go on.
    let commit = commit()?;
    let mut figures = String::new();
    if let ["r15", rest @ ..] = words {
        figures += &in_the_window(rest.first().unwrap_or(&EDITS))?;
        return note(&commit, &figures);
    }
    for program in PROGRAMS.iter().filter(|program| program.measures(words)) {
        figures += &output(&mut program.run(program.build, words))?;
    }
    if words.is_empty() {
        figures += &in_the_window(EDITS)?;
    }
    note(&commit, &figures)
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
pub(crate) fn note(commit: &str, figures: &str) -> Outcome {
    print!("{figures}");
    let mut entry = format!("\n## {}, {commit}\n\n{}\n\n", today()?, machine());
    for line in figures.lines().filter(|line| !line.trim().is_empty()) {
        match line.strip_prefix("  ") {
            Some(detail) => writeln!(entry, "  - {detail}")?,
            None => writeln!(entry, "- {line}")?,
        }
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
    let mut programs = PROGRAMS.iter();
    programs.try_for_each(|program| {
        let example = built::example(program.example)?;
        done(&mut tool(&example.to_string_lossy(), &["--share"]))
    })
}

fn today() -> Outcome<String> {
    Ok(output(&mut tool("date", &["-u", "+%F"]))?.trim().to_owned())
}

/// Returns the commit that is checked out, as figures name it.
pub(crate) fn commit() -> Outcome<String> {
    let commit = output(&mut tool("git", &["rev-parse", "--short", "HEAD"]))?;
    Ok(format!("commit {}", commit.trim()))
}
