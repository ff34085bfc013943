//! When bookings hold their environments.

use super::Schedule;
use crate::plan::{Booking, Plan};
use crate::window::Stretch;

impl Schedule {
    /// Returns when a booking holds its environment, whatever its status: its own interval, else the
    /// dates of the task with which it moves (design.md §5). Nothing for one that says neither, and
    /// for one whose task takes no time or does not count.
    pub(crate) fn held(&self, plan: &Plan, booking: &Booking) -> Option<Stretch> {
        let moving = || {
            let slot = plan.tasks.slot(booking.task?)?;
            let dates = self.dates(slot);
            let counts = plan.tasks.at(slot).is_some_and(|task| task.active);
            counts.then_some((dates.start, dates.finish))
        };
        let stretch = booking.start.zip(booking.finish).or_else(moving);
        stretch.filter(|(from, to)| from < to)
    }
}
