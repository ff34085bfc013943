//! Any command about windows, freezes, environments and their like.

use super::dice::Dice;
use crate::change::Command;
use crate::plan::{
    AppliesTo, Booking, BookingStatus, BookingUse, Condition, Decision, DeployedVersion,
    Environment, EventKind, ExternalEvent, Freeze, FreezeKind, Gate, GateKind, Hardness,
    NeededVersion, Permit, PhaseKind, Plan, Recurring, ReleaseKind, Scope, Sharing, Stage, Target,
    Touches, Waiver, Window, WindowKind,
};
use crate::time::Seconds;
use uuid::Uuid;

const NEW: Uuid = Uuid::nil();

pub(super) fn command(dice: &mut Dice<'_>, plan: &Plan) -> Command {
    match dice.roll(27) {
        0 => Command::AddEnvironment {
            environment: environment(dice, plan, NEW),
        },
        1 => Command::EditEnvironment {
            environment: {
                let id = dice.id(&plan.environments);
                environment(dice, plan, id.0)
            },
        },
        2 => Command::DeleteEnvironment {
            environment: dice.id(&plan.environments),
        },
        3 | 4 => Command::AddWindow {
            window: window(dice, plan, NEW),
        },
        5 => Command::EditWindow {
            window: {
                let id = dice.id(&plan.windows);
                window(dice, plan, id.0)
            },
        },
        6 => Command::DeleteWindow {
            window: dice.id(&plan.windows),
        },
        7 | 8 => Command::AddFreeze {
            freeze: freeze(dice, plan, NEW),
        },
        9 => Command::DeleteFreeze {
            freeze: dice.id(&plan.freezes),
        },
        10 => Command::GiveWaiver {
            waiver: waiver(dice, plan),
        },
        11 => Command::WithdrawWaiver {
            waiver: dice.id(&plan.waivers),
        },
        12 => Command::AddBooking {
            booking: booking(dice, plan),
        },
        13 => Command::DeleteBooking {
            booking: dice.id(&plan.bookings),
        },
        14 => Command::AddGate {
            gate: gate(dice, plan),
        },
        15 => Command::AddExternalEvent {
            event: event(dice, plan),
        },
        16 => Command::SetReleaseTarget {
            release: dice.id(&plan.releases),
            target: target(dice, plan),
        },
        17 => Command::SetUses {
            task: dice.id(&plan.tasks),
            environments: dice.ids(&plan.environments),
        },
        18 => Command::SetTouches {
            task: dice.id(&plan.tasks),
            touches: touches(dice, plan),
        },
        19 => Command::EditFreeze {
            freeze: {
                let id = dice.id(&plan.freezes);
                freeze(dice, plan, id.0)
            },
        },
        20 => Command::EditWaiver {
            waiver: Waiver {
                id: dice.id(&plan.waivers),
                ..waiver(dice, plan)
            },
        },
        21 => Command::EditBooking {
            booking: Booking {
                id: dice.id(&plan.bookings),
                ..booking(dice, plan)
            },
        },
        22 => Command::EditGate {
            gate: Gate {
                id: dice.id(&plan.gates),
                ..gate(dice, plan)
            },
        },
        23 => Command::EditExternalEvent {
            event: ExternalEvent {
                id: dice.id(&plan.external_events),
                ..event(dice, plan)
            },
        },
        24 => Command::DeleteGate {
            gate: dice.id(&plan.gates),
        },
        25 => Command::DeleteExternalEvent {
            event: dice.id(&plan.external_events),
        },
        _ => baseline(dice, plan),
    }
}

fn scope(dice: &mut Dice<'_>, plan: &Plan) -> Scope {
    match dice.roll(3) {
        0 => Scope::Portfolio,
        1 => Scope::Product(dice.id(&plan.products)),
        _ => Scope::Environment(dice.id(&plan.environments)),
    }
}

pub(super) fn at(dice: &mut Dice<'_>) -> Recurring {
    let (start, finish) = dice.stretch();
    let rules = [
        "FREQ=WEEKLY;BYDAY=SA",
        "FREQ=MONTHLY;BYDAY=2TU",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH",
        "FREQ=YEARLY;COUNT=3",
        "FREQ=HOURLY",
        "x",
    ];
    Recurring {
        start,
        finish,
        zone: dice.maybe(|_| "Europe/Berlin".to_owned()),
        rule: dice.maybe(|dice| dice.any(&rules).to_owned()),
        except: dice.several(Dice::date),
    }
}

fn kinds(dice: &mut Dice<'_>) -> Vec<ReleaseKind> {
    dice.several(|dice| dice.any(&[ReleaseKind::Minor, ReleaseKind::Major, ReleaseKind::Hotfix]))
}

fn window(dice: &mut Dice<'_>, plan: &Plan, id: Uuid) -> Window {
    Window {
        id: id.into(),
        name: "window".to_owned(),
        kind: dice.any(&[WindowKind::Standard, WindowKind::Emergency]),
        scope: scope(dice, plan),
        at: at(dice),
        admits: kinds(dice),
        capacity: dice.maybe(|dice| dice.any(&[1, 2, 3, 0])),
        cut_off: dice.span().amount,
        notes: String::new(),
        external: Vec::new(),
    }
}

fn freeze(dice: &mut Dice<'_>, plan: &Plan, id: Uuid) -> Freeze {
    Freeze {
        id: id.into(),
        name: "freeze".to_owned(),
        kind: dice.any(&[FreezeKind::Change, FreezeKind::Holiday]),
        scope: scope(dice, plan),
        at: at(dice),
        hardness: dice.any(&[Hardness::Hard, Hardness::Soft]),
        applies_to: AppliesTo {
            phases: dice.several(|dice| dice.any(&[PhaseKind::Build, PhaseKind::Deployment])),
            releases: kinds(dice),
        },
        reason: "calm".to_owned(),
        owner: dice.maybe(|dice| dice.id(&plan.people)),
        notes: String::new(),
        external: Vec::new(),
    }
}

fn waiver(dice: &mut Dice<'_>, plan: &Plan) -> Waiver {
    let (given_at, expires_at) = dice.stretch();
    let permits = if dice.roll(4) == 3 {
        Permit::Finding {
            fingerprint: dice.any(&["L06:a", "E01:b", ""]).to_owned(),
        }
    } else {
        Permit::Freeze {
            freeze: dice.id(&plan.freezes),
            release: dice.maybe(|dice| dice.id(&plan.releases)),
            task: dice.maybe(|dice| dice.id(&plan.tasks)),
        }
    };
    Waiver {
        id: NEW.into(),
        permits,
        reason: dice.text(),
        approver: "Ada".to_owned(),
        given_at,
        expires_at,
    }
}

fn environment(dice: &mut Dice<'_>, plan: &Plan, id: Uuid) -> Environment {
    let stage = dice.any(&[Stage::Uat, Stage::Prod]);
    Environment {
        parent: dice.maybe(|dice| dice.id(&plan.environments)),
        product: dice.maybe(|dice| dice.id(&plan.products)),
        capacity: dice.any(&[1, 1, 2, 3, 0]),
        owner: dice.maybe(|dice| dice.id(&plan.people)),
        versions: dice.several(|dice| DeployedVersion {
            product: dice.id(&plan.products),
            version: "2".to_owned(),
            since: dice.maybe(Dice::date),
        }),
        ..Environment::new(id.into(), "environment", stage)
    }
}

fn booking(dice: &mut Dice<'_>, plan: &Plan) -> Booking {
    let environment = dice.id(&plan.environments);
    let release = dice.id(&plan.releases);
    let some_task = |dice: &mut Dice<'_>| dice.id(&plan.tasks);
    let (task, start, finish) = match dice.roll(5) {
        0 => (Some(some_task(dice)), None, None),
        1 => (
            dice.maybe(some_task),
            dice.maybe(Dice::date),
            dice.maybe(Dice::date),
        ),
        _ => {
            let (start, finish) = dice.stretch();
            (dice.maybe(some_task), Some(start), Some(finish))
        }
    };
    Booking {
        task,
        start,
        finish,
        sharing: dice.any(&[Sharing::Exclusive, Sharing::Shared]),
        status: dice.any(&[BookingStatus::Requested, BookingStatus::Approved]),
        purpose: dice.any(&[BookingUse::CodeChange, BookingUse::Regression]),
        set_up: dice.span().amount,
        needs: dice.several(|dice| NeededVersion {
            product: dice.id(&plan.products),
            version: "2".to_owned(),
        }),
        ..Booking::new(NEW.into(), environment, release)
    }
}

fn gate(dice: &mut Dice<'_>, plan: &Plan) -> Gate {
    let release = dice.id(&plan.releases);
    let kind = dice.any(&[GateKind::Readiness, GateKind::TechnicalGoNoGo]);
    Gate {
        date: dice.maybe(Dice::date),
        milestone: dice.maybe(|dice| dice.id(&plan.tasks)),
        chair: dice.maybe(|dice| dice.id(&plan.people)),
        quorum: dice.maybe(|dice| dice.any(&[1, 2])),
        decision: dice.any(&[Decision::Pending, Decision::ConditionalGo]),
        decided_at: dice.maybe(Dice::date),
        decided_by: "Ada".to_owned(),
        conditions: dice.several(|dice| Condition {
            text: dice.text(),
            owner: dice.maybe(|dice| dice.id(&plan.people)),
            due: dice.maybe(Dice::date),
            is_met: dice.roll(2) == 0,
        }),
        ..Gate::new(NEW.into(), release, "gate", kind)
    }
}

fn event(dice: &mut Dice<'_>, plan: &Plan) -> ExternalEvent {
    ExternalEvent {
        id: NEW.into(),
        name: "event".to_owned(),
        source: "vendor".to_owned(),
        date: dice.date(),
        is_confirmed: dice.roll(2) == 0,
        milestone: dice.maybe(|dice| dice.id(&plan.tasks)),
        needed_by: dice.ids(&plan.releases),
        notes: String::new(),
        external: Vec::new(),
        kind: dice.any(&[EventKind::Vendor, EventKind::Regulator]),
        confidence: dice.maybe(|dice| dice.any(&[0, 5_000, 9_000, 10_001])),
    }
}

/// The next one, an occurrence that is there, or one that is not.
fn target(dice: &mut Dice<'_>, plan: &Plan) -> Option<Target> {
    let window = dice.id(&plan.windows);
    let first = plan.windows.get(window).map(|row| row.at.start);
    let late = Seconds(dice.count(2));
    dice.maybe(|dice| match first {
        Some(first) if dice.roll(3) > 0 => Target::Occurrence {
            window,
            start: first + late,
        },
        Some(_) | None => Target::NextAdmitting,
    })
}

fn touches(dice: &mut Dice<'_>, plan: &Plan) -> Touches {
    match dice.roll(4) {
        0 => Touches::ByPhase,
        1 => Touches::Nothing,
        _ => Touches::Only {
            products: dice.ids(&plan.products),
            environments: dice.ids(&plan.environments),
        },
    }
}

fn baseline(dice: &mut Dice<'_>, plan: &Plan) -> Command {
    if dice.roll(2) == 0 {
        Command::TakeBaseline {
            name: "promise".to_owned(),
            at: dice.date(),
        }
    } else {
        Command::DeleteBaseline {
            baseline: dice.id(&plan.baselines),
        }
    }
}
