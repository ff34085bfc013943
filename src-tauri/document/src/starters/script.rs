//! Reads a template that is written as text.
//!
//! ```text
//! template NAME | KINDS                       kinds of release, apart by ","
//! about SUMMARY
//! phase NAME | KIND
//!   NAME | DURATION | ROLE | LINKS | NEED     duration 5d, 4h, or - for a milestone
//! gate NAME | KIND | MILESTONE | ROLES | QUORUM
//!   must TEXT | WHAT | LEAD                   or "should" for what is not mandatory
//! ```
//!
//! Links, apart by ";": `STEP [ss ff sf] [+2d -1d +3ed]`. A need: `STAGE USE SHARING [SET-UP [TEAR-DOWN]]`.
//! What decides: `manual`, `document`, `done STEP`, `metric UNIT COMPARISON THRESHOLD`. A lead counts
//! days around the clock. Steps are called by their names.

use crate::phrases::{links, named, span};
use slipway_engine::plan::{
    OrderKey, TaskKind, Template, TemplateBooking, TemplateCriterion, TemplateCriterionKind,
    TemplateGate, TemplateLink, TemplateStep,
};
use slipway_engine::{Seconds, Span, TemplateId};
use uuid::Uuid;

const DAY: i64 = 86_400;

/// Returns the template; nothing when a line cannot be read.
pub(super) fn template(text: &str) -> Option<Template> {
    let mut template = Template {
        id: TemplateId(Uuid::nil()),
        order: OrderKey::default(),
        name: String::new(),
        summary: String::new(),
        version: 1,
        kinds: Vec::new(),
        steps: Vec::new(),
        gates: Vec::new(),
        notes: String::new(),
    };
    let lines = text.lines().map(str::trim);
    for line in lines.filter(|line| !line.is_empty() && !line.starts_with('#')) {
        read(line, &mut template)?;
    }
    Some(template)
}

fn read(line: &str, template: &mut Template) -> Option<()> {
    let (word, rest) = line.split_once(' ')?;
    let columns: Vec<&str> = rest.split('|').map(str::trim).collect();
    match (word, columns.as_slice()) {
        ("template", [name, kinds]) => {
            template.name = (*name).to_owned();
            let kinds = kinds.split(',').map(str::trim).map(named);
            template.kinds = kinds.collect::<Option<_>>()?;
        }
        ("about", [summary]) => template.summary = (*summary).to_owned(),
        ("phase", [name, kind]) => template.steps.push(TemplateStep {
            phase: Some(named(kind)?),
            ..step(name, Span::default())
        }),
        ("gate", [name, kind, milestone, roles, quorum @ ..]) => {
            let roles = roles.split(';').map(|role| role.trim().to_owned());
            template.gates.push(TemplateGate {
                name: (*name).to_owned(),
                kind: named(kind)?,
                milestone: Some((*milestone).to_owned()),
                quorum: quorum.first().map(|count| count.parse()).transpose().ok()?,
                sign_offs: roles.collect(),
                criteria: Vec::new(),
            });
        }
        ("must" | "should", [text, what, lead]) => {
            let criterion = TemplateCriterion {
                text: (*text).to_owned(),
                kind: decider(what)?,
                is_mandatory: word == "must",
                lead: Seconds(lead.strip_suffix('d')?.parse::<i64>().ok()? * DAY),
            };
            template.gates.last_mut()?.criteria.push(criterion);
        }
        _ => work(line, template)?,
    }
    Some(())
}

fn work(line: &str, template: &mut Template) -> Option<()> {
    let columns: Vec<&str> = line.split('|').map(str::trim).collect();
    let [name, duration, role, after, need @ ..] = columns.as_slice() else {
        return None;
    };
    let phases = template.steps.iter().rev();
    let within = phases
        .clone()
        .find(|step| step.phase.is_some())?
        .key
        .clone();
    let after = links(after)?.into_iter().map(|link| TemplateLink {
        after: link.task.to_owned(),
        kind: link.kind,
        lag: link.lag,
    });
    template.steps.push(TemplateStep {
        within: Some(within),
        kind: match *duration {
            "-" => TaskKind::Milestone,
            _ => TaskKind::Task,
        },
        after: after.collect(),
        role: (*role).to_owned(),
        booking: match need {
            [] => None,
            [need] => Some(booking(need)?),
            _ => return None,
        },
        ..step(name, span(duration)?)
    });
    Some(())
}

fn step(name: &str, duration: Span) -> TemplateStep {
    TemplateStep {
        key: name.to_owned(),
        within: None,
        name: name.to_owned(),
        kind: TaskKind::Task,
        phase: None,
        duration,
        after: Vec::new(),
        role: String::new(),
        booking: None,
    }
}

fn booking(text: &str) -> Option<TemplateBooking> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let [stage, purpose, sharing, times @ ..] = words.as_slice() else {
        return None;
    };
    // Made ready and cleared round the clock: a day here is a day there.
    let time = |at: usize| match times.get(at) {
        None => Some(Seconds::ZERO),
        Some(text) => match text.strip_suffix('d') {
            Some(days) => Some(Seconds(days.parse::<i64>().ok()? * DAY)),
            None => Some(span(text)?.amount),
        },
    };
    Some(TemplateBooking {
        stage: named(stage)?,
        purpose: named(purpose)?,
        sharing: named(sharing)?,
        set_up: time(0)?,
        tear_down: time(1)?,
    })
}

fn decider(text: &str) -> Option<TemplateCriterionKind> {
    let (word, rest) = text.split_once(' ').unwrap_or((text, ""));
    match word {
        "manual" => Some(TemplateCriterionKind::Manual),
        "document" => Some(TemplateCriterionKind::Document),
        "done" => Some(TemplateCriterionKind::StepFinished {
            step: rest.to_owned(),
        }),
        "metric" => {
            let words: Vec<&str> = rest.split_whitespace().collect();
            let [unit, comparison, threshold] = words.as_slice() else {
                return None;
            };
            Some(TemplateCriterionKind::Metric {
                unit: (*unit).to_owned(),
                comparison: named(comparison)?,
                threshold: thousandths(threshold)?,
            })
        }
        _ => None,
    }
}

/// Reads a number with at most three decimals.
fn thousandths(text: &str) -> Option<i64> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let part = format!("{part:0<3}");
    (part.len() == 3).then_some(())?;
    Some(whole.parse::<i64>().ok()? * 1_000 + part.parse::<i64>().ok()?)
}
