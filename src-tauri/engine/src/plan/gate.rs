//! Gates: decision points of a release.

use super::{External, OrderKey, Row};
use crate::id::{GateId, ReleaseId, TaskId};
use crate::time::Instant;
use serde::{Deserialize, Serialize};

/// What a gate decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum GateKind {
    /// Whether work may begin.
    Entry,
    /// Whether the release is ready.
    Readiness,
    /// Whether a stretch of work is done.
    #[default]
    Milestone,
    /// Whether the business wants it to go.
    BusinessGoNoGo,
    /// Whether it can go.
    TechnicalGoNoGo,
    /// What was learnt.
    PostRelease,
}

/// A decision point of a release.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Gate {
    /// Its name.
    pub id: GateId,
    /// The release it decides about.
    pub release: ReleaseId,
    /// Place among the gates of the release.
    pub order: OrderKey,
    /// What people call it.
    pub name: String,
    /// What it decides.
    pub kind: GateKind,
    /// When people mean to decide.
    pub date: Option<Instant>,
    /// The milestone that it is in the network.
    pub milestone: Option<TaskId>,
    /// What people note.
    pub notes: String,
    /// What it is called elsewhere.
    pub external: Vec<External>,
}

impl Row for Gate {
    type Id = GateId;
    fn id(&self) -> GateId {
        self.id
    }
}
