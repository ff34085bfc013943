//! Report recipes: what a report shows, for whom, and what people wrote into it.

use super::{OrderKey, ReportLook, Row};
use crate::id::{OperationId, ReleaseId, ReportId};
use crate::time::Instant;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What kind of report it is; the writers know what belongs into each.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum ReportKind {
    /// One page on a week.
    #[default]
    Weekly,
    /// The pack for the steering committee.
    Monthly,
    /// A quarter at a glance.
    Quarterly,
    /// What a go/no-go meeting decides on.
    GoNoGo,
    /// What changed, and why.
    Changes,
    /// How releases are made: phases and gates.
    Process,
}

/// Who reads it; the exports withhold the same from them.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum ReportAudience {
    /// Those who do the work: everything.
    Team,
    /// Those who decide.
    #[default]
    Management,
    /// Others, who have a part in a release.
    Vendor,
}

/// A section, and whether it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ReportSection {
    /// Which one, by the name that its writer gives it.
    pub section: String,
    /// Whether it is shown.
    pub is_shown: bool,
}

/// When a report was last made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ReportRun {
    /// The last operation of the plan that it showed; nothing when the journal was empty.
    pub operation: Option<OperationId>,
    /// When, by the clock of whoever made it.
    pub at: Instant,
}

/// A report as people want it, to be made again and again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Report {
    /// Its name.
    pub id: ReportId,
    /// Place among the reports.
    pub order: OrderKey,
    /// What people call it.
    pub name: String,
    /// What kind of report it is.
    pub kind: ReportKind,
    /// Who reads it.
    pub audience: ReportAudience,
    /// The release that it is about; none when it is about the portfolio.
    pub release: Option<ReleaseId>,
    /// Its sections in their order, each once; empty when it has those of its kind.
    pub sections: Vec<ReportSection>,
    /// What people wrote in place of what is said by itself, by key; a key that is missing is said by
    /// itself again.
    pub texts: BTreeMap<String, String>,
    /// Where the period begins that it tells of; nothing when it goes on from the last run.
    pub since: Option<Instant>,
    /// When it was last made.
    pub last_run: Option<ReportRun>,
    /// What it has of its company.
    #[serde(default)]
    pub look: ReportLook,
}

impl Report {
    /// Returns a recipe with everything as usual, for a caller to fill.
    #[must_use]
    pub fn new(id: ReportId, name: &str, kind: ReportKind) -> Self {
        Self {
            id,
            order: OrderKey::default(),
            name: name.to_owned(),
            kind,
            audience: ReportAudience::default(),
            release: None,
            sections: Vec::new(),
            texts: BTreeMap::new(),
            since: None,
            last_run: None,
            look: ReportLook::default(),
        }
    }
}

impl Row for Report {
    type Id = ReportId;
    fn id(&self) -> ReportId {
        self.id
    }
}
