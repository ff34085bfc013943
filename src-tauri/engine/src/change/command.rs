//! Commands: every way in which a plan can change, in the imperative.
//!
//! A command holds what a person meant, not what it does to rows; [`super::edits_for`] says that.

use crate::id::{
    BaselineId, BookingId, CalendarId, CriterionId, DependencyId, EnvironmentId, ExternalEventId,
    FreezeId, GateId, OutageId, PersonId, ProductId, RaidItemId, ReleaseId, ReportId, ReviewId,
    SignOffId, TaskId, TemplateId, ViewId, WaiverId, WindowId,
};
use crate::plan::{
    Accrual, Booking, Calendar, Condition, Constraint, Criterion, Decision, DependencyKind,
    Environment, ExternalEvent, Freeze, Gate, Lag, Leave, Outage, PersonKind, PhaseKind,
    ProductKind, RaidItem, Rates, Release, ReleaseKind, Report, Review, Rules, SignOff, Strength,
    Target, TaskKind, TaskMode, Template, Touches, View, Waiver, Window,
};
use crate::time::{Instant, Seconds, Span};
use serde::{Deserialize, Serialize};

use super::{Branch, Rows, Subject, TypedRow};

/// Where a row goes among the rows of a release.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Place {
    /// The release.
    pub release: ReleaseId,
    /// The summary it stands under; none at the top of the release.
    pub parent: Option<TaskId>,
    /// The sibling it stands behind; none is the first place.
    pub after: Option<TaskId>,
}

/// What happens to followers when a bar is dragged (ui.md, "What the table leaves open").
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum ShiftPolicy {
    /// Followers move as dependencies demand.
    #[default]
    Push,
    /// Every follower that would move keeps its distance.
    KeepGaps,
    /// Direct followers are pinned where they are.
    DoNotShift,
}

/// A cell of the grid into which people type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Cell {
    /// The name.
    Name,
    /// The duration: `3d`, `2w`, `4h`, `1ed`.
    Duration,
    /// The start: `fri`, `12 Mar`, `+5`, `2027-03-12 14:00`.
    Start,
    /// The finish, in the same words.
    Finish,
    /// Percent done: `60` or `60%`.
    Done,
    /// Work still to do: `2d`, `4h`.
    Remaining,
    /// A person's name, or the beginning of one.
    Owner,
    /// The deadline, as a date or empty for none.
    Deadline,
}

/// A field of the progress of a task; what is absent stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ProgressUpdate {
    /// Done, in basis points; 10 000 finishes the task, more than 0 starts it.
    pub done: Option<u16>,
    /// When it really began.
    pub actual_start: Option<Instant>,
    /// When it really ended.
    pub actual_finish: Option<Instant>,
    /// Working time still to do.
    pub remaining: Option<Seconds>,
}

/// Every way in which a plan can change.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "do", rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[expect(
    missing_docs,
    reason = "fields are named and typed after the rows they set"
)]
pub enum Command {
    /// Adds a product at the end.
    CreateProduct { name: String, kind: ProductKind },
    /// Adds a release at the end of its product.
    CreateRelease {
        product: ProductId,
        name: String,
        version: String,
        start: Option<Instant>,
    },
    /// Starts a release from a template, or with nothing in it: its work, gates and bookings. Without
    /// a start it begins as late as it still makes the window it aims at, never before the data date.
    StartRelease {
        product: ProductId,
        template: Option<TemplateId>,
        name: String,
        version: String,
        kind: ReleaseKind,
        target: Option<Target>,
        owner: Option<PersonId>,
        start: Option<Instant>,
    },
    /// Adds a task, milestone or phase; with a start it is held there by SNET, as if dragged.
    CreateTask {
        place: Place,
        name: String,
        kind: TaskKind,
        phase: Option<PhaseKind>,
        duration: Span,
        start: Option<Instant>,
    },
    /// Gives any named row another name.
    Rename { subject: Subject, name: String },
    /// Types into a cell of the grid.
    EnterCell {
        task: TaskId,
        cell: Cell,
        text: String,
    },
    /// Puts a task's start at a moment: SNET there, or the manual start.
    MoveTask {
        task: TaskId,
        start: Instant,
        shift: ShiftPolicy,
    },
    /// Drags the right edge: the task finishes there, its duration follows.
    ResizeFinish { task: TaskId, finish: Instant },
    /// Drags the left edge: the task starts there and still finishes where it does.
    ResizeStart { task: TaskId, start: Instant },
    /// Sets a duration.
    SetDuration { task: TaskId, duration: Span },
    /// Sets or lifts a constraint.
    SetConstraint {
        task: TaskId,
        constraint: Constraint,
    },
    /// Sets or lifts a deadline.
    SetDeadline {
        task: TaskId,
        deadline: Option<Instant>,
    },
    /// Sets whether the engine or a person sets the dates.
    SetMode { task: TaskId, mode: TaskMode },
    /// Sets whether a task counts.
    SetActive { task: TaskId, active: bool },
    /// Sets what a row of work is.
    SetKind { task: TaskId, kind: TaskKind },
    /// Sets the role of a summary.
    SetPhase {
        task: TaskId,
        phase: Option<PhaseKind>,
    },
    /// Sets a task's own calendar.
    SetTaskCalendar {
        task: TaskId,
        calendar: Option<CalendarId>,
    },
    /// Sets who answers for a task.
    SetOwner {
        task: TaskId,
        owner: Option<PersonId>,
    },
    /// Sets what a task costs beside the people on it, and what was really spent on it.
    SetTaskCost {
        task: TaskId,
        #[cfg_attr(feature = "ts", ts(type = "number"))]
        fixed: i64,
        accrual: Accrual,
        #[cfg_attr(feature = "ts", ts(type = "number | null"))]
        actual: Option<i64>,
    },
    /// Sets what a release, a phase or a task may cost, or lifts that.
    SetBudget {
        subject: Subject,
        #[cfg_attr(feature = "ts", ts(type = "number | null"))]
        budget: Option<i64>,
    },
    /// Sets what a person costs.
    SetRates { person: PersonId, rates: Rates },
    /// Sets the currency in which all amounts are said; no amount changes.
    SetCurrency { currency: String },
    /// Sets the notes of a task.
    SetNotes { task: TaskId, notes: String },
    /// Records progress.
    SetProgress {
        task: TaskId,
        update: ProgressUpdate,
    },
    /// Takes progress back: the task has not started.
    ClearProgress { task: TaskId },
    /// Moves what is left of a task to a moment, usually the data date.
    RescheduleRemaining { task: TaskId, from: Instant },
    /// Ties two tasks.
    LinkTasks {
        predecessor: TaskId,
        successor: TaskId,
        kind: DependencyKind,
        lag: Lag,
    },
    /// Changes how two tasks are tied.
    EditDependency {
        dependency: DependencyId,
        kind: DependencyKind,
        lag: Lag,
        strength: Strength,
    },
    /// Ties another pair of tasks in the same way.
    RelinkDependency {
        dependency: DependencyId,
        predecessor: TaskId,
        successor: TaskId,
    },
    /// Unties tasks.
    Unlink { dependencies: Vec<DependencyId> },
    /// Moves tasks a level down, under the sibling before them.
    IndentTasks { tasks: Vec<TaskId> },
    /// Moves tasks a level up, behind their summary.
    OutdentTasks { tasks: Vec<TaskId> },
    /// Moves tasks with all that stands under them to another place.
    PlaceTasks { tasks: Vec<TaskId>, place: Place },
    /// Adds copies of tasks with all that stands under them, from this portfolio or another.
    PasteTasks { place: Place, branch: Box<Branch> },
    /// Adds a task for every row of a spreadsheet.
    EnterRows { place: Place, rows: Vec<TypedRow> },
    /// Deletes tasks with all that stands under them and everything attached.
    DeleteTasks { tasks: Vec<TaskId> },
    /// Sets everything that people enter about a release; id, product and order stay.
    EditRelease { release: Release },
    /// Deletes a release with its tasks.
    DeleteRelease { release: ReleaseId },
    /// Deletes a product with its releases.
    DeleteProduct { product: ProductId },
    /// Adds a calendar: Monday to Friday, or a copy of another.
    CreateCalendar {
        name: String,
        copy_of: Option<CalendarId>,
    },
    /// Replaces a calendar's pattern, exceptions, base and zone.
    EditCalendar { calendar: Calendar },
    /// Deletes a calendar that nothing uses.
    DeleteCalendar { calendar: CalendarId },
    /// Adds a person.
    CreatePerson { name: String, kind: PersonKind },
    /// Sets a person's team, and when they work and are away.
    EditPerson {
        person: PersonId,
        team: String,
        calendar: Option<CalendarId>,
        leave: Vec<Leave>,
        capacity: u32,
        notes: String,
    },
    /// Deletes a person; what they own has no owner then.
    DeletePerson { person: PersonId },
    /// Sets the portfolio's zone, calendar, start and rules.
    EditPortfolio {
        zone: String,
        calendar: CalendarId,
        start: Instant,
        rules: Rules,
        notes: String,
    },
    /// Sets the "as of" instant.
    SetDataDate { date: Instant },
    /// Sets how a task is touched by freezes.
    SetTouches { task: TaskId, touches: Touches },
    /// Sets the environments in which a task is done.
    SetUses {
        task: TaskId,
        environments: Vec<EnvironmentId>,
    },
    /// Sets the window at which a release aims.
    SetReleaseTarget {
        release: ReleaseId,
        target: Option<Target>,
    },
    /// Adds a window; it gets an id of its own.
    AddWindow { window: Window },
    /// Sets everything that people enter about a window.
    EditWindow { window: Window },
    /// Deletes a window; releases that aim at it aim at the next that admits them.
    DeleteWindow { window: WindowId },
    /// Adds a freeze; it gets an id of its own.
    AddFreeze { freeze: Freeze },
    /// Sets everything that people enter about a freeze.
    EditFreeze { freeze: Freeze },
    /// Deletes a freeze with the waivers of it.
    DeleteFreeze { freeze: FreezeId },
    /// Records a permission; it gets an id of its own.
    GiveWaiver { waiver: Waiver },
    /// Sets why, by whom and until when something is permitted.
    EditWaiver { waiver: Waiver },
    /// Takes a permission back.
    WithdrawWaiver { waiver: WaiverId },
    /// Adds an environment behind the others; it gets an id of its own.
    AddEnvironment { environment: Environment },
    /// Sets everything that people enter about an environment; its place stays.
    EditEnvironment { environment: Environment },
    /// Deletes an environment with what is about it alone; its parts become parts of what it was
    /// a part of.
    DeleteEnvironment { environment: EnvironmentId },
    /// Books an environment; the booking gets an id of its own.
    AddBooking { booking: Booking },
    /// Sets everything that people enter about a booking.
    EditBooking { booking: Booking },
    /// Deletes a booking.
    DeleteBooking { booking: BookingId },
    /// Adds a gate behind the others of its release; it gets an id of its own.
    AddGate { gate: Gate },
    /// Sets everything that people enter about a gate; its release and its place stay.
    EditGate { gate: Gate },
    /// Deletes a gate with its criteria and sign-offs; its milestone stays.
    DeleteGate { gate: GateId },
    /// Records what was decided at a gate, by whom and when; `pending` opens it again and keeps the
    /// minutes.
    DecideGate {
        gate: GateId,
        decision: Decision,
        by: String,
        at: Instant,
        minutes: String,
        conditions: Vec<Condition>,
    },
    /// Adds a date that others set; it gets an id of its own.
    AddExternalEvent { event: ExternalEvent },
    /// Sets everything that people enter about a date that others set.
    EditExternalEvent { event: ExternalEvent },
    /// Deletes a date that others set; its milestone stays.
    DeleteExternalEvent { event: ExternalEventId },
    /// Adds an outage of an environment; it gets an id of its own.
    AddOutage { outage: Outage },
    /// Sets everything that people enter about an outage.
    EditOutage { outage: Outage },
    /// Deletes an outage.
    DeleteOutage { outage: OutageId },
    /// Adds a criterion behind the others of its gate; it gets an id of its own. A task that it waits
    /// for then precedes the milestone of the gate, here and when the criterion is edited.
    AddCriterion { criterion: Criterion },
    /// Sets everything that people enter about a criterion; its gate and its place stay.
    EditCriterion { criterion: Criterion },
    /// Deletes a criterion.
    DeleteCriterion { criterion: CriterionId },
    /// Puts a criterion behind another of its gate, or before all of them.
    PlaceCriterion {
        criterion: CriterionId,
        after: Option<CriterionId>,
    },
    /// Asks for a sign-off behind the others of its gate; it gets an id of its own.
    AddSignOff { sign_off: SignOff },
    /// Sets everything that people enter about a sign-off; its gate and its place stay.
    EditSignOff { sign_off: SignOff },
    /// Deletes a sign-off.
    DeleteSignOff { sign_off: SignOffId },
    /// Adds a readiness review; it gets an id of its own.
    AddReview { review: Review },
    /// Sets everything that people enter about a readiness review.
    EditReview { review: Review },
    /// Deletes a readiness review; the gates that it decided about stay as they are.
    DeleteReview { review: ReviewId },
    /// Adds a template behind the others; it gets an id of its own and version 1.
    AddTemplate { template: Template },
    /// Sets everything that people enter about a template; its version counts on.
    EditTemplate { template: Template },
    /// Deletes a template; releases that were started from it stay as they are.
    DeleteTemplate { template: TemplateId },
    /// Keeps a view behind the others; it gets an id of its own.
    AddView { view: View },
    /// Sets everything that people enter about a view.
    EditView { view: View },
    /// Deletes a view.
    DeleteView { view: ViewId },
    /// Enters a risk, an issue or a decision; it gets an id of its own.
    AddRaidItem { item: RaidItem },
    /// Sets everything that people enter about a risk, an issue or a decision.
    EditRaidItem { item: RaidItem },
    /// Deletes a risk, an issue or a decision.
    DeleteRaidItem { item: RaidItemId },
    /// Adds a report behind the others; it gets an id of its own.
    AddReport { report: Report },
    /// Sets everything that people enter about a report, and when it was last made.
    EditReport { report: Report },
    /// Deletes a report.
    DeleteReport { report: ReportId },
    /// Keeps the dates of every task as they are now as a promise, with the time on the clock.
    TakeBaseline { name: String, at: Instant },
    /// Deletes a baseline.
    DeleteBaseline { baseline: BaselineId },
    /// Keeps the schedule as it is told to everybody, with the time on the clock; refused while
    /// conflicts are open.
    Publish {
        name: String,
        by: String,
        at: Instant,
        notes: String,
    },
    /// Adds rows that came from a file.
    Insert {
        label: super::Message,
        rows: Box<Rows>,
    },
    /// Takes over what differs in another plan, as people decided.
    Merge {
        label: super::Message,
        changes: super::ChangeSet,
    },
    /// Does several things as one step.
    Batch {
        label: super::Message,
        commands: Vec<Command>,
    },
}

impl Command {
    /// Returns the one task a command is about, when it is about one.
    #[must_use]
    pub fn task(&self) -> Option<TaskId> {
        match self {
            Self::EnterCell { task, .. }
            | Self::MoveTask { task, .. }
            | Self::ResizeFinish { task, .. }
            | Self::ResizeStart { task, .. }
            | Self::SetDuration { task, .. }
            | Self::SetConstraint { task, .. }
            | Self::SetDeadline { task, .. }
            | Self::SetMode { task, .. }
            | Self::SetActive { task, .. }
            | Self::SetKind { task, .. }
            | Self::SetPhase { task, .. }
            | Self::SetTaskCalendar { task, .. }
            | Self::SetOwner { task, .. }
            | Self::SetNotes { task, .. }
            | Self::SetTaskCost { task, .. }
            | Self::SetBudget {
                subject: Subject::Task(task),
                ..
            }
            | Self::SetProgress { task, .. }
            | Self::ClearProgress { task }
            | Self::RescheduleRemaining { task, .. }
            | Self::SetTouches { task, .. }
            | Self::SetUses { task, .. } => Some(*task),
            Self::LinkTasks { successor, .. } | Self::RelinkDependency { successor, .. } => {
                Some(*successor)
            }
            Self::CreateProduct { .. }
            | Self::CreateRelease { .. }
            | Self::StartRelease { .. }
            | Self::CreateTask { .. }
            | Self::Rename { .. }
            | Self::EditDependency { .. }
            | Self::Unlink { .. }
            | Self::IndentTasks { .. }
            | Self::OutdentTasks { .. }
            | Self::PlaceTasks { .. }
            | Self::PasteTasks { .. }
            | Self::EnterRows { .. }
            | Self::DeleteTasks { .. }
            | Self::EditRelease { .. }
            | Self::DeleteRelease { .. }
            | Self::DeleteProduct { .. }
            | Self::CreateCalendar { .. }
            | Self::EditCalendar { .. }
            | Self::DeleteCalendar { .. }
            | Self::CreatePerson { .. }
            | Self::EditPerson { .. }
            | Self::DeletePerson { .. }
            | Self::EditPortfolio { .. }
            | Self::SetDataDate { .. }
            | Self::SetBudget { .. }
            | Self::SetRates { .. }
            | Self::SetCurrency { .. }
            | Self::SetReleaseTarget { .. }
            | Self::AddWindow { .. }
            | Self::EditWindow { .. }
            | Self::DeleteWindow { .. }
            | Self::AddFreeze { .. }
            | Self::EditFreeze { .. }
            | Self::DeleteFreeze { .. }
            | Self::GiveWaiver { .. }
            | Self::EditWaiver { .. }
            | Self::WithdrawWaiver { .. }
            | Self::AddEnvironment { .. }
            | Self::EditEnvironment { .. }
            | Self::DeleteEnvironment { .. }
            | Self::AddBooking { .. }
            | Self::EditBooking { .. }
            | Self::DeleteBooking { .. }
            | Self::AddGate { .. }
            | Self::EditGate { .. }
            | Self::DeleteGate { .. }
            | Self::DecideGate { .. }
            | Self::AddExternalEvent { .. }
            | Self::EditExternalEvent { .. }
            | Self::DeleteExternalEvent { .. }
            | Self::AddOutage { .. }
            | Self::EditOutage { .. }
            | Self::DeleteOutage { .. }
            | Self::AddCriterion { .. }
            | Self::EditCriterion { .. }
            | Self::DeleteCriterion { .. }
            | Self::PlaceCriterion { .. }
            | Self::AddSignOff { .. }
            | Self::EditSignOff { .. }
            | Self::DeleteSignOff { .. }
            | Self::AddReview { .. }
            | Self::EditReview { .. }
            | Self::DeleteReview { .. }
            | Self::AddTemplate { .. }
            | Self::EditTemplate { .. }
            | Self::DeleteTemplate { .. }
            | Self::AddView { .. }
            | Self::EditView { .. }
            | Self::DeleteView { .. }
            | Self::AddRaidItem { .. }
            | Self::EditRaidItem { .. }
            | Self::DeleteRaidItem { .. }
            | Self::AddReport { .. }
            | Self::EditReport { .. }
            | Self::DeleteReport { .. }
            | Self::TakeBaseline { .. }
            | Self::DeleteBaseline { .. }
            | Self::Publish { .. }
            | Self::Insert { .. }
            | Self::Merge { .. }
            | Self::Batch { .. } => None,
        }
    }
}
