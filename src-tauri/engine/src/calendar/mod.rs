//! Calendars compiled for arithmetic: which instants are working time, and how much lies between.
//!
//! The ground state ([`crate::plan::Calendar`]) speaks of local days and shifts; here it becomes a
//! rising list of open intervals on the one axis of instants, over the planning horizon.

mod beyond;
mod calendars;
mod combined;
mod compiled;
mod days;
mod effective;
mod ground;
mod horizon;
mod positions;
mod recurring;
mod rule;
mod shares;
mod zone;

pub use calendars::Calendars;
pub use compiled::Compiled;
pub use days::occurrences as days_of_exception;
pub use horizon::Horizon;
pub(crate) use positions::Positions;
pub use recurring::{RuleFault, check_rule, next_occurrences, occurrences};
pub(crate) use rule::parse_rule;
pub(crate) use shares::Part;
pub use shares::Share;
pub use zone::Zone;

/// Seconds of a civil day.
pub const DAY: i64 = 86_400;
