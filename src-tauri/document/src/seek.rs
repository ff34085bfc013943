//! What it would take, asked of a state of the plan and not of the document: the search is long, and
//! nobody has to wait for it.

use crate::wire::{Failure, Goal, SearchProgress};
use slipway_engine::change::{Refusal, Subject};
use slipway_engine::{Instant, ReleaseId, Scheduled, goal};
use std::ops::ControlFlow;

/// Returns what it would take for a release to be out by a moment. `watch` hears how far the search is,
/// and may break it off: what was found until then is the answer.
///
/// # Errors
///
/// A refusal when there is no such release, or no work in it.
pub fn seek(
    on: &Scheduled,
    release: ReleaseId,
    by: Instant,
    watch: &mut dyn FnMut(SearchProgress) -> ControlFlow<()>,
) -> Result<Goal, Failure> {
    let subject = Subject::Release(release);
    goal(on, release, by, watch).ok_or_else(|| Refusal::Unknown { subject }.into())
}
