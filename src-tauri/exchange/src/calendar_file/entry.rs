//! One entry: what it says, when it is, and how it comes again.

use super::component::Component;
use super::line::Property;
use super::moment::{self, Moment};
use super::zone::Zones;
use crate::reading::Reading;
use chrono::NaiveDate;
use slipway_engine::calendar::check_rule;
use slipway_engine::change::Message;
use slipway_engine::plan::Recurring;
use slipway_engine::{Instant, Seconds};
use std::collections::{BTreeMap, BTreeSet};

/// What the plan keeps of a rule.
const LONGEST_RULE: usize = 500;
/// Occurrences that are left out of one rule, as the plan keeps them.
const MOST_EXCEPTIONS: usize = 1000;
/// Single dates of all entries together.
const MOST_DATES: usize = 10_000;
/// A window or freeze of more than a year is none.
const LONGEST: Seconds = Seconds(366 * 86_400);

/// An entry of a calendar.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub(super) uid: String,
    pub(super) summary: String,
    pub(super) description: String,
    pub(super) categories: Vec<String>,
    /// What we called it, when we wrote it.
    pub(super) own_kind: Option<String>,
    /// Who is named by it.
    pub(super) people: Vec<String>,
    pub(super) is_confirmed: bool,
    /// First and last day, both included.
    pub(super) days: (NaiveDate, NaiveDate),
    /// Empty when it is a moment.
    pub(super) at: Recurring,
    /// When it was written.
    pub(super) stamped: Option<Instant>,
    is_cancelled: bool,
    /// Which occurrence of the entry of the same name it stands for.
    stands_for: Option<Instant>,
    /// Single occurrences beside the first: their starts.
    also: Vec<Instant>,
}

impl Entry {
    /// Reads an entry; one that does not say when it is, is left out with a warning.
    pub(super) fn read(
        component: &Component<'_>,
        zones: &Zones,
        reading: &mut Reading<'_>,
    ) -> Option<Self> {
        let summary = component.text("SUMMARY").unwrap_or_default();
        let start = component.property("DTSTART");
        let first = start.and_then(|start| Moment::read(start, zones));
        let Some((first, at)) =
            first.and_then(|first| Some((first.clone(), first.instant(zones)?)))
        else {
            let text = start.map(Property::value).unwrap_or_default();
            reading.warn_of_value("DTSTART", &summary, text);
            return None;
        };
        let last = end(component, &first, &summary, zones, reading);
        let finish = last.instant(zones).unwrap_or(at).max(at);
        let last_day = match first.is_day {
            // The end is not part of it.
            true => last.local.date().pred_opt(),
            false => last.later(Seconds(-1)).map(|last| last.day(zones)),
        };
        let first_day = first.day(zones);
        let rule = component
            .property("RRULE")
            .map(|rule| rule.value().to_owned());
        let mut entry = Self {
            uid: component.text("UID").unwrap_or_default(),
            description: reading.long(&description(component)),
            categories: categories(component),
            own_kind: component.text("X-SLIPWAY-KIND"),
            people: people(component),
            is_confirmed: component
                .text("STATUS")
                .is_none_or(|status| status != "TENTATIVE"),
            days: (first_day, last_day.unwrap_or(first_day).max(first_day)),
            at: Recurring {
                zone: first.zone.clone(),
                rule,
                ..Recurring::once(at, finish)
            },
            stamped: component
                .property("DTSTAMP")
                .and_then(|stamp| moment::stamp(stamp.value())),
            is_cancelled: component
                .text("STATUS")
                .is_some_and(|status| status == "CANCELLED"),
            stands_for: component
                .property("RECURRENCE-ID")
                .and_then(|id| Moment::read(id, zones)?.instant(zones)),
            also: Vec::new(),
            summary,
        };
        entry.read_dates(component, &first, zones, reading);
        entry.check_rule(zones, reading);
        Some(entry)
    }

    /// Reads the occurrences that do not happen, and those that do beside the rule.
    fn read_dates(
        &mut self,
        component: &Component<'_>,
        first: &Moment,
        zones: &Zones,
        reading: &mut Reading<'_>,
    ) {
        let mut list = |name: &'static str| {
            let mut found = BTreeSet::new();
            for property in component.all(name) {
                for moment in Moment::list(property, zones) {
                    // Some programs name a day where they mean the occurrence on it.
                    let moment = moment.map(|moment| match moment.is_day && !first.is_day {
                        true => Moment {
                            local: moment.local.date().and_time(first.local.time()),
                            is_day: false,
                            zone: first.zone.clone(),
                        },
                        false => moment,
                    });
                    match moment.and_then(|moment| moment.instant(zones)) {
                        Some(at) => {
                            found.insert(at);
                        }
                        None => reading.warn_of_value(name, &self.summary, property.value()),
                    }
                }
            }
            found
        };
        let (except, also) = (list("EXDATE"), list("RDATE"));
        self.at.except = except.into_iter().take(MOST_EXCEPTIONS).collect();
        self.also = also.into_iter().filter(|at| *at != self.at.start).collect();
    }

    /// Drops a rule that the plan would not take, with a warning.
    fn check_rule(&mut self, zones: &Zones, reading: &mut Reading<'_>) {
        let Some(rule) = &self.at.rule else {
            return;
        };
        let zone = zones.compiled(self.at.zone.as_deref());
        if rule.len() > LONGEST_RULE || check_rule(&self.at, &zone).is_err() {
            let rule: String = rule.chars().take(80).collect();
            let warning = Message::new("warning-entry-rule").text("name", &self.summary);
            reading.warn(warning.text("rule", &rule));
            self.at.rule = None;
        }
    }

    /// Returns the stretch as windows and freezes take it; nothing for a moment, or for what is longer
    /// than a year.
    pub(super) fn stretch(&self) -> Option<Recurring> {
        let length = self.at.finish - self.at.start;
        let fits = Seconds::ZERO < length && length <= LONGEST;
        fits.then(|| self.at.clone())
    }
}

/// Returns when an entry ends: what it says, else the end of its day or its own start.
fn end(
    component: &Component<'_>,
    first: &Moment,
    summary: &str,
    zones: &Zones,
    reading: &mut Reading<'_>,
) -> Moment {
    let said = component.property("DTEND").and_then(|end| {
        let moment = Moment::read(end, zones);
        if moment.is_none() {
            reading.warn_of_value("DTEND", summary, end.value());
        }
        moment
    });
    let length = component.property("DURATION").and_then(|length| {
        let read = moment::length(length.value());
        if read.is_none() {
            reading.warn_of_value("DURATION", summary, length.value());
        }
        first.later(read?)
    });
    let last = said.or(length).unwrap_or_else(|| first.clone());
    // Some programs end a day with itself.
    if first.is_day && last.local <= first.local {
        return first.next_day().unwrap_or(last);
    }
    last
}

fn description(component: &Component<'_>) -> String {
    let said = ["DESCRIPTION", "LOCATION", "URL"].map(|name| component.text(name));
    let said: Vec<String> = said.into_iter().flatten().collect();
    said.join("\n")
}

fn categories(component: &Component<'_>) -> Vec<String> {
    let lists = component.all("CATEGORIES");
    let texts = lists.flat_map(|list| list.value().split(','));
    texts
        .map(super::line::unescaped)
        .filter(|text| !text.is_empty())
        .collect()
}

fn people(component: &Component<'_>) -> Vec<String> {
    let attendees = component.all("ATTENDEE").chain(component.all("ORGANIZER"));
    attendees
        .filter_map(|person| {
            let name = person.parameter("CN").map(str::to_owned);
            name.filter(|name| !name.is_empty())
        })
        .collect()
}

/// Returns what really takes place: without cancelled entries, with single occurrences as entries of
/// their own and taken out of the rule that they stand for.
pub(super) fn settled(entries: Vec<Entry>, reading: &mut Reading<'_>) -> Vec<Entry> {
    let mut moved: BTreeMap<String, BTreeSet<Instant>> = BTreeMap::new();
    for entry in &entries {
        if let Some(at) = entry.stands_for {
            moved.entry(entry.uid.clone()).or_default().insert(at);
        }
    }
    let cancelled = entries.iter().filter(|entry| entry.is_cancelled).count();
    reading.warn_of("warning-cancelled-entries", cancelled);
    let mut settled = Vec::new();
    let mut room = MOST_DATES;
    for mut entry in entries {
        if entry.is_cancelled {
            continue;
        }
        let single = entry.stands_for.take();
        if single.is_some() {
            entry.at.rule = None;
        } else if let Some(moved) = moved.get(&entry.uid) {
            let except = entry.at.except.iter().copied().collect::<BTreeSet<_>>();
            let except = except.union(moved).copied().take(MOST_EXCEPTIONS);
            entry.at.except = except.collect();
        }
        let length = entry.at.finish - entry.at.start;
        let also = std::mem::take(&mut entry.also);
        if also.len() > room {
            reading.warn(Message::new("warning-many-dates").text("name", &entry.summary));
        }
        let others: Vec<Entry> = also
            .into_iter()
            .take(room)
            .map(|start| {
                let by = chrono::Duration::seconds((start - entry.at.start).0);
                let shifted = |day: NaiveDate| {
                    let noon = day.and_hms_opt(12, 0, 0).unwrap_or_default();
                    noon.checked_add_signed(by).map_or(day, |at| at.date())
                };
                Entry {
                    at: Recurring::once(start, start + length),
                    days: (shifted(entry.days.0), shifted(entry.days.1)),
                    ..entry.clone()
                }
            })
            .collect();
        room -= others.len();
        settled.push(entry);
        settled.extend(others);
    }
    settled
}
