//! Criteria and sign-offs of a gate.

use super::checks;
use super::editing::Editing;
use super::entered::Entered;
use super::order;
use crate::change::Refusal;
use crate::plan::{
    Criterion, CriterionKind, Evidence, Gate, Person, Release, SignOff, SignOffState, Task,
};
use uuid::Uuid;

const LONGEST_UNIT: usize = 40;
const LONGEST_ADDRESS: usize = 2_000;
const HASH_DIGITS: usize = 64;

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

fn judge_evidence(evidence: &Evidence) -> Result<(), Refusal> {
    match evidence {
        Evidence::File {
            name,
            hash,
            size: _,
            added_at,
        } => {
            checks::short_text("evidence", name)?;
            let is_digit = |letter: u8| letter.is_ascii_digit() || (b'a'..=b'f').contains(&letter);
            let is_hash = hash.len() == HASH_DIGITS && hash.bytes().all(is_digit);
            checks::within("evidence", is_hash)?;
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
    use crate::plan::OrderKey;

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
