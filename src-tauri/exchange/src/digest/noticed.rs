//! What the engine noticed, for those who may know it.

use super::asked_for;
use super::names::release_name;
use crate::export::{Detail, Export};
use serde::Serialize;
use slipway_engine::ReleaseId;
use slipway_engine::finding::{Finding, Severity};
use slipway_engine::status::release_of;
use std::collections::BTreeSet;

/// A finding.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Noticed {
    /// Which rule: `R03`.
    pub(crate) code: String,
    /// `blocker`, `error`, `warning` or `hint`.
    pub(crate) severity: &'static str,
    /// The same in words.
    pub(crate) severity_is: String,
    /// What the rule is about.
    pub(crate) title: String,
    /// The sentence with its numbers.
    pub(crate) text: String,
    /// About which release; empty when about none.
    pub(crate) release: String,
    /// Whether somebody permits it.
    pub(crate) is_waived: bool,
}

/// Returns what was noticed about the releases of a file, worst first; nothing where the reader may
/// not know it.
pub(crate) fn noticed(export: &Export<'_>) -> Vec<Noticed> {
    if export.audience.withholds(Detail::Findings) {
        return Vec::new();
    }
    let plan = &export.on.plan;
    let asked = asked_for(export);
    let all: BTreeSet<ReleaseId> = plan.releases.iter().map(|row| row.id).collect();
    let of_all = asked == all;
    let told = export.on.findings.iter().filter_map(|finding| {
        let mut subjects = finding.subjects.iter();
        let release = subjects.find_map(|subject| release_of(export.on, *subject));
        let is_asked = release.map_or(of_all, |release| asked.contains(&release));
        is_asked.then(|| tell(export, finding, release))
    });
    told.collect()
}

fn tell(export: &Export<'_>, finding: &Finding, release: Option<ReleaseId>) -> Noticed {
    let code = format!("{:?}", finding.code);
    let (severity, key) = severity(finding.severity);
    Noticed {
        severity,
        severity_is: export.word(key),
        title: export.word(&format!("finding-title-{}", code.to_lowercase())),
        text: export.speaker.say(&finding.message),
        release: release
            .map(|id| release_name(&export.on.plan, id))
            .unwrap_or_default(),
        is_waived: finding.waiver.is_some(),
        code,
    }
}

/// Returns the name of a severity, and what says it.
pub(crate) fn severity(severity: Severity) -> (&'static str, &'static str) {
    match severity {
        Severity::Blocker => ("blocker", "severity-blocker"),
        Severity::Error => ("error", "severity-error"),
        Severity::Warning => ("warning", "severity-warning"),
        Severity::Hint => ("hint", "severity-hint"),
    }
}
