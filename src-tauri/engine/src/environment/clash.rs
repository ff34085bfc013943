//! Where findings about bookings lie in time, so that they can be shown where they are.

use super::board::Booked;
use crate::change::Subject;
use crate::finding::{Code, Finding, Severity};
use crate::id::BookingId;
use crate::scheduled::Scheduled;
use crate::time::{Instant, Seconds};
use crate::window::{Stretch, common};
use serde::{Deserialize, Serialize};

/// A finding about bookings of one environment, with the time it is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Clash {
    /// Which finding.
    pub fingerprint: String,
    /// Which rule.
    pub code: Code,
    /// How bad.
    pub severity: Severity,
    /// The bookings of this environment that it is about.
    pub bookings: Vec<BookingId>,
    /// Begins: where all of them are, or the first of them where they have nothing in common.
    pub from: Instant,
    /// Ends.
    pub to: Instant,
    /// Working time in between, on the calendar of the portfolio.
    pub work: Seconds,
}

/// Returns the findings that nobody has waived about these bookings, worst first.
pub(super) fn clashes(on: &Scheduled, booked: &[Booked]) -> Vec<Clash> {
    let of_booking = |finding: &Finding| -> Vec<&Booked> {
        let subjects = finding.subjects.iter();
        let ids = subjects.filter_map(|subject| match subject {
            Subject::Booking(id) => Some(*id),
            _ => None,
        });
        ids.filter_map(|id| booked.iter().find(|one| one.booking == id))
            .collect()
    };
    on.findings
        .iter()
        .filter(|finding| finding.waiver.is_none())
        .filter_map(|finding| {
            let concerned = of_booking(finding);
            let first = *concerned.first()?;
            let (from, to) = all_of(&concerned).unwrap_or((first.from, first.to));
            Some(Clash {
                fingerprint: finding.fingerprint.clone(),
                code: finding.code,
                severity: finding.severity,
                bookings: concerned.iter().map(|one| one.booking).collect(),
                from,
                to,
                work: on.calendars.portfolio().work_between(from, to),
            })
        })
        .collect()
}

/// Returns the time at which all of these are; nothing when there is none.
fn all_of(booked: &[&Booked]) -> Option<Stretch> {
    let mut all = booked.iter().map(|one| (one.from, one.to));
    let first = all.next()?;
    all.try_fold(first, common)
}
