//! How releases stand to their windows, and when windows, freezes and outages come, as a window is told.

use crate::wire::{AimDates, Band, BerthDates, Landed};
use slipway_engine::change::Subject;
use slipway_engine::schedule::{Aim, Landing};
use slipway_engine::window::Berth;
use slipway_engine::{Instant, ReleaseId, Scheduled, Seconds};
use std::collections::BTreeMap;

/// How far before and after the plan bands are told.
const AROUND: Seconds = Seconds(180 * 86_400);
/// A window that opens every day fills years of bands; more than this of one row is a haze anyway.
const MOST_OF_ONE: usize = 1_000;

/// Returns how each release that windows concern stands to them.
pub(crate) fn aims(of: &Scheduled) -> BTreeMap<ReleaseId, AimDates> {
    let releases = of.plan.releases.entries();
    releases
        .filter_map(|(slot, release)| Some((release.id, told(of, of.schedule.aim(slot)?))))
        .collect()
}

/// Returns those that stand otherwise than before.
pub(crate) fn changed_aims(before: &Scheduled, after: &Scheduled) -> BTreeMap<ReleaseId, AimDates> {
    let known = aims(before);
    let mut aims = aims(after);
    aims.retain(|release, aim| known.get(release) != Some(aim));
    aims
}

/// Returns how a release stands to its window, in ids and instants.
pub(crate) fn told(of: &Scheduled, aim: &Aim) -> AimDates {
    let landed = match aim.landing {
        _ if aim.is_made() => Landed::Made,
        Landing::In(_) => Landed::Missed,
        Landing::Over(_) => Landed::TooLong,
        Landing::Nowhere | Landing::Free => Landed::Nowhere,
    };
    let task = |slot| of.plan.tasks.at(slot).map(|task| task.id);
    AimDates {
        target: aim.target.and_then(|berth| dates(of, berth)),
        berth: aim.berth.and_then(|berth| dates(of, berth)),
        landed,
        readiness: aim.readiness,
        last: aim.last.and_then(task),
        window_float: aim.window_float,
        cliff: aim.cliff,
    }
}

pub(crate) fn dates(of: &Scheduled, berth: Berth) -> Option<BerthDates> {
    Some(BerthDates {
        window: of.plan.windows.at(berth.window)?.id,
        opens: berth.opens,
        from: berth.from,
        to: berth.to,
        ready_by: berth.ready_by,
    })
}

/// Returns the occurrences of windows, freezes and outages around the plan.
pub(crate) fn bands(of: &Scheduled) -> Vec<Band> {
    let portfolio = &of.plan.portfolio;
    let span = of.schedule.portfolio();
    let first = span.map_or(portfolio.data_date, |span| span.start) - AROUND;
    let last = span.map_or(portfolio.data_date, |span| span.finish) + AROUND;
    let coming = of.calendars.coming();
    let mut bands = Vec::new();
    let mut add = |subject: Subject, times: &[(Instant, Instant)]| {
        let near = times
            .iter()
            .filter(|&&(from, to)| from < last && to > first);
        bands.extend(near.take(MOST_OF_ONE).map(|&(from, to)| Band {
            of: subject,
            from,
            to,
        }));
    };
    for (slot, window) in of.plan.windows.entries() {
        add(Subject::Window(window.id), coming.of_window(slot));
    }
    for (slot, freeze) in of.plan.freezes.entries() {
        add(Subject::Freeze(freeze.id), coming.of_freeze(slot));
    }
    for (slot, outage) in of.plan.outages.entries() {
        add(Subject::Outage(outage.id), coming.of_outage(slot));
    }
    bands
}

#[cfg(test)]
mod tests {
    use super::*;
    use slipway_engine::notation::read;

    #[test]
    fn every_occurrence_of_a_window_a_freeze_and_an_outage_is_told() {
        let plan = read(
            "@environment uat-1 uat | @release payments | build 3d
             @window saturday satT20:00..sunT06:00 weekly
             @freeze year-end mon+3..mon+4
             @outage firmware uat-1 tueT18:00..tueT22:00 weekly",
        );
        let bands = bands(&Scheduled::of(plan.expect("it reads")));
        let of = |is: fn(&Subject) -> bool| -> Vec<(Instant, Instant)> {
            let bands = bands.iter().filter(|band| is(&band.of));
            bands.map(|band| (band.from, band.to)).collect()
        };
        assert!(of(|of| matches!(of, Subject::Window(_))).len() > 10);
        assert_eq!(of(|of| matches!(of, Subject::Freeze(_))).len(), 1);
        let outages = of(|of| matches!(of, Subject::Outage(_)));
        assert!(outages.len() > 10, "it comes every week: {outages:?}");
        for pair in outages.windows(2) {
            assert_eq!(pair[1].0 - pair[0].0, Seconds(7 * 86_400), "a week apart");
            assert_eq!(pair[0].1 - pair[0].0, Seconds(4 * 3_600), "for four hours");
        }
    }
}
