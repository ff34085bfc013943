//! Environments: where releases are tested and live.

use super::{External, OrderKey, Row};
use crate::id::{EnvironmentId, ProductId};
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
}

impl Row for Environment {
    type Id = EnvironmentId;
    fn id(&self) -> EnvironmentId {
        self.id
    }
}
