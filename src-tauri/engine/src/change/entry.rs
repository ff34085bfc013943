//! Understanding what people type into cells: durations, dates and percentages.
//!
//! Pure text in, meaning out; which moment a day means is for the caller, who knows the calendar.

mod date;
mod duration;
mod percent;
mod written;

pub use date::{Typed, date};
pub use duration::{TypedDuration, duration};
pub use percent::percent;
pub use written::{DateOrder, written_date};
