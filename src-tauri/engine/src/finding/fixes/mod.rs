//! What would mend a finding: candidates by code, each tried on a copy of the plan.
//!
//! Only what really removes the finding is offered, or lets somebody answer for it, and only when it
//! brings no new blocker or error.

mod bookings;
mod costs;
mod dates;
mod dependencies;
mod environments;
mod float;
mod gates;
mod loose;
mod owners;
mod releases;
mod trial;
mod waivers;
mod windows;

use super::notes::View;
use super::{Code, Finding, Fix};
use crate::change::{Command, Message, Subject};
use crate::id::{CalendarId, DependencyId, TaskId};
use crate::plan::{Dependency, Task};
use crate::schedule::Leaf;
use crate::scheduled::Scheduled;
use trial::Trial;

/// A state of the plan and the finding to mend in it.
struct Sick<'a> {
    view: View<'a>,
    finding: &'a Finding,
}

/// Returns commands that remove a finding, or waive it: those that leave the fewest errors first,
/// then those that mend and do not permit, then the least slip of releases, then the fewest edits.
///
/// Waivers among them say neither who gives them nor why ([`Command::signed`]).
#[must_use]
pub fn fixes(on: &Scheduled, finding: &Finding) -> Vec<Fix> {
    let sick = Sick {
        view: View::new(&on.plan, &on.calendars, &on.schedule),
        finding,
    };
    let mut tried: Vec<(Trial, Fix)> = Vec::new();
    for fix in sick.candidates().into_iter().chain(sick.waive()) {
        if let Some(trial) = Trial::of(on, finding, &fix.command)
            && tried.iter().all(|(other, _)| !trial.is_same_as(other))
        {
            tried.push((trial, fix));
        }
    }
    tried.sort_by_key(|(trial, _)| trial.rank());
    tried.into_iter().map(|(_, fix)| fix).collect()
}

/// Returns commands that may remove a finding, none of them tried.
pub(crate) fn candidates(on: &Scheduled, finding: &Finding) -> Vec<Fix> {
    let view = View::new(&on.plan, &on.calendars, &on.schedule);
    Sick { view, finding }.candidates()
}

impl<'a> Sick<'a> {
    fn candidates(&self) -> Vec<Fix> {
        match self.finding.code {
            Code::L01 | Code::L02 | Code::L09 => self.drop_links(),
            Code::L03 | Code::L07 => self.mend_violated(),
            Code::R01 | Code::R02 | Code::R03 => self.mend_aim(),
            Code::R04 => self.mend_capacity(),
            Code::R05 => self.mend_frozen_work(),
            Code::R06 => self.mend_swallowed(),
            Code::R08 => self.mend_order(),
            Code::R10 => self.mend_collision(),
            Code::R11 => self.spread(),
            Code::R12 => self.give_time(),
            Code::R13 => self.confirm(),
            Code::D07 => self.recover(),
            Code::L04 => self.mend_constraint(),
            Code::L05 | Code::L06 => self.mend_lateness(),
            Code::L08 => self.tie(),
            Code::D01 => self.mend_actuals(),
            Code::D02 => self.catch_up(),
            Code::D03 => self.snap(),
            Code::D04 => self.open_calendar(),
            Code::E01 | Code::E02 | Code::E08 => self.part_bookings(),
            Code::E03 => self.book(),
            Code::E04 => self.follow_task(),
            Code::E05 => self.leave_closed_time(),
            Code::E07 => self.bring_version(),
            Code::E09 => self.free(),
            Code::P04 => self.assign(),
            Code::G01 => self.decide_behind_work(),
            Code::G02 => self.decide_in_time(),
            Code::G03 | Code::G04 | Code::G10 => self.mend_criteria(),
            Code::G05 => self.mend_signing(),
            Code::G14 => self.plan_review(),
            Code::C01 => self.raise_budget(),
            Code::H03 => self.renew(),
            Code::H05 => self.publish_anew(),
        }
    }

    /// The task that a click on the finding leads to, its slot and its arithmetic.
    fn leaf(&self) -> Option<(u32, &'a Task, Leaf<'a>)> {
        let id = self
            .finding
            .subjects
            .iter()
            .find_map(|subject| match subject {
                Subject::Task(id) => Some(*id),
                _ => None,
            })?;
        self.leaf_of(id)
    }

    fn leaf_of(&self, id: TaskId) -> Option<(u32, &'a Task, Leaf<'a>)> {
        let slot = self.view.plan.tasks.slot(id)?;
        let task = self.view.task(slot)?;
        Some((slot, task, self.view.leaf(slot, task)))
    }

    fn dependencies(&self) -> impl Iterator<Item = DependencyId> {
        self.finding
            .subjects
            .iter()
            .filter_map(|subject| match subject {
                Subject::Dependency(id) => Some(*id),
                _ => None,
            })
    }

    fn calendar(&self) -> Option<CalendarId> {
        self.finding
            .subjects
            .iter()
            .find_map(|subject| match subject {
                Subject::Calendar(id) => Some(*id),
                _ => None,
            })
    }

    /// A label that names both ends of a dependency.
    fn between(&self, key: &str, link: &Dependency) -> Message {
        let name = |id| {
            self.view
                .plan
                .tasks
                .get(id)
                .map_or("", |task: &std::sync::Arc<Task>| task.name.as_str())
        };
        Message::new(key)
            .text("predecessor", name(link.predecessor))
            .text("successor", name(link.successor))
    }
}

fn fix(label: Message, command: Command) -> Fix {
    Fix { label, command }
}
