//! From rows to flat arrays.

use super::rows::Rows;
use super::{Link, NONE, Network, order};
use crate::id::TaskId;
use crate::plan::{Dependency, Plan};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A tree deeper than this is damaged; walking up stops there.
const DEEPEST_TREE: usize = 256;

pub(super) fn network(plan: &Plan) -> Network {
    let mut network = tree(plan);
    let slots = plan.tasks.slot_count();
    let (links, members) = links(plan, &mut network);
    let gate = |index: usize| u32::try_from(slots + index).expect("fewer than 2^32 nodes");
    let number = |index: usize| gate(index) - gate(0);
    let pairs = || {
        members
            .iter()
            .enumerate()
            .flat_map(|(index, leaves)| leaves.iter().map(move |&leaf| (index, leaf)))
    };
    network.members = Arc::new(Rows::sorted(
        members.len(),
        pairs().map(|(index, leaf)| (number(index), leaf)),
    ));
    network.gates_of = Arc::new(Rows::sorted(
        slots,
        pairs().map(|(index, leaf)| (leaf, gate(index))),
    ));
    order::arrange(plan, &mut network, links);
    network
}

/// Notes who stands under whom, and where.
fn tree(plan: &Plan) -> Network {
    let slots = plan.tasks.slot_count();
    let mut parent = vec![NONE; slots];
    let mut is_summary = vec![false; slots];
    let mut is_active_leaf = vec![false; slots];
    let mut release = vec![NONE; slots];
    // Neighbours mostly share summary and release, and looking an id up is what costs.
    let (mut last_parent, mut last_release) = (None, None);
    for (slot, task) in plan.tasks.entries() {
        if let Some(id) = task.parent {
            let above = match last_parent {
                Some((last, above)) if last == id => above,
                _ => plan.tasks.slot(id).unwrap_or(NONE),
            };
            last_parent = Some((id, above));
            if above != NONE {
                parent[slot as usize] = above;
                is_summary[above as usize] = true;
            }
        }
        let own = match last_release {
            Some((last, own)) if last == task.release => own,
            _ => plan.releases.slot(task.release).unwrap_or(0),
        };
        last_release = Some((task.release, own));
        release[slot as usize] = own;
        is_active_leaf[slot as usize] = task.active;
    }
    for (leaf, is_summary) in is_active_leaf.iter_mut().zip(&is_summary) {
        *leaf &= !is_summary;
    }
    let under = || (0_u32..).zip(&parent).filter(|(_, above)| **above != NONE);
    let children = Rows::sorted(slots, under().map(|(slot, &above)| (above, slot)));
    let leaves = (0_u32..)
        .zip(release.iter().zip(&is_summary))
        .filter(|&(_, (release, is_summary))| *release != NONE && !is_summary)
        .map(|(slot, (release, _))| (*release, slot));
    let leaves_of = Rows::sorted(plan.releases.slot_count().max(1), leaves);
    let mut network = Network {
        all_active: plan.tasks.iter().all(|task| task.active),
        parent: Arc::new(parent),
        is_summary: Arc::new(is_summary),
        is_active_leaf: Arc::new(is_active_leaf),
        children: Arc::new(children),
        release: Arc::new(release),
        leaves_of: Arc::new(leaves_of),
        ..Network::default()
    };
    let summaries = summaries_deepest_first(&network);
    let mut place = vec![NONE; slots];
    for (at, &slot) in (0_u32..).zip(&summaries) {
        place[slot as usize] = at;
    }
    network.place_of_summary = Arc::new(place);
    network.summaries = Arc::new(summaries);
    network
}

fn summaries_deepest_first(network: &Network) -> Vec<u32> {
    let mut summaries: Vec<(usize, u32)> = (0_u32..)
        .zip(network.is_summary.iter())
        .filter(|&(_, &is_summary)| is_summary)
        .map(|(slot, _)| (network.ancestors(slot).take(DEEPEST_TREE).count(), slot))
        .collect();
    summaries.sort_unstable_by_key(|&(depth, slot)| (std::cmp::Reverse(depth), slot));
    summaries.into_iter().map(|(_, slot)| slot).collect()
}

/// Expands dependencies on summaries, and notes those between a task and its own summary; returns
/// links, and the leaves of each gate.
fn links(plan: &Plan, network: &mut Network) -> (Vec<Link>, Vec<Vec<u32>>) {
    let tied = tied(plan);
    let leaves = leaves_of_summaries(plan, network, &tied);
    let mut links = Vec::with_capacity(tied.len());
    let mut gates: BTreeMap<u32, u32> = BTreeMap::new();
    let mut members: Vec<Vec<u32>> = Vec::new();
    let first_gate = plan.tasks.slot_count();
    for Tied {
        slot,
        dependency,
        predecessor,
        successor,
    } in tied
    {
        let is_own = |below: u32, above: u32| {
            below == above
                || (network.is_summary[above as usize]
                    && network
                        .ancestors(below)
                        .take(DEEPEST_TREE)
                        .any(|slot| slot == above))
        };
        if is_own(predecessor, successor) || is_own(successor, predecessor) {
            network.to_own_summary.push(slot);
            continue;
        }
        let is_active = |slot: u32| {
            network.is_active_leaf[slot as usize]
                || (network.is_summary[slot as usize]
                    && plan.tasks.at(slot).is_some_and(|task| task.active))
        };
        if !is_active(predecessor) || !is_active(successor) {
            continue;
        }
        let leaves_under = |slot: u32| {
            let is_summary = network.is_summary[slot as usize];
            is_summary.then(|| leaves.get(&slot)).flatten()
        };
        let is_hollow = |slot: u32| leaves_under(slot).is_some_and(Vec::is_empty);
        if is_hollow(predecessor) || is_hollow(successor) {
            continue;
        }
        let from = if network.is_summary[predecessor as usize] {
            *gates.entry(predecessor).or_insert_with(|| {
                members.push(leaves.get(&predecessor).cloned().unwrap_or_default());
                u32::try_from(first_gate + members.len() - 1).expect("fewer than 2^32 nodes")
            })
        } else {
            predecessor
        };
        let link = Link {
            predecessor: from,
            successor,
            dependency: dependency.id,
            slot,
            kind: dependency.kind,
            lag: dependency.lag,
        };
        match leaves_under(successor) {
            Some(below) => links.extend(below.iter().map(|&leaf| Link {
                successor: leaf,
                ..link
            })),
            None => links.push(link),
        }
    }
    network.gate_of = Arc::new(gates);
    (links, members)
}

/// A dependency with the slots of the tasks that it ties.
struct Tied<'a> {
    slot: u32,
    dependency: &'a Dependency,
    predecessor: u32,
    successor: u32,
}

/// Looks up what each dependency ties; one of which an end is not there ties nothing.
fn tied(plan: &Plan) -> Vec<Tied<'_>> {
    let mut tied = Vec::with_capacity(plan.dependencies.len());
    // A row often begins or ends where the one before it ended, or one task on, and looking an id up
    // is what costs.
    let mut last: Option<(TaskId, u32)> = None;
    let is_at = |slot: u32, id: TaskId| plan.tasks.at(slot).is_some_and(|task| task.id == id);
    for (slot, dependency) in plan.dependencies.entries() {
        let slot_of = |id| match last {
            Some((known, slot)) if known == id => Some(slot),
            Some((_, slot)) if is_at(slot + 1, id) => Some(slot + 1),
            Some(_) | None => plan.tasks.slot(id),
        };
        let (predecessor, successor) = (dependency.predecessor, dependency.successor);
        let ends = slot_of(predecessor).zip(slot_of(successor));
        if let Some((predecessor, successor)) = ends {
            last = Some((dependency.successor, successor));
            tied.push(Tied {
                slot,
                dependency,
                predecessor,
                successor,
            });
        }
    }
    tied
}

/// Returns the leaves under each summary that some dependency names.
fn leaves_of_summaries(
    plan: &Plan,
    network: &Network,
    tied: &[Tied<'_>],
) -> BTreeMap<u32, Vec<u32>> {
    let mut named: BTreeMap<u32, Vec<u32>> = tied
        .iter()
        .flat_map(|tied| [tied.predecessor, tied.successor])
        .filter(|&slot| network.is_summary[slot as usize])
        .map(|slot| (slot, Vec::new()))
        .collect();
    if named.is_empty() {
        return named;
    }
    for (slot, task) in plan.tasks.entries() {
        if network.is_summary[slot as usize] || !task.active {
            continue;
        }
        for above in network.ancestors(slot).take(DEEPEST_TREE) {
            if let Some(leaves) = named.get_mut(&above) {
                leaves.push(slot);
            }
        }
    }
    named
}
