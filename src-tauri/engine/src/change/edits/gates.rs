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
