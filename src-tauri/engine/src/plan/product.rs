//! Products: what is released.

use super::{External, OrderKey, Row};
use crate::id::{PersonId, ProductId};
use serde::{Deserialize, Serialize};

/// What a product is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum ProductKind {
    /// An application that people use.
    #[default]
    App,
    /// A service that programs use.
    Service,
    /// What others run on.
    Platform,
    /// Something one can touch.
    Hardware,
}

/// An application, service, platform or piece of hardware that is released.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Product {
    /// Its name.
    pub id: ProductId,
    /// Place among the products.
    pub order: OrderKey,
    /// What people call it.
    pub name: String,
    /// What it is.
    pub kind: ProductKind,
    /// Who answers for it.
    pub owner: Option<PersonId>,
    /// What people note.
    pub notes: String,
    /// What it is called elsewhere.
    pub external: Vec<External>,
}

impl Row for Product {
    type Id = ProductId;
    fn id(&self) -> ProductId {
        self.id
    }
}
