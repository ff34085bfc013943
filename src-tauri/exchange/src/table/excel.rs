//! Excel files: `.xlsx` cell by cell, `.xls` in one piece.
//!
//! The reader of `.xlsx` that returns whole ranges is not used: it asks for as much memory as a sheet
//! claims to be large, and a kilobyte can claim billions of cells.

use super::archive::{self, damaged, locked};
use super::cell::Cell;
use super::sheet::{Room, Sheet, too_large};
use super::workbook::Workbook;
use super::xls;
use crate::{Continue, Unreadable};
use calamine::{
    Data, DataRef, Dimensions, ExcelDateTime, Reader, SheetType, SheetVisible, Xls, Xlsx, XlsxError,
};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use slipway_engine::change::Message;
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Bytes of an `.xls` file.
const LARGEST_XLS: usize = 32 << 20;
/// Rows over which one merged cell fills.
const LONGEST_MERGE: u32 = 10_000;
/// How many cells lie between two reports of progress.
const STRIDE: usize = 16_384;

/// Reads an `.xlsx` file.
pub(super) fn read_xlsx(
    bytes: &[u8],
    progress: &mut dyn FnMut(f32) -> Continue,
) -> Result<Workbook, Unreadable> {
    archive::look_through(bytes)?;
    // The files that make a reader panic are not all known; none takes the planner down.
    catch_unwind(AssertUnwindSafe(|| sheets_of_xlsx(bytes, progress)))
        .unwrap_or_else(|_| Err(damaged()))
}

fn sheets_of_xlsx(
    bytes: &[u8],
    progress: &mut dyn FnMut(f32) -> Continue,
) -> Result<Workbook, Unreadable> {
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|error| refused(&error))?;
    let names = shown(book.sheets_metadata());
    let mut workbook = Workbook::default();
    let mut room = Room::default();
    let mut read = 0;
    for name in names {
        let mut sheet = Sheet::named(&name);
        let mut cells = match book.worksheet_cells_reader(&name) {
            Ok(cells) => cells,
            // A sheet that is a chart, or one whose part is missing.
            Err(XlsxError::NotAWorksheet(_) | XlsxError::WorksheetNotFound(_)) => continue,
            Err(error) => return Err(refused(&error)),
        };
        while let Some((cell, style)) = cells
            .next_cell_with_style_id()
            .map_err(|error| refused(&error))?
        {
            let style = cells.styles().get(style);
            let alignment = style.and_then(|style| style.alignment.as_ref());
            let indent = alignment
                .and_then(|alignment| alignment.indent)
                .unwrap_or(0);
            let (row, column) = place(cell.get_position());
            sheet.put(row, column, value(cell.get_value(), indent), &mut room)?;
            read += 1;
            if read % STRIDE == 0 && progress(0.5) == Continue::No {
                return Err(Unreadable(Message::new("unreadable-cancelled")));
            }
        }
        drop(cells);
        let merged = book.merge_cells_by_sheet_name(&name).unwrap_or_default();
        fill_down(&mut sheet, &merged, &mut room)?;
        workbook.sheets.push(sheet);
    }
    Ok(workbook)
}

/// Reads an `.xls` file.
pub(super) fn read_xls(bytes: &[u8]) -> Result<Workbook, Unreadable> {
    if bytes.len() > LARGEST_XLS {
        return Err(too_large());
    }
    xls::look_through(bytes)?;
    catch_unwind(|| sheets_of_xls(bytes)).unwrap_or_else(|_| Err(damaged()))
}

fn sheets_of_xls(bytes: &[u8]) -> Result<Workbook, Unreadable> {
    let mut book = Xls::new(Cursor::new(bytes)).map_err(|error| match error {
        calamine::XlsError::Password => locked(),
        _ => damaged(),
    })?;
    let mut workbook = Workbook::default();
    let mut room = Room::default();
    for name in shown(book.sheets_metadata()) {
        let range = book.worksheet_range(&name).map_err(|_| damaged())?;
        let (first_row, first_column) = place(range.start().unwrap_or_default());
        let mut sheet = Sheet::named(&name);
        for (row, column, data) in range.used_cells() {
            let cell = value(&borrowed(data), 0);
            sheet.put(first_row + row, first_column + column, cell, &mut room)?;
        }
        workbook.sheets.push(sheet);
    }
    Ok(workbook)
}

/// Returns the names of the sheets that people see.
fn shown(sheets: &[calamine::Sheet]) -> Vec<String> {
    sheets
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible)
        .map(|sheet| sheet.name.clone())
        .collect()
}

fn place((row, column): (u32, u32)) -> (usize, usize) {
    let count = |number| usize::try_from(number).unwrap_or(usize::MAX);
    (count(row), count(column))
}

/// Gives each row under a merged cell what stands in it: the phase of all the rows beside it.
fn fill_down(sheet: &mut Sheet, merged: &[Dimensions], room: &mut Room) -> Result<(), Unreadable> {
    for area in merged {
        let (first, column) = place(area.start);
        if area.start.1 != area.end.1 || area.end.0 - area.start.0 > LONGEST_MERGE {
            continue;
        }
        let cell = sheet.cell(first, column).clone();
        for row in first + 1..=place(area.end).0 {
            if sheet.cell(row, column).is_empty() && row < sheet.rows().len() {
                sheet.put(row, column, cell.clone(), room)?;
            }
        }
    }
    Ok(())
}

fn value(data: &DataRef<'_>, indent: u8) -> Cell {
    let text = |text: &str| match Cell::of(text) {
        Cell::Text(text) if indent > 0 => Cell::Text("  ".repeat(usize::from(indent)) + &text),
        cell => cell,
    };
    match data {
        DataRef::Empty => Cell::Empty,
        #[expect(
            clippy::cast_precision_loss,
            reason = "numbers of a spreadsheet are doubles"
        )]
        DataRef::Int(number) => Cell::Number(*number as f64),
        DataRef::Float(number) => Cell::Number(*number),
        DataRef::String(string) => text(string),
        DataRef::SharedString(string) => text(string),
        DataRef::Bool(yes) => Cell::Bool(*yes),
        DataRef::DateTime(at) => time(*at),
        DataRef::DateTimeIso(iso) => iso_time(iso).map_or_else(|| Cell::of(iso), Cell::Date),
        DataRef::DurationIso(iso) => Cell::of(iso),
        // What could not be computed is no value; the reader of the column says so.
        DataRef::Error(error) => Cell::Text(error.to_string()),
    }
}

fn borrowed(data: &Data) -> DataRef<'_> {
    match data {
        Data::Empty => DataRef::Empty,
        Data::Int(number) => DataRef::Int(*number),
        Data::Float(number) => DataRef::Float(*number),
        Data::String(text) => DataRef::SharedString(text),
        Data::Bool(yes) => DataRef::Bool(*yes),
        Data::DateTime(at) => DataRef::DateTime(*at),
        Data::DateTimeIso(iso) => DataRef::DateTimeIso(iso.clone()),
        Data::DurationIso(iso) => DataRef::DurationIso(iso.clone()),
        Data::Error(error) => DataRef::Error(error.clone()),
    }
}

/// Returns a date, or the hours and minutes of a length or a time of day.
fn time(at: ExcelDateTime) -> Cell {
    let days = at.as_f64();
    if at.is_duration() || (0.0..1.0).contains(&days) {
        return hours(days);
    }
    let (year, month, day, hour, minute, second, milli) = at.to_ymd_hms_milli();
    let date = NaiveDate::from_ymd_opt(year.into(), month.into(), day.into());
    let time =
        NaiveTime::from_hms_milli_opt(hour.into(), minute.into(), second.into(), milli.into());
    let local = date.zip(time).map(|(date, time)| date.and_time(time));
    // A minute that is kept as a fraction may fall short of itself by a rounding.
    local.map_or(Cell::Number(days), |local| Cell::Date(to_second(local)))
}

fn to_second(at: NaiveDateTime) -> NaiveDateTime {
    use chrono::{DurationRound as _, TimeDelta};
    at.duration_round(TimeDelta::seconds(1)).unwrap_or(at)
}

fn hours(days: f64) -> Cell {
    let minutes = (days * 1440.0).round();
    if !(0.0..1e9).contains(&minutes) {
        return Cell::Number(days);
    }
    Cell::Text(format!(
        "{}:{:02}",
        (minutes / 60.0).floor(),
        minutes % 60.0
    ))
}

fn iso_time(text: &str) -> Option<NaiveDateTime> {
    use slipway_engine::change::entry::{DateOrder, Typed, written_date};
    match written_date(text, DateOrder::YearFirst)? {
        Typed::Day(day) => Some(day.and_time(NaiveTime::MIN)),
        Typed::Moment(at) => Some(at),
        Typed::Shift(_) => None,
    }
}

fn refused(error: &XlsxError) -> Unreadable {
    match error {
        XlsxError::Password => locked(),
        _ => damaged(),
    }
}
