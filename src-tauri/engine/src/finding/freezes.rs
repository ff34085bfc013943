//! Work in freezes (R05), and windows that a freeze leaves nothing of (R06).

use super::dates::{Pin, pins};
use super::notes::{Notes, View, finding, moment_id};
use super::{Code, Severity};
use crate::change::{Argument, Message, Subject};
use crate::plan::{Freeze, Hardness, PhaseKind, ReleaseKind, Scope, Task, Window};
use crate::time::{Instant, Seconds};
use crate::window::{Stretch, Work, admits};
use std::sync::Arc;

/// R05 of one leaf: it lies in a freeze that its scope falls into, because something else than the
/// engine put it there, or because the freeze does not push.
pub(super) fn leaf<'a>(view: &View<'a>, slot: u32, task: &'a Task, notes: &mut Notes<'a>) {
    if view.plan.freezes.is_empty() || task.progress.is_finished() {
        return;
    }
    let Some(work) = Work::of(view.plan, task) else {
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

/// R06: occurrences of windows, as far as the plan reaches, that a hard freeze of deployments covers.
pub(super) fn swallowed_windows<'a>(view: &View<'a>, notes: &mut Notes<'a>) {
    let from = view.plan.portfolio.data_date;
    let Some(last) = view.schedule.portfolio().map(|span| span.finish) else {
        return;
    };
    let coming = view.calendars.coming();
    for (freeze_slot, freeze) in view.plan.freezes.entries() {
        if freeze.hardness == Hardness::Soft || !stops_deployments(freeze) {
            continue;
        }
        for (slot, window) in view.plan.windows.entries() {
            if !reaches(view, freeze.scope, window.scope) || spares(freeze, window) {
                continue;
            }
            let frozen = coming.of_freeze(freeze_slot);
            let covers = |(opens, closes): Stretch| {
                frozen
                    .iter()
                    .any(|&(from, to)| from <= opens && closes <= to)
            };
            let in_plan = |&&(opens, _): &&Stretch| opens >= from && opens <= last;
            let times = coming.of_window(slot).iter().filter(in_plan);
            for &(opens, _) in times.filter(|&&time| covers(time)) {
                note_swallowed(window, freeze, opens, notes);
            }
        }
    }
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
    opens: Instant,
    notes: &mut Notes<'a>,
) {
    let message = Message::new("finding-r06")
        .text("window", &window.name)
        .text("freeze", &freeze.name)
        .with("opens", Argument::Instant(opens));
    let ids = [window.id.into(), freeze.id.into(), moment_id(opens)];
    let subjects = vec![Subject::Window(window.id), Subject::Freeze(freeze.id)];
    let found = finding(Code::R06, Severity::Warning, &ids, subjects, message);
    notes.add(&window.name, found);
}
