//! What concerns an environment: outages, freezes and windows of it or of what it is a part of.

use crate::calendar::Calendars;
use crate::plan::{Environment, Freeze, Hardness, PhaseKind, Plan, Scope, Window};
use crate::window::{Stretch, is_part_of, joined, outages_of, upwards};

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

/// Returns when hard freezes and outages close an environment, by start, joined.
pub(super) fn closed(plan: &Plan, calendars: &Calendars, of: &Environment) -> Vec<Stretch> {
    let coming = calendars.coming();
    let outages = outages_of(plan, of.id).flat_map(|(slot, _)| coming.of_outage(slot));
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
