//! Baselines: what was promised.

use super::Row;
use crate::id::{BaselineId, TaskId};
use crate::time::{Instant, Seconds};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What was promised for one task.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct BaselineTask {
    /// When it was to begin.
    pub start: Option<Instant>,
    /// When it was to end.
    pub finish: Option<Instant>,
    /// How long it was to take, in working seconds.
    pub duration: Option<Seconds>,
    /// How much effort it was to take, in person-seconds.
    pub work: Option<Seconds>,
    /// What it was to cost, in minor units.
    #[cfg_attr(feature = "ts", ts(type = "number | null"))]
    pub cost: Option<i64>,
}

/// A frozen copy of dates, work and cost.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Baseline {
    /// Its name.
    pub id: BaselineId,
    /// Its number in Microsoft Project (0 to 10).
    pub number: u8,
    /// What people call it.
    pub name: String,
    /// When it was taken, where that is known.
    pub taken_at: Option<Instant>,
    /// What was promised, by task.
    #[cfg_attr(feature = "ts", ts(as = "BTreeMap<String, BaselineTask>"))]
    pub tasks: BTreeMap<TaskId, BaselineTask>,
}

impl Row for Baseline {
    type Id = BaselineId;
    fn id(&self) -> BaselineId {
        self.id
    }
}
