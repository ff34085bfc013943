//! Releases: a version of a product going out.

use super::{External, OrderKey, Row};
use crate::id::{CalendarId, PersonId, ProductId, ReleaseId};
use crate::time::Instant;
use serde::{Deserialize, Serialize};

/// Where a release stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum ReleaseState {
    /// Being thought about.
    Draft,
    /// Agreed.
    #[default]
    Planned,
    /// Being worked on.
    InProgress,
    /// Its deployment's driving gate is passed.
    Ready,
    /// Live.
    Deployed,
    /// Over.
    Closed,
    /// Dropped.
    Cancelled,
}

/// From which end work is scheduled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum ScheduleFrom {
    /// As soon as possible after the start.
    #[default]
    Start,
    /// As late as possible before the finish.
    Finish,
}

/// A version of a product going out; its tasks form a network with its own end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Release {
    /// Its name.
    pub id: ReleaseId,
    /// What is released.
    pub product: ProductId,
    /// Place among the product's releases.
    pub order: OrderKey,
    /// What people call it.
    pub name: String,
    /// Which version goes out.
    pub version: String,
    /// Where it stands.
    pub state: ReleaseState,
    /// What weighs more when two collide: 1 is most.
    pub priority: u8,
    /// Who answers for it.
    pub owner: Option<PersonId>,
    /// The calendar of its tasks, when it is not the portfolio's.
    pub calendar: Option<CalendarId>,
    /// Where its work begins, when it is not the portfolio's start.
    pub start: Option<Instant>,
    /// Where its work must end; the end from which it is scheduled backwards when the rules say so.
    pub finish: Option<Instant>,
    /// What people note.
    pub notes: String,
    /// What it is called elsewhere.
    pub external: Vec<External>,
}

impl Row for Release {
    type Id = ReleaseId;
    fn id(&self) -> ReleaseId {
        self.id
    }
}
