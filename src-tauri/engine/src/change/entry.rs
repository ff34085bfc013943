//! Understanding what people type into cells: durations, dates and percentages.
//!
//! Pure text in, meaning out; which moment a day means is for the caller, who knows the calendar.

mod date;
mod duration;
mod percent;

pub use date::{Typed, date};
pub use duration::{TypedDuration, duration};
pub use percent::percent;
