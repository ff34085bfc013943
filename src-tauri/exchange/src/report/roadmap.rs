//! Releases over time: a lane each, behind them the windows at which they aim and the freezes that close time.

mod bands;
mod diamond;
mod lane;
mod legend;
mod outing;
mod phases;

pub(super) use bands::window;

use super::headline;
use super::look::{CONTENT, Look, MARGIN};
use super::press::Press;
use super::sheet::{Sheet, mark, rule, solid};
use super::timescale::{Timescale, day_of, first_of_month, month};
use crate::scene::{Align, Ink, Item, Kind, Place, Point, Shape};
use chrono::{Datelike as _, Days, Months, NaiveDate};
use slipway_engine::Instant;
use slipway_engine::status::ReleaseStatus;

/// Where the names of releases end and time begins.
const TIME: f64 = 292.0;
/// Where the lanes begin.
const LANES: f64 = 158.0;
/// Where they end, at the latest.
const BOTTOM: f64 = 604.0;
/// How high a lane is where there is room.
const LANE: f64 = 55.0;
/// How low a lane may be.
const LOWEST: f64 = 34.0;
/// Months before the data date and in all that a slide shows.
const BEFORE: u32 = 1;
const MOST_MONTHS: u32 = 9;

/// Lays out the chart, on as many pages as there are lanes for.
pub(super) fn lay_out(press: &mut Press<'_, '_>) -> Vec<Sheet> {
    let all = headline::standing(press);
    let scale = scale_of(press, &all);
    // A lane for each of those that are not over long since, in the order in which they go out.
    let mut shown: Vec<ReleaseStatus> = all
        .into_iter()
        .filter(|one| lane::is_shown(press.export, one, &scale))
        .collect();
    shown.sort_by_key(|one| (one.goes_out.is_none(), one.goes_out, one.release));
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // About thirteen.
    let room = ((BOTTOM - LANES) / LOWEST) as usize;
    if shown.is_empty() {
        let title = headline::windows(press);
        let mut sheet = press.sheet("roadmap", title, "");
        let empty = press.word("report-roadmap-empty");
        sheet.text(press, "empty", &empty, Look::LEAD, CONTENT);
        return vec![sheet];
    }
    let pages = shown.chunks(room).enumerate();
    pages
        .map(|(at, part)| page(press, at + 1, part, &scale))
        .collect()
}

/// The months that hold what is to come, and a little of what was.
fn scale_of(press: &Press<'_, '_>, all: &[ReleaseStatus]) -> Timescale {
    let export = press.export;
    let day = |at: Instant| export.speaker.clock(at).date();
    let now = day(export.on.plan.portfolio.data_date);
    let first = first_of_month(now) - Months::new(BEFORE);
    let ends = all.iter().filter_map(|one| one.goes_out.max(one.aims_at));
    let last = ends.map(day).max().unwrap_or(now).max(now + Days::new(60));
    let furthest = first + Months::new(MOST_MONTHS) - Days::new(1);
    Timescale::months(first, last.min(furthest), TIME, CONTENT.right() - TIME)
}

fn page(
    press: &mut Press<'_, '_>,
    number: usize,
    lanes: &[ReleaseStatus],
    scale: &Timescale,
) -> Sheet {
    let name = if number == 1 {
        "roadmap".to_owned()
    } else {
        format!("roadmap-{number}")
    };
    let title = headline::windows(press);
    let subtitle = headline::colours(press);
    let mut sheet = press.sheet(&name, title, &subtitle);
    #[allow(clippy::cast_precision_loss)] // Some lanes.
    let count = lanes.len() as f64;
    let height = ((BOTTOM - LANES) / count).min(LANE);
    let bottom = LANES + height * count;
    for item in bands::draw(press, scale, bottom) {
        sheet.add(item);
    }
    head(press, &mut sheet, scale);
    today(press, &mut sheet, scale, bottom);
    let mut rows = Vec::new();
    let mut top = LANES;
    for (at, one) in lanes.iter().enumerate() {
        let place = Place::of(MARGIN, top, CONTENT.width, height);
        sheet.add(rule(
            format!("lane-line-{}", at + 1),
            (Point::at(MARGIN, top), Point::at(CONTENT.right(), top)),
            solid(Ink::Hairline, 1.0),
        ));
        rows.push(lane::draw(press, one, at + 1, place, scale));
        top += height;
    }
    sheet.add(rule(
        "lane-line-last".to_owned(),
        (
            Point::at(MARGIN, bottom),
            Point::at(CONTENT.right(), bottom),
        ),
        solid(Ink::Hairline, 1.0),
    ));
    sheet.add(Item {
        name: "lanes".to_owned(),
        means: press.word("report-roadmap-means"),
        kind: Kind::Chart {
            clip: Place::of(MARGIN, LANES, CONTENT.width, bottom - LANES),
            items: rows,
        },
    });
    legend::legend(press, &mut sheet, bottom + 16.0);
    sheet
}

/// The band of months and the headings of the columns.
fn head(press: &mut Press<'_, '_>, sheet: &mut Sheet, scale: &Timescale) {
    let (left, right) = scale.edges();
    sheet.add(mark(
        "months".to_owned(),
        String::new(),
        (
            Shape::Box { radius: 0.0 },
            Place::of(left, 104.0, right - left, 24.0),
        ),
        Some(Ink::Rule),
        None,
    ));
    for (at, stretch) in scale.each_month().into_iter().enumerate() {
        if at > 0 {
            sheet.add(rule(
                format!("month-line-{at}"),
                (
                    Point::at(stretch.left, 104.0),
                    Point::at(stretch.left, 128.0),
                ),
                solid(Ink::Paper, 1.5),
            ));
        }
        let name = month_name(press, stretch.day);
        let place = Place::of(
            stretch.left + 8.0,
            106.5,
            stretch.right - stretch.left - 10.0,
            20.0,
        );
        sheet.text(
            press,
            &format!("month-{}", at + 1),
            &name,
            Look::MONTH,
            place,
        );
    }
    let release = press.word("export-release");
    let muted = Look::LABEL.in_ink(Ink::Muted);
    sheet.text(
        press,
        "head-release",
        &release,
        muted,
        Place::of(MARGIN, 136.0, 120.0, 16.0),
    );
    if !press
        .export
        .audience
        .withholds(crate::export::Detail::Floats)
    {
        let float = press.word("overview-window-float");
        let place = Place::of(TIME - 132.0, 136.0, 120.0, 16.0);
        sheet.text(press, "head-float", &float, muted.to(Align::End), place);
    }
}

fn month_name(press: &Press<'_, '_>, day: NaiveDate) -> String {
    format!("{} {}", month(press.export, day), day.year())
}

/// The line of the data date.
fn today(press: &mut Press<'_, '_>, sheet: &mut Sheet, scale: &Timescale, bottom: f64) {
    let now = press.export.on.plan.portfolio.data_date;
    if !scale.holds(press.export, now) {
        return;
    }
    let x = scale.x(press.export, now);
    sheet.add(rule(
        "data-date".to_owned(),
        (Point::at(x, 128.0), Point::at(x, bottom + 4.0)),
        solid(Ink::Today, 2.0),
    ));
    let text = day_of(press.export, now);
    let look = Look::SMALL.bold().in_ink(Ink::Today);
    let place = Place::of(x + 4.0, 129.0, 60.0, 15.0);
    sheet.text(press, "data-date-name", &text, look, place);
}
