//! Writing cells: dates as Excel counts them, text clean and as text.

use super::look::Row;
use crate::export::table::Cell;
use crate::export::{Export, amount, is_risky};
use crate::money::units;
use chrono::{NaiveDate, NaiveDateTime};
use rust_xlsxwriter::{Format, Worksheet, XlsxError};
use slipway_engine::{Instant, Span, TimeUnit};
use std::borrow::Cow;

/// UTF-16 units that a cell holds, less room for the sign that the rest is missing.
const LONGEST: usize = 32_766;

/// Returns text without what XML cannot say, as long as a cell may be.
pub(super) fn clean(text: &str) -> Cow<'_, str> {
    let is_kept = |char: char| match char {
        '\n' | '\t' => true,
        '\u{FFFE}' | '\u{FFFF}' => false,
        char => !char.is_control(),
    };
    let fits = text.len() <= LONGEST || text.encode_utf16().count() <= LONGEST;
    if fits && text.chars().all(is_kept) {
        return Cow::Borrowed(text);
    }
    let mut kept = String::with_capacity(text.len().min(4 * LONGEST));
    let mut units = 0;
    for char in text.chars().filter(|char| is_kept(*char)) {
        units += char.len_utf16();
        if units > LONGEST {
            kept.push('…');
            break;
        }
        kept.push(char);
    }
    Cow::Owned(kept)
}

/// Writes a text as a text, whatever it looks like.
pub(super) fn text(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    text: &str,
    format: &Format,
) -> Result<(), XlsxError> {
    let text = clean(text).into_owned();
    sheet.write_string_with_format(row, column, text, format)?;
    Ok(())
}

/// Writes a cell of the table.
pub(super) fn cell(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    export: &Export<'_>,
    cell: &Cell<'_>,
    look: &Row,
) -> Result<(), XlsxError> {
    match cell {
        Cell::None => sheet.write_blank(row, column, &look.text)?,
        Cell::Text(of) => {
            let format = if is_risky(of) {
                &look.risky
            } else {
                &look.text
            };
            return text(sheet, (row, column), of, format);
        }
        Cell::Count(count) => {
            sheet.write_number_with_format(row, column, number(*count), &look.count)?
        }
        Cell::At(at) => return moment(sheet, (row, column), export, *at, &look.moment),
        Cell::Length(length, _) => {
            let days = match length.unit {
                TimeUnit::Working => working_days(export, *length),
                TimeUnit::Elapsed => length.amount.minutes() / 1440.0,
            };
            sheet.write_number_with_format(row, column, days, look.of_days(*length))?
        }
        Cell::Float(float) => {
            let days = amount::days(*float, &export.on.plan.portfolio.rules);
            sheet.write_number_with_format(row, column, days, look.of_days(*float))?
        }
        Cell::Share(points) => {
            let share = f64::from(*points) / 10_000.0;
            sheet.write_number_with_format(row, column, share, &look.share)?
        }
        Cell::Amount(amount) => {
            let amount = units(*amount, &export.on.plan.portfolio.currency);
            sheet.write_number_with_format(row, column, amount, &look.amount)?
        }
    };
    Ok(())
}

fn working_days(export: &Export<'_>, span: Span) -> f64 {
    let per_day = export.on.plan.portfolio.rules.minutes_per_day.max(1);
    span.amount.minutes() / f64::from(per_day)
}

/// Writes a moment on the clocks of the portfolio.
pub(super) fn moment(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    export: &Export<'_>,
    at: Instant,
    format: &Format,
) -> Result<(), XlsxError> {
    let clock = export.speaker.clock(at);
    match serial(clock) {
        Some(serial) => sheet.write_number_with_format(row, column, serial, format)?,
        // Excel has no such day.
        None => sheet.write_string_with_format(row, column, clock.to_string(), format)?,
    };
    Ok(())
}

/// Returns a moment as Excel counts it: days since the eve of 1900, whose 29 February it believes in;
/// nothing for what lies before that and for what it has no name for.
pub(super) fn serial(clock: NaiveDateTime) -> Option<f64> {
    let eve = NaiveDate::from_ymd_opt(1899, 12, 30)?.and_hms_opt(0, 0, 0)?;
    let minutes = i32::try_from((clock - eve).num_minutes()).ok()?;
    let days = f64::from(minutes) / 1440.0;
    (61.0..2_958_466.0).contains(&days).then_some(days)
}

/// Returns a count as a number of a cell.
pub(super) fn number(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::from(u32::MAX), f64::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_as_excel_does() {
        let at = |text: &str| NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").ok();
        assert_eq!(at("2027-01-01 12:00").and_then(serial), Some(46_388.5));
        assert_eq!(at("1900-02-28 00:00").and_then(serial), None);
    }

    #[test]
    fn text_is_as_long_as_a_cell_may_be() {
        assert_eq!(clean("a\u{0}b\r\nc"), "ab\nc");
        let long = "🚢".repeat(20_000);
        let cut = clean(&long);
        assert!(cut.encode_utf16().count() <= LONGEST + 1);
        assert!(cut.ends_with('…'));
    }
}
