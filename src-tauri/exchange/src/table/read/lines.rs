//! The rows of a table that become something, with the cells of each role.

use crate::reading::Reading;
use crate::table::cell::Cell;
use crate::table::mapping::{ColumnRole, Mapping};
use crate::table::sheet::{Sheet, letters};
use crate::table::value::{self, RowKind};
use slipway_engine::change::Message;
use slipway_engine::plan::TaskKind;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Characters of a cell that are shown in a warning.
const SHOWN: usize = 80;

/// A row that has a name.
pub(super) struct Line<'s> {
    /// Its place in the sheet, from 0.
    pub(super) row: usize,
    pub(super) cells: &'s [Cell],
    pub(super) name: String,
    pub(super) kind: RowKind,
    /// The line under which it stands.
    pub(super) parent: Option<usize>,
    /// Whether others stand under it.
    pub(super) is_summary: bool,
}

/// Every line, and where its values stand.
pub(super) struct Lines<'s> {
    pub(super) rows: Vec<Line<'s>>,
    pub(super) mapping: &'s Mapping,
    places: BTreeMap<ColumnRole, Vec<usize>>,
}

impl<'s> Lines<'s> {
    /// Reads the rows below the headings; those that say something and have no name are told of.
    pub(super) fn read(sheet: &'s Sheet, mapping: &'s Mapping, reading: &mut Reading<'_>) -> Self {
        let mut lines = Self {
            rows: Vec::new(),
            mapping,
            places: BTreeMap::new(),
        };
        for (place, column) in mapping.columns.iter().enumerate() {
            let places = lines.places.entry(column.role).or_default();
            if places.is_empty() || column.role.repeats() {
                places.push(place);
            }
        }
        lines.places.remove(&ColumnRole::Ignored);
        for (row, cells) in sheet.rows().iter().enumerate().skip(mapping.first_row()) {
            let mut line = Line {
                row,
                cells,
                name: String::new(),
                kind: RowKind::Task(TaskKind::Task),
                parent: None,
                is_summary: false,
            };
            let name = lines.text(&line, ColumnRole::Name);
            if name.is_empty() {
                if lines.says_something(&line) {
                    reading.warn(Message::new("warning-table-unnamed").count("row", row + 1));
                }
                continue;
            }
            let name: Vec<&str> = name.split_whitespace().collect();
            line.name = reading.short(&name.join(" "));
            line.kind = value::kind(lines.cell(&line, ColumnRole::Kind));
            lines.rows.push(line);
        }
        lines
    }

    /// Says whether a role has a column.
    pub(super) fn has(&self, role: ColumnRole) -> bool {
        self.places.contains_key(&role)
    }

    /// Returns the first cell of a role.
    pub(super) fn cell(&self, line: &Line<'s>, role: ColumnRole) -> &'s Cell {
        self.cells(line, role).next().unwrap_or(&Cell::Empty)
    }

    /// Iterates over the filled cells of a role.
    pub(super) fn cells(
        &self,
        line: &Line<'s>,
        role: ColumnRole,
    ) -> impl Iterator<Item = &'s Cell> + use<'_, 's> {
        self.filled(line, role).map(|(_, cell)| cell)
    }

    /// Iterates over the filled cells of a role, with their columns.
    pub(super) fn filled(
        &self,
        line: &Line<'s>,
        role: ColumnRole,
    ) -> impl Iterator<Item = (usize, &'s Cell)> + use<'_, 's> {
        let cells = line.cells;
        let places = self.places.get(&role).into_iter().flatten();
        places.filter_map(move |&place| {
            let cell = cells.get(place)?;
            (!cell.is_empty()).then_some((place, cell))
        })
    }

    /// Returns the text of a role.
    pub(super) fn text(&self, line: &Line<'s>, role: ColumnRole) -> Cow<'s, str> {
        self.cell(line, role).text()
    }

    /// Reads the value of a role; one that cannot be understood is left out with a warning.
    pub(super) fn value<T>(
        &self,
        line: &Line<'s>,
        role: ColumnRole,
        reading: &mut Reading<'_>,
        read: impl FnOnce(&Cell) -> Option<T>,
    ) -> Option<T> {
        let (place, cell) = self.filled(line, role).next()?;
        let value = read(cell);
        if value.is_none() {
            reading.warn(self.about("warning-table-value", line, place, &cell.text()));
        }
        value
    }

    /// Returns a warning about a value in a column.
    pub(super) fn about(&self, key: &str, line: &Line<'_>, column: usize, value: &str) -> Message {
        Message::new(key)
            .count("row", line.row + 1)
            .text("column", &title(self.mapping, column))
            .text("value", &value.chars().take(SHOWN).collect::<String>())
    }

    /// Returns a warning about a row.
    pub(super) fn of_row(&self, key: &str, line: &Line<'_>) -> Message {
        Message::new(key)
            .count("row", line.row + 1)
            .text("name", &line.name)
    }

    fn says_something(&self, line: &Line<'_>) -> bool {
        let mut places = self.places.values().flatten();
        places.any(|&place| line.cells.get(place).is_some_and(|cell| !cell.is_empty()))
    }
}

/// Tells which columns with something in them are not taken over.
pub(super) fn warn_of_ignored(sheet: &Sheet, mapping: &Mapping, reading: &mut Reading<'_>) {
    let first = mapping.first_row();
    let body = sheet.rows().get(first..).unwrap_or_default();
    let ignored: Vec<String> = mapping
        .columns
        .iter()
        .enumerate()
        .filter(|(_, column)| column.role == ColumnRole::Ignored)
        .filter(|(place, _)| {
            let mut cells = body.iter().filter_map(|cells| cells.get(*place));
            cells.any(|cell| !cell.is_empty())
        })
        .map(|(place, _)| title(mapping, place))
        .collect();
    if !ignored.is_empty() {
        let warning = Message::new("warning-table-columns").count("count", ignored.len());
        reading.warn(warning.text("columns", &ignored.join(", ")));
    }
}

/// Returns what a column is called: its heading, or its letters.
pub(super) fn title(mapping: &Mapping, column: usize) -> String {
    match mapping.columns.get(column) {
        Some(mapped) if !mapped.heading.is_empty() => mapped.heading.chars().take(SHOWN).collect(),
        _ => letters(column),
    }
}
