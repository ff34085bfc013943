//! The lane of a release: its phases, gates, its outing, and what missing its window costs.

use super::{TIME, bands};
use crate::digest::rag;
use crate::export::{Detail, Export};
use crate::report::headline;
use crate::report::look::Look;
use crate::report::press::Press;
use crate::report::rag::RagMark;
use crate::report::sheet::{dashed, mark, rule, solid, text_item};
use crate::report::timescale::{Timescale, day_of};
use crate::scene::{Align, Ink, Item, Kind, Place, Point, Shade, Shape};
use slipway_engine::plan::{PhaseKind, Release};
use slipway_engine::status::{Rag, ReleaseStatus};
use slipway_engine::{Instant, Seconds};
use slipway_words::Argument;

/// How a shape of the legend is drawn into its place.
type Sign = fn(String, Place) -> Item;

/// What the shapes mean, by key of the catalogue.
pub(super) const LEGEND: [(&str, Sign); 8] = [
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

/// What a diamond is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Diamond {
    /// A decision that is awaited.
    Gate,
    /// When a release goes out.
    Outing,
    /// The same, too late for its window.
    Missed,
    /// What is behind us.
    Done,
}

/// How high a bar is.
const BAR: f64 = 25.0;
/// How large the diamond of an outing and that of a gate is.
const OUTING: f64 = 20.0;
const GATE: f64 = 15.0;
/// The room around the text in a bar.
const PADDING: f64 = 5.0;

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

/// Draws the phases of a release as bars, else all its work as one; returns where the last one ends before
/// it goes out. A name that a diamond would cover is left out.
fn phases(
    press: &mut Press<'_, '_>,
    release: &Release,
    number: usize,
    place: Place,
    (scale, diamonds): (&Timescale, &[f64]),
    items: &mut Vec<Item>,
) -> f64 {
    let lines = press.export.lines.iter();
    let mut bars: Vec<(Instant, Instant, Option<PhaseKind>, String)> = lines
        .filter(|line| line.of.id == release.id)
        .filter_map(|line| {
            let (task, dates) = (line.task()?, line.dates()?);
            let phase = task.phase?;
            let is_bar = phase != PhaseKind::Deployment && dates.finish > dates.start;
            is_bar.then(|| (dates.start, dates.finish, Some(phase), task.name.clone()))
        })
        .collect();
    if bars.is_empty() {
        let slot = press.export.on.plan.releases.slot(release.id);
        let span = slot.and_then(|slot| press.export.on.schedule.release(slot));
        bars.extend(span.map(|span| (span.start, span.finish, None, String::new())));
    }
    bars.sort_by_key(|bar| (bar.0, bar.1));
    let middle = place.middle().y;
    let height = BAR.min(place.height - 8.0);
    let mut ends = scale.edges().0;
    for (at, (start, finish, phase, name)) in bars.iter().enumerate() {
        let Some((left, right)) = scale.part(press.export, (*start, *finish)) else {
            continue;
        };
        let is_after = matches!(phase, Some(PhaseKind::Hypercare | PhaseKind::Review));
        if !is_after {
            ends = ends.max(right);
        }
        let width = (right - left).max(2.0);
        let frame = Place::of(left, middle - height / 2.0, width, height);
        let means = means(press, name, *start, *finish);
        let bar_name = format!("lane-{number}-phase-{}", at + 1);
        let shape = (Shape::Box { radius: 3.0 }, frame);
        items.push(if is_after {
            mark(
                bar_name.clone(),
                means,
                shape,
                Some(Ink::Paper),
                Some(dashed(Ink::Baseline, 1.0)),
            )
        } else {
            mark(
                bar_name.clone(),
                means,
                shape,
                Some(Ink::Bar(shade(*phase))),
                None,
            )
        });
        // A name stands where the next bar does not cover it.
        let next = bars.get(at + 1).map(|next| scale.x(press.export, next.0));
        let inset = if is_after { 14.0 } else { PADDING };
        let room = next.map_or(right, |next| next.min(right)) - left - inset - PADDING;
        let look = Look::SMALL.in_ink(Ink::Text);
        let wide = press.width(name, look);
        let is_hidden = diamonds.iter().any(|x| {
            let reach = OUTING / 2.0 + 2.0;
            left + inset < x + reach && x - reach < left + inset + wide
        });
        if wide <= room && !is_hidden {
            let top = middle - look.line_height() / 2.0;
            let frame = Place::of(left + inset, top, room + 1.0, look.line_height());
            items.push(text_item(
                press,
                &format!("{bar_name}-name"),
                name,
                look,
                frame,
            ));
        }
    }
    ends
}

fn means(press: &Press<'_, '_>, name: &str, start: Instant, finish: Instant) -> String {
    let date = |at| Argument::Text(press.export.speaker.date(at));
    let arguments = [("from", date(start)), ("to", date(finish))];
    let range = press.say("date-range", arguments);
    if name.is_empty() {
        range
    } else {
        format!("{name}, {range}")
    }
}

fn shade(phase: Option<PhaseKind>) -> Shade {
    match phase {
        Some(PhaseKind::Uat | PhaseKind::Staging | PhaseKind::Deployment) => Shade::Strong,
        Some(
            PhaseKind::IntegrationTest
            | PhaseKind::SystemTest
            | PhaseKind::Performance
            | PhaseKind::Security,
        )
        | None => Shade::Middle,
        Some(
            PhaseKind::Requirements
            | PhaseKind::Design
            | PhaseKind::Build
            | PhaseKind::Hypercare
            | PhaseKind::Review,
        ) => Shade::Pale,
    }
}

/// Draws the next decision.
fn gates(
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
fn outing(
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

fn bar(name: String, place: Place, ink: Ink) -> Item {
    mark(
        name,
        String::new(),
        (Shape::Box { radius: 2.0 }, place),
        Some(ink),
        None,
    )
}

fn diamond(name: String, means: String, at: Point, size: f64, kind: Diamond) -> Item {
    let place = Place::of(at.x - size / 2.0, at.y - size / 2.0, size, size);
    let (fill, outline) = match kind {
        Diamond::Gate => (Ink::Paper, Some(solid(Ink::Milestone, 2.0))),
        Diamond::Outing => (Ink::Milestone, None),
        Diamond::Missed => (Ink::Paper, Some(solid(Ink::Critical, 2.0))),
        Diamond::Done => (Ink::Done, None),
    };
    mark(name, means, (Shape::Diamond, place), Some(fill), outline)
}
