//! Why releases go out later or earlier than was promised: the journal replayed from the promise, and
//! what each step changed in the forecast booked to its cause.
//!
//! ```text
//!   promise ── op 12 ── op 13 ─────────────── op 14 ── … ── forecast
//!                 │        ├ its estimates        │
//!                 │        └ its links            └ data date: progress
//!                 └ a freeze
//! ```
//!
//! Days are working time in the calendar of the release, all measured on that calendar as it is now: the
//! steps lie end to end, so they add up to the whole and nothing is left over. Examples worked by hand
//! stand in `docs/attribution.md`.

mod cause;
mod parts;
mod replay;
mod trend;

pub use cause::Cause;
pub use trend::{TrendPoint, trend};

use crate::calendar::Compiled;
use crate::change::{Message, Operation, Seq};
use crate::id::{BaselineId, OperationId, ReleaseId};
use crate::scheduled::Scheduled;
use crate::time::{Instant, Seconds};
use replay::replay;
use serde::{Deserialize, Serialize};

/// What was promised of a release: when it was to go out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(rename = "SlipPromise"))]
pub struct Promise {
    /// The operation that it was made by; 0 when it is older than the journal.
    pub seq: Seq,
    /// When, by the clock of whoever made it; nothing when it is older than the journal.
    pub at: Option<Instant>,
    /// The baseline that was taken then; nothing where the first forecast counts as the promise.
    pub baseline: Option<BaselineId>,
    /// When the release was to be out.
    pub goes_out: Instant,
}

/// What one operation changed in the forecast of a release, by one of its causes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SlipStep {
    /// Its place in the journal.
    pub seq: Seq,
    /// Which operation.
    pub operation: OperationId,
    /// When, by the clock of whoever did it.
    pub at: Instant,
    /// Who did it.
    pub author: String,
    /// What they did.
    pub label: Message,
    /// Whether it took something back, or brought it back.
    pub is_undo: bool,
    /// Why the forecast changed.
    pub cause: Cause,
    /// Working time in the calendar of the release; later is positive.
    pub days: Seconds,
    /// When the release was to be out before.
    pub from: Instant,
    /// When it was to be out after it.
    pub to: Instant,
}

/// The way of a release from its promise to its forecast.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Attribution {
    /// Which release.
    pub release: ReleaseId,
    /// What was promised.
    pub promise: Promise,
    /// When it goes out by the plan as it is.
    pub goes_out: Instant,
    /// Working time from the promise to the forecast; later is positive.
    pub slip: Seconds,
    /// The steps that changed the forecast, in their order.
    pub steps: Vec<SlipStep>,
}

impl Attribution {
    /// Returns working time by cause, in the order of [`Cause::ALL`], causes without steps left out;
    /// together they are [`Self::slip`].
    #[must_use]
    pub fn by_cause(&self) -> Vec<(Cause, Seconds)> {
        let of = |cause: Cause| {
            let mut steps = self.steps.iter().filter(|step| step.cause == cause);
            let first = steps.next()?.days;
            Some((cause, steps.fold(first, |sum, step| sum + step.days)))
        };
        Cause::ALL.into_iter().filter_map(of).collect()
    }
}

/// Returns how each release that was asked about came from its promise to its forecast.
///
/// `journal` is what led to the plan, in order. The promise is the plan right after the operation that
/// took the baseline; without one, the first state of the journal in which the release had a forecast.
/// A journal that begins later than the promise begins with it. Releases without a forecast, now or
/// then, have no answer.
#[must_use]
pub fn attribution(
    now: &Scheduled,
    journal: &[Operation],
    asked: &[(ReleaseId, Option<BaselineId>)],
) -> Vec<Attribution> {
    replay(now, journal, asked)
}

/// Returns the calendar in which days of a release are counted.
fn calendar_of(now: &Scheduled, release: ReleaseId) -> &Compiled {
    let row = now.plan.releases.get(release);
    let own = row.and_then(|row| row.calendar);
    own.and_then(|id| now.calendars.of_calendar(id))
        .unwrap_or_else(|| now.calendars.portfolio())
}
