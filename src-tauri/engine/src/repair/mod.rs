//! Repair: small packages of fixes, each scheduled on a copy of the plan and measured.
//!
//! ```text
//!   finding ──▶ its fixes ──▶ gone, and nothing new ──────────────▶ a package
//!                  ▲    └───▶ gone, but a new conflict came
//!                  └─────────── its fixes, on the copy ◀──┘
//! ```
//!
//! A fix alone is offered only when it breaks nothing (see [`crate::fixes`]); a package may break
//! something on the way, as long as the edits that follow mend it. Nothing here applies itself.

mod draft;
mod measure;
mod price;
mod strips;

use crate::change::{Command, Message, Subject};
use crate::finding::{Finding, Severity};
use crate::goal::Progress;
use crate::id::{ReleaseId, TaskId};
use crate::scheduled::Scheduled;
use crate::time::{Instant, Seconds};
use draft::Draft;
pub(crate) use measure::{missed, slip};
use serde::{Deserialize, Serialize};
use std::ops::ControlFlow;

/// Packages that are offered for one finding.
const MOST_OFFERED: usize = 5;
/// Edits in a package for one finding.
const MOST_EDITS: usize = 3;
/// Edits in the package for everything.
const MOST_EDITS_FOR_ALL: usize = 24;
/// Unfinished packages that are followed at a time.
const BEAM: usize = 4;
/// Copies that are scheduled for one finding; a bound on how long it takes.
const MOST_TRIALS: usize = 48;
/// Copies that are scheduled for everything.
const MOST_TRIALS_FOR_ALL: usize = 400;

/// Where something lies before and after.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Moved {
    /// Which task.
    pub task: TaskId,
    /// Where it began.
    pub start_before: Instant,
    /// Where it ended.
    pub finish_before: Instant,
    /// Where it begins.
    pub start: Instant,
    /// Where it ends.
    pub finish: Instant,
}

/// When a release goes out before and after.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Outing {
    /// Which release.
    pub release: ReleaseId,
    /// When it went out.
    pub before: Instant,
    /// When it goes out.
    pub after: Instant,
    /// Whether it makes the window at which it aims; none when it aims at none.
    pub makes_window: Option<bool>,
}

/// A stretch on a line of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct StripSpan {
    /// What lies there: a booking, a gate, or what the line is of.
    pub of: Subject,
    /// Where it begins.
    pub from: Instant,
    /// Where it ends; a gate takes no time.
    pub to: Instant,
    /// Whether it does not lie there in the other state.
    pub moves: bool,
}

/// A line of time before and after, as far as something moves on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Strip {
    /// Whose line it is: an environment with its bookings, a release with its gates, a window, a freeze or
    /// an outage.
    pub of: Subject,
    /// What lay there.
    pub before: Vec<StripSpan>,
    /// What lies there.
    pub after: Vec<StripSpan>,
}

/// What a package does to the plan, measured on a copy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Effect {
    /// Releases that aim at a window.
    pub aiming: u32,
    /// Those that made it before.
    pub in_window_before: u32,
    /// Those that make it.
    pub in_window: u32,
    /// Conflicts that were open before.
    pub open_before: u32,
    /// Conflicts that stay open.
    pub open: u32,
    /// Elapsed time by which releases go out later, added up.
    pub slip: Seconds,
    /// Elapsed time by which releases go out sooner, added up.
    pub gain: Seconds,
    /// Tasks with other dates.
    pub moved: u32,
    /// Fingerprints of the findings that go; hints do not count.
    pub clears: Vec<String>,
    /// Findings that come; hints do not count.
    pub brings: Vec<Finding>,
    /// The tasks that move farthest, for a picture, in the order in which they begin.
    pub bars: Vec<Moved>,
    /// Lines of time on which bookings, gates, windows, freezes or outages are put elsewhere.
    pub strips: Vec<Strip>,
    /// Releases that go out at another time.
    pub outings: Vec<Outing>,
}

/// Edits that together mend the plan, and what they do to it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Repair {
    /// What is done, one sentence an edit.
    pub edits: Vec<Message>,
    /// What does it, as one step.
    pub command: Command,
    /// What it does to the plan.
    pub effect: Effect,
}

/// Returns packages that remove a finding and leave nothing broken that was not, the best first.
///
/// The order is that of design.md §6, behind what a release manager asks first, whether it can be
/// done at all:
///
/// 1. Packages that nobody would believe come last, however much they mend: a task in less than two
///    thirds of its time, or one that lies beside what it waited for with more than half of the
///    shorter of the two.
/// 2. Fewer releases that miss their window, weighed by priority.
/// 3. Fewer conflicts left.
/// 4. What it costs in days: by how much releases end later, and what is asked of people. A day by
///    which a promise moves (the target of a release, a deadline) counts three times, a day that is
///    pressed out of work or overlapped twice, a day by which a task, a booking or a gate is put
///    elsewhere once. A rule that gives way counts a week: a window, a freeze, a waiver, a calendar,
///    a baseline, a dependency dropped or made soft, a date lifted, work said to touch nothing.
/// 5. Fewer edits.
///
/// `watch` hears of each trial before it is made, and may break the search off: what was found until
/// then is offered.
#[must_use]
pub fn repairs(
    on: &Scheduled,
    finding: &Finding,
    watch: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Vec<Repair> {
    let mut trials = Trials::of(MOST_TRIALS);
    let mut beam = vec![Draft::new(on)];
    let mut whole: Vec<Draft> = Vec::new();
    for depth in 0..MOST_EDITS {
        let mut next: Vec<Draft> = Vec::new();
        for draft in &beam {
            let Some(target) = draft.target(on, finding, depth) else {
                continue;
            };
            for fix in crate::finding::candidates(&draft.on, &target) {
                if trials.next(whole.len(), watch).is_break() {
                    return offered(on, whole);
                }
                let Some(one) = draft.with(&fix, &target.fingerprint) else {
                    continue;
                };
                let list = if one.breaks(on).is_none() && !one.has(&finding.fingerprint) {
                    &mut whole
                } else {
                    &mut next
                };
                if !list.iter().any(|other| other.is_same_as(&one)) {
                    list.push(one);
                }
            }
        }
        next.sort_by_cached_key(|draft| draft.rank(on));
        next.truncate(BEAM);
        beam = next;
    }
    offered(on, whole)
}

/// Returns one package for every conflict that can be mended, the worst first; nothing when none can.
///
/// Each edit is the best of its conflict on the copy as it is by then, ranked as [`repairs`] ranks;
/// none is taken that makes the whole worse, and none that nobody would believe.
#[must_use]
pub fn repair_all(
    on: &Scheduled,
    watch: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Option<Repair> {
    let mut trials = Trials::of(MOST_TRIALS_FOR_ALL);
    let mut given_up: Vec<String> = Vec::new();
    let mut draft = Draft::new(on);
    while draft.edits() < MOST_EDITS_FOR_ALL {
        let next = conflicts(&draft.on)
            .find(|found| !given_up.contains(&found.fingerprint))
            .cloned();
        let Some(target) = next else { break };
        let mut best: Option<Draft> = None;
        for fix in crate::finding::candidates(&draft.on, &target) {
            if trials.next(draft.edits(), watch).is_break() {
                break;
            }
            let better = draft
                .with(&fix, &target.fingerprint)
                .filter(|one| one.harm() < draft.harm() && one.is_believable(on))
                .filter(|one| {
                    best.as_ref()
                        .is_none_or(|best| one.rank(on) < best.rank(on))
                });
            best = better.or(best);
        }
        match best {
            Some(better) => draft = better,
            None => given_up.push(target.fingerprint),
        }
    }
    (draft.edits() > 0).then(|| draft.package(on, Message::new("label-repair-all")))?
}

/// Copies that may still be scheduled, told one by one.
struct Trials {
    made: usize,
    most: usize,
}

impl Trials {
    fn of(most: usize) -> Self {
        Self { made: 0, most }
    }

    /// Tells of the next trial; breaks when there is none, or whoever watches has enough.
    fn next(
        &mut self,
        found: usize,
        watch: &mut dyn FnMut(Progress) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        if self.made == self.most {
            return ControlFlow::Break(());
        }
        let now = Progress {
            tried: self.made,
            of: self.most,
            found,
        };
        self.made += 1;
        watch(now)
    }
}

/// The conflicts of a plan, worst first: blockers and errors that are not waived.
pub(crate) fn conflicts(on: &Scheduled) -> impl Iterator<Item = &Finding> {
    let findings = on.findings.iter();
    findings.filter(|found| found.severity <= Severity::Error && found.waiver.is_none())
}

fn offered(on: &Scheduled, mut drafts: Vec<Draft>) -> Vec<Repair> {
    drafts.sort_by_cached_key(|draft| draft.rank(on));
    let label = |draft: &Draft| {
        let first = draft.label();
        first.unwrap_or_else(|| Message::new("label-repair-all"))
    };
    let packages = drafts
        .iter()
        .filter_map(|draft| draft.package(on, label(draft)));
    packages.take(MOST_OFFERED).collect()
}
