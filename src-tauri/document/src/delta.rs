//! What changed between two states, and a whole state, as frames for windows.

use crate::aims;
use crate::history::History;
use crate::overview;
use crate::packed::Packed;
use crate::wire::{Blanks, DeltaHead, Gone, Revision, SnapshotHead, frame};
use slipway_engine::Scheduled;
use slipway_engine::change::{Change, ChangeSet, Message, Rows};
use slipway_engine::finding::Finding;
use slipway_engine::plan::{Row, Table};
use slipway_engine::schedule::TaskDates;
use std::collections::HashMap;

/// Dates of one task as they go into a frame: handle, flags, dates.
type Record = (u32, u32, TaskDates);

/// Returns a frame of everything.
pub(crate) fn snapshot(
    of: &Scheduled,
    history: &History,
    revision: Revision,
    set_aside: &[Message],
    read_only: bool,
) -> Vec<u8> {
    let plan = &of.plan;
    let mut packed = Packed::of(
        plan,
        slots(&plan.tasks),
        slots(&plan.dependencies),
        slots(&plan.assignments),
    );
    let closed = packed.closed(&overview::closed(of));
    let head = SnapshotHead {
        revision,
        rows: Rows {
            portfolio: Some(plan.portfolio.as_ref().clone()),
            products: rows(&plan.products),
            releases: rows(&plan.releases),
            tasks: Vec::new(),
            dependencies: Vec::new(),
            calendars: rows(&plan.calendars),
            people: rows(&plan.people),
            assignments: Vec::new(),
            baselines: rows(&plan.baselines),
            windows: rows(&plan.windows),
            freezes: rows(&plan.freezes),
            waivers: rows(&plan.waivers),
            environments: rows(&plan.environments),
            bookings: rows(&plan.bookings),
            gates: rows(&plan.gates),
            external_events: rows(&plan.external_events),
            outages: rows(&plan.outages),
            criteria: rows(&plan.criteria),
            sign_offs: rows(&plan.sign_offs),
            reviews: rows(&plan.reviews),
            templates: rows(&plan.templates),
            publications: rows(&plan.publications),
            views: rows(&plan.views),
            raid_items: rows(&plan.raid_items),
            reports: rows(&plan.reports),
        },
        words: packed.words,
        blanks: Blanks::new(),
        zone: overview::zone(of),
        closed,
        bands: aims::bands(of),
        findings: of.findings.to_vec(),
        overview: overview::overview(of, history),
        set_aside: set_aside.to_vec(),
        read_only,
    };
    frame(&head, &packed.tables, all_dates(of))
}

pub(crate) fn slots<R: Row>(table: &Table<R>) -> impl Iterator<Item = u32> {
    table.entries().map(|(slot, _)| slot)
}

fn rows<R: Row>(table: &Table<R>) -> Vec<R> {
    table.iter().map(|row| row.as_ref().clone()).collect()
}

fn all_dates(of: &Scheduled) -> impl Iterator<Item = Record> {
    dates_of(slots(&of.plan.tasks), of)
}

fn dates_of(slots: impl Iterator<Item = u32>, of: &Scheduled) -> impl Iterator<Item = Record> {
    let data_date = of.plan.portfolio.data_date;
    slots.filter_map(move |slot| {
        let task = of.plan.tasks.at(slot)?;
        let dates = *of.schedule.dates(slot);
        Some((slot, overview::flags(task, &dates, data_date), dates))
    })
}

/// Returns a frame of what one operation changed.
pub(crate) fn delta(
    before: &Scheduled,
    after: &Scheduled,
    history: &History,
    to: Revision,
    label: Message,
    edits: ChangeSet,
) -> Vec<u8> {
    let tasks = differing(&before.plan.tasks, &after.plan.tasks);
    let dependencies = differing(&before.plan.dependencies, &after.plan.dependencies);
    let assignments = differing(&before.plan.assignments, &after.plan.assignments);
    let gone = Gone {
        tasks: empty(&tasks, &after.plan.tasks),
        dependencies: empty(&dependencies, &after.plan.dependencies),
        assignments: empty(&assignments, &after.plan.assignments),
    };
    let mut packed = Packed::of(
        &after.plan,
        tasks.into_iter(),
        dependencies.into_iter(),
        assignments.into_iter(),
    );
    let same_time = before.calendars.same_time_as(&after.calendars);
    let same_coming = before.calendars.same_bands_as(&after.calendars);
    let same_span = before
        .schedule
        .portfolio()
        .map(|span| (span.start, span.finish))
        == after
            .schedule
            .portfolio()
            .map(|span| (span.start, span.finish));
    let (findings_added, findings_removed) = findings_between(before, after);
    let closed = (!same_time || !same_span).then(|| packed.closed(&overview::closed(after)));
    let head = DeltaHead {
        from: Revision(to.0 - 1),
        to,
        label,
        edits: ChangeSet(edits.0.into_iter().filter(is_said_whole).collect()),
        words: packed.words,
        gone,
        zone: (!same_time).then(|| overview::zone(after)),
        closed,
        bands: (!same_coming || !same_span).then(|| aims::bands(after)),
        findings_added,
        findings_removed,
        overview: overview::overview(after, history),
    };
    frame(&head, &packed.tables, changed_dates(before, after))
}

fn differing<R: Row>(before: &Table<R>, after: &Table<R>) -> Vec<u32> {
    before.differing(after).collect()
}

/// Returns those of the slots in which no row is.
fn empty<R: Row>(slots: &[u32], table: &Table<R>) -> Vec<u32> {
    let empty = slots.iter().filter(|&&slot| table.at(slot).is_none());
    empty.copied().collect()
}

/// Whether a change goes into the head: those of the packed tables are read off the two states.
fn is_said_whole(change: &Change) -> bool {
    match change {
        Change::Task(_) | Change::Dependency(_) | Change::Assignment(_) => false,
        Change::Portfolio(_)
        | Change::Product(_)
        | Change::Release(_)
        | Change::Calendar(_)
        | Change::Person(_)
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
        | Change::Report(_) => true,
    }
}

/// Returns the dates of tasks that differ between two states of one document.
pub(crate) fn changed_dates(before: &Scheduled, after: &Scheduled) -> impl Iterator<Item = Record> {
    changed_dates_of(changed_slots(before, after).into_iter(), before, after)
}

/// Returns the slots of tasks that may look otherwise than before, rising; what two states of one
/// document share is not looked at.
pub(crate) fn changed_slots(before: &Scheduled, after: &Scheduled) -> Vec<u32> {
    if before.plan.portfolio.data_date != after.plan.portfolio.data_date {
        return after.plan.tasks.entries().map(|(slot, _)| slot).collect();
    }
    let dates = before.schedule.unshared(&after.schedule);
    let rows = before.plan.tasks.differing(&after.plan.tasks);
    let mut slots: Vec<u32> = dates.chain(rows).collect();
    slots.sort_unstable();
    slots.dedup();
    slots
}

/// As [`changed_dates`], of the tasks in these slots; one that is not there has none.
pub(crate) fn changed_dates_of(
    slots: impl Iterator<Item = u32>,
    before: &Scheduled,
    after: &Scheduled,
) -> impl Iterator<Item = Record> {
    let date_before = before.plan.portfolio.data_date;
    dates_of(slots, after).filter(move |(slot, flags, dates)| {
        let Some(task) = before.plan.tasks.at(*slot) else {
            return true;
        };
        let old = before.schedule.dates(*slot);
        old != dates || overview::flags(task, old, date_before) != *flags
    })
}

/// Returns findings that are new or say something else, and fingerprints of those that are gone.
pub(crate) fn findings_between(
    before: &Scheduled,
    after: &Scheduled,
) -> (Vec<Finding>, Vec<String>) {
    let (old, new) = before.findings.unshared(&after.findings);
    let (known, kept) = (by_fingerprint(&old), by_fingerprint(&new));
    let added = new
        .iter()
        .copied()
        .filter(|finding| known.get(finding.fingerprint.as_str()) != Some(finding))
        .cloned();
    let removed = old
        .iter()
        .filter(|finding| !kept.contains_key(finding.fingerprint.as_str()));
    (
        added.collect(),
        removed.map(|finding| finding.fingerprint.clone()).collect(),
    )
}

fn by_fingerprint<'a>(findings: &[&'a Finding]) -> HashMap<&'a str, &'a Finding> {
    findings
        .iter()
        .map(|&finding| (finding.fingerprint.as_str(), finding))
        .collect()
}
