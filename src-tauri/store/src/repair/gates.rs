//! The domain check of what stands around gates: criteria, sign-offs, reviews, outages; and of what
//! releases, environments and bookings say about products and people beside it.

use super::{empty_if, is_off};
use crate::mend::{Repair, Verdict, mend};
use crate::set_aside::Why;
use slipway_engine::change::Change;
use slipway_engine::plan::{CriterionKind, Plan, SignOffState};
use std::sync::Arc;

/// What releases, environments and bookings name beside what they are about.
pub(super) fn company(plan: &mut Plan, repair: &mut Repair) {
    let (products, people) = (&plan.products, &plan.people);
    let known = plan.releases.clone();
    mend(
        &mut plan.releases,
        Change::Release,
        repair,
        |row, verdict| {
            empty_if!(verdict, row.package, Why::Dangling, |id| known
                .get(id)
                .is_none());
            retain(
                row,
                verdict,
                "also",
                |row| &mut row.also,
                |id| products.get(*id).is_some(),
            );
        },
    );
    mend(
        &mut plan.environments,
        Change::Environment,
        repair,
        |row, verdict| {
            empty_if!(verdict, row.owner, Why::Dangling, |id| people
                .get(id)
                .is_none());
            retain(
                row,
                verdict,
                "versions",
                |row| &mut row.versions,
                |one| products.get(one.product).is_some(),
            );
        },
    );
    mend(
        &mut plan.bookings,
        Change::Booking,
        repair,
        |row, verdict| {
            retain(
                row,
                verdict,
                "needs",
                |row| &mut row.needs,
                |one| products.get(one.product).is_some(),
            );
        },
    );
}

/// Gates, and what must be true at them and who agrees.
pub(super) fn gates(plan: &mut Plan, repair: &mut Repair) {
    let (people, tasks, releases) = (&plan.people, &plan.tasks, &plan.releases);
    let is_nobody = |id| people.get(id).is_none();
    mend(&mut plan.gates, Change::Gate, repair, |row, verdict| {
        empty_if!(verdict, row.chair, Why::Dangling, |id| is_nobody(id));
        empty_if!(verdict, row.decided_at, Why::OutOfRange, |at| is_off(at));
        let lost = |owner: Option<_>| owner.is_some_and(is_nobody);
        if row.conditions.iter().any(|one| lost(one.owner)) {
            for one in &mut Arc::make_mut(row).conditions {
                one.owner = one.owner.filter(|id| !is_nobody(*id));
            }
            verdict.emptied.push(("conditions", Why::Dangling));
        }
    });
    let gates = &plan.gates;
    mend(
        &mut plan.criteria,
        Change::Criterion,
        repair,
        |row, verdict| {
            if gates.get(row.gate).is_none() {
                verdict.removed = Some(Why::Dangling);
            }
            let leads_nowhere = match &row.kind {
                CriterionKind::Manual | CriterionKind::Document | CriterionKind::Metric(_) => false,
                CriterionKind::TaskFinished { task } => tasks.get(*task).is_none(),
                CriterionKind::Dependency { release } => releases.get(*release).is_none(),
            };
            if leads_nowhere {
                Arc::make_mut(row).kind = CriterionKind::Manual;
                verdict.emptied.push(("kind", Why::Dangling));
            }
            empty_if!(verdict, row.owner, Why::Dangling, |id| is_nobody(id));
            empty_if!(verdict, row.due, Why::OutOfRange, |at| is_off(at));
        },
    );
    mend(
        &mut plan.sign_offs,
        Change::SignOff,
        repair,
        |row, verdict| {
            if gates.get(row.gate).is_none() {
                verdict.removed = Some(Why::Dangling);
            }
            if row.person.is_some_and(is_nobody) {
                // Without the one who signed, nobody has.
                let row = Arc::make_mut(row);
                (row.person, row.at, row.state) = (None, None, SignOffState::Asked);
                verdict.emptied.push(("person", Why::Dangling));
            }
        },
    );
    mend(&mut plan.reviews, Change::Review, repair, |row, verdict| {
        if is_off(row.at) {
            verdict.removed = Some(Why::OutOfRange);
        }
        empty_if!(verdict, row.chair, Why::Dangling, |id| is_nobody(id));
        retain(
            row,
            verdict,
            "attendees",
            |row| &mut row.attendees,
            |id| !is_nobody(*id),
        );
        retain(
            row,
            verdict,
            "gates",
            |row| &mut row.gates,
            |id| gates.get(*id).is_some(),
        );
        let lost = |owner: Option<_>| owner.is_some_and(is_nobody);
        if row.actions.iter().any(|one| lost(one.owner)) {
            for one in &mut Arc::make_mut(row).actions {
                one.owner = one.owner.filter(|id| !is_nobody(*id));
            }
            verdict.emptied.push(("actions", Why::Dangling));
        }
    });
}

/// Outages of environments that are there.
pub(super) fn outages(plan: &mut Plan, repair: &mut Repair) {
    let environments = &plan.environments;
    mend(&mut plan.outages, Change::Outage, repair, |row, verdict| {
        if environments.get(row.environment).is_none() {
            verdict.removed = Some(Why::Dangling);
        } else if super::windows::is_nonsense(&row.at) {
            verdict.removed = Some(Why::OutOfRange);
        }
    });
}

/// Views ask for people, products and promises that are there.
pub(super) fn views(plan: &mut Plan, repair: &mut Repair) {
    let (people, products, baselines) = (&plan.people, &plan.products, &plan.baselines);
    mend(&mut plan.views, Change::View, repair, |row, verdict| {
        retain(
            row,
            verdict,
            "layout",
            |row| &mut row.layout.filter.owners,
            |id| people.get(*id).is_some(),
        );
        retain(
            row,
            verdict,
            "layout",
            |row| &mut row.layout.filter.products,
            |id| products.get(*id).is_some(),
        );
        let compares = row.layout.baseline;
        if compares.is_some_and(|id| baselines.get(id).is_none()) {
            Arc::make_mut(row).layout.baseline = None;
            verdict.emptied.push(("layout", Why::Dangling));
        }
    });
}

/// Keeps of a list what leads somewhere.
fn retain<R: Clone, T>(
    row: &mut Arc<R>,
    verdict: &mut Verdict,
    column: &'static str,
    list: impl Fn(&mut R) -> &mut Vec<T>,
    leads_somewhere: impl Fn(&T) -> bool,
) {
    let mut kept = R::clone(row);
    let before = list(&mut kept).len();
    list(&mut kept).retain(leads_somewhere);
    if list(&mut kept).len() < before {
        *row = Arc::new(kept);
        verdict.emptied.push((column, Why::Dangling));
    }
}

#[cfg(test)]
mod tests {
    use super::super::windows::tests::taken_after;
    use crate::testing::id;

    #[test]
    fn what_is_about_a_lost_gate_goes_with_it() {
        let taken = taken_after(|plan| drop(plan.gates.remove(id(15, 1))));
        let expected = [
            "criterion gone",
            "criterion gone",
            "review gates",
            "sign_off gone",
        ];
        assert_eq!(taken, expected, "nothing else names it");
    }

    #[test]
    fn a_view_forgets_what_it_asked_for_when_that_is_gone() {
        let taken = taken_after(|plan| drop(plan.baselines.remove(id(8, 1))));
        assert_eq!(
            taken,
            ["portfolio earned_value_baseline", "saved_view layout"],
            "the measure of earned value names it too"
        );
    }

    #[test]
    fn nobody_has_signed_when_the_one_who_did_is_gone() {
        let taken = taken_after(|plan| drop(plan.people.remove(id(2, 1))));
        for expected in [
            "criterion owner",
            "environment owner",
            "gate chair",
            "gate conditions",
            "review actions",
            "review attendees",
            "review chair",
            "saved_view layout",
            "sign_off person",
        ] {
            assert!(
                taken.iter().any(|told| told == expected),
                "{expected} in {taken:?}"
            );
        }
    }
}
