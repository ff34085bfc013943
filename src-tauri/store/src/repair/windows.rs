//! The domain check of windows, freezes, environments and their like.
//!
//! A window or freeze without its scope goes: emptied, it would hold for everything.

use super::{empty_if, is_off, is_too_long};
use crate::mend::{Repair, break_circles, mend};
use crate::set_aside::Why;
use slipway_engine::change::Change;
use slipway_engine::plan::{Environment, Permit, Plan, Product, Recurring, Scope, Table, Touches};
use std::sync::Arc;

pub(super) fn environments_and_windows(plan: &mut Plan, repair: &mut Repair) {
    let products = &plan.products;
    let known = plan.environments.clone();
    mend(
        &mut plan.environments,
        Change::Environment,
        repair,
        |row, verdict| {
            empty_if!(verdict, row.product, Why::Dangling, |id| products
                .get(id)
                .is_none());
            empty_if!(verdict, row.parent, Why::Dangling, |id| known
                .get(id)
                .is_none());
        },
    );
    break_circles(
        &mut plan.environments,
        Change::Environment,
        repair,
        |row| row.parent,
        |row| {
            row.parent = None;
            "parent"
        },
    );
    let environments = &plan.environments;
    mend(&mut plan.windows, Change::Window, repair, |row, verdict| {
        if leads_nowhere(row.scope, products, environments) {
            verdict.removed = Some(Why::Dangling);
        } else if is_nonsense(&row.at) || is_too_long(row.cut_off) {
            verdict.removed = Some(Why::OutOfRange);
        }
    });
}

pub(super) fn what_tasks_use(plan: &mut Plan, repair: &mut Repair) {
    let (products, environments) = (&plan.products, &plan.environments);
    mend(&mut plan.tasks, Change::Task, repair, |row, verdict| {
        let is_there = |id: &_| environments.get(*id).is_some();
        if !row.uses.iter().all(is_there) {
            Arc::make_mut(row).uses.retain(is_there);
            verdict.emptied.push(("uses", Why::Dangling));
        }
        let is_sound = match &row.touches {
            Touches::ByPhase | Touches::Nothing => true,
            Touches::Only {
                products: touched,
                environments,
            } => {
                touched.iter().all(|id| products.get(*id).is_some())
                    && environments.iter().all(is_there)
            }
        };
        if !is_sound {
            if let Touches::Only {
                products: touched,
                environments,
            } = &mut Arc::make_mut(row).touches
            {
                touched.retain(|id| products.get(*id).is_some());
                environments.retain(is_there);
            }
            verdict.emptied.push(("touches", Why::Dangling));
        }
    });
}

pub(super) fn freezes_and_waivers(plan: &mut Plan, repair: &mut Repair) {
    let (products, environments, people) = (&plan.products, &plan.environments, &plan.people);
    mend(&mut plan.freezes, Change::Freeze, repair, |row, verdict| {
        if leads_nowhere(row.scope, products, environments) {
            verdict.removed = Some(Why::Dangling);
        } else if is_nonsense(&row.at) {
            verdict.removed = Some(Why::OutOfRange);
        }
        empty_if!(verdict, row.owner, Why::Dangling, |id| people
            .get(id)
            .is_none());
    });
    let (freezes, releases, tasks) = (&plan.freezes, &plan.releases, &plan.tasks);
    mend(&mut plan.waivers, Change::Waiver, repair, |row, verdict| {
        // Emptied, it would permit more than was meant.
        let leads_nowhere = match row.permits {
            Permit::Finding { .. } => false,
            Permit::Freeze {
                freeze,
                release,
                task,
            } => {
                freezes.get(freeze).is_none()
                    || release.is_some_and(|id| releases.get(id).is_none())
                    || task.is_some_and(|id| tasks.get(id).is_none())
            }
        };
        if leads_nowhere {
            verdict.removed = Some(Why::Dangling);
        } else if is_off(row.given_at) || is_off(row.expires_at) {
            verdict.removed = Some(Why::OutOfRange);
        }
    });
}

pub(super) fn bookings_and_dates(plan: &mut Plan, repair: &mut Repair) {
    let (environments, releases, tasks) = (&plan.environments, &plan.releases, &plan.tasks);
    mend(
        &mut plan.bookings,
        Change::Booking,
        repair,
        |row, verdict| {
            if environments.get(row.environment).is_none()
                || releases.get(row.release).is_none()
                || row.task.is_some_and(|id| tasks.get(id).is_none())
            {
                verdict.removed = Some(Why::Dangling);
            }
            empty_if!(verdict, row.start, Why::OutOfRange, |at| is_off(at));
            empty_if!(verdict, row.finish, Why::OutOfRange, |at| is_off(at));
        },
    );
    mend(&mut plan.gates, Change::Gate, repair, |row, verdict| {
        if releases.get(row.release).is_none() {
            verdict.removed = Some(Why::Dangling);
        }
        empty_if!(verdict, row.date, Why::OutOfRange, |at| is_off(at));
        empty_if!(verdict, row.milestone, Why::Dangling, |id| tasks
            .get(id)
            .is_none());
    });
    mend(
        &mut plan.external_events,
        Change::ExternalEvent,
        repair,
        |row, verdict| {
            if is_off(row.date) {
                verdict.removed = Some(Why::OutOfRange);
            }
            empty_if!(verdict, row.milestone, Why::Dangling, |id| tasks
                .get(id)
                .is_none());
            let is_there = |id: &_| releases.get(*id).is_some();
            if !row.needed_by.iter().all(is_there) {
                Arc::make_mut(row).needed_by.retain(is_there);
                verdict.emptied.push(("needed_by", Why::Dangling));
            }
        },
    );
}

fn leads_nowhere(
    scope: Scope,
    products: &Table<Product>,
    environments: &Table<Environment>,
) -> bool {
    match scope {
        Scope::Portfolio => false,
        Scope::Product(id) => products.get(id).is_none(),
        Scope::Environment(id) => environments.get(id).is_none(),
    }
}

pub(super) fn is_nonsense(at: &Recurring) -> bool {
    is_off(at.start) || is_off(at.finish) || at.finish <= at.start
}

#[cfg(test)]
pub(super) mod tests {
    use crate::repair::repair;
    use crate::testing::{full_plan, id};
    use slipway_engine::plan::{Environment, Plan};
    use std::sync::Arc;

    /// Repairs a plan after something was done to it, and tells what was taken out.
    pub(in crate::repair) fn taken_after(harm: impl FnOnce(&mut Plan)) -> Vec<String> {
        let mut plan = full_plan();
        harm(&mut plan);
        let damaged = plan.clone();
        let repair = repair(&mut plan);
        let mut again = damaged;
        repair.edits.apply(&mut again).unwrap();
        assert_eq!(again, plan, "the edits say all of it");
        assert!(
            super::super::repair(&mut plan).taken.is_empty(),
            "once is enough"
        );
        let tell = |row: crate::SetAside| match row.column {
            Some(column) => format!("{} {column}", row.table),
            None => format!("{} gone", row.table),
        };
        let mut told: Vec<String> = repair.taken.into_iter().map(tell).collect();
        told.sort();
        told
    }

    #[test]
    fn a_sound_plan_stays_as_it_is() {
        assert!(taken_after(|_| {}).is_empty(), "nothing was done to it");
    }

    #[test]
    fn what_is_about_a_lost_environment_goes_and_what_only_names_it_forgets_it() {
        let taken = taken_after(|plan| drop(plan.environments.remove(id(10, 1))));
        let expected = [
            "booking gone",
            "booking gone",
            "environment parent",
            "freeze gone",
            "outage gone",
            "task uses",
        ];
        assert_eq!(taken, expected, "the window of the other environment stays");
    }

    #[test]
    fn a_release_without_its_window_has_no_target() {
        let taken = taken_after(|plan| drop(plan.windows.remove(id(11, 1))));
        assert_eq!(taken, ["release target"], "it aims at nothing");
    }

    #[test]
    fn a_waiver_never_permits_more_than_it_did() {
        let taken = taken_after(|plan| drop(plan.freezes.remove(id(12, 1))));
        assert_eq!(taken, ["waiver gone"], "that of a finding stays");
    }

    #[test]
    fn environments_within_each_other_are_taken_apart() {
        let taken = taken_after(|plan| {
            let mut row = Environment::clone(plan.environments.get(id(10, 1)).unwrap());
            row.parent = Some(id(10, 2));
            plan.environments.insert(Arc::new(row));
        });
        assert_eq!(taken, ["environment parent"], "one of them");
    }
}
