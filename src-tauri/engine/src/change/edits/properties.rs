//! What holds for every command on every plan: undo brings everything back, no row ever refers to
//! one that is not there, not even between two edits, and rubbish is refused without a panic.

mod about_nothing;
mod faults;
mod merged;

use super::sketch::{Counted, Sketch, at};
use super::{Edits, edits_for};
use crate::change::any::{CELLS, Dice, command, names};
use crate::change::{Command, Refusal};
use crate::plan::Plan;
use crate::scheduled::Scheduled;
use about_nothing::about_nothing;
use faults::{fault, step_by_step};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// Some of everything: a tree, links, progress, pieces and pinned dates.
const START: &str = "a 2d started mon done 50% | b 1d after a | c sum after a | d 1d in c
    e 2d in c ss d | f 8h after c | g 1d manual wed..wed | h 0d after g
    i 3d mfo wed+1 | j 1d started mon finished mon";

fn perform(on: &Scheduled, command: &Command, ids: &mut Counted) -> Option<Plan> {
    let Ok(Edits { changes, .. }) = edits_for(on, command, ids) else {
        return None;
    };
    let mut after = on.plan.clone();
    step_by_step(&changes, &mut after);
    assert_eq!(fault(&after), None, "after {command:?}");
    let mut back = after.clone();
    step_by_step(&changes.invert(), &mut back);
    assert_eq!(back, on.plan, "undo of {command:?} brings everything back");
    Some(after)
}

/// What a state shares with the one before changes nothing about it.
fn shared_is_plain(on: &Scheduled) {
    let plain = Scheduled::of(on.plan.clone());
    for (slot, task) in on.plan.tasks.entries() {
        assert_eq!(
            on.schedule.dates(slot),
            plain.schedule.dates(slot),
            "{}",
            task.name
        );
    }
    assert_eq!(on.findings, plain.findings, "and the same is noticed");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_done_can_be_undone_and_leaves_a_plan_that_makes_sense(
        rolls in prop::collection::vec(any::<u8>(), 0..700)
    ) {
        let mut dice = Dice::new(&rolls, at("mon"));
        let mut ids = Counted(1 << 100);
        let mut on = Scheduled::of(Sketch::new(START).split("f").plan);
        while !dice.is_exhausted() {
            let command = command(&mut dice, &on.plan, 2);
            if let Some(after) = perform(&on, &command, &mut ids) {
                on = on.with(after);
            }
        }
        shared_is_plain(&on);
    }

    #[test]
    fn text_of_any_kind_is_understood_or_refused(
        texts in prop::collection::vec(any::<String>(), 20)
    ) {
        let on = Scheduled::of(Sketch::new("a 2d").plan);
        let task = on.plan.tasks.iter().next().expect("there is one").id;
        for text in texts {
            for cell in CELLS {
                let text = text.clone();
                perform(&on, &Command::EnterCell { task, cell, text }, &mut Counted(1 << 100));
            }
        }
    }
}

#[test]
fn every_command_about_rows_that_are_not_there_is_refused() {
    let on = Scheduled::of(Sketch::new("a 2d").plan);
    for command in about_nothing(&on.plan) {
        let refusal =
            edits_for(&on, &command, &mut Counted(1 << 100)).expect_err("nothing is there");
        assert!(
            matches!(refusal, Refusal::Unknown { .. }),
            "{command:?} gave {refusal:?}"
        );
    }
}

#[test]
fn every_command_is_drawn() {
    let plan = Sketch::new(START).plan;
    let mut state = 1_u64;
    let mut roll = || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        state.to_be_bytes()[0]
    };
    let rolls: Vec<u8> = (0..200_000).map(|_| roll()).collect();
    let mut dice = Dice::new(&rolls, at("mon"));
    let mut missing: BTreeSet<String> = names().into_iter().collect();
    assert!(missing.contains("set-data-date"), "names are read well");
    while !dice.is_exhausted() {
        let json = serde_json::to_value(command(&mut dice, &plan, 1)).expect("it can be written");
        missing.remove(json["do"].as_str().expect("a command has a name"));
    }
    assert_eq!(missing, BTreeSet::new(), "add these to `change::any`");
}

/// What was refused nine times in ten says little about what it does to a plan.
#[test]
fn most_views_and_cleared_progress_that_are_drawn_can_be_done() {
    let mut seed = 7_u32;
    let rolls: Vec<u8> = std::iter::repeat_with(|| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        seed.to_be_bytes()[0]
    })
    .take(60_000)
    .collect();
    let mut dice = Dice::new(&rolls, at("mon"));
    let mut ids = Counted(1 << 100);
    let mut on = Scheduled::of(Sketch::new(START).plan);
    let (mut views, mut cleared) = ((0, 0), (0, 0));
    while !dice.is_exhausted() {
        let command = command(&mut dice, &on.plan, 0);
        let tally = match command {
            Command::AddView { .. } | Command::EditView { .. } => &mut views,
            Command::ClearProgress { .. } => &mut cleared,
            _ => continue,
        };
        tally.0 += 1;
        if let Some(after) = perform(&on, &command, &mut ids) {
            tally.1 += 1;
            // Progress stays, so that there is some to clear.
            if !matches!(command, Command::ClearProgress { .. }) {
                on = on.with(after);
            }
        }
    }
    for (asked, done) in [views, cleared] {
        assert!(asked > 20 && done * 2 > asked, "{done} of {asked}");
    }
}
