//! Waivers as fixes: what breaks a rule is permitted (design.md §6: L06, R01, R05, R06, G04,
//! G10).
//!
//! A waiver says who permits and why; that is for people to say, so both are left empty here and
//! filled in before it is given.

use super::{Sick, fix};
use crate::change::{Argument, Command, Message};
use crate::finding::{Code, Fix};
use crate::id::{ReleaseId, WaiverId};
use crate::plan::{Freeze, Permit, Target, Waiver};
use crate::time::{Instant, Seconds};

/// How long what is accepted stays so, when nothing in the finding says until when.
const USUAL: Seconds = Seconds(30 * 86_400);

impl Sick<'_> {
    /// What may be permitted of a finding.
    pub(super) fn waive(&self) -> Vec<Fix> {
        match self.finding.code {
            Code::L06 | Code::R01 | Code::G04 | Code::G10 => vec![self.accept()],
            Code::R05 => self.permit_work().into_iter().collect(),
            Code::R06 => {
                let mut fixes: Vec<Fix> = self.permit_release().into_iter().collect();
                fixes.push(self.accept());
                fixes
            }
            Code::L01
            | Code::L02
            | Code::L03
            | Code::L04
            | Code::L05
            | Code::L07
            | Code::L08
            | Code::L09
            | Code::D01
            | Code::D02
            | Code::D03
            | Code::D04
            | Code::D07
            | Code::R02
            | Code::R03
            | Code::R04
            | Code::R08
            | Code::R10
            | Code::R11
            | Code::R12
            | Code::R13
            | Code::E01
            | Code::E02
            | Code::E03
            | Code::E04
            | Code::E05
            | Code::E07
            | Code::E08
            | Code::E09
            | Code::P04
            | Code::C01
            | Code::G01
            | Code::G02
            | Code::G03
            | Code::G05
            | Code::G14
            | Code::H03
            | Code::H05 => Vec::new(),
        }
    }

    /// The finding stands, and somebody answers for it.
    pub(super) fn accept(&self) -> Fix {
        fix(
            Message::new("fix-accept"),
            Command::GiveWaiver {
                waiver: self.waiver(
                    Permit::Finding {
                        fingerprint: self.finding.fingerprint.clone(),
                    },
                    self.view.plan.portfolio.data_date + USUAL,
                ),
            },
        )
    }

    /// R05: the task may go on until the freeze is over.
    fn permit_work(&self) -> Option<Fix> {
        let (_, task, _) = self.leaf()?;
        let freeze = self.freeze()?;
        let Some(Argument::Instant(until)) = self.finding.message.args.get("to") else {
            return None;
        };
        let label = Message::new("fix-waive-task")
            .text("task", &task.name)
            .text("freeze", &freeze.name)
            .with("date", Argument::Instant(*until));
        let permits = Permit::Freeze {
            freeze: freeze.id,
            release: Some(task.release),
            task: Some(task.id),
        };
        let waiver = self.waiver(permits, *until);
        Some(fix(label, Command::GiveWaiver { waiver }))
    }

    /// R06: the release that aims at a window within the freeze may go out in it.
    fn permit_release(&self) -> Option<Fix> {
        let (window, freeze) = (self.window()?, self.freeze()?);
        let freeze_slot = self.view.plan.freezes.slot(freeze.id)?;
        let slot = self.view.plan.windows.slot(window.id)?;
        let swallowed = crate::finding::freezes::swallowed(&self.view, freeze_slot, slot);
        let aims = |target: Option<Target>| match target {
            Some(Target::Occurrence { window: at, start }) => {
                at == window.id && swallowed.contains(&start)
            }
            Some(Target::NextAdmitting) | None => false,
        };
        let mut releases = self.view.plan.releases.iter();
        let release = releases.find(|release| aims(release.target))?;
        let until = self.end_of(freeze, release.target)?;
        let label = Message::new("fix-waive-freeze")
            .text("release", &release.title())
            .text("freeze", &freeze.name)
            .with("date", Argument::Instant(until));
        let permits = Permit::Freeze {
            freeze: freeze.id,
            release: Some::<ReleaseId>(release.id),
            task: None,
        };
        let waiver = self.waiver(permits, until);
        Some(fix(label, Command::GiveWaiver { waiver }))
    }

    /// When the freeze ends in which a target lies.
    fn end_of(&self, freeze: &Freeze, target: Option<Target>) -> Option<Instant> {
        let Some(Target::Occurrence { start, .. }) = target else {
            return None;
        };
        let slot = self.view.plan.freezes.slot(freeze.id)?;
        let mut times = self.view.calendars.coming().of_freeze(slot).iter();
        let (_, until) = times.find(|&&(from, to)| from <= start && start < to)?;
        Some(*until)
    }

    fn waiver(&self, permits: Permit, expires_at: Instant) -> Waiver {
        Waiver {
            id: WaiverId(uuid::Uuid::nil()),
            permits,
            reason: String::new(),
            approver: String::new(),
            given_at: self.view.plan.portfolio.data_date,
            expires_at,
        }
    }
}
