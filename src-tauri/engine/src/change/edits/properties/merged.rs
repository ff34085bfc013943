//! What holds for two people who changed copies of one plan, whatever they did: nothing of either is
//! lost unless somebody decides so, and what comes of it makes sense.

use super::super::sketch::{Counted, Sketch, at};
use super::super::{Edits, edits_for};
use super::faults::fault;
use super::{START, perform};
use crate::change::any::{Dice, command};
use crate::change::{Command, Message, Refusal};
use crate::compare::{Comparison, Decided, RowDifference, Side};
use crate::plan::Plan;
use crate::scheduled::Scheduled;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

/// The plan that both began with, and what each made of it.
struct Desks {
    base: Plan,
    mine: Plan,
    theirs: Plan,
}

fn desks([before, mine, theirs]: &[Vec<u8>; 3]) -> Desks {
    let base = worked(&Sketch::new(START).split("f").plan, before, 1 << 100);
    Desks {
        mine: worked(&base, mine, 1 << 101),
        theirs: worked(&base, theirs, 1 << 102),
        base,
    }
}

fn worked(plan: &Plan, rolls: &[u8], first: u128) -> Plan {
    let mut dice = Dice::new(rolls, at("mon"));
    let mut ids = Counted(first);
    let mut on = Scheduled::of(plan.clone());
    while !dice.is_exhausted() {
        let command = command(&mut dice, &on.plan, 1);
        if let Some(after) = perform(&on, &command, &mut ids) {
            on = on.with(after);
        }
    }
    on.plan
}

/// Returns a plan with what is decided taken into it, as the command does it.
fn merged(comparison: &Comparison, mine: &Plan, decided: &[Decided]) -> Plan {
    let changes = comparison.resolve(decided).changes;
    let on = Scheduled::of(mine.clone());
    let merge = Command::Merge {
        label: Message::new("label-merge"),
        changes,
    };
    match edits_for(&on, &merge, &mut Counted(1 << 110)) {
        Ok(Edits { changes, .. }) => {
            let mut after = mine.clone();
            super::step_by_step(&changes, &mut after);
            let wrong = fault(&after).filter(|wrong| !wrong.ends_with("lies on a loop"));
            assert_eq!(wrong, None, "after {:#?}", comparison.rows());
            after
        }
        Err(Refusal::NoChange) => mine.clone(),
        Err(refusal) => panic!("{refusal:?} of {:#?}", comparison.resolve(decided).changes),
    }
}

fn all(rows: &[RowDifference], mut side: impl FnMut() -> Side) -> Vec<Decided> {
    let mut decided = Vec::new();
    for row in rows {
        for item in &row.items {
            decided.push(Decided {
                row: row.row,
                field: item.field.clone(),
                side: side(),
            });
        }
    }
    decided
}

/// The same plans on every run.
fn config() -> ProptestConfig {
    ProptestConfig {
        cases: 16,
        max_shrink_iters: 64,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(6),
        ..ProptestConfig::default()
    }
}

fn rolls() -> impl Strategy<Value = [Vec<u8>; 3]> {
    let some = || prop::collection::vec(any::<u8>(), 0..120);
    [some(), some(), some()]
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn all_differences_of_two_plans_make_the_first_the_second(rolls in rolls()) {
        let Desks { mine, theirs, .. } = desks(&rolls);
        let comparison = Comparison::two_way(&mine, &theirs);
        let decided = all(&comparison.rows(), || Side::Theirs);
        prop_assert_eq!(&merged(&comparison, &mine, &decided), &theirs);
        let decided = all(&comparison.rows(), || Side::Mine);
        prop_assert_eq!(&merged(&comparison, &mine, &decided), &mine);
    }

    #[test]
    fn who_changed_nothing_changes_nothing_and_who_alone_changed_something_is_followed(
        rolls in rolls()
    ) {
        let Desks { base, mine, theirs } = desks(&rolls);
        let nothing = Comparison::three_way(&base, &mine, &base);
        prop_assert!(nothing.is_empty(), "they did nothing: {:#?}", nothing.rows());
        let same = Comparison::three_way(&base, &mine, &mine);
        prop_assert!(same.is_empty(), "they did the same: {:#?}", same.rows());
        let alone = Comparison::three_way(&base, &base, &theirs);
        prop_assert_eq!(alone.clashes(), 0, "I did nothing: {:#?}", alone.rows());
        prop_assert_eq!(&merged(&alone, &base, &[]), &theirs);
    }

    #[test]
    fn what_comes_of_any_decisions_makes_sense(rolls in rolls(), sides in any::<u64>()) {
        let Desks { base, mine, theirs } = desks(&rolls);
        let comparison = Comparison::three_way(&base, &mine, &theirs);
        let rows = comparison.rows();
        merged(&comparison, &mine, &[]);
        merged(&comparison, &mine, &all(&rows, || Side::Theirs));
        let mut state = sides;
        let by_chance = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            if state >> 63 == 0 { Side::Mine } else { Side::Theirs }
        };
        merged(&comparison, &mine, &all(&rows, by_chance));
    }

    #[test]
    fn without_clashes_it_is_the_same_whoever_merges(rolls in rolls()) {
        let Desks { base, mine, theirs } = desks(&rolls);
        let here = Comparison::three_way(&base, &mine, &theirs);
        let there = Comparison::three_way(&base, &theirs, &mine);
        prop_assert_eq!(here.clashes() == 0, there.clashes() == 0);
        if here.clashes() == 0 {
            prop_assert_eq!(merged(&here, &mine, &[]), merged(&there, &theirs, &[]));
        }
    }

    #[test]
    fn what_was_merged_brings_nothing_more(rolls in rolls()) {
        let Desks { base, mine, theirs } = desks(&rolls);
        let comparison = Comparison::three_way(&base, &mine, &theirs);
        let after = merged(&comparison, &mine, &[]);
        // What they had is the ancestor of what comes next.
        let again = Comparison::three_way(&theirs, &after, &theirs);
        prop_assert!(again.is_empty(), "{:#?}", again.rows());
    }
}
