//! A sheet of progress as a workbook: the cells to fill in have a colour of their own and are the only
//! ones that can be changed, and Excel says at once what none of them can hold.

use super::look::{HEAD, INK, LINE, QUIET};
use super::sheet;
use crate::export::{Export, Line, is_risky};
use crate::progress::{Cover, SheetCell, SheetColumn};
use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DataValidationRule, ExcelDateTime, Format,
    FormatAlign, FormatBorder, ProtectionOptions, Workbook, Worksheet, XlsxError,
};
use slipway_engine::TimeUnit;

/// The row with the headings.
const HEADINGS: u32 = 4;
/// The ground of cells to fill in.
const ENTRY: Color = Color::RGB(0x00FF_F8DB);
/// The ground of their headings.
const ENTRY_HEAD: Color = Color::RGB(0x0092_5A00);
const MOMENT: &str = "yyyy-mm-dd hh:mm";

/// Writes a workbook with one sheet.
pub(crate) fn write(export: &Export<'_>, cover: &Cover) -> Vec<u8> {
    workbook(export, cover).expect("what is written keeps within the limits of a workbook")
}

fn workbook(export: &Export<'_>, cover: &Cover) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&super::properties(export)?);
    let lines: Vec<&Line<'_>> = export
        .lines
        .iter()
        .filter(|line| line.task().is_some() && !line.is_summary())
        .collect();
    let sheet = workbook.add_worksheet();
    sheet.set_name(export.word("progress-sheet"))?;
    head(sheet, export, cover)?;
    for (line, row) in lines.iter().zip(HEADINGS + 1..) {
        for (column, at) in SheetColumn::ALL.into_iter().zip(0..) {
            cell(sheet, (row, at), export, line, column)?;
        }
    }
    let last = HEADINGS + u32::try_from(lines.len()).unwrap_or(u32::MAX).max(1);
    check(sheet, export, last)?;
    sheet.autofilter(HEADINGS, 0, last, width() - 1)?;
    sheet.set_freeze_panes(HEADINGS + 1, 3)?;
    sheet.protect_with_options(&ProtectionOptions {
        sort: true,
        use_autofilter: true,
        format_columns: true,
        format_rows: true,
        ..ProtectionOptions::new()
    });
    sheet.set_landscape();
    sheet.set_paper_size(9);
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(HEADINGS, HEADINGS)?;
    workbook.save_to_buffer()
}

fn width() -> u16 {
    u16::try_from(SheetColumn::ALL.len()).unwrap_or(u16::MAX)
}

fn head(sheet: &mut Worksheet, export: &Export<'_>, cover: &Cover) -> Result<(), XlsxError> {
    let title = Format::new()
        .set_bold()
        .set_font_size(16)
        .set_font_color(INK);
    let note = Format::new().set_font_color(QUIET);
    sheet::text(sheet, (0, 0), &cover.title, &title)?;
    sheet::text(sheet, (1, 0), &cover.as_of, &note)?;
    sheet::text(sheet, (2, 0), &cover.how, &note)?;
    sheet.set_row_height(0, 24)?;
    sheet.set_row_height(HEADINGS, 32)?;
    let plain = Format::new()
        .set_bold()
        .set_font_color(Color::White)
        .set_background_color(HEAD)
        .set_text_wrap()
        .set_align(FormatAlign::VerticalCenter);
    let entry = plain.clone().set_background_color(ENTRY_HEAD);
    for (column, at) in SheetColumn::ALL.into_iter().zip(0..) {
        let format = if column.is_entry() { &entry } else { &plain };
        sheet::text(sheet, (HEADINGS, at), &export.word(column.word()), format)?;
        sheet.set_column_width(at, column_width(column))?;
        if column.is_folded() {
            sheet.set_column_hidden(at)?;
        }
    }
    Ok(())
}

fn column_width(column: SheetColumn) -> f64 {
    match column {
        SheetColumn::Key | SheetColumn::Remaining => 12.0,
        SheetColumn::Release | SheetColumn::Owner => 20.0,
        SheetColumn::Task | SheetColumn::Note => 38.0,
        SheetColumn::Done => 9.0,
        SheetColumn::PlannedStart
        | SheetColumn::PlannedFinish
        | SheetColumn::ActualStart
        | SheetColumn::ActualFinish
        | SheetColumn::Forecast
        | SheetColumn::Id
        | SheetColumn::Sent => 17.0,
    }
}

fn cell(
    sheet: &mut Worksheet,
    (row, at): (u32, u16),
    export: &Export<'_>,
    line: &Line<'_>,
    column: SheetColumn,
) -> Result<(), XlsxError> {
    let base = format(column);
    match column.cell(export, line) {
        SheetCell::Empty => {
            sheet.write_blank(row, at, &base)?;
        }
        SheetCell::Text(text) => {
            let format = if is_risky(&text) {
                base.set_quote_prefix()
            } else {
                base
            };
            sheet::text(sheet, (row, at), &text, &format)?;
        }
        SheetCell::At(moment) => sheet::moment(sheet, (row, at), export, moment, &base)?,
        SheetCell::Share(points) => {
            sheet.write_number_with_format(row, at, f64::from(points) / 10_000.0, &base)?;
        }
        SheetCell::Length(span) => {
            let per_day = match span.unit {
                TimeUnit::Working => export.on.plan.portfolio.rules.minutes_per_day.max(1),
                TimeUnit::Elapsed => 1440,
            };
            let days = span.amount.minutes() / f64::from(per_day);
            sheet.write_number_with_format(row, at, days, &base)?;
        }
    }
    Ok(())
}

/// Returns how the cells of a column look; those to fill in are not locked.
fn format(column: SheetColumn) -> Format {
    let base = Format::new()
        .set_font_color(INK)
        .set_align(FormatAlign::VerticalCenter)
        .set_border_bottom(FormatBorder::Thin)
        .set_border_bottom_color(LINE);
    let base = match column {
        SheetColumn::Done => base.set_num_format("0%"),
        SheetColumn::Remaining => base.set_num_format("0.##\" d\""),
        SheetColumn::PlannedStart
        | SheetColumn::PlannedFinish
        | SheetColumn::ActualStart
        | SheetColumn::ActualFinish
        | SheetColumn::Forecast => base.set_num_format(MOMENT).set_align(FormatAlign::Left),
        SheetColumn::Note => base.set_text_wrap(),
        SheetColumn::Key
        | SheetColumn::Release
        | SheetColumn::Task
        | SheetColumn::Owner
        | SheetColumn::Id
        | SheetColumn::Sent => base,
    };
    if column.is_entry() {
        base.set_background_color(ENTRY).set_unlocked()
    } else {
        base
    }
}

/// Lets Excel warn of what cannot be: it may still be entered, and is told of again when it comes back.
fn check(sheet: &mut Worksheet, export: &Export<'_>, last: u32) -> Result<(), XlsxError> {
    let place = |column: SheetColumn| {
        let at = SheetColumn::ALL.into_iter().position(|one| one == column);
        u16::try_from(at.unwrap_or_default()).unwrap_or_default()
    };
    let share = DataValidation::new()
        .allow_decimal_number(DataValidationRule::Between(0.0, 1.0))
        .set_error_message(export.word("progress-sheet-share"))?
        .set_error_style(DataValidationErrorStyle::Warning);
    let at = place(SheetColumn::Done);
    sheet.add_data_validation(HEADINGS + 1, at, last, at, &share)?;
    let now = export.speaker.clock(export.on.plan.portfolio.data_date);
    if let Some(serial) = sheet::serial(now) {
        let now = ExcelDateTime::from_serial_datetime(serial)?;
        let happened = DataValidation::new()
            .allow_date(DataValidationRule::LessThanOrEqualTo(now))
            .set_error_message(export.word("progress-sheet-happened"))?
            .set_error_style(DataValidationErrorStyle::Warning);
        for column in [SheetColumn::ActualStart, SheetColumn::ActualFinish] {
            let at = place(column);
            sheet.add_data_validation(HEADINGS + 1, at, last, at, &happened)?;
        }
    }
    Ok(())
}
