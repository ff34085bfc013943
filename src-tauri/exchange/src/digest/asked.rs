//! What is asked of somebody.

use super::asked_for;
use super::names::{name_of, release_name};
use crate::export::{Audience, Export};
use serde::Serialize;
use slipway_engine::change::Subject;
use slipway_engine::plan::{EventKind, TaskKind};
use slipway_engine::status::{Need, NeedKind, needs};
use slipway_engine::{Instant, PersonId, Seconds};
use slipway_words::Argument;
use std::collections::BTreeSet;

/// Something that is asked.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub(crate) struct Asked {
    /// What.
    pub(crate) what: String,
    /// About which release; empty when about none.
    pub(crate) release: String,
    /// Of whom; empty when of everybody.
    pub(crate) who: String,
    /// By when; empty when nothing says so.
    pub(crate) due: String,
}

/// How far ahead others are reminded of what they deliver.
const AHEAD: Seconds = Seconds(30 * 86_400);

/// Returns what is asked of the reader: to decide, of those who decide; everything, of those who do
/// the work; their own dates, of others. What is asked twice in the same words is said once.
pub(crate) fn asked(export: &Export<'_>) -> Vec<Asked> {
    let plan = &export.on.plan;
    let theirs = asked_for(export);
    let all = needs(export.on, None);
    let needs = all.iter().filter(|need| {
        need.release.is_none_or(|release| theirs.contains(&release)) && is_for(export, need)
    });
    let told = needs.map(|need| {
        let finding = need.finding.as_ref();
        let mut findings = export.on.findings.iter();
        let finding = finding.and_then(|print| findings.find(|one| one.fingerprint == *print));
        let what = finding.map_or_else(
            || {
                let name = Argument::Text(name_of(plan, need.subject));
                let key = format!("need-{}", kind(need.kind));
                export.speaker.words.say(&key, [("name", name)])
            },
            // More follows in its line.
            |finding| {
                export
                    .speaker
                    .say(&finding.message)
                    .trim_end_matches('.')
                    .to_owned()
            },
        );
        Asked {
            what,
            release: need
                .release
                .map(|id| release_name(plan, id))
                .unwrap_or_default(),
            who: export
                .person(of_whom(export, need))
                .map(|row| row.name.clone())
                .unwrap_or_default(),
            due: date(export, need.due),
        }
    });
    let mut told: Vec<Asked> = told.collect();
    if export.audience == Audience::Vendor {
        told.extend(deliveries(export));
    }
    let mut said = BTreeSet::new();
    told.retain(|one| said.insert(one.clone()));
    told
}

/// Whether a need is for the reader to see to.
fn is_for(export: &Export<'_>, need: &Need) -> bool {
    match export.audience {
        Audience::Team => true,
        Audience::Management => matches!(
            need.kind,
            NeedKind::Decide | NeedKind::Sign | NeedKind::Confirm
        ),
        Audience::Vendor => match need.subject {
            Subject::ExternalEvent(id) if need.kind == NeedKind::Confirm => {
                let event = export.on.plan.external_events.get(id);
                event.is_some_and(|event| {
                    matches!(event.kind, EventKind::Vendor | EventKind::Platform)
                })
            }
            _ => false,
        },
    }
}

/// What others deliver in the days ahead.
fn deliveries(export: &Export<'_>) -> Vec<Asked> {
    let now = export.on.plan.portfolio.data_date;
    let due = export.lines.iter().filter_map(|line| {
        let (task, dates) = (line.task()?, line.dates()?);
        let is_theirs = task.kind == TaskKind::External && task.active;
        let is_open = !task.progress.is_finished() && dates.finish < now + AHEAD;
        let name = Argument::Text(task.name.clone());
        (is_theirs && is_open).then(|| Asked {
            what: export.speaker.words.say("need-deliver", [("name", name)]),
            release: line.of.title(),
            who: String::new(),
            due: date(export, Some(dates.finish)),
        })
    });
    due.collect()
}

fn date(export: &Export<'_>, at: Option<Instant>) -> String {
    at.map(|at| export.speaker.date(at)).unwrap_or_default()
}

/// Who is to see to something: who is named for it, else who answers for the release.
fn of_whom(export: &Export<'_>, need: &Need) -> Option<PersonId> {
    let plan = &export.on.plan;
    let named = match need.subject {
        Subject::Gate(id) => plan.gates.get(id).and_then(|row| row.chair),
        Subject::SignOff(id) => plan.sign_offs.get(id).and_then(|row| row.person),
        Subject::Criterion(id) => plan.criteria.get(id).and_then(|row| row.owner),
        Subject::Task(id) => plan.tasks.get(id).and_then(|row| row.owner),
        _ => None,
    };
    named.or_else(|| plan.releases.get(need.release?)?.owner)
}

fn kind(kind: NeedKind) -> &'static str {
    match kind {
        NeedKind::Conflict => "conflict",
        NeedKind::Decide => "decide",
        NeedKind::Sign => "sign",
        NeedKind::Criterion => "criterion",
        NeedKind::Confirm => "confirm",
        NeedKind::Approve => "approve",
    }
}
