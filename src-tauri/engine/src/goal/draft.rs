//! Sets of edits under way, each scheduled on a copy of the plan.

use super::moves::Move;
use super::outing;
use crate::change::{Command, Passing, edits_for};
use crate::finding::Severity;
use crate::id::ReleaseId;
use crate::scheduled::Scheduled;
use crate::time::Instant;

/// Who permits, and why, while a waiver is tried: people say so before it is given.
const TRIED: &str = "–";

/// A set of edits, and the plan with it.
#[derive(Clone)]
pub(super) struct Draft {
    pub(super) edits: Vec<Move>,
    pub(super) on: Scheduled,
    pub(super) out: Instant,
}

impl Draft {
    /// No edit yet.
    pub(super) fn of(on: &Scheduled, out: Instant) -> Self {
        Self {
            edits: Vec::new(),
            on: on.clone(),
            out,
        }
    }

    /// The set with one edit more; nothing when that is refused, or neither brings the release sooner
    /// nor makes something else hold it: of two that hold it alike, both have to give way.
    pub(super) fn with(&self, one: Move, release: ReleaseId) -> Option<Self> {
        if self.edits.iter().any(|other| other.about == one.about) {
            return None;
        }
        let on = tried(&self.on, &one.command)?;
        let out = outing(&on, release)?.0;
        let helps = || out < self.out || held_by(&on, release) != held_by(&self.on, release);
        if out > self.out || !helps() {
            return None;
        }
        let mut edits = self.edits.clone();
        edits.push(one);
        Some(Self { edits, on, out })
    }

    /// The set without the edits that it does not need to be there by a moment.
    pub(super) fn without_spare(self, plan: &Scheduled, release: ReleaseId, by: Instant) -> Self {
        let mut least = self;
        let mut place = 0;
        while least.edits.len() > 1 && place < least.edits.len() {
            let mut edits = least.edits.clone();
            edits.remove(place);
            match Self::made(plan, edits, release).filter(|fewer| fewer.out <= by) {
                Some(fewer) => least = fewer,
                None => place += 1,
            }
        }
        least
    }

    fn made(plan: &Scheduled, edits: Vec<Move>, release: ReleaseId) -> Option<Self> {
        let mut on = plan.clone();
        for edit in &edits {
            on = tried(&on, &edit.command)?;
        }
        let out = outing(&on, release)?.0;
        Some(Self { edits, on, out })
    }

    /// How unwelcome its edits are together.
    pub(super) fn harm(&self) -> u32 {
        self.edits.iter().map(|edit| edit.harm).sum()
    }

    /// Two sets with the same edits in another order come to the same.
    fn is_same_as(&self, other: &Self) -> bool {
        self.edits.len() == other.edits.len()
            && self
                .edits
                .iter()
                .all(|one| other.edits.iter().any(|edit| edit.command == one.command))
    }
}

/// The slots of the tasks that drive the end of a release.
fn held_by(on: &Scheduled, release: ReleaseId) -> Vec<u32> {
    let last = outing(on, release).map(|(_, leaf)| leaf);
    let chain = last.map(|leaf| on.schedule.driving_chain(&on.plan, leaf).tasks);
    chain.unwrap_or_default()
}

/// The plan with a command; nothing when it is refused.
fn tried(on: &Scheduled, command: &Command) -> Option<Scheduled> {
    let command = command.signed(TRIED, TRIED);
    let edits = edits_for(on, &command, &mut Passing::default()).ok()?;
    let mut plan = on.plan.clone();
    edits.changes.apply(&mut plan).ok()?;
    Some(on.with(plan))
}

/// The sets that come out soonest, each once, as many as are asked for.
pub(super) fn best(mut drafts: Vec<Draft>, most: usize) -> Vec<Draft> {
    drafts.sort_by_key(|draft| (draft.out, draft.edits.len()));
    let mut kept: Vec<Draft> = Vec::new();
    for draft in drafts {
        if kept.len() < most && !kept.iter().any(|other| other.is_same_as(&draft)) {
            kept.push(draft);
        }
    }
    kept
}

/// How many errors and blockers a plan has that nobody waived.
pub(super) fn grave(on: &Scheduled) -> usize {
    let findings = on.findings.iter();
    findings
        .filter(|found| found.severity <= Severity::Error && found.waiver.is_none())
        .count()
}
