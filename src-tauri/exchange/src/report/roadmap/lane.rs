//! The lane of a release: its name and how it stands, its phases, and when it goes out.

use super::outing::{gates, outing};
use super::phases::phases;
use crate::digest::rag;
use crate::export::{Detail, Export};
use crate::report::headline;
use crate::report::lanes::TIME;
use crate::report::look::Look;
use crate::report::press::Press;
use crate::report::rag::RagMark;
use crate::report::sheet::{mark, text_item};
use crate::report::timescale::{Timescale, day_of};
use crate::scene::{Align, Ink, Item, Kind, Place, Shape};
use slipway_engine::Seconds;
use slipway_engine::plan::Release;
use slipway_engine::status::{Rag, ReleaseStatus};
use slipway_words::Argument;

/// Says whether a release has something on the line.
pub(super) fn is_shown(export: &Export<'_>, one: &ReleaseStatus, scale: &Timescale) -> bool {
    let slot = export.on.plan.releases.slot(one.release);
    let span = slot.and_then(|slot| export.on.schedule.release(slot));
    span.is_some_and(|span| scale.part(export, (span.start, span.finish)).is_some())
}

/// Draws a lane into its place.
pub(super) fn draw(
    press: &mut Press<'_, '_>,
    one: &ReleaseStatus,
    number: usize,
    place: Place,
    scale: &Timescale,
) -> Item {
    let release = press.export.on.plan.releases.get(one.release);
    let mut items = Vec::new();
    if let Some(release) = release {
        if headline::misses(one) {
            let ground = Place::of(place.x, place.y + 1.0, TIME - place.x, place.height - 2.0);
            items.push(mark(
                format!("lane-{number}-ground"),
                String::new(),
                (Shape::Box { radius: 0.0 }, ground),
                Some(Ink::CriticalPale),
                None,
            ));
        }
        name(press, release, one, number, place, &mut items);
        let stands = [one.next_gate.map(|next| next.at), one.goes_out]
            .into_iter()
            .flatten();
        let diamonds: Vec<f64> = stands.map(|at| scale.x(press.export, at)).collect();
        let ends = phases(
            press,
            release,
            number,
            place,
            (scale, &diamonds),
            &mut items,
        );
        gates(press, one, number, place, scale, &mut items);
        outing(press, one, number, place, (scale, ends), &mut items);
    }
    Item {
        name: format!("lane-{number}"),
        means: release.map(|row| row.title()).unwrap_or_default(),
        kind: Kind::Row(items),
    }
}

/// The name of the release, how it stands, and how far it may slip.
fn name(
    press: &mut Press<'_, '_>,
    release: &Release,
    one: &ReleaseStatus,
    number: usize,
    place: Place,
    items: &mut Vec<Item>,
) {
    let middle = place.middle().y;
    let may_see = !press.export.audience.withholds(Detail::Findings);
    let rag = RagMark {
        code: rag(one.rag).0,
    };
    let mut left = place.x;
    if may_see {
        let square = Place::of(place.x + 4.0, middle - 9.0, 18.0, 18.0);
        items.extend(rag.draw(press, &format!("lane-{number}-state"), square));
        left += 34.0;
    }
    let room = TIME - left - if may_see { 68.0 } else { 12.0 };
    let is_high = place.height >= 44.0;
    let top = if is_high { middle - 18.0 } else { middle - 9.0 };
    let title = release.title();
    let frame = Place::of(left, top, room, 18.0);
    items.push(text_item(
        press,
        &format!("lane-{number}-name"),
        &title,
        Look::NAME,
        frame,
    ));
    if is_high {
        let window = one.aims_at.filter(|_| one.rag != Rag::Out).map(|at| {
            let date = Argument::Text(day_of(press.export, at));
            press.say("report-window", [("date", date)])
        });
        let parts = [Some(release.key.clone()), window];
        let text = parts.into_iter().flatten().filter(|part| !part.is_empty());
        let text = text.collect::<Vec<_>>().join(" · ");
        let frame = Place::of(left, middle + 1.0, room, 15.0);
        items.push(text_item(
            press,
            &format!("lane-{number}-aim"),
            &text,
            Look::SMALL,
            frame,
        ));
    }
    if may_see {
        let text = if one.rag == Rag::Out {
            press.word("report-live")
        } else {
            let float = one.window_float.map(|float| signed(press, float));
            float.unwrap_or_else(|| press.word("unit-none"))
        };
        let look = Look::NAME.in_ink(rag.ink()).to(Align::End);
        let frame = Place::of(TIME - 72.0, middle - 9.0, 60.0, 18.0);
        items.push(text_item(
            press,
            &format!("lane-{number}-float"),
            &text,
            look,
            frame,
        ));
    }
}

/// Says working time with its sign.
fn signed(press: &Press<'_, '_>, float: Seconds) -> String {
    let text = press.days(float);
    if float.0 > 0 {
        format!("+{text}")
    } else {
        text
    }
}
