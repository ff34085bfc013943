//! The plan as it was when the reader was told of it last.

use slipway_engine::{Instant, Scheduled};

/// An earlier state of the plan, against which a file tells what changed.
#[derive(Debug, Clone, Copy)]
pub struct Before<'p> {
    /// The plan as it was, with its dates.
    pub on: &'p Scheduled,
    /// Since when the reader is told.
    pub at: Instant,
}
