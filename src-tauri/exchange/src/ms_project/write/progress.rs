//! How far rows are: as entered for tasks, rolled up for summaries.

use super::assignment::Assignments;
use super::frame::Frame;
use super::value::rounded;
use slipway_engine::plan::Task;
use slipway_engine::{Instant, Seconds};

/// How far a row is, and how much work it is.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Standing {
    pub(super) duration: Seconds,
    /// Whole percents: only what is through has 100, only what has not begun has none.
    pub(super) percent: u8,
    pub(super) remaining: Seconds,
    pub(super) actual_start: Option<Instant>,
    pub(super) actual_finish: Option<Instant>,
    /// Effort, where it is known.
    pub(super) work: Option<Seconds>,
}

impl Standing {
    /// Returns how far every row is, with that of the project itself behind them.
    pub(super) fn of_all(frame: &Frame<'_>, assignments: &Assignments<'_>) -> Vec<Self> {
        let mut standing = vec![Self::default(); frame.rows.len() + 1];
        // From the end, so that what stands under a row is known before it.
        let mut open: Vec<(usize, Below)> = Vec::new();
        for (at, row) in frame.rows.iter().enumerate().rev() {
            let mut below = Below::default();
            while let Some((_, inside)) = open.pop_if(|(level, _)| *level > row.level) {
                below.add(&inside);
            }
            let task = row.line.task().filter(|_| !row.line.is_summary());
            standing[at] = match task {
                Some(task) => Self::of(task, assignments.work_of(task.id)),
                None => {
                    let spanned = row.line.duration().map(|length| length.amount);
                    Self::over(spanned, row.line.done, &below)
                }
            };
            if task.is_some() {
                below = Below::of(&standing[at]);
            }
            open.push((row.level, below));
        }
        let mut all = Below::default();
        open.iter().for_each(|(_, inside)| all.add(inside));
        let done = all.done.0.saturating_mul(10_000) / all.duration.0.max(1);
        let done = u16::try_from(done).unwrap_or(10_000);
        let of_project = frame.export.on.calendars.portfolio();
        let duration = of_project.work_between(frame.start, frame.finish);
        standing[frame.rows.len()] = Self::over(Some(duration), done, &all);
        standing
    }

    /// Returns how far a task is.
    fn of(task: &Task, assigned: Option<Seconds>) -> Self {
        let progress = &task.progress;
        let duration = task.duration.amount;
        let left = duration.basis_points(10_000 - i64::from(progress.done.min(10_000)));
        let remaining = match (progress.actual_start, progress.actual_finish) {
            (_, Some(_)) => Seconds::ZERO,
            (Some(_), None) => progress.remaining.unwrap_or(left),
            (None, None) => left,
        };
        Self {
            duration,
            percent: if progress.is_finished() {
                100
            } else {
                percent(progress.done)
            },
            remaining,
            actual_start: progress.actual_start,
            actual_finish: progress.actual_finish,
            work: task.effort.or(assigned),
        }
    }

    /// Returns how far a summary is, in which `done` basis points of the work are done.
    fn over(duration: Option<Seconds>, done: u16, below: &Below) -> Self {
        let is_through = below.tasks > 0 && below.through == below.tasks;
        let percent = if is_through {
            100
        } else {
            percent(done).min(99)
        };
        let duration = duration.unwrap_or_default();
        Self {
            duration,
            percent,
            remaining: Seconds(duration.0 - duration.0 * i64::from(percent) / 100),
            actual_start: below.actual_start,
            actual_finish: below.actual_finish.filter(|_| is_through),
            work: below.work,
        }
    }

    /// Returns how long it has been worked on.
    pub(super) fn actual(&self) -> Seconds {
        Seconds((self.duration - self.remaining).0.max(0))
    }

    /// Returns the effort that is behind.
    pub(super) fn actual_work(&self) -> Option<Seconds> {
        let share = |work: Seconds| match self.duration.0 {
            0 => work.0 * i64::from(self.percent) / 100,
            whole => work.0.saturating_mul(self.actual().0) / whole,
        };
        self.work.map(|work| Seconds(share(work)))
    }
}

/// Rounds to whole percents; what has begun is not nothing, and what is not through not everything.
fn percent(points: u16) -> u8 {
    match points {
        0 => 0,
        10_000.. => 100,
        points => u8::try_from(rounded(points.into(), 100).clamp(1, 99)).unwrap_or(99),
    }
}

/// What stands under a summary, added up.
#[derive(Default)]
struct Below {
    tasks: usize,
    /// How many of them are through.
    through: usize,
    duration: Seconds,
    done: Seconds,
    work: Option<Seconds>,
    actual_start: Option<Instant>,
    actual_finish: Option<Instant>,
}

impl Below {
    fn of(task: &Standing) -> Self {
        Self {
            tasks: 1,
            through: task.actual_finish.is_some().into(),
            duration: task.duration,
            done: task.actual(),
            work: task.work,
            actual_start: task.actual_start,
            actual_finish: task.actual_finish,
        }
    }

    fn add(&mut self, other: &Self) {
        self.tasks += other.tasks;
        self.through += other.through;
        self.duration += other.duration;
        self.done += other.done;
        self.work = match (self.work, other.work) {
            (Some(one), Some(two)) => Some(one + two),
            (one, two) => one.or(two),
        };
        let starts = self.actual_start.into_iter().chain(other.actual_start);
        self.actual_start = starts.min();
        self.actual_finish = self.actual_finish.max(other.actual_finish);
    }
}
