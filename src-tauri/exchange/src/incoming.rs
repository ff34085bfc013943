//! What every reader of another tool's files takes and gives.
//!
//! A reader never fails on a fact about the plan: what it cannot take over it lists as a warning. It
//! fails on bytes that are no such file, or that would eat the machine.

use serde::{Deserialize, Serialize};
use slipway_engine::ProductId;
use slipway_engine::change::{Message, Rows};
use slipway_engine::plan::Plan;
use slipway_words::Language;

/// What becomes a release.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Into {
    /// The whole project.
    #[default]
    OneRelease,
    /// Each summary at the top of the project; what stands beside them makes one more.
    ReleasePerSummary,
}

/// How to read a file.
#[derive(Debug, Clone)]
pub struct ReadOptions {
    /// IANA zone in which the file's local times are meant.
    pub zone: String,
    /// What becomes a release.
    pub into: Into,
    /// The product that the releases go to; none makes a new one.
    pub product: Option<ProductId>,
    /// The file's name without folders, kept with every key from it.
    pub file: String,
    /// The language of the names that it gives to what has none in the file.
    pub language: Language,
}

/// A plan that was read, with fresh ids, not yet part of any portfolio.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Incoming {
    /// What the project calls itself, else the file's name.
    pub name: String,
    /// Everything taken over. `portfolio` carries the project's settings; drop it to add the rest to
    /// a portfolio that has its own.
    pub rows: Rows,
    /// What was not taken over, or not as it stood, in the order of the file.
    pub warnings: Vec<Message>,
    /// How many summaries stand at the top of the project.
    pub top_level: usize,
    /// The zone in which its local times were read.
    pub zone: String,
}

impl Incoming {
    /// Returns the rows as a plan of their own, or nothing when they bring no portfolio or no
    /// calendar for it.
    #[must_use]
    pub fn plan(&self) -> Option<Plan> {
        plan_of(&self.rows)
    }
}

/// Returns what a file is called, without its ending.
pub(crate) fn file_stem(file: &str) -> String {
    let file = file.trim();
    let end = file.rfind('.').filter(|&end| end > 0);
    end.map_or(file, |end| &file[..end]).to_owned()
}

/// Returns rows as a plan of their own, or nothing when they bring no portfolio or no calendar for it.
pub(crate) fn plan_of(rows: &Rows) -> Option<Plan> {
    let portfolio = rows.portfolio.clone()?;
    let calendar = rows
        .calendars
        .iter()
        .find(|row| row.id == portfolio.calendar)?;
    let mut plan = Plan::new(portfolio, calendar.clone());
    plan.calendars = rows.calendars.iter().cloned().collect();
    plan.products = rows.products.iter().cloned().collect();
    plan.releases = rows.releases.iter().cloned().collect();
    plan.tasks = rows.tasks.iter().cloned().collect();
    plan.dependencies = rows.dependencies.iter().cloned().collect();
    plan.people = rows.people.iter().cloned().collect();
    plan.assignments = rows.assignments.iter().cloned().collect();
    plan.baselines = rows.baselines.iter().cloned().collect();
    plan.windows = rows.windows.iter().cloned().collect();
    plan.freezes = rows.freezes.iter().cloned().collect();
    plan.waivers = rows.waivers.iter().cloned().collect();
    plan.environments = rows.environments.iter().cloned().collect();
    plan.bookings = rows.bookings.iter().cloned().collect();
    plan.gates = rows.gates.iter().cloned().collect();
    plan.external_events = rows.external_events.iter().cloned().collect();
    plan.outages = rows.outages.iter().cloned().collect();
    plan.criteria = rows.criteria.iter().cloned().collect();
    plan.sign_offs = rows.sign_offs.iter().cloned().collect();
    plan.reviews = rows.reviews.iter().cloned().collect();
    plan.templates = rows.templates.iter().cloned().collect();
    plan.publications = rows.publications.iter().cloned().collect();
    plan.views = rows.views.iter().cloned().collect();
    plan.raid_items = rows.raid_items.iter().cloned().collect();
    plan.reports = rows.reports.iter().cloned().collect();
    Some(plan)
}

/// Whether to go on, as the one who waits says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Continue {
    /// Go on.
    Yes,
    /// Give up.
    No,
}

/// Why nothing was read: what is wrong, where, and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable(pub Message);

impl std::fmt::Display for Unreadable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0.key)
    }
}

impl std::error::Error for Unreadable {}
