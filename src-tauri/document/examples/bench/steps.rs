//! Edits and previews in the engine: what a command does, the candidate, its dates and findings.

use crate::figures::Figures;
use slipway_engine::change::{Command, NewIds, ProgressUpdate, ShiftPolicy};
use slipway_engine::plan::{Dependency, DependencyKind, Lag};
use slipway_engine::{Instant, Scheduled, Seconds, Span, TaskId, edits_for};
use uuid::Uuid;

/// Ids for rows that nobody keeps.
struct Passing(u128);

impl NewIds for Passing {
    fn draw(&mut self) -> Uuid {
        self.0 -= 1;
        Uuid::from_u128(self.0)
    }
}

/// Measures steps of one kind each; a figure's runs go over tasks spread through the whole plan. What
/// is refused, such as a date after the year 2200, is not measured.
pub(crate) fn measure(on: &Scheduled, runs: usize, figures: &mut Figures) {
    let all = leaves(on);
    let spread: Vec<TaskId> = spread(&all, 97);
    let middle = all[all.len() / 2];
    let moved = |task, days| move_by(on, task, days);
    let mut over = |what: &str, mut commands: Vec<Command>| {
        commands.retain(|command| step(on, command).is_some());
        let mut turn = commands.iter().cycle();
        figures.time(what, runs, || turn.next().map(|one| step(on, one)));
    };
    over("step: move a bar in the middle", vec![moved(middle, 2)]);
    over("step: move the first bar of all", vec![moved(all[0], 2)]);
    let drags = spread.iter().map(|&task| moved(task, 2));
    over("step: move bars all over", drags.collect());
    let lengths = spread.iter().map(|&task| Command::SetDuration {
        task,
        duration: Span::working_minutes(480 * 12),
    });
    over("step: durations all over", lengths.collect());
    let progress = spread.iter().map(|&task| Command::SetProgress {
        task,
        update: ProgressUpdate {
            done: Some(4_000),
            ..ProgressUpdate::default()
        },
    });
    over("step: progress all over", progress.collect());
    let notes = spread.iter().map(|&task| Command::SetNotes {
        task,
        notes: "noted".to_owned(),
    });
    over("step: notes all over", notes.collect());
    let pairs = spread.windows(2).map(|pair| Command::LinkTasks {
        predecessor: pair[0],
        successor: pair[1],
        kind: DependencyKind::Fs,
        lag: Lag::default(),
    });
    over("step: a new link", pairs.collect());
    let lags = links(on).map(|link| Command::EditDependency {
        dependency: link.id,
        kind: link.kind,
        lag: Lag::Working(Seconds(4 * 3600)),
        strength: link.strength,
    });
    over("step: another lag", lags.collect());
    let unlinks = links(on).map(|link| Command::Unlink {
        dependencies: vec![link.id],
    });
    over("step: a link less", unlinks.collect());
    let backs = spread.windows(2).map(|pair| Command::LinkTasks {
        predecessor: pair[1],
        successor: pair[0],
        kind: DependencyKind::Fs,
        lag: Lag::default(),
    });
    over("step: a link that may close a loop", backs.collect());
}

/// Does what a document does for a preview; a command that is refused ends there.
fn step(on: &Scheduled, command: &Command) -> Option<Scheduled> {
    let edits = edits_for(on, command, &mut Passing(u128::MAX)).ok()?;
    let mut plan = on.plan.clone();
    edits.changes.apply(&mut plan).ok()?;
    Some(on.with(plan))
}

/// Says how many tasks lie elsewhere after a command.
pub(crate) fn moves(on: &Scheduled, command: &Command) -> usize {
    let Some(after) = step(on, command) else {
        return 0;
    };
    let slots = on.plan.tasks.entries().map(|(slot, _)| slot);
    slots
        .filter(|&slot| on.schedule.dates(slot).start != after.schedule.dates(slot).start)
        .count()
}

/// A drag of a bar by whole days.
pub(crate) fn move_by(on: &Scheduled, task: TaskId, days: i64) -> Command {
    let slot = on.plan.tasks.slot(task);
    let start = slot.map_or(Instant(0), |slot| on.schedule.dates(slot).start);
    Command::MoveTask {
        task,
        start: Instant(start.0 + 86_400 * days),
        shift: ShiftPolicy::Push,
    }
}

/// Every leaf whose bar may be dragged, in the order of rows.
pub(crate) fn leaves(on: &Scheduled) -> Vec<TaskId> {
    on.plan
        .tasks
        .entries()
        .filter(|&(slot, task)| {
            let is_leaf = !on.schedule.dates(slot).is_summary;
            is_leaf && edits_for(on, &move_by(on, task.id, 2), &mut Passing(u128::MAX)).is_ok()
        })
        .map(|(_, task)| task.id)
        .collect()
}

/// About `count` tasks spread over all, first ones included: those that move the most.
pub(crate) fn spread(of: &[TaskId], count: usize) -> Vec<TaskId> {
    let every = (of.len() / count).max(1);
    of.iter().step_by(every).copied().collect()
}

fn links(on: &Scheduled) -> impl Iterator<Item = &Dependency> {
    let every = (on.plan.dependencies.len() / 97).max(1);
    let links = on.plan.dependencies.iter().step_by(every);
    links.map(AsRef::as_ref)
}
