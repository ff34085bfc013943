//! Tables of other tools: CSV, Excel and OpenDocument files, and rows that are pasted.
//!
//! Three steps, each a value that can be looked at: bytes become a [`Workbook`] of cells, a
//! [`Mapping`] says what the cells mean ([`guess()`] makes the first one), and [`read_table`] makes rows
//! of both. What cannot be read is a warning with its row and column.

mod archive;
mod cell;
mod delimited;
mod dry_run;
mod encoding;
mod excel;
mod guess;
mod headings;
mod kind;
mod links;
mod mapping;
mod ods;
mod read;
mod sample;
mod sheet;
mod value;
mod workbook;
mod xls;

pub use cell::Cell;
pub use dry_run::DryRun;
pub use guess::{Guess, guess, guess_headed};
pub use mapping::{
    ColumnRole, DateOrder, DecimalMark, DurationUnit, Hierarchy, MappedColumn, Mapping,
    ProgressScale, Reference, Starts,
};
pub use read::{TableOptions, read_table};
pub use sample::{CellSample, ColumnSample, SheetSample, WorkbookSample, samples};
pub use sheet::{Sheet, address, letters};
pub use workbook::Workbook;

pub(crate) use value::{When, date as read_date};

use crate::{Continue, Incoming, ReadOptions, Unreadable};
use slipway_engine::change::NewIds;

/// Says whether a file is a workbook of a spreadsheet.
pub(crate) fn holds_workbook(bytes: &[u8]) -> bool {
    kind::TableKind::of_workbook(bytes).is_some()
}

/// Reads a file as it is guessed to be meant, the sheet that looks most like a plan of several; what can
/// be read in two ways is told with the warnings.
///
/// # Errors
///
/// [`Unreadable`] as [`Workbook::read`] and [`read_table`] say.
pub(crate) fn read_guessed(
    bytes: &[u8],
    options: &ReadOptions,
    ids: &mut dyn NewIds,
    progress: &mut dyn FnMut(f32) -> Continue,
) -> Result<Incoming, Unreadable> {
    let workbook = Workbook::read(bytes, &mut |share| progress(share / 2.0))?;
    let sheet = workbook.likeliest();
    let Guess { mapping, doubts } = guess(sheet);
    let options = TableOptions::from(options.clone());
    let mut rest = |share: f32| progress(0.5 + share / 2.0);
    let mut incoming = read_table(sheet, &mapping, &options, ids, &mut rest)?;
    let told = workbook.notes.into_iter().chain(doubts);
    incoming.warnings.splice(0..0, told);
    Ok(incoming)
}
