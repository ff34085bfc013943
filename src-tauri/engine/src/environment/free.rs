//! When an environment is free next.

use super::board::uses;
use super::load::steps;
use super::reach::closed;
use crate::id::EnvironmentId;
use crate::scheduled::Scheduled;
use crate::time::{Instant, Seconds};
use crate::window::{Stretch, less};
use serde::{Deserialize, Serialize};

/// A stretch in which an environment has room for one booking more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FreeSlot {
    /// Of which environment.
    pub environment: EnvironmentId,
    /// From when on: the data date, or the opening of the working day when the room begins.
    pub from: Instant,
    /// Until when a booking of the length asked for would last.
    pub enough: Instant,
    /// Until when there is room; nothing when nothing that is planned ends it.
    pub until: Option<Instant>,
    /// Places that are left all the time.
    pub places: u32,
}

/// Returns the first stretch from the data date on with `days` working days of the portfolio in which
/// nobody has an environment for himself, neither outage nor hard freeze closes it, and a place is
/// left. Nothing when there is no such stretch before the horizon, or no such environment.
#[must_use]
pub fn next_free(on: &Scheduled, environment: EnvironmentId, days: u32) -> Option<FreeSlot> {
    let environment = on.plan.environments.get(environment)?;
    let portfolio = &on.plan.portfolio;
    let calendar = on.calendars.portfolio();
    let length =
        Seconds::from_minutes(i64::from(days.max(1)) * i64::from(portfolio.rules.minutes_per_day));
    let horizon = on.calendars.horizon();
    let ahead = (portfolio.data_date, horizon.to);
    let capacity = environment.capacity.max(1);
    let closed = closed(&on.plan, &on.calendars, environment);
    let taken = uses(on, environment, |_| true);
    for (room, places) in rooms(&steps(&taken, ahead), &closed, capacity) {
        let from = calendar.next_start(room.0);
        let enough = calendar.add(from, length);
        if enough <= room.1 {
            return Some(FreeSlot {
                environment: environment.id,
                from,
                enough,
                until: (room.1 < horizon.to).then_some(room.1),
                places,
            });
        }
    }
    None
}

/// Returns the next free slot of every environment that has one, in the order of the table.
#[must_use]
pub fn free_slots(on: &Scheduled, days: u32) -> Vec<FreeSlot> {
    let environments = on.plan.environments.iter();
    environments
        .filter_map(|environment| next_free(on, environment.id, days))
        .collect()
}

/// Returns the stretches in which a place is left and nothing is closed, as long as they are, with
/// the fewest places left in each.
fn rooms(steps: &[(Stretch, u32)], closed: &[Stretch], capacity: u32) -> Vec<(Stretch, u32)> {
    let mut rooms: Vec<(Stretch, u32)> = Vec::new();
    for &(at, used) in steps.iter().filter(|&&(_, used)| used < capacity) {
        for open in less(closed, at) {
            match rooms.last_mut() {
                Some((last, places)) if last.1 == open.0 => {
                    last.1 = open.1;
                    *places = (*places).min(capacity - used);
                }
                _ => rooms.push((open, capacity - used)),
            }
        }
    }
    rooms
}
