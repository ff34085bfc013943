//! Baselines of tasks: what was promised.

use super::costs::Money;
use super::frame::Frame;
use super::sheet::Sheet;
use super::value::Length;
use crate::export::Detail;
use slipway_engine::TaskId;
use slipway_engine::plan::{Baseline, BaselineTask};
use std::collections::BTreeMap;

/// Project keeps eleven, from 0.
const LAST: u8 = 10;

/// The baselines that the file holds, by number.
pub(super) struct Baselines<'x>(BTreeMap<u8, &'x Baseline>);

impl<'x> Baselines<'x> {
    pub(super) fn of(frame: &Frame<'x>) -> Self {
        let mut held: BTreeMap<u8, &Baseline> = BTreeMap::new();
        for baseline in frame.export.on.plan.baselines.iter() {
            // Of two with one number the later taken one counts.
            let other = held.get(&baseline.number);
            let is_later = other.is_none_or(|other| other.taken_at < baseline.taken_at);
            if baseline.number <= LAST && is_later {
                held.insert(baseline.number, baseline);
            }
        }
        Self(held)
    }

    /// Says how many baselines the file holds.
    pub(super) fn count(&self) -> usize {
        self.0.len()
    }

    /// Writes what was promised for a task.
    pub(super) fn write(&self, sheet: &mut Sheet, frame: &Frame<'_>, money: &Money, task: TaskId) {
        for (number, baseline) in &self.0 {
            if let Some(promised) = baseline.tasks.get(&task) {
                sheet.holding("Baseline", |sheet| {
                    sheet.value("Number", number);
                    write(sheet, frame, money, promised);
                });
            }
        }
    }
}

fn write(sheet: &mut Sheet, frame: &Frame<'_>, money: &Money, promised: &BaselineTask) {
    frame.instant(sheet, "Start", promised.start);
    frame.instant(sheet, "Finish", promised.finish);
    if let Some(duration) = promised.duration {
        sheet.value("Duration", Length(duration));
        sheet.value("DurationFormat", 7);
    }
    if let Some(work) = promised.work {
        sheet.value("Work", Length(work));
    }
    let may_see = !frame.export.audience.withholds(Detail::Costs);
    if let Some(cost) = promised.cost.filter(|_| may_see) {
        sheet.value("Cost", money.hundredths(cost));
    }
}
