//! External events: dates that others set, such as a vendor's release.

use super::{External, Row};
use crate::id::{ExternalEventId, ReleaseId, TaskId};
use crate::time::Instant;
use serde::{Deserialize, Serialize};

/// Who sets a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum EventKind {
    /// Somebody who delivers.
    #[default]
    Vendor,
    /// The maker of what the releases run on.
    Platform,
    /// An authority.
    Regulator,
    /// Anybody else.
    Other,
}

/// A date that others set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ExternalEvent {
    /// Its name.
    pub id: ExternalEventId,
    /// What people call it.
    pub name: String,
    /// Who sets the date: a vendor, an authority.
    pub source: String,
    /// When it happens.
    pub date: Instant,
    /// Whether they have confirmed it.
    pub is_confirmed: bool,
    /// The milestone that it is in the network.
    pub milestone: Option<TaskId>,
    /// The releases that cannot do without it.
    pub needed_by: Vec<ReleaseId>,
    /// What people note.
    pub notes: String,
    /// What it is called elsewhere.
    pub external: Vec<External>,
    /// What kind of date it is.
    #[serde(default)]
    pub kind: EventKind,
    /// How sure the date is, in basis points; none when nobody said.
    #[serde(default)]
    pub confidence: Option<u16>,
}

impl Row for ExternalEvent {
    type Id = ExternalEventId;
    fn id(&self) -> ExternalEventId {
        self.id
    }
}
