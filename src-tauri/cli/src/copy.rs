//! `copy`: a portfolio as one file to give away, with its history or without.

use crate::arguments::file;
use crate::portfolio::{open_to_read, stop};
use crate::stop::{FILE, Stop};
use clap::ArgMatches;
use slipway_words::{Argument, Words};
use std::path::PathBuf;

/// Writes the copy; a file that has the name already is left as it is.
pub(crate) fn run(matches: &ArgMatches, words: &Words) -> Result<(), Stop> {
    let target = matches
        .get_one::<PathBuf>("output")
        .expect("clap demands the output");
    if target.exists() {
        let name = Argument::Text(target.display().to_string());
        return Err(Stop {
            code: FILE,
            message: words.say("fault-already-there", [("file", name)]),
        });
    }
    let mut readable = open_to_read(file(matches), words)?;
    let copied = if matches.get_flag("without-history") {
        readable.document.save_copy_without_history(target)
    } else {
        readable.document.save_copy(target)
    };
    copied.map_err(|failure| stop(words, target, &failure))
}
