//! How much of an environment is used: at each moment, on each day, and over a stretch of time.

use crate::calendar::{Calendars, Compiled};
use crate::plan::Sharing;
use crate::time::Instant;
use crate::window::{Stretch, common, meet};
use serde::{Deserialize, Serialize};

/// What is used of an environment on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DayLoad {
    /// Midnight at which the day begins.
    pub from: Instant,
    /// Midnight at which it ends.
    pub to: Instant,
    /// Places in use at the same time, at most; more than the capacity is an overload.
    pub used: u32,
    /// Whether anybody works on that day.
    pub is_working: bool,
}

/// Places of an environment in use over a stretch of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Use {
    pub(super) at: Stretch,
    pub(super) places: u32,
}

/// Returns how many places a booking takes: all of them, one among others, or none when it only
/// reads.
pub(super) fn places(sharing: Sharing, capacity: u32) -> u32 {
    match sharing {
        Sharing::Exclusive => capacity.max(1),
        Sharing::Shared => 1,
        Sharing::ReadOnly => 0,
    }
}

/// Returns the stretches between `from` and `to` in each of which the same number of places is used,
/// in order, those without any use included.
pub(super) fn steps(uses: &[Use], (from, to): Stretch) -> Vec<(Stretch, u32)> {
    let mut edges: Vec<(Instant, i64)> = Vec::with_capacity(2 * uses.len());
    for one in uses {
        if let Some((begin, end)) = common(one.at, (from, to)) {
            edges.push((begin, i64::from(one.places)));
            edges.push((end, -i64::from(one.places)));
        }
    }
    edges.sort_unstable();
    let mut steps = Vec::new();
    let (mut at, mut used) = (from, 0_i64);
    for (edge, change) in edges {
        if edge > at {
            steps.push(((at, edge), u32::try_from(used).unwrap_or(u32::MAX)));
            at = edge;
        }
        used += change;
    }
    if at < to {
        steps.push(((at, to), u32::try_from(used).unwrap_or(u32::MAX)));
    }
    steps
}

/// Returns the load of each day.
pub(super) fn by_day(uses: &[Use], days: &[Stretch], calendar: &Compiled) -> Vec<DayLoad> {
    days.iter()
        .map(|&day| {
            let touching: Vec<Use> = uses
                .iter()
                .filter(|one| meet(one.at, day))
                .copied()
                .collect();
            let most = steps(&touching, day)
                .into_iter()
                .map(|(_, used)| used)
                .max();
            DayLoad {
                from: day.0,
                to: day.1,
                used: most.unwrap_or(0),
                is_working: calendar.work_between(day.0, day.1).0 > 0,
            }
        })
        .collect()
}

/// Returns the used share of the places of an environment over its working time, in basis points:
/// what is used beyond the capacity counts once. Nothing when there is no working time.
pub(super) fn utilisation(
    uses: &[Use],
    capacity: u32,
    at: Stretch,
    calendar: &Compiled,
) -> Option<u32> {
    let capacity = i64::from(capacity.max(1));
    let there = calendar.work_between(at.0, at.1).0 * capacity;
    if there == 0 {
        return None;
    }
    let used: i64 = steps(uses, at)
        .into_iter()
        .map(|((from, to), used)| calendar.work_between(from, to).0 * i64::from(used).min(capacity))
        .sum();
    u32::try_from((used * 10_000 + there / 2) / there).ok()
}

/// Returns the days of local time that a stretch touches, from midnight to midnight.
pub(super) fn days(calendars: &Calendars, (from, to): Stretch) -> Vec<Stretch> {
    let zone = calendars.zone();
    let mut day = zone.to_local(from).date();
    let mut begin = zone.start_of_day(day);
    let mut days = Vec::new();
    while begin < to {
        let Some(next) = day.succ_opt() else { break };
        let end = zone.start_of_day(next);
        days.push((begin, end));
        (day, begin) = (next, end);
    }
    days
}
