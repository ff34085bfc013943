//! A plan with its dates alone: what a replay of many steps asks for, and what [`crate::Scheduled`] is built on.

use crate::calendar::Calendars;
use crate::plan::Plan;
use crate::schedule::{Schedule, Touched};
use std::sync::Arc;

/// A plan, its calendars compiled, and its schedule; nothing is noticed about it.
#[derive(Debug, Clone)]
pub(crate) struct Dated {
    pub(crate) plan: Plan,
    pub(crate) calendars: Arc<Calendars>,
    pub(crate) schedule: Schedule,
}

impl Dated {
    /// Schedules a plan from nothing.
    pub(crate) fn of(plan: Plan) -> Self {
        let calendars = Arc::new(Calendars::compile(&plan));
        let schedule = Schedule::compute(&plan, &calendars);
        Self {
            plan,
            calendars,
            schedule,
        }
    }

    /// Schedules a plan that differs a little from this one.
    pub(crate) fn with(&self, plan: Plan) -> Self {
        if let Some(touched) = Touched::by_dates(&self.plan, &self.calendars, &plan)
            && let Some((schedule, _)) =
                again(&self.plan, &self.calendars, &self.schedule, &plan, touched)
        {
            return Self {
                plan,
                calendars: Arc::clone(&self.calendars),
                schedule,
            };
        }
        let calendars = Arc::new(self.calendars.for_candidate(&plan));
        let schedule = Schedule::compute(&plan, &calendars);
        Self {
            plan,
            calendars,
            schedule,
        }
    }
}

/// Goes on from the schedule of another plan; nothing when the two differ by too much.
pub(crate) fn again(
    before: &Plan,
    calendars: &Calendars,
    schedule: &Schedule,
    plan: &Plan,
    mut touched: Touched,
) -> Option<(Schedule, Vec<u32>)> {
    let mut network = schedule.shared_network();
    if !touched.dependencies.is_empty() {
        let (other, nodes) = network.relinked(before, plan, &touched.dependencies)?;
        network = Arc::new(other);
        touched.linked = nodes;
    }
    Some(schedule.again(before, plan, calendars, &network, &touched))
}
