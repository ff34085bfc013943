//! A package under way: the edits so far, and the plan as it would be with them.

use super::measure::{effect, missed, slip};
use super::price::{Price, price};
use super::{Repair, conflicts};
use crate::change::{ChangeSet, Command, Message, Passing, edits_for};
use crate::finding::{Finding, Fix};
use crate::scheduled::Scheduled;

#[derive(Clone)]
pub(super) struct Draft {
    fixes: Vec<Fix>,
    pub(super) on: Scheduled,
}

impl Draft {
    pub(super) fn new(on: &Scheduled) -> Self {
        Self {
            fixes: Vec::new(),
            on: on.clone(),
        }
    }

    pub(super) fn edits(&self) -> usize {
        self.fixes.len()
    }

    /// What to mend next: the finding itself first, then the worst conflict that the edits brought.
    pub(super) fn target(
        &self,
        before: &Scheduled,
        finding: &Finding,
        depth: usize,
    ) -> Option<Finding> {
        if depth == 0 {
            Some(finding.clone())
        } else {
            self.breaks(before).cloned()
        }
    }

    /// The package with one fix more; nothing when that is refused or does not remove what it is for.
    pub(super) fn with(&self, fix: &Fix, fingerprint: &str) -> Option<Self> {
        let changes = edits_for(&self.on, &fix.command, &mut Passing::default());
        let mut plan = self.on.plan.clone();
        changes.ok()?.changes.apply(&mut plan).ok()?;
        let one = Self {
            fixes: self.fixes.iter().chain([fix]).cloned().collect(),
            on: self.on.with(plan),
        };
        (!one.has(fingerprint)).then_some(one)
    }

    /// Says whether a finding is still there and not waived.
    pub(super) fn has(&self, fingerprint: &str) -> bool {
        let mut findings = self.on.findings.iter();
        findings.any(|found| found.fingerprint == fingerprint && found.waiver.is_none())
    }

    /// Returns the worst conflict that was not there before.
    pub(super) fn breaks(&self, before: &Scheduled) -> Option<&Finding> {
        conflicts(&self.on).find(|found| {
            let mut known = before.findings.iter();
            !known.any(|one| one.fingerprint == found.fingerprint)
        })
    }

    /// How bad the plan is: releases that miss their window, then conflicts.
    pub(super) fn harm(&self) -> (u32, usize) {
        (missed(&self.on), conflicts(&self.on).count())
    }

    /// Less is better ([`super::repairs`] says why): edits that nobody would believe, releases that
    /// miss their window, conflicts left, seconds of slip and price, edits.
    pub(super) fn rank(&self, before: &Scheduled) -> (usize, u32, usize, i64, usize) {
        let (missed, open) = self.harm();
        let Price { far_fetched, cost } = price(before, &self.on);
        let cost = slip(before, &self.on).0.saturating_add(cost.0);
        (far_fetched, missed, open, cost, self.fixes.len())
    }

    /// Says whether people would believe all of it.
    pub(super) fn is_believable(&self, before: &Scheduled) -> bool {
        price(before, &self.on).far_fetched == 0
    }

    /// Two packages that leave the same plan are one.
    pub(super) fn is_same_as(&self, other: &Self) -> bool {
        self.on.plan == other.on.plan
    }

    /// What the first edit is called.
    pub(super) fn label(&self) -> Option<Message> {
        self.fixes.first().map(|fix| fix.label.clone())
    }

    /// The package as one command, with its effect; nothing when it cannot be one: an edit may speak
    /// of a row that another one adds, whose id is not known yet.
    pub(super) fn package(&self, before: &Scheduled, label: Message) -> Option<Repair> {
        let commands = self.fixes.iter().map(|fix| fix.command.clone()).collect();
        let command = Command::Batch { label, commands };
        let changes = edits_for(before, &command, &mut Passing::apart()).ok()?;
        let ChangeSet(rows) = &changes.changes;
        (!rows.is_empty()).then(|| Repair {
            edits: self.fixes.iter().map(|fix| fix.label.clone()).collect(),
            command,
            effect: effect(before, &self.on),
        })
    }
}
