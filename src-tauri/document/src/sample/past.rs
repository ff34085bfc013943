//! The sample's past: what was done since the schedule was told, and by whom, so that the file begins
//! with a history like any other.

use super::builder::{Builder, DAY};
use slipway_engine::change::{ChangeSet, Message, Operation, Seq};
use slipway_engine::plan::Plan;
use slipway_engine::{Instant, OperationId, Scheduled, Seconds};

/// Between one step and the next.
const PAUSE: Seconds = Seconds(4 * 60);
const HOUR: i64 = 3_600;

/// A journal in the making.
#[derive(Debug)]
pub(super) struct Past {
    /// The plan on which it begins.
    pub(super) first: Plan,
    pub(super) journal: Vec<Operation>,
    /// Fingerprints of the findings that were there after each operation.
    pub(super) findings: Vec<Vec<String>>,
    /// When the next step is done, and by whom.
    at: Instant,
    by: &'static str,
}

impl Builder<'_> {
    /// From here on every step is remembered.
    pub(super) fn remember(&mut self) {
        self.past = Some(Past {
            first: self.now.plan.clone(),
            journal: Vec::new(),
            findings: Vec::new(),
            at: self.today,
            by: "",
        });
    }

    /// Says who does what comes next: so many days ago, at an hour.
    pub(super) fn by(&mut self, who: &'static str, days_ago: i64, hour: i64) {
        let at = self.today + Seconds(hour * HOUR - days_ago * DAY);
        if let Some(past) = &mut self.past {
            (past.by, past.at) = (who, at.max(past.at_least()));
        }
    }

    /// Notes a step that was made.
    pub(super) fn note(&mut self, label: Message, edits: ChangeSet) {
        let Some(past) = &mut self.past else { return };
        past.journal.push(Operation {
            seq: Seq(i64::try_from(past.journal.len() + 1).unwrap_or(i64::MAX)),
            id: OperationId(self.setting.ids.draw()),
            parent: past.journal.last().map(|last| last.id),
            author: past.by.to_owned(),
            at: past.at,
            label,
            reason: None,
            edits,
            undoes: None,
        });
        past.findings.push(fingerprints(&self.now));
        past.at = past.at + PAUSE;
    }
}

impl Past {
    /// Returns it as the file takes it.
    pub(super) fn told(&self) -> slipway_store::Past<'_> {
        slipway_store::Past {
            first: &self.first,
            journal: &self.journal,
            findings: &self.findings,
        }
    }

    /// Nothing is done before what was done already.
    fn at_least(&self) -> Instant {
        self.journal
            .last()
            .map_or(Instant(i64::MIN), |last| last.at + PAUSE)
    }
}

fn fingerprints(on: &Scheduled) -> Vec<String> {
    let findings = on.findings.iter();
    findings
        .map(|finding| finding.fingerprint.clone())
        .collect()
}
