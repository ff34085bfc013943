//! What a window or a freeze is about.

use crate::id::{EnvironmentId, ProductId};
use serde::{Deserialize, Serialize};

/// What a window or a freeze is about; it holds for all that stands below, from the portfolio to a
/// product, from a product to its environments and from an environment to those within it.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(
    rename_all = "lowercase",
    tag = "kind",
    content = "id",
    deny_unknown_fields
)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Scope {
    /// Everything.
    #[default]
    Portfolio,
    /// A product.
    Product(ProductId),
    /// An environment.
    Environment(EnvironmentId),
}
