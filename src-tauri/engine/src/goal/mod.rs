//! Goal seek: what it would take for a release to be out by a date.
//!
//! ```text
//!   plan ──▶ edits on the driving chain, each tried on a copy ──▶ the best few
//!                 ▲                                                  │ not there yet
//!                 └──────────────────────────────────────────────────┘
//! ```
//!
//! A search along the chain that drives the deployment: it knows what can give way (work, overlap,
//! dates that people set, wishes, windows), never what cannot (the past, the data date, others' dates).
//! Every set of edits that is offered was scheduled; its effect is measured, not guessed.

mod moves;

use crate::change::{Argument, ChangeSet, Command, Message, Passing, edits_for};
use crate::explain::{Step, explain};
use crate::finding::Severity;
use crate::id::{ReleaseId, TaskId};
use crate::scheduled::Scheduled;
use crate::time::{Instant, Seconds};
use crate::window::Work;
use moves::{Move, moves};
use serde::{Deserialize, Serialize};

/// Sets of edits that are offered.
const MOST_OFFERED: usize = 5;
/// Edits in one set.
const MOST_EDITS: usize = 4;
/// Unfinished sets that are followed at a time.
const BEAM: usize = 6;

/// What it would take, or what stands in the way.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Goal {
    /// When the release is out as the plan stands.
    pub out: Instant,
    /// Sets of edits with which it is out in time, the best first; none when it is anyway.
    pub ways: Vec<Way>,
    /// Without any way: what nothing on the chain can move.
    pub binding: Option<Step>,
}

/// Edits that together bring a release out in time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Way {
    /// What is done, one sentence an edit.
    pub edits: Vec<Message>,
    /// What does it, as one step.
    pub command: Command,
    /// When the release would be out.
    pub out: Instant,
    /// Releases that would end later.
    pub later: Vec<ReleaseId>,
    /// Errors and blockers that would come.
    pub brings: usize,
}

/// A set of edits under way.
#[derive(Clone)]
struct Draft {
    edits: Vec<Move>,
    on: Scheduled,
    out: Instant,
}

/// Returns what it would take for a release to be out by a moment; nothing for a release that is not
/// there or has no work left.
#[must_use]
pub fn goal(on: &Scheduled, release: ReleaseId, by: Instant) -> Option<Goal> {
    let out = outing(on, release)?.0;
    if out <= by {
        return Some(Goal {
            out,
            ways: Vec::new(),
            binding: None,
        });
    }
    let first = Draft {
        edits: Vec::new(),
        on: on.clone(),
        out,
    };
    let mut beam = vec![first];
    let mut found: Vec<Draft> = Vec::new();
    for _ in 0..MOST_EDITS {
        let mut next: Vec<Draft> = Vec::new();
        for draft in &beam {
            for one in moves(&draft.on, release, by) {
                next.extend(draft.with(one, release));
            }
        }
        let (there, rest): (Vec<_>, Vec<_>) = next.into_iter().partition(|draft| draft.out <= by);
        found.extend(there);
        if found.len() >= MOST_OFFERED || rest.is_empty() {
            break;
        }
        beam = best(rest);
    }
    let ways = offered(on, release, by, found);
    let binding = ways.is_empty().then(|| binding(on, release)).flatten();
    Some(Goal { out, ways, binding })
}

impl Draft {
    /// The set with one edit more; nothing when that is refused or brings the release no sooner.
    fn with(&self, one: Move, release: ReleaseId) -> Option<Self> {
        if self.edits.iter().any(|other| other.about == one.about) {
            return None;
        }
        let changes = changes(&self.on, &one.command)?;
        let mut plan = self.on.plan.clone();
        changes.apply(&mut plan).ok()?;
        let on = self.on.with(plan);
        let out = outing(&on, release)?.0;
        let mut edits = self.edits.clone();
        edits.push(one);
        (out < self.out).then_some(Self { edits, on, out })
    }

    /// Two sets with the same edits in another order come to the same.
    fn is_same_as(&self, other: &Self) -> bool {
        self.edits.len() == other.edits.len()
            && self
                .edits
                .iter()
                .all(|one| other.edits.iter().any(|edit| edit.command == one.command))
    }
}

fn changes(on: &Scheduled, command: &Command) -> Option<ChangeSet> {
    let mut ids = Passing::default();
    Some(edits_for(on, command, &mut ids).ok()?.changes)
}

/// The sets that come out soonest, each once.
fn best(mut drafts: Vec<Draft>) -> Vec<Draft> {
    drafts.sort_by_key(|draft| (draft.out, draft.edits.len()));
    let mut kept: Vec<Draft> = Vec::new();
    for draft in drafts {
        if kept.len() < BEAM && !kept.iter().any(|other| other.is_same_as(&draft)) {
            kept.push(draft);
        }
    }
    kept
}

/// The best sets: those that harm others least, then with the fewest edits, then the gentlest.
fn offered(on: &Scheduled, release: ReleaseId, by: Instant, found: Vec<Draft>) -> Vec<Way> {
    let mut ways: Vec<(Way, u32)> = Vec::new();
    let mut kept: Vec<Draft> = Vec::new();
    for draft in found {
        if !kept.iter().any(|other| other.is_same_as(&draft)) {
            ways.push((way(on, release, by, &draft), harm(&draft)));
            kept.push(draft);
        }
    }
    ways.sort_by_key(|(way, harm)| (way.brings, way.later.len(), way.edits.len(), *harm, way.out));
    ways.truncate(MOST_OFFERED);
    ways.into_iter().map(|(way, _)| way).collect()
}

fn harm(draft: &Draft) -> u32 {
    draft.edits.iter().map(|edit| edit.harm).sum()
}

fn way(on: &Scheduled, release: ReleaseId, by: Instant, draft: &Draft) -> Way {
    let finish = |on: &Scheduled, slot| on.schedule.release(slot).map(|span| span.finish);
    let later = on.plan.releases.entries().filter_map(|(slot, row)| {
        let (was, is) = (finish(on, slot)?, finish(&draft.on, slot)?);
        (is > was).then_some(row.id)
    });
    let grave = |on: &Scheduled| {
        let findings = on.findings.iter();
        findings
            .filter(|found| found.severity <= Severity::Error)
            .count()
    };
    let name = on
        .plan
        .releases
        .get(release)
        .map_or("", |row| row.name.as_str());
    let label = Message::new("label-goal")
        .text("release", name)
        .with("date", Argument::Instant(by));
    Way {
        edits: draft.edits.iter().map(|edit| edit.label.clone()).collect(),
        command: Command::Batch {
            label,
            commands: draft
                .edits
                .iter()
                .map(|edit| edit.command.clone())
                .collect(),
        },
        out: draft.out,
        later: later.collect(),
        brings: grave(&draft.on).saturating_sub(grave(on)),
    }
}

/// When a release is out, and the slot of the leaf with which it is: its last deployment, or its last
/// task when it has none.
pub(crate) fn outing(on: &Scheduled, release: ReleaseId) -> Option<(Instant, u32)> {
    let slot = on.plan.releases.slot(release)?;
    let network = on.schedule.network();
    let last = |deployments: bool| {
        let leaves = network.leaves_of(slot).iter().copied();
        leaves
            .filter(|&leaf| {
                network.is_active_leaf(leaf)
                    && on.plan.tasks.at(leaf).is_some_and(|task| {
                        let work = Work::of(&on.plan, task);
                        !deployments || work.is_some_and(|work| work.is_deployment())
                    })
            })
            .max_by_key(|&leaf| (on.schedule.dates(leaf).finish, std::cmp::Reverse(leaf)))
    };
    let leaf = last(true).or_else(|| last(false))?;
    Some((on.schedule.dates(leaf).finish, leaf))
}

/// The first step of the chain that adds time and that nothing offered can move: the earliest cause.
fn binding(on: &Scheduled, release: ReleaseId) -> Option<Step> {
    let (_, leaf) = outing(on, release)?;
    let task: TaskId = on.plan.tasks.at(leaf)?.id;
    let steps = explain(on, task);
    let is_fixed = |step: &&Step| {
        matches!(
            step.cause.as_str(),
            "cause-actual"
                | "cause-data-date"
                | "cause-external"
                | "cause-freeze"
                | "cause-booking"
                | "cause-window"
                | "cause-closed"
        )
    };
    let longest = steps.iter().filter(is_fixed).max_by_key(|step| step.adds);
    longest
        .filter(|step| step.adds > Seconds::ZERO)
        .or_else(|| steps.first())
        .cloned()
}
