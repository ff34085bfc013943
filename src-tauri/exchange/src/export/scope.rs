//! Which part of a plan is asked for.

use slipway_engine::plan::{Release, Task};
use slipway_engine::{ReleaseId, TaskId};
use std::collections::BTreeSet;

/// The part of a plan that a file is to hold.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Scope {
    /// All of it.
    #[default]
    Everything,
    /// Some releases with all their work.
    Releases(BTreeSet<ReleaseId>),
    /// What a view shows: these tasks, under the releases and summaries that they stand under.
    Tasks(BTreeSet<TaskId>),
}

impl Scope {
    /// Says whether a release may have rows in it.
    pub(super) fn may_hold(&self, release: &Release) -> bool {
        match self {
            Self::Everything | Self::Tasks(_) => true,
            Self::Releases(releases) => releases.contains(&release.id),
        }
    }

    /// Says whether a task is asked for by itself.
    pub(super) fn names(&self, task: &Task) -> bool {
        match self {
            Self::Everything | Self::Releases(_) => true,
            Self::Tasks(tasks) => tasks.contains(&task.id),
        }
    }

    /// Says whether a release stands there even without a task.
    pub(super) fn keeps_empty(&self) -> bool {
        !matches!(self, Self::Tasks(_))
    }
}
