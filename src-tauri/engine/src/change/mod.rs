//! How a plan changes: commands, the edits they make, and why some are refused.

#[cfg(any(test, feature = "any"))]
pub mod any;
mod branch;
mod change_set;
mod command;
mod edits;
pub mod entry;
mod message;
mod operation;
mod passing;
mod past;
mod refusal;
mod rewind;
mod rows;
mod signed;

pub use branch::{Branch, TypedLink, TypedRow};
pub use change_set::{Change, ChangeSet, Edit, Stale};
pub use command::{Cell, Command, Place, ProgressUpdate, ShiftPolicy};
pub use edits::{Edits, check_recurring, edits_for};
pub use message::{Argument, Message};
pub use operation::{Operation, Seq};
pub(crate) use passing::Passing;
pub use past::{Dropped, Past};
pub use refusal::{Refusal, Subject};
pub use rewind::{as_of, rewind};
pub use rows::Rows;

use uuid::Uuid;

/// A source of fresh ids. The document draws them; the engine only hands them out.
pub trait NewIds {
    /// Returns an id that was never used before.
    fn draw(&mut self) -> Uuid;
}
