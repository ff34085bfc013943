//! Windows and freezes, compiled: when they come, and which work they concern (design.md §5).
//!
//! The rows say "every second Saturday" and "all products"; calendars and passes need stretches of
//! time and a plain answer whether they bind a task. Nothing here moves a date.

mod berth;
mod closing;
mod coming;
mod reached;
mod sites;
mod stretch;
mod work;

pub use berth::Berth;
pub(crate) use berth::{berths, closed_times};
pub(crate) use closing::{Closing, Closings};
pub use coming::Coming;
pub use reached::deployed_to;
pub(crate) use sites::Sites;
pub use stretch::Stretch;
pub(crate) use stretch::{common, joined, less, meet};
pub(crate) use work::{Work, admits, covers, is_part_of, outages_of, upwards};
