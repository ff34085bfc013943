//! Waivers: recorded, expiring permissions to break one rule.

use super::Row;
use crate::id::{FreezeId, ReleaseId, TaskId, WaiverId};
use crate::time::Instant;
use serde::{Deserialize, Serialize};

/// What a waiver permits.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase", tag = "kind", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Permit {
    /// What one finding complains of.
    Finding {
        /// Names the finding.
        fingerprint: String,
    },
    /// Work during a freeze.
    Freeze {
        /// Which freeze.
        freeze: FreezeId,
        /// For this release alone.
        release: Option<ReleaseId>,
        /// For this task alone.
        task: Option<TaskId>,
    },
}

/// A permission to break one rule, with who gave it, why, and until when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Waiver {
    /// Its name.
    pub id: WaiverId,
    /// What it permits.
    pub permits: Permit,
    /// Why.
    pub reason: String,
    /// Who gave it.
    pub approver: String,
    /// When it was given.
    pub given_at: Instant,
    /// From when on it counts no more.
    pub expires_at: Instant,
}

impl Waiver {
    /// Says whether it counts at a moment, usually the data date.
    #[must_use]
    pub fn holds_at(&self, at: Instant) -> bool {
        at < self.expires_at
    }
}

impl Row for Waiver {
    type Id = WaiverId;
    fn id(&self) -> WaiverId {
        self.id
    }
}
