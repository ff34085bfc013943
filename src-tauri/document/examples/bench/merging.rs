//! How long it takes to compare one's plan with a returned copy, and to take over what the copy changed.

use crate::figures::Figures;
use slipway_engine::Seconds;
use slipway_engine::compare::Comparison;
use slipway_engine::plan::{Plan, Task};
use std::sync::Arc;

/// Every so many tasks are changed here, and every so many there; in some, both changed the same.
const MINE: usize = 20;
const THEIRS: usize = 30;

/// Measures a comparison of three plans and its merge.
pub(crate) fn measure(base: &Plan, figures: &mut Figures) {
    let mine = changed(base, MINE, |task| task.duration.amount += Seconds(3_600));
    let theirs = changed(base, THEIRS, |task| {
        task.duration.amount += Seconds(7_200);
        task.name.push_str(", as agreed");
    });
    let compare = || Comparison::three_way(base, &mine, &theirs);
    figures.time("compare with a returned copy", 10, compare);
    let comparison = compare();
    figures.time("list what differs", 10, || comparison.rows());
    figures.time("merge it", 10, || comparison.resolve(&[]));
    println!(
        "{:>17}  {} tasks changed here, {} in the copy, {} clashes",
        base.tasks.len(),
        base.tasks.len() / MINE,
        base.tasks.len() / THEIRS,
        comparison.clashes()
    );
}

fn changed(base: &Plan, every: usize, change: impl Fn(&mut Task)) -> Plan {
    let mut plan = base.clone();
    for row in base.tasks.iter().step_by(every) {
        let mut task = Task::clone(row);
        change(&mut task);
        plan.tasks.insert(Arc::new(task));
    }
    plan
}
