//! A page as it grows, item by item.

use slipway_exchange::scene::{
    Align, Ink, Item, Kind, Line, Mark, Outline, Paragraph, Place, Point, Role, Shape, Span, Style,
    Texture, Typesetter, Weight,
};

pub(super) fn look(points: f64, weight: Weight, ink: Ink) -> Style {
    Style {
        points,
        weight,
        ink,
    }
}

pub(super) fn edge(ink: Ink, width: f64, is_dashed: bool) -> Outline {
    Outline {
        ink,
        width,
        is_dashed,
    }
}

pub(super) fn filled(shape: Shape, place: Place, ink: Ink) -> Mark {
    Mark {
        shape,
        place,
        fill: Some(ink),
        texture: Texture::Plain,
        outline: None,
    }
}

pub(super) fn around(middle: Point, size: f64) -> Place {
    Place::of(middle.x - size / 2.0, middle.y - size / 2.0, size, size)
}

/// A page as it grows.
#[derive(Default)]
pub(super) struct Sheet {
    pub(super) typesetter: Typesetter,
    pub(super) items: Vec<Item>,
}

impl Sheet {
    pub(super) fn push(&mut self, name: &str, means: &str, kind: Kind) {
        self.items.push(Item {
            name: name.to_owned(),
            means: means.to_owned(),
            kind,
        });
    }

    pub(super) fn mark(&mut self, name: &str, means: &str, mark: Mark) {
        self.push(name, means, Kind::Mark(mark));
    }

    pub(super) fn line(&mut self, name: &str, from: Point, to: Point, stroke: Outline) {
        self.push(name, "", Kind::Line(Line { from, to, stroke }));
    }

    pub(super) fn set(
        &mut self,
        text: &str,
        place: Place,
        style: Style,
        role: Role,
        align: Align,
    ) -> Paragraph {
        let span = Span {
            text: text.to_owned(),
            style,
        };
        self.typesetter.set(&[span], place, role, align, 1)
    }

    pub(super) fn text(
        &mut self,
        name: &str,
        text: &str,
        place: Place,
        style: Style,
        role: Role,
        align: Align,
    ) {
        let paragraph = self.set(text, place, style, role, align);
        self.push(name, "", Kind::Text(paragraph));
    }

    /// Puts what comes next into a group of its own.
    pub(super) fn apart(&mut self, inside: impl FnOnce(&mut Self)) -> Vec<Item> {
        let before = std::mem::take(&mut self.items);
        inside(self);
        std::mem::replace(&mut self.items, before)
    }
}
