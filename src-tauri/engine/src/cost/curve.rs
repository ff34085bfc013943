//! The S-curve of money: what was planned, earned and spent by the day.

use super::tasks::Tally;
use super::work::Work;
use crate::id::ReleaseId;
use crate::network::NONE;
use crate::plan::Baseline;
use crate::scheduled::Scheduled;
use crate::time::Instant;
use serde::{Deserialize, Serialize};

/// A point of the curve of what is planned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CurvePoint {
    /// When.
    pub at: Instant,
    /// Planned value until then, in minor units.
    pub pv: i64,
}

/// Returns the planned value of some releases at several moments; of all where none is named.
#[must_use]
pub fn curve(
    on: &Scheduled,
    baseline: Option<&Baseline>,
    releases: &[ReleaseId],
    moments: &[Instant],
) -> Vec<CurvePoint> {
    let work = Work::of(&on.plan);
    let tally = Tally::new(&on.plan, &on.calendars, &on.schedule, &work, baseline);
    let network = on.schedule.network();
    let tops: Vec<u32> = on
        .plan
        .tasks
        .entries()
        .filter(|(slot, task)| {
            network.parent[*slot as usize] == NONE
                && (releases.is_empty() || releases.contains(&task.release))
        })
        .map(|(slot, _)| slot)
        .collect();
    moments
        .iter()
        .map(|&at| {
            let planned = tally.planned_until(at);
            let sum = tops
                .iter()
                .fold(0_i64, |sum, &top| sum.saturating_add(planned[top as usize]));
            CurvePoint { at, pv: sum }
        })
        .collect()
}
