//! Sign-offs: who agrees at a gate.

use super::{OrderKey, Row};
use crate::id::{GateId, PersonId, SignOffId};
use crate::time::Instant;
use serde::{Deserialize, Serialize};

/// What somebody said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum SignOffState {
    /// Asked, and said nothing yet.
    #[default]
    Asked,
    /// Agreed.
    Signed,
    /// Did not agree.
    Declined,
}

/// The agreement of one role at a gate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SignOff {
    /// Its name.
    pub id: SignOffId,
    /// Where it is asked for.
    pub gate: GateId,
    /// Place among the sign-offs of the gate.
    pub order: OrderKey,
    /// In which role: operations, security, business.
    pub role: String,
    /// Who signs for the role; none while nobody was named.
    pub person: Option<PersonId>,
    /// What they said.
    pub state: SignOffState,
    /// When they said it.
    pub at: Option<Instant>,
    /// What they added.
    pub comment: String,
}

impl Row for SignOff {
    type Id = SignOffId;
    fn id(&self) -> SignOffId {
        self.id
    }
}
