//! The RAID log, as far as reports need it: risks, issues and decisions of a release.

use super::Row;
use crate::id::{PersonId, RaidItemId, ReleaseId};
use crate::time::Instant;
use serde::{Deserialize, Serialize};

/// What an entry is.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum RaidKind {
    /// Something that may happen.
    #[default]
    Risk,
    /// Something that has happened and stands in the way.
    Issue,
    /// Something that somebody must decide, or has decided.
    Decision,
}

/// Whether anything is left to do about it.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum RaidState {
    /// There is.
    #[default]
    Open,
    /// It did not happen, is solved, or is decided.
    Closed,
}

/// A risk, an issue or a decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RaidItem {
    /// Its name.
    pub id: RaidItemId,
    /// The release that it concerns.
    pub release: ReleaseId,
    /// What it is.
    pub kind: RaidKind,
    /// What it is about, in a line.
    pub title: String,
    /// Who sees to it.
    pub owner: Option<PersonId>,
    /// By when.
    pub due: Option<Instant>,
    /// Whether anything is left to do.
    pub state: RaidState,
    /// How likely a risk is, from 1 (hardly) to 5 (almost sure).
    pub likelihood: Option<u8>,
    /// How much a risk or an issue would do, from 1 (little) to 5 (the release does not go out).
    pub impact: Option<u8>,
    /// What it does to the release.
    pub effect: String,
    /// What is done about it, or what was decided.
    pub response: String,
}

impl RaidItem {
    /// Likelihood and impact are at most this.
    pub const MOST: u8 = 5;

    /// Returns an open entry with nothing said about it, for a caller to fill.
    #[must_use]
    pub fn new(id: RaidItemId, release: ReleaseId, kind: RaidKind, title: &str) -> Self {
        Self {
            id,
            release,
            kind,
            title: title.to_owned(),
            owner: None,
            due: None,
            state: RaidState::default(),
            likelihood: None,
            impact: None,
            effect: String::new(),
            response: String::new(),
        }
    }

    /// Returns likelihood times impact, from 1 to 25, where both are said: what risks are ranked by
    /// (the probability and impact matrix of the PMBOK Guide, 11.3).
    #[must_use]
    pub fn exposure(&self) -> Option<u8> {
        Some(self.likelihood? * self.impact?)
    }
}

impl Row for RaidItem {
    type Id = RaidItemId;
    fn id(&self) -> RaidItemId {
        self.id
    }
}
