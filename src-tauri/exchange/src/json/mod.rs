//! A portfolio as JSON: every row as people entered it, in full, readable and diffable.
//!
//! One object: `format` and `version` say what it is, `rows` holds a list for each table in the shape
//! in which rows are stored. Lists are sorted by id and nothing computed is in them, so that two files
//! of the same plan are the same bytes, and a difference between two is a difference of the plan.

mod shape;

pub(crate) use shape::check_shape;

use crate::text::decode;
use crate::{Continue, Incoming, ReadOptions, Unreadable};
use serde::{Deserialize, Serialize};
use slipway_engine::change::{Message, Rows};
use slipway_engine::plan::Plan;

/// What a file calls itself.
const FORMAT: &str = "slipway-portfolio";
/// The version that is written, and the newest that is read.
const VERSION: u32 = 1;

/// Values of a file: more than a hundred thousand tasks have.
const MOST_VALUES: usize = 20_000_000;

#[derive(Serialize)]
struct Written<'r> {
    format: &'static str,
    version: u32,
    rows: &'r Rows,
}

/// What is looked at before the rows, which another version may shape otherwise.
#[derive(Deserialize)]
struct Head {
    format: String,
    version: u32,
}

#[derive(Deserialize)]
struct Read {
    rows: Rows,
}

/// Writes a portfolio.
///
/// # Panics
///
/// Never: rows have no key that is not a text.
#[must_use]
pub fn write_json(plan: &Plan) -> Vec<u8> {
    let written = Written {
        format: FORMAT,
        version: VERSION,
        rows: &Rows::from(plan),
    };
    let mut bytes = serde_json::to_vec_pretty(&written).expect("rows can be written");
    bytes.push(b'\n');
    bytes
}

/// Reads a portfolio, with the ids that it was written with.
///
/// # Errors
///
/// [`Unreadable`] when the bytes are no such file, or of a newer version, or when `progress` said so.
pub fn read_json(
    bytes: &[u8],
    options: &ReadOptions,
    progress: &mut dyn FnMut(f32) -> Continue,
) -> Result<Incoming, Unreadable> {
    let text = decode(bytes)?;
    check_shape(&text, MOST_VALUES)?;
    let head: Head = serde_json::from_str(&text).map_err(|error| damaged(&error))?;
    if head.format != FORMAT {
        return Err(Unreadable(Message::new("unreadable-json-format")));
    }
    if head.version > VERSION {
        let version =
            Message::new("unreadable-json-version").count("version", head.version as usize);
        return Err(Unreadable(version));
    }
    if progress(0.5) == Continue::No {
        return Err(Unreadable(Message::new("unreadable-cancelled")));
    }
    let Read { rows } = serde_json::from_str(&text).map_err(|error| damaged(&error))?;
    let has_calendar = |id| rows.calendars.iter().any(|calendar| calendar.id == id);
    if !rows
        .portfolio
        .as_ref()
        .is_some_and(|row| has_calendar(row.calendar))
    {
        return Err(Unreadable(Message::new("unreadable-json-portfolio")));
    }
    let portfolio = rows.portfolio.as_ref();
    Ok(Incoming {
        name: portfolio.map_or_else(|| options.file.clone(), |portfolio| portfolio.name.clone()),
        zone: portfolio.map_or_else(|| options.zone.clone(), |portfolio| portfolio.zone.clone()),
        warnings: Vec::new(),
        top_level: 0,
        rows,
    })
}

fn damaged(error: &serde_json::Error) -> Unreadable {
    let why = Message::new("unreadable-json")
        .count("line", error.line())
        .text("reason", &error.to_string());
    Unreadable(why)
}

#[cfg(test)]
mod tests {
    use super::*;
    use slipway_words::Language;

    fn reason(text: &str) -> String {
        let options = ReadOptions {
            zone: "UTC".to_owned(),
            into: crate::Into::OneRelease,
            product: None,
            file: "plan.json".to_owned(),
            language: Language::English,
        };
        match read_json(text.as_bytes(), &options, &mut |_| Continue::Yes) {
            Ok(incoming) => incoming.name,
            Err(Unreadable(why)) => why.key,
        }
    }

    #[test]
    fn a_file_that_is_not_whole_says_what_it_lacks() {
        let file = |version: u32, rows: &str| {
            format!(r#"{{"format": "slipway-portfolio", "version": {version}, "rows": {rows}}}"#)
        };
        assert_eq!(reason("{}"), "unreadable-json");
        assert_eq!(
            reason(r#"{"format": "plan", "version": 1}"#),
            "unreadable-json-format"
        );
        assert_eq!(reason(&file(99, "{}")), "unreadable-json-version");
        assert_eq!(reason(&file(1, "{}")), "unreadable-json-portfolio");
    }
}
