//! Decisions and outings as diamonds.

use crate::report::sheet::{mark, solid};
use crate::scene::{Ink, Item, Place, Point, Shape};

/// How large the diamond of an outing and that of a gate is.
pub(super) const OUTING: f64 = 20.0;
pub(super) const GATE: f64 = 15.0;

/// What a diamond is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Diamond {
    /// A decision that is awaited.
    Gate,
    /// When a release goes out.
    Outing,
    /// The same, too late for its window.
    Missed,
    /// What is behind us.
    Done,
}

/// Draws one around a point.
pub(super) fn diamond(name: String, means: String, at: Point, size: f64, kind: Diamond) -> Item {
    let place = Place::of(at.x - size / 2.0, at.y - size / 2.0, size, size);
    let (fill, outline) = match kind {
        Diamond::Gate => (Ink::Paper, Some(solid(Ink::Milestone, 2.0))),
        Diamond::Outing => (Ink::Milestone, None),
        Diamond::Missed => (Ink::Paper, Some(solid(Ink::Critical, 2.0))),
        Diamond::Done => (Ink::Done, None),
    };
    mark(name, means, (Shape::Diamond, place), Some(fill), outline)
}
