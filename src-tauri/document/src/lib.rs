//! What happens, in which order, when somebody changes something.
//!
//! A [`Document`] is one open portfolio: the plan with all that follows from it, the file it lives
//! in, and the windows that listen. Everything that changes it goes through one function,
//! `advance`: candidate, schedule, disk, and only then memory and windows.

mod advance;
mod ages;
mod aims;
mod delta;
mod document;
mod failure;
mod fill;
mod history;
mod mend;
mod outlook;
mod overview;
mod preview;
mod sample;
mod seek;
mod setting;
mod verify;
pub mod wire;

pub use document::Document;
pub use mend::mend;
pub use sample::sample;
pub use seek::seek;
pub use setting::{New, Setting};
pub use verify::Verdict;
