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
        if self.leads_back(predecessor, successor) == Some(false) {
            return Ok(());
        }
        match cycle::cycle_through(self.plan(), predecessor, successor) {
            None => Ok(()),
            Some(path) => Err(Refusal::WouldCycle {
                names: path.iter().map(|task| self.name_of(*task)).collect(),
                path,
            }),
        }
    }

    /// Returns the slots of the links between two leaves and others behind the first, where the network
    /// at hand can tell.
    fn links_out_of(
        &self,
        predecessor: TaskId,
        successor: TaskId,
    ) -> Option<impl Iterator<Item = u32>> {
        let network = self.network().filter(|network| network.is_whole())?;
        let leaf = |id| {
            let slot = self.plan().tasks.slot(id)?;
            (!network.is_summary[slot as usize]).then_some(slot)
        };
        leaf(successor)?;
        let links = network.outgoing(leaf(predecessor)?);
        Some(links.map(|link| link.slot))
    }

    /// Says whether a link would close a loop, where the network at hand can tell.
    fn leads_back(&self, predecessor: TaskId, successor: TaskId) -> Option<bool> {
        let tasks = &self.plan().tasks;
        let (from, to) = (tasks.slot(successor)?, tasks.slot(predecessor)?);
        self.network()?.leads_to(from, to)
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

    pub(super) fn refuse_own_summary(
        &self,
        predecessor: TaskId,
        successor: TaskId,
    ) -> Result<(), Refusal> {
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
        let is_twin = |link: &&Dependency| {
            (link.predecessor, link.successor, link.kind) == (predecessor, successor, kind)
                && Some(link.id) != own
        };
        let dependencies = &self.plan().dependencies;
        let twin = match self.links_out_of(predecessor, successor) {
            Some(slots) => {
                let rows = slots.filter_map(|slot| dependencies.at(slot));
                rows.map(AsRef::as_ref).find(is_twin)
            }
            None => dependencies.iter().map(AsRef::as_ref).find(is_twin),
        };
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

#[cfg(test)]
mod tests {
    use super::super::sketch::Sketch;
    use crate::change::Command;
    use crate::id::DependencyId;
    use crate::plan::{DependencyKind, Lag, Strength};
    use crate::time::Seconds;
    use uuid::Uuid;

    fn tie(ends: &str, kind: DependencyKind) -> impl FnOnce(&Sketch) -> Command {
        let (from, to) = ends.split_once('>').unwrap();
        move |sketch| Command::LinkTasks {
            predecessor: sketch.task(from),
            successor: sketch.task(to),
            kind,
            lag: Lag::default(),
        }
    }

    fn check(plan: &str, ends: &str, verdict: &str) {
        Sketch::new(plan).check(tie(ends, DependencyKind::Fs), verdict);
    }

    #[test]
    fn two_tasks_are_tied_once_each_way_of_tying() {
        check("a 1d | b 1d", "a>b", "+ link a>b");
        check("a 1d | b 1d after a", "a>b", "refused: already-linked");
        Sketch::new("a 1d | b 1d after a").check(tie("a>b", DependencyKind::Ff), "+ link a>b");
        check("a 1d", "a>nobody", "refused: unknown");
        check("a 1d", "nobody>a", "refused: unknown");
    }

    #[test]
    fn nothing_waits_for_itself_or_its_own_summary() {
        check("a 1d", "a>a", "refused: link-to-own-summary a");
        check("s sum | a 1d in s", "s>a", "refused: link-to-own-summary a");
        check("s sum | a 1d in s", "a>s", "refused: link-to-own-summary s");
        check(
            "s sum | t sum in s | a 1d in t",
            "a>s",
            "refused: link-to-own-summary s",
        );
    }

    #[test]
    fn a_loop_is_refused_with_everything_on_it() {
        check(
            "a 1d | b 1d after a",
            "b>a",
            "refused: would-cycle a > b > a",
        );
        check(
            "a 1d | b 1d after a | c 1d after b | d 1d after a",
            "c>a",
            "refused: would-cycle a > b > c > a",
        );
        check("a 1d | b 1d after a | c 1d after a", "b>c", "+ link b>c");
    }

    #[test]
    fn links_on_summaries_count_through_their_leaves() {
        //  s(a b) ──▶ c        c ──▶ b closes a loop, c ──▶ d does not
        let plan = "s sum | a 1d in s | b 1d in s | c 1d after s | d 1d";
        check(plan, "c>b", "refused: would-cycle b > s > c > b");
        check(plan, "c>s", "refused: would-cycle s > c > s");
        check(plan, "c>d", "+ link c>d");
        //  a of s ──▶ x of t, and t ──▶ s would come back through x
        let phases = "s sum | a 1d in s | t sum | x 1d in t after a";
        check(phases, "t>s", "refused: would-cycle s > a > x > t > s");
        check(phases, "s>t", "+ link s>t");
    }

    #[test]
    fn a_link_changes_its_kind_its_lag_and_its_ends() {
        let edit = |kind, lag| {
            move |sketch: &Sketch| Command::EditDependency {
                dependency: sketch.link("a>b"),
                kind,
                lag,
                strength: Strength::Hard,
            }
        };
        let plan = || Sketch::new("a 1d | b 1d after a | c 1d after b");
        plan().check(
            edit(DependencyKind::Ss, Lag::default()),
            "link a>b: kind SS",
        );
        plan().check(
            edit(DependencyKind::Fs, Lag::default()),
            "refused: no-change",
        );
        let long = Lag::Elapsed(Seconds(40 * 366 * 86_400));
        plan().check(edit(DependencyKind::Fs, long), "refused: out-of-range lag");
        plan().check(
            edit(DependencyKind::Fs, Lag::Percent(-2_000_000)),
            "refused: out-of-range lag",
        );
        let relink = |from: &'static str, to: &'static str| {
            move |sketch: &Sketch| Command::RelinkDependency {
                dependency: sketch.link("a>b"),
                predecessor: sketch.task(from),
                successor: sketch.task(to),
            }
        };
        plan().check(relink("a", "c"), "link a>b: ends a>c");
        plan().check(relink("b", "a"), "link a>b: ends b>a");
        plan().check(relink("c", "b"), "refused: would-cycle b > c > b");
        plan().check(relink("b", "c"), "refused: already-linked");
        plan().check(relink("a", "b"), "refused: no-change");
    }

    #[test]
    fn links_are_untied_together() {
        let plan = Sketch::new("a 1d | b 1d after a | c 1d after b");
        plan.check(
            |sketch| Command::Unlink {
                dependencies: vec![sketch.link("a>b"), sketch.link("b>c"), sketch.link("a>b")],
            },
            "- link a>b
             - link b>c",
        );
        plan.check(
            |_| Command::Unlink {
                dependencies: vec![DependencyId(Uuid::nil())],
            },
            "refused: unknown",
        );
        plan.check(
            |_| Command::Unlink {
                dependencies: Vec::new(),
            },
            "refused: no-change",
        );
    }
}
