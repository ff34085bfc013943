//! What is only tried: commands performed on a copy of the plan, under ids that nobody keeps.

use slipway_engine::change::{Command, NewIds, Refusal};
use slipway_engine::{Scheduled, edits_for};
use uuid::Uuid;

/// Ids that rise in the order of their drawing, far above those that a clock draws.
pub(crate) struct Rising(u128);

impl Default for Rising {
    fn default() -> Self {
        Self(u128::MAX / 2)
    }
}

impl NewIds for Rising {
    fn draw(&mut self) -> Uuid {
        self.0 += 1;
        Uuid::from_u128(self.0)
    }
}

/// Returns the plan as it would be after a command.
pub(crate) fn tried(on: &Scheduled, command: &Command) -> Result<Scheduled, Refusal> {
    let edits = edits_for(on, command, &mut Rising::default())?;
    let mut plan = on.plan.clone();
    // A row under an id that was just drawn can stand in the way of none.
    edits
        .changes
        .apply(&mut plan)
        .map_err(|_| Refusal::NoChange)?;
    Ok(on.with(plan))
}
