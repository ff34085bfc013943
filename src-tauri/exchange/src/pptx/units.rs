//! Lengths of a scene as slides count them, in EMU: 914 400 to an inch.

use super::markup::Markup;
use crate::scene::Place;

/// EMU of a pixel of 1/96 inch.
const PIXEL: f64 = 9525.0;
/// Pixels of a point of 1/72 inch.
pub(super) const POINT: f64 = 96.0 / 72.0;

/// Returns a length in EMU.
pub(super) fn emu(pixels: f64) -> i64 {
    (pixels * PIXEL).round() as i64
}

/// Returns a length in hundredths of a point.
pub(super) fn hundredths(points: f64) -> i64 {
    (points * 100.0).round() as i64
}

/// How a rectangle is turned before it is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Turn {
    /// By how many quarters, clockwise.
    pub(super) quarters: u8,
    /// Whether left and right are swapped first.
    pub(super) flips_across: bool,
    /// Whether top and bottom are swapped first.
    pub(super) flips_down: bool,
}

impl Turn {
    /// Returns the attributes of the element that places a shape.
    fn attributes(self) -> Vec<(&'static str, i64)> {
        const QUARTER: i64 = 90 * 60_000;
        [
            ("rot", i64::from(self.quarters) * QUARTER),
            ("flipH", i64::from(self.flips_across)),
            ("flipV", i64::from(self.flips_down)),
        ]
        .into_iter()
        .filter(|(_, value)| *value != 0)
        .collect()
    }
}

/// Writes where a shape lies; `place` is what it covers on the slide, `turn` how it got there.
pub(super) fn transform(markup: &mut Markup, place: Place, turn: Turn) {
    let attributes = turn.attributes();
    let attributes: Vec<_> = attributes
        .iter()
        .map(|(name, value)| (*name, value as &dyn std::fmt::Display))
        .collect();
    let place = match turn.quarters % 2 {
        // The rectangle is told as it lies before it is turned about its middle.
        1 => {
            let middle = place.middle();
            let (x, y) = (middle.x - place.height / 2.0, middle.y - place.width / 2.0);
            Place::of(x, y, place.height, place.width)
        }
        _ => place,
    };
    markup.holding("a:xfrm", &attributes, |markup| {
        rectangle(markup, ["a:off", "a:ext"], place);
    });
}

/// Writes a corner and the sides of a rectangle. Edges are rounded, not sides: what touches stays so.
pub(super) fn rectangle(markup: &mut Markup, [corner, sides]: [&str; 2], place: Place) {
    let (x, y) = (emu(place.x), emu(place.y));
    let (width, height) = (emu(place.right()) - x, emu(place.bottom()) - y);
    markup.empty(corner, &[("x", &x), ("y", &y)]);
    markup.empty(sides, &[("cx", &width.max(0)), ("cy", &height.max(0))]);
}
