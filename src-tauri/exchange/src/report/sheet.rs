//! A page in the making.

use super::look::Look;
use super::press::Press;
use crate::scene::{
    Align, Cell, Ink, Item, Kind, Line, Mark, Outline, Page, Paragraph, Place, Point, Role, Shape,
    Span, Table, Texture,
};

/// A page to which things are added, from back to front.
pub(super) struct Sheet {
    pub(super) name: String,
    title: String,
    items: Vec<Item>,
    /// What the speaker says.
    pub(super) notes: String,
}

/// A column of a table.
#[derive(Debug, Clone, Copy)]
pub(super) struct Column<'w> {
    /// Its heading.
    pub(super) title: &'w str,
    /// How wide it is, in pixels.
    pub(super) width: f64,
    /// Against which edge its texts stand.
    pub(super) align: Align,
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

pub(super) fn span(text: impl Into<String>, look: Look) -> Span {
    Span {
        text: text.into(),
        style: look.style(),
    }
}

/// Room above and below the text of a cell, and beside it.
const CELL: (f64, f64) = (8.0, 5.0);
/// How high the row of headings is.
const HEAD: f64 = 24.0;

impl Sheet {
    pub(super) fn new(name: &str, title: &str) -> Self {
        Self {
            name: name.to_owned(),
            title: title.to_owned(),
            items: Vec::new(),
            notes: String::new(),
        }
    }

    pub(super) fn add(&mut self, item: Item) {
        self.items.push(item);
    }

    /// Adds a text; returns where its last line ends.
    pub(super) fn text(
        &mut self,
        press: &mut Press<'_, '_>,
        name: &str,
        text: &str,
        look: Look,
        place: Place,
    ) -> f64 {
        let item = text_item(press, name, text, look, place);
        let end = end_of(&item, place);
        self.items.push(item);
        end
    }

    /// Adds a text of several styles; returns where its last line ends.
    pub(super) fn spans(
        &mut self,
        press: &mut Press<'_, '_>,
        name: &str,
        spans: &[Span],
        look: Look,
        place: Place,
    ) -> f64 {
        let item = Item {
            name: name.to_owned(),
            means: String::new(),
            kind: Kind::Text(press.set_spans(spans, look, place)),
        };
        let end = end_of(&item, place);
        self.items.push(item);
        end
    }

    /// Adds what a part of the page is about, with a line under it; returns where the part begins.
    pub(super) fn heading(
        &mut self,
        press: &mut Press<'_, '_>,
        name: &str,
        text: &str,
        (x, y, width): (f64, f64, f64),
    ) -> f64 {
        let place = Place::of(x, y, width, 24.0);
        self.text(
            press,
            &format!("{name}-heading"),
            text,
            Look::HEADING,
            place,
        );
        self.add(rule(
            format!("{name}-line"),
            (Point::at(x, y + 28.0), Point::at(x + width, y + 28.0)),
            solid(Ink::Rule, 2.0),
        ));
        y + 29.0
    }

    /// Adds a table under a corner; returns where it ends and how many rows had room above `bottom`.
    /// Files draw the lines between its rows.
    pub(super) fn table(
        &mut self,
        press: &mut Press<'_, '_>,
        name: &str,
        (x, y, bottom): (f64, f64, f64),
        columns: &[Column<'_>],
        rows: &[Vec<Entry>],
    ) -> (f64, usize) {
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
        for item in &self.items {
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

    pub(super) fn into_page(self) -> Page {
        let (width, height) = Page::SLIDE;
        Page {
            name: self.name,
            title: self.title,
            width,
            height,
            items: self.items,
            notes: self.notes,
        }
    }
}

fn head_row(press: &mut Press<'_, '_>, (x, y): (f64, f64), columns: &[Column<'_>]) -> Vec<Cell> {
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
            text: press.set(column.title, look, place),
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
    columns: &[Column<'_>],
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
    column: &Column<'_>,
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

/// Returns a text as an item.
pub(super) fn text_item(
    press: &mut Press<'_, '_>,
    name: &str,
    text: &str,
    look: Look,
    place: Place,
) -> Item {
    Item {
        name: name.to_owned(),
        means: String::new(),
        kind: Kind::Text(press.set(text, look, place)),
    }
}

/// Returns where the last line of a text ends.
fn end_of(item: &Item, place: Place) -> f64 {
    match &item.kind {
        Kind::Text(text) => place.y + text.lines.iter().map(|line| line.height).sum::<f64>(),
        _ => place.y,
    }
}

/// Returns a straight line as an item.
pub(super) fn rule(name: String, (from, to): (Point, Point), stroke: Outline) -> Item {
    Item {
        name,
        means: String::new(),
        kind: Kind::Line(Line { from, to, stroke }),
    }
}

/// Returns a shape as an item.
pub(super) fn mark(
    name: String,
    means: String,
    (shape, place): (Shape, Place),
    fill: Option<Ink>,
    outline: Option<Outline>,
) -> Item {
    Item {
        name,
        means,
        kind: Kind::Mark(Mark {
            shape,
            place,
            fill,
            texture: Texture::Plain,
            outline,
        }),
    }
}

pub(super) const fn solid(ink: Ink, width: f64) -> Outline {
    Outline {
        ink,
        width,
        is_dashed: false,
    }
}

pub(super) const fn dashed(ink: Ink, width: f64) -> Outline {
    Outline {
        ink,
        width,
        is_dashed: true,
    }
}
