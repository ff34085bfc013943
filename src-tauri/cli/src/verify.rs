//! `verify`: whether a portfolio is whole: its pages, its rows, and its journal done once more.

use crate::arguments::{file, is_json};
use crate::portfolio::{open_to_read, stop};
use crate::stop::{Stop, WRONG};
use clap::ArgMatches;
use serde_json::json;
use slipway_words::{Argument, Words};

/// Verifies a portfolio; what is wrong with it is the failure.
pub(crate) fn run(matches: &ArgMatches, words: &Words) -> Result<(), Stop> {
    let path = file(matches);
    let mut readable = open_to_read(path, words)?;
    let verdict = readable
        .document
        .verify()
        .map_err(|failure| stop(words, path, &failure))?;
    let arguments = || {
        let count = i64::try_from(verdict.operations).unwrap_or(i64::MAX);
        [
            ("file", Argument::Text(path.display().to_string())),
            ("operations", Argument::Number(count)),
        ]
    };
    if is_json(matches) {
        let answer = json!({
            "well": verdict.is_well(),
            "operations": verdict.operations,
            "damage": verdict.damage,
            "replay_equal": verdict.replay_equal,
        });
        println!("{answer:#}");
    } else if verdict.is_well() {
        println!("{}", words.say("cli-verified", arguments()));
    } else {
        for line in &verdict.damage {
            println!("  {line}");
        }
    }
    if verdict.is_well() {
        return Ok(());
    }
    let key = if verdict.damage.is_empty() {
        "cli-replay-differs"
    } else {
        "cli-damaged"
    };
    Err(Stop {
        code: WRONG,
        message: words.say(key, arguments()),
    })
}
