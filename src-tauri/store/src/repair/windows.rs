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

fn is_nonsense(at: &Recurring) -> bool {
    is_off(at.start) || is_off(at.finish) || at.finish <= at.start
}
