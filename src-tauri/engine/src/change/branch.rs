//! Rows that are pasted: copies of tasks with what hangs on them, and rows as a spreadsheet has them.

use crate::plan::{
    Assignment, Booking, Calendar, Dependency, DependencyKind, Environment, Person, Task,
};
use serde::{Deserialize, Serialize};

/// Tasks with what hangs on them, as they were copied, here or in another portfolio.
///
/// Ids are those of where they come from; they only say what belongs to what. People, calendars and
/// environments are the ones that the tasks name.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Branch {
    /// Every task, in the order in which people see them; a task whose summary is not among them
    /// comes to the place itself.
    pub tasks: Vec<Task>,
    /// Links; those that lead out of the branch are left out.
    pub dependencies: Vec<Dependency>,
    /// Who works on what.
    pub assignments: Vec<Assignment>,
    /// Bookings that move with the tasks; each is asked for anew.
    pub bookings: Vec<Booking>,
    /// Who is named.
    pub people: Vec<Person>,
    /// The calendars that are named, and those on which they stand.
    pub calendars: Vec<Calendar>,
    /// The environments that are named.
    pub environments: Vec<Environment>,
}

/// A row of a spreadsheet that becomes a task; what is empty is left to the engine.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TypedRow {
    /// How far it is indented, 0 at the left; more than one level below the row before counts as one.
    pub level: u8,
    /// The name.
    pub name: String,
    /// The duration, as typed into its cell; a summary's is left out.
    pub duration: String,
    /// The start, as typed into its cell; counts where the row waits for no other.
    pub start: String,
    /// Who answers for it, as typed into its cell.
    pub owner: String,
    /// What it waits for.
    pub after: Vec<TypedLink>,
}

/// A predecessor of a [`TypedRow`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TypedLink {
    /// Place of the predecessor among the rows, from 0.
    pub row: u32,
    /// Which end holds which.
    pub kind: DependencyKind,
    /// The lag, as a duration with a sign: `2d`, `-4h`, `+1ed`; none when empty.
    pub lag: String,
}
