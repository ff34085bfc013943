//! Sheets of cells, filled under limits: a file of a kilobyte can claim to be a sheet of billions.

use super::cell::Cell;
use crate::Unreadable;
use slipway_engine::change::Message;

/// Cells that a workbook may have, those between filled ones and the left edge included.
const MOST_CELLS: usize = 1_000_000;
/// Bytes of text in all cells together.
const MOST_TEXT: usize = 64 << 20;
/// Characters of a cell; Excel takes 32,767.
const LONGEST_CELL: usize = 100_000;
/// Columns of a sheet, as many as Excel has.
const MOST_COLUMNS: usize = 16_384;
/// A cell so far from the one before it that nobody put it there on purpose.
const FAR: usize = 100_000;

/// One sheet: rows from the top, each as long as its last filled cell.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sheet {
    /// What it is called; empty where the file has no sheets.
    pub name: String,
    rows: Vec<Vec<Cell>>,
}

/// How much more a workbook may hold.
pub(crate) struct Room {
    cells: usize,
    text: usize,
}

impl Default for Room {
    fn default() -> Self {
        Self {
            cells: MOST_CELLS,
            text: MOST_TEXT,
        }
    }
}

impl Sheet {
    /// Returns an empty sheet.
    #[must_use]
    pub fn named(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            rows: Vec::new(),
        }
    }

    /// Returns the rows.
    #[must_use]
    pub fn rows(&self) -> &[Vec<Cell>] {
        &self.rows
    }

    /// Returns a cell; beyond what is filled there is nothing.
    #[must_use]
    pub fn cell(&self, row: usize, column: usize) -> &Cell {
        const NOTHING: &Cell = &Cell::Empty;
        self.rows
            .get(row)
            .and_then(|cells| cells.get(column))
            .unwrap_or(NOTHING)
    }

    /// Returns how many columns its widest row has.
    #[must_use]
    pub fn width(&self) -> usize {
        self.rows.iter().map(Vec::len).max().unwrap_or(0)
    }

    /// Says whether nothing stands in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.iter().all(Vec::is_empty)
    }

    /// Where every row has one cell only, turns the empty cells before it into blanks: text that was
    /// indented by tabs.
    pub(crate) fn indent_by_empty_cells(&mut self) {
        let is_single = |cells: &Vec<Cell>| {
            cells.iter().filter(|cell| !cell.is_empty()).count() == usize::from(!cells.is_empty())
        };
        if !self.rows.iter().all(is_single) {
            return;
        }
        for cells in &mut self.rows {
            if let Some(Cell::Text(text)) = cells.last() {
                *cells = vec![Cell::Text("  ".repeat(cells.len() - 1) + text)];
            }
        }
    }

    /// Puts a cell in its place, counted from 0. Nothing is put for an empty one.
    ///
    /// # Errors
    ///
    /// [`Unreadable`] when the workbook has no more room for it.
    pub(crate) fn put(
        &mut self,
        row: usize,
        column: usize,
        cell: Cell,
        room: &mut Room,
    ) -> Result<(), Unreadable> {
        if cell.is_empty() {
            return Ok(());
        }
        if let Cell::Text(text) = &cell {
            room.take_text(text, row, column)?;
        }
        if column >= MOST_COLUMNS {
            return Err(at("unreadable-far-cell", row, column));
        }
        let height = self.rows.len();
        let width = self.rows.get(row).map_or(0, Vec::len);
        let needed = (row + 1).saturating_sub(height) + (column + 1).saturating_sub(width);
        if needed > room.cells {
            return Err(if needed > FAR {
                at("unreadable-far-cell", row, column)
            } else {
                too_many()
            });
        }
        room.cells -= needed;
        if row >= height {
            self.rows.resize_with(row + 1, Vec::new);
        }
        let cells = &mut self.rows[row];
        if column >= cells.len() {
            cells.resize(column + 1, Cell::Empty);
        }
        cells[column] = cell;
        Ok(())
    }
}

impl Room {
    fn take_text(&mut self, text: &str, row: usize, column: usize) -> Result<(), Unreadable> {
        if text.len() > LONGEST_CELL && text.chars().count() > LONGEST_CELL {
            let why = at("unreadable-long-cell", row, column).0;
            return Err(Unreadable(why.count("limit", LONGEST_CELL)));
        }
        match self.text.checked_sub(text.len()) {
            Some(left) => self.text = left,
            None => return Err(too_large()),
        }
        Ok(())
    }
}

/// Returns the refusal of a workbook with too much text.
pub(crate) fn too_large() -> Unreadable {
    Unreadable(Message::new("unreadable-table-too-large").count("limit", MOST_TEXT >> 20))
}

/// Returns the refusal of a workbook with too many cells.
pub(crate) fn too_many() -> Unreadable {
    Unreadable(Message::new("unreadable-too-many-cells").count("limit", MOST_CELLS))
}

fn at(key: &str, row: usize, column: usize) -> Unreadable {
    Unreadable(Message::new(key).text("cell", &address(row, column)))
}

/// Returns a place as spreadsheets name it: "C7".
#[must_use]
pub fn address(row: usize, column: usize) -> String {
    format!("{}{}", letters(column), row + 1)
}

/// Returns a column as spreadsheets name it, counted from 0: "A", "AB".
#[must_use]
pub fn letters(column: usize) -> String {
    let mut name = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        rest -= 1;
        name.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or(0)));
        rest /= 26;
    }
    name.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_named_as_spreadsheets_do() {
        let named = [
            (0, "A1"),
            (25, "Z1"),
            (26, "AA1"),
            (701, "ZZ1"),
            (16_383, "XFD1"),
        ];
        for (column, name) in named {
            assert_eq!(address(0, column), name);
        }
    }

    #[test]
    fn a_far_cell_is_refused_by_name_and_many_near_ones_by_number() {
        let mut sheet = Sheet::named("");
        let mut room = Room::default();
        let far = sheet.put(1_048_575, 16_383, Cell::Bool(true), &mut room);
        let why = far.expect_err("it is far away").0;
        assert_eq!(
            why,
            Message::new("unreadable-far-cell").text("cell", "XFD1048576")
        );

        let mut filled = Ok(());
        for row in 0..MOST_CELLS {
            filled = sheet.put(row, 9, Cell::Bool(true), &mut room);
            if filled.is_err() {
                assert!((80_000..110_000).contains(&row), "stopped in row {row}");
                break;
            }
        }
        assert_eq!(
            filled.map_err(|error| error.0.key),
            Err("unreadable-too-many-cells".to_owned())
        );
    }
}
