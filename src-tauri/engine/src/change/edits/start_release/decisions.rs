//! The gates of a template as rows: gates, what must be true at them, and who agrees.

use super::super::editing::Editing;
use super::work::{Made, People, person_of};
use crate::change::Refusal;
use crate::id::GateId;
use crate::plan::{
    Criterion, CriterionKind, CriterionState, Gate, Metric, OrderKey, Release, SignOff,
    SignOffState, Task, Template, TemplateCriterion, TemplateCriterionKind, TemplateGate,
};

impl Editing<'_> {
    /// Puts the gates of a release that is already where it belongs: each is dated where its
    /// milestone falls, and its criteria are due before that.
    pub(super) fn put_gates(
        &mut self,
        release: &Release,
        template: &Template,
        made: &Made<'_>,
        people: &People,
    ) -> Result<(), Refusal> {
        let keys = OrderKey::spread(template.gates.len());
        for (of, order) in template.gates.iter().zip(keys) {
            let milestone = of.milestone.as_deref().and_then(|key| made.task(key));
            let date = milestone.map(|task| self.dates(task)).transpose()?;
            let mut gate = Gate::new(self.draw(), release.id, of.name.trim(), of.kind);
            gate.order = order;
            gate.date = date.map(|dates| dates.finish);
            gate.milestone = milestone;
            gate.chair = release.owner;
            gate.quorum = of.quorum;
            self.put(gate.clone());
            self.put_criteria(release, &gate, of, made)?;
            self.put_sign_offs(gate.id, of, people);
        }
        Ok(())
    }

    fn put_criteria(
        &mut self,
        release: &Release,
        gate: &Gate,
        of: &TemplateGate,
        made: &Made<'_>,
    ) -> Result<(), Refusal> {
        let keys = OrderKey::spread(of.criteria.len());
        for (criterion, order) in of.criteria.iter().zip(keys) {
            let kind = kind_of(criterion, made);
            // Who does the work sees to what is asked of it.
            let owner = match kind {
                CriterionKind::TaskFinished { task } => self.find::<Task>(task)?.owner,
                CriterionKind::Manual
                | CriterionKind::Metric(_)
                | CriterionKind::Document
                | CriterionKind::Dependency { .. } => None,
            };
            let id = self.draw();
            self.put(Criterion {
                id,
                gate: gate.id,
                order,
                text: criterion.text.trim().to_owned(),
                kind,
                is_mandatory: criterion.is_mandatory,
                owner: owner.or(release.owner),
                due: gate.date.map(|date| date - criterion.lead),
                state: CriterionState::Open,
                comment: String::new(),
                evidence: Vec::new(),
                external: Vec::new(),
            });
        }
        Ok(())
    }

    fn put_sign_offs(&mut self, gate: GateId, of: &TemplateGate, people: &People) {
        let keys = OrderKey::spread(of.sign_offs.len());
        for (role, order) in of.sign_offs.iter().zip(keys) {
            let id = self.draw();
            self.put(SignOff {
                id,
                gate,
                order,
                role: role.trim().to_owned(),
                person: person_of(people, role),
                state: SignOffState::Asked,
                at: None,
                comment: String::new(),
            });
        }
    }
}

fn kind_of(criterion: &TemplateCriterion, made: &Made<'_>) -> CriterionKind {
    match &criterion.kind {
        TemplateCriterionKind::Manual => CriterionKind::Manual,
        TemplateCriterionKind::Document => CriterionKind::Document,
        TemplateCriterionKind::StepFinished { step } => made
            .task(step)
            .map_or(CriterionKind::Manual, |task| CriterionKind::TaskFinished {
                task,
            }),
        TemplateCriterionKind::Metric {
            unit,
            comparison,
            threshold,
        } => CriterionKind::Metric(Metric {
            unit: unit.clone(),
            comparison: *comparison,
            threshold: *threshold,
            value: None,
            as_of: None,
        }),
    }
}
