//! Where things stand on a sheet, and which part of the time is on which.

use super::paper::Paper;
use crate::export::Export;
use crate::html::axis::Axis;
use crate::scene::Place;
use slipway_engine::Instant;

/// How high the names of months and weeks are together.
pub(super) const AXIS: f64 = 52.0;
/// How high a row is where nobody says, at least and at most.
const ROW: f64 = 20.5;
const LOWEST: f64 = 17.0;
const HIGHEST: f64 = 32.0;
/// What lies between the edge of the paper and what is printed.
const MARGIN: f64 = 44.0;
/// Where the axis begins.
const TOP: f64 = 104.0;
/// What stands under the rows: names of bands, legend, footer.
const BELOW: f64 = 146.0;
/// A day is at least so wide, in pixels, as long as that takes no more sheets than these.
const LEGIBLE: (f64, i64) = (2.5, 4);
/// A poster has at most so many rows, and a chart that is so wide at least and at most.
pub(super) const MOST_ROWS: usize = 400;
const POSTER: (f64, f64) = (948.0, 4_000.0);
const TABLE: f64 = 552.0;
const MINUTES: f64 = 24.0 * 60.0;

/// What all sheets have in common.
pub(super) struct Grid {
    /// How wide and high a sheet is.
    pub(super) sheet: (f64, f64),
    /// What is printed on: title, table, chart and footer.
    pub(super) content: Place,
    /// How wide the table is.
    pub(super) table: f64,
    /// How high a row is.
    pub(super) row: f64,
    /// How many rows a sheet has at most.
    pub(super) rows: usize,
    /// How many sheets lie beside each other.
    pub(super) across: usize,
    /// The first day of the first sheet, from the beginning of the axis.
    first: i64,
    /// How many days a sheet has.
    pub(super) days: i64,
}

impl Grid {
    pub(super) fn of(export: &Export<'_>, axis: &Axis, paper: &Paper) -> Self {
        let (first, end) = days(export, axis, paper);
        let days = (end - first).max(1);
        let sheet = paper
            .size
            .pixels()
            .unwrap_or_else(|| poster(export, paper, days));
        let (wide, high) = (sheet.0 - 2.0 * MARGIN, sheet.1 - TOP - BELOW);
        let content = Place::of(MARGIN, TOP, wide, high);
        let table = (wide * 0.4).clamp(440.0, TABLE);
        let high = high - AXIS;
        let least = paper.rows.map_or(ROW, |rows| high / f64::from(rows.max(1)));
        let rows = (high / least.max(LOWEST)).floor().max(1.0);
        let chart = wide - table;
        let usual = paper.across.or(paper.size.pixels().is_none().then_some(1));
        let across = usual.map_or_else(
            || ((days as f64 * LEGIBLE.0 / chart).ceil() as i64).clamp(1, LEGIBLE.1),
            |across| i64::from(across).clamp(1, days),
        );
        let days = (days + across - 1) / across;
        Self {
            sheet,
            content,
            table,
            row: (high / rows).min(HIGHEST),
            rows: rows as usize,
            across: usize::try_from((end - first + days - 1) / days).unwrap_or(1),
            first,
            days,
        }
    }

    /// Returns the place of the chart on a sheet with so many rows, without its axis.
    pub(super) fn chart(&self, rows: usize) -> Place {
        let Place { x, y, width, .. } = self.content;
        let high = rows as f64 * self.row;
        Place::of(x + self.table, y + AXIS, width - self.table, high)
    }

    /// Returns where a row begins.
    pub(super) fn top(&self, row: usize) -> f64 {
        self.content.y + AXIS + row as f64 * self.row
    }

    /// Returns the first day of a sheet, from the beginning of the axis.
    pub(super) fn first_day(&self, sheet: usize) -> i64 {
        self.first + i64::try_from(sheet).unwrap_or_default() * self.days
    }

    /// Returns how wide a day is.
    pub(super) fn day(&self) -> f64 {
        (self.content.width - self.table) / self.days as f64
    }

    /// Returns where a minute of the axis lies on a sheet, also beyond its edges.
    pub(super) fn x(&self, sheet: usize, minute: i64) -> f64 {
        let days = minute as f64 / MINUTES - self.first_day(sheet) as f64;
        self.content.x + self.table + days * self.day()
    }

    /// Returns the sheet on which a minute of the axis lies; none before the first and behind the last.
    pub(super) fn sheet_of(&self, minute: i64) -> Option<usize> {
        let day = minute.div_euclid(24 * 60) - self.first;
        let sheet = usize::try_from(day.div_euclid(self.days)).ok()?;
        (sheet < self.across).then_some(sheet)
    }
}

/// Returns how large a poster is on which so many days are legible, and as many rows as it may have.
fn poster(export: &Export<'_>, paper: &Paper, days: i64) -> (f64, f64) {
    let across = f64::from(paper.across.unwrap_or(1).max(1));
    let chart = (days as f64 * LEGIBLE.0 / across).clamp(POSTER.0, POSTER.1);
    let rows = paper.rows.map_or(MOST_ROWS, usize::from).max(1);
    let rows = export.lines.len().clamp(1, rows) as f64;
    let high = (TOP + BELOW + AXIS + rows * ROW).ceil();
    ((2.0 * MARGIN + TABLE + chart).ceil(), high)
}

/// Returns the first day that is printed and the one behind the last, from the beginning of the axis.
fn days(export: &Export<'_>, axis: &Axis, paper: &Paper) -> (i64, i64) {
    let day = |at: Instant| axis.place(export, at).div_euclid(24 * 60);
    let first = paper.from.map_or(0, day).clamp(0, axis.days - 1);
    let end = paper.to.map_or(axis.days, |to| day(to) + 1);
    (first, end.clamp(first + 1, axis.days))
}
