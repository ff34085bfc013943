//! Dependencies, as the list of predecessors inside each task.

use super::frame::Frame;
use super::sheet::Sheet;
use super::value::{format, rounded, tenths};
use slipway_engine::plan::{Dependency, DependencyKind, Lag};
use slipway_engine::{Span, TaskId, TimeUnit};
use std::collections::BTreeMap;

/// The predecessors of each task with their numbers. They stay in the order in which they were drawn,
/// by which ties are decided.
pub(super) struct Links<'x>(BTreeMap<TaskId, Vec<(u32, &'x Dependency)>>);

impl<'x> Links<'x> {
    pub(super) fn of(frame: &Frame<'x>) -> Self {
        let mut links: BTreeMap<TaskId, Vec<_>> = BTreeMap::new();
        for link in frame.export.dependencies() {
            if let Some(row) = frame.row(link.predecessor) {
                let before = links.entry(link.successor).or_default();
                before.push((row.uid, link));
            }
        }
        Self(links)
    }

    /// Writes what a task waits for.
    pub(super) fn write(&self, sheet: &mut Sheet, frame: &Frame<'_>, task: TaskId) {
        let minutes_per_day = frame.export.on.plan.portfolio.rules.minutes_per_day;
        for &(uid, link) in self.0.get(&task).into_iter().flatten() {
            let (lag, unit) = lag(link.lag, minutes_per_day);
            sheet.holding("PredecessorLink", |sheet| {
                sheet.value("PredecessorUID", uid);
                sheet.value("Type", kind(link.kind));
                sheet.flag("CrossProject", false);
                sheet.value("LinkLag", lag);
                sheet.value("LagFormat", unit);
            });
        }
    }
}

fn kind(kind: DependencyKind) -> u8 {
    match kind {
        DependencyKind::Ff => 0,
        DependencyKind::Fs => 1,
        DependencyKind::Sf => 2,
        DependencyKind::Ss => 3,
    }
}

/// Returns a lag in tenths of a minute or in percent, and the code of its unit.
fn lag(lag: Lag, minutes_per_day: u32) -> (i64, u8) {
    let timed = |amount, unit| {
        let length = Span { amount, unit };
        (tenths(amount), format(length, minutes_per_day))
    };
    match lag {
        Lag::Working(length) => timed(length, TimeUnit::Working),
        Lag::Elapsed(length) => timed(length, TimeUnit::Elapsed),
        Lag::Percent(points) => (rounded(points, 100), 19),
        Lag::ElapsedPercent(points) => (rounded(points, 100), 20),
    }
}
