//! What must be true at the sample's gates, who signs, and what was decided.

use super::builder::Builder;
use slipway_engine::change::{Command, Refusal};
use slipway_engine::plan::{
    Comparison, Condition, Criterion, CriterionKind, CriterionState, Decision, Evidence,
    FixedCheck, Gate, GateKind, Metric, OrderKey, SignOff, SignOffState,
};
use slipway_engine::{CriterionId, Instant, PersonId, Seconds, SignOffId};
use uuid::Uuid;

/// People are ready so long before a decision.
const READY: Seconds = Seconds(9 * 86_400);
const CHAIR: &str = "Maya Lindqvist";

/// What is asked at a gate, as far as one word says it.
enum Asked {
    /// Somebody says so.
    Said(&'static str),
    /// The work right before the gate is done.
    Done(&'static str),
    /// A document is there.
    Shown(&'static str, &'static str),
    /// A value reaches its threshold, both in thousandths.
    Measured(&'static str, &'static str, Comparison, i64, i64),
}

fn asked_at(kind: GateKind) -> &'static [Asked] {
    match kind {
        GateKind::PostRelease => &[
            Asked::Done("What went wrong was looked at"),
            Asked::Shown("Timeline of the incident", "incident-timeline.pdf"),
            Asked::Said("Lessons are in the backlog"),
        ],
        GateKind::Entry | GateKind::Milestone => &[
            Asked::Done("Build is through"),
            Asked::Measured(
                "Unit test coverage",
                "%",
                Comparison::AtLeast,
                80_000,
                84_200,
            ),
            Asked::Said("Scope is frozen"),
        ],
        GateKind::Readiness => &[
            Asked::Done("Acceptance is through"),
            Asked::Measured("Severity 1 and 2 defects", "open", Comparison::AtMost, 0, 0),
            Asked::Measured("Test pass rate", "%", Comparison::AtLeast, 98_000, 98_600),
            Asked::Said("Support is trained"),
        ],
        GateKind::BusinessGoNoGo | GateKind::TechnicalGoNoGo => &[
            Asked::Done("Rehearsal is through"),
            Asked::Shown("Back-out plan", "back-out-plan.pdf"),
            Asked::Said("Change is approved"),
            Asked::Measured("Load at peak", "%", Comparison::AtLeast, 120_000, 127_000),
            Asked::Said("Customers are told"),
        ],
    }
}

impl Builder<'_> {
    /// Gates get what must be true at them; those of the past were passed.
    pub(super) fn decide(&mut self) -> Result<(), Refusal> {
        let plan = &self.now.plan;
        // A template has said what is asked for at the others.
        let asks = |gate: &Gate| plan.criteria.iter().any(|row| row.gate == gate.id);
        let gates = plan.gates.iter().map(|row| Gate::clone(row));
        let gates: Vec<Gate> = gates.filter(|gate| !asks(gate)).collect();
        for gate in gates {
            let at = gate.date.unwrap_or(self.today);
            let is_near = at < self.today + READY;
            let asked = asked_at(gate.kind);
            for (place, one) in asked.iter().enumerate() {
                let is_met = is_near || place < asked.len() / 2;
                if let Some(criterion) = self.criterion(&gate, one, is_met, at) {
                    self.perform(&Command::AddCriterion { criterion })?;
                }
            }
            self.ask_to_sign(&gate, is_near, at)?;
            if at <= self.today {
                self.pass(gate, at)?;
            }
        }
        Ok(())
    }

    fn criterion(
        &self,
        gate: &Gate,
        asked: &Asked,
        is_met: bool,
        at: Instant,
    ) -> Option<Criterion> {
        let due = at - Seconds(2 * 86_400);
        let release = self.now.plan.releases.get(gate.release)?;
        let plain = |text: &str, kind| Criterion {
            id: CriterionId(Uuid::nil()),
            gate: gate.id,
            order: OrderKey::default(),
            text: text.to_owned(),
            kind,
            is_mandatory: true,
            owner: release.owner,
            due: Some(due),
            state: CriterionState::Open,
            comment: String::new(),
            evidence: Vec::new(),
            external: Vec::new(),
        };
        let said = |criterion| Criterion {
            state: if is_met {
                CriterionState::Met
            } else {
                CriterionState::Open
            },
            ..criterion
        };
        match *asked {
            Asked::Said(text) => Some(said(plain(text, CriterionKind::Manual))),
            Asked::Done(text) => {
                let plan = &self.now.plan;
                let mut links = plan.dependencies.iter();
                let link = links.find(|link| Some(link.successor) == gate.milestone)?;
                let task = link.predecessor;
                Some(plain(text, CriterionKind::TaskFinished { task }))
            }
            Asked::Shown(text, address) => {
                let evidence = Evidence::Link {
                    name: text.to_owned(),
                    address: address.to_owned(),
                    added_at: due.min(self.today),
                };
                Some(Criterion {
                    evidence: if is_met { vec![evidence] } else { Vec::new() },
                    ..said(plain(text, CriterionKind::Document))
                })
            }
            Asked::Measured(text, unit, comparison, threshold, value) => {
                let metric = Metric {
                    unit: unit.to_owned(),
                    comparison,
                    threshold,
                    value: is_met.then_some(value),
                    as_of: is_met.then_some(due.min(self.today)),
                };
                Some(plain(text, CriterionKind::Metric(metric)))
            }
        }
    }

    fn ask_to_sign(&mut self, gate: &Gate, is_near: bool, at: Instant) -> Result<(), Refusal> {
        let people = [("Operations", "Priya Nair"), ("Business", CHAIR)];
        for (role, name) in people {
            let person: PersonId = self.person(name)?;
            let sign_off = SignOff {
                id: SignOffId(Uuid::nil()),
                gate: gate.id,
                order: OrderKey::default(),
                role: role.to_owned(),
                person: Some(person),
                state: if is_near {
                    SignOffState::Signed
                } else {
                    SignOffState::Asked
                },
                at: is_near.then_some(at.min(self.today)),
                comment: String::new(),
            };
            self.perform(&Command::AddSignOff { sign_off })?;
        }
        Ok(())
    }

    /// The business agrees on a condition, which was kept.
    fn pass(&mut self, gate: Gate, at: Instant) -> Result<(), Refusal> {
        let condition = Condition {
            text: "Statements of the last month are printed once more before month-end".to_owned(),
            owner: Some(self.person("Hana Sato")?),
            due: Some(at + Seconds(5 * 86_400)),
            is_met: at + Seconds(5 * 86_400) <= self.today,
        };
        let (decision, conditions) = if gate.kind == GateKind::BusinessGoNoGo {
            (Decision::ConditionalGo, vec![condition])
        } else {
            (Decision::Go, Vec::new())
        };
        let gate = Gate {
            decision,
            conditions,
            decided_at: Some(at),
            decided_by: CHAIR.to_owned(),
            checks: vec![
                FixedCheck::Traceable,
                FixedCheck::Secure,
                FixedCheck::Tested,
                FixedCheck::Authorised,
            ],
            ..gate
        };
        self.perform(&Command::EditGate { gate })
    }
}
