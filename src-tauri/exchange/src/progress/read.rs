//! What a returned file says: its rows and the cells to fill in, before anybody asks what the plan has.

use super::column::SheetColumn;
use crate::table::{Cell, Mapping, Sheet, When, Workbook, address, guess_headed, read_date};
use crate::{Continue, Unreadable};
use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use slipway_engine::change::{Message, entry};
use std::collections::BTreeMap;

/// So far down the headings are looked for: people put lines of their own over them.
const HEADINGS_WITHIN: usize = 40;

/// What was filled in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReturnedValue {
    /// A part of the whole, in basis points; also more than all of it.
    Share(i64),
    /// Days, of whatever kind the task's duration is.
    Days(f64),
    /// A length of time as it is typed.
    Length(String),
    /// A day.
    Day(NaiveDate),
    /// A moment on the clocks of the portfolio.
    Moment(NaiveDateTime),
    /// A note.
    Text(String),
    /// Nothing that the column can mean.
    Unclear,
}

/// A cell in which something stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReturnedCell {
    /// Where it is: "F7".
    pub at: String,
    /// What a person reads in it.
    pub said: String,
    /// What it means.
    pub value: ReturnedValue,
}

/// A row with a task.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReturnedRow {
    /// Where its task is named.
    pub at: String,
    /// The id of its task; empty where there is none.
    pub id: String,
    /// The key of its task in another tool; empty where there is none.
    pub key: String,
    /// What its task was called.
    pub name: String,
    /// What its progress was when the sheet was written; empty where that is gone.
    pub sent: String,
    /// The cells to fill in; those in which nothing stands are no news, and not here.
    pub cells: BTreeMap<SheetColumn, ReturnedCell>,
}

/// A sheet that came back.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct ReturnedSheet {
    /// Its rows, in its order.
    pub rows: Vec<ReturnedRow>,
}

impl ReturnedSheet {
    /// Reads the bytes of a file; `progress` hears how far it is, from 0 to 1, and can end it.
    ///
    /// # Errors
    ///
    /// [`Unreadable`] when the file is no table, or none of its sheets has the headings of a sheet of
    /// progress.
    pub fn read(
        bytes: &[u8],
        progress: &mut dyn FnMut(f32) -> Continue,
    ) -> Result<Self, Unreadable> {
        let workbook = Workbook::read(bytes, progress)?;
        let mut sheets = workbook.sheets.iter();
        let found = sheets.find_map(|sheet| Some((sheet, Headings::of(sheet)?)));
        let (sheet, headings) =
            found.ok_or_else(|| Unreadable(Message::new("unreadable-no-progress-sheet")))?;
        Ok(Self {
            rows: headings.rows(sheet),
        })
    }
}

/// Where the columns of a sheet are.
struct Headings {
    row: usize,
    columns: BTreeMap<SheetColumn, usize>,
    /// How its dates and numbers are written.
    manner: Mapping,
}

impl Headings {
    /// Finds the first row that names a task and has something to fill in.
    fn of(sheet: &Sheet) -> Option<Self> {
        let rows = sheet.rows().iter().take(HEADINGS_WITHIN).enumerate();
        let (row, columns) = rows
            .map(|(at, cells)| (at, named(cells)))
            .find(|(_, columns)| {
                let is_known = [SheetColumn::Id, SheetColumn::Key]
                    .iter()
                    .any(|column| columns.contains_key(column));
                is_known && columns.keys().any(|column| column.is_entry())
            })?;
        let heading = u32::try_from(row + 1).ok();
        Some(Self {
            row,
            columns,
            manner: guess_headed(sheet, heading).mapping,
        })
    }

    fn rows(&self, sheet: &Sheet) -> Vec<ReturnedRow> {
        let rows = self.row + 1..sheet.rows().len();
        rows.filter_map(|row| self.of_row(sheet, row)).collect()
    }

    fn of_row(&self, sheet: &Sheet, row: usize) -> Option<ReturnedRow> {
        let text = |column| {
            let at = self.columns.get(&column);
            at.map_or_else(String::new, |at| sheet.cell(row, *at).text().into_owned())
        };
        let names = [SheetColumn::Id, SheetColumn::Key, SheetColumn::Task];
        let filled = names.into_iter().find(|column| !text(*column).is_empty())?;
        let entries = self.columns.iter().filter(|(column, _)| column.is_entry());
        let cells = entries.filter_map(|(column, at)| {
            let cell = sheet.cell(row, *at);
            let filled = !cell.is_empty();
            filled.then(|| {
                let cell = ReturnedCell {
                    at: address(row, *at),
                    said: cell.text().into_owned(),
                    value: meant(cell, *column, &self.manner),
                };
                (*column, cell)
            })
        });
        // Of a task people see the name.
        let seen = self.columns.get(&SheetColumn::Task);
        let at = seen.or_else(|| self.columns.get(&filled)).copied();
        Some(ReturnedRow {
            at: address(row, at.unwrap_or_default()),
            id: text(SheetColumn::Id),
            key: text(SheetColumn::Key),
            name: text(SheetColumn::Task),
            sent: text(SheetColumn::Sent),
            cells: cells.collect(),
        })
    }
}

/// Returns the columns whose headings stand in a row.
fn named(cells: &[Cell]) -> BTreeMap<SheetColumn, usize> {
    let mut columns = BTreeMap::new();
    for (at, cell) in cells.iter().enumerate() {
        if let Some(column) = SheetColumn::headed(&cell.text()) {
            columns.entry(column).or_insert(at);
        }
    }
    columns
}

fn meant(cell: &Cell, column: SheetColumn, manner: &Mapping) -> ReturnedValue {
    let found = match column {
        SheetColumn::Done => share(cell).map(ReturnedValue::Share),
        SheetColumn::Remaining => match cell {
            Cell::Number(days) => Some(ReturnedValue::Days(*days)),
            Cell::Text(text) => Some(ReturnedValue::Length(text.trim().to_owned())),
            Cell::Empty | Cell::Date(_) | Cell::Bool(_) => None,
        },
        SheetColumn::ActualStart | SheetColumn::ActualFinish | SheetColumn::Forecast => {
            read_date(cell, manner).map(|when| match when {
                When::Day(day) => ReturnedValue::Day(day),
                When::Moment(at) => ReturnedValue::Moment(at),
            })
        }
        _ => Some(ReturnedValue::Text(cell.text().into_owned())),
    };
    found.unwrap_or(ReturnedValue::Unclear)
}

/// Reads a part of the whole. A cell of a workbook holds 0.5 for 50%; a whole number from 2 on was typed
/// where that is lost, and counts per cent, as numbers in files of text do.
fn share(cell: &Cell) -> Option<i64> {
    match cell {
        Cell::Text(text) => entry::percent(text),
        Cell::Number(number) => {
            let is_percent = *number >= 2.0 && number.fract() == 0.0;
            let points = number * if is_percent { 100.0 } else { 10_000.0 };
            #[expect(clippy::cast_possible_truncation, reason = "the range was checked")]
            (-1e9..1e9)
                .contains(&points)
                .then_some(points.round() as i64)
        }
        Cell::Empty | Cell::Date(_) | Cell::Bool(_) => None,
    }
}
