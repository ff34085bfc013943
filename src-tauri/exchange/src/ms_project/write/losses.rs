//! What a plan says and a project has no place for: counted, so that nothing is lost in silence.

use super::baseline::Baselines;
use super::exception;
use super::fields::Fields;
use super::frame::Frame;
use super::sheet::{LONGEST_NAME, is_too_long};
use super::task::is_moored;
use slipway_engine::change::Message;
use slipway_engine::plan::{Strength, Task, Touches};

/// Lists what the file does not hold, with how much of each.
pub(super) fn of(frame: &Frame<'_>) -> Vec<Message> {
    let plan = &frame.export.on.plan;
    let tasks = || frame.rows.iter().filter_map(|row| row.line.task());
    let links = || frame.export.dependencies();
    let says_more = |task: &&Task| {
        task.phase.is_some() || !task.uses.is_empty() || task.touches != Touches::default()
    };
    let moored = frame.rows.iter().filter(|row| is_moored(row)).count();
    let rules = plan.calendars.iter().flat_map(|row| &row.exceptions);
    let has_budget = |task: &&Task| task.cost.as_ref().is_some_and(|cost| cost.budget.is_some());
    let of_releases = plan.releases.iter().filter(|row| row.budget.is_some());
    let budgets = of_releases.count() + tasks().filter(has_budget).count();
    let counts = [
        ("loss-windows", plan.windows.iter().count()),
        ("loss-windows-held", moored),
        ("loss-freezes", plan.freezes.iter().count()),
        ("loss-environments", plan.environments.iter().count()),
        ("loss-bookings", plan.bookings.iter().count()),
        ("loss-outages", plan.outages.iter().count()),
        ("loss-gates", plan.gates.iter().count()),
        ("loss-criteria", plan.criteria.iter().count()),
        ("loss-sign-offs", plan.sign_offs.iter().count()),
        ("loss-reviews", plan.reviews.iter().count()),
        ("loss-waivers", plan.waivers.iter().count()),
        ("loss-external-events", plan.external_events.iter().count()),
        ("loss-templates", plan.templates.iter().count()),
        ("loss-publications", plan.publications.iter().count()),
        ("loss-views", plan.views.iter().count()),
        ("loss-raid-items", plan.raid_items.iter().count()),
        ("loss-reports", plan.reports.iter().count()),
        ("loss-budgets", budgets),
        (
            "loss-baselines",
            plan.baselines.iter().count() - Baselines::of(frame).count(),
        ),
        ("loss-phases", tasks().filter(says_more).count()),
        (
            "loss-strengths",
            links()
                .filter(|link| link.strength == Strength::Soft || !link.reason.is_empty())
                .count(),
        ),
        (
            "loss-zones",
            plan.calendars
                .iter()
                .filter(|row| row.zone.is_some())
                .count(),
        ),
        (
            "loss-rules",
            rules.filter(|one| !exception::can_be_said(one)).count(),
        ),
        ("loss-fields", Fields::of(frame).homeless),
        ("loss-links-outside", frame.export.links_outside()),
    ];
    let lost = counts.into_iter().filter(|(_, count)| *count > 0);
    let mut lost: Vec<Message> = lost
        .map(|(key, count)| Message::new(key).count("count", count))
        .collect();
    let names = frame.rows.iter().map(|row| row.line.name());
    let people = plan.people.iter().map(|person| person.name.clone());
    let long = names.chain(people).filter(|name| is_too_long(name)).count();
    if long > 0 {
        let cut = Message::new("loss-long-names").count("count", long);
        lost.push(cut.count("limit", LONGEST_NAME));
    }
    lost
}
