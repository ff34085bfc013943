//! What the shapes of the roadmap mean.

use super::bands;
use super::diamond::{Diamond, diamond};
use crate::report::lanes::Sign;
use crate::report::sheet::mark;
use crate::scene::{Ink, Item, Place, Shade, Shape};

/// What the shapes mean, by key of the catalogue.
pub(super) const SIGNS: [(&str, Sign); 8] = [
    ("report-legend-build", |name, place| {
        bar(name, place, Ink::Bar(Shade::Pale))
    }),
    ("report-legend-test", |name, place| {
        bar(name, place, Ink::Bar(Shade::Middle))
    }),
    ("report-legend-acceptance", |name, place| {
        bar(name, place, Ink::Bar(Shade::Strong))
    }),
    ("report-legend-gate", |name, place| {
        diamond(name, String::new(), place.middle(), 11.0, Diamond::Gate)
    }),
    ("report-legend-outing", |name, place| {
        diamond(name, String::new(), place.middle(), 13.0, Diamond::Outing)
    }),
    ("report-legend-done", |name, place| {
        diamond(name, String::new(), place.middle(), 13.0, Diamond::Done)
    }),
    ("report-legend-window", |name, place| {
        bands::window(name, String::new(), place)
    }),
    ("report-legend-freeze", |name, place| {
        bands::freeze(name, String::new(), place)
    }),
];

fn bar(name: String, place: Place, ink: Ink) -> Item {
    mark(
        name,
        String::new(),
        (Shape::Box { radius: 2.0 }, place),
        Some(ink),
        None,
    )
}
