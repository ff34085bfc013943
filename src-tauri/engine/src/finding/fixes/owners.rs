//! Fixes for who answers and what counts: owners (P04), permissions (H03), publications (H05).

use super::{Sick, fix};
use crate::change::{Argument, Command, Message, Subject};
use crate::finding::owners::{Orphan, orphans};
use crate::finding::reserved::Reserved;
use crate::finding::{Fix, gates};
use crate::id::PersonId;
use crate::plan::{Booking, Criterion, Gate, Person, Waiver};
use crate::time::Seconds;
use std::collections::BTreeMap;

/// How long a permission is renewed for at least.
const SHORTEST: Seconds = Seconds(7 * 86_400);

impl Sick<'_> {
    /// P04: who answers for the release answers for it too, or who owns most of its work.
    pub(super) fn assign(&self) -> Vec<Fix> {
        let Some((slot, release)) = self.release() else {
            return Vec::new();
        };
        let reserved = Reserved::of(&self.view);
        let gates = gates::all(&self.view);
        let first = self.finding.subjects.first();
        let all = orphans(&self.view, &reserved, &gates);
        let group = all.iter().find(|((release, _), group)| {
            *release == slot && group.iter().any(|orphan| Some(&orphan.subject) == first)
        });
        let Some((_, group)) = group else {
            return Vec::new();
        };
        let mut people: Vec<PersonId> = release.owner.into_iter().collect();
        people.extend(self.busiest(slot));
        people.dedup();
        let people = people
            .iter()
            .filter_map(|id| self.view.plan.people.get(*id));
        people
            .map(|person| self.assign_to(person, group, &release.title()))
            .collect()
    }

    fn assign_to(&self, person: &Person, group: &[Orphan<'_>], release: &str) -> Fix {
        let plan = self.view.plan;
        let command = |orphan: &Orphan<'_>| match orphan.subject {
            Subject::Task(task) => Some(Command::SetOwner {
                task,
                owner: Some(person.id),
            }),
            Subject::Gate(id) => plan.gates.get(id).map(|row| Command::EditGate {
                gate: Gate {
                    chair: Some(person.id),
                    ..Gate::clone(row)
                },
            }),
            Subject::Criterion(id) => plan.criteria.get(id).map(|row| Command::EditCriterion {
                criterion: Criterion {
                    owner: Some(person.id),
                    ..Criterion::clone(row)
                },
            }),
            Subject::Booking(id) => plan.bookings.get(id).map(|row| Command::EditBooking {
                booking: Booking {
                    requested_by: person.name.clone(),
                    ..Booking::clone(row)
                },
            }),
            _ => None,
        };
        let label = Message::new("fix-assign")
            .text("person", &person.name)
            .text("release", release)
            .count("count", group.len());
        let commands = group.iter().filter_map(command).collect();
        fix(label.clone(), Command::Batch { label, commands })
    }

    /// Who owns most tasks of a release.
    fn busiest(&self, release: u32) -> Option<PersonId> {
        let leaves = self.view.network.leaves_of(release).iter();
        let owners = leaves.filter_map(|&slot| self.view.task(slot)?.owner);
        let mut counts: BTreeMap<PersonId, usize> = BTreeMap::new();
        owners.for_each(|owner| *counts.entry(owner).or_default() += 1);
        let most = counts.into_iter().max_by_key(|&(id, count)| (count, id));
        most.map(|(id, _)| id)
    }

    /// H03: it is permitted as long again, or not any more.
    pub(super) fn renew(&self) -> Vec<Fix> {
        let waiver = self
            .finding
            .subjects
            .iter()
            .find_map(|subject| match subject {
                Subject::Waiver(id) => self.view.plan.waivers.get(*id),
                _ => None,
            });
        let Some(waiver) = waiver else {
            return Vec::new();
        };
        let length = (waiver.expires_at - waiver.given_at).max(SHORTEST);
        let until = self.view.plan.portfolio.data_date + length;
        let renewed = Waiver {
            expires_at: until,
            ..Waiver::clone(waiver)
        };
        vec![
            fix(
                Message::new("fix-waiver-renew")
                    .text("approver", &waiver.approver)
                    .with("date", Argument::Instant(until)),
                Command::EditWaiver { waiver: renewed },
            ),
            fix(
                Message::new("fix-waiver-withdraw").text("approver", &waiver.approver),
                Command::WithdrawWaiver { waiver: waiver.id },
            ),
        ]
    }

    /// H05: the plan is told anew, by the one who did so before, as of the data date.
    pub(super) fn publish_anew(&self) -> Vec<Fix> {
        let last = self
            .finding
            .subjects
            .iter()
            .find_map(|subject| match subject {
                Subject::Publication(id) => self.view.plan.publications.get(*id),
                _ => None,
            });
        let publish = last.map(|last| {
            let label = Message::new("fix-publish")
                .text("name", &last.name)
                .text("by", &last.by);
            let command = Command::Publish {
                name: last.name.clone(),
                by: last.by.clone(),
                at: self.view.plan.portfolio.data_date,
                notes: String::new(),
            };
            fix(label, command)
        });
        publish.into_iter().collect()
    }
}
