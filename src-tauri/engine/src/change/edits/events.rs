//! Dates that others set.

use super::checks;
use super::editing::Editing;
use super::entered::Entered;
use crate::change::Refusal;
use crate::plan::{ExternalEvent, Release, Task};
use uuid::Uuid;

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
        checks::within(
            "confidence",
            self.confidence
                .is_none_or(|confidence| confidence <= 10_000),
        )?;
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
    use super::super::around::{event, id};
    use super::super::sketch::{Sketch, at};
    use super::*;
    use crate::change::Command;

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
