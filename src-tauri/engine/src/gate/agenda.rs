//! The agenda of a readiness review: for each gate what is open, what failed, who has not signed,
//! and what earlier decisions still ask for.

use super::board::{CriterionStanding, GateStanding, standing};
use crate::id::{GateId, ReviewId, SignOffId};
use crate::plan::{Condition, CriterionState, Gate, SignOffState};
use crate::scheduled::Scheduled;
use serde::{Deserialize, Serialize};

/// A condition of an earlier decision that is not met.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Outstanding {
    /// The gate that was passed with it.
    pub gate: GateId,
    /// What is still to be done.
    pub condition: Condition,
}

/// One gate of the agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ReviewItem {
    /// How the gate stands: planned day, forecast, latest moment for the window.
    pub standing: GateStanding,
    /// Criteria to talk about: those that failed, then the open ones, each in their order.
    pub criteria: Vec<CriterionStanding>,
    /// Who has not signed.
    pub missing: Vec<SignOffId>,
    /// Conditions of decisions about the release that are not met.
    pub conditions: Vec<Outstanding>,
}

/// What a review is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Agenda {
    /// Which review.
    pub review: ReviewId,
    /// Its gates, in its order.
    pub items: Vec<ReviewItem>,
}

/// Returns the agenda of a review; nothing when it is not there.
#[must_use]
pub fn agenda(on: &Scheduled, review: ReviewId) -> Option<Agenda> {
    let row = on.plan.reviews.get(review)?;
    let items = row.gates.iter().filter_map(|gate| item(on, *gate));
    Some(Agenda {
        review,
        items: items.collect(),
    })
}

fn item(on: &Scheduled, id: GateId) -> Option<ReviewItem> {
    let gate = on.plan.gates.get(id)?;
    let standing = standing(on, id)?;
    let of = |state| {
        let criteria = standing.criteria.iter().copied();
        criteria.filter(move |row| row.state == state)
    };
    let criteria = of(CriterionState::Failed).chain(of(CriterionState::Open));
    let mut missing: Vec<_> = on
        .plan
        .sign_offs
        .iter()
        .filter(|row| row.gate == id && row.state != SignOffState::Signed)
        .collect();
    missing.sort_by(|one, other| (&one.order, one.id).cmp(&(&other.order, other.id)));
    Some(ReviewItem {
        criteria: criteria.collect(),
        missing: missing.into_iter().map(|row| row.id).collect(),
        conditions: outstanding(on, gate),
        standing,
    })
}

/// What decisions about the release of a gate still ask for, in the order of its gates.
fn outstanding(on: &Scheduled, gate: &Gate) -> Vec<Outstanding> {
    let mut passed: Vec<_> = on
        .plan
        .gates
        .iter()
        .filter(|row| row.release == gate.release && row.decision.is_passed())
        .collect();
    passed.sort_by(|one, other| (&one.order, one.id).cmp(&(&other.order, other.id)));
    let unmet = passed.into_iter().flat_map(|row| {
        let conditions = row.conditions.iter().filter(|condition| !condition.is_met);
        conditions.map(|condition| Outstanding {
            gate: row.id,
            condition: condition.clone(),
        })
    });
    unmet.collect()
}
