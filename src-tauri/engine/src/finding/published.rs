//! What the plan says otherwise than was told to everybody (H05).

use super::notes::{Notes, View, finding};
use super::{Code, Severity};
use crate::change::{Argument, Message, Subject};
use crate::plan::Publication;
use crate::publication::{goes_out, of_task};
use std::sync::Arc;

/// H05: dates of tasks, or when releases go out and at what they aim, differ from the newest
/// publication.
pub(super) fn published<'a>(view: &View<'a>, notes: &mut Notes<'a>) {
    let newest = |row: &&Arc<Publication>| row.number;
    let Some(last) = view.plan.publications.iter().max_by_key(newest) else {
        return;
    };
    let (tasks, releases) = (other_tasks(view, last), other_releases(view, last));
    if tasks == 0 && releases == 0 {
        return;
    }
    let message = Message::new("finding-h05")
        .text("name", &last.name)
        .with("number", Argument::Number(last.number.into()))
        .with("at", Argument::Instant(last.at))
        .count("tasks", tasks)
        .count("releases", releases);
    // A publication keeps its id for ever, and the next one is told of anew.
    let ids = [last.id.into()];
    let subjects = vec![Subject::Publication(last.id)];
    let found = finding(Code::H05, Severity::Hint, &ids, subjects, message);
    notes.add(&last.name, found);
}

/// Counts tasks that are new, gone or elsewhere.
fn other_tasks(view: &View<'_>, last: &Publication) -> usize {
    let plan = view.plan;
    let mut known = 0;
    let mut other = 0;
    for (slot, task) in plan.tasks.entries() {
        let Some(now) = of_task(plan, view.schedule, slot) else {
            continue;
        };
        match last.tasks.get(&task.id) {
            Some(told) => {
                known += 1;
                other += usize::from(*told != now);
            }
            None => other += 1,
        }
    }
    other + (last.tasks.len() - known)
}

/// Counts releases that are new, gone, or go out at another time.
fn other_releases(view: &View<'_>, last: &Publication) -> usize {
    let plan = view.plan;
    let mut known = 0;
    let mut other = 0;
    for (slot, release) in plan.releases.entries() {
        match last.releases.get(&release.id) {
            Some(told) => {
                known += 1;
                let now = goes_out(plan, view.calendars, view.schedule, slot);
                other += usize::from((told.target, told.goes_out) != (release.target, now));
            }
            None => other += 1,
        }
    }
    other + (last.releases.len() - known)
}
