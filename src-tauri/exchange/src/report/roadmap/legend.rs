//! What the shapes of the roadmap mean.

use super::bands;
use super::diamond::{Diamond, diamond};
use crate::report::look::{CONTENT, Look, MARGIN};
use crate::report::press::Press;
use crate::report::sheet::{Sheet, mark, text_item};
use crate::scene::{Ink, Item, Place, Shade, Shape};

/// How a shape of the legend is drawn into its place.
type Sign = fn(String, Place) -> Item;

/// What the shapes mean, by key of the catalogue.
const SIGNS: [(&str, Sign); 8] = [
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

/// What shapes and colours mean, in a line below the chart.
pub(super) fn legend(press: &mut Press<'_, '_>, sheet: &mut Sheet, y: f64) {
    let mut x = MARGIN;
    for (key, draw) in SIGNS {
        let text = press.word(key);
        let width = press.width(&text, Look::SMALL);
        if x + 30.0 + width > CONTENT.right() {
            break;
        }
        let place = Place::of(x, y, 22.0, 12.0);
        sheet.add(draw(format!("legend-{key}"), place));
        let frame = Place::of(x + 28.0, y - 1.5, width + 4.0, 15.0);
        let item = text_item(
            press,
            &format!("legend-{key}-name"),
            &text,
            Look::SMALL,
            frame,
        );
        sheet.add(item);
        x += 28.0 + width + 22.0;
    }
}

fn bar(name: String, place: Place, ink: Ink) -> Item {
    mark(
        name,
        String::new(),
        (Shape::Box { radius: 2.0 }, place),
        Some(ink),
        None,
    )
}
