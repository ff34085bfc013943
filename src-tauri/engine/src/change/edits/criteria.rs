//! Criteria and sign-offs of a gate.

use super::checks;
use super::editing::Editing;
use super::entered::Entered;
use super::order;
use crate::change::{Message, Refusal, Subject};
use crate::id::{CriterionId, GateId, TaskId};
use crate::plan::{
    Criterion, CriterionKind, DependencyKind, Evidence, Gate, Lag, OrderKey, Person, Release,
    SignOff, SignOffState, Task,
};
use std::sync::Arc;
use uuid::Uuid;

const LONGEST_UNIT: usize = 40;
const LONGEST_ADDRESS: usize = 2_000;

impl Entered for Criterion {
    const WORD: &'static str = "criterion";

    fn placed(&self, id: Uuid, there: Option<&Self>, on: &Editing<'_>) -> Self {
        let gate = there.map_or(self.gate, |row| row.gate);
        let criteria = on.plan().criteria.iter();
        let keys = || {
            criteria
                .filter(|row| row.gate == gate)
                .map(|row| &row.order)
        };
        Self {
            id: id.into(),
            gate,
            order: there.map_or_else(|| order::last(keys()), |row| row.order.clone()),
            external: there.map(|row| row.external.clone()).unwrap_or_default(),
            ..self.clone()
        }
    }

    fn judge(&self, on: &Editing<'_>) -> Result<(), Refusal> {
        checks::short_text("name", &self.text)?;
        checks::fits("comment", &self.comment, checks::NOTES_LIMIT)?;
        checks::optional_date("due", self.due)?;
        on.require::<Gate>(Some(self.gate))?;
        on.require::<Person>(self.owner)?;
        match &self.kind {
            CriterionKind::Manual | CriterionKind::Document => {}
            CriterionKind::TaskFinished { task } => on.require::<Task>(Some(*task))?,
            CriterionKind::Dependency { release } => on.require::<Release>(Some(*release))?,
            CriterionKind::Metric(metric) => {
                checks::fits("unit", &metric.unit, LONGEST_UNIT)?;
                checks::optional_date("as-of", metric.as_of)?;
            }
        }
        self.evidence.iter().try_for_each(judge_evidence)
    }

    fn name_mut(&mut self) -> Option<&mut String> {
        Some(&mut self.text)
    }

    fn told(&self, _: &Editing<'_>) -> String {
        self.text.clone()
    }
}

impl Editing<'_> {
    pub(super) fn add_criterion(&mut self, criterion: &Criterion) -> Result<Message, Refusal> {
        let label = self.add(criterion)?;
        self.tie_to_milestone(criterion.gate, &criterion.kind)?;
        Ok(label)
    }

    pub(super) fn edit_criterion(&mut self, criterion: &Criterion) -> Result<Message, Refusal> {
        let there = self.find::<Criterion>(criterion.id)?;
        let label = self.edit(criterion)?;
        // A tie that somebody cut is not tied again by an edit of something else.
        if there.kind != criterion.kind {
            self.tie_to_milestone(there.gate, &criterion.kind)?;
        }
        Ok(label)
    }

    /// Lets the milestone of a gate wait for the tasks of all its criteria.
    pub(super) fn tie_criteria(&mut self, gate: GateId) -> Result<(), Refusal> {
        let criteria = self.plan().criteria.iter();
        let of_gate: Vec<CriterionKind> = criteria
            .filter(|row| row.gate == gate)
            .map(|row| row.kind.clone())
            .collect();
        of_gate
            .iter()
            .try_for_each(|kind| self.tie_to_milestone(gate, kind))
    }

    /// Lets the milestone of a gate wait for the task of a criterion (design.md §5: a gate is a
    /// milestone whose predecessors are the tasks of its criteria), unless it does already or no link
    /// between the two makes sense.
    fn tie_to_milestone(&mut self, gate: GateId, kind: &CriterionKind) -> Result<(), Refusal> {
        let CriterionKind::TaskFinished { task } = kind else {
            return Ok(());
        };
        let Some(milestone) = self.find::<Gate>(gate)?.milestone else {
            return Ok(());
        };
        if self.is_tied(*task, milestone) {
            return Ok(());
        }
        match self.link_tasks(*task, milestone, DependencyKind::Fs, Lag::default()) {
            Ok(_) | Err(Refusal::LinkToOwnSummary { .. } | Refusal::WouldCycle { .. }) => Ok(()),
            Err(refusal) => Err(refusal),
        }
    }

    fn is_tied(&self, predecessor: TaskId, successor: TaskId) -> bool {
        let mut links = self.plan().dependencies.iter();
        links.any(|link| (link.predecessor, link.successor) == (predecessor, successor))
    }

    /// Puts a criterion behind another of its gate; all get new places where there is no room.
    pub(super) fn place_criterion(
        &mut self,
        criterion: CriterionId,
        after: Option<CriterionId>,
    ) -> Result<Message, Refusal> {
        let row = self.find::<Criterion>(criterion)?;
        let mut others: Vec<Arc<Criterion>> = self.plan().criteria.iter().cloned().collect();
        others.retain(|other| other.gate == row.gate && other.id != criterion);
        others.sort_by(|one, other| (&one.order, one.id).cmp(&(&other.order, other.id)));
        let at = match after {
            None => 0,
            Some(after) => {
                let behind = others.iter().position(|other| other.id == after);
                1 + behind.ok_or(Refusal::Unknown {
                    subject: Subject::Criterion(after),
                })?
            }
        };
        let before = at.checked_sub(1).map(|index| &others[index].order);
        let next = others.get(at).map(|other| &other.order);
        if order::has_room(before, next) {
            let order = OrderKey::between(before, next);
            self.amend::<Criterion>(criterion, |row| row.order = order)?;
        } else {
            others.insert(at, Arc::clone(&row));
            for (other, order) in others.iter().zip(OrderKey::spread(others.len())) {
                self.amend::<Criterion>(other.id, |row| row.order = order)?;
            }
        }
        Ok(Message::new("label-place-criterion").text("name", &row.text))
    }
}

fn judge_evidence(evidence: &Evidence) -> Result<(), Refusal> {
    match evidence {
        Evidence::File {
            name,
            hash,
            size: _,
            added_at,
        } => {
            checks::short_text("evidence", name)?;
            checks::hash("evidence", hash)?;
            checks::date("evidence", *added_at)
        }
        Evidence::Link {
            name,
            address,
            added_at,
        } => {
            checks::short_text("evidence", name)?;
            checks::fits("evidence", address, LONGEST_ADDRESS)?;
            checks::date("evidence", *added_at)
        }
    }
}

impl Entered for SignOff {
    const WORD: &'static str = "sign-off";

    fn placed(&self, id: Uuid, there: Option<&Self>, on: &Editing<'_>) -> Self {
        let gate = there.map_or(self.gate, |row| row.gate);
        let sign_offs = on.plan().sign_offs.iter();
        let keys = || {
            sign_offs
                .filter(|row| row.gate == gate)
                .map(|row| &row.order)
        };
        Self {
            id: id.into(),
            gate,
            order: there.map_or_else(|| order::last(keys()), |row| row.order.clone()),
            ..self.clone()
        }
    }

    fn judge(&self, on: &Editing<'_>) -> Result<(), Refusal> {
        checks::short_text("name", &self.role)?;
        checks::fits("comment", &self.comment, checks::NOTES_LIMIT)?;
        checks::optional_date("at", self.at)?;
        on.require::<Gate>(Some(self.gate))?;
        on.require::<Person>(self.person)?;
        // Who signs, and when, is what makes it a sign-off.
        let is_said = self.at.is_some() && self.person.is_some();
        checks::within("sign-off", self.state == SignOffState::Asked || is_said)
    }

    fn name_mut(&mut self) -> Option<&mut String> {
        Some(&mut self.role)
    }

    fn told(&self, _: &Editing<'_>) -> String {
        self.role.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::super::around::{busy, criterion, id, sign_off};
    use super::super::sketch::at;
    use super::*;
    use crate::change::Command;

    fn add(change: impl FnOnce(&mut Criterion), verdict: &str) {
        let mut row = criterion();
        change(&mut row);
        busy().check(|_| Command::AddCriterion { criterion: row }, verdict);
    }

    fn sign(change: impl FnOnce(&mut SignOff), verdict: &str) {
        let mut row = sign_off();
        change(&mut row);
        busy().check(|_| Command::AddSignOff { sign_off: row }, verdict);
    }

    fn file(hash: &str) -> Evidence {
        Evidence::File {
            name: "report.pdf".to_owned(),
            hash: hash.to_owned(),
            size: 3,
            added_at: at("mon"),
        }
    }

    #[test]
    fn a_criterion_is_about_what_is_there() {
        add(|_| {}, "+ criterion Built");
        add(|row| row.gate = id(99), "refused: unknown");
        add(|row| row.owner = Some(id(99)), "refused: unknown");
        add(
            |row| row.kind = CriterionKind::TaskFinished { task: id(99) },
            "refused: unknown",
        );
        add(
            |row| row.kind = CriterionKind::Dependency { release: id(99) },
            "refused: unknown",
        );
        add(|row| row.text = " ".to_owned(), "refused: empty-name");
    }

    #[test]
    fn the_milestone_of_a_gate_waits_for_the_tasks_of_its_criteria() {
        let waits_for = |name: &'static str, verdict: &str| {
            busy().check(
                |sketch| Command::AddCriterion {
                    criterion: Criterion {
                        kind: CriterionKind::TaskFinished {
                            task: sketch.task(name),
                        },
                        ..criterion()
                    },
                },
                verdict,
            );
        };
        // `build` precedes `live`, the milestone of the gate, and a task never waits for itself.
        waits_for("build", "+ criterion Built");
        waits_for("live", "+ criterion Built");
        let apart = |gate_of: &'static str| {
            let sketch = super::super::sketch::Sketch::new("a 1d | b 1d after a | go 1d");
            let gate = Gate {
                id: id(5),
                milestone: Some(sketch.task(gate_of)),
                ..super::super::around::gate(&sketch)
            };
            sketch.with(|plan| drop(plan.gates.insert(gate.into())))
        };
        let add = |name: &'static str| {
            move |sketch: &super::super::sketch::Sketch| Command::AddCriterion {
                criterion: Criterion {
                    kind: CriterionKind::TaskFinished {
                        task: sketch.task(name),
                    },
                    ..criterion()
                },
            }
        };
        apart("go").check(add("b"), "+ link b>go\n+ criterion Built");
        // A loop is no reason to refuse the criterion.
        apart("a").check(add("b"), "+ criterion Built");
    }

    #[test]
    fn a_criterion_goes_behind_another_of_its_gate() {
        let sketch = busy().with(|plan| {
            for (number, key) in [(20, "M"), (21, "MV")] {
                let row = Criterion {
                    id: id(number),
                    order: OrderKey(key.to_owned()),
                    text: format!("c{number}"),
                    ..criterion()
                };
                plan.criteria.insert(row.into());
            }
        });
        let place = |after: Option<u128>| Command::PlaceCriterion {
            criterion: id(21),
            after: after.map(id),
        };
        let orders = |command: &Command| {
            let mut plan = sketch.plan.clone();
            let edits = sketch.edits(command).expect("it moves");
            edits.changes.apply(&mut plan).expect("it fits");
            let mut rows: Vec<_> = plan.criteria.iter().cloned().collect();
            rows.sort_by(|one, other| one.order.cmp(&other.order));
            rows.iter().map(|row| row.text.clone()).collect::<Vec<_>>()
        };
        assert_eq!(orders(&place(Some(10))), ["Built", "c21", "c20"]);
        assert_eq!(orders(&place(None))[0], "c21");
        assert!(sketch.edits(&place(Some(99))).is_err(), "of this gate only");
    }

    #[test]
    fn a_file_is_known_by_the_hash_of_its_bytes() {
        add(
            |row| row.evidence = vec![file(&"0a".repeat(32))],
            "+ criterion Built",
        );
        for hash in ["", "0a", &"0A".repeat(32), &"../x".repeat(16)] {
            add(
                |row| row.evidence = vec![file(hash)],
                "refused: out-of-range evidence",
            );
        }
    }

    #[test]
    fn a_criterion_keeps_its_gate_and_its_place() {
        busy().check(
            |_| Command::EditCriterion {
                criterion: Criterion {
                    gate: id(99),
                    order: OrderKey("Z".to_owned()),
                    text: "Built and shipped".to_owned(),
                    ..criterion()
                },
            },
            "criterion Built: kind {\"kind\":\"manual\"}, text \"Built and shipped\"",
        );
    }

    #[test]
    fn a_sign_off_is_signed_by_somebody_on_a_day() {
        sign(|_| {}, "+ sign-off Operations");
        sign(
            |row| row.state = SignOffState::Signed,
            "refused: out-of-range sign-off",
        );
        sign(
            |row| {
                row.state = SignOffState::Signed;
                row.at = Some(at("tue"));
            },
            "refused: out-of-range sign-off",
        );
        sign(|row| row.gate = id(99), "refused: unknown");
    }
}
