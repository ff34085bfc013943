//! Fixes for lateness: negative float and missed deadlines (L05, L06).

use super::dependencies::{constrain, lift_constraint, said, unit_of};
use super::{Sick, fix};
use crate::change::{Argument, Command, Message};
use crate::finding::{Code, Fix};
use crate::network::Link;
use crate::plan::{ConstraintKind, DependencyKind, Lag, Task};
use crate::schedule::Chain;
use crate::time::{Instant, Seconds, Span, TimeUnit};

/// How many tasks and links of the driving chain are offered.
const MOST_OFFERS: usize = 3;

impl Sick<'_> {
    pub(super) fn mend_lateness(&self) -> Vec<Fix> {
        let Some((slot, task, _)) = self.leaf() else {
            return Vec::new();
        };
        let finish = self.view.dates(slot).early_finish;
        let mut fixes = self.pull_in(slot);
        match self.finding.code {
            Code::L06 => fixes.extend(move_deadline(task, finish)),
            _ => fixes.extend(self.relax_above(slot, finish)),
        }
        fixes
    }

    /// Work on the chain that drives a task gets shorter, or overlaps.
    pub(super) fn pull_in(&self, slot: u32) -> Vec<Fix> {
        let Some(late) = self.lateness() else {
            return Vec::new();
        };
        let last = self.last_below(slot);
        let Chain {
            mut tasks,
            mut links,
        } = self.view.schedule.driving_chain(self.view.plan, last);
        let mut fixes = Vec::new();
        tasks.sort_by_key(|&slot| (std::cmp::Reverse(self.view.dates(slot).duration), slot));
        for &slot in tasks.iter().take(MOST_OFFERS) {
            fixes.extend(self.shorten(slot, late));
        }
        links.sort_by_key(|link| {
            std::cmp::Reverse(self.view.schedule.ends(link.predecessor).duration)
        });
        for link in links.into_iter().take(MOST_OFFERS) {
            fixes.extend(self.overlap(link, late));
        }
        fixes
    }

    /// By how much working time the finding says that it is late.
    fn lateness(&self) -> Option<Seconds> {
        match self.finding.message.args.get("by")? {
            Argument::Work(by) => Some(*by),
            // Others make up in working time for what a task by the clock is late.
            Argument::Elapsed(by) => {
                let (slot, ..) = self.leaf()?;
                let finish = self.view.dates(slot).early_finish;
                let portfolio = self.view.calendars.portfolio();
                let work = portfolio.work_between(finish - *by, finish);
                (work > Seconds::ZERO).then_some(work)
            }
            _ => None,
        }
    }

    /// Returns the leaf with which a summary ends; a leaf itself.
    fn last_below(&self, slot: u32) -> u32 {
        if !self.view.network.is_summary[slot as usize] {
            return slot;
        }
        let below = self.view.plan.tasks.entries().filter(|&(leaf, task)| {
            task.active
                && !self.view.network.is_summary[leaf as usize]
                && self.view.network.ancestors(leaf).any(|above| above == slot)
        });
        below
            .max_by_key(|&(leaf, _)| self.view.dates(leaf).early_finish)
            .map_or(slot, |(leaf, _)| leaf)
    }

    fn shorten(&self, slot: u32, by: Seconds) -> Option<Fix> {
        let task = self.view.task(slot)?;
        let Span { amount, unit } = task.duration;
        let shorter = amount - by;
        if unit == TimeUnit::Elapsed || shorter <= Seconds::ZERO {
            return None;
        }
        Some(fix(
            Message::new("fix-shorten")
                .text("task", &task.name)
                .with("from", Argument::Work(amount))
                .with("to", Argument::Work(shorter)),
            Command::SetDuration {
                task: task.id,
                duration: Span {
                    amount: shorter,
                    unit,
                },
            },
        ))
    }

    fn overlap(&self, link: &Link, by: Seconds) -> Option<Fix> {
        if link.kind != DependencyKind::Fs || unit_of(link.lag) == TimeUnit::Elapsed {
            return None;
        }
        let Lag::Working(lag) = link.lag else {
            return None;
        };
        let dependency = self.view.plan.dependencies.at(link.slot)?;
        let sooner = lag - by;
        let label = if sooner < Seconds::ZERO {
            self.between("fix-overlap", dependency)
                .with("by", Argument::Work(-sooner))
        } else {
            self.between("fix-lag", dependency)
                .with("lag", said(Lag::Working(sooner)))
        };
        Some(fix(
            label,
            Command::EditDependency {
                dependency: dependency.id,
                kind: link.kind,
                lag: Lag::Working(sooner),
                strength: dependency.strength,
            },
        ))
    }

    /// L05: the date that makes late dates early belongs to the task or to a summary above.
    fn relax_above(&self, slot: u32, finish: Instant) -> Vec<Fix> {
        let is_limit = |task: &&Task| {
            task.constraint.kind == ConstraintKind::Fnlt
                && task.constraint.date.is_some_and(|date| date < finish)
        };
        std::iter::once(slot)
            .chain(self.view.network.ancestors(slot))
            .filter_map(|above| self.view.task(above))
            .filter(is_limit)
            .flat_map(|task| {
                [
                    constrain(task, ConstraintKind::Fnlt, finish),
                    lift_constraint(task),
                ]
            })
            .collect()
    }
}

fn move_deadline(task: &Task, finish: Instant) -> [Fix; 2] {
    let set = |deadline| Command::SetDeadline {
        task: task.id,
        deadline,
    };
    [
        fix(
            Message::new("fix-deadline-move")
                .text("task", &task.name)
                .with("date", Argument::Instant(finish)),
            set(Some(finish)),
        ),
        fix(
            Message::new("fix-deadline-lift").text("task", &task.name),
            set(None),
        ),
    ]
}
