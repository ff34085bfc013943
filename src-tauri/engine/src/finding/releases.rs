//! Releases against each other and against what they need: order (R08), the same target (R10), time to
//! soak (R11), lead time (R12), dates of others (R13).

use super::notes::{Notes, View, finding};
use super::{Code, Severity};
use crate::change::{Argument, Message, Subject};
use crate::id::{EnvironmentId, ReleaseId};
use crate::plan::{PhaseKind, Release, ReleaseState};
use crate::time::{Instant, Seconds};
use std::collections::BTreeSet;

/// When a release goes out, and what it changes.
struct Outing<'a> {
    slot: u32,
    release: &'a Release,
    start: Instant,
    finish: Instant,
    /// The window in which it lies, or its own time without one.
    window: (Instant, Instant),
    /// Slots of the leaves that bring it to the users.
    tasks: Vec<u32>,
    environments: Vec<EnvironmentId>,
    is_over: bool,
}

impl<'a> Outing<'a> {
    /// Returns nothing for a release that is dropped or has no deployment.
    fn of(view: &View<'a>, slot: u32) -> Option<Self> {
        let release = view.plan.releases.at(slot)?;
        if release.state == ReleaseState::Cancelled {
            return None;
        }
        let leaves = view.calendars.deployments(slot).iter().copied();
        let tasks: Vec<u32> = leaves
            .filter(|&leaf| view.task(leaf).is_some_and(|task| task.active))
            .collect();
        let dates = || tasks.iter().map(|&task| view.dates(task));
        let start = dates().map(|dates| dates.start).min()?;
        let finish = dates().map(|dates| dates.finish).max()?;
        let berth = view.schedule.aim(slot).and_then(|aim| aim.berth);
        let is_done = |&task: &u32| {
            view.task(task)
                .is_some_and(|row| row.progress.is_finished())
        };
        Some(Self {
            slot,
            release,
            start,
            finish,
            window: berth.map_or((start, finish), |berth| (berth.from, berth.to)),
            is_over: tasks.iter().all(is_done),
            environments: tasks
                .iter()
                .filter_map(|&task| view.task(task))
                .flat_map(|row| view.calendars.sites().of_task(row).iter().copied())
                .collect(),
            tasks,
        })
    }

    fn shares_an_environment(&self, other: &Self) -> bool {
        let mut own = self.environments.iter();
        own.any(|one| other.environments.contains(one))
    }
}

/// R08, R10 and R11 between two releases of which at least one is asked for, by slot.
pub(super) fn pairs<'a>(view: &View<'a>, is_asked: impl Fn(u32) -> bool, notes: &mut Notes<'a>) {
    let slots = view.plan.releases.entries().map(|(slot, _)| slot);
    let outings: Vec<Outing<'a>> = slots.filter_map(|slot| Outing::of(view, slot)).collect();
    let asked: Vec<bool> = outings.iter().map(|one| is_asked(one.slot)).collect();
    for (place, one) in outings.iter().enumerate() {
        for (further, other) in outings.iter().enumerate().skip(place + 1) {
            if !(asked[place] || asked[further]) || (one.is_over && other.is_over) {
                continue;
            }
            let is_first = (one.start, one.release.id) <= (other.start, other.release.id);
            let (first, second) = if is_first { (one, other) } else { (other, one) };
            notes.about_releases(one.slot, other.slot);
            pair(view, first, second, notes);
        }
    }
}

/// What is wrong between two releases of which the first goes out no later than the second.
fn pair<'a>(view: &View<'a>, first: &Outing<'a>, second: &Outing<'a>, notes: &mut Notes<'a>) {
    let (one, other) = (first.release, second.release);
    let is_before = first.start < second.start && !first.is_over;
    if is_before && view.network.needs(view.plan, first.slot, second.slot) {
        let message = between("finding-r08", one, other)
            .with("first", Argument::Instant(first.start))
            .with("second", Argument::Instant(second.start));
        note(Code::R08, Severity::Blocker, one, other, message, notes);
    }
    if one.product != other.product && !first.shares_an_environment(second) {
        return;
    }
    let meet = first.window.0 < second.window.1 && second.window.0 < first.window.1;
    if meet {
        if !is_ordered(view, first, second) {
            let message = between("finding-r10", one, other).with(
                "start",
                Argument::Instant(first.window.0.max(second.window.0)),
            );
            note(Code::R10, Severity::Error, one, other, message, notes);
        }
        return;
    }
    let gap = second.start - first.finish;
    if one.product == other.product && gap < view.rules.soak_gap {
        let message = between("finding-r11", one, other)
            .with("gap", Argument::Elapsed(gap))
            .with("least", Argument::Elapsed(view.rules.soak_gap));
        note(Code::R11, Severity::Warning, one, other, message, notes);
    }
}

/// Says whether a dependency puts the deployment of one behind that of the other.
fn is_ordered(view: &View<'_>, first: &Outing<'_>, second: &Outing<'_>) -> bool {
    let behind = |tasks: &[u32], before: &[u32]| {
        tasks.iter().any(|&task| {
            let mut links = view.network.incoming(task).iter();
            links.any(|link| match view.network.members(link.predecessor) {
                Some(leaves) => leaves.iter().all(|leaf| before.contains(leaf)),
                None => before.contains(&link.predecessor),
            })
        })
    };
    behind(&second.tasks, &first.tasks) || behind(&first.tasks, &second.tasks)
}

fn between(key: &str, one: &Release, other: &Release) -> Message {
    Message::new(key)
        .text("one", &one.name)
        .text("other", &other.name)
}

fn note<'a>(
    code: Code,
    severity: Severity,
    one: &'a Release,
    other: &'a Release,
    message: Message,
    notes: &mut Notes<'a>,
) {
    let ids = [one.id.min(other.id).into(), one.id.max(other.id).into()];
    let subjects = vec![Subject::Release(one.id), Subject::Release(other.id)];
    notes.add(&one.name, finding(code, severity, &ids, subjects, message));
}

/// R12: from scope freeze to window there is less working time than its phases need at least.
pub(super) fn short_of_lead_time<'a>(
    view: &View<'a>,
    slot: u32,
    release: &'a Release,
    notes: &mut Notes<'a>,
) {
    let Some(from) = release.scope_freeze else {
        return;
    };
    let Some(outing) = Outing::of(view, slot).filter(|outing| !outing.is_over) else {
        return;
    };
    let leaves = view.network.leaves_of(slot).iter().copied();
    let tasks = leaves.flat_map(|leaf| std::iter::once(leaf).chain(view.network.ancestors(leaf)));
    let phases: BTreeSet<PhaseKind> = tasks
        .filter_map(|task| view.task(task))
        .filter(|task| task.release == release.id)
        .filter_map(|task| task.phase)
        .collect();
    let minima = phases
        .iter()
        .filter_map(|phase| view.rules.phase_minima.get(phase));
    let least = minima.fold(Seconds::ZERO, |sum, &one| sum + one);
    let target = view.schedule.aim(slot).and_then(|aim| aim.target);
    let until = target.map_or(outing.start, |berth| berth.opens);
    let calendar = release
        .calendar
        .and_then(|id| view.calendars.of_calendar(id));
    let there = calendar
        .unwrap_or(view.calendars.portfolio())
        .work_between(from, until);
    if there < least {
        let message = Message::new("finding-r12")
            .text("release", &release.title())
            .with("from", Argument::Instant(from))
            .with("until", Argument::Instant(until))
            .with("there", Argument::Work(there))
            .with("least", Argument::Work(least));
        let subjects = vec![Subject::Release(release.id)];
        let found = finding(
            Code::R12,
            Severity::Error,
            &[release.id.into()],
            subjects,
            message,
        );
        notes.add(&release.name, found);
    }
}

/// R13: a date that others set and a release needs is not confirmed.
pub(super) fn unconfirmed_events<'a>(view: &View<'a>, notes: &mut Notes<'a>) {
    for event in view
        .plan
        .external_events
        .iter()
        .filter(|event| !event.is_confirmed)
    {
        let milestone = event.milestone.and_then(|id| view.plan.tasks.get(id));
        let by_milestone = milestone.map(|task| task.release);
        let mut needed: Vec<ReleaseId> = event
            .needed_by
            .iter()
            .copied()
            .chain(by_milestone)
            .collect();
        needed.sort_unstable();
        needed.dedup();
        for id in needed {
            let slot = view.plan.releases.slot(id);
            let outing = slot.and_then(|slot| Outing::of(view, slot));
            let is_over = outing.is_some_and(|outing| outing.is_over);
            let Some(release) = view.plan.releases.get(id).filter(|_| !is_over) else {
                continue;
            };
            let message = Message::new("finding-r13")
                .text("release", &release.title())
                .text("event", &event.name)
                .text("source", &event.source)
                .with("date", Argument::Instant(event.date));
            let ids = [event.id.into(), release.id.into()];
            let subjects = vec![
                Subject::ExternalEvent(event.id),
                Subject::Release(release.id),
            ];
            let found = finding(Code::R13, Severity::Warning, &ids, subjects, message);
            notes.add(&event.name, found);
        }
    }
}
