//! Permissions that have expired while what they permitted is still there (H03).

use super::list::Findings;
use super::notes::{Notes, View, finding};
use super::{Code, Finding, Severity};
use crate::change::{Argument, Message, Subject};
use crate::plan::{Permit, Waiver};
use rustc_hash::FxHashSet;

/// Adds H03 to all other findings: which permissions are missed follows from those.
pub(super) fn with_expired(view: &View<'_>, findings: Findings) -> Findings {
    let data_date = view.plan.portfolio.data_date;
    let expired: Vec<&Waiver> = view
        .plan
        .waivers
        .iter()
        .map(AsRef::as_ref)
        .filter(|waiver| !waiver.holds_at(data_date))
        .collect();
    if expired.is_empty() {
        return findings;
    }
    let open: FxHashSet<&str> = findings
        .iter()
        .filter(|found| found.waiver.is_none())
        .map(|found| found.fingerprint.as_str())
        .collect();
    let mut notes = Notes::of(view.plan);
    for waiver in expired {
        if is_missed(view, waiver, &open) {
            notes.add(&waiver.reason, expiry(view, waiver));
        }
    }
    drop(open);
    findings.renewed(|_| false, notes.sorted())
}

/// Says whether what a permission was given for is still there.
fn is_missed(view: &View<'_>, waiver: &Waiver, open: &FxHashSet<&str>) -> bool {
    let plan = view.plan;
    match &waiver.permits {
        Permit::Finding { fingerprint } => open.contains(fingerprint.as_str()),
        Permit::Freeze {
            freeze,
            release,
            task,
        } => {
            let is_over = |id| plan.releases.get(id).is_none_or(|row| row.state.is_over());
            let is_done = |id| {
                let task = plan.tasks.get(id);
                task.is_none_or(|task| task.progress.is_finished())
            };
            if release.is_some_and(is_over) || task.is_some_and(is_done) {
                return false;
            }
            // A freeze that does not come any more before the plan ends stops nobody.
            let slot = plan.freezes.slot(*freeze);
            let times = slot.map_or(&[][..], |slot| view.calendars.coming().of_freeze(slot));
            let first = times.partition_point(|&(_, to)| to <= plan.portfolio.data_date);
            let last = view.schedule.portfolio().map(|span| span.finish);
            times[first..]
                .first()
                .is_some_and(|&(from, _)| last.is_some_and(|last| from < last))
        }
    }
}

fn expiry(view: &View<'_>, waiver: &Waiver) -> Finding {
    let message = Message::new("finding-h03")
        .text("reason", &waiver.reason)
        .text("approver", &waiver.approver)
        .with("date", Argument::Instant(waiver.expires_at));
    let (message, beside) = match &waiver.permits {
        Permit::Finding { .. } => (message.text("case", "finding"), None),
        Permit::Freeze { freeze, .. } => {
            let name = view.plan.freezes.get(*freeze).map(|row| row.name.as_str());
            let message = message
                .text("case", "freeze")
                .text("freeze", name.unwrap_or_default());
            (message, Some(Subject::Freeze(*freeze)))
        }
    };
    let subjects = std::iter::once(Subject::Waiver(waiver.id)).chain(beside);
    let ids = [waiver.id.into()];
    finding(
        Code::H03,
        Severity::Warning,
        &ids,
        subjects.collect(),
        message,
    )
}
