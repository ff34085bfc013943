//! Slipway's engine: what a plan is, what a command does to it, when everything happens, and which
//! findings follow.
//!
//! Pure: no files, no SQL, no clock, no threads. The same plan gives the same schedule, always.

pub mod attribution;
pub mod calendar;
pub mod change;
mod chunked;
pub mod compare;
pub mod cost;
mod dated;
pub mod environment;
pub mod explain;
pub mod finding;
pub mod gate;
pub mod goal;
pub mod id;
pub mod metrics;
pub mod network;
pub mod notation;
pub mod plan;
mod publication;
pub mod repair;
pub mod risk;
pub mod schedule;
mod scheduled;
pub mod status;
pub mod time;
pub mod window;

pub use attribution::attribution;
pub use change::{Edits, edits_for};
pub use explain::{drag, explain, explain_finish};
pub use finding::{chains, findings, fixes};
pub use goal::goal;
pub use id::*;
pub use repair::{repair_all, repairs};
pub use scheduled::Scheduled;
pub use time::{Instant, Seconds, Span, TimeUnit};
