//! People of the notation: `@person ann night`, `@away ann wed..thu`, and who works on a task.

use super::dates::span;
use super::read::{Reader, id};
use crate::id::TaskId;
use crate::plan::{Assignment, Leave, OrderKey, Person, PersonKind};
use std::sync::Arc;

impl Reader {
    /// `ann` works on the portfolio's calendar, `ann night` on another.
    pub(super) fn add_person(&mut self, words: &[&str]) -> Result<(), String> {
        let name = words.first().ok_or("a person needs a name")?;
        let number = self.plan.people.len();
        let calendar = words.get(1).map(|calendar| self.calendar(calendar));
        self.plan.people.insert(Arc::new(Person {
            id: id(7, number as u128),
            order: OrderKey(format!("{number:06}V")),
            name: (*name).to_owned(),
            kind: PersonKind::Work,
            calendar: calendar.transpose()?,
            leave: Vec::new(),
            capacity: 10_000,
            notes: String::new(),
            external: Vec::new(),
            team: String::new(),
            rates: crate::plan::Rates::default(),
        }));
        Ok(())
    }

    /// `ann wed..thu`.
    pub(super) fn send_away(&mut self, words: &[&str]) -> Result<(), String> {
        let [name, days] = words else {
            return Err("who is away, and when?".to_owned());
        };
        let (from, to) = self.days(days)?;
        let mut person = self.person(name)?;
        person.leave.push(Leave {
            from,
            to,
            note: String::new(),
        });
        self.plan.people.insert(Arc::new(person));
        Ok(())
    }

    /// `ann,ben:50%:8h`: who works on a task, with which share of their time, and how much.
    pub(super) fn assign(&mut self, task: TaskId, text: &str) -> Result<(), String> {
        for entry in text.split(',') {
            let mut parts = entry.split(':');
            let person = self.person(parts.next().unwrap_or_default())?.id;
            let mut assignment = Assignment {
                id: id(8, self.plan.assignments.len() as u128),
                task,
                person,
                units: 10_000,
                work: None,
                delay: crate::Seconds::ZERO,
                actual_start: None,
                actual_finish: None,
                external: Vec::new(),
            };
            for part in parts {
                match part.strip_suffix('%').map(str::parse::<u32>) {
                    Some(Ok(percent)) => assignment.units = percent * 100,
                    Some(Err(_)) => return Err(format!("“{part}” is no share")),
                    None => assignment.work = Some(span(part)?.amount),
                }
            }
            self.plan.assignments.insert(Arc::new(assignment));
        }
        Ok(())
    }

    pub(super) fn person(&self, name: &str) -> Result<Person, String> {
        let mut people = self.plan.people.iter();
        people
            .find(|person| person.name == name)
            .map(|person| Person::clone(person))
            .ok_or_else(|| format!("there is nobody called “{name}”"))
    }
}
