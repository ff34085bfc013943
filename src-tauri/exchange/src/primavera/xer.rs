//! XER: lines of tables, each cell behind a tab.
//!
//! `%T` names a table, `%F` its columns, `%R` is a row, `%E` the end. A cell may go over several lines;
//! no quotes are known.

use super::record::{Record, Source, Table};
use crate::{Continue, Unreadable};
use slipway_engine::change::Message;
use std::collections::BTreeMap;

const ROWS: usize = 2_000_000;
const COLUMNS: usize = 1024;
/// How many lines lie between two reports of progress.
const STRIDE: usize = 8192;

/// The tables of a file, before their rows are looked at.
#[derive(Default)]
pub(super) struct Sheets<'x> {
    sheets: Vec<Sheet<'x>>,
    /// The last field of the first line: the base currency.
    currency: Option<&'x str>,
}

struct Sheet<'x> {
    name: &'x str,
    columns: BTreeMap<&'x str, usize>,
    rows: Vec<&'x str>,
}

impl<'x> Sheets<'x> {
    /// Cuts a text into its tables.
    pub(super) fn read(
        text: &'x str,
        progress: &mut dyn FnMut(f32) -> Continue,
    ) -> Result<Self, Unreadable> {
        let text = text.trim_start_matches('\u{feff}').trim_start();
        if !text.starts_with("ERMHDR") {
            return Err(Unreadable(Message::new("unreadable-primavera")));
        }
        let mut sheets: Vec<Sheet<'x>> = Vec::new();
        let mut read = 0;
        // Behind a line that begins with a percent sign others may go on with its last cell.
        for (count, line) in text.split("\n%").enumerate().skip(1) {
            read += line.len();
            if count.is_multiple_of(STRIDE) {
                report(read, text.len(), progress)?;
            }
            if count > ROWS {
                let message = Message::new("unreadable-too-many-rows");
                return Err(Unreadable(message.count("limit", ROWS)));
            }
            let line = line.trim_end_matches(['\r', '\n']);
            let (mark, cells) = line.split_once('\t').unwrap_or((line, ""));
            match (mark, sheets.last_mut()) {
                ("T", _) => sheets.push(Sheet {
                    name: cells.trim(),
                    columns: BTreeMap::new(),
                    rows: Vec::new(),
                }),
                ("F", Some(sheet)) => {
                    let columns: Vec<&str> = cells.split('\t').take(COLUMNS + 1).collect();
                    if columns.len() > COLUMNS {
                        let message = Message::new("unreadable-too-many-columns");
                        return Err(Unreadable(message.count("limit", COLUMNS)));
                    }
                    let columns = columns.into_iter().map(str::trim).enumerate();
                    sheet.columns = columns.map(|(place, name)| (name, place)).collect();
                }
                ("R", Some(sheet)) => sheet.rows.push(cells),
                ("E", _) => break,
                _ => {}
            }
        }
        let head = text.lines().next().unwrap_or_default();
        let currency = head.rsplit('\t').next().map(str::trim);
        Ok(Self { sheets, currency })
    }

    /// Sorts the rows by what they are.
    pub(super) fn source(&self) -> Source<'_> {
        let mut source = Source::default();
        source.currency = self.currency;
        for sheet in &self.sheets {
            for cells in &sheet.rows {
                match Table::in_xer(sheet.name) {
                    Some(table) => source.add(
                        table,
                        Record::Line {
                            columns: &sheet.columns,
                            cells,
                        },
                    ),
                    None => source.leave(sheet.name),
                }
            }
        }
        source
    }
}

fn report(
    read: usize,
    of: usize,
    progress: &mut dyn FnMut(f32) -> Continue,
) -> Result<(), Unreadable> {
    #[expect(clippy::cast_precision_loss, reason = "a share for a progress bar")]
    let share = read as f32 / of.max(1) as f32;
    match progress(share) {
        Continue::Yes => Ok(()),
        Continue::No => Err(Unreadable(Message::new("unreadable-cancelled"))),
    }
}
