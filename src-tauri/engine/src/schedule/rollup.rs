//! Summaries, releases and products span what belongs to them (scheduling.md rule 9).

use super::{Dates, Driver, TaskDates};
use crate::calendar::{Calendars, Compiled};
use crate::network::Network;
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

/// Returns the dates of a summary from those of what stands directly under it.
pub(super) fn summary(
    plan: &Plan,
    calendars: &Calendars,
    network: &Network,
    dates: &Dates,
    slot: u32,
) -> TaskDates {
    // A summary without work under it has no dates to hand on.
    let is_known = |below: &TaskDates| {
        below.early_start != Instant::default() || below.early_finish != Instant::default()
    };
    let counts = |child: u32| {
        network.is_active_leaf(child)
            || (network.is_summary[child as usize] && is_known(&dates[child as usize]))
    };
    let mut children = network
        .children(slot)
        .iter()
        .filter(|&&child| counts(child))
        .map(|&child| &dates[child as usize]);
    let mut own = children.next().map_or_else(TaskDates::default, |first| {
        children.fold(
            TaskDates {
                driver: Driver::Children,
                ..*first
            },
            enclose,
        )
    });
    own.is_summary = true;
    if let Some(task) = plan.tasks.at(slot) {
        let calendar = calendars.of_slot(plan, slot, task);
        own.duration = calendar.work_between(own.start, own.finish);
        own.start_float = calendar.work_between(own.early_start, own.late_start);
        own.finish_float = calendar.work_between(own.early_finish, own.late_finish);
    }
    own
}

fn enclose(above: TaskDates, below: &TaskDates) -> TaskDates {
    TaskDates {
        start: above.start.min(below.start),
        finish: above.finish.max(below.finish),
        early_start: above.early_start.min(below.early_start),
        early_finish: above.early_finish.max(below.early_finish),
        late_start: above.late_start.min(below.late_start),
        late_finish: above.late_finish.max(below.late_finish),
        total_float: above.total_float.min(below.total_float),
        free_float: above.free_float.min(below.free_float),
        is_critical: above.is_critical | below.is_critical,
        is_near_critical: above.is_near_critical | below.is_near_critical,
        is_on_longest_path: above.is_on_longest_path | below.is_on_longest_path,
        ..above
    }
}

/// Returns what is known of a release from its leaves.
pub(super) fn release(plan: &Plan, network: &Network, dates: &Dates, slot: u32) -> Gathered {
    let mut gathered = Gathered::default();
    let Some(release) = plan.releases.at(slot) else {
        return gathered;
    };
    let leaves = network.leaves_of(slot).iter().copied();
    for leaf in leaves.filter(|&leaf| network.is_active_leaf(leaf)) {
        // Leaves whose release is not there stand with the first one, and belong to none.
        if let Some(task) = plan
            .tasks
            .at(leaf)
            .filter(|task| task.release == release.id)
        {
            let progress = &task.progress;
            gathered.add(Gathered::of(
                &dates[leaf as usize],
                progress.done,
                progress.is_finished(),
            ));
        }
    }
    gathered
}

type Spans = (Vec<Option<SpanOf>>, Vec<Option<SpanOf>>, Option<SpanOf>);

/// Returns the spans of releases, of products and of everything.
pub(super) fn spans(plan: &Plan, calendars: &Calendars, gathered: &[Gathered]) -> Spans {
    let mut products = vec![Gathered::default(); plan.products.slot_count()];
    let mut all = Gathered::default();
    for (slot, release) in plan.releases.entries() {
        let own = gathered[slot as usize];
        if let Some(product) = plan.products.slot(release.product) {
            products[product as usize].add(own);
        }
        all.add(own);
    }
    let calendar_of = |slot: u32| {
        plan.releases
            .at(slot)
            .and_then(|release| release.calendar)
            .and_then(|id| calendars.of_calendar(id))
    };
    let releases = (0_u32..)
        .zip(gathered)
        .map(|(slot, own)| own.span(calendar_of(slot).unwrap_or(calendars.portfolio())))
        .collect();
    let products = products
        .into_iter()
        .map(|own| own.span(calendars.portfolio()))
        .collect();
    (releases, products, all.span(calendars.portfolio()))
}

/// What is known of a group of tasks so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Gathered {
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
