//! What a window hears of a comparison.

use crate::wire::{PreviewHead, Revision};
use serde::Serialize;
use slipway_engine::Instant;
use slipway_engine::compare::{RowDifference, RowRef};

/// How something received stands to the open plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Kinship {
    /// A copy, with a state that both had in common.
    Copy {
        /// When that was; nothing at the beginning of both.
        at: Option<Instant>,
        /// Steps made here since.
        mine: u32,
        /// Steps made there since.
        theirs: u32,
    },
    /// A copy, and no common state is left in the journals.
    Apart,
    /// Another portfolio, matched by keys and names.
    Foreign,
    /// Rows out of a file of another tool, matched by keys and names.
    File,
}

/// How the open plan differs from what was received.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ComparisonView {
    /// What the file is called.
    pub file: String,
    /// How it stands to the open plan.
    pub kinship: Kinship,
    /// The plan that it was compared with.
    pub on: Revision,
    /// Every row that differs.
    pub rows: Vec<RowDifference>,
}

/// What comes of some decisions, before anything is done.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct MergePreview {
    /// Clashes that nobody decided.
    pub open: u32,
    /// Differences that are taken.
    pub taken: u32,
    /// Rows of the plan that change.
    pub rows: u32,
    /// Rows that cannot come or go as decided, because something that stays needs them or they need
    /// something that does not come.
    pub left_out: Vec<RowRef>,
    /// What it does to dates and findings; nothing when no row changes.
    pub effect: Option<PreviewHead>,
}
