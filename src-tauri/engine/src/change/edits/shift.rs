//! What followers do when a bar is dragged and they are not to move as dependencies demand.

use super::editing::Editing;
use super::span::is_pinned;
use super::tree::{Tree, ancestors};
use crate::change::{Refusal, ShiftPolicy};
use crate::id::TaskId;
use crate::plan::{Constraint, ConstraintKind, Task};
use crate::time::{Instant, TimeUnit};
use rustc_hash::{FxHashMap, FxHashSet};

/// Followers of a task that is about to move, and where they stand before.
pub(super) enum Followers {
    /// They may go where dependencies push them.
    Free,
    /// They keep their distance from the dragged task.
    Distant {
        dragged: (TaskId, Instant),
        starts: Vec<(TaskId, Instant)>,
    },
    /// They stay.
    Pinned { starts: Vec<(TaskId, Instant)> },
}

impl Editing<'_> {
    /// Notes where the followers of a task stand, as far as the policy asks for it.
    pub(super) fn followers(
        &mut self,
        task: TaskId,
        shift: ShiftPolicy,
    ) -> Result<Followers, Refusal> {
        Ok(match shift {
            ShiftPolicy::Push => Followers::Free,
            ShiftPolicy::KeepGaps => Followers::Distant {
                dragged: (task, self.dates(task)?.start),
                starts: self.starts_behind(task, usize::MAX)?,
            },
            ShiftPolicy::DoNotShift => Followers::Pinned {
                starts: self.starts_behind(task, 1)?,
            },
        })
    }

    /// Holds those followers that the move would push or pull.
    pub(super) fn hold_followers(&mut self, followers: Followers) -> Result<(), Refusal> {
        match followers {
            Followers::Free => Ok(()),
            Followers::Distant { dragged, starts } => {
                let row = self.find::<Task>(dragged.0)?;
                let (from, to) = (dragged.1, self.dates(dragged.0)?.start);
                let distance = self.work_between(&row, from, to);
                for (row, start) in self.moved(starts)? {
                    let at = match row.duration.unit {
                        TimeUnit::Working => self.work_after(&row, start, distance),
                        TimeUnit::Elapsed => start + (to - from),
                    };
                    self.put_at(&row, at)?;
                }
                Ok(())
            }
            Followers::Pinned { starts } => {
                for (mut row, start) in self.moved(starts)? {
                    row.constraint = Constraint {
                        kind: ConstraintKind::Mso,
                        date: Some(start),
                    };
                    self.put(row);
                }
                Ok(())
            }
        }
    }

    /// Returns the rows that do not start where they did, and where that was.
    fn moved(&mut self, starts: Vec<(TaskId, Instant)>) -> Result<Vec<(Task, Instant)>, Refusal> {
        let mut moved = Vec::new();
        for (id, start) in starts {
            if self.dates(id)?.start != start {
                moved.push((Task::clone(&*self.find::<Task>(id)?), start));
            }
        }
        Ok(moved)
    }

    /// Returns the leaves behind a task, at most so many links away, that could still be held.
    fn starts_behind(
        &mut self,
        task: TaskId,
        links: usize,
    ) -> Result<Vec<(TaskId, Instant)>, Refusal> {
        let mut starts = Vec::new();
        for id in self.leaves_behind(task, links) {
            let row = self.find::<Task>(id)?;
            if !row.progress.is_started() && !row.progress.is_finished() && !is_pinned(&row) {
                starts.push((id, self.dates(id)?.start));
            }
        }
        Ok(starts)
    }

    fn leaves_behind(&self, task: TaskId, links: usize) -> Vec<TaskId> {
        let plan = self.plan();
        let mut behind: FxHashMap<TaskId, Vec<TaskId>> = FxHashMap::default();
        for link in plan.dependencies.iter() {
            behind
                .entry(link.predecessor)
                .or_default()
                .push(link.successor);
        }
        let tree = Tree::of(plan);
        let mut edge = tree.leaves(task);
        let mut seen: FxHashSet<TaskId> = edge.iter().copied().collect();
        let mut found = Vec::new();
        for _ in 0..links {
            let mut next = Vec::new();
            for leaf in edge {
                for end in std::iter::once(leaf).chain(ancestors(plan, leaf)) {
                    for successor in behind.get(&end).into_iter().flatten() {
                        next.extend(tree.leaves(*successor));
                    }
                }
            }
            next.retain(|leaf| seen.insert(*leaf));
            if next.is_empty() {
                break;
            }
            found.extend(&next);
            edge = next;
        }
        found
    }
}
