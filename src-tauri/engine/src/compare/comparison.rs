//! What they did since the common ancestor, against what I did: one item for each decision.

use super::clashes;
use super::tables::{AnyRow, RowRef, Rows, rows_of};
use crate::plan::Plan;
use serde::{Deserialize, Serialize};

/// Whose version of something counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Side {
    /// That of the open plan.
    Mine,
    /// That of the other plan.
    Theirs,
}

/// Why a difference is for people to decide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(rename = "MergeClash"))]
pub enum Clash {
    /// Both changed the field, each to something else.
    BothChanged,
    /// They changed a row that I removed.
    RemovedHere,
    /// They removed a row that I changed.
    RemovedThere,
    /// They removed a row on which something stands that I added or tied to it.
    StoodOn,
    /// What they added or tied stands on a row that I removed.
    StandsOnRemoved,
    /// Their dependency closes a loop with mine.
    Loop,
    /// Their place in the tree closes a circle with mine.
    Circle,
}

/// One thing that they did, which can be taken or left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Item {
    /// The row.
    pub(super) at: RowRef,
    /// The field; none for a row that comes or goes as a whole.
    pub(super) field: Option<usize>,
    /// Why it is not simply taken.
    pub(super) clash: Option<Clash>,
    /// The rows on the other side of the clash.
    pub(super) with: Vec<RowRef>,
}

/// Two plans, and the one that both came from.
#[derive(Debug, Clone)]
pub struct Comparison {
    pub(super) base: Rows,
    pub(super) mine: Rows,
    pub(super) theirs: Rows,
    pub(super) plans: Plans,
    pub(super) items: Vec<Item>,
    /// Whether rows that are not there stay unless somebody says otherwise.
    pub(super) keeps_missing: bool,
}

/// The same as whole plans.
#[derive(Debug, Clone)]
pub(super) struct Plans {
    pub(super) base: Plan,
    pub(super) mine: Plan,
    pub(super) theirs: Plan,
}

impl Comparison {
    /// Compares what two did to the plan that both came from.
    #[must_use]
    pub fn three_way(base: &Plan, mine: &Plan, theirs: &Plan) -> Self {
        Self::of(base, mine, theirs, false)
    }

    /// Compares two plans that have no common ancestor: what is missing there stays here, unless
    /// somebody says otherwise.
    #[must_use]
    pub fn two_way(mine: &Plan, theirs: &Plan) -> Self {
        Self::of(mine, mine, theirs, true)
    }

    fn of(base: &Plan, mine: &Plan, theirs: &Plan, keeps_missing: bool) -> Self {
        let mut comparison = Self {
            base: rows_of(base),
            mine: rows_of(mine),
            theirs: rows_of(theirs),
            plans: Plans {
                base: base.clone(),
                mine: mine.clone(),
                theirs: theirs.clone(),
            },
            items: Vec::new(),
            keeps_missing,
        };
        comparison.items = comparison.found();
        clashes::find(&mut comparison);
        comparison
    }

    /// Says whether they did nothing that is not here already.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// Returns how many differences are for people to decide.
    #[must_use]
    pub fn clashes(&self) -> usize {
        self.items
            .iter()
            .filter(|item| item.clash.is_some())
            .count()
    }

    /// Finds everything they did, row by row.
    fn found(&self) -> Vec<Item> {
        let fresh = self.theirs.keys();
        let fresh = fresh.filter(|at| !self.base.contains_key(at));
        let mut items = Vec::new();
        for at in self.base.keys().chain(fresh) {
            let (base, theirs) = (self.base.get(at), self.theirs.get(at));
            let whole = |clash| Item {
                at: *at,
                field: None,
                clash,
                with: Vec::new(),
            };
            match (base, self.mine.get(at), theirs) {
                (None, None, Some(theirs)) if !self.has_twin(theirs) => items.push(whole(None)),
                (Some(base), None, Some(theirs)) if !theirs.is_same(base) => {
                    items.push(whole(Some(Clash::RemovedHere)));
                }
                (Some(base), Some(mine), None) => {
                    let clash = (!mine.is_same(base)).then_some(Clash::RemovedThere);
                    items.push(whole(clash));
                }
                (_, Some(mine), Some(theirs)) => items.extend(changed(*at, base, mine, theirs)),
                (_, None, _) | (None, Some(_), None) => {}
            }
        }
        items
    }

    /// Says whether I added the same dependency or assignment meanwhile.
    fn has_twin(&self, theirs: &AnyRow) -> bool {
        match theirs {
            AnyRow::Dependency(row) => self.plans.mine.dependencies.iter().any(|mine| {
                (mine.predecessor, mine.successor, mine.kind, mine.lag)
                    == (row.predecessor, row.successor, row.kind, row.lag)
            }),
            AnyRow::Assignment(row) => {
                let mut mine = self.plans.mine.assignments.iter();
                mine.any(|mine| (mine.task, mine.person) == (row.task, row.person))
            }
            AnyRow::Portfolio(_)
            | AnyRow::Product(_)
            | AnyRow::Release(_)
            | AnyRow::Task(_)
            | AnyRow::Calendar(_)
            | AnyRow::Person(_)
            | AnyRow::Baseline(_)
            | AnyRow::Window(_)
            | AnyRow::Freeze(_)
            | AnyRow::Waiver(_)
            | AnyRow::Environment(_)
            | AnyRow::Booking(_)
            | AnyRow::Gate(_)
            | AnyRow::ExternalEvent(_)
            | AnyRow::Outage(_)
            | AnyRow::Criterion(_)
            | AnyRow::SignOff(_)
            | AnyRow::Review(_)
            | AnyRow::Template(_)
            | AnyRow::Publication(_)
            | AnyRow::View(_)
            | AnyRow::RaidItem(_)
            | AnyRow::Report(_) => false,
        }
    }

    /// Returns my row with what an item says of it; nothing when the row goes.
    pub(super) fn taken(&self, item: &Item, mine: Option<AnyRow>) -> Option<AnyRow> {
        let theirs = self.theirs.get(&item.at);
        let (Some(field), Some(mut row), Some(theirs)) = (item.field, mine, theirs) else {
            return theirs.cloned();
        };
        let joins = item.clash.is_none()
            && self
                .base
                .get(&item.at)
                .is_some_and(|base| !row.is_same_in(base, field) && row.join(base, theirs, field));
        if !joins {
            row.copy(theirs, field);
        }
        Some(row)
    }
}

/// Items of a row that both have.
fn changed<'a>(
    at: RowRef,
    base: Option<&'a AnyRow>,
    mine: &'a AnyRow,
    theirs: &'a AnyRow,
) -> impl Iterator<Item = Item> + 'a {
    let fields = if theirs.is_same(mine) {
        Vec::new()
    } else {
        theirs.differing(mine)
    };
    fields.into_iter().filter_map(move |field| {
        let is_mine_alone = base.is_some_and(|base| theirs.is_same_in(base, field));
        let is_theirs_alone = base.is_some_and(|base| mine.is_same_in(base, field));
        let goes_together = || base.is_some_and(|base| mine.clone().join(base, theirs, field));
        (!is_mine_alone).then(|| Item {
            at,
            field: Some(field),
            clash: (!is_theirs_alone && !goes_together()).then_some(Clash::BothChanged),
            with: Vec::new(),
        })
    })
}
