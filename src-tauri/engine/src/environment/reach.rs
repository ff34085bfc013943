//! What concerns an environment: bookings, outages, freezes and windows of it or of what it is a
//! part of.

use crate::calendar::Calendars;
use crate::id::EnvironmentId;
use crate::plan::{Booking, Environment, Freeze, Hardness, PhaseKind, Plan, Scope, Window};
use crate::scheduled::Scheduled;
use crate::window::{Stretch, joined, upwards};

/// Returns when a booking is for: its own interval, or the dates of the task with which it moves.
/// Nothing for one that says neither, and for one whose task takes no time or does not count.
pub(super) fn interval(on: &Scheduled, booking: &Booking) -> Option<Stretch> {
    let moving = || {
        let slot = on.plan.tasks.slot(booking.task?)?;
        let task = on.plan.tasks.at(slot)?;
        let dates = on.schedule.dates(slot);
        task.active.then_some((dates.start, dates.finish))
    };
    let stretch = booking.start.zip(booking.finish).or_else(moving);
    stretch.filter(|(from, to)| from < to)
}

/// Returns when it keeps the environment: with the time before and behind it in which the
/// environment is made ready and cleared.
pub(super) fn occupied(booking: &Booking, (from, to): Stretch) -> Stretch {
    (from - booking.set_up, to + booking.tear_down)
}

/// Says whether a freeze is about work in an environment.
pub(super) fn is_frozen_by(plan: &Plan, environment: &Environment, freeze: &Freeze) -> bool {
    is_in(plan, environment, freeze.scope)
        && (freeze.applies_to.phases.is_empty()
            || freeze
                .applies_to
                .phases
                .iter()
                .any(|&phase| serves(plan, environment, phase)))
}

/// Says whether what is deployed in a window may be deployed to an environment.
pub(super) fn is_opened_by(plan: &Plan, environment: &Environment, window: &Window) -> bool {
    match window.scope {
        Scope::Environment(_) => is_in(plan, environment, window.scope),
        Scope::Portfolio => environment.stage.is_live(),
        Scope::Product(_) => {
            let is_shared = upwards(plan, environment.id).all(|above| above.product.is_none());
            environment.stage.is_live() && (is_shared || is_in(plan, environment, window.scope))
        }
    }
}

/// Says whether an environment is another one or a part of it.
pub(super) fn is_part_of(plan: &Plan, environment: EnvironmentId, of: EnvironmentId) -> bool {
    upwards(plan, environment).any(|above| above.id == of)
}

/// Returns when hard freezes and outages close an environment, by start, joined.
pub(super) fn closed(plan: &Plan, calendars: &Calendars, of: &Environment) -> Vec<Stretch> {
    let coming = calendars.coming();
    let outages = plan.outages.entries();
    let outages = outages
        .filter(|(_, outage)| is_part_of(plan, of.id, outage.environment))
        .flat_map(|(slot, _)| coming.of_outage(slot));
    let freezes = plan.freezes.entries();
    let freezes = freezes
        .filter(|(_, freeze)| freeze.hardness == Hardness::Hard && is_frozen_by(plan, of, freeze))
        .flat_map(|(slot, _)| coming.of_freeze(slot));
    joined(outages.chain(freezes).copied().collect())
}

fn is_in(plan: &Plan, environment: &Environment, scope: Scope) -> bool {
    match scope {
        Scope::Portfolio => true,
        Scope::Product(product) => {
            upwards(plan, environment.id).any(|above| above.product == Some(product))
        }
        Scope::Environment(of) => is_part_of(plan, environment.id, of),
    }
}

/// Says whether a phase works in environments of this stage.
fn serves(plan: &Plan, environment: &Environment, phase: PhaseKind) -> bool {
    match phase {
        PhaseKind::Deployment => environment.stage.is_live(),
        _ => plan.portfolio.rules.phase_stages.get(&phase) == Some(&environment.stage),
    }
}
