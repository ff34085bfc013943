//! How rows are taken out of a plan: as edits, and as a list of what stood there.

use crate::load::content;
use crate::set_aside::{SetAside, Why};
use crate::tables::Stored;
use serde::Serialize;
use slipway_engine::change::{Change, ChangeSet, Edit};
use slipway_engine::plan::Table;
use std::collections::BTreeSet;
use std::sync::Arc;

/// What had to be taken out of a plan.
#[derive(Default)]
pub(crate) struct Repair {
    /// As edits, already applied.
    pub(crate) edits: ChangeSet,
    /// As a list for people.
    pub(crate) taken: Vec<SetAside>,
}

/// What is wrong with one row: columns that were emptied, or why it cannot stay at all.
#[derive(Default)]
pub(crate) struct Verdict {
    pub(crate) emptied: Vec<(&'static str, Why)>,
    pub(crate) removed: Option<Why>,
}

/// Examines every row of a table and keeps what was done about it.
pub(crate) fn mend<R: Stored + Serialize>(
    table: &mut Table<R>,
    wrap: fn(Edit<R>) -> Change,
    repair: &mut Repair,
    examine: impl Fn(&mut Arc<R>, &mut Verdict),
) {
    let mut mended = Vec::new();
    for before in table.iter() {
        let mut after = Arc::clone(before);
        let mut verdict = Verdict::default();
        examine(&mut after, &mut verdict);
        if let Some(why) = verdict.removed {
            repair.taken.push(taken(before.as_ref(), None, why));
            mended.push((Arc::clone(before), None));
        } else if !verdict.emptied.is_empty() {
            for (column, why) in verdict.emptied {
                repair.taken.push(taken(before.as_ref(), Some(column), why));
            }
            mended.push((Arc::clone(before), Some(after)));
        }
    }
    for (before, after) in mended {
        replace(table, wrap, repair, before, after);
    }
}

/// Empties what leads upwards in one row of every circle: that of the smallest id.
pub(crate) fn break_circles<R: Stored + Serialize>(
    table: &mut Table<R>,
    wrap: fn(Edit<R>) -> Change,
    repair: &mut Repair,
    above: impl Fn(&R) -> Option<R::Id>,
    release: impl Fn(&mut R) -> &'static str,
) {
    let rows: Vec<R::Id> = table.sorted().iter().map(|row| row.id()).collect();
    // Rows from which the top was reached: each is walked once.
    let mut safe = BTreeSet::new();
    for row in rows {
        let mut path = Vec::new();
        let mut on_path = BTreeSet::new();
        let mut next = Some(row);
        while let Some(id) = next.filter(|id| !safe.contains(id)) {
            if !on_path.insert(id) {
                let circle = path.iter().skip_while(|&&passed| passed != id);
                let cut = circle.min().and_then(|&smallest| table.get(smallest));
                let before = Arc::clone(cut.expect("a circle goes through rows that are there"));
                let mut after = R::clone(&before);
                let column = release(&mut after);
                repair
                    .taken
                    .push(taken(before.as_ref(), Some(column), Why::Circle));
                replace(table, wrap, repair, before, Some(Arc::new(after)));
                break;
            }
            path.push(id);
            next = table.get(id).and_then(|row| above(row));
        }
        safe.extend(path);
    }
}

fn replace<R: Stored>(
    table: &mut Table<R>,
    wrap: fn(Edit<R>) -> Change,
    repair: &mut Repair,
    before: Arc<R>,
    after: Option<Arc<R>>,
) {
    match &after {
        Some(after) => table.insert(Arc::clone(after)),
        None => table.remove(before.id()),
    };
    repair.edits.0.push(wrap(Edit {
        before: Some(before),
        after,
    }));
}

fn taken<R: Stored + Serialize>(row: &R, column: Option<&str>, why: Why) -> SetAside {
    SetAside {
        table: R::TABLE.to_owned(),
        id: Some(row.id().into()),
        column: column.map(str::to_owned),
        why,
        content: content(row),
    }
}
