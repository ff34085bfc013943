//! Dates and durations of the notation, both ways.

use crate::calendar::Zone;
use crate::plan::Segment;
use crate::time::{Instant, Seconds, Span, TimeUnit};
use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, Timelike};

const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// Which end of a working day a date without clock time means.
#[derive(Clone, Copy)]
pub(super) enum Edge {
    Opening,
    Close,
}

/// Reads `2026-12-14`, `fri`, `fri+1`, each with `T13:00` or without; weekdays count from `monday`.
pub(super) fn date(text: &str, edge: Edge, monday: NaiveDate) -> Result<NaiveDateTime, String> {
    let (day, clock) = match text.split_once('T') {
        Some((day, clock)) => (day, Some(clock)),
        None => (text, None),
    };
    let time = match (clock, edge) {
        (Some(clock), _) => NaiveTime::parse_from_str(clock, "%H:%M").ok(),
        (None, Edge::Opening) => NaiveTime::from_hms_opt(9, 0, 0),
        (None, Edge::Close) => NaiveTime::from_hms_opt(17, 0, 0),
    };
    self::day(day, monday)
        .zip(time)
        .map(|(day, time)| day.and_time(time))
        .ok_or_else(|| format!("“{text}” is no date"))
}

/// Reads a day without clock time.
pub(super) fn day(text: &str, monday: NaiveDate) -> Option<NaiveDate> {
    if let Ok(day) = text.parse() {
        return Some(day);
    }
    let (name, weeks) = text.split_once('+').unwrap_or((text, "0"));
    let weekday = WEEKDAYS.iter().position(|known| *known == name)? as u64;
    monday.checked_add_days(Days::new(weekday + 7 * weeks.parse::<u64>().ok()?))
}

/// Reads `mon-fri` or `sat` as which of seven days.
pub(super) fn weekdays(text: &str) -> Option<std::ops::RangeInclusive<usize>> {
    let (first, last) = text.split_once('-').unwrap_or((text, text));
    let place = |name| WEEKDAYS.iter().position(|known| *known == name);
    Some(place(first)?..=place(last)?)
}

/// Reads `3d`, `4h`, `30m`, `2w`, `1ed`, `6eh`.
pub(super) fn span(text: &str) -> Result<Span, String> {
    let digits = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let working = |minutes: f64, unit| {
        #[expect(clippy::cast_possible_truncation, reason = "minutes of a test plan")]
        let amount = Seconds((minutes * 60.0) as i64);
        Span { amount, unit }
    };
    let read = digits.parse::<f64>().ok().and_then(|n| {
        Some(match &text[digits.len()..] {
            "m" => working(n, TimeUnit::Working),
            "h" => working(n * 60.0, TimeUnit::Working),
            "d" => working(n * 480.0, TimeUnit::Working),
            "w" => working(n * 2400.0, TimeUnit::Working),
            "em" => working(n, TimeUnit::Elapsed),
            "eh" => working(n * 60.0, TimeUnit::Elapsed),
            "ed" => working(n * 1440.0, TimeUnit::Elapsed),
            _ => return None,
        })
    });
    read.ok_or_else(|| format!("“{text}” is no duration"))
}

/// Reads `2d+1d+3d`: work, a gap, work, and so on; gives the pieces and the work of all.
pub(super) fn segments(text: &str) -> Result<(Vec<Segment>, Seconds), String> {
    let lengths: Vec<Seconds> = text
        .split('+')
        .map(|length| span(length).map(|span| span.amount))
        .collect::<Result<_, _>>()?;
    let pieces: Vec<Segment> = lengths
        .chunks(2)
        .map(|pair| Segment {
            work: pair[0],
            gap: pair.get(1).copied().unwrap_or_default(),
        })
        .collect();
    let work = pieces.iter().map(|piece| piece.work.0).sum();
    Ok((pieces, Seconds(work)))
}

/// Says working time in days, else in hours, else in minutes.
pub(super) fn work(length: Seconds) -> String {
    let minutes = length.minutes();
    let rounded = |n: f64| (n * 100.0).round() / 100.0;
    if (minutes / 48.0).fract() == 0.0 {
        format!("{}d", rounded(minutes / 480.0))
    } else if (minutes / 6.0).fract() == 0.0 {
        format!("{}h", rounded(minutes / 60.0))
    } else {
        format!("{}m", rounded(minutes))
    }
}

/// Says elapsed time in days where they are whole, else in hours.
pub(super) fn elapsed(length: Seconds) -> String {
    if length.0 % 86_400 == 0 {
        format!("{}ed", length.0 / 86_400)
    } else {
        format!("{}eh", length.minutes() / 60.0)
    }
}

/// Says from when to when, as briefly as is clear: the weekday in the first week, the date later on,
/// the clock time where it is not the beginning or the end of a day.
pub(super) fn range(from: Instant, to: Instant, zone: &Zone, monday: NaiveDate) -> String {
    let (start, finish) = (zone.to_local(from), zone.to_local(to));
    if from == to {
        return format!("{} {}", label(start, monday), clock(start));
    }
    let timed = |at: NaiveDateTime, usual: u32| {
        let is_usual = at.hour() == usual && at.minute() == 0 && at.second() == 0;
        if is_usual {
            label(at, monday)
        } else {
            format!("{} {}", label(at, monday), clock(at))
        }
    };
    let (start, finish) = (timed(start, 9), timed(finish, 17));
    if start == finish {
        start
    } else {
        format!("{start}-{finish}")
    }
}

/// Says a moment: the weekday in the first week, else the date, and the clock time.
pub(super) fn moment(at: Instant, zone: &Zone, monday: NaiveDate) -> String {
    let at = zone.to_local(at);
    format!("{} {}", label(at, monday), clock(at))
}

fn label(at: NaiveDateTime, monday: NaiveDate) -> String {
    let days = (at.date() - monday).num_days();
    if (0..7).contains(&days) {
        at.format("%a").to_string()
    } else if at.year() == monday.year() {
        at.format("%a %-d %b").to_string()
    } else {
        at.format("%a %-d %b %Y").to_string()
    }
}

fn clock(at: NaiveDateTime) -> String {
    at.format("%H:%M").to_string()
}
