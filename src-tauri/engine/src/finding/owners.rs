//! What nobody answers for (P04): one finding a release and kind, for a plan whose people are known.

use super::gates::Decided;
use super::notes::{Notes, View, finding};
use super::reserved::Reserved;
use super::{Code, Severity};
use crate::change::{Argument, Message, Subject};
use crate::id::ReleaseId;
use crate::plan::{CriterionState, Plan, Release};
use crate::schedule::Bits;
use crate::time::Instant;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Rows that a finding names as its subjects; it counts the others.
const MOST_SUBJECTS: usize = 8;

/// What should have somebody who answers for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Task,
    Gate,
    Criterion,
    Booking,
}

impl Kind {
    /// The word of a kind in messages.
    fn word(self) -> &'static str {
        match self {
            Self::Task => "task",
            Self::Gate => "gate",
            Self::Criterion => "criterion",
            Self::Booking => "booking",
        }
    }
}

/// A row that nobody answers for.
pub(super) struct Orphan<'a> {
    pub(super) subject: Subject,
    name: &'a str,
    at: Instant,
}

/// By release slot and kind, so that the order is that of the plan.
pub(super) type Orphans<'a> = BTreeMap<(u32, Kind), Vec<Orphan<'a>>>;

/// P04: a hint, an error once the first of them is near.
pub(super) fn owners<'a>(
    view: &View<'a>,
    reserved: &Reserved<'a>,
    gates: &[Decided<'a>],
    notes: &mut Notes<'a>,
) {
    let soon = view.plan.portfolio.data_date + view.rules.criteria_lead;
    for ((slot, kind), mut orphans) in orphans(view, reserved, gates) {
        let Some(release) = view.plan.releases.at(slot) else {
            continue;
        };
        orphans.sort_by_key(|orphan| (orphan.at, orphan.subject));
        let first = &orphans[0];
        let severity = if first.at <= soon {
            Severity::Error
        } else {
            Severity::Hint
        };
        let message = Message::new("finding-p04")
            .text("release", &release.title())
            .text("kind", kind.word())
            .text("name", first.name)
            .with("date", Argument::Instant(first.at))
            .count("count", orphans.len())
            .count("more", orphans.len() - 1);
        let subjects = orphans.iter().take(MOST_SUBJECTS).map(|row| row.subject);
        let subjects = subjects.chain([Subject::Release(release.id)]).collect();
        let ids = [release.id.into(), Uuid::from_u128(kind as u128)];
        let found = finding(Code::P04, severity, &ids, subjects, message);
        notes.add(&release.name, found);
    }
}

/// Finds what nobody answers for, where people are known at all: nothing in a plan without people,
/// and no task of a release in which no task has an owner.
pub(super) fn orphans<'a>(
    view: &View<'a>,
    reserved: &Reserved<'a>,
    gates: &[Decided<'a>],
) -> Orphans<'a> {
    let mut orphans = Orphans::new();
    if view.plan.people.is_empty() {
        return orphans;
    }
    tasks(view, &mut orphans);
    undecided(view, gates, &mut orphans);
    bookings(view, reserved, &mut orphans);
    orphans
}

fn tasks<'a>(view: &View<'a>, orphans: &mut Orphans<'a>) {
    let plan = view.plan;
    let mut assigned = Bits::below(plan.tasks.slot_count());
    for assignment in plan.assignments.iter() {
        if let Some(slot) = plan.tasks.slot(assignment.task) {
            assigned.set(slot);
        }
    }
    for (release, row) in plan.releases.entries() {
        if row.state.is_over() {
            continue;
        }
        let leaves = view.network.leaves_of(release).iter();
        let tasks = leaves.filter_map(|&slot| Some((slot, view.task(slot)?)));
        let (mut without, mut is_owned) = (Vec::new(), false);
        for (slot, task) in tasks.filter(|(_, task)| task.release == row.id) {
            let has_owner = task.owner.is_some() || assigned.contains(slot);
            is_owned |= has_owner;
            let is_work = task.active && !task.duration.is_zero() && !task.progress.is_finished();
            if is_work && !has_owner {
                without.push(Orphan {
                    subject: Subject::Task(task.id),
                    name: &task.name,
                    at: view.dates(slot).start,
                });
            }
        }
        if is_owned && !without.is_empty() {
            orphans.insert((release, Kind::Task), without);
        }
    }
}

/// Gates without chair and their criteria without owner, where it is known when they are decided.
fn undecided<'a>(view: &View<'a>, gates: &[Decided<'a>], orphans: &mut Orphans<'a>) {
    for gate in gates {
        let (true, Some(at)) = (gate.is_open(), gate.at) else {
            continue;
        };
        let slot = open_release(view.plan, gate.release.id);
        if let Some(slot) = slot.filter(|_| gate.gate.chair.is_none()) {
            orphans.entry((slot, Kind::Gate)).or_default().push(Orphan {
                subject: Subject::Gate(gate.gate.id),
                name: &gate.gate.name,
                at,
            });
        }
        for criterion in &gate.criteria {
            let is_open = criterion.owner.is_none() && criterion.state == CriterionState::Open;
            if let Some(slot) = slot.filter(|_| is_open) {
                let orphan = Orphan {
                    subject: Subject::Criterion(criterion.id),
                    name: &criterion.text,
                    at: criterion.due.unwrap_or(at),
                };
                orphans
                    .entry((slot, Kind::Criterion))
                    .or_default()
                    .push(orphan);
            }
        }
    }
}

fn bookings<'a>(view: &View<'a>, reserved: &Reserved<'a>, orphans: &mut Orphans<'a>) {
    let data_date = view.plan.portfolio.data_date;
    for held in reserved.iter() {
        let is_orphan = held.booking.requested_by.trim().is_empty() && held.to > data_date;
        if let Some(slot) = open_release(view.plan, held.release.id).filter(|_| is_orphan) {
            let orphan = Orphan {
                subject: Subject::Booking(held.booking.id),
                name: &held.environment.name,
                at: held.from,
            };
            orphans
                .entry((slot, Kind::Booking))
                .or_default()
                .push(orphan);
        }
    }
}

/// Returns the slot of a release of which something is still planned.
fn open_release(plan: &Plan, id: ReleaseId) -> Option<u32> {
    let is_open = |row: &Release| !row.state.is_over();
    let slot = plan.releases.slot(id)?;
    plan.releases
        .at(slot)
        .is_some_and(|row| is_open(row))
        .then_some(slot)
}
