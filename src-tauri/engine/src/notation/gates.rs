//! Gates of the notation, with their criteria and sign-offs, and what is accepted: `@gate`,
//! `@criterion`, `@sign-off`, `@accept`.

use super::dates::Edge;
use super::read::{Reader, id};
use super::release::{term, value_of};
use crate::id::GateId;
use crate::plan::{
    Comparison, Criterion, CriterionKind, CriterionState, Decision, Gate, GateKind, Metric,
    OrderKey, Permit, SignOff, SignOffState, Waiver,
};
use std::sync::Arc;

impl Reader {
    /// `go kind business-go-no-go at fri milestone ready chair ann quorum 1 decided go`.
    pub(super) fn gate(&mut self, name: &str, words: &[&str]) -> Result<(), String> {
        let number = self.plan.gates.len();
        let mut row = Gate::new(
            id(15, number as u128),
            self.release,
            name,
            GateKind::Readiness,
        );
        row.order = OrderKey(format!("{number:04}V"));
        for pair in words.chunks(2) {
            let [word, value] = *pair else {
                return Err(format!("“{}” says nothing", pair[0]));
            };
            match word {
                "kind" => row.kind = term(value)?,
                "at" => row.date = Some(self.at(value, Edge::Close)?),
                "milestone" => row.milestone = Some(self.task(value)?),
                "chair" => row.chair = Some(self.person(value)?.id),
                "quorum" => row.quorum = value.parse().ok(),
                "decided" => {
                    row.decision = term::<Decision>(value)?;
                    row.decided_at = Some(self.plan.portfolio.data_date);
                    "Ada".clone_into(&mut row.decided_by);
                }
                _ => return Err(format!("“{word}” is nothing of a gate")),
            }
        }
        self.plan.gates.insert(Arc::new(row));
        Ok(())
    }

    fn last_gate(&self) -> Result<GateId, String> {
        let last = self.plan.gates.iter().last();
        last.map(|row| row.id)
            .ok_or_else(|| "there is no gate".to_owned())
    }

    /// `tested task tests owner ann`, `pass-rate rate 95`, `signed is met`, `docs optional`.
    pub(super) fn criterion(&mut self, name: &str, words: &[&str]) -> Result<(), String> {
        let number = self.plan.criteria.len();
        let mut row = Criterion {
            id: id(16, number as u128),
            gate: self.last_gate()?,
            order: OrderKey(format!("{number:04}V")),
            text: name.to_owned(),
            kind: CriterionKind::Manual,
            is_mandatory: true,
            owner: None,
            due: None,
            state: CriterionState::Open,
            comment: String::new(),
            evidence: Vec::new(),
            external: Vec::new(),
        };
        let mut rest = words.iter().copied();
        while let Some(word) = rest.next() {
            if word == "optional" {
                row.is_mandatory = false;
                continue;
            }
            let value = value_of(word, rest.next())?;
            match word {
                "is" => row.state = term(value)?,
                "owner" => row.owner = Some(self.person(value)?.id),
                "task" => {
                    row.kind = CriterionKind::TaskFinished {
                        task: self.task(value)?,
                    };
                }
                "out" => {
                    row.kind = CriterionKind::Dependency {
                        release: self.release_named(value)?,
                    };
                }
                "rate" => row.kind = CriterionKind::Metric(rate(value)?),
                _ => return Err(format!("“{word}” is nothing of a criterion")),
            }
        }
        self.plan.criteria.insert(Arc::new(row));
        Ok(())
    }

    /// `operations by ann is signed`.
    pub(super) fn sign_off(&mut self, role: &str, words: &[&str]) -> Result<(), String> {
        let number = self.plan.sign_offs.len();
        let mut row = SignOff {
            id: id(17, number as u128),
            gate: self.last_gate()?,
            order: OrderKey(format!("{number:04}V")),
            role: role.to_owned(),
            person: None,
            state: SignOffState::Asked,
            at: None,
            comment: String::new(),
        };
        for pair in words.chunks(2) {
            match *pair {
                ["by", person] => row.person = Some(self.person(person)?.id),
                ["is", state] => {
                    row.state = term(state)?;
                    row.at = Some(self.plan.portfolio.data_date);
                }
                _ => return Err(format!("“{}” is nothing of a sign-off", pair[0])),
            }
        }
        self.plan.sign_offs.insert(Arc::new(row));
        Ok(())
    }

    /// `L06 build tue`: what a finding of this code says of a task is accepted until Tuesday.
    pub(super) fn accept(&mut self, code: &str, words: &[&str]) -> Result<(), String> {
        let [task, expires] = words else {
            return Err("what is accepted needs a task and when that expires".to_owned());
        };
        let task: uuid::Uuid = self.task(task)?.into();
        self.plan.waivers.insert(Arc::new(Waiver {
            id: id(11, self.plan.waivers.len() as u128),
            permits: Permit::Finding {
                fingerprint: format!("{code}:{}", task.simple()),
            },
            reason: "Agreed".to_owned(),
            approver: "Ada".to_owned(),
            given_at: self.plan.portfolio.start,
            expires_at: self.at(expires, Edge::Close)?,
        }));
        Ok(())
    }
}

/// A share in percent, of which 98 at least are asked for.
fn rate(text: &str) -> Result<Metric, String> {
    let value: i64 = text
        .parse()
        .map_err(|_| format!("“{text}” is no whole number"))?;
    Ok(Metric {
        unit: "%".to_owned(),
        comparison: Comparison::AtLeast,
        threshold: 98_000,
        value: Some(value * 1_000),
        as_of: None,
    })
}
