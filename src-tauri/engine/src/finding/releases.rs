//! Releases against each other and against what they need: order (R08), the same target (R10), time to
//! soak (R11), lead time (R12), dates of others (R13).

use super::notes::{Notes, View, finding};
use super::windows::deployments;
use super::{Code, Severity};
use crate::change::{Argument, Message, Subject};
use crate::id::{EnvironmentId, ReleaseId};
use crate::plan::{PhaseKind, Release, ReleaseState, Strength};
use crate::time::{Instant, Seconds};
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeSet;

/// When a release goes out, and what it changes.
struct Outing<'a> {
    release: &'a Release,
    start: Instant,
    finish: Instant,
    /// The window in which it lies, or its own time without one.
    window: (Instant, Instant),
    environments: FxHashSet<EnvironmentId>,
    tasks: FxHashSet<u32>,
    is_over: bool,
}

/// R08, R10, R11, R12 and R13.
pub(super) fn releases<'a>(view: &View<'a>, notes: &mut Notes<'a>) {
    let outings: Vec<Outing<'a>> = view
        .plan
        .releases
        .entries()
        .filter(|(_, release)| release.state != ReleaseState::Cancelled)
        .filter_map(|(slot, release)| outing(view, slot, release))
        .collect();
    // Without deployments there is nothing to compare, and links are not looked at: this runs at every
    // step of a drag.
    let needs = if outings.len() > 1 {
        needs(view)
    } else {
        FxHashMap::default()
    };
    for (place, one) in outings.iter().enumerate() {
        for other in &outings[place + 1..] {
            let (first, second) = if (one.start, one.release.id) <= (other.start, other.release.id)
            {
                (one, other)
            } else {
                (other, one)
            };
            if first.is_over && second.is_over {
                continue;
            }
            pair(view, first, second, &needs, notes);
        }
        short_of_lead_time(view, one, notes);
    }
    unconfirmed_events(view, &outings, notes);
}

/// Which release needs which: by dependencies that must hold, successor first.
fn needs(view: &View<'_>) -> FxHashMap<(ReleaseId, ReleaseId), bool> {
    let mut needs = FxHashMap::default();
    for dependency in view.plan.dependencies.iter() {
        let tasks = &view.plan.tasks;
        let (Some(predecessor), Some(successor)) = (
            tasks.get(dependency.predecessor),
            tasks.get(dependency.successor),
        ) else {
            continue;
        };
        if predecessor.release != successor.release && dependency.strength == Strength::Hard {
            needs.insert((successor.release, predecessor.release), true);
        }
    }
    needs
}

fn outing<'a>(view: &View<'a>, slot: u32, release: &'a Release) -> Option<Outing<'a>> {
    let all: Vec<_> = deployments(view, release).collect();
    let start = all.iter().map(|&(slot, _)| view.dates(slot).start).min()?;
    let finish = all.iter().map(|&(slot, _)| view.dates(slot).finish).max()?;
    let berth = view.schedule.aim(slot).and_then(|aim| aim.berth);
    let is_over = all.iter().all(|(_, work)| work.task.progress.is_finished());
    Some(Outing {
        release,
        start,
        finish,
        window: berth.map_or((start, finish), |berth| (berth.from, berth.to)),
        environments: all
            .iter()
            .flat_map(|(_, work)| work.task.uses.iter().copied())
            .collect(),
        tasks: all.iter().map(|&(slot, _)| slot).collect(),
        is_over,
    })
}

/// What is wrong between two releases of which the first goes out no later than the second.
fn pair<'a>(
    view: &View<'a>,
    first: &Outing<'a>,
    second: &Outing<'a>,
    needs: &FxHashMap<(ReleaseId, ReleaseId), bool>,
    notes: &mut Notes<'a>,
) {
    let (one, other) = (first.release, second.release);
    if first.start < second.start && needs.contains_key(&(one.id, other.id)) && !first.is_over {
        let message = between("finding-r08", one, other)
            .with("first", Argument::Instant(first.start))
            .with("second", Argument::Instant(second.start));
        note(Code::R08, Severity::Blocker, one, other, message, notes);
    }
    let shared =
        one.product == other.product || !first.environments.is_disjoint(&second.environments);
    if !shared {
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
    let behind = |tasks: &FxHashSet<u32>, before: &FxHashSet<u32>| {
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
fn short_of_lead_time<'a>(view: &View<'a>, outing: &Outing<'a>, notes: &mut Notes<'a>) {
    let release = outing.release;
    let Some(from) = release.scope_freeze.filter(|_| !outing.is_over) else {
        return;
    };
    let phases: BTreeSet<PhaseKind> = view
        .plan
        .tasks
        .iter()
        .filter(|task| task.release == release.id)
        .filter_map(|task| task.phase)
        .collect();
    let minima = phases
        .iter()
        .filter_map(|phase| view.rules.phase_minima.get(phase));
    let least = minima.fold(Seconds::ZERO, |sum, &one| sum + one);
    let target = view
        .plan
        .releases
        .slot(release.id)
        .and_then(|slot| view.schedule.aim(slot)?.target);
    let until = target.map_or(outing.start, |berth| berth.opens);
    let calendar = release
        .calendar
        .and_then(|id| view.calendars.of_calendar(id));
    let there = calendar
        .unwrap_or(view.calendars.portfolio())
        .work_between(from, until);
    if there < least {
        let message = Message::new("finding-r12")
            .text("release", &release.name)
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
fn unconfirmed_events<'a>(view: &View<'a>, outings: &[Outing<'a>], notes: &mut Notes<'a>) {
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
            let is_over = outings
                .iter()
                .any(|outing| outing.release.id == id && outing.is_over);
            let Some(release) = view.plan.releases.get(id).filter(|_| !is_over) else {
                continue;
            };
            let message = Message::new("finding-r13")
                .text("release", &release.name)
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
