//! Earlier states of a plan: its journal taken back from the present.

use super::{Operation, Seq, Stale};
use crate::plan::Plan;

/// Returns the plan as it was before some operations, the last of which led to `now`.
///
/// # Errors
///
/// [`Stale`] when they did not lead to it.
pub fn rewind(now: &Plan, operations: &[Operation]) -> Result<Plan, Stale> {
    let mut plan = now.clone();
    for operation in operations.iter().rev() {
        operation.edits.invert().apply(&mut plan)?;
    }
    Ok(plan)
}

/// Returns the plan as it was right after the operation at a place of the journal that led to `now`;
/// after the last one before it where there is none at that place. 0 is before all of them.
///
/// # Errors
///
/// [`Stale`] when the journal did not lead to `now`.
pub fn as_of(now: &Plan, journal: &[Operation], seq: Seq) -> Result<Plan, Stale> {
    let behind = journal.partition_point(|operation| operation.seq <= seq);
    rewind(now, &journal[behind..])
}
