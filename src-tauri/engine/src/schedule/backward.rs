//! The backward pass: how late everything may happen (scheduling.md rules 6 and 8).

use super::leaf::{Leaf, Stage};
use super::passes::Passes;
use crate::calendar::Positions;
use crate::network::Link;
use crate::plan::{ConstraintKind, DependencyKind, Lag, OutOfSequence, Policy};
use crate::time::{Instant, Seconds};

/// The late dates of a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct LateOf {
    pub(super) start: Instant,
    pub(super) finish: Instant,
    /// The start that binds predecessors: of a started task, that of its remaining work.
    pub(super) binding_start: Instant,
    /// Where start and finish are in the own working time of a leaf.
    pub(super) worked: Positions,
}

impl Passes<'_> {
    /// Computes late dates of every node, in reverse order, from the ends of the releases.
    pub(super) fn backward(&mut self, ends: &[Instant]) {
        let network = self.network;
        for &node in network.order.iter().rev() {
            self.late_of(node, ends);
        }
    }

    /// Computes the late dates of a node from its own row, the end of its release and what waits for
    /// it; says whether they differ. A gate hands the bounds of its successors to the leaves it waits
    /// for.
    pub(super) fn late_of(&mut self, node: u32, ends: &[Instant]) -> bool {
        let late = match self.leaf(node) {
            Some(leaf) => self.leaf_bound(node, leaf, ends),
            None => self.gate_bound(node),
        };
        self.late.put(node as usize, late)
    }

    /// Late finish of a gate bounds every leaf's finish, its late start the start of the earliest.
    pub(super) fn gate_bound(&self, gate: u32) -> LateOf {
        let (mut finish, mut start) = (Instant(i64::MAX), Instant(i64::MAX));
        for link in self.network.outgoing(gate) {
            let Some(at) = self.latest_of(link) else {
                continue;
            };
            match link.kind {
                DependencyKind::Fs | DependencyKind::Ff => finish = finish.min(at),
                DependencyKind::Ss | DependencyKind::Sf => start = start.min(at),
            }
        }
        LateOf {
            start,
            finish,
            binding_start: start,
            worked: Positions::default(),
        }
    }

    fn leaf_bound(&self, node: u32, leaf: &Leaf<'_>, ends: &[Instant]) -> LateOf {
        let slot = node as usize;
        if let Stage::Finished(start, finish) = leaf.stage {
            return LateOf {
                start,
                finish,
                binding_start: start,
                worked: leaf.own.measure(start, finish),
            };
        }
        let end = if self.rules.multiple_critical_paths {
            self.early[slot].finish
        } else {
            ends[leaf.release as usize]
        };
        let latest = match self.successors_allow(node, leaf) {
            None => end,
            // A start that holds (SS, SF) or a lead can leave more room than the project has.
            Some(latest) if !self.rules.multiple_critical_paths => latest.min(end),
            Some(latest) => latest,
        };
        let latest = self.pinned_finish(leaf).unwrap_or(latest);
        let latest = latest.min(self.dates_allow(node, leaf));
        // The finish of a manual task is not drawn to where work can end.
        let finish = if leaf.is_fixed {
            latest
        } else {
            leaf.finish_form(latest)
        };
        let (start, worked) = leaf.worked_until(finish, leaf.remaining);
        let shown = match leaf.stage {
            Stage::Started(_) if leaf.is_fixed && self.rules.policy == Policy::MsProject => {
                leaf.start_before(finish, leaf.span)
            }
            Stage::Started(actual) => actual,
            // A manual task without float stays where it was put, whatever its duration says.
            Stage::Planned
                if leaf.is_fixed
                    && self.rules.policy == Policy::MsProject
                    && finish == self.early[slot].finish =>
            {
                self.early[slot].start
            }
            Stage::Planned | Stage::Finished(..) => start,
        };
        LateOf {
            start: shown,
            finish,
            worked: if shown == start {
                worked
            } else {
                leaf.own.measure(shown, finish)
            },
            binding_start: match self.rules.policy {
                // Predecessors have to leave room for the levelling delay too.
                Policy::MsProject => leaf.resumes().unwrap_or(start - leaf.levelling_delay()),
                Policy::Native => start - leaf.levelling_delay(),
            },
        }
    }

    /// Returns the latest finish that unfinished successors allow; nothing without any.
    pub(super) fn successors_allow(&self, node: u32, leaf: &Leaf<'_>) -> Option<Instant> {
        let through = |start: Instant| leaf.finish_after(start, leaf.span);
        let direct = self.network.outgoing(node).filter_map(|link| {
            let at = self.latest_of(link)?;
            match link.kind {
                DependencyKind::Fs | DependencyKind::Ff => Some(at),
                // In Project only the finish of a manual task answers to what waits for it.
                DependencyKind::Ss | DependencyKind::Sf => {
                    let is_put = leaf.is_fixed && self.rules.policy == Policy::MsProject;
                    (!leaf.is_started() && !is_put).then(|| through(at))
                }
            }
        });
        let gates = self.network.gates_of(node).iter().flat_map(|&gate| {
            let by_finish = Some(self.late[gate as usize].finish).filter(|at| at.0 < i64::MAX);
            let is_first = self.early[node as usize].start == self.early[gate as usize].start;
            let by_start = Some(self.late[gate as usize].start)
                .filter(|at| is_first && at.0 < i64::MAX)
                .map(through);
            [by_finish, by_start].into_iter().flatten()
        });
        direct.chain(gates).min()
    }

    /// Returns the latest instant at which a link lets its predecessor end (FS, FF) or begin (SS, SF);
    /// nothing when its successor no longer binds.
    pub(super) fn latest_of(&self, link: &Link) -> Option<Instant> {
        let successor = self.leaf(link.successor)?;
        if successor.is_finished()
            || (successor.is_started()
                && (link.kind == DependencyKind::Ss || self.goes_on_regardless()))
        {
            return None;
        }
        let slot = link.successor as usize;
        let at = match link.kind {
            // A link to a summary ends where the summary starts, not where its rest goes on.
            DependencyKind::Fs | DependencyKind::Ss
                if self.rules.policy == Policy::MsProject && self.is_of_summary(link) =>
            {
                self.late[slot].start
            }
            DependencyKind::Fs | DependencyKind::Ss => self.late[slot].binding_start,
            DependencyKind::Ff | DependencyKind::Sf => self.late[slot].finish,
        };
        let latest = self.at_cut_off(link, at)?;
        let duration = self.base_of_lag(link);
        Some(match self.rules.policy {
            Policy::MsProject => successor.before_lag(latest, link.lag, duration),
            // A cut-off is no moment of the window: what is ready after it waits for the next.
            Policy::Native if latest < at => successor.before_lag(latest, link.lag, duration),
            // Up to the next opening a bound means the same working moment, on either side of the lag;
            // a predecessor with other hours may use the time between.
            Policy::Native => {
                let at = successor.own.next_start(at);
                if link.lag.is_none() {
                    return Some(at);
                }
                let bound = successor.before_lag(at, link.lag, duration);
                match link.lag {
                    Lag::Working(_) | Lag::Percent(_) => successor.calendar.next_start(bound),
                    Lag::Elapsed(_) | Lag::ElapsedPercent(_) => bound,
                }
            }
        })
    }

    /// Says whether a link stands for a dependency of the summary above its successor.
    fn is_of_summary(&self, link: &Link) -> bool {
        let leaf = self.leaf(link.successor);
        let dependency = self.plan.dependencies.at(link.slot);
        dependency
            .zip(leaf)
            .is_some_and(|(row, leaf)| row.successor != leaf.task.id)
    }

    /// Says whether work that has begun goes on whatever its predecessors do (progress override).
    fn goes_on_regardless(&self) -> bool {
        self.rules.policy == Policy::Native
            && self.rules.out_of_sequence == OutOfSequence::ProgressOverride
    }

    /// Returns the finish of a planned task that must start or finish on a date: Project sets early
    /// and late dates to it, whatever successors ask for; a deadline still bounds them.
    fn pinned_finish(&self, leaf: &Leaf<'_>) -> Option<Instant> {
        let date = leaf.constraint.date?;
        let is_pinned = self.rules.policy == Policy::MsProject
            && self.rules.honour_dates
            && leaf.stage == Stage::Planned
            && !leaf.is_fixed;
        match leaf.constraint.kind {
            ConstraintKind::Mso if is_pinned => {
                Some(leaf.finish_after(leaf.start_form(date), leaf.span))
            }
            ConstraintKind::Mfo if is_pinned => Some(date),
            _ => None,
        }
    }

    /// Returns the latest finish that constraint, deadline and the summaries above allow.
    fn dates_allow(&self, node: u32, leaf: &Leaf<'_>) -> Instant {
        let mut latest = Instant(i64::MAX);
        let mut allow = |at: Instant| latest = latest.min(at);
        if let Some(date) = leaf.constraint.date {
            match leaf.constraint.kind {
                ConstraintKind::Mso | ConstraintKind::Snlt if !leaf.is_started() => {
                    allow(leaf.finish_after(leaf.start_form(date), leaf.span));
                }
                ConstraintKind::Mfo | ConstraintKind::Fnlt => allow(date),
                ConstraintKind::Asap
                | ConstraintKind::Alap
                | ConstraintKind::Snet
                | ConstraintKind::Fnet
                | ConstraintKind::Mso
                | ConstraintKind::Snlt => {}
            }
        }
        leaf.deadline
            .into_iter()
            .chain(self.inherited[node as usize].not_after)
            .for_each(allow);
        latest
    }

    /// Returns the working time by which links overrun a date that a task must keep; in Project its
    /// start float counts from where links would have it.
    pub(super) fn overrun(&self, node: u32, leaf: &Leaf<'_>) -> Seconds {
        let must = matches!(
            leaf.constraint.kind,
            ConstraintKind::Mfo | ConstraintKind::Mso | ConstraintKind::Snlt | ConstraintKind::Fnlt
        );
        let is_planned = leaf.stage == Stage::Planned && !leaf.is_fixed;
        if !must || !is_planned || self.rules.policy == Policy::Native {
            return Seconds::ZERO;
        }
        let (allowed, _) = self.allowed_start(node, leaf);
        let by = leaf
            .float
            .work_between(self.early[node as usize].start, allowed);
        by.max(Seconds::ZERO)
    }

    /// Returns the working time by which a task may slip without moving a successor, at least none;
    /// without unfinished successors, its total float.
    pub(super) fn free_float(&self, node: u32, leaf: &Leaf<'_>, total: Seconds) -> Seconds {
        let slot = node as usize;
        let gap = |link: &Link| {
            let successor = self.leaf(link.successor).filter(|successor| {
                !(successor.is_finished() || successor.is_started() && self.goes_on_regardless())
            })?;
            let early = &self.early[link.successor as usize];
            let (at, position) = match link.kind {
                DependencyKind::Fs | DependencyKind::Ss => (early.start, early.worked.start),
                DependencyKind::Ff | DependencyKind::Sf => (early.finish, early.worked.finish),
            };
            let allowed = if link.lag.is_none() && std::ptr::eq(successor.own, leaf.own) {
                position
            } else {
                let allowed = successor.before_lag(at, link.lag, self.base_of_lag(link));
                leaf.own.position(allowed)
            };
            let from = match link.kind {
                DependencyKind::Fs | DependencyKind::Ff => self.early[slot].worked.finish,
                DependencyKind::Ss | DependencyKind::Sf => self.early[slot].worked.start,
            };
            Some(Seconds(allowed - from))
        };
        let gates = self.network.gates_of(node).iter();
        // In Project only what a task itself is linked to bounds its free float.
        let through_gates = gates
            .filter(|_| self.rules.policy == Policy::Native)
            .flat_map(|&gate| self.network.outgoing(gate));
        let least = self
            .network
            .outgoing(node)
            .chain(through_gates)
            .filter_map(gap)
            .min();
        let least = least.unwrap_or(total).max(Seconds::ZERO);
        // A start that holds can leave more room than the end of the release does.
        least.min(total.max(Seconds::ZERO))
    }
}
