//! People: who there is, when they work and when they are away.

use super::costs::check_rates;
use super::editing::Editing;
use super::{checks, order};
use crate::change::{Message, Refusal};
use crate::id::{CalendarId, PersonId};
use crate::plan::{Calendar, Leave, Person, PersonKind, Rates};

/// One whole person, in basis points.
const WHOLE: u32 = 10_000;
/// A team of a hundred.
const LARGEST_CAPACITY: u32 = 1_000_000;

impl Editing<'_> {
    pub(super) fn create_person(
        &mut self,
        name: &str,
        kind: PersonKind,
    ) -> Result<Message, Refusal> {
        let name = checks::name(name)?;
        let label = Message::new("label-create-person").text("name", &name);
        self.add_person(name, kind);
        Ok(label)
    }

    /// Adds a person whose name was checked.
    pub(super) fn add_person(&mut self, name: String, kind: PersonKind) -> PersonId {
        let id = self.draw();
        let person = Person {
            id,
            order: order::last(self.plan().people.iter().map(|row| &row.order)),
            name,
            kind,
            calendar: None,
            leave: Vec::new(),
            capacity: WHOLE,
            notes: String::new(),
            external: Vec::new(),
            team: String::new(),
            rates: Rates::default(),
        };
        self.put(person);
        id
    }

    pub(super) fn edit_person(
        &mut self,
        person: PersonId,
        team: &str,
        calendar: Option<CalendarId>,
        leave: &[Leave],
        capacity: u32,
        notes: &str,
    ) -> Result<Message, Refusal> {
        let row = self.find::<Person>(person)?;
        self.require::<Calendar>(calendar)?;
        let mut changed = Person::clone(&row);
        team.trim().clone_into(&mut changed.team);
        changed.calendar = calendar;
        changed.leave = leave.to_vec();
        changed.capacity = capacity;
        notes.clone_into(&mut changed.notes);
        check_person(&changed)?;
        self.put(changed);
        Ok(Message::new("label-edit-person").text("name", &row.name))
    }
}

/// Refuses a person who is away backwards, or of whom there is too much.
pub(super) fn check_person(person: &Person) -> Result<(), Refusal> {
    checks::short_text("name", &person.name)?;
    checks::short_text("team", &person.team)?;
    checks::notes(&person.notes)?;
    checks::within("capacity", person.capacity <= LARGEST_CAPACITY)?;
    check_rates(person.rates)?;
    for leave in &person.leave {
        checks::days("leave", leave.from, leave.to)?;
        checks::short_text("leave", &leave.note)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::sketch::{Counted, Sketch};
    use super::*;
    use crate::change::{Command, NewIds};
    use chrono::NaiveDate;

    fn ana(change: impl FnOnce(&mut Person)) -> impl FnOnce(&Sketch) -> Command {
        let mut person = person();
        change(&mut person);
        move |_| Command::EditPerson {
            person: person.id,
            team: person.team,
            calendar: person.calendar,
            leave: person.leave,
            capacity: person.capacity,
            notes: person.notes,
        }
    }

    fn person() -> Person {
        Person {
            id: Counted(900).draw().into(),
            order: crate::plan::OrderKey::default(),
            name: "Ana".to_owned(),
            kind: PersonKind::Work,
            calendar: None,
            leave: Vec::new(),
            capacity: WHOLE,
            notes: String::new(),
            external: Vec::new(),
            team: String::new(),
            rates: Rates::default(),
        }
    }

    fn check(change: impl FnOnce(&mut Person), verdict: &str) {
        let sketch = Sketch::new("").with(|plan| drop(plan.people.insert(person().into())));
        sketch.check(ana(change), verdict);
    }

    #[test]
    fn a_person_is_away_on_days_that_follow_each_other() {
        let day = |day| NaiveDate::from_ymd_opt(2027, 7, day).unwrap();
        let leave = |from, to| Leave {
            from: day(from),
            to: day(to),
            note: String::new(),
        };
        check(
            |person| person.leave.push(leave(5, 9)),
            "person Ana: leave [{\"from\":\"2027-07-05\",\"note\":\"\",\"to\":\"2027-07-09\"}]",
        );
        check(
            |person| person.leave.push(leave(9, 5)),
            "refused: out-of-range leave",
        );
    }

    #[test]
    fn capacity_and_calendar_have_their_bounds() {
        check(
            |person| person.capacity = 1_000_000,
            "person Ana: capacity 1000000",
        );
        check(
            |person| person.capacity = 1_000_001,
            "refused: out-of-range capacity",
        );
        check(
            |person| person.calendar = Some(Counted(9000).draw().into()),
            "refused: unknown",
        );
        check(|_| {}, "refused: no-change");
    }

    #[test]
    fn a_person_is_of_a_team() {
        check(
            |person| person.team = " Platform ".to_owned(),
            "person Ana: team \"Platform\"",
        );
        check(
            |person| person.team = "x".repeat(401),
            "refused: too-long team",
        );
    }

    #[test]
    fn a_new_person_is_one_whole_person() {
        Sketch::new("").check(
            |_| Command::CreatePerson {
                name: "Bo".to_owned(),
                kind: PersonKind::Work,
            },
            "+ person Bo",
        );
    }
}
