//! Loose ends (L08): leaves that hang in the air, in releases where others are tied.

use super::notes::{Notes, View, finding};
use super::{Code, Severity};
use crate::change::{Message, Subject};
use crate::network::Network;
use crate::plan::{Plan, Task};

/// Says whether any leaf of the release in a slot is tied to another task.
pub(super) fn is_tied(plan: &Plan, network: &Network, release: u32) -> bool {
    let Some(row) = plan.releases.at(release) else {
        return false;
    };
    let mut leaves = network.leaves_of(release).iter().copied();
    leaves.any(|leaf| {
        let is_own = || {
            plan.tasks
                .at(leaf)
                .is_some_and(|task| task.release == row.id)
        };
        network.is_active_leaf(leaf) && (waits(network, leaf) || drives(network, leaf)) && is_own()
    })
}

fn waits(network: &Network, leaf: u32) -> bool {
    !network.incoming(leaf).is_empty()
}

fn drives(network: &Network, leaf: u32) -> bool {
    network.outgoing(leaf).next().is_some() || !network.gates_of(leaf).is_empty()
}

/// L08 of the leaves in some slots of a release, of which some leaf is tied.
pub(super) fn ends<'a>(
    view: &View<'a>,
    release: u32,
    leaves: impl Iterator<Item = u32>,
    notes: &mut Notes<'a>,
) {
    let Some(row) = view.plan.releases.at(release) else {
        return;
    };
    let end = view.schedule.release(release).map(|span| span.finish);
    for slot in leaves {
        if !view.network.is_active_leaf(slot) || drives(view.network, slot) {
            continue;
        }
        let is_alone = !waits(view.network, slot);
        let hangs = is_alone || end.is_some_and(|end| view.dates(slot).early_finish < end);
        if let Some(task) = view.task(slot)
            && hangs
            && task.release == row.id
            && !task.progress.is_finished()
        {
            note_loose_end(task, slot, is_alone, notes);
        }
    }
}

fn note_loose_end<'a>(task: &'a Task, slot: u32, is_alone: bool, notes: &mut Notes<'a>) {
    let message = Message::new("finding-l08")
        .text("task", &task.name)
        .text("case", if is_alone { "alone" } else { "nothing-follows" });
    let finding = finding(
        Code::L08,
        Severity::Hint,
        &[task.id.into()],
        vec![Subject::Task(task.id)],
        message,
    );
    notes.about_loose_end(slot);
    notes.add(&task.name, finding);
}
