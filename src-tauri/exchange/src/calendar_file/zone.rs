//! Zones by the names that programs give them: of the IANA list, of Windows, or with a prefix.

use super::component::Component;
use crate::clock::Clock;
use crate::reading::Reading;
use chrono::{NaiveDateTime, TimeZone};
use chrono_tz::Tz;
use slipway_engine::Instant;
use slipway_engine::calendar::{Horizon, Zone};
use slipway_engine::change::Message;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// What Windows calls zones (CLDR, windowsZones), the commonest of them.
const OF_WINDOWS: [(&str, &str); 44] = [
    ("AUS Central Standard Time", "Australia/Darwin"),
    ("AUS Eastern Standard Time", "Australia/Sydney"),
    ("Alaskan Standard Time", "America/Anchorage"),
    ("Arab Standard Time", "Asia/Riyadh"),
    ("Arabian Standard Time", "Asia/Dubai"),
    ("Argentina Standard Time", "America/Buenos_Aires"),
    ("Atlantic Standard Time", "America/Halifax"),
    ("Cen. Australia Standard Time", "Australia/Adelaide"),
    ("Central America Standard Time", "America/Guatemala"),
    ("Central Europe Standard Time", "Europe/Budapest"),
    ("Central European Standard Time", "Europe/Warsaw"),
    ("Central Standard Time", "America/Chicago"),
    ("Central Standard Time (Mexico)", "America/Mexico_City"),
    ("China Standard Time", "Asia/Shanghai"),
    ("E. Africa Standard Time", "Africa/Nairobi"),
    ("E. Australia Standard Time", "Australia/Brisbane"),
    ("E. Europe Standard Time", "Europe/Chisinau"),
    ("E. South America Standard Time", "America/Sao_Paulo"),
    ("Eastern Standard Time", "America/New_York"),
    ("Egypt Standard Time", "Africa/Cairo"),
    ("FLE Standard Time", "Europe/Kiev"),
    ("GMT Standard Time", "Europe/London"),
    ("GTB Standard Time", "Europe/Bucharest"),
    ("Greenwich Standard Time", "Atlantic/Reykjavik"),
    ("Hawaiian Standard Time", "Pacific/Honolulu"),
    ("India Standard Time", "Asia/Calcutta"),
    ("Israel Standard Time", "Asia/Jerusalem"),
    ("Korea Standard Time", "Asia/Seoul"),
    ("Mountain Standard Time", "America/Denver"),
    ("New Zealand Standard Time", "Pacific/Auckland"),
    ("Newfoundland Standard Time", "America/St_Johns"),
    ("Pacific SA Standard Time", "America/Santiago"),
    ("Pacific Standard Time", "America/Los_Angeles"),
    ("Romance Standard Time", "Europe/Paris"),
    ("Russian Standard Time", "Europe/Moscow"),
    ("SE Asia Standard Time", "Asia/Bangkok"),
    ("Singapore Standard Time", "Asia/Singapore"),
    ("South Africa Standard Time", "Africa/Johannesburg"),
    ("Tokyo Standard Time", "Asia/Tokyo"),
    ("Turkey Standard Time", "Europe/Istanbul"),
    ("US Mountain Standard Time", "America/Phoenix"),
    ("W. Central Africa Standard Time", "Africa/Lagos"),
    ("W. Europe Standard Time", "Europe/Berlin"),
    ("West Asia Standard Time", "Asia/Tashkent"),
];

/// The zones that a file speaks of.
pub(super) struct Zones {
    /// That of the reader.
    own: Tz,
    /// Where a zone of the file says that it lies, by its name there.
    places: BTreeMap<String, String>,
    unknown: RefCell<BTreeSet<String>>,
    compiled: RefCell<BTreeMap<String, Rc<Zone>>>,
}

impl Zones {
    /// Returns the zones of a calendar; what names none is meant in `own`.
    pub(super) fn of(calendar: &Component<'_>, own: &str) -> Self {
        let zones = calendar
            .inside
            .iter()
            .filter(|zone| zone.name == "VTIMEZONE");
        let places =
            zones.filter_map(|zone| Some((zone.text("TZID")?, zone.text("X-LIC-LOCATION")?)));
        Self {
            own: own.parse().unwrap_or(Tz::UTC),
            places: places.collect(),
            unknown: RefCell::default(),
            compiled: RefCell::default(),
        }
    }

    /// Returns the IANA name of a zone; nothing for one that is not known, which is remembered.
    pub(super) fn named(&self, name: &str) -> Option<String> {
        let place = self.places.get(name).map(String::as_str);
        let found = known(name).or_else(|| place.and_then(known));
        if found.is_none() {
            self.unknown
                .borrow_mut()
                .insert(name.chars().take(80).collect());
        }
        found.map(|zone| zone.name().to_owned())
    }

    /// Returns a zone, else that of the reader, over all years of a plan.
    pub(super) fn compiled(&self, zone: Option<&str>) -> Rc<Zone> {
        let name = zone.unwrap_or_else(|| self.own.name());
        let mut compiled = self.compiled.borrow_mut();
        let of_all_years = || Rc::new(Zone::compile(name, Horizon::years(1970, 2200)));
        Rc::clone(compiled.entry(name.to_owned()).or_insert_with(of_all_years))
    }

    /// Returns the instant of a local time in a zone, else in that of the reader.
    pub(super) fn instant(&self, zone: Option<&str>, local: NaiveDateTime) -> Instant {
        let name = zone.unwrap_or_else(|| self.own.name());
        let clock = Clock::in_zone(name);
        clock.map_or(Instant(local.and_utc().timestamp()), |clock| {
            clock.instant(local)
        })
    }

    /// Returns what the reader's clocks show.
    pub(super) fn local(&self, at: Instant) -> NaiveDateTime {
        let utc = chrono::DateTime::from_timestamp(at.0, 0).unwrap_or_default();
        self.own.from_utc_datetime(&utc.naive_utc()).naive_local()
    }

    /// Says which zones are not known.
    pub(super) fn warn_of_unknown(&self, reading: &mut Reading<'_>) {
        for zone in self.unknown.borrow().iter() {
            let warning = Message::new("warning-unknown-zone").text("zone", zone);
            reading.warn(warning.text("instead", self.own.name()));
        }
    }
}

fn known(name: &str) -> Option<Tz> {
    let name = name.trim();
    if let Some((_, iana)) = OF_WINDOWS.iter().find(|(windows, _)| *windows == name) {
        return iana.parse().ok();
    }
    // `/citadel.org/20070227_1/Europe/Berlin`: what stands at the end is the name.
    let starts = name.match_indices('/').map(|(at, _)| at + 1);
    let mut ends = std::iter::once(0).chain(starts).map(|at| &name[at..]);
    ends.find_map(|end| end.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zones_are_known_by_all_their_names() {
        for (name, iana) in [
            ("Europe/Berlin", Some("Europe/Berlin")),
            ("W. Europe Standard Time", Some("Europe/Berlin")),
            (
                "/citadel.org/20070227_1/America/Argentina/Ushuaia",
                Some("America/Argentina/Ushuaia"),
            ),
            ("Customized Time Zone", None),
        ] {
            assert_eq!(known(name).map(Tz::name), iana, "of {name}");
        }
        for (windows, iana) in OF_WINDOWS {
            assert!(iana.parse::<Tz>().is_ok(), "{windows}");
        }
    }
}
