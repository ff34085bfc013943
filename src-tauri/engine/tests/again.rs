//! What is computed from the schedule before is what is computed from nothing: every field of every
//! row, every span and every finding, over random plans and random edits of their rows.

mod again {
    pub(crate) mod around;
    pub(crate) mod edits;
    pub(crate) mod plan;
}

use again::around::around;
use again::edits::edit;
use again::plan::{Dice, plan};
use proptest::prelude::*;
use slipway_engine::plan::Plan;
use slipway_engine::schedule::Schedule;
use slipway_engine::{Scheduled, findings};

/// Fails unless a state is what its plan gives when nothing is known before.
fn is_plain(on: &Scheduled, told: &str) -> Result<(), TestCaseError> {
    let calendars = on.calendars.for_candidate(&on.plan);
    let plain = Schedule::compute(&on.plan, &calendars);
    for (slot, task) in on.plan.tasks.entries() {
        prop_assert_eq!(
            on.schedule.dates(slot),
            plain.dates(slot),
            "{} after {}: {:#?}",
            task.name,
            told,
            task
        );
    }
    for (slot, release) in on.plan.releases.entries() {
        let (one, other) = (on.schedule.release(slot), plain.release(slot));
        prop_assert_eq!(one, other, "{} after {}", release.name, told);
    }
    for (slot, product) in on.plan.products.entries() {
        let (one, other) = (on.schedule.product(slot), plain.product(slot));
        prop_assert_eq!(one, other, "{} after {}", product.name, told);
    }
    prop_assert_eq!(on.schedule.portfolio(), plain.portfolio(), "after {}", told);
    prop_assert_eq!(on.schedule.loops(), plain.loops(), "after {}", told);
    let noticed = findings(&on.plan, &calendars, &plain);
    for (one, other) in on.findings.iter().zip(&noticed) {
        prop_assert_eq!(one, other, "after {}", told);
    }
    prop_assert_eq!(on.findings.len(), noticed.len(), "after {}", told);
    Ok(())
}

/// A hundred edits one on the other, and now and then back to where it was some edits ago.
fn a_hundred_edits(seed: u64) -> Result<(), TestCaseError> {
    let dice = &mut Dice(seed);
    let mut first = plan(dice);
    if dice.roll(2) == 0 {
        around(dice, &mut first);
    }
    let mut on = Scheduled::of(first);
    let mut before: Vec<Plan> = Vec::new();
    for number in 0..100 {
        let mut next = on.plan.clone();
        let told = match before.pop() {
            Some(earlier) if dice.roll(8) == 0 => {
                next = earlier;
                "undo".to_owned()
            }
            _ => edit(dice, &mut next),
        };
        let after = on.with(next);
        before.push(std::mem::replace(&mut on, after).plan);
        is_plain(&on, &format!("{told}, edit {number} of seed {seed}"))?;
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_computed_again_is_what_is_computed_from_nothing(seed in any::<u64>()) {
        a_hundred_edits(seed)?;
    }
}
