//! What holds each environment when: bookings in force, with the dates of the tasks that they move
//! with (design.md §5). The rules about environments read them.

use super::notes::View;
use crate::id::BookingId;
use crate::plan::{Booking, Environment, Plan, Release, Sharing};
use crate::time::{Instant, Seconds};
use crate::window::{Stretch, outages_of, upwards};

/// A booking in force, and when it holds its environment.
#[derive(Clone, Copy)]
pub(super) struct Held<'a> {
    pub(super) booking: &'a Booking,
    pub(super) environment: &'a Environment,
    pub(super) release: &'a Release,
    /// Slot of the task with which it moves, or for which it was made.
    pub(super) task: Option<u32>,
    pub(super) from: Instant,
    pub(super) to: Instant,
}

impl<'a> Held<'a> {
    /// Returns nothing for a booking that holds nothing: not in force, or without time.
    fn of(view: &View<'a>, booking: &'a Booking) -> Option<Self> {
        if !booking.is_in_force() {
            return None;
        }
        let plan = view.plan;
        let (from, to) = view.schedule.held(plan, booking)?;
        Some(Self {
            booking,
            environment: plan.environments.get(booking.environment)?,
            release: plan.releases.get(booking.release)?,
            task: booking.task.and_then(|id| plan.tasks.slot(id)),
            from,
            to,
        })
    }

    /// Returns the booking and what it is of.
    pub(super) fn row(&self) -> (&'a Booking, &'a Environment) {
        (self.booking, self.environment)
    }

    pub(super) fn is_exclusive(&self) -> bool {
        self.booking.sharing == Sharing::Exclusive
    }

    /// Says whether it takes room: one that only reads does not.
    pub(super) fn takes_room(&self) -> bool {
        self.booking.sharing != Sharing::ReadOnly
    }

    /// Says whether two releases cannot hold the environment at once like this.
    pub(super) fn excludes(&self, other: &Self) -> bool {
        self.release.id != other.release.id
            && self.takes_room()
            && other.takes_room()
            && (self.is_exclusive() || other.is_exclusive())
    }
}

/// Every booking that holds an environment.
pub(super) struct Reserved<'a> {
    /// By slot of the environment, by beginning.
    own: Vec<Vec<Held<'a>>>,
}

impl<'a> Reserved<'a> {
    pub(super) fn of(view: &View<'a>) -> Self {
        let environments = &view.plan.environments;
        let mut own: Vec<Vec<Held<'a>>> = vec![Vec::new(); environments.slot_count()];
        for booking in view.plan.bookings.iter() {
            let slot = environments.slot(booking.environment);
            if let Some((slot, held)) = slot.zip(Held::of(view, booking)) {
                own[slot as usize].push(held);
            }
        }
        for held in &mut own {
            held.sort_unstable_by_key(|held| (held.from, held.booking.id));
        }
        Self { own }
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Held<'a>> {
        self.own.iter().flatten()
    }

    /// Returns what holds the environment in a slot alone, by beginning.
    pub(super) fn own(&self, slot: u32) -> &[Held<'a>] {
        &self.own[slot as usize]
    }

    /// Returns what holds an environment or a whole of which it is a part, by beginning.
    pub(super) fn all(&self, plan: &Plan, slot: u32, environment: &Environment) -> Vec<Held<'a>> {
        let mut all = self.own(slot).to_vec();
        let own = all.len();
        for above in upwards(plan, environment.id).skip(1) {
            if let Some(slot) = plan.environments.slot(above.id) {
                all.extend_from_slice(self.own(slot));
            }
        }
        if all.len() > own {
            all.sort_unstable_by_key(|held| (held.from, held.booking.id));
        }
        all
    }

    /// Returns the first moment, not before another, from which on an environment is free for what a
    /// booking holds, its set-up and tear-down included.
    pub(super) fn free_from(
        &self,
        view: &View<'a>,
        want: &Booking,
        (not_before, length): (Instant, Seconds),
    ) -> Option<Instant> {
        let plan = view.plan;
        let environment = plan.environments.get(want.environment)?;
        let slot = plan.environments.slot(want.environment)?;
        let bars = |held: &&Held<'_>| {
            held.booking.id != want.id
                && held.release.id != want.release
                && held.takes_room()
                && (held.is_exclusive() || want.sharing == Sharing::Exclusive)
        };
        let held = self.all(plan, slot, environment);
        let margins = |held: &Held<'_>| held.booking.occupied((held.from, held.to));
        let mut taken: Vec<Stretch> = held.iter().filter(bars).map(margins).collect();
        taken.extend(closed_from(view, environment, not_before));
        taken.sort_unstable();
        let mut free = not_before;
        for (from, to) in taken {
            if from < free + length + want.tear_down && free - want.set_up < to {
                free = to + want.set_up;
            }
        }
        Some(free)
    }

    /// Says whether nothing of other releases holds an environment when a booking wants it.
    pub(super) fn is_free(&self, view: &View<'a>, want: &Booking, (from, to): Stretch) -> bool {
        self.free_from(view, want, (from, to - from)) == Some(from)
    }

    /// Returns what a booking holds.
    pub(super) fn get(&self, plan: &Plan, id: BookingId) -> Option<Held<'a>> {
        let booking = plan.bookings.get(id)?;
        let slot = plan.environments.slot(booking.environment)?;
        let mut held = self.own(slot).iter();
        held.find(|held| held.booking.id == id).copied()
    }
}

/// Occurrences that are looked at ahead when room is looked for: years of nightly ones.
const MOST_AHEAD: usize = 1000;

/// When an environment cannot be used from a moment on.
fn closed_from<'a>(
    view: &View<'a>,
    environment: &Environment,
    from: Instant,
) -> impl Iterator<Item = Stretch> {
    let coming = view.calendars.coming();
    outages_of(view.plan, environment.id).flat_map(move |(slot, _)| {
        let times = coming.of_outage(slot);
        let first = times.partition_point(|&(_, to)| to <= from);
        times[first..].iter().take(MOST_AHEAD).copied()
    })
}
