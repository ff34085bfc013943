//! The portfolio: one per file, with the rules by which everything in it is scheduled.

use super::{PhaseKind, Row, ScheduleFrom, Stage};
use crate::id::{BaselineId, CalendarId, PortfolioId};
use crate::time::{Instant, Seconds};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Everything in one file, and how it is scheduled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Portfolio {
    /// Its name.
    pub id: PortfolioId,
    /// What people call it.
    pub name: String,
    /// IANA zone in which dates are shown and in which calendars without a zone of their own run.
    pub zone: String,
    /// The calendar of whatever has no other.
    pub calendar: CalendarId,
    /// Where work begins that nothing else holds.
    pub start: Instant,
    /// The "as of" instant: unfinished work cannot lie before it, and findings are judged by it.
    pub data_date: Instant,
    /// How dates are computed.
    pub rules: Rules,
    /// What people note.
    pub notes: String,
    /// The ISO 4217 code of the one currency in which all amounts are; empty when nobody said.
    #[serde(default)]
    pub currency: String,
}

impl Row for Portfolio {
    type Id = PortfolioId;
    fn id(&self) -> PortfolioId {
        self.id
    }
}

/// Which of two families of rules computes dates (scheduling.md names the differences).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Policy {
    /// Slipway's own: every release ends its own network, remaining work waits for the data date.
    #[default]
    Native,
    /// As Microsoft Project does it, so that an imported plan shows the dates its owner knows.
    MsProject,
}

/// What a started task does whose predecessors are not finished (finding L07).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum OutOfSequence {
    /// Its remaining work waits for them.
    #[default]
    RetainedLogic,
    /// Its remaining work goes on at the data date.
    ProgressOverride,
}

/// How dates are computed in a portfolio.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Rules {
    /// The family of rules.
    pub policy: Policy,
    /// Minutes that "1d" means.
    pub minutes_per_day: u32,
    /// Minutes that "1w" means.
    pub minutes_per_week: u32,
    /// Days that "1mo" means.
    pub days_per_month: u32,
    /// Whether constraint dates win over dependencies.
    pub honour_dates: bool,
    /// Whether every loose end of the network is an end of its own.
    pub multiple_critical_paths: bool,
    /// Total float up to which a task is critical, in working seconds.
    pub critical_limit: Seconds,
    /// Total float up to which a task is near-critical, in working seconds.
    pub near_critical_limit: Seconds,
    /// What a task does that started before its predecessors allowed.
    pub out_of_sequence: OutOfSequence,
    /// From which end the plan is scheduled.
    pub schedule_from: ScheduleFrom,
    /// What each phase needs at least, in working seconds (finding R12).
    #[serde(default = "usual_minima")]
    #[cfg_attr(feature = "ts", ts(as = "BTreeMap<String, Seconds>"))]
    pub phase_minima: BTreeMap<PhaseKind, Seconds>,
    /// Elapsed time between two changes of one product below which the first has not soaked
    /// (finding R11).
    #[serde(default = "usual_soak_gap")]
    pub soak_gap: Seconds,
    /// Elapsed time that a deployment leaves free at the end of its window for backing out.
    #[serde(default)]
    pub back_out_reserve: Seconds,
    /// Working time that a task may slip against its baseline unnoticed (finding D07).
    #[serde(default = "usual_tolerance")]
    pub slip_tolerance: Seconds,
    /// The stage at which a phase needs an environment (finding E03).
    #[serde(default = "usual_stages")]
    #[cfg_attr(feature = "ts", ts(as = "BTreeMap<String, Stage>"))]
    pub phase_stages: BTreeMap<PhaseKind, Stage>,
    /// Elapsed time before a gate from which on its open criteria are told of (finding G03).
    #[serde(default = "usual_criteria_lead")]
    pub criteria_lead: Seconds,
    /// Elapsed time after a deployment within which it is reviewed (finding G14).
    #[serde(default = "usual_review_within")]
    pub review_within: Seconds,
    /// The month with which a fiscal year begins, counted from 1: quarters of the ruler.
    #[serde(default = "january")]
    pub fiscal_month: u32,
    /// The baseline by which earned value is measured; none for the one that was taken last.
    #[serde(default)]
    pub earned_value_baseline: Option<BaselineId>,
}

const DAY: i64 = 86_400;
const WORKING_DAY: i64 = 8 * 3600;

fn usual_minima() -> BTreeMap<PhaseKind, Seconds> {
    let days = [
        (PhaseKind::IntegrationTest, 2),
        (PhaseKind::SystemTest, 3),
        (PhaseKind::Uat, 5),
        (PhaseKind::Staging, 1),
    ];
    days.into_iter()
        .map(|(phase, days)| (phase, Seconds(days * WORKING_DAY)))
        .collect()
}

fn usual_soak_gap() -> Seconds {
    Seconds(7 * DAY)
}

fn usual_stages() -> BTreeMap<PhaseKind, Stage> {
    BTreeMap::from([
        (PhaseKind::IntegrationTest, Stage::Sit),
        (PhaseKind::SystemTest, Stage::Sit),
        (PhaseKind::Uat, Stage::Uat),
        (PhaseKind::Performance, Stage::Perf),
        (PhaseKind::Staging, Stage::Preprod),
    ])
}

fn usual_criteria_lead() -> Seconds {
    Seconds(7 * DAY)
}

fn usual_review_within() -> Seconds {
    Seconds(30 * DAY)
}

const fn january() -> u32 {
    1
}

fn usual_tolerance() -> Seconds {
    Seconds(WORKING_DAY)
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            policy: Policy::Native,
            minutes_per_day: 480,
            minutes_per_week: 2400,
            days_per_month: 20,
            honour_dates: true,
            multiple_critical_paths: false,
            critical_limit: Seconds::ZERO,
            near_critical_limit: Seconds::from_minutes(960),
            out_of_sequence: OutOfSequence::RetainedLogic,
            schedule_from: ScheduleFrom::Start,
            phase_minima: usual_minima(),
            soak_gap: usual_soak_gap(),
            back_out_reserve: Seconds::ZERO,
            slip_tolerance: usual_tolerance(),
            phase_stages: usual_stages(),
            criteria_lead: usual_criteria_lead(),
            review_within: usual_review_within(),
            fiscal_month: january(),
            earned_value_baseline: None,
        }
    }
}
