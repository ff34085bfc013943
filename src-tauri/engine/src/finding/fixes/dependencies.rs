//! Fixes for loops and broken dependencies (L01 to L04).

use super::{Sick, fix};
use crate::change::{Argument, Command, Message, ProgressUpdate};
use crate::finding::Fix;
use crate::finding::overrun::Hold;
use crate::network::Link;
use crate::plan::{Constraint, ConstraintKind, Dependency, DependencyKind, Lag, Strength, Task};
use crate::schedule::Leaf;
use crate::time::{Instant, TimeUnit};

impl Sick<'_> {
    /// L01, L02: drop one of the dependencies, weak ones first.
    pub(super) fn drop_links(&self) -> Vec<Fix> {
        let mut links: Vec<&Dependency> = self
            .dependencies()
            .filter_map(|id| self.view.plan.dependencies.get(id))
            .map(AsRef::as_ref)
            .collect();
        links.sort_by_key(|link| link.strength == Strength::Hard);
        links.into_iter().map(|link| self.unlink(link)).collect()
    }

    /// L03: the successor moves, the dependency changes, or the record is corrected.
    pub(super) fn mend_violated(&self) -> Vec<Fix> {
        let Some((task, leaf, link, dependency)) = self.broken() else {
            return Vec::new();
        };
        let start = self.allowed_start(&leaf, link.successor);
        let mut fixes = match Hold::of(&self.view, task) {
            Some(Hold::Manual) => vec![
                move_to(task, start),
                fix(
                    Message::new("fix-auto").text("task", &task.name),
                    Command::SetMode {
                        task: task.id,
                        mode: crate::plan::TaskMode::Auto,
                    },
                ),
            ],
            Some(Hold::Pinned) => vec![
                constrain(task, ConstraintKind::Mso, start),
                lift_constraint(task),
            ],
            Some(Hold::Actual) => self.correct_record(task, start, link, dependency),
            Some(Hold::External | Hold::Limited) | None => Vec::new(),
        };
        fixes.extend(self.change_link(&leaf, link, dependency));
        fixes
    }

    /// L04: the constraint gives way, or the dependency does.
    pub(super) fn mend_constraint(&self) -> Vec<Fix> {
        let Some((slot, task, leaf)) = self.leaf() else {
            return Vec::new();
        };
        let kind = task.constraint.kind;
        let start = self.allowed_start(&leaf, slot);
        let date = match kind {
            ConstraintKind::Mfo | ConstraintKind::Fnlt => leaf.finish_after(start, leaf.span),
            ConstraintKind::Mso
            | ConstraintKind::Snlt
            | ConstraintKind::Snet
            | ConstraintKind::Fnet
            | ConstraintKind::Asap
            | ConstraintKind::Alap => start,
        };
        let mut fixes = vec![constrain(task, kind, date), lift_constraint(task)];
        match self.broken() {
            Some((_, leaf, link, dependency)) => {
                fixes.extend(self.change_link(&leaf, link, dependency));
            }
            None => fixes.extend(self.pull_in(slot)),
        }
        fixes
    }

    /// The successor of the broken dependency, and the dependency as link and as row.
    fn broken(&self) -> Option<(&Task, Leaf<'_>, &Link, &Dependency)> {
        let id = self.dependencies().next()?;
        let (slot, task, leaf) = self.leaf()?;
        let link = self
            .view
            .network
            .incoming(slot)
            .iter()
            .find(|link| link.dependency == id)?;
        let dependency = self.view.plan.dependencies.get(id)?;
        Some((task, leaf, link, dependency))
    }

    /// Returns the earliest start that every dependency into a leaf allows.
    fn allowed_start(&self, leaf: &Leaf<'_>, slot: u32) -> Instant {
        let links = self.view.network.incoming(slot).iter();
        let bounds = links.map(|link| {
            leaf.start_behind(link, self.view.schedule.ends(link.predecessor), leaf.span)
        });
        let latest = bounds.max().unwrap_or(self.view.dates(slot).early_start);
        leaf.start_form(latest)
    }

    /// What really happened was something else: the successor began later, or its predecessor ended
    /// in time.
    fn correct_record(
        &self,
        task: &Task,
        start: Instant,
        link: &Link,
        dependency: &Dependency,
    ) -> Vec<Fix> {
        let mut fixes = vec![fix(
            Message::new("fix-started-on")
                .text("task", &task.name)
                .with("date", Argument::Instant(start)),
            Command::SetProgress {
                task: task.id,
                update: ProgressUpdate {
                    actual_start: Some(start),
                    ..ProgressUpdate::default()
                },
            },
        )];
        if task.progress.done == 0 {
            fixes.push(super::dates::clear_progress(task));
        }
        let began = self.view.dates(link.successor).early_start;
        if link.kind == DependencyKind::Fs
            && let Some((_, predecessor, _)) = self.leaf_of(dependency.predecessor)
        {
            fixes.push(fix(
                Message::new("fix-finished-on")
                    .text("task", &predecessor.name)
                    .with("date", Argument::Instant(began)),
                Command::SetProgress {
                    task: predecessor.id,
                    update: ProgressUpdate {
                        done: Some(10_000),
                        actual_finish: Some(began),
                        ..ProgressUpdate::default()
                    },
                },
            ));
        }
        fixes
    }

    /// The dependency asks for less: another lag, another type, or nothing.
    fn change_link(&self, leaf: &Leaf<'_>, link: &Link, dependency: &Dependency) -> Vec<Fix> {
        let ends = self.view.schedule.ends(link.predecessor);
        let dates = self.view.dates(link.successor);
        let (from, to) = match link.kind {
            DependencyKind::Fs => (ends.finish, dates.early_start),
            DependencyKind::Ss => (ends.start, dates.early_start),
            DependencyKind::Ff => (ends.finish, dates.early_finish),
            DependencyKind::Sf => (ends.start, dates.early_finish),
        };
        let lag = match unit_of(link.lag) {
            TimeUnit::Working => Lag::Working(leaf.calendar.work_between(from, to)),
            TimeUnit::Elapsed => Lag::Elapsed(to - from),
        };
        let edit = |kind, lag| Command::EditDependency {
            dependency: dependency.id,
            kind,
            lag,
            strength: dependency.strength,
        };
        let mut fixes = vec![fix(
            self.between("fix-lag", dependency).with("lag", said(lag)),
            edit(link.kind, lag),
        )];
        if link.kind == DependencyKind::Fs {
            fixes.push(fix(
                self.between("fix-together", dependency),
                edit(DependencyKind::Ss, Lag::default()),
            ));
        }
        fixes.push(self.unlink(dependency));
        fixes
    }

    fn unlink(&self, link: &Dependency) -> Fix {
        fix(
            self.between("fix-unlink", link),
            Command::Unlink {
                dependencies: vec![link.id],
            },
        )
    }
}

/// Says whether a lag counts on a calendar or around the clock.
pub(super) fn unit_of(lag: Lag) -> TimeUnit {
    match lag {
        Lag::Working(_) | Lag::Percent(_) => TimeUnit::Working,
        Lag::Elapsed(_) | Lag::ElapsedPercent(_) => TimeUnit::Elapsed,
    }
}

/// Returns a lag as an argument of a message.
pub(super) fn said(lag: Lag) -> Argument {
    match lag {
        Lag::Working(length) => Argument::Work(length),
        Lag::Elapsed(length) => Argument::Elapsed(length),
        Lag::Percent(points) | Lag::ElapsedPercent(points) => Argument::Percent(points),
    }
}

/// Puts a task's start at a moment.
pub(super) fn move_to(task: &Task, start: Instant) -> Fix {
    fix(
        Message::new("fix-move")
            .text("task", &task.name)
            .with("date", Argument::Instant(start)),
        Command::MoveTask {
            task: task.id,
            start,
            shift: crate::change::ShiftPolicy::Push,
        },
    )
}

/// Moves the date of a task's constraint.
pub(super) fn constrain(task: &Task, kind: ConstraintKind, date: Instant) -> Fix {
    fix(
        Message::new("fix-constraint-move")
            .text("task", &task.name)
            .with("date", Argument::Instant(date)),
        Command::SetConstraint {
            task: task.id,
            constraint: Constraint {
                kind,
                date: Some(date),
            },
        },
    )
}

/// Lets dependencies alone place a task.
pub(super) fn lift_constraint(task: &Task) -> Fix {
    fix(
        Message::new("fix-constraint-lift").text("task", &task.name),
        Command::SetConstraint {
            task: task.id,
            constraint: Constraint::default(),
        },
    )
}
