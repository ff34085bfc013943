//! Programs as the tests build them, all at once: built package by package they share less, and the
//! engine is compiled again for each.

use crate::outcome::Outcome;
use crate::tool::{cargo, done, target};
use std::env::consts::EXE_SUFFIX;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

/// Everything, with the features of the programs that write the wire types: one build serves all.
pub(crate) const EVERYTHING: [&str; 3] = [
    "--workspace",
    "--features",
    "slipway-document/ts,slipway-exchange/ts",
];

/// Runs the tests.
pub(crate) fn tests() -> Outcome {
    done(cargo(&["test", "--quiet"]).args(EVERYTHING))
}

/// Builds the tests with everything that stands beside them, once.
pub(crate) fn all() -> Outcome {
    static IS_BUILT: Mutex<bool> = Mutex::new(false);
    let mut is_built = IS_BUILT.lock().unwrap_or_else(PoisonError::into_inner);
    if !*is_built {
        done(cargo(&["test", "--quiet", "--no-run"]).args(EVERYTHING))?;
        *is_built = true;
    }
    Ok(())
}

/// Returns a program of the product.
pub(crate) fn program(name: &str) -> Outcome<PathBuf> {
    all()?;
    Ok(target().join("debug").join(format!("{name}{EXE_SUFFIX}")))
}

/// Returns an example: a program that measures or writes what others look at.
pub(crate) fn example(name: &str) -> Outcome<PathBuf> {
    all()?;
    let examples = target().join("debug").join("examples");
    Ok(examples.join(format!("{name}{EXE_SUFFIX}")))
}
