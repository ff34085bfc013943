//! What the passes need to know of a task, looked up once.

use crate::calendar::{Calendars, Compiled, Part, Positions, Share};
use crate::network::Link;
use crate::plan::{Constraint, DependencyKind, Lag, Plan, Policy, Task, TaskKind, TaskMode};
use crate::time::{Instant, Seconds, TimeUnit};

/// Project keeps durations to the tenth of a minute; sums of what is done and left differ by this.
const ROUNDING: i64 = 60;

/// How far a task has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stage {
    Planned,
    Started(Instant),
    Finished(Instant, Instant),
}

/// What a link reads of its predecessor: when it begins and ends, and what percent lags count of.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ends {
    pub(crate) start: Instant,
    pub(crate) finish: Instant,
    pub(crate) duration: Seconds,
}

/// A leaf of the tree of tasks, ready for arithmetic: what the passes ask again and again stands here
/// together, rows lie all over memory.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Leaf<'a> {
    pub(crate) task: &'a Task,
    /// Its working time: lags into it count here.
    pub(crate) calendar: &'a Compiled,
    /// Where its duration and float count: its calendar, or the clock for an elapsed duration.
    pub(crate) own: &'a Compiled,
    /// Where its float counts: in Project whoever works on it, its own calendar or its release's.
    pub(crate) float: &'a Compiled,
    /// Who does what, where people on it keep different hours: it is through with the last.
    shares: &'a [Share],
    /// From start to finish, gaps of a split task included.
    pub(crate) span: Seconds,
    /// What is left of it.
    pub(crate) remaining: Seconds,
    pub(crate) stage: Stage,
    /// Its own constraint.
    pub(crate) constraint: Constraint,
    /// Its own deadline.
    pub(crate) deadline: Option<Instant>,
    /// How long levelling holds it back, in elapsed time.
    pub(crate) levelling_delay: Seconds,
    /// Slot of its release.
    pub(crate) release: u32,
    /// Whether a person set its dates.
    pub(crate) is_fixed: bool,
}

impl<'a> Leaf<'a> {
    /// Returns its working time; it has none by the clock.
    pub(crate) fn working(&self) -> Option<&'a Compiled> {
        (self.task.duration.unit == TimeUnit::Working).then_some(self.own)
    }

    /// Looks up the task in a slot, of the release in another.
    pub(crate) fn of(
        plan: &'a Plan,
        calendars: &'a Calendars,
        slot: u32,
        task: &'a Task,
        release: u32,
    ) -> Self {
        let open = calendars.of_slot(plan, slot, task);
        // Lags before a deployment count in ordinary working time, whatever its windows.
        let calendar = match calendars.in_windows(slot) {
            Some(_) => calendars.ordinary(plan, slot, task),
            None => open,
        };
        let own = match task.duration.unit {
            TimeUnit::Working => open,
            TimeUnit::Elapsed => calendars.clock(),
        };
        let float = match (task.duration.unit, plan.portfolio.rules.policy) {
            (TimeUnit::Working, Policy::MsProject) => calendars.without_people(plan, task),
            (TimeUnit::Working, Policy::Native) | (TimeUnit::Elapsed, _) => own,
        };
        let gaps: i64 = task.segments.iter().map(|segment| segment.gap.0).sum();
        let span = task.duration.amount + Seconds(gaps);
        let progress = &task.progress;
        let stage = match (progress.actual_start, progress.actual_finish) {
            (start, Some(finish)) => Stage::Finished(start.unwrap_or(finish), finish),
            (Some(start), None) => Stage::Started(start),
            (None, None) => Stage::Planned,
        };
        let left = task
            .duration
            .amount
            .basis_points(10_000 - i64::from(progress.done.min(10_000)));
        let remaining = match stage {
            Stage::Planned => span,
            Stage::Started(_) => progress.remaining.unwrap_or(left),
            Stage::Finished(..) => Seconds::ZERO,
        };
        let is_fixed = task.mode == TaskMode::Manual || task.kind == TaskKind::External;
        let is_plain = !is_fixed
            && task.duration.unit == TimeUnit::Working
            && task.segments.is_empty()
            && span.0 > 0;
        Self {
            task,
            calendar,
            own,
            float,
            shares: if is_plain {
                calendars.shares(slot)
            } else {
                &[]
            },
            span,
            remaining,
            stage,
            constraint: task.constraint,
            deadline: task.deadline,
            levelling_delay: task.levelling_delay,
            release,
            is_fixed,
        }
    }

    /// Returns the leaf as a deployment that lies in windows: its work counts in their time alone.
    pub(crate) fn in_windows(self, windows: &'a Compiled) -> Self {
        Self {
            own: windows,
            float: windows,
            ..self
        }
    }

    pub(crate) fn is_finished(&self) -> bool {
        matches!(self.stage, Stage::Finished(..))
    }

    pub(crate) fn is_started(&self) -> bool {
        matches!(self.stage, Stage::Started(_))
    }

    /// Returns how long levelling holds back a task that has not begun.
    pub(crate) fn levelling_delay(&self) -> Seconds {
        match self.stage {
            Stage::Planned => self.levelling_delay.max(Seconds::ZERO),
            Stage::Started(_) | Stage::Finished(..) => Seconds::ZERO,
        }
    }

    /// Returns where the rest of a task goes on of which something is done.
    pub(crate) fn resumes(&self) -> Option<Instant> {
        let Stage::Started(start) = self.stage else {
            return None;
        };
        let done = Seconds(self.task.duration.amount.0 - self.remaining.0);
        let resume = self.task.progress.resume;
        (done.0 > 0).then(|| resume.unwrap_or_else(|| self.own.add(start, done)))
    }

    /// Returns where the rest goes on after a pause, or after a late beginning of who works on it.
    pub(crate) fn interrupted(&self) -> Option<Instant> {
        let Stage::Started(start) = self.stage else {
            return None;
        };
        let done = Seconds(self.task.duration.amount.0 - self.remaining.0);
        let resume = self.task.progress.resume?;
        (self.own.work_between(start, resume).0 > done.0.max(0) + ROUNDING).then_some(resume)
    }

    /// Snaps a bound to where work can begin. A moment without duration stays at the close of a day
    /// (scheduling.md rule 2: a milestone behind a task that ends at 17:00 shows 17:00).
    pub(crate) fn start_form(&self, at: Instant) -> Instant {
        if self.span.0 == 0 && self.own.previous_finish(at) == at {
            at
        } else {
            self.own.next_start(at)
        }
    }

    /// Snaps to where work can end.
    pub(crate) fn finish_form(&self, at: Instant) -> Instant {
        if self.span.0 == 0 && self.own.next_start(at) == at {
            return at;
        }
        let closes = self.open_shares();
        let closes = closes.map(|share| share.previous_finish(at));
        closes.max().unwrap_or_else(|| self.own.previous_finish(at))
    }

    /// Returns when `length` of work begun at `start` is done.
    pub(crate) fn finish_after(&self, start: Instant, length: Seconds) -> Instant {
        let part = self.part(length);
        let ends = self.open_shares();
        let ends = ends.map(|share| share.finish_after(start, part));
        ends.max().unwrap_or_else(|| self.own.add(start, length))
    }

    /// As [`Self::finish_after`], with where both ends lie in its own working time.
    pub(crate) fn worked_from(&self, start: Instant, length: Seconds) -> (Instant, Positions) {
        if !self.shares.is_empty() {
            let finish = self.finish_after(start, length);
            return (finish, self.own.measure(start, finish));
        }
        let (done, start, finish) = self.own.add_measured(start, length);
        (done, Positions { start, finish })
    }

    /// As [`Self::start_before`], with where both ends lie in its own working time.
    pub(crate) fn worked_until(&self, finish: Instant, length: Seconds) -> (Instant, Positions) {
        if !self.shares.is_empty() {
            let start = self.start_before(finish, length);
            return (start, self.own.measure(start, finish));
        }
        let (begun, finish, start) = self.own.add_measured(finish, -length);
        (begun, Positions { start, finish })
    }

    /// Returns where `length` of work must begin to end at `finish`.
    pub(crate) fn start_before(&self, finish: Instant, length: Seconds) -> Instant {
        let part = self.part(length);
        let starts = self.open_shares();
        let starts = starts.map(|share| share.start_before(finish, part));
        starts
            .min()
            .unwrap_or_else(|| self.own.add(finish, -length))
    }

    fn part(&self, length: Seconds) -> Part {
        Part {
            of: length,
            whole: self.span,
            alone: self.open_shares().count() == 1,
        }
    }

    /// Iterates over the shares with something left to do.
    fn open_shares(&self) -> impl Iterator<Item = &'a Share> {
        let is_started = self.is_started();
        let shares = self.shares.iter();
        shares.filter(move |share| !(is_started && share.is_done))
    }

    /// Returns the moment at which a link into this task lets it begin (FS, SS) or end (FF, SF),
    /// lag included, before snapping.
    pub(crate) fn allowed_by(&self, link: &Link, predecessor: Ends) -> Instant {
        let from = match link.kind {
            DependencyKind::Fs | DependencyKind::Ff => predecessor.finish,
            DependencyKind::Ss | DependencyKind::Sf => predecessor.start,
        };
        self.after_lag(from, link.lag, predecessor.duration)
    }

    /// Returns the start that a link into this task allows with `length` to do, before snapping.
    pub(crate) fn start_behind(&self, link: &Link, predecessor: Ends, length: Seconds) -> Instant {
        let allowed = self.allowed_by(link, predecessor);
        match link.kind {
            DependencyKind::Fs | DependencyKind::Ss => allowed,
            DependencyKind::Ff | DependencyKind::Sf => self.start_before(allowed, length),
        }
    }

    /// Moves an instant by the lag of a link into this task.
    pub(crate) fn after_lag(&self, at: Instant, lag: Lag, predecessor: Seconds) -> Instant {
        self.by_lag(at, lag, predecessor, 1)
    }

    /// Takes the lag of a link into this task back.
    pub(crate) fn before_lag(&self, at: Instant, lag: Lag, predecessor: Seconds) -> Instant {
        self.by_lag(at, lag, predecessor, -1)
    }

    fn by_lag(&self, at: Instant, lag: Lag, predecessor: Seconds, sign: i64) -> Instant {
        let working = |amount: Seconds| self.calendar.add(at, Seconds(amount.0 * sign));
        let elapsed = |amount: Seconds| at + Seconds(amount.0 * sign);
        match lag {
            Lag::Working(amount) => working(amount),
            Lag::Elapsed(amount) => elapsed(amount),
            Lag::Percent(points) => working(predecessor.basis_points(points)),
            Lag::ElapsedPercent(points) => elapsed(predecessor.basis_points(points)),
        }
    }
}
