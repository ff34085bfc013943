//! Outages: stretches of time in which an environment cannot be used.

use super::{External, Recurring, Row};
use crate::id::{EnvironmentId, OutageId};
use serde::{Deserialize, Serialize};

/// A stretch of time, once or by a rule, in which an environment and its parts cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Outage {
    /// Its name.
    pub id: OutageId,
    /// What cannot be used.
    pub environment: EnvironmentId,
    /// What people call it: firmware, data refresh.
    pub name: String,
    /// When it cannot be used.
    pub at: Recurring,
    /// What people note.
    pub notes: String,
    /// What it is called elsewhere.
    pub external: Vec<External>,
}

impl Row for Outage {
    type Id = OutageId;
    fn id(&self) -> OutageId {
        self.id
    }
}
