//! What the engine computes for one task.

use crate::id::{DependencyId, WindowId};
use crate::plan::Task;
use crate::time::{Instant, Seconds, Span};

/// What an early start follows from: the cause that binds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Driver {
    /// The start of the release or the portfolio.
    #[default]
    Start,
    /// A dependency whose bound is the early start.
    Dependency(DependencyId),
    /// The task's own constraint, or one inherited from a summary.
    Constraint,
    /// It really began then.
    ActualStart,
    /// Work left cannot lie before the data date.
    DataDate,
    /// A person put it there.
    Manual,
    /// Levelling holds it back.
    Levelling,
    /// A deployment waits until its window opens.
    Window(WindowId),
    /// The latest moment that holds up nobody (ALAP, or scheduling from the finish).
    Late,
    /// A summary starts with the first of what stands under it.
    Children,
}

impl Driver {
    /// Says whether a task waits until its window opens.
    #[must_use]
    pub fn is_window(self) -> bool {
        matches!(self, Self::Window(_))
    }
}

/// Everything computed for one task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TaskDates {
    /// Where it is shown to start: the early start, or the actual, or the late one of an ALAP task.
    pub start: Instant,
    /// Where it is shown to finish.
    pub finish: Instant,
    /// Earliest start.
    pub early_start: Instant,
    /// Earliest finish.
    pub early_finish: Instant,
    /// Latest start.
    pub late_start: Instant,
    /// Latest finish.
    pub late_finish: Instant,
    /// Working time from early to late start.
    pub start_float: Seconds,
    /// Working time from early to late finish.
    pub finish_float: Seconds,
    /// How far it may slip without moving a successor.
    pub free_float: Seconds,
    /// How far it may slip without moving the end or breaking a date.
    pub total_float: Seconds,
    /// The latest finish with which every release that waits for it still makes its target window;
    /// nothing when it leads to no deployment that aims at one.
    pub window_finish: Option<Instant>,
    /// Working time from early finish to there, negative when a target is missed.
    pub window_float: Option<Seconds>,
    /// Working time that a summary spans; a leaf's own duration.
    pub duration: Seconds,
    /// What its early start follows from.
    pub driver: Driver,
    /// Whether other tasks stand under it.
    pub is_summary: bool,
    /// Whether total float is within the critical limit.
    pub is_critical: bool,
    /// Whether total float is within the second limit.
    pub is_near_critical: bool,
    /// Whether it lies on the chain of drivers back from the end.
    pub is_on_longest_path: bool,
}

impl TaskDates {
    /// Returns a length in the time in which these dates of a task are counted: working time for a
    /// summary, else that of its duration.
    #[must_use]
    pub fn counted(&self, task: &Task, amount: Seconds) -> Span {
        if self.is_summary {
            Span::working(amount)
        } else {
            task.counted(amount)
        }
    }
}
