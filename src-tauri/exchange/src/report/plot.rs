//! What charts with a line of time below them have in common.

use super::look::Look;
use super::press::Press;
use super::sheet::{Sheet, rule, solid};
use super::timescale::{Timescale, month};
use crate::scene::{Ink, Place, Point};

/// Draws the months below a chart.
pub(super) fn months(press: &mut Press<'_, '_>, sheet: &mut Sheet, scale: &Timescale, plot: Place) {
    let mut taken = f64::NEG_INFINITY;
    for (at, stretch) in scale.each_month().into_iter().enumerate() {
        let text = month(press.export, stretch.day);
        let wide = press.width(&text, Look::SMALL) + 2.0;
        if stretch.left < taken {
            continue;
        }
        taken = stretch.left + wide + 6.0;
        let line = (
            Point::at(stretch.left, plot.bottom()),
            Point::at(stretch.left, plot.bottom() + 5.0),
        );
        sheet.add(rule(
            format!("month-line-{}", at + 1),
            line,
            solid(Ink::Rule, 1.0),
        ));
        let frame = Place::of(stretch.left + 2.0, plot.bottom() + 6.0, wide, 15.0);
        sheet.text(
            press,
            &format!("month-{}", at + 1),
            &text,
            Look::SMALL,
            frame,
        );
    }
}

/// Draws the line of the data date through a chart.
pub(super) fn today(press: &Press<'_, '_>, sheet: &mut Sheet, scale: &Timescale, plot: Place) {
    let now = scale.x(press.export, press.export.on.plan.portfolio.data_date);
    let line = (Point::at(now, plot.y - 4.0), Point::at(now, plot.bottom()));
    sheet.add(rule("data-date".to_owned(), line, solid(Ink::Today, 1.5)));
}
