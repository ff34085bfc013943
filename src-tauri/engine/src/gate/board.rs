//! The board: how every gate stands, and when it would have to be decided.

use super::{Progress, criterion_state, is_awaited, is_signed};
use crate::id::{CriterionId, GateId, ReleaseId};
use crate::plan::{
    Criterion, CriterionKind, CriterionState, Decision, Gate, GateKind, SignOff, SignOffState,
};
use crate::scheduled::Scheduled;
use crate::time::{Instant, Seconds};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How far ahead of the data date a decision is said to be due.
const AHEAD: Seconds = Seconds(7 * 86_400);

/// How a gate stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Standing {
    /// It was decided, and goes on.
    Passed,
    /// It was decided, and does not go on.
    Stopped,
    /// It comes later than the release could take for its window.
    AfterCutOff,
    /// Something that is mandatory failed, the forecast is later than the plan, or its day has passed.
    AtRisk,
    /// It is the next one that its release comes to.
    Next,
    /// It waits for its turn.
    Pending,
}

/// How a criterion stands, and when what it waits for would be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CriterionStanding {
    /// Which one.
    pub criterion: CriterionId,
    /// Whether it is met.
    pub state: CriterionState,
    /// When its task is finished, or its release is out; nothing for other kinds.
    pub forecast: Option<Instant>,
}

/// How many criteria are in which state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CriterionCounts {
    /// Met.
    pub met: u32,
    /// Waived.
    pub waived: u32,
    /// Failed.
    pub failed: u32,
    /// Neither.
    pub open: u32,
}

/// How a gate stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct GateStanding {
    /// Which one.
    pub gate: GateId,
    /// The release it decides about.
    pub release: ReleaseId,
    /// When people mean to decide.
    pub planned: Option<Instant>,
    /// When its milestone comes; the day people entered where it has none.
    pub forecast: Option<Instant>,
    /// The latest moment with which the release still makes its window; nothing after going out and
    /// for a release that aims at none.
    pub latest: Option<Instant>,
    /// Working time from the forecast to the latest moment; negative when it is too late.
    pub room: Option<Seconds>,
    /// Criteria by state.
    pub counts: CriterionCounts,
    /// Each of them, in their order.
    pub criteria: Vec<CriterionStanding>,
    /// Mandatory criteria that are neither met nor waived: a go all the same is a finding.
    pub lacking: u32,
    /// How many are asked to sign.
    pub asked: u32,
    /// How many have signed.
    pub signed: u32,
    /// Whether enough have signed.
    pub is_signed: bool,
    /// How it stands.
    pub standing: Standing,
    /// Whether it is the next one that its release comes to, whatever else is said of it.
    pub is_next: bool,
    /// Whether it is to be decided within a week of the data date, or should have been.
    pub is_due: bool,
}

/// How far a release is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ReleaseStanding {
    /// Which one.
    pub release: ReleaseId,
    /// Mandatory criteria of all its gates that are met or waived, in basis points.
    pub share: u32,
    /// The gate that it comes to next.
    pub next: Option<GateId>,
}

/// How all gates and their releases stand.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct GateBoard {
    /// Gates, those of a release together and in their order.
    pub gates: Vec<GateStanding>,
    /// Releases that have gates, in the order of their products and in their own.
    pub releases: Vec<ReleaseStanding>,
}

/// Returns how all gates stand.
#[must_use]
pub fn board(on: &Scheduled) -> GateBoard {
    let rows = Rows::of(on);
    let mut board = GateBoard::default();
    for (release, gates) in &rows.releases {
        let mut progress = Progress::default();
        for gate in gates {
            for criterion in rows.criteria_of(gate.id) {
                progress.count(&on.plan, criterion);
            }
        }
        let next = next(on, gates);
        let standings = gates.iter().map(|gate| rows.standing(gate, next));
        board.gates.extend(standings);
        board.releases.push(ReleaseStanding {
            release: *release,
            share: progress.share(),
            next,
        });
    }
    board
}

/// Returns how one gate stands; nothing when it is not there.
#[must_use]
pub fn standing(on: &Scheduled, gate: GateId) -> Option<GateStanding> {
    let row = on.plan.gates.get(gate)?;
    let rows = Rows::of(on);
    let (_, gates) = rows
        .releases
        .iter()
        .find(|(release, _)| *release == row.release)?;
    Some(rows.standing(row, next(on, gates)))
}

/// Returns how many decisions are due within a week of the data date, or overdue.
#[must_use]
pub fn decisions_due(on: &Scheduled) -> usize {
    on.plan.gates.iter().filter(|gate| is_due(on, gate)).count()
}

/// What the board asks for again and again.
struct Rows<'a> {
    on: &'a Scheduled,
    releases: Vec<(ReleaseId, Vec<&'a Gate>)>,
    criteria: BTreeMap<GateId, Vec<&'a Criterion>>,
    sign_offs: BTreeMap<GateId, Vec<&'a SignOff>>,
}

impl<'a> Rows<'a> {
    fn of(on: &'a Scheduled) -> Self {
        let mut by_release: BTreeMap<ReleaseId, Vec<&Gate>> = BTreeMap::new();
        for gate in on.plan.gates.iter() {
            by_release.entry(gate.release).or_default().push(gate);
        }
        let mut releases: Vec<_> = by_release.into_iter().collect();
        releases.sort_by_cached_key(|(release, _)| place(on, *release));
        for (_, gates) in &mut releases {
            gates.sort_by(|one, other| (&one.order, one.id).cmp(&(&other.order, other.id)));
        }
        let mut criteria: BTreeMap<GateId, Vec<&Criterion>> = BTreeMap::new();
        for criterion in on.plan.criteria.iter() {
            criteria.entry(criterion.gate).or_default().push(criterion);
        }
        for list in criteria.values_mut() {
            list.sort_by(|one, other| (&one.order, one.id).cmp(&(&other.order, other.id)));
        }
        let mut sign_offs: BTreeMap<GateId, Vec<&SignOff>> = BTreeMap::new();
        for sign_off in on.plan.sign_offs.iter() {
            sign_offs.entry(sign_off.gate).or_default().push(sign_off);
        }
        Self {
            on,
            releases,
            criteria,
            sign_offs,
        }
    }

    fn criteria_of(&self, gate: GateId) -> &[&'a Criterion] {
        self.criteria.get(&gate).map_or(&[], Vec::as_slice)
    }

    fn standing(&self, gate: &Gate, next: Option<GateId>) -> GateStanding {
        let on = self.on;
        let mut counts = CriterionCounts::default();
        let mut lacking = 0;
        let mut has_failed = false;
        let criteria = self.criteria_of(gate.id).iter().map(|criterion| {
            let state = criterion_state(&on.plan, criterion);
            let (count, lacks) = match state {
                CriterionState::Met => (&mut counts.met, false),
                CriterionState::Waived => (&mut counts.waived, false),
                CriterionState::Failed => (&mut counts.failed, true),
                CriterionState::Open => (&mut counts.open, true),
            };
            *count += 1;
            lacking += u32::from(lacks && criterion.is_mandatory);
            has_failed |= state == CriterionState::Failed && criterion.is_mandatory;
            CriterionStanding {
                criterion: criterion.id,
                state,
                forecast: awaited(on, criterion),
            }
        });
        let criteria = criteria.collect();
        let empty = Vec::new();
        let sign_offs = self.sign_offs.get(&gate.id).unwrap_or(&empty);
        let signed = sign_offs
            .iter()
            .filter(|row| row.state == SignOffState::Signed);
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let forecast = forecast(on, gate);
        let latest = latest(on, gate);
        let late = forecast.zip(latest).is_some_and(|(at, latest)| at > latest);
        let slips = forecast.zip(gate.date).is_some_and(|(at, date)| at > date);
        let has_passed = gate.date.is_some_and(|at| at < on.plan.portfolio.data_date);
        let is_next = next == Some(gate.id);
        let standing = match gate.decision {
            Decision::Go | Decision::ConditionalGo => Standing::Passed,
            Decision::NoGo => Standing::Stopped,
            Decision::Pending | Decision::Deferred if late => Standing::AfterCutOff,
            _ if has_failed || slips || has_passed => Standing::AtRisk,
            _ if is_next => Standing::Next,
            _ => Standing::Pending,
        };
        let calendar = on.calendars.portfolio();
        GateStanding {
            gate: gate.id,
            release: gate.release,
            planned: gate.date,
            forecast,
            latest,
            room: forecast
                .zip(latest)
                .map(|(at, latest)| calendar.work_between(at, latest)),
            counts,
            criteria,
            lacking,
            asked: count(sign_offs.len()),
            signed: count(signed.count()),
            is_signed: is_signed(gate, sign_offs.iter().copied()),
            standing,
            is_next,
            is_due: is_due(on, gate),
        }
    }
}

/// A release among the others as the outline shows them: its product first.
fn place(on: &Scheduled, release: ReleaseId) -> impl Ord + use<> {
    let row = on.plan.releases.get(release);
    let product = row.and_then(|row| on.plan.products.get(row.product));
    (
        product.map(|row| (row.order.clone(), row.id)),
        row.map(|row| row.order.clone()),
        release,
    )
}

/// The first of the gates of a release, in their order, that is not decided; none of a release that
/// was given up.
fn next(on: &Scheduled, gates: &[&Gate]) -> Option<GateId> {
    let open = gates.iter().find(|gate| is_awaited(&on.plan, gate));
    open.map(|gate| gate.id)
}

fn is_due(on: &Scheduled, gate: &Gate) -> bool {
    let until = on.plan.portfolio.data_date + AHEAD;
    let at = gate.date.or_else(|| forecast(on, gate));
    is_awaited(&on.plan, gate) && at.is_some_and(|at| at < until)
}

/// When the milestone of a gate comes, else the day people entered.
fn forecast(on: &Scheduled, gate: &Gate) -> Option<Instant> {
    let slot = gate.milestone.and_then(|task| on.plan.tasks.slot(task));
    slot.map(|slot| on.schedule.dates(slot).finish)
        .or(gate.date)
}

/// The latest moment for the window: what the milestone may slip to, and never after the cut-off.
fn latest(on: &Scheduled, gate: &Gate) -> Option<Instant> {
    if gate.kind == GateKind::PostRelease {
        return None;
    }
    let release = on.plan.releases.slot(gate.release)?;
    let cut_off = on.schedule.aim(release)?.target?.ready_by;
    let slot = gate.milestone.and_then(|task| on.plan.tasks.slot(task));
    let slips_to = slot.and_then(|slot| on.schedule.dates(slot).window_finish);
    Some(slips_to.map_or(cut_off, |at| at.min(cut_off)))
}

/// When what a criterion waits for would be there.
fn awaited(on: &Scheduled, criterion: &Criterion) -> Option<Instant> {
    match criterion.kind {
        CriterionKind::TaskFinished { task } => {
            let slot = on.plan.tasks.slot(task)?;
            Some(on.schedule.dates(slot).finish)
        }
        CriterionKind::Dependency { release } => {
            let slot = on.plan.releases.slot(release)?;
            on.schedule.release(slot).map(|span| span.finish)
        }
        CriterionKind::Manual | CriterionKind::Metric(_) | CriterionKind::Document => None,
    }
}

#[cfg(test)]
mod tests;
