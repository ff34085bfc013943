//! `cargo xtask package`: the deb and the rpm, with icons, desktop entry and file association.

use crate::outcome::Outcome;
use crate::setup;
use crate::tool::{cargo, done, target, tool};

/// Makes both packages.
pub(crate) fn make() -> Outcome {
    setup::for_building()?;
    setup::for_packaging()?;
    setup::page_packages()?;
    // The command line goes into the same packages.
    done(&mut cargo(&[
        "build",
        "--release",
        "--package",
        "slipway-cli",
    ]))?;
    done(&mut tool(
        "ui/node_modules/.bin/tauri",
        &["build", "--ci", "--bundles", "deb,rpm"],
    ))?;
    println!("{}", target().join("release/bundle").display());
    Ok(())
}
