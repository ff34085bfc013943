//! Publications: the schedule as it was told to everybody, kept for ever.

use super::{Row, Target};
use crate::id::{PublicationId, ReleaseId, TaskId, WaiverId};
use crate::time::{Instant, Seconds};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What was told about one release.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PublishedRelease {
    /// What it was called.
    pub name: String,
    /// The window at which it aimed.
    pub target: Option<Target>,
    /// When it was to be out: where its last deployment ended, else its last task.
    pub goes_out: Option<Instant>,
    /// How far it could slip before it missed its window, in working time.
    pub window_float: Option<Seconds>,
}

/// When something was to begin and to end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PublishedTask {
    /// When it was to begin.
    pub start: Instant,
    /// When it was to end.
    pub finish: Instant,
}

/// A waiver under which a schedule was published, as it read then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PublishedWaiver {
    /// Which one; it may be gone since.
    pub waiver: WaiverId,
    /// Why it was given.
    pub reason: String,
    /// Who gave it.
    pub approver: String,
    /// Until when it counted.
    pub expires_at: Instant,
}

/// A schedule that was told to everybody: free of open errors, or with the waivers under which it
/// stands. No command changes or deletes one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Publication {
    /// Its name.
    pub id: PublicationId,
    /// Its number, from 1.
    pub number: u32,
    /// What people call it.
    pub name: String,
    /// Who published it.
    pub by: String,
    /// When it was published.
    pub at: Instant,
    /// The "as of" instant of the plan then.
    pub data_date: Instant,
    /// What people note.
    pub notes: String,
    /// The waivers under which it stands; empty when it was free of open errors by itself.
    pub waivers: Vec<PublishedWaiver>,
    /// What was told about each release.
    #[cfg_attr(feature = "ts", ts(as = "BTreeMap<String, PublishedRelease>"))]
    pub releases: BTreeMap<ReleaseId, PublishedRelease>,
    /// When each task was to be done.
    #[cfg_attr(feature = "ts", ts(as = "BTreeMap<String, PublishedTask>"))]
    pub tasks: BTreeMap<TaskId, PublishedTask>,
}

impl Row for Publication {
    type Id = PublicationId;
    fn id(&self) -> PublicationId {
        self.id
    }
}
