//! Findings from those before: only what an edit or another date can have changed is looked at.

use super::list::{About, Findings};
use super::notes::{Notes, View};
use super::{loose, of_plan, of_release, of_task, releases, waivers};
use crate::network::NONE;
use crate::plan::Plan;
use crate::schedule::{Bits, Schedule};

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
    implied_otherwise(before, view, &mut stale);
    let mut notes = Notes::of(view.plan);
    of_plan(view, &mut notes);
    for slot in stale.iter() {
        of_task(view, slot, &mut notes);
    }
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
        About::Release(slot) => releases.holds(slot),
        About::Releases(one, other) => releases.holds(one) || releases.holds(other),
        About::LooseEnd(slot) => loose.contains(slot),
    };
    let findings = before.findings.renewed(is_stale, notes.sorted());
    waivers::with_expired(view, findings)
}

/// Returns the slots of tasks that read the row or the dates of a changed one: itself, what a link
/// lies between, what a gate opens with, and the summaries above, which are through when it is.
fn around(view: &View<'_>, changed: &[u32]) -> Bits {
    let network = view.network;
    let mut stale = Bits::below(view.plan.tasks.slot_count());
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

/// Adds the successors of links that longer paths imply now and did not before, or the other way.
fn implied_otherwise(before: &Before<'_>, view: &View<'_>, stale: &mut Bits) {
    let (old, new) = (before.schedule.network().implied(), view.network.implied());
    if std::ptr::eq(old, new) {
        return;
    }
    for slot in old.differing(new).iter() {
        let dependency = view.plan.dependencies.at(slot);
        let successor = dependency.and_then(|row| view.plan.tasks.slot(row.successor));
        if let Some(successor) = successor {
            stale.set(successor);
        }
    }
}

/// Says whether loose ends of a release may have come or gone beside those whose own dates differ.
fn end_differs(before: &Before<'_>, view: &View<'_>, release: u32) -> bool {
    let end = |schedule: &Schedule| schedule.release(release).map(|span| span.finish);
    let is_tied = |plan, network| loose::is_tied(plan, network, release);
    end(before.schedule) != end(view.schedule)
        || is_tied(before.plan, before.schedule.network()) != is_tied(view.plan, view.network)
}
