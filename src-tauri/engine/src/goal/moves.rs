//! Edits that may bring a release out sooner, from what drives it.

use super::freezes::freezes;
use super::outing;
use super::windows::windows;
use crate::change::{Argument, Command, Message, Subject};
use crate::id::ReleaseId;
use crate::plan::{Constraint, ConstraintKind, DependencyKind, Lag, Strength, Task, TaskMode};
use crate::schedule::Chain;
use crate::scheduled::Scheduled;
use crate::time::{Instant, Seconds, Span, TimeUnit};
use crate::window::{Berth, Work};

/// Tasks and links of the chain that are looked at, the longest first.
const MOST: usize = 4;

/// One edit.
#[derive(Debug, Clone)]
pub(super) struct Move {
    pub(super) label: Message,
    pub(super) command: Command,
    /// What it is about: one edit of a set for each.
    pub(super) about: Subject,
    /// How unwelcome it is, to rank sets of the same size.
    pub(super) harm: u32,
}

/// Returns edits worth trying to bring a release out by a moment.
pub(super) fn moves(on: &Scheduled, release: ReleaseId, by: Instant) -> Vec<Move> {
    let Some((out, leaf)) = outing(on, release) else {
        return Vec::new();
    };
    let chain = on.schedule.driving_chain(&on.plan, leaf);
    let late = lateness(on, release, by, out);
    let mut moves = Vec::new();
    for &slot in longest(on, &chain).iter().take(MOST) {
        moves.extend(shorten(on, slot, late));
    }
    for &slot in &chain.tasks {
        moves.extend(free(on, slot));
    }
    moves.extend(links(on, &chain, late));
    moves.extend(windows(on, release, by));
    moves.extend(freezes(on, release, leaf, by));
    moves
}

/// How much working time is missing: to the last berth that ends in time, else to the moment itself.
fn lateness(on: &Scheduled, release: ReleaseId, by: Instant, out: Instant) -> Seconds {
    let calendar = on.calendars.portfolio();
    let aim = on
        .plan
        .releases
        .slot(release)
        .and_then(|slot| on.schedule.aim(slot));
    let ready = aim.and_then(|aim| aim.readiness);
    let needed = match (ready, last_berth(on, release, by)) {
        (Some(ready), Some(berth)) if ready > berth.ready_by => {
            calendar.work_between(berth.ready_by, ready)
        }
        _ => calendar.work_between(by, out),
    };
    needed.max(Seconds(3600))
}

/// The last berth of a release that closes by a moment.
fn last_berth(on: &Scheduled, release: ReleaseId, by: Instant) -> Option<Berth> {
    let slot = on.plan.releases.slot(release)?;
    let berths = on.calendars.berths(slot)?;
    let from = on.plan.portfolio.data_date;
    let in_time = |berth: &&Berth| berth.from < by && berth.to > from;
    berths.iter().rev().find(in_time).copied()
}

fn longest(on: &Scheduled, chain: &Chain<'_>) -> Vec<u32> {
    let mut tasks = chain.tasks.clone();
    tasks.sort_by_key(|&slot| (std::cmp::Reverse(on.schedule.dates(slot).duration), slot));
    tasks
}

/// A task takes less time: what is missing, or half of what it takes when more is.
fn shorten(on: &Scheduled, slot: u32, late: Seconds) -> Option<Move> {
    let task = on.plan.tasks.at(slot)?;
    let Span { amount, unit } = task.duration;
    let work = Work::of(&on.plan, on.calendars.sites(), task);
    let is_deployment = work.is_some_and(|work| work.is_deployment());
    if unit == TimeUnit::Elapsed
        || amount.0 < 2 * 3600
        || task.progress.is_started()
        || is_deployment
    {
        return None;
    }
    let cut = late.min(Seconds(amount.0 / 2));
    let shorter = amount - cut;
    Some(Move {
        label: Message::new("fix-shorten")
            .text("task", &task.name)
            .with("from", Argument::Work(amount))
            .with("to", Argument::Work(shorter)),
        command: Command::SetDuration {
            task: task.id,
            duration: Span {
                amount: shorter,
                unit,
            },
        },
        about: Subject::Task(task.id),
        harm: 3,
    })
}

/// A date that people set gives way.
fn free(on: &Scheduled, slot: u32) -> Option<Move> {
    let task: &Task = on.plan.tasks.at(slot)?;
    let about = Subject::Task(task.id);
    if task.mode == TaskMode::Manual {
        return Some(Move {
            label: Message::new("fix-auto").text("task", &task.name),
            command: Command::SetMode {
                task: task.id,
                mode: TaskMode::Auto,
            },
            about,
            harm: 2,
        });
    }
    let holds = matches!(
        task.constraint.kind,
        ConstraintKind::Snet
            | ConstraintKind::Fnet
            | ConstraintKind::Mso
            | ConstraintKind::Mfo
            | ConstraintKind::Alap
    );
    holds.then(|| Move {
        label: Message::new("fix-constraint-lift").text("task", &task.name),
        command: Command::SetConstraint {
            task: task.id,
            constraint: Constraint::default(),
        },
        about,
        harm: 1,
    })
}

/// Links of the chain: wishes are dropped, lags get shorter, long work overlaps.
fn links(on: &Scheduled, chain: &Chain<'_>, late: Seconds) -> Vec<Move> {
    let mut links = chain.links.clone();
    links.sort_by_key(|link| std::cmp::Reverse(on.schedule.ends(link.predecessor).duration));
    let mut moves = Vec::new();
    for link in links.into_iter().take(2 * MOST) {
        let Some(row) = on.plan.dependencies.at(link.slot) else {
            continue;
        };
        let name = |id| on.plan.tasks.get(id).map_or("", |task| task.name.as_str());
        let between = |key: &str| {
            Message::new(key)
                .text("predecessor", name(row.predecessor))
                .text("successor", name(row.successor))
        };
        let about = Subject::Dependency(row.id);
        if row.strength == Strength::Soft {
            moves.push(Move {
                label: between("fix-unlink"),
                command: Command::Unlink {
                    dependencies: vec![row.id],
                },
                about,
                harm: 2,
            });
        }
        let Lag::Working(lag) = link.lag else {
            continue;
        };
        let predecessor = on.schedule.ends(link.predecessor).duration;
        let most = if lag > Seconds::ZERO {
            lag
        } else {
            Seconds(predecessor.0 / 2)
        };
        let cut = late.min(most);
        if link.kind != DependencyKind::Fs || cut < Seconds(3600) || lag < Seconds::ZERO {
            continue;
        }
        let label = if lag > Seconds::ZERO {
            between("fix-lag").with("lag", Argument::Work(lag - cut))
        } else {
            between("fix-overlap").with("by", Argument::Work(cut))
        };
        moves.push(Move {
            label,
            command: Command::EditDependency {
                dependency: row.id,
                kind: link.kind,
                lag: Lag::Working(lag - cut),
                strength: row.strength,
            },
            about,
            harm: if lag > Seconds::ZERO { 2 } else { 4 },
        });
    }
    moves
}
