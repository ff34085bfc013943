//! Fixes between releases and about what they need (R08, R10 to R13, D07).

use super::{Sick, fix};
use crate::change::{Argument, Command, Message, Subject};
use crate::finding::Fix;
use crate::finding::windows::deployments;
use crate::plan::{Dependency, DependencyKind, Lag, Release, Strength};
use crate::time::Instant;
use crate::window::Berth;

impl Sick<'_> {
    /// R08: the one that is needed goes out first, both together, or the need is a wish.
    pub(super) fn mend_order(&self) -> Vec<Fix> {
        let Some([(slot, one), (needed_slot, needed)]) = self.pair() else {
            return Vec::new();
        };
        let mut fixes = Vec::new();
        let berth = |slot| self.view.schedule.aim(slot).and_then(|aim| aim.berth);
        if let Some(later) = berth(needed_slot) {
            fixes.extend(self.same_berth(slot, one, &later));
        }
        if let Some(sooner) = berth(slot) {
            fixes.extend(self.same_berth(needed_slot, needed, &sooner));
        }
        fixes.extend(self.decouple(one, needed));
        fixes
    }

    /// R10: one after the other, or the lighter one in a later window.
    pub(super) fn mend_collision(&self) -> Vec<Fix> {
        let Some([(_, one), (_, other)]) = self.pair() else {
            return Vec::new();
        };
        let mut fixes: Vec<Fix> = self.one_after_the_other(one, other).into_iter().collect();
        fixes.extend(self.lighter_later());
        fixes
    }

    /// R11: the second a window later.
    pub(super) fn spread(&self) -> Vec<Fix> {
        match self.pair() {
            Some([_, (slot, other)]) => self.later_windows(slot, other),
            None => Vec::new(),
        }
    }

    /// R12: a window that leaves time enough.
    pub(super) fn give_time(&self) -> Vec<Fix> {
        self.release()
            .map(|(slot, release)| self.later_windows(slot, release))
            .unwrap_or_default()
    }

    /// R13: the date is confirmed.
    pub(super) fn confirm(&self) -> Vec<Fix> {
        let event = self
            .finding
            .subjects
            .iter()
            .find_map(|subject| match subject {
                Subject::ExternalEvent(id) => self.view.plan.external_events.get(*id),
                _ => None,
            });
        let confirmed = event.map(|event| {
            let mut confirmed = event.as_ref().clone();
            confirmed.is_confirmed = true;
            let label = Message::new("fix-confirm")
                .text("event", &event.name)
                .with("date", Argument::Instant(event.date));
            fix(label, Command::EditExternalEvent { event: confirmed })
        });
        confirmed.into_iter().collect()
    }

    /// D07: what is late is made up, or promised anew.
    pub(super) fn recover(&self) -> Vec<Fix> {
        let last = match self.finding.subjects.first() {
            Some(Subject::Task(id)) => self.view.plan.tasks.slot(*id),
            Some(Subject::Release(id)) => self.view.plan.releases.slot(*id).and_then(|release| {
                let leaves = self.view.network.leaves_of(release).iter().copied();
                leaves.max_by_key(|&leaf| self.view.dates(leaf).early_finish)
            }),
            _ => None,
        };
        let mut fixes = last.map(|last| self.pull_in(last)).unwrap_or_default();
        fixes.extend(self.promise_anew());
        fixes
    }

    /// The dates as they are now are the baseline from the data date on.
    fn promise_anew(&self) -> Option<Fix> {
        let is_baseline = |subject: &Subject| match subject {
            Subject::Baseline(id) => self.view.plan.baselines.get(*id),
            _ => None,
        };
        let baseline = self.finding.subjects.iter().find_map(is_baseline)?;
        let command = Command::TakeBaseline {
            name: baseline.name.clone(),
            at: self.view.plan.portfolio.data_date,
        };
        let label = Message::new("fix-promise-anew").text("baseline", &baseline.name);
        Some(fix(label, command))
    }

    fn pair(&self) -> Option<[(u32, &Release); 2]> {
        let mut releases = self.releases();
        let one = self.release_of(releases.next()?)?;
        let other = self.release_of(releases.next()?)?;
        Some([one, other])
    }

    /// A release aims at the occurrence in which another lies.
    fn same_berth(&self, slot: u32, release: &Release, of: &Berth) -> Option<Fix> {
        let berths = self.view.calendars.berths(slot)?;
        let same = |berth: &&Berth| (berth.window, berth.opens) == (of.window, of.opens);
        self.aim_at(release, berths.iter().find(same)?)
    }

    /// The deployment of one waits for the end of that of the other.
    fn one_after_the_other(&self, one: &Release, other: &Release) -> Option<Fix> {
        let (first, second) = if one.priority <= other.priority {
            (one, other)
        } else {
            (other, one)
        };
        let dates = |slot: u32| -> (Instant, Instant) {
            (self.view.dates(slot).start, self.view.dates(slot).finish)
        };
        let (_, last) = deployments(&self.view, first).max_by_key(|&(slot, _)| dates(slot).1)?;
        let (_, next) = deployments(&self.view, second).min_by_key(|&(slot, _)| dates(slot).0)?;
        let label = Message::new("fix-sequence")
            .text("first", &first.name)
            .text("second", &second.name);
        let command = Command::LinkTasks {
            predecessor: last.task.id,
            successor: next.task.id,
            kind: DependencyKind::Fs,
            lag: Lag::default(),
        };
        Some(fix(label, command))
    }

    fn lighter_later(&self) -> Vec<Fix> {
        let lighter = self
            .releases()
            .filter_map(|id| self.release_of(id))
            .max_by_key(|(_, release)| (release.priority, release.id));
        lighter
            .map(|(slot, release)| self.later_windows(slot, release))
            .unwrap_or_default()
    }

    /// The dependencies by which one release needs another are wishes from now on.
    fn decouple(&self, one: &Release, needed: &Release) -> Option<Fix> {
        let release_of = |task| self.view.plan.tasks.get(task).map(|task| task.release);
        let ties = |link: &&Dependency| {
            release_of(link.successor) == Some(one.id)
                && release_of(link.predecessor) == Some(needed.id)
                && link.strength == Strength::Hard
        };
        let links = self.view.plan.dependencies.iter().map(AsRef::as_ref);
        let commands: Vec<Command> = links
            .filter(ties)
            .map(|link| Command::EditDependency {
                dependency: link.id,
                kind: link.kind,
                lag: link.lag,
                strength: Strength::Soft,
            })
            .collect();
        let label = Message::new("fix-decouple")
            .text("one", &one.name)
            .text("other", &needed.name);
        (!commands.is_empty()).then(|| fix(label.clone(), Command::Batch { label, commands }))
    }
}
