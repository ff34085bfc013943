//! Work in freezes (R05), and windows that a freeze leaves nothing of (R06).

use super::dates::{Pin, pins};
use super::notes::{Notes, View, finding};
use super::{Code, Severity};
use crate::change::{Argument, Message, Subject};
use crate::id::ReleaseId;
use crate::plan::{
    Freeze, Hardness, Permit, PhaseKind, Plan, ReleaseKind, Scope, Target, Task, Window,
};
use crate::time::{Instant, Seconds};
use crate::window::{Stretch, Work, admits, covers};
use std::sync::Arc;

/// R05 of one leaf: it lies in a freeze that its scope falls into, because something else than the
/// engine put it there, or because the freeze does not push.
pub(super) fn leaf<'a>(view: &View<'a>, slot: u32, task: &'a Task, notes: &mut Notes<'a>) {
    if view.plan.freezes.is_empty() || task.progress.is_finished() {
        return;
    }
    let Some(work) = Work::of(view.plan, view.calendars.sites(), task) else {
        return;
    };
    let dates = view.dates(slot);
    // What was done before the data date is history.
    let span = (dates.start.max(view.plan.portfolio.data_date), dates.finish);
    // The engine moves work to the end of the freeze that it is pinned into.
    let pinned = pins(task).into_iter().flatten().map(|pin| match pin {
        Pin::Start(at) => (at, at),
        Pin::Finish(at) => (at - Seconds(1), at),
    });
    let spans: Vec<Stretch> = std::iter::once(span).chain(pinned).collect();
    for (freeze_slot, freeze) in view.plan.freezes.entries() {
        if freeze.hardness == Hardness::Hard && !work.is_put() {
            continue;
        }
        if !work.falls_into(freeze) || work.is_waived(freeze) {
            continue;
        }
        let times = view.calendars.coming().of_freeze(freeze_slot);
        if let Some(&overlap) = times
            .iter()
            .find(|&&time| spans.iter().any(|&span| overlaps(time, span)))
        {
            note_work(task, freeze, overlap, notes);
        }
    }
}

/// A moment lies in a stretch when the stretch begins there or before, and ends later.
fn overlaps((from, to): Stretch, (start, finish): Stretch) -> bool {
    if start >= finish {
        from <= start && start < to
    } else {
        start < to && from < finish
    }
}

fn note_work<'a>(
    task: &'a Task,
    freeze: &'a Arc<Freeze>,
    (from, to): Stretch,
    notes: &mut Notes<'a>,
) {
    let severity = match freeze.hardness {
        Hardness::Hard => Severity::Error,
        Hardness::Soft => Severity::Warning,
    };
    let message = Message::new("finding-r05")
        .text("task", &task.name)
        .text("freeze", &freeze.name)
        .text("reason", &freeze.reason)
        .with("from", Argument::Instant(from))
        .with("to", Argument::Instant(to));
    let ids = [task.id.into(), freeze.id.into()];
    let subjects = vec![Subject::Task(task.id), Subject::Freeze(freeze.id)];
    let found = finding(Code::R05, severity, &ids, subjects, message);
    notes.add(&task.name, found);
}

/// R06: windows of which a hard freeze of deployments covers occurrences, as far as the plan reaches.
/// One finding for a window and a freeze, however often they meet.
pub(super) fn swallowed_windows<'a>(view: &View<'a>, notes: &mut Notes<'a>) {
    for (freeze_slot, freeze) in view.plan.freezes.entries() {
        if freeze.hardness == Hardness::Soft || !stops_deployments(freeze) {
            continue;
        }
        for (slot, window) in view.plan.windows.entries() {
            if !reaches(view, freeze.scope, window.scope)
                || spares(freeze, window)
                || lets_somebody_in(view.plan, freeze, window)
            {
                continue;
            }
            let opens = swallowed(view, freeze_slot, slot);
            if let (Some(&first), Some(&last)) = (opens.first(), opens.last()) {
                note_swallowed(window, freeze, (first, last), opens.len(), notes);
            }
        }
    }
}

/// When the occurrences of a window would open that lie wholly within a freeze, from the data date on
/// and as far as the plan reaches or aims.
pub(super) fn swallowed(view: &View<'_>, freeze: u32, window: u32) -> Vec<Instant> {
    let from = view.plan.portfolio.data_date;
    let reached = view.schedule.portfolio().map(|span| span.finish);
    let aimed = view
        .plan
        .releases
        .iter()
        .filter_map(|row| match row.target {
            Some(Target::Occurrence { start, .. }) => Some(start),
            Some(Target::NextAdmitting) | None => None,
        });
    let Some(last) = reached.into_iter().chain(aimed).max() else {
        return Vec::new();
    };
    let coming = view.calendars.coming();
    let frozen = coming.of_freeze(freeze);
    let covers = |(opens, closes): Stretch| {
        let mut frozen = frozen.iter();
        frozen.any(|&(from, to)| from <= opens && closes <= to)
    };
    let in_plan = |&(opens, _): &Stretch| opens >= from && opens <= last;
    let times = coming.of_window(window).iter().copied().filter(in_plan);
    times
        .filter(|&time| covers(time))
        .map(|(opens, _)| opens)
        .collect()
}

/// Says whether somebody permitted a release that the window takes to go on in the freeze.
fn lets_somebody_in(plan: &Plan, freeze: &Freeze, window: &Window) -> bool {
    let takes = |release: &ReleaseId| {
        let row = plan.releases.get(*release);
        row.is_some_and(|row| covers(plan, window, row) && admits(window, row.kind))
    };
    let mut waivers = plan.waivers.iter();
    waivers.any(|waiver| match &waiver.permits {
        Permit::Freeze {
            freeze: of,
            release,
            task: None,
        } => {
            *of == freeze.id
                && waiver.holds_at(plan.portfolio.data_date)
                && release.as_ref().is_none_or(takes)
        }
        Permit::Freeze { .. } | Permit::Finding { .. } => false,
    })
}

fn stops_deployments(freeze: &Freeze) -> bool {
    let phases = &freeze.applies_to.phases;
    phases.is_empty() || phases.contains(&PhaseKind::Deployment)
}

/// Says whether a freeze leaves some kind of release alone that a window admits.
fn spares(freeze: &Freeze, window: &Window) -> bool {
    let frozen = &freeze.applies_to.releases;
    let is_spared = |kind: &ReleaseKind| admits(window, *kind) && !frozen.contains(kind);
    !frozen.is_empty() && ReleaseKind::ALL.iter().any(is_spared)
}

/// Says whether a freeze of one scope reaches everything that a window of the other admits.
fn reaches(view: &View<'_>, freeze: Scope, window: Scope) -> bool {
    match (freeze, window) {
        (Scope::Portfolio, _) => true,
        (Scope::Product(product), Scope::Environment(environment)) => view
            .plan
            .environments
            .get(environment)
            .is_some_and(|row| row.product == Some(product)),
        (one, other) => one == other,
    }
}

fn note_swallowed<'a>(
    window: &'a Arc<Window>,
    freeze: &'a Arc<Freeze>,
    (first, last): (Instant, Instant),
    count: usize,
    notes: &mut Notes<'a>,
) {
    let message = Message::new("finding-r06")
        .text("window", &window.name)
        .text("freeze", &freeze.name)
        .count("count", count)
        .with("opens", Argument::Instant(first))
        .with("last", Argument::Instant(last));
    let ids = [window.id.into(), freeze.id.into()];
    let subjects = vec![Subject::Window(window.id), Subject::Freeze(freeze.id)];
    let found = finding(Code::R06, Severity::Warning, &ids, subjects, message);
    notes.add(&window.name, found);
}
