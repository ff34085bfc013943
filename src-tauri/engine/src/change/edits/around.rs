//! Plain windows, freezes, environments and their like, for tests to change.

use super::sketch::{Counted, Sketch, at, close};
use crate::change::NewIds;
use crate::id::ReleaseId;
use crate::plan::{
    AppliesTo, Booking, Criterion, CriterionKind, CriterionState, DependencyKind, Environment,
    EventKind, ExternalEvent, Freeze, FreezeKind, Gate, GateKind, GridColumn, Hardness, Lag,
    OrderKey, Outage, Permit, Plan, RaidItem, RaidKind, Recurring, Report, ReportKind, Review,
    Scope, SignOff, SignOffState, Stage, Target, TaskKind, Template, TemplateGate, TemplateLink,
    TemplateStep, Touches, View, ViewColumn, ViewFilter, ViewLayout, Waiver, Window, WindowKind,
};
use crate::time::{Instant, Seconds, Span};
use uuid::Uuid;

/// Returns the id number `number` of rows around releases.
pub(super) fn id<I: From<Uuid>>(number: u128) -> I {
    Counted(5_000 + number).draw().into()
}

/// Saturday night, once.
pub(super) fn window() -> Window {
    Window {
        id: id(0),
        name: "Saturday".to_owned(),
        kind: WindowKind::Standard,
        scope: Scope::Portfolio,
        at: Recurring::once(at("satT22:00"), at("sunT04:00")),
        admits: Vec::new(),
        capacity: None,
        cut_off: Seconds::ZERO,
        notes: String::new(),
        external: Vec::new(),
    }
}

/// The second week.
pub(super) fn freeze() -> Freeze {
    Freeze {
        id: id(1),
        name: "Year-end".to_owned(),
        kind: FreezeKind::Change,
        scope: Scope::Portfolio,
        at: Recurring::once(at("mon+1"), close("fri+1")),
        hardness: Hardness::Hard,
        applies_to: AppliesTo::default(),
        reason: String::new(),
        owner: None,
        notes: String::new(),
        external: Vec::new(),
    }
}

/// A permission of the freeze.
pub(super) fn waiver() -> Waiver {
    Waiver {
        id: id(2),
        permits: Permit::Freeze {
            freeze: id(1),
            release: None,
            task: None,
        },
        reason: "law".to_owned(),
        approver: "Ada".to_owned(),
        given_at: at("mon"),
        expires_at: at("fri+1"),
    }
}

/// A live environment.
pub(super) fn environment() -> Environment {
    Environment::new(id(3), "Live", Stage::Prod)
}

/// A booking of it for two days.
pub(super) fn booking(sketch: &Sketch) -> Booking {
    Booking {
        start: Some(at("tue")),
        finish: Some(close("wed")),
        notes: "fixed".to_owned(),
        ..Booking::new(id(4), id(3), sketch.release("Release"))
    }
}

/// A decision about the release.
pub(super) fn gate(sketch: &Sketch) -> Gate {
    let release = sketch.release("Release");
    Gate::new(id(5), release, "Go", GateKind::BusinessGoNoGo)
}

/// What must be true at it.
pub(super) fn criterion() -> Criterion {
    Criterion {
        id: id(10),
        gate: id(5),
        order: OrderKey::default(),
        text: "Built".to_owned(),
        kind: CriterionKind::Manual,
        is_mandatory: true,
        owner: None,
        due: None,
        state: CriterionState::Open,
        comment: String::new(),
        evidence: Vec::new(),
        external: Vec::new(),
    }
}

/// Who agrees at it.
pub(super) fn sign_off() -> SignOff {
    SignOff {
        id: id(11),
        gate: id(5),
        order: OrderKey::default(),
        role: "Operations".to_owned(),
        person: None,
        state: SignOffState::Asked,
        at: None,
        comment: String::new(),
    }
}

/// The meeting that decides about it.
pub(super) fn review() -> Review {
    Review {
        id: id(12),
        name: "Board".to_owned(),
        at: at("thu"),
        chair: None,
        attendees: Vec::new(),
        gates: vec![id(5)],
        minutes: String::new(),
        actions: Vec::new(),
        external: Vec::new(),
    }
}

/// When the live environment cannot be used.
pub(super) fn outage() -> Outage {
    Outage {
        id: id(9),
        environment: id(3),
        name: "Firmware".to_owned(),
        at: Recurring::once(at("thu"), close("thu")),
        notes: String::new(),
        external: Vec::new(),
    }
}

/// A build and the milestone at which it is decided.
pub(super) fn template() -> Template {
    let step = |key: &str, kind, hours: i64| TemplateStep {
        key: key.to_owned(),
        within: None,
        name: key.to_owned(),
        kind,
        phase: None,
        duration: Span::working_minutes(hours * 60),
        after: Vec::new(),
        role: String::new(),
        booking: None,
    };
    let build = step("build", TaskKind::Task, 8);
    let go = TemplateStep {
        after: vec![TemplateLink {
            after: build.key.clone(),
            kind: DependencyKind::Fs,
            lag: Lag::default(),
        }],
        ..step("go", TaskKind::Milestone, 0)
    };
    Template {
        id: id(13),
        order: OrderKey::default(),
        name: "Minor".to_owned(),
        summary: String::new(),
        version: 1,
        kinds: Vec::new(),
        gates: vec![TemplateGate {
            name: "Go".to_owned(),
            kind: GateKind::BusinessGoNoGo,
            milestone: Some(go.key.clone()),
            quorum: None,
            sign_offs: vec!["Operations".to_owned()],
            criteria: Vec::new(),
        }],
        steps: vec![build, go],
        notes: String::new(),
    }
}

/// What is critical, in two columns.
pub(super) fn view() -> View {
    let column = |column, width| ViewColumn { column, width };
    View {
        id: id(15),
        order: OrderKey::default(),
        name: "Mine".to_owned(),
        layout: ViewLayout {
            filter: ViewFilter {
                is_critical: true,
                ..ViewFilter::default()
            },
            columns: vec![column(GridColumn::Name, 200), column(GridColumn::Start, 90)],
            ..ViewLayout::default()
        },
    }
}

/// Something that may happen to a release.
pub(super) fn raid_item(release: ReleaseId) -> RaidItem {
    RaidItem {
        likelihood: Some(3),
        impact: Some(4),
        ..RaidItem::new(id(16), release, RaidKind::Risk, "Vendor is late")
    }
}

/// One page a week, on everything.
pub(super) fn report() -> Report {
    Report::new(id(17), "Weekly", ReportKind::Weekly)
}

/// A date of a vendor.
pub(super) fn event(date: Instant) -> ExternalEvent {
    ExternalEvent {
        id: id(6),
        name: "Vendor".to_owned(),
        source: "Maker".to_owned(),
        date,
        is_confirmed: false,
        milestone: None,
        needed_by: Vec::new(),
        notes: String::new(),
        external: Vec::new(),
        kind: EventKind::Vendor,
        confidence: None,
    }
}

/// `build` and `live` with one of everything: a window and a freeze of the live environment, at
/// which the release aims and which it needs; a booking fixed and one that moves with `live`.
pub(super) fn busy() -> Sketch {
    let sketch = Sketch::new("build 1d | live 1d after build");
    let rows = (booking(&sketch), gate(&sketch));
    let (live, release) = (sketch.task("live"), sketch.release("Release"));
    sketch
        .with(|plan| fill(plan, live, rows))
        .with_task("live", |task| {
            task.uses = vec![id(3)];
            task.touches = Touches::Only {
                products: Vec::new(),
                environments: vec![id(3)],
            };
        })
        .with(|plan| {
            let mut row = crate::plan::Release::clone(plan.releases.get(release).unwrap());
            row.target = Some(Target::Occurrence {
                window: id(0),
                start: at("satT22:00"),
            });
            plan.releases.insert(row.into());
        })
}

fn fill(plan: &mut Plan, live: crate::id::TaskId, (booking, gate): (Booking, Gate)) {
    let scope = Scope::Environment(id(3));
    let release = booking.release;
    let site = Environment {
        id: id(7),
        name: "Site".to_owned(),
        parent: Some(id(3)),
        ..environment()
    };
    let bound = Booking {
        id: id(8),
        task: Some(live),
        start: None,
        finish: None,
        notes: "bound".to_owned(),
        ..booking.clone()
    };
    plan.environments.insert(environment().into());
    plan.environments.insert(site.into());
    plan.windows.insert(Window { scope, ..window() }.into());
    plan.freezes.insert(Freeze { scope, ..freeze() }.into());
    plan.waivers.insert(waiver().into());
    plan.bookings.insert(booking.into());
    plan.bookings.insert(bound.into());
    plan.gates.insert(
        Gate {
            milestone: Some(live),
            ..gate
        }
        .into(),
    );
    plan.outages.insert(outage().into());
    plan.criteria.insert(
        Criterion {
            kind: CriterionKind::TaskFinished { task: live },
            ..criterion()
        }
        .into(),
    );
    plan.sign_offs.insert(sign_off().into());
    plan.reviews.insert(review().into());
    plan.templates.insert(template().into());
    plan.views.insert(view().into());
    plan.raid_items.insert(raid_item(release).into());
    plan.reports.insert(report().into());
    plan.external_events.insert(
        ExternalEvent {
            milestone: Some(live),
            needed_by: vec![release],
            ..event(at("tue"))
        }
        .into(),
    );
}
