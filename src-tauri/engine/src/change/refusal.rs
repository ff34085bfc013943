//! Why a request cannot be done: a stable code with its subjects, and no prose.

use crate::calendar::RuleFault;
use crate::id::{
    BaselineId, BookingId, CalendarId, CriterionId, DependencyId, EnvironmentId, ExternalEventId,
    FreezeId, GateId, OutageId, PersonId, ProductId, PublicationId, RaidItemId, ReleaseId,
    ReportId, ReviewId, SignOffId, TaskId, TemplateId, ViewId, WaiverId, WindowId,
};
use crate::time::Instant;
use serde::{Deserialize, Serialize};

/// Something a refusal or a finding is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(
    rename_all = "lowercase",
    tag = "kind",
    content = "id",
    deny_unknown_fields
)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Subject {
    /// The portfolio.
    Portfolio,
    /// A product.
    Product(ProductId),
    /// A release.
    Release(ReleaseId),
    /// A task.
    Task(TaskId),
    /// A dependency.
    Dependency(DependencyId),
    /// A calendar.
    Calendar(CalendarId),
    /// A person.
    Person(PersonId),
    /// A baseline.
    Baseline(BaselineId),
    /// A window.
    Window(WindowId),
    /// A freeze.
    Freeze(FreezeId),
    /// A waiver.
    Waiver(WaiverId),
    /// An environment.
    Environment(EnvironmentId),
    /// A booking.
    Booking(BookingId),
    /// A gate.
    Gate(GateId),
    /// An external event.
    #[serde(rename = "external-event")]
    ExternalEvent(ExternalEventId),
    /// An outage.
    Outage(OutageId),
    /// A criterion.
    Criterion(CriterionId),
    /// A sign-off.
    #[serde(rename = "sign-off")]
    SignOff(SignOffId),
    /// A readiness review.
    Review(ReviewId),
    /// A template.
    Template(TemplateId),
    /// A publication.
    Publication(PublicationId),
    /// A view.
    View(ViewId),
    /// An entry of the RAID log.
    #[serde(rename = "raid-item")]
    RaidItem(RaidItemId),
    /// A report.
    Report(ReportId),
}

/// A request that makes no sense, said so that the window can show it where it was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "code")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Refusal {
    /// The row is not there, or not any more.
    Unknown {
        /// What was asked for.
        subject: Subject,
    },
    /// The dependency would close a loop.
    WouldCycle {
        /// The loop, from the new successor back to itself through the new predecessor.
        path: Vec<TaskId>,
        /// Their names, in the same order.
        names: Vec<String>,
    },
    /// The two tasks are already tied this way.
    AlreadyLinked {
        /// The dependency that is there.
        dependency: DependencyId,
    },
    /// A task cannot wait for itself, for its own summary or for what stands under it.
    LinkToOwnSummary {
        /// The task.
        task: TaskId,
    },
    /// A task cannot stand under itself.
    WouldNestInItself {
        /// The task.
        task: TaskId,
    },
    /// There is no place to indent or outdent to.
    NowhereToMove {
        /// The task.
        task: TaskId,
    },
    /// What a summary spans follows from what stands under it.
    SummaryDatesAreComputed {
        /// The summary.
        task: TaskId,
    },
    /// A finished task does not move; its actual dates are corrected instead.
    AlreadyFinished {
        /// The task.
        task: TaskId,
    },
    /// The text could not be understood.
    Unreadable {
        /// What was typed.
        text: String,
        /// The message key that says what is expected.
        expected: String,
    },
    /// The value lies outside what is possible.
    OutOfRange {
        /// The field.
        field: String,
    },
    /// A name is needed.
    EmptyName,
    /// The text is too long.
    TooLong {
        /// The field.
        field: String,
        /// How many characters fit.
        limit: u32,
    },
    /// The zone is not in the IANA list.
    UnknownZone {
        /// What was given.
        zone: String,
    },
    /// The recurrence rule could not be read.
    BadRule {
        /// The exception that holds it.
        name: String,
    },
    /// Calendars cannot stand on each other in a circle.
    CalendarCircle {
        /// The calendar.
        calendar: CalendarId,
    },
    /// The calendar is still in use.
    CalendarInUse {
        /// The calendar.
        calendar: CalendarId,
        /// How many rows use it.
        users: u32,
    },
    /// The rule by which a window or a freeze recurs is not one.
    BadRecurrence {
        /// What was given.
        rule: String,
        /// What is wrong with it.
        why: RuleFault,
    },
    /// An environment cannot be a part of itself.
    EnvironmentCircle {
        /// The environment.
        environment: EnvironmentId,
    },
    /// The window has no occurrence that begins then.
    NoSuchOccurrence {
        /// The window.
        window: WindowId,
        /// When it was to begin.
        start: Instant,
    },
    /// A schedule is not published while it holds conflicts that nobody permitted.
    OpenConflicts {
        /// How many.
        count: u32,
    },
    /// Nothing would change.
    NoChange,
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "refused: {self:?}")
    }
}

impl std::error::Error for Refusal {}
