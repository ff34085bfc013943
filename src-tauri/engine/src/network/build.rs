//! From rows to flat arrays.

use super::{Link, NONE, Network, order};
use crate::plan::Plan;
use std::collections::BTreeMap;

/// A tree deeper than this is damaged; walking up stops there.
const DEEPEST_TREE: usize = 256;

pub(super) fn network(plan: &Plan) -> Network {
    let slots = plan.tasks.slot_count();
    let mut network = Network {
        parent: vec![NONE; slots],
        is_summary: vec![false; slots],
        ..Network::default()
    };
    for (slot, task) in plan.tasks.entries() {
        if let Some(parent) = task.parent.and_then(|parent| plan.tasks.slot(parent)) {
            network.parent[slot as usize] = parent;
            network.is_summary[parent as usize] = true;
        }
    }
    network.summaries = summaries_deepest_first(&network);
    let links = links(plan, &mut network);
    network.gates_of = gates_of(&network.members, slots);
    order::arrange(plan, &mut network, links);
    network
}

fn summaries_deepest_first(network: &Network) -> Vec<u32> {
    let mut summaries: Vec<(usize, u32)> = (0_u32..)
        .zip(&network.is_summary)
        .filter(|&(_, &is_summary)| is_summary)
        .map(|(slot, _)| (network.ancestors(slot).take(DEEPEST_TREE).count(), slot))
        .collect();
    summaries.sort_unstable_by_key(|&(depth, slot)| (std::cmp::Reverse(depth), slot));
    summaries.into_iter().map(|(_, slot)| slot).collect()
}

/// Expands dependencies on summaries, and notes those between a task and its own summary.
fn links(plan: &Plan, network: &mut Network) -> Vec<Link> {
    let leaves = leaves_of_summaries(plan, network);
    let mut links = Vec::with_capacity(plan.dependencies.len());
    let mut gates: BTreeMap<u32, u32> = BTreeMap::new();
    let first_gate = plan.tasks.slot_count();
    for (slot, dependency) in plan.dependencies.entries() {
        let (Some(predecessor), Some(successor)) = (
            plan.tasks.slot(dependency.predecessor),
            plan.tasks.slot(dependency.successor),
        ) else {
            continue;
        };
        let is_own = |below: u32, above: u32| {
            below == above
                || network
                    .ancestors(below)
                    .take(DEEPEST_TREE)
                    .any(|slot| slot == above)
        };
        if is_own(predecessor, successor) || is_own(successor, predecessor) {
            network.to_own_summary.push(slot);
            continue;
        }
        let is_active = |slot: u32| plan.tasks.at(slot).is_some_and(|task| task.active);
        if !is_active(predecessor) || !is_active(successor) {
            continue;
        }
        let is_hollow = |slot: u32| leaves.get(&slot).is_some_and(Vec::is_empty);
        if is_hollow(predecessor) || is_hollow(successor) {
            continue;
        }
        let from = if network.is_summary[predecessor as usize] {
            *gates.entry(predecessor).or_insert_with(|| {
                network
                    .members
                    .push(leaves.get(&predecessor).cloned().unwrap_or_default());
                u32::try_from(first_gate + network.members.len() - 1)
                    .expect("fewer than 2^32 nodes")
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
        match leaves.get(&successor) {
            Some(below) => links.extend(below.iter().map(|&leaf| Link {
                successor: leaf,
                ..link
            })),
            None => links.push(link),
        }
    }
    links
}

/// Returns the leaves under each summary that some dependency names.
fn leaves_of_summaries(plan: &Plan, network: &Network) -> BTreeMap<u32, Vec<u32>> {
    let mut named: BTreeMap<u32, Vec<u32>> = plan
        .dependencies
        .iter()
        .flat_map(|dependency| {
            [
                plan.tasks.slot(dependency.predecessor),
                plan.tasks.slot(dependency.successor),
            ]
        })
        .flatten()
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

fn gates_of(members: &[Vec<u32>], slots: usize) -> Vec<Vec<u32>> {
    let mut gates = vec![Vec::new(); slots];
    for (gate, leaves) in (slots..).zip(members) {
        for &leaf in leaves {
            gates[leaf as usize].push(u32::try_from(gate).expect("fewer than 2^32 nodes"));
        }
    }
    gates
}
