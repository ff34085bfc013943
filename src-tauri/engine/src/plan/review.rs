//! Readiness reviews: meetings that decide about gates.

use super::{External, Row};
use crate::id::{GateId, PersonId, ReviewId};
use crate::time::Instant;
use serde::{Deserialize, Serialize};

/// Something that a review asked somebody to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ReviewAction {
    /// What is to be done.
    pub text: String,
    /// Who does it.
    pub owner: Option<PersonId>,
    /// By when.
    pub due: Option<Instant>,
    /// Whether it was done.
    pub is_done: bool,
}

/// A meeting that decides about gates.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Review {
    /// Its name.
    pub id: ReviewId,
    /// What people call it.
    pub name: String,
    /// When it is held.
    pub at: Instant,
    /// Who leads it.
    pub chair: Option<PersonId>,
    /// Who is there.
    pub attendees: Vec<PersonId>,
    /// What it decides about, in the order of the agenda.
    pub gates: Vec<GateId>,
    /// What was said.
    pub minutes: String,
    /// What it asked people to do.
    pub actions: Vec<ReviewAction>,
    /// What it is called elsewhere.
    pub external: Vec<External>,
}

impl Row for Review {
    type Id = ReviewId;
    fn id(&self) -> ReviewId {
        self.id
    }
}
