//! Gates of a release, and dates that others set.

use super::checks;
use super::editing::Editing;
use super::entered::Entered;
use super::order;
use crate::change::Refusal;
use crate::plan::{ExternalEvent, Gate, Release, Task};
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
            ..self.clone()
        }
    }

    fn judge(&self, on: &Editing<'_>) -> Result<(), Refusal> {
        checks::short_text("name", &self.name)?;
        checks::notes(&self.notes)?;
        checks::optional_date("date", self.date)?;
        on.require::<Release>(Some(self.release))?;
        on.require::<Task>(self.milestone)
    }

    fn name_mut(&mut self) -> Option<&mut String> {
        Some(&mut self.name)
    }

    fn told(&self, _: &Editing<'_>) -> String {
        self.name.clone()
    }
}

impl Entered for ExternalEvent {
    const WORD: &'static str = "event";

    fn placed(&self, id: Uuid, there: Option<&Self>, _: &Editing<'_>) -> Self {
        let mut row = self.clone();
        row.id = id.into();
        row.needed_by.sort_unstable();
        row.needed_by.dedup();
        row.external = there.map(|row| row.external.clone()).unwrap_or_default();
        row
    }

    fn judge(&self, on: &Editing<'_>) -> Result<(), Refusal> {
        checks::short_text("name", &self.name)?;
        checks::short_text("source", &self.source)?;
        checks::notes(&self.notes)?;
        checks::date("date", self.date)?;
        on.require::<Task>(self.milestone)?;
        let mut needed_by = self.needed_by.iter();
        needed_by.try_for_each(|id| on.require::<Release>(Some(*id)))
    }

    fn name_mut(&mut self) -> Option<&mut String> {
        Some(&mut self.name)
    }

    fn told(&self, _: &Editing<'_>) -> String {
        self.name.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::super::around::{busy, event, gate, id};
    use super::super::sketch::{Sketch, at};
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
    fn an_outside_date_is_needed_by_releases_that_are_there() {
        let add = |change: fn(&mut ExternalEvent), verdict: &str| {
            let mut row = event(at("tue"));
            change(&mut row);
            Sketch::new("build 1d").check(|_| Command::AddExternalEvent { event: row }, verdict);
        };
        add(|_| {}, "+ event Vendor");
        add(|row| row.needed_by = vec![id(99)], "refused: unknown");
        add(
            |row| row.date = crate::time::Instant(-1),
            "refused: out-of-range date",
        );
    }
}
