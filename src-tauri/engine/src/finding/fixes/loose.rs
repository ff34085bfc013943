//! Fixes for loose ends (L08): something waits for the task.

use super::{Sick, fix};
use crate::change::{Command, Message};
use crate::finding::Fix;
use crate::plan::{DependencyKind, Lag, Task};

impl Sick<'_> {
    /// Offers the milestone that comes next, the one that ends the phase, and the end of the release.
    pub(super) fn tie(&self) -> Vec<Fix> {
        let Some((slot, task, _)) = self.leaf() else {
            return Vec::new();
        };
        let finish = self.view.dates(slot).early_finish;
        let others = || {
            self.view.plan.tasks.entries().filter(move |&(other, row)| {
                row.release == task.release
                    && other != slot
                    && row.active
                    && !row.progress.is_started()
                    && !self.view.network.is_summary[other as usize]
            })
        };
        let starts = |slot: u32| self.view.dates(slot).early_start;
        let next_milestone = others()
            .filter(|&(other, row)| row.duration.is_zero() && starts(other) >= finish)
            .min_by_key(|&(other, _)| (starts(other), other));
        let next_sibling = others()
            .filter(|&(other, row)| row.parent == task.parent && starts(other) >= finish)
            .min_by_key(|&(other, _)| (starts(other), other));
        let end = others().max_by_key(|&(other, row)| {
            (
                self.view.dates(other).early_finish,
                row.duration.is_zero(),
                std::cmp::Reverse(other),
            )
        });
        [next_milestone, next_sibling, end]
            .into_iter()
            .flatten()
            .map(|(_, other)| wait(task, other))
            .collect()
    }
}

fn wait(task: &Task, successor: &Task) -> Fix {
    fix(
        Message::new("fix-link-to")
            .text("task", &task.name)
            .text("successor", &successor.name),
        Command::LinkTasks {
            predecessor: task.id,
            successor: successor.id,
            kind: DependencyKind::Fs,
            lag: Lag::default(),
        },
    )
}
