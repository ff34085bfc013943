//! What the journal still knows: rows that the tables lost, and whether it leads to the plan at all.

use crate::fault::Fault;
use crate::hash::state_hash;
use crate::load::content;
use crate::meta::Base;
use crate::set_aside::{SetAside, Why};
use crate::tables::Stored;
use serde::Serialize;
use sha2::{Digest, Sha256};
use slipway_engine::change::{Change, ChangeSet, Message, Operation, Seq};
use slipway_engine::plan::{Plan, Portfolio, Table};
use slipway_engine::{Instant, OperationId};
use std::sync::Arc;
use uuid::Uuid;

/// Returns the portfolio as the journal last wrote it.
pub(crate) fn last_portfolio(operations: &[Operation]) -> Option<Arc<Portfolio>> {
    let changes = operations
        .iter()
        .rev()
        .flat_map(|operation| operation.edits.0.iter().rev());
    changes
        .filter_map(|change| match change {
            Change::Portfolio(edit) => edit.after.clone(),
            Change::Product(_)
            | Change::Release(_)
            | Change::Task(_)
            | Change::Dependency(_)
            | Change::Calendar(_)
            | Change::Person(_)
            | Change::Assignment(_)
            | Change::Baseline(_)
            | Change::Window(_)
            | Change::Freeze(_)
            | Change::Waiver(_)
            | Change::Environment(_)
            | Change::Booking(_)
            | Change::Gate(_)
            | Change::ExternalEvent(_)
            | Change::Outage(_)
            | Change::Criterion(_)
            | Change::SignOff(_)
            | Change::Review(_)
            | Change::Template(_)
            | Change::Publication(_)
            | Change::View(_)
            | Change::RaidItem(_)
            | Change::Report(_) => None,
        })
        .next()
}

/// Returns the rows as the journal last wrote them; `plan` lends its portfolio where it wrote none.
pub(crate) fn images(plan: &Plan, operations: &[Operation]) -> Plan {
    let mut images = Plan {
        portfolio: Arc::clone(&plan.portfolio),
        products: Table::default(),
        releases: Table::default(),
        tasks: Table::default(),
        dependencies: Table::default(),
        calendars: Table::default(),
        people: Table::default(),
        assignments: Table::default(),
        baselines: Table::default(),
        windows: Table::default(),
        freezes: Table::default(),
        waivers: Table::default(),
        environments: Table::default(),
        bookings: Table::default(),
        gates: Table::default(),
        external_events: Table::default(),
        outages: Table::default(),
        criteria: Table::default(),
        sign_offs: Table::default(),
        reviews: Table::default(),
        templates: Table::default(),
        publications: Table::default(),
        views: Table::default(),
        raid_items: Table::default(),
        reports: Table::default(),
    };
    for change in operations.iter().flat_map(|operation| &operation.edits.0) {
        // Whether it fits does not matter here: the row is put or taken out all the same.
        let _ = ChangeSet(vec![change.clone()]).apply(&mut images);
    }
    images
}

/// Which rows the journal may put into the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Restore {
    /// Those that are missing.
    Missing,
    /// Also those that stand there otherwise.
    Different,
}

/// Puts rows in as the journal last wrote them; returns what stood there.
pub(crate) fn restore(plan: &mut Plan, images: &Plan, which: Restore) -> Vec<SetAside> {
    let mut taken = Vec::new();
    if which == Restore::Different && plan.portfolio != images.portfolio {
        taken.push(restored(plan.portfolio.as_ref()));
        plan.portfolio = Arc::clone(&images.portfolio);
    }
    put_in(&mut plan.products, &images.products, which, &mut taken);
    put_in(&mut plan.releases, &images.releases, which, &mut taken);
    put_in(&mut plan.tasks, &images.tasks, which, &mut taken);
    put_in(
        &mut plan.dependencies,
        &images.dependencies,
        which,
        &mut taken,
    );
    put_in(&mut plan.calendars, &images.calendars, which, &mut taken);
    put_in(&mut plan.people, &images.people, which, &mut taken);
    put_in(
        &mut plan.assignments,
        &images.assignments,
        which,
        &mut taken,
    );
    put_in(&mut plan.baselines, &images.baselines, which, &mut taken);
    put_in(&mut plan.windows, &images.windows, which, &mut taken);
    put_in(&mut plan.freezes, &images.freezes, which, &mut taken);
    put_in(&mut plan.waivers, &images.waivers, which, &mut taken);
    put_in(
        &mut plan.environments,
        &images.environments,
        which,
        &mut taken,
    );
    put_in(&mut plan.bookings, &images.bookings, which, &mut taken);
    put_in(&mut plan.gates, &images.gates, which, &mut taken);
    put_in(
        &mut plan.external_events,
        &images.external_events,
        which,
        &mut taken,
    );
    put_in(&mut plan.outages, &images.outages, which, &mut taken);
    put_in(&mut plan.criteria, &images.criteria, which, &mut taken);
    put_in(&mut plan.sign_offs, &images.sign_offs, which, &mut taken);
    put_in(&mut plan.reviews, &images.reviews, which, &mut taken);
    put_in(&mut plan.templates, &images.templates, which, &mut taken);
    put_in(
        &mut plan.publications,
        &images.publications,
        which,
        &mut taken,
    );
    put_in(&mut plan.views, &images.views, which, &mut taken);
    put_in(&mut plan.raid_items, &images.raid_items, which, &mut taken);
    put_in(&mut plan.reports, &images.reports, which, &mut taken);
    taken
}

fn put_in<R: Stored + Serialize>(
    table: &mut Table<R>,
    images: &Table<R>,
    which: Restore,
    taken: &mut Vec<SetAside>,
) {
    for image in images.iter() {
        match table.get(image.id()) {
            None => taken.push(restored(image.as_ref())),
            Some(row) if which == Restore::Different && row != image => {
                taken.push(restored(row.as_ref()));
            }
            Some(_) => continue,
        }
        table.insert(Arc::clone(image));
    }
}

fn restored<R: Stored + Serialize>(row: &R) -> SetAside {
    SetAside {
        table: R::TABLE.to_owned(),
        id: Some(row.id().into()),
        column: None,
        why: Why::Restored,
        content: content(row),
    }
}

/// Returns the state that the journal begins on, going back from `plan` through every operation.
///
/// # Errors
///
/// [`Fault::Inconsistent`] when some operation does not lead to where the next begins.
pub(crate) fn unwind(plan: &Plan, base: &Base, operations: &[Operation]) -> Result<Plan, Fault> {
    let mut plan = plan.clone();
    let mut next = None;
    for operation in operations.iter().rev() {
        let fits = next
            .is_none_or(|(seq, parent)| seq == operation.seq.0 + 1 && parent == Some(operation.id));
        let unwound = operation.edits.invert().apply(&mut plan);
        if !fits || unwound.is_err() {
            return Err(Fault::Inconsistent);
        }
        next = Some((operation.seq.0, operation.parent));
    }
    let begins = next.is_none_or(|(seq, _)| seq == base.seq.0 + 1);
    let as_known = base
        .state
        .as_ref()
        .is_none_or(|state| *state == state_hash(&plan));
    if begins && as_known {
        Ok(plan)
    } else {
        Err(Fault::Inconsistent)
    }
}

/// Returns the operation that stands in the journal for what was taken out when the file was opened.
///
/// Its name follows from the operation before, for the store draws no ids, and its time is that one's.
pub(crate) fn operation(
    last: (Seq, Option<OperationId>),
    at: Option<Instant>,
    edits: ChangeSet,
) -> Operation {
    let (seq, parent) = last;
    let before = parent.map(Uuid::from).unwrap_or_default();
    Operation {
        seq: Seq(seq.0 + 1),
        id: OperationId(derived("set aside after", before)),
        parent,
        author: String::new(),
        at: at.unwrap_or_default(),
        label: Message::new("label-set-aside").count("count", edits.0.len()),
        reason: None,
        edits,
        undoes: None,
    }
}

/// Returns an id that follows from another (UUIDv8).
pub(crate) fn derived(what: &str, from: Uuid) -> Uuid {
    let digest = Sha256::new()
        .chain_update(what)
        .chain_update(from)
        .finalize();
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&digest[..16]);
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}
