//! First causes: what nothing stands behind.

use super::chain::{Chain, End};
use crate::change::{Argument, Message, Subject};
use crate::plan::{ConstraintKind, DependencyKind, Policy, Task, TaskKind, TaskMode};
use crate::schedule::Leaf;
use crate::time::Instant;

impl<'a> Chain<'a> {
    fn first(
        &mut self,
        at: Instant,
        cause: &str,
        subject: Subject,
        message: Message,
    ) -> Option<End> {
        self.put((at, at), cause, Some(subject), message);
        None
    }

    /// What is left to do waits for the data date.
    pub(super) fn data_date(&mut self, slot: u32, start: Instant) -> Option<End> {
        let date = self.on.plan.portfolio.data_date;
        self.wait(slot, date, start);
        let message = Message::new("why-data-date").with("date", Argument::Instant(date));
        self.first(date, "data-date", Subject::Portfolio, message)
    }

    /// Nothing holds it but the beginning of its summary, its release or the portfolio.
    pub(super) fn beginning(&mut self, leaf: &Leaf<'a>, slot: u32, start: Instant) -> Option<End> {
        let plan = &self.on.plan;
        let (date, cause, subject, message) = match self.put_summary(slot) {
            Some((summary, date)) => (
                date,
                "manual",
                Subject::Task(summary.id),
                Message::new("why-summary-put").text("summary", &summary.name),
            ),
            None => match plan
                .releases
                .get(leaf.task.release)
                .and_then(|release| release.start.map(|start| (release, start)))
            {
                Some((release, date)) => (
                    date,
                    "release-start",
                    Subject::Release(release.id),
                    Message::new("why-release-start").text("release", &release.title()),
                ),
                None => (
                    plan.portfolio.start,
                    "portfolio-start",
                    Subject::Portfolio,
                    Message::new("why-portfolio-start"),
                ),
            },
        };
        self.wait(slot, date, start);
        let message = message.with("date", Argument::Instant(date));
        self.first(date, cause, subject, message)
    }

    /// Returns the nearest summary above that a person put somewhere, and where.
    fn put_summary(&self, slot: u32) -> Option<(&'a Task, Instant)> {
        let network = self.on.schedule.network();
        network.ancestors(slot).find_map(|above| {
            let task = self.on.plan.tasks.at(above)?;
            let date = task
                .manual_start
                .filter(|_| task.mode == TaskMode::Manual)?;
            Some((task.as_ref(), date))
        })
    }

    /// Returns where a leaf may begin that waits for nothing, if anything says so, and whether it is
    /// the data date.
    pub(super) fn floor(&self, leaf: &Leaf<'a>, slot: u32) -> (Option<Instant>, bool) {
        let portfolio = &self.on.plan.portfolio;
        let release = self.on.plan.releases.get(leaf.task.release);
        let start = self.put_summary(slot).map_or_else(
            || {
                release
                    .and_then(|release| release.start)
                    .unwrap_or(portfolio.start)
            },
            |(_, date)| date,
        );
        match portfolio.rules.policy {
            Policy::Native => (
                Some(start.max(portfolio.data_date)),
                portfolio.data_date > start,
            ),
            Policy::MsProject => {
                let mut links = self.on.schedule.network().incoming(slot).iter();
                let is_held =
                    links.any(|link| matches!(link.kind, DependencyKind::Fs | DependencyKind::Ss));
                ((!is_held).then_some(start), false)
            }
        }
    }

    /// Its own constraint, or that of a summary above.
    pub(super) fn constraint(&mut self, leaf: &Leaf<'a>, slot: u32, start: Instant) -> Option<End> {
        let network = self.on.schedule.network();
        let inherited = network.ancestors(slot).find_map(|above| {
            let summary = self.on.plan.tasks.at(above)?;
            let constraint = summary.constraint;
            let date = constraint
                .date
                .filter(|_| constraint.kind == ConstraintKind::Snet)?;
            (leaf.start_form(date) == start).then_some((summary.as_ref(), date))
        });
        let own = leaf.task.constraint;
        let said = |message: Message, kind: ConstraintKind, date| {
            let key = format!("constraint-{kind:?}").to_lowercase();
            message
                .with("constraint", Argument::Term(key))
                .with("date", Argument::Instant(date))
        };
        let from_own = own.date.filter(|&date| match own.kind {
            ConstraintKind::Snet | ConstraintKind::Snlt | ConstraintKind::Mso => {
                leaf.start_form(date) == start
            }
            ConstraintKind::Fnet | ConstraintKind::Fnlt | ConstraintKind::Mfo => true,
            ConstraintKind::Asap | ConstraintKind::Alap => false,
        });
        let (date, subject, message) = match (from_own, inherited) {
            (Some(date), _) => {
                let ties_start = matches!(
                    own.kind,
                    ConstraintKind::Snet | ConstraintKind::Snlt | ConstraintKind::Mso
                );
                let message = if ties_start {
                    Message::new("why-constraint")
                } else {
                    Message::new("why-constraint-finish").with("start", Argument::Instant(start))
                };
                let message = said(message.text("task", &leaf.task.name), own.kind, date);
                let from = if ties_start { date } else { start };
                (from, Subject::Task(leaf.task.id), message)
            }
            (None, Some((summary, date))) => (
                date,
                Subject::Task(summary.id),
                said(
                    Message::new("why-constraint-above").text("summary", &summary.name),
                    ConstraintKind::Snet,
                    date,
                ),
            ),
            (None, None) => return self.by_hand(leaf.task, start, "start"),
        };
        self.wait(slot, date, start);
        self.first(date, "constraint", subject, message)
    }

    pub(super) fn actual_start(&mut self, task: &Task, at: Instant) -> Option<End> {
        self.about(task, at, "actual", "why-actual-start")
    }

    pub(super) fn actual_finish(&mut self, task: &Task, at: Instant) -> Option<End> {
        self.about(task, at, "actual", "why-actual-finish")
    }

    pub(super) fn late(&mut self, task: &Task, at: Instant) -> Option<End> {
        self.about(task, at, "late", "why-late")
    }

    /// A person put it there, or somebody else plans it; `edge` is `start` or `finish`.
    pub(super) fn by_hand(&mut self, task: &Task, at: Instant, edge: &str) -> Option<End> {
        let is_external = task.kind == TaskKind::External;
        let (cause, key) = if is_external {
            ("external", "why-external")
        } else {
            ("manual", "why-manual")
        };
        let message = Message::new(key)
            .text("task", &task.name)
            .text("edge", edge)
            .with("date", Argument::Instant(at));
        self.first(at, cause, Subject::Task(task.id), message)
    }

    fn about(&mut self, task: &Task, at: Instant, cause: &str, key: &str) -> Option<End> {
        let message = Message::new(key)
            .text("task", &task.name)
            .with("date", Argument::Instant(at));
        self.first(at, cause, Subject::Task(task.id), message)
    }
}
