//! Change sets: rows before and after. Undo is the same list, swapped and reversed.

use crate::plan::{
    Assignment, Baseline, Booking, Calendar, Criterion, Dependency, Environment, ExternalEvent,
    Freeze, Gate, Outage, Person, Plan, Portfolio, Product, Publication, RaidItem, Release, Report,
    Review, Row, SignOff, Table, Task, Template, View, Waiver, Window,
};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use uuid::Uuid;

/// One row before and after: nothing before is a new row, nothing after a deleted one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Edit<R> {
    /// The row as it was.
    pub before: Option<Arc<R>>,
    /// The row as it is now.
    pub after: Option<Arc<R>>,
}

impl<R: Row> Edit<R> {
    fn id(&self) -> Option<Uuid> {
        let row = self.after.as_ref().or(self.before.as_ref())?;
        Some(row.id().into())
    }
}

impl<R> Edit<R> {
    fn invert(&self) -> Self {
        Self {
            before: self.after.clone(),
            after: self.before.clone(),
        }
    }
}

/// An edit in one of the tables.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(
    rename_all = "lowercase",
    tag = "table",
    content = "row",
    deny_unknown_fields
)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Change {
    /// The portfolio itself; never added or removed.
    Portfolio(Edit<Portfolio>),
    /// A product.
    Product(Edit<Product>),
    /// A release.
    Release(Edit<Release>),
    /// A task.
    Task(Edit<Task>),
    /// A dependency.
    Dependency(Edit<Dependency>),
    /// A calendar.
    Calendar(Edit<Calendar>),
    /// A person.
    Person(Edit<Person>),
    /// An assignment.
    Assignment(Edit<Assignment>),
    /// A baseline.
    Baseline(Edit<Baseline>),
    /// A window.
    Window(Edit<Window>),
    /// A freeze.
    Freeze(Edit<Freeze>),
    /// A waiver.
    Waiver(Edit<Waiver>),
    /// An environment.
    Environment(Edit<Environment>),
    /// A booking.
    Booking(Edit<Booking>),
    /// A gate.
    Gate(Edit<Gate>),
    /// An external event.
    #[serde(rename = "external-event")]
    ExternalEvent(Edit<ExternalEvent>),
    /// An outage.
    Outage(Edit<Outage>),
    /// A criterion.
    Criterion(Edit<Criterion>),
    /// A sign-off.
    #[serde(rename = "sign-off")]
    SignOff(Edit<SignOff>),
    /// A readiness review.
    Review(Edit<Review>),
    /// A template.
    Template(Edit<Template>),
    /// A publication.
    Publication(Edit<Publication>),
    /// A view.
    View(Edit<View>),
    /// An entry of the RAID log.
    #[serde(rename = "raid-item")]
    RaidItem(Edit<RaidItem>),
    /// A report.
    Report(Edit<Report>),
}

/// A change set does not fit the plan it is applied to: some row is not what it was when the set
/// was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stale {
    /// Which change of the set, counted from 0.
    pub at: usize,
}

impl std::fmt::Display for Stale {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "change {} of the set was made on another state of its row",
            self.at
        )
    }
}

impl std::error::Error for Stale {}

/// Everything one command changes.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(transparent)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ChangeSet(pub Vec<Change>);

impl ChangeSet {
    /// Returns the set that takes this one back.
    #[must_use]
    pub fn invert(&self) -> Self {
        Self(self.0.iter().rev().map(Change::invert).collect())
    }

    /// Says whether nothing changes.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Applies every edit to `plan`.
    ///
    /// # Errors
    ///
    /// [`Stale`] when a row is not what the set says it was; `plan` is then half changed, so apply
    /// to a copy.
    pub fn apply(&self, plan: &mut Plan) -> Result<(), Stale> {
        for (at, change) in self.0.iter().enumerate() {
            if !change.apply(plan) {
                return Err(Stale { at });
            }
        }
        Ok(())
    }
}

/// Runs `$body` with `$edit` bound to the edit inside a change and `$table` to its table in `$plan`.
macro_rules! in_table {
    ($change:expr, $plan:expr, |$edit:ident, $table:ident| $body:expr, |$own:ident| $portfolio:expr) => {
        match $change {
            Change::Portfolio($own) => $portfolio,
            Change::Product($edit) => {
                let $table = &mut $plan.products;
                $body
            }
            Change::Release($edit) => {
                let $table = &mut $plan.releases;
                $body
            }
            Change::Task($edit) => {
                let $table = &mut $plan.tasks;
                $body
            }
            Change::Dependency($edit) => {
                let $table = &mut $plan.dependencies;
                $body
            }
            Change::Calendar($edit) => {
                let $table = &mut $plan.calendars;
                $body
            }
            Change::Person($edit) => {
                let $table = &mut $plan.people;
                $body
            }
            Change::Assignment($edit) => {
                let $table = &mut $plan.assignments;
                $body
            }
            Change::Baseline($edit) => {
                let $table = &mut $plan.baselines;
                $body
            }
            Change::Window($edit) => {
                let $table = &mut $plan.windows;
                $body
            }
            Change::Freeze($edit) => {
                let $table = &mut $plan.freezes;
                $body
            }
            Change::Waiver($edit) => {
                let $table = &mut $plan.waivers;
                $body
            }
            Change::Environment($edit) => {
                let $table = &mut $plan.environments;
                $body
            }
            Change::Booking($edit) => {
                let $table = &mut $plan.bookings;
                $body
            }
            Change::Gate($edit) => {
                let $table = &mut $plan.gates;
                $body
            }
            Change::ExternalEvent($edit) => {
                let $table = &mut $plan.external_events;
                $body
            }
            Change::Outage($edit) => {
                let $table = &mut $plan.outages;
                $body
            }
            Change::Criterion($edit) => {
                let $table = &mut $plan.criteria;
                $body
            }
            Change::SignOff($edit) => {
                let $table = &mut $plan.sign_offs;
                $body
            }
            Change::Review($edit) => {
                let $table = &mut $plan.reviews;
                $body
            }
            Change::Template($edit) => {
                let $table = &mut $plan.templates;
                $body
            }
            Change::Publication($edit) => {
                let $table = &mut $plan.publications;
                $body
            }
            Change::View($edit) => {
                let $table = &mut $plan.views;
                $body
            }
            Change::RaidItem($edit) => {
                let $table = &mut $plan.raid_items;
                $body
            }
            Change::Report($edit) => {
                let $table = &mut $plan.reports;
                $body
            }
        }
    };
}

impl Change {
    /// Returns the id of the row that it is about.
    #[must_use]
    pub fn id(&self) -> Option<Uuid> {
        match self {
            Self::Portfolio(edit) => edit.id(),
            Self::Product(edit) => edit.id(),
            Self::Release(edit) => edit.id(),
            Self::Task(edit) => edit.id(),
            Self::Dependency(edit) => edit.id(),
            Self::Calendar(edit) => edit.id(),
            Self::Person(edit) => edit.id(),
            Self::Assignment(edit) => edit.id(),
            Self::Baseline(edit) => edit.id(),
            Self::Window(edit) => edit.id(),
            Self::Freeze(edit) => edit.id(),
            Self::Waiver(edit) => edit.id(),
            Self::Environment(edit) => edit.id(),
            Self::Booking(edit) => edit.id(),
            Self::Gate(edit) => edit.id(),
            Self::ExternalEvent(edit) => edit.id(),
            Self::Outage(edit) => edit.id(),
            Self::Criterion(edit) => edit.id(),
            Self::SignOff(edit) => edit.id(),
            Self::Review(edit) => edit.id(),
            Self::Template(edit) => edit.id(),
            Self::Publication(edit) => edit.id(),
            Self::View(edit) => edit.id(),
            Self::RaidItem(edit) => edit.id(),
            Self::Report(edit) => edit.id(),
        }
    }

    fn invert(&self) -> Self {
        match self {
            Self::Portfolio(edit) => Self::Portfolio(edit.invert()),
            Self::Product(edit) => Self::Product(edit.invert()),
            Self::Release(edit) => Self::Release(edit.invert()),
            Self::Task(edit) => Self::Task(edit.invert()),
            Self::Dependency(edit) => Self::Dependency(edit.invert()),
            Self::Calendar(edit) => Self::Calendar(edit.invert()),
            Self::Person(edit) => Self::Person(edit.invert()),
            Self::Assignment(edit) => Self::Assignment(edit.invert()),
            Self::Baseline(edit) => Self::Baseline(edit.invert()),
            Self::Window(edit) => Self::Window(edit.invert()),
            Self::Freeze(edit) => Self::Freeze(edit.invert()),
            Self::Waiver(edit) => Self::Waiver(edit.invert()),
            Self::Environment(edit) => Self::Environment(edit.invert()),
            Self::Booking(edit) => Self::Booking(edit.invert()),
            Self::Gate(edit) => Self::Gate(edit.invert()),
            Self::ExternalEvent(edit) => Self::ExternalEvent(edit.invert()),
            Self::Outage(edit) => Self::Outage(edit.invert()),
            Self::Criterion(edit) => Self::Criterion(edit.invert()),
            Self::SignOff(edit) => Self::SignOff(edit.invert()),
            Self::Review(edit) => Self::Review(edit.invert()),
            Self::Template(edit) => Self::Template(edit.invert()),
            Self::Publication(edit) => Self::Publication(edit.invert()),
            Self::View(edit) => Self::View(edit.invert()),
            Self::RaidItem(edit) => Self::RaidItem(edit.invert()),
            Self::Report(edit) => Self::Report(edit.invert()),
        }
    }

    fn apply(&self, plan: &mut Plan) -> bool {
        in_table!(self, plan, |edit, table| replace(table, edit), |edit| {
            let (Some(before), Some(after)) = (&edit.before, &edit.after) else {
                return false;
            };
            let fits = plan.portfolio == *before;
            plan.portfolio = Arc::clone(after);
            fits
        })
    }
}

fn replace<R: Row>(table: &mut Table<R>, edit: &Edit<R>) -> bool {
    let there = match (&edit.before, &edit.after) {
        (_, Some(after)) => table.insert(Arc::clone(after)),
        (Some(before), None) => table.remove(before.id()),
        (None, None) => return false,
    };
    match (&there, &edit.before) {
        (Some(there), Some(before)) => Arc::ptr_eq(there, before) || there == before,
        (None, None) => true,
        (Some(_), None) | (None, Some(_)) => false,
    }
}
