//! What it would take, asked of a state of the plan and not of the document: the search is long, and
//! nobody has to wait for it.

use crate::wire::{Failure, Goal};
use slipway_engine::change::{Refusal, Subject};
use slipway_engine::{Instant, ReleaseId, Scheduled, goal};

/// Returns what it would take for a release to be out by a moment.
///
/// # Errors
///
/// A refusal when there is no such release, or no work in it.
pub fn seek(on: &Scheduled, release: ReleaseId, by: Instant) -> Result<Goal, Failure> {
    let subject = Subject::Release(release);
    goal(on, release, by).ok_or_else(|| Refusal::Unknown { subject }.into())
}
