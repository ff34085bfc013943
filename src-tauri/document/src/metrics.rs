//! What the page of metrics shows: how reliable planning has been, and how old conflicts are.

use crate::document::Document;
use crate::wire::Failure;
use serde::Serialize;
use slipway_engine::Seconds;
use slipway_engine::finding::Severity;
use slipway_engine::metrics::Metrics;
use std::collections::BTreeMap;

const DAY: i64 = 86_400;

/// Classes of age, from young to old.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum AgeClass {
    /// Less than a day.
    Day,
    /// Up to a week.
    Week,
    /// Up to two weeks.
    Fortnight,
    /// Up to a month of 31 days.
    Month,
    /// Older.
    More,
}

impl AgeClass {
    /// Every class, from young to old.
    pub const ALL: [Self; 5] = [
        Self::Day,
        Self::Week,
        Self::Fortnight,
        Self::Month,
        Self::More,
    ];

    fn of(age: Seconds) -> Self {
        match age.0 / DAY {
            i64::MIN..=0 => Self::Day,
            1..=7 => Self::Week,
            8..=14 => Self::Fortnight,
            15..=31 => Self::Month,
            32.. => Self::More,
        }
    }
}

/// Findings of an age that are open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ConflictAges {
    /// How old they are.
    pub class: AgeClass,
    /// Blockers and errors.
    pub conflicts: u32,
    /// Warnings.
    pub warnings: u32,
}

/// All that the page shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct MetricsView {
    /// How reliable planning has been.
    pub metrics: Metrics,
    /// Open conflicts and warnings by their age, every class.
    pub ages: Vec<ConflictAges>,
}

impl Document {
    /// Counts the conflicts and warnings that are open and were not accepted, by their age; hints do not
    /// count.
    ///
    /// # Errors
    ///
    /// A fault of the disk.
    pub fn conflict_ages(&mut self) -> Result<Vec<ConflictAges>, Failure> {
        let history = self.finding_history()?;
        let newest = history.days.last().map(|day| day.at);
        let since: BTreeMap<&str, _> = history
            .ages
            .iter()
            .map(|age| (age.fingerprint.as_str(), age.since))
            .collect();
        let mut ages = AgeClass::ALL.map(|class| ConflictAges {
            class,
            conflicts: 0,
            warnings: 0,
        });
        for finding in self.now().findings.iter() {
            if finding.waiver.is_some() {
                continue;
            }
            let since = since.get(finding.fingerprint.as_str());
            let age = newest
                .zip(since)
                .map_or(Seconds(0), |(now, since)| now - *since);
            let class = AgeClass::of(age);
            let found = ages.iter_mut().find(|row| row.class == class);
            let Some(row) = found else { continue };
            match finding.severity {
                Severity::Blocker | Severity::Error => row.conflicts += 1,
                Severity::Warning => row.warnings += 1,
                Severity::Hint => {}
            }
        }
        Ok(ages.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Setting, sample};
    use slipway_engine::Instant;

    #[test]
    fn the_sample_has_something_to_measure_in_every_part() {
        let folder = tempfile::tempdir().expect("there is room for a folder");
        let mut setting = Setting::of_this_computer("Ada".to_owned(), folder.path().into());
        setting.now = Box::new(|| Instant(1_794_830_400));
        let mut document = sample(&folder.path().join("sample.slipway"), setting)
            .expect("the sample can be written");
        let metrics = document.record().expect("it has a journal").metrics();
        assert!(!metrics.aims.is_empty(), "releases aim at windows");
        assert!(metrics.aims.iter().all(|month| month.made <= month.of));
        assert!(!metrics.moved.is_empty(), "something was published");
        assert!(!metrics.lead_times.is_empty(), "there are phases");
        assert!(!metrics.stability.is_empty(), "it has a week of history");

        let ages = document.conflict_ages().expect("findings are kept");
        let severe = |finding: &&slipway_engine::finding::Finding| {
            finding.waiver.is_none()
                && matches!(finding.severity, Severity::Error | Severity::Blocker)
        };
        let open = document.now().findings.iter().filter(severe).count();
        let counted: u32 = ages.iter().map(|row| row.conflicts).sum();
        assert_eq!(usize::try_from(counted), Ok(open), "each once");
    }
}
