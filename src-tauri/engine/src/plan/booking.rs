//! Bookings: an environment reserved by a release.

use super::{External, Row};
use crate::id::{BookingId, EnvironmentId, ProductId, ReleaseId, TaskId};
use crate::time::{Instant, Seconds};
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

/// What an environment is booked for (finding E02 says what goes together).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum BookingUse {
    /// Tests that need nothing of each other.
    #[default]
    Testing,
    /// New code is put there.
    CodeChange,
    /// Settings are changed there.
    ConfigurationChange,
    /// Tests that need the version to stay as it is.
    Regression,
    /// Data is put there anew.
    Refresh,
    /// A deployment is rehearsed there.
    Rehearsal,
}

impl BookingUse {
    /// Says whether it changes what runs in the environment.
    #[must_use]
    pub fn changes_the_environment(self) -> bool {
        match self {
            Self::CodeChange | Self::ConfigurationChange | Self::Refresh => true,
            Self::Testing | Self::Regression | Self::Rehearsal => false,
        }
    }
}

/// A version that must run in an environment when a booking begins (finding E07).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct NeededVersion {
    /// Of which product.
    pub product: ProductId,
    /// Which version at least.
    pub version: String,
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
    /// What it is for.
    #[serde(default)]
    pub purpose: BookingUse,
    /// Elapsed time before it in which the environment is made ready.
    #[serde(default)]
    pub set_up: Seconds,
    /// Elapsed time behind it in which the environment is cleared.
    #[serde(default)]
    pub tear_down: Seconds,
    /// Who asked for it.
    #[serde(default)]
    pub requested_by: String,
    /// Who approved or declined it.
    #[serde(default)]
    pub approver: String,
    /// What must run there when it begins.
    #[serde(default)]
    pub needs: Vec<NeededVersion>,
}

impl Booking {
    /// Returns a request for the environment alone, with no time said, for a caller to fill.
    #[must_use]
    pub fn new(id: BookingId, environment: EnvironmentId, release: ReleaseId) -> Self {
        Self {
            id,
            environment,
            release,
            task: None,
            start: None,
            finish: None,
            sharing: Sharing::default(),
            status: BookingStatus::default(),
            notes: String::new(),
            external: Vec::new(),
            purpose: BookingUse::default(),
            set_up: Seconds::ZERO,
            tear_down: Seconds::ZERO,
            requested_by: String::new(),
            approver: String::new(),
            needs: Vec::new(),
        }
    }

    /// Says whether it takes room in the environment: it was neither declined nor given back.
    #[must_use]
    pub fn is_in_force(&self) -> bool {
        match self.status {
            BookingStatus::Requested | BookingStatus::Approved => true,
            BookingStatus::Rejected | BookingStatus::Cancelled => false,
        }
    }

    /// Returns when it keeps its environment while it is there from one moment to another: with the
    /// time before and behind in which the environment is made ready and cleared.
    #[must_use]
    pub fn occupied(&self, (from, to): (Instant, Instant)) -> (Instant, Instant) {
        (from - self.set_up, to + self.tear_down)
    }

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
