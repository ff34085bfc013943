//! What waits for somebody: conflicts of their releases, gates to decide and sign, criteria and dates
//! to see to, bookings to approve.

use super::{forecast, release_of};
use crate::change::Subject;
use crate::finding::Severity;
use crate::gate::is_awaited;
use crate::id::{PersonId, ReleaseId};
use crate::plan::{BookingStatus, CriterionState, SignOffState};
use crate::scheduled::Scheduled;
use crate::time::{Instant, Seconds};
use serde::{Deserialize, Serialize};

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum NeedKind {
    /// A conflict is to be mended.
    Conflict,
    /// A gate is to be decided.
    Decide,
    /// A gate is to be signed.
    Sign,
    /// A criterion is to be met.
    Criterion,
    /// An outside date is to be confirmed.
    Confirm,
    /// A booking is to be approved.
    Approve,
}

/// Something that waits for somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Need {
    /// What is asked.
    pub kind: NeedKind,
    /// About what.
    pub subject: Subject,
    /// Of which release, where it is of one.
    pub release: Option<ReleaseId>,
    /// By when, where that is known.
    pub due: Option<Instant>,
    /// Fingerprint of the conflict.
    pub finding: Option<String>,
}

/// How far ahead decisions, signatures and criteria are told.
const AHEAD: Seconds = Seconds(14 * 86_400);

/// Returns what waits for a person; for everybody when nobody is named. What nobody owns waits for
/// everybody.
#[must_use]
pub fn needs(on: &Scheduled, me: Option<PersonId>) -> Vec<Need> {
    let plan = &on.plan;
    let soon = plan.portfolio.data_date + AHEAD;
    let is_mine = |owner: Option<PersonId>| me.is_none() || owner.is_none() || owner == me;
    let owner_of = |release: Option<ReleaseId>| {
        let release = release.and_then(|id| plan.releases.get(id));
        release.and_then(|row| row.owner)
    };
    let mut needs = Vec::new();
    let mut add = |kind, subject, release, due, finding| {
        needs.push(Need {
            kind,
            subject,
            release,
            due,
            finding,
        });
    };
    for finding in &on.findings {
        if finding.severity > Severity::Error || finding.waiver.is_some() {
            continue;
        }
        let Some(&subject) = finding.subjects.first() else {
            continue;
        };
        let release = finding.subjects.iter().find_map(|one| release_of(on, *one));
        if is_mine(owner_of(release)) {
            let print = Some(finding.fingerprint.clone());
            add(NeedKind::Conflict, subject, release, None, print);
        }
    }
    for gate in plan.gates.iter() {
        let due = forecast(on, gate);
        let is_near = due.is_some_and(|at| at < soon);
        if !is_near || !is_awaited(plan, gate) {
            continue;
        }
        let release = Some(gate.release);
        if is_mine(gate.chair.or(owner_of(release))) {
            add(NeedKind::Decide, Subject::Gate(gate.id), release, due, None);
        }
        for sign_off in plan.sign_offs.iter().filter(|row| row.gate == gate.id) {
            if sign_off.state == SignOffState::Asked && is_mine(sign_off.person) {
                let subject = Subject::SignOff(sign_off.id);
                add(NeedKind::Sign, subject, release, due, None);
            }
        }
    }
    for criterion in plan.criteria.iter() {
        let Some(gate) = plan.gates.get(criterion.gate) else {
            continue;
        };
        let due = criterion.due.or_else(|| forecast(on, gate));
        let is_open = match crate::gate::criterion_state(plan, criterion) {
            CriterionState::Open | CriterionState::Failed => !gate.decision.is_passed(),
            CriterionState::Met | CriterionState::Waived => false,
        };
        let is_near = due.is_some_and(|at| at < soon);
        let release = plan.releases.get(gate.release);
        if release.is_some_and(|row| row.state.is_over()) {
            continue;
        }
        let release = Some(gate.release);
        let owner = criterion.owner.or(owner_of(release));
        if is_open && is_near && criterion.is_mandatory && is_mine(owner) {
            let subject = Subject::Criterion(criterion.id);
            add(NeedKind::Criterion, subject, release, due, None);
        }
    }
    for event in plan
        .external_events
        .iter()
        .filter(|event| !event.is_confirmed)
    {
        let release = event.needed_by.first().copied();
        if event.date < soon && is_mine(owner_of(release)) {
            let subject = Subject::ExternalEvent(event.id);
            add(NeedKind::Confirm, subject, release, Some(event.date), None);
        }
    }
    for booking in plan.bookings.iter() {
        let environment = plan.environments.get(booking.environment);
        let owner = environment.and_then(|row| row.owner);
        if booking.status == BookingStatus::Requested && is_mine(owner) {
            let subject = Subject::Booking(booking.id);
            let start = booking.start;
            add(
                NeedKind::Approve,
                subject,
                Some(booking.release),
                start,
                None,
            );
        }
    }
    needs.sort_by_key(|need| (need.kind, need.due, need.release));
    needs
}
