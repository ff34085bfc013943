//! Readiness reviews and publications.

use super::checks;
use super::editing::Editing;
use super::entered::Entered;
use crate::change::Refusal;
use crate::plan::{Gate, Person, Publication, Review};
use uuid::Uuid;

impl Entered for Review {
    const WORD: &'static str = "review";

    fn placed(&self, id: Uuid, there: Option<&Self>, _: &Editing<'_>) -> Self {
        let mut row = self.clone();
        row.id = id.into();
        row.attendees.sort_unstable();
        row.attendees.dedup();
        row.external = there.map(|row| row.external.clone()).unwrap_or_default();
        row
    }

    fn judge(&self, on: &Editing<'_>) -> Result<(), Refusal> {
        checks::short_text("name", &self.name)?;
        checks::fits("minutes", &self.minutes, checks::NOTES_LIMIT)?;
        checks::date("at", self.at)?;
        on.require::<Person>(self.chair)?;
        let mut attendees = self.attendees.iter();
        attendees.try_for_each(|id| on.require::<Person>(Some(*id)))?;
        let mut gates = self.gates.iter();
        gates.try_for_each(|id| on.require::<Gate>(Some(*id)))?;
        self.actions.iter().try_for_each(|action| {
            checks::within("action", !action.text.trim().is_empty())?;
            checks::short_text("action", &action.text)?;
            checks::optional_date("due", action.due)?;
            on.require::<Person>(action.owner)
        })
    }

    fn name_mut(&mut self) -> Option<&mut String> {
        Some(&mut self.name)
    }

    fn told(&self, _: &Editing<'_>) -> String {
        self.name.clone()
    }
}

/// Rows that come from a file; people publish by a command of its own. What was told stays as it
/// was, also about rows that are gone.
impl Entered for Publication {
    const WORD: &'static str = "publication";

    fn placed(&self, id: Uuid, _: Option<&Self>, _: &Editing<'_>) -> Self {
        Self {
            id: id.into(),
            ..self.clone()
        }
    }

    fn judge(&self, _: &Editing<'_>) -> Result<(), Refusal> {
        checks::short_text("name", &self.name)?;
        checks::short_text("by", &self.by)?;
        checks::notes(&self.notes)?;
        checks::date("at", self.at)?;
        checks::date("data-date", self.data_date)
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
    use super::super::around::{busy, id, review};
    use super::*;
    use crate::change::Command;
    use crate::plan::ReviewAction;

    fn add(change: impl FnOnce(&mut Review), verdict: &str) {
        let mut row = review();
        change(&mut row);
        busy().check(|_| Command::AddReview { review: row }, verdict);
    }

    #[test]
    fn a_review_is_about_gates_and_people_that_are_there() {
        add(|_| {}, "+ review Board");
        add(|row| row.gates.push(id(99)), "refused: unknown");
        add(|row| row.chair = Some(id(99)), "refused: unknown");
        add(|row| row.attendees.push(id(99)), "refused: unknown");
    }

    #[test]
    fn a_review_asks_for_something() {
        let ask = |text: &str| ReviewAction {
            text: text.to_owned(),
            owner: None,
            due: None,
            is_done: false,
        };
        add(
            |row| row.actions.push(ask("Call the vendor")),
            "+ review Board",
        );
        add(
            |row| row.actions.push(ask(" ")),
            "refused: out-of-range action",
        );
    }
}
