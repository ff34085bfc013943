//! What a table would bring, told before anything comes in.

use crate::Incoming;
use serde::{Deserialize, Serialize};
use slipway_engine::change::{Argument, Message};
use slipway_engine::plan::TaskKind;
use std::collections::BTreeSet;

/// Counts of what would come in, and the rows about which there is something to tell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DryRun {
    /// Products that are new.
    pub products: u32,
    /// Releases.
    pub releases: u32,
    /// Summaries.
    pub summaries: u32,
    /// Tasks that are neither summaries nor milestones.
    pub tasks: u32,
    /// Milestones.
    pub milestones: u32,
    /// Dependencies.
    pub dependencies: u32,
    /// People.
    pub people: u32,
    /// Rows of the sheet, counted from 1, that are left out or of which a value is.
    pub failing: Vec<u32>,
    /// What is told about the rows, in their order.
    pub warnings: Vec<Message>,
}

impl DryRun {
    /// Returns what reading a table brought.
    #[must_use]
    pub fn of(incoming: &Incoming) -> Self {
        let rows = &incoming.rows;
        let parents: BTreeSet<_> = rows.tasks.iter().filter_map(|task| task.parent).collect();
        let summaries = parents.len();
        let is_milestone = |kind: TaskKind| kind == TaskKind::Milestone;
        let milestones = rows
            .tasks
            .iter()
            .filter(|task| is_milestone(task.kind))
            .count();
        let failing: BTreeSet<u32> = incoming
            .warnings
            .iter()
            .filter(|warning| warning.key.starts_with("warning-"))
            .filter_map(|warning| match warning.args.get("row") {
                Some(Argument::Number(row)) => u32::try_from(*row).ok(),
                _ => None,
            })
            .collect();
        Self {
            products: count(rows.products.len()),
            releases: count(rows.releases.len()),
            summaries: count(summaries),
            tasks: count(rows.tasks.len() - summaries - milestones),
            milestones: count(milestones),
            dependencies: count(rows.dependencies.len()),
            people: count(rows.people.len()),
            failing: failing.into_iter().collect(),
            warnings: incoming.warnings.clone(),
        }
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
