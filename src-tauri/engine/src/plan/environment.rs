//! Environments: where releases are tested and live.

use super::{External, OrderKey, Row};
use crate::id::{EnvironmentId, PersonId, ProductId};
use crate::time::{Instant, Seconds};
use serde::{Deserialize, Serialize};

/// How near to the users an environment is.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Stage {
    /// Development.
    #[default]
    Dev,
    /// System integration test.
    Sit,
    /// User acceptance test.
    Uat,
    /// Performance test.
    Perf,
    /// As live, without users.
    Preprod,
    /// Live.
    Prod,
    /// Takes over when the live one fails.
    Dr,
}

impl Stage {
    /// Says whether a deployment there is a deployment to users.
    #[must_use]
    pub fn is_live(self) -> bool {
        match self {
            Self::Prod | Self::Dr => true,
            Self::Dev | Self::Sit | Self::Uat | Self::Perf | Self::Preprod => false,
        }
    }
}

/// A version of a product that runs in an environment.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DeployedVersion {
    /// Of which product.
    pub product: ProductId,
    /// Which version.
    pub version: String,
    /// Since when, where that is known.
    pub since: Option<Instant>,
}

/// A test or live environment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Environment {
    /// Its name.
    pub id: EnvironmentId,
    /// Place among the environments.
    pub order: OrderKey,
    /// What people call it.
    pub name: String,
    /// How near to the users it is.
    pub stage: Stage,
    /// The environment that it is a part of.
    pub parent: Option<EnvironmentId>,
    /// The product that runs there, when it is one alone.
    pub product: Option<ProductId>,
    /// What people note.
    pub notes: String,
    /// What it is called elsewhere.
    pub external: Vec<External>,
    /// The group it is listed in: a data centre, a team; empty for none.
    #[serde(default)]
    pub group: String,
    /// How many bookings it takes at once; one for an environment that is never shared.
    #[serde(default = "alone")]
    pub capacity: u32,
    /// Who answers for it.
    #[serde(default)]
    pub owner: Option<PersonId>,
    /// How long before it is used its data must be asked for, in elapsed time.
    #[serde(default)]
    pub refresh_lead: Seconds,
    /// What runs there.
    #[serde(default)]
    pub versions: Vec<DeployedVersion>,
}

fn alone() -> u32 {
    1
}

impl Environment {
    /// Returns an environment for one booking at a time with nothing else said about it, for a
    /// caller to fill.
    #[must_use]
    pub fn new(id: EnvironmentId, name: &str, stage: Stage) -> Self {
        Self {
            id,
            order: OrderKey::default(),
            name: name.to_owned(),
            stage,
            parent: None,
            product: None,
            notes: String::new(),
            external: Vec::new(),
            group: String::new(),
            capacity: alone(),
            owner: None,
            refresh_lead: Seconds::ZERO,
            versions: Vec::new(),
        }
    }
}

impl Row for Environment {
    type Id = EnvironmentId;
    fn id(&self) -> EnvironmentId {
        self.id
    }
}
