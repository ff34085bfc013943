//! The sample portfolio: a bank's quarter, built by the same commands that people give.
//!
//! Built in memory and written once, so that it opens at once; it lies around the day on which it
//! is made, so that it never looks stale. An ordinary file from then on.

mod aims;
mod around;
mod builder;
mod criteria;
mod decisions;
mod places;
mod progress;
mod script;
mod windows;

use crate::document::Document;
use crate::setting::{New, Setting};
use crate::wire::Failure;
use builder::Builder;
use slipway_engine::Scheduled;
use slipway_engine::change::Refusal;
use slipway_engine::plan::Plan;
use std::path::Path;

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
    let plan = build(empty, &mut setting)?;
    Document::create_with(path, &plan, setting)
}

fn build(empty: Plan, setting: &mut Setting) -> Result<Plan, Refusal> {
    let today = empty.portfolio.data_date;
    let mut builder = Builder {
        now: Scheduled::of(empty),
        setting,
        today,
    };
    builder.set_up()?;
    builder.enter_everything()?;
    builder.open_windows()?;
    builder.close_for_calm()?;
    builder.book()?;
    builder.record_progress()?;
    builder.settle_scope()?;
    builder.let_something_slip()?;
    builder.aim()?;
    builder.plan_decisions()?;
    builder.decide()?;
    builder.book_phases()?;
    Ok(builder.now.plan)
}

#[cfg(test)]
mod tests {
    use super::*;
    use slipway_engine::finding::{Code, Severity};
    use slipway_engine::gate::progress;
    use slipway_engine::plan::{Hardness, ReleaseKind, Stage, WindowKind};
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
        Scheduled::of(build(empty, &mut setting).expect("every line can be entered"))
    }

    #[test]
    fn the_sample_is_a_quarter_that_a_release_manager_believes() {
        let now = built(MONDAY);
        let plan = &now.plan;
        assert_eq!(
            (plan.products.len(), plan.releases.len()),
            (6, 8),
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
            met.len() >= 3 && open.len() >= 3 && open.iter().all(|one| one.mandatory >= 3),
            "criteria are met at some gates and open at others"
        );
        let confirmed: Vec<_> = plan
            .external_events
            .iter()
            .map(|row| row.is_confirmed)
            .collect();
        assert_eq!(confirmed, [false, true], "dates that others set");
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
