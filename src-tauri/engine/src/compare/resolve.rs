//! What comes of the decisions: my plan with what is taken, and nothing in it dangling.

use super::clashes::{is_place, on_circles};
use super::comparison::{Clash, Comparison, Item, Side};
use super::tables::{AnyRow, RowRef, Rows, TableName, rows_of};
use super::value::Links;
use crate::change::ChangeSet;
use crate::plan::Plan;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use uuid::Uuid;

/// Somebody's decision about one difference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Decided {
    /// The row.
    pub row: RowRef,
    /// The field; none for a row that comes or goes as a whole.
    pub field: Option<String>,
    /// Whose version counts.
    pub side: Side,
}

/// What comes of the decisions.
#[derive(Debug, Clone, PartialEq)]
pub struct Resolved {
    /// What changes in my plan.
    pub changes: ChangeSet,
    /// How many clashes nobody decided: mine stay.
    pub open: usize,
    /// How many differences are taken.
    pub taken: usize,
    /// Rows that were to be taken, or removed, and are not: what they need is not there, or something
    /// that stays needs them.
    pub left_out: Vec<RowRef>,
}

impl Comparison {
    /// Returns what comes of some decisions; what nobody decided is taken unless it clashes.
    #[must_use]
    pub fn resolve(&self, decided: &[Decided]) -> Resolved {
        let decided: BTreeMap<(RowRef, Option<&str>), Side> = decided
            .iter()
            .map(|one| ((one.row, one.field.as_deref()), one.side))
            .collect();
        let said = |item: &Item| {
            let word = item.field.map(|field| item.at.table.fields()[field]);
            decided.get(&(item.at, word)).copied()
        };
        let side = |item: &Item| said(item).unwrap_or_else(|| self.usual(item));
        let is_open = |item: &&Item| item.clash.is_some() && said(item).is_none();
        let taken: Vec<&Item> = (self.items.iter())
            .filter(|item| side(item) == Side::Theirs)
            .collect();
        let mut merged = Merged {
            on: self,
            rows: self.mine.clone(),
            forgotten: BTreeSet::new(),
            left_out: BTreeSet::new(),
        };
        for item in &taken {
            merged.take(item);
        }
        merged.settle();
        Resolved {
            changes: merged.changes(),
            open: self.items.iter().filter(is_open).count(),
            taken: taken.len(),
            left_out: merged.left_out.into_iter().collect(),
        }
    }

    /// Whose version counts where nobody says it.
    pub(super) fn usual(&self, item: &Item) -> Side {
        let is_missing = item.field.is_none() && !self.theirs.contains_key(&item.at);
        if item.clash.is_some() || (is_missing && self.keeps_missing) {
            Side::Mine
        } else {
            Side::Theirs
        }
    }
}

/// My rows on the way to what comes of the decisions.
struct Merged<'a> {
    on: &'a Comparison,
    rows: Rows,
    /// Rows that go although something of mine stands on them.
    forgotten: BTreeSet<RowRef>,
    left_out: BTreeSet<RowRef>,
}

impl Merged<'_> {
    fn take(&mut self, item: &Item) {
        let row = self.on.taken(item, self.rows.get(&item.at).cloned());
        match row {
            Some(row) => self.rows.insert(item.at, row),
            None => self.rows.remove(&item.at),
        };
        match item.clash {
            None if item.field.is_none() && self.on.keeps_missing => {
                self.forget_removed(item.at);
            }
            None | Some(Clash::BothChanged) => {}
            Some(Clash::RemovedThere | Clash::StoodOn) => self.forget_removed(item.at),
            // With the row comes back what it needs.
            Some(Clash::RemovedHere) => self.restore(item.at),
            // What they stand on comes back.
            Some(Clash::StandsOnRemoved) => {
                for at in &item.with {
                    self.restore(*at);
                }
            }
            Some(Clash::Loop) => {
                for at in &item.with {
                    match self.on.base.get(at) {
                        Some(base) => self.rows.insert(*at, base.clone()),
                        None => self.rows.remove(at),
                    };
                }
            }
            Some(Clash::Circle) => {
                for at in &item.with {
                    self.give_way(*at);
                }
            }
        }
    }

    /// Puts my row back to where it stood before both began.
    fn give_way(&mut self, at: RowRef) {
        let (Some(base), Some(row)) = (self.on.base.get(&at), self.rows.get_mut(&at)) else {
            return;
        };
        for field in 0..at.table.fields().len() {
            if is_place(at.table, field) {
                row.copy(base, field);
            }
        }
    }

    /// Lets go of what hangs on a row that goes.
    fn forget_removed(&mut self, at: RowRef) {
        if !self.rows.contains_key(&at) {
            self.forgotten.insert(at);
        }
    }

    /// Brings a row back, with all that it needs.
    fn restore(&mut self, at: RowRef) {
        let sides = [&self.on.mine, &self.on.theirs, &self.on.base];
        let Some(row) = sides.iter().find_map(|rows| rows.get(&at)).cloned() else {
            return;
        };
        let needs = refers_to(&row);
        self.rows.insert(at, row);
        for to in needs {
            if !self.rows.contains_key(&to) {
                self.restore(to);
            }
        }
    }

    /// Leads every reference to a row and every row out of a circle. Each step brings a row of mine
    /// back or lets one go, and mine alone make sense, so that it ends.
    fn settle(&mut self) {
        let mut reverted = BTreeSet::new();
        loop {
            let dangling = self.dangling();
            let around = on_circles(&self.rows);
            if dangling.is_empty() && around.is_empty() {
                self.follow_summaries();
                return self.name_products_once();
            }
            for (at, to) in dangling {
                self.mend(at, to, &mut reverted);
            }
            for at in around {
                self.revert(at, &mut reverted);
            }
        }
    }

    fn dangling(&self) -> Vec<(RowRef, RowRef)> {
        let mut dangling = Vec::new();
        for (at, row) in &self.rows {
            for to in refers_to(row) {
                if !self.rows.contains_key(&to) {
                    dangling.push((*at, to));
                }
            }
        }
        dangling
    }

    fn mend(&mut self, at: RowRef, to: RowRef, reverted: &mut BTreeSet<RowRef>) {
        if self.forgotten.contains(&to) {
            return self.forget(at, to);
        }
        // What stays needs it: it was not to go alone.
        if self.on.mine.contains_key(&to) {
            self.left_out.insert(to);
            self.restore(to);
            return;
        }
        self.revert(at, reverted);
    }

    /// Takes a reference out of a row, or the row with it.
    fn forget(&mut self, at: RowRef, gone: RowRef) {
        let Some(row) = self.rows.get_mut(&at) else {
            return;
        };
        if !row.relink(at.id, &mut Without(gone)) {
            self.rows.remove(&at);
            self.forgotten.insert(at);
        }
    }

    /// Makes a row what it is on my side; one that is so already loses what it hangs on.
    fn revert(&mut self, at: RowRef, reverted: &mut BTreeSet<RowRef>) {
        if !reverted.insert(at) {
            let above = self.rows.get(&at).and_then(AnyRow::above);
            for to in self.rows.get(&at).map(refers_to).unwrap_or_default() {
                if !self.rows.contains_key(&to) || Some(to) == above {
                    self.forget(at, to);
                }
            }
            return;
        }
        match self.on.mine.get(&at) {
            Some(mine) => {
                if self.rows.get(&at).is_some_and(|row| !row.is_same(mine)) {
                    self.left_out.insert(at);
                }
                self.rows.insert(at, mine.clone());
            }
            None => {
                self.left_out.insert(at);
                self.rows.remove(&at);
            }
        }
    }

    /// A task is in the release of its summary, wherever that went.
    fn follow_summaries(&mut self) {
        let mut depths: Vec<(usize, RowRef)> = Vec::new();
        for (at, row) in &self.rows {
            if at.table == TableName::Task && row.above().is_some() {
                let way = std::iter::successors(row.above(), |up| self.rows.get(up)?.above());
                depths.push((way.count(), *at));
            }
        }
        depths.sort_unstable();
        for (_, at) in depths {
            let above = self.rows.get(&at).and_then(AnyRow::above);
            let Some(AnyRow::Task(summary)) = above.and_then(|up| self.rows.get(&up)) else {
                continue;
            };
            let release = summary.release;
            if let Some(AnyRow::Task(row)) = self.rows.get_mut(&at)
                && row.release != release
            {
                Arc::make_mut(row).release = release;
            }
        }
    }

    /// Two may have named the same product, one as the first and one among the others.
    fn name_products_once(&mut self) {
        for row in self.rows.values_mut() {
            if let AnyRow::Release(row) = row
                && row.also.contains(&row.product)
            {
                let row = Arc::make_mut(row);
                row.also.retain(|id| *id != row.product);
            }
        }
    }

    fn changes(&self) -> ChangeSet {
        let mine = &self.on.mine;
        let fresh = self.rows.keys().filter(|at| !mine.contains_key(at));
        let changes = mine.keys().chain(fresh).filter_map(|at| {
            let (before, after) = (mine.get(at), self.rows.get(at));
            let is_same = match (before, after) {
                (Some(before), Some(after)) => after.is_same(before),
                (None, None) => true,
                (Some(_), None) | (None, Some(_)) => false,
            };
            if is_same {
                return None;
            }
            AnyRow::change(before, after)
        });
        ChangeSet(changes.collect())
    }
}

/// Says whether some row of a plan needs one of those that are gone.
pub(crate) fn needs(plan: &Plan, gone: &BTreeSet<RowRef>) -> bool {
    let rows = rows_of(plan);
    let mut needed = rows.values().flat_map(refers_to);
    needed.any(|to| gone.contains(&to))
}

/// Returns every row that one needs.
pub(super) fn refers_to(row: &AnyRow) -> Vec<RowRef> {
    struct Collected(Vec<RowRef>);
    impl Links for Collected {
        fn follow(&mut self, to: RowRef) -> Option<Uuid> {
            self.0.push(to);
            Some(to.id)
        }
        fn recall(&mut self, to: RowRef) -> Uuid {
            to.id
        }
    }
    let mut collected = Collected(Vec::new());
    let mut row = row.clone();
    let own = row.id();
    row.relink(own, &mut collected);
    collected.0
}

/// One row is gone.
struct Without(RowRef);

impl Links for Without {
    fn follow(&mut self, to: RowRef) -> Option<Uuid> {
        (to != self.0).then_some(to.id)
    }

    fn recall(&mut self, to: RowRef) -> Uuid {
        to.id
    }
}
