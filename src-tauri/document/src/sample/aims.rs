//! At which window each of the sample's releases aims.
//!
//! ```text
//!   Payments 4.2   UAT ── rehearsal ── ▏cut-off▏ [ aims here ]   [ lies here ]
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
    /// Gives each release the window in which it lies; the decision about the one that will be late
    /// is promised for its cut-off.
    pub(super) fn aim(&mut self) -> Result<(), Refusal> {
        self.aim_where_they_lie(|_| true)?;
        let late = self.release(LATE)?;
        let target = self.aim_of(late).and_then(|aim| aim.target);
        let deadline = Some(target.ok_or_else(|| unreadable(LATE))?.ready_by);
        let task = self.task(late, "Go / no-go")?;
        self.perform(&Command::SetDeadline { task, deadline })
    }

    /// The others were moved to the windows in which they lie by now.
    pub(super) fn aim_anew(&mut self) -> Result<(), Refusal> {
        self.aim_where_they_lie(|release| release.name != LATE)
    }

    /// Says whether the late one makes its window still.
    pub(super) fn is_in_time(&self) -> Result<bool, Refusal> {
        let late = self.release(LATE)?;
        Ok(self.aim_of(late).is_some_and(|aim| aim.is_made()))
    }

    fn aim_where_they_lie(&mut self, is_meant: impl Fn(&Release) -> bool) -> Result<(), Refusal> {
        let rows = self.now.plan.releases.iter();
        let releases: Vec<Release> = rows
            .map(|row| Release::clone(row))
            .filter(|row| is_meant(row) && row.from_template.is_none())
            .collect();
        for release in releases {
            let Some(aim) = self.aim_of(release.id) else {
                continue;
            };
            let target = if UNDECIDED.contains(&release.name.as_str()) {
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
            let watch = self
                .phase(release.id, PhaseKind::Hypercare)
                .and_then(|phase| self.span(phase));
            let is_past =
                |span: Option<(Instant, Instant)>| span.is_some_and(|(_, finish)| finish <= today);
            release.state = if is_past(live) && watch.is_some() && !is_past(watch) {
                ReleaseState::Hypercare
            } else if is_past(live) {
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
