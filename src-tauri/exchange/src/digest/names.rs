//! What something in a plan is called.

use slipway_engine::change::Subject;
use slipway_engine::plan::Plan;
use slipway_engine::{EnvironmentId, ReleaseId, TaskId};

/// Returns the name of something; empty when it is not there any more.
pub(super) fn name_of(plan: &Plan, subject: Subject) -> String {
    let task = |id: TaskId| plan.tasks.get(id).map(|row| row.name.clone());
    let environment = |id: EnvironmentId| plan.environments.get(id).map(|row| row.name.clone());
    let name = match subject {
        Subject::Portfolio => Some(plan.portfolio.name.clone()),
        Subject::Product(id) => plan.products.get(id).map(|row| row.name.clone()),
        Subject::Release(id) => return release_name(plan, id),
        Subject::Task(id) => task(id),
        Subject::Dependency(id) => plan.dependencies.get(id).map(|link| {
            let ends = [link.predecessor, link.successor];
            ends.map(|end| task(end).unwrap_or_default()).join(" → ")
        }),
        Subject::Calendar(id) => plan.calendars.get(id).map(|row| row.name.clone()),
        Subject::Person(id) => plan.people.get(id).map(|row| row.name.clone()),
        Subject::Baseline(id) => plan.baselines.get(id).map(|row| row.name.clone()),
        Subject::Window(id) => plan.windows.get(id).map(|row| row.name.clone()),
        Subject::Freeze(id) => plan.freezes.get(id).map(|row| row.name.clone()),
        Subject::Waiver(id) => plan.waivers.get(id).map(|row| row.reason.clone()),
        Subject::Environment(id) => environment(id),
        Subject::Booking(id) => {
            let booking = plan.bookings.get(id);
            booking.and_then(|row| environment(row.environment))
        }
        Subject::Gate(id) => plan.gates.get(id).map(|row| row.name.clone()),
        Subject::ExternalEvent(id) => plan.external_events.get(id).map(|row| row.name.clone()),
        Subject::Outage(id) => plan.outages.get(id).map(|row| row.name.clone()),
        Subject::Criterion(id) => plan.criteria.get(id).map(|row| row.text.clone()),
        Subject::SignOff(id) => plan.sign_offs.get(id).map(|row| row.role.clone()),
        Subject::Review(id) => plan.reviews.get(id).map(|row| row.name.clone()),
        Subject::Template(id) => plan.templates.get(id).map(|row| row.name.clone()),
        Subject::Publication(id) => plan.publications.get(id).map(|row| row.name.clone()),
        Subject::View(id) => plan.views.get(id).map(|row| row.name.clone()),
        Subject::RaidItem(id) => plan.raid_items.get(id).map(|row| row.title.clone()),
        Subject::Report(id) => plan.reports.get(id).map(|row| row.name.clone()),
    };
    name.unwrap_or_default()
}

/// Returns what people call a release.
pub(super) fn release_name(plan: &Plan, id: ReleaseId) -> String {
    let release = plan.releases.get(id);
    release.map(|row| row.title()).unwrap_or_default()
}
