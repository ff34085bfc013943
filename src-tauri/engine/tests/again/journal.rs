//! Random journals: edits of random plans as operations, now and then one that takes the last one back.

use super::edits::edit;
use super::plan::{Dice, plan};
use super::windows;
use slipway_engine::change::{ChangeSet, Message, Operation, Seq};
use slipway_engine::compare::Comparison;
use slipway_engine::plan::Plan;
use slipway_engine::{Instant, OperationId};
use uuid::Uuid;

/// Where a journal led from and to.
pub(crate) struct Random {
    pub(crate) first: Plan,
    pub(crate) now: Plan,
    pub(crate) journal: Vec<Operation>,
}

/// Draws a plan and some operations on it.
pub(crate) fn random(dice: &mut Dice, operations: usize) -> Random {
    let mut first = plan(dice);
    if dice.roll(2) == 0 {
        windows::furnish(dice, &mut first);
    }
    let (mut now, mut journal) = (first.clone(), Vec::<Operation>::new());
    while journal.len() < operations {
        let last = journal.last().filter(|_| dice.roll(6) == 0);
        let (edits, undoes) = match last {
            Some(last) => (last.edits.invert(), Some(last.id)),
            None => (changed(dice, &now), None),
        };
        let key = dice.any(&["label-edit", "label-edit", "label-import"]);
        edits.apply(&mut now).expect("what was drawn fits");
        let seq = journal.len() + 1;
        journal.push(Operation {
            seq: Seq(i64::try_from(seq).expect("few")),
            id: OperationId(Uuid::from_u128(seq as u128)),
            parent: None,
            author: "Ada".to_owned(),
            at: Instant(0),
            label: Message::new(key),
            reason: None,
            edits,
            undoes,
        });
    }
    Random {
        first,
        now,
        journal,
    }
}

/// Draws what another state of a plan differs in.
fn changed(dice: &mut Dice, plan: &Plan) -> ChangeSet {
    let mut after = plan.clone();
    for _ in 0..=dice.roll(3) {
        if !after.windows.is_empty() && dice.roll(5) == 0 {
            windows::edit(dice, &mut after);
        } else {
            edit(dice, &mut after);
        }
    }
    let between = Comparison::three_way(plan, plan, &after);
    between.resolve(&[]).changes
}
