//! At which window each of the sample's releases aims.
//!
//! ```text
//!   Payments 4.2   UAT ── rehearsal ── ▏cut-off▏ [ missed ]      [ lies here ]
//!   the others               ── ready ── ▏cut-off▏              [ aims and lies here ]
//! ```

use super::builder::{Builder, unreadable};
use slipway_engine::change::{Command, Refusal};
use slipway_engine::plan::{PhaseKind, Release, ReleaseState, Target};
use slipway_engine::schedule::Aim;
use slipway_engine::{Instant, ReleaseId, TaskId};

/// The release that misses its window.
const LATE: &str = "Payments 4.2";
/// They wait for a window without having chosen one.
const UNDECIDED: [&str; 3] = ["API Gateway 5.1", "Payments 4.3", "Mobile Banking 11.1"];

impl Builder<'_> {
    /// Gives each release the window in which it lies, and the late one that before it: on whatever
    /// day the sample is made, one release misses its target.
    pub(super) fn aim(&mut self) -> Result<(), Refusal> {
        let releases: Vec<Release> = self
            .now
            .plan
            .releases
            .iter()
            .map(|row| row.as_ref().clone())
            .collect();
        for release in releases {
            let Some(aim) = self.aim_of(release.id) else {
                continue;
            };
            let target = if release.name == LATE {
                let (target, ready_by) = self.window_before(release.id, &aim)?;
                self.promise_decision(release.id, ready_by)?;
                Some(target)
            } else if UNDECIDED.contains(&release.name.as_str()) {
                Some(Target::NextAdmitting)
            } else {
                aim.berth
                    .and_then(|berth| self.target(berth.window, berth.opens))
            };
            self.perform(&Command::SetReleaseTarget {
                release: release.id,
                target,
            })?;
        }
        Ok(())
    }

    /// The occurrence before the one in which a release lies, and until when it had to be ready.
    fn window_before(&self, release: ReleaseId, aim: &Aim) -> Result<(Target, Instant), Refusal> {
        let opens = aim.berth.map(|berth| berth.opens);
        let slot = self.now.plan.releases.slot(release);
        let berths = slot.and_then(|slot| self.now.calendars.berths(slot));
        berths
            .into_iter()
            .flatten()
            .rfind(|berth| opens.is_some_and(|opens| berth.opens < opens))
            .and_then(|berth| Some((self.target(berth.window, berth.opens)?, berth.ready_by)))
            .ok_or_else(|| unreadable(LATE))
    }

    /// The decision was promised for the cut-off of the missed window.
    fn promise_decision(&mut self, release: ReleaseId, ready_by: Instant) -> Result<(), Refusal> {
        let task = self.task(release, "Go / no-go")?;
        let deadline = Some(ready_by);
        self.perform(&Command::SetDeadline { task, deadline })
    }

    fn target(&self, window: u32, start: Instant) -> Option<Target> {
        let window = self.now.plan.windows.at(window)?.id;
        Some(Target::Occurrence { window, start })
    }

    fn aim_of(&self, release: ReleaseId) -> Option<Aim> {
        let slot = self.now.plan.releases.slot(release)?;
        self.now.schedule.aim(slot).copied()
    }

    /// Nothing is added to a release once it is being built, and its state follows its work.
    pub(super) fn settle_scope(&mut self) -> Result<(), Refusal> {
        let today = self.today;
        let releases: Vec<Release> = self
            .now
            .plan
            .releases
            .iter()
            .map(|row| row.as_ref().clone())
            .collect();
        for mut release in releases {
            release.scope_freeze = self
                .phase(release.id, PhaseKind::Build)
                .and_then(|phase| self.span(phase))
                .map(|(start, _)| start);
            let live = self
                .phase(release.id, PhaseKind::Deployment)
                .and_then(|phase| self.span(phase));
            release.state = if live.is_some_and(|(_, finish)| finish <= today) {
                ReleaseState::Deployed
            } else if release.start.is_some_and(|start| start < today) {
                ReleaseState::InProgress
            } else {
                ReleaseState::Planned
            };
            self.perform(&Command::EditRelease { release })?;
        }
        Ok(())
    }

    fn phase(&self, release: ReleaseId, kind: PhaseKind) -> Option<TaskId> {
        let mut tasks = self.now.plan.tasks.iter();
        let is_it = |task: &&std::sync::Arc<slipway_engine::plan::Task>| {
            task.release == release && task.phase == Some(kind)
        };
        tasks.find(is_it).map(|task| task.id)
    }

    fn span(&self, task: TaskId) -> Option<(Instant, Instant)> {
        let slot = self.now.plan.tasks.slot(task)?;
        let dates = self.now.schedule.dates(slot);
        Some((dates.start, dates.finish))
    }
}
