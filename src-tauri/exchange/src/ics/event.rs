//! One entry of the calendar as a `VEVENT`.

use super::items::{Item, Standing, When};
use super::recurring;
use crate::export::{Export, plain};
use chrono::DateTime;
use chrono_tz::Tz;
use icalendar::{Component as _, Event, EventStatus, Property};
use slipway_engine::Instant;

/// What all entries say.
pub(super) struct Shared<'e, 'p> {
    export: &'e Export<'p>,
    /// The data date, by which the file is stamped.
    stamp: String,
    /// As of when the file is, and what was published last.
    footer: String,
}

impl<'e, 'p> Shared<'e, 'p> {
    pub(super) fn of(export: &'e Export<'p>) -> Self {
        let mut footer = vec![export.as_of()];
        footer.extend(export.stamp.as_ref().map(|stamp| export.stamped(stamp)));
        Self {
            export,
            stamp: utc(export.on.plan.portfolio.data_date),
            footer: plain::lines(&footer.join("\n")),
        }
    }
}

/// Returns an entry, and the zone on whose clocks it recurs.
pub(super) fn of(shared: &Shared<'_, '_>, item: &Item<'_>) -> (Event, Option<Tz>) {
    let mut event = Event::new();
    let category = shared.export.word(&format!("ics-{}", item.kind.name()));
    let changes = i32::try_from(item.changes).unwrap_or(i32::MAX);
    let mut about = item.about.clone();
    about.push(shared.footer.clone());
    event
        .uid(&format!("{}@slipway", item.id))
        .summary(&item.title)
        .description(&about.join("\n"))
        .append_property(Property::new("DTSTAMP", &shared.stamp))
        .append_property(Property::new("SEQUENCE", changes.to_string()))
        .append_property(Property::new("CATEGORIES", category))
        .append_property(Property::new(
            "TRANSP",
            if item.kind.is_busy() {
                "OPAQUE"
            } else {
                "TRANSPARENT"
            },
        ))
        .append_property(Property::new("X-SLIPWAY-KIND", item.kind.name()));
    event.status(match item.standing {
        Standing::Confirmed => EventStatus::Confirmed,
        Standing::Tentative => EventStatus::Tentative,
        Standing::Cancelled => EventStatus::Cancelled,
    });
    let zone = match item.when {
        When::At(at) => {
            event.append_property(Property::new("DTSTART", utc(at)));
            None
        }
        When::During(start, finish) => {
            event.append_property(Property::new("DTSTART", utc(start)));
            event.append_property(Property::new("DTEND", utc(finish)));
            None
        }
        When::Recurring(at) => recurring::append(&mut event, shared.export, at),
    };
    (event, zone)
}

/// Returns a moment in UTC: `20261207T090000Z`.
pub(super) fn utc(at: Instant) -> String {
    let at = DateTime::from_timestamp(at.0, 0).unwrap_or_default();
    at.format("%Y%m%dT%H%M%SZ").to_string()
}
