//! What a journal says of a plan: how often each row was changed, and which releases were dropped.

use super::{Change, Operation, Seq};
use crate::id::ReleaseId;
use crate::plan::Plan;
use crate::scheduled::Scheduled;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Releases that are not in the plan any more, and the plan as it was before they went.
#[derive(Debug, Clone)]
pub struct Dropped {
    /// Which ones.
    pub releases: BTreeSet<ReleaseId>,
    /// The plan that still has them, with its dates.
    pub before: Scheduled,
}

/// What happened to a plan so far.
#[derive(Debug, Clone, Default)]
pub struct Past {
    /// The last operation. In a copy without history, too, numbers go on.
    pub last: Seq,
    /// How many operations the journal knows nothing of: those before a copy without history.
    forgotten: i64,
    by_row: BTreeMap<Uuid, i64>,
    /// What was dropped, the last first.
    pub dropped: Vec<Dropped>,
}

impl Past {
    /// Reads a journal, in order, that led to a plan.
    ///
    /// `last` is the last operation of the plan, also where the journal is empty.
    #[must_use]
    pub fn of(journal: &[Operation], last: Seq, now: &Plan) -> Self {
        let mut by_row: BTreeMap<Uuid, i64> = BTreeMap::new();
        for operation in journal {
            let rows: BTreeSet<Uuid> = operation.edits.0.iter().filter_map(Change::id).collect();
            for row in rows {
                *by_row.entry(row).or_default() += 1;
            }
        }
        Self {
            last,
            forgotten: journal.first().map_or(last.0, |first| first.seq.0 - 1),
            by_row,
            dropped: dropped(journal, now),
        }
    }

    /// Returns how many operations changed a row. Those that a copy without history has forgotten
    /// count for every row, so that the number never falls from one copy to the next.
    #[must_use]
    pub fn changes_of(&self, row: Uuid) -> i64 {
        self.forgotten + self.by_row.get(&row).copied().unwrap_or_default()
    }
}

/// Goes back from the plan as it is to just before each operation that dropped a release for good.
fn dropped(journal: &[Operation], now: &Plan) -> Vec<Dropped> {
    let mut missing: BTreeSet<ReleaseId> = journal.iter().flat_map(removed).collect();
    missing.retain(|id| now.releases.get(*id).is_none());
    let mut dropped = Vec::new();
    let mut plan = now.clone();
    for operation in journal.iter().rev() {
        if missing.is_empty() || operation.edits.invert().apply(&mut plan).is_err() {
            break;
        }
        let releases: BTreeSet<ReleaseId> =
            removed(operation).filter(|id| missing.remove(id)).collect();
        if !releases.is_empty() {
            let before = Scheduled::of(plan.clone());
            dropped.push(Dropped { releases, before });
        }
    }
    dropped
}

fn removed(operation: &Operation) -> impl Iterator<Item = ReleaseId> + '_ {
    operation.edits.0.iter().filter_map(|change| {
        let Change::Release(edit) = change else {
            return None;
        };
        let is_gone = edit.after.is_none();
        edit.before.as_ref().filter(|_| is_gone).map(|row| row.id)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::change::{ChangeSet, Edit, Message};
    use crate::id::{OperationId, TaskId};
    use crate::notation;
    use crate::plan::{Release, Task};
    use crate::time::Instant;
    use std::sync::Arc;

    fn operation(seq: i64, edits: ChangeSet) -> Operation {
        Operation {
            seq: Seq(seq),
            id: OperationId(Uuid::from_u128(seq.unsigned_abs().into())),
            parent: None,
            author: String::new(),
            at: Instant(0),
            label: Message::new("label"),
            reason: None,
            edits,
            undoes: None,
        }
    }

    fn renamed(plan: &Plan, task: TaskId, name: &str) -> Change {
        let before = Arc::clone(plan.tasks.get(task).expect("it is there"));
        let mut after = Task::clone(&before);
        name.clone_into(&mut after.name);
        Change::Task(Edit {
            before: Some(before),
            after: Some(Arc::new(after)),
        })
    }

    fn without(plan: &Plan, release: &Arc<Release>) -> ChangeSet {
        let tasks = plan.tasks.iter().filter(|task| task.release == release.id);
        let task = |task: &Arc<Task>| {
            Change::Task(Edit {
                before: Some(Arc::clone(task)),
                after: None,
            })
        };
        let mut changes: Vec<Change> = tasks.map(task).collect();
        changes.push(Change::Release(Edit {
            before: Some(Arc::clone(release)),
            after: None,
        }));
        ChangeSet(changes)
    }

    #[test]
    fn operations_are_counted_by_row_and_a_dropped_release_comes_back_with_its_dates() {
        let mut plan = notation::read("@release Ledger\nbuild 2d\n@release Portal\ngo 1d")
            .expect("the plan is written well");
        let ledger = plan.releases.iter().find(|row| row.name == "Ledger");
        let ledger = Arc::clone(ledger.expect("it is there"));
        let mut journal = Vec::new();
        let mut done = |plan: &mut Plan, edits: ChangeSet| {
            edits.apply(plan).expect("it fits");
            journal.push(operation(
                4 + i64::try_from(journal.len()).expect("few"),
                edits,
            ));
        };
        let row = plan.tasks.iter().next().expect("there is a task").id;
        let twice = ChangeSet(vec![renamed(&plan, row, "Build")]);
        done(&mut plan, twice.clone());
        done(&mut plan, twice.invert());
        let drop = without(&plan, &ledger);
        done(&mut plan, drop.clone());
        done(&mut plan, drop.invert());
        let again = ChangeSet(vec![renamed(&plan, row, "Build it")]);
        done(&mut plan, again);
        let drop = without(&plan, &ledger);
        done(&mut plan, drop);
        let past = Past::of(&journal, Seq(9), &plan);
        assert_eq!(past.changes_of(row.into()), 3 + 6, "three are forgotten");
        assert_eq!(past.changes_of(Uuid::nil()), 3);
        assert_eq!(past.dropped.len(), 1, "what was taken back is not dropped");
        let before = &past.dropped[0].before;
        assert_eq!(past.dropped[0].releases, [ledger.id].into());
        let task = before.plan.tasks.get(row).expect("it has its work");
        assert_eq!(task.name, "Build it");
    }

    #[test]
    fn a_copy_without_history_counts_on() {
        let plan = notation::read("build 2d").expect("the plan is written well");
        let past = Past::of(&[], Seq(40), &plan);
        assert_eq!(past.changes_of(Uuid::nil()), 40);
        assert!(past.dropped.is_empty());
    }
}
