//! A row: its cells, and its bar with what belongs to it.

use super::columns::{Column, PAD, columns, window_float};
use super::letters::Look;
use super::links::Tag;
use super::shapes::{ground, line, outlined, stroke};
use super::sheets::Slot;
use super::{Printer, Spot, counted};
use crate::export::Line;
use crate::scene::{Ink, Item, Kind, Place, Shape};
use slipway_engine::Seconds;

/// How far names of a level stand in from those of the level above.
const INDENT: f64 = 10.0;
/// How high a line of the smallest text is.
const TEXT: f64 = 15.0;

impl Printer<'_, '_> {
    /// Shades the rows of releases over the whole sheet.
    pub(super) fn grounds(&self, spot: Spot) -> Vec<Item> {
        let content = self.grid.content;
        let slots = self.sheets.slots[spot.down].iter().enumerate();
        let heads = slots.filter(|(_, slot)| self.line(**slot).release().is_some());
        let shade = |(row, _): (usize, &Slot)| {
            let place = Place::of(content.x, self.grid.top(row), content.width, self.grid.row);
            ground(format!("head-{row}"), place, Ink::Weekend)
        };
        heads.map(shade).collect()
    }

    /// Returns what a row of a sheet is about.
    pub(super) fn line(&self, slot: Slot) -> &Line<'_> {
        let (Slot::Row(at) | Slot::Continued(at)) = slot;
        &self.export.lines[at]
    }

    /// Draws a row of a sheet.
    pub(super) fn row(&mut self, spot: Spot, row: usize, tags: &[Tag]) -> Item {
        let slot = self.sheets.slots[spot.down][row];
        let export = self.export;
        let (Slot::Row(at) | Slot::Continued(at)) = slot;
        let told = &export.lines[at];
        let content = self.grid.content;
        let bottom = self.grid.top(row) + self.grid.row;
        let mut parts = self.cells(slot, row, told);
        let rule = (content.x, bottom);
        let stroke = stroke(Ink::Hairline, 0.5);
        parts.push(line(
            format!("rule-{row}"),
            rule,
            (content.right(), bottom),
            stroke,
        ));
        let mut free = self.bar(spot, row, told, &mut parts);
        for tag in tags {
            self.tag(spot, row, tag, &mut free, &mut parts);
        }
        Item {
            name: format!("row-{row}"),
            means: String::new(),
            kind: Kind::Row(parts),
        }
    }

    fn cells(&mut self, slot: Slot, row: usize, told: &Line<'_>) -> Vec<Item> {
        let export = self.export;
        let top = self.grid.top(row) + (self.grid.row - TEXT) / 2.0;
        let mut cells = Vec::new();
        let dates = [Column::Start, Column::Finish, Column::Duration];
        let is_continued = matches!(slot, Slot::Continued(_));
        let columns = columns(self);
        // Where a release goes on, its name and that have the room of its dates.
        let spared = columns
            .iter()
            .filter(|one| is_continued && dates.contains(&one.0));
        let spared: f64 = spared.map(|(_, _, width)| width).sum();
        for (column, left, width) in columns {
            let mut place = Place::of(left + PAD, top, width - 2.0 * PAD, TEXT);
            let mut look = Look::CELL.to(column.align());
            let text = if column == Column::Name {
                let indent = INDENT * told.level.saturating_sub(1).min(6) as f64;
                place.x += indent;
                place.width += spared - indent;
                self.name(slot, told)
            } else {
                column.text(export, told)
            };
            if text.is_empty() || (is_continued && dates.contains(&column)) {
                continue;
            }
            let is_late = window_float(told).is_some_and(|float| float.amount < Seconds::ZERO);
            look = match column {
                Column::Number => look.in_ink(Ink::Muted),
                Column::WindowFloat if is_late => look.bold().in_ink(Ink::Critical),
                Column::Name if told.is_summary() => look.bold(),
                _ => look,
            };
            cells.push(
                self.letters
                    .item(format!("{column:?}-{row}"), &text, look, place),
            );
        }
        cells
    }

    /// Says what a row is called, and where a release began that goes on.
    fn name(&self, slot: Slot, told: &Line<'_>) -> String {
        let Slot::Continued(at) = slot else {
            return told.name();
        };
        let begun = Spot {
            across: 0,
            down: self.sheets.of_row[at],
        };
        let continued = self.say("print-continued", [("n", counted(self.number(begun)))]);
        format!("{}, {continued}", told.name())
    }

    /// Draws the tag of a dependency that leaves the sheet, where the row has room for it.
    fn tag(
        &mut self,
        spot: Spot,
        row: usize,
        tag: &Tag,
        free: &mut (f64, f64),
        parts: &mut Vec<Item>,
    ) {
        const TAG: f64 = 14.0;
        let chart = self.grid.chart(row + 1);
        let text = self.said_tag(tag);
        let width = self.letters.width(&text, Look::LABEL) + 8.0;
        let is_left = tag.is_incoming && free.0 - width - 8.0 > chart.x;
        let x = if is_left {
            free.0 - width - 8.0
        } else {
            (free.1 + 6.0).min(chart.right() - width)
        };
        if is_left {
            free.0 = x;
        } else {
            free.1 = x + width;
        }
        let place = Place::of(
            x,
            self.grid.top(row) + (self.grid.row - TAG) / 2.0,
            width,
            TAG,
        );
        let number = parts.len();
        let edge = Some(stroke(Ink::Link, 0.75));
        let shape = Shape::Box { radius: 2.0 };
        let name = format!("tag-{}-{row}-{number}", spot.across);
        parts.push(outlined(
            name.clone(),
            String::new(),
            shape,
            place,
            Some(Ink::Paper),
            edge,
        ));
        let place = Place::of(x + 4.0, place.y - 0.5, width - 8.0, TEXT);
        parts.push(
            self.letters
                .item(format!("{name}-text"), &text, Look::LABEL, place),
        );
    }
}
