//! The sample portfolio: a bank's quarter, built by the same commands that people give.
//!
//! Built in memory and written once, so that it opens at once; it lies around the day on which it
//! is made, so that it never looks stale. An ordinary file from then on.

mod aims;
mod around;
mod builder;
mod costs;
mod criteria;
mod decisions;
mod past;
mod places;
mod progress;
mod raid;
mod script;
mod started;
mod told;
mod windows;

use crate::document::Document;
use crate::setting::{New, Setting};
use crate::wire::Failure;
use builder::Builder;
use past::Past;
use slipway_engine::Scheduled;
use slipway_engine::change::Refusal;
use slipway_engine::plan::Plan;
use std::path::Path;
use told::TOLD_FOR;

/// Writes the sample portfolio and opens it.
///
/// # Errors
///
/// A fault of the disk; something that already has the name is left as it is.
pub fn sample(path: &Path, mut setting: Setting) -> Result<Document, Failure> {
    let new = New {
        name: "Alder Bank".to_owned(),
        zone: "Europe/London".to_owned(),
        calendar: "Working days".to_owned(),
    };
    let empty = crate::document::empty_plan(&new, &mut setting)?;
    let (plan, past) = build(empty, &mut setting)?;
    Document::create_with(path, &plan, past.as_ref().map(Past::told), setting)
}

/// Returns the plan, and what was done in the week before.
fn build(empty: Plan, setting: &mut Setting) -> Result<(Plan, Option<Past>), Refusal> {
    let today = empty.portfolio.data_date;
    let mut builder = Builder {
        now: Scheduled::of(empty),
        setting,
        today,
        past: None,
    };
    builder.set_up()?;
    builder.enter_everything()?;
    builder.open_windows()?;
    builder.close_for_calm()?;
    builder.book()?;
    builder.record_progress(today - TOLD_FOR)?;
    builder.aim()?;
    builder.start_from_template()?;
    builder.price()?;
    builder.grant_budgets()?;
    builder.remember();
    builder.by("Maya Lindqvist", 7, 15);
    builder.publish()?;
    builder.by("Maya Lindqvist", 1, 8);
    builder.record_progress(today)?;
    builder.settle_scope()?;
    builder.by("Luc Moreau", 1, 10);
    builder.let_something_slip()?;
    builder.overspend()?;
    builder.by("Maya Lindqvist", 1, 11);
    builder.aim_anew()?;
    builder.plan_decisions()?;
    builder.decide()?;
    builder.by("Owen Hughes", 1, 14);
    builder.book_phases()?;
    builder.by("Maya Lindqvist", 1, 15);
    builder.review()?;
    builder.permit()?;
    builder.write_log()?;
    builder.add_reports()?;
    Ok((builder.now.plan, builder.past))
}

#[cfg(test)]
mod tests {
    use super::*;
    use slipway_engine::finding::{Code, Severity};
    use slipway_engine::gate::progress;
    use slipway_engine::plan::{
        Decision, Hardness, Outage, RaidKind, Release, ReleaseKind, Stage, WindowKind,
    };
    use slipway_engine::{Instant, Seconds};
    use std::collections::BTreeSet;

    const DAY: i64 = 86_400;
    /// Monday 16 November 2026, noon.
    const MONDAY: Instant = Instant(1_794_830_400);

    fn built(now: Instant) -> Scheduled {
        let mut setting = Setting::of_this_computer("Ada".to_owned(), std::path::PathBuf::new());
        setting.now = Box::new(move || now);
        let new = New {
            name: "Alder".to_owned(),
            zone: "Europe/London".to_owned(),
            calendar: "Working days".to_owned(),
        };
        let empty = crate::document::empty_plan(&new, &mut setting).expect("an empty plan");
        let (plan, _) = build(empty, &mut setting).expect("every line can be entered");
        Scheduled::of(plan)
    }

    #[test]
    fn the_sample_is_a_quarter_that_a_release_manager_believes() {
        let now = built(MONDAY);
        let plan = &now.plan;
        assert_eq!(
            (plan.products.len(), plan.releases.len()),
            (6, 10),
            "products and releases"
        );
        assert!(plan.tasks.len() >= 150, "{} tasks", plan.tasks.len());
        let kinds: BTreeSet<_> = plan.dependencies.iter().map(|link| link.kind).collect();
        assert_eq!(kinds.len(), 4, "all four types of dependency");
        let release = |id| plan.tasks.get(id).map(|task| task.release);
        let crossing = plan
            .dependencies
            .iter()
            .filter(|link| release(link.predecessor) != release(link.successor))
            .count();
        assert!(crossing >= 8, "{crossing} dependencies cross releases");
        let (done, under_way) = plan.tasks.iter().fold((0, 0), |(done, under_way), task| {
            (
                done + usize::from(task.progress.is_finished()),
                under_way + usize::from(task.progress.is_started() && !task.progress.is_finished()),
            )
        });
        assert!(
            done > 30 && under_way > 2,
            "{done} done, {under_way} under way"
        );
    }

    #[test]
    fn one_release_of_the_sample_costs_more_than_it_may() {
        let now = built(MONDAY);
        let over: Vec<_> = now
            .findings
            .iter()
            .filter(|one| one.code == Code::C01)
            .collect();
        let [one] = &over[..] else {
            panic!("{over:#?}");
        };
        let payments = now
            .plan
            .releases
            .iter()
            .find(|row| row.title() == "Payments 4.2");
        let payments = payments.expect("it is there");
        assert_eq!(
            one.subjects,
            [slipway_engine::change::Subject::Release(payments.id)]
        );
        let slot = now.plan.releases.slot(payments.id).expect("it has a slot");
        let costs = slipway_engine::cost::Costs::of(&now, None);
        let of = costs.release(slot);
        let budget = payments.budget.expect("it has one");
        let share = of.eac().max(of.cost()) * 100 / budget;
        assert!(
            (102..=125).contains(&share),
            "{share} % of its budget: {of:?}"
        );
        assert!(of.cpi().is_some_and(|cpi| cpi < 10_000), "too dear so far");
    }

    #[test]
    fn the_sample_has_windows_freezes_and_what_belongs_to_them() {
        let plan = built(MONDAY).plan;
        let hardness: Vec<_> = plan.freezes.iter().map(|row| row.hardness).collect();
        assert_eq!(
            hardness,
            [Hardness::Hard, Hardness::Soft],
            "a freeze that moves work and one that warns"
        );
        let emergency = plan
            .windows
            .iter()
            .filter(|row| row.kind == WindowKind::Emergency && !row.admits(ReleaseKind::Minor));
        assert_eq!(
            (plan.windows.len(), emergency.count()),
            (3, 1),
            "windows, and those for what cannot wait"
        );
        let stages: BTreeSet<_> = plan.environments.iter().map(|row| row.stage).collect();
        let needed = [Stage::Sit, Stage::Uat, Stage::Preprod, Stage::Prod];
        assert!(
            needed.iter().all(|stage| stages.contains(stage)),
            "environments by stage: {stages:?}"
        );
        let fixed = plan.bookings.iter().filter(|row| row.fixed().is_some());
        assert_eq!(fixed.count(), 1, "the others move with their task");
        assert!(
            plan.bookings.len() >= 8
                && plan.bookings.iter().all(|row| !row.requested_by.is_empty()),
            "phases have environments, and somebody asked for them"
        );
        assert!(
            plan.gates.iter().all(|gate| gate.date.is_some()) && plan.gates.len() >= 10,
            "decisions have dates"
        );
        let decided = plan.gates.iter().filter(|gate| gate.decision.is_passed());
        assert!(decided.count() >= 3, "some lie behind");
        let gate = |gate| progress(&plan, gate);
        let (met, open): (Vec<_>, Vec<_>) = plan
            .gates
            .iter()
            .map(|row| gate(row.id))
            .partition(|one| one.passed == one.mandatory);
        assert!(
            met.len() >= 3 && open.len() >= 3 && open.iter().all(|one| one.mandatory > 0),
            "criteria are met at some gates and open at others"
        );
        let sure: Vec<_> = plan
            .external_events
            .iter()
            .map(|row| (row.is_confirmed, row.confidence))
            .collect();
        assert_eq!(
            sure,
            [(false, Some(6_000)), (true, None), (false, Some(8_000))],
            "dates that others set"
        );
    }

    #[test]
    fn the_sample_shows_how_releases_are_planned_and_told() {
        let now = built(MONDAY);
        let plan = &now.plan;
        let (today, week) = (plan.portfolio.data_date, Seconds(7 * DAY));
        assert!(
            plan.releases.iter().all(|row| !row.goal.is_empty()),
            "goals"
        );
        let count = |is: fn(&Release) -> bool| plan.releases.iter().filter(|row| is(row)).count();
        assert_eq!(count(|row| row.is_regulated), 2, "regulated");
        assert_eq!(count(|row| row.is_security), 2, "security");
        assert_eq!(count(|row| row.out_of_band.is_some()), 1, "out of band");
        assert_eq!(count(|row| row.risk.is_some()), 1, "risk as people see it");
        let started = plan
            .releases
            .entries()
            .find(|(_, row)| row.from_template.is_some());
        let (slot, started) = started.expect("one was started from a template");
        let aim = now.schedule.aim(slot).expect("it aims at a window");
        assert!(
            aim.is_made() && started.start > Some(today + week),
            "weeks ahead"
        );
        let rooms = || plan.environments.iter();
        assert!(rooms().all(|row| !row.group.is_empty() && row.owner.is_some()));
        assert!(rooms().any(|row| row.capacity > 1) && rooms().any(|row| !row.versions.is_empty()));
        let mut outages = plan.outages.iter();
        let near = |row: &&std::sync::Arc<Outage>| {
            row.at.start > today && row.at.start < today + Seconds(6 * week.0)
        };
        assert!(outages.any(|row| near(&row)), "an outage in the next weeks");
        let purposes: BTreeSet<_> = plan.bookings.iter().map(|row| row.purpose as u8).collect();
        assert!(purposes.len() >= 4, "bookings for different uses");
        assert!(
            plan.bookings.iter().any(|row| !row.needs.is_empty()),
            "a version is needed"
        );
        let decisions = || plan.gates.iter().map(|row| row.decision);
        assert!(
            decisions().any(|one| one == Decision::ConditionalGo),
            "under a condition"
        );
        let held = plan.reviews.iter().filter(|row| !row.minutes.is_empty());
        assert_eq!(
            (plan.reviews.len(), held.count()),
            (2, 1),
            "one was held, one is coming"
        );
        let [told] = &plan.publications.iter().collect::<Vec<_>>()[..] else {
            panic!("the schedule was published once");
        };
        assert!(told.waivers.is_empty() && told.data_date == today - week);
        let codes: Vec<_> = now
            .findings
            .iter()
            .map(|found| (found.code, found.waiver.is_some()))
            .collect();
        assert!(codes.contains(&(Code::H05, false)), "the plan has moved on");
        assert!(
            codes.contains(&(Code::R13, true)),
            "somebody answers for a finding"
        );
    }

    #[test]
    fn the_sample_has_a_log_and_reports() {
        let plan = built(MONDAY).plan;
        let count = |kind| {
            plan.raid_items
                .iter()
                .filter(|row| row.kind == kind)
                .count()
        };
        let kinds = [RaidKind::Risk, RaidKind::Issue, RaidKind::Decision];
        assert_eq!(kinds.map(count), [3, 2, 2], "risks, issues and decisions");
        let releases: BTreeSet<_> = plan.raid_items.iter().map(|row| row.release).collect();
        assert!(releases.len() >= 4, "of several releases");
        let mut risks = plan
            .raid_items
            .iter()
            .filter(|row| row.kind == RaidKind::Risk);
        assert!(
            risks.all(|row| row.exposure().is_some()),
            "risks are weighed"
        );
        assert_eq!(plan.reports.len(), 3);
    }

    #[test]
    fn whenever_it_is_made_one_release_misses_its_window_and_one_deadline_is_broken() {
        // Through all weekdays and all months.
        for day in (0..366).step_by(46) {
            let now = built(MONDAY + Seconds(day * DAY));
            let missed: Vec<&str> = now
                .plan
                .releases
                .entries()
                .filter(|&(slot, _)| now.schedule.aim(slot).is_some_and(|aim| !aim.is_made()))
                .map(|(_, release)| release.name.as_str())
                .collect();
            assert_eq!(missed, ["Payments 4.2"], "day {day}: releases that miss");
            // The work before the deadline has negative float where little else holds it (L05).
            let errors: Vec<Code> = now
                .findings
                .iter()
                .filter(|finding| finding.severity <= Severity::Error)
                .map(|finding| finding.code)
                .filter(|&code| code != Code::L05)
                .collect();
            assert_eq!(
                errors,
                [Code::L06, Code::R03],
                "day {day}: the decision about Payments 4.2 comes after its cut-off"
            );
            let all = now.findings.iter().count();
            assert!(all <= 12, "day {day}: {all} findings are more than a story");
        }
    }
}
