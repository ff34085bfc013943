//! The floor: what two passes over the same network cost when nothing has a calendar.

use slipway_engine::network::Network;
use slipway_engine::plan::Plan;

/// Forward and backward in whole seconds, finish to start; returns the length of the longest path.
pub(crate) fn two_passes(plan: &Plan, network: &Network) -> i64 {
    let nodes = network.node_count();
    let length = |node: u32| plan.tasks.at(node).map_or(0, |task| task.duration.amount.0);
    let mut early = vec![0_i64; nodes];
    for &node in network.order.iter() {
        let start = network
            .incoming(node)
            .iter()
            .map(|link| early[link.predecessor as usize])
            .max()
            .unwrap_or(0);
        early[node as usize] = start + length(node);
    }
    let end = early.iter().copied().max().unwrap_or(0);
    let mut late = vec![end; nodes];
    for &node in network.order.iter().rev() {
        let finish = network
            .outgoing(node)
            .map(|link| late[link.successor as usize] - length(link.successor))
            .min();
        late[node as usize] = finish.unwrap_or(end);
    }
    early
        .iter()
        .zip(&late)
        .map(|(early, late)| late - early)
        .max()
        .unwrap_or(0)
        + end
}
