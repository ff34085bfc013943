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
use crate::network::Link;
use crate::plan::{DependencyKind, Lag};
use rustc_hash::FxHashSet;

/// A path is looked for over this many tasks; a longer way round is not worth the search.
const FARTHEST: usize = 64;

/// L09 of the links into one leaf.
pub(super) fn leaf<'a>(view: &View<'a>, slot: u32, notes: &mut Notes<'a>) {
    let incoming = view.network.incoming(slot);
    if incoming.len() < 2 {
        return;
    }
    for link in incoming.iter().filter(|link| is_plain(link)) {
        if is_implied(view, link) {
            note(view, link, notes);
        }
    }
}

/// Finish to start without lag: what a chain of such links implies.
fn is_plain(link: &Link) -> bool {
    link.kind == DependencyKind::Fs && link.lag.is_none()
}

/// A link that is passed on the way must not let the successor begin earlier than a plain one.
fn holds_back(link: &Link) -> bool {
    let is_lead = match link.lag {
        Lag::Working(length) | Lag::Elapsed(length) => length.0 < 0,
        Lag::Percent(points) | Lag::ElapsedPercent(points) => points < 0,
    };
    link.kind == DependencyKind::Fs && !is_lead
}

fn is_implied(view: &View<'_>, link: &Link) -> bool {
    let others = view.network.incoming(link.successor).iter();
    // What a date of its own holds hands nothing on.
    let follows = |slot: &u32| {
        view.task(*slot)
            .is_some_and(|task| Hold::of(view, task).is_none())
    };
    let mut ahead: Vec<u32> = others
        .filter(|other| other.predecessor != link.predecessor && holds_back(other))
        .map(|other| other.predecessor)
        .filter(follows)
        .collect();
    let mut seen: FxHashSet<u32> = ahead.iter().copied().collect();
    while let Some(node) = ahead.pop() {
        if seen.len() > FARTHEST {
            return false;
        }
        // A gate is many tasks: which of them opens it is another matter.
        if view.network.members(node).is_some() {
            continue;
        }
        for before in view
            .network
            .incoming(node)
            .iter()
            .filter(|link| holds_back(link))
        {
            if before.predecessor == link.predecessor {
                return true;
            }
            if seen.insert(before.predecessor) {
                ahead.push(before.predecessor);
            }
        }
    }
    false
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
    if view.network.members(link.predecessor).is_some()
        || tasks.slot(successor.id) != Some(link.successor)
    {
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
    let found = finding(
        Code::L09,
        Severity::Hint,
        &[dependency.id.into()],
        subjects,
        message,
    );
    notes.add(&successor.name, found);
}
