//! Places among siblings: the order that people gave rows, and what they stand under.

use super::tables::{AnyRow, RowRef, Rows};
use crate::change::Argument;
use crate::plan::{OrderKey, Plan};
use std::sync::Arc;
use uuid::Uuid;

impl AnyRow {
    /// Returns the place among siblings, where rows have one.
    pub(super) fn order(&self) -> Option<&OrderKey> {
        match self {
            Self::Product(row) => Some(&row.order),
            Self::Release(row) => Some(&row.order),
            Self::Task(row) => Some(&row.order),
            Self::Person(row) => Some(&row.order),
            Self::Environment(row) => Some(&row.order),
            Self::Gate(row) => Some(&row.order),
            Self::Criterion(row) => Some(&row.order),
            Self::SignOff(row) => Some(&row.order),
            Self::Template(row) => Some(&row.order),
            Self::View(row) => Some(&row.order),
            Self::Report(row) => Some(&row.order),
            Self::Portfolio(_)
            | Self::Dependency(_)
            | Self::Calendar(_)
            | Self::Assignment(_)
            | Self::Baseline(_)
            | Self::Window(_)
            | Self::Freeze(_)
            | Self::Waiver(_)
            | Self::Booking(_)
            | Self::ExternalEvent(_)
            | Self::Outage(_)
            | Self::Review(_)
            | Self::Publication(_)
            | Self::RaidItem(_) => None,
        }
    }

    /// Puts a row to a place among its siblings.
    pub(super) fn stand(&mut self, key: &OrderKey) {
        let order = match self {
            Self::Product(row) => &mut Arc::make_mut(row).order,
            Self::Release(row) => &mut Arc::make_mut(row).order,
            Self::Task(row) => &mut Arc::make_mut(row).order,
            Self::Person(row) => &mut Arc::make_mut(row).order,
            Self::Environment(row) => &mut Arc::make_mut(row).order,
            Self::Gate(row) => &mut Arc::make_mut(row).order,
            Self::Criterion(row) => &mut Arc::make_mut(row).order,
            Self::SignOff(row) => &mut Arc::make_mut(row).order,
            Self::Template(row) => &mut Arc::make_mut(row).order,
            Self::View(row) => &mut Arc::make_mut(row).order,
            Self::Report(row) => &mut Arc::make_mut(row).order,
            Self::Portfolio(_)
            | Self::Dependency(_)
            | Self::Calendar(_)
            | Self::Assignment(_)
            | Self::Baseline(_)
            | Self::Window(_)
            | Self::Freeze(_)
            | Self::Waiver(_)
            | Self::Booking(_)
            | Self::ExternalEvent(_)
            | Self::Outage(_)
            | Self::Review(_)
            | Self::Publication(_)
            | Self::RaidItem(_) => return,
        };
        order.clone_from(key);
    }

    /// Takes the place of another row among its siblings.
    pub(super) fn stand_as(&mut self, other: &Self) {
        if let Some(key) = other.order() {
            self.stand(&key.clone());
        }
    }

    /// Returns under what a row stands with its siblings.
    pub(super) fn family(&self) -> Option<Uuid> {
        match self {
            Self::Release(row) => Some(row.product.0),
            Self::Task(row) => Some(row.parent.map_or(row.release.0, |id| id.0)),
            Self::Gate(row) => Some(row.release.0),
            Self::Criterion(row) => Some(row.gate.0),
            Self::SignOff(row) => Some(row.gate.0),
            Self::Portfolio(_)
            | Self::Product(_)
            | Self::Dependency(_)
            | Self::Calendar(_)
            | Self::Person(_)
            | Self::Assignment(_)
            | Self::Baseline(_)
            | Self::Window(_)
            | Self::Freeze(_)
            | Self::Waiver(_)
            | Self::Environment(_)
            | Self::Booking(_)
            | Self::ExternalEvent(_)
            | Self::Outage(_)
            | Self::Review(_)
            | Self::Template(_)
            | Self::Publication(_)
            | Self::View(_)
            | Self::RaidItem(_)
            | Self::Report(_) => None,
        }
    }

    /// Says where a row stands among its siblings: behind which one, or first.
    pub(super) fn place(&self, among: &Rows, on: &Plan) -> Vec<Argument> {
        let Some(own) = self.order() else {
            return Vec::new();
        };
        let first = RowRef {
            table: self.table(),
            id: Uuid::nil(),
        };
        let behind = among
            .range(first..)
            .take_while(|(at, _)| at.table == self.table())
            .filter(|(_, row)| row.family() == self.family())
            .filter_map(|(at, row)| Some((row.order()?, at, row)))
            .filter(|(order, _, _)| *order < own)
            .max_by_key(|(order, at, _)| (*order, *at));
        match behind {
            Some((_, _, row)) => vec![
                Argument::Term("compare-behind".to_owned()),
                Argument::Text(row.title(on)),
            ],
            None => vec![Argument::Term("compare-first".to_owned())],
        }
    }
}
