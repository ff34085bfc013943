//! Rows that come and go as one: an import, a snapshot.

use crate::plan::{
    Assignment, Baseline, Booking, Calendar, Criterion, Dependency, Environment, ExternalEvent,
    Freeze, Gate, Outage, Person, Portfolio, Product, Publication, Release, Review, SignOff, Task,
    Template, View, Waiver, Window,
};
use serde::{Deserialize, Serialize};

/// Rows that arrive from outside, with their ids already drawn, as one step.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Rows {
    /// Portfolio settings that come with them.
    pub portfolio: Option<Portfolio>,
    /// Products.
    pub products: Vec<Product>,
    /// Releases.
    pub releases: Vec<Release>,
    /// Tasks.
    pub tasks: Vec<Task>,
    /// Dependencies.
    pub dependencies: Vec<Dependency>,
    /// Calendars; one with the id of an existing calendar replaces it.
    pub calendars: Vec<Calendar>,
    /// People.
    pub people: Vec<Person>,
    /// Assignments.
    pub assignments: Vec<Assignment>,
    /// Baselines.
    pub baselines: Vec<Baseline>,
    /// Windows.
    pub windows: Vec<Window>,
    /// Freezes.
    pub freezes: Vec<Freeze>,
    /// Waivers.
    pub waivers: Vec<Waiver>,
    /// Environments.
    pub environments: Vec<Environment>,
    /// Bookings.
    pub bookings: Vec<Booking>,
    /// Gates.
    pub gates: Vec<Gate>,
    /// External events.
    pub external_events: Vec<ExternalEvent>,
    /// Outages.
    pub outages: Vec<Outage>,
    /// Criteria.
    pub criteria: Vec<Criterion>,
    /// Sign-offs.
    pub sign_offs: Vec<SignOff>,
    /// Readiness reviews.
    pub reviews: Vec<Review>,
    /// Templates.
    pub templates: Vec<Template>,
    /// Publications.
    pub publications: Vec<Publication>,
    /// Views.
    pub views: Vec<View>,
}
