//! Any command about what stands around gates, environments and templates, and publishing.

use super::dice::Dice;
use super::rows::at;
use super::templates;
use crate::change::Command;
use crate::plan::{
    Comparison, Condition, Criterion, CriterionKind, CriterionState, Decision, Evidence, Metric,
    OrderKey, Outage, Plan, ReleaseKind, Review, ReviewAction, SignOff, SignOffState, Target,
};
use uuid::Uuid;

const NEW: Uuid = Uuid::nil();

pub(super) fn command(dice: &mut Dice<'_>, plan: &Plan) -> Command {
    match dice.roll(25) {
        0 => Command::AddOutage {
            outage: outage(dice, plan, NEW),
        },
        1 => Command::EditOutage {
            outage: {
                let id = dice.id(&plan.outages);
                outage(dice, plan, id.0)
            },
        },
        2 => Command::DeleteOutage {
            outage: dice.id(&plan.outages),
        },
        3 | 4 => Command::AddCriterion {
            criterion: criterion(dice, plan, NEW),
        },
        5 => Command::EditCriterion {
            criterion: {
                let id = dice.id(&plan.criteria);
                criterion(dice, plan, id.0)
            },
        },
        6 => Command::DeleteCriterion {
            criterion: dice.id(&plan.criteria),
        },
        7 => Command::AddSignOff {
            sign_off: sign_off(dice, plan, NEW),
        },
        8 => Command::EditSignOff {
            sign_off: {
                let id = dice.id(&plan.sign_offs);
                sign_off(dice, plan, id.0)
            },
        },
        9 => Command::DeleteSignOff {
            sign_off: dice.id(&plan.sign_offs),
        },
        10 => Command::AddReview {
            review: review(dice, plan, NEW),
        },
        11 => Command::EditReview {
            review: {
                let id = dice.id(&plan.reviews);
                review(dice, plan, id.0)
            },
        },
        12 => Command::DeleteReview {
            review: dice.id(&plan.reviews),
        },
        13 => decision(dice, plan),
        14 => Command::PlaceCriterion {
            criterion: dice.id(&plan.criteria),
            after: dice.maybe(|dice| dice.id(&plan.criteria)),
        },
        15 => Command::AddTemplate {
            template: templates::template(dice, NEW),
        },
        16 => Command::Publish {
            name: dice.text(),
            by: dice.text(),
            at: dice.date(),
            notes: String::new(),
        },
        17 => start_release(dice, plan),
        18..21 => super::views::command(dice, plan),
        21..24 => super::reports::command(dice, plan),
        _ => edited_template(dice, plan),
    }
}

fn start_release(dice: &mut Dice<'_>, plan: &Plan) -> Command {
    let occurrence = |dice: &mut Dice<'_>| {
        let window = dice.id(&plan.windows);
        let first = plan.windows.get(window).map(|row| row.at.start);
        let start = first.unwrap_or_else(|| dice.date());
        Target::Occurrence { window, start }
    };
    let target = match dice.roll(3) {
        0 => None,
        1 => Some(Target::NextAdmitting),
        _ => Some(occurrence(dice)),
    };
    Command::StartRelease {
        product: dice.id(&plan.products),
        template: dice.maybe(|dice| dice.id(&plan.templates)),
        name: dice.text(),
        version: String::new(),
        kind: dice.any(&ReleaseKind::ALL),
        target,
        owner: dice.maybe(|dice| dice.id(&plan.people)),
        start: dice.maybe(Dice::date),
    }
}

fn decision(dice: &mut Dice<'_>, plan: &Plan) -> Command {
    Command::DecideGate {
        gate: dice.id(&plan.gates),
        decision: dice.any(&[
            Decision::Pending,
            Decision::Go,
            Decision::ConditionalGo,
            Decision::NoGo,
        ]),
        by: dice.text(),
        at: dice.date(),
        minutes: String::new(),
        conditions: dice.several(|dice| Condition {
            text: dice.text(),
            owner: dice.maybe(|dice| dice.id(&plan.people)),
            due: dice.maybe(Dice::date),
            is_met: false,
        }),
    }
}

fn edited_template(dice: &mut Dice<'_>, plan: &Plan) -> Command {
    let id = dice.id(&plan.templates);
    if dice.roll(2) == 0 {
        Command::DeleteTemplate { template: id }
    } else {
        Command::EditTemplate {
            template: templates::template(dice, id.0),
        }
    }
}

fn outage(dice: &mut Dice<'_>, plan: &Plan, id: Uuid) -> Outage {
    Outage {
        id: id.into(),
        environment: dice.id(&plan.environments),
        name: "outage".to_owned(),
        at: at(dice),
        notes: String::new(),
        external: Vec::new(),
    }
}

fn criterion(dice: &mut Dice<'_>, plan: &Plan, id: Uuid) -> Criterion {
    let kind = match dice.roll(5) {
        0 => CriterionKind::Manual,
        1 => CriterionKind::Document,
        2 => CriterionKind::TaskFinished {
            task: dice.id(&plan.tasks),
        },
        3 => CriterionKind::Dependency {
            release: dice.id(&plan.releases),
        },
        _ => CriterionKind::Metric(Metric {
            unit: "%".to_owned(),
            comparison: dice.any(&[Comparison::AtLeast, Comparison::AtMost]),
            threshold: 98_000,
            value: dice.maybe(|dice| dice.any(&[0, 98_000, i64::MAX])),
            as_of: dice.maybe(Dice::date),
        }),
    };
    Criterion {
        id: id.into(),
        gate: dice.id(&plan.gates),
        order: OrderKey::default(),
        text: dice.text(),
        kind,
        is_mandatory: dice.roll(2) == 0,
        owner: dice.maybe(|dice| dice.id(&plan.people)),
        due: dice.maybe(Dice::date),
        state: dice.any(&[CriterionState::Open, CriterionState::Waived]),
        comment: String::new(),
        evidence: dice.maybe(evidence).into_iter().collect(),
        external: Vec::new(),
    }
}

fn evidence(dice: &mut Dice<'_>) -> Evidence {
    if dice.roll(2) == 0 {
        return Evidence::Link {
            name: "build".to_owned(),
            address: "https://ci.example/7".to_owned(),
            added_at: dice.date(),
        };
    }
    Evidence::File {
        name: "report".to_owned(),
        hash: if dice.is_sound() { "0a" } else { "x" }.repeat(32),
        size: 1,
        added_at: dice.date(),
    }
}

fn sign_off(dice: &mut Dice<'_>, plan: &Plan, id: Uuid) -> SignOff {
    SignOff {
        id: id.into(),
        gate: dice.id(&plan.gates),
        order: OrderKey::default(),
        role: dice.text(),
        person: dice.maybe(|dice| dice.id(&plan.people)),
        state: dice.any(&[SignOffState::Asked, SignOffState::Signed]),
        at: dice.maybe(Dice::date),
        comment: String::new(),
    }
}

fn review(dice: &mut Dice<'_>, plan: &Plan, id: Uuid) -> Review {
    Review {
        id: id.into(),
        name: dice.text(),
        at: dice.date(),
        chair: dice.maybe(|dice| dice.id(&plan.people)),
        attendees: dice.ids(&plan.people),
        gates: dice.ids(&plan.gates),
        minutes: String::new(),
        actions: dice.several(|dice| ReviewAction {
            text: dice.text(),
            owner: dice.maybe(|dice| dice.id(&plan.people)),
            due: dice.maybe(Dice::date),
            is_done: false,
        }),
        external: Vec::new(),
    }
}
