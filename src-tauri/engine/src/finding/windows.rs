//! Deployments against their windows: outside (R01), too long (R02), ready too late (R03), too many
//! in one (R04).

use super::notes::{Notes, View, finding, moment_id};
use super::{Code, Severity};
use crate::change::{Argument, Message, Subject};
use crate::plan::{Release, Target, Window};
use crate::schedule::{Aim, Landing};
use crate::time::{Instant, Seconds};
use crate::window::{Berth, Work};
use std::collections::BTreeMap;

/// What is wrong with how a release stands to its window.
pub(super) fn release<'a>(
    view: &View<'a>,
    slot: u32,
    release: &'a Release,
    aim: &Aim,
    notes: &mut Notes<'a>,
) {
    aimed(view, release, aim, notes);
    pinned(view, slot, release, notes);
}

/// R01, R02 and R03 of a release whose deployment the engine places.
fn aimed<'a>(view: &View<'a>, release: &'a Release, aim: &Aim, notes: &mut Notes<'a>) {
    let subjects = |window: Option<&Window>| {
        let window = window.map(|window| Subject::Window(window.id));
        std::iter::once(Subject::Release(release.id))
            .chain(window)
            .collect()
    };
    let mut note = |code, window: Option<&Window>, message: Message| {
        let ids = [release.id.into()];
        let found = finding(code, Severity::Error, &ids, subjects(window), message);
        notes.add(&release.name, found);
    };
    let window_of = |berth: Berth| view.plan.windows.at(berth.window).map(AsRef::as_ref);
    let named = |key, berth: Berth| {
        Message::new(key)
            .text("release", &release.title())
            .text("window", window_of(berth).map_or("", |window| &window.name))
            .with("opens", Argument::Instant(berth.opens))
    };
    if let (Landing::Over(_), Some(berth)) = (aim.landing, aim.berth) {
        let by = over_by(view, release, berth);
        let message = named("finding-r02", berth).with("by", Argument::Elapsed(by));
        note(Code::R02, window_of(berth), message);
    }
    let late_for = aim
        .target
        .filter(|target| aim.readiness.is_some_and(|at| at > target.ready_by));
    if let (Some(target), Some(ready)) = (late_for, aim.readiness) {
        let by = view
            .calendars
            .portfolio()
            .work_between(target.ready_by, ready);
        let mut message = named("finding-r03", target)
            .with("ready", Argument::Instant(ready))
            .with("cut-off", Argument::Instant(target.ready_by))
            .with("by", Argument::Work(by.max(Seconds(60))))
            .text(
                "task",
                aim.last
                    .and_then(|slot| view.task(slot))
                    .map_or("", |task| &task.name),
            );
        message = match aim.cliff {
            Some(cliff) => message
                .text("case", "cliff")
                .with("cliff", Argument::Elapsed(cliff)),
            None => message.text("case", "last"),
        };
        return note(Code::R03, window_of(target), message);
    }
    match (aim.landing, aim.berth, aim.target) {
        (Landing::Nowhere, _, _) => {
            let message = Message::new("finding-r01")
                .text("release", &release.title())
                .text("case", "none");
            note(Code::R01, None, message);
        }
        (Landing::In(_), Some(berth), Some(target)) if berth.opens != target.opens => {
            let message = named("finding-r01", target)
                .text("case", "missed")
                .with("lies", Argument::Instant(berth.from));
            note(Code::R01, window_of(target), message);
        }
        (Landing::In(_), Some(berth), None) => {
            if let Some(Target::Occurrence { window, start }) = release.target {
                let window = view.plan.windows.get(window).map(AsRef::as_ref);
                let message = Message::new("finding-r01")
                    .text("release", &release.title())
                    .text("case", "closed")
                    .text("window", window.map_or("", |window| &window.name))
                    .with("opens", Argument::Instant(start))
                    .with("lies", Argument::Instant(berth.from));
                note(Code::R01, window, message);
            }
        }
        (Landing::In(_) | Landing::Over(_) | Landing::Free, _, _) => {}
    }
}

/// Elapsed time by which the deployment of a release passes the end of a berth.
fn over_by(view: &View<'_>, release: &Release, berth: Berth) -> Seconds {
    let last = deployments(view, release)
        .map(|(slot, _)| view.dates(slot).finish)
        .max();
    last.map_or(Seconds::ZERO, |last| {
        last - (berth.to - view.rules.back_out_reserve)
    })
}

/// R01 and R02 of a release whose deployment somebody else put where it is.
fn pinned<'a>(view: &View<'a>, slot: u32, release: &'a Release, notes: &mut Notes<'a>) {
    let berths = view.calendars.berths(slot).unwrap_or_default();
    for (slot, work) in deployments(view, release) {
        if work.task.progress.is_finished() || !work.is_put() {
            continue;
        }
        let dates = view.dates(slot);
        let holds = |berth: &&Berth| berth.from <= dates.start && dates.start < berth.to;
        let inside = berths.iter().find(holds);
        let about = |key| {
            Message::new(key)
                .text("release", &release.title())
                .text("task", &work.task.name)
                .with("lies", Argument::Instant(dates.start))
        };
        let (code, message) = match inside {
            None => (Code::R01, about("finding-r01").text("case", "pinned")),
            Some(berth) if dates.finish > berth.to => {
                let window = view.plan.windows.at(berth.window);
                let message = about("finding-r02")
                    .text("window", window.map_or("", |window| window.name.as_str()))
                    .with("opens", Argument::Instant(berth.opens))
                    .with("by", Argument::Elapsed(dates.finish - berth.to));
                (Code::R02, message)
            }
            Some(_) => continue,
        };
        let subjects = vec![Subject::Task(work.task.id), Subject::Release(release.id)];
        let ids = [work.task.id.into()];
        notes.add(
            &release.name,
            finding(code, Severity::Error, &ids, subjects, message),
        );
    }
}

/// The leaves of a release that count and bring it to the users.
pub(super) fn deployments<'a>(
    view: &View<'a>,
    release: &'a Release,
) -> impl Iterator<Item = (u32, Work<'a>)> {
    let plan = view.plan;
    let slot = plan.releases.slot(release.id);
    let leaves = slot.map_or(&[][..], |slot| view.calendars.deployments(slot));
    leaves.iter().filter_map(|&slot| {
        let task = plan.tasks.at(slot).filter(|task| task.active)?;
        Some((slot, Work::of(plan, view.calendars.sites(), task)?))
    })
}

/// R04: an occurrence holds more releases than it takes; the first is the one that weighs least.
pub(super) fn over_capacity<'a>(view: &View<'a>, notes: &mut Notes<'a>) {
    let plan = view.plan;
    // Releases by window slot and the opening of its occurrence.
    let mut takes: BTreeMap<(u32, Instant), Vec<&Release>> = BTreeMap::new();
    for (slot, release) in plan.releases.entries() {
        if let Some(berth) = view.schedule.aim(slot).and_then(|aim| aim.berth) {
            let occurrence = (berth.window, berth.opens);
            takes.entry(occurrence).or_default().push(release);
        }
    }
    for ((slot, opens), mut releases) in takes {
        let Some(window) = plan.windows.at(slot) else {
            continue;
        };
        let Some(capacity) = window
            .capacity
            .filter(|&most| releases.len() > most as usize)
        else {
            continue;
        };
        releases.sort_by_key(|release| (std::cmp::Reverse(release.priority), release.id));
        let names: Vec<String> = releases.iter().map(|release| release.title()).collect();
        let message = Message::new("finding-r04")
            .text("window", &window.name)
            .with("opens", Argument::Instant(opens))
            .with(
                "count",
                Argument::Number(names.len().try_into().unwrap_or(i64::MAX)),
            )
            .with("capacity", Argument::Number(capacity.into()))
            .text("names", &names.join(", "));
        let of_releases = releases.iter().map(|release| Subject::Release(release.id));
        let subjects = std::iter::once(Subject::Window(window.id)).chain(of_releases);
        let ids = [window.id.into(), moment_id(opens)];
        let found = finding(
            Code::R04,
            Severity::Error,
            &ids,
            subjects.collect(),
            message,
        );
        notes.add(&window.name, found);
    }
}
