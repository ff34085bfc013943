//! Fixes for gates: their date (G01, G02), their criteria (G03, G04, G10), who signs (G05), the review
//! after a release (G14).

use super::{Sick, fix};
use crate::change::{Argument, Command, Message, Subject};
use crate::finding::gates::{self, Decided};
use crate::finding::{Code, Fix};
use crate::gate::criterion_state;
use crate::id::GateId;
use crate::plan::{Criterion, CriterionKind, CriterionState, Decision, Gate, GateKind, SignOff};
use crate::time::{Instant, Seconds};
use uuid::Uuid;

const DAY: Seconds = Seconds(86_400);
/// How long after the data date a review is offered that should have been held.
const REVIEW_IN: Seconds = Seconds(7 * 86_400);

impl<'a> Sick<'a> {
    /// G01: it is decided when the work is done, or the work is done sooner.
    pub(super) fn decide_behind_work(&self) -> Vec<Fix> {
        let Some(gate) = self.gate() else {
            return Vec::new();
        };
        let Some((slot, finish)) = gates::last_work(&self.view, &gate) else {
            return Vec::new();
        };
        let mut fixes = vec![decide_on(&gate, finish)];
        fixes.extend(self.decide_together(&gate));
        fixes.extend(self.pull_in(slot));
        fixes
    }

    /// G02: it is decided by the cut-off, or the release goes out later.
    pub(super) fn decide_in_time(&self) -> Vec<Fix> {
        let Some(gate) = self.gate() else {
            return Vec::new();
        };
        let mut fixes = Vec::new();
        if let Some(Argument::Instant(cut_off)) = self.finding.message.args.get("cut-off") {
            fixes.push(decide_on(&gate, *cut_off));
        }
        fixes.extend(self.decide_together(&gate));
        if let Some((slot, release)) = self.release() {
            fixes.extend(self.later_windows(slot, release));
        }
        fixes
    }

    /// G01 and G02 of a whole release: each of its gates that lies wrong is decided when its work is
    /// done, or by the cut-off. Nothing for a gate that is the only one.
    fn decide_together(&self, gate: &Decided<'_>) -> Option<Fix> {
        let all = gates::all(&self.view);
        let wrong = all.iter().filter(|one| one.release.id == gate.release.id);
        let moves = wrong.filter_map(|one| {
            let behind_work = gates::overtaken(&self.view, one).map(|(_, finish)| finish);
            let by_cut_off = || gates::too_late(&self.view, one).map(|berth| berth.ready_by);
            Some(decide_on(one, behind_work.or_else(by_cut_off)?).command)
        });
        let commands: Vec<Command> = moves.collect();
        let label = Message::new("fix-gates-move")
            .text("release", &gate.release.title())
            .count("count", commands.len());
        (commands.len() > 1).then(|| fix(label.clone(), Command::Batch { label, commands }))
    }

    /// G03, G04 and G10: a criterion is met or the gate is passed without it, or it is decided
    /// another time.
    pub(super) fn mend_criteria(&self) -> Vec<Fix> {
        let Some(gate) = self.gate() else {
            return Vec::new();
        };
        let mut fixes = match self.finding.code {
            Code::G04 => vec![reopen(&gate)],
            _ => vec![self.decide_later(&gate)],
        };
        let criteria: Vec<&Criterion> = self.criteria().collect();
        if let [only] = criteria[..]
            && only.kind == CriterionKind::Manual
            && only.state == CriterionState::Open
        {
            let label = Message::new("fix-criterion-met").text("criterion", &only.text);
            fixes.push(fix(label, set_state(only, CriterionState::Met)));
        }
        if let [first, ..] = criteria[..] {
            let label = Message::new("fix-criteria-waive")
                .text("gate", &gate.gate.name)
                .text("criterion", &first.text)
                .count("count", criteria.len());
            let waive = |row: &&Criterion| set_state(row, CriterionState::Waived);
            let commands = criteria.iter().map(waive).collect();
            fixes.push(fix(label.clone(), Command::Batch { label, commands }));
        }
        fixes
    }

    /// G05: somebody is named for each role, or it is decided another time.
    pub(super) fn mend_signing(&self) -> Vec<Fix> {
        let Some(gate) = self.gate() else {
            return Vec::new();
        };
        let mut fixes = vec![if gate.gate.decision.is_passed() {
            reopen(&gate)
        } else {
            self.decide_later(&gate)
        }];
        let unnamed: Vec<&SignOff> = self
            .finding
            .subjects
            .iter()
            .filter_map(|subject| match subject {
                Subject::SignOff(id) => self.view.plan.sign_offs.get(*id).map(AsRef::as_ref),
                _ => None,
            })
            .filter(|row| row.person.is_none())
            .collect();
        let person = gate.release.owner.or(gate.gate.chair);
        if let Some(person) = person.and_then(|id| self.view.plan.people.get(id))
            && let [first, ..] = unnamed[..]
        {
            let label = Message::new("fix-sign-off-assign")
                .text("person", &person.name)
                .text("role", &first.role)
                .count("count", unnamed.len());
            let named = unnamed.iter().map(|row| Command::EditSignOff {
                sign_off: SignOff {
                    person: Some(person.id),
                    ..SignOff::clone(row)
                },
            });
            let commands = named.collect();
            fixes.push(fix(label.clone(), Command::Batch { label, commands }));
        }
        fixes
    }

    /// G14: the review is planned. It is called like its release until somebody names it.
    pub(super) fn plan_review(&self) -> Vec<Fix> {
        let Some((_, release)) = self.release() else {
            return Vec::new();
        };
        let soon = self.view.plan.portfolio.data_date + REVIEW_IN;
        let date = self.view.calendars.portfolio().next_start(soon);
        let label = Message::new("fix-plan-review")
            .text("release", &release.title())
            .with("date", Argument::Instant(date));
        let id = GateId(Uuid::nil());
        let gate = Gate {
            date: Some(date),
            chair: release.owner,
            ..Gate::new(id, release.id, &release.title(), GateKind::PostRelease)
        };
        vec![fix(label, Command::AddGate { gate })]
    }

    /// The gate that the finding is about.
    fn gate(&self) -> Option<Decided<'a>> {
        let id = self
            .finding
            .subjects
            .iter()
            .find_map(|subject| match subject {
                Subject::Gate(id) => Some(*id),
                _ => None,
            })?;
        let all = gates::all(&self.view);
        all.into_iter().find(|gate| gate.gate.id == id)
    }

    /// The criteria that the finding is about and that are still missing.
    fn criteria(&self) -> impl Iterator<Item = &'a Criterion> {
        let plan = self.view.plan;
        let criteria = self.finding.subjects.iter();
        let criteria = criteria.filter_map(move |subject| match subject {
            Subject::Criterion(id) => plan.criteria.get(*id).map(AsRef::as_ref),
            _ => None,
        });
        criteria.filter(move |row| match criterion_state(plan, row) {
            CriterionState::Open | CriterionState::Failed => true,
            CriterionState::Met | CriterionState::Waived => false,
        })
    }

    /// It is decided so late that there is time for what is missing.
    fn decide_later(&self, gate: &Decided<'_>) -> Fix {
        let rules = self.view.rules;
        let late = self.view.plan.portfolio.data_date + rules.criteria_lead + DAY;
        decide_on(gate, self.view.calendars.portfolio().next_start(late))
    }
}

fn decide_on(gate: &Decided<'_>, date: Instant) -> Fix {
    let label = Message::new("fix-gate-move")
        .text("gate", &gate.gate.name)
        .text("release", &gate.release.title())
        .with("date", Argument::Instant(date));
    let gate = Gate {
        date: Some(date),
        ..gate.gate.clone()
    };
    fix(label, Command::EditGate { gate })
}

/// What was decided counts no more.
fn reopen(gate: &Decided<'_>) -> Fix {
    let label = Message::new("fix-gate-reopen")
        .text("gate", &gate.gate.name)
        .text("release", &gate.release.title());
    let gate = Gate {
        decision: Decision::Pending,
        decided_at: None,
        decided_by: String::new(),
        ..gate.gate.clone()
    };
    fix(label, Command::EditGate { gate })
}

fn set_state(criterion: &Criterion, state: CriterionState) -> Command {
    Command::EditCriterion {
        criterion: Criterion {
            state,
            ..criterion.clone()
        },
    }
}
