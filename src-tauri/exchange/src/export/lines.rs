//! The rows that are asked for, in the order in which the plan shows them.

use super::{Line, Scope, Subject};
use slipway_engine::Scheduled;
use slipway_engine::plan::{Release, Task};

/// Gathers releases and the tasks below them; summaries stand there for the sake of what is under them.
pub(super) fn gather<'p>(on: &'p Scheduled, scope: &Scope) -> Vec<Line<'p>> {
    let outline = on.plan.outline();
    let mut gathering = Gathering::default();
    for &release in &outline.releases {
        if !scope.may_hold(release) {
            continue;
        }
        let tasks = wanted(&outline.tasks(release.id), scope);
        if tasks.is_empty() && !scope.keeps_empty() {
            continue;
        }
        gathering.add_release(on, release);
        for (depth, task) in tasks {
            gathering.add_task(on, release, depth, task);
        }
    }
    roll_up(&mut gathering.lines);
    gathering.lines
}

/// Keeps the tasks that are named, and the summaries over them.
fn wanted<'p>(tasks: &[(usize, &'p Task)], scope: &Scope) -> Vec<(usize, &'p Task)> {
    let mut wanted = Vec::with_capacity(tasks.len());
    // From the end, so that what stands under a summary is decided before it.
    let mut open_above = 0;
    for &(depth, task) in tasks.iter().rev() {
        if open_above > depth || scope.names(task) {
            wanted.push((depth, task));
            open_above = depth;
        } else {
            open_above = open_above.min(depth);
        }
    }
    wanted.reverse();
    wanted
}

#[derive(Default)]
struct Gathering<'p> {
    lines: Vec<Line<'p>>,
    /// How many stand at each level under the row above them.
    counted: Vec<usize>,
}

impl<'p> Gathering<'p> {
    fn add_release(&mut self, on: &'p Scheduled, release: &'p Release) {
        let slot = on.plan.releases.slot(release.id);
        let span = slot.and_then(|slot| on.schedule.release(slot));
        let line = Line {
            number: 0,
            level: 1,
            outline: String::new(),
            span: span.map(|span| (span.start, span.finish)),
            subject: Subject::Release(release, slot.and_then(|slot| on.schedule.aim(slot))),
            of: release,
            done: span.map_or(0, |span| span.done),
        };
        self.push(line);
    }

    fn add_task(&mut self, on: &'p Scheduled, release: &'p Release, depth: usize, task: &'p Task) {
        let Some(slot) = on.plan.tasks.slot(task.id) else {
            return;
        };
        let dates = on.schedule.dates(slot);
        self.push(Line {
            number: 0,
            level: depth + 2,
            outline: String::new(),
            span: Some((dates.start, dates.finish)),
            subject: Subject::Task(task, dates),
            of: release,
            done: task.progress.done,
        });
    }

    fn push(&mut self, mut line: Line<'p>) {
        self.counted.resize(line.level, 0);
        if let Some(last) = self.counted.last_mut() {
            *last += 1;
        }
        let places: Vec<String> = self.counted.iter().map(ToString::to_string).collect();
        line.outline = places.join(".");
        line.number = self.lines.len() + 1;
        self.lines.push(line);
    }
}

/// Says how much of each summary is done: of the work under it that is in the file, weighed by its
/// working time.
fn roll_up(lines: &mut [Line<'_>]) {
    let mut open: Vec<(usize, i64, i64)> = Vec::new();
    for at in (0..lines.len()).rev() {
        let level = lines[at].level;
        let (mut work, mut done) = (0, 0);
        while let Some(&(_, of, through)) = open.last().filter(|(below, ..)| *below > level) {
            work += of;
            done += through;
            open.pop();
        }
        let line = &mut lines[at];
        if let Subject::Task(_, dates) = line.subject {
            if dates.is_summary && work > 0 {
                line.done = u16::try_from(done / work).unwrap_or(10_000);
            } else if !dates.is_summary {
                work = dates.duration.0;
                done = work * i64::from(line.done);
            }
            open.push((level, work, done));
        } else {
            open.clear();
        }
    }
}
