//! Slips against what was promised (D07): releases and milestones beyond tolerance.

use super::notes::{Notes, View, finding};
use super::{Code, Severity};
use crate::change::{Argument, Message, Subject};
use crate::id::TaskId;
use crate::plan::{Baseline, BaselineTask, TaskKind};
use crate::time::{Instant, Seconds};
use std::sync::Arc;

/// D07 against the newest baseline.
pub(super) fn releases<'a>(view: &View<'a>, notes: &mut Notes<'a>) {
    let newest = |one: &&Arc<Baseline>| (one.taken_at, one.number);
    let Some(baseline) = view.plan.baselines.iter().max_by_key(newest) else {
        return;
    };
    let promised = |id: TaskId| {
        baseline
            .tasks
            .get(&id)
            .and_then(|of: &BaselineTask| of.finish)
    };
    let mut of_releases: Vec<Option<Instant>> = vec![None; view.plan.releases.slot_count()];
    for (slot, task) in view.plan.tasks.entries() {
        let Some(finish) = promised(task.id).filter(|_| !view.network.is_summary[slot as usize])
        else {
            continue;
        };
        if let Some(release) = view.plan.releases.slot(task.release) {
            let last = &mut of_releases[release as usize];
            *last = (*last).max(Some(finish));
        }
        let is_open = task.active && !task.progress.is_finished();
        if task.kind == TaskKind::Milestone && is_open {
            let subject = Subject::Task(task.id);
            let ids = (task.id.into(), baseline.id.into());
            slip(
                view,
                baseline,
                &task.name,
                (subject, ids),
                (finish, view.dates(slot).finish),
                notes,
            );
        }
    }
    for (slot, release) in view.plan.releases.entries() {
        let Some((was, span)) = of_releases[slot as usize].zip(view.schedule.release(slot)) else {
            continue;
        };
        if span.done < 10_000 {
            let subject = Subject::Release(release.id);
            let ids = (release.id.into(), baseline.id.into());
            slip(
                view,
                baseline,
                &release.name,
                (subject, ids),
                (was, span.finish),
                notes,
            );
        }
    }
}

fn slip<'a>(
    view: &View<'a>,
    baseline: &Baseline,
    name: &'a str,
    (subject, ids): (Subject, (uuid::Uuid, uuid::Uuid)),
    (was, is): (Instant, Instant),
    notes: &mut Notes<'a>,
) {
    let by: Seconds = view.calendars.portfolio().work_between(was, is);
    if by <= view.rules.slip_tolerance {
        return;
    }
    let message = Message::new("finding-d07")
        .text("name", name)
        .text("baseline", &baseline.name)
        .with("was", Argument::Instant(was))
        .with("finish", Argument::Instant(is))
        .with("by", Argument::Work(by));
    let subjects = vec![subject, Subject::Baseline(baseline.id)];
    let found = finding(
        Code::D07,
        Severity::Warning,
        &[ids.0, ids.1],
        subjects,
        message,
    );
    notes.add(name, found);
}
