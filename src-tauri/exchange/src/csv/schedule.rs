//! The rows of a plan, one a line, in the columns that every table has.

use super::{Field, Sheet};
use crate::export::table::{Cell, Column, columns};
use crate::export::{Export, amount};
use crate::money::plain;
use slipway_engine::Instant;

/// Writes the rows that are asked for.
pub(crate) fn write(export: &Export<'_>) -> Vec<u8> {
    let columns = columns(export);
    let mut sheet = Sheet::new();
    sheet.line(
        columns
            .iter()
            .map(|column| Field::text(column.title(export))),
    );
    let beside = export.beside();
    for line in &export.lines {
        let cell = |column: &Column| field(export, column.cell(export, &beside, line));
        sheet.line(columns.iter().map(cell));
    }
    sheet.into_bytes()
}

fn field(export: &Export<'_>, cell: Cell<'_>) -> Field {
    let rules = &export.on.plan.portfolio.rules;
    match cell {
        Cell::None => Field::none(),
        Cell::Text(text) => Field::text(text),
        Cell::Count(count) => Field::Plain(count.to_string()),
        Cell::At(at) => Field::Plain(moment(export, at)),
        Cell::Length(span, is_guess) => Field::Plain(amount::duration(span, is_guess, rules)),
        Cell::Float(float) => Field::Plain(amount::days(float, rules).to_string()),
        Cell::Share(points) => Field::Plain(format!("{}%", f64::from(points) / 100.0)),
        Cell::Amount(amount) => Field::Plain(plain(amount, &export.on.plan.portfolio.currency)),
    }
}

/// Returns a moment on the clocks of the portfolio (ISO 8601), with the blank that spreadsheets
/// understand.
fn moment(export: &Export<'_>, at: Instant) -> String {
    let clock = export.speaker.clock(at);
    clock.format("%Y-%m-%d %H:%M").to_string()
}
