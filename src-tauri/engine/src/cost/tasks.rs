//! Figures task by task, and rolled up along the tree.

use super::earned::EarnedValue;
use super::price::{Come, DONE, Price};
use super::share::part;
use super::work::Work;
use crate::calendar::{Calendars, Compiled};
use crate::plan::{Baseline, BaselineTask, Plan, Task};
use crate::schedule::Schedule;
use crate::time::{Instant, Seconds, TimeUnit};

/// Everything that figures rest on.
pub(crate) struct Tally<'a> {
    plan: &'a Plan,
    calendars: &'a Calendars,
    schedule: &'a Schedule,
    work: &'a Work,
    baseline: Option<&'a Baseline>,
}

/// What a row adds up to, and how far it has come.
#[derive(Clone, Copy, Default)]
struct Sum {
    figures: EarnedValue,
    /// Duration of the leaves, and of what is done of them.
    weight: i64,
    done: i64,
    is_started: bool,
}

impl Sum {
    fn add(&mut self, other: &Self) {
        self.figures.add(&other.figures);
        self.weight = self.weight.saturating_add(other.weight);
        self.done = self.done.saturating_add(other.done);
        self.is_started |= other.is_started;
    }

    /// How far what stands under a summary has come, weighed by duration.
    fn come(&self) -> Come {
        let done = if self.done >= self.weight && self.weight > 0 {
            DONE
        } else {
            // Rounded down: all of it is done only when nothing is missing.
            let points = i128::from(self.done) * i128::from(DONE) / i128::from(self.weight.max(1));
            u16::try_from(points).unwrap_or(DONE).min(DONE - 1)
        };
        Come {
            done,
            is_started: self.is_started,
        }
    }
}

impl<'a> Tally<'a> {
    pub(crate) fn new(
        plan: &'a Plan,
        calendars: &'a Calendars,
        schedule: &'a Schedule,
        work: &'a Work,
        baseline: Option<&'a Baseline>,
    ) -> Self {
        Self {
            plan,
            calendars,
            schedule,
            work,
            baseline,
        }
    }

    /// Returns the figures of every task at the data date, by slot, with what stands under it.
    pub(super) fn all(&self) -> Vec<EarnedValue> {
        let network = self.schedule.network();
        let mut sums = vec![Sum::default(); self.plan.tasks.slot_count()];
        for (slot, task) in self.plan.tasks.entries() {
            if network.is_active_leaf(slot) {
                sums[slot as usize] = self.leaf(slot, task);
            }
        }
        // Those deeper in the tree come first.
        for &slot in network.summaries.iter() {
            let mut below = Sum::default();
            let children = network.children(slot).iter();
            children.for_each(|&child| below.add(&sums[child as usize]));
            sums[slot as usize] = self.above(slot, below);
        }
        let at = self.plan.portfolio.data_date;
        let mut figures: Vec<EarnedValue> = sums.into_iter().map(|sum| sum.figures).collect();
        for (slot, pv) in (0_u32..).zip(self.planned_until(at)) {
            figures[slot as usize].pv = pv;
        }
        figures
    }

    /// Returns the figures of one task and all that stands under it, without planned value.
    pub(crate) fn of_branch(&self, slot: u32) -> EarnedValue {
        self.branch(slot).figures
    }

    /// Returns the figures of the release in a slot, without planned value.
    pub(crate) fn of_release(&self, release: u32) -> EarnedValue {
        let network = self.schedule.network();
        let id = self.plan.releases.at(release).map(|row| row.id);
        let mut tops: Vec<u32> = network
            .leaves_of(release)
            .iter()
            .filter(|&&leaf| self.task(leaf).map(|task| task.release) == id)
            .map(|&leaf| network.ancestors(leaf).last().unwrap_or(leaf))
            .collect();
        tops.sort_unstable();
        tops.dedup();
        let mut sum = EarnedValue::default();
        tops.into_iter()
            .for_each(|top| sum.add(&self.of_branch(top)));
        sum
    }

    fn task(&self, slot: u32) -> Option<&'a Task> {
        self.plan.tasks.at(slot).map(AsRef::as_ref)
    }

    fn branch(&self, slot: u32) -> Sum {
        let network = self.schedule.network();
        if !network.is_summary[slot as usize] {
            let task = self.task(slot).filter(|_| network.is_active_leaf(slot));
            return task.map(|task| self.leaf(slot, task)).unwrap_or_default();
        }
        let mut below = Sum::default();
        let children = network.children(slot).iter();
        children.for_each(|&child| below.add(&self.branch(child)));
        self.above(slot, below)
    }

    fn leaf(&self, slot: u32, task: &Task) -> Sum {
        let come = Come::of(task);
        let price = Price::of(slot, task, (task.duration.amount, true), self.work);
        let bac = self
            .promise(task)
            .and_then(|promise| promise.cost)
            .unwrap_or(price.total());
        let used = price.used(come);
        let spent = task.cost.as_ref().and_then(|cost| cost.actual);
        // A milestone weighs a minute, as it does where progress is rolled up.
        let weight = task.duration.amount.0.max(60);
        Sum {
            figures: EarnedValue {
                bac,
                pv: 0,
                ev: part(bac, i64::from(come.done), i64::from(DONE)),
                ac: spent.unwrap_or(used),
                remaining: price.total().saturating_sub(used),
            },
            weight,
            done: part(weight, i64::from(come.done), i64::from(DONE)),
            is_started: come.is_started,
        }
    }

    /// Adds to what stands under a summary what it costs itself. What somebody says was spent on it
    /// is what was spent on all of it: what tasks under it do not tell of that is its own.
    fn above(&self, slot: u32, mut below: Sum) -> Sum {
        let Some(task) = self.task(slot).filter(|task| task.active) else {
            return below;
        };
        if !self.has_work(slot) {
            return below;
        }
        let duration = self.schedule.dates(slot).duration;
        let price = Price::of(slot, task, (duration, false), self.work);
        let come = below.come();
        let used = price.used(come);
        let bac = price.total();
        below.figures.add(&EarnedValue {
            bac,
            pv: 0,
            ev: part(bac, i64::from(come.done), i64::from(DONE)),
            ac: used,
            remaining: bac.saturating_sub(used),
        });
        if let Some(spent) = task.cost.as_ref().and_then(|cost| cost.actual) {
            below.figures.ac = spent;
        }
        below
    }

    /// Says whether anything that counts stands under a summary: else it has no dates, and never comes.
    fn has_work(&self, summary: u32) -> bool {
        let dates = self.schedule.dates(summary);
        dates.early_start != Instant::default() || dates.early_finish != Instant::default()
    }

    fn promise(&self, task: &Task) -> Option<&'a BaselineTask> {
        self.baseline.and_then(|row| row.tasks.get(&task.id))
    }

    /// Returns what was to be spent until a moment, by task slot, with what stands under each.
    pub(super) fn planned_until(&self, at: Instant) -> Vec<i64> {
        let network = self.schedule.network();
        let mut planned = vec![0_i64; self.plan.tasks.slot_count()];
        for (slot, task) in self.plan.tasks.entries() {
            let is_summary = network.is_summary[slot as usize];
            let counts = if is_summary {
                task.active && self.has_work(slot)
            } else {
                network.is_active_leaf(slot)
            };
            if counts {
                planned[slot as usize] = self.own_until(slot, task, is_summary, at);
            }
        }
        for &slot in network.summaries.iter() {
            let children = network.children(slot).iter();
            let below = children.fold(0_i64, |sum, &child| {
                sum.saturating_add(planned[child as usize])
            });
            planned[slot as usize] = planned[slot as usize].saturating_add(below);
        }
        planned
    }

    fn own_until(&self, slot: u32, task: &Task, is_summary: bool, at: Instant) -> i64 {
        let dates = self.schedule.dates(slot);
        let duration = if is_summary {
            dates.duration
        } else {
            task.duration.amount
        };
        let mut price = Price::of(slot, task, (duration, !is_summary), self.work);
        let (mut start, mut finish) = (dates.start, dates.finish);
        // Of a summary a baseline tells the sum alone, which those under it tell already.
        if let Some(promise) = self.promise(task).filter(|_| !is_summary) {
            if let Some(total) = promise.cost {
                price = price.promised(total);
            }
            if let (Some(from), Some(to)) = (promise.start, promise.finish) {
                (start, finish) = (from, to);
            }
        }
        if price.total() == 0 || at < start {
            return 0;
        }
        if at >= finish {
            return price.total();
        }
        let (of, whole) = worked(self.calendar(slot, task), (start, finish), at);
        price.due(of.0, whole.0)
    }

    /// Returns how much of an amount falls before a moment that lies evenly along a stretch of a row's
    /// working time.
    pub(super) fn laid(
        &self,
        amount: i64,
        (slot, task): (u32, &Task),
        (from, to): (Instant, Instant),
        at: Instant,
    ) -> i64 {
        if amount == 0 || at >= to {
            return amount;
        }
        if at <= from {
            return 0;
        }
        let (of, whole) = worked(self.calendar(slot, task), (from, to), at);
        part(amount, of.0, whole.0)
    }

    /// Returns by which calendar a row is worked on: by the clock where its time is elapsed.
    fn calendar(&self, slot: u32, task: &Task) -> &'a Compiled {
        let is_summary = self.schedule.network().is_summary[slot as usize];
        match task.duration.unit {
            TimeUnit::Elapsed if !is_summary => self.calendars.clock(),
            _ => self.calendars.of_slot(self.plan, slot, task),
        }
    }
}

/// Returns what the work done on a leaf was worth by rates and progress.
pub(super) fn used(slot: u32, task: &Task, work: &Work) -> i64 {
    Price::of(slot, task, (task.duration.amount, true), work).used(Come::of(task))
}

/// Returns how much of the working time of a stretch lies before a moment in it, and how much there is;
/// by the clock where no time is open.
fn worked(
    calendar: &Compiled,
    (start, finish): (Instant, Instant),
    at: Instant,
) -> (Seconds, Seconds) {
    let whole = calendar.work_between(start, finish);
    if whole > Seconds::ZERO {
        (calendar.work_between(start, at), whole)
    } else {
        (at - start, finish - start)
    }
}
