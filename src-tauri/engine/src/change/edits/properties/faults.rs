//! What must never be wrong in a plan, however it was changed.

use super::super::tree::ancestors;
use crate::change::ChangeSet;
use crate::id::{EnvironmentId, GateId, PersonId, ProductId, ReleaseId, TaskId};
use crate::network::cycle;
use crate::plan::{CriterionKind, Permit, Plan, Scope, Target, Touches};
use crate::time::Seconds;

/// Says what refers to a row that is not there.
fn dangling(plan: &Plan) -> Option<String> {
    let calendar = |id: Option<_>| id.is_none_or(|id| plan.calendars.get(id).is_some());
    let person = |id: Option<_>| id.is_none_or(|id| plan.people.get(id).is_some());
    let task = |id: TaskId| plan.tasks.get(id).is_some();
    let fits = [
        ("portfolio", calendar(Some(plan.portfolio.calendar))),
        (
            "calendar",
            plan.calendars.iter().all(|row| calendar(row.base)),
        ),
        (
            "person",
            plan.people.iter().all(|row| calendar(row.calendar)),
        ),
        ("product", plan.products.iter().all(|row| person(row.owner))),
        (
            "release",
            plan.releases.iter().all(|row| {
                plan.products.get(row.product).is_some()
                    && calendar(row.calendar)
                    && person(row.owner)
            }),
        ),
        (
            "task",
            plan.tasks.iter().all(|row| {
                plan.releases.get(row.release).is_some()
                    && row.parent.is_none_or(task)
                    && calendar(row.calendar)
                    && person(row.owner)
            }),
        ),
        (
            "link",
            plan.dependencies
                .iter()
                .all(|row| task(row.predecessor) && task(row.successor)),
        ),
        (
            "work",
            plan.assignments
                .iter()
                .all(|row| task(row.task) && person(Some(row.person))),
        ),
        (
            "view",
            plan.views.iter().all(|row| {
                let filter = &row.layout.filter;
                let promise = row.layout.baseline;
                filter.owners.iter().all(|id| person(Some(*id)))
                    && filter
                        .products
                        .iter()
                        .all(|id| plan.products.get(*id).is_some())
                    && promise.is_none_or(|id| plan.baselines.get(id).is_some())
            }),
        ),
        (
            "raid item",
            plan.raid_items
                .iter()
                .all(|row| plan.releases.get(row.release).is_some() && person(row.owner)),
        ),
        (
            "report",
            plan.reports
                .iter()
                .filter_map(|row| row.release)
                .all(|id| plan.releases.get(id).is_some()),
        ),
        (
            "baseline",
            plan.baselines
                .iter()
                .all(|row| row.tasks.keys().all(|id| task(*id))),
        ),
    ];
    fits.iter()
        .chain(&around_releases(plan))
        .chain(&around_gates(plan))
        .find(|(_, fits)| !fits)
        .map(|(table, _)| (*table).to_owned())
}

/// Says of each table around releases whether all that its rows refer to is there.
fn around_releases(plan: &Plan) -> [(&'static str, bool); 9] {
    let product = |id: ProductId| plan.products.get(id).is_some();
    let environment = |id: EnvironmentId| plan.environments.get(id).is_some();
    let release = |id: ReleaseId| plan.releases.get(id).is_some();
    let task = |id: TaskId| plan.tasks.get(id).is_some();
    let scope = |scope: Scope| match scope {
        Scope::Portfolio => true,
        Scope::Product(id) => product(id),
        Scope::Environment(id) => environment(id),
    };
    let touched = |touches: &Touches| match touches {
        Touches::ByPhase | Touches::Nothing => true,
        Touches::Only {
            products,
            environments,
        } => {
            products.iter().all(|id| product(*id)) && environments.iter().all(|id| environment(*id))
        }
    };
    let permitted = |permits: &Permit| match permits {
        Permit::Finding { .. } => true,
        Permit::Freeze {
            freeze,
            release: of,
            task: work,
        } => plan.freezes.get(*freeze).is_some() && of.is_none_or(release) && work.is_none_or(task),
    };
    let aimed = |target: Option<Target>| match target {
        None | Some(Target::NextAdmitting) => true,
        Some(Target::Occurrence { window, .. }) => plan.windows.get(window).is_some(),
    };
    [
        (
            "environment",
            plan.environments
                .iter()
                .all(|row| row.parent.is_none_or(environment) && row.product.is_none_or(product)),
        ),
        ("window", plan.windows.iter().all(|row| scope(row.scope))),
        (
            "freeze",
            plan.freezes.iter().all(|row| {
                scope(row.scope) && row.owner.is_none_or(|id| plan.people.get(id).is_some())
            }),
        ),
        (
            "waiver",
            plan.waivers.iter().all(|row| permitted(&row.permits)),
        ),
        ("release", plan.releases.iter().all(|row| aimed(row.target))),
        (
            "task",
            plan.tasks
                .iter()
                .all(|row| touched(&row.touches) && row.uses.iter().all(|id| environment(*id))),
        ),
        (
            "booking",
            plan.bookings.iter().all(|row| {
                environment(row.environment) && release(row.release) && row.task.is_none_or(task)
            }),
        ),
        (
            "gate",
            plan.gates
                .iter()
                .all(|row| release(row.release) && row.milestone.is_none_or(task)),
        ),
        (
            "event",
            plan.external_events.iter().all(|row| {
                row.milestone.is_none_or(task) && row.needed_by.iter().all(|id| release(*id))
            }),
        ),
    ]
}

/// Says of each table around gates, and of what releases and environments say beside it, whether all
/// that its rows refer to is there.
fn around_gates(plan: &Plan) -> [(&'static str, bool); 8] {
    let product = |id: ProductId| plan.products.get(id).is_some();
    let person = |id: Option<PersonId>| id.is_none_or(|id| plan.people.get(id).is_some());
    let release = |id: ReleaseId| plan.releases.get(id).is_some();
    let gate = |id: GateId| plan.gates.get(id).is_some();
    let asked = |kind: &CriterionKind| match kind {
        CriterionKind::Manual | CriterionKind::Document | CriterionKind::Metric(_) => true,
        CriterionKind::TaskFinished { task } => plan.tasks.get(*task).is_some(),
        CriterionKind::Dependency { release: other } => release(*other),
    };
    [
        (
            "release",
            plan.releases.iter().all(|row| {
                row.also.iter().all(|id| product(*id)) && row.package.is_none_or(release)
            }),
        ),
        (
            "environment",
            plan.environments.iter().all(|row| {
                person(row.owner) && row.versions.iter().all(|one| product(one.product))
            }),
        ),
        (
            "booking",
            plan.bookings
                .iter()
                .all(|row| row.needs.iter().all(|one| product(one.product))),
        ),
        (
            "gate",
            plan.gates
                .iter()
                .all(|row| person(row.chair) && row.conditions.iter().all(|one| person(one.owner))),
        ),
        (
            "outage",
            plan.outages
                .iter()
                .all(|row| plan.environments.get(row.environment).is_some()),
        ),
        (
            "criterion",
            plan.criteria
                .iter()
                .all(|row| gate(row.gate) && person(row.owner) && asked(&row.kind)),
        ),
        (
            "sign-off",
            plan.sign_offs
                .iter()
                .all(|row| gate(row.gate) && person(row.person)),
        ),
        (
            "review",
            plan.reviews.iter().all(|row| {
                person(row.chair)
                    && row.attendees.iter().all(|id| person(Some(*id)))
                    && row.gates.iter().all(|id| gate(*id))
                    && row.actions.iter().all(|one| person(one.owner))
            }),
        ),
    ]
}

/// Says what is wrong in a plan that only commands have touched.
pub(super) fn fault(plan: &Plan) -> Option<String> {
    if let Some(table) = dangling(plan) {
        return Some(format!("a {table} refers to nothing"));
    }
    if let Some(link) = cycle::links_in_cycles(plan).first() {
        return Some(format!("{link:?} lies on a loop"));
    }
    let turns = |id| super::super::editing::parts_of(plan, id).any(|above| above == id);
    if let Some(row) = plan.environments.iter().find(|row| turns(row.id)) {
        return Some(format!("{row:?} is a part of itself"));
    }
    let booking = plan.bookings.iter().find(|row| {
        row.start.is_some() != row.finish.is_some() || (row.task.is_none() && row.start.is_none())
    });
    if let Some(row) = booking {
        return Some(format!("{row:?} books no time"));
    }
    let task = plan.tasks.iter().find(|task| {
        let is_nested = ancestors(plan, task.id).any(|above| above == task.id);
        let parent = task.parent.and_then(|parent| plan.tasks.get(parent));
        is_nested
            || parent.is_some_and(|parent| parent.release != task.release)
            || task.duration.amount < Seconds::ZERO
            || task.progress.done > 10_000
            || (task.progress.is_finished() && !task.progress.is_started())
    });
    task.map(|task| format!("{task:?} makes no sense"))
}

/// Applies a set change by change; no row may refer to nothing in between.
pub(super) fn step_by_step(changes: &ChangeSet, plan: &mut Plan) {
    for change in &changes.0 {
        let one = ChangeSet(vec![change.clone()]);
        one.apply(plan)
            .expect("edits fit the plan they were made on");
        assert_eq!(dangling(plan), None, "after {change:?} in {changes:?}");
    }
}
