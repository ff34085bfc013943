//! Calendar files (iCalendar, RFC 5545): windows, freezes, days off, leave, and dates that others set.
//!
//! A file does not say which of these an entry is, unless we wrote it: categories and words give it
//! away ([`kind`]). What nothing gives away is a date that others set.

mod component;
mod entry;
mod kind;
mod line;
mod moment;
mod rows;
mod zone;

use crate::incoming::file_stem;
use crate::reading::Reading;
use crate::text::decode_western;
use crate::{Continue, Incoming, ReadOptions, Unreadable};
use component::Component;
use entry::Entry;
use rows::Gathering;
use slipway_engine::change::{Message, NewIds};
use std::collections::BTreeMap;
use zone::Zones;

/// Reads a calendar; `progress` hears how far it is, from 0 to 1, and can end it.
///
/// # Errors
///
/// [`Unreadable`] when the bytes are no such file, exceed a limit, when the zone does not exist, or
/// when `progress` said so.
pub fn read_calendar(
    bytes: &[u8],
    options: &ReadOptions,
    ids: &mut dyn NewIds,
    progress: &mut dyn FnMut(f32) -> Continue,
) -> Result<Incoming, Unreadable> {
    let mut reading = Reading::begin("ics", options, ids)?;
    let text = decode_western(bytes, &mut reading)?;
    let calendar = Component::read(&text, progress)?;
    let zones = Zones::of(&calendar, &options.zone);
    let name = calendar.text("X-WR-CALNAME");
    let name = name.unwrap_or_else(|| file_stem(&options.file));
    let name = reading.short(&name);

    let mut entries = Vec::new();
    let mut left: BTreeMap<&str, usize> = BTreeMap::new();
    for component in &calendar.inside {
        match component.name.as_str() {
            "VEVENT" => entries.extend(Entry::read(component, &zones, &mut reading)),
            "VTIMEZONE" => {}
            other => *left.entry(other).or_default() += 1,
        }
    }
    let mut rows = Gathering::begin(&name, &mut reading);
    for entry in entry::settled(entries, &mut reading) {
        rows.add(&entry, kind::of(&entry, &name), &mut reading);
    }
    for (name, count) in left {
        let warning = Message::new("warning-table").text("table", name);
        reading.warn(warning.count("count", count));
    }
    zones.warn_of_unknown(&mut reading);
    let rows = rows.into_rows(&mut reading);
    Ok(Incoming {
        rows,
        top_level: 0,
        zone: options.zone.clone(),
        name,
        warnings: reading.into_warnings(),
    })
}
