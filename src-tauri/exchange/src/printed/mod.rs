//! The schedule on paper: rows with their bars, over as many sheets as it takes.
//!
//! Every sheet has the columns and the axis of time. Rows are never split; a release that goes on is named
//! again. Where the time is too long for a sheet to be legible, sheets lie beside each other: all rows of the
//! first stretch of time come first, then those of the next. A dependency that leaves its sheet ends in a tag
//! that names the page and the row where it goes on. What the reader may not see is not there.

mod bands;
mod bars;
mod columns;
mod frame;
mod grid;
mod legend;
mod letters;
mod links;
mod paper;
mod row;
mod ruler;
mod shapes;
mod sheets;

pub use paper::{Paper, Size};

use crate::export::Export;
use crate::html::axis::Axis;
use crate::html::bands::Band;
use crate::scene::{Deck, Item, Kind, Page, Place};
use grid::Grid;
use letters::Letters;
use links::Links;
use sheets::{Sheets, Slot};
use slipway_engine::plan::Baseline;
use slipway_words::Argument;

/// What lays out the sheets of one schedule.
struct Printer<'e, 'p> {
    export: &'e Export<'p>,
    paper: Paper,
    axis: Axis,
    bands: Vec<Band>,
    grid: Grid,
    sheets: Sheets,
    links: Links,
    /// What was promised, where something was.
    baseline: Option<&'p Baseline>,
    letters: Letters,
}

/// Where a sheet lies: how many are before it, and above it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Spot {
    across: usize,
    down: usize,
}

/// On how many sheets a schedule goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Extent {
    /// Sheets below each other.
    pub down: usize,
    /// Sheets beside each other.
    pub across: usize,
    /// How many rows of the plan are on the first sheets.
    pub rows: usize,
}

impl Extent {
    /// Returns on how many sheets a schedule goes.
    #[must_use]
    pub fn of(export: &Export<'_>, paper: &Paper) -> Self {
        let grid = Grid::of(export, &Axis::of(export), paper);
        let sheets = Sheets::of(&export.lines, grid.rows);
        let is_row = |slot: &&Slot| matches!(slot, Slot::Row(_));
        Self {
            down: sheets.slots.len(),
            across: grid.across,
            rows: sheets.slots[0].iter().filter(is_row).count(),
        }
    }
}

/// Lays out the schedule of a plan.
#[must_use]
pub fn lay_out(export: &Export<'_>, paper: &Paper) -> Deck {
    let mut printer = Printer::new(export, *paper);
    let title = printer.title();
    let mut pages = Vec::new();
    for across in 0..printer.grid.across {
        for down in 0..printer.sheets.slots.len() {
            pages.push(printer.page(Spot { across, down }));
        }
    }
    Deck {
        title,
        subject: export.on.plan.portfolio.name.clone(),
        language: export.speaker.words.language(),
        as_of: export.on.plan.portfolio.data_date,
        pages,
    }
}

impl<'e, 'p> Printer<'e, 'p> {
    fn new(export: &'e Export<'p>, paper: Paper) -> Self {
        let axis = Axis::of(export);
        let grid = Grid::of(export, &axis, &paper);
        let baselines = export.on.plan.baselines.iter();
        Self {
            export,
            bands: crate::html::bands::bands(export, &axis),
            sheets: Sheets::of(&export.lines, grid.rows),
            links: Links::of(export),
            baseline: baselines.map(AsRef::as_ref).max_by_key(|one| one.taken_at),
            letters: Letters::default(),
            paper,
            axis,
            grid,
        }
    }

    /// Says a sentence of the catalogue.
    fn say<const N: usize>(&self, key: &str, arguments: [(&str, Argument); N]) -> String {
        self.export.speaker.words.say(key, arguments)
    }

    /// Returns the number of a page, from 1.
    fn number(&self, spot: Spot) -> usize {
        spot.across * self.sheets.slots.len() + spot.down + 1
    }

    /// Returns how many pages there are.
    fn count(&self) -> usize {
        self.grid.across * self.sheets.slots.len()
    }

    /// Lays out a sheet.
    fn page(&mut self, spot: Spot) -> Page {
        let rows = self.sheets.slots[spot.down].len();
        let content = self.grid.content;
        let mut items = self.head(spot);
        let mut chart = self.ruler(spot);
        chart.extend(self.columns());
        chart.extend(self.grounds(spot));
        chart.extend(self.behind(spot, rows));
        let (lines, tags) = self.links_on(spot);
        chart.extend(lines);
        chart.extend(self.now(spot, rows));
        for (row, tags) in tags.iter().enumerate().take(rows) {
            chart.push(self.row(spot, row, tags));
        }
        let clip = Place::of(content.x, content.y, content.width, content.height);
        items.push(Item {
            name: "schedule".to_owned(),
            means: self.said_rows(spot),
            kind: Kind::Chart { clip, items: chart },
        });
        items.extend(self.under(spot, rows));
        if self.paper.has_legend {
            items.extend(self.legend());
        }
        items.extend(self.foot(spot));
        Page {
            name: format!("sheet-{}", self.number(spot)),
            title: self.bookmark(spot),
            width: self.grid.sheet.0,
            height: self.grid.sheet.1,
            items,
            notes: String::new(),
        }
    }
}

/// A number as sentences take it.
fn counted(number: usize) -> Argument {
    Argument::Number(i64::try_from(number).unwrap_or(i64::MAX))
}
