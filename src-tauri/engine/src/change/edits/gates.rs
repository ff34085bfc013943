//! Gates of a release, and what is decided at them.

use super::checks;
use super::editing::Editing;
use super::entered::Entered;
use super::order;
use crate::change::{Message, Refusal};
use crate::id::GateId;
use crate::plan::{Decision, FixedCheck, Gate, Person, Release, Task};
use uuid::Uuid;

impl Entered for Gate {
    const WORD: &'static str = "gate";

    fn placed(&self, id: Uuid, there: Option<&Self>, on: &Editing<'_>) -> Self {
        let release = there.map_or(self.release, |row| row.release);
        let gates = on.plan().gates.iter();
        let keys = || {
            gates
                .filter(|row| row.release == release)
                .map(|row| &row.order)
        };
        Self {
            id: id.into(),
            release,
            order: there.map_or_else(|| order::last(keys()), |row| row.order.clone()),
            external: there.map(|row| row.external.clone()).unwrap_or_default(),
            checks: sorted(&self.checks),
            decided_by: self.decided_by.trim().to_owned(),
            ..self.clone()
        }
    }

    fn judge(&self, on: &Editing<'_>) -> Result<(), Refusal> {
        checks::short_text("name", &self.name)?;
        checks::notes(&self.notes)?;
        checks::optional_date("date", self.date)?;
        on.require::<Release>(Some(self.release))?;
        on.require::<Task>(self.milestone)?;
        on.require::<Person>(self.chair)?;
        checks::optional_date("decided-at", self.decided_at)?;
        checks::short_text("decided-by", &self.decided_by)?;
        checks::fits("minutes", &self.minutes, checks::NOTES_LIMIT)?;
        // A decision without a day and a name is none.
        let is_recorded = self.decided_at.is_some() && !self.decided_by.is_empty();
        checks::within(
            "decision",
            self.decision == Decision::Pending || is_recorded,
        )?;
        self.conditions.iter().try_for_each(|condition| {
            checks::within("condition", !condition.text.trim().is_empty())?;
            checks::short_text("condition", &condition.text)?;
            checks::optional_date("due", condition.due)?;
            on.require::<Person>(condition.owner)
        })
    }

    fn name_mut(&mut self) -> Option<&mut String> {
        Some(&mut self.name)
    }

    fn told(&self, _: &Editing<'_>) -> String {
        self.name.clone()
    }
}

impl Editing<'_> {
    pub(super) fn delete_gate(&mut self, gate: GateId) -> Result<Message, Refusal> {
        let row = self.find::<Gate>(gate)?;
        self.forget_gates(&[gate]);
        self.take::<Gate>(gate);
        Ok(Message::new("label-delete-gate").text("name", &row.name))
    }
}

fn sorted(checks: &[FixedCheck]) -> Vec<FixedCheck> {
    let mut checks = checks.to_vec();
    checks.sort_unstable();
    checks.dedup();
    checks
}

#[cfg(test)]
mod tests {
    use super::super::around::{busy, gate, id};
    use super::super::sketch::at;
    use super::*;
    use crate::change::Command;

    #[test]
    fn a_gate_keeps_its_release_and_its_place() {
        busy().check(
            |sketch| Command::EditGate {
                gate: Gate {
                    release: sketch.release("R2"),
                    order: crate::plan::OrderKey("Z".to_owned()),
                    milestone: Some(sketch.task("live")),
                    name: "No-go".to_owned(),
                    ..gate(sketch)
                },
            },
            "gate Go: name \"No-go\"",
        );
        busy().check(
            |sketch| Command::AddGate {
                gate: Gate {
                    milestone: Some(id(99)),
                    ..gate(sketch)
                },
            },
            "refused: unknown",
        );
    }

    #[test]
    fn gates_of_a_release_stand_in_the_order_of_their_coming() {
        let sketch = busy();
        let command = Command::AddGate {
            gate: gate(&sketch),
        };
        let edits = sketch.edits(&command).expect("it can be added");
        let mut plan = sketch.plan.clone();
        edits.changes.apply(&mut plan).expect("it fits");
        let first = plan.gates.get(id(5)).unwrap();
        let other = plan.gates.iter().find(|row| row.id != first.id).unwrap();
        assert!(first.order < other.order, "the new one is the last");
    }

    #[test]
    fn a_decision_has_a_day_and_a_name() {
        let decide = |change: fn(&mut Gate), verdict: &str| {
            let mut row = gate(&busy());
            row.decision = Decision::Go;
            row.decided_at = Some(at("tue"));
            row.decided_by = "Anna".to_owned();
            change(&mut row);
            busy().check(|_| Command::AddGate { gate: row }, verdict);
        };
        decide(|_| {}, "+ gate Go");
        decide(
            |row| row.decided_at = None,
            "refused: out-of-range decision",
        );
        decide(
            |row| row.decided_by = " ".to_owned(),
            "refused: out-of-range decision",
        );
    }

    #[test]
    fn a_gate_goes_with_its_criteria_and_sign_offs_and_leaves_the_agenda() {
        busy().check(
            |_| Command::DeleteGate { gate: id(5) },
            "review Board: gates []
             - sign-off Operations
             - criterion Built
             - gate Go",
        );
    }
}
