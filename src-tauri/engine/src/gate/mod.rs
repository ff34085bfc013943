//! Gates: whether what must be true is true, and how far a release is.
//!
//! People say what they know; what a task, a value or another release says is read off the plan.

mod agenda;
mod board;

pub use agenda::{Agenda, Outstanding, ReviewItem, agenda};
pub use board::{
    CriterionCounts, CriterionStanding, GateBoard, GateStanding, ReleaseStanding, Standing, board,
    decisions_due, standing,
};

use crate::id::{GateId, ReleaseId};
use crate::plan::{
    Criterion, CriterionKind, CriterionState, Decision, Gate, GateKind, Plan, ReleaseState,
    SignOff, SignOffState,
};

/// Returns whether a criterion is met: what people say, else what its kind says.
///
/// A waiver of people counts always; a failure of people too, for they may know better than a
/// number.
#[must_use]
pub fn criterion_state(plan: &Plan, criterion: &Criterion) -> CriterionState {
    match criterion.state {
        CriterionState::Waived | CriterionState::Failed => return criterion.state,
        CriterionState::Open | CriterionState::Met => {}
    }
    let met = |is_met: bool| {
        if is_met {
            CriterionState::Met
        } else {
            CriterionState::Open
        }
    };
    match &criterion.kind {
        CriterionKind::Manual => criterion.state,
        CriterionKind::Document => {
            met(criterion.state == CriterionState::Met && !criterion.evidence.is_empty())
        }
        CriterionKind::TaskFinished { task } => {
            let task = plan.tasks.get(*task);
            met(task.is_some_and(|task| task.progress.is_finished()))
        }
        CriterionKind::Dependency { release } => {
            let release = plan.releases.get(*release);
            met(release.is_some_and(|release| release.state.is_out()))
        }
        CriterionKind::Metric(metric) => match metric.is_reached() {
            None => CriterionState::Open,
            Some(true) => CriterionState::Met,
            Some(false) => CriterionState::Failed,
        },
    }
}

/// Counts of the criteria of a gate or release.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    /// Mandatory criteria.
    pub mandatory: u32,
    /// Those of them that are met or waived.
    pub passed: u32,
}

impl Progress {
    /// Returns gate progress in basis points: mandatory criteria met or waived; all of nothing is
    /// everything.
    #[must_use]
    pub fn share(self) -> u32 {
        (self.passed * 10_000)
            .checked_div(self.mandatory)
            .unwrap_or(10_000)
    }

    /// Counts a criterion in.
    pub(crate) fn count(&mut self, plan: &Plan, criterion: &Criterion) {
        if criterion.is_mandatory {
            self.mandatory += 1;
            let is_passed = match criterion_state(plan, criterion) {
                CriterionState::Met | CriterionState::Waived => true,
                CriterionState::Open | CriterionState::Failed => false,
            };
            self.passed += u32::from(is_passed);
        }
    }
}

/// Returns how far a gate is.
#[must_use]
pub fn progress(plan: &Plan, gate: GateId) -> Progress {
    let mut progress = Progress::default();
    for criterion in plan.criteria.iter().filter(|row| row.gate == gate) {
        progress.count(plan, criterion);
    }
    progress
}

/// Returns how far a release is over all its gates.
#[must_use]
pub fn progress_of_release(plan: &Plan, release: ReleaseId) -> Progress {
    let mut progress = Progress::default();
    for criterion in plan.criteria.iter() {
        let gate = plan.gates.get(criterion.gate);
        if gate.is_some_and(|gate| gate.release == release) {
            progress.count(plan, criterion);
        }
    }
    progress
}

/// Says whether a gate still waits for its decision. What is over is only looked back at, and what was
/// dropped not even that.
#[must_use]
pub fn is_awaited(plan: &Plan, gate: &Gate) -> bool {
    let state = plan.releases.get(gate.release).map(|row| row.state);
    let is_dropped = state == Some(ReleaseState::Cancelled);
    let is_over = state.is_some_and(ReleaseState::is_over);
    matches!(gate.decision, Decision::Pending | Decision::Deferred)
        && !is_dropped
        && (!is_over || gate.kind == GateKind::PostRelease)
}

/// Says whether enough of those who were asked have signed: the quorum of the gate, else everybody.
#[must_use]
pub fn is_signed<'a>(gate: &Gate, sign_offs: impl IntoIterator<Item = &'a SignOff>) -> bool {
    let (mut asked, mut signed) = (0, 0);
    for sign_off in sign_offs.into_iter().filter(|row| row.gate == gate.id) {
        asked += 1;
        signed += u32::from(sign_off.state == SignOffState::Signed);
    }
    signed >= gate.quorum.map_or(asked, |quorum| quorum.min(asked))
}

#[cfg(test)]
mod tests;
