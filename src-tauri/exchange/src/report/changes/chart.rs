//! Forecasts as they were and as they are: a lane for each release, an arrow from one to the other, before the
//! windows at which they aim.

use super::shift::{Shift, ShiftKind};
use crate::report::lanes::{self, BOTTOM, LANE, LANES, LOWEST, TIME};
use crate::report::look::{CONTENT, Look, MARGIN};
use crate::report::press::Press;
use crate::report::roadmap::{self, bands};
use crate::report::sheet::{Sheet, mark, rule, solid, text_item};
use crate::report::timescale::{Timescale, day_of, first_of_month};
use crate::scene::{Align, End, Ink, Item, Kind, Link, Place, Point, Shape};
use chrono::{Days, Months};
use slipway_engine::Instant;
use slipway_words::Argument;

/// How large the sign of a forecast is.
const SIGN: f64 = 16.0;
/// How large the sign at the left of a lane is.
const ICON: f64 = 18.0;
/// An arrow shorter than that cannot be seen.
const SHORTEST: f64 = 10.0;
/// Room for the date behind the last sign.
const DATED: Days = Days::new(9);
/// Months that a slide shows.
const MOST_MONTHS: u32 = 12;

/// Lays out the chart, on as many pages as there are lanes for; what was kept has no lane where there are
/// more than one page holds.
pub(super) fn lay_out(
    press: &mut Press<'_, '_>,
    title: &str,
    subtitle: &str,
    shifts: &[Shift],
) -> Vec<Sheet> {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // About thirteen.
    let room = ((BOTTOM - LANES) / LOWEST) as usize;
    let moved = shifts.iter().filter(|one| one.kind != ShiftKind::Kept);
    let moved = moved.count();
    let shown = if shifts.len() > room && moved > 0 {
        &shifts[..moved]
    } else {
        shifts
    };
    let kept = shifts.len() - shown.len();
    if shown.is_empty() {
        let mut sheet = press.sheet("changes", title.to_owned(), subtitle);
        let empty = press.word("report-roadmap-empty");
        sheet.text(press, "empty", &empty, Look::LEAD, CONTENT);
        return vec![sheet];
    }
    let scale = scale_of(press, shown);
    let pages = shown.chunks(room).enumerate();
    let titles = (title, subtitle);
    pages
        .map(|(at, lanes)| page(press, at + 1, titles, lanes, (&scale, kept)))
        .collect()
}

/// The months that hold what was and what is to be expected.
fn scale_of(press: &Press<'_, '_>, shown: &[Shift]) -> Timescale {
    let export = press.export;
    let day = |at: Instant| export.speaker.clock(at).date();
    let dates = shown.iter().flat_map(|one| [one.was, one.is, one.aims_at]);
    let dates = || dates.clone().flatten().map(day);
    let now = day(export.on.plan.portfolio.data_date);
    let first = first_of_month(dates().min().unwrap_or(now).max(now - Months::new(2)));
    let last = dates().max().unwrap_or(now) + DATED;
    let last = last.max(first + Days::new(60));
    let furthest = first + Months::new(MOST_MONTHS) - Days::new(1);
    Timescale::months(first, last.min(furthest), TIME, CONTENT.right() - TIME)
}

fn page(
    press: &mut Press<'_, '_>,
    number: usize,
    (title, subtitle): (&str, &str),
    lanes: &[Shift],
    (scale, kept): (&Timescale, usize),
) -> Sheet {
    let name = match number {
        1 => "changes".to_owned(),
        _ => format!("changes-{number}"),
    };
    let mut sheet = press.sheet(&name, title.to_owned(), subtitle);
    #[allow(clippy::cast_precision_loss)] // Some lanes.
    let count = lanes.len() as f64;
    let height = ((BOTTOM - LANES) / count).min(LANE);
    let bottom = LANES + height * count;
    for item in bands::draw(press, scale, bottom) {
        sheet.add(item);
    }
    lanes::months(press, &mut sheet, scale);
    lanes::today(press, &mut sheet, scale, bottom);
    let release = press.word("export-release");
    let muted = Look::LABEL.in_ink(Ink::Muted);
    let place = Place::of(MARGIN, 136.0, 160.0, 16.0);
    sheet.text(press, "head-release", &release, muted, place);
    let mut rows = Vec::new();
    for (at, one) in lanes.iter().enumerate() {
        #[allow(clippy::cast_precision_loss)] // Some lanes.
        let top = LANES + height * at as f64;
        let place = Place::of(MARGIN, top, CONTENT.width, height);
        lanes::line(&mut sheet, &format!("lane-line-{}", at + 1), top);
        rows.push(lane(press, one, at + 1, place, scale));
    }
    lanes::line(&mut sheet, "lane-line-last", bottom);
    sheet.add(Item {
        name: "lanes".to_owned(),
        means: press.word("report-changes-means"),
        kind: Kind::Chart {
            clip: Place::of(MARGIN, LANES, CONTENT.width, bottom - LANES),
            items: rows,
        },
    });
    legend(press, &mut sheet, bottom + 16.0, kept);
    sheet
}

fn lane(
    press: &mut Press<'_, '_>,
    one: &Shift,
    number: usize,
    place: Place,
    scale: &Timescale,
) -> Item {
    let middle = place.middle().y;
    let mut items = Vec::new();
    let square = Place::of(place.x + 4.0, middle - ICON / 2.0, ICON, ICON);
    items.extend(icon(&format!("lane-{number}-icon"), one.kind, square));
    let left = place.x + 34.0;
    let frame = Place::of(left, middle - 17.0, TIME - left - 12.0, 18.0);
    let name = format!("lane-{number}-name");
    items.push(text_item(press, &name, &one.name, Look::NAME, frame));
    let (text, ink) = delta(press, one);
    let look = Look::SMALL.bold().in_ink(ink);
    let frame = Place::of(left, middle + 1.0, TIME - left - 12.0, 15.0);
    let name = format!("lane-{number}-delta");
    items.push(text_item(press, &name, &text, look, frame));
    forecasts(press, one, number, middle, scale, &mut items);
    Item {
        name: format!("lane-{number}"),
        means: format!("{}: {text}", one.name),
        kind: Kind::Row(items),
    }
}

/// Says what became of a date.
fn delta(press: &Press<'_, '_>, one: &Shift) -> (String, Ink) {
    match one.kind {
        ShiftKind::Later => (format!("+{}", one.days(press)), Ink::Critical),
        ShiftKind::Earlier => (format!("\u{2212}{}", one.days(press)), Ink::Good),
        ShiftKind::New => (press.word("report-new"), Ink::Text),
        ShiftKind::Dropped => (press.word("report-dropped"), Ink::Muted),
        ShiftKind::Kept => (press.word("report-changes-same"), Ink::Muted),
    }
}

/// Draws the earlier forecast, the way from it, and the one that counts, with its date where it has room.
fn forecasts(
    press: &mut Press<'_, '_>,
    one: &Shift,
    number: usize,
    middle: f64,
    scale: &Timescale,
    items: &mut Vec<Item>,
) {
    let at = |at: Option<Instant>| {
        let at = at.filter(|at| scale.holds(press.export, *at))?;
        Some((at, scale.x(press.export, at)))
    };
    let (was, is) = (at(one.was), at(one.is));
    let ink = ink_of(one.kind);
    let (then, now) = (format!("lane-{number}-then"), format!("lane-{number}-now"));
    if let Some((at, x)) = was.filter(|_| one.kind != ShiftKind::Kept) {
        let means = dated(press, "report-changes-then", at);
        items.push(then_sign(then.clone(), means, Point::at(x, middle)));
    }
    if let Some((at, x)) = is {
        let means = dated(press, "report-goes-out", at);
        items.push(now_sign(now.clone(), means, Point::at(x, middle), ink));
    }
    if let (Some((_, from)), Some((_, to))) = (was, is)
        && one.kind != ShiftKind::Kept
        && (to - from).abs() - SIGN > SHORTEST
    {
        items.push(way((then, now), (from, to, middle), ink, number));
    }
    let Some((at, x)) = is.or(was) else {
        return;
    };
    let text = day_of(press.export, at);
    let look = Look::SMALL.bold().in_ink(ink);
    let wide = press.width(&text, look) + 2.0;
    let gap = SIGN / 2.0 + 5.0;
    let (left, right) = scale.edges();
    let before = x - gap - wide;
    let behind = x + gap;
    let is_before = one.kind == ShiftKind::Earlier || behind + wide > right;
    let x = if is_before && before >= left {
        before
    } else {
        behind
    };
    let frame = Place::of(
        x,
        middle - look.line_height() / 2.0,
        wide,
        look.line_height(),
    );
    // Over the bands of windows, which would run through its letters.
    items.push(mark(
        format!("lane-{number}-date-ground"),
        String::new(),
        (Shape::Box { radius: 2.0 }, frame.inset(-2.0, 0.0)),
        Some(Ink::Paper),
        None,
    ));
    items.push(text_item(
        press,
        &format!("lane-{number}-date"),
        &text,
        look,
        frame,
    ));
}

fn dated(press: &Press<'_, '_>, key: &str, at: Instant) -> String {
    let date = Argument::Text(press.export.speaker.date(at));
    press.say(key, [("date", date)])
}

fn ink_of(kind: ShiftKind) -> Ink {
    match kind {
        ShiftKind::Later => Ink::Critical,
        ShiftKind::Earlier => Ink::Good,
        ShiftKind::New | ShiftKind::Kept => Ink::Milestone,
        ShiftKind::Dropped => Ink::Muted,
    }
}

/// The earlier forecast: hollow, for it counts no more.
fn then_sign(name: String, means: String, at: Point) -> Item {
    let side = SIGN - 4.0;
    let place = Place::of(at.x - side / 2.0, at.y - side / 2.0, side, side);
    let edge = Some(solid(Ink::Muted, 2.0));
    mark(name, means, (Shape::Circle, place), Some(Ink::Paper), edge)
}

fn now_sign(name: String, means: String, at: Point, ink: Ink) -> Item {
    let place = Place::of(at.x - SIGN / 2.0, at.y - SIGN / 2.0, SIGN, SIGN);
    mark(name, means, (Shape::Diamond, place), Some(ink), None)
}

/// The way from the earlier forecast to the one that counts.
fn way(
    (then, now): (String, String),
    (from, to, y): (f64, f64, f64),
    ink: Ink,
    number: usize,
) -> Item {
    let is_later = to > from;
    let (leaves, arrives) = if is_later {
        (End::Right, End::Left)
    } else {
        (End::Left, End::Right)
    };
    let toward = if is_later { 1.0 } else { -1.0 };
    let points = vec![
        Point::at(from + toward * (SIGN - 4.0) / 2.0, y),
        Point::at(to - toward * SIGN / 2.0, y),
    ];
    Item {
        name: format!("lane-{number}-way"),
        means: String::new(),
        kind: Kind::Link(Link {
            from: Some((then, leaves)),
            to: Some((now, arrives)),
            points,
            stroke: solid(ink, 2.5),
        }),
    }
}

/// A disc with an arrow, a cross or two lines: no face has such signs that all files have.
fn icon(name: &str, kind: ShiftKind, place: Place) -> Vec<Item> {
    let at = |x: f64, y: f64| Point::at(place.x + place.width * x, place.y + place.height * y);
    let stroke = solid(Ink::OnDark, place.width / 10.0);
    let strokes: Vec<(Point, Point)> = match kind {
        ShiftKind::Later => arrow(at, 0.24, 0.76),
        ShiftKind::Earlier => arrow(at, 0.76, 0.24),
        ShiftKind::New => vec![
            (at(0.5, 0.25), at(0.5, 0.75)),
            (at(0.25, 0.5), at(0.75, 0.5)),
        ],
        ShiftKind::Dropped => vec![(at(0.3, 0.3), at(0.7, 0.7)), (at(0.3, 0.7), at(0.7, 0.3))],
        ShiftKind::Kept => vec![
            (at(0.28, 0.4), at(0.72, 0.4)),
            (at(0.28, 0.6), at(0.72, 0.6)),
        ],
    };
    let ink = if kind == ShiftKind::Kept {
        Ink::Done
    } else {
        ink_of(kind)
    };
    let disc = (Shape::Circle, place);
    let disc = mark(format!("{name}-disc"), String::new(), disc, Some(ink), None);
    let strokes = strokes.into_iter().enumerate();
    let strokes = strokes.map(|(at, ends)| rule(format!("{name}-{}", at + 1), ends, stroke));
    std::iter::once(disc).chain(strokes).collect()
}

fn arrow(at: impl Fn(f64, f64) -> Point, tail: f64, tip: f64) -> Vec<(Point, Point)> {
    let barb = f64::midpoint(tail, tip);
    vec![
        (at(tail, 0.5), at(tip, 0.5)),
        (at(barb, 0.27), at(tip, 0.5)),
        (at(barb, 0.73), at(tip, 0.5)),
    ]
}

/// What the signs mean, and how many releases have no lane.
fn legend(press: &mut Press<'_, '_>, sheet: &mut Sheet, y: f64, kept: usize) {
    let signs: [(&str, lanes::Sign); 3] = [
        ("report-legend-then", |name, place| {
            then_sign(name, String::new(), place.middle())
        }),
        ("report-legend-now", |name, place| {
            now_sign(name, String::new(), place.middle(), Ink::Milestone)
        }),
        ("report-legend-window", |name, place| {
            roadmap::window(name, String::new(), place)
        }),
    ];
    let end = lanes::legend(press, sheet, y, &signs);
    if kept > 0 {
        let text = crate::report::headline::count(press, "report-changes-kept", kept);
        let place = Place::of(end, y - 1.5, CONTENT.right() - end, 15.0);
        sheet.text(press, "kept", &text, Look::SMALL.to(Align::End), place);
    }
}
