//! Another plan that is taken over, sense or nonsense.

use super::Dice;
use crate::change::{Command, Message};
use crate::compare::Comparison;
use crate::plan::{Plan, Product, Release, Task};
use std::sync::Arc;

/// Returns the command that takes over what somebody did to a copy of a plan.
pub(super) fn command(dice: &mut Dice<'_>, plan: &Plan) -> Command {
    let mut theirs = plan.clone();
    for _ in 0..=dice.roll(3) {
        scribble(dice, &mut theirs);
    }
    Command::Merge {
        label: Message::new("label-merge").text("file", "copy.slipway"),
        changes: Comparison::three_way(plan, plan, &theirs)
            .resolve(&[])
            .changes,
    }
}

fn scribble(dice: &mut Dice<'_>, theirs: &mut Plan) {
    let task = theirs.tasks.get(dice.id(&theirs.tasks)).cloned();
    match (dice.roll(5), task) {
        (0, Some(row)) => {
            theirs.tasks.remove(row.id);
        }
        (1, Some(row)) => {
            theirs.tasks.insert(Arc::new(Task {
                parent: None,
                ..Task::clone(&row)
            }));
        }
        (2, _) => {
            theirs.releases.remove(dice.id(&theirs.releases));
        }
        (3, _) => {
            if let Some(row) = theirs.products.get(dice.id(&theirs.products)).cloned() {
                theirs.products.insert(Arc::new(Product {
                    name: dice.text(),
                    ..Product::clone(&row)
                }));
            }
        }
        (_, Some(row)) => {
            theirs.tasks.insert(Arc::new(Task {
                duration: dice.span(),
                ..Task::clone(&row)
            }));
        }
        (_, None) => {
            if let Some(row) = theirs.releases.get(dice.id(&theirs.releases)).cloned() {
                theirs.releases.insert(Arc::new(Release {
                    version: dice.text(),
                    ..Release::clone(&row)
                }));
            }
        }
    }
}
