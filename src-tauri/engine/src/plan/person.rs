//! People, and the work they are given.

use super::{External, OrderKey, Rates, Row};
use crate::id::{AssignmentId, CalendarId, PersonId, TaskId};
use crate::time::{Instant, Seconds};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What stands behind a name in the list of people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum PersonKind {
    /// Somebody, a team or a machine: its calendar counts.
    #[default]
    Work,
    /// Something used up.
    Material,
    /// Money only.
    Cost,
}

/// Days on which a person is away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Leave {
    /// First day.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub from: NaiveDate,
    /// Last day, included.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub to: NaiveDate,
    /// Why, as far as others need to know.
    pub note: String,
}

/// Somebody who owns or does work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Person {
    /// Its name.
    pub id: PersonId,
    /// Place in the list.
    pub order: OrderKey,
    /// What people call them.
    pub name: String,
    /// What stands behind the name.
    pub kind: PersonKind,
    /// When they work, when it is not the portfolio's calendar.
    pub calendar: Option<CalendarId>,
    /// When they are away.
    pub leave: Vec<Leave>,
    /// How much of them there is, in basis points (10 000 is one person).
    pub capacity: u32,
    /// What people note.
    pub notes: String,
    /// What they are called elsewhere.
    pub external: Vec<External>,
    /// The team or department they are of; empty for none.
    #[serde(default)]
    pub team: String,
    /// What they cost.
    #[serde(default)]
    pub rates: Rates,
}

impl Row for Person {
    type Id = PersonId;
    fn id(&self) -> PersonId {
        self.id
    }
}

/// The work of one person on one task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Assignment {
    /// Its name.
    pub id: AssignmentId,
    /// What is done.
    pub task: TaskId,
    /// Who does it.
    pub person: PersonId,
    /// How much of them, in basis points.
    pub units: u32,
    /// Effort in person-seconds, where it is known.
    pub work: Option<Seconds>,
    /// How long after the task's start it begins, in working seconds.
    pub delay: Seconds,
    /// When it really began.
    pub actual_start: Option<Instant>,
    /// When it really ended.
    pub actual_finish: Option<Instant>,
    /// What it is called elsewhere.
    pub external: Vec<External>,
}

impl Row for Assignment {
    type Id = AssignmentId;
    fn id(&self) -> AssignmentId {
        self.id
    }
}
