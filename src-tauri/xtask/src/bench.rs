//! `cargo xtask bench`: how fast the engine and the document are, in the build people get.

use crate::outcome::Outcome;
use crate::tool::{cargo, done};

/// Measures; words go to the measuring program.
pub(crate) fn measure(words: &[&str]) -> Outcome {
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
