//! Where a plan comes from: a portfolio, or a project of another tool.

use crate::ids::Drawn;
use crate::speak::Speaker;
use crate::stop::{FILE, Stop};
use slipway_engine::plan::Plan;
use slipway_exchange::{Continue, Incoming, Into, ReadOptions, read_ms_project};
use slipway_words::Words;
use std::fs;
use std::path::Path;

/// A project has no zone; what only asks for its dates reads them as they stand.
const AS_IT_STANDS: &str = "UTC";

/// Returns the plan in a file.
pub(crate) fn plan(path: &Path, words: &Words) -> Result<Plan, Stop> {
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
    };
    read_ms_project(&bytes, &options, &mut Drawn, &mut |_| Continue::Yes).map_err(|reason| Stop {
        code: FILE,
        message: Speaker {
            words,
            zone: None,
            minutes_per_day: 480,
        }
        .say(&reason.0),
    })
}
