//! `history`: who changed what, and when, newest first.

use crate::arguments::{file, is_json};
use crate::portfolio::{open_to_read, speaker, stop};
use crate::stop::Stop;
use clap::ArgMatches;
use serde_json::{Value, json};
use slipway_words::Words;

/// Answers with the journal of a portfolio.
pub(crate) fn run(matches: &ArgMatches, words: &Words) -> Result<(), Stop> {
    let mut readable = open_to_read(file(matches), words)?;
    let entries = readable.document.history_entries();
    let entries = entries.map_err(|failure| stop(words, file(matches), &failure))?;
    let speaker = speaker(&readable.document, words);
    if is_json(matches) {
        let told: Vec<Value> = entries
            .iter()
            .map(|entry| {
                json!({
                    "seq": entry.seq,
                    "id": entry.id,
                    "author": entry.author,
                    "at": speaker.local(entry.at),
                    "label": entry.label,
                    "text": speaker.say(&entry.label),
                    "is_undo": entry.is_undo,
                    "is_undone": entry.is_undone,
                })
            })
            .collect();
        println!("{:#}", json!({ "history": told }));
        return Ok(());
    }
    for entry in &entries {
        let mark = match (entry.is_undo, entry.is_undone) {
            (true, _) => words.say("cli-history-undo", []),
            (false, true) => words.say("cli-history-undone", []),
            (false, false) => String::new(),
        };
        println!(
            "{:>6}  {}  {:16}  {}  {mark}",
            entry.seq,
            speaker.local(entry.at).replace('T', " "),
            entry.author,
            speaker.say(&entry.label),
        );
    }
    Ok(())
}
