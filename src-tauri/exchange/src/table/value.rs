//! What stands in a cell, read as its column means it. Nothing is what cannot be understood: the
//! caller tells that from an empty cell, and says so.

use super::cell::Cell;
use super::mapping::{DecimalMark, DurationUnit, Mapping, ProgressScale};
use chrono::{Datelike as _, Days, NaiveDate, NaiveDateTime, NaiveTime, Timelike as _};
use slipway_engine::Span;
use slipway_engine::change::entry::{self, Typed, TypedDuration};
use slipway_engine::plan::{ConstraintKind, Rules, TaskKind};
use std::borrow::Cow;

/// A day, with a clock time where one is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum When {
    Day(NaiveDate),
    Moment(NaiveDateTime),
}

impl When {
    /// Returns the day.
    pub(crate) fn day(self) -> NaiveDate {
        match self {
            Self::Day(day) => day,
            Self::Moment(at) => at.date(),
        }
    }

    /// Midnight is how spreadsheets keep a day.
    fn of(at: NaiveDateTime) -> Option<Self> {
        let is_year = (1970..=2200).contains(&at.year());
        is_year.then(|| {
            if at.time() == NaiveTime::MIN {
                Self::Day(at.date())
            } else {
                Self::Moment(at.with_nanosecond(0).unwrap_or(at))
            }
        })
    }
}

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum RowKind {
    Release,
    Summary,
    Task(TaskKind),
}

/// Reads a date.
pub(crate) fn date(cell: &Cell, mapping: &Mapping) -> Option<When> {
    match cell {
        Cell::Date(at) => When::of(*at),
        Cell::Number(serial) => serial_date(*serial),
        Cell::Text(text) => match entry::written_date(text, mapping.date_order)? {
            Typed::Day(day) => Some(When::Day(day)),
            Typed::Moment(at) => When::of(at),
            Typed::Shift(_) => None,
        },
        Cell::Empty | Cell::Bool(_) => None,
    }
}

/// Returns the date of a serial number of Excel, where it lies between 1954 and 2119: a number that
/// is no date by mistake.
fn serial_date(serial: f64) -> Option<When> {
    if !(20_000.0..80_000.0).contains(&serial) {
        return None;
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the range was checked"
    )]
    let (days, seconds) = (serial as u64, (serial.fract() * 86_400.0).round() as u32);
    let day = NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(days))?;
    let time = NaiveTime::from_num_seconds_from_midnight_opt(seconds.min(86_399), 0)?;
    When::of(day.and_time(time))
}

/// Reads a duration; a bare number counts the mapping's unit.
pub(super) fn duration(cell: &Cell, mapping: &Mapping, rules: &Rules) -> Option<TypedDuration> {
    let text = match cell {
        Cell::Number(number) if (0.0..1e9).contains(number) => Cow::Owned(shortest(*number)),
        Cell::Text(text) => iso_length(text.trim())
            .map(Cow::Owned)
            .unwrap_or_else(|| plain_number(text.trim(), mapping.decimal)),
        Cell::Empty | Cell::Number(_) | Cell::Date(_) | Cell::Bool(_) => return None,
    };
    typed_duration(&text, mapping.duration_unit, rules)
        .filter(|typed| typed.span.amount <= Span::LONGEST)
}

/// Reads what was typed as a duration; a bare number counts `unit`.
pub(super) fn typed_duration(
    text: &str,
    unit: DurationUnit,
    rules: &Rules,
) -> Option<TypedDuration> {
    let is_bare = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '?' | ' ');
    if !text.chars().all(is_bare) {
        return entry::duration(text, rules);
    }
    let letters = match unit {
        DurationUnit::Minutes => "min",
        DurationUnit::Hours => "h",
        DurationUnit::Days => "d",
        DurationUnit::Weeks => "w",
        DurationUnit::Months => "mo",
    };
    let sure = text.trim_end_matches('?').trim_end();
    let guess = if sure.len() < text.trim_end().len() {
        "?"
    } else {
        ""
    };
    entry::duration(&format!("{sure}{letters}{guess}"), rules)
}

/// Returns a length of ISO 8601 or of a clock (`PT8H30M`, `26:30`) as hours and minutes.
fn iso_length(text: &str) -> Option<String> {
    if let Some((hours, minutes)) = text.split_once(':') {
        let minutes = minutes.get(..2)?;
        let is_figure = |text: &str| !text.is_empty() && text.bytes().all(|c| c.is_ascii_digit());
        let rest_is_zero = text[hours.len() + 3..]
            .bytes()
            .all(|c| matches!(c, b':' | b'0'));
        return (is_figure(hours) && is_figure(minutes) && rest_is_zero)
            .then(|| format!("{hours}h {minutes}min"));
    }
    let mut rest = text.strip_prefix("PT")?.to_lowercase();
    if let Some(figures) = rest.strip_suffix('s') {
        let minutes = figures.trim_end_matches('0');
        if minutes.ends_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        rest.truncate(minutes.len());
    }
    Some(rest.replace('m', "min ").replace('h', "h "))
}

/// Reads progress as basis points.
pub(super) fn progress(cell: &Cell, mapping: &Mapping) -> Option<u16> {
    let hundredths = match cell {
        Cell::Bool(done) => return Some(if *done { 10_000 } else { 0 }),
        Cell::Number(number) => match mapping.progress {
            ProgressScale::Percent => number * 100.0,
            ProgressScale::Share => number * 10_000.0,
        },
        Cell::Text(text) => {
            let text = plain_number(text.trim(), mapping.decimal);
            let is_share = mapping.progress == ProgressScale::Share && !text.ends_with('%');
            #[expect(clippy::cast_precision_loss, reason = "percentages are small")]
            let points = entry::percent(&text).map(|points| points as f64);
            match points {
                Some(points) if is_share => points * 100.0,
                Some(points) => points,
                None => return flag(cell).map(|done| if done { 10_000 } else { 0 }),
            }
        }
        Cell::Empty | Cell::Date(_) => return None,
    };
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the range was checked"
    )]
    (0.0..=10_000.0)
        .contains(&hundredths.round())
        .then(|| hundredths.round() as u16)
}

/// Reads yes or no.
pub(super) fn flag(cell: &Cell) -> Option<bool> {
    match cell {
        Cell::Bool(yes) => Some(*yes),
        #[expect(clippy::float_cmp, reason = "the two numbers are exact")]
        Cell::Number(number) if *number == 0.0 || *number == 1.0 => Some(*number == 1.0),
        Cell::Text(text) => match text.trim().to_lowercase().as_str() {
            "yes" | "y" | "true" | "x" | "1" | "ja" | "j" | "wahr" | "✓" | "✔" | "☑" | "done"
            | "complete" | "completed" | "erledigt" | "fertig" | "abgeschlossen" | "milestone"
            | "meilenstein" | "closed" | "resolved" => Some(true),
            "no" | "n" | "false" | "0" | "nein" | "falsch" | "-" | "☐" | "open" | "offen"
            | "to do" | "not started" | "nicht begonnen" => Some(false),
            _ => None,
        },
        Cell::Empty | Cell::Number(_) | Cell::Date(_) => None,
    }
}

/// Reads a level of an outline.
pub(super) fn level(cell: &Cell) -> Option<i64> {
    match cell {
        #[expect(clippy::cast_possible_truncation, reason = "the range was checked")]
        Cell::Number(number) if (0.0..=1000.0).contains(number) && number.fract() == 0.0 => {
            Some(*number as i64)
        }
        Cell::Text(text) => text
            .trim()
            .parse()
            .ok()
            .filter(|level| (0..=1000).contains(level)),
        Cell::Empty | Cell::Number(_) | Cell::Date(_) | Cell::Bool(_) => None,
    }
}

/// Reads what a row is; a type of another tool's own is a task.
pub(super) fn kind(cell: &Cell) -> RowKind {
    match cell.text().to_lowercase().as_str() {
        "release" | "freigabe" | "version" => RowKind::Release,
        "summary" | "summary task" | "phase" | "epic" | "group" | "sammelvorgang" | "gruppe"
        | "section" => RowKind::Summary,
        "milestone" | "meilenstein" => RowKind::Task(TaskKind::Milestone),
        "external" | "external task" | "external date" | "extern" | "externer vorgang" => {
            RowKind::Task(TaskKind::External)
        }
        _ => RowKind::Task(TaskKind::Task),
    }
}

/// Reads how a constraint binds, by its short name or as Microsoft Project writes it.
pub(super) fn constraint(cell: &Cell) -> Option<ConstraintKind> {
    use ConstraintKind::{Alap, Asap, Fnet, Fnlt, Mfo, Mso, Snet, Snlt};
    Some(match cell.text().to_lowercase().as_str() {
        "asap" | "as soon as possible" | "so früh wie möglich" => Asap,
        "alap" | "as late as possible" | "so spät wie möglich" => Alap,
        "snet"
        | "start no earlier than"
        | "start not earlier than"
        | "anfang nicht früher als"
        | "not before" => Snet,
        "snlt" | "start no later than" | "start not later than" | "anfang nicht später als" => {
            Snlt
        }
        "fnet" | "finish no earlier than" | "finish not earlier than" | "ende nicht früher als" => {
            Fnet
        }
        "fnlt" | "finish no later than" | "finish not later than" | "ende nicht später als" => {
            Fnlt
        }
        "mso" | "must start on" | "muss anfangen am" => Mso,
        "mfo" | "must finish on" | "muss enden am" => Mfo,
        _ => return None,
    })
}

/// Returns a number as text with a point, without signs between thousands.
fn plain_number(text: &str, decimal: DecimalMark) -> Cow<'_, str> {
    let (mark, between) = match decimal {
        DecimalMark::Point => ('.', ','),
        DecimalMark::Comma => (',', '.'),
    };
    let Some(at) = text.find(between) else {
        return Cow::Borrowed(text);
    };
    let behind = &text[at + 1..];
    let figures = behind
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(behind.len());
    // Three figures behind it, or the real mark later on: it parts thousands.
    if figures == 3 || behind.contains(mark) {
        Cow::Owned(text.replace(between, ""))
    } else {
        Cow::Borrowed(text)
    }
}

/// Returns a number as text with up to four places behind the point.
fn shortest(number: f64) -> String {
    let text = format!("{number:.4}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn minutes(cell: &Cell, mapping: &Mapping) -> Option<f64> {
        duration(cell, mapping, &Rules::default()).map(|typed| typed.span.amount.minutes())
    }

    #[test]
    fn durations_count_the_unit_of_their_column() {
        let days = Mapping::default();
        let hours = Mapping {
            duration_unit: DurationUnit::Hours,
            decimal: DecimalMark::Comma,
            ..Mapping::default()
        };
        for (cell, in_days, in_hours) in [
            (Cell::Number(2.5), Some(1200.0), Some(150.0)),
            (Cell::of("3"), Some(1440.0), Some(180.0)),
            (Cell::of("3 T"), Some(1440.0), Some(1440.0)),
            (Cell::of("2 wks"), Some(4800.0), Some(4800.0)),
            (Cell::of("PT8H30M0S"), Some(510.0), Some(510.0)),
            (Cell::of("26:30"), Some(1590.0), Some(1590.0)),
            (Cell::of("1,5"), Some(720.0), Some(90.0)),
            (Cell::of("3?"), Some(1440.0), Some(180.0)),
            (Cell::of("soon"), None, None),
            (Cell::Number(-1.0), None, None),
            (Cell::of("é:éé"), None, None),
            (Cell::of("1:é"), None, None),
        ] {
            assert_eq!(minutes(&cell, &days), in_days, "{cell:?} in days");
            assert_eq!(minutes(&cell, &hours), in_hours, "{cell:?} in hours");
        }
    }

    #[test]
    fn dates_come_as_dates_as_text_and_as_serial_numbers() {
        let day = |text: &str| Some(When::Day(text.parse().expect("a date")));
        let mapping = Mapping::default();
        assert_eq!(date(&Cell::of("12.03.2026"), &mapping), day("2026-03-12"));
        assert_eq!(date(&Cell::Number(46_093.0), &mapping), day("2026-03-12"));
        assert_eq!(date(&Cell::Number(5.0), &mapping), None);
        let noon: NaiveDateTime = "2026-03-12T12:00:00".parse().expect("a time");
        assert_eq!(
            date(&Cell::Number(46_093.5), &mapping),
            Some(When::Moment(noon))
        );
        assert_eq!(date(&Cell::Date(noon), &mapping), Some(When::Moment(noon)));
    }

    #[test]
    fn progress_is_percent_share_or_a_word() {
        let percent = Mapping::default();
        let share = Mapping {
            progress: ProgressScale::Share,
            ..Mapping::default()
        };
        for (cell, in_percent, as_share) in [
            (Cell::Number(0.5), Some(50), Some(5000)),
            (Cell::of("50%"), Some(5000), Some(5000)),
            (Cell::of("62,5 %"), Some(6250), Some(6250)),
            (Cell::of("0.5"), Some(50), Some(5000)),
            (Cell::of("done"), Some(10_000), Some(10_000)),
            (Cell::Number(140.0), None, None),
            (Cell::of("half"), None, None),
        ] {
            assert_eq!(progress(&cell, &percent), in_percent, "{cell:?} as percent");
            assert_eq!(progress(&cell, &share), as_share, "{cell:?} as a share");
        }
    }

    #[test]
    fn thousands_and_fractions_are_told_apart() {
        for (text, decimal, plain) in [
            ("1,234.5", DecimalMark::Point, "1234.5"),
            ("1.234,5", DecimalMark::Comma, "1234,5"),
            ("1.234", DecimalMark::Comma, "1234"),
            ("1.5", DecimalMark::Comma, "1.5"),
            ("1,5", DecimalMark::Point, "1,5"),
        ] {
            assert_eq!(
                plain_number(text, decimal),
                plain,
                "{text} with {decimal:?}"
            );
        }
    }
}
