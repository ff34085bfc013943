//! Windows that a release would go out in, did no freeze or booking close them.

use crate::id::ReleaseId;
use crate::plan::Target;
use crate::scheduled::Scheduled;
use crate::time::{Instant, Seconds};
use crate::window::{Berth, Closing, Closings, Work, berths, closed_times};

/// An occurrence of a window that something closes to a release.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FrozenOut {
    /// The occurrence as it would be.
    pub(crate) berth: Berth,
    /// What closes it.
    pub(crate) closings: Vec<Closing>,
}

/// Returns the occurrences, by opening, for which a release is ready and long enough for its
/// deployments, and of which a freeze or a booking leaves too little: from its target on, as far as
/// where it goes out instead.
pub(crate) fn frozen_out(on: &Scheduled, release: ReleaseId) -> Vec<FrozenOut> {
    let plan = &on.plan;
    let Some((slot, row)) = plan.releases.slot(release).zip(plan.releases.get(release)) else {
        return Vec::new();
    };
    let Some(aim) = on.schedule.aim(slot) else {
        return Vec::new();
    };
    let closings = closings(on, slot);
    let needed = length(on, slot) + plan.portfolio.rules.back_out_reserve;
    let first = match row.target {
        Some(Target::Occurrence { start, .. }) => start,
        Some(Target::NextAdmitting) | None => plan.portfolio.data_date,
    };
    let last = aim.berth.map(|berth| berth.opens);
    let closes = |closing: Closing, berth: &Berth| {
        let times = closed_times(plan, on.calendars.coming(), &[closing]);
        let mut times = times.into_iter();
        times.any(|(from, to)| from < berth.to && berth.from < to)
    };
    let all = berths(plan, on.calendars.coming(), row, &[]).unwrap_or_default();
    all.into_iter()
        .filter(|berth| {
            berth.opens >= first
                && last.is_none_or(|last| berth.opens < last)
                && aim.readiness.is_none_or(|ready| ready <= berth.ready_by)
                && berth.to - berth.from >= needed
        })
        .map(|berth| FrozenOut {
            closings: (closings.iter().copied())
                .filter(|&closing| closes(closing, &berth))
                .collect(),
            berth,
        })
        .filter(|frozen| !frozen.closings.is_empty())
        .collect()
}

/// What closes time to the deployments of the release in a slot.
fn closings(on: &Scheduled, release: u32) -> Vec<Closing> {
    let of_plan = Closings::of(&on.plan);
    let deployments = on.calendars.deployments(release).iter();
    let sites = on.calendars.sites();
    let works = deployments.filter_map(|&slot| Work::of(&on.plan, sites, on.plan.tasks.at(slot)?));
    let mut all: Vec<Closing> = works.flat_map(|work| of_plan.to(&work)).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// From the first start of its deployments to their last finish.
fn length(on: &Scheduled, release: u32) -> Seconds {
    let deployments = on.calendars.deployments(release).iter();
    let dates = deployments.map(|&slot| on.schedule.dates(slot));
    let span = dates.fold(None, |span: Option<(Instant, Instant)>, dates| {
        let (start, finish) = span.unwrap_or((dates.start, dates.finish));
        Some((start.min(dates.start), finish.max(dates.finish)))
    });
    span.map_or(Seconds::ZERO, |(start, finish)| finish - start)
}
