//! `cargo xtask wire`: the TypeScript shape of every wire type, written from Rust and committed.

use crate::built;
use crate::outcome::{Outcome, stop};
use crate::tool::{done, output, root, tool};

const FOLDER: &str = "ui/src/host/wire";

/// Writes the types anew; what Rust no longer has is gone.
pub(crate) fn write() -> Outcome {
    let programs = [
        built::example("wire-of-document")?,
        built::example("wire-of-exchange")?,
    ];
    let folder = root().join(FOLDER);
    if folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    std::fs::create_dir_all(&folder)?;
    for program in programs {
        done(&mut tool(&program.to_string_lossy(), &[FOLDER]))?;
    }
    Ok(())
}

/// Writes the types anew and stops when the committed ones were others.
pub(crate) fn check() -> Outcome {
    write()?;
    let changed = output(&mut tool("git", &["status", "--porcelain", "--", FOLDER]))?;
    if changed.is_empty() {
        return Ok(());
    }
    stop(format!(
        "The wire types had not been written anew (cargo xtask wire):\n{changed}"
    ))
}
