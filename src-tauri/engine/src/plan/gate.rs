//! Gates: decision points of a release.

use super::{External, OrderKey, Row};
use crate::id::{GateId, PersonId, ReleaseId, TaskId};
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

/// What was decided at a gate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Decision {
    /// Nothing yet.
    #[default]
    Pending,
    /// It goes on.
    Go,
    /// It goes on, and something is still to be done.
    ConditionalGo,
    /// It does not go on.
    NoGo,
    /// It is decided another time.
    Deferred,
}

impl Decision {
    /// Says whether the gate is passed.
    #[must_use]
    pub fn is_passed(self) -> bool {
        match self {
            Self::Go | Self::ConditionalGo => true,
            Self::Pending | Self::NoGo | Self::Deferred => false,
        }
    }
}

/// Something that is still to be done after a conditional go.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Condition {
    /// What.
    pub text: String,
    /// Who does it.
    pub owner: Option<PersonId>,
    /// By when.
    pub due: Option<Instant>,
    /// Whether it was done.
    pub is_met: bool,
}

/// What is asked of every release before it goes out (domain.md, "releases traceable, secure,
/// tested, authorised").
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum FixedCheck {
    /// It is known what goes out.
    Traceable,
    /// It was scanned.
    Secure,
    /// It was tested.
    Tested,
    /// Those who may have agreed.
    Authorised,
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
    /// Who leads the decision.
    #[serde(default)]
    pub chair: Option<PersonId>,
    /// How many must sign; none for everybody who is asked.
    #[serde(default)]
    pub quorum: Option<u32>,
    /// What was decided.
    #[serde(default)]
    pub decision: Decision,
    /// When it was decided.
    #[serde(default)]
    pub decided_at: Option<Instant>,
    /// Who decided.
    #[serde(default)]
    pub decided_by: String,
    /// Why, and what was said.
    #[serde(default)]
    pub minutes: String,
    /// What is still to be done.
    #[serde(default)]
    pub conditions: Vec<Condition>,
    /// Which fixed checks were made.
    #[serde(default)]
    pub checks: Vec<FixedCheck>,
}

impl Gate {
    /// Returns a gate that is undecided and about which nothing else is said, for a caller to fill.
    #[must_use]
    pub fn new(id: GateId, release: ReleaseId, name: &str, kind: GateKind) -> Self {
        Self {
            id,
            release,
            order: OrderKey::default(),
            name: name.to_owned(),
            kind,
            date: None,
            milestone: None,
            notes: String::new(),
            external: Vec::new(),
            chair: None,
            quorum: None,
            decision: Decision::default(),
            decided_at: None,
            decided_by: String::new(),
            minutes: String::new(),
            conditions: Vec::new(),
            checks: Vec::new(),
        }
    }
}

impl Row for Gate {
    type Id = GateId;
    fn id(&self) -> GateId {
        self.id
    }
}
