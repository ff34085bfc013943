//! Bookings: an environment reserved by a release.

use super::{External, Row};
use crate::id::{BookingId, EnvironmentId, ReleaseId, TaskId};
use crate::time::Instant;
use serde::{Deserialize, Serialize};

/// Whether others may use an environment at the same time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Sharing {
    /// Nobody else.
    #[default]
    Exclusive,
    /// Others too.
    Shared,
    /// Others too, for it changes nothing.
    ReadOnly,
}

/// Where a booking stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum BookingStatus {
    /// Asked for.
    #[default]
    Requested,
    /// Agreed.
    Approved,
    /// Declined.
    Rejected,
    /// Given back.
    Cancelled,
}

/// An environment reserved by a release: for a task, with which it moves, or from one moment to
/// another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Booking {
    /// Its name.
    pub id: BookingId,
    /// What is reserved.
    pub environment: EnvironmentId,
    /// For whom.
    pub release: ReleaseId,
    /// The task with which it moves; none for a fixed interval.
    pub task: Option<TaskId>,
    /// Where a fixed interval begins.
    pub start: Option<Instant>,
    /// Where a fixed interval ends.
    pub finish: Option<Instant>,
    /// Whether others may use it too.
    pub sharing: Sharing,
    /// Where it stands.
    pub status: BookingStatus,
    /// What people note.
    pub notes: String,
    /// What it is called elsewhere.
    pub external: Vec<External>,
}

impl Booking {
    /// Returns its fixed interval, half-open; none while it moves with a task.
    #[must_use]
    pub fn fixed(&self) -> Option<(Instant, Instant)> {
        match self.task {
            Some(_) => None,
            None => self.start.zip(self.finish),
        }
    }
}

impl Row for Booking {
    type Id = BookingId;
    fn id(&self) -> BookingId {
        self.id
    }
}
