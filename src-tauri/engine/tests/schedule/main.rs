//! When everything happens: plans and verdicts, checked by hand against scheduling.md, one file a rule.
//!
//! Weeks start on Monday 2026-12-07; days are 9 to 17.

#[path = "../plans/mod.rs"]
mod plans;

mod boundaries;
mod calendars;
mod constraints;
mod drivers;
mod ends;
mod fixed;
mod floats;
mod lags;
mod links;
mod loops;
mod people;
mod progress;
mod project;
mod properties;
mod summaries;
mod zones;
