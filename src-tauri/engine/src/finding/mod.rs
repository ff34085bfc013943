//! Findings: what the engine noticed about a plan, and commands that would mend it.
//!
//! Noticing is one pass over the rows: it runs at every step of a drag, so a row about which there
//! is nothing to say costs a few comparisons and no allocation.

mod again;
mod bookings;
mod chains;
mod clashes;
mod costs;
mod criteria;
mod dates;
#[allow(clippy::module_inception, reason = "the shape every family shares")]
mod finding;
mod fixes;
mod freezes;
mod gates;
mod list;
mod logic;
mod loops;
mod loose;
mod notes;
mod overrun;
mod owners;
mod phases;
mod precedence;
mod published;
mod quiet;
mod redundant;
mod releases;
mod reserved;
mod severity;
mod slipped;
mod versions;
mod waivers;
mod windows;

pub use chains::{Chain, chains};
pub use finding::{Code, Finding, Fix, Severity};
pub use fixes::fixes;
pub use list::Findings;

pub(crate) use again::Before;
pub(crate) use fixes::candidates;

use crate::calendar::Calendars;
use crate::plan::{Plan, Release};
use crate::schedule::Schedule;
use notes::{Notes, View};
use quiet::Quiet;

/// Returns what there is to notice about a scheduled plan: worst first, then by code and by the name
/// of what it is about, the same for the same plan.
#[must_use]
pub fn findings(plan: &Plan, calendars: &Calendars, schedule: &Schedule) -> Findings {
    let view = View::new(plan, calendars, schedule);
    let mut notes = Notes::of(plan);
    of_plan(&view, &mut notes);
    for (slot, _) in plan.tasks.entries() {
        of_task(&view, slot, &mut notes);
        of_ties(&view, slot, &mut notes);
    }
    for (release, row) in plan.releases.entries() {
        of_release(&view, release, row, &mut notes);
        if loose::is_tied(plan, view.network, release) {
            let leaves = view.network.leaves_of(release).iter().copied();
            loose::ends(&view, release, leaves, &mut notes);
        }
    }
    releases::pairs(&view, |_| true, &mut notes);
    waivers::with_expired(&view, notes.sorted()).keeping(Quiet::of(&view), view.work)
}

/// Returns what there is to notice about a plan of which the tasks in some slots have other rows,
/// links or dates than before, and nothing else differs.
pub(crate) fn findings_again(
    before: &Before<'_>,
    plan: &Plan,
    calendars: &Calendars,
    schedule: &Schedule,
    changed: &[u32],
) -> Findings {
    // What is promised is looked up for every task.
    if before
        .plan
        .baselines
        .differing(&plan.baselines)
        .next()
        .is_some()
    {
        return findings(plan, calendars, schedule);
    }
    // People and who works on what are as before: else everything is looked at anew.
    let view = View {
        work: before.findings.work().clone(),
        ..View::new(plan, calendars, schedule)
    };
    again::again(before, &view, changed)
}

/// What rests on the plan as a whole; looked at after every edit, so it does not look at every row.
fn of_plan<'a>(view: &View<'a>, notes: &mut Notes<'a>) {
    loops::loops(view, notes);
    loops::links_to_own_summary(view, notes);
    dates::empty_calendars(view, notes);
    if !view.plan.windows.is_empty() {
        windows::over_capacity(view, notes);
        freezes::swallowed_windows(view, notes);
    }
    releases::unconfirmed_events(view, notes);
    let gates = gates::all(view);
    gates::gates(view, &gates, notes);
    let reserved = reserved::Reserved::of(view);
    if !view.plan.environments.is_empty() {
        clashes::clashes(view, &reserved, notes);
        bookings::bookings(view, &reserved, notes);
        phases::phases(view, &reserved, notes);
        versions::versions(view, &reserved, notes);
    }
    owners::owners(view, &reserved, &gates, notes);
    published::published(view, notes);
}

/// What rests on the row of one release, on its tasks and on how it stands to its window.
fn of_release<'a>(view: &View<'a>, slot: u32, release: &'a Release, notes: &mut Notes<'a>) {
    notes.about_release(slot);
    slipped::release(view, slot, release, notes);
    costs::release(view, slot, release, notes);
    if let Some(aim) = view.schedule.aim(slot) {
        windows::release(view, slot, release, aim, notes);
    }
    releases::short_of_lead_time(view, slot, release, notes);
}

/// What rests on the links into one task, on its row and on those of what they come from: on no dates.
fn of_ties<'a>(view: &View<'a>, slot: u32, notes: &mut Notes<'a>) {
    if view.network.is_active_leaf(slot) {
        notes.about_ties(slot);
        redundant::leaf(view, slot, notes);
    }
}

/// What rests on the row and dates of one task, on those of what it is linked to, and of a summary
/// on what stands under it. What it looks at in the row of a leaf is named in [`quiet`], too.
fn of_task<'a>(view: &View<'a>, slot: u32, notes: &mut Notes<'a>) {
    let Some(task) = view.task(slot).filter(|task| task.active) else {
        return;
    };
    notes.about_task(slot);
    costs::task(view, slot, task, notes);
    if view.network.is_summary[slot as usize] {
        logic::summary(view, slot, task, notes);
    } else {
        logic::leaf(view, slot, task, notes);
        dates::leaf(view, slot, task, notes);
        freezes::leaf(view, slot, task, notes);
        slipped::milestone(view, slot, task, notes);
    }
}
