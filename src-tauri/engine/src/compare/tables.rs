//! Rows of every table under one roof, so that a comparison need not know which it holds.

use super::fields::Fields;
use super::value::Links;
use crate::change::{self, Argument, Change, Edit};
use crate::plan::{
    Assignment, Baseline, Booking, Calendar, Criterion, Dependency, Environment, ExternalEvent,
    Freeze, Gate, Outage, Person, Plan, Portfolio, Product, Publication, RaidItem, Release, Report,
    Review, Row, SignOff, Task, Template, View, Waiver, Window,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;
use uuid::Uuid;

/// Names a row of any table. The portfolio has no id here: a file holds one, whatever it is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RowRef {
    /// Its table.
    pub table: TableName,
    /// Its id.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub id: Uuid,
}

/// Rows by name.
pub(super) type Rows = BTreeMap<RowRef, AnyRow>;

macro_rules! tables {
    ($($row:ident $table:ident,)*) => {
        /// A table of the plan, as a change set names it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        #[cfg_attr(feature = "ts", derive(ts_rs::TS))]
        #[expect(missing_docs, reason = "named after their rows")]
        pub enum TableName {
            Portfolio,
            $($row,)*
        }

        impl TableName {
            /// Every table.
            pub const ALL: &[Self] = &[Self::Portfolio, $(Self::$row,)*];

            /// Returns what each field of its rows is called.
            #[must_use]
            pub fn fields(self) -> &'static [&'static str] {
                match self {
                    Self::Portfolio => Portfolio::WORDS,
                    $(Self::$row => <$row as Fields>::WORDS,)*
                }
            }
        }

        /// A row of any table.
        #[derive(Debug, Clone)]
        pub(super) enum AnyRow {
            Portfolio(Arc<Portfolio>),
            $($row(Arc<$row>),)*
        }

        /// Runs `$body` with `$one` bound to the row.
        macro_rules! each {
            ($any:expr, $one:ident => $body:expr) => {
                match $any {
                    AnyRow::Portfolio($one) => $body,
                    $(AnyRow::$row($one) => $body,)*
                }
            };
        }

        /// Runs `$body` with both rows bound, which are of one table.
        macro_rules! both {
            ($any:expr, $other:expr, ($one:ident, $two:ident) => $body:expr, $else:expr) => {
                match ($any, $other) {
                    (AnyRow::Portfolio($one), AnyRow::Portfolio($two)) => $body,
                    $((AnyRow::$row($one), AnyRow::$row($two)) => $body,)*
                    _ => $else,
                }
            };
        }

        /// Runs `$body` with three rows bound, which are of one table.
        macro_rules! all {
            ($any:expr, $other:expr, $third:expr, ($one:ident, $two:ident, $three:ident) => $body:expr, $else:expr) => {
                match ($any, $other, $third) {
                    (AnyRow::Portfolio($one), AnyRow::Portfolio($two), AnyRow::Portfolio($three)) => $body,
                    $((AnyRow::$row($one), AnyRow::$row($two), AnyRow::$row($three)) => $body,)*
                    _ => $else,
                }
            };
        }

        impl AnyRow {
            /// Returns which table it is in.
            pub(super) fn table(&self) -> TableName {
                match self {
                    Self::Portfolio(_) => TableName::Portfolio,
                    $(Self::$row(_) => TableName::$row,)*
                }
            }

            /// Returns the change from one row to another of the same name.
            pub(super) fn change(before: Option<&Self>, after: Option<&Self>) -> Option<Change> {
                match (before, after) {
                    (Some(Self::Portfolio(before)), Some(Self::Portfolio(after))) => {
                        Some(Change::Portfolio(Edit {
                            before: Some(Arc::clone(before)),
                            after: Some(Arc::clone(after)),
                        }))
                    }
                    $(
                        (Some(Self::$row(before)), Some(Self::$row(after))) => {
                            Some(Change::$row(Edit {
                                before: Some(Arc::clone(before)),
                                after: Some(Arc::clone(after)),
                            }))
                        }
                        (Some(Self::$row(before)), None) => Some(Change::$row(Edit {
                            before: Some(Arc::clone(before)),
                            after: None,
                        })),
                        (None, Some(Self::$row(after))) => Some(Change::$row(Edit {
                            before: None,
                            after: Some(Arc::clone(after)),
                        })),
                    )*
                    _ => None,
                }
            }
        }

        impl RowRef {
            /// Returns the row that a change takes out.
            pub(crate) fn taken_out(change: &Change) -> Option<Self> {
                match change {
                    Change::Portfolio(_) => None,
                    $(Change::$row(edit) => match (&edit.before, &edit.after) {
                        (Some(row), None) => Some(Self {
                            table: TableName::$row,
                            id: row.id().into(),
                        }),
                        (_, Some(_)) | (None, None) => None,
                    },)*
                }
            }
        }

        /// Returns every row of a plan.
        pub(super) fn rows_of(plan: &Plan) -> Rows {
            let mut rows = Rows::new();
            let portfolio = AnyRow::Portfolio(Arc::clone(&plan.portfolio));
            rows.insert(PORTFOLIO, portfolio);
            $(for row in plan.$table.iter() {
                let at = RowRef { table: TableName::$row, id: row.id().into() };
                rows.insert(at, AnyRow::$row(Arc::clone(row)));
            })*
            rows
        }

        /// Returns rows that come from elsewhere.
        pub(super) fn rows_in(from: &change::Rows) -> Rows {
            let mut rows = Rows::new();
            $(for row in &from.$table {
                let at = RowRef { table: TableName::$row, id: row.id().into() };
                rows.insert(at, AnyRow::$row(Arc::new(row.clone())));
            })*
            rows
        }

        /// Returns rows as a plan, with everything else of `like`.
        pub(super) fn plan_of(rows: &Rows, like: &Plan) -> Plan {
            let mut plan = like.clone();
            $(plan.$table = Default::default();)*
            for row in rows.values() {
                match row {
                    AnyRow::Portfolio(row) => plan.portfolio = Arc::clone(row),
                    $(AnyRow::$row(row) => {
                        plan.$table.insert(Arc::clone(row));
                    })*
                }
            }
            plan
        }
    };
}

/// The one row of the portfolio.
pub(super) const PORTFOLIO: RowRef = RowRef {
    table: TableName::Portfolio,
    id: Uuid::nil(),
};

tables! {
    Product products,
    Release releases,
    Task tasks,
    Dependency dependencies,
    Calendar calendars,
    Person people,
    Assignment assignments,
    Baseline baselines,
    Window windows,
    Freeze freezes,
    Waiver waivers,
    Environment environments,
    Booking bookings,
    Gate gates,
    ExternalEvent external_events,
    Outage outages,
    Criterion criteria,
    SignOff sign_offs,
    Review reviews,
    Template templates,
    Publication publications,
    View views,
    RaidItem raid_items,
    Report reports,
}

impl AnyRow {
    /// Says whether every field is the same.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        both!(self, other, (one, two) => Arc::ptr_eq(one, two) || one == two, false)
    }

    /// Returns the fields that differ.
    pub(super) fn differing(&self, other: &Self) -> Vec<usize> {
        let fields = 0..self.table().fields().len();
        fields
            .filter(|field| !self.is_same_in(other, *field))
            .collect()
    }

    /// Says whether a field is the same.
    pub(super) fn is_same_in(&self, other: &Self, field: usize) -> bool {
        both!(self, other, (one, two) => one.is_same(two, field), false)
    }

    /// Says whether a field is as in a new row of which nobody says anything.
    pub(super) fn is_blank_in(&self, field: usize) -> bool {
        each!(self, one => one.is_blank(field))
    }

    /// Returns the id.
    pub(super) fn id(&self) -> Uuid {
        each!(self, one => Row::id(&**one).into())
    }

    /// Takes a field of another row over.
    pub(super) fn copy(&mut self, from: &Self, field: usize) {
        both!(self, from, (one, two) => Arc::make_mut(one).copy(two, field), ());
    }

    /// Takes a change of another row into a changed field; says whether both go together.
    pub(super) fn join(&mut self, base: &Self, theirs: &Self, field: usize) -> bool {
        let mut joined = self.clone();
        let is_joined = all!(&mut joined, base, theirs, (one, two, three) => {
            Arc::make_mut(one).join(two, three, field)
        }, false);
        if is_joined {
            *self = joined;
        }
        is_joined
    }

    /// Says a field beside that of another row.
    pub(super) fn say(&self, other: Option<&Self>, field: usize, on: &Plan) -> Vec<Argument> {
        let mut words = Vec::new();
        match other {
            Some(other) => {
                both!(self, other, (one, two) => one.say(Some(two), field, on, &mut words), ());
            }
            None => each!(self, one => one.say(None, field, on, &mut words)),
        }
        words
    }

    /// Gives the row another id and follows its references; says whether it can be without those
    /// that are gone.
    pub(super) fn relink(&mut self, id: Uuid, links: &mut dyn Links) -> bool {
        if let Self::Portfolio(row) = self {
            let own = row.id.into();
            return Arc::make_mut(row).relink(own, links);
        }
        each!(self, one => Arc::make_mut(one).relink(id, links))
    }
}
