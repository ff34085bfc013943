//! What a package does: the plan before against the copy.

use super::strips::strips;
use super::{Effect, Moved, Outing, conflicts};
use crate::finding::Severity;
use crate::goal::outing;
use crate::schedule::Aim;
use crate::scheduled::Scheduled;
use crate::time::Seconds;
use rustc_hash::FxHashSet;

/// Bars in the picture of a package.
const MOST_BARS: usize = 12;

/// Weighs the releases that miss the window at which they aim: priority 1 weighs most.
pub(crate) fn missed(on: &Scheduled) -> u32 {
    let releases = on.plan.releases.entries();
    releases
        .filter(|&(slot, _)| on.schedule.aim(slot).is_some_and(|aim| !aim.is_made()))
        .map(|(_, release)| 10_u32.saturating_sub(release.priority.into()).max(1))
        .sum()
}

/// Adds up by how much releases end later.
pub(crate) fn slip(before: &Scheduled, after: &Scheduled) -> Seconds {
    let releases = before.plan.releases.entries();
    let later = releases.filter_map(|(slot, _)| {
        let was = before.schedule.release(slot)?.finish;
        let is = after.schedule.release(slot)?.finish;
        Some((is - was).0.max(0))
    });
    Seconds(later.sum())
}

pub(super) fn effect(before: &Scheduled, after: &Scheduled) -> Effect {
    let outings = outings(before, after);
    let sum = |sign: i64| {
        let shifts = outings.iter().map(|one| (one.after - one.before).0 * sign);
        Seconds(shifts.map(|shift| shift.max(0)).sum())
    };
    let mut moved = moved(before, after);
    let count = |on: &Scheduled, is_made: bool| {
        let slots = on.plan.releases.entries().map(|(slot, _)| slot);
        let aims = slots.filter_map(|slot| on.schedule.aim(slot));
        number(aims.filter(|aim| !is_made || aim.is_made()).count())
    };
    let number_moved = number(moved.len());
    moved.sort_by_key(|one| {
        let shift = (one.finish - one.finish_before).0.abs();
        (std::cmp::Reverse(shift), one.start, one.task)
    });
    moved.truncate(MOST_BARS);
    moved.sort_by_key(|one| (one.start.min(one.start_before), one.task));
    Effect {
        aiming: count(after, false),
        in_window_before: count(before, true),
        in_window: count(after, true),
        open_before: number(conflicts(before).count()),
        open: number(conflicts(after).count()),
        slip: sum(1),
        gain: sum(-1),
        moved: number_moved,
        clears: gone(before, after),
        brings: come(before, after),
        bars: moved,
        strips: strips(before, after),
        outings,
    }
}

fn outings(before: &Scheduled, after: &Scheduled) -> Vec<Outing> {
    let releases = after.plan.releases.entries();
    let outings = releases.filter_map(|(slot, row)| {
        let (was, _) = outing(before, row.id)?;
        let (is, _) = outing(after, row.id)?;
        (was != is).then(|| Outing {
            release: row.id,
            before: was,
            after: is,
            makes_window: after.schedule.aim(slot).map(Aim::is_made),
        })
    });
    outings.collect()
}

/// Leaves with other dates than before.
fn moved(before: &Scheduled, after: &Scheduled) -> Vec<Moved> {
    let tasks = after.plan.tasks.entries();
    let moved = tasks.filter_map(|(slot, task)| {
        let was = before.schedule.dates(before.plan.tasks.slot(task.id)?);
        let is = after.schedule.dates(slot);
        let is_leaf = after.schedule.network().is_active_leaf(slot);
        (is_leaf && (was.start, was.finish) != (is.start, is.finish)).then_some(Moved {
            task: task.id,
            start_before: was.start,
            finish_before: was.finish,
            start: is.start,
            finish: is.finish,
        })
    });
    moved.collect()
}

fn gone(before: &Scheduled, after: &Scheduled) -> Vec<String> {
    let left = open(after);
    let findings = before.findings.iter();
    findings
        .filter(|found| found.severity < Severity::Hint && found.waiver.is_none())
        .filter(|found| !left.contains(found.fingerprint.as_str()))
        .map(|found| found.fingerprint.clone())
        .collect()
}

fn come(before: &Scheduled, after: &Scheduled) -> Vec<crate::finding::Finding> {
    let known: FxHashSet<&str> = before
        .findings
        .iter()
        .map(|found| found.fingerprint.as_str())
        .collect();
    let findings = after.findings.iter();
    findings
        .filter(|found| found.severity < Severity::Hint && found.waiver.is_none())
        .filter(|found| !known.contains(found.fingerprint.as_str()))
        .cloned()
        .collect()
}

/// Fingerprints of what is noticed and not waived.
fn open(on: &Scheduled) -> FxHashSet<&str> {
    let findings = on.findings.iter().filter(|found| found.waiver.is_none());
    findings.map(|found| found.fingerprint.as_str()).collect()
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
