//! Rows that come and go as one: an import, a snapshot.

use crate::plan::{
    Assignment, Baseline, Booking, Calendar, Criterion, Dependency, Environment, ExternalEvent,
    Freeze, Gate, Outage, Person, Plan, Portfolio, Product, Publication, RaidItem, Release, Report,
    Review, Row, SignOff, Table, Task, Template, View, Waiver, Window,
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
    /// Risks, issues and decisions.
    pub raid_items: Vec<RaidItem>,
    /// Reports.
    pub reports: Vec<Report>,
}

impl From<&Plan> for Rows {
    /// Everything in a plan, each table by the ids of its rows: the same plan gives the same rows.
    fn from(plan: &Plan) -> Self {
        Self {
            portfolio: Some(plan.portfolio.as_ref().clone()),
            products: by_id(&plan.products),
            releases: by_id(&plan.releases),
            tasks: by_id(&plan.tasks),
            dependencies: by_id(&plan.dependencies),
            calendars: by_id(&plan.calendars),
            people: by_id(&plan.people),
            assignments: by_id(&plan.assignments),
            baselines: by_id(&plan.baselines),
            windows: by_id(&plan.windows),
            freezes: by_id(&plan.freezes),
            waivers: by_id(&plan.waivers),
            environments: by_id(&plan.environments),
            bookings: by_id(&plan.bookings),
            gates: by_id(&plan.gates),
            external_events: by_id(&plan.external_events),
            outages: by_id(&plan.outages),
            criteria: by_id(&plan.criteria),
            sign_offs: by_id(&plan.sign_offs),
            reviews: by_id(&plan.reviews),
            templates: by_id(&plan.templates),
            publications: by_id(&plan.publications),
            views: by_id(&plan.views),
            raid_items: by_id(&plan.raid_items),
            reports: by_id(&plan.reports),
        }
    }
}

fn by_id<R: Row + Clone>(table: &Table<R>) -> Vec<R>
where
    R::Id: Ord,
{
    let mut rows: Vec<R> = table.iter().map(|row| row.as_ref().clone()).collect();
    rows.sort_by_key(Row::id);
    rows
}
