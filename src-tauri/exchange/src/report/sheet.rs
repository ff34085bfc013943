//! A page in the making.

use super::look::Look;
use super::press::Press;
use crate::scene::{
    Ink, Item, Kind, Line, Mark, Outline, Page, Place, Point, Shape, Span, Texture,
};

/// A page to which things are added, from back to front.
pub(super) struct Sheet {
    pub(super) name: String,
    title: String,
    items: Vec<Item>,
    /// What the speaker says.
    pub(super) notes: String,
}

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

    pub(super) fn items(&self) -> &[Item] {
        &self.items
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

pub(super) fn span(text: impl Into<String>, look: Look) -> Span {
    Span {
        text: text.into(),
        style: look.style(),
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
