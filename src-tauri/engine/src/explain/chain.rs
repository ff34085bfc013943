//! The walk from a date back along what drives it. Steps are put down last first.

use super::{Step, Tie};
use crate::calendar::Compiled;
use crate::change::{Argument, Message, Subject};
use crate::network::Link;
use crate::plan::{DependencyKind, Lag, OutOfSequence, Policy, Task};
use crate::schedule::{Driver, Leaf, Stage};
use crate::scheduled::Scheduled;
use crate::time::{Instant, Seconds};

/// What is to be explained next: an end of a leaf.
#[derive(Clone, Copy)]
pub(super) enum End {
    Start(u32),
    Finish(u32),
}

/// The steps found so far, the last one first.
pub(super) struct Chain<'a> {
    pub(super) on: &'a Scheduled,
    steps: Vec<Step>,
    /// The working time of the leaf that is being explained; it has none by the clock.
    time: Option<&'a Compiled>,
    /// What else binds the moment that the next step leads to.
    ties: Vec<Tie>,
}

impl<'a> Chain<'a> {
    pub(super) fn new(on: &'a Scheduled) -> Self {
        Self {
            on,
            steps: Vec::new(),
            time: Some(on.calendars.portfolio()),
            ties: Vec::new(),
        }
    }

    pub(super) fn back_from(mut self, end: End) -> Vec<Step> {
        let mut next = self.enter(end);
        // No chain is longer than its tasks have ends; loops were cut, so this never strikes.
        let mut left = 2 * self.on.plan.tasks.slot_count() + 2;
        while let Some(end) = next.filter(|_| left > 0) {
            left -= 1;
            next = match end {
                End::Start(slot) => self.start(slot),
                End::Finish(slot) => self.finish(slot),
            };
            next = next.filter(|&end| self.is_reached(end));
        }
        self.steps.reverse();
        if let Some(first) = self.steps.first_mut() {
            (first.adds, first.works) = (Seconds::ZERO, Seconds::ZERO);
        }
        self.steps
    }

    /// Says whether the steps so far begin where an end is shown. Scheduled from the finish, work that has
    /// begun is held by early dates of what is shown at its late ones: there the chain begins.
    fn is_reached(&self, end: End) -> bool {
        let at = match end {
            End::Start(slot) => self.on.schedule.dates(slot).start,
            End::Finish(slot) => self.on.schedule.dates(slot).finish,
        };
        self.steps
            .last()
            .is_none_or(|step| step.at - step.adds == at)
    }

    pub(super) fn leaf(&self, slot: u32) -> Option<Leaf<'a>> {
        let task = self.on.plan.tasks.at(slot)?;
        let Scheduled {
            plan,
            calendars,
            schedule,
            ..
        } = self.on;
        Some(schedule.leaf(plan, calendars, slot, task))
    }

    /// Puts down a step from one moment to another.
    pub(super) fn put(
        &mut self,
        (from, at): (Instant, Instant),
        cause: &str,
        subject: Option<Subject>,
        message: Message,
    ) {
        self.steps.push(Step {
            message,
            at,
            adds: at - from,
            works: self
                .time
                .map_or(Seconds::ZERO, |time| time.work_between(from, at)),
            subject,
            cause: format!("cause-{cause}"),
            ties: std::mem::take(&mut self.ties),
        });
    }

    /// A summary starts with the first leaf under it, and ends with the last.
    fn enter(&mut self, end: End) -> Option<End> {
        let (End::Start(slot) | End::Finish(slot)) = end;
        let schedule = &self.on.schedule;
        let network = schedule.network();
        if !network.is_summary[slot as usize] {
            return Some(end);
        }
        let below = self.on.plan.tasks.entries().filter(|&(leaf, task)| {
            task.active
                && !network.is_summary[leaf as usize]
                && network.ancestors(leaf).any(|above| above == slot)
        });
        let dates = |leaf: u32| schedule.dates(leaf);
        let (key, leaf, at, end) = match end {
            End::Start(_) => {
                let (first, _) = below.min_by_key(|&(leaf, _)| (dates(leaf).start, leaf))?;
                let at = dates(first).start;
                ("why-summary-begins", first, at, End::Start(first))
            }
            End::Finish(_) => {
                let last = |&(leaf, _): &(u32, _)| (dates(leaf).finish, std::cmp::Reverse(leaf));
                let (last, _) = below.max_by_key(last)?;
                let at = dates(last).finish;
                ("why-summary-ends", last, at, End::Finish(last))
            }
        };
        let (summary, task) = (self.on.plan.tasks.at(slot)?, self.on.plan.tasks.at(leaf)?);
        let message = Message::new(key)
            .text("summary", &summary.name)
            .text("task", &task.name);
        self.put((at, at), "summary", Some(Subject::Task(task.id)), message);
        Some(end)
    }

    /// Explains the start of a leaf; returns what comes before.
    fn start(&mut self, slot: u32) -> Option<End> {
        let leaf = self.leaf(slot)?;
        self.time = leaf.working();
        let dates = self.on.schedule.dates(slot);
        let start = dates.start;
        self.ties = self.ties(&leaf, slot, start);
        match dates.driver {
            Driver::Dependency(id) => {
                let mut links = self.on.schedule.network().incoming(slot).iter();
                let link = links.find(|link| link.dependency == id)?;
                Some(self.link(&leaf, slot, link, leaf.span, start))
            }
            Driver::Levelling => self.levelling(&leaf, slot, start),
            Driver::Window(window) => self.opening(&leaf, slot, window, start),
            Driver::DataDate => self.data_date(slot, start),
            Driver::Start => self.beginning(&leaf, slot, start),
            Driver::Constraint => self.constraint(&leaf, slot, start),
            Driver::ActualStart => self.actual_start(leaf.task, start),
            Driver::Manual => self.by_hand(leaf.task, start, "start"),
            Driver::Late => self.late(leaf.task, start),
            Driver::Children => None,
        }
    }

    /// Explains the finish of a leaf; returns what comes before.
    fn finish(&mut self, slot: u32) -> Option<End> {
        let leaf = self.leaf(slot)?;
        self.time = leaf.working();
        let dates = self.on.schedule.dates(slot);
        let (start, finish) = (dates.start, dates.finish);
        let policy = self.on.plan.portfolio.rules.policy;
        match leaf.stage {
            Stage::Finished(..) => self.actual_finish(leaf.task, finish),
            Stage::Planned if leaf.is_fixed && leaf.task.manual_finish.is_some() => {
                self.by_hand(leaf.task, finish, "finish")
            }
            Stage::Started(_) if policy == Policy::Native => self.remaining(&leaf, slot, finish),
            Stage::Started(_) | Stage::Planned => {
                if leaf.task.duration.is_zero() {
                    let message = Message::new("why-reached").text("task", &leaf.task.name);
                    let subject = Some(Subject::Task(leaf.task.id));
                    self.put((start, finish), "dependency", subject, message);
                } else {
                    self.take(&leaf, slot, (start, finish), "why-takes");
                }
                Some(End::Start(slot))
            }
        }
    }

    /// From the tied end of a predecessor over the lag to where a link lets `length` of work begin.
    pub(super) fn link(
        &mut self,
        leaf: &Leaf<'a>,
        slot: u32,
        link: &Link,
        length: Seconds,
        start: Instant,
    ) -> End {
        let ends = self.on.schedule.ends(link.predecessor);
        let allowed = leaf.allowed_by(link, ends);
        let begin = leaf.start_behind(link, ends, length);
        self.wait(slot, begin, start);
        let predecessor = self.on.plan.dependencies.at(link.slot).and_then(|link| {
            let tasks = &self.on.plan.tasks;
            tasks.get(link.predecessor).map(AsRef::as_ref)
        });
        let name = predecessor.map_or("", |task: &Task| task.name.as_str());
        let subject = Some(Subject::Dependency(link.dependency));
        let (key, tied) = match link.kind {
            DependencyKind::Fs => (None, ends.finish),
            DependencyKind::Ss => (Some("why-starts-with"), ends.start),
            DependencyKind::Ff => (Some("why-finishes-with"), ends.finish),
            DependencyKind::Sf => (Some("why-finishes-on-start"), ends.start),
        };
        if let Some(key) = key {
            let message = taking(key, leaf.task, length).text("predecessor", name);
            self.put((allowed, begin), "dependency", subject, message);
        }
        if !link.lag.is_none() {
            let message = lag(link.lag)
                .text("task", &leaf.task.name)
                .text("predecessor", name);
            self.put((tied, allowed), "lag", subject, message);
        }
        let before = self.on.schedule.deciding(link).unwrap_or(link.predecessor);
        if before != link.predecessor {
            self.through_summary(name, before, link.kind, tied);
        }
        match link.kind {
            DependencyKind::Fs | DependencyKind::Ff => End::Finish(before),
            DependencyKind::Ss | DependencyKind::Sf => End::Start(before),
        }
    }

    fn through_summary(&mut self, summary: &str, leaf: u32, kind: DependencyKind, at: Instant) {
        let Some(task) = self.on.plan.tasks.at(leaf) else {
            return;
        };
        let key = match kind {
            DependencyKind::Fs | DependencyKind::Ff => "why-summary-ends",
            DependencyKind::Ss | DependencyKind::Sf => "why-summary-begins",
        };
        let message = Message::new(key)
            .text("summary", summary)
            .text("task", &task.name);
        self.put((at, at), "summary", Some(Subject::Task(task.id)), message);
    }

    /// The work left of a started task goes on where data date, pause and predecessors let it.
    fn remaining(&mut self, leaf: &Leaf<'a>, slot: u32, finish: Instant) -> Option<End> {
        let began = self.on.schedule.dates(slot).start;
        let data_date = self.on.plan.portfolio.data_date;
        let resume = leaf.task.progress.resume.unwrap_or(began);
        let floor = began.max(data_date).max(resume);
        let rules = &self.on.plan.portfolio.rules;
        let retains = rules.out_of_sequence == OutOfSequence::RetainedLogic;
        let driving = self
            .latest_link(leaf, slot, leaf.remaining)
            .filter(|&(_, bound)| retains && bound > floor);
        let from = driving.map_or(floor, |(_, bound)| bound);
        let goes_on = leaf.own.next_start(from);
        self.take(leaf, slot, (goes_on, finish), "why-remaining");
        if let Some((link, bound)) = driving {
            self.ties = self.tied_links(leaf, slot, leaf.remaining, |other, at| {
                other.dependency != link.dependency && at == bound
            });
            return Some(self.link(leaf, slot, link, leaf.remaining, goes_on));
        }
        if floor == data_date {
            return self.data_date(slot, goes_on);
        }
        self.wait(slot, floor, goes_on);
        if floor == began {
            return self.actual_start(leaf.task, began);
        }
        let message = Message::new("why-resumes")
            .text("task", &leaf.task.name)
            .with("date", Argument::Instant(resume));
        let subject = Some(Subject::Task(leaf.task.id));
        self.put((resume, resume), "actual", subject, message);
        None
    }

    /// Returns the link that lets `length` of a leaf's work begin last, and when, of those whose
    /// predecessors are not through.
    pub(super) fn latest_link(
        &self,
        leaf: &Leaf<'a>,
        slot: u32,
        length: Seconds,
    ) -> Option<(&'a Link, Instant)> {
        let schedule = &self.on.schedule;
        let is_open = |link: &&Link| {
            let task = self.on.plan.tasks.at(link.predecessor);
            task.is_none_or(|task| !task.progress.is_finished()) || !leaf.is_started()
        };
        let bound = |link: &'a Link| {
            let ends = schedule.ends(link.predecessor);
            (link, leaf.start_behind(link, ends, length))
        };
        let links = schedule.network().incoming(slot).iter();
        // Of two equal ones the first drives, as in the pass.
        links
            .filter(is_open)
            .map(bound)
            .reduce(|best, next| if next.1 > best.1 { next } else { best })
    }

    /// Levelling holds a task back from where it could begin.
    fn levelling(&mut self, leaf: &Leaf<'a>, slot: u32, start: Instant) -> Option<End> {
        let delay = leaf.task.levelling_delay;
        let link = self.latest_link(leaf, slot, leaf.span);
        let (floor, is_data_date) = self.floor(leaf, slot);
        let link = link.filter(|&(_, bound)| floor.is_none_or(|floor| bound >= floor));
        let could = link.map(|(_, bound)| bound).or(floor)?;
        let could = leaf.start_form(could);
        self.wait(slot, could + delay, start);
        let message = Message::new("why-levelling")
            .text("task", &leaf.task.name)
            .with("delay", Argument::Elapsed(delay));
        let subject = Some(Subject::Task(leaf.task.id));
        self.put((could, could + delay), "levelling", subject, message);
        match link {
            Some((link, _)) => Some(self.link(leaf, slot, link, leaf.span, could)),
            None if is_data_date => self.data_date(slot, could),
            None => self.beginning(leaf, slot, could),
        }
    }
}

/// A sentence about a task that takes, or still needs, some time.
pub(super) fn taking(key: &str, task: &Task, length: Seconds) -> Message {
    Message::new(key)
        .text("task", &task.name)
        .with("duration", task.counted(length).into())
}

/// The sentence of a lag, or of a lead told as a positive length.
fn lag(lag: Lag) -> Message {
    let (amount, argument, of_predecessor) = match lag {
        Lag::Working(length) => (length.0, Argument::Work(Seconds(length.0.abs())), false),
        Lag::Elapsed(length) => (length.0, Argument::Elapsed(Seconds(length.0.abs())), false),
        Lag::Percent(points) | Lag::ElapsedPercent(points) => {
            (points, Argument::Percent(points.abs()), true)
        }
    };
    let key = if amount < 0 { "why-lead" } else { "why-lag" };
    Message::new(key)
        .with("lag", argument)
        .text("case", if of_predecessor { "share" } else { "length" })
}
