//! What goes well field by field and not together: rows removed under others, loops, circles.

use super::comparison::{Clash, Comparison, Item};
use super::resolve::refers_to;
use super::tables::{AnyRow, RowRef, Rows, TableName, plan_of};
use crate::network::cycle::links_in_cycles;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Marks every item that cannot simply be taken.
pub(super) fn find(on: &mut Comparison) {
    removed_under_mine(on);
    stand_on_removed(on);
    let together = together(on);
    loops(on, &together);
    circles(on, &together);
}

/// They removed a row to which something refers that I added or tied to it.
fn removed_under_mine(on: &mut Comparison) {
    let gone: BTreeMap<RowRef, usize> = (on.items.iter().enumerate())
        .filter(|(_, item)| item.field.is_none() && !on.theirs.contains_key(&item.at))
        .map(|(index, item)| (item.at, index))
        .collect();
    if gone.is_empty() {
        return;
    }
    for (at, row) in &on.mine {
        let is_mine = on.base.get(at).is_none_or(|base| !base.is_same(row));
        if !is_mine || gone.contains_key(at) {
            continue;
        }
        for to in refers_to(row) {
            let Some(&index) = gone.get(&to) else {
                continue;
            };
            let item = &mut on.items[index];
            item.clash.get_or_insert(Clash::StoodOn);
            item.with.push(*at);
        }
    }
}

/// What they added or tied refers to a row that I removed.
fn stand_on_removed(on: &mut Comparison) {
    let removed: BTreeSet<RowRef> = (on.base.keys())
        .filter(|at| !on.mine.contains_key(at))
        .copied()
        .collect();
    if removed.is_empty() {
        return;
    }
    let missing = |item: &Item| -> Vec<RowRef> {
        let row = on.taken(item, on.mine.get(&item.at).cloned());
        let refers = row.iter().flat_map(refers_to);
        refers.filter(|to| removed.contains(to)).collect()
    };
    let found: Vec<Vec<RowRef>> = on.items.iter().map(missing).collect();
    for (item, with) in on.items.iter_mut().zip(found) {
        if !with.is_empty() && on.theirs.contains_key(&item.at) {
            item.clash.get_or_insert(Clash::StandsOnRemoved);
            item.with = with;
        }
    }
}

/// My rows with everything in it that they did and that clashes with nothing so far.
fn together(on: &Comparison) -> Rows {
    let mut rows = on.mine.clone();
    for item in on.items.iter().filter(|item| item.clash.is_none()) {
        match on.taken(item, rows.get(&item.at).cloned()) {
            Some(row) => rows.insert(item.at, row),
            None => rows.remove(&item.at),
        };
    }
    rows
}

/// Dependencies that close a loop which is on neither side alone: theirs are in question, mine give
/// way when theirs are taken.
fn loops(on: &mut Comparison, together: &Rows) {
    let is_tied = |item: &Item| item.at.table == TableName::Dependency && item.clash.is_none();
    if !on.items.iter().any(is_tied) {
        return;
    }
    let in_loops = |rows: &Rows| -> BTreeSet<Uuid> {
        let links = links_in_cycles(&plan_of(rows, &on.plans.mine));
        links.into_iter().map(Uuid::from).collect()
    };
    let tied = in_loops(together);
    if tied.is_empty() {
        return;
    }
    let (here, there) = (in_loops(&on.mine), in_loops(&on.theirs));
    let fresh: Vec<RowRef> = tied
        .into_iter()
        .filter(|id| !here.contains(id) && !there.contains(id))
        .map(|id| RowRef {
            table: TableName::Dependency,
            id,
        })
        .collect();
    let is_mine = |at: &&RowRef| match (on.base.get(at), on.mine.get(at)) {
        (Some(base), Some(mine)) => !mine.is_same(base),
        (None, Some(_)) => true,
        (_, None) => false,
    };
    let mine: Vec<RowRef> = fresh.iter().filter(is_mine).copied().collect();
    for item in &mut on.items {
        if item.clash.is_none() && fresh.contains(&item.at) && on.theirs.contains_key(&item.at) {
            item.clash = Some(Clash::Loop);
            item.with.clone_from(&mine);
        }
    }
}

/// Places in a tree that close a circle: a row would stand under itself.
fn circles(on: &mut Comparison, together: &Rows) {
    let around = on_circles(together);
    if around.is_empty() {
        return;
    }
    let is_mine = |at: &&RowRef| {
        let above = |rows: &Rows| rows.get(at).and_then(AnyRow::above);
        above(&on.base) != above(&on.mine)
    };
    let mine: Vec<RowRef> = around.iter().filter(is_mine).copied().collect();
    let places = |item: &Item| {
        let above = |rows: &Rows| rows.get(&item.at).and_then(AnyRow::above);
        above(&on.theirs) != above(&on.mine)
            && item
                .field
                .is_some_and(|field| is_place(item.at.table, field))
    };
    let marked: Vec<bool> = on.items.iter().map(places).collect();
    for (item, is_place) in on.items.iter_mut().zip(marked) {
        if is_place && item.clash.is_none() && around.contains(&item.at) {
            item.clash = Some(Clash::Circle);
            item.with.clone_from(&mine);
        }
    }
}

/// Says whether a field says under what a row stands.
pub(super) fn is_place(table: TableName, field: usize) -> bool {
    ["place", "base", "parent", "package"].contains(&table.fields()[field])
}

/// Returns the rows that stand under themselves.
pub(super) fn on_circles(rows: &Rows) -> BTreeSet<RowRef> {
    let above = |at: RowRef| rows.get(&at).and_then(AnyRow::above);
    let mut around = BTreeSet::new();
    let mut clear = BTreeSet::new();
    for start in rows.keys() {
        let mut way = Vec::new();
        let mut seen = BTreeSet::new();
        let mut at = *start;
        while !clear.contains(&at) && !around.contains(&at) && seen.insert(at) {
            way.push(at);
            match above(at) {
                Some(next) => at = next,
                None => break,
            }
        }
        if let Some(begins) = way.iter().position(|one| *one == at)
            && above(at).is_some()
            && way.last().and_then(|last| above(*last)) == Some(at)
        {
            around.extend(way.drain(begins..));
        }
        clear.extend(way);
    }
    around
}
