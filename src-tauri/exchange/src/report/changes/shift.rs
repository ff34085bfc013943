//! When releases were to go out at an earlier time, and when they do now.

use crate::export::Before;
use crate::report::headline::{self, whole_days};
use crate::report::press::Press;
use slipway_engine::status::{Rag, ReleaseStatus, status};
use slipway_engine::{Instant, ReleaseId, Seconds};
use std::collections::BTreeMap;

/// Less than that is not told: half a day.
const LEAST: i64 = 43_200;

/// What became of the date of a release.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum ShiftKind {
    /// It goes out later.
    Later,
    /// It goes out earlier.
    Earlier,
    /// It is new, or has a date for the first time.
    New,
    /// It is gone, or has no date any more.
    Dropped,
    /// It goes out when it was to.
    Kept,
}

/// A release beside what was told of it.
#[derive(Debug, Clone)]
pub(super) struct Shift {
    pub(super) name: String,
    pub(super) kind: ShiftKind,
    pub(super) was: Option<Instant>,
    pub(super) is: Option<Instant>,
    /// The window at which it aims.
    pub(super) aims_at: Option<Instant>,
}

impl Shift {
    /// Returns by how much it moved.
    pub(super) fn by(&self) -> Seconds {
        match (self.was, self.is) {
            (Some(was), Some(is)) => Seconds((is - was).0.abs()),
            _ => Seconds::ZERO,
        }
    }

    /// Says by how much it moved, in whole days.
    pub(super) fn days(&self, press: &Press<'_, '_>) -> String {
        whole_days(press, self.by())
    }
}

/// Returns the releases of a report: what moved most first, what was kept last.
pub(super) fn shifts(press: &Press<'_, '_>, before: Before<'_>) -> Vec<Shift> {
    let then: BTreeMap<ReleaseId, ReleaseStatus> = status(before.on)
        .into_iter()
        .map(|one| (one.release, one))
        .collect();
    let plan = &press.export.on.plan;
    let mut shifts: Vec<Shift> = headline::standing(press)
        .into_iter()
        .filter_map(|one| {
            let was = then.get(&one.release).and_then(|then| then.goes_out);
            let kind = kind(was, one.goes_out);
            // What went out as it was told is no news.
            let is_news = one.rag != Rag::Out || kind != ShiftKind::Kept;
            is_news.then(|| Shift {
                name: headline::name(press, &one),
                kind,
                was,
                is: one.goes_out,
                aims_at: one.aims_at,
            })
        })
        .collect();
    if press.export.is_whole {
        let gone = then.values();
        let gone = gone.filter(|one| plan.releases.get(one.release).is_none());
        shifts.extend(gone.filter_map(|one| {
            let row = before.on.plan.releases.get(one.release)?;
            Some(Shift {
                name: row.title(),
                kind: ShiftKind::Dropped,
                was: one.goes_out,
                is: None,
                aims_at: None,
            })
        }));
    }
    shifts.retain(|shift| shift.was.is_some() || shift.is.is_some());
    shifts.sort_by_key(|shift| (shift.kind, std::cmp::Reverse(shift.by()), shift.is));
    shifts
}

fn kind(was: Option<Instant>, is: Option<Instant>) -> ShiftKind {
    match (was, is) {
        (Some(was), Some(is)) if (is - was).0 >= LEAST => ShiftKind::Later,
        (Some(was), Some(is)) if (was - is).0 >= LEAST => ShiftKind::Earlier,
        (Some(_), Some(_)) | (None, None) => ShiftKind::Kept,
        (None, Some(_)) => ShiftKind::New,
        (Some(_), None) => ShiftKind::Dropped,
    }
}
