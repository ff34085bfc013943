//! Phases that need an environment and have none (E03).

use super::notes::{Notes, View, finding};
use super::reserved::{Held, Reserved};
use super::{Code, Severity};
use crate::change::{Argument, Message, Subject};
use crate::id::ReleaseId;
use crate::plan::{Environment, Release, Stage, Task};
use rustc_hash::FxHashMap;

/// E03: a phase of a release that is not over, for which the portfolio has an environment of the
/// stage that the rules ask for, and nobody booked one.
pub(super) fn phases<'a>(view: &View<'a>, reserved: &Reserved<'a>, notes: &mut Notes<'a>) {
    let mut booked: FxHashMap<ReleaseId, Vec<&Held<'a>>> = FxHashMap::default();
    for held in reserved.iter() {
        booked.entry(held.release.id).or_default().push(held);
    }
    for (slot, task) in view.plan.tasks.entries() {
        let Some((stage, release)) = stage_of(view, slot, task) else {
            continue;
        };
        let dates = view.dates(slot);
        let of_release = booked.get(&release.id).map_or(&[][..], Vec::as_slice);
        let is_booked = of_release.iter().any(|held| {
            serves(held.environment, stage, release)
                && (held.from < dates.finish && dates.start < held.to
                    || is_within(view, held, slot))
        });
        if is_booked || environments(view, stage, release).next().is_none() {
            continue;
        }
        let message = Message::new("finding-e03")
            .text("phase", &task.name)
            .text("release", &release.title())
            .with("stage", Argument::Term(stage_key(stage)))
            .with("start", Argument::Instant(dates.start))
            .with("finish", Argument::Instant(dates.finish));
        let subjects = vec![Subject::Task(task.id), Subject::Release(release.id)];
        let ids = [task.id.into()];
        let found = finding(Code::E03, Severity::Warning, &ids, subjects, message);
        notes.add(&release.name, found);
    }
}

/// Returns at which stage a row of work needs an environment, while that is still to come.
pub(super) fn stage_of<'a>(
    view: &View<'a>,
    slot: u32,
    task: &Task,
) -> Option<(Stage, &'a Release)> {
    let phase = task.phase.filter(|_| task.active)?;
    let stage = *view.rules.phase_stages.get(&phase)?;
    let dates = view.dates(slot);
    let is_coming = dates.start < dates.finish && dates.finish > view.plan.portfolio.data_date;
    let release = view.plan.releases.get(task.release)?;
    // What stands under a phase of the same role is a part of it.
    let mut above = view
        .network
        .ancestors(slot)
        .filter_map(|slot| view.task(slot));
    let is_part = above.any(|above| above.phase == Some(phase));
    let is_open = is_coming && !release.state.is_over() && !task.progress.is_finished();
    (is_open && !is_part).then_some((stage, release.as_ref()))
}

/// Iterates over the environments of a stage in which a release can be.
pub(super) fn environments<'a>(
    view: &View<'a>,
    stage: Stage,
    release: &'a Release,
) -> impl Iterator<Item = &'a Environment> {
    let all = view.plan.environments.iter().map(AsRef::as_ref);
    all.filter(move |environment| serves(environment, stage, release))
}

fn serves(environment: &Environment, stage: Stage, release: &Release) -> bool {
    let serves = |product| release.releases(product);
    environment.stage == stage && environment.product.is_none_or(serves)
}

/// Says whether a booking is bound to a phase or to work in it.
fn is_within(view: &View<'_>, held: &Held<'_>, phase: u32) -> bool {
    let is_under = |slot| slot == phase || view.network.ancestors(slot).any(|above| above == phase);
    held.task.is_some_and(is_under)
}

/// The catalogue's word for a stage.
fn stage_key(stage: Stage) -> String {
    format!("stage-{stage:?}").to_lowercase()
}
