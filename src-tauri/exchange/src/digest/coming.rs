//! What happens in the days ahead.

use super::asked_for;
use super::names::{name_of, release_name};
use crate::export::{Audience, Export};
use serde::Serialize;
use slipway_engine::status::{AgendaKind, agenda};
use slipway_engine::{Instant, Seconds};
use slipway_words::Argument;

/// Something that happens.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Coming {
    /// When.
    #[serde(skip)]
    pub(crate) at: Instant,
    /// On which day.
    pub(crate) date: String,
    /// At what time.
    pub(crate) time: String,
    /// What.
    pub(crate) what: String,
    /// Of which release; empty when it is of none.
    pub(crate) release: String,
    /// Which kind of thing: `gate`, `window` …
    pub(crate) kind: &'static str,
}

/// Returns what happens in so many days from the data date on, as far as it concerns the reader.
pub(crate) fn coming(export: &Export<'_>, days: i64) -> Vec<Coming> {
    let plan = &export.on.plan;
    let from = plan.portfolio.data_date;
    let asked = asked_for(export);
    let items = agenda(export.on, from, from + Seconds(days * 86_400));
    let theirs = items.into_iter().filter(|item| {
        let is_asked = item.release.is_none_or(|release| asked.contains(&release));
        is_asked && concerns(item.kind, export.audience)
    });
    let told = theirs.map(|item| {
        let kind = name(item.kind);
        let name = Argument::Text(name_of(plan, item.subject));
        Coming {
            at: item.at,
            date: export.speaker.date(item.at),
            time: export.speaker.clock(item.at).format("%H:%M").to_string(),
            what: export
                .speaker
                .words
                .say(&format!("agenda-{kind}"), [("name", name)]),
            release: item
                .release
                .map(|id| release_name(plan, id))
                .unwrap_or_default(),
            kind,
        }
    });
    told.collect()
}

/// Whether it is for a reader to know: what is critical only for those who may see floats, and where
/// work is done only for those who do it.
fn concerns(kind: AgendaKind, audience: Audience) -> bool {
    match kind {
        AgendaKind::Gate
        | AgendaKind::CutOff
        | AgendaKind::Window
        | AgendaKind::Freeze
        | AgendaKind::Event
        | AgendaKind::Milestone => true,
        AgendaKind::Booking | AgendaKind::Start | AgendaKind::Finish => audience == Audience::Team,
    }
}

fn name(kind: AgendaKind) -> &'static str {
    match kind {
        AgendaKind::Gate => "gate",
        AgendaKind::CutOff => "cut-off",
        AgendaKind::Window => "window",
        AgendaKind::Freeze => "freeze",
        AgendaKind::Event => "event",
        AgendaKind::Milestone => "milestone",
        AgendaKind::Booking => "booking",
        AgendaKind::Start => "start",
        AgendaKind::Finish => "finish",
    }
}
