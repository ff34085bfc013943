//! The axis of time of a sheet: years and quarters, quarters and months, or months and weeks, as there is room.

use super::grid::AXIS;
use super::letters::Look;
use super::shapes::{ground, line, stroke};
use super::{Printer, Spot};
use crate::html::axis::Cell;
use crate::scene::{Ink, Item, Place};

/// How high the names of the longer stretches are.
const UPPER: f64 = 25.0;
/// How wide a week is whose day is named, one whose number is named as well, and a month.
const WEEK: f64 = 22.0;
const WHOLE_WEEK: f64 = 62.0;
const MONTH: f64 = 27.0;

impl Printer<'_, '_> {
    /// Draws the axis.
    pub(super) fn ruler(&mut self, spot: Spot) -> Vec<Item> {
        let chart = self.grid.chart(0);
        let top = chart.y - AXIS;
        let day = self.grid.day();
        let upper = Place::of(chart.x, top, chart.width, UPPER);
        let lower = Place::of(chart.x, top + UPPER, chart.width, AXIS - UPPER);
        let mut items = vec![
            ground("axis-upper".to_owned(), upper, Ink::Rule),
            ground("axis-lower".to_owned(), lower, Ink::Surface),
        ];
        let axis = &self.axis;
        let short = |cell: &Cell| (cell.0, cell.2.clone(), cell.2.clone());
        let long = |cell: &Cell| (cell.0, cell.1.clone(), cell.2.clone());
        let week = |cell: &Cell| {
            let whole = 7.0 * day >= WHOLE_WEEK;
            let name = if whole {
                format!("{}  {}", cell.2, cell.1)
            } else {
                cell.2.clone()
            };
            (cell.0, name.clone(), name)
        };
        let (above, below): (Vec<_>, Vec<_>) = if 7.0 * day >= WEEK {
            (
                axis.months.iter().map(long).collect(),
                axis.weeks.iter().map(week).collect(),
            )
        } else if 30.0 * day >= MONTH {
            (
                axis.quarters.iter().map(long).collect(),
                axis.months.iter().map(short).collect(),
            )
        } else {
            (
                axis.years.iter().map(long).collect(),
                axis.quarters.iter().map(short).collect(),
            )
        };
        items.extend(self.stretches(spot, ("above", &above), upper, Look::MONTH));
        items.extend(self.stretches(spot, ("below", &below), lower, Look::LABEL.bold()));
        items
    }

    /// Draws stretches of time beside each other, each with its name where that has room.
    fn stretches(
        &mut self,
        spot: Spot,
        (kind, cells): (&str, &[(i64, String, String)]),
        place: Place,
        look: Look,
    ) -> Vec<Item> {
        let mut items = Vec::new();
        for (number, (day, long, short)) in cells.iter().enumerate() {
            let end = cells.get(number + 1).map_or(self.axis.days, |next| next.0);
            let left = self.grid.x(spot.across, day * 24 * 60);
            let right = self.grid.x(spot.across, end * 24 * 60).min(place.right());
            let from = left.max(place.x);
            if from >= right {
                continue;
            }
            if left > place.x {
                let edge = stroke(Ink::Hairline, 0.75);
                let (from, to) = ((left, place.y), (left, place.bottom()));
                items.push(line(format!("{kind}-edge-{number}"), from, to, edge));
            }
            let room = right - from - 6.0;
            let name = [long, short]
                .into_iter()
                .find(|name| self.letters.width(name, look) <= room);
            if let Some(name) = name {
                let frame = Place::of(
                    from + 4.0,
                    place.y + (place.height - 16.0) / 2.0,
                    room + 2.0,
                    16.0,
                );
                items.push(
                    self.letters
                        .item(format!("{kind}-{number}"), name, look, frame),
                );
            }
        }
        items
    }
}
