//! What a finding is, whatever it found.

use crate::change::{Command, Message, Subject};
use serde::{Deserialize, Serialize};

/// Stable codes (design.md §6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Code {
    /// Dependencies close a loop.
    L01,
    /// A task is tied to its own summary.
    L02,
    /// Fixed dates break a dependency.
    L03,
    /// A constraint cannot hold together with dependencies.
    L04,
    /// Total float is below zero.
    L05,
    /// A deadline is missed.
    L06,
    /// Nothing before or nothing behind.
    L08,
    /// Dates contradict each other or the data date.
    D01,
    /// A planned date passed without an actual one.
    D02,
    /// Pinned onto closed time.
    D03,
    /// A calendar without working time.
    D04,
}

/// How bad it is; the order is from worst to mildest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Severity {
    /// Nothing can go on.
    Blocker,
    /// The plan cannot hold.
    Error,
    /// Somebody should look.
    Warning,
    /// Could be better.
    Hint,
}

/// Something the engine noticed about the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Finding {
    /// The same for the same fault over reloads and edits elsewhere: code and subjects.
    pub fingerprint: String,
    /// Which rule.
    pub code: Code,
    /// How bad.
    pub severity: Severity,
    /// What it is about; the first is where a click goes.
    pub subjects: Vec<Subject>,
    /// The sentence with its numbers: key `finding-` and the code in lower case.
    pub message: Message,
}

/// A command that would remove a finding.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Fix {
    /// What it does, for people.
    pub label: Message,
    /// What does it.
    pub command: Command,
}
