//! The forward pass: how early everything can happen (scheduling.md rules 5, 8 and 10).

use super::Driver;
use super::leaf::{Ends, Leaf, Stage};
use super::passes::Passes;
use crate::calendar::Positions;
use crate::network::Link;
use crate::plan::{ConstraintKind, DependencyKind, OutOfSequence, Policy};
use crate::time::{Instant, Seconds};

/// Earlier than any horizon, with room to count further back.
const BEFORE_EVERYTHING: Instant = Instant(i64::MIN / 4);

/// The latest bound so far, and what brought it.
#[derive(Clone, Copy)]
struct Bound {
    at: Instant,
    driver: Driver,
}

impl Bound {
    /// Takes a later bound; of two equal ones a dependency explains more than a start does.
    fn raise(&mut self, at: Instant, driver: Driver) {
        if at > self.at
            || (at == self.at
                && matches!(driver, Driver::Dependency(_))
                && !matches!(self.driver, Driver::Dependency(_)))
        {
            *self = Self { at, driver };
        }
    }
}

/// The early dates of a node, and what they follow from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct EarlyOf {
    pub(super) start: Instant,
    pub(super) finish: Instant,
    /// Where that is in the own working time of a leaf.
    pub(super) worked: Positions,
    pub(super) driver: Driver,
}

impl EarlyOf {
    /// Puts a leaf between two dates.
    fn between(leaf: &Leaf<'_>, start: Instant, finish: Instant, driver: Driver) -> Self {
        Self {
            start,
            finish,
            worked: leaf.own.measure(start, finish),
            driver,
        }
    }

    /// Lets the work of a leaf begin.
    fn begun(leaf: &Leaf<'_>, start: Instant, driver: Driver) -> Self {
        let (finish, worked) = leaf.worked_from(start, leaf.span);
        Self {
            start,
            finish,
            worked,
            driver,
        }
    }
}

/// What another look at a node found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Found {
    /// It lies where it lay, and follows from the same.
    Same,
    /// It lies where it lay, and follows from something else.
    OtherDriver,
    /// It lies elsewhere.
    OtherDates,
}

impl Passes<'_> {
    /// Computes early dates of every node, in order. With `late`, tasks that are as late as possible
    /// lie at the late dates of the passes before (rule 5, ALAP).
    pub(super) fn forward(&mut self, late: Late) {
        let network = self.network;
        for &node in network.order.iter() {
            self.early_of(node, late);
        }
    }

    /// Computes the early dates of a node from its own row and what comes before it.
    pub(super) fn early_of(&mut self, node: u32, late: Late) -> Found {
        let early = match self.leaf(node) {
            Some(leaf) => self.placed(node, leaf, late),
            None => self.opened(node),
        };
        let before = self.early[node as usize];
        self.early.put(node as usize, early);
        if (before.start, before.finish) != (early.start, early.finish) {
            Found::OtherDates
        } else if before.driver != early.driver {
            Found::OtherDriver
        } else {
            Found::Same
        }
    }

    /// A gate is open when every leaf it waits for is through.
    fn opened(&self, gate: u32) -> EarlyOf {
        let members = self.network.members(gate).unwrap_or_default();
        let starts = members.iter().map(|&leaf| self.early[leaf as usize].start);
        let finishes = members.iter().map(|&leaf| self.early[leaf as usize].finish);
        EarlyOf {
            start: starts.min().unwrap_or(self.plan.portfolio.start),
            finish: finishes.max().unwrap_or(self.plan.portfolio.start),
            ..EarlyOf::default()
        }
    }

    fn placed(&self, node: u32, leaf: &Leaf<'_>, late: Late) -> EarlyOf {
        let slot = node as usize;
        let is_late = leaf.constraint.kind == ConstraintKind::Alap;
        match (leaf.stage, late) {
            (Stage::Planned, Late::Placed) if is_late && !leaf.is_fixed => {
                let late = &self.late[slot];
                EarlyOf::between(leaf, late.start, late.finish, Driver::Late)
            }
            (Stage::Planned, _) => self.planned(node, leaf),
            (Stage::Started(start), _) => {
                let finish = self.started_finish(node, leaf, start);
                EarlyOf::between(leaf, start, finish, Driver::ActualStart)
            }
            (Stage::Finished(start, finish), _) => {
                EarlyOf::between(leaf, start, finish, Driver::ActualStart)
            }
        }
    }

    fn planned(&self, node: u32, leaf: &Leaf<'_>) -> EarlyOf {
        if leaf.is_fixed {
            let start = leaf
                .task
                .manual_start
                .or(leaf.constraint.date)
                .unwrap_or(self.release_start[leaf.release as usize]);
            let finish = leaf
                .task
                .manual_finish
                .unwrap_or_else(|| leaf.finish_after(start, leaf.span));
            return EarlyOf::between(leaf, start, finish.max(start), Driver::Manual);
        }
        let (start, driver) = self.allowed_start(node, leaf);
        let placed = self.constrained(leaf, start, driver);
        match self.drawn_finish(node, leaf, placed.finish) {
            finish if finish == placed.finish => placed,
            finish => EarlyOf::between(leaf, placed.start, finish, placed.driver),
        }
    }

    /// Returns where a task may begin before its own constraint speaks, and what brought it there.
    pub(super) fn allowed_start(&self, node: u32, leaf: &Leaf<'_>) -> (Instant, Driver) {
        let mut bound = self.floor(node, leaf);
        for link in self.network.incoming(node) {
            bound.raise(
                self.bound_of(link, leaf, leaf.span),
                Driver::Dependency(link.dependency),
            );
        }
        if leaf.levelling_delay.0 > 0 {
            bound = Bound {
                at: leaf.start_form(bound.at) + leaf.levelling_delay,
                driver: Driver::Levelling,
            };
        }
        if let Some(not_before) = self.inherited[node as usize].not_before {
            bound.raise(not_before, Driver::Constraint);
        }
        if let Some((opening, window)) = self.opening(node) {
            bound.raise(opening, window);
        }
        // In Project a milestone stands where it is allowed to, be it Sunday.
        let start = if leaf.span.0 == 0 && self.rules.policy == Policy::MsProject {
            bound.at
        } else {
            leaf.start_form(bound.at)
        };
        (start, bound.driver)
    }

    /// In Project a finish that a predecessor's start draws (SF) is that start, in the form of a
    /// start: 08:00, not 17:00 of the day before.
    fn drawn_finish(&self, node: u32, leaf: &Leaf<'_>, finish: Instant) -> Instant {
        if self.rules.policy == Policy::Native {
            return finish;
        }
        let drawn = |link: &Link| {
            let at = leaf.allowed_by(link, self.ends_of(link));
            (link.kind == DependencyKind::Sf && leaf.finish_form(at) == finish).then_some(at)
        };
        let incoming = self.network.incoming(node).iter();
        incoming.filter_map(drawn).max().unwrap_or(finish)
    }

    /// Where a task may begin that waits for nothing.
    fn floor(&self, node: u32, leaf: &Leaf<'_>) -> Bound {
        let start = self.release_start[leaf.release as usize];
        let mut floor = Bound {
            at: self.inherited[node as usize].floor.unwrap_or(start),
            driver: Driver::Start,
        };
        match self.rules.policy {
            Policy::Native => floor.raise(self.plan.portfolio.data_date, Driver::DataDate),
            // Project's start holds only what nothing else holds: work that a date or a predecessor
            // lets begin earlier does.
            Policy::MsProject => {
                let held_by_date = matches!(
                    leaf.constraint.kind,
                    ConstraintKind::Snet | ConstraintKind::Fnet
                );
                let held_by_link = self
                    .network
                    .incoming(node)
                    .iter()
                    .any(|link| matches!(link.kind, DependencyKind::Fs | DependencyKind::Ss));
                if held_by_date || held_by_link {
                    floor.at = BEFORE_EVERYTHING;
                }
            }
        }
        floor
    }

    /// The start that a link allows, before snapping.
    fn bound_of(&self, link: &Link, leaf: &Leaf<'_>, length: Seconds) -> Instant {
        leaf.start_behind(link, self.ends_of(link), length)
    }

    /// What a link reads of its predecessor.
    pub(super) fn ends_of(&self, link: &Link) -> Ends {
        let predecessor = &self.early[link.predecessor as usize];
        Ends {
            start: predecessor.start,
            finish: predecessor.finish,
            duration: self.base_of_lag(link),
        }
    }

    /// Lets the task's own constraint speak.
    fn constrained(&self, leaf: &Leaf<'_>, start: Instant, driver: Driver) -> EarlyOf {
        let plain = |start: Instant, driver| EarlyOf::begun(leaf, start, driver);
        let Some(date) = leaf.constraint.date else {
            return plain(start, driver);
        };
        let from_date = leaf.start_form(date);
        let to_date = leaf.start_form(leaf.start_before(date, leaf.span));
        let later = |bound: Instant| {
            if bound > start {
                plain(bound, Driver::Constraint)
            } else {
                plain(start, driver)
            }
        };
        let earlier = |bound: Instant| {
            if bound < start {
                plain(bound, Driver::Constraint)
            } else {
                plain(start, driver)
            }
        };
        match (leaf.constraint.kind, self.rules.honour_dates) {
            (ConstraintKind::Snet, _) | (ConstraintKind::Mso, false) => later(from_date),
            (ConstraintKind::Fnet, _) | (ConstraintKind::Mfo, false) => later(to_date),
            (ConstraintKind::Mso, true) => plain(from_date, Driver::Constraint),
            (ConstraintKind::Mfo, true) => plain(to_date, Driver::Constraint),
            (ConstraintKind::Snlt, true) => earlier(from_date),
            (ConstraintKind::Fnlt, true) => earlier(to_date),
            (ConstraintKind::Asap | ConstraintKind::Alap, _)
            | (ConstraintKind::Snlt | ConstraintKind::Fnlt, false) => plain(start, driver),
        }
    }

    /// When a task that has begun will be done.
    fn started_finish(&self, node: u32, leaf: &Leaf<'_>, start: Instant) -> Instant {
        if self.rules.policy == Policy::MsProject
            && let Some(finish) = leaf.task.manual_finish.filter(|_| leaf.is_fixed)
        {
            return finish.max(start);
        }
        match self.rules.policy {
            // The span of a split task holds the gap in which it stopped.
            Policy::MsProject if !leaf.task.segments.is_empty() => {
                leaf.finish_after(start, leaf.span)
            }
            Policy::MsProject => match leaf.interrupted() {
                Some(resume) => leaf.finish_after(resume, leaf.remaining),
                None => leaf.finish_after(start, leaf.span),
            },
            Policy::Native => {
                leaf.finish_after(self.remaining_start(node, leaf, start), leaf.remaining)
            }
        }
    }

    /// Where remaining work goes on: not before the data date, nor, with retained logic, before
    /// predecessors are through.
    fn remaining_start(&self, node: u32, leaf: &Leaf<'_>, start: Instant) -> Instant {
        let mut from = start
            .max(self.plan.portfolio.data_date)
            .max(leaf.task.progress.resume.unwrap_or(start));
        if self.rules.out_of_sequence == OutOfSequence::RetainedLogic {
            for link in self.network.incoming(node) {
                if self
                    .leaf(link.predecessor)
                    .is_none_or(|predecessor| !predecessor.is_finished())
                {
                    from = from.max(self.bound_of(link, leaf, leaf.remaining));
                }
            }
        }
        leaf.own.next_start(from)
    }
}

/// Whether tasks that are as late as possible have late dates yet.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Late {
    /// Not yet: they are placed as soon as possible.
    Unknown,
    /// Yes: they lie there.
    Placed,
}
