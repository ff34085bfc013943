//! Tables of a page: columns, cells of several texts, and parts of a page that are one table.

use super::headline;
use super::look::{CONTENT, Look};
use super::press::Press;
use super::sheet::{Sheet, span};
use crate::scene::{Align, Cell, Ink, Item, Kind, Paragraph, Place, Point, Role, Span, Table};

/// A column of a table.
#[derive(Debug, Clone)]
pub(super) struct Column {
    title: String,
    width: f64,
    align: Align,
}

impl Column {
    /// Returns one under a word of the catalogue, so many pixels wide.
    pub(super) fn of(press: &Press<'_, '_>, key: &str, width: f64) -> Self {
        Self {
            title: press.word(key),
            width,
            align: Align::Start,
        }
    }

    /// Returns it with its texts against the right edge: for numbers.
    pub(super) fn of_numbers(mut self) -> Self {
        self.align = Align::End;
        self
    }
}

/// A cell to be: texts below each other.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    texts: Vec<(Vec<Span>, Look)>,
    /// Room at its left, for a shape.
    indent: f64,
}

impl Entry {
    /// Returns a cell with a text.
    pub(super) fn of(text: impl Into<String>, look: Look) -> Self {
        Self {
            texts: vec![(vec![span(text, look)], look)],
            indent: 0.0,
        }
    }

    /// Returns it with more text on the same line, in another look.
    pub(super) fn and(mut self, text: impl Into<String>, look: Look) -> Self {
        if let Some((spans, _)) = self.texts.last_mut() {
            spans.push(span(text, look));
        }
        self
    }

    /// Returns it with another text below.
    pub(super) fn below(mut self, text: impl Into<String>, look: Look) -> Self {
        self.texts.push((vec![span(text, look)], look));
        self
    }
}

impl Entry {
    /// Returns it with room for a shape at its left.
    pub(super) fn indented(mut self, by: f64) -> Self {
        self.indent = by;
        self
    }
}

/// Room above and below the text of a cell, and beside it.
const CELL: (f64, f64) = (8.0, 5.0);
/// How high the line is that says how much more there is.
const MORE: f64 = 17.0;
/// How high the row of headings is.
const HEAD: f64 = 24.0;

/// Where a part of a page stands: its left edge, top and width, and where it ends at the latest.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) width: f64,
    pub(super) bottom: f64,
}

impl Room {
    /// All of a page but its title and its footer.
    pub(super) const CONTENT: Self = Self {
        x: CONTENT.x,
        y: CONTENT.y,
        width: CONTENT.width,
        bottom: CONTENT.y + CONTENT.height,
    };
}

impl Sheet {
    /// Adds a part that is a table under its heading: what has no room is counted below it, and where
    /// there is no row a sentence says so. Returns where it ends and how many rows had room.
    pub(super) fn part(
        &mut self,
        press: &mut Press<'_, '_>,
        (name, heading): (&str, &str),
        room: Room,
        columns: &[Column],
        rows: &[Vec<Entry>],
        empty: &str,
    ) -> (f64, usize) {
        let y = self.heading(press, name, heading, (room.x, room.y, room.width));
        self.list(press, name, Room { y, ..room }, columns, rows, empty)
    }

    /// Adds the same without a heading.
    pub(super) fn list(
        &mut self,
        press: &mut Press<'_, '_>,
        name: &str,
        room: Room,
        columns: &[Column],
        rows: &[Vec<Entry>],
        empty: &str,
    ) -> (f64, usize) {
        if rows.is_empty() {
            let place = Place::of(room.x + 8.0, room.y + 8.0, room.width - 16.0, 40.0);
            let look = Look::BODY.in_ink(Ink::Muted).in_lines(2);
            let end = self.text(press, &format!("{name}-empty"), empty, look, place);
            return (end, 0);
        }
        // Room for the line that counts the others.
        let corner = (room.x, room.y, room.bottom - MORE);
        let (end, shown) = self.table(press, name, corner, columns, rows);
        self.more(press, name, (room.x, end, room.width), rows.len() - shown);
        (end, shown)
    }

    /// Says how much more there is than had room.
    pub(super) fn more(
        &mut self,
        press: &mut Press<'_, '_>,
        name: &str,
        (x, y, width): (f64, f64, f64),
        left: usize,
    ) {
        if left > 0 {
            let text = headline::count(press, "overview-needs-more", left);
            let place = Place::of(x + 8.0, y + 2.0, width - 8.0, 15.0);
            self.text(press, &format!("{name}-more"), &text, Look::SMALL, place);
        }
    }

    /// Adds a table under a corner; returns where it ends and how many rows had room above `bottom`.
    /// Files draw the lines between its rows.
    pub(super) fn table(
        &mut self,
        press: &mut Press<'_, '_>,
        name: &str,
        (x, y, bottom): (f64, f64, f64),
        columns: &[Column],
        rows: &[Vec<Entry>],
    ) -> (f64, usize) {
        debug_assert!(
            rows.iter().all(|row| row.len() == columns.len()),
            "{name} has a cell for each column"
        );
        let mut heights = vec![HEAD];
        let mut cells = vec![head_row(press, (x, y), columns)];
        let mut end = y + HEAD;
        for row in rows {
            let (set, height) = body_row(press, (x, end), columns, row);
            if end + height > bottom {
                break;
            }
            end += height;
            heights.push(height);
            cells.push(set);
        }
        let shown = cells.len() - 1;
        let width = columns.iter().map(|column| column.width).sum();
        self.add(Item {
            name: name.to_owned(),
            means: String::new(),
            kind: Kind::Table(Table {
                place: Place::of(x, y, width, end - y),
                columns: columns.iter().map(|column| column.width).collect(),
                heights,
                rows: cells,
            }),
        });
        (end, shown)
    }

    /// Returns where the rows of a table of this page lie, without its headings.
    pub(super) fn rows_of(&self, table: &str) -> Vec<Place> {
        let mut places = Vec::new();
        for item in self.items() {
            if let (true, Kind::Table(table)) = (item.name == table, &item.kind) {
                let mut y = table.place.y;
                for (number, height) in table.heights.iter().enumerate() {
                    if number > 0 {
                        places.push(Place::of(table.place.x, y, table.place.width, *height));
                    }
                    y += height;
                }
            }
        }
        places
    }
}

fn head_row(press: &mut Press<'_, '_>, (x, y): (f64, f64), columns: &[Column]) -> Vec<Cell> {
    let mut left = x;
    let cells = columns.iter().map(|column| {
        let place = Place::of(
            left + CELL.0,
            y + 5.0,
            column.width - 2.0 * CELL.0,
            HEAD - 5.0,
        );
        left += column.width;
        let look = Look::SMALL.to(column.align);
        Cell {
            text: press.set(&column.title, look, place),
            fill: None,
            is_head: true,
        }
    });
    cells.collect()
}

/// Sets a row; returns its cells and its height. Its first cell names it.
fn body_row(
    press: &mut Press<'_, '_>,
    (x, y): (f64, f64),
    columns: &[Column],
    row: &[Entry],
) -> (Vec<Cell>, f64) {
    let mut left = x;
    let mut height: f64 = 0.0;
    let mut cells = Vec::new();
    for (number, (column, entry)) in columns.iter().zip(row).enumerate() {
        let corner = Point::at(left + CELL.0, y + CELL.1);
        left += column.width;
        let text = cell_text(press, entry, column, corner);
        height = height.max(text.place.height + 2.0 * CELL.1);
        cells.push(Cell {
            text,
            fill: None,
            is_head: number == 0,
        });
    }
    (cells, height)
}

/// Sets the texts of a cell below each other.
fn cell_text(
    press: &mut Press<'_, '_>,
    entry: &Entry,
    column: &Column,
    corner: Point,
) -> Paragraph {
    let left = corner.x + entry.indent;
    let wide = column.width - 2.0 * CELL.0 - entry.indent;
    let mut place = Place::of(left, corner.y, wide, 0.0);
    let mut lines = Vec::new();
    for (spans, look) in &entry.texts {
        let top = corner.y + place.height;
        let frame = Place::of(left, top, wide, look.line_height());
        let look = look.to(column.align);
        let text = press.set_spans(spans, look, frame);
        place.height += text.lines.iter().map(|line| line.height).sum::<f64>();
        lines.extend(text.lines);
    }
    Paragraph {
        place,
        role: Role::Body,
        align: column.align,
        lines,
    }
}
