//! Berths: the stretches into which a release may deploy, one window occurrence each, less the
//! freezes that close it.

use super::stretch::{joined, less};
use super::work::{admits, covers};
use super::{Closing, Coming, Stretch};
use crate::plan::{Plan, Release};
use crate::time::Instant;

/// A stretch in which a release may deploy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Berth {
    /// Slot of the window.
    pub window: u32,
    /// Where the occurrence opens; names it, together with the window.
    pub opens: Instant,
    /// From when on deploying is possible: at the opening, or where a freeze ends.
    pub from: Instant,
    /// Until when.
    pub to: Instant,
    /// Until when the release must be ready: the cut-off before the opening.
    pub ready_by: Instant,
}

/// Returns the berths of a release, by start; nothing when no window is there for it at all, an
/// empty list when there are windows and none takes it.
pub(crate) fn berths(
    plan: &Plan,
    coming: &Coming,
    release: &Release,
    closings: &[Closing],
) -> Option<Vec<Berth>> {
    let concerned = |window: &&_| covers(plan, window, release);
    if release.target.is_none()
        && !plan
            .windows
            .iter()
            .map(AsRef::as_ref)
            .any(|w| concerned(&w))
    {
        return None;
    }
    let closed = closed_times(plan, coming, closings);
    let mut berths = Vec::new();
    for (slot, window) in plan.windows.entries() {
        if !(covers(plan, window, release) && admits(window, release.kind)) {
            continue;
        }
        for &(opens, closes) in coming.of_window(slot) {
            for (from, to) in less(&closed, (opens, closes)) {
                berths.push(Berth {
                    window: slot,
                    opens,
                    from,
                    to,
                    ready_by: opens - window.cut_off,
                });
            }
        }
    }
    berths.sort_unstable_by_key(|berth| (berth.from, berth.to, berth.window));
    Some(berths)
}

/// Returns when any of these close time, by start, joined.
pub(crate) fn closed_times(plan: &Plan, coming: &Coming, closings: &[Closing]) -> Vec<Stretch> {
    let mut closed: Vec<Stretch> = Vec::new();
    for closing in closings {
        match *closing {
            Closing::Freeze(slot) => closed.extend_from_slice(coming.of_freeze(slot)),
            Closing::Outage(slot) => closed.extend_from_slice(coming.of_outage(slot)),
            Closing::Booking(slot) => {
                closed.extend(plan.bookings.at(slot).and_then(|booking| booking.fixed()));
            }
        }
    }
    joined(closed)
}
