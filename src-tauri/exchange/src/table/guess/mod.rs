//! The first mapping of a table: what its headings and cells say it is. People look at it before
//! anything comes in; where something can be read in two ways it says so.

mod column;
mod columns;
mod head;
mod relations;
mod written;

use super::mapping::{ColumnRole, Mapping, Starts};
use super::sheet::Sheet;
use column::Column;
use serde::{Deserialize, Serialize};
use slipway_engine::change::Message;

/// A mapping that was guessed, and what about it can be read in two ways.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Guess {
    /// The mapping.
    pub mapping: Mapping,
    /// What a person should look at.
    pub doubts: Vec<Message>,
}

/// Guesses what a sheet means.
#[must_use]
pub fn guess(sheet: &Sheet) -> Guess {
    guess_below(sheet, head::row(sheet))
}

/// Guesses what a sheet means whose headings stand in a row, counted from 1, or that has none.
#[must_use]
pub fn guess_headed(sheet: &Sheet, heading_row: Option<u32>) -> Guess {
    let row = heading_row.and_then(|row| usize::try_from(row).ok()?.checked_sub(1));
    guess_below(sheet, row.filter(|row| *row < sheet.rows().len()))
}

fn guess_below(sheet: &Sheet, heading: Option<usize>) -> Guess {
    let mut mapping = Mapping {
        sheet: sheet.name.clone(),
        heading_row: heading.map(|row| u32::try_from(row + 1).unwrap_or(u32::MAX)),
        ..Mapping::default()
    };
    let table = Column::all(sheet, heading);
    let mut doubts = Vec::new();
    mapping.columns = columns::mapped(&table, heading.is_some());
    let roles: Vec<ColumnRole> = mapping.columns.iter().map(|column| column.role).collect();
    if !roles.contains(&ColumnRole::Name) {
        doubts.push(Message::new("doubt-no-name"));
    }
    written::settle(&mut mapping, &table, &mut doubts);
    relations::settle(&mut mapping, &table, sheet, &mut doubts);
    let holds = [ColumnRole::NotBefore, ColumnRole::Constraint];
    if holds.iter().any(|role| roles.contains(role)) {
        // Such a file says what holds a task; its starts are what somebody's engine computed.
        mapping.starts = Starts::Leave;
    }
    Guess { mapping, doubts }
}

/// Says how sure it is that a sheet holds a plan, to tell the best of several.
pub(crate) fn likelihood(sheet: &Sheet) -> usize {
    let rows = sheet.rows().len().min(1000);
    head::row(sheet).map_or(0, |row| head::known(sheet, row)) * 10_000 + rows
}
