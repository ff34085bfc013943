//! Split tasks: work that stands still for a while and goes on.
//!
//! The file does not say which tasks are split. It shows in the assignments: one begins later than
//! the others (a delay), or its work lies by day as somebody put it (a contour by hand).

use super::people;
use super::value;
use crate::reading::Reading;
use crate::xml::Element;
use slipway_engine::calendar::{Calendars, Compiled};
use slipway_engine::change::Message;
use slipway_engine::plan::{Plan, Segment, Task};
use slipway_engine::{Instant, Seconds, TaskId, TimeUnit};
use std::collections::BTreeMap;

/// The contour of work that was put by hand.
const BY_HAND: &str = "8";
/// Durations are written to the tenth of a minute; sums of pieces may differ by this.
const SLACK: i64 = 60;

/// How one assignment of a task lies in time.
struct Share {
    /// From when to when, where its work was put by hand.
    by_hand: Option<(Instant, Instant)>,
    /// Stretches with work, where its work was put by hand and the file says how.
    worked: Vec<(Instant, Instant)>,
    /// How long after the task's start it begins, in working time.
    delay: Seconds,
    /// How long it takes, in working time.
    length: Seconds,
}

/// The assignments of tasks that may be split.
pub(super) struct Shares(BTreeMap<TaskId, Vec<Share>>);

impl Shares {
    /// Reads the assignments of tasks that may be split.
    pub(super) fn read(
        project: Element<'_>,
        task_of: &BTreeMap<&str, TaskId>,
        reading: &mut Reading<'_>,
    ) -> Self {
        let mut shares: BTreeMap<TaskId, Vec<Share>> = BTreeMap::new();
        for element in project.list("Assignments", "Assignment") {
            let task = element.value("TaskUID").filter(|uid| *uid != "0");
            if let Some(&task) = task.and_then(|uid| task_of.get(uid)) {
                shares.entry(task).or_default().push(read(element, reading));
            }
        }
        shares.retain(|_, all| {
            all.iter()
                .any(|share| share.by_hand.is_some() || share.delay.0 > 0)
        });
        Self(shares)
    }

    /// Says whether no task may be split.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns the pieces of each split task.
    pub(super) fn pieces(
        &self,
        plan: &Plan,
        reading: &mut Reading<'_>,
    ) -> BTreeMap<TaskId, Vec<Segment>> {
        let calendars = Calendars::compile(plan);
        let mut pieces = BTreeMap::new();
        for (&id, shares) in &self.0 {
            let Some(task) = plan.tasks.get(id) else {
                continue;
            };
            if task.duration.unit == TimeUnit::Elapsed || task.duration.is_zero() {
                continue;
            }
            let calendar = calendars.of_task(plan, task);
            let found = if shares.iter().any(|share| share.by_hand.is_some()) {
                by_hand(task, shares, calendar, reading)
            } else {
                by_delay(task, shares)
            };
            if found.len() > 1 {
                pieces.insert(id, found);
            }
        }
        pieces
    }
}

fn read(element: Element<'_>, reading: &mut Reading<'_>) -> Share {
    let delay = people::delay(element, reading);
    let work = reading
        .field(element, "Work", value::length)
        .unwrap_or_default();
    let units = reading
        .field(element, "Units", value::share)
        .filter(|units| *units > 0)
        .unwrap_or(10_000);
    let is_by_hand = element.value("WorkContour") == Some(BY_HAND);
    let ends = |reading: &mut Reading<'_>, of: Element<'_>| {
        reading
            .instant(of, "Start")
            .zip(reading.instant(of, "Finish"))
            .filter(|(start, finish)| start < finish)
    };
    let worked = element
        .all("TimephasedData")
        .filter(|_| is_by_hand)
        .filter(|data| matches!(data.value("Type"), Some("1" | "2")))
        .filter(|data| data.value("Value").and_then(value::length) > Some(Seconds::ZERO))
        .filter_map(|data| ends(reading, data))
        .collect();
    Share {
        by_hand: ends(reading, element).filter(|_| is_by_hand),
        worked,
        delay,
        length: Seconds(work.0.saturating_mul(10_000) / i64::from(units)),
    }
}

/// Returns pieces where assignments begin after each other and leave time between them.
fn by_delay(task: &Task, shares: &[Share]) -> Vec<Segment> {
    let stretches = shares
        .iter()
        .filter(|share| share.length.0 > 0)
        .map(|share| (share.delay.0, share.delay.0 + share.length.0));
    fitting(task, stretches.collect())
}

/// Returns pieces where work was put by hand: as the file says by day, else with the time that
/// stands still in the middle.
fn by_hand(
    task: &Task,
    shares: &[Share],
    calendar: &Compiled,
    reading: &mut Reading<'_>,
) -> Vec<Segment> {
    let put = || shares.iter().filter_map(|share| share.by_hand);
    let (Some(from), Some(to)) = (
        put().map(|(start, _)| start).min(),
        put().map(|(_, finish)| finish).max(),
    ) else {
        return Vec::new();
    };
    let idle = calendar.work_between(from, to) - task.duration.amount;
    if idle.0 < SLACK {
        return Vec::new();
    }
    let place = |at: Instant| calendar.work_between(from, at).0;
    let worked = shares.iter().flat_map(|share| &share.worked);
    let stretches = worked.map(|&(start, finish)| (place(start), place(finish)));
    let told = fitting(task, stretches.collect());
    if told.len() > 1 {
        return told;
    }
    reading.warn(Message::new("warning-gap-place").text("task", &task.name));
    in_the_middle(task, idle, calendar)
}

/// Joins stretches of working time; gives nothing unless they add up to the task's duration.
fn fitting(task: &Task, mut stretches: Vec<(i64, i64)>) -> Vec<Segment> {
    stretches.retain(|(from, to)| from < to);
    stretches.sort_unstable();
    let mut joined: Vec<(i64, i64)> = Vec::new();
    for (from, to) in stretches {
        match joined.last_mut() {
            Some((_, end)) if from - *end < SLACK => *end = (*end).max(to),
            _ => joined.push((from, to)),
        }
    }
    let total: i64 = joined.iter().map(|(from, to)| to - from).sum();
    if (total - task.duration.amount.0).abs() > SLACK {
        return Vec::new();
    }
    let next = joined.iter().skip(1).map(|&(from, _)| Some(from));
    joined
        .iter()
        .zip(next.chain([None]))
        .map(|(&(from, to), next)| Segment {
            work: Seconds(to - from),
            gap: Seconds(next.map_or(0, |next| next - to)),
        })
        .collect()
}

/// Returns pieces with `idle` time: what stood still before work stopped lies in the middle of what
/// is done, the rest in the middle of what is left.
fn in_the_middle(task: &Task, idle: Seconds, calendar: &Compiled) -> Vec<Segment> {
    let progress = &task.progress;
    let duration = task.duration.amount;
    let left = match progress.remaining {
        _ if progress.is_finished() => Seconds::ZERO,
        Some(left) => Seconds(left.0.min(duration.0)),
        None => duration.basis_points(10_000 - i64::from(progress.done)),
    };
    let done = duration - left;
    let stopped = progress.actual_finish.or(progress.stop);
    let passed = progress
        .actual_start
        .zip(stopped)
        .map_or(done, |(start, stop)| calendar.work_between(start, stop));
    let before = Seconds((passed - done).0.clamp(0, idle.0));
    let (half_done, half_left) = (Seconds(done.0 / 2), Seconds(left.0 / 2));
    let mut pieces = vec![
        (half_done, before),
        (done - half_done + half_left, idle - before),
        (left - half_left, Seconds::ZERO),
    ];
    // A piece without work only lengthens the gap before it.
    let mut segments: Vec<Segment> = Vec::new();
    for (work, gap) in pieces.drain(..) {
        match segments.last_mut() {
            Some(last) if last.gap.0 == 0 => {
                last.work += work;
                last.gap += gap;
            }
            Some(last) if work.0 == 0 => last.gap += gap,
            _ if work.0 == 0 => {}
            _ => segments.push(Segment { work, gap }),
        }
    }
    if let Some(last) = segments.last_mut() {
        last.gap = Seconds::ZERO;
    }
    segments
}
