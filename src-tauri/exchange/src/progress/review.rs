//! What a returned sheet would change, task by task, and what of it cannot be taken and why.

use super::column::SheetColumn;
use super::read::ReturnedSheet;
use super::take::{Taken, taken};
use serde::Serialize;
use slipway_engine::change::{Argument, Message};
use slipway_engine::{ReleaseId, Scheduled, TaskId};

/// A value that would change.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FieldChange {
    /// Which.
    pub field: SheetColumn,
    /// The cell that says so.
    pub at: String,
    /// What the plan has now; nothing where it has none.
    pub was: Option<Argument>,
    /// What it would have.
    pub is: Argument,
    /// Whether the plan has another value now than when the sheet was written: somebody else was here.
    pub changed_meanwhile: bool,
}

/// Why nothing of a row can be taken.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RowRefusal {
    /// The cell that is in the way.
    pub at: String,
    /// Why.
    pub why: Message,
}

/// A row that says something new, or of which nothing can be taken.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SheetRow {
    /// Where its task is named in the sheet.
    pub at: String,
    /// Its task; nothing when the plan has none such.
    pub task: Option<TaskId>,
    /// What it is called: here, else in the sheet.
    pub name: String,
    /// The release of its task.
    pub release: Option<ReleaseId>,
    /// What would change, from left to right.
    pub changes: Vec<FieldChange>,
    /// Why nothing of it can be taken.
    pub refusal: Option<RowRefusal>,
}

impl SheetRow {
    /// Says whether it can be taken.
    #[must_use]
    pub fn can_be_taken(&self) -> bool {
        self.refusal.is_none() && !self.changes.is_empty()
    }

    /// Says whether somebody else has changed meanwhile what it changes: then it is taken only when a
    /// person says so.
    #[must_use]
    pub fn clashes(&self) -> bool {
        self.changes.iter().any(|change| change.changed_meanwhile)
    }
}

/// A returned sheet beside the plan.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SheetReview {
    /// The rows that say something new or cannot be taken, in the order of the sheet.
    pub rows: Vec<SheetRow>,
    /// How many rows say nothing new.
    pub same: u32,
    /// How many rows have lost what was sent: whether somebody else was here cannot be told of them.
    pub forgetful: u32,
}

impl SheetReview {
    /// Lays a sheet beside the plan as it is.
    #[must_use]
    pub fn of(on: &Scheduled, sheet: &ReturnedSheet) -> Self {
        let all = taken(on, sheet);
        let says_something = |one: &&Taken| {
            let row = &one.row;
            row.refusal.is_some() || !row.changes.is_empty()
        };
        let rows: Vec<SheetRow> = all
            .iter()
            .filter(says_something)
            .map(|one| one.row.clone())
            .collect();
        let forgetful = all.iter().filter(|one| one.is_forgetful).count();
        Self {
            same: count(all.len() - rows.len()),
            forgetful: count(forgetful),
            rows,
        }
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
