//! The plan: what people entered, and nothing that can be computed from it.
//!
//! Rows are plain structs. The same shapes are stored, kept in the journal and sent to the window.

mod bare;
mod baseline;
mod booking;
mod calendar;
mod cost;
mod criterion;
mod dependency;
mod environment;
mod external_event;
mod freeze;
mod gate;
mod order;
mod outage;
mod outline;
mod person;
mod portfolio;
mod product;
mod publication;
mod raid;
mod recurring;
mod release;
mod report;
mod report_look;
mod review;
mod scope;
mod sign_off;
mod table;
mod task;
mod template;
mod view;
mod waiver;
mod window;

pub use baseline::{Baseline, BaselineTask};
pub use booking::{Booking, BookingStatus, BookingUse, NeededVersion, Sharing};
pub use calendar::{Calendar, CalendarException, DayPattern, Shift, Week, WorkWeek};
pub use cost::{Accrual, LARGEST_AMOUNT, Money, Rates, TaskCost, decimals, is_currency};
pub use criterion::{Comparison, Criterion, CriterionKind, CriterionState, Evidence, Metric};
pub use dependency::{Dependency, DependencyKind, Lag, Strength};
pub use environment::{DeployedVersion, Environment, Stage};
pub use external_event::{EventKind, ExternalEvent};
pub use freeze::{AppliesTo, Freeze, FreezeKind, Hardness};
pub use gate::{Condition, Decision, FixedCheck, Gate, GateKind};
pub use order::OrderKey;
pub use outage::Outage;
pub use outline::Outline;
pub use person::{Assignment, Leave, Person, PersonKind};
pub use portfolio::{OutOfSequence, Policy, Portfolio, Rules};
pub use product::{Product, ProductKind};
pub use publication::{Publication, PublishedRelease, PublishedTask, PublishedWaiver};
pub use raid::{RaidItem, RaidKind, RaidState};
pub use recurring::Recurring;
pub use release::{
    FromTemplate, Release, ReleaseKind, ReleaseState, RiskLevel, ScheduleFrom, Strategy, Target,
};
pub use report::{Report, ReportAudience, ReportKind, ReportRun, ReportSection};
pub use report_look::{Colour, KeptFile, ReportLook};
pub use review::{Review, ReviewAction};
pub use scope::Scope;
pub use sign_off::{SignOff, SignOffState};
pub use table::{Row, Table};
pub use task::{
    Constraint, ConstraintKind, PhaseKind, Progress, Segment, Task, TaskKind, TaskMode, Touches,
};
pub use template::{
    Template, TemplateBooking, TemplateCriterion, TemplateCriterionKind, TemplateGate,
    TemplateLink, TemplateStep,
};
pub use view::{
    BarColour, GridColumn, Grouping, View, ViewColumn, ViewFilter, ViewLayers, ViewLayout, ViewSort,
};
pub use waiver::{Permit, Waiver};
pub use window::{Window, WindowKind};

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
    /// When deployments are admitted.
    pub windows: Table<Window>,
    /// When work is forbidden.
    pub freezes: Table<Freeze>,
    /// What may break a rule.
    pub waivers: Table<Waiver>,
    /// Where releases are tested and live.
    pub environments: Table<Environment>,
    /// Which release has which environment.
    pub bookings: Table<Booking>,
    /// Where releases are decided about.
    pub gates: Table<Gate>,
    /// Dates that others set.
    pub external_events: Table<ExternalEvent>,
    /// When environments cannot be used.
    pub outages: Table<Outage>,
    /// What must be true at gates.
    pub criteria: Table<Criterion>,
    /// Who agrees at gates.
    pub sign_offs: Table<SignOff>,
    /// Meetings that decide about gates.
    pub reviews: Table<Review>,
    /// What new releases are started from.
    pub templates: Table<Template>,
    /// What was told to everybody.
    pub publications: Table<Publication>,
    /// How people want to look at it.
    pub views: Table<View>,
    /// Risks, issues and decisions.
    pub raid_items: Table<RaidItem>,
    /// What is reported, and how.
    pub reports: Table<Report>,
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
            windows: Table::default(),
            freezes: Table::default(),
            waivers: Table::default(),
            environments: Table::default(),
            bookings: Table::default(),
            gates: Table::default(),
            external_events: Table::default(),
            outages: Table::default(),
            criteria: Table::default(),
            sign_offs: Table::default(),
            reviews: Table::default(),
            templates: Table::default(),
            publications: Table::default(),
            views: Table::default(),
            raid_items: Table::default(),
            reports: Table::default(),
        }
    }
}
