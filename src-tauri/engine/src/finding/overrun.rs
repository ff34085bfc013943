//! Dependencies that do not hold: something other than the link decides when its successor lies.

use super::notes::View;
use crate::network::Link;
use crate::plan::{ConstraintKind, DependencyKind, Task, TaskKind, TaskMode};
use crate::time::{Instant, Seconds};

/// What keeps a task where it is, whatever its predecessors say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hold {
    /// It really began then.
    Actual,
    /// Somebody else plans it.
    External,
    /// A person put it there.
    Manual,
    /// It must start on a date (MSO).
    Pinned,
    /// It may not lie later than a date, or must finish on one (SNLT, FNLT, MFO).
    Limited,
}

impl Hold {
    /// Returns what holds a leaf; nothing when it follows its predecessors.
    pub(super) fn of(view: &View<'_>, task: &Task) -> Option<Self> {
        let progress = &task.progress;
        if progress.is_started() || progress.is_finished() {
            return Some(Self::Actual);
        }
        if task.kind == TaskKind::External {
            return Some(Self::External);
        }
        if task.mode == TaskMode::Manual {
            return Some(Self::Manual);
        }
        if !view.rules.honour_dates || task.constraint.date.is_none() {
            return None;
        }
        match task.constraint.kind {
            ConstraintKind::Mso => Some(Self::Pinned),
            ConstraintKind::Snlt | ConstraintKind::Fnlt | ConstraintKind::Mfo => {
                Some(Self::Limited)
            }
            ConstraintKind::Asap
            | ConstraintKind::Alap
            | ConstraintKind::Snet
            | ConstraintKind::Fnet => None,
        }
    }

    /// The word by which the catalogue chooses a sentence.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Actual => "actual",
            Self::External => "external",
            Self::Manual => "manual",
            Self::Pinned => "pinned",
            Self::Limited => "limited",
        }
    }
}

/// By how much a link is broken.
#[derive(Debug, Clone, Copy)]
pub(super) struct Overrun {
    /// What breaks it.
    pub(super) hold: Hold,
    /// Where the successor's tied end lies.
    pub(super) at: Instant,
    /// The earliest moment that the link allows for it.
    pub(super) allowed: Instant,
    /// Working time of the successor in between.
    pub(super) by: Seconds,
}

/// Returns by how much the successor of a link lies before what the link allows.
///
/// What is finished at both ends is history and breaks nothing.
pub(super) fn overrun(view: &View<'_>, link: &Link) -> Option<Overrun> {
    let task = view.task(link.successor)?;
    let hold = Hold::of(view, task)?;
    if task.progress.is_finished() && is_finished(view, link.predecessor) {
        return None;
    }
    let leaf = view.leaf(link.successor, task);
    let dates = view.dates(link.successor);
    let at = if ties_start(link.kind) {
        dates.early_start
    } else {
        dates.early_finish
    };
    let allowed = leaf.allowed_by(link, view.schedule.ends(link.predecessor));
    let by = leaf.own.work_between(at, allowed);
    (by > Seconds::ZERO).then_some(Overrun {
        hold,
        at,
        allowed,
        by,
    })
}

/// Says whether a link holds the start of its successor, and not its finish.
pub(super) fn ties_start(kind: DependencyKind) -> bool {
    match kind {
        DependencyKind::Fs | DependencyKind::Ss => true,
        DependencyKind::Ff | DependencyKind::Sf => false,
    }
}

/// Says whether a node is through: a task, or every leaf a gate waits for.
fn is_finished(view: &View<'_>, node: u32) -> bool {
    let is_done = |slot: u32| {
        view.task(slot)
            .is_some_and(|task| task.progress.is_finished())
    };
    match view.network.members(node) {
        None => is_done(node),
        Some(members) => members.iter().all(|&leaf| is_done(leaf)),
    }
}
