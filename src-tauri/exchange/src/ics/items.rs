//! What a calendar shows of a plan.

use crate::export::{Export, Scope, name_of, plain};
use slipway_engine::plan::{self, Gate, Recurring, Release, ReleaseState, Task};
use slipway_engine::{Instant, ProductId, ReleaseId, TaskId};
use std::collections::BTreeSet;
use uuid::Uuid;

/// What kind of thing it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Window,
    Freeze,
    Deployment,
    Milestone,
    Gate,
    ExternalEvent,
}

impl Kind {
    /// Returns its name: the last part of keys in the catalogue, and what a reader of ours goes by.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Window => "window",
            Self::Freeze => "freeze",
            Self::Deployment => "deployment",
            Self::Milestone => "milestone",
            Self::Gate => "gate",
            Self::ExternalEvent => "external-event",
        }
    }

    /// Says whether people are busy meanwhile.
    pub(super) const fn is_busy(self) -> bool {
        match self {
            Self::Freeze | Self::Deployment => true,
            Self::Window | Self::Milestone | Self::Gate | Self::ExternalEvent => false,
        }
    }
}

/// When something is.
#[derive(Debug, Clone, Copy)]
pub(super) enum When<'p> {
    /// At a moment.
    At(Instant),
    /// From one moment to another.
    During(Instant, Instant),
    /// As it was entered, perhaps again and again.
    Recurring(&'p Recurring),
}

/// Whether something takes place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    Confirmed,
    Tentative,
    Cancelled,
}

/// One entry of the calendar.
pub(super) struct Item<'p> {
    pub(super) id: Uuid,
    /// How many operations changed it.
    pub(super) changes: i64,
    pub(super) kind: Kind,
    pub(super) when: When<'p>,
    pub(super) standing: Standing,
    pub(super) title: String,
    /// What is said about it, by lines.
    pub(super) about: Vec<String>,
}

impl Item<'_> {
    /// Returns where it begins, the first time.
    pub(super) fn begins(&self) -> Instant {
        match self.when {
            When::At(at) | When::During(at, _) => at,
            When::Recurring(at) => at.start,
        }
    }
}

/// Gathers everything that is asked for, and what was dropped.
pub(super) fn of<'p>(export: &Export<'p>) -> Vec<Item<'p>> {
    let mut items = of_portfolio(export);
    for release in export.releases() {
        items.extend(of_release(export, release));
    }
    items.extend(dropped(export));
    items
}

/// Windows, freezes and the dates that others set, as far as they concern a release in the file.
fn of_portfolio<'p>(export: &Export<'p>) -> Vec<Item<'p>> {
    let plan = &export.on.plan;
    let concern = Concern::of(export);
    let mut items = Vec::new();
    let windows = plan.windows.iter();
    for window in windows.filter(|row| concern.is(row.scope) && ever_comes(&row.at)) {
        items.push(Item {
            id: window.id.into(),
            changes: entered(export, window.id.into()),
            kind: Kind::Window,
            when: When::Recurring(&window.at),
            standing: Standing::Confirmed,
            title: plain::line(&window.name),
            about: said(export.notes(&window.notes)),
        });
    }
    let freezes = plan.freezes.iter();
    for freeze in freezes.filter(|row| concern.is(row.scope) && ever_comes(&row.at)) {
        let mut about = said(&freeze.reason);
        about.extend(said(export.notes(&freeze.notes)));
        items.push(Item {
            id: freeze.id.into(),
            changes: entered(export, freeze.id.into()),
            kind: Kind::Freeze,
            when: When::Recurring(&freeze.at),
            standing: Standing::Confirmed,
            title: plain::line(&freeze.name),
            about,
        });
    }
    let needed = |needed_by: &[ReleaseId]| {
        export.is_whole || needed_by.iter().any(|id| concern.releases.contains(id))
    };
    for event in plan
        .external_events
        .iter()
        .filter(|row| needed(&row.needed_by))
    {
        let mut about = said(&event.source);
        about.extend(said(export.notes(&event.notes)));
        items.push(Item {
            id: event.id.into(),
            changes: entered(export, event.id.into()),
            kind: Kind::ExternalEvent,
            when: When::At(event.date),
            standing: if event.is_confirmed {
                Standing::Confirmed
            } else {
                Standing::Tentative
            },
            title: plain::line(&event.name),
            about,
        });
    }
    items
}

/// Says whether a stretch of time comes at all: its only occurrence may be taken out.
fn ever_comes(at: &Recurring) -> bool {
    at.rule.is_some() || !at.except.contains(&at.start)
}

/// Deployments, gates and milestones of a release.
fn of_release<'p>(export: &Export<'p>, release: &Release) -> Vec<Item<'p>> {
    let on = export.on;
    let of = |row: ReleaseId| row == release.id;
    let gates: Vec<&Gate> = on
        .plan
        .gates
        .iter()
        .map(AsRef::as_ref)
        .filter(|row| of(row.release))
        .collect();
    let events = on.plan.external_events.iter();
    // They stand there as gates and external events.
    let elsewhere: BTreeSet<TaskId> = gates
        .iter()
        .filter_map(|gate| gate.milestone)
        .chain(events.filter_map(|event| event.milestone))
        .collect();
    let deployments = on.plan.releases.slot(release.id);
    let deployments: BTreeSet<TaskId> = deployments
        .map_or(&[][..], |slot| on.calendars.deployments(slot))
        .iter()
        .filter_map(|&slot| Some(on.plan.tasks.at(slot)?.id))
        .collect();
    let mut items = Vec::new();
    for line in export.lines.iter().filter(|line| of(line.of.id)) {
        let (Some(task), Some((start, finish))) = (line.task(), line.span) else {
            continue;
        };
        if !task.active || line.is_summary() || elsewhere.contains(&task.id) {
            continue;
        }
        let (kind, when) = if line.is_milestone() {
            (Kind::Milestone, When::At(finish))
        } else if deployments.contains(&task.id) && start < finish {
            (Kind::Deployment, When::During(start, finish))
        } else {
            continue;
        };
        items.push(of_task(export, release, task, kind, when));
    }
    items.extend(
        gates
            .into_iter()
            .filter_map(|gate| of_gate(export, release, gate)),
    );
    items
}

fn of_task<'p>(
    export: &Export<'p>,
    release: &Release,
    task: &Task,
    kind: Kind,
    when: When<'p>,
) -> Item<'p> {
    Item {
        id: task.id.into(),
        changes: computed(export),
        kind,
        when,
        standing: standing(release),
        title: titled(release, &task.name),
        about: said(export.notes(&task.notes)),
    }
}

/// A gate lies where its milestone does, else where people put it. One that is only decided about
/// some day is in no calendar.
fn of_gate<'p>(export: &Export<'p>, release: &Release, gate: &Gate) -> Option<Item<'p>> {
    let on = export.on;
    let slot = gate.milestone.and_then(|task| on.plan.tasks.slot(task));
    let at = slot
        .map(|slot| on.schedule.dates(slot).finish)
        .or(gate.date)?;
    let decision = format!("decision-{}", name_of(gate.decision));
    let mut about = vec![export.word(&decision)];
    about.extend(said(export.notes(&gate.notes)));
    Some(Item {
        id: gate.id.into(),
        changes: slot.map_or_else(|| entered(export, gate.id.into()), |_| computed(export)),
        kind: Kind::Gate,
        when: When::At(at),
        standing: standing(release),
        title: titled(release, &gate.name),
        about,
    })
}

/// What there was of releases that are not in the plan any more, as it lay before they went: whoever
/// has the entries takes them away by their ids.
fn dropped<'p>(export: &Export<'p>) -> Vec<Item<'p>> {
    let Some(past) = export.past.filter(|_| export.is_whole) else {
        return Vec::new();
    };
    let mut items = Vec::new();
    for dropped in &past.dropped {
        let scope = Scope::Releases(dropped.releases.clone());
        let language = export.speaker.words.language();
        let mut before = Export::of(&dropped.before, &scope, export.audience, language);
        before.past = Some(past);
        for release in before.releases() {
            items.extend(of_release(&before, release).into_iter().map(|item| Item {
                standing: Standing::Cancelled,
                ..item
            }));
        }
    }
    items
}

fn standing(release: &Release) -> Standing {
    match release.state {
        ReleaseState::Cancelled => Standing::Cancelled,
        ReleaseState::Draft => Standing::Tentative,
        ReleaseState::Planned
        | ReleaseState::InProgress
        | ReleaseState::Ready
        | ReleaseState::Go
        | ReleaseState::Deploying
        | ReleaseState::Deployed
        | ReleaseState::Hypercare
        | ReleaseState::Closed
        | ReleaseState::BackedOut => Standing::Confirmed,
    }
}

fn titled(release: &Release, name: &str) -> String {
    plain::line(&format!("{}: {name}", release.title()))
}

fn said(text: &str) -> Vec<String> {
    let text = plain::lines(text);
    let is_said = !text.trim().is_empty();
    is_said.then_some(text).into_iter().collect()
}

/// How often a row was changed that lies where people put it.
fn entered(export: &Export<'_>, row: Uuid) -> i64 {
    export.past.map_or(0, |past| past.changes_of(row))
}

/// How often something may have been changed whose dates follow from the rest of the plan: by every
/// operation, so that no calendar holds on to a date that moved because something before it did.
fn computed(export: &Export<'_>) -> i64 {
    export.past.map_or(0, |past| past.last.0)
}

/// What the releases in the file have to do with.
struct Concern<'p> {
    plan: &'p plan::Plan,
    is_whole: bool,
    releases: BTreeSet<ReleaseId>,
    products: BTreeSet<ProductId>,
}

impl<'p> Concern<'p> {
    fn of(export: &Export<'p>) -> Self {
        Self {
            plan: &export.on.plan,
            is_whole: export.is_whole,
            releases: export.releases().map(|release| release.id).collect(),
            products: export.releases().flat_map(Release::products).collect(),
        }
    }

    /// Says whether a window or a freeze of this scope may be about one of the releases: an
    /// environment that is no product's own is about all.
    fn is(&self, scope: plan::Scope) -> bool {
        let of_product = |product| self.products.contains(&product);
        self.is_whole
            || match scope {
                plan::Scope::Portfolio => true,
                plan::Scope::Product(product) => of_product(product),
                plan::Scope::Environment(id) => {
                    let first = self.plan.environments.get(id);
                    let above =
                        std::iter::successors(first, |one| self.plan.environments.get(one.parent?));
                    let mut owners = above.take(64).filter_map(|one| one.product).peekable();
                    owners.peek().is_none() || owners.any(of_product)
                }
            }
    }
}
