//! How full environments are: a grid with, in each cell, how many of its places an environment has in use
//! at the same time in a week; beside it how it is used in all, and where bookings clash.

use super::headline::count;
use super::look::{CONTENT, Look};
use super::press::Press;
use super::sheet::{Sheet, mark, solid, text_item};
use super::timescale;
use crate::export::Detail;
use crate::scene::{Align, Ink, Item, Kind, Place, Shape};
use chrono::{Datelike as _, Days};
use slipway_engine::Instant;
use slipway_engine::environment::{DayLoad, EnvironmentLane, board};
use slipway_engine::finding::Severity;
use slipway_words::Argument;

/// How many weeks are shown, from that of the data date.
const WEEKS: usize = 12;
const WEEK: u64 = 7;
/// How many environments a page has at most.
const MOST: usize = 14;
/// How wide names are, and what stands at the end of a row.
const NAMES: f64 = 220.0;
const ENDS: f64 = 150.0;
/// How high the names of weeks are, and a row at most.
const HEADS: f64 = 30.0;
const ROW: f64 = 46.0;

/// An environment with what happens there.
struct Row {
    name: String,
    capacity: u32,
    lane: EnvironmentLane,
    clashes: usize,
}

/// Lays out the grid; no page where nothing is booked.
pub(super) fn lay_out(press: &mut Press<'_, '_>) -> Vec<Sheet> {
    let weeks = weeks(press);
    let rows = rows(press, &weeks);
    if rows.is_empty() {
        return Vec::new();
    }
    let title = message(press, &rows);
    let subtitle = press.word("report-capacity-how");
    let mut sheet = press.sheet("capacity", title, &subtitle);
    heads(press, &mut sheet, &weeks);
    let mut items = Vec::new();
    #[allow(clippy::cast_precision_loss)] // At most fourteen.
    let high = ((CONTENT.height - HEADS) / rows.len() as f64).min(ROW);
    let mut y = CONTENT.y + HEADS;
    for (at, row) in rows.iter().enumerate() {
        items.push(Item {
            name: format!("environment-{}", at + 1),
            means: row.name.clone(),
            kind: Kind::Row(line(press, at + 1, row, &weeks, (y, high))),
        });
        y += high;
    }
    sheet.add(Item {
        name: "grid".to_owned(),
        means: press.word("report-section-capacity"),
        kind: Kind::Chart {
            clip: Place::of(
                CONTENT.x,
                CONTENT.y + HEADS,
                CONTENT.width,
                y - CONTENT.y - HEADS,
            ),
            items,
        },
    });
    vec![sheet]
}

/// Returns where each week begins, and where the last one ends: Mondays of the portfolio's zone.
fn weeks(press: &Press<'_, '_>) -> Vec<Instant> {
    let export = press.export;
    let today = export
        .speaker
        .clock(export.on.plan.portfolio.data_date)
        .date();
    let back = u64::from(today.weekday().num_days_from_monday());
    let first = today - Days::new(back);
    let zone = export.on.calendars.zone();
    (0..=WEEKS as u64)
        .map(|week| zone.start_of_day(first + Days::new(week * WEEK)))
        .collect()
}

/// Returns the environments that are booked in these weeks, the fullest first.
fn rows(press: &Press<'_, '_>, weeks: &[Instant]) -> Vec<Row> {
    let on = press.export.on;
    let (Some(&from), Some(&to)) = (weeks.first(), weeks.last()) else {
        return Vec::new();
    };
    let may_know = !press.export.audience.withholds(Detail::Findings);
    let is_clash = |severity: Severity| severity >= Severity::Warning;
    let mut rows: Vec<Row> = board(on, from, to)
        .lanes
        .into_iter()
        .filter(|lane| lane.load.iter().any(|day| day.used > 0))
        .filter_map(|lane| {
            let row = on.plan.environments.get(lane.environment)?;
            let capacity = row.capacity.max(1);
            let clashes = lane.clashes.iter();
            let clashes = clashes.filter(|clash| may_know && is_clash(clash.severity));
            // What is only asked for is no finding yet, and too much all the same.
            let is_over = lane.load.iter().any(|day| day.used > capacity);
            let clashes = clashes.count().max(usize::from(is_over));
            Some(Row {
                name: row.name.clone(),
                capacity,
                clashes,
                lane,
            })
        })
        .collect();
    rows.sort_by_key(|row| std::cmp::Reverse((row.clashes > 0, row.lane.utilisation)));
    rows.truncate(MOST);
    rows
}

/// Where bookings clash, else which environment is fullest.
fn message(press: &Press<'_, '_>, rows: &[Row]) -> String {
    let clashes: usize = rows.iter().map(|row| row.clashes).sum();
    if clashes > 0 {
        return count(press, "report-title-clashes", clashes);
    }
    let fullest = rows.iter().max_by_key(|row| row.lane.utilisation);
    let Some(row) = fullest else {
        return press.word("report-section-capacity");
    };
    let arguments = [
        ("environment", Argument::Text(row.name.clone())),
        ("share", Argument::Text(share(press, &row.lane))),
    ];
    press.say("report-title-capacity", arguments)
}

/// Says how much of its open time an environment is used.
fn share(press: &Press<'_, '_>, lane: &EnvironmentLane) -> String {
    let points = lane.utilisation.unwrap_or_default();
    let points = u16::try_from(points).unwrap_or(u16::MAX);
    press.export.speaker.percent(points)
}

fn width() -> f64 {
    #[allow(clippy::cast_precision_loss)] // Twelve.
    let weeks = WEEKS as f64;
    (CONTENT.width - NAMES - ENDS) / weeks
}

/// Names the weeks, by their Mondays.
fn heads(press: &mut Press<'_, '_>, sheet: &mut Sheet, weeks: &[Instant]) {
    let mut x = CONTENT.x + NAMES;
    for (at, from) in weeks[..WEEKS].iter().enumerate() {
        let text = timescale::day_of(press.export, *from);
        let place = Place::of(x, CONTENT.y + 6.0, width(), 18.0);
        let look = Look::SMALL.to(Align::Middle);
        sheet.text(press, &format!("week-{}", at + 1), &text, look, place);
        x += width();
    }
    let place = Place::of(x + 12.0, CONTENT.y + 6.0, ENDS - 12.0, 18.0);
    let text = press.word("report-capacity-used");
    sheet.text(press, "used", &text, Look::SMALL, place);
}

/// Lays out the row of an environment.
fn line(
    press: &mut Press<'_, '_>,
    number: usize,
    row: &Row,
    weeks: &[Instant],
    (y, high): (f64, f64),
) -> Vec<Item> {
    let middle = y + high / 2.0;
    let label = |part: &str| format!("environment-{number}-{part}");
    let place = Place::of(CONTENT.x, middle - 9.0, NAMES - 12.0, 18.0);
    let mut items = vec![text_item(
        press,
        &label("name"),
        &row.name,
        Look::NAME,
        place,
    )];
    let mut x = CONTENT.x + NAMES;
    for (at, pair) in weeks.windows(2).enumerate() {
        let place = Place::of(x + 1.0, y + 1.0, width() - 2.0, high - 2.0);
        let name = label(&format!("week-{}", at + 1));
        let days = row.lane.load.iter();
        let days = days.filter(|day| day.from >= pair[0] && day.from < pair[1]);
        let used = days.map(|day: &DayLoad| day.used).max().unwrap_or(0);
        let week = timescale::day_of(press.export, pair[0]);
        cell(
            press,
            (name, &week),
            place,
            (used, row.capacity),
            &mut items,
        );
        x += width();
    }
    let mut end = share(press, &row.lane);
    let mut look = Look::BODY;
    if row.clashes > 0 {
        let clashes = count(press, "report-clashes", row.clashes);
        end = format!("{end} · {clashes}");
        look = look.in_ink(Ink::Critical);
    }
    let place = Place::of(x + 12.0, middle - 9.0, ENDS - 12.0, 18.0);
    items.push(text_item(press, &label("used"), &end, look, place));
    items
}

/// Lays out how many places of all are in use in a week.
fn cell(
    press: &mut Press<'_, '_>,
    (name, week): (String, &str),
    place: Place,
    (used, of): (u32, u32),
    items: &mut Vec<Item>,
) {
    let (fill, ink) = match used {
        0 => (Ink::Surface, Ink::Muted),
        used if used > of => (Ink::CriticalPale, Ink::Critical),
        used if used == of => (Ink::RiskPale, Ink::Risk),
        _ => (Ink::Window, Ink::Accent),
    };
    let arguments = || {
        [
            ("week", Argument::Text(week.to_owned())),
            ("used", Argument::Number(i64::from(used))),
            ("of", Argument::Number(i64::from(of))),
        ]
    };
    let text = press.say("report-places", arguments());
    let means = if used == 0 {
        String::new()
    } else {
        press.say("report-places-in-week", arguments())
    };
    let edge = (used > 0).then(|| solid(ink, 1.0));
    let shape = (Shape::Box { radius: 2.0 }, place);
    items.push(mark(name.clone(), means, shape, Some(fill), edge));
    if used == 0 {
        return;
    }
    let look = Look::LABEL.in_ink(ink).to(Align::Middle);
    let top = place.middle().y - look.line_height() / 2.0;
    let frame = Place::of(place.x, top, place.width, look.line_height());
    items.push(text_item(
        press,
        &format!("{name}-places"),
        &text,
        look,
        frame,
    ));
}
