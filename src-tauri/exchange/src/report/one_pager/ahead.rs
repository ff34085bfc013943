//! The work of the days ahead as a small chart: what is under way or begins, and what is reached.

use super::super::look::Look;
use super::super::press::Press;
use super::super::roadmap::window;
use super::super::sheet::{Sheet, mark, rule, solid, text_item};
use super::super::timescale::{Timescale, day};
use super::{DAYS, Part};
use crate::export::{Detail, Line};
use crate::scene::{Ink, Item, Kind, Place, Point, Shade, Shape};
use chrono::{Datelike as _, Days, Weekday};
use slipway_engine::Seconds;
use slipway_words::Argument;

/// How wide the names are, how high the days above and a row.
const NAMES: f64 = 176.0;
const HEAD: f64 = 20.0;
const ROW: f64 = 25.0;
/// How high a bar is, and how large a diamond.
const BAR: f64 = 14.0;
const DIAMOND: f64 = 14.0;

/// Draws the chart under its heading; says whether there was anything to draw.
pub(super) fn draw(
    press: &mut Press<'_, '_>,
    sheet: &mut Sheet,
    heading: &str,
    part: Part,
) -> bool {
    let export = press.export;
    let now = export.on.plan.portfolio.data_date;
    let end = now + Seconds(DAYS * 86_400);
    let mut lines: Vec<&Line<'_>> = export
        .lines
        .iter()
        .filter(|line| {
            line.task()
                .is_some_and(|task| task.active && !task.progress.is_finished())
        })
        .filter(|line| !line.is_summary())
        .filter(|line| line.span.is_some_and(|(from, to)| from < end && to >= now))
        .collect();
    if lines.is_empty() {
        return false;
    }
    lines.sort_by_key(|line| (line.span, line.number));
    let ((x, width), (top, bottom)) = part;
    let y = sheet.heading(press, "ahead", heading, (x, top, width));
    let first = export.speaker.clock(now).date();
    let days = Days::new(DAYS.unsigned_abs());
    let scale = Timescale::of(first, first + days, x + NAMES, width - NAMES);
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // About seven.
    let room = ((bottom - y - HEAD - 16.0) / ROW) as usize;
    let shown = lines.len().min(room);
    #[allow(clippy::cast_precision_loss)] // About seven.
    let end = y + HEAD + ROW * shown as f64;
    ground(press, sheet, &scale, (y, end));
    let mut rows = Vec::new();
    let mut at = y + HEAD;
    for (number, line) in lines.iter().take(shown).enumerate() {
        let place = Place::of(x, at, width, ROW);
        rows.push(row(press, line, number + 1, place, &scale));
        at += ROW;
        let edge = (Point::at(x, at), Point::at(x + width, at));
        sheet.add(rule(
            format!("ahead-line-{}", number + 1),
            edge,
            solid(Ink::Hairline, 1.0),
        ));
    }
    sheet.add(Item {
        name: "ahead".to_owned(),
        means: heading.to_owned(),
        kind: Kind::Chart {
            clip: Place::of(x, y, width, end - y),
            items: rows,
        },
    });
    sheet.more(press, "ahead", (x, end, width), lines.len() - shown);
    true
}

/// Weekends, the window at which the release aims, and the days.
fn ground(press: &mut Press<'_, '_>, sheet: &mut Sheet, scale: &Timescale, (y, end): (f64, f64)) {
    let mut taken = f64::NEG_INFINITY;
    for (at, stretch) in scale.each_day().into_iter().enumerate() {
        let number = at + 1;
        let weekday = stretch.day.weekday();
        if matches!(weekday, Weekday::Sat | Weekday::Sun) {
            let place = Place::of(
                stretch.left,
                y + HEAD,
                stretch.right - stretch.left,
                end - y - HEAD,
            );
            let shape = (Shape::Box { radius: 0.0 }, place);
            sheet.add(mark(
                format!("weekend-{number}"),
                String::new(),
                shape,
                Some(Ink::Weekend),
                None,
            ));
        }
        let is_named = at == 0 || weekday == Weekday::Mon;
        if is_named && stretch.left > taken {
            let text = day(press.export, stretch.day);
            let ink = if at == 0 { Ink::Today } else { Ink::Muted };
            let look = Look::SMALL.in_ink(ink);
            let wide = press.width(&text, look) + 2.0;
            let frame = Place::of(stretch.left + 2.0, y + 3.0, wide, 15.0);
            sheet.text(press, &format!("day-{number}"), &text, look, frame);
            taken = stretch.left + wide + 8.0;
        }
    }
    for (at, (from, to)) in aimed_at(press).into_iter().enumerate() {
        if let Some((left, right)) = scale.part(press.export, (from, to)) {
            let place = Place::of(left, y + HEAD, right - left, end - y - HEAD);
            let means = press.word("report-legend-window");
            sheet.add(window(format!("ahead-window-{}", at + 1), means, place));
        }
    }
    let (left, _) = scale.edges();
    let line = (Point::at(left, y + 2.0), Point::at(left, end));
    sheet.add(rule(
        "ahead-data-date".to_owned(),
        line,
        solid(Ink::Today, 1.5),
    ));
}

/// The openings of windows at which the releases of the page aim.
fn aimed_at(press: &Press<'_, '_>) -> Vec<(slipway_engine::Instant, slipway_engine::Instant)> {
    let on = press.export.on;
    let slots = press
        .export
        .releases()
        .filter_map(|row| on.plan.releases.slot(row.id));
    let targets = slots.filter_map(|slot| on.schedule.aim(slot)?.target);
    let mut found: Vec<_> = targets.map(|berth| (berth.from, berth.to)).collect();
    found.sort_unstable();
    found.dedup();
    found
}

fn row(
    press: &mut Press<'_, '_>,
    line: &Line<'_>,
    number: usize,
    place: Place,
    scale: &Timescale,
) -> Item {
    let middle = place.middle().y;
    let frame = Place::of(place.x, middle - 9.0, NAMES - 8.0, 18.0);
    let name = line.name();
    let mut items = vec![text_item(
        press,
        &format!("ahead-{number}-name"),
        &name,
        Look::BODY,
        frame,
    )];
    let may_see = !press.export.audience.withholds(Detail::Floats);
    let is_critical = may_see && line.is_critical();
    let edge = is_critical.then(|| solid(Ink::Critical, 1.5));
    if let Some((from, to)) = line.span {
        let date = |at| Argument::Text(press.export.speaker.date(at));
        let means = press.say("date-range", [("from", date(from)), ("to", date(to))]);
        let label = format!("ahead-{number}");
        if line.is_milestone() {
            let x = scale.x(press.export, from);
            let place = Place::of(x - DIAMOND / 2.0, middle - DIAMOND / 2.0, DIAMOND, DIAMOND);
            items.push(mark(
                label,
                means,
                (Shape::Diamond, place),
                Some(Ink::Milestone),
                edge,
            ));
        } else if let Some((left, right)) = scale.part(press.export, (from, to)) {
            let bar = Place::of(left, middle - BAR / 2.0, (right - left).max(2.0), BAR);
            let fill = Some(Ink::Bar(Shade::Middle));
            items.push(mark(
                label,
                means,
                (Shape::Box { radius: 3.0 }, bar),
                fill,
                edge,
            ));
        }
    }
    Item {
        name: format!("ahead-row-{number}"),
        means: name,
        kind: Kind::Row(items),
    }
}
