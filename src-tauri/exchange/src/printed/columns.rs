//! The columns of the table: which there are, and what stands in them.

use super::Printer;
use super::letters::Look;
use super::shapes::ground;
use crate::export::{Detail, Export, Line};
use crate::scene::{Align, Ink, Item, Place};

/// A column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    Number,
    Name,
    Start,
    Finish,
    Duration,
    WindowFloat,
}

/// What lies between a text and the edge of its column.
pub(super) const PAD: f64 = 5.0;

impl Column {
    const ALL: [Self; 6] = [
        Self::Number,
        Self::Name,
        Self::Start,
        Self::Finish,
        Self::Duration,
        Self::WindowFloat,
    ];

    /// Returns how wide it is; names have what the others leave.
    const fn width(self) -> f64 {
        match self {
            Self::Number => 40.0,
            Self::Name => 0.0,
            Self::Start | Self::Finish => 77.0,
            Self::Duration => 62.0,
            Self::WindowFloat => 84.0,
        }
    }

    pub(super) const fn align(self) -> Align {
        match self {
            Self::Name | Self::Start | Self::Finish => Align::Start,
            Self::Number | Self::Duration | Self::WindowFloat => Align::End,
        }
    }

    const fn title(self) -> &'static str {
        match self {
            Self::Number => "table-number",
            Self::Name => "grid-column-name",
            Self::Start => "grid-column-start",
            Self::Finish => "grid-column-finish",
            Self::Duration => "grid-column-duration",
            Self::WindowFloat => "grid-column-window-float",
        }
    }

    /// Says what stands in it for a row; names are said elsewhere.
    pub(super) fn text(self, export: &Export<'_>, line: &Line<'_>) -> String {
        let said = match self {
            Self::Number => Some(line.number.to_string()),
            Self::Name => None,
            Self::Start => line
                .span
                .filter(|_| !line.is_milestone())
                .map(|span| export.speaker.date(span.0)),
            Self::Finish => line.span.map(|span| export.speaker.date(span.1)),
            Self::Duration => line
                .duration()
                .filter(|_| !line.is_milestone())
                .map(|length| export.speaker.length(length)),
            Self::WindowFloat => {
                window_float(line).map(|float| signed(&export.speaker.length(float)))
            }
        };
        said.unwrap_or_default()
    }
}

/// Returns how far a row may slip, while that counts.
pub(super) fn window_float(line: &Line<'_>) -> Option<slipway_engine::Span> {
    let is_open = line.done < 10_000 && !line.of.state.is_over();
    line.window_float().filter(|_| is_open)
}

/// Says a number with the minus sign of print.
fn signed(text: &str) -> String {
    text.replacen('-', "\u{2212}", 1)
}

/// Returns the columns that the reader may see, with their places from the left of the table.
pub(super) fn columns(printer: &Printer<'_, '_>) -> Vec<(Column, f64, f64)> {
    let export = printer.export;
    let is_shown = |column: &Column| {
        *column != Column::WindowFloat || !export.audience.withholds(Detail::Floats)
    };
    let shown: Vec<Column> = Column::ALL.into_iter().filter(is_shown).collect();
    let fixed: f64 = shown.iter().map(|column| column.width()).sum();
    let name = printer.grid.table - fixed;
    let mut left = printer.grid.content.x;
    let place = |column: Column| {
        let width = if column == Column::Name {
            name
        } else {
            column.width()
        };
        left += width;
        (column, left - width, width)
    };
    shown.into_iter().map(place).collect()
}

impl Printer<'_, '_> {
    /// Draws the headings of the columns.
    pub(super) fn columns(&mut self) -> Vec<Item> {
        let content = self.grid.content;
        let place = Place::of(content.x, content.y, self.grid.table, super::grid::AXIS);
        let mut items = vec![ground("columns".to_owned(), place, Ink::Surface)];
        for (column, left, width) in columns(self) {
            let place = Place::of(left + PAD, content.y + 31.0, width - 2.0 * PAD, 16.0);
            let look = Look::LABEL.bold().to(column.align());
            let title = self.export.word(column.title());
            let name = format!("heading-{}", column.title());
            items.push(self.letters.item(name, &title, look, place));
        }
        items
    }
}
