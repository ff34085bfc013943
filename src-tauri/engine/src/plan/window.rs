//! Release windows: when deployments are admitted (design.md §5).

use super::{External, Recurring, ReleaseKind, Row, Scope};
use crate::id::WindowId;
use crate::time::Seconds;
use serde::{Deserialize, Serialize};

/// Why a window is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum WindowKind {
    /// For releases as they are planned.
    #[default]
    Standard,
    /// For what cannot wait.
    Emergency,
    /// For work on what the releases run on.
    Maintenance,
}

/// A stretch of time in which deployments are admitted, once or by a rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Window {
    /// Its name.
    pub id: WindowId,
    /// What people call it.
    pub name: String,
    /// Why it is there.
    pub kind: WindowKind,
    /// Where it admits deployments.
    pub scope: Scope,
    /// When it is open.
    pub at: Recurring,
    /// Which kinds of release it admits; empty for every kind.
    pub admits: Vec<ReleaseKind>,
    /// How many releases one occurrence takes; none for any number.
    pub capacity: Option<u32>,
    /// How long before it opens a release must be ready, in elapsed seconds.
    pub cut_off: Seconds,
    /// What people note.
    pub notes: String,
    /// What it is called elsewhere.
    pub external: Vec<External>,
}

impl Window {
    /// Says whether releases of a kind may deploy in it.
    #[must_use]
    pub fn admits(&self, kind: ReleaseKind) -> bool {
        self.admits.is_empty() || self.admits.contains(&kind)
    }
}

impl Row for Window {
    type Id = WindowId;
    fn id(&self) -> WindowId {
        self.id
    }
}
