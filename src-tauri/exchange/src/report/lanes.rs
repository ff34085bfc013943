//! Lanes under a band of months: what charts of releases over time have in common.

use super::look::{CONTENT, Look, MARGIN};
use super::press::Press;
use super::sheet::{Sheet, mark, rule, solid, text_item};
use super::timescale::{Timescale, day_of, month};
use crate::scene::{Ink, Item, Place, Point, Shape};
use chrono::Datelike as _;

/// Where the names of releases end and time begins.
pub(super) const TIME: f64 = 292.0;
/// Where the lanes begin.
pub(super) const LANES: f64 = 158.0;
/// Where they end, at the latest.
pub(super) const BOTTOM: f64 = 604.0;
/// How high a lane is where there is room.
pub(super) const LANE: f64 = 55.0;
/// How low a lane may be.
pub(super) const LOWEST: f64 = 34.0;

/// How a shape of a legend is drawn into its place.
pub(super) type Sign = fn(String, Place) -> Item;

/// Draws the band of months.
pub(super) fn months(press: &mut Press<'_, '_>, sheet: &mut Sheet, scale: &Timescale) {
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
        let room = stretch.right - stretch.left - 10.0;
        let short = month(press.export, stretch.day);
        let whole = format!("{short} {}", stretch.day.year());
        let name = if press.width(&whole, Look::MONTH) <= room {
            whole
        } else {
            short
        };
        let place = Place::of(stretch.left + 8.0, 106.5, room, 20.0);
        sheet.text(
            press,
            &format!("month-{}", at + 1),
            &name,
            Look::MONTH,
            place,
        );
    }
}

/// Draws the line of the data date.
pub(super) fn today(press: &mut Press<'_, '_>, sheet: &mut Sheet, scale: &Timescale, bottom: f64) {
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

/// Draws the line above a lane, or below the last one.
pub(super) fn line(sheet: &mut Sheet, name: &str, y: f64) {
    sheet.add(rule(
        name.to_owned(),
        (Point::at(MARGIN, y), Point::at(CONTENT.right(), y)),
        solid(Ink::Hairline, 1.0),
    ));
}

/// Says what shapes and colours mean, in a line below the chart; returns where it ends.
pub(super) fn legend(
    press: &mut Press<'_, '_>,
    sheet: &mut Sheet,
    y: f64,
    signs: &[(&str, Sign)],
) -> f64 {
    let mut x = MARGIN;
    for (key, draw) in signs {
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
    x
}
