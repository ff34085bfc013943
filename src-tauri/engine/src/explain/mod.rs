//! Why a task starts when it does: the chain of drivers back to the first cause (scheduling.md
//! rule 11).
//!
//! ```text
//! release starts ──▶ build takes 3 d ──▶ 1 d must pass ──▶ weekend ──▶ soak starts
//!   Mon 9:00           Wed 17:00           Thu 17:00        …           Fri 9:00
//! ```
//!
//! Every step says which moment it leads to and how much time it adds; each begins where the one
//! before ended, and the last ends at the start of the task.

mod barrier;
mod chain;
mod closed;
mod closing;
mod drag;
mod first;
mod frozen;
mod ties;

pub use barrier::{Barrier, barriers};
pub use drag::drag;
pub use ties::Tie;

use crate::change::{Message, Subject};
use crate::id::TaskId;
use crate::scheduled::Scheduled;
use crate::time::{Instant, Seconds};
use chain::{Chain, End};
use serde::{Deserialize, Serialize};

/// One step of "why this date", from the first cause to the date itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(rename = "ExplanationStep"))]
pub struct Step {
    /// The sentence: key `why-` and what happened.
    pub message: Message,
    /// The moment it leads to.
    pub at: Instant,
    /// Elapsed time that this cause adds after the step before; a lead and work that is counted back
    /// from a finish take time away.
    pub adds: Seconds,
    /// How much of that is working time of the task that it is about; none of what works by the clock.
    pub works: Seconds,
    /// What it is about.
    pub subject: Option<Subject>,
    /// Message key of the kind of cause: `cause-dependency`, `cause-constraint`, …
    pub cause: String,
    /// What else binds the moment it leads to: were this cause gone, these would hold it there.
    pub ties: Vec<Tie>,
}

/// Returns the chain of causes of a task's start, the first cause first; nothing for a task that is
/// not in the plan.
#[must_use]
pub fn explain(on: &Scheduled, task: TaskId) -> Vec<Step> {
    let slot = on.plan.tasks.slot(task);
    slot.map_or_else(Vec::new, |slot| Chain::new(on).back_from(End::Start(slot)))
}

/// Returns the chain of causes of a task's finish, as [`explain`] does of its start; the last step
/// ends there.
#[must_use]
pub fn explain_finish(on: &Scheduled, task: TaskId) -> Vec<Step> {
    let slot = on.plan.tasks.slot(task);
    slot.map_or_else(Vec::new, |slot| Chain::new(on).back_from(End::Finish(slot)))
}
