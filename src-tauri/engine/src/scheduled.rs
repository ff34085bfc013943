//! A plan with all that follows from it: the one value that commands, findings and windows ask.

use crate::calendar::Calendars;
use crate::dated::again;
use crate::finding::{self, Before, Findings};
use crate::plan::Plan;
use crate::schedule::{Schedule, Touched};
use std::sync::Arc;

/// A plan, its calendars compiled, its schedule and what was noticed about it.
#[derive(Debug, Clone)]
pub struct Scheduled {
    /// What people entered.
    pub plan: Plan,
    /// Its calendars, shared with other states that have the same.
    pub calendars: Arc<Calendars>,
    /// When everything happens.
    pub schedule: Schedule,
    /// What the engine noticed, worst first.
    pub findings: Findings,
}

impl Scheduled {
    /// Schedules a plan from nothing.
    #[must_use]
    pub fn of(plan: Plan) -> Self {
        let calendars = Arc::new(Calendars::compile(&plan));
        let schedule = Schedule::compute(&plan, &calendars);
        Self::noticing(plan, calendars, schedule)
    }

    /// Schedules a plan that differs a little from this one, sharing what its edits did not touch.
    #[must_use]
    pub fn with(&self, plan: Plan) -> Self {
        if let Some(touched) = Touched::between(self, &plan)
            && let Some((schedule, changed)) =
                again(&self.plan, &self.calendars, &self.schedule, &plan, touched)
        {
            return self.noticing_again(plan, schedule, &changed);
        }
        let calendars = Arc::new(self.calendars.for_candidate(&plan));
        let schedule = Schedule::compute(&plan, &calendars);
        Self::noticing(plan, calendars, schedule)
    }

    /// Notices what follows from a schedule that went on from this one's.
    fn noticing_again(&self, plan: Plan, schedule: Schedule, changed: &[u32]) -> Self {
        let calendars = Arc::clone(&self.calendars);
        let before = Before {
            plan: &self.plan,
            schedule: &self.schedule,
            findings: &self.findings,
        };
        let findings = finding::findings_again(&before, &plan, &calendars, &schedule, changed);
        Self {
            plan,
            calendars,
            schedule,
            findings,
        }
    }

    fn noticing(plan: Plan, calendars: Arc<Calendars>, schedule: Schedule) -> Self {
        let findings = finding::findings(&plan, &calendars, &schedule);
        Self {
            plan,
            calendars,
            schedule,
            findings,
        }
    }
}
