//! How each release stands: red, amber or green with its one reason, and what comes next.
//!
//! The worst dimension wins, and nothing is green by default: a release without work stands nowhere.

mod agenda;
mod awaited;
mod needs;

pub use agenda::{AgendaItem, AgendaKind, agenda};
pub use awaited::{Awaited, WorkStanding, awaited};
pub use needs::{Need, NeedKind, needs};

use crate::change::{Argument, Message, Subject};
use crate::finding::{Code, Finding, Severity};
use crate::gate::{Progress, is_awaited};
use crate::goal::outing;
use crate::id::{GateId, ReleaseId};
use crate::plan::{Gate, Release, ReleaseState};
use crate::schedule::Aim;
use crate::scheduled::Scheduled;
use crate::time::{Instant, Seconds};
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

/// How a release stands; from worst to best.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Rag {
    /// It misses its window, or a blocker or error about it is open.
    Red,
    /// It makes its window with less than two working days to spare, or a warning about it is open.
    Amber,
    /// Nothing is wrong.
    Green,
    /// It is out.
    Out,
    /// There is nothing to judge: no work, or it was dropped.
    None,
}

/// The next decision about a release.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct NextGate {
    /// Which one.
    pub gate: GateId,
    /// When: its milestone's date, else the date that people set.
    pub at: Instant,
}

/// How one release stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ReleaseStatus {
    /// Which release.
    pub release: ReleaseId,
    /// How it stands.
    pub rag: Rag,
    /// Why.
    pub reason: Message,
    /// When it goes out, or went.
    pub goes_out: Option<Instant>,
    /// When the window at which it aims opens.
    pub aims_at: Option<Instant>,
    /// Whether it makes that window.
    pub makes_window: Option<bool>,
    /// How far it may slip before it misses that window, in working time.
    pub window_float: Option<Seconds>,
    /// What missing it costs, in elapsed time.
    pub cliff: Option<Seconds>,
    /// Mandatory criteria met or waived.
    pub criteria_passed: u32,
    /// Mandatory criteria.
    pub criteria: u32,
    /// The next decision.
    pub next_gate: Option<NextGate>,
    /// Fingerprint of the worst finding about it that is not waived; hints do not count.
    pub top: Option<String>,
}

/// Window float below which a release is at risk, in working days of the portfolio.
const DAYS_AT_RISK: i64 = 2;

/// Returns how every release stands, the worst first, then by when it goes out.
#[must_use]
pub fn status(on: &Scheduled) -> Vec<ReleaseStatus> {
    let worst = worst_by_release(on);
    let progress = progress_by_release(on);
    let releases = on.plan.releases.entries();
    let mut all: Vec<ReleaseStatus> = releases
        .map(|(slot, release)| {
            let finding = worst.get(&release.id).copied();
            let counted = progress.get(&release.id).copied().unwrap_or_default();
            of_release(on, slot, release, finding, counted)
        })
        .collect();
    all.sort_by_key(|one| (one.rag, one.goes_out, one.release));
    all
}

fn of_release(
    on: &Scheduled,
    slot: u32,
    release: &Release,
    worst: Option<&Finding>,
    counted: Progress,
) -> ReleaseStatus {
    let aim = on.schedule.aim(slot);
    let goes_out = outing(on, release.id).map(|(at, _)| at);
    let float = aim.and_then(|aim| aim.window_float);
    let (rag, reason) = judged(on, release, goes_out, worst, aim.map(Aim::is_made), float);
    ReleaseStatus {
        release: release.id,
        rag,
        reason,
        goes_out,
        aims_at: aim.and_then(|aim| aim.target).map(|berth| berth.opens),
        makes_window: aim.map(Aim::is_made),
        window_float: float,
        cliff: aim.and_then(|aim| aim.cliff),
        criteria_passed: counted.passed,
        criteria: counted.mandatory,
        next_gate: next_gate(on, release.id),
        top: worst.map(|finding| finding.fingerprint.clone()),
    }
}

/// The rule, worst first.
fn judged(
    on: &Scheduled,
    release: &Release,
    goes_out: Option<Instant>,
    worst: Option<&Finding>,
    makes_window: Option<bool>,
    float: Option<Seconds>,
) -> (Rag, Message) {
    let said = |key: &str| Message::new(key);
    if release.state.is_out() {
        let message = said("status-out");
        return (Rag::Out, with_date(message, goes_out));
    }
    match release.state {
        ReleaseState::Cancelled => return (Rag::None, said("status-cancelled")),
        ReleaseState::BackedOut => return (Rag::Red, said("status-backed-out")),
        _ => {}
    }
    if goes_out.is_none() {
        return (Rag::None, said("status-empty"));
    }
    if let Some(finding) = worst.filter(|finding| finding.severity <= Severity::Error) {
        return (Rag::Red, finding.message.clone());
    }
    if makes_window == Some(false) {
        return (Rag::Red, said("status-misses"));
    }
    if let Some(finding) = worst {
        return (Rag::Amber, finding.message.clone());
    }
    let day = Seconds::from_minutes(on.plan.portfolio.rules.minutes_per_day.into());
    match float {
        Some(Seconds::ZERO) => (Rag::Amber, said("status-no-float")),
        Some(float) if float < Seconds(day.0 * DAYS_AT_RISK) => {
            let message = said("status-tight").with("float", Argument::Work(float));
            (Rag::Amber, message)
        }
        Some(float) => {
            let message = said("status-in-window").with("float", Argument::Work(float));
            (Rag::Green, message)
        }
        None => (Rag::Green, with_date(said("status-on-plan"), goes_out)),
    }
}

fn with_date(message: Message, at: Option<Instant>) -> Message {
    match at {
        Some(at) => message.with("date", Argument::Instant(at)),
        None => message,
    }
}

/// The worst finding of each release that is neither a hint nor waived. Findings come worst first.
fn worst_by_release(on: &Scheduled) -> FxHashMap<ReleaseId, &Finding> {
    let mut worst = FxHashMap::default();
    for finding in &on.findings {
        if finding.severity == Severity::Hint || finding.waiver.is_some() || is_about_all(finding) {
            continue;
        }
        for release in finding
            .subjects
            .iter()
            .filter_map(|one| release_of(on, *one))
        {
            worst.entry(release).or_insert(finding);
        }
    }
    worst
}

/// A plan that has moved on from what was published is no fault of one release.
fn is_about_all(finding: &Finding) -> bool {
    finding.code == Code::R06
}

/// Returns the release that something belongs to.
#[must_use]
pub fn release_of(on: &Scheduled, subject: Subject) -> Option<ReleaseId> {
    let plan = &on.plan;
    let of_gate = |gate: GateId| plan.gates.get(gate).map(|row| row.release);
    match subject {
        Subject::Release(id) => Some(id),
        Subject::Task(id) => plan.tasks.get(id).map(|row| row.release),
        Subject::Dependency(id) => {
            let link = plan.dependencies.get(id)?;
            plan.tasks.get(link.successor).map(|row| row.release)
        }
        Subject::Booking(id) => plan.bookings.get(id).map(|row| row.release),
        Subject::Gate(id) => of_gate(id),
        Subject::Criterion(id) => of_gate(plan.criteria.get(id)?.gate),
        Subject::SignOff(id) => of_gate(plan.sign_offs.get(id)?.gate),
        Subject::RaidItem(id) => plan.raid_items.get(id).map(|row| row.release),
        Subject::Report(id) => plan.reports.get(id)?.release,
        Subject::Portfolio
        | Subject::Product(_)
        | Subject::Calendar(_)
        | Subject::Person(_)
        | Subject::Baseline(_)
        | Subject::Window(_)
        | Subject::Freeze(_)
        | Subject::Waiver(_)
        | Subject::Environment(_)
        | Subject::ExternalEvent(_)
        | Subject::Outage(_)
        | Subject::Review(_)
        | Subject::Template(_)
        | Subject::Publication(_)
        | Subject::View(_) => None,
    }
}

fn progress_by_release(on: &Scheduled) -> FxHashMap<ReleaseId, Progress> {
    let mut counted: FxHashMap<ReleaseId, Progress> = FxHashMap::default();
    for criterion in on.plan.criteria.iter() {
        if let Some(gate) = on.plan.gates.get(criterion.gate) {
            let progress = counted.entry(gate.release).or_default();
            progress.count(&on.plan, criterion);
        }
    }
    counted
}

/// Returns when a gate is decided: where its milestone lies, else the date that people set.
pub(crate) fn forecast(on: &Scheduled, gate: &Gate) -> Option<Instant> {
    let milestone = gate.milestone.and_then(|task| on.plan.tasks.slot(task));
    milestone
        .map(|slot| on.schedule.dates(slot).finish)
        .or(gate.date)
}

fn next_gate(on: &Scheduled, release: ReleaseId) -> Option<NextGate> {
    let gates = on.plan.gates.iter();
    gates
        .filter(|gate| gate.release == release)
        .filter(|gate| is_awaited(&on.plan, gate))
        .filter_map(|gate| {
            let at = forecast(on, gate)?;
            Some(NextGate { gate: gate.id, at })
        })
        .min_by_key(|next| (next.at, next.gate))
}

#[cfg(test)]
mod tests;
