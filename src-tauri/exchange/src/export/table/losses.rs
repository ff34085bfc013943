//! What a table of rows has no place for.

use crate::export::Export;
use slipway_engine::change::Message;

/// Lists what a table does not hold: whatever is neither a release nor its work, and dependencies
/// that lead out of it.
pub(crate) fn losses(export: &Export<'_>) -> Vec<Message> {
    let plan = &export.on.plan;
    let beyond = [
        plan.windows.len(),
        plan.freezes.len(),
        plan.waivers.len(),
        plan.environments.len(),
        plan.bookings.len(),
        plan.outages.len(),
        plan.gates.len(),
        plan.criteria.len(),
        plan.sign_offs.len(),
        plan.reviews.len(),
        plan.external_events.len(),
        plan.baselines.len(),
        plan.templates.len(),
        plan.views.len(),
        plan.raid_items.len(),
        plan.reports.len(),
    ];
    let counts = [
        ("loss-beyond-tables", beyond.iter().sum()),
        ("loss-links-outside", export.links_outside()),
    ];
    let lost = counts.into_iter().filter(|(_, count)| *count > 0);
    lost.map(|(key, count)| Message::new(key).count("count", count))
        .collect()
}
