//! Barriers: stretches of time into which a task cannot be put, and how near it may come to them.
//!
//! A hard freeze, an outage or somebody else's booking closes time to the work that it concerns
//! (design.md §5). Who drags a bar wants to know before the drop where it will stop; the schedule only
//! says where it went.

use crate::change::Subject;
use crate::id::TaskId;
use crate::plan::Plan;
use crate::scheduled::Scheduled;
use crate::time::{Instant, Seconds, TimeUnit};
use crate::window::{Closing, Closings, Work, closed_times};
use serde::{Deserialize, Serialize};

/// A stretch of working time that something closes to one task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Barrier {
    /// What closes it: a freeze, an outage or a booking.
    pub of: Subject,
    /// Where the stretch begins.
    pub from: Instant,
    /// Where it ends, and the task may start again.
    pub to: Instant,
    /// The latest start with which the task is through when the stretch begins.
    pub last_start: Instant,
    /// The earliest start with which the task would go on behind the stretch even if it were open: long
    /// work pauses for a short stretch. Not before `from` where the stretch is longer than the work.
    pub first_across: Instant,
}

/// Returns what closes working time to a task, by start; nothing for a task that is not in the plan.
#[must_use]
pub fn barriers(on: &Scheduled, task: TaskId) -> Vec<Barrier> {
    let plan = &on.plan;
    let Some((slot, task)) = plan.tasks.slot(task).zip(plan.tasks.get(task)) else {
        return Vec::new();
    };
    let Some(work) = Work::of(plan, on.calendars.sites(), task) else {
        return Vec::new();
    };
    let clock = on.calendars.clock();
    let (open, ordinary) = match task.duration.unit {
        TimeUnit::Elapsed => (clock, clock),
        TimeUnit::Working => (
            on.calendars.of_slot(plan, slot, task),
            on.calendars.ordinary(plan, slot, task).as_ref(),
        ),
    };
    let back = Seconds(-task.duration.amount.0);
    let mut barriers = Vec::new();
    for closing in Closings::of(plan).to(&work) {
        let Some(of) = subject(plan, closing) else {
            continue;
        };
        let times = closed_times(plan, on.calendars.coming(), &[closing]);
        // A weekend that is closed once more stops nothing.
        let times = times
            .into_iter()
            .filter(|&(from, to)| ordinary.work_between(from, to).0 > 0);
        barriers.extend(times.map(|(from, to)| Barrier {
            of,
            from,
            to,
            last_start: open.add(open.previous_finish(from), back),
            first_across: ordinary.add(to, back),
        }));
    }
    barriers.sort_by_key(|barrier| (barrier.from, barrier.to));
    barriers
}

fn subject(plan: &Plan, closing: Closing) -> Option<Subject> {
    Some(match closing {
        Closing::Freeze(slot) => Subject::Freeze(plan.freezes.at(slot)?.id),
        Closing::Outage(slot) => Subject::Outage(plan.outages.at(slot)?.id),
        Closing::Booking(slot) => Subject::Booking(plan.bookings.at(slot)?.id),
    })
}
