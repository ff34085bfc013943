//! Findings: what the engine noticed about a plan, and commands that would mend it.
//!
//! Noticing is one pass over the rows: it runs at every step of a drag, so a row about which there
//! is nothing to say costs a few comparisons and no allocation.

mod dates;
#[allow(clippy::module_inception, reason = "the shape every family shares")]
mod finding;
mod fixes;
mod logic;
mod loops;
mod loose;
mod notes;
mod overrun;

pub use finding::{Code, Finding, Fix, Severity};
pub use fixes::fixes;

use crate::calendar::Calendars;
use crate::plan::Plan;
use crate::schedule::Schedule;
use loose::LooseEnds;
use notes::{Notes, View};

/// Returns what there is to notice about a scheduled plan: worst first, then by code and by the name
/// of what it is about, the same for the same plan.
#[must_use]
pub fn findings(plan: &Plan, calendars: &Calendars, schedule: &Schedule) -> Vec<Finding> {
    let view = View::new(plan, calendars, schedule);
    let mut notes = Notes::default();
    let mut loose = LooseEnds::new(&view);
    loops::loops(&view, &mut notes);
    loops::links_to_own_summary(&view, &mut notes);
    dates::empty_calendars(&view, &mut notes);
    for (slot, task) in plan.tasks.entries() {
        if !task.active {
            continue;
        }
        if view.network.is_summary[slot as usize] {
            logic::summary(&view, slot, task, &mut notes);
        } else {
            logic::leaf(&view, slot, task, &mut notes);
            dates::leaf(&view, slot, task, &mut notes);
            loose.look_at(&view, slot, task);
        }
    }
    loose.report(&view, &mut notes);
    notes.sorted()
}
