//! Findings from those before: only what an edit or another date can have changed is looked at.

use super::list::{About, Findings};
use super::notes::{Notes, View};
use super::{loose, of_plan, of_release, of_task, of_ties, releases, waivers};
use crate::network::NONE;
use crate::plan::{Dependency, Plan};
use crate::schedule::{Bits, Schedule};
use std::sync::Arc;

/// What the findings before were about.
pub(crate) struct Before<'a> {
    pub(crate) plan: &'a Plan,
    pub(crate) schedule: &'a Schedule,
    pub(crate) findings: &'a Findings,
}

/// Returns the findings of a plan of which the tasks in some slots have other rows, links or dates
/// than before.
pub(super) fn again(before: &Before<'_>, view: &View<'_>, changed: &[u32]) -> Findings {
    let mut stale = around(view, changed);
    landed_otherwise(before, view, &mut stale);
    let mut notes = Notes::of(view.plan);
    of_plan(view, &mut notes);
    let quiet = before.findings.quiet().again(view, before.plan);
    for slot in stale.iter().filter(|&slot| !quiet.passes_over(view, slot)) {
        of_task(view, slot, &mut notes);
    }
    let tied = tied_otherwise(before, view);
    tied.iter().for_each(|slot| of_ties(view, slot, &mut notes));
    let releases = releases_of(before, view, changed);
    for release in releases.iter() {
        if let Some(row) = view.plan.releases.at(release) {
            of_release(view, release, row, &mut notes);
        }
    }
    releases::pairs(view, |release| releases.contains(release), &mut notes);
    let mut loose = stale.clone();
    for (release, _) in view.plan.releases.entries() {
        let leaves = || view.network.leaves_of(release).iter().copied();
        if end_differs(before, view, release) {
            leaves().for_each(|leaf| loose.set(leaf));
        }
    }
    let mut tied_release = (NONE, false);
    for slot in loose.iter() {
        let release = view.network.release_of(slot);
        if tied_release.0 != release {
            tied_release = (release, loose::is_tied(view.plan, view.network, release));
        }
        if tied_release.1 {
            loose::ends(view, release, std::iter::once(slot), &mut notes);
        }
    }
    let is_stale = |about| match about {
        About::Plan => true,
        About::Task(slot) => stale.contains(slot),
        About::Ties(slot) => tied.contains(slot),
        About::Release(slot) => releases.holds(slot),
        About::Releases(one, other) => releases.holds(one) || releases.holds(other),
        About::LooseEnd(slot) => loose.contains(slot),
    };
    let findings = before.findings.renewed(is_stale, notes.sorted());
    waivers::with_expired(view, findings).keeping(quiet, view.work.clone())
}

/// Returns the slots of tasks that read the row or the dates of a changed one: itself, what a link
/// lies between, what a gate opens with, and the summaries above, which are through when it is.
fn around(view: &View<'_>, changed: &[u32]) -> Bits {
    let network = view.network;
    let slots = view.plan.tasks.slot_count();
    if changed.len() > slots - slots / 4 {
        // The few others cost less than asking all of these who reads them.
        return Bits::all_below(slots);
    }
    let mut stale = Bits::below(slots);
    let mut gates = Bits::below(network.node_count());
    for &slot in changed {
        stale.set(slot);
        network.ancestors(slot).for_each(|above| stale.set(above));
        network
            .gates_of(slot)
            .iter()
            .for_each(|&gate| gates.set(gate));
        network
            .gate_of(slot)
            .iter()
            .for_each(|&gate| gates.set(gate));
        for link in network.outgoing(slot) {
            stale.set(link.successor);
        }
        for link in network.incoming(slot) {
            match network.members(link.predecessor) {
                None => stale.set(link.predecessor),
                Some(_) => gates.set(link.predecessor),
            }
        }
    }
    for gate in gates.iter() {
        let members = network.members(gate).unwrap_or_default().iter().copied();
        let behind = network.outgoing(gate).map(|link| link.successor);
        members.chain(behind).for_each(|leaf| stale.set(leaf));
    }
    stale
}

/// Adds deployments that lie in another berth than before: where they lie is the working time that they are
/// measured in, also when they lie at the same date.
fn landed_otherwise(before: &Before<'_>, view: &View<'_>, stale: &mut Bits) {
    for (release, _) in view.plan.releases.entries() {
        if before.schedule.landing(release) != view.schedule.landing(release) {
            let deployments = view.calendars.deployments(release);
            deployments.iter().for_each(|&slot| stale.set(slot));
        }
    }
}

/// Returns the slots of releases that have another row, changed tasks, or stand otherwise to their
/// windows; what they are told to wait for may be a task of another release.
fn releases_of(before: &Before<'_>, view: &View<'_>, changed: &[u32]) -> Bits {
    let rows = &view.plan.releases;
    let mut releases = Bits::below(rows.slot_count().max(1));
    let mut tasks = Bits::below(view.plan.tasks.slot_count());
    for &task in changed {
        tasks.set(task);
        releases.set(view.network.release_of(task));
    }
    let differing = before.plan.releases.differing(rows);
    differing.for_each(|release| releases.set(release));
    for (release, _) in rows.entries() {
        let (old, new) = (before.schedule.aim(release), view.schedule.aim(release));
        let last = new.and_then(|aim| aim.last);
        if old != new || last.is_some_and(|last| tasks.contains(last)) {
            releases.set(release);
        }
    }
    releases
}

/// Returns the slots of tasks into which other links lead, which have another row or wait for one that
/// has, or of whose links longer paths say now what they did not before, or the other way.
fn tied_otherwise(before: &Before<'_>, view: &View<'_>) -> Bits {
    let plan = view.plan;
    let mut tied = Bits::below(plan.tasks.slot_count());
    for slot in plan.tasks.differing(&before.plan.tasks) {
        tied.set(slot);
        let behind = view.network.outgoing(slot);
        behind.for_each(|link| tied.set(link.successor));
    }
    let mut lead_to = |dependency: Option<&Arc<Dependency>>| {
        if let Some(slot) = dependency.and_then(|row| plan.tasks.slot(row.successor)) {
            tied.set(slot);
        }
    };
    for slot in plan.dependencies.differing(&before.plan.dependencies) {
        lead_to(before.plan.dependencies.at(slot));
        lead_to(plan.dependencies.at(slot));
    }
    let (old, new) = (before.schedule.network().implied(), view.network.implied());
    if !std::ptr::eq(old, new) {
        let differing = old.differing(new);
        differing
            .iter()
            .for_each(|slot| lead_to(plan.dependencies.at(slot)));
    }
    tied
}

/// Says whether loose ends of a release may have come or gone beside those whose own dates differ.
fn end_differs(before: &Before<'_>, view: &View<'_>, release: u32) -> bool {
    let end = |schedule: &Schedule| schedule.release(release).map(|span| span.finish);
    let is_tied = |plan, network| loose::is_tied(plan, network, release);
    end(before.schedule) != end(view.schedule)
        || is_tied(before.plan, before.schedule.network()) != is_tied(view.plan, view.network)
}
