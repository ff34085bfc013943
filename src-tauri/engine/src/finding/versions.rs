//! Versions that a booking needs and its environment will not have when it begins (E07).

use super::bookings::{about, note};
use super::notes::{Notes, View};
use super::precedence::compare;
use super::reserved::{Held, Reserved};
use super::{Code, Severity};
use crate::change::{Message, Subject};
use crate::id::{EnvironmentId, ProductId};
use crate::plan::{BookingUse, Release};
use crate::time::Instant;
use std::cmp::Ordering;

/// A version of a product that comes to an environment.
struct Arrival<'a> {
    environment: EnvironmentId,
    product: ProductId,
    at: Instant,
    version: &'a str,
}

/// E07: what runs there when the booking begins is older than what it needs, or nothing does. What
/// runs there was noted, was put there by a booking that changes the environment, or was deployed.
pub(super) fn versions<'a>(view: &View<'a>, reserved: &Reserved<'a>, notes: &mut Notes<'a>) {
    let data_date = view.plan.portfolio.data_date;
    let needs = |held: &&Held<'_>| !held.booking.needs.is_empty() && held.to > data_date;
    if !reserved.iter().any(|held| needs(&held)) {
        return;
    }
    let arrivals = arrivals(view, reserved);
    for held in reserved.iter().filter(needs) {
        for need in &held.booking.needs {
            let there = arrivals
                .iter()
                .filter(|arrival| {
                    arrival.environment == held.environment.id
                        && arrival.product == need.product
                        && arrival.at <= held.from
                })
                .max_by(|one, other| {
                    (one.at.cmp(&other.at)).then_with(|| compare(one.version, other.version))
                });
            let product = view.plan.products.get(need.product);
            let message = about("finding-e07", held)
                .text("product", product.map_or("", |row| &row.name))
                .text("needed", &need.version);
            let message: Message = match there {
                Some(there) if compare(there.version, &need.version) != Ordering::Less => continue,
                Some(there) => message.text("case", "old").text("there", there.version),
                None => message.text("case", "none"),
            };
            let beside = (
                Some(Subject::Product(need.product)),
                &[need.product.into()][..],
            );
            let what = (Code::E07, Severity::Warning);
            note(what, held.row(), beside, message, notes);
        }
    }
}

fn arrivals<'a>(view: &View<'a>, reserved: &Reserved<'a>) -> Vec<Arrival<'a>> {
    let plan = view.plan;
    let mut arrivals = Vec::new();
    for environment in plan.environments.iter() {
        arrivals.extend(environment.versions.iter().map(|known| Arrival {
            environment: environment.id,
            product: known.product,
            at: known.since.unwrap_or(Instant(i64::MIN)),
            version: &known.version,
        }));
    }
    let mut brings = |environment, release: &'a Release, at| {
        if release.version.is_empty() {
            return;
        }
        arrivals.extend(release.products().map(|product| Arrival {
            environment,
            product,
            at,
            version: &release.version,
        }));
    };
    for held in reserved.iter() {
        if matches!(
            held.booking.purpose,
            BookingUse::CodeChange | BookingUse::Refresh
        ) {
            brings(held.environment.id, held.release, held.to);
        }
    }
    for (slot, release) in plan.releases.entries() {
        if release.state == crate::plan::ReleaseState::Cancelled {
            continue;
        }
        let tasks = view.calendars.deployments(slot).iter();
        for (slot, task) in tasks.filter_map(|&slot| Some((slot, view.task(slot)?))) {
            let at = view.dates(slot).finish;
            let sites = view.calendars.sites().of_task(task).iter();
            for &environment in sites.filter(|_| task.active) {
                brings(environment, release, at);
            }
        }
    }
    arrivals
}
