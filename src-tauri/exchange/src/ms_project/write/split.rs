//! Split tasks: Project shows the pieces in the work of assignments, day by day.

use super::frame::Frame;
use slipway_engine::calendar::Compiled;
use slipway_engine::plan::Task;
use slipway_engine::schedule::TaskDates;
use slipway_engine::{Instant, Seconds, TimeUnit};

/// A stretch of work within one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stretch {
    pub(super) start: Instant,
    pub(super) finish: Instant,
    /// Working time in it.
    pub(super) length: Seconds,
    /// Whether it lies in what is done.
    pub(super) is_done: bool,
}

/// Says whether the work of a task stands still for a while.
pub(super) fn is_split(task: &Task) -> bool {
    task.segments.len() > 1 && task.duration.unit == TimeUnit::Working
}

/// Returns the work of a split task by day; nothing for a task that is whole.
pub(super) fn stretches(frame: &Frame<'_>, task: &Task, dates: &TaskDates) -> Vec<Stretch> {
    if !is_split(task) {
        return Vec::new();
    }
    let on = &frame.export.on;
    let calendar = on.calendars.of_task(&on.plan, task);
    let begin = calendar.position(calendar.next_start(dates.start));
    let done = done(task);
    let (mut stretches, mut at, mut worked) = (Vec::new(), 0, Seconds::ZERO);
    for segment in &task.segments {
        // What is done and what is left of one piece are told apart.
        let before = Seconds((done - worked).0.clamp(0, segment.work.0));
        for (length, is_done) in [(before, true), (segment.work - before, false)] {
            if length.0 > 0 {
                let (from, to) = (begin + at, begin + at + length.0);
                by_day(frame, calendar, from, to, is_done, &mut stretches);
                at += length.0;
            }
        }
        worked += segment.work;
        at += segment.gap.0;
    }
    stretches
}

fn done(task: &Task) -> Seconds {
    let duration = task.duration.amount;
    let progress = &task.progress;
    if progress.is_finished() {
        return duration;
    }
    if !progress.is_started() {
        return Seconds::ZERO;
    }
    let by_share = || duration.basis_points(10_000 - i64::from(progress.done));
    duration - progress.remaining.unwrap_or_else(by_share)
}

/// Cuts working time between two positions of a calendar at midnights.
fn by_day(
    frame: &Frame<'_>,
    calendar: &Compiled,
    from: i64,
    to: i64,
    is_done: bool,
    stretches: &mut Vec<Stretch>,
) {
    let mut at = from;
    while at < to {
        let start = calendar.start_at(at);
        let next = frame.next_midnight(start);
        let end = calendar.position(next).clamp(at + 1, to);
        stretches.push(Stretch {
            start,
            finish: calendar.finish_at(end),
            length: Seconds(end - at),
            is_done,
        });
        at = end;
    }
}
