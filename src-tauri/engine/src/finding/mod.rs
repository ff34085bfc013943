//! Findings: what the engine noticed about a plan, and commands that would mend it.

#[allow(clippy::module_inception, reason = "the shape every family shares")]
mod finding;

pub use finding::{Code, Finding, Fix, Severity};

use crate::calendar::Calendars;
use crate::plan::Plan;
use crate::schedule::Schedule;
use crate::scheduled::Scheduled;

/// Returns what there is to notice about a scheduled plan, worst first, in a stable order.
#[must_use]
pub fn findings(_plan: &Plan, _calendars: &Calendars, _schedule: &Schedule) -> Vec<Finding> {
    Vec::new()
}

/// Returns commands that would remove a finding, the mildest first.
#[must_use]
pub fn fixes(_on: &Scheduled, _finding: &Finding) -> Vec<Fix> {
    Vec::new()
}
