//! Tables on the command line: read as they are guessed to be meant, or as a mapping says; `mapping`
//! prints the guess, to be edited and given back.

use crate::arguments::file;
use crate::ids::Drawn;
use crate::source::{bytes, unreadable};
use crate::stop::Stop;
use chrono::{DateTime, NaiveDate};
use clap::ArgMatches;
use slipway_exchange::table::{Guess, Mapping, TableOptions, Workbook, guess, read_table};
use slipway_exchange::{Continue, Incoming, ReadOptions, Speaker, Unreadable};
use slipway_words::Words;
use std::time::{SystemTime, UNIX_EPOCH};

/// Prints what a table is taken for; what can be read in two ways goes to the error output, so that the
/// rest can be kept in a file.
pub(crate) fn run(matches: &ArgMatches, words: &Words) -> Result<(), Stop> {
    let bytes = bytes(file(matches), words)?;
    let workbook = Workbook::read(&bytes, &mut |_| Continue::Yes)
        .map_err(|reason| unreadable(&reason, words))?;
    let Guess { mapping, doubts } = guess(workbook.likeliest());
    let speaker = Speaker::plain(words);
    for doubt in workbook.notes.iter().chain(&doubts) {
        eprintln!("{}", speaker.say(doubt));
    }
    let text = serde_json::to_string_pretty(&mapping).expect("a mapping can be written");
    println!("{text}");
    Ok(())
}

/// Reads a table as a mapping says, else as it is guessed.
pub(crate) fn incoming(
    bytes: &[u8],
    options: ReadOptions,
    mapping: Option<Mapping>,
) -> Result<Incoming, Unreadable> {
    let workbook = Workbook::read(bytes, &mut |_| Continue::Yes)?;
    let (sheet, mapping, doubts) = match mapping {
        Some(mapping) => {
            let sheet = workbook.sheet(&mapping.sheet);
            (sheet.unwrap_or(workbook.likeliest()), mapping, Vec::new())
        }
        None => {
            let sheet = workbook.likeliest();
            let Guess { mapping, doubts } = guess(sheet);
            (sheet, mapping, doubts)
        }
    };
    let options = TableOptions {
        today: today(),
        ..TableOptions::from(options)
    };
    let go_on = &mut |_| Continue::Yes;
    let mut incoming = read_table(sheet, &mapping, &options, &mut Drawn, go_on)?;
    let told = workbook.notes.iter().cloned().chain(doubts);
    incoming.warnings.splice(0..0, told);
    Ok(incoming)
}

/// Returns the day that it is in Greenwich.
fn today() -> Option<NaiveDate> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).ok()?;
    let seconds = i64::try_from(now.as_secs()).ok()?;
    DateTime::from_timestamp(seconds, 0).map(|now| now.date_naive())
}
