//! The plan: what people entered, and nothing that can be computed from it.
//!
//! Rows are plain structs. The same shapes are stored, kept in the journal and sent to the window.

mod baseline;
mod calendar;
mod dependency;
mod order;
mod person;
mod portfolio;
mod product;
mod release;
mod table;
mod task;

pub use baseline::{Baseline, BaselineTask};
pub use calendar::{Calendar, CalendarException, DayPattern, Shift, Week, WorkWeek};
pub use dependency::{Dependency, DependencyKind, Lag, Strength};
pub use order::OrderKey;
pub use person::{Assignment, Leave, Person, PersonKind};
pub use portfolio::{OutOfSequence, Policy, Portfolio, Rules};
pub use product::{Product, ProductKind};
pub use release::{Release, ReleaseState, ScheduleFrom};
pub use table::{Row, Table};
pub use task::{
    Constraint, ConstraintKind, PhaseKind, Progress, Segment, Task, TaskKind, TaskMode,
};

use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// What a row is called in another tool.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct External {
    /// The tool: `msproject`, `jira`, …
    pub system: String,
    /// The file or project it came from.
    pub file: String,
    /// Its key there: for Microsoft Project the UID.
    pub key: String,
}

/// Everything that people entered into one portfolio.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// The one portfolio.
    pub portfolio: Arc<Portfolio>,
    /// What is released.
    pub products: Table<Product>,
    /// Versions going out.
    pub releases: Table<Release>,
    /// Work.
    pub tasks: Table<Task>,
    /// What waits for what.
    pub dependencies: Table<Dependency>,
    /// Working time.
    pub calendars: Table<Calendar>,
    /// Who does the work.
    pub people: Table<Person>,
    /// Who does what.
    pub assignments: Table<Assignment>,
    /// What was promised.
    pub baselines: Table<Baseline>,
}

impl Plan {
    /// Returns a plan with nothing in it but the portfolio and its calendar.
    #[must_use]
    pub fn new(portfolio: Portfolio, calendar: Calendar) -> Self {
        Self {
            portfolio: Arc::new(portfolio),
            products: Table::default(),
            releases: Table::default(),
            tasks: Table::default(),
            dependencies: Table::default(),
            calendars: std::iter::once(calendar).collect(),
            people: Table::default(),
            assignments: Table::default(),
            baselines: Table::default(),
        }
    }
}
