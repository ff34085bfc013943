//! Any template: mostly one that makes sense, else one whose steps are called the same, or refer to
//! themselves, to each other in a circle or to nothing.

use super::dice::Dice;
use crate::plan::{
    BookingUse, Comparison, DependencyKind, GateKind, OrderKey, PhaseKind, ReleaseKind, Sharing,
    Stage, TaskKind, Template, TemplateBooking, TemplateCriterion, TemplateCriterionKind,
    TemplateGate, TemplateLink, TemplateStep,
};
use uuid::Uuid;

/// What steps are called, in their order.
const KEYS: [&str; 4] = ["a", "b", "c", "d"];

pub(super) fn template(dice: &mut Dice<'_>, id: Uuid) -> Template {
    let count = 1 + dice.roll(KEYS.len());
    let steps = (0..count).map(|at| step(dice, at)).collect();
    Template {
        id: id.into(),
        order: OrderKey::default(),
        name: dice.text(),
        summary: String::new(),
        version: 1,
        kinds: dice
            .maybe(|dice| dice.any(&ReleaseKind::ALL))
            .into_iter()
            .collect(),
        steps,
        gates: dice.maybe(|dice| gate(dice, count)).into_iter().collect(),
        notes: String::new(),
    }
}

fn step(dice: &mut Dice<'_>, at: usize) -> TemplateStep {
    let key = if dice.is_sound() {
        KEYS[at]
    } else {
        dice.any(&KEYS)
    };
    TemplateStep {
        key: key.to_owned(),
        within: dice.maybe(|dice| key_before(dice, at)).flatten(),
        name: dice.text(),
        kind: dice.any(&[TaskKind::Task, TaskKind::Task, TaskKind::Milestone]),
        phase: dice.maybe(|dice| dice.any(&[PhaseKind::Uat, PhaseKind::Deployment])),
        duration: dice.span(),
        after: dice
            .maybe(|dice| link(dice, at))
            .flatten()
            .into_iter()
            .collect(),
        role: String::new(),
        booking: dice.maybe(|dice| TemplateBooking {
            stage: dice.any(&[Stage::Uat, Stage::Prod]),
            purpose: dice.any(&[BookingUse::CodeChange, BookingUse::Regression]),
            sharing: dice.any(&[Sharing::Exclusive, Sharing::Shared]),
            set_up: dice.span().amount,
            tear_down: dice.span().amount,
        }),
    }
}

/// Mostly what a step before the one at a place is called; the first has none.
fn key_before(dice: &mut Dice<'_>, at: usize) -> Option<String> {
    if dice.is_sound() {
        (at > 0).then(|| KEYS[dice.roll(at)].to_owned())
    } else {
        Some(dice.any(&KEYS).to_owned())
    }
}

fn link(dice: &mut Dice<'_>, at: usize) -> Option<TemplateLink> {
    let after = key_before(dice, at)?;
    Some(TemplateLink {
        after,
        kind: dice.any(&[DependencyKind::Fs, DependencyKind::Ss]),
        lag: dice.lag(),
    })
}

fn gate(dice: &mut Dice<'_>, steps: usize) -> TemplateGate {
    TemplateGate {
        name: dice.text(),
        kind: dice.any(&[GateKind::Readiness, GateKind::BusinessGoNoGo]),
        milestone: dice.maybe(|dice| key_before(dice, steps)).flatten(),
        quorum: dice.maybe(|dice| dice.any(&[1, 2])),
        sign_offs: vec!["Operations".to_owned()],
        criteria: dice.several(|dice| TemplateCriterion {
            text: dice.text(),
            kind: criterion(dice, steps),
            is_mandatory: dice.roll(2) == 0,
            lead: dice.span().amount,
        }),
    }
}

fn criterion(dice: &mut Dice<'_>, steps: usize) -> TemplateCriterionKind {
    match (dice.roll(4), key_before(dice, steps)) {
        (0, Some(step)) => TemplateCriterionKind::StepFinished { step },
        (1, _) => TemplateCriterionKind::Document,
        (2, _) => TemplateCriterionKind::Metric {
            unit: "%".to_owned(),
            comparison: dice.any(&[Comparison::AtLeast, Comparison::AtMost]),
            threshold: 98_000,
        },
        _ => TemplateCriterionKind::Manual,
    }
}
