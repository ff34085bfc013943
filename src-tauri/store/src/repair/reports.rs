//! The domain check of the RAID log and of reports: they are about releases that are there.

use super::{empty_if, is_off};
use crate::mend::{Repair, mend};
use crate::set_aside::Why;
use slipway_engine::change::Change;
use slipway_engine::plan::{Plan, RaidItem};
use std::sync::Arc;

/// Entries of the RAID log, and reports.
pub(super) fn reports(plan: &mut Plan, repair: &mut Repair) {
    let (releases, people) = (&plan.releases, &plan.people);
    mend(
        &mut plan.raid_items,
        Change::RaidItem,
        repair,
        |row, verdict| {
            if releases.get(row.release).is_none() {
                verdict.removed = Some(Why::Dangling);
            }
            empty_if!(verdict, row.owner, Why::Dangling, |id| people
                .get(id)
                .is_none());
            empty_if!(verdict, row.due, Why::OutOfRange, |at| is_off(at));
            let is_no_level = |level: u8| !(1..=RaidItem::MOST).contains(&level);
            empty_if!(verdict, row.likelihood, Why::OutOfRange, |one| is_no_level(
                one
            ));
            empty_if!(verdict, row.impact, Why::OutOfRange, |one| is_no_level(one));
        },
    );
    mend(&mut plan.reports, Change::Report, repair, |row, verdict| {
        let lost = |id| releases.get(id).is_none();
        if row.release.is_some_and(lost) {
            verdict.removed = Some(Why::Dangling);
        }
        empty_if!(verdict, row.since, Why::OutOfRange, |at| is_off(at));
    });
}

#[cfg(test)]
mod tests {
    use super::super::windows::tests::taken_after;
    use crate::testing::id;
    use slipway_engine::plan::RaidItem;

    #[test]
    fn nobody_sees_to_a_risk_when_its_owner_is_gone() {
        let taken = taken_after(|plan| drop(plan.people.remove(id(2, 1))));
        assert!(taken.contains(&"raid_item owner".to_owned()), "{taken:?}");
    }

    #[test]
    fn what_is_about_a_lost_release_goes_with_it() {
        let taken = taken_after(|plan| drop(plan.releases.remove(id(4, 1))));
        for expected in ["raid_item gone", "report gone"] {
            assert!(taken.contains(&expected.to_owned()), "{taken:?}");
        }
    }

    #[test]
    fn a_likelihood_that_no_scale_has_is_not_kept() {
        let taken = taken_after(|plan| {
            let mut row = RaidItem::clone(plan.raid_items.get(id(24, 1)).unwrap());
            row.likelihood = Some(9);
            plan.raid_items.insert(row.into());
        });
        assert_eq!(taken, ["raid_item likelihood"]);
    }
}
