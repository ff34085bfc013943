//! Criteria: what must be true at a gate.

use super::{External, OrderKey, Row};
use crate::id::{CriterionId, GateId, PersonId, ReleaseId, TaskId};
use crate::time::Instant;
use serde::{Deserialize, Serialize};

/// How a value stands to its threshold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Comparison {
    /// The value is not below it.
    #[default]
    AtLeast,
    /// The value is not above it.
    AtMost,
}

/// A measured value and what it must reach. Numbers are thousandths of the unit, so that a pass rate
/// of 98.5 % and a count of defects are both exact.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Metric {
    /// What is counted in: `%`, `defects`, `ms`.
    pub unit: String,
    /// How the value must stand to the threshold.
    pub comparison: Comparison,
    /// What it must reach, in thousandths.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub threshold: i64,
    /// What was measured, in thousandths; none before the first measurement.
    #[cfg_attr(feature = "ts", ts(type = "number | null"))]
    pub value: Option<i64>,
    /// When it was measured.
    pub as_of: Option<Instant>,
}

impl Metric {
    /// Says whether the value reaches the threshold; nothing before the first measurement.
    #[must_use]
    pub fn is_reached(&self) -> Option<bool> {
        self.value.map(|value| match self.comparison {
            Comparison::AtLeast => value >= self.threshold,
            Comparison::AtMost => value <= self.threshold,
        })
    }
}

/// What decides whether a criterion is met.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum CriterionKind {
    /// Somebody says so.
    #[default]
    #[serde(deserialize_with = "super::bare::bare")]
    Manual,
    /// A task is finished. It precedes the milestone of the gate.
    TaskFinished {
        /// Which one.
        task: TaskId,
    },
    /// A value reaches its threshold.
    Metric(Metric),
    /// A document is there, as evidence.
    #[serde(deserialize_with = "super::bare::bare")]
    Document,
    /// Another release is out.
    Dependency {
        /// Which one.
        release: ReleaseId,
    },
}

/// What people say of a criterion. What a task, a value or another release says is computed
/// ([`crate::gate`]) and never stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum CriterionState {
    /// Not yet.
    #[default]
    Open,
    /// It is true.
    Met,
    /// It is not, and will not be by itself.
    Failed,
    /// The gate is passed without it.
    Waived,
}

/// What shows that a criterion is met.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase", tag = "kind", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Evidence {
    /// A file that is kept in the portfolio.
    File {
        /// What people call it.
        name: String,
        /// SHA-256 of its bytes, in lower-case hexadecimal digits: its name in the portfolio.
        hash: String,
        /// How many bytes it has.
        #[cfg_attr(feature = "ts", ts(type = "number"))]
        size: u64,
        /// When it was added.
        added_at: Instant,
    },
    /// A place elsewhere. It is shown and copied, never opened.
    Link {
        /// What people call it.
        name: String,
        /// Where it is.
        address: String,
        /// When it was added.
        added_at: Instant,
    },
}

/// Something that must be true at a gate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Criterion {
    /// Its name.
    pub id: CriterionId,
    /// Where it must be true.
    pub gate: GateId,
    /// Place among the criteria of the gate.
    pub order: OrderKey,
    /// What must be true.
    pub text: String,
    /// What decides about it.
    pub kind: CriterionKind,
    /// Whether the gate cannot be passed without it.
    pub is_mandatory: bool,
    /// Who sees to it.
    pub owner: Option<PersonId>,
    /// By when.
    pub due: Option<Instant>,
    /// What people say of it.
    pub state: CriterionState,
    /// Why it failed or is waived, and by whom.
    pub comment: String,
    /// What shows it.
    pub evidence: Vec<Evidence>,
    /// What it is called elsewhere.
    pub external: Vec<External>,
}

impl Criterion {
    /// Iterates over the hashes of the files that show that it is met.
    pub fn kept_files(&self) -> impl Iterator<Item = &str> {
        self.evidence.iter().filter_map(|evidence| match evidence {
            Evidence::File { hash, .. } => Some(hash.as_str()),
            Evidence::Link { .. } => None,
        })
    }
}

impl Row for Criterion {
    type Id = CriterionId;
    fn id(&self) -> CriterionId {
        self.id
    }
}
