//! How reliable planning is: how many releases make the windows at which they aim, by how much dates that
//! were told have moved, how long phases take, and how still the forecasts stand.

mod stability;

pub use stability::{Stability, stability};

use crate::attribution::TrendPoint;
use crate::id::ReleaseId;
use crate::plan::PhaseKind;
use crate::publication::goes_out;
use crate::scheduled::Scheduled;
use crate::status::{Rag, status};
use crate::time::{Instant, Seconds};
use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

const DAY: i64 = 86_400;

/// The releases that aim at windows of a month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct AimsOfMonth {
    /// When the month begins on the clocks of the portfolio.
    pub month: Instant,
    /// Those that make their window, or were out in it.
    pub made: u32,
    /// All of them.
    pub of: u32,
}

/// By how much a release has moved since it was told first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ReleaseMoved {
    /// Which.
    pub release: ReleaseId,
    /// When it was to be out, as was told first.
    pub told: Instant,
    /// When it is to be out now.
    pub is: Instant,
    /// How much later that is; negative when earlier.
    pub by: Seconds,
    /// The class of that.
    pub class: SlipClass,
}

/// Classes of slip, from early to late.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum SlipClass {
    /// Earlier by a day or more.
    Early,
    /// On the day.
    Kept,
    /// Up to a week later.
    Week,
    /// Up to two weeks later.
    Fortnight,
    /// Up to a month of 31 days later.
    Month,
    /// Later than that.
    More,
}

impl SlipClass {
    /// Returns the class of so many days, to the nearest.
    #[must_use]
    pub const fn of(days: i64) -> Self {
        match days {
            i64::MIN..=-1 => Self::Early,
            0 => Self::Kept,
            1..=7 => Self::Week,
            8..=14 => Self::Fortnight,
            15..=31 => Self::Month,
            32.. => Self::More,
        }
    }
}

/// How long a phase takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct LeadTime {
    /// Which phase.
    pub phase: PhaseKind,
    /// The middle of all, in working time; of an even number the longer one.
    pub median: Seconds,
    /// The shortest.
    pub least: Seconds,
    /// The longest.
    pub most: Seconds,
    /// How many there are.
    pub count: u32,
}

/// All of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Metrics {
    /// Aims by month, in order; releases without a window are in none.
    pub aims: Vec<AimsOfMonth>,
    /// Releases that were told, in the order of the plan.
    pub moved: Vec<ReleaseMoved>,
    /// Phases, in the order in which they are gone through.
    pub lead_times: Vec<LeadTime>,
    /// How still forecasts stood, week by week.
    pub stability: Vec<Stability>,
}

/// Measures a plan by what was told of it and by how its forecasts came to be, up to those of now.
#[must_use]
pub fn metrics(on: &Scheduled, trend: &[TrendPoint]) -> Metrics {
    let phases = on.plan.tasks.entries().filter_map(|(slot, task)| {
        let duration = on.schedule.dates(slot).duration;
        task.phase.map(|phase| (phase, duration))
    });
    Metrics {
        aims: aims(on),
        moved: moved(on),
        lead_times: lead_times(phases),
        stability: stability(on, &with_now(on, trend)),
    }
}

/// Adds what is to be expected now: a week that has just begun has no other forecasts.
fn with_now(on: &Scheduled, trend: &[TrendPoint]) -> Vec<TrendPoint> {
    let releases = on.plan.releases.entries();
    let forecasts = releases.filter_map(|(slot, release)| {
        let at = goes_out(&on.plan, &on.calendars, &on.schedule, slot)?;
        Some((release.id, at))
    });
    let data_date = on.plan.portfolio.data_date;
    let now = TrendPoint {
        at: trend
            .last()
            .map_or(data_date, |last| last.at.max(data_date)),
        seq: None,
        publication: None,
        goes_out: forecasts.collect(),
    };
    trend.iter().cloned().chain([now]).collect()
}

fn aims(on: &Scheduled) -> Vec<AimsOfMonth> {
    let zone = on.calendars.zone();
    let mut months: BTreeMap<NaiveDate, (u32, u32)> = BTreeMap::new();
    for release in status(on) {
        let Some(aims_at) = release.aims_at else {
            continue;
        };
        let day = zone.to_local(aims_at).date();
        let (made, of) = months.entry(day.with_day(1).unwrap_or(day)).or_default();
        // One that is out and made no other date is where it was to be.
        let is_made = release.makes_window.unwrap_or(release.rag == Rag::Out);
        *made += u32::from(is_made);
        *of += 1;
    }
    months
        .into_iter()
        .map(|(month, (made, of))| AimsOfMonth {
            month: zone.start_of_day(month),
            made,
            of,
        })
        .collect()
}

fn moved(on: &Scheduled) -> Vec<ReleaseMoved> {
    let mut first: BTreeMap<ReleaseId, (u32, Instant)> = BTreeMap::new();
    for told in on.plan.publications.iter() {
        for (release, row) in &told.releases {
            let Some(at) = row.goes_out else { continue };
            let kept = first.entry(*release).or_insert((told.number, at));
            if told.number < kept.0 {
                *kept = (told.number, at);
            }
        }
    }
    let releases = on.plan.releases.entries();
    releases
        .filter_map(|(slot, release)| {
            let (_, told) = *first.get(&release.id)?;
            let is = goes_out(&on.plan, &on.calendars, &on.schedule, slot)?;
            let by = is - told;
            Some(ReleaseMoved {
                release: release.id,
                told,
                is,
                by,
                class: SlipClass::of(nearest_days(by)),
            })
        })
        .collect()
}

/// Returns a length in days, to the nearest.
#[must_use]
pub fn nearest_days(by: Seconds) -> i64 {
    (by.0 + by.0.signum() * DAY / 2) / DAY
}

/// Gathers how long phases take.
#[must_use]
pub fn lead_times(phases: impl Iterator<Item = (PhaseKind, Seconds)>) -> Vec<LeadTime> {
    let mut of_phase: BTreeMap<PhaseKind, Vec<Seconds>> = BTreeMap::new();
    for (phase, time) in phases {
        of_phase.entry(phase).or_default().push(time);
    }
    let of_phase = of_phase.into_iter();
    of_phase
        .filter_map(|(phase, mut times)| {
            times.sort_unstable();
            Some(LeadTime {
                phase,
                median: times[times.len() / 2],
                least: *times.first()?,
                most: *times.last()?,
                count: u32::try_from(times.len()).unwrap_or(u32::MAX),
            })
        })
        .collect()
}
