//! Environments as a planner sees them: who has which when, how much of it is used, and when it is
//! free.
//!
//! ```text
//!   SIT-2   ▐ Payments ▌  ▐ Portal ▌                 bookings, stacked where they overlap
//!                     ▐ Mobile ▌   ▨ outage          clashes, outages, freezes, windows
//!           ▂▂▂▂▂     ▂▆▆▂                           load of each day against the capacity
//! ```
//!
//! Everything here is read off the plan as it is scheduled; a booking that moves with a task has the
//! dates of the task. Nothing is stored, and nothing here moves a date.

mod board;
mod clash;
mod free;
mod load;
mod reach;
mod stacking;

pub use board::{Booked, Closure, EnvironmentBoard, EnvironmentLane, WindowOpening, board};
pub use clash::Clash;
pub use free::{FreeSlot, free_slots, next_free};
pub use load::DayLoad;
