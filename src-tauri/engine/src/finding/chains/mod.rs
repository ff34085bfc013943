//! What stands behind a finding: for each date that it rests on the chain of causes, back to the first.
//!
//! ```text
//! R01 web misses its window ── why deploy starts so late ──▶ build ▸ weekend ▸ uat ▸ next window
//! E01 two hold QA at once ──┬─ why the first leaves so late ──▶ …
//!                           └─ why the second comes so soon ──▶ …
//! ```
//!
//! The steps are those of "why this date" ([`crate::explain()`]). A finding that rests on no date has no
//! chain; a loop is its own.

mod bookings;
mod gates;

use super::notes::View;
use super::{Code, Finding};
use crate::change::{Argument, Message, Subject};
use crate::explain::{Step, explain, explain_finish};
use crate::id::{DependencyId, ReleaseId, TaskId};
use crate::plan::DependencyKind;
use crate::scheduled::Scheduled;
use crate::time::{Instant, Seconds};
use serde::{Deserialize, Serialize};

/// The causes of one date behind a finding, or a loop of dependencies.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(rename = "FindingChain"))]
pub struct Chain {
    /// What it explains: key `chain-` and which date of what.
    pub message: Message,
    /// What has that date.
    pub subject: Subject,
    /// The date; none for a loop, whose steps have none either.
    pub at: Option<Instant>,
    /// First cause first; the last step ends at the date.
    pub steps: Vec<Step>,
}

/// Which date of a task.
#[derive(Clone, Copy)]
enum Edge {
    Start,
    Finish,
}

/// Returns the chains behind a finding, that of what comes first in time before the others; nothing
/// for a finding that rests on no date.
#[must_use]
pub fn chains(on: &Scheduled, finding: &Finding) -> Vec<Chain> {
    let behind = Behind {
        on,
        view: View::new(&on.plan, &on.calendars, &on.schedule),
        finding,
    };
    behind.chains()
}

struct Behind<'a> {
    on: &'a Scheduled,
    view: View<'a>,
    finding: &'a Finding,
}

impl<'a> Behind<'a> {
    fn chains(&self) -> Vec<Chain> {
        match self.finding.code {
            Code::L01 => self.round().into_iter().collect(),
            Code::L03 | Code::L04 | Code::L07 => self.both_ends(),
            Code::L05 | Code::L06 => self.of_tasks(Edge::Finish),
            Code::D01 | Code::D03 | Code::R05 | Code::E03 => self.of_tasks(Edge::Start),
            Code::D02 => self.of_tasks(match self.case() {
                "finish" => Edge::Finish,
                _ => Edge::Start,
            }),
            Code::D07 => match self.finding.subjects.first() {
                Some(Subject::Release(release)) => self.end_of(*release).into_iter().collect(),
                _ => self.of_tasks(Edge::Finish),
            },
            Code::R01 | Code::R04 | Code::R08 | Code::R10 => self.of_outings(Edge::Start),
            Code::R02 => self.of_outings(Edge::Finish),
            Code::R03 => self.readiness().into_iter().collect(),
            Code::R11 => self.apart(),
            Code::R12 => self.unaimed(),
            Code::E01 | Code::E02 | Code::E05 | Code::E07 | Code::E08 => self.of_bookings(),
            Code::E04 => self.off_task(),
            Code::G01 => self
                .work_of_gate()
                .into_iter()
                .chain(self.of_gate())
                .collect(),
            Code::G02 | Code::G03 | Code::G05 | Code::G10 => self.of_gate().into_iter().collect(),
            // These are about what is there or missing, not about when something happens.
            Code::L02
            | Code::L08
            | Code::L09
            | Code::D04
            | Code::R06
            | Code::R13
            | Code::E09
            | Code::P04
            | Code::G04
            | Code::G14
            | Code::C01
            | Code::H03
            | Code::H05 => Vec::new(),
        }
    }

    fn case(&self) -> &str {
        match self.finding.message.args.get("case") {
            Some(Argument::Text(case)) => case,
            _ => "",
        }
    }

    /// Each dependency of a loop waits for the one before.
    fn round(&self) -> Option<Chain> {
        let plan = self.view.plan;
        let links = self.finding.subjects.iter().filter_map(|subject| {
            let Subject::Dependency(id) = subject else {
                return None;
            };
            let link = plan.dependencies.get(*id)?;
            let name = |id| plan.tasks.get(id).map_or("", |task| task.name.as_str());
            let message = Message::new("why-waits")
                .text("task", name(link.successor))
                .text("predecessor", name(link.predecessor));
            Some(step(
                message,
                Instant::default(),
                *subject,
                "cause-dependency",
            ))
        });
        Some(Chain {
            message: Message::new("chain-loop"),
            subject: *self.finding.subjects.first()?,
            at: None,
            steps: links.collect(),
        })
    }

    /// The end of the predecessor that is tied, and of the successor the one that lies before it.
    fn both_ends(&self) -> Vec<Chain> {
        let edge = match self.finding.message.args.get("edge") {
            Some(Argument::Text(edge)) if edge == "finish" => Edge::Finish,
            _ => Edge::Start,
        };
        let before = self
            .finding
            .subjects
            .iter()
            .find_map(|subject| match subject {
                Subject::Dependency(id) => self.predecessor(*id),
                _ => None,
            });
        let own = self
            .tasks()
            .next()
            .and_then(|task| self.of_task(task, edge));
        before.into_iter().chain(own).collect()
    }

    fn predecessor(&self, link: DependencyId) -> Option<Chain> {
        let link = self.view.plan.dependencies.get(link)?;
        let edge = match link.kind {
            DependencyKind::Fs | DependencyKind::Ff => Edge::Finish,
            DependencyKind::Ss | DependencyKind::Sf => Edge::Start,
        };
        self.of_task(link.predecessor, edge)
    }

    fn tasks(&self) -> impl Iterator<Item = TaskId> {
        self.finding
            .subjects
            .iter()
            .filter_map(|subject| match subject {
                Subject::Task(id) => Some(*id),
                _ => None,
            })
    }

    fn of_tasks(&self, edge: Edge) -> Vec<Chain> {
        self.tasks()
            .filter_map(|task| self.of_task(task, edge))
            .collect()
    }

    fn of_task(&self, task: TaskId, edge: Edge) -> Option<Chain> {
        let slot = self.view.plan.tasks.slot(task)?;
        let dates = self.view.dates(slot);
        let (key, at, steps) = match edge {
            Edge::Start => ("chain-start", dates.start, explain(self.on, task)),
            Edge::Finish => ("chain-finish", dates.finish, explain_finish(self.on, task)),
        };
        Some(Chain {
            message: Message::new(key)
                .text("task", &self.view.task(slot)?.name)
                .with("date", Argument::Instant(at)),
            subject: Subject::Task(task),
            at: Some(at),
            steps,
        })
    }

    /// What ends a release.
    fn end_of(&self, release: ReleaseId) -> Option<Chain> {
        let slot = self.view.plan.releases.slot(release)?;
        let leaves = self.view.network.leaves_of(slot).iter().copied();
        let active = leaves.filter(|&leaf| self.view.network.is_active_leaf(leaf));
        let last =
            active.max_by_key(|&leaf| (self.view.dates(leaf).finish, std::cmp::Reverse(leaf)))?;
        self.of_task(self.view.task(last)?.id, Edge::Finish)
    }

    /// Of each release that the finding is about the deployment that begins first, or ends last; or
    /// of the deployment that the finding itself names.
    fn of_outings(&self, edge: Edge) -> Vec<Chain> {
        if self.tasks().next().is_some() {
            return self.of_tasks(edge);
        }
        self.releases()
            .filter_map(|release| self.outing(release, edge))
            .collect()
    }

    fn releases(&self) -> impl Iterator<Item = ReleaseId> {
        self.finding
            .subjects
            .iter()
            .filter_map(|subject| match subject {
                Subject::Release(id) => Some(*id),
                _ => None,
            })
    }

    fn outing(&self, release: ReleaseId, edge: Edge) -> Option<Chain> {
        let slot = self.view.plan.releases.slot(release)?;
        let leaves = self.view.calendars.deployments(slot).iter().copied();
        let active = leaves.filter(|&leaf| self.view.task(leaf).is_some_and(|task| task.active));
        let leaf = match edge {
            Edge::Start => active.min_by_key(|&leaf| (self.view.dates(leaf).start, leaf)),
            Edge::Finish => {
                active.max_by_key(|&leaf| (self.view.dates(leaf).finish, std::cmp::Reverse(leaf)))
            }
        };
        self.of_task(self.view.task(leaf?)?.id, edge)
    }

    /// The work that is through last before a deployment.
    fn readiness(&self) -> Option<Chain> {
        let slot = self.view.plan.releases.slot(self.releases().next()?)?;
        let last = self.view.schedule.aim(slot)?.last?;
        self.of_task(self.view.task(last)?.id, Edge::Finish)
    }

    /// Two outings that follow close on each other: the end of the first, the start of the second.
    fn apart(&self) -> Vec<Chain> {
        let mut starts: Vec<(Instant, ReleaseId)> = self
            .releases()
            .filter_map(|release| Some((self.outing(release, Edge::Start)?.at?, release)))
            .collect();
        starts.sort_unstable();
        let edges = [Edge::Finish, Edge::Start];
        let outings = starts.iter().zip(edges);
        outings
            .filter_map(|(&(_, release), edge)| self.outing(release, edge))
            .collect()
    }

    /// Where people named the window, its opening is no consequence of anything.
    fn unaimed(&self) -> Vec<Chain> {
        let is_aimed = |release: ReleaseId| {
            let slot = self.view.plan.releases.slot(release);
            let aim = slot.and_then(|slot| self.view.schedule.aim(slot));
            aim.is_some_and(|aim| aim.target.is_some())
        };
        let releases = self.releases().filter(|&release| !is_aimed(release));
        releases
            .filter_map(|release| self.outing(release, Edge::Start))
            .collect()
    }
}

/// A cause with nothing behind it.
fn step(message: Message, at: Instant, subject: Subject, cause: &str) -> Step {
    Step {
        message,
        at,
        adds: Seconds::ZERO,
        works: Seconds::ZERO,
        subject: Some(subject),
        cause: cause.to_owned(),
        ties: Vec::new(),
    }
}
