//! The milestone trend: when each release was to go out, as it was told and as each day ended.

use super::replay::beginning;
use crate::change::{Operation, Seq};
use crate::dated::Dated;
use crate::id::{PublicationId, ReleaseId};
use crate::publication::goes_out;
use crate::scheduled::Scheduled;
use crate::time::Instant;
use std::collections::BTreeMap;

/// What the forecasts were at one time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrendPoint {
    /// When: of a publication its moment, of a day its last operation.
    pub at: Instant,
    /// The last operation of the day; nothing for a publication.
    pub seq: Option<Seq>,
    /// The publication that told it; nothing for a day.
    pub publication: Option<PublicationId>,
    /// When each release was to be out that had a forecast.
    pub goes_out: BTreeMap<ReleaseId, Instant>,
}

/// Returns the forecasts at each publication and at the end of each day on which something was done, by
/// time. Days are those of the portfolio's zone, in the order of the journal: where clocks of two
/// computers disagree, a day may come twice.
#[must_use]
pub fn trend(now: &Scheduled, journal: &[Operation]) -> Vec<TrendPoint> {
    let told = now.plan.publications.iter().map(|row| {
        let forecasts = row.releases.iter();
        TrendPoint {
            at: row.at,
            seq: None,
            publication: Some(row.id),
            goes_out: forecasts
                .filter_map(|(release, told)| Some((*release, told.goes_out?)))
                .collect(),
        }
    });
    let mut points: Vec<TrendPoint> = told.collect();
    points.extend(days(now, journal));
    points.sort_by_key(|point| (point.at, point.seq));
    points
}

/// Replays the journal day by day.
fn days(now: &Scheduled, journal: &[Operation]) -> Vec<TrendPoint> {
    let (mut plan, journal) = beginning(&now.plan, journal);
    let zone = now.calendars.zone();
    let day = |operation: &Operation| zone.to_local(operation.at).date();
    let mut on: Option<Dated> = None;
    let mut points = Vec::new();
    for operations in journal.chunk_by(|one, next| day(one) == day(next)) {
        for operation in operations {
            // It was undone a moment ago, so it fits.
            let fits = operation.edits.apply(&mut plan);
            debug_assert!(fits.is_ok(), "{fits:?}");
        }
        let dated = match on {
            Some(before) => before.with(plan.clone()),
            None => Dated::of(plan.clone()),
        };
        if let Some(last) = operations.last() {
            points.push(TrendPoint {
                at: last.at,
                seq: Some(last.seq),
                publication: None,
                goes_out: forecasts(&dated),
            });
        }
        on = Some(dated);
    }
    points
}

fn forecasts(on: &Dated) -> BTreeMap<ReleaseId, Instant> {
    let forecast = |(slot, release): (u32, &std::sync::Arc<crate::plan::Release>)| {
        let at = goes_out(&on.plan, &on.calendars, &on.schedule, slot)?;
        Some((release.id, at))
    };
    on.plan.releases.entries().filter_map(forecast).collect()
}
