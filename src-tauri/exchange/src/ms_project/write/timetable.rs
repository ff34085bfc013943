//! Which calendars are in the file, and whose they are.
//!
//! Project knows two kinds. A base calendar says everything itself and serves the project, tasks and
//! other calendars; a resource's own calendar stands on a base calendar and serves one resource. Every
//! resource that works has one of the second kind, even when it says nothing.

use super::frame::Frame;
use super::numbers;
use crate::export::Detail;
use slipway_engine::plan::{Calendar, Person, PersonKind};
use slipway_engine::{CalendarId, PersonId};
use std::collections::{BTreeMap, BTreeSet};

/// Project takes no longer name for a base calendar.
const LONGEST_NAME: usize = 51;

/// A calendar of the file.
pub(super) struct Entry<'x> {
    pub(super) uid: u32,
    pub(super) name: String,
    /// What it says; nothing for one that says no more than its base.
    pub(super) says: Option<&'x Calendar>,
    /// What it stands on; none for a base calendar.
    pub(super) base: Option<CalendarId>,
    /// Whose it is, if anybody's.
    pub(super) person: Option<&'x Person>,
}

/// The calendars of the file by number, and who uses which.
pub(super) struct Timetable<'x> {
    pub(super) entries: Vec<Entry<'x>>,
    uid_of: BTreeMap<CalendarId, u32>,
    of_person: BTreeMap<PersonId, u32>,
}

impl<'x> Timetable<'x> {
    pub(super) fn of(frame: &Frame<'x>) -> Self {
        let calendars = frame.export.on.plan.calendars.iter();
        let withholds = frame.export.audience.withholds(Detail::People);
        let uses = Uses::of(frame);
        let calendars: Vec<&Calendar> = calendars
            .map(AsRef::as_ref)
            .filter(|row| !withholds || uses.as_base.contains(&row.id))
            .collect();
        let rows = calendars
            .iter()
            .map(|row| (row.id, row.external.as_slice()));
        let mut table = Self {
            entries: Vec::new(),
            uid_of: numbers::give(1, rows),
            of_person: BTreeMap::new(),
        };
        for calendar in calendars {
            table.add(calendar, &uses);
        }
        // The first numbers that are free: a reader forgets calendars that say nothing, and what is
        // written after that is the same again.
        let taken: BTreeSet<u32> = table.uid_of.values().copied().collect();
        let mut free = (1..).filter(|uid| !taken.contains(uid));
        for person in uses.people {
            if !table.of_person.contains_key(&person.id)
                && let Some(uid) = free.next()
            {
                table.add_for(person, uid, frame.calendar);
            }
        }
        table.entries.sort_by_key(|entry| entry.uid);
        table.tell_apart();
        table
    }

    /// Returns the number of a calendar.
    pub(super) fn uid(&self, calendar: CalendarId) -> Option<u32> {
        self.uid_of.get(&calendar).copied()
    }

    /// Returns the number of somebody's own calendar.
    pub(super) fn uid_of_person(&self, person: PersonId) -> Option<u32> {
        self.of_person.get(&person).copied()
    }

    fn add(&mut self, calendar: &'x Calendar, uses: &Uses<'x>) {
        let uid = self.uid_of[&calendar.id];
        let is_base = calendar.base.is_none() || uses.as_base.contains(&calendar.id);
        let person = uses.only_user(calendar.id).filter(|_| !is_base);
        if let Some(person) = person {
            self.of_person.insert(person.id, uid);
        }
        self.entries.push(Entry {
            uid,
            name: calendar.name.clone(),
            says: Some(calendar),
            base: calendar.base.filter(|_| !is_base),
            person,
        });
    }

    /// Gives a calendar to somebody who has none of their own.
    fn add_for(&mut self, person: &'x Person, uid: u32, usual: CalendarId) {
        self.of_person.insert(person.id, uid);
        self.entries.push(Entry {
            uid,
            name: person.name.clone(),
            says: None,
            base: Some(person.calendar.unwrap_or(usual)),
            person: Some(person),
        });
    }

    /// Gives base calendars names that Project takes: short, and none twice.
    fn tell_apart(&mut self) {
        let mut taken = BTreeSet::new();
        for entry in self.entries.iter_mut().filter(|entry| entry.base.is_none()) {
            let short = |ending: &str| {
                let room = LONGEST_NAME - ending.len();
                entry.name.chars().take(room).collect::<String>() + ending
            };
            let names = std::iter::once(short("")).chain((2..).map(|n| short(&format!(" ({n})"))));
            let free = names
                .into_iter()
                .find(|name| !taken.contains(&name.to_lowercase()));
            if let Some(name) = free {
                taken.insert(name.to_lowercase());
                entry.name = name;
            }
        }
    }
}

/// Who uses which calendar for what.
struct Uses<'x> {
    /// Those who have a calendar, in the order of the list of people.
    people: Vec<&'x Person>,
    /// Calendars that serve more than one resource.
    as_base: BTreeSet<CalendarId>,
    users: BTreeMap<CalendarId, Vec<&'x Person>>,
}

impl<'x> Uses<'x> {
    fn of(frame: &Frame<'x>) -> Self {
        let plan = &frame.export.on.plan;
        let mut people: Vec<&Person> = plan
            .people
            .iter()
            .map(AsRef::as_ref)
            .filter(|person| person.kind == PersonKind::Work || person.calendar.is_some())
            .filter(|_| !frame.export.audience.withholds(Detail::People))
            .collect();
        people.sort_by(|one, other| (&one.order, one.id).cmp(&(&other.order, other.id)));
        let mut users: BTreeMap<CalendarId, Vec<&Person>> = BTreeMap::new();
        for &person in &people {
            if let Some(calendar) = person.calendar {
                users.entry(calendar).or_default().push(person);
            }
        }
        let shared = users.iter().filter(|(_, all)| all.len() > 1);
        let as_base = [frame.calendar, plan.portfolio.calendar]
            .into_iter()
            .chain(plan.releases.iter().filter_map(|row| row.calendar))
            .chain(plan.tasks.iter().filter_map(|row| row.calendar))
            .chain(plan.calendars.iter().filter_map(|row| row.base))
            .chain(shared.map(|(id, _)| *id))
            .collect();
        Self {
            people,
            as_base,
            users,
        }
    }

    fn only_user(&self, calendar: CalendarId) -> Option<&'x Person> {
        match self.users.get(&calendar).map(Vec::as_slice) {
            Some(&[person]) => Some(person),
            _ => None,
        }
    }
}
