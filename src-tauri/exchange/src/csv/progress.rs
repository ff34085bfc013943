//! A sheet of progress as text: the columns to fill in are marked in their headings.

use super::{Field, Sheet};
use crate::export::{Export, Line, amount};
use crate::progress::{Cover, SheetCell, SheetColumn};

/// Stands behind the heading of a column to fill in.
const MARK: &str = "✎";

/// Writes the rows that are asked for.
pub(crate) fn write(export: &Export<'_>, _cover: &Cover) -> Vec<u8> {
    let mut sheet = Sheet::new();
    sheet.line(SheetColumn::ALL.map(|column| {
        let heading = export.word(column.word());
        Field::text(if column.is_entry() {
            format!("{heading} {MARK}")
        } else {
            heading
        })
    }));
    let lines = export.lines.iter();
    for line in lines.filter(|line| line.task().is_some() && !line.is_summary()) {
        sheet.line(SheetColumn::ALL.map(|column| field(export, line, column)));
    }
    sheet.into_bytes()
}

fn field(export: &Export<'_>, line: &Line<'_>, column: SheetColumn) -> Field {
    let rules = &export.on.plan.portfolio.rules;
    match column.cell(export, line) {
        SheetCell::Empty => Field::none(),
        SheetCell::Text(text) => Field::text(text),
        SheetCell::At(at) => {
            let clock = export.speaker.clock(at);
            Field::Plain(clock.format("%Y-%m-%d %H:%M").to_string())
        }
        SheetCell::Share(points) => Field::Plain(format!("{}%", f64::from(points) / 100.0)),
        SheetCell::Length(span) => Field::Plain(amount::duration(span, false, rules)),
    }
}
