//! Releases that others need: those that a dependency leads out of which must hold.

use super::Network;
use crate::plan::{Plan, Strength};

impl Network {
    /// Says whether some task of one release waits for one of another, by a dependency that must hold,
    /// in the plan that this is the network of; found once a network.
    pub(crate) fn needs(&self, plan: &Plan, release: u32, other: u32) -> bool {
        let needs = self.needs.get_or_init(|| {
            let hard = |strength| strength == Strength::Hard;
            let dependencies = plan.dependencies.iter();
            dependencies
                .filter(|dependency| hard(dependency.strength))
                .filter_map(|dependency| {
                    let release = |task| Some(self.release_of(plan.tasks.slot(task)?));
                    Some((
                        release(dependency.successor)?,
                        release(dependency.predecessor)?,
                    ))
                })
                .filter(|(successor, predecessor)| successor != predecessor)
                .collect()
        });
        needs.contains(&(release, other))
    }
}
