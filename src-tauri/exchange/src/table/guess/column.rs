//! What the cells of a column look like.

use super::super::cell::Cell;
use super::super::mapping::{DateOrder, Mapping, heading};
use super::super::sheet::Sheet;
use super::super::value;
use slipway_engine::plan::Rules;

/// Rows that are looked at.
const LOOKED_AT: usize = 5_000;
/// Cells whose kind is looked at.
const JUDGED: usize = 300;

/// A column under its heading, with what fills it.
pub(super) struct Column<'s> {
    pub(super) heading: String,
    /// Filled cells with their rows.
    pub(super) cells: Vec<(usize, &'s Cell)>,
    /// Rows in which something stands, of all columns.
    pub(super) rows: usize,
    pub(super) look: Look,
}

/// How many of the judged cells look like what; a cell may look like several things.
#[derive(Default)]
pub(super) struct Look {
    pub(super) judged: usize,
    pub(super) dates: usize,
    pub(super) numbers: usize,
    /// Whole numbers from 0.
    pub(super) counts: usize,
    /// Numbers with a unit of time.
    pub(super) lengths: usize,
    pub(super) flags: usize,
    pub(super) percents: usize,
    pub(super) outlines: usize,
    /// Text that is nothing of all this.
    pub(super) words: usize,
}

impl<'s> Column<'s> {
    /// Returns every column of a sheet, from below the headings on.
    pub(super) fn all(sheet: &'s Sheet, head: Option<usize>) -> Vec<Self> {
        let first = head.map_or(0, |row| row + 1);
        let body = sheet.rows().iter().enumerate().skip(first);
        let filled: Vec<_> = body
            .filter(|(_, cells)| !cells.is_empty())
            .take(LOOKED_AT)
            .collect();
        let width = sheet.width();
        let columns = (0..width).map(|place| {
            let cells: Vec<_> = filled
                .iter()
                .filter_map(|(row, cells)| Some((*row, cells.get(place)?)))
                .filter(|(_, cell)| !cell.is_empty())
                .collect();
            Self {
                heading: head
                    .map(|row| heading(sheet, row, place))
                    .unwrap_or_default(),
                look: Look::of(cells.iter().take(JUDGED).map(|(_, cell)| *cell)),
                cells,
                rows: filled.len(),
            }
        });
        columns.collect()
    }

    /// Returns the filled cells as text.
    pub(super) fn texts(&self) -> impl Iterator<Item = std::borrow::Cow<'s, str>> + '_ {
        self.cells.iter().map(|(_, cell)| cell.text())
    }
}

impl Look {
    fn of<'c>(cells: impl Iterator<Item = &'c Cell>) -> Self {
        let mapping = Mapping::default();
        let month_first = Mapping {
            date_order: DateOrder::MonthFirst,
            ..Mapping::default()
        };
        let rules = Rules::default();
        let mut look = Self::default();
        for cell in cells {
            look.judged += 1;
            let text = cell.text();
            let is_number = is_number(cell);
            let is_text = matches!(cell, Cell::Text(_)) && !is_number;
            let is_date = !is_number
                && [&mapping, &month_first]
                    .iter()
                    .any(|mapping| value::date(cell, mapping).is_some());
            let is_length =
                is_text && !is_date && value::duration(cell, &mapping, &rules).is_some();
            let is_percent = is_text && text.ends_with('%');
            let is_flag = value::flag(cell).is_some();
            let is_outline = is_outline(&text);
            look.dates += usize::from(is_date);
            look.numbers += usize::from(is_number);
            look.counts += usize::from(value::level(cell).is_some() || is_count(&text));
            look.lengths += usize::from(is_length);
            look.flags += usize::from(is_flag);
            look.percents += usize::from(is_percent);
            look.outlines += usize::from(is_outline);
            let is_other = is_date || is_length || is_percent || is_outline;
            look.words += usize::from(is_text && !is_other);
        }
        look
    }

    /// Says whether most of the cells are among so many; an empty column may be anything.
    pub(super) fn mostly(&self, count: usize) -> bool {
        count * 10 >= self.judged * 6
    }

    /// Says whether there is anything to look at.
    pub(super) fn is_empty(&self) -> bool {
        self.judged == 0
    }
}

/// Says whether a cell holds a number, written in any way.
pub(super) fn is_number(cell: &Cell) -> bool {
    match cell {
        Cell::Number(_) => true,
        Cell::Text(text) => {
            let text = text.trim().trim_start_matches(['-', '+']);
            text.starts_with(|c: char| c.is_ascii_digit())
                && text
                    .chars()
                    .all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '\u{a0}'))
                && text.matches(['.', ',']).count() <= 1
        }
        Cell::Empty | Cell::Date(_) | Cell::Bool(_) => false,
    }
}

fn is_count(text: &str) -> bool {
    !text.is_empty() && text.len() <= 9 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Says whether a text is a place in an outline: figures with points between.
pub(super) fn is_outline(text: &str) -> bool {
    let text = text.strip_suffix('.').unwrap_or(text);
    !text.is_empty()
        && text.len() <= 60
        && text
            .split('.')
            .all(|part| (1..=6).contains(&part.len()) && part.bytes().all(|c| c.is_ascii_digit()))
}
