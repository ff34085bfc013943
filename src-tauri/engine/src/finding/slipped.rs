//! Slips against what was promised (D07): releases and milestones beyond tolerance.

use super::notes::{Notes, View, finding};
use super::{Code, Severity};
use crate::change::{Argument, Message, Subject};
use crate::plan::{Baseline, BaselineTask, Release, Task, TaskKind};
use crate::time::{Instant, Seconds};

/// D07 of a milestone, against the newest baseline.
pub(super) fn milestone<'a>(view: &View<'a>, slot: u32, task: &'a Task, notes: &mut Notes<'a>) {
    if task.kind != TaskKind::Milestone || task.progress.is_finished() {
        return;
    }
    if let Some(baseline) = view.baseline
        && let Some(was) = promised(baseline, task)
    {
        let subject = Subject::Task(task.id);
        let ids = (task.id.into(), baseline.id.into());
        let is = view.dates(slot).finish;
        let named = (task.name.as_str(), task.name.as_str());
        slip(view, baseline, named, (subject, ids), (was, is), notes);
    }
}

/// D07 of a release, against the newest baseline.
pub(super) fn release<'a>(view: &View<'a>, slot: u32, release: &'a Release, notes: &mut Notes<'a>) {
    let span = view.schedule.release(slot);
    let Some((baseline, span)) = view.baseline.zip(span.filter(|span| span.done < 10_000)) else {
        return;
    };
    let leaves = view.network.leaves_of(slot).iter();
    let tasks = leaves.filter_map(|&leaf| view.task(leaf));
    let last = tasks
        .filter(|task| task.release == release.id)
        .filter_map(|task| promised(baseline, task))
        .max();
    if let Some(was) = last {
        let subject = Subject::Release(release.id);
        let ids = (release.id.into(), baseline.id.into());
        let title = release.title();
        let named = (release.name.as_str(), title.as_str());
        slip(
            view,
            baseline,
            named,
            (subject, ids),
            (was, span.finish),
            notes,
        );
    }
}

fn promised(baseline: &Baseline, task: &Task) -> Option<Instant> {
    let of_task: &BaselineTask = baseline.tasks.get(&task.id)?;
    of_task.finish
}

fn slip<'a>(
    view: &View<'a>,
    baseline: &Baseline,
    (name, title): (&'a str, &str),
    (subject, ids): (Subject, (uuid::Uuid, uuid::Uuid)),
    (was, is): (Instant, Instant),
    notes: &mut Notes<'a>,
) {
    let by: Seconds = view.calendars.portfolio().work_between(was, is);
    if by <= view.rules.slip_tolerance {
        return;
    }
    let message = Message::new("finding-d07")
        .text("name", title)
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
