//! The sample's gates, and the dates that others set.

use super::builder::{Builder, unreadable};
use super::script;
use slipway_engine::change::{Command, Refusal};
use slipway_engine::plan::{Constraint, ConstraintKind, ExternalEvent, Gate, GateKind};
use slipway_engine::{ExternalEventId, GateId, ReleaseId};
use uuid::Uuid;

impl Builder<'_> {
    pub(super) fn add_gate(
        &mut self,
        release: ReleaseId,
        kind: GateKind,
        milestone: &str,
    ) -> Result<(), Refusal> {
        let gate = Gate {
            milestone: Some(self.task(release, milestone)?),
            chair: Some(self.person("Maya Lindqvist")?),
            ..Gate::new(GateId(Uuid::nil()), release, milestone, kind)
        };
        self.perform(&Command::AddGate { gate })
    }

    /// People mean to decide when the milestone of the gate is planned now.
    pub(super) fn plan_decisions(&mut self) -> Result<(), Refusal> {
        let gates: Vec<Gate> = self
            .now
            .plan
            .gates
            .iter()
            .map(|row| row.as_ref().clone())
            .collect();
        for mut gate in gates {
            let milestone = gate.milestone.ok_or_else(|| unreadable(&gate.name))?;
            gate.date = Some(self.finish(milestone)?);
            self.perform(&Command::EditGate { gate })?;
        }
        Ok(())
    }

    /// Adds a date that others set and a release needs; its milestone cannot lie before it.
    pub(super) fn add_event(
        &mut self,
        event: &script::Event<'_>,
        release: ReleaseId,
    ) -> Result<(), Refusal> {
        let date = self.week(event.weeks);
        let milestone = event.milestone.map(|name| self.task(release, name));
        let milestone = milestone.transpose()?;
        if let Some(task) = milestone {
            let constraint = Constraint {
                kind: ConstraintKind::Snet,
                date: Some(date),
            };
            self.perform(&Command::SetConstraint { task, constraint })?;
        }
        let event = ExternalEvent {
            id: ExternalEventId(Uuid::nil()),
            name: event.name.to_owned(),
            source: event.source.to_owned(),
            date,
            is_confirmed: event.confidence.is_none(),
            milestone,
            needed_by: vec![release],
            notes: String::new(),
            external: Vec::new(),
            kind: event.kind,
            confidence: event.confidence.map(|percent| percent * 100),
        };
        self.perform(&Command::AddExternalEvent { event })
    }
}
