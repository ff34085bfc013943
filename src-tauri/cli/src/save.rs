//! Where the file of a command goes.

use crate::stop::Stop;
use clap::ArgMatches;
use slipway_document::write_whole;
use slipway_words::Words;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// Writes a file whole or not at all to the output that was asked for; `-` is the standard output.
pub(crate) fn save(matches: &ArgMatches, bytes: &[u8], words: &Words) -> Result<(), Stop> {
    let target = matches
        .get_one::<PathBuf>("output")
        .expect("clap demands the output");
    write(target, bytes)
        .map_err(|error| Stop::file(words, "cli-cannot-write", target, &error.to_string()))
}

fn write(target: &Path, bytes: &[u8]) -> io::Result<()> {
    if target == Path::new("-") {
        return io::stdout().write_all(bytes);
    }
    write_whole(target, bytes)
}
