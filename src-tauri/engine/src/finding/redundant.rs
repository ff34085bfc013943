//! Redundant links (L09): what a longer path says already.
//!
//! ```text
//!   a ──▶ b ──▶ c        a ──▶ c says nothing that a ──▶ b ──▶ c does not
//!   └───────────┘
//! ```

use super::notes::{Notes, View, finding};
use super::overrun::Hold;
use super::{Code, Severity};
use crate::change::{Message, Subject};
use crate::network::{Link, holds_back};

/// L09 of the links into one leaf.
pub(super) fn leaf<'a>(view: &View<'a>, slot: u32, notes: &mut Notes<'a>) {
    let incoming = view.network.incoming(slot);
    if incoming.len() < 2 {
        return;
    }
    let implied = view.network.implied();
    for link in incoming.iter().filter(|link| implied.holds(link.slot)) {
        if is_passed_on(view, link) {
            note(view, link, notes);
        }
    }
}

/// What a date of its own holds hands nothing on: then the link itself says something.
fn is_passed_on(view: &View<'_>, link: &Link) -> bool {
    let mut others = view.network.incoming(link.successor).iter();
    others.any(|other| {
        let follows = |task| Hold::of(view, task).is_none();
        other.predecessor != link.predecessor
            && holds_back(other)
            && view.task(other.predecessor).is_some_and(follows)
    })
}

fn note<'a>(view: &View<'a>, link: &Link, notes: &mut Notes<'a>) {
    let Some(dependency) = view.plan.dependencies.at(link.slot) else {
        return;
    };
    let tasks = &view.plan.tasks;
    let (Some(predecessor), Some(successor)) = (
        tasks.get(dependency.predecessor),
        tasks.get(dependency.successor),
    ) else {
        return;
    };
    // A link on a summary stands for many: it is not redundant because one of them is.
    if tasks.slot(successor.id) != Some(link.successor) {
        return;
    }
    let message = Message::new("finding-l09")
        .text("predecessor", &predecessor.name)
        .text("successor", &successor.name);
    let subjects = vec![
        Subject::Dependency(dependency.id),
        Subject::Task(successor.id),
        Subject::Task(predecessor.id),
    ];
    let ids = [dependency.id.into()];
    let found = finding(Code::L09, Severity::Hint, &ids, subjects, message);
    notes.add(&successor.name, found);
}
