//! One operation in the parts that have one cause each.
//!
//! What people say of one task at once, how long it takes, how much is done and where it must lie, are
//! three causes in one row. They hold no names of other rows, so they are taken out and done first,
//! each for all tasks at once; the rest follows in the order of the change set, in runs of one cause.
//! Between two parts no row ever refers to one that is not there.

use super::cause::{Cause, Fresh, Told, of};
use crate::change::{Change, ChangeSet, Edit};
use crate::plan::Task;
use std::sync::Arc;

/// A part of an operation; without a cause its driver tells it.
pub(super) struct Part {
    pub(super) cause: Option<Cause>,
    pub(super) edits: ChangeSet,
}

/// Takes some fields of a task over from another state of it.
type Take = fn(&mut Task, &Task);

/// The fields of a task that say more than that it is another, by their cause.
const FIELDS: [(Cause, Take); 3] = [
    (Cause::Estimate, |task, from| {
        if is_rescaled(task, from) {
            task.progress.done = from.progress.done;
            task.progress.remaining = from.progress.remaining;
        }
        task.duration = from.duration;
        task.effort = from.effort;
        task.estimated = from.estimated;
    }),
    (Cause::Progress, |task, from| {
        task.progress.clone_from(&from.progress);
    }),
    (Cause::Constraint, |task, from| {
        task.constraint.clone_from(&from.constraint);
        task.mode = from.mode;
        task.manual_start = from.manual_start;
        task.manual_finish = from.manual_finish;
        task.segments.clone_from(&from.segments);
        task.deadline = from.deadline;
    }),
];

/// Says whether as much work is done as before, of another duration: who says that a task under way takes
/// longer says nothing of its progress, though its share and what is left are others then.
fn is_rescaled(before: &Task, after: &Task) -> bool {
    let whole = |task: &Task| task.duration.amount.0;
    let done = |task: &Task| i128::from(whole(task)) * i128::from(task.progress.done);
    // Shares are kept in basis points: they tell work no better than this.
    let rounding = i128::from(whole(before).max(whole(after)));
    before.duration != after.duration
        && before.progress.actual_start == after.progress.actual_start
        && before.progress.actual_finish == after.progress.actual_finish
        && (done(before) - done(after)).abs() <= rounding
}

/// Takes an operation apart. Together its parts are what it was.
pub(super) fn parts(changes: &ChangeSet) -> Vec<Part> {
    let fresh = Fresh::of(changes);
    let mut by_field: [Vec<Change>; FIELDS.len()] = Default::default();
    let mut rest: Vec<Part> = Vec::new();
    for change in &changes.0 {
        let left = match change {
            Change::Task(edit) => taken_off(edit, &mut by_field),
            other => Some(other.clone()),
        };
        if let Some(left) = left {
            let told = of(&left, &fresh);
            add(&mut rest, told, left);
        }
    }
    let fields = FIELDS.iter().zip(by_field);
    let fields = fields.filter(|(_, edits)| !edits.is_empty());
    let fields = fields.map(|(&(cause, _), edits)| Part {
        cause: Some(cause),
        edits: ChangeSet(edits),
    });
    fields.chain(rest).collect()
}

/// Takes the fields with a cause of their own off an edit of a task; returns what is left.
fn taken_off(edit: &Edit<Task>, by_field: &mut [Vec<Change>; FIELDS.len()]) -> Option<Change> {
    let (Some(before), Some(after)) = (&edit.before, &edit.after) else {
        return Some(Change::Task(edit.clone()));
    };
    let mut at = Arc::clone(before);
    for ((_, take), edits) in FIELDS.iter().zip(by_field) {
        let mut next = Task::clone(&at);
        take(&mut next, after);
        if next != *at {
            let next = Arc::new(next);
            edits.push(Change::Task(Edit {
                before: Some(std::mem::replace(&mut at, Arc::clone(&next))),
                after: Some(next),
            }));
        }
    }
    (at != *after).then(|| {
        Change::Task(Edit {
            before: Some(at),
            after: Some(Arc::clone(after)),
        })
    })
}

/// Puts a change behind the others: into the last part, unless that one has another cause.
fn add(parts: &mut Vec<Part>, told: Told, change: Change) {
    let cause = match told {
        Told::Cause(cause) => Some(cause),
        Told::Nothing => None,
        // What moves nothing goes with whatever is there.
        Told::Still => parts.last().and_then(|last| last.cause),
    };
    match parts.last_mut().filter(|last| last.cause == cause) {
        Some(last) => last.edits.0.push(change),
        None => parts.push(Part {
            cause,
            edits: ChangeSet(vec![change]),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notation;
    use crate::plan::{Freeze, Plan};
    use crate::time::{Seconds, Span};

    fn plan(text: &str) -> Plan {
        notation::read(text).expect("the plan is written well")
    }

    fn causes(changes: &ChangeSet, plan: &Plan) -> Vec<Option<Cause>> {
        let parts = parts(changes);
        let (mut at_once, mut in_parts) = (plan.clone(), plan.clone());
        changes.apply(&mut at_once).expect("it fits");
        for part in &parts {
            part.edits.apply(&mut in_parts).expect("each part fits");
        }
        assert_eq!(at_once, in_parts, "together the parts are what it was");
        parts.iter().map(|part| part.cause).collect()
    }

    fn edited(plan: &Plan, edit: impl FnOnce(&mut Task)) -> Change {
        let before = plan.tasks.iter().next().expect("there is a task");
        let mut after = Task::clone(before);
        edit(&mut after);
        Change::Task(Edit {
            before: Some(Arc::clone(before)),
            after: Some(Arc::new(after)),
        })
    }

    #[test]
    fn one_row_that_says_several_things_is_several_parts() {
        let plan = plan("build 3d");
        let change = edited(&plan, |task| {
            task.duration = Span::working_minutes(480);
            task.progress.done = 5_000;
            task.active = false;
        });
        assert_eq!(
            causes(&ChangeSet(vec![change]), &plan),
            [Cause::Estimate, Cause::Progress, Cause::Scope].map(Some)
        );
    }

    #[test]
    fn longer_work_under_way_is_an_estimate_though_its_share_is_another() {
        let mut plan = plan("build 4d");
        let task = plan.tasks.iter().next().expect("there is a task");
        let mut begun = Task::clone(task);
        begun.progress.done = 5_000;
        plan.tasks.insert(Arc::new(begun));
        let change = edited(&plan, |task| {
            task.duration.amount = Seconds(task.duration.amount.0 * 2);
            task.progress.done = 2_500;
        });
        let changes = ChangeSet(vec![change]);
        assert_eq!(causes(&changes, &plan), [Some(Cause::Estimate)]);
    }

    #[test]
    fn what_hangs_on_a_task_that_goes_is_scope() {
        let plan = plan("build 3d | test 1d after build");
        let link = plan.dependencies.iter().next().expect("there is a link");
        let gone = Change::Dependency(Edit {
            before: Some(Arc::clone(link)),
            after: None,
        });
        assert_eq!(
            causes(&ChangeSet(vec![gone.clone()]), &plan),
            [Some(Cause::Dependency)]
        );
        let build = plan.tasks.get(link.predecessor).expect("it is there");
        let dropped = Change::Task(Edit {
            before: Some(Arc::clone(build)),
            after: None,
        });
        let changes = ChangeSet(vec![gone, dropped]);
        assert_eq!(causes(&changes, &plan), [Some(Cause::Scope)], "in one run");
    }

    #[test]
    fn what_moves_nothing_goes_with_the_rest() {
        let plan = plan("@freeze audit wedT00:00..friT00:00\nbuild 3d");
        let freeze = plan.freezes.iter().next().expect("there is a freeze");
        let changed = Change::Freeze(Edit {
            before: Some(Arc::clone(freeze)),
            after: Some(Arc::new(Freeze {
                name: "other".to_owned(),
                ..Freeze::clone(freeze)
            })),
        });
        let renamed = edited(&plan, |task| task.name.push('s'));
        let changes = ChangeSet(vec![changed, renamed]);
        assert_eq!(causes(&changes, &plan), [Some(Cause::Freeze)]);
    }
}
