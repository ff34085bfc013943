//! Identities of rows: UUIDv7 drawn by the document, stable over files, copies and merges.
//!
//! The engine never draws one: it takes them from [`NewIds`](crate::change::NewIds).

use serde::{Deserialize, Serialize};
use std::fmt;
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        #[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(type = "string"))]
        pub struct $name(pub Uuid);

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({})", stringify!($name), self.0)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    )*};
}

ids! {
    /// Names a portfolio.
    PortfolioId,
    /// Names a product.
    ProductId,
    /// Names a release.
    ReleaseId,
    /// Names a task, milestone or summary.
    TaskId,
    /// Names a dependency between two tasks.
    DependencyId,
    /// Names a calendar.
    CalendarId,
    /// Names a person, team, machine or material that work is given to.
    PersonId,
    /// Names the work of one person on one task.
    AssignmentId,
    /// Names a baseline.
    BaselineId,
    /// Names a release window.
    WindowId,
    /// Names a freeze.
    FreezeId,
    /// Names a waiver.
    WaiverId,
    /// Names an environment.
    EnvironmentId,
    /// Names a booking of an environment.
    BookingId,
    /// Names a gate.
    GateId,
    /// Names an external event.
    ExternalEventId,
    /// Names an outage of an environment.
    OutageId,
    /// Names a criterion of a gate.
    CriterionId,
    /// Names a sign-off of a gate.
    SignOffId,
    /// Names a readiness review.
    ReviewId,
    /// Names a template.
    TemplateId,
    /// Names a publication.
    PublicationId,
    /// Names a view.
    ViewId,
    /// Names an entry of the RAID log.
    RaidItemId,
    /// Names a report.
    ReportId,
    /// Names an operation in the journal.
    OperationId,
}
