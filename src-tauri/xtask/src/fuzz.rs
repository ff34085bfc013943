//! `cargo xtask fuzz [IMPORTER] [--runs N]`: S1. Every reader of files gets bytes that libFuzzer makes
//! up from samples, after a build with a planted fault has shown that faults are found.
//!
//! What is found lies in `target/fuzz/found`; what it takes to bring it about becomes a test of the reader.

use crate::outcome::{Outcome, Stop, stop};
use crate::soak::{commit, note};
use crate::tool::{cargo, done, output, target, tool};
use std::fmt::Write as _;
use std::fs::File;
use std::io::{BufRead as _, BufReader, Read, Write as _};
use std::path::PathBuf;
use std::process::{Command, Stdio};

const IMPORTERS: [&str; 9] = [
    "msproject",
    "json",
    "gan",
    "xer",
    "pmxml",
    "ics",
    "jira-csv",
    "jira-json",
    "table",
];

/// How often each reader is tried.
const RUNS: &str = "1000000";
/// After how many executions it is told how far a run is.
const STEP: u64 = 100_000;
/// How often at most, until the planted fault must be found.
const RUNS_OF_CONTROL: &str = "200000";
/// The most memory that a reader may take, in MiB, that of the fuzzer with it.
const MEMORY: &str = "512";
/// Coverage by counters within the code, which stable Rust can be told to make.
const INSTRUMENTED: &str = "--cfg fuzzing -Cpasses=sancov-module \
     -Cllvm-args=-sanitizer-coverage-level=4 \
     -Cllvm-args=-sanitizer-coverage-inline-8bit-counters \
     -Cllvm-args=-sanitizer-coverage-pc-table";

/// Which build is tried.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Build {
    Sound,
    WithAFault,
}

/// Measures one importer, or all of them.
pub(crate) fn measure(words: &[&str]) -> Outcome {
    let (chosen, runs) = match words {
        [] => (None, RUNS),
        ["--runs", runs] => (None, *runs),
        [name] => (Some(*name), RUNS),
        [name, "--runs", runs] => (Some(*name), *runs),
        _ => return stop("cargo xtask fuzz [IMPORTER] [--runs N]"),
    };
    let importers: Vec<&str> = match chosen {
        None => IMPORTERS.to_vec(),
        Some(name) if IMPORTERS.contains(&name) => vec![name],
        Some(name) => return stop(format!("no importer is called {name}: {IMPORTERS:?}")),
    };
    let commit = commit()?;
    build(Build::WithAFault)?;
    let caught = run("gan", RUNS_OF_CONTROL, "control")?;
    if caught.is_clean {
        return stop("the planted fault was not found: the fuzzer sees nothing");
    }
    build(Build::Sound)?;
    let mut figures = String::new();
    let mut findings = Vec::new();
    for name in importers {
        let run = run(name, runs, name)?;
        writeln!(
            figures,
            "S1 {name}: {} executions, {}, {} MiB at most; negative control (a planted fault, after {} executions): caught",
            run.executions,
            if run.is_clean {
                "0 findings"
            } else {
                "A FINDING"
            },
            run.memory,
            caught.executions,
        )?;
        if !run.is_clean {
            findings.push(name);
        }
    }
    note(&commit, &figures)?;
    if findings.is_empty() {
        return Ok(());
    }
    stop(format!(
        "{findings:?} can be brought down: see {}",
        folder().join("found").display()
    ))
}

fn folder() -> PathBuf {
    target().join("fuzz")
}

fn build(which: Build) -> Outcome {
    let manifest = "src-tauri/fuzz/Cargo.toml";
    let mut build = cargo(&["build", "--quiet", "--release", "--manifest-path", manifest]);
    // A target that is named keeps the flags away from build scripts.
    build.args(["--target", &host()?, "--target-dir"]);
    build.arg(folder()).env("RUSTFLAGS", INSTRUMENTED);
    if which == Build::WithAFault {
        build.args(["--features", "planted-fault"]);
    }
    done(&mut build)
}

fn host() -> Outcome<String> {
    let told = output(&mut tool("rustc", &["-vV"]))?;
    let host = told.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned)
        .ok_or_else(|| Stop("rustc does not say for which machine it builds".to_owned()))
}

/// What came of trying a reader.
struct Run {
    is_clean: bool,
    executions: u64,
    memory: u64,
}

fn run(importer: &str, runs: &str, into: &str) -> Outcome<Run> {
    let seeds = folder().join("seeds").join(importer);
    let corpus = folder().join("corpus").join(into);
    let found = folder().join("found");
    std::fs::create_dir_all(&corpus)?;
    std::fs::create_dir_all(&found)?;
    let program = folder().join(host()?).join("release").join("slipway-fuzz");
    let mut command = Command::new(program);
    command
        .env("SLIPWAY_FUZZ", importer)
        .env("SLIPWAY_FUZZ_SEEDS", &seeds)
        .arg(format!("-runs={runs}"))
        .arg(format!("-rss_limit_mb={MEMORY}"))
        .arg(format!("-dict={}", seeds.with_extension("dict").display()))
        .arg(format!("-artifact_prefix={}/{into}-", found.display()))
        .args([
            "-max_len=16384",
            "-timeout=60",
            "-seed=1",
            "-print_final_stats=1",
        ])
        .args([corpus, seeds])
        .stdout(Stdio::null())
        .stderr(Stdio::piped());
    let mut fuzzer = command.spawn()?;
    let log = folder().join(format!("{into}.log"));
    let said = fuzzer
        .stderr
        .take()
        .ok_or_else(|| Stop("the fuzzer is mute".to_owned()))?;
    let told = follow(said, &mut File::create(&log)?, into)?;
    let is_clean = fuzzer.wait()?.success();
    let number = |name: &str| {
        let line = told.lines().rev().find_map(|line| line.strip_prefix(name));
        line.and_then(|rest| rest.trim().parse().ok())
    };
    let run = Run {
        is_clean,
        executions: number("stat::number_of_executed_units:").unwrap_or(0),
        memory: number("stat::peak_rss_mb:").unwrap_or(0),
    };
    if run.executions == 0 {
        return stop(format!("nothing was tried: see {}", log.display()));
    }
    Ok(run)
}

/// Copies what the fuzzer says into a log, and returns it; every now and then it tells how far it is.
fn follow(said: impl Read, log: &mut File, name: &str) -> Outcome<String> {
    let mut told = String::new();
    let mut next = STEP;
    for line in BufReader::new(said).split(b'\n') {
        let line = String::from_utf8_lossy(&line?).into_owned();
        writeln!(log, "{line}")?;
        let count = line
            .strip_prefix('#')
            .and_then(|rest| rest.split_whitespace().next());
        if let Some(tried) = count.and_then(|count| count.parse::<u64>().ok())
            && tried >= next
        {
            println!("   {name}: {tried} executions");
            next = tried + STEP;
        }
        told += &line;
        told.push('\n');
    }
    Ok(told)
}
