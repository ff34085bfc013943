//! What closes time to a piece of work beside its calendar: hard freezes, bookings of others, outages.

use super::work::{Work, upwards};
use crate::id::{EnvironmentId, ReleaseId};
use crate::plan::{BookingStatus, Freeze, Hardness, Plan, Sharing};
use rustc_hash::FxHashMap;

/// What closes time to some work, by slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Closing {
    /// A hard freeze that its scope falls into.
    Freeze(u32),
    /// An environment that it uses is another release's alone.
    Booking(u32),
    /// An environment that it uses cannot be used.
    Outage(u32),
}

/// All of a plan that may close time to some work, looked through once: a plan has thousands of
/// tasks and thousands of bookings, and each task meets few of them.
pub(crate) struct Closings<'a> {
    plan: &'a Plan,
    freezes: Vec<(u32, &'a Freeze)>,
    /// What closes each environment; a booking does not close it to its own release.
    of_environments: FxHashMap<EnvironmentId, Vec<(Closing, Option<ReleaseId>)>>,
}

impl<'a> Closings<'a> {
    pub(crate) fn of(plan: &'a Plan) -> Self {
        let freezes = plan.freezes.entries();
        let freezes = freezes.filter(|(_, freeze)| freeze.hardness == Hardness::Hard);
        let mut closings = Self {
            plan,
            freezes: freezes.map(|(slot, freeze)| (slot, &**freeze)).collect(),
            of_environments: FxHashMap::default(),
        };
        for (slot, booking) in plan.bookings.entries() {
            if booking.status == BookingStatus::Approved
                && booking.sharing == Sharing::Exclusive
                && booking.fixed().is_some()
            {
                let closing = (Closing::Booking(slot), Some(booking.release));
                closings.close(booking.environment, closing);
            }
        }
        for (slot, outage) in plan.outages.entries() {
            closings.close(outage.environment, (Closing::Outage(slot), None));
        }
        closings
    }

    fn close(&mut self, environment: EnvironmentId, closing: (Closing, Option<ReleaseId>)) {
        let of_environment = self.of_environments.entry(environment);
        of_environment.or_default().push(closing);
    }

    /// Says whether nothing closes any time.
    pub(crate) fn is_empty(&self) -> bool {
        self.freezes.is_empty() && self.of_environments.is_empty()
    }

    /// Returns what closes time to some work, in a fixed order, each once.
    pub(crate) fn to(&self, work: &Work<'_>) -> Vec<Closing> {
        let freezes = self.freezes.iter();
        let freezes = freezes
            .filter(|(_, freeze)| work.falls_into(freeze) && !work.is_waived(freeze))
            .map(|&(slot, _)| Closing::Freeze(slot));
        let mut closings: Vec<Closing> = freezes.collect();
        if !self.of_environments.is_empty() {
            let used = work.sites.iter();
            let used = used.flat_map(|&id| upwards(self.plan, id));
            let closed = used.filter_map(|one| self.of_environments.get(&one.id));
            let others = closed
                .flatten()
                .filter(|(_, own)| *own != Some(work.task.release));
            closings.extend(others.map(|&(closing, _)| closing));
            closings.sort_unstable();
            closings.dedup();
        }
        closings
    }
}
