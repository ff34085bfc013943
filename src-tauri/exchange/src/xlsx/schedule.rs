//! The sheet with the rows of the plan and the chart beside them.

use super::gantt::{self, Place, Sources};
use super::look::{Look, Weight};
use super::sheet;
use super::timescale::Timescale;
use crate::export::table::{Cell, Column, columns};
use crate::export::{Export, Line, is_risky};
use rust_xlsxwriter::{Worksheet, XlsxError};

/// The row with the titles of the columns; over it stand what the sheet is of, as of when, and months.
const HEAD: u32 = 3;
/// The most rows that a sheet holds behind them.
const MOST_ROWS: usize = 1_048_000;
/// Excel keeps to this many levels of rows that can be folded.
const DEEPEST_FOLD: usize = 8;

/// What everybody looks at, from left to right.
const SHOWN: [Column; 12] = [
    Column::Number,
    Column::Name,
    Column::Kind,
    Column::Start,
    Column::Finish,
    Column::Duration,
    Column::Done,
    Column::Owner,
    Column::Predecessors,
    Column::Float,
    Column::WindowFloat,
    Column::Deadline,
];

/// What is folded away behind them.
const FOLDED: [Column; 12] = [
    Column::Outline,
    Column::Key,
    Column::Release,
    Column::Product,
    Column::State,
    Column::Constraint,
    Column::ConstraintDate,
    Column::Budget,
    Column::ActualCost,
    Column::Cost,
    Column::Notes,
    Column::Id,
];

/// Writes the sheet.
pub(super) fn write(
    sheet: &mut Worksheet,
    export: &Export<'_>,
    look: &Look,
) -> Result<(), XlsxError> {
    let known = columns(export);
    let is_known = |column: &Column| known.contains(column);
    let shown: Vec<Column> = SHOWN.into_iter().filter(is_known).collect();
    let folded: Vec<Column> = FOLDED.into_iter().filter(is_known).collect();
    let all: Vec<Column> = shown.iter().chain(&folded).copied().collect();
    let lines = &export.lines[..export.lines.len().min(MOST_ROWS)];

    sheet.set_name(export.word("sheet-schedule"))?;
    titles(sheet, export, look, &all)?;
    rows(sheet, export, look, &all, lines)?;
    let end = index(all.len());
    let last = HEAD + rows_of(lines).max(1);
    sheet.autofilter(HEAD, 0, last, end - 1)?;
    sheet.group_columns_collapsed(index(shown.len()), end - 1)?;
    sheet.group_symbols_to_left(true);
    if let Some(scale) = Timescale::of(export) {
        let at = |column: Column| all.iter().position(|one| *one == column).map(index);
        let certain = |column| at(column).expect("it is withheld from nobody");
        let sources = Sources {
            kind: certain(Column::Kind),
            start: certain(Column::Start),
            finish: certain(Column::Finish),
            done: certain(Column::Done),
            float: at(Column::Float),
        };
        let place = Place {
            head: HEAD,
            rows: (HEAD + 1, last),
            column: end,
        };
        gantt::write(sheet, export, &scale, &place, &sources)?;
    }
    page(
        sheet,
        export,
        shown.iter().position(|one| *one == Column::Name),
    )
}

fn titles(
    sheet: &mut Worksheet,
    export: &Export<'_>,
    look: &Look,
    columns: &[Column],
) -> Result<(), XlsxError> {
    sheet::text(sheet, (0, 0), &export.on.plan.portfolio.name, &look.title)?;
    sheet::text(sheet, (1, 0), &stamped(export), &look.note)?;
    for (column, at) in columns.iter().zip(0..) {
        let is_number = matches!(
            column,
            Column::Number
                | Column::Duration
                | Column::Done
                | Column::Float
                | Column::WindowFloat
                | Column::Budget
                | Column::ActualCost
                | Column::Cost
        );
        let format = if is_number {
            &look.head_number
        } else {
            &look.head
        };
        sheet::text(sheet, (HEAD, at), &column.title(export), format)?;
        sheet.set_column_width(at, width(*column))?;
    }
    sheet.set_row_height(0, 24)?;
    sheet.set_row_height(HEAD, 32)?;
    Ok(())
}

/// Says as of when the file is, and what was published last.
pub(super) fn stamped(export: &Export<'_>) -> String {
    let mut said = vec![export.as_of()];
    said.extend(export.stamp.as_ref().map(|stamp| export.stamped(stamp)));
    said.join(" · ")
}

fn rows(
    sheet: &mut Worksheet,
    export: &Export<'_>,
    look: &Look,
    columns: &[Column],
    lines: &[Line<'_>],
) -> Result<(), XlsxError> {
    let beside = export.beside();
    sheet.group_symbols_above(true);
    for (line, row) in lines.iter().zip(HEAD + 1..) {
        let formats = look.row(weight(line));
        for (column, at) in columns.iter().zip(0..) {
            let cell = column.cell(export, &beside, line);
            match (&cell, column) {
                (Cell::Text(name), Column::Name) => {
                    let format = formats.name(line.level, is_risky(name));
                    sheet::text(sheet, (row, at), name, format)?;
                }
                _ => sheet::cell(sheet, (row, at), export, &cell, formats)?,
            }
        }
    }
    fold(sheet, lines)
}

/// Lets what stands under a row be folded away.
fn fold(sheet: &mut Worksheet, lines: &[Line<'_>]) -> Result<(), XlsxError> {
    let mut open: Vec<(usize, u32)> = Vec::new();
    let ends = lines.iter().map(|line| line.level).chain([0]);
    for (level, row) in ends.zip(HEAD + 1..) {
        while let Some(&(of, from)) = open.last().filter(|(of, _)| *of >= level) {
            open.pop();
            if from < row && of < DEEPEST_FOLD {
                sheet.group_rows(from, row - 1)?;
            }
        }
        open.push((level, row + 1));
    }
    Ok(())
}

fn weight(line: &Line<'_>) -> Weight {
    if line.release().is_some() {
        Weight::Release
    } else if line.is_summary() {
        Weight::Summary
    } else {
        Weight::Plain
    }
}

/// Sets the page: everything in one width, titles on each page.
fn page(sheet: &mut Worksheet, export: &Export<'_>, name: Option<usize>) -> Result<(), XlsxError> {
    let beside_name = name.map_or(1, |name| index(name + 1));
    sheet.set_freeze_panes(HEAD + 1, beside_name)?;
    sheet.set_repeat_rows(HEAD - 1, HEAD)?;
    sheet.set_landscape();
    sheet.set_paper_size(A3);
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_margins(0.4, 0.4, 0.5, 0.5, 0.3, 0.3);
    sheet.set_footer(footer(export));
    sheet.set_screen_gridlines(false);
    Ok(())
}

/// The size of paper on which a plan can still be read.
pub(super) const A3: u8 = 8;

/// Returns what stands at the foot of each page: as of when, and which page.
pub(super) fn footer(export: &Export<'_>) -> String {
    let said = sheet::clean(&export.as_of()).replace('&', "&&");
    format!("&L&8{said}&R&8&P / &N")
}

const fn width(column: Column) -> f64 {
    match column {
        Column::Number => 6.0,
        Column::Name => 44.0,
        Column::Start | Column::Finish | Column::Deadline | Column::ConstraintDate => 16.5,
        Column::Done | Column::Duration => 10.5,
        Column::Float | Column::WindowFloat => 11.5,
        Column::Release | Column::Product => 22.0,
        Column::Notes => 40.0,
        Column::Id => 38.0,
        Column::Outline
        | Column::Key
        | Column::Kind
        | Column::State
        | Column::Predecessors
        | Column::Owner
        | Column::Constraint
        | Column::Budget
        | Column::ActualCost
        | Column::Cost
        | Column::AsOf
        | Column::Published => 14.0,
    }
}

/// How many rows the lines take.
fn rows_of(lines: &[Line<'_>]) -> u32 {
    u32::try_from(lines.len()).expect("a sheet has that many rows")
}

fn index(at: usize) -> u16 {
    u16::try_from(at).expect("there are few columns")
}
