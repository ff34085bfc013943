//! What holds of every random plan.

use super::plans::{Spice, plans};
use proptest::prelude::*;
use slipway_engine::notation;
use slipway_engine::schedule::Schedule;
use slipway_engine::{Scheduled, Seconds};

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_late_before_it_is_early_while_no_date_asks_for_it(text in plans(Spice::Plain)) {
        let on = Scheduled::of(notation::read(&text).expect("random plans can be read"));
        for (slot, task) in on.plan.tasks.entries() {
            let dates = on.schedule.dates(slot);
            if !task.active {
                continue;
            }
            prop_assert!(
                dates.start_float >= Seconds::ZERO && dates.finish_float >= Seconds::ZERO,
                "{} is later than it may be: {dates:?}\n{text}", task.name
            );
            prop_assert!(dates.free_float <= dates.total_float, "{}: {dates:?}\n{text}", task.name);
        }
    }

    #[test]
    fn what_ends_a_release_is_critical_and_on_its_longest_path(text in plans(Spice::Plain)) {
        let on = Scheduled::of(notation::read(&text).expect("random plans can be read"));
        let end = on.schedule.portfolio().map(|span| span.finish);
        for (slot, task) in on.plan.tasks.entries() {
            let dates = on.schedule.dates(slot);
            if task.active && !dates.is_summary && Some(dates.early_finish) == end {
                prop_assert!(dates.is_critical && dates.is_on_longest_path, "{}: {dates:?}\n{text}", task.name);
            }
        }
    }

    #[test]
    fn a_schedule_is_the_same_every_time(text in plans(Spice::Everything)) {
        let plan = notation::read(&text).expect("random plans can be read");
        let on = Scheduled::of(plan.clone());
        let again = on.with(plan);
        for (slot, task) in on.plan.tasks.entries() {
            prop_assert_eq!(on.schedule.dates(slot), again.schedule.dates(slot), "{}\n{}", task.name, text);
        }
        prop_assert_eq!(&on.findings, &again.findings);
        let alone = Schedule::compute(&on.plan, &on.calendars);
        prop_assert_eq!(alone.portfolio(), on.schedule.portfolio());
    }
}
