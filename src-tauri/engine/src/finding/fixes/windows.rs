//! Fixes of releases and their windows: another window, less before it, room in it (R01 to R06).

use super::dependencies::{constrain, lift_constraint};
use super::{Sick, fix};
use crate::change::{Argument, Command, Message, Subject};
use crate::finding::{Code, Fix};
use crate::id::{FreezeId, ReleaseId, WindowId};
use crate::plan::{
    ConstraintKind, Freeze, Recurring, Release, Scope, Target, Touches, Window, WindowKind,
};
use crate::schedule::Aim;
use crate::time::{Instant, Seconds, Span, TimeUnit};
use crate::window::{Berth, Work};

/// Later windows that are offered.
const MOST_WINDOWS: usize = 2;

impl<'a> Sick<'a> {
    /// R01, R02 and R03: go out in another window, be ready sooner, or make the window fit.
    pub(super) fn mend_aim(&self) -> Vec<Fix> {
        let Some((slot, release)) = self.release() else {
            return Vec::new();
        };
        let mut fixes = self.later_windows(slot, release);
        fixes.extend(self.lift_pin());
        if let Some(aim) = self.view.schedule.aim(slot) {
            match self.finding.code {
                Code::R03 => {
                    fixes.extend(aim.last.into_iter().flat_map(|last| self.pull_in(last)));
                }
                Code::R02 => fixes.extend(self.make_room(release, aim)),
                _ => {}
            }
            if aim.berth.is_none() {
                fixes.extend(self.open_emergency_window(release));
            }
        }
        fixes
    }

    /// R04: the releases that weigh least go out later, or the window takes one more.
    pub(super) fn mend_capacity(&self) -> Vec<Fix> {
        let mut fixes = Vec::new();
        for release in self.releases().take(MOST_WINDOWS) {
            let Some((slot, row)) = self.release_of(release) else {
                continue;
            };
            fixes.extend(self.later_windows(slot, row).into_iter().take(1));
        }
        if let Some(window) = self.window() {
            let count = u32::try_from(self.releases().count()).ok();
            let label = Message::new("fix-capacity")
                .text("window", &window.name)
                .with("count", Argument::Number(count.unwrap_or_default().into()));
            let wider = Window {
                capacity: count,
                ..window.clone()
            };
            fixes.push(fix(label, Command::EditWindow { window: wider }));
        }
        fixes
    }

    /// R05: before the freeze, after it, or not in its scope.
    pub(super) fn mend_frozen_work(&self) -> Vec<Fix> {
        let (Some((slot, task, leaf)), Some(freeze)) = (self.leaf(), self.freeze()) else {
            return Vec::new();
        };
        let dates = self.view.dates(slot);
        let freezes = &self.view.plan.freezes;
        let Some(freeze_slot) = freezes.slot(freeze.id) else {
            return Vec::new();
        };
        let times = self.view.calendars.coming().of_freeze(freeze_slot);
        let at = |name: &str| match self.finding.message.args.get(name) {
            Some(Argument::Instant(at)) => Some(*at),
            _ => None,
        };
        let Some((from, to)) = at("from").zip(at("to")) else {
            return Vec::new();
        };
        let after = times
            .iter()
            .find(|&&(begin, _)| begin == from)
            .map_or(to, |&(_, end)| end);
        let kind = match task.constraint.kind {
            ConstraintKind::Mso => ConstraintKind::Mso,
            _ => ConstraintKind::Snet,
        };
        let before = leaf.start_before(leaf.finish_form(from), leaf.span);
        let mut fixes = vec![constrain(task, kind, leaf.start_form(after))];
        if before >= self.view.plan.portfolio.data_date && before < dates.start {
            fixes.push(constrain(task, ConstraintKind::Mso, before));
        }
        if task.constraint.date.is_some() {
            fixes.push(lift_constraint(task));
        }
        fixes.push(fix(
            Message::new("fix-touches-nothing").text("task", &task.name),
            Command::SetTouches {
                task: task.id,
                touches: Touches::Nothing,
            },
        ));
        fixes
    }

    /// R06: a window as long right before the freeze, in its stead or once.
    pub(super) fn mend_swallowed(&self) -> Vec<Fix> {
        let (Some(window), Some(freeze)) = (self.window(), self.freeze()) else {
            return Vec::new();
        };
        let Some(Argument::Instant(opens)) = self.finding.message.args.get("opens") else {
            return Vec::new();
        };
        let coming = self.view.calendars.coming();
        let plan = self.view.plan;
        let frozen = plan
            .freezes
            .slot(freeze.id)
            .map(|slot| coming.of_freeze(slot));
        let begins = frozen
            .unwrap_or_default()
            .iter()
            .find(|&&(from, to)| from <= *opens && *opens < to);
        let length = window.at.finish - window.at.start;
        let Some(&(end, _)) = begins else {
            return Vec::new();
        };
        let at = Recurring {
            zone: window.at.zone.clone(),
            ..Recurring::once(end - length, end)
        };
        let label = Message::new("fix-window-before")
            .text("window", &window.name)
            .text("freeze", &freeze.name)
            .with("date", Argument::Instant(at.start));
        let moved = Window {
            at,
            ..window.clone()
        };
        let (label, commands) = match window.at.rule {
            None => {
                let mut commands = vec![Command::EditWindow { window: moved }];
                commands.extend(self.aim_anew(window, *opens, end - length));
                (label, commands)
            }
            // The others within the freeze stay closed: that is accepted along with it.
            Some(_) => {
                let label = Message::new("fix-window-besides")
                    .text("window", &window.name)
                    .text("freeze", &freeze.name)
                    .with("date", Argument::Instant(end - length));
                let commands = vec![Command::AddWindow { window: moved }, self.accept().command];
                (label, commands)
            }
        };
        vec![fix(label.clone(), Command::Batch { label, commands })]
    }

    /// Releases that aim at an occurrence aim at where it lies from now on.
    fn aim_anew(&self, window: &Window, was: Instant, is: Instant) -> Vec<Command> {
        let at = |start| {
            Some(Target::Occurrence {
                window: window.id,
                start,
            })
        };
        let releases = self.view.plan.releases.sorted().into_iter();
        releases
            .filter(|release| release.target == at(was))
            .map(|release| Command::SetReleaseTarget {
                release: release.id,
                target: at(is),
            })
            .collect()
    }

    /// Windows after the one that a release aims at, for which it is ready.
    pub(super) fn later_windows(&self, slot: u32, release: &Release) -> Vec<Fix> {
        let aim = self.view.schedule.aim(slot);
        let after = aim.and_then(|aim| aim.target).map(|target| target.opens);
        let ready = aim.and_then(|aim| aim.readiness);
        let berths = self.view.calendars.berths(slot).unwrap_or_default();
        let fits = |berth: &&Berth| {
            berth.from > self.view.plan.portfolio.data_date
                && after.is_none_or(|after| berth.opens > after)
                && ready.is_none_or(|ready| ready <= berth.ready_by)
        };
        let later = berths.iter().filter(fits).take(MOST_WINDOWS);
        later
            .filter_map(|berth| self.aim_at(release, berth))
            .collect()
    }

    /// A release aims at another berth.
    pub(super) fn aim_at(&self, release: &Release, berth: &Berth) -> Option<Fix> {
        let window = self.view.plan.windows.at(berth.window)?;
        let label = Message::new("fix-aim")
            .text("release", &release.title())
            .text("window", &window.name)
            .with("date", Argument::Instant(berth.opens));
        let target = Some(Target::Occurrence {
            window: window.id,
            start: berth.opens,
        });
        Some(fix(
            label,
            Command::SetReleaseTarget {
                release: release.id,
                target,
            },
        ))
    }

    /// A deployment that is held to a date follows its window again.
    fn lift_pin(&self) -> Option<Fix> {
        let (_, task, _) = self.leaf()?;
        let work = Work::of(self.view.plan, self.view.calendars.sites(), task)?;
        (work.is_put() && task.constraint.date.is_some()).then(|| lift_constraint(task))
    }

    /// R02: the longest deployment gets shorter, or the window longer.
    fn make_room(&self, release: &Release, aim: &Aim) -> Vec<Fix> {
        let (Some(Argument::Elapsed(by)), Some(berth)) =
            (self.finding.message.args.get("by"), aim.berth)
        else {
            return Vec::new();
        };
        let mut fixes = Vec::new();
        let longest = crate::finding::windows::deployments(&self.view, release)
            .filter(|(_, work)| work.is_open() && work.task.duration.unit == TimeUnit::Working)
            .max_by_key(|(_, work)| work.task.duration.amount);
        if let Some((_, work)) = longest.filter(|(_, work)| work.task.duration.amount > *by) {
            let amount = work.task.duration.amount - *by;
            fixes.push(fix(
                Message::new("fix-shorten")
                    .text("task", &work.task.name)
                    .with("from", Argument::Work(work.task.duration.amount))
                    .with("to", Argument::Work(amount)),
                Command::SetDuration {
                    task: work.task.id,
                    duration: Span {
                        amount,
                        unit: TimeUnit::Working,
                    },
                },
            ));
        }
        if let Some(window) = self.view.plan.windows.at(berth.window) {
            let mut longer = window.as_ref().clone();
            longer.at.finish = longer.at.finish + *by;
            let label = Message::new("fix-window-longer")
                .text("window", &window.name)
                .with("by", Argument::Elapsed(*by));
            fixes.push(fix(label, Command::EditWindow { window: longer }));
        }
        fixes
    }

    /// A window of its own, where the deployment lies now.
    fn open_emergency_window(&self, release: &Release) -> Option<Fix> {
        let deployments = crate::finding::windows::deployments(&self.view, release);
        let spans: Vec<(Instant, Instant)> = deployments
            .map(|(slot, _)| (self.view.dates(slot).start, self.view.dates(slot).finish))
            .collect();
        let start = spans.iter().map(|&(start, _)| start).min()?;
        let finish = spans.iter().map(|&(_, finish)| finish).max()?;
        let window = Window {
            id: WindowId(uuid::Uuid::nil()),
            name: release.title(),
            kind: WindowKind::Emergency,
            scope: Scope::Product(release.product),
            at: Recurring::once(start, finish + self.view.rules.back_out_reserve),
            admits: vec![release.kind],
            capacity: Some(1),
            cut_off: Seconds::ZERO,
            notes: String::new(),
            external: Vec::new(),
        };
        let label = Message::new("fix-emergency")
            .text("release", &release.title())
            .with("date", Argument::Instant(start));
        Some(fix(label, Command::AddWindow { window }))
    }

    /// The release that the finding is about, and its slot.
    pub(super) fn release(&self) -> Option<(u32, &'a Release)> {
        self.releases().next().and_then(|id| self.release_of(id))
    }

    pub(super) fn release_of(&self, id: ReleaseId) -> Option<(u32, &'a Release)> {
        let releases = &self.view.plan.releases;
        Some((releases.slot(id)?, releases.get(id)?.as_ref()))
    }

    pub(super) fn releases(&self) -> impl Iterator<Item = ReleaseId> {
        self.finding
            .subjects
            .iter()
            .filter_map(|subject| match subject {
                Subject::Release(id) => Some(*id),
                _ => None,
            })
    }

    pub(super) fn window(&self) -> Option<&'a Window> {
        let is_window = |subject: &Subject| match subject {
            Subject::Window(id) => Some(*id),
            _ => None,
        };
        let id = self.finding.subjects.iter().find_map(is_window)?;
        self.view.plan.windows.get(id).map(AsRef::as_ref)
    }

    pub(super) fn freeze(&self) -> Option<&'a Freeze> {
        let is_freeze = |subject: &Subject| match subject {
            Subject::Freeze(id) => Some::<FreezeId>(*id),
            _ => None,
        };
        let id = self.finding.subjects.iter().find_map(is_freeze)?;
        self.view.plan.freezes.get(id).map(AsRef::as_ref)
    }
}
