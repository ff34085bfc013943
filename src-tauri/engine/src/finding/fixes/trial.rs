//! A fix tried on a copy of the plan, and how good it was.

use super::super::{Finding, Severity};
use crate::change::{Change, ChangeSet, Command, Passing, edits_for};
use crate::repair::{missed, slip};
use crate::scheduled::Scheduled;
use rustc_hash::FxHashSet;

/// What a candidate would do.
pub(super) struct Trial {
    changes: ChangeSet,
    missed: u32,
    errors: usize,
    /// Whether it permits what is wrong, where others mend it.
    permits: bool,
    slip: i64,
}

/// Who permits, and why, while a waiver is tried: people say so before it is given.
const TRIED: &str = "–";

impl Trial {
    /// Tries a command; nothing when it is refused, neither removes nor waives the finding, or brings a
    /// new blocker or error.
    pub(super) fn of(on: &Scheduled, finding: &Finding, command: &Command) -> Option<Self> {
        let command = command.signed(TRIED, TRIED);
        let edits = edits_for(on, &command, &mut Passing::default()).ok()?;
        let mut plan = on.plan.clone();
        edits.changes.apply(&mut plan).ok()?;
        let after = on.with(plan);
        let known: FxHashSet<&str> = on
            .findings
            .iter()
            .map(|known| known.fingerprint.as_str())
            .collect();
        let is_new_error = |found: &Finding| {
            found.severity <= Severity::Error && !known.contains(found.fingerprint.as_str())
        };
        let is_left = |found: &Finding| {
            found.fingerprint == finding.fingerprint && found.waiver == finding.waiver
        };
        let is_worse = after
            .findings
            .iter()
            .any(|found| is_left(found) || is_new_error(found));
        if is_worse {
            return None;
        }
        let gives_waiver = |edit: &Change| matches!(edit, Change::Waiver(_));
        Some(Self {
            permits: edits.changes.0.iter().any(gives_waiver),
            changes: edits.changes,
            missed: missed(&after),
            errors: after
                .findings
                .iter()
                .filter(|found| found.severity <= Severity::Error)
                .count(),
            slip: slip(on, &after).0,
        })
    }

    /// Fewer is better: releases that miss their window, weighed by priority, errors left, seconds by
    /// which releases end later, rows touched (design.md §6). A permission comes after what mends.
    pub(super) fn rank(&self) -> (u32, usize, bool, i64, usize) {
        let rows = self.changes.0.len();
        (self.missed, self.errors, self.permits, self.slip, rows)
    }

    /// Says whether two candidates come to the same.
    pub(super) fn is_same_as(&self, other: &Self) -> bool {
        self.changes == other.changes
    }
}
