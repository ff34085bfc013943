//! When something is: a day, a time on the clocks of a zone, or a moment in UTC.

use super::line::Property;
use super::zone::Zones;
use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime};
use slipway_engine::{Instant, Seconds};

/// A day or a time of one, on the clocks of a zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Moment {
    pub(super) local: NaiveDateTime,
    /// Whether the whole day is meant.
    pub(super) is_day: bool,
    /// The zone that it names; none is that of the reader.
    pub(super) zone: Option<String>,
}

impl Moment {
    /// Reads a property that holds one.
    pub(super) fn read(property: &Property<'_>, zones: &Zones) -> Option<Self> {
        Self::of_text(property.value(), property.parameter("TZID"), zones)
    }

    /// Reads every moment of a list, as `EXDATE` has them.
    pub(super) fn list(property: &Property<'_>, zones: &Zones) -> Vec<Option<Self>> {
        const MOST: usize = 10_000;
        let zone = property.parameter("TZID");
        let texts = property.value().split(',').take(MOST);
        // A period begins with its moment.
        let starts = texts.map(|text| text.split('/').next().unwrap_or_default());
        starts
            .map(|text| Self::of_text(text.trim(), zone, zones))
            .collect()
    }

    fn of_text(text: &str, zone: Option<&str>, zones: &Zones) -> Option<Self> {
        let is_planned = |at: &NaiveDateTime| (1970..=2199).contains(&at.year());
        if let Some(day) = day(text) {
            return Some(Self {
                local: day.and_time(NaiveTime::MIN),
                is_day: true,
                zone: None,
            })
            .filter(|moment| is_planned(&moment.local));
        }
        let utc = text.strip_suffix(['Z', 'z']);
        let local = utc.unwrap_or(text);
        let local = NaiveDateTime::parse_from_str(local, "%Y%m%dT%H%M%S").ok()?;
        let zone = match utc {
            Some(_) => Some("UTC".to_owned()),
            None => zone.and_then(|zone| zones.named(zone)),
        };
        Some(Self {
            local,
            is_day: false,
            zone,
        })
        .filter(|moment| is_planned(&moment.local))
    }

    /// Returns the instant.
    pub(super) fn instant(&self, zones: &Zones) -> Option<Instant> {
        let at = zones.instant(self.zone.as_deref(), self.local);
        (at.0 >= 0).then_some(at)
    }

    /// Returns the day on which it is for the reader.
    pub(super) fn day(&self, zones: &Zones) -> NaiveDate {
        match &self.zone {
            None => self.local.date(),
            Some(_) => {
                let at = zones.instant(self.zone.as_deref(), self.local);
                zones.local(at).date()
            }
        }
    }

    /// Returns what lies a length later on the same clocks.
    pub(super) fn later(&self, length: Seconds) -> Option<Self> {
        let local = self
            .local
            .checked_add_signed(chrono::Duration::seconds(length.0))?;
        Some(Self {
            local,
            ..self.clone()
        })
    }

    /// Returns the next day.
    pub(super) fn next_day(&self) -> Option<Self> {
        Some(Self {
            local: self.local.checked_add_days(Days::new(1))?,
            ..self.clone()
        })
    }
}

fn day(text: &str) -> Option<NaiveDate> {
    let is_day = text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit());
    is_day.then(|| NaiveDate::parse_from_str(text, "%Y%m%d").ok())?
}

/// Returns the moment of a time stamp, which is always in UTC.
pub(super) fn stamp(text: &str) -> Option<Instant> {
    let local =
        NaiveDateTime::parse_from_str(text.trim_end_matches(['Z', 'z']), "%Y%m%dT%H%M%S").ok()?;
    let at: DateTime<chrono::Utc> = local.and_utc();
    let is_planned = (1970..=2199).contains(&at.year());
    is_planned.then(|| Instant(at.timestamp()))
}

/// Reads a length: `PT1H30M`, `P2D`, `P1W`.
pub(super) fn length(text: &str) -> Option<Seconds> {
    const LONGEST: i64 = 366 * 86_400;
    let mut rest = text.trim().trim_start_matches('+').strip_prefix('P')?;
    let mut seconds: i64 = 0;
    while !rest.is_empty() {
        if let Some(time) = rest.strip_prefix('T') {
            rest = time;
            continue;
        }
        let end = rest.find(|letter: char| letter.is_ascii_alphabetic())?;
        let (number, unit) = rest.split_at(end);
        let factor = match unit.as_bytes().first()? {
            b'W' => 604_800,
            b'D' => 86_400,
            b'H' => 3600,
            b'M' => 60,
            b'S' => 1,
            _ => return None,
        };
        let number: u32 = number.parse().ok()?;
        seconds = seconds.checked_add(i64::from(number).checked_mul(factor)?)?;
        rest = &unit[1..];
    }
    (seconds <= LONGEST).then_some(Seconds(seconds))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_read_in_every_unit() {
        for (text, seconds) in [
            ("PT1H30M", Some(5400)),
            ("P1W", Some(604_800)),
            ("P1DT1S", Some(86_401)),
            ("P", Some(0)),
            ("-PT1H", None),
            ("PT1", None),
            ("P9999W", None),
            ("P1é", None),
        ] {
            assert_eq!(length(text), seconds.map(Seconds), "of {text}");
        }
    }
}
