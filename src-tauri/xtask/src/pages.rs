//! Files that people open, looked at by programs that have no part in Slipway: pages in a browser, XML
//! by xmllint. Development checks only, run where those programs are.

use crate::built;
use crate::outcome::Outcome;
use crate::tool::{done, is_there, root, target, tool};
use std::path::{Path, PathBuf};

/// Opens exported pages in Chromium: console, axe-core, keys, filter, redaction, paper, frames.
pub(crate) fn in_a_browser() -> Outcome {
    looked_at(&[])
}

/// The same, with a limit for what a frame takes while ten thousand rows scroll.
pub(crate) fn judged() -> Outcome {
    looked_at(&[("SLIPWAY_JUDGE", "1")])
}

fn looked_at(environment: &[(&str, &str)]) -> Outcome {
    if !chromium().exists() {
        println!("skipped: no Chromium (apt install chromium)");
        return Ok(());
    }
    if !root().join("ui/node_modules/playwright-core").is_dir() {
        println!("skipped: the page's packages are not there (npm ci in ui/)");
        return Ok(());
    }
    let folder = written()?;
    let mut look = tool(
        "node",
        &["tests/exchange/page.mjs", &folder.to_string_lossy()],
    );
    done(look.envs(environment.iter().copied()))
}

/// Has xmllint read what is written for Microsoft Project.
pub(crate) fn by_xmllint() -> Outcome {
    if !is_there("xmllint") {
        println!("skipped: no xmllint (apt install libxml2-utils)");
        return Ok(());
    }
    let folder = written()?;
    for name in ["team.xml", "vendor.xml", "hostile.xml", "empty.xml"] {
        let file = folder.join(name);
        done(&mut tool(
            "xmllint",
            &["--noout", "--nonet", &file.to_string_lossy()],
        ))?;
    }
    Ok(())
}

/// Writes the sample portfolio, and plans that are hard to show, into a folder and returns that.
fn written() -> Outcome<PathBuf> {
    let folder = target().join("pages");
    let pages = built::example("pages")?;
    done(&mut tool(
        &pages.to_string_lossy(),
        &[&folder.to_string_lossy()],
    ))?;
    Ok(folder)
}

fn chromium() -> PathBuf {
    let named = std::env::var_os("CHROMIUM").map(PathBuf::from);
    named.unwrap_or_else(|| Path::new("/usr/bin/chromium").to_owned())
}
