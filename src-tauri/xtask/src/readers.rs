//! Exported files, read by programs that have no part in Slipway: development checks only, run where
//! those programs are.

use crate::outcome::Outcome;
use crate::tool::{cargo, done, holds, is_there, root, target, tool};

/// Takes real projects through Slipway and lets MPXJ compare what goes in with what comes out.
pub(crate) fn ms_project() -> Outcome {
    let Some(missing) = missing() else {
        done(&mut cargo(&[
            "build",
            "--quiet",
            "--package",
            "slipway-cli",
        ]))?;
        let cli = target().join("debug/slipway-cli");
        let projects = projects();
        return done(&mut tool(
            "python3",
            &[
                "tests/exchange/mspdi.py",
                &cli.to_string_lossy(),
                &projects.to_string_lossy(),
            ],
        ));
    };
    println!("skipped: {missing}");
    Ok(())
}

/// Returns what the comparison needs and does not find.
fn missing() -> Option<&'static str> {
    if !projects().is_dir() {
        return Some("the real projects are not beside the repository");
    }
    if !is_there("java") {
        return Some("no Java (openjdk-17-jre-headless)");
    }
    if !holds("python3", &["-c", "import jpype, mpxj"]) {
        return Some("no MPXJ (pip install mpxj JPype1)");
    }
    None
}

/// Returns where real projects lie, if they do: they belong to others.
fn projects() -> std::path::PathBuf {
    root().join("../shared/data/msproject")
}
