//! Where a plan comes from: a portfolio, or a project of another tool.

use crate::arguments::file;
use crate::ids::Drawn;
use crate::portfolio::{open_to_read, stop};
use crate::stop::{FILE, Stop};
use crate::table;
use clap::ArgMatches;
use slipway_document::is_portfolio;
use slipway_engine::change::Past;
use slipway_engine::plan::Plan;
use slipway_exchange::table::Mapping;
use slipway_exchange::{
    Continue, FileKind, Incoming, Into, ReadOptions, Speaker, Unreadable, read,
};
use slipway_words::Words;
use std::fs;
use std::path::{Path, PathBuf};

/// A project has no zone; what only asks for its dates reads them as they stand.
const AS_IT_STANDS: &str = "UTC";

/// Returns the plan in the file that a command is about.
pub(crate) fn plan(matches: &ArgMatches, words: &Words) -> Result<Plan, Stop> {
    let path = file(matches);
    if is_portfolio(path) {
        return Ok(open_to_read(path, words)?.document.now().plan.clone());
    }
    plan_of_project(matches, words)
}

/// Returns the plan in the file that a command is about, and what its journal says of it; a project has
/// none.
pub(crate) fn plan_and_past(
    matches: &ArgMatches,
    words: &Words,
) -> Result<(Plan, Option<Past>), Stop> {
    let path = file(matches);
    if !is_portfolio(path) {
        return Ok((plan_of_project(matches, words)?, None));
    }
    let mut readable = open_to_read(path, words)?;
    let past = readable.document.past();
    let past = past.map_err(|failure| stop(words, path, &failure))?;
    Ok((readable.document.now().plan.clone(), Some(past)))
}

fn plan_of_project(matches: &ArgMatches, words: &Words) -> Result<Plan, Stop> {
    let incoming = incoming(matches, AS_IT_STANDS, Into::OneRelease, words)?;
    Ok(incoming.plan().expect("a project brings its portfolio"))
}

/// Reads the file of another tool that a command is about; a table as its mapping says.
pub(crate) fn incoming(
    matches: &ArgMatches,
    zone: &str,
    into: Into,
    words: &Words,
) -> Result<Incoming, Stop> {
    incoming_from(file(matches), matches, zone, into, words)
}

/// Reads another file of another tool; a table as the mapping says that the command was given.
pub(crate) fn incoming_from(
    path: &Path,
    matches: &ArgMatches,
    zone: &str,
    into: Into,
    words: &Words,
) -> Result<Incoming, Stop> {
    let bytes = bytes(path, words)?;
    let name = path.file_name().unwrap_or_default();
    let options = ReadOptions {
        zone: zone.to_owned(),
        into,
        product: None,
        file: name.to_string_lossy().into_owned(),
        language: words.language(),
    };
    let read = match FileKind::of(&bytes) {
        FileKind::Table => table::incoming(&bytes, options, mapping(matches, words)?),
        _ => read(&bytes, &options, &mut Drawn, &mut |_| Continue::Yes),
    };
    read.map_err(|reason| unreadable(&reason, words))
}

/// Reads a file whole.
pub(crate) fn bytes(path: &Path, words: &Words) -> Result<Vec<u8>, Stop> {
    fs::read(path).map_err(|error| Stop::file(words, "cli-cannot-read", path, &error.to_string()))
}

/// Says why a file was not read.
pub(crate) fn unreadable(reason: &Unreadable, words: &Words) -> Stop {
    Stop {
        code: FILE,
        message: Speaker::plain(words).say(&reason.0),
    }
}

/// Returns the mapping of tables that was given.
fn mapping(matches: &ArgMatches, words: &Words) -> Result<Option<Mapping>, Stop> {
    let Some(path) = matches.get_one::<PathBuf>("mapping") else {
        return Ok(None);
    };
    serde_json::from_slice(&bytes(path, words)?)
        .map(Some)
        .map_err(|error| Stop::file(words, "cli-no-mapping", path, &error.to_string()))
}
