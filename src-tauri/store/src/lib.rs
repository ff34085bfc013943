//! How a portfolio lives in one SQLite file.
//!
//! A file is opened by a fixed protocol ([`Store::open`]), written in one place ([`Store::commit`]; files beside the plan by [`Store::attach`])
//! and is at every moment whole in itself: never a write-ahead log beside it, never half an edit.
//! No acknowledged edit is lost; when the disk does not say what became of an edit, the file is asked.
//!
//! The store knows no schedule and no folders of the platform: paths are given.

mod attachment;
mod backup;
mod check;
mod commit;
mod connection;
mod copy;
mod create;
mod fault;
mod hash;
mod header;
mod journal;
mod load;
mod mend;
mod meta;
mod mounts;
#[cfg(any(test, feature = "older"))]
pub mod older;
mod open;
mod place;
mod platform;
mod read_copy;
mod recover;
mod remote;
mod repair;
mod rescue;
mod salvage;
mod schema;
mod seen;
mod set_aside;
mod store;
mod tables;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod testing_gates;
#[cfg(test)]
mod testing_windows;
mod verify;

pub use copy::CopyHistory;
pub use create::Past;
pub use fault::Fault;
pub use hash::state_hash;
pub use header::is_portfolio;
pub use journal::Header;
pub use meta::{Base, Identity};
pub use open::Opened;
pub use read_copy::read_copy;
pub use remote::{Parcel, Remote, is_on_network};
pub use seen::Seen;
pub use set_aside::{SetAside, Why};
pub use store::Store;
pub use verify::Damage;
