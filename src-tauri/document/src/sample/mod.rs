//! The sample portfolio: a bank's quarter, built by the same commands that people give.
//!
//! Built in memory and written once, so that it opens at once; it lies around the day on which it
//! is made, so that it never looks stale. An ordinary file from then on.

mod around;
mod builder;
mod progress;
mod script;

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
    builder.record_progress()?;
    builder.let_something_slip()?;
    Ok(builder.now.plan)
}

#[cfg(test)]
mod tests {
    use super::*;
    use slipway_engine::finding::Code;
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
    fn on_every_weekday_the_sample_has_one_broken_deadline_and_no_loop() {
        for day in 0..7 {
            let now = built(MONDAY + Seconds(day * DAY));
            let codes: Vec<Code> = now.findings.iter().map(|finding| finding.code).collect();
            let count = |code| codes.iter().filter(|&&found| found == code).count();
            assert_eq!(
                count(Code::L06),
                1,
                "day {day}: the go / no-go of Payments 4.2 misses its date: {codes:?}"
            );
            assert_eq!(count(Code::L01), 0, "day {day}: nothing waits for itself");
        }
    }
}
