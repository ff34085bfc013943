//! Entries as rows of a plan.

use super::entry::Entry;
use super::kind::{Kind, who};
use crate::calendars::MOST_EXCEPTIONS;
use crate::reading::Reading;
use chrono::{NaiveDate, NaiveTime};
use slipway_engine::calendar::days_of_exception;
use slipway_engine::change::{Message, Rows};
use slipway_engine::plan::{
    AppliesTo, Calendar, CalendarException, EventKind, ExternalEvent, Freeze, FreezeKind, Hardness,
    Leave, OrderKey, Person, PersonKind, Portfolio, Rates, Rules, Scope, Window, WindowKind,
};
use slipway_engine::{Instant, PersonId, Seconds};
use std::collections::BTreeMap;

/// Days of leave that come again are written out, as many as this.
const MOST_LEAVES: usize = 500;

/// The rows as far as they are gathered.
pub(super) struct Gathering {
    name: String,
    calendar: Calendar,
    rows: Rows,
    people: BTreeMap<String, usize>,
    start: Option<Instant>,
    stamped: Option<Instant>,
    guessed: usize,
}

impl Gathering {
    pub(super) fn begin(name: &str, reading: &mut Reading<'_>) -> Self {
        Self {
            name: name.to_owned(),
            calendar: Calendar::standard(reading.id(), name),
            rows: Rows::default(),
            people: BTreeMap::new(),
            start: None,
            stamped: None,
            guessed: 0,
        }
    }

    /// Adds what an entry becomes.
    pub(super) fn add(&mut self, entry: &Entry, kind: Kind, reading: &mut Reading<'_>) {
        let begins = entry.at.start;
        self.start = Some(self.start.map_or(begins, |start| start.min(begins)));
        self.stamped = self.stamped.max(entry.stamped);
        match kind {
            Kind::Window => self.add_window(entry, reading),
            Kind::Freeze => self.add_freeze(entry, reading),
            Kind::DayOff => self.add_day_off(entry, reading),
            Kind::Leave => self.add_leave(entry, reading),
            Kind::Event => self.add_event(entry, reading),
        }
    }

    fn add_window(&mut self, entry: &Entry, reading: &mut Reading<'_>) {
        let Some(at) = entry.stretch() else {
            return warn_of_length(entry, reading);
        };
        let words = entry.summary.to_lowercase();
        let has = |some: &[&str]| some.iter().any(|word| words.contains(word));
        self.rows.windows.push(Window {
            id: reading.id(),
            name: reading.short(&entry.summary),
            kind: if has(&["emergency", "notfall"]) {
                WindowKind::Emergency
            } else if has(&["maintenance", "wartung"]) {
                WindowKind::Maintenance
            } else {
                WindowKind::Standard
            },
            scope: Scope::Portfolio,
            at,
            admits: Vec::new(),
            capacity: None,
            cut_off: Seconds::ZERO,
            notes: reading.long(&entry.description),
            external: reading.external(&entry.uid),
        });
    }

    fn add_freeze(&mut self, entry: &Entry, reading: &mut Reading<'_>) {
        let Some(at) = entry.stretch() else {
            return warn_of_length(entry, reading);
        };
        let is_of_code = entry.summary.to_lowercase().contains("code");
        self.rows.freezes.push(Freeze {
            id: reading.id(),
            name: reading.short(&entry.summary),
            kind: if is_of_code {
                FreezeKind::Code
            } else {
                FreezeKind::Change
            },
            scope: Scope::Portfolio,
            at,
            hardness: Hardness::Hard,
            applies_to: AppliesTo::default(),
            reason: String::new(),
            owner: None,
            notes: reading.long(&entry.description),
            external: reading.external(&entry.uid),
        });
    }

    fn add_day_off(&mut self, entry: &Entry, reading: &mut Reading<'_>) {
        if self.calendar.exceptions.len() >= MOST_EXCEPTIONS {
            let warning = Message::new("warning-many-exceptions").text("calendar", &self.name);
            reading.warn(warning.count("limit", MOST_EXCEPTIONS));
            return;
        }
        let name = reading.short(&entry.summary);
        let mut day = day_off(entry, name);
        let length = entry.days.1 - entry.days.0;
        let is_plain = entry.at.except.is_empty() && length.num_days() == 0;
        if day.rule.is_some() && !is_plain {
            // A day off by a rule is one day and leaves none out: others are written out.
            let left_out = |on: &NaiveDate| {
                let midnight = reading.clock.instant(on.and_time(NaiveTime::MIN));
                let within = midnight..midnight + Seconds(86_400);
                entry.at.except.iter().any(|except| within.contains(except))
            };
            let days = days_of_exception(&day, day.from, day.to);
            let room = MOST_EXCEPTIONS - self.calendar.exceptions.len();
            let days: Vec<NaiveDate> = days
                .into_iter()
                .filter(|on| !left_out(on))
                .take(room)
                .collect();
            day.rule = None;
            for on in days {
                self.calendar.exceptions.push(CalendarException {
                    from: on,
                    to: (on + length).clamp(on, LAST_DAY),
                    ..day.clone()
                });
            }
            return;
        }
        self.calendar.exceptions.push(day);
    }

    fn add_leave(&mut self, entry: &Entry, reading: &mut Reading<'_>) {
        let name = who(&entry.summary).or_else(|| entry.people.first().cloned());
        let name = match name {
            Some(name) => reading.short(&name),
            None => reading.name("import-person-unnamed", &[("number", "?")]),
        };
        let place = match self.people.get(&name.to_lowercase()) {
            Some(place) => *place,
            None => {
                self.people
                    .insert(name.to_lowercase(), self.rows.people.len());
                self.rows.people.push(person(reading.id(), &name));
                self.rows.people.len() - 1
            }
        };
        let leave = &mut self.rows.people[place].leave;
        let (from, to) = entry.days;
        match &entry.at.rule {
            None => leave.push(Leave {
                from,
                to,
                note: String::new(),
            }),
            Some(_) => {
                let length = to - from;
                let days = days_of_exception(&day_off(entry, String::new()), from, LAST_DAY);
                if days.len() > MOST_LEAVES {
                    let warning = Message::new("warning-many-leaves").text("name", &name);
                    reading.warn(warning.count("limit", MOST_LEAVES));
                }
                leave.extend(days.into_iter().take(MOST_LEAVES).map(|from| Leave {
                    from,
                    to: (from + length).min(LAST_DAY).max(from),
                    note: String::new(),
                }));
            }
        }
    }

    fn add_event(&mut self, entry: &Entry, reading: &mut Reading<'_>) {
        self.guessed += usize::from(entry.own_kind.is_none() && entry.categories.is_empty());
        if entry.at.rule.is_some() {
            reading.warn(Message::new("warning-event-rule").text("name", &entry.summary));
        }
        self.rows.external_events.push(ExternalEvent {
            id: reading.id(),
            name: reading.short(&entry.summary),
            source: reading.short(&self.name),
            date: entry.at.start,
            is_confirmed: entry.is_confirmed,
            milestone: None,
            needed_by: Vec::new(),
            notes: reading.long(&entry.description),
            external: reading.external(&entry.uid),
            kind: EventKind::Other,
            confidence: None,
        });
    }

    /// Returns everything with a portfolio around it.
    pub(super) fn into_rows(mut self, reading: &mut Reading<'_>) -> Rows {
        reading.warn_of("warning-guessed-events", self.guessed);
        let keys = OrderKey::spread(self.rows.people.len());
        for (person, key) in self.rows.people.iter_mut().zip(keys) {
            person.order = key;
        }
        let start = self.start.unwrap_or_default();
        self.rows.portfolio = Some(Portfolio {
            id: reading.id(),
            name: self.name,
            zone: reading.options.zone.clone(),
            calendar: self.calendar.id,
            start,
            data_date: self.stamped.unwrap_or(start),
            rules: Rules::default(),
            notes: String::new(),
            currency: String::new(),
        });
        self.rows.calendars.push(self.calendar);
        self.rows
    }
}

const LAST_DAY: NaiveDate = NaiveDate::from_ymd_opt(2199, 12, 31).expect("a day");

/// Returns an entry as days that differ. An end of its rule is an end of the days.
fn day_off(entry: &Entry, name: String) -> CalendarException {
    let (from, to) = entry.days;
    let mut last = to;
    let rule = entry.at.rule.as_ref().map(|rule| {
        last = LAST_DAY;
        let parts = rule.split(';').filter(|part| match part.split_once('=') {
            Some((key, until)) if key.trim().eq_ignore_ascii_case("UNTIL") => {
                let day = until.trim().get(..8);
                let day = day.and_then(|day| NaiveDate::parse_from_str(day, "%Y%m%d").ok());
                last = day.unwrap_or(last).clamp(from, LAST_DAY);
                false
            }
            _ => true,
        });
        parts.collect::<Vec<_>>().join(";")
    });
    CalendarException {
        name,
        from,
        to: last,
        rule,
        shifts: Vec::new(),
    }
}

fn person(id: PersonId, name: &str) -> Person {
    Person {
        id,
        order: OrderKey::default(),
        name: name.to_owned(),
        kind: PersonKind::Work,
        calendar: None,
        leave: Vec::new(),
        capacity: 10_000,
        notes: String::new(),
        external: Vec::new(),
        team: String::new(),
        rates: Rates::default(),
    }
}

fn warn_of_length(entry: &Entry, reading: &mut Reading<'_>) {
    reading.warn(Message::new("warning-entry-length").text("name", &entry.summary));
}
