//! Forecast stability: by how much the dates of releases moved from one week to the next.

use crate::attribution::TrendPoint;
use crate::scheduled::Scheduled;
use crate::time::{Instant, Seconds};
use chrono::Datelike as _;
use serde::{Deserialize, Serialize};

const DAY: i64 = 86_400;

/// How still the forecasts stood in a week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Stability {
    /// The last moment of the week at which forecasts are known.
    pub at: Instant,
    /// Releases that had a forecast then and at the end of the week before that is known.
    pub of: u32,
    /// Those of them that moved by less than a day.
    pub kept: u32,
    /// By how much all of them moved in the middle, to either side.
    pub mean: Seconds,
}

/// Compares the forecasts at the end of each week (from Monday, on the clocks of the portfolio) with those
/// of the last week before it in which something is known.
#[must_use]
pub fn stability(on: &Scheduled, trend: &[TrendPoint]) -> Vec<Stability> {
    let zone = on.calendars.zone();
    let week = |point: &TrendPoint| zone.to_local(point.at).date().iso_week();
    let weeks: Vec<&TrendPoint> = trend
        .chunk_by(|one, next| week(one) == week(next))
        .filter_map(<[TrendPoint]>::last)
        .collect();
    weeks
        .windows(2)
        .filter_map(|pair| of_week(pair[0], pair[1]))
        .collect()
}

fn of_week(before: &TrendPoint, after: &TrendPoint) -> Option<Stability> {
    let moves: Vec<i64> = after
        .goes_out
        .iter()
        .filter_map(|(release, is)| Some((*is - *before.goes_out.get(release)?).0.abs()))
        .collect();
    let of = u32::try_from(moves.len()).ok().filter(|of| *of > 0)?;
    let kept = moves.iter().filter(|by| **by < DAY).count();
    Some(Stability {
        at: after.at,
        of,
        kept: u32::try_from(kept).unwrap_or(of),
        mean: Seconds(moves.iter().sum::<i64>() / i64::from(of)),
    })
}
