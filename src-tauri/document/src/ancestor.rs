//! The state that two copies of one portfolio last had in common, found in their journals.
//!
//! ```text
//! mine    ── a ── b ── c ── d ── merge of x ── e        common: b, and after the merge x
//!                  └── their x ── y                     (mine holds whatever was decided about x)
//! ```

use crate::wire::Failure;
use slipway_engine::change::{Argument, Operation, rewind};
use slipway_engine::plan::Plan;
use slipway_engine::{Instant, OperationId};
use slipway_store::{Base, Store, state_hash};
use std::collections::BTreeSet;
use uuid::Uuid;

/// A common state, and how far each side is from it.
#[derive(Debug)]
pub(crate) struct Ancestor {
    pub(crate) plan: Plan,
    /// When the step that led to it was made; nothing at the beginning of both.
    pub(crate) at: Option<Instant>,
    /// Steps made since on either side.
    pub(crate) mine: u32,
    pub(crate) theirs: u32,
}

/// A side: its plan, and the way there.
pub(crate) struct Way<'a> {
    plan: &'a Plan,
    base: Base,
    journal: Vec<Operation>,
}

impl<'a> Way<'a> {
    pub(crate) fn of(plan: &'a Plan, store: &mut Store) -> Result<Self, Failure> {
        Ok(Self {
            plan,
            base: store.base()?,
            journal: store.operations()?,
        })
    }

    /// Returns how many steps lead from the beginning to right behind an operation.
    fn behind(&self, operation: Option<OperationId>) -> Option<usize> {
        if operation == self.base.operation {
            return Some(0);
        }
        let named = |step: &Operation| Some(step.id) == operation;
        self.journal.iter().position(named).map(|at| at + 1)
    }

    /// Returns the plan as it was after some of the steps; nothing when the journal does not lead
    /// back to it.
    fn after(&self, steps: usize) -> Option<Plan> {
        rewind(self.plan, &self.journal[steps..]).ok()
    }

    /// Returns the merges that are in effect: behind how many steps, and which step of the other side
    /// each took in.
    fn merges(&self) -> Vec<(usize, OperationId)> {
        let mut undone: BTreeSet<OperationId> = BTreeSet::new();
        for step in self.journal.iter().rev() {
            if let Some(target) = step.undoes
                && !undone.contains(&step.id)
            {
                undone.insert(target);
            }
        }
        let merge = |(at, step): (usize, &Operation)| {
            let is_done = step.undoes.is_none() && !undone.contains(&step.id);
            match step.label.args.get("theirs") {
                Some(Argument::Text(id)) if is_done && step.label.key == "label-merge" => {
                    let id = Uuid::parse_str(id).ok()?;
                    Some((at + 1, OperationId(id)))
                }
                _ => None,
            }
        };
        self.journal.iter().enumerate().filter_map(merge).collect()
    }
}

/// Returns the last state that two copies have in common; nothing when their journals lack one.
pub(crate) fn ancestor(mine: &Way<'_>, theirs: &Way<'_>) -> Option<Ancestor> {
    let (here, there) = parting(mine, theirs)?;
    // What was merged meanwhile is in both: the state of the one that was taken in.
    let taken_in = newest(mine, theirs);
    let given = newest(theirs, mine);
    let count = |way: &Way<'_>, steps| u32::try_from(way.journal.len() - steps).unwrap_or(u32::MAX);
    let at = |way: &Way<'_>, steps: usize| {
        let before = steps.checked_sub(1)?;
        way.journal.get(before).map(|step| step.at)
    };
    Some(match (taken_in, given) {
        (Some((behind, there)), given) if given.is_none_or(|(_, here)| here < behind) => Ancestor {
            plan: theirs.after(there)?,
            at: at(theirs, there),
            mine: count(mine, behind),
            theirs: count(theirs, there),
        },
        (_, Some((behind, here))) => Ancestor {
            plan: mine.after(here)?,
            at: at(mine, here),
            mine: count(mine, here),
            theirs: count(theirs, behind),
        },
        (_, None) => {
            let plan = mine.after(here)?;
            let is_as_known = |base: &Base| {
                base.state
                    .as_ref()
                    .is_none_or(|state| *state == state_hash(&plan))
            };
            if there == 0 && !is_as_known(&theirs.base) {
                return None;
            }
            Ancestor {
                at: at(mine, here),
                plan,
                mine: count(mine, here),
                theirs: count(theirs, there),
            }
        }
    })
}

/// Returns how many steps of each side lead to where they parted.
fn parting(mine: &Way<'_>, theirs: &Way<'_>) -> Option<(usize, usize)> {
    let steps = mine.journal.iter().map(|step| Some(step.id));
    let steps: Vec<Option<OperationId>> =
        std::iter::once(mine.base.operation).chain(steps).collect();
    let parted = |(here, step): (usize, &Option<OperationId>)| {
        theirs.behind(*step).map(|there| (here, there))
    };
    steps.iter().enumerate().rev().find_map(parted)
}

/// Returns the last merge on one side of a step that the other side has: behind how many of its own
/// steps, and of the other's.
fn newest(one: &Way<'_>, other: &Way<'_>) -> Option<(usize, usize)> {
    let known = |(behind, step): &(usize, OperationId)| Some((*behind, other.behind(Some(*step))?));
    one.merges().iter().rev().find_map(known)
}
