//! The tables of a plan under one roof, so that the builder need not know which row it holds.

use crate::change::{Change, Edit, Subject};
use crate::id::{
    AssignmentId, BaselineId, CalendarId, DependencyId, PersonId, ProductId, ReleaseId, TaskId,
};
use crate::plan::{
    Assignment, Baseline, Calendar, Dependency, Person, Plan, Product, Release, Row, Table, Task,
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
}

/// A row that a refusal can point at.
pub(super) trait Known: Tabled {
    /// Returns what a refusal says it is about.
    fn subject(id: Self::Id) -> Subject;
}

macro_rules! tabled {
    ($($row:ident => $table:ident),* $(,)?) => {$(
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
    Calendar => calendars,
    Person => people,
    Product => products,
    Release => releases,
    Task => tasks,
    Dependency => dependencies,
    Assignment => assignments,
    Baseline => baselines,
}
known!(Calendar, Person, Product, Release, Task, Dependency);
