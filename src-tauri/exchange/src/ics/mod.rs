//! A plan as a calendar file (iCalendar, RFC 5545): windows, freezes, deployments, milestones, gates
//! and the dates that others set.
//!
//! * Once is said in UTC. What recurs is said on the clocks of its zone, with a `VTIMEZONE`, since a
//!   rule in UTC would move by an hour when clocks change; what fills whole days is said in days.
//! * `UID` is the row's own id, the same in every copy of the portfolio; `SEQUENCE` counts the
//!   operations of the journal that changed it ([`slipway_engine::change::Past`]); `DTSTAMP` is the data
//!   date, so that the same plan is the same bytes.
//! * `DTEND` is exclusive, as all our intervals are; a moment has none.
//! * The crate escapes `\\`, `,`, `;` and line feeds; nothing else that breaks a line is left.
//! * Freezes and deployments keep time busy, everything else is shown without.

mod event;
mod items;
mod recurring;
mod zone;

use crate::export::{Export, plain};
use event::Shared;
use icalendar::{Component as _, Property};
use std::collections::BTreeMap;

/// Who made the file.
const PRODUCT: &str = "-//Slipway//Release plan//EN";

/// Writes a calendar.
pub(crate) fn write(export: &Export<'_>) -> Vec<u8> {
    let mut items = items::of(export);
    items.sort_by_key(|item| (item.begins(), item.id));
    let shared = Shared::of(export);
    let mut zones = BTreeMap::new();
    let events: Vec<String> = items
        .iter()
        .map(|item| {
            let (event, zone) = event::of(&shared, item);
            zones.extend(zone.map(|zone| (zone.name(), zone)));
            event.try_into_string().expect(TEXT_TAKES_ALL)
        })
        .collect();
    let mut calendar = String::from("BEGIN:VCALENDAR\r\n");
    for property in header(export) {
        calendar += &line(property);
    }
    // Zones are not given to the crate: it would put the time of this computer into them.
    for zone in zones.into_values() {
        zone::write(&mut calendar, zone, export.on.calendars.horizon());
    }
    calendar.extend(events);
    calendar += "END:VCALENDAR\r\n";
    calendar.into_bytes()
}

const TEXT_TAKES_ALL: &str = "a string takes all text";

fn header(export: &Export<'_>) -> Vec<Property> {
    let portfolio = &export.on.plan.portfolio;
    let mut about = vec![export.as_of()];
    about.extend(export.stamp.as_ref().map(|stamp| export.stamped(stamp)));
    let mut header = vec![
        Property::new("VERSION", "2.0"),
        Property::new("PRODID", PRODUCT),
        Property::new("CALSCALE", "GREGORIAN"),
        Property::new("METHOD", "PUBLISH"),
        Property::new("X-WR-CALNAME", plain::line(&portfolio.name)),
        Property::new("X-WR-CALDESC", plain::lines(&about.join("\n"))),
    ];
    let zone = zone::known(&portfolio.zone);
    header.extend(zone.map(|zone| Property::new("X-WR-TIMEZONE", zone.name())));
    header
}

/// Returns a property as a line that is folded where it is long.
fn line(property: Property) -> String {
    property.try_into().expect(TEXT_TAKES_ALL)
}
