//! Windows at which releases aim, and freezes, behind the lanes; each named once above them.

use crate::export::Export;
use crate::report::lanes::{BOTTOM, LANES};
use crate::report::look::Look;
use crate::report::press::Press;
use crate::report::sheet::{mark, solid, text_item};
use crate::report::timescale::{Timescale, day, day_of};
use crate::scene::{Align, Ink, Item, Kind, Place, Shade, Shape, Texture};
use slipway_engine::Instant;
use slipway_engine::plan::Hardness;
use slipway_words::Argument;

/// Where the two rows of names stand.
const NAMES: [f64; 2] = [142.0, 128.5];
/// What lies between two names at least.
const APART: f64 = 8.0;
/// How wide a window is drawn at least.
const NARROWEST: f64 = 4.0;

struct Band {
    name: String,
    means: String,
    left: f64,
    right: f64,
    is_freeze: bool,
}

/// Draws all of them down to where the lanes end.
pub(in super::super) fn draw(
    press: &mut Press<'_, '_>,
    scale: &Timescale,
    bottom: f64,
) -> Vec<Item> {
    let mut items = Vec::new();
    let mut taken: [Vec<(f64, f64)>; 2] = [Vec::new(), Vec::new()];
    // The name of the data date stands in the upper row.
    let now = scale.x(press.export, press.export.on.plan.portfolio.data_date);
    taken[1].push((now - 2.0, now + 64.0));
    let (left, right) = scale.edges();
    for (at, band) in bands(press.export, scale).into_iter().enumerate() {
        let width = (band.right - band.left).max(NARROWEST);
        let place = Place::of(band.left, LANES, width, bottom.min(BOTTOM) - LANES);
        let kind = if band.is_freeze { "freeze" } else { "window" };
        let draw = if band.is_freeze { freeze } else { window };
        let shape = draw(format!("{kind}-{}", at + 1), band.means, place);
        items.push(shape);
        let look = Look::SMALL
            .bold()
            .to(Align::Middle)
            .in_ink(if band.is_freeze {
                Ink::FreezeLine
            } else {
                Ink::Accent
            });
        let wide = press.width(&band.name, look) + 2.0;
        let middle = place.middle().x;
        let from = (middle - wide / 2.0).clamp(left, right - wide);
        let is_free = |taken: &[(f64, f64)]| {
            taken
                .iter()
                .all(|(begin, end)| from + wide + APART <= *begin || end + APART <= from)
        };
        let Some(row) = (0..2).find(|row| is_free(&taken[*row])) else {
            continue;
        };
        taken[row].push((from, from + wide));
        let frame = Place::of(from, NAMES[row], wide, 15.0);
        items.push(text_item(
            press,
            &format!("band-name-{}", at + 1),
            &band.name,
            look,
            frame,
        ));
    }
    items
}

/// Returns what lies on the line: windows that count, and hard freezes.
fn bands(export: &Export<'_>, scale: &Timescale) -> Vec<Band> {
    let plan = &export.on.plan;
    let coming = export.on.calendars.coming();
    let aimed = export.openings_aimed_at();
    let mut found = Vec::new();
    for (slot, freeze) in plan
        .freezes
        .entries()
        .filter(|(_, freeze)| freeze.hardness == Hardness::Hard)
    {
        for &stretch in coming.of_freeze(slot) {
            found.extend(band(export, scale, &freeze.name, stretch, true));
        }
    }
    for (slot, window) in plan.windows.entries() {
        for &stretch in coming.of_window(slot) {
            if aimed.contains(&(slot, stretch.0)) {
                found.extend(band(export, scale, &window.name, stretch, false));
            }
        }
    }
    found
}

fn band(
    export: &Export<'_>,
    scale: &Timescale,
    name: &str,
    (from, to): (Instant, Instant),
    is_freeze: bool,
) -> Option<Band> {
    let (left, right) = scale.part(export, (from, to))?;
    let (first, last) = (
        export.speaker.clock(from).date(),
        export.speaker.clock(to).date(),
    );
    let days = if first == last {
        day_of(export, from)
    } else {
        let arguments = [
            ("from", Argument::Text(day(export, first))),
            ("to", Argument::Text(day(export, last))),
        ];
        export.speaker.words.say("date-range", arguments)
    };
    Some(Band {
        means: format!("{name}, {days}"),
        // Windows come again and again: their days tell which one it is.
        name: if is_freeze {
            format!("{name} {days}")
        } else {
            days
        },
        left,
        right,
        is_freeze,
    })
}

/// Draws time in which releases may go out.
pub(in super::super) fn window(name: String, means: String, place: Place) -> Item {
    let shape = (Shape::Box { radius: 0.0 }, place);
    let edge = Some(solid(Ink::WindowLine, 1.0));
    mark(name, means, shape, Some(Ink::Window), edge)
}

/// Draws time that a freeze closes.
pub(super) fn freeze(name: String, means: String, place: Place) -> Item {
    let shape = (Shape::Box { radius: 0.0 }, place);
    let mut item = mark(name, means, shape, Some(Ink::Freeze), None);
    if let Kind::Mark(mark) = &mut item.kind {
        mark.texture = Texture::Upright(Ink::Bar(Shade::Middle));
    }
    item
}
