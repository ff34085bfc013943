//! `cargo xtask bench`: how fast engine and document are, how soon a drag is seen in the real window,
//! and how soon a large portfolio and how much memory it takes there, in the build that people get.

use crate::display::Display;
use crate::machine::machine;
use crate::outcome::{Outcome, stop};
use crate::tool::{cargo, done, target};
use crate::{pages, setup};
use std::path::Path;

/// Measures; words go to the measuring program of the core, and then the window is left out.
/// `--json FILE` writes the figures of the core and the machine to a file, too.
pub(crate) fn measure(words: &[&str]) -> Outcome {
    println!("{}", machine());
    let json = words.iter().position(|word| *word == "--json");
    let (sizes, file) = match json {
        None => (words, None),
        Some(at) => {
            let Some(&file) = words.get(at + 1) else {
                return stop("--json needs the name of a file");
            };
            (&words[..at], Some(file))
        }
    };
    let lines = target().join("bench.jsonl");
    if lines.exists() {
        std::fs::remove_file(&lines)?;
    }
    let lines_name = lines.to_string_lossy();
    let with_lines = ["--json", &*lines_name];
    for (package, example, sizes) in [
        ("slipway-document", "bench-of-document", sizes),
        ("slipway-exchange", "bench-of-exchange", &[]),
    ] {
        let release = ["run", "--quiet", "--release", "--package", package];
        let mut program = cargo(&release);
        program.args(["--example", example, "--"]).args(sizes);
        done(program.args(with_lines))?;
    }
    if let Some(file) = file {
        write_json(&std::fs::read_to_string(&lines)?, file)?;
    }
    if words.is_empty() {
        in_the_window()?;
        pages::judged()
    } else {
        Ok(())
    }
}

/// Puts lines of JSON and the machine into one object.
fn write_json(lines: &str, file: &str) -> Outcome {
    let figures: Vec<&str> = lines.lines().collect();
    let machine = machine().replace(['\\', '"'], "'");
    let text = format!(
        "{{\"machine\":\"{machine}\",\"figures\":[\n{}\n]}}\n",
        figures.join(",\n")
    );
    std::fs::write(file, text)?;
    Ok(())
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
    let large = target().join("large.slipway");
    let large = large.to_string_lossy();
    write_large(&large)?;
    let measured = [
        ["node", "tests/e2e/preview.mjs", &app, &cli],
        ["node", "tests/e2e/opening.mjs", &app, &large],
    ]
    .map(|command| display.run(&[], &command, &[("SLIPWAY_SIZE", "1440x900")]));
    std::fs::remove_file(&*large)?;
    measured.into_iter().collect()
}

/// Writes a portfolio of 50,000 tasks.
fn write_large(file: &str) -> Outcome {
    if Path::new(file).exists() {
        std::fs::remove_file(file)?;
    }
    let release = [
        "run",
        "--quiet",
        "--release",
        "--package",
        "slipway-document",
    ];
    let words = [
        "--example",
        "bench-of-document",
        "--",
        "--write",
        "50000",
        file,
    ];
    done(cargo(&release).args(words))
}
