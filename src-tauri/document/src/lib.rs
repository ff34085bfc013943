//! What happens, in which order, when somebody changes something.
//!
//! A [`Document`] is one open portfolio: the plan with all that follows from it, the file it lives
//! in, and the windows that listen. Everything that changes it goes through one function,
//! `advance`: candidate, schedule, disk, and only then memory and windows.

mod advance;
mod ages;
mod aims;
mod ancestor;
mod awaited;
mod changed;
mod costs;
mod delta;
mod document;
mod failure;
mod fill;
mod gates;
mod history;
mod kinship;
mod look_back;
mod mend;
mod metrics;
mod network;
mod outlook;
mod overview;
mod packed;
mod phrases;
mod portrait;
mod preview;
mod promises;
mod prospect;
mod received;
mod record;
mod sample;
mod scratch;
mod seek;
mod setting;
mod slip;
mod starters;
mod verify;
mod whole;
pub mod wire;

pub use awaited::AwaitedTask;
pub use document::Document;
pub use mend::mend;
pub use metrics::{AgeClass, ConflictAges, MetricsView};
pub use network::{NetworkState, Outgoing};
pub use portrait::portrait;
pub use prospect::prospect;
pub use received::Received;
pub use record::{Earlier, Record};
pub use sample::sample;
pub use seek::seek;
pub use setting::{New, Setting};
pub use slipway_store::is_portfolio;
pub use starters::starters;
pub use verify::Verdict;
pub use whole::write_whole;
