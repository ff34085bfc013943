//! The board: every environment with what happens there between two moments.

use super::clash::{Clash, clashes};
use super::load::{DayLoad, Use, by_day, days, places, utilisation};
use super::reach::{closed, is_frozen_by, is_opened_by};
use super::stacking::stacked;
use crate::change::Subject;
use crate::id::{BookingId, EnvironmentId, ReleaseId, WindowId};
use crate::plan::{BookingStatus, Environment, Plan};
use crate::scheduled::Scheduled;
use crate::time::Instant;
use crate::window::{Stretch, is_part_of, meet, outages_of};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Every environment between two moments.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct EnvironmentBoard {
    /// Begins, at a midnight.
    pub from: Instant,
    /// Ends, at a midnight.
    pub to: Instant,
    /// Environments by stage, each before its parts.
    pub lanes: Vec<EnvironmentLane>,
}

/// One environment on the board.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct EnvironmentLane {
    /// Which.
    pub environment: EnvironmentId,
    /// How deep it stands within others; 0 stands alone.
    pub level: u32,
    /// Rows that its bookings take where they overlap; at least one.
    pub rows: u32,
    /// Its own bookings that are asked for or agreed, by start.
    pub bookings: Vec<Booked>,
    /// Findings about them, worst first.
    pub clashes: Vec<Clash>,
    /// When it cannot be used, or work in it is frozen, by start.
    pub closed: Vec<Closure>,
    /// When releases may go there, by start.
    pub windows: Vec<WindowOpening>,
    /// The first of those that end after the data date, wherever that lies.
    pub next_window: Option<WindowOpening>,
    /// Each day.
    pub load: Vec<DayLoad>,
    /// Share of its places that approved bookings use, over working time of the portfolio's calendar
    /// in which nothing closes it, in basis points; nothing when there is no such time.
    pub utilisation: Option<u32>,
}

/// A booking on the board.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Booked {
    /// Which.
    pub booking: BookingId,
    /// Begins.
    pub from: Instant,
    /// Ends.
    pub to: Instant,
    /// From when on the environment is made ready for it.
    pub ready_from: Instant,
    /// Until when the environment is cleared of it.
    pub cleared_by: Instant,
    /// In which row of the lane it is drawn, from 0.
    pub row: u32,
}

/// Time in which an environment is closed, or work in it is warned of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Closure {
    /// Why: an outage or a freeze.
    pub by: Subject,
    /// Begins.
    pub from: Instant,
    /// Ends.
    pub to: Instant,
}

/// An occurrence of a window, with who goes out in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct WindowOpening {
    /// The window.
    pub window: WindowId,
    /// Begins.
    pub from: Instant,
    /// Ends.
    pub to: Instant,
    /// Releases whose deployment begins in it.
    pub releases: Vec<ReleaseId>,
}

/// Returns every environment between two moments, widened to whole days of the portfolio's zone.
#[must_use]
pub fn board(on: &Scheduled, from: Instant, to: Instant) -> EnvironmentBoard {
    let days = days(&on.calendars, (from, to));
    let at = match (days.first(), days.last()) {
        (Some(first), Some(last)) => (first.0, last.1),
        _ => (from, from),
    };
    EnvironmentBoard {
        from: at.0,
        to: at.1,
        lanes: in_tree(&on.plan)
            .into_iter()
            .map(|(environment, level)| lane(on, environment, level, at, &days))
            .collect(),
    }
}

fn lane(
    on: &Scheduled,
    environment: &Environment,
    level: u32,
    at: Stretch,
    days: &[Stretch],
) -> EnvironmentLane {
    let bookings = booked(on, environment.id, at);
    let calendar = on.calendars.portfolio();
    let unclosed = calendar.minus(&closed(&on.plan, &on.calendars, environment));
    EnvironmentLane {
        environment: environment.id,
        level,
        rows: bookings.iter().map(|one| one.row + 1).max().unwrap_or(1),
        clashes: clashes(on, &bookings),
        bookings,
        closed: closures(on, environment, at),
        windows: openings(on, environment, at),
        next_window: next_opening(on, environment, on.plan.portfolio.data_date),
        load: by_day(&uses(on, environment, |_| true), days, calendar),
        utilisation: utilisation(
            &uses(on, environment, |status| status == BookingStatus::Approved),
            environment.capacity,
            at,
            &unclosed,
        ),
    }
}

/// Returns what bookings of an environment, or of one that it is a part of, use of it.
pub(super) fn uses(
    on: &Scheduled,
    environment: &Environment,
    counts: impl Fn(BookingStatus) -> bool,
) -> Vec<Use> {
    let plan = &on.plan;
    plan.bookings
        .iter()
        .filter(|booking| {
            booking.is_in_force()
                && counts(booking.status)
                && is_part_of(plan, environment.id, booking.environment)
        })
        .filter_map(|booking| {
            Some(Use {
                at: booking.occupied(on.schedule.held(plan, booking)?),
                places: places(booking.sharing, environment.capacity),
            })
        })
        .collect()
}

/// Returns the bookings of an environment that touch a stretch, by start, each in its row.
fn booked(on: &Scheduled, environment: EnvironmentId, at: Stretch) -> Vec<Booked> {
    let mut found: Vec<Booked> = on
        .plan
        .bookings
        .iter()
        .filter(|booking| booking.environment == environment && booking.is_in_force())
        .filter_map(|booking| {
            let (from, to) = on.schedule.held(&on.plan, booking)?;
            let (ready_from, cleared_by) = booking.occupied((from, to));
            meet((ready_from, cleared_by), at).then_some(Booked {
                booking: booking.id,
                from,
                to,
                ready_from,
                cleared_by,
                row: 0,
            })
        })
        .collect();
    found.sort_unstable_by_key(|one| (one.ready_from, one.cleared_by, one.booking));
    let rows = stacked(found.iter().map(|one| (one.ready_from, one.cleared_by)));
    for (one, row) in found.iter_mut().zip(rows) {
        one.row = row;
    }
    found
}

fn closures(on: &Scheduled, environment: &Environment, at: Stretch) -> Vec<Closure> {
    let (plan, coming) = (&on.plan, on.calendars.coming());
    let outages = outages_of(plan, environment.id)
        .map(|(slot, outage)| (Subject::Outage(outage.id), coming.of_outage(slot)));
    let freezes = plan
        .freezes
        .entries()
        .filter(|(_, freeze)| is_frozen_by(plan, environment, freeze))
        .map(|(slot, freeze)| (Subject::Freeze(freeze.id), coming.of_freeze(slot)));
    let mut found: Vec<Closure> = outages
        .chain(freezes)
        .flat_map(|(by, stretches)| {
            let touching = stretches.iter().filter(move |&&stretch| meet(stretch, at));
            touching.map(move |&(from, to)| Closure { by, from, to })
        })
        .collect();
    found.sort_unstable_by_key(|one| (one.from, one.to, one.by));
    found
}

/// Returns the occurrences of windows through which releases come to an environment.
fn openings(on: &Scheduled, environment: &Environment, at: Stretch) -> Vec<WindowOpening> {
    let mut found: Vec<WindowOpening> = through(on, environment)
        .flat_map(|(slot, coming)| {
            let touching = coming.iter().filter(move |&&stretch| meet(stretch, at));
            touching.filter_map(move |&stretch| opening(on, slot, stretch))
        })
        .collect();
    found.sort_unstable_by_key(|one| (one.from, one.to, one.window));
    found
}

/// Returns the occurrence of such a window that ends first after a moment.
fn next_opening(
    on: &Scheduled,
    environment: &Environment,
    after: Instant,
) -> Option<WindowOpening> {
    let (slot, stretch) = through(on, environment)
        .filter_map(|(slot, coming)| {
            let next = coming.iter().find(|&&(_, to)| to > after)?;
            Some((slot, *next))
        })
        .min_by_key(|&(slot, stretch)| (stretch, slot))?;
    opening(on, slot, stretch)
}

/// Returns the slots of the windows through which releases come to an environment, with when they
/// come.
fn through<'a>(
    on: &'a Scheduled,
    environment: &'a Environment,
) -> impl Iterator<Item = (u32, &'a [Stretch])> {
    let windows = on.plan.windows.entries();
    let reaching = windows.filter(|(_, window)| is_opened_by(&on.plan, environment, window));
    reaching.map(|(slot, _)| (slot, on.calendars.coming().of_window(slot)))
}

/// Returns one occurrence of the window in a slot, with the releases that go out in it.
fn opening(on: &Scheduled, slot: u32, (from, to): Stretch) -> Option<WindowOpening> {
    let lies_here = |release: u32| {
        let berth = on.schedule.aim(release).and_then(|aim| aim.berth);
        berth.is_some_and(|berth| (berth.window, berth.opens) == (slot, from))
    };
    let releases = on.plan.releases.entries();
    let releases = releases.filter(|&(release, _)| lies_here(release));
    Some(WindowOpening {
        window: on.plan.windows.at(slot)?.id,
        from,
        to,
        releases: releases.map(|(_, release)| release.id).collect(),
    })
}

/// Returns environments by the stage of the one at the top, each before its parts, with their level.
fn in_tree(plan: &Plan) -> Vec<(&Environment, u32)> {
    fn under<'a>(
        sorted: &[&'a Arc<Environment>],
        parent: Option<EnvironmentId>,
        level: u32,
        into: &mut Vec<(&'a Environment, u32)>,
    ) {
        for &row in sorted.iter().filter(|row| row.parent == parent) {
            into.push((row, level));
            under(sorted, Some(row.id), level + 1, into);
        }
    }
    let mut sorted: Vec<&Arc<Environment>> = plan.environments.iter().collect();
    sorted.sort_unstable_by(|a, b| (a.stage, &a.order, a.id).cmp(&(b.stage, &b.order, b.id)));
    let mut found = Vec::with_capacity(sorted.len());
    under(&sorted, None, 0, &mut found);
    found
}
