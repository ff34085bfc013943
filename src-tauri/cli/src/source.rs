//! Where a plan comes from: a portfolio, or a project of another tool.

use crate::ids::Drawn;
use crate::portfolio::{open_to_read, stop};
use crate::stop::{FILE, Stop};
use slipway_engine::change::Past;
use slipway_engine::plan::Plan;
use slipway_exchange::{Continue, Incoming, Into, ReadOptions, Speaker, read};
use slipway_words::Words;
use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

/// How every portfolio begins, and no project.
const SQLITE: &[u8; 16] = b"SQLite format 3\0";
/// A project has no zone; what only asks for its dates reads them as they stand.
const AS_IT_STANDS: &str = "UTC";

/// Returns the plan in a file.
pub(crate) fn plan(path: &Path, words: &Words) -> Result<Plan, Stop> {
    if is_portfolio(path) {
        return Ok(open_to_read(path, words)?.document.now().plan.clone());
    }
    plan_of_project(path, words)
}

/// Returns the plan in a file and what its journal says of it; a project has none.
pub(crate) fn plan_and_past(path: &Path, words: &Words) -> Result<(Plan, Option<Past>), Stop> {
    if !is_portfolio(path) {
        return Ok((plan_of_project(path, words)?, None));
    }
    let mut readable = open_to_read(path, words)?;
    let past = readable.document.past();
    let past = past.map_err(|failure| stop(words, path, &failure))?;
    Ok((readable.document.now().plan.clone(), Some(past)))
}

fn is_portfolio(path: &Path) -> bool {
    let mut start = [0; SQLITE.len()];
    File::open(path)
        .and_then(|mut file| file.read_exact(&mut start))
        .is_ok_and(|()| start == *SQLITE)
}

fn plan_of_project(path: &Path, words: &Words) -> Result<Plan, Stop> {
    let incoming = incoming(path, AS_IT_STANDS, Into::OneRelease, words)?;
    Ok(incoming.plan().expect("a project brings its portfolio"))
}

/// Reads a project of another tool.
pub(crate) fn incoming(
    path: &Path,
    zone: &str,
    into: Into,
    words: &Words,
) -> Result<Incoming, Stop> {
    let bytes = fs::read(path)
        .map_err(|error| Stop::file(words, "cli-cannot-read", path, &error.to_string()))?;
    let name = path.file_name().unwrap_or_default();
    let options = ReadOptions {
        zone: zone.to_owned(),
        into,
        product: None,
        file: name.to_string_lossy().into_owned(),
        language: words.language(),
    };
    read(&bytes, &options, &mut Drawn, &mut |_| Continue::Yes).map_err(|reason| Stop {
        code: FILE,
        message: Speaker::plain(words).say(&reason.0),
    })
}
