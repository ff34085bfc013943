//! Dependencies: what must happen before what.

use super::{External, Row};
use crate::id::{DependencyId, TaskId};
use crate::time::Seconds;
use serde::{Deserialize, Serialize};

/// Which end of the predecessor holds which end of the successor.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "UPPERCASE")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum DependencyKind {
    /// Finish to start.
    #[default]
    Fs,
    /// Start to start.
    Ss,
    /// Finish to finish.
    Ff,
    /// Start to finish.
    Sf,
}

/// How a lag is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(
    rename_all = "kebab-case",
    tag = "unit",
    content = "amount",
    deny_unknown_fields
)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Lag {
    /// Working seconds on the successor's calendar.
    Working(Seconds),
    /// Seconds around the clock.
    Elapsed(Seconds),
    /// Basis points of the predecessor's duration, as working time.
    Percent(#[cfg_attr(feature = "ts", ts(type = "number"))] i64),
    /// Basis points of the predecessor's duration, around the clock.
    ElapsedPercent(#[cfg_attr(feature = "ts", ts(type = "number"))] i64),
}

impl Lag {
    /// Says whether no time lies between.
    #[must_use]
    pub fn is_none(self) -> bool {
        match self {
            Self::Working(length) | Self::Elapsed(length) => length == Seconds::ZERO,
            Self::Percent(points) | Self::ElapsedPercent(points) => points == 0,
        }
    }
}

impl Default for Lag {
    fn default() -> Self {
        Self::Working(Seconds::ZERO)
    }
}

/// How serious a dependency is: both push work alike, a soft one lowers finding L03 to a warning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Strength {
    /// Must hold.
    #[default]
    Hard,
    /// Should hold; a repair may drop it.
    Soft,
}

/// A dependency between two tasks, possibly of two releases.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Dependency {
    /// Its name.
    pub id: DependencyId,
    /// What comes first.
    pub predecessor: TaskId,
    /// What waits for it.
    pub successor: TaskId,
    /// Which ends are tied.
    pub kind: DependencyKind,
    /// How much time lies between; negative is a lead.
    pub lag: Lag,
    /// How serious it is.
    pub strength: Strength,
    /// Why it is there.
    pub reason: String,
    /// What it is called elsewhere.
    pub external: Vec<External>,
}

impl Row for Dependency {
    type Id = DependencyId;
    fn id(&self) -> DependencyId {
        self.id
    }
}
