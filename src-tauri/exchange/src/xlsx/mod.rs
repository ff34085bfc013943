//! A plan as a workbook: "Schedule" with a Gantt chart that Excel itself draws and that moves when a date
//! is edited, "Summary" with how releases stand, and "Milestone trend" with what was told and when.
//!
//! Names are always cells of text, and no cell of the workbook is a formula: what is computed is only
//! how a cell looks. The workbook carries the data date, so that the same plan is the same bytes.

mod gantt;
mod look;
mod progress;
mod schedule;
mod sheet;
mod summary;
mod timescale;
mod trend;

pub(crate) use progress::write as write_progress;

use crate::digest::Trend;
use crate::export::Export;
use look::Look;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};
use sheet::clean;

/// Writes a workbook.
pub(crate) fn write(export: &Export<'_>) -> Vec<u8> {
    workbook(export).expect("what is written keeps within the limits of a workbook")
}

fn workbook(export: &Export<'_>) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(export)?);
    let look = Look::new();
    schedule::write(workbook.add_worksheet(), export, &look)?;
    summary::write(workbook.add_worksheet(), export, &look)?;
    if let Some(trend) = Trend::of(export).map(trend::TrendSheet) {
        trend.write(workbook.add_worksheet(), export, &look)?;
    }
    workbook.save_to_buffer()
}

fn properties(export: &Export<'_>) -> Result<DocProperties, XlsxError> {
    let portfolio = &export.on.plan.portfolio;
    let stamp = export.stamp.as_ref().map(|stamp| export.stamped(stamp));
    let at = ExcelDateTime::from_timestamp(portfolio.data_date.0)?;
    Ok(DocProperties::new()
        .set_title(clean(&portfolio.name))
        .set_author("Slipway")
        .set_subject(clean(&export.as_of()))
        .set_comment(clean(&stamp.unwrap_or_default()))
        .set_creation_datetime(&at))
}
