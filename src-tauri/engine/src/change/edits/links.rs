//! Dependencies: tying, changing and untying tasks.

use super::checks;
use super::editing::Editing;
use super::tree::ancestors;
use crate::change::{Message, Refusal};
use crate::id::{DependencyId, TaskId};
use crate::network::cycle;
use crate::plan::{Dependency, DependencyKind, Lag, Strength, Task};
use rustc_hash::FxHashSet;

/// The longest lag that is counted in percent: a hundred times the predecessor.
const LONGEST_PERCENT: i64 = 1_000_000;

impl Editing<'_> {
    pub(super) fn link_tasks(
        &mut self,
        predecessor: TaskId,
        successor: TaskId,
        kind: DependencyKind,
        lag: Lag,
    ) -> Result<Message, Refusal> {
        check_lag(lag)?;
        self.check_link(None, predecessor, successor, kind)?;
        let link = Dependency {
            id: self.draw(),
            predecessor,
            successor,
            kind,
            lag,
            strength: Strength::default(),
            reason: String::new(),
            external: Vec::new(),
        };
        self.put(link);
        Ok(self.label_of_link("label-link", predecessor, successor))
    }

    pub(super) fn edit_dependency(
        &mut self,
        dependency: DependencyId,
        kind: DependencyKind,
        lag: Lag,
        strength: Strength,
    ) -> Result<Message, Refusal> {
        check_lag(lag)?;
        let link = self.find::<Dependency>(dependency)?;
        self.refuse_twin(Some(dependency), link.predecessor, link.successor, kind)?;
        self.put(Dependency {
            kind,
            lag,
            strength,
            ..Dependency::clone(&link)
        });
        Ok(self.label_of_link("label-edit-link", link.predecessor, link.successor))
    }

    pub(super) fn relink_dependency(
        &mut self,
        dependency: DependencyId,
        predecessor: TaskId,
        successor: TaskId,
    ) -> Result<Message, Refusal> {
        let link = self.find::<Dependency>(dependency)?;
        // The link itself must not count as a way back, so it is out while its new ends are judged.
        self.take::<Dependency>(dependency);
        self.check_link(Some(dependency), predecessor, successor, link.kind)?;
        self.put(Dependency {
            predecessor,
            successor,
            ..Dependency::clone(&link)
        });
        Ok(self.label_of_link("label-relink", predecessor, successor))
    }

    pub(super) fn unlink(&mut self, dependencies: &[DependencyId]) -> Result<Message, Refusal> {
        let mut ends = Vec::new();
        let mut seen = FxHashSet::default();
        for id in dependencies.iter().filter(|id| seen.insert(**id)) {
            let link = self.find::<Dependency>(*id)?;
            self.take::<Dependency>(*id);
            ends.push((link.predecessor, link.successor));
        }
        Ok(match *ends {
            [(predecessor, successor)] => {
                self.label_of_link("label-unlink", predecessor, successor)
            }
            _ => Message::new("label-unlink-many").count("count", ends.len()),
        })
    }

    /// Refuses a cycle that a link between two tasks closes, with the whole loop.
    pub(super) fn refuse_cycle(
        &self,
        predecessor: TaskId,
        successor: TaskId,
    ) -> Result<(), Refusal> {
        self.refuse_own_summary(predecessor, successor)?;
        match cycle::cycle_through(self.plan(), predecessor, successor) {
            None => Ok(()),
            Some(path) => Err(Refusal::WouldCycle {
                names: path.iter().map(|task| self.name_of(*task)).collect(),
                path,
            }),
        }
    }

    fn check_link(
        &self,
        own: Option<DependencyId>,
        predecessor: TaskId,
        successor: TaskId,
        kind: DependencyKind,
    ) -> Result<(), Refusal> {
        self.find::<Task>(predecessor)?;
        self.find::<Task>(successor)?;
        self.refuse_own_summary(predecessor, successor)?;
        self.refuse_twin(own, predecessor, successor, kind)?;
        self.refuse_cycle(predecessor, successor)
    }

    fn refuse_own_summary(&self, predecessor: TaskId, successor: TaskId) -> Result<(), Refusal> {
        let plan = self.plan();
        let is_own = predecessor == successor
            || ancestors(plan, predecessor).any(|above| above == successor)
            || ancestors(plan, successor).any(|above| above == predecessor);
        if is_own {
            return Err(Refusal::LinkToOwnSummary { task: successor });
        }
        Ok(())
    }

    fn refuse_twin(
        &self,
        own: Option<DependencyId>,
        predecessor: TaskId,
        successor: TaskId,
        kind: DependencyKind,
    ) -> Result<(), Refusal> {
        let twin = self.plan().dependencies.iter().find(|link| {
            (link.predecessor, link.successor, link.kind) == (predecessor, successor, kind)
                && Some(link.id) != own
        });
        twin.map_or(Ok(()), |twin| {
            Err(Refusal::AlreadyLinked {
                dependency: twin.id,
            })
        })
    }

    fn label_of_link(&self, key: &str, predecessor: TaskId, successor: TaskId) -> Message {
        Message::new(key)
            .text("from", &self.name_of(predecessor))
            .text("to", &self.name_of(successor))
    }
}

/// Refuses a lag of more than thirty years or a hundred times the predecessor, either way.
pub(super) fn check_lag(lag: Lag) -> Result<(), Refusal> {
    match lag {
        Lag::Working(length) | Lag::Elapsed(length) => checks::signed_length("lag", length),
        Lag::Percent(points) | Lag::ElapsedPercent(points) => checks::within(
            "lag",
            (-LONGEST_PERCENT..=LONGEST_PERCENT).contains(&points),
        ),
    }
}
