//! The longest path: the chain of drivers back from the end, whatever the float limits say.

use super::passes::Passes;
use super::{Driver, TaskDates};
use crate::time::Instant;

/// Marks the leaves on the driving chains of those that end their release.
pub(super) fn mark(passes: &Passes<'_>, ends: &[Instant], dates: &mut [TaskDates]) {
    let is_last = |slot: usize, release: u32| passes.early_finish[slot] == ends[release as usize];
    let mut stack: Vec<u32> = passes
        .active()
        .filter(|&(slot, leaf)| is_last(slot as usize, leaf.release))
        .map(|(slot, _)| slot)
        .collect();
    while let Some(slot) = stack.pop() {
        let own = &mut dates[slot as usize];
        if std::mem::replace(&mut own.is_on_longest_path, true) {
            continue;
        }
        let Driver::Dependency(driving) = own.driver else {
            continue;
        };
        let Some(link) = passes
            .network
            .incoming(slot)
            .iter()
            .find(|link| link.dependency == driving)
        else {
            continue;
        };
        match passes.network.members(link.predecessor) {
            None => stack.push(link.predecessor),
            Some(members) => {
                let opens = passes.early_finish[link.predecessor as usize];
                stack.extend(
                    members
                        .iter()
                        .copied()
                        .filter(|&leaf| passes.early_finish[leaf as usize] == opens),
                );
            }
        }
    }
}
