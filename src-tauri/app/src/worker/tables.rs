//! Tables in the worker: what is in one, and what it brings as it is mapped.

use super::{Answer, Headed, Request};
use chrono::{DateTime, NaiveDate};
use slipway_engine::change::NewIds;
use slipway_exchange::table::{Mapping, TableOptions, Workbook, guess_headed, read_table, samples};
use slipway_exchange::{Continue, Unreadable};
use std::time::{SystemTime, UNIX_EPOCH};

/// Who is told how far reading is.
type Progress<'p> = &'p mut dyn FnMut(f32) -> Continue;

/// Looks at the sheets of a table.
pub(super) fn look(
    request: &Request,
    bytes: &[u8],
    headed: Option<&Headed>,
    progress: Progress<'_>,
) -> Result<Answer, Unreadable> {
    let workbook = open(request, bytes, progress)?;
    let mut sample = workbook.sample();
    if let Some(headed) = headed {
        let sheets = workbook.sheets.iter().zip(&mut sample.sheets);
        for (sheet, sample) in sheets.filter(|(sheet, _)| sheet.name == headed.sheet) {
            sample.guess = guess_headed(sheet, headed.row);
        }
    }
    Ok(Answer::Looked(Box::new(sample)))
}

/// Reads a table as it is mapped.
pub(super) fn read(
    request: &Request,
    bytes: &[u8],
    mapping: &Mapping,
    ids: &mut dyn NewIds,
    progress: Progress<'_>,
) -> Result<Answer, Unreadable> {
    let workbook = open(request, bytes, &mut |share| progress(share / 2.0))?;
    let sheet = workbook.sheet(&mapping.sheet);
    let sheet = sheet
        .ok_or_else(|| Unreadable(slipway_engine::change::Message::new("unreadable-empty")))?;
    let options = TableOptions {
        file: request.options(),
        calendars: request.calendars.clone(),
        today: today(),
    };
    let rest = &mut |share: f32| progress(0.5 + share / 2.0);
    let outcome = read_table(sheet, mapping, &options, ids, rest);
    Ok(Answer::Mapped {
        columns: samples(sheet, mapping, request.language()),
        outcome: match outcome {
            Ok(mut incoming) => {
                incoming
                    .warnings
                    .splice(0..0, workbook.notes.iter().cloned());
                Ok(Box::new(incoming))
            }
            Err(Unreadable(why)) => Err(why),
        },
    })
}

fn open(request: &Request, bytes: &[u8], progress: Progress<'_>) -> Result<Workbook, Unreadable> {
    if request.is_pasted {
        return Workbook::pasted(&String::from_utf8_lossy(bytes));
    }
    Workbook::read(bytes, progress)
}

/// Returns the day that it is in Greenwich.
fn today() -> Option<NaiveDate> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).ok()?;
    let now = DateTime::from_timestamp(i64::try_from(since.as_secs()).ok()?, 0)?;
    Some(now.date_naive())
}
