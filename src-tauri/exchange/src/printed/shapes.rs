//! Items of a sheet that are no text.

use crate::scene::{Ink, Item, Kind, Line, Mark, Outline, Place, Point, Shape, Texture};

pub(super) fn stroke(ink: Ink, width: f64) -> Outline {
    Outline {
        ink,
        width,
        is_dashed: false,
    }
}

/// Returns a filled shape; with what it means, it is told to those who do not see it.
pub(super) fn mark(name: String, means: String, shape: Shape, place: Place, fill: Ink) -> Item {
    outlined(name, means, shape, place, Some(fill), None)
}

pub(super) fn outlined(
    name: String,
    means: String,
    shape: Shape,
    place: Place,
    fill: Option<Ink>,
    outline: Option<Outline>,
) -> Item {
    let kind = Kind::Mark(Mark {
        shape,
        place,
        fill,
        texture: Texture::Plain,
        outline,
    });
    Item { name, means, kind }
}

/// Returns a filled rectangle without a meaning.
pub(super) fn ground(name: String, place: Place, fill: Ink) -> Item {
    mark(name, String::new(), Shape::Box { radius: 0.0 }, place, fill)
}

pub(super) fn line(name: String, from: (f64, f64), to: (f64, f64), stroke: Outline) -> Item {
    let kind = Kind::Line(Line {
        from: Point::at(from.0, from.1),
        to: Point::at(to.0, to.1),
        stroke,
    });
    Item {
        name,
        means: String::new(),
        kind,
    }
}
