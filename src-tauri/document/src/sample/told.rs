//! What the bank's people told each other: the schedule that was published, reviews, permissions.

use super::builder::{Builder, DAY, unreadable};
use slipway_engine::change::{Command, Refusal, Subject};
use slipway_engine::finding::Code;
use slipway_engine::plan::{Gate, GateKind, Permit, Review, ReviewAction, Waiver};
use slipway_engine::{GateId, Instant, PersonId, ReviewId, Seconds, WaiverId};
use uuid::Uuid;

const CHAIR: &str = "Maya Lindqvist";
/// How long the schedule has been told on the day on which the sample is made.
pub(super) const TOLD_FOR: Seconds = Seconds(7 * DAY);
const HOUR: i64 = 3_600;

impl Builder<'_> {
    /// The schedule of a week ago was free of conflicts, and everybody got it.
    pub(super) fn publish(&mut self) -> Result<(), Refusal> {
        let at = self.now.plan.portfolio.data_date + Seconds(15 * HOUR);
        self.perform(&Command::Publish {
            name: "Schedule for the steering committee".to_owned(),
            by: CHAIR.to_owned(),
            at,
            notes: "Agreed with business units and operations.".to_owned(),
        })
    }

    /// One review that was held, and one that is coming.
    pub(super) fn review(&mut self) -> Result<(), Refusal> {
        let passed: Vec<Gate> = self.gates(|gate, today| gate.date < Some(today));
        let coming: Vec<Gate> = self.gates(|gate, today| gate.date >= Some(today));
        let last = passed.last().ok_or_else(|| unreadable("a gate"))?;
        let held = Review {
            at: last.date.unwrap_or(self.today) - Seconds(2 * HOUR),
            gates: vec![last.id],
            minutes: "Every criterion was shown. Operations asked for one more pair of hands in \
                      the night of the deployment."
                .to_owned(),
            actions: vec![ReviewAction {
                text: "Find somebody to stand by in the night".to_owned(),
                owner: Some(self.person("Owen Hughes")?),
                due: last.date,
                is_done: true,
            }],
            ..self.blank_review("Readiness review")?
        };
        let thursday = self.first_day() + chrono::Days::new(11 * 7 + 10);
        let next: Vec<GateId> = coming.iter().take(3).map(|gate| gate.id).collect();
        let planned = Review {
            at: self.at(thursday, 10),
            gates: next,
            actions: vec![ReviewAction {
                text: "Say what the longer regression means for the window of Payments 4.2"
                    .to_owned(),
                owner: Some(self.person("Luc Moreau")?),
                due: Some(self.at(thursday, 9)),
                is_done: false,
            }],
            ..self.blank_review("Readiness review, next releases")?
        };
        self.perform(&Command::AddReview { review: held })?;
        self.perform(&Command::AddReview { review: planned })
    }

    /// A date that its maker has not confirmed is no reason to wait.
    pub(super) fn permit(&mut self) -> Result<(), Refusal> {
        let fingerprint = self.unconfirmed("Phone system 27 for everybody")?;
        let waiver = Waiver {
            id: WaiverId(Uuid::nil()),
            permits: Permit::Finding { fingerprint },
            reason: "We test on the beta; should it come later, we ship for the system of today"
                .to_owned(),
            approver: CHAIR.to_owned(),
            given_at: self.today,
            expires_at: self.today + Seconds(42 * DAY),
        };
        self.perform(&Command::GiveWaiver { waiver })
    }

    /// What complains that a date of others is not confirmed.
    fn unconfirmed(&self, name: &str) -> Result<String, Refusal> {
        let mut events = self.now.plan.external_events.iter();
        let event = events.find(|row| row.name == name);
        let event = Subject::ExternalEvent(event.ok_or_else(|| unreadable(name))?.id);
        let mut findings = self.now.findings.iter();
        let found =
            findings.find(|found| found.code == Code::R13 && found.subjects.contains(&event));
        found
            .map(|found| found.fingerprint.clone())
            .ok_or_else(|| unreadable(name))
    }

    /// Gates at which a release is judged, by date.
    fn gates(&self, is_meant: impl Fn(&Gate, Instant) -> bool) -> Vec<Gate> {
        let rows = self.now.plan.gates.iter().map(|row| Gate::clone(row));
        let mut gates: Vec<Gate> = rows
            .filter(|gate| is_meant(gate, self.today))
            .filter(|gate| match gate.kind {
                GateKind::Readiness | GateKind::BusinessGoNoGo | GateKind::TechnicalGoNoGo => true,
                GateKind::Entry | GateKind::Milestone | GateKind::PostRelease => false,
            })
            .collect();
        gates.sort_by_key(|gate| (gate.date, gate.id));
        gates
    }

    fn blank_review(&self, name: &str) -> Result<Review, Refusal> {
        let people = ["Owen Hughes", "Jonas Weber", "Aisha Bello", "Luc Moreau"];
        let attendees: Result<Vec<PersonId>, Refusal> =
            people.into_iter().map(|name| self.person(name)).collect();
        Ok(Review {
            id: ReviewId(Uuid::nil()),
            name: name.to_owned(),
            at: self.today,
            chair: Some(self.person(CHAIR)?),
            attendees: attendees?,
            gates: Vec::new(),
            minutes: String::new(),
            actions: Vec::new(),
            external: Vec::new(),
        })
    }
}
