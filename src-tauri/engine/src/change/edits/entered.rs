//! Rows that people enter whole, each in an editor of its own: windows, freezes, bookings and the
//! like. What is the same for all of them stands here, what differs beside each.

use super::checks;
use super::editing::Editing;
use super::tables::Known;
use crate::change::{Message, Refusal};
use uuid::Uuid;

/// A row that is added, set and deleted as a whole.
pub(super) trait Entered: Known {
    /// What it is, as the label of a step names it: `window` in `label-add-window`.
    const WORD: &'static str;

    /// Returns the row under an id, with what people do not enter taken from the row that is there.
    fn placed(&self, id: Uuid, there: Option<&Self>, on: &Editing<'_>) -> Self;

    /// Refuses a row that makes no sense in itself, or that refers to nothing.
    fn judge(&self, on: &Editing<'_>) -> Result<(), Refusal>;

    /// Returns the name that must not be empty, where there is one.
    fn name_mut(&mut self) -> Option<&mut String>;

    /// Returns what stands in the label of a step.
    fn told(&self, on: &Editing<'_>) -> String;
}

impl Editing<'_> {
    /// Adds a row under an id of its own.
    pub(super) fn add<R: Entered>(&mut self, row: &R) -> Result<Message, Refusal> {
        let id = self.draw();
        let row = row.placed(id, None, self);
        let row = self.enter(row)?;
        Ok(label("add", &row, self))
    }

    /// Puts a row in place of the one with its id.
    pub(super) fn edit<R: Entered>(&mut self, row: &R) -> Result<Message, Refusal> {
        let there = self.find::<R>(row.id())?;
        let row = row.placed(row.id().into(), Some(&there), self);
        let label = label("edit", there.as_ref(), self);
        self.enter(row)?;
        Ok(label)
    }

    /// Takes a row out to which nothing refers.
    pub(super) fn delete<R: Entered>(&mut self, id: R::Id) -> Result<Message, Refusal> {
        let row = self.find::<R>(id)?;
        let label = label("delete", row.as_ref(), self);
        self.take::<R>(id);
        Ok(label)
    }

    fn enter<R: Entered>(&mut self, mut row: R) -> Result<R, Refusal> {
        if let Some(name) = row.name_mut() {
            *name = checks::name(name)?;
        }
        // In its place first: a circle is one only with it.
        self.put(row.clone());
        row.judge(self)?;
        Ok(row)
    }
}

fn label<R: Entered>(what: &str, row: &R, on: &Editing<'_>) -> Message {
    Message::new(&format!("label-{what}-{}", R::WORD)).text("name", &row.told(on))
}
