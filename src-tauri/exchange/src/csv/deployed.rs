//! What is deployed where, and what is going to be: one line for each deployment, product and live
//! environment, then one for each version that is said to run somewhere and that no deployment here
//! brought. A CMDB takes it over (domain.md, CAP-14), so moments carry their distance from UTC.

use super::{Field, Sheet};
use crate::export::{Detail, Export, name_of};
use slipway_engine::plan::{
    Decision, DeployedVersion, Environment, Gate, GateKind, Release, ReleaseState, Task,
};
use slipway_engine::window::deployed_to;
use slipway_engine::{Instant, ProductId};
use std::collections::BTreeSet;

/// The state of a deployment that is over.
const DONE: &str = "deployed-done";

/// One line. All of it is text: moments begin with a digit, so that no guard touches them.
#[derive(Default)]
struct Record<'p> {
    what: String,
    key: &'p str,
    release: String,
    version: &'p str,
    product: &'p str,
    kind: String,
    environment: &'p str,
    stage: String,
    window: &'p str,
    start: String,
    finish: String,
    state: String,
    deployment: &'p str,
    gate: &'p str,
    decision: String,
    decided_by: &'p str,
    decided_at: String,
    out_of_band: &'p str,
    as_of: String,
    published: String,
    id: String,
}

/// What stands over the columns, in the order of [`Record::fields`].
const TITLES: [&str; 21] = [
    "deployed-record",
    "table-key",
    "table-release",
    "deployed-version",
    "table-product",
    "deployed-kind",
    "deployed-environment",
    "deployed-stage",
    "deployed-window",
    "table-start",
    "table-finish",
    "deployed-state",
    "deployed-deployment",
    "deployed-gate",
    "deployed-decision",
    "deployed-decided-by",
    "deployed-decided-at",
    "deployed-out-of-band",
    "table-as-of",
    "table-published",
    "table-id",
];

impl Record<'_> {
    fn fields(self) -> [Field; TITLES.len()] {
        [
            Field::text(self.what),
            Field::text(self.key),
            Field::text(self.release),
            Field::text(self.version),
            Field::text(self.product),
            Field::text(self.kind),
            Field::text(self.environment),
            Field::text(self.stage),
            Field::text(self.window),
            Field::text(self.start),
            Field::text(self.finish),
            Field::text(self.state),
            Field::text(self.deployment),
            Field::text(self.gate),
            Field::text(self.decision),
            Field::text(self.decided_by),
            Field::text(self.decided_at),
            Field::text(self.out_of_band),
            Field::text(self.as_of),
            Field::text(self.published),
            Field::text(self.id),
        ]
    }
}

/// Writes what is deployed and what is going to be.
pub(crate) fn write(export: &Export<'_>) -> Vec<u8> {
    let mut sheet = Sheet::new();
    sheet.line(TITLES.map(|key| Field::text(export.word(key))));
    let mut brought = BTreeSet::new();
    for release in export.releases() {
        for task in deployments(export, release) {
            for product in release.products() {
                let environments = reached(export, task, product);
                if state(release, task) == DONE {
                    let there = environments.iter().flatten();
                    brought.extend(there.map(|one| (one.id, product, release.version.as_str())));
                }
                for environment in environments {
                    sheet.line(deployment(export, release, task, product, environment).fields());
                }
            }
        }
    }
    let mut environments: Vec<&Environment> = export
        .on
        .plan
        .environments
        .iter()
        .map(AsRef::as_ref)
        .collect();
    environments.sort_by(|one, other| (&one.order, one.id).cmp(&(&other.order, other.id)));
    let concerned: BTreeSet<ProductId> = export.releases().flat_map(Release::products).collect();
    for environment in environments {
        for runs in &environment.versions {
            let known = (environment.id, runs.product, runs.version.as_str());
            if concerned.contains(&runs.product) && !brought.contains(&known) {
                sheet.line(running(export, environment, runs).fields());
            }
        }
    }
    sheet.into_bytes()
}

/// Returns the deployments of a release that are asked for, by when they end.
fn deployments<'p>(export: &Export<'p>, release: &Release) -> Vec<&'p Task> {
    let on = export.on;
    let Some(slot) = on.plan.releases.slot(release.id) else {
        return Vec::new();
    };
    let slots = on.calendars.deployments(slot).iter();
    let mut tasks: Vec<(Instant, &Task)> = slots
        .filter_map(|&slot| Some((on.schedule.dates(slot).finish, on.plan.tasks.at(slot)?)))
        .map(|(finish, task)| (finish, task.as_ref()))
        .filter(|(_, task)| task.active && export.line_of(task.id).is_some())
        .collect();
    tasks.sort_by_key(|(finish, task)| (*finish, task.id));
    tasks.into_iter().map(|(_, task)| task).collect()
}

/// Returns where a deployment brings a product: an environment that is another product's own is none
/// of its places. Nothing at all is one line, too.
fn reached<'p>(
    export: &Export<'p>,
    task: &'p Task,
    product: ProductId,
) -> Vec<Option<&'p Environment>> {
    let mut reached: Vec<_> = deployed_to(export.on, task)
        .into_iter()
        .filter(|one| one.product.is_none_or(|of| of == product))
        .map(Some)
        .collect();
    if reached.is_empty() {
        reached.push(None);
    }
    reached
}

/// How far a deployment is: a key of the catalogue.
fn state(release: &Release, task: &Task) -> &'static str {
    match release.state {
        ReleaseState::Cancelled => "deployed-dropped",
        ReleaseState::BackedOut => "deployed-backed-out",
        state if state.is_out() || task.progress.is_finished() => DONE,
        ReleaseState::Deploying => "deployed-under-way",
        _ if task.progress.is_started() => "deployed-under-way",
        _ => "deployed-planned",
    }
}

fn deployment<'p>(
    export: &Export<'p>,
    release: &'p Release,
    task: &'p Task,
    product: ProductId,
    environment: Option<&'p Environment>,
) -> Record<'p> {
    let is_told = !export.audience.withholds(Detail::People);
    let person = |name: &'p str| if is_told { name } else { "" };
    let span = export.line_of(task.id).and_then(|line| line.span);
    let gate = decided(export, release);
    let decision = |gate: &Gate| export.word(&format!("decision-{}", name_of(gate.decision)));
    Record {
        what: export.word("deployed-record-deployment"),
        key: &release.key,
        release: release.title(),
        version: &release.version,
        kind: export.word(&format!("release-kind-{}", name_of(release.kind))),
        window: window(export, release),
        start: moment(export, span.map(|(start, _)| start)),
        finish: moment(export, span.map(|(_, finish)| finish)),
        state: export.word(state(release, task)),
        deployment: &task.name,
        gate: gate.map_or("", |gate| &gate.name),
        decision: gate.map_or_else(String::new, decision),
        decided_by: person(gate.map_or("", |gate| &gate.decided_by)),
        decided_at: moment(export, gate.and_then(|gate| gate.decided_at)),
        out_of_band: person(release.out_of_band.as_deref().unwrap_or_default()),
        id: task.id.0.to_string(),
        ..place(export, product, environment)
    }
}

/// A version that is said to run somewhere.
fn running<'p>(
    export: &Export<'p>,
    environment: &'p Environment,
    runs: &'p DeployedVersion,
) -> Record<'p> {
    Record {
        what: export.word("deployed-record-version"),
        version: &runs.version,
        start: moment(export, runs.since),
        state: export.word("deployed-running"),
        id: environment.id.0.to_string(),
        ..place(export, runs.product, Some(environment))
    }
}

/// What every line says.
fn place<'p>(
    export: &Export<'p>,
    product: ProductId,
    environment: Option<&'p Environment>,
) -> Record<'p> {
    let stage = |one: &Environment| export.word(&format!("stage-{}", name_of(one.stage)));
    let stamp = export.stamp.as_ref().map(|stamp| export.stamped(stamp));
    let product = export.on.plan.products.get(product);
    Record {
        product: product.map_or("", |product| &product.name),
        environment: environment.map_or("", |one| &one.name),
        stage: environment.map_or_else(String::new, stage),
        as_of: moment(export, Some(export.on.plan.portfolio.data_date)),
        published: stamp.unwrap_or_default(),
        ..Record::default()
    }
}

/// Returns the window in which a release deploys.
fn window<'p>(export: &Export<'p>, release: &Release) -> &'p str {
    let on = export.on;
    let slot = on.plan.releases.slot(release.id);
    let aim = slot.and_then(|slot| on.schedule.aim(slot));
    let berth = aim.and_then(|aim| aim.berth);
    let window = berth.and_then(|berth| on.plan.windows.at(berth.window));
    window.map_or("", |window| &window.name)
}

/// Returns the gate that let a release go, or will: the go or no-go that was decided last, else the
/// one that comes last.
fn decided<'p>(export: &Export<'p>, release: &Release) -> Option<&'p Gate> {
    let gates = export.on.plan.gates.iter().map(AsRef::as_ref);
    let lets_go = |gate: &&Gate| match gate.kind {
        GateKind::Readiness | GateKind::BusinessGoNoGo | GateKind::TechnicalGoNoGo => true,
        GateKind::Entry | GateKind::Milestone | GateKind::PostRelease => false,
    };
    gates
        .filter(|gate| gate.release == release.id)
        .filter(lets_go)
        .max_by_key(|gate| {
            let is_decided = gate.decision != Decision::Pending;
            (is_decided, gate.decided_at, &gate.order, gate.id)
        })
}

/// Returns a moment with its distance from UTC (ISO 8601).
fn moment(export: &Export<'_>, at: Option<Instant>) -> String {
    let Some(at) = at else {
        return String::new();
    };
    let clock = export.speaker.clock(at);
    let east = (clock.and_utc().timestamp() - at.0) / 60;
    let sign = if east < 0 { '-' } else { '+' };
    let (hours, minutes) = (east.abs() / 60, east.abs() % 60);
    let clock = clock.format("%Y-%m-%dT%H:%M:%S");
    format!("{clock}{sign}{hours:02}:{minutes:02}")
}
