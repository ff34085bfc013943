//! The tables of a plan under one roof, so that the builder need not know which row it holds.

use crate::change::{Change, Edit, Subject};
use crate::id::{
    AssignmentId, BaselineId, BookingId, CalendarId, CriterionId, DependencyId, EnvironmentId,
    ExternalEventId, FreezeId, GateId, OutageId, PersonId, ProductId, PublicationId, RaidItemId,
    ReleaseId, ReportId, ReviewId, SignOffId, TaskId, TemplateId, ViewId, WaiverId, WindowId,
};
use crate::plan::{
    Assignment, Baseline, Booking, Calendar, Criterion, Dependency, Environment, ExternalEvent,
    Freeze, Gate, Leave, Outage, Person, Plan, Product, Publication, RaidItem, Release, Report,
    Review, Row, SignOff, Table, Task, Template, View, Waiver, Window,
};

/// Names any row but the portfolio.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum RowKey {
    Calendar(CalendarId),
    Person(PersonId),
    Product(ProductId),
    Release(ReleaseId),
    Task(TaskId),
    Dependency(DependencyId),
    Assignment(AssignmentId),
    Baseline(BaselineId),
    Window(WindowId),
    Freeze(FreezeId),
    Waiver(WaiverId),
    Environment(EnvironmentId),
    Booking(BookingId),
    Gate(GateId),
    ExternalEvent(ExternalEventId),
    Outage(OutageId),
    Criterion(CriterionId),
    SignOff(SignOffId),
    Review(ReviewId),
    Template(TemplateId),
    Publication(PublicationId),
    View(ViewId),
    RaidItem(RaidItemId),
    Report(ReportId),
}

/// A row that lives in a table.
pub(super) trait Tabled: Row {
    /// Names the row.
    fn key(id: Self::Id) -> RowKey;
    /// Returns its table.
    fn table(plan: &Plan) -> &Table<Self>;
    /// Returns its table, to change it.
    fn table_mut(plan: &mut Plan) -> &mut Table<Self>;
    /// Makes a change of an edit.
    fn change(edit: Edit<Self>) -> Change;
    /// Says whether a change of this row may open or close somebody's working time.
    fn opens_or_closes(before: Option<&Self>, after: Option<&Self>) -> bool;
}

/// A row that a refusal can point at.
pub(super) trait Known: Tabled {
    /// Returns what a refusal says it is about.
    fn subject(id: Self::Id) -> Subject;
}

macro_rules! tabled {
    ($($row:ident => $table:ident, $opens_or_closes:expr;)*) => {$(
        impl Tabled for $row {
            fn key(id: Self::Id) -> RowKey {
                RowKey::$row(id)
            }
            fn table(plan: &Plan) -> &Table<Self> {
                &plan.$table
            }
            fn table_mut(plan: &mut Plan) -> &mut Table<Self> {
                &mut plan.$table
            }
            fn change(edit: Edit<Self>) -> Change {
                Change::$row(edit)
            }
            fn opens_or_closes(before: Option<&Self>, after: Option<&Self>) -> bool {
                let judge: fn(Option<&Self>, Option<&Self>) -> bool = $opens_or_closes;
                judge(before, after)
            }
        }
    )*};
}

macro_rules! known {
    ($($row:ident),* $(,)?) => {$(
        impl Known for $row {
            fn subject(id: Self::Id) -> Subject {
                Subject::$row(id)
            }
        }
    )*};
}

tabled! {
    Calendar => calendars, |_, _| true;
    Person => people, |before, after| {
        time_of_person(before) != time_of_person(after)
    };
    Product => products, |_, _| false;
    Release => releases, |before, after| {
        before.and_then(|row| row.calendar) != after.and_then(|row| row.calendar)
            || before.zip(after).is_some_and(|(before, after)| {
                (before.kind, before.target) != (after.kind, after.target)
            })
    };
    Task => tasks, |before, after| {
        time_of_task(before) != time_of_task(after)
            || before
                .zip(after)
                .is_some_and(|(before, after)| what_closes(before) != what_closes(after))
    };
    Dependency => dependencies, |_, _| false;
    Assignment => assignments, |_, _| true;
    Baseline => baselines, |_, _| false;
    Window => windows, |_, _| true;
    Freeze => freezes, |_, _| true;
    Waiver => waivers, |_, _| true;
    Environment => environments, |_, _| true;
    Booking => bookings, |_, _| true;
    Gate => gates, |_, _| false;
    ExternalEvent => external_events, |_, _| false;
    Outage => outages, |_, _| true;
    Criterion => criteria, |_, _| false;
    SignOff => sign_offs, |_, _| false;
    Review => reviews, |_, _| false;
    Template => templates, |_, _| false;
    Publication => publications, |_, _| false;
    View => views, |_, _| false;
    RaidItem => raid_items, |_, _| false;
    Report => reports, |_, _| false;
}
known!(
    Calendar,
    Person,
    Product,
    Release,
    Task,
    Dependency,
    Baseline,
    Window,
    Freeze,
    Waiver,
    Environment,
    Booking,
    Gate,
    ExternalEvent,
    Outage,
    Criterion,
    SignOff,
    Review,
    Template,
    Publication,
    View,
    RaidItem,
    Report,
);

fn time_of_person(person: Option<&Person>) -> Option<(Option<CalendarId>, &[Leave])> {
    person.map(|person| (person.calendar, &*person.leave))
}

/// Tasks that work on the calendar of their release or the portfolio need nothing of their own.
fn time_of_task(task: Option<&Task>) -> (Option<CalendarId>, bool) {
    task.map_or((None, false), |task| {
        (task.calendar, task.ignores_people_calendars)
    })
}

/// What says which freezes, bookings and windows are about a task.
fn what_closes(task: &Task) -> impl PartialEq + '_ {
    (
        (task.release, task.parent, task.phase),
        (&task.uses, &task.touches),
    )
}
