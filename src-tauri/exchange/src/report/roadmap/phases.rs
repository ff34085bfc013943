//! The phases of a release as bars of its lane.

use super::diamond::OUTING;
use crate::report::look::Look;
use crate::report::press::Press;
use crate::report::sheet::{dashed, mark, text_item};
use crate::report::timescale::Timescale;
use crate::scene::{Ink, Item, Place, Shade, Shape};
use slipway_engine::Instant;
use slipway_engine::plan::{PhaseKind, Release};
use slipway_words::Argument;

/// How high a bar is.
const BAR: f64 = 25.0;
/// The room around the text in a bar.
const PADDING: f64 = 5.0;

/// Draws the phases of a release as bars, else all its work as one; returns where the last one ends before
/// it goes out. A name that a diamond would cover is left out.
pub(super) fn phases(
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
