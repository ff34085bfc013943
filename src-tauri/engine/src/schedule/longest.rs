//! The longest path: the chain of drivers back from the end, whatever the float limits say.

use super::Driver;
use super::bits::Bits;
use super::passes::Passes;
use crate::time::Instant;

/// Returns the leaves on the driving chains of those that end their release.
pub(super) fn path(passes: &Passes<'_>, ends: &[Instant]) -> Bits {
    let mut on_path = Bits::below(passes.plan.tasks.slot_count());
    let mut stack: Vec<u32> = Vec::new();
    for (release, end) in (0_u32..).zip(ends) {
        let leaves = passes.network.leaves_of(release).iter().copied();
        stack.extend(leaves.filter(|&leaf| {
            passes.network.is_active_leaf(leaf) && passes.early[leaf as usize].finish == *end
        }));
    }
    while let Some(slot) = stack.pop() {
        if on_path.contains(slot) {
            continue;
        }
        on_path.set(slot);
        let Driver::Dependency(driving) = passes.early[slot as usize].driver else {
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
                let opens = passes.early[link.predecessor as usize].finish;
                stack.extend(
                    members
                        .iter()
                        .copied()
                        .filter(|&leaf| passes.early[leaf as usize].finish == opens),
                );
            }
        }
    }
    on_path
}
