//! What rows of a table call each other.

use super::lines::{Line, Lines};
use crate::reading::Reading;
use crate::table::mapping::{ColumnRole, Reference};
use slipway_engine::change::Message;
use std::collections::BTreeMap;

/// Which line a text means.
pub(super) struct Names {
    reference: Reference,
    by_row: BTreeMap<usize, usize>,
    first_row: usize,
    by_number: Option<BTreeMap<String, usize>>,
    by_outline: BTreeMap<String, usize>,
    by_key: BTreeMap<String, usize>,
    /// Nothing for a name that several rows have.
    by_name: BTreeMap<String, Option<usize>>,
}

impl Names {
    /// Gathers the names of every line; keys that two rows have are told of.
    pub(super) fn of(lines: &Lines<'_>, reading: &mut Reading<'_>) -> Self {
        let mut by_name: BTreeMap<String, Option<usize>> = BTreeMap::new();
        for (at, line) in lines.rows.iter().enumerate() {
            by_name
                .entry(folded(&line.name))
                .and_modify(|at| *at = None)
                .or_insert(Some(at));
        }
        let mut gathered = |role: ColumnRole| gather(lines, role, reading);
        Self {
            reference: lines.mapping.references,
            by_row: lines
                .rows
                .iter()
                .enumerate()
                .map(|(at, line)| (line.row, at))
                .collect(),
            first_row: lines.mapping.first_row(),
            by_number: lines
                .has(ColumnRole::Number)
                .then(|| gathered(ColumnRole::Number)),
            by_outline: gathered(ColumnRole::OutlineNumber),
            by_key: gathered(ColumnRole::Key),
            by_name,
        }
    }

    /// Returns the line that a text means: by the mapping's kind of reference, else by key or name.
    pub(super) fn find(&self, text: &str) -> Option<usize> {
        let text = text.trim();
        let told = match self.reference {
            Reference::Number => match &self.by_number {
                Some(by_number) => by_number.get(&number(text)).copied(),
                None => self.row(text, self.first_row),
            },
            Reference::SheetRow => self.row(text, 0),
            Reference::OutlineNumber => self.by_outline.get(outline(text)).copied(),
            Reference::Key | Reference::Name => None,
        };
        told.or_else(|| self.by_key.get(text).copied())
            .or_else(|| self.by_name.get(&folded(text)).copied().flatten())
    }

    /// Returns the line that stands so many rows below a row, counted from 1.
    fn row(&self, text: &str, above: usize) -> Option<usize> {
        let place: usize = text.parse().ok()?;
        let row = place.checked_sub(1)?.checked_add(above)?;
        self.by_row.get(&row).copied()
    }
}

fn gather(
    lines: &Lines<'_>,
    role: ColumnRole,
    reading: &mut Reading<'_>,
) -> BTreeMap<String, usize> {
    let mut gathered = BTreeMap::new();
    for (at, line) in lines.rows.iter().enumerate() {
        for cell in lines.cells(line, role) {
            let text = cell.text();
            let text = match role {
                ColumnRole::Number => number(&text),
                ColumnRole::OutlineNumber => outline(&text).to_owned(),
                _ => text.into_owned(),
            };
            match gathered.get(&text) {
                Some(&before) if before != at => {
                    let other: &Line<'_> = &lines.rows[before];
                    let warning = lines.of_row("warning-table-twin", line).text("key", &text);
                    reading.warn(warning.count("other", other.row + 1));
                }
                _ => drop(gathered.insert(text, at)),
            }
        }
    }
    gathered
}

/// Returns a number without the zeros and points around it that some tools write: "007", "7.".
fn number(text: &str) -> String {
    let text = text.trim().trim_end_matches('.');
    match text.parse::<u64>() {
        Ok(number) => number.to_string(),
        Err(_) => text.to_owned(),
    }
}

/// Returns an outline number without the point behind it.
pub(super) fn outline(text: &str) -> &str {
    text.trim().trim_end_matches('.')
}

fn folded(text: &str) -> String {
    text.trim().to_lowercase()
}

/// Says that a text names no row.
pub(super) fn unknown(lines: &Lines<'_>, line: &Line<'_>, column: usize, text: &str) -> Message {
    lines.about("warning-table-unknown-row", line, column, text)
}
