//! What a finding is, whatever it found.

use crate::change::{Command, Message, Subject};
use crate::id::WaiverId;
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
    /// Begun before its predecessors allowed.
    L07,
    /// Nothing before or nothing behind.
    L08,
    /// A longer path says the same.
    L09,
    /// Dates contradict each other or the data date.
    D01,
    /// A planned date passed without an actual one.
    D02,
    /// Pinned onto closed time.
    D03,
    /// A calendar without working time.
    D04,
    /// Later than was promised, beyond tolerance.
    D07,
    /// A deployment in no window that admits its release.
    R01,
    /// A deployment that ends after its window.
    R02,
    /// Ready after the cut-off.
    R03,
    /// More releases than a window takes.
    R04,
    /// Work in a freeze of what it touches.
    R05,
    /// A freeze leaves nothing of a window.
    R06,
    /// A release goes out before one that it needs.
    R08,
    /// Two releases change the same in overlapping windows.
    R10,
    /// Two changes of one product close together.
    R11,
    /// Less time than the phases need.
    R12,
    /// A date of somebody else that is not confirmed.
    R13,
    /// Two bookings that cannot hold an environment at once.
    E01,
    /// An environment changes during another's regression.
    E02,
    /// A phase without the environment that it needs.
    E03,
    /// A booking that does not cover its task.
    E04,
    /// A booking while its environment is closed.
    E05,
    /// A version that is not there when a booking begins.
    E07,
    /// No time between bookings to clear up and to make ready.
    E08,
    /// A booking that nobody needs.
    E09,
    /// Nobody answers for it.
    P04,
    /// A decision before what it is about is done.
    G01,
    /// A decision after the cut-off.
    G02,
    /// Criteria that are open shortly before the decision.
    G03,
    /// Passed although criteria are not met.
    G04,
    /// Somebody has not signed.
    G05,
    /// A value that misses its threshold.
    G10,
    /// Out for a while, and not reviewed.
    G14,
    /// It will cost more than it may.
    C01,
    /// A permission that has expired.
    H03,
    /// Something else than was told to everybody.
    H05,
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
    /// The waiver that permits it, while that has not expired; it is no conflict then.
    pub waiver: Option<WaiverId>,
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
