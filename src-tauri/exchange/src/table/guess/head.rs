//! Which row has the headings.

use super::super::cell::Cell;
use super::super::headings::{Likeness, role_of};
use super::super::mapping::{ColumnRole, heading};
use super::super::sheet::Sheet;
use super::column::is_number;
use std::collections::BTreeSet;

/// Rows in which headings are looked for: above them stand titles and dates of printing.
const LOOKED_AT: usize = 40;

/// So many known headings in one row are no chance.
const UNMISTAKABLE: usize = 5;

/// Returns the row with the headings, from 0.
pub(super) fn row(sheet: &Sheet) -> Option<usize> {
    let rows = sheet.rows().len().min(LOOKED_AT);
    let best = (0..rows)
        .map(|row| (known(sheet, row), std::cmp::Reverse(row)))
        .max()?;
    let (score, std::cmp::Reverse(row)) = best;
    // Of a list, the first line is often a word that heads a column elsewhere: "Phase".
    let is_name = || {
        matches!(
            role_of(&heading(sheet, row, 0)),
            Some((ColumnRole::Name, _))
        )
    };
    let is_enough = score >= 4 || (sheet.width() == 1 && score == 2 && is_name());
    if is_enough && row + 1 < sheet.rows().len() {
        return Some(row);
    }
    unknown_headings(sheet)
}

/// Counts what a row has of known headings: each role once, a whole heading twice.
pub(super) fn known(sheet: &Sheet, row: usize) -> usize {
    let Some(cells) = sheet.rows().get(row) else {
        return 0;
    };
    let roles: BTreeSet<_> = (0..cells.len())
        .filter_map(|place| role_of(&heading(sheet, row, place)))
        .filter(|(_, likeness)| *likeness >= Likeness::Near)
        .collect();
    let filled = cells.iter().filter(|cell| !cell.is_empty()).count();
    let words = cells.iter().filter(|cell| is_word(cell)).count();
    // Beside so many headings that are known, others may be the days of a chart.
    if roles.len() < UNMISTAKABLE && words * 10 < filled * 7 {
        return 0;
    }
    roles.len() * 2
}

/// Returns the first filled row where it has words only and what stands below has not: headings in
/// words of their own.
fn unknown_headings(sheet: &Sheet) -> Option<usize> {
    let row = sheet.rows().iter().position(|cells| !cells.is_empty())?;
    let cells = &sheet.rows()[row];
    let filled: Vec<_> = cells.iter().filter(|cell| !cell.is_empty()).collect();
    let distinct: BTreeSet<_> = filled.iter().map(|cell| cell.text()).collect();
    let below = sheet.rows().get(row + 1..)?.iter().take(LOOKED_AT);
    let has_values = below
        .flatten()
        .any(|cell| !cell.is_empty() && !is_word(cell));
    let is_head = filled.len() >= 2
        && distinct.len() == filled.len()
        && filled.iter().all(|cell| is_word(cell))
        && has_values;
    is_head.then_some(row)
}

/// Says whether a cell holds a word or several, and no value.
fn is_word(cell: &Cell) -> bool {
    let begins = |text: &str| text.trim().starts_with(|c: char| c.is_ascii_digit());
    match cell {
        Cell::Text(text) => !is_number(cell) && !begins(text),
        Cell::Empty | Cell::Number(_) | Cell::Date(_) | Cell::Bool(_) => false,
    }
}
