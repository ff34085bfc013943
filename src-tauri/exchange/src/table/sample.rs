//! What people are shown of a table before it comes in: its sheets with a first guess, and each column
//! with some of its cells, as they stand and as they are read.

use super::cell::Cell;
use super::guess::{Guess, guess, likelihood};
use super::mapping::{ColumnRole, Mapping};
use super::sheet::{Sheet, letters};
use super::value::{self, When};
use super::workbook::Workbook;
use crate::{Language, Speaker};
use serde::{Deserialize, Serialize};
use slipway_engine::Instant;
use slipway_engine::change::Message;
use slipway_engine::plan::Rules;
use slipway_words::{Argument, Words};

/// Rows of a sheet that are shown, from the top.
const ROWS_SHOWN: usize = 30;
/// Cells of a column that are shown.
const CELLS_SHOWN: usize = 5;
/// Characters of a cell that are shown.
const LETTERS_SHOWN: usize = 120;

/// The sheets of a workbook, to choose from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct WorkbookSample {
    /// The sheets in which something stands.
    pub sheets: Vec<SheetSample>,
    /// The place of the one that looks most like a plan.
    pub likeliest: u32,
    /// What is to be told about how the file was read.
    pub notes: Vec<Message>,
}

/// One sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SheetSample {
    /// What it is called; empty for a file of text.
    pub name: String,
    /// How many rows it has.
    pub rows: u32,
    /// How many columns it has.
    pub columns: u32,
    /// Its first rows, as they stand.
    pub first: Vec<Vec<String>>,
    /// What it is taken for.
    pub guess: Guess,
}

/// A column under a mapping.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ColumnSample {
    /// What spreadsheets call it: "A".
    pub letters: String,
    /// Its heading; empty where there is none.
    pub heading: String,
    /// What it is taken for.
    pub role: ColumnRole,
    /// How many of its cells are filled.
    pub filled: u32,
    /// How many of them cannot be understood.
    pub unread: u32,
    /// Some of its cells, the first that cannot be understood before others.
    pub cells: Vec<CellSample>,
}

/// A cell as it stands and as it is read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CellSample {
    /// Its row, counted from 1.
    pub row: u32,
    /// What stands in it.
    pub text: String,
    /// How it is read; none when it cannot be.
    pub read: Option<String>,
}

impl Workbook {
    /// Returns what people are shown of it.
    #[must_use]
    pub fn sample(&self) -> WorkbookSample {
        WorkbookSample {
            likeliest: count(self.likeliest_place()),
            sheets: self.sheets.iter().map(SheetSample::of).collect(),
            notes: self.notes.clone(),
        }
    }

    /// Returns the sheet that looks most like a plan.
    ///
    /// # Panics
    ///
    /// When the workbook has no sheet, which no workbook that was read is.
    #[must_use]
    pub fn likeliest(&self) -> &Sheet {
        &self.sheets[self.likeliest_place()]
    }

    fn likeliest_place(&self) -> usize {
        let sheets = self.sheets.iter().enumerate().rev();
        sheets
            .max_by_key(|(_, sheet)| likelihood(sheet))
            .map_or(0, |(place, _)| place)
    }
}

impl SheetSample {
    fn of(sheet: &Sheet) -> Self {
        let shown = |cells: &Vec<Cell>| cells.iter().map(|cell| cut(&cell.text())).collect();
        Self {
            name: sheet.name.clone(),
            rows: count(sheet.rows().len()),
            columns: count(sheet.width()),
            first: sheet.rows().iter().take(ROWS_SHOWN).map(shown).collect(),
            guess: guess(sheet),
        }
    }
}

/// Returns every column of a sheet as a mapping reads it.
#[must_use]
pub fn samples(sheet: &Sheet, mapping: &Mapping, language: Language) -> Vec<ColumnSample> {
    let mapping = mapping.fitted_to(sheet);
    let words = Words::of(language);
    let speaker = Speaker::plain(words);
    let first = mapping.first_row();
    let columns = mapping.columns.iter().enumerate().map(|(place, column)| {
        let mut sample = ColumnSample {
            letters: letters(place),
            heading: column.heading.clone(),
            role: column.role,
            filled: 0,
            unread: 0,
            cells: Vec::new(),
        };
        for (row, cells) in sheet.rows().iter().enumerate().skip(first) {
            let Some(cell) = cells.get(place).filter(|cell| !cell.is_empty()) else {
                continue;
            };
            sample.filled += 1;
            let is_readable = is_readable(cell, column.role, &mapping);
            sample.unread += u32::from(!is_readable);
            let is_first_unread = !is_readable && sample.unread == 1;
            if sample.cells.len() < CELLS_SHOWN || is_first_unread {
                sample.cells.truncate(CELLS_SHOWN - 1);
                let shown = CellSample {
                    row: count(row + 1),
                    text: cut(&cell.text()),
                    read: is_readable.then(|| said(cell, column.role, &mapping, &speaker)),
                };
                let at = if is_first_unread {
                    0
                } else {
                    sample.cells.len()
                };
                sample.cells.insert(at, shown);
            }
        }
        sample
    });
    columns.collect()
}

/// Says whether a cell can be understood as its column means it. Whether links name rows is told when the
/// table is read.
fn is_readable(cell: &Cell, role: ColumnRole, mapping: &Mapping) -> bool {
    match role {
        _ if role.is_date() => value::date(cell, mapping).is_some(),
        ColumnRole::Duration | ColumnRole::Effort => {
            value::duration(cell, mapping, &Rules::default()).is_some()
        }
        ColumnRole::Progress => value::progress(cell, mapping).is_some(),
        ColumnRole::Milestone => value::flag(cell).is_some(),
        ColumnRole::Level => value::level(cell).is_some(),
        ColumnRole::Constraint => value::constraint(cell).is_some(),
        // Whatever stands in it is text.
        _ => true,
    }
}

/// Says how a cell is read.
fn said(cell: &Cell, role: ColumnRole, mapping: &Mapping, speaker: &Speaker<'_>) -> String {
    let plain = || cut(&cell.text());
    match role {
        ColumnRole::Duration | ColumnRole::Effort => {
            let typed = value::duration(cell, mapping, &Rules::default());
            typed.map_or_else(plain, |typed| speaker.length(typed.span))
        }
        ColumnRole::Progress => value::progress(cell, mapping).map_or_else(plain, |points| {
            let percent = speaker.number(f64::from(points) / 100.0);
            speaker
                .words
                .say("unit-percent", [("n", Argument::Text(percent))])
        }),
        _ if role.is_date() => match value::date(cell, mapping) {
            Some(When::Day(day)) => {
                let midnight = day.and_time(chrono::NaiveTime::MIN);
                speaker.date(Instant(midnight.and_utc().timestamp()))
            }
            Some(When::Moment(at)) => speaker.moment(Instant(at.and_utc().timestamp())),
            None => plain(),
        },
        _ => plain(),
    }
}

fn cut(text: &str) -> String {
    match text.char_indices().nth(LETTERS_SHOWN) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
