//! Goal seek: what it would take for a release to be out by a date.
//!
//! ```text
//!   plan ──▶ edits on the driving chain, each tried on a copy ──▶ the best few
//!                 ▲                                                  │ not there yet
//!                 └──────────────────────────────────────────────────┘
//! ```
//!
//! A search along the chain that drives the deployment: it knows what can give way (work, overlap,
//! dates that people set, wishes, windows, freezes), never what cannot (the past, the data date,
//! others' dates). Every set of edits that is offered was scheduled; its effect is measured, not
//! guessed. More edits are offered only where they harm others less than fewer do.

mod draft;
mod freezes;
mod moves;
mod windows;

use crate::change::{Argument, Command, Message};
use crate::explain::{Step, explain};
use crate::id::{ReleaseId, TaskId};
use crate::scheduled::Scheduled;
use crate::time::{Instant, Seconds};
use crate::window::Work;
use draft::Draft;
use moves::{Move, moves};
use serde::{Deserialize, Serialize};
use std::ops::ControlFlow;

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
    /// Whether the search was stopped: there may be more ways.
    pub is_stopped: bool,
}

/// Edits that together bring a release out in time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Way {
    /// What is done, one sentence an edit.
    pub edits: Vec<Message>,
    /// What does it, as one step. Waivers in it say neither who gives them nor why.
    pub command: Command,
    /// When the release would be out.
    pub out: Instant,
    /// Releases that would end later.
    pub later: Vec<ReleaseId>,
    /// Errors and blockers that would come.
    pub brings: usize,
}

/// How far a search is, told before each trial.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(rename = "SearchProgress"))]
pub struct Progress {
    /// Sets of edits tried so far.
    pub tried: usize,
    /// How many there are to try, as far as is known: sets with one edit more may follow.
    pub of: usize,
    /// Sets with which the release is out in time.
    pub found: usize,
}

/// A watch that lets a search go on to its end.
pub fn to_the_end(_: Progress) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// Returns what it would take for a release to be out by a moment; nothing for a release that is not
/// there or has no work left.
///
/// `watch` hears of each trial before it is made, and may break the search off: what was found until
/// then is offered.
#[must_use]
pub fn goal(
    on: &Scheduled,
    release: ReleaseId,
    by: Instant,
    watch: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Option<Goal> {
    let out = outing(on, release)?.0;
    let mut search = Search {
        on,
        release,
        by,
        watch,
        progress: Progress {
            tried: 0,
            of: 0,
            found: 0,
        },
        found: Vec::new(),
    };
    let end = if out <= by {
        ControlFlow::Continue(())
    } else {
        search.deepen(Draft::of(on, out))
    };
    let ways = search.offered();
    let is_without = out > by && ways.is_empty() && end.is_continue();
    Some(Goal {
        out,
        ways,
        binding: is_without.then(|| binding(on, release)).flatten(),
        is_stopped: end.is_break(),
    })
}

/// A search under way.
struct Search<'a> {
    on: &'a Scheduled,
    release: ReleaseId,
    by: Instant,
    watch: &'a mut dyn FnMut(Progress) -> ControlFlow<()>,
    progress: Progress,
    /// Sets with which the release is out in time, those with the fewest edits first.
    found: Vec<(Way, u32)>,
}

impl Search<'_> {
    /// Tries sets of one edit, of two, and so on, until one is there that harms nobody.
    fn deepen(&mut self, first: Draft) -> ControlFlow<()> {
        let mut beam = vec![first];
        for _ in 0..MOST_EDITS {
            let next = self.widen(&beam)?;
            let (there, rest): (Vec<_>, Vec<_>) =
                next.into_iter().partition(|draft| draft.out <= self.by);
            for draft in draft::best(there, usize::MAX) {
                self.keep(draft);
            }
            let is_enough = self
                .found
                .iter()
                .any(|(way, _)| harm_to_others(way) == (0, 0));
            if is_enough || rest.is_empty() {
                break;
            }
            beam = draft::best(rest, BEAM);
        }
        ControlFlow::Continue(())
    }

    /// Tries each set with each edit more that may help.
    fn widen(&mut self, beam: &[Draft]) -> ControlFlow<(), Vec<Draft>> {
        let longer: Vec<(&Draft, Move)> = beam
            .iter()
            .flat_map(|draft| {
                let moves = moves(&draft.on, self.release, self.by).into_iter();
                moves.map(move |one| (draft, one))
            })
            .collect();
        self.progress.of += longer.len();
        let mut next: Vec<Draft> = Vec::new();
        for (draft, one) in longer {
            let told = (self.watch)(self.progress);
            if told.is_break() {
                let there = next.into_iter().filter(|draft| draft.out <= self.by);
                for draft in draft::best(there.collect(), usize::MAX) {
                    self.keep(draft);
                }
                return ControlFlow::Break(());
            }
            self.progress.tried += 1;
            if let Some(longer) = draft.with(one, self.release) {
                self.progress.found += usize::from(longer.out <= self.by);
                next.push(longer);
            }
        }
        ControlFlow::Continue(next)
    }

    /// Keeps a set with which the release is out in time, unless one with fewer edits does as well.
    fn keep(&mut self, draft: Draft) {
        let draft = draft.without_spare(self.on, self.release, self.by);
        let way = self.way(&draft);
        let does_as_well = |known: &Way| {
            let same = known.edits.len() == way.edits.len() && known.command == way.command;
            let shorter = known.edits.len() < way.edits.len();
            same || (shorter && harm_to_others(known) <= harm_to_others(&way))
        };
        if !self.found.iter().any(|(known, _)| does_as_well(known)) {
            self.found.push((way, draft.harm()));
        }
    }

    fn way(&self, draft: &Draft) -> Way {
        let finish = |on: &Scheduled, slot| on.schedule.release(slot).map(|span| span.finish);
        let later = self.on.plan.releases.entries().filter_map(|(slot, row)| {
            let (was, is) = (finish(self.on, slot)?, finish(&draft.on, slot)?);
            (is > was).then_some(row.id)
        });
        let release = self.on.plan.releases.get(self.release);
        let name = release.map(|row| row.title()).unwrap_or_default();
        let label = Message::new("label-goal")
            .text("release", &name)
            .with("date", Argument::Instant(self.by));
        Way {
            edits: draft.edits.iter().map(|edit| edit.label.clone()).collect(),
            command: Command::Batch {
                label,
                commands: (draft.edits.iter())
                    .map(|edit| edit.command.clone())
                    .collect(),
            },
            out: draft.out,
            later: later.collect(),
            brings: draft::grave(&draft.on).saturating_sub(draft::grave(self.on)),
        }
    }

    /// The best sets: those that harm others least, then with the fewest edits, then the gentlest.
    fn offered(self) -> Vec<Way> {
        let mut ways = self.found;
        ways.sort_by_key(|(way, harm)| (harm_to_others(way), way.edits.len(), *harm, way.out));
        ways.truncate(MOST_OFFERED);
        ways.into_iter().map(|(way, _)| way).collect()
    }
}

/// Errors that come, and releases that end later.
fn harm_to_others(way: &Way) -> (usize, usize) {
    (way.brings, way.later.len())
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
                        let work = Work::of(&on.plan, on.calendars.sites(), task);
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
