//! Resources: those who do the work, and what it uses up.

use super::costs::Money;
use super::numbers;
use super::sheet::{Sheet, line, name};
use super::timetable::Timetable;
use super::value::Share;
use crate::export::{Detail, Export};
use slipway_engine::PersonId;
use slipway_engine::plan::{Person, PersonKind};
use std::collections::BTreeMap;

/// The resources of the file, in the order of the list of people.
pub(super) struct People<'x> {
    all: Vec<&'x Person>,
    uid_of: BTreeMap<PersonId, u32>,
}

impl<'x> People<'x> {
    /// Returns everybody, where the reader may know who does what.
    pub(super) fn of(export: &'x Export<'x>) -> Self {
        let withheld = export.audience.withholds(Detail::People);
        let everybody = export.on.plan.people.iter().map(AsRef::as_ref);
        let mut all: Vec<&Person> = everybody.filter(|_| !withheld).collect();
        all.sort_by(|one, other| (&one.order, one.id).cmp(&(&other.order, other.id)));
        let rows = all
            .iter()
            .map(|person| (person.id, person.external.as_slice()));
        Self {
            uid_of: numbers::give(0, rows),
            all,
        }
    }

    /// Returns the number of somebody.
    pub(super) fn uid(&self, person: PersonId) -> Option<u32> {
        self.uid_of.get(&person).copied()
    }

    /// Writes everybody.
    pub(super) fn write(
        &self,
        sheet: &mut Sheet,
        export: &Export<'_>,
        timetable: &Timetable<'_>,
        money: &Money,
    ) {
        sheet.holding("Resources", |sheet| {
            for (person, id) in self.all.iter().zip(1..) {
                sheet.holding("Resource", |sheet| {
                    sheet.value("UID", self.uid_of[&person.id]);
                    sheet.value("ID", id);
                    write(sheet, export, (timetable, money), person);
                });
            }
        });
    }
}

fn write(
    sheet: &mut Sheet,
    export: &Export<'_>,
    (timetable, money): (&Timetable<'_>, &Money),
    person: &Person,
) {
    sheet.text("Name", &name(&person.name));
    // What only costs is a material to the numbers, and marked apart.
    let works = person.kind == PersonKind::Work;
    sheet.flag("Type", works);
    sheet.flag("IsNull", false);
    sheet.text("Group", &line(&person.team));
    sheet.value("MaxUnits", Share(person.capacity));
    money.write_rates(sheet, person);
    match timetable.uid_of_person(person.id) {
        Some(uid) => sheet.value("CalendarUID", uid),
        None => sheet.value("CalendarUID", -1),
    }
    sheet.text("Notes", export.notes(&person.notes));
    sheet.flag("IsGeneric", false);
    sheet.flag("IsInactive", false);
    sheet.flag("IsCostResource", person.kind == PersonKind::Cost);
}
