//! Red, amber and green as a shape with a letter, so that no one has to see the colour.

use super::look::Look;
use super::press::Press;
use super::sheet::{mark, rule, solid, text_item};
use crate::scene::{Align, Ink, Item, Place, Point, Shape};

/// How something stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct RagMark {
    /// The name of the state in the catalogue's keys: `red`.
    pub(super) code: &'static str,
}

impl RagMark {
    pub(super) fn ink(self) -> Ink {
        match self.code {
            "red" => Ink::Critical,
            "amber" => Ink::Risk,
            "green" => Ink::Good,
            "out" => Ink::Done,
            _ => Ink::Muted,
        }
    }

    fn shape(self, side: f64) -> Shape {
        match self.code {
            "red" => Shape::Box {
                radius: side / 10.0,
            },
            "amber" => Shape::Diamond,
            _ => Shape::Circle,
        }
    }

    /// Draws it into a square: its shape with its first letter. What it says stands in words beside it.
    pub(super) fn draw(self, press: &mut Press<'_, '_>, name: &str, place: Place) -> Vec<Item> {
        let side = place.width;
        // A diamond of the same side looks smaller than a square.
        let grown = if self.code == "amber" {
            side * 0.1
        } else {
            0.0
        };
        let shape = mark(
            format!("{name}-shape"),
            String::new(),
            (self.shape(side), place.inset(-grown, -grown)),
            Some(self.ink()),
            None,
        );
        let inner = if self.code == "out" {
            check(name, place)
        } else {
            vec![self.letter(press, name, place)]
        };
        std::iter::once(shape).chain(inner).collect()
    }

    fn letter(self, press: &mut Press<'_, '_>, name: &str, place: Place) -> Item {
        let letter = press.word(&format!("rag-letter-{}", self.code));
        let look = if place.width < 40.0 {
            Look::SMALL.bold()
        } else {
            Look::STATE
        };
        let look = look.in_ink(Ink::OnDark).to(Align::Middle);
        let top = place.y + (place.height - look.line_height()) / 2.0;
        let frame = Place::of(place.x, top, place.width, look.line_height());
        text_item(press, &format!("{name}-letter"), &letter, look, frame)
    }
}

/// A tick, as two lines: no face has one that all files have.
fn check(name: &str, place: Place) -> Vec<Item> {
    let at = |x: f64, y: f64| Point::at(place.x + place.width * x, place.y + place.height * y);
    let stroke = solid(Ink::OnDark, place.width / 9.0);
    let corner = at(0.44, 0.68);
    vec![
        rule(format!("{name}-tick-1"), (at(0.27, 0.51), corner), stroke),
        rule(format!("{name}-tick-2"), (corner, at(0.74, 0.34)), stroke),
    ]
}
