//! Freezes give way: to one release that is permitted to go on, or by lying elsewhere.

use super::moves::Move;
use crate::change::{Argument, Command, Message, Subject};
use crate::explain::{Step, explain};
use crate::id::{FreezeId, ReleaseId, WaiverId};
use crate::plan::{Freeze, Permit, Recurring, Waiver};
use crate::scheduled::Scheduled;
use crate::time::{Instant, Seconds};

/// Freezes of the chain that are looked at, the longest first.
const MOST: usize = 3;

/// Edits of the freezes that hold up the chain to a leaf: a waiver for its release, and another
/// beginning or end of the freeze, where it is one that people may move.
pub(super) fn freezes(on: &Scheduled, release: ReleaseId, leaf: u32, by: Instant) -> Vec<Move> {
    let Some(task) = on.plan.tasks.at(leaf) else {
        return Vec::new();
    };
    let mut steps: Vec<(FreezeId, Step)> = explain(on, task.id)
        .into_iter()
        .filter_map(|step| match step.subject {
            Some(Subject::Freeze(freeze)) if step.adds > Seconds::ZERO => Some((freeze, step)),
            _ => None,
        })
        .collect();
    steps.sort_by_key(|(_, step)| std::cmp::Reverse(step.adds));
    let mut moves = Vec::new();
    for (freeze, step) in steps.into_iter().take(MOST) {
        if let Some(freeze) = on.plan.freezes.get(freeze) {
            moves.extend(waive(on, release, freeze, by));
            moves.extend(begin_later(freeze, by));
            moves.extend(end_sooner(freeze, step.at - step.adds));
        }
    }
    moves
}

/// The release may work in the freeze until it is out. Who permits that, and why, people say.
fn waive(on: &Scheduled, release: ReleaseId, freeze: &Freeze, by: Instant) -> Option<Move> {
    let given_at = on.plan.portfolio.data_date;
    let row = on.plan.releases.get(release)?;
    let waiver = Waiver {
        id: WaiverId(uuid::Uuid::nil()),
        permits: Permit::Freeze {
            freeze: freeze.id,
            release: Some(release),
            task: None,
        },
        reason: String::new(),
        approver: String::new(),
        given_at,
        expires_at: by,
    };
    (given_at < by).then(|| Move {
        label: Message::new("fix-waive-freeze")
            .text("release", &row.name)
            .text("freeze", &freeze.name)
            .with("date", Argument::Instant(by)),
        command: Command::GiveWaiver { waiver },
        about: Subject::Freeze(freeze.id),
        harm: 5,
    })
}

/// The freeze begins when the release is to be out.
fn begin_later(freeze: &Freeze, by: Instant) -> Option<Move> {
    let is_within = freeze.at.start < by && by < freeze.at.finish;
    let at = Recurring {
        start: by,
        ..freeze.at.clone()
    };
    (is_within && may_move(freeze)).then(|| moved(freeze, at, "fix-freeze-later", by))
}

/// The freeze ends when the work that it holds up could begin.
fn end_sooner(freeze: &Freeze, comes: Instant) -> Option<Move> {
    let is_within = freeze.at.start < comes && comes < freeze.at.finish;
    let at = Recurring {
        finish: comes,
        ..freeze.at.clone()
    };
    (is_within && may_move(freeze)).then(|| moved(freeze, at, "fix-freeze-sooner", comes))
}

/// One that recurs is a rule of the house, and a holiday lies where it lies.
fn may_move(freeze: &Freeze) -> bool {
    freeze.at.rule.is_none() && !freeze.kind.closes_all_work()
}

fn moved(freeze: &Freeze, at: Recurring, key: &str, date: Instant) -> Move {
    Move {
        label: Message::new(key)
            .text("freeze", &freeze.name)
            .with("date", Argument::Instant(date)),
        command: Command::EditFreeze {
            freeze: Freeze {
                at,
                ..freeze.clone()
            },
        },
        about: Subject::Freeze(freeze.id),
        harm: 6,
    }
}
