//! One row of a plan on its way into a file.

use slipway_engine::plan::{Release, Task, TaskKind};
use slipway_engine::schedule::{Aim, TaskDates};
use slipway_engine::{Instant, Seconds, Span};

/// What a row is about.
#[derive(Debug, Clone, Copy)]
pub enum Subject<'p> {
    /// A release, with how it stands to its window.
    Release(&'p Release, Option<&'p Aim>),
    /// A summary, task or milestone with its dates.
    Task(&'p Task, &'p TaskDates),
}

/// A row: releases stand at level 1, their tasks from level 2 on.
#[derive(Debug, Clone)]
pub struct Line<'p> {
    /// Its number, from 1: what predecessors name.
    pub number: usize,
    /// How deep it stands, from 1.
    pub level: usize,
    /// Its place in the outline: "2.1.3".
    pub outline: String,
    /// When it begins and ends; nothing for a release without work.
    pub span: Option<(Instant, Instant)>,
    /// What it is about.
    pub subject: Subject<'p>,
    /// The release that it belongs to.
    pub of: &'p Release,
    /// Done, in basis points.
    pub done: u16,
}

impl<'p> Line<'p> {
    /// Returns what people call it.
    #[must_use]
    pub fn name(&self) -> String {
        match self.subject {
            Subject::Release(release, _) => release.title(),
            Subject::Task(task, _) => task.name.clone(),
        }
    }

    /// Returns the task that it is about.
    #[must_use]
    pub fn task(&self) -> Option<&'p Task> {
        match self.subject {
            Subject::Release(..) => None,
            Subject::Task(task, _) => Some(task),
        }
    }

    /// Returns the release that it is about, not the one that a task belongs to.
    #[must_use]
    pub fn release(&self) -> Option<&'p Release> {
        match self.subject {
            Subject::Release(release, _) => Some(release),
            Subject::Task(..) => None,
        }
    }

    /// Returns the dates of its task.
    #[must_use]
    pub fn dates(&self) -> Option<&'p TaskDates> {
        match self.subject {
            Subject::Release(..) => None,
            Subject::Task(_, dates) => Some(dates),
        }
    }

    /// Says whether rows stand under it.
    #[must_use]
    pub fn is_summary(&self) -> bool {
        match self.subject {
            Subject::Release(..) => true,
            Subject::Task(_, dates) => dates.is_summary,
        }
    }

    /// Says whether it is a moment.
    #[must_use]
    pub fn is_milestone(&self) -> bool {
        self.task()
            .is_some_and(|task| task.kind == TaskKind::Milestone)
            && !self.is_summary()
    }

    /// Returns how far it may slip before its release misses its window.
    #[must_use]
    pub fn window_float(&self) -> Option<Span> {
        let float = match self.subject {
            Subject::Release(_, aim) => aim?.window_float,
            Subject::Task(_, dates) => dates.window_float,
        };
        float.map(|float| self.counted(float))
    }

    /// Returns how far it may slip before the end of its release moves.
    #[must_use]
    pub fn total_float(&self) -> Option<Span> {
        self.dates().map(|dates| self.counted(dates.total_float))
    }

    /// Says whether it lies on a critical path.
    #[must_use]
    pub fn is_critical(&self) -> bool {
        self.dates().is_some_and(|dates| dates.is_critical)
    }

    /// Returns how long it takes; the working time that a summary spans.
    #[must_use]
    pub fn duration(&self) -> Option<Span> {
        self.dates().map(|dates| self.counted(dates.duration))
    }

    /// Returns a length in the time in which the row is counted.
    fn counted(&self, amount: Seconds) -> Span {
        match self.subject {
            Subject::Task(task, dates) => dates.counted(task, amount),
            Subject::Release(..) => Span::working(amount),
        }
    }
}
