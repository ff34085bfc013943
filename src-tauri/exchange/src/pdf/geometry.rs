//! From the places of a scene to paths, in the scene's own pixels.

use super::points;
use crate::scene::{Item, Kind, Place, Point, Shape};
use krilla::geom::{Path, PathBuilder, Rect};

/// How far the handles of a curve lie from its ends, that make it a quarter of a circle.
const ROUND: f64 = 0.552_284_75;

/// Returns the path of a shape; none where it has no extent.
pub(super) fn outline(shape: Shape, place: Place) -> Option<Path> {
    match shape {
        Shape::Box { radius } => rounded(place, radius),
        Shape::Circle => rounded(place, place.width.max(place.height)),
        Shape::Diamond | Shape::Bracket | Shape::Triangle => polygon(&shape.corners(place)),
    }
}

/// Returns the path round some corners.
pub(super) fn polygon(corners: &[Point]) -> Option<Path> {
    let mut path = PathBuilder::new();
    trace(&mut path, corners);
    path.close();
    path.finish()
}

/// Returns the path along some points, or several at once.
pub(super) fn lines<'p>(lines: impl IntoIterator<Item = &'p [Point]>) -> Option<Path> {
    let mut path = PathBuilder::new();
    for line in lines {
        trace(&mut path, line);
    }
    path.finish()
}

fn trace(path: &mut PathBuilder, points: &[Point]) {
    for (index, point) in points.iter().enumerate() {
        let (x, y) = (point.x as f32, point.y as f32);
        if index == 0 {
            path.move_to(x, y);
        } else {
            path.line_to(x, y);
        }
    }
}

/// Returns the path of a rectangle with round corners.
fn rounded(place: Place, radius: f64) -> Option<Path> {
    let Place { x, y, .. } = place;
    let (right, bottom) = (place.right(), place.bottom());
    let across = radius.min(place.width / 2.0).max(0.0);
    let down = radius.min(place.height / 2.0).max(0.0);
    if across == 0.0 || down == 0.0 {
        let corners = [(x, y), (right, y), (right, bottom), (x, bottom)];
        return polygon(&corners.map(|(x, y)| Point::at(x, y)));
    }
    let mut path = PathBuilder::new();
    path.move_to((x + across) as f32, y as f32);
    // Each corner by its edge, and which way the side before it and behind it goes.
    let corners = [
        ((right, y), (1.0, 0.0), (0.0, 1.0)),
        ((right, bottom), (0.0, 1.0), (-1.0, 0.0)),
        ((x, bottom), (-1.0, 0.0), (0.0, -1.0)),
        ((x, y), (0.0, -1.0), (1.0, 0.0)),
    ];
    for (corner, before, behind) in corners {
        let off = |way: (f64, f64), share: f64| {
            let (x, y) = (way.0 * across * share, way.1 * down * share);
            ((corner.0 + x) as f32, (corner.1 + y) as f32)
        };
        let (from, to) = (off(before, -1.0), off(behind, 1.0));
        let (first, second) = (off(before, ROUND - 1.0), off(behind, 1.0 - ROUND));
        path.line_to(from.0, from.1);
        path.cubic_to(first.0, first.1, second.0, second.1, to.0, to.1);
    }
    path.close();
    path.finish()
}

/// Returns the rectangle round something on a page, in points of the page.
pub(super) fn bounds(item: &Item) -> Option<Rect> {
    let place = match &item.kind {
        Kind::Mark(mark) => mark.place,
        Kind::Image { place, .. } => *place,
        Kind::Text(text) => text.place,
        Kind::Table(table) => table.place,
        Kind::Chart { clip, .. } => *clip,
        Kind::Line(line) => around(&[line.from, line.to])?,
        Kind::Link(link) => around(&link.points)?,
        Kind::Row(_) => return None,
    };
    let Place { x, y, .. } = place;
    let (right, bottom) = (place.right(), place.bottom());
    Rect::from_ltrb(points(x), points(y), points(right), points(bottom))
}

fn around(points: &[Point]) -> Option<Place> {
    let least = |of: fn(&Point) -> f64| points.iter().map(of).min_by(f64::total_cmp);
    let most = |of: fn(&Point) -> f64| points.iter().map(of).max_by(f64::total_cmp);
    let (x, y) = (least(|at| at.x)?, least(|at| at.y)?);
    let (right, bottom) = (most(|at| at.x)?, most(|at| at.y)?);
    Some(Place::of(x, y, right - x, bottom - y))
}
