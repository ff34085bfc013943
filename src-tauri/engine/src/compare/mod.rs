//! Two plans beside each other: what differs, row by row and field by field, and how the changes of
//! one come into the other.
//!
//! ```text
//!            base ──── what I did ────▶ mine ─┐
//!              │                              ├─▶ merged: one change set on mine
//!              └───── what they did ──▶ theirs┘
//! ```
//!
//! With a common ancestor, a field that one side changed is that side's; one that both changed is a
//! clash, for people to decide. Without one, mine stands in for it: all that differs is theirs, and
//! may be taken or left. Nothing here reads files or changes a plan: the answer is a
//! [`ChangeSet`](crate::change::ChangeSet) that leaves no reference dangling.

mod clashes;
mod comparison;
mod composite;
mod fields;
mod heads;
mod keys;
mod labelled;
mod list;
mod resolve;
mod siblings;
mod tables;
mod terms;
mod told;
mod value;

pub use comparison::{Clash, Comparison, Side};
pub use heads::Head;
pub use list::{Detail, Fate, ItemDifference, RowDifference, keys_of_words};
pub(crate) use resolve::needs;
pub use resolve::{Decided, Resolved};
pub use tables::{RowRef, TableName};
