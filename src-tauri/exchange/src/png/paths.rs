//! Shapes as outlines to fill.

use crate::scene::{Place, Point, Shape};
use tiny_skia::{Path, PathBuilder, Rect};

/// How far the handles of a quarter of a circle lie from its ends, in radii.
const HANDLE: f32 = 0.552_284_8;

/// Returns the outline of a shape; none where it has no size.
pub(super) fn outline(shape: Shape, place: Place) -> Option<Path> {
    match shape {
        Shape::Box { radius } => {
            let most = place.width.min(place.height) / 2.0;
            rounded(place, radius.min(most).max(0.0) as f32)
        }
        Shape::Circle => PathBuilder::from_oval(rectangle(place)?),
        Shape::Diamond | Shape::Bracket | Shape::Triangle => polygon(&shape.corners(place)),
    }
}

/// Returns a way from point to point.
pub(super) fn way(points: &[Point]) -> Option<Path> {
    let mut path = PathBuilder::new();
    trace(&mut path, points);
    path.finish()
}

/// Returns lines that have nothing to do with each other.
pub(super) fn lines(lines: &[[Point; 2]]) -> Option<Path> {
    let mut path = PathBuilder::new();
    for line in lines {
        trace(&mut path, line);
    }
    path.finish()
}

/// Returns a shape with straight sides.
pub(super) fn polygon(corners: &[Point]) -> Option<Path> {
    let mut path = PathBuilder::new();
    trace(&mut path, corners);
    path.close();
    path.finish()
}

/// Returns a place as a rectangle; none where it has no size.
pub(super) fn rectangle(place: Place) -> Option<Rect> {
    Rect::from_xywh(
        place.x as f32,
        place.y as f32,
        place.width as f32,
        place.height as f32,
    )
}

fn trace(path: &mut PathBuilder, points: &[Point]) {
    for (number, at) in points.iter().enumerate() {
        let (x, y) = (at.x as f32, at.y as f32);
        if number == 0 {
            path.move_to(x, y);
        } else {
            path.line_to(x, y);
        }
    }
}

fn rounded(place: Place, radius: f32) -> Option<Path> {
    let rectangle = rectangle(place)?;
    if radius == 0.0 {
        return Some(PathBuilder::from_rect(rectangle));
    }
    let (left, top) = (rectangle.left(), rectangle.top());
    let (right, bottom) = (rectangle.right(), rectangle.bottom());
    let near = radius * (1.0 - HANDLE);
    let mut path = PathBuilder::new();
    path.move_to(left + radius, top);
    path.line_to(right - radius, top);
    path.cubic_to(right - near, top, right, top + near, right, top + radius);
    path.line_to(right, bottom - radius);
    path.cubic_to(
        right,
        bottom - near,
        right - near,
        bottom,
        right - radius,
        bottom,
    );
    path.line_to(left + radius, bottom);
    path.cubic_to(
        left + near,
        bottom,
        left,
        bottom - near,
        left,
        bottom - radius,
    );
    path.line_to(left, top + radius);
    path.cubic_to(left, top + near, left + near, top, left + radius, top);
    path.close();
    path.finish()
}
