//! What lies behind the bars: days without work, windows, freezes, the data date; and their names below.

use super::letters::Look;
use super::shapes::{ground, line, stroke};
use super::{Printer, Spot};
use crate::html::bands::Band;
use crate::scene::{Align, Ink, Item, Kind, Mark, Place, Shape, Texture};

/// A day is so wide that weekends are drawn.
const DAY: f64 = 2.0;
/// How wide a band is at least.
const LEAST: f64 = 1.5;
/// What lies between two names at least.
const APART: f64 = 10.0;

impl Printer<'_, '_> {
    /// Returns the bands that are on a sheet, with where they begin and end.
    fn bands_on(&self, spot: Spot) -> Vec<(usize, &Band, f64, f64)> {
        let chart = self.grid.chart(0);
        let bands = self
            .bands
            .iter()
            .enumerate()
            .filter(|(_, band)| band.counts);
        let placed = bands.filter_map(|(number, band)| {
            let left = self.grid.x(spot.across, band.from).max(chart.x);
            let right = self.grid.x(spot.across, band.to).min(chart.right());
            (left < right).then_some((number, band, left, right.max(left + LEAST)))
        });
        placed.collect()
    }

    /// Draws what lies behind so many rows.
    pub(super) fn behind(&self, spot: Spot, rows: usize) -> Vec<Item> {
        let chart = self.grid.chart(rows);
        let mut items = Vec::new();
        let closed = self.axis.closed.iter().filter(|_| self.grid.day() >= DAY);
        for (number, (day, days)) in closed.enumerate() {
            let x = |day: i64| self.grid.x(spot.across, day * 24 * 60);
            let (left, right) = (x(*day).max(chart.x), x(day + days).min(chart.right()));
            if left < right {
                let place = Place::of(left, chart.y, right - left, chart.height);
                items.push(ground(format!("closed-{number}"), place, Ink::Weekend));
            }
        }
        for (number, band, left, right) in self.bands_on(spot) {
            let place = Place::of(left, chart.y, right - left, chart.height);
            items.push(drawn(number, band, place));
            if band.kind == "window" {
                for (edge, x) in [("from", left), ("to", right)] {
                    let stroke = stroke(Ink::WindowLine, 1.0);
                    let (top, bottom) = ((x, chart.y), (x, chart.bottom()));
                    items.push(line(format!("band-{number}-{edge}"), top, bottom, stroke));
                }
            }
        }
        items
    }

    /// Draws the line of the data date.
    pub(super) fn now(&self, spot: Spot, rows: usize) -> Option<Item> {
        let chart = self.grid.chart(rows);
        let x = self.now_at(spot)?;
        let (from, to) = ((x, chart.y), (x, chart.bottom() + 4.0));
        Some(line(
            "data-date".to_owned(),
            from,
            to,
            stroke(Ink::Today, 1.75),
        ))
    }

    fn now_at(&self, spot: Spot) -> Option<f64> {
        let chart = self.grid.chart(0);
        let now = self.export.on.plan.portfolio.data_date;
        let x = self.grid.x(spot.across, self.axis.place(self.export, now));
        (chart.x..=chart.right()).contains(&x).then_some(x)
    }

    /// Names, below the rows, the data date and the bands, as many as have room.
    pub(super) fn under(&mut self, spot: Spot, rows: usize) -> Vec<Item> {
        let chart = self.grid.chart(rows);
        let export = self.export;
        let mut names = Vec::new();
        if let Some(x) = self.now_at(spot) {
            let now = export.speaker.date(export.on.plan.portfolio.data_date);
            names.push(("now".to_owned(), now, Ink::Today, x));
        }
        for (number, band, left, right) in self.bands_on(spot) {
            let ink = if band.kind == "window" {
                Ink::Accent
            } else {
                Ink::FreezeLine
            };
            let name = (
                format!("band-name-{number}"),
                band.name.clone(),
                ink,
                (left + right) / 2.0,
            );
            names.push(name);
        }
        let mut taken: Vec<(f64, f64)> = Vec::new();
        let mut items = Vec::new();
        for (name, text, ink, middle) in names {
            let look = Look::LABEL.bold().in_ink(ink).to(Align::Middle);
            let width = self.letters.width(&text, look);
            let left = (middle - width / 2.0).clamp(chart.x, (chart.right() - width).max(chart.x));
            let is_free =
                |(from, to): &(f64, f64)| left + width + APART <= *from || to + APART <= left;
            if width <= chart.width && taken.iter().all(is_free) {
                taken.push((left, left + width));
                let place = Place::of(left, chart.bottom() + 4.0, width, 15.0);
                items.push(self.letters.item(name, &text, look, place));
            }
        }
        items
    }
}

/// Draws a window, or a freeze with its hatch.
pub(super) fn drawn(number: usize, band: &Band, place: Place) -> Item {
    let (fill, texture) = if band.kind == "window" {
        (Ink::Window, Texture::Plain)
    } else {
        (Ink::Freeze, Texture::Upright(Ink::WindowLine))
    };
    Item {
        name: format!("band-{number}"),
        means: format!("{}, {}", band.name, band.when),
        kind: Kind::Mark(Mark {
            shape: Shape::Box { radius: 0.0 },
            place,
            fill: Some(fill),
            texture,
            outline: None,
        }),
    }
}
