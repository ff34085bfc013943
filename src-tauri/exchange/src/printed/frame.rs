//! What stands round the rows of a sheet: what it is, where it lies among the others, as of when.

use super::letters::Look;
use super::shapes::{line, outlined, stroke};
use super::sheets::Slot;
use super::{Printer, Spot, counted};
use crate::scene::{Align, Ink, Item, Place, Shape};
use slipway_words::Argument;

/// As many sheets below and beside each other are shown in the map.
const MAPPED: usize = 8;

impl Printer<'_, '_> {
    /// Returns what the whole is called.
    pub(super) fn title(&self) -> String {
        let name = self.export.on.plan.portfolio.name.clone();
        self.say("print-title", [("portfolio", Argument::Text(name))])
    }

    /// Says which rows are on a sheet.
    pub(super) fn said_rows(&self, spot: Spot) -> String {
        let rows = self.sheets.slots[spot.down]
            .iter()
            .filter_map(|slot| match slot {
                Slot::Row(at) => Some(&self.export.lines[*at]),
                Slot::Continued(_) => None,
            });
        let rows: Vec<_> = rows.collect();
        let (Some(first), Some(last)) = (rows.first(), rows.last()) else {
            return self.export.word("page-empty");
        };
        let arguments = [
            ("first", Argument::Text(first.of.title())),
            ("last", Argument::Text(last.of.title())),
            (
                "same",
                Argument::Text((first.of.id == last.of.id).to_string()),
            ),
            ("from", counted(first.number)),
            ("to", counted(last.number)),
            ("all", counted(self.export.lines.len())),
        ];
        self.say("print-rows", arguments)
    }

    /// Says from when to when a sheet reaches.
    fn said_range(&self, spot: Spot) -> String {
        let day = |day: i64| {
            let at = self.axis.reach(self.export).0;
            let noon = 12 * 3600;
            let at = slipway_engine::Instant(at.0 + day * 24 * 3600 + noon);
            Argument::Text(self.export.speaker.date(at))
        };
        let first = self.grid.first_day(spot.across);
        let last = (first + self.grid.days).min(self.axis.days) - 1;
        self.say("date-range", [("from", day(first)), ("to", day(last))])
    }

    /// Returns what a reader lists a sheet as.
    pub(super) fn bookmark(&self, spot: Spot) -> String {
        let rows = self.said_rows(spot);
        if self.grid.across == 1 {
            rows
        } else {
            format!("{rows} · {}", self.said_range(spot))
        }
    }

    /// Draws the title of a sheet and where it lies.
    pub(super) fn head(&mut self, spot: Spot) -> Vec<Item> {
        let content = self.grid.content;
        let wide = content.width - 340.0;
        let (title, rows, range) = (self.title(), self.said_rows(spot), self.said_range(spot));
        let place = Place::of(content.x, 32.0, wide, 30.0);
        let mut items = vec![
            self.letters
                .item("title".to_owned(), &title, Look::TITLE, place),
        ];
        let place = Place::of(content.x, 66.0, wide, 18.0);
        items.push(
            self.letters
                .item("subtitle".to_owned(), &rows, Look::SUBTITLE, place),
        );
        let place = Place::of(content.right() - 330.0, 66.0, 330.0, 18.0);
        let look = Look::SUBTITLE.to(Align::End);
        items.push(self.letters.item("range".to_owned(), &range, look, place));
        let place = Place::of(content.right() - 150.0, 38.0, 150.0, 18.0);
        let page = self.said_page(spot);
        items.push(
            self.letters
                .item("page".to_owned(), &page, Look::PAGE, place),
        );
        items.extend(self.map(spot, content.right() - 160.0));
        items
    }

    fn said_page(&self, spot: Spot) -> String {
        let arguments = [
            ("n", counted(self.number(spot))),
            ("of", counted(self.count())),
        ];
        self.say("print-page", arguments)
    }

    /// Draws the sheets as they lie beside and below each other, this one filled.
    fn map(&self, spot: Spot, right: f64) -> Vec<Item> {
        let (across, down) = (self.grid.across, self.sheets.slots.len());
        if across * down < 2 || across > MAPPED || down > MAPPED {
            return Vec::new();
        }
        let high = (30.0 / down as f64).min(14.0);
        let wide = high * 1.41;
        let left = right - across as f64 * (wide + 2.0);
        let mut items = Vec::new();
        for column in 0..across {
            for row in 0..down {
                let (x, y) = (column as f64 * (wide + 2.0), row as f64 * (high + 2.0));
                let place = Place::of(left + x, 34.0 + y, wide, high);
                let is_here = (Spot {
                    across: column,
                    down: row,
                }) == spot;
                let fill = if is_here { Ink::Accent } else { Ink::Paper };
                let edge = Some(stroke(Ink::Baseline, 0.75));
                let shape = Shape::Box { radius: 1.0 };
                let name = format!("map-{column}-{row}");
                items.push(outlined(
                    name,
                    String::new(),
                    shape,
                    place,
                    Some(fill),
                    edge,
                ));
            }
        }
        items
    }

    /// Draws the footer: as of when, against what, which part, what was published.
    pub(super) fn foot(&mut self, spot: Spot) -> Vec<Item> {
        let content = self.grid.content;
        let export = self.export;
        let top = self.grid.sheet.1 - 76.0;
        let edge = stroke(Ink::Rule, 1.0);
        let mut items = vec![line(
            "foot".to_owned(),
            (content.x, top),
            (content.right(), top),
            edge,
        )];
        let baseline = self.baseline.map(|baseline| {
            self.say(
                "print-baseline",
                [("name", Argument::Text(baseline.name.clone()))],
            )
        });
        let part = if export.is_whole {
            "print-whole"
        } else {
            "print-part"
        };
        let zone = Argument::Text(export.on.plan.portfolio.zone.clone());
        let told = [
            Some(export.as_of()),
            baseline,
            Some(export.word(part)),
            Some(self.say("print-zone", [("zone", zone)])),
        ];
        let told: Vec<String> = told.into_iter().flatten().collect();
        let stamp = export.stamp.as_ref().map(|stamp| export.stamped(stamp));
        let stamp = stamp.unwrap_or_else(|| export.word("print-unpublished"));
        let lines = [(told.join(" · "), 6.0, "about"), (stamp, 22.0, "stamp")];
        for (text, below, name) in lines {
            let place = Place::of(content.x, top + below, content.width - 160.0, 16.0);
            items.push(
                self.letters
                    .item(name.to_owned(), &text, Look::FOOTER, place),
            );
        }
        let page = self.said_page(spot);
        let place = Place::of(content.right() - 150.0, top + 6.0, 150.0, 16.0);
        let look = Look::FOOTER.bold().to(Align::End);
        items.push(
            self.letters
                .item("page-number".to_owned(), &page, look, place),
        );
        items
    }
}
