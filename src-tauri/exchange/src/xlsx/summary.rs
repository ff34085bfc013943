//! The sheet with how each release stands to its window, for those who decide.

use super::look::{AMBER, GREEN, GREY, Look, RED, Weight};
use super::schedule::{A3, footer, stamped};
use super::sheet;
use crate::export::table::Cell;
use crate::export::{Detail, Export, name_of};
use rust_xlsxwriter::{
    ConditionalFormatFormula, Format, Worksheet, XlsxError, utility::column_number_to_name,
};
use slipway_engine::plan::Release;
use slipway_engine::status::{Rag, ReleaseStatus, status};
use slipway_engine::{ReleaseId, Span};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// The row with the titles of the columns.
const HEAD: u32 = 3;

/// A column of the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Key,
    Release,
    Product,
    Kind,
    State,
    Rag,
    GoesOut,
    Window,
    Opens,
    Makes,
    WindowFloat,
    Cliff,
    Criteria,
    NextGate,
    GateDate,
    Owner,
    Reason,
}

impl Column {
    const ALL: [Self; 17] = [
        Self::Key,
        Self::Release,
        Self::Product,
        Self::Kind,
        Self::State,
        Self::Rag,
        Self::GoesOut,
        Self::Window,
        Self::Opens,
        Self::Makes,
        Self::WindowFloat,
        Self::Cliff,
        Self::Criteria,
        Self::NextGate,
        Self::GateDate,
        Self::Owner,
        Self::Reason,
    ];

    const fn detail(self) -> Option<Detail> {
        match self {
            Self::Rag | Self::Reason | Self::Criteria => Some(Detail::Findings),
            Self::WindowFloat | Self::Cliff => Some(Detail::Floats),
            Self::Owner => Some(Detail::People),
            Self::Key
            | Self::Release
            | Self::Product
            | Self::Kind
            | Self::State
            | Self::GoesOut
            | Self::Window
            | Self::Opens
            | Self::Makes
            | Self::NextGate
            | Self::GateDate => None,
        }
    }

    const fn title(self) -> &'static str {
        match self {
            Self::Key => "table-key",
            Self::Release => "table-release",
            Self::Product => "table-product",
            Self::Kind => "table-kind",
            Self::State => "table-state",
            Self::Rag => "summary-rag",
            Self::GoesOut => "summary-goes-out",
            Self::Window => "summary-window",
            Self::Opens => "summary-opens",
            Self::Makes => "summary-makes",
            Self::WindowFloat => "table-window-float",
            Self::Cliff => "summary-cliff",
            Self::Criteria => "summary-criteria",
            Self::NextGate => "summary-next-gate",
            Self::GateDate => "summary-gate-date",
            Self::Owner => "table-owner",
            Self::Reason => "summary-reason",
        }
    }

    const fn width(self) -> f64 {
        match self {
            Self::Rag => 9.0,
            Self::Key | Self::Makes => 8.5,
            Self::Kind | Self::State | Self::WindowFloat | Self::Cliff | Self::Criteria => 11.5,
            Self::GoesOut | Self::Opens | Self::GateDate | Self::Owner => 16.5,
            Self::Product | Self::Window | Self::NextGate => 19.0,
            Self::Release => 25.0,
            Self::Reason => 58.0,
        }
    }
}

/// Writes the sheet.
pub(super) fn write(
    sheet: &mut Worksheet,
    export: &Export<'_>,
    look: &Look,
) -> Result<(), XlsxError> {
    let is_shown = |column: &Column| {
        !column
            .detail()
            .is_some_and(|of| export.audience.withholds(of))
    };
    let columns: Vec<Column> = Column::ALL.into_iter().filter(is_shown).collect();
    let standing: BTreeMap<ReleaseId, ReleaseStatus> = status(export.on)
        .into_iter()
        .map(|status| (status.release, status))
        .collect();
    sheet.set_name(export.word("sheet-summary"))?;
    sheet::text(sheet, (0, 0), &export.on.plan.portfolio.name, &look.title)?;
    sheet::text(sheet, (1, 0), &stamped(export), &look.note)?;
    for (column, at) in columns.iter().zip(0..) {
        let format = match column {
            Column::WindowFloat | Column::Cliff => &look.head_number,
            _ => &look.head,
        };
        sheet::text(sheet, (HEAD, at), &export.word(column.title()), format)?;
        sheet.set_column_width(at, column.width())?;
    }
    let mut last = HEAD + 1;
    for (release, row) in export.releases().zip(HEAD + 1..) {
        let Some(standing) = standing.get(&release.id) else {
            continue;
        };
        let formats = look.row(Weight::Plain);
        for (column, at) in columns.iter().zip(0..) {
            match (column, standing.cliff) {
                (Column::Reason, _) => {
                    let reason = export.speaker.say(&standing.reason);
                    sheet::text(sheet, (row, at), &reason, &formats.sentence)?;
                    sheet.set_row_height(row, height(&reason))?;
                }
                (Column::Cliff, Some(cliff)) => {
                    let days = cliff.minutes() / 1440.0;
                    sheet.write_number_with_format(row, at, days, &formats.days)?;
                }
                _ => {
                    let cell = cell(export, *column, release, standing);
                    sheet::cell(sheet, (row, at), export, &cell, formats)?;
                }
            }
        }
        last = row;
    }
    let end = u16::try_from(columns.len()).expect("there are few columns");
    sheet.autofilter(HEAD, 0, last, end - 1)?;
    for (column, at) in columns.iter().zip(0..) {
        if *column == Column::Rag {
            colour(sheet, export, at, last)?;
        }
    }
    page(sheet, export)
}

/// Returns how high a row is in which a sentence stands: not every program finds that out itself.
fn height(sentence: &str) -> f64 {
    const LETTERS_ON_A_LINE: usize = 52;
    const LINE: f64 = 15.0;
    let lines = sentence
        .chars()
        .count()
        .div_ceil(LETTERS_ON_A_LINE)
        .clamp(1, 8);
    LINE * sheet::number(lines)
}

/// Colours the cells by what they say, so that a state that is edited takes its colour along.
fn colour(sheet: &mut Worksheet, export: &Export<'_>, at: u16, last: u32) -> Result<(), XlsxError> {
    for (rag, colour) in [
        (Rag::Red, RED),
        (Rag::Amber, AMBER),
        (Rag::Green, GREEN),
        (Rag::Out, GREY),
    ] {
        let cell = format!("${}{}", column_number_to_name(at), HEAD + 2);
        let said = said(export, rag).replace('"', "\"\"");
        let rule = ConditionalFormatFormula::new()
            .set_rule(format!("={cell}=\"{said}\"").as_str())
            .set_format(Format::new().set_background_color(colour));
        sheet.add_conditional_format(HEAD + 1, at, last, at, &rule)?;
    }
    Ok(())
}

fn said(export: &Export<'_>, rag: Rag) -> String {
    export.word(&format!("rag-{}", name_of(rag)))
}

fn page(sheet: &mut Worksheet, export: &Export<'_>) -> Result<(), XlsxError> {
    sheet.set_row_height(0, 24)?;
    sheet.set_row_height(HEAD, 32)?;
    sheet.set_freeze_panes(HEAD + 1, 2)?;
    sheet.set_repeat_rows(HEAD, HEAD)?;
    sheet.set_landscape();
    sheet.set_paper_size(A3);
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_margins(0.4, 0.4, 0.5, 0.5, 0.3, 0.3);
    sheet.set_footer(footer(export));
    sheet.set_screen_gridlines(false);
    Ok(())
}

fn cell<'c>(
    export: &'c Export<'_>,
    column: Column,
    release: &'c Release,
    standing: &ReleaseStatus,
) -> Cell<'c> {
    let on = export.on;
    let made = |text: String| Cell::Text(Cow::Owned(text));
    let lent = |text: &'c str| Cell::Text(Cow::Borrowed(text));
    let aim = on
        .plan
        .releases
        .slot(release.id)
        .and_then(|slot| on.schedule.aim(slot));
    let target = aim.and_then(|aim| aim.target);
    match column {
        Column::Key => lent(&release.key),
        Column::Release => made(release.title()),
        Column::Product => export
            .product_of(release)
            .map_or(Cell::None, |product| lent(&product.name)),
        Column::Kind => made(export.word(&format!("release-kind-{}", name_of(release.kind)))),
        Column::State => made(export.state(release)),
        Column::Rag => made(said(export, standing.rag)),
        Column::GoesOut => standing.goes_out.map_or(Cell::None, Cell::At),
        Column::Window => target
            .and_then(|berth| on.plan.windows.at(berth.window))
            .map_or(Cell::None, |window| lent(&window.name)),
        Column::Opens => standing.aims_at.map_or(Cell::None, Cell::At),
        Column::Makes => match standing.makes_window {
            Some(true) => made(export.word("summary-yes")),
            Some(false) => made(export.word("summary-no")),
            None => Cell::None,
        },
        Column::WindowFloat => standing
            .window_float
            .map_or(Cell::None, |float| Cell::Float(Span::working(float))),
        Column::Criteria if standing.criteria == 0 => Cell::None,
        Column::Criteria => made(format!(
            "{} / {}",
            standing.criteria_passed, standing.criteria
        )),
        Column::NextGate => standing
            .next_gate
            .and_then(|next| on.plan.gates.get(next.gate))
            .map_or(Cell::None, |gate| lent(&gate.name)),
        Column::GateDate => standing
            .next_gate
            .map_or(Cell::None, |next| Cell::At(next.at)),
        Column::Owner => export
            .person(release.owner)
            .map_or(Cell::None, |person| made(person.name.clone())),
        Column::Cliff | Column::Reason => Cell::None,
    }
}
