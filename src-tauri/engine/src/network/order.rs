//! Topological order by Kahn's algorithm (A. B. Kahn, CACM 5, 1962), cutting loops on the way.

use super::rows::Rows;
use super::{Link, Loop, NONE, Network};
use crate::plan::{Plan, Strength};
use std::sync::Arc;

/// Puts links into rows by successor and predecessor, and nodes into order.
pub(super) fn arrange(plan: &Plan, network: &mut Network, mut links: Vec<Link>) {
    loop {
        index(network, &links);
        let waiting = sort(plan, network);
        if waiting.iter().all(|&count| count == 0) {
            break;
        }
        let found = find_loop(plan, network, &waiting);
        links.retain(|link| link.slot != found.cut);
        network.loops.push(found);
    }
    let mut rank = vec![NONE; network.node_count()];
    for (place, &node) in (0_u32..).zip(network.order.iter()) {
        rank[node as usize] = place;
    }
    network.rank = Arc::new(rank);
}

fn index(network: &mut Network, links: &[Link]) {
    let nodes = network.node_count();
    let by_successor = links.iter().map(|link| (link.successor, *link));
    let by_predecessor = links.iter().map(|link| (link.predecessor, *link));
    network.incoming = Arc::new(Rows::sorted(nodes, by_successor));
    network.outgoing = Arc::new(Rows::sorted(nodes, by_predecessor));
}

/// Fills the order; returns, by node, how many predecessors it still waits for.
fn sort(plan: &Plan, network: &mut Network) -> Vec<u32> {
    let nodes = network.node_count();
    let slots = network.parent.len();
    let count = |many: usize| u32::try_from(many).expect("fewer than 2^32 links");
    let mut waiting: Vec<u32> = (0_u32..)
        .take(nodes)
        .map(|node| match network.members(node) {
            Some(members) => count(members.len()),
            None => count(network.incoming(node).len()),
        })
        .collect();
    let is_node = |node: u32| {
        node as usize >= slots
            || (plan.tasks.at(node).is_some() && !network.is_summary[node as usize])
    };
    let mut ready: Vec<u32> = (0_u32..)
        .take(nodes)
        .filter(|&node| is_node(node) && waiting[node as usize] == 0)
        .collect();
    ready.reverse();
    let mut order = Vec::with_capacity(nodes);
    // What became ready last comes next: neighbours in the plan stay neighbours in the order.
    while let Some(node) = ready.pop() {
        order.push(node);
        let mut release = |node: u32| {
            waiting[node as usize] -= 1;
            if waiting[node as usize] == 0 {
                ready.push(node);
            }
        };
        network
            .outgoing(node)
            .for_each(|link| release(link.successor));
        if (node as usize) < slots {
            network
                .gates_of(node)
                .iter()
                .for_each(|&gate| release(gate));
        }
    }
    network.order = Arc::new(order);
    waiting
}

/// Walks back from a node that waits until a node comes again: that is a loop.
fn find_loop(plan: &Plan, network: &Network, waiting: &[u32]) -> Loop {
    let is_waiting = |node: u32| waiting[node as usize] > 0;
    let first = (0_u32..)
        .zip(waiting)
        .find(|&(_, &count)| count > 0)
        .map_or(0, |(node, _)| node);
    let mut seen = vec![usize::MAX; waiting.len()];
    let mut walk: Vec<Option<u32>> = Vec::new();
    let mut node = first;
    while seen[node as usize] == usize::MAX {
        seen[node as usize] = walk.len();
        let back = match network.members(node) {
            Some(members) => members
                .iter()
                .copied()
                .find(|&leaf| is_waiting(leaf))
                .map(|leaf| (leaf, None)),
            None => network
                .incoming(node)
                .iter()
                .find(|link| is_waiting(link.predecessor))
                .map(|link| (link.predecessor, Some(link.slot))),
        };
        let (before, dependency) = back.expect("a node that waits has a predecessor that waits");
        walk.push(dependency);
        node = before;
    }
    let mut dependencies: Vec<u32> = walk[seen[node as usize]..]
        .iter()
        .flatten()
        .copied()
        .collect();
    dependencies.reverse();
    let weakest = |&slot: &u32| {
        plan.dependencies
            .at(slot)
            .map(|dependency| (dependency.strength == Strength::Soft, dependency.id))
    };
    let cut = dependencies
        .iter()
        .copied()
        .max_by_key(weakest)
        .expect("a loop has a dependency");
    Loop { dependencies, cut }
}
