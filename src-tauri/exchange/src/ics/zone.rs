//! A zone as a `VTIMEZONE`: when its clocks change, by a yearly rule where they keep to one.
//!
//! Every change within the horizon of the plan is in it, so a reader needs no list of zones of its own.

use chrono::{DateTime, Datelike as _, NaiveDateTime, Offset as _, TimeZone as _};
use chrono_tz::{OffsetComponents as _, OffsetName as _, Tz};
use slipway_engine::calendar::{Horizon, Zone};
use std::fmt::Write as _;

/// A change of clocks.
struct Change {
    /// When it comes, as clocks show it just before.
    local: NaiveDateTime,
    /// Seconds east of UTC before it.
    from: i32,
    /// And after it.
    to: i32,
    /// Whether clocks are put forward for summer.
    is_summer: bool,
    /// What the zone is called then: "CEST".
    name: String,
}

/// Returns the zone of an IANA name.
pub(super) fn known(name: &str) -> Option<Tz> {
    name.parse().ok()
}

/// Writes a zone.
pub(super) fn write(calendar: &mut String, zone: Tz, horizon: Horizon) {
    let _ = write!(calendar, "BEGIN:VTIMEZONE\r\nTZID:{}\r\n", zone.name());
    let mut changes = changes(zone, horizon);
    while let Some(first) = changes.first() {
        let same = (first.from, first.to, first.is_summer);
        let is_same = |change: &Change| (change.from, change.to, change.is_summer) == same;
        let (group, rest): (Vec<_>, Vec<_>) = changes.into_iter().partition(is_same);
        write_changes(calendar, &group);
        changes = rest;
    }
    *calendar += "END:VTIMEZONE\r\n";
}

/// Returns the changes within the horizon; the first is how clocks stand at its beginning.
fn changes(zone: Tz, horizon: Horizon) -> Vec<Change> {
    let compiled = Zone::compile(zone.name(), horizon);
    let mut before = compiled.offsets().first().map_or(0, |(_, east)| *east);
    let mut changes = Vec::new();
    for &(at, east) in compiled.offsets() {
        let utc = DateTime::from_timestamp(at.0, 0)
            .unwrap_or_default()
            .naive_utc();
        let offset = zone.offset_from_utc_datetime(&utc);
        changes.push(Change {
            local: utc + chrono::Duration::seconds(before.into()),
            from: before,
            to: offset.fix().local_minus_utc(),
            is_summer: offset.dst_offset() > chrono::Duration::zero(),
            name: offset.abbreviation().unwrap_or_default().to_owned(),
        });
        before = east;
    }
    changes
}

fn write_changes(calendar: &mut String, group: &[Change]) {
    let Some(first) = group.first() else { return };
    let kind = if first.is_summer {
        "DAYLIGHT"
    } else {
        "STANDARD"
    };
    let _ = write!(
        calendar,
        "BEGIN:{kind}\r\nDTSTART:{}\r\nTZOFFSETFROM:{}\r\nTZOFFSETTO:{}\r\n",
        clock(first.local),
        offset(first.from),
        offset(first.to),
    );
    match yearly(group) {
        Some(rule) => {
            let _ = write!(calendar, "RRULE:{rule}\r\n");
        }
        None => {
            for change in &group[1..] {
                let _ = write!(calendar, "RDATE:{}\r\n", clock(change.local));
            }
        }
    }
    if !first.name.is_empty() {
        let _ = write!(calendar, "TZNAME:{}\r\n", first.name);
    }
    let _ = write!(calendar, "END:{kind}\r\n");
}

/// Returns the rule by which clocks change every year, when there is one: the last or the n-th of a
/// weekday in a month.
fn yearly(group: &[Change]) -> Option<String> {
    let (first, second) = (group.first()?, group.get(1)?);
    let is_every_year = group
        .windows(2)
        .all(|pair| pair[0].local.year() + 1 == pair[1].local.year());
    let place = |of: &Change| (of.local.month(), of.local.weekday(), of.local.time());
    if !is_every_year || group.iter().any(|change| place(change) != place(second)) {
        return None;
    }
    let is_last = |of: &Change| (of.local + chrono::Duration::days(7)).month() != of.local.month();
    let nth = |of: &Change| of.local.day0() / 7 + 1;
    let which = if group.iter().all(is_last) {
        "-1".to_owned()
    } else if group.iter().all(|change| nth(change) == nth(first)) {
        nth(first).to_string()
    } else {
        return None;
    };
    let weekday = first.local.weekday().to_string().to_uppercase();
    let month = first.local.month();
    Some(format!(
        "FREQ=YEARLY;BYMONTH={month};BYDAY={which}{}",
        &weekday[..2]
    ))
}

fn clock(at: NaiveDateTime) -> String {
    at.format("%Y%m%dT%H%M%S").to_string()
}

/// Returns a distance from UTC: `+0100`, with seconds where there are some.
fn offset(east: i32) -> String {
    let sign = if east < 0 { '-' } else { '+' };
    let (hours, minutes, seconds) = (east.abs() / 3600, east.abs() / 60 % 60, east.abs() % 60);
    let mut text = format!("{sign}{hours:02}{minutes:02}");
    if seconds > 0 {
        let _ = write!(text, "{seconds:02}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(zone: &str) -> String {
        let mut text = String::new();
        let zone = known(zone).expect("it is a zone");
        write(&mut text, zone, Horizon::years(2026, 2036));
        text.replace("\r\n", "\n")
    }

    #[test]
    fn clocks_change_by_a_rule_where_they_keep_to_one() {
        assert_eq!(
            told("Europe/Berlin"),
            "BEGIN:VTIMEZONE\nTZID:Europe/Berlin\n\
             BEGIN:STANDARD\nDTSTART:20260101T010000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0100\n\
             TZNAME:CET\nEND:STANDARD\n\
             BEGIN:DAYLIGHT\nDTSTART:20260329T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\n\
             RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\nTZNAME:CEST\nEND:DAYLIGHT\n\
             BEGIN:STANDARD\nDTSTART:20261025T030000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\n\
             RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\nTZNAME:CET\nEND:STANDARD\n\
             END:VTIMEZONE\n"
        );
        let york = told("America/New_York");
        assert!(
            york.contains("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU"),
            "{york}"
        );
    }

    #[test]
    fn a_zone_that_never_changes_has_one_offset() {
        let tokyo = told("Asia/Tokyo");
        assert_eq!(tokyo.matches("BEGIN:").count(), 2, "{tokyo}");
    }

    #[test]
    fn changes_without_a_rule_are_listed() {
        let morocco = told("Africa/Casablanca");
        assert!(morocco.contains("RDATE:"), "{morocco}");
    }
}
