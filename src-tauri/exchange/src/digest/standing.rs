//! How each release stands.

use super::asked_for;
use crate::export::{Detail, Export};
use serde::Serialize;
use slipway_engine::plan::{Release, ReleaseState};
use slipway_engine::status::{Rag, ReleaseStatus, status};

/// How a release stands; what the reader may not know, and what is not there, is empty.
#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct Standing {
    /// What people call it.
    pub(crate) name: String,
    /// What is released.
    pub(crate) product: String,
    /// Where it stands: draft, planned, in progress …
    pub(crate) state: String,
    /// `red`, `amber`, `green`, `out` or `none`.
    pub(crate) rag: &'static str,
    /// The same in words.
    pub(crate) rag_is: String,
    /// Why.
    pub(crate) reason: String,
    /// Who answers for it.
    pub(crate) owner: String,
    /// When it goes out, or went.
    pub(crate) goes_out: String,
    /// Whether it went.
    pub(crate) is_out: bool,
    /// The window at which it aims, and when that opens.
    pub(crate) window: String,
    pub(crate) window_opens: String,
    /// Whether it is known to miss that window.
    pub(crate) misses: bool,
    /// How far it may slip before it does.
    pub(crate) window_float: String,
    /// What missing it costs.
    pub(crate) cliff: String,
    /// The next decision about it, and when.
    pub(crate) gate: String,
    pub(crate) gate_at: String,
    /// Mandatory criteria: met or waived, of how many.
    pub(crate) criteria_met: u32,
    pub(crate) criteria: u32,
}

/// Returns how the releases of a file stand: the worst first, where the reader may know which that is.
pub(crate) fn standings(export: &Export<'_>) -> Vec<Standing> {
    let asked = asked_for(export);
    let mut all = status(export.on);
    all.retain(|one| asked.contains(&one.release));
    if export.audience.withholds(Detail::Findings) {
        all.sort_by_key(|one| (one.goes_out.is_none(), one.goes_out, one.release));
    }
    let told = all.iter().filter_map(|one| {
        let release = export.on.plan.releases.get(one.release)?;
        Some(standing(export, release, one))
    });
    told.collect()
}

fn standing(export: &Export<'_>, release: &Release, status: &ReleaseStatus) -> Standing {
    let plan = &export.on.plan;
    let speaker = &export.speaker;
    let slot = plan.releases.slot(release.id);
    let target = slot.and_then(|slot| export.on.schedule.aim(slot)?.target);
    let window = target.and_then(|berth| plan.windows.at(berth.window));
    let gate = status.next_gate.and_then(|next| {
        let gate = plan.gates.get(next.gate)?;
        Some((gate.name.clone(), speaker.date(next.at)))
    });
    let (gate, gate_at) = gate.unwrap_or_default();
    let date = |at: Option<_>| at.map(|at| speaker.date(at)).unwrap_or_default();
    let mut standing = Standing {
        name: release.title(),
        product: export
            .product_of(release)
            .map(|row| row.name.clone())
            .unwrap_or_default(),
        state: export.word(state(release.state)),
        owner: export
            .person(release.owner)
            .map(|row| row.name.clone())
            .unwrap_or_default(),
        goes_out: date(status.goes_out),
        is_out: release.state.is_out(),
        window: window.map(|row| row.name.clone()).unwrap_or_default(),
        window_opens: date(status.aims_at),
        gate,
        gate_at,
        rag: "none",
        ..Standing::default()
    };
    if !export.audience.withholds(Detail::Floats) && !standing.is_out {
        standing.window_float = status
            .window_float
            .map(|float| speaker.days(float))
            .unwrap_or_default();
        standing.cliff = status
            .cliff
            .map(|cost| speaker.elapsed(cost))
            .unwrap_or_default();
        standing.misses = status.makes_window == Some(false);
    }
    if !export.audience.withholds(Detail::Findings) {
        let (code, key) = rag(status.rag);
        standing.rag = code;
        standing.rag_is = export.word(key);
        standing.reason = speaker.say(&status.reason);
        standing.criteria_met = status.criteria_passed;
        standing.criteria = status.criteria;
    }
    standing
}

/// Returns the code of how something stands, and what says it.
pub(crate) fn rag(rag: Rag) -> (&'static str, &'static str) {
    match rag {
        Rag::Red => ("red", "rag-red"),
        Rag::Amber => ("amber", "rag-amber"),
        Rag::Green => ("green", "rag-green"),
        Rag::Out => ("out", "rag-out"),
        Rag::None => ("none", "rag-none"),
    }
}

fn state(state: ReleaseState) -> &'static str {
    match state {
        ReleaseState::Draft => "release-draft",
        ReleaseState::Planned => "release-planned",
        ReleaseState::InProgress => "release-in-progress",
        ReleaseState::Ready => "release-ready",
        ReleaseState::Go => "release-go",
        ReleaseState::Deploying => "release-deploying",
        ReleaseState::Deployed => "release-deployed",
        ReleaseState::Hypercare => "release-hypercare",
        ReleaseState::Closed => "release-closed",
        ReleaseState::Cancelled => "release-cancelled",
        ReleaseState::BackedOut => "release-backed-out",
    }
}
