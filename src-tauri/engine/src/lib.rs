//! Slipway's engine: what a plan is, what a command does to it, when everything happens, and which
//! findings follow.
//!
//! Pure: no files, no SQL, no clock, no threads. The same plan gives the same schedule, always.

pub mod calendar;
pub mod change;
pub mod finding;
pub mod id;
pub mod plan;
pub mod schedule;
pub mod time;

pub use id::*;
pub use time::{Instant, Seconds, Span, TimeUnit};
