//! A stretch of time that may come again: a first interval, and a rule by which it recurs.

use crate::time::Instant;
use serde::{Deserialize, Serialize};

/// A stretch of time, half-open, once or by a rule.
///
/// Every occurrence starts and ends at the clock times at which the first one does, so that a night
/// in which clocks change is an hour shorter or longer than the others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Recurring {
    /// Where the first occurrence begins.
    pub start: Instant,
    /// Where the first occurrence ends.
    pub finish: Instant,
    /// The IANA zone on whose clocks it recurs, when it is not the portfolio's.
    pub zone: Option<String>,
    /// An RFC 5545 recurrence rule without its start, `FREQ=WEEKLY;BYDAY=SA`; none for once.
    pub rule: Option<String>,
    /// Starts of occurrences that the rule brings and that do not happen (RFC 5545, EXDATE).
    #[serde(default)]
    pub except: Vec<Instant>,
}

impl Recurring {
    /// Returns a stretch of time that comes once.
    #[must_use]
    pub fn once(start: Instant, finish: Instant) -> Self {
        Self {
            start,
            finish,
            zone: None,
            rule: None,
            except: Vec::new(),
        }
    }
}
