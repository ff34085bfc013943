//! The S-curve of money: what was planned, earned and spent by the day, and what will be.

use super::share::part;
use super::tasks::Tally;
use super::work::Work;
use super::{Costs, EarnedValue};
use crate::id::ReleaseId;
use crate::network::NONE;
use crate::plan::{Baseline, Task};
use crate::scheduled::Scheduled;
use crate::time::Instant;
use serde::{Deserialize, Serialize};

/// A point of the curves, in minor units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CurvePoint {
    /// When.
    pub at: Instant,
    /// Planned value until then.
    pub pv: i64,
    /// Earned value until then; nothing after the data date.
    pub ev: Option<i64>,
    /// Actual cost until then; nothing after the data date.
    pub ac: Option<i64>,
    /// What will have been spent until then; nothing before the data date.
    pub forecast: Option<i64>,
}

/// Returns the curves of some releases at several moments; of all where none is named.
///
/// Nobody enters when something was earned or spent. Of each row it is laid evenly along the working time from
/// its actual start to its actual finish, or to the data date: there the curves are the figures of
/// [`Costs`]. What is left is laid along the time in which the plan has it, as much more or less as the
/// releases are forecast to cost ([`EarnedValue::forecast`]).
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
    let is_asked = |release| releases.is_empty() || releases.contains(&release);
    let asked = || {
        let tasks = on.plan.tasks.entries();
        tasks.filter(|(_, task)| is_asked(task.release))
    };
    let tops: Vec<u32> = asked()
        .filter(|(slot, _)| network.parent[*slot as usize] == NONE)
        .map(|(slot, _)| slot)
        .collect();
    let costs = Costs::of(on, baseline);
    let laid: Vec<Laid<'_>> = asked()
        .filter_map(|(slot, task)| Laid::of(on, &costs, slot, task))
        .collect();
    let now = on.plan.portfolio.data_date;
    let sum = |amount: &dyn Fn(&Laid<'_>) -> i64| {
        laid.iter()
            .fold(0_i64, |sum, one| sum.saturating_add(amount(one)))
    };
    let (spent, rest) = (sum(&|one| one.own.ac), sum(&|one| one.own.remaining));
    let forecast = (on.plan.releases.entries())
        .filter(|(_, row)| is_asked(row.id))
        .fold(0_i64, |sum, (slot, _)| {
            sum.saturating_add(costs.release(slot).forecast())
        });
    let planned = |at| {
        let planned = tally.planned_until(at);
        tops.iter()
            .fold(0_i64, |sum, &top| sum.saturating_add(planned[top as usize]))
    };
    let along = |amount: i64, one: &Laid<'_>, stretch: (Instant, Instant), at: Instant| {
        tally.laid(amount, (one.slot, one.task), stretch, at)
    };
    let until_now = |at: Instant, amount: &dyn Fn(&EarnedValue) -> i64| {
        (at <= now).then(|| sum(&|one| along(amount(&one.own), one, one.done, at)))
    };
    moments
        .iter()
        .map(|&at| CurvePoint {
            at,
            pv: planned(at),
            ev: until_now(at, &|of| of.ev),
            ac: until_now(at, &|of| of.ac),
            forecast: (at >= now).then(|| {
                let due = sum(&|one| along(one.own.remaining, one, one.left, at));
                let left = forecast.saturating_sub(spent);
                // Where the plan has nothing left to pay, all that is expected is due at once.
                let left = if rest == 0 {
                    left
                } else {
                    part(left, due, rest)
                };
                spent.saturating_add(left)
            }),
        })
        .collect()
}

/// A row with what it costs by itself, and the stretches of time along which that lies.
struct Laid<'p> {
    slot: u32,
    task: &'p Task,
    /// Its figures without those of what stands under it.
    own: EarnedValue,
    done: (Instant, Instant),
    left: (Instant, Instant),
}

impl<'p> Laid<'p> {
    fn of(on: &'p Scheduled, costs: &Costs, slot: u32, task: &'p Task) -> Option<Self> {
        let below = on.schedule.network().children(slot).iter();
        let own = below.fold(costs.task(slot), |own, &child| {
            let child = costs.task(child);
            EarnedValue {
                ev: own.ev.saturating_sub(child.ev),
                ac: own.ac.saturating_sub(child.ac),
                remaining: own.remaining.saturating_sub(child.remaining),
                ..own
            }
        });
        if (own.ev, own.ac, own.remaining) == (0, 0, 0) {
            return None;
        }
        let now = on.plan.portfolio.data_date;
        let dates = on.schedule.dates(slot);
        let begun = task.progress.actual_start.unwrap_or(dates.start).min(now);
        let ended = task.progress.actual_finish.unwrap_or(now).min(now);
        Some(Self {
            slot,
            task,
            own,
            done: (begun, ended.max(begun)),
            left: (dates.start.max(now), dates.finish.max(now)),
        })
    }
}
