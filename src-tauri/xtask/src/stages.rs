//! Steps that follow each other in a lane, lanes beside each other in a stage, stages one after the other.
//! Much of what is checked keeps one core busy; beside something else it costs no time.

use crate::outcome::{Outcome, stop};
use std::thread;
use std::time::Instant;

/// A part of the truth, and how to find it out.
pub(crate) type Step = (&'static str, fn() -> Outcome);
/// What follows each other, because it uses what came before or the same folder.
pub(crate) type Lane = &'static [Step];
/// What may run at once.
pub(crate) type Stage = &'static [Lane];

/// Runs every step from one on, counted from 1 as they are written, and says what was found. Lanes beside
/// one that fails come to their end.
pub(crate) fn run(stages: &[Stage], from: usize) -> Outcome {
    let begun = Instant::now();
    let count = stages.iter().copied().flatten().copied().flatten().count();
    let mut number = 0;
    for stage in stages {
        thread::scope(|scope| {
            let mut lanes = Vec::new();
            for &lane in *stage {
                let first = number + 1;
                number += lane.len();
                lanes.push(scope.spawn(move || run_lane(lane, first, from, count)));
            }
            // All of them are waited for before the first that failed is told.
            let ends: Vec<_> = lanes
                .into_iter()
                .map(thread::ScopedJoinHandle::join)
                .collect();
            ends.into_iter()
                .try_for_each(|end| end.unwrap_or_else(|_| stop("a step broke off")))
        })?;
    }
    let minutes = begun.elapsed().as_secs_f64() / 60.0;
    match count.saturating_sub(from.saturating_sub(1)) {
        all if all == count => println!("\nAll {all} steps passed in {minutes:.1} minutes."),
        last => println!("\nThe last {last} steps passed in {minutes:.1} minutes."),
    }
    Ok(())
}

fn run_lane(lane: Lane, first: usize, from: usize, count: usize) -> Outcome {
    for (number, (title, step)) in (first..).zip(lane).filter(|(number, _)| *number >= from) {
        let called = format!("{number}/{count} {title}");
        println!("\n── {called}");
        let at = Instant::now();
        if let Err(reason) = step() {
            return stop(format!("{}\n\nFAILED at: {title}", reason.0));
        }
        println!("   {called}: {:.1} s", at.elapsed().as_secs_f64());
    }
    Ok(())
}
