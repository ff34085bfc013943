//! What a value may be, whoever gives it: typed, dragged or imported.

use crate::change::Refusal;
use crate::time::{Instant, Seconds, Span};
use chrono::{Datelike, NaiveDate};

const NAME_LIMIT: usize = 400;
const HASH_DIGITS: usize = 64;
/// Characters that notes and reasons hold.
pub(super) const NOTES_LIMIT: usize = 20_000;
/// 2201-01-01, the first moment that is too late.
const END_OF_TIME: i64 = 7_289_654_400;

/// Returns a name as it is kept: trimmed, not empty, not too long.
pub(super) fn name(text: &str) -> Result<String, Refusal> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Refusal::EmptyName);
    }
    short_text("name", text)?;
    Ok(text.to_owned())
}

/// Refuses a text of one line that is too long.
pub(super) fn short_text(field: &str, text: &str) -> Result<(), Refusal> {
    fits(field, text, NAME_LIMIT)
}

/// Refuses notes that are too long.
pub(super) fn notes(text: &str) -> Result<(), Refusal> {
    fits("notes", text, NOTES_LIMIT)
}

/// Refuses a text of more characters than fit.
pub(super) fn fits(field: &str, text: &str, limit: usize) -> Result<(), Refusal> {
    // Bytes first: they are counted already, and no text has more characters than bytes.
    if text.len() > limit && text.chars().count() > limit {
        return Err(Refusal::TooLong {
            field: field.to_owned(),
            limit: u32::try_from(limit).unwrap_or(u32::MAX),
        });
    }
    Ok(())
}

/// Refuses a moment outside the years 1970 to 2200.
pub(super) fn date(field: &str, at: Instant) -> Result<(), Refusal> {
    within(field, (0..END_OF_TIME).contains(&at.0))
}

/// Refuses a moment outside the years 1970 to 2200, where there is one.
pub(super) fn optional_date(field: &str, at: Option<Instant>) -> Result<(), Refusal> {
    at.map_or(Ok(()), |at| date(field, at))
}

/// Refuses a duration below nothing or above thirty years.
pub(super) fn duration(span: Span) -> Result<(), Refusal> {
    length("duration", span.amount)
}

/// Refuses a length below nothing or above thirty years.
pub(super) fn length(field: &str, length: Seconds) -> Result<(), Refusal> {
    within(field, (Seconds::ZERO..=Span::LONGEST).contains(&length))
}

/// Refuses a signed length beyond thirty years either way.
pub(super) fn signed_length(field: &str, length: Seconds) -> Result<(), Refusal> {
    within(field, (-Span::LONGEST..=Span::LONGEST).contains(&length))
}

/// Refuses a zone that is not in the IANA list.
pub(super) fn zone(name: &str) -> Result<(), Refusal> {
    name.parse::<chrono_tz::Tz>()
        .map(drop)
        .map_err(|_| Refusal::UnknownZone {
            zone: name.chars().take(100).collect(),
        })
}

/// Refuses a field unless it is within its bounds.
pub(super) fn within(field: &str, is_within: bool) -> Result<(), Refusal> {
    if is_within {
        Ok(())
    } else {
        Err(out_of_range(field))
    }
}

/// Returns the refusal of a value that is not possible.
pub(super) fn out_of_range(field: &str) -> Refusal {
    Refusal::OutOfRange {
        field: field.to_owned(),
    }
}

/// Refuses a stretch of days that ends before it begins, or outside the years 1970 to 2200.
pub(super) fn days(field: &str, from: NaiveDate, to: NaiveDate) -> Result<(), Refusal> {
    let is_year = |day: NaiveDate| (1970..=2200).contains(&day.year());
    within(field, from <= to && is_year(from) && is_year(to))
}

/// Refuses what is no SHA-256 in lower-case hexadecimal digits, by which the portfolio keeps a file.
pub(super) fn hash(field: &str, text: &str) -> Result<(), Refusal> {
    let is_digit = |letter: u8| letter.is_ascii_digit() || (b'a'..=b'f').contains(&letter);
    within(
        field,
        text.len() == HASH_DIGITS && text.bytes().all(is_digit),
    )
}
