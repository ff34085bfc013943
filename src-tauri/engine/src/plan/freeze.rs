//! Freezes: when work that touches their scope is forbidden or discouraged (design.md §5).

use super::{External, PhaseKind, Recurring, ReleaseKind, Row, Scope};
use crate::id::{FreezeId, PersonId};
use serde::{Deserialize, Serialize};

/// Why a freeze is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum FreezeKind {
    /// Nothing changes.
    #[default]
    Change,
    /// No code changes.
    Code,
    /// An environment stays as it is.
    Environment,
    /// A region is closed.
    Regional,
    /// People are away; closes all work in its scope.
    Holiday,
    /// The business needs calm; closes all work in its scope.
    Business,
}

impl FreezeKind {
    /// Says whether all work in the scope stops, whatever it touches.
    #[must_use]
    pub fn closes_all_work(self) -> bool {
        match self {
            Self::Holiday | Self::Business => true,
            Self::Change | Self::Code | Self::Environment | Self::Regional => false,
        }
    }
}

/// Whether a freeze moves work or only warns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Hardness {
    /// Its time is closed.
    #[default]
    Hard,
    /// Work in its time is warned of.
    Soft,
}

/// Which work a freeze is about; an empty list is about all.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct AppliesTo {
    /// Work of these phases.
    pub phases: Vec<PhaseKind>,
    /// Work of releases of these kinds.
    pub releases: Vec<ReleaseKind>,
}

impl AppliesTo {
    /// Says whether work of a phase, in a release of a kind, is meant.
    #[must_use]
    pub fn covers(&self, phase: Option<PhaseKind>, release: ReleaseKind) -> bool {
        let is_phase =
            self.phases.is_empty() || phase.is_some_and(|phase| self.phases.contains(&phase));
        is_phase && (self.releases.is_empty() || self.releases.contains(&release))
    }
}

/// A stretch of time in which work that touches its scope is forbidden or discouraged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Freeze {
    /// Its name.
    pub id: FreezeId,
    /// What people call it.
    pub name: String,
    /// Why it is there.
    pub kind: FreezeKind,
    /// What must not change.
    pub scope: Scope,
    /// When it holds.
    pub at: Recurring,
    /// Whether it moves work.
    pub hardness: Hardness,
    /// Which work it is about.
    pub applies_to: AppliesTo,
    /// Why, for people.
    pub reason: String,
    /// Who answers for it.
    pub owner: Option<PersonId>,
    /// What people note.
    pub notes: String,
    /// What it is called elsewhere.
    pub external: Vec<External>,
}

impl Row for Freeze {
    type Id = FreezeId;
    fn id(&self) -> FreezeId {
        self.id
    }
}
