//! Gates of a release, and what is decided at them.

use super::checks;
use super::editing::Editing;
use super::entered::Entered;
use super::order;
use crate::change::{Message, Refusal};
use crate::id::GateId;
use crate::plan::{Condition, Decision, FixedCheck, Gate, Person, Release, Task};
use crate::time::Instant;
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
    /// Changes a gate. Another milestone waits for the tasks of its criteria too (design.md §5: a gate
    /// is a milestone whose predecessors are the tasks of its criteria). What the old one waits for
    /// stays: nobody said that it is done without; and a release that a criterion names is no task
    /// for which a milestone could wait.
    pub(super) fn edit_gate(&mut self, gate: &Gate) -> Result<Message, Refusal> {
        let there = self.find::<Gate>(gate.id)?;
        let label = self.edit(gate)?;
        if there.milestone != gate.milestone {
            self.tie_criteria(gate.id)?;
        }
        Ok(label)
    }

    /// Records a decision. A conditional go names what is still to be done.
    pub(super) fn decide_gate(
        &mut self,
        gate: GateId,
        decision: Decision,
        (by, at): (&str, Instant),
        minutes: &str,
        conditions: &[Condition],
    ) -> Result<Message, Refusal> {
        let there = self.find::<Gate>(gate)?;
        let is_open = decision == Decision::Pending;
        checks::within(
            "condition",
            decision != Decision::ConditionalGo || !conditions.is_empty(),
        )?;
        let row = Gate {
            decision,
            decided_at: (!is_open).then_some(at),
            decided_by: if is_open {
                String::new()
            } else {
                by.to_owned()
            },
            minutes: minutes.to_owned(),
            conditions: conditions.to_vec(),
            ..Gate::clone(&there)
        };
        self.edit(&row)?;
        Ok(Message::new("label-decide-gate")
            .text("decision", word(decision))
            .text("name", &there.name))
    }

    pub(super) fn delete_gate(&mut self, gate: GateId) -> Result<Message, Refusal> {
        let row = self.find::<Gate>(gate)?;
        self.forget_gates(&[gate]);
        self.take::<Gate>(gate);
        Ok(Message::new("label-delete-gate").text("name", &row.name))
    }
}

/// The decision as the label of the step chooses its words.
fn word(decision: Decision) -> &'static str {
    match decision {
        Decision::Pending => "pending",
        Decision::Go => "go",
        Decision::ConditionalGo => "conditional-go",
        Decision::NoGo => "no-go",
        Decision::Deferred => "deferred",
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
    use super::super::around::{busy, criterion, gate, id};
    use super::super::sketch::{Sketch, at};
    use super::*;
    use crate::change::{Change, Command};
    use crate::id::TaskId;
    use crate::plan::{Criterion, CriterionKind};

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

    /// A gate at `code`, with a criterion about `test`, for which `code` waits.
    fn with_two_milestones() -> Sketch {
        let sketch =
            Sketch::new("build 2d | test 1d after build | code 0d after test | go 0d after build");
        let row = Gate {
            id: id(5),
            milestone: Some(sketch.task("code")),
            ..gate(&sketch)
        };
        let task = sketch.task("test");
        let asked = [
            CriterionKind::TaskFinished { task },
            CriterionKind::Manual,
            CriterionKind::Dependency {
                release: sketch.release("Release"),
            },
        ];
        sketch.with(|plan| {
            plan.gates.insert(row.into());
            for (number, kind) in (20..).zip(asked) {
                let row = Criterion {
                    id: id(number),
                    gate: id(5),
                    kind,
                    ..criterion()
                };
                plan.criteria.insert(row.into());
            }
        })
    }

    #[test]
    fn another_milestone_of_a_gate_waits_for_the_tasks_of_its_criteria() {
        let sketch = with_two_milestones();
        let at = |milestone: Option<TaskId>| {
            let there = sketch.plan.gates.get(id(5)).expect("it is there");
            let gate = Gate {
                milestone,
                ..Gate::clone(there)
            };
            Command::EditGate { gate }
        };
        let links = |command: &Command| {
            let edits = sketch.edits(command).expect("it is possible");
            let links = edits
                .changes
                .0
                .into_iter()
                .filter_map(|change| match change {
                    Change::Dependency(edit) => edit.after,
                    _ => None,
                });
            let ends = links.map(|link| (link.predecessor, link.successor));
            ends.collect::<Vec<_>>()
        };
        let (test, go) = (sketch.task("test"), sketch.task("go"));
        assert_eq!(links(&at(Some(go))), [(test, go)], "it waits for the test");
        assert_eq!(links(&at(None)), [], "there is nothing to wait");
        // A loop is no reason to refuse the milestone.
        assert_eq!(links(&at(Some(sketch.task("build")))), []);
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

    fn decide(decision: Decision, by: &str, conditions: Vec<Condition>, verdict: &str) {
        let by = by.to_owned();
        busy().check(
            |_| Command::DecideGate {
                gate: id(5),
                decision,
                by,
                at: at("tue"),
                minutes: "Agreed.".to_owned(),
                conditions,
            },
            verdict,
        );
    }

    #[test]
    fn a_decision_is_one_step_and_keeps_the_rest_of_the_gate() {
        decide(
            Decision::Go,
            "Anna",
            Vec::new(),
            &format!(
                "gate Go: decided_at {}, decided_by \"Anna\", decision \"go\", minutes \"Agreed.\"",
                at("tue").0
            ),
        );
        decide(
            Decision::Go,
            "",
            Vec::new(),
            "refused: out-of-range decision",
        );
        // It is open already: what is new are the minutes.
        decide(
            Decision::Pending,
            "Anna",
            Vec::new(),
            "gate Go: minutes \"Agreed.\"",
        );
    }

    #[test]
    fn a_conditional_go_names_its_conditions() {
        decide(
            Decision::ConditionalGo,
            "Anna",
            Vec::new(),
            "refused: out-of-range condition",
        );
        let condition = Condition {
            text: "Scan again".to_owned(),
            owner: None,
            due: None,
            is_met: false,
        };
        let sketch = busy();
        let edits = sketch
            .edits(&Command::DecideGate {
                gate: id(5),
                decision: Decision::ConditionalGo,
                by: "Anna".to_owned(),
                at: at("tue"),
                minutes: String::new(),
                conditions: vec![condition],
            })
            .expect("it names one");
        let label = Message::new("label-decide-gate")
            .text("decision", "conditional-go")
            .text("name", "Go");
        assert_eq!(edits.label, label);
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
