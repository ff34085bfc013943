//! Summaries, releases and products span what belongs to them (scheduling.md rule 9).

use super::{Driver, TaskDates};
use crate::calendar::{Calendars, Compiled};
use crate::network::{NONE, Network};
use crate::plan::Plan;
use crate::time::{Instant, Seconds};

/// From the first start to the last finish of what belongs together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SpanOf {
    /// First start.
    pub start: Instant,
    /// Last finish.
    pub finish: Instant,
    /// Working time in between.
    pub duration: Seconds,
    /// Least total float of unfinished tasks.
    pub total_float: Option<Seconds>,
    /// Done, in basis points, weighed by duration.
    pub done: u16,
}

/// Fills the dates of summaries from those of what stands under them, deepest first.
pub(super) fn summaries(
    plan: &Plan,
    calendars: &Calendars,
    network: &Network,
    dates: &mut [TaskDates],
) {
    let mut seen = vec![false; dates.len()];
    let mut take = |dates: &mut [TaskDates], child: u32| {
        let parent = network.parent[child as usize];
        if parent == NONE {
            return;
        }
        let below = dates[child as usize];
        let above = &mut dates[parent as usize];
        if std::mem::replace(&mut seen[parent as usize], true) {
            above.early_start = above.early_start.min(below.early_start);
            above.early_finish = above.early_finish.max(below.early_finish);
            above.late_start = above.late_start.min(below.late_start);
            above.late_finish = above.late_finish.max(below.late_finish);
            above.total_float = above.total_float.min(below.total_float);
            above.free_float = above.free_float.min(below.free_float);
            above.is_critical |= below.is_critical;
            above.is_near_critical |= below.is_near_critical;
            above.is_on_longest_path |= below.is_on_longest_path;
        } else {
            *above = TaskDates {
                is_summary: true,
                driver: Driver::Children,
                ..below
            };
        }
    };
    let counts = |slot: u32| plan.tasks.at(slot).is_some_and(|task| task.active);
    for (slot, _) in plan.tasks.entries() {
        if !network.is_summary[slot as usize] && counts(slot) {
            take(dates, slot);
        }
    }
    for &slot in network.summaries.iter() {
        let Some(task) = plan.tasks.at(slot) else {
            continue;
        };
        let calendar = calendars.of_slot(plan, slot, task);
        let own = &mut dates[slot as usize];
        own.is_summary = true;
        own.start = own.early_start;
        own.finish = own.early_finish;
        own.duration = calendar.work_between(own.early_start, own.early_finish);
        own.start_float = calendar.work_between(own.early_start, own.late_start);
        own.finish_float = calendar.work_between(own.early_finish, own.late_finish);
        if own.early_start != Instant::default() || own.early_finish != Instant::default() {
            take(dates, slot);
        }
    }
}

type Spans = (Vec<Option<SpanOf>>, Vec<Option<SpanOf>>, Option<SpanOf>);

/// Returns the spans of releases, of products and of everything.
pub(super) fn spans(
    plan: &Plan,
    calendars: &Calendars,
    network: &Network,
    dates: &[TaskDates],
) -> Spans {
    let mut releases = vec![Gathered::default(); plan.releases.slot_count()];
    let mut products = vec![Gathered::default(); plan.products.slot_count()];
    let mut all = Gathered::default();
    for (slot, task) in plan.tasks.entries() {
        if network.is_summary[slot as usize] || !task.active {
            continue;
        }
        let Some(release) = plan.releases.slot(task.release) else {
            continue;
        };
        let own = Gathered::of(
            &dates[slot as usize],
            task.progress.done,
            task.progress.is_finished(),
        );
        releases[release as usize].add(own);
        all.add(own);
    }
    for (slot, release) in plan.releases.entries() {
        if let Some(product) = plan.products.slot(release.product) {
            let own = releases[slot as usize];
            products[product as usize].add(own);
        }
    }
    let calendar_of = |slot: u32| {
        plan.releases
            .at(slot)
            .and_then(|release| release.calendar)
            .and_then(|id| calendars.of_calendar(id))
    };
    let releases = (0_u32..)
        .zip(releases)
        .map(|(slot, own)| own.span(calendar_of(slot).unwrap_or(calendars.portfolio())))
        .collect();
    let products = products
        .into_iter()
        .map(|own| own.span(calendars.portfolio()))
        .collect();
    (releases, products, all.span(calendars.portfolio()))
}

/// What is known of a group of tasks so far.
#[derive(Debug, Clone, Copy, Default)]
struct Gathered {
    span: Option<(Instant, Instant)>,
    total_float: Option<Seconds>,
    work: i64,
    done: i64,
}

impl Gathered {
    fn of(dates: &TaskDates, done: u16, is_finished: bool) -> Self {
        // A milestone weighs a minute: it counts where there is nothing else.
        let work = dates.duration.0.max(60);
        Self {
            span: Some((dates.start, dates.finish)),
            total_float: (!is_finished).then_some(dates.total_float),
            work,
            done: if is_finished {
                work
            } else {
                Seconds(work).basis_points(i64::from(done)).0
            },
        }
    }

    fn add(&mut self, other: Self) {
        self.span = match (self.span, other.span) {
            (Some((start, finish)), Some((first, last))) => {
                Some((start.min(first), finish.max(last)))
            }
            (one, another) => one.or(another),
        };
        self.total_float = match (self.total_float, other.total_float) {
            (Some(one), Some(another)) => Some(one.min(another)),
            (one, another) => one.or(another),
        };
        self.work += other.work;
        self.done += other.done;
    }

    fn span(&self, calendar: &Compiled) -> Option<SpanOf> {
        let (start, finish) = self.span?;
        let done =
            u16::try_from(self.done.saturating_mul(10_000) / self.work.max(1)).unwrap_or(10_000);
        Some(SpanOf {
            start,
            finish,
            duration: calendar.work_between(start, finish),
            total_float: self.total_float,
            done,
        })
    }
}
