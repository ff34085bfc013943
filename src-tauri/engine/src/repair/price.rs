//! What a package asks of people: how much of it nobody would believe, and what the rest costs.
//! [`super::repairs`] says how that ranks.

use crate::plan::{Dependency, DependencyKind, Lag, Plan, Row, Strength, Table, Target, Task};
use crate::scheduled::Scheduled;
use crate::time::{Instant, Seconds, TimeUnit};

const DAY: Seconds = Seconds(86_400);
/// What it costs to let a rule give way: somebody has to be persuaded.
const RULE: Seconds = Seconds(7 * DAY.0);
/// How often a day counts by which a promise moves, or work is pressed into less time.
const PROMISED: i64 = 3;
const PRESSED: i64 = 2;

/// What a package asks of people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Price {
    /// Edits that nobody would believe.
    pub(super) far_fetched: usize,
    /// What the package costs, in elapsed time.
    pub(super) cost: Seconds,
}

/// Returns what it takes to come from one state of a plan to another.
pub(super) fn price(before: &Scheduled, after: &Scheduled) -> Price {
    let mut price = Price::default();
    let (old, new) = (&before.plan, &after.plan);
    for slot in old.tasks.differing(&new.tasks) {
        if let (Some(was), Some(is)) = (old.tasks.at(slot), new.tasks.at(slot)) {
            price.task(before, after, slot, (was, is));
        }
    }
    for (was, is) in pairs(&old.dependencies, &new.dependencies) {
        match (was, is) {
            (Some(was), Some(is)) => price.dependency(old, was, is),
            (Some(_), None) => price.rule(true),
            (None, _) => {}
        }
    }
    for (was, is) in both(&old.releases, &new.releases) {
        price.moved(opening(was.target), opening(is.target), PROMISED);
    }
    for (was, is) in both(&old.bookings, &new.bookings) {
        price.moved(was.start, is.start, 1);
    }
    for (was, is) in both(&old.gates, &new.gates) {
        price.moved(was.date, is.date, 1);
    }
    let rules = pairs(&old.windows, &new.windows).count()
        + pairs(&old.freezes, &new.freezes).count()
        + pairs(&old.waivers, &new.waivers).count()
        + pairs(&old.calendars, &new.calendars).count()
        + pairs(&old.baselines, &new.baselines).count();
    (0..rules).for_each(|_| price.rule(true));
    price
}

impl Price {
    fn task(
        &mut self,
        before: &Scheduled,
        after: &Scheduled,
        slot: u32,
        (was, is): (&Task, &Task),
    ) {
        let saved = was.duration.amount - is.duration.amount;
        if was.duration.unit == is.duration.unit && saved > Seconds::ZERO {
            self.press(&before.plan, saved, was.duration.unit);
            self.far_fetched += usize::from(saved.0.saturating_mul(3) > was.duration.amount.0);
        }
        let (from, to) = (before.schedule.dates(slot), after.schedule.dates(slot));
        // Who lifts a deadline promises nothing any more, and is late all the same.
        let promised = is.deadline.or(Some(to.finish));
        self.moved(was.deadline, promised, PROMISED);
        self.rule(was.deadline.is_some() && is.deadline.is_none());
        if was.constraint != is.constraint {
            self.moved(Some(from.start), Some(to.start), 1);
            self.rule(was.constraint.date.is_some() && is.constraint.date.is_none());
        }
        self.rule(was.touches != is.touches);
    }

    fn dependency(&mut self, plan: &Plan, was: &Dependency, is: &Dependency) {
        let gives_way = was.strength == Strength::Hard && is.strength == Strength::Soft;
        self.rule(gives_way || was.kind != is.kind);
        let (Lag::Working(from), Lag::Working(to)) = (was.lag, is.lag) else {
            return;
        };
        if from <= to {
            return;
        }
        self.press(plan, from - to, TimeUnit::Working);
        let length = |id| plan.tasks.get(id).map(|task| task.duration.amount);
        let shorter = length(was.predecessor).min(length(was.successor));
        let is_most = |length: Seconds| (-to.0).saturating_mul(2) > length.0;
        self.far_fetched += usize::from(
            is.kind == DependencyKind::Fs && to < Seconds::ZERO && shorter.is_some_and(is_most),
        );
    }

    /// Work is done in less time, or beside other work.
    fn press(&mut self, plan: &Plan, saved: Seconds, unit: TimeUnit) {
        let minutes = i64::from(plan.portfolio.rules.minutes_per_day.max(1));
        let elapsed = match unit {
            TimeUnit::Working => saved.0.saturating_mul(DAY.0) / (60 * minutes),
            TimeUnit::Elapsed => saved.0,
        };
        self.cost += Seconds(elapsed.saturating_mul(PRESSED));
    }

    /// What was meant for one moment is for another.
    fn moved(&mut self, was: Option<Instant>, is: Option<Instant>, times: i64) {
        if let (Some(was), Some(is)) = (was, is) {
            self.cost += Seconds((is - was).0.saturating_abs().saturating_mul(times));
        }
    }

    fn rule(&mut self, gives_way: bool) {
        if gives_way {
            self.cost += RULE;
        }
    }
}

/// Where the occurrence opens that a release aims at.
fn opening(target: Option<Target>) -> Option<Instant> {
    match target {
        Some(Target::Occurrence { start, .. }) => Some(start),
        Some(Target::NextAdmitting) | None => None,
    }
}

type Pair<'a, R> = (Option<&'a R>, Option<&'a R>);

/// Rows that differ, as they were and as they are.
fn pairs<'a, R: Row>(was: &'a Table<R>, is: &'a Table<R>) -> impl Iterator<Item = Pair<'a, R>> {
    let row = |table: &'a Table<R>, slot| table.at(slot).map(AsRef::as_ref);
    was.differing(is)
        .map(move |slot| (row(was, slot), row(is, slot)))
        .filter(|(was, is)| was != is)
}

/// Rows that differ and are there before and after.
fn both<'a, R: Row>(was: &'a Table<R>, is: &'a Table<R>) -> impl Iterator<Item = (&'a R, &'a R)> {
    pairs(was, is).filter_map(|(was, is)| was.zip(is))
}
