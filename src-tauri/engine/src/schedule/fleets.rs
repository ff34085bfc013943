//! Which deployments each release has, and how their berths depend on one another.

use super::Bits;
use super::landing::MOST_ROUNDS;
use crate::calendar::Calendars;
use crate::network::Network;
use crate::plan::Plan;
use crate::window::Work;

/// The deployments of one release that windows concern.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Fleet {
    /// Slots of the leaves that are still to be placed, predecessors first.
    pub(super) open: Vec<u32>,
    /// Slots of all its deployments that are not finished, predecessors first.
    pub(super) unfinished: Vec<u32>,
}

/// The deployments of every release.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Fleets {
    /// By release slot; empty without any windows.
    of_releases: Vec<Option<Fleet>>,
    /// Nodes that are unfinished deployments.
    deploying: Bits,
    /// Whether each berth follows from those of other releases in no more than [`MOST_ROUNDS`] steps.
    /// Not so where the berth of a release has a say in when the same release is ready.
    pub(super) is_ordered: bool,
}

impl Fleets {
    pub(super) fn of(plan: &Plan, calendars: &Calendars, network: &Network) -> Self {
        if plan.windows.is_empty() {
            return Self::default();
        }
        let mut fleets = Self {
            of_releases: vec![None; plan.releases.slot_count().max(1)],
            deploying: Bits::below(network.node_count()),
            is_ordered: false,
        };
        for (release, _) in plan.releases.entries() {
            if calendars.berths(release).is_some() {
                let fleet = Fleet::of(plan, calendars, network, release);
                let nodes = fleet.unfinished.iter();
                nodes.for_each(|&node| fleets.deploying.set(node));
                fleets.of_releases[release as usize] = Some(fleet);
            }
        }
        fleets.is_ordered = fleets.are_ordered(network);
        fleets
    }

    /// Says whether windows concern no release.
    pub(super) fn is_empty(&self) -> bool {
        self.of_releases.iter().all(Option::is_none)
    }

    /// Returns the deployments of the release in a slot; nothing when no window concerns it.
    pub(super) fn get(&self, release: u32) -> Option<&Fleet> {
        self.of_releases.get(release as usize)?.as_ref()
    }

    /// Iterates over the slots of releases that windows concern, with their deployments.
    pub(super) fn iter(&self) -> impl Iterator<Item = (u32, &Fleet)> {
        let fleets = (0_u32..).zip(&self.of_releases);
        fleets.filter_map(|(release, fleet)| Some((release, fleet.as_ref()?)))
    }

    /// Says whether a node is an unfinished deployment that windows concern.
    pub(super) fn holds(&self, node: u32) -> bool {
        self.deploying.holds(node)
    }

    /// Counts, for each release, on how many berths in a row its own may follow, until no count grows;
    /// says whether that ends in time.
    fn are_ordered(&self, network: &Network) -> bool {
        let mut steps = vec![0_usize; self.of_releases.len()];
        while self.count_steps(network, &mut steps) {
            if steps.iter().any(|&own| own > MOST_ROUNDS) {
                return false;
            }
        }
        true
    }

    /// Counts once, from predecessors to successors; says whether a count grew.
    fn count_steps(&self, network: &Network, steps: &mut [usize]) -> bool {
        let mut before = vec![0_usize; network.node_count()];
        let mut has_grown = false;
        for &node in network.order.iter() {
            let release = self.holds(node).then(|| network.release_of(node));
            let mut most = 0;
            for link in network.incoming(node) {
                // Deployments of one release are placed together.
                let is_beside = release.is_some()
                    && self.holds(link.predecessor)
                    && release == Some(network.release_of(link.predecessor));
                if !is_beside {
                    most = most.max(before[link.predecessor as usize]);
                }
            }
            for &member in network.members(node).unwrap_or_default() {
                most = most.max(before[member as usize]);
            }
            if let Some(release) = release {
                let own = &mut steps[release as usize];
                if most >= *own {
                    *own = most + 1;
                    has_grown = true;
                }
                most = *own;
            }
            before[node as usize] = most;
        }
        has_grown
    }
}

impl Fleet {
    fn of(plan: &Plan, calendars: &Calendars, network: &Network, release: u32) -> Self {
        let mut fleet = Self::default();
        let mut leaves = calendars.deployments(release).to_vec();
        leaves.sort_unstable_by_key(|&leaf| network.rank(leaf));
        for leaf in leaves {
            let task = plan.tasks.at(leaf).filter(|task| task.active);
            let work = task.and_then(|task| Work::of(plan, calendars.sites(), task));
            if let Some(work) = work.filter(|work| !work.task.progress.is_finished()) {
                fleet.unfinished.push(leaf);
                if !work.is_put() {
                    fleet.open.push(leaf);
                }
            }
        }
        fleet
    }
}
