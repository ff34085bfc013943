//! One entry of the journal: who changed what, when, and which entry it takes back.

use super::{ChangeSet, Message};
use crate::id::OperationId;
use crate::time::Instant;
use serde::{Deserialize, Serialize};

/// Place in the journal: 1 is the first operation of the file. Order is by this, never by clock.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(transparent)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(type = "number"))]
pub struct Seq(pub i64);

/// What the journal keeps of one change. Immutable once written.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Operation {
    /// Its place.
    pub seq: Seq,
    /// Its name, the same in every copy of the file.
    pub id: OperationId,
    /// The operation it was made on.
    pub parent: Option<OperationId>,
    /// Who made it, by the name in their settings.
    pub author: String,
    /// When, by the clock of their computer.
    pub at: Instant,
    /// What it did, for people.
    pub label: Message,
    /// Why, where they said so.
    pub reason: Option<String>,
    /// What it changed.
    pub edits: ChangeSet,
    /// The operation that this one takes back: undo of an undo is redo.
    pub undoes: Option<OperationId>,
}
