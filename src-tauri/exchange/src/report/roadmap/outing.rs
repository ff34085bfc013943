//! When a release is decided about and goes out, and what missing its window costs.

use super::diamond::{Diamond, GATE, OUTING, diamond};
use crate::export::Detail;
use crate::report::headline;
use crate::report::look::Look;
use crate::report::press::Press;
use crate::report::sheet::{dashed, mark, rule, solid, text_item};
use crate::report::timescale::{Timescale, day_of};
use crate::scene::{Align, Ink, Item, Kind, Place, Point, Shape};
use slipway_engine::Seconds;
use slipway_engine::status::{Rag, ReleaseStatus};
use slipway_words::Argument;

/// Draws the next decision.
pub(super) fn gates(
    press: &Press<'_, '_>,
    one: &ReleaseStatus,
    number: usize,
    place: Place,
    scale: &Timescale,
    items: &mut Vec<Item>,
) {
    let Some(next) = one.next_gate else {
        return;
    };
    let Some(gate) = press.export.on.plan.gates.get(next.gate) else {
        return;
    };
    if !scale.holds(press.export, next.at) {
        return;
    }
    let at = Point::at(scale.x(press.export, next.at), place.middle().y);
    let means = format!("{}, {}", gate.name, press.export.speaker.date(next.at));
    items.push(diamond(
        format!("lane-{number}-gate"),
        means,
        at,
        GATE,
        Diamond::Gate,
    ));
}

/// Draws when a release goes out, and from the window that it misses the way to there.
pub(super) fn outing(
    press: &mut Press<'_, '_>,
    one: &ReleaseStatus,
    number: usize,
    place: Place,
    (scale, ends): (&Timescale, f64),
    items: &mut Vec<Item>,
) {
    let Some(out) = one.goes_out.filter(|at| scale.holds(press.export, *at)) else {
        return;
    };
    let middle = place.middle().y;
    let x = scale.x(press.export, out);
    let is_late = headline::misses(one) && !press.export.audience.withholds(Detail::Floats);
    let kind = match one.rag {
        Rag::Out => Diamond::Done,
        _ if is_late => Diamond::Missed,
        _ => Diamond::Outing,
    };
    if let (true, Some(aim), Some(cost)) = (is_late, one.aims_at, one.cliff) {
        let from = scale.x(press.export, aim).max(ends.min(x - OUTING));
        cliff(
            press,
            number,
            (from, x - OUTING / 2.0 - 2.0, middle),
            cost,
            items,
        );
    }
    let date = press.export.speaker.date(out);
    let means = press.say("report-goes-out", [("date", Argument::Text(date))]);
    items.push(diamond(
        format!("lane-{number}-outing"),
        means,
        Point::at(x, middle),
        OUTING,
        kind,
    ));
    let text = day_of(press.export, out);
    let look = Look::SMALL.bold().in_ink(match kind {
        Diamond::Missed => Ink::Critical,
        Diamond::Done => Ink::Done,
        Diamond::Outing | Diamond::Gate => Ink::Milestone,
    });
    let wide = press.width(&text, look) + 2.0;
    let gap = OUTING / 2.0 + 4.0;
    let next = items
        .iter()
        .filter_map(left_of)
        .filter(|left| *left > x)
        .fold(scale.edges().1, f64::min);
    let before = one
        .next_gate
        .map(|next| scale.x(press.export, next.at) + GATE)
        .unwrap_or(0.0);
    // Beside the diamond, where it covers nothing; for what is late, the way from the window is there.
    let left = if x + gap + wide <= next {
        x + gap
    } else if !is_late && x - gap - wide >= ends.max(before).max(scale.edges().0) {
        x - gap - wide
    } else {
        return;
    };
    let frame = Place::of(
        left,
        middle - look.line_height() / 2.0,
        wide,
        look.line_height(),
    );
    items.push(text_item(
        press,
        &format!("lane-{number}-outing-date"),
        &text,
        look,
        frame,
    ));
}

/// Where a bar begins.
fn left_of(item: &Item) -> Option<f64> {
    match &item.kind {
        Kind::Mark(mark) if matches!(mark.shape, Shape::Box { .. }) => Some(mark.place.x),
        _ => None,
    }
}

/// Draws the way from a window that is missed to the next one, with what it costs.
fn cliff(
    press: &mut Press<'_, '_>,
    number: usize,
    (from, to, y): (f64, f64, f64),
    cost: Seconds,
    items: &mut Vec<Item>,
) {
    if to - from < 12.0 {
        return;
    }
    items.push(rule(
        format!("lane-{number}-cliff"),
        (Point::at(from, y), Point::at(to, y)),
        dashed(Ink::Critical, 2.0),
    ));
    let days = Argument::Text(headline::whole_days(press, cost));
    let text = press.say("report-cliff", [("days", days)]);
    let look = Look::SMALL.bold().in_ink(Ink::Critical).to(Align::Middle);
    let wide = press.width(&text, look) + 16.0;
    if to - from < wide + 16.0 {
        return;
    }
    let left = f64::midpoint(from, to) - wide / 2.0;
    items.push(mark(
        format!("lane-{number}-cliff-ground"),
        String::new(),
        (
            Shape::Box { radius: 3.0 },
            Place::of(left, y - 10.0, wide, 20.0),
        ),
        Some(Ink::Paper),
        Some(solid(Ink::Critical, 1.0)),
    ));
    let frame = Place::of(left, y - look.line_height() / 2.0, wide, look.line_height());
    items.push(text_item(
        press,
        &format!("lane-{number}-cliff-cost"),
        &text,
        look,
        frame,
    ));
}
