//! Plain windows, freezes, environments and their like, for tests to change.

use super::sketch::{Counted, Sketch, at, close};
use crate::change::NewIds;
use crate::plan::{
    AppliesTo, Booking, BookingStatus, Environment, ExternalEvent, Freeze, FreezeKind, Gate,
    GateKind, Hardness, OrderKey, Permit, Plan, Recurring, Scope, Sharing, Stage, Target, Touches,
    Waiver, Window, WindowKind,
};
use crate::time::{Instant, Seconds};
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
    Environment {
        id: id(3),
        order: OrderKey::default(),
        name: "Live".to_owned(),
        stage: Stage::Prod,
        parent: None,
        product: None,
        notes: String::new(),
        external: Vec::new(),
    }
}

/// A booking of it for two days.
pub(super) fn booking(sketch: &Sketch) -> Booking {
    Booking {
        id: id(4),
        environment: id(3),
        release: sketch.release("Release"),
        task: None,
        start: Some(at("tue")),
        finish: Some(close("wed")),
        sharing: Sharing::Exclusive,
        status: BookingStatus::Requested,
        notes: "fixed".to_owned(),
        external: Vec::new(),
    }
}

/// A decision about the release.
pub(super) fn gate(sketch: &Sketch) -> Gate {
    Gate {
        id: id(5),
        release: sketch.release("Release"),
        order: OrderKey::default(),
        name: "Go".to_owned(),
        kind: GateKind::BusinessGoNoGo,
        date: None,
        milestone: None,
        notes: String::new(),
        external: Vec::new(),
    }
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
    plan.external_events.insert(
        ExternalEvent {
            milestone: Some(live),
            needed_by: vec![release],
            ..event(at("tue"))
        }
        .into(),
    );
}
