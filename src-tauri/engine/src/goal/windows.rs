//! Windows give way: the release takes an earlier one, one is longer or takes what is ready later, or
//! the release gets one of its own.

use super::moves::Move;
use crate::change::{Argument, Command, Message, Subject};
use crate::id::{ReleaseId, WindowId};
use crate::plan::{Recurring, Release, Scope, Target, Window, WindowKind};
use crate::scheduled::Scheduled;
use crate::time::{Instant, Seconds};
use crate::window::{Berth, Work};

/// A release, and how it stands to its windows.
struct Stand<'a> {
    on: &'a Scheduled,
    release: &'a Release,
    by: Instant,
    ready: Option<Instant>,
    /// The berth in which it lies now.
    now: Option<Berth>,
    /// From the start of its deployments to their end, with the reserve for backing out.
    needs: Seconds,
    first: Instant,
}

/// Edits of windows and of what a release aims at.
pub(super) fn windows(on: &Scheduled, release: ReleaseId, by: Instant) -> Vec<Move> {
    let slot = on.plan.releases.slot(release);
    let Some((berths, stand)) =
        slot.and_then(|slot| Some((on.calendars.berths(slot)?, Stand::of(on, slot, by)?)))
    else {
        return Vec::new();
    };
    let is_ahead = |berth: &&Berth| berth.from < by && berth.to > on.plan.portfolio.data_date;
    let ahead = || berths.iter().filter(is_ahead);
    let mut moves = Vec::new();
    moves.extend(ahead().find_map(|berth| stand.aim(berth)));
    moves.extend(ahead().find_map(|berth| stand.longer(berth)));
    moves.extend(ahead().find_map(|berth| stand.later_cut_off(berth)));
    moves.extend(stand.own_window());
    moves
}

impl<'a> Stand<'a> {
    fn of(on: &'a Scheduled, slot: u32, by: Instant) -> Option<Self> {
        let release = on.plan.releases.at(slot)?;
        let aim = on.schedule.aim(slot);
        let deployments = on.calendars.deployments(slot).iter().filter(|&&leaf| {
            let work = on
                .plan
                .tasks
                .at(leaf)
                .and_then(|task| Work::of(&on.plan, on.calendars.sites(), task));
            work.is_some_and(|work| work.is_open())
        });
        let dates = || deployments.clone().map(|&leaf| on.schedule.dates(leaf));
        let first = dates().map(|dates| dates.start).min()?;
        let last = dates().map(|dates| dates.finish).max()?;
        Some(Self {
            on,
            release,
            by,
            ready: aim.and_then(|aim| aim.readiness),
            now: aim.and_then(|aim| aim.berth),
            needs: (last - first) + on.plan.portfolio.rules.back_out_reserve,
            first,
        })
    }

    fn is_ready(&self, by: Instant) -> bool {
        self.ready.is_none_or(|ready| ready <= by)
    }

    fn is_sooner(&self, berth: &Berth) -> bool {
        self.now.is_none_or(|now| berth.from < now.from)
    }

    /// The release aims at an earlier window that it would make.
    fn aim(&self, berth: &Berth) -> Option<Move> {
        let window = self.on.plan.windows.at(berth.window)?;
        let could = berth.to <= self.by && self.is_ready(berth.ready_by) && self.is_sooner(berth);
        could.then(|| Move {
            label: Message::new("fix-aim")
                .text("release", &self.release.title())
                .text("window", &window.name)
                .with("date", Argument::Instant(berth.opens)),
            command: self.aim_at(berth, window.id),
            about: Subject::Release(self.release.id),
            harm: 0,
        })
    }

    fn aim_at(&self, berth: &Berth, window: WindowId) -> Command {
        Command::SetReleaseTarget {
            release: self.release.id,
            target: Some(Target::Occurrence {
                window,
                start: berth.opens,
            }),
        }
    }

    /// A window that is too short for the release stays open longer.
    fn longer(&self, berth: &Berth) -> Option<Move> {
        let by = self.needs - (berth.to - berth.from);
        let could = by > Seconds::ZERO
            && berth.from + self.needs <= self.by
            && self.is_ready(berth.ready_by);
        let window = self.on.plan.windows.at(berth.window).filter(|_| could)?;
        let mut longer = window.as_ref().clone();
        longer.at.finish = longer.at.finish + by;
        let label = Message::new("fix-window-longer")
            .text("window", &window.name)
            .with("by", Argument::Elapsed(by));
        Some(self.changed(label, longer, berth))
    }

    /// A window takes what is ready after its cut-off, but before it opens.
    fn later_cut_off(&self, berth: &Berth) -> Option<Move> {
        let ready = self.ready?;
        let could = ready > berth.ready_by
            && ready <= berth.opens
            && berth.from + self.needs <= self.by.min(berth.to);
        let window = self.on.plan.windows.at(berth.window).filter(|_| could)?;
        let cut_off = berth.opens - ready;
        let label = Message::new("fix-cut-off")
            .text("window", &window.name)
            .with("cut", Argument::Elapsed(cut_off));
        let later = Window {
            cut_off,
            ..window.as_ref().clone()
        };
        Some(self.changed(label, later, berth))
    }

    /// A window is edited, and the release goes out in it, whatever it aimed at before.
    fn changed(&self, label: Message, window: Window, berth: &Berth) -> Move {
        let (id, edit) = (window.id, Command::EditWindow { window });
        let aims_elsewhere = matches!(
            self.release.target,
            Some(Target::Occurrence { window, start }) if (window, start) != (id, berth.opens)
        );
        let command = if aims_elsewhere {
            Command::Batch {
                label: label.clone(),
                commands: vec![edit, self.aim_at(berth, id)],
            }
        } else {
            edit
        };
        Move {
            label,
            command,
            about: Subject::Window(id),
            harm: 4,
        }
    }

    /// An emergency window right after the release is ready, as long as its deployment.
    fn own_window(&self) -> Option<Move> {
        let start = self.ready?.max(self.on.plan.portfolio.data_date);
        let finish = start + self.needs;
        if finish > self.by || start >= self.first {
            return None;
        }
        let release = self.release;
        let window = Window {
            id: WindowId(uuid::Uuid::nil()),
            name: release.title(),
            kind: WindowKind::Emergency,
            scope: Scope::Product(release.product),
            at: Recurring::once(start, finish),
            admits: vec![release.kind],
            capacity: Some(1),
            cut_off: Seconds::ZERO,
            notes: String::new(),
            external: Vec::new(),
        };
        let label = Message::new("fix-emergency")
            .text("release", &release.title())
            .with("date", Argument::Instant(start));
        let mut commands = vec![Command::AddWindow { window }];
        // The target would keep the release waiting for a later one.
        if matches!(release.target, Some(Target::Occurrence { .. })) {
            commands.push(Command::SetReleaseTarget {
                release: release.id,
                target: Some(Target::NextAdmitting),
            });
        }
        Some(Move {
            label: label.clone(),
            command: Command::Batch { label, commands },
            about: Subject::Release(release.id),
            harm: 6,
        })
    }
}
