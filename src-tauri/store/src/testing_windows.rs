//! What the tests share: windows, freezes, environments and their like, with something in every
//! column and in every form that a row may take.

use crate::testing::{external, id, task_id};
use slipway_engine::plan::{
    AppliesTo, Booking, BookingStatus, BookingUse, Condition, Decision, DeployedVersion,
    Environment, EventKind, ExternalEvent, FixedCheck, Freeze, FreezeKind, Gate, GateKind,
    Hardness, NeededVersion, OrderKey, Permit, Person, PhaseKind, Plan, Rates, Recurring, Release,
    ReleaseKind, Rules, Scope, Sharing, Stage, Table, Task, Touches, Waiver, Window, WindowKind,
};
use slipway_engine::{Instant, Seconds};
use std::sync::Arc;

/// Adds rows to every table of step 2.
pub(crate) fn insert(plan: &mut Plan) {
    for row in environments() {
        plan.environments.insert(Arc::new(row));
    }
    for row in windows() {
        plan.windows.insert(Arc::new(row));
    }
    for row in freezes() {
        plan.freezes.insert(Arc::new(row));
    }
    for row in waivers() {
        plan.waivers.insert(Arc::new(row));
    }
    for row in bookings() {
        plan.bookings.insert(Arc::new(row));
    }
    plan.gates.insert(Arc::new(Gate {
        id: id(15, 1),
        release: id(4, 1),
        order: OrderKey("G".to_owned()),
        name: "Go or not".to_owned(),
        kind: GateKind::BusinessGoNoGo,
        date: Some(Instant(1_700_000_300)),
        milestone: Some(task_id(1)),
        notes: "board".to_owned(),
        external: external(),
        chair: Some(id(2, 1)),
        quorum: Some(2),
        decision: Decision::ConditionalGo,
        decided_at: Some(Instant(1_700_000_310)),
        decided_by: "Anna".to_owned(),
        minutes: "all agreed".to_owned(),
        conditions: vec![Condition {
            text: "Retest".to_owned(),
            owner: Some(id(2, 1)),
            due: Some(Instant(1_700_000_320)),
            is_met: true,
        }],
        checks: vec![FixedCheck::Traceable, FixedCheck::Tested],
    }));
    plan.external_events.insert(Arc::new(ExternalEvent {
        id: id(16, 1),
        name: "Scheme release".to_owned(),
        source: "Card scheme".to_owned(),
        date: Instant(1_700_000_400),
        is_confirmed: true,
        milestone: Some(task_id(2)),
        needed_by: vec![id(4, 1)],
        notes: "by mail".to_owned(),
        external: external(),
        kind: EventKind::Regulator,
        confidence: Some(8_000),
    }));
}

/// Makes of the plan with something in every column what it was before all this came.
pub(crate) fn before_windows(mut plan: Plan) -> Plan {
    let portfolio = Arc::make_mut(&mut plan.portfolio);
    portfolio.currency = String::new();
    let rules = &mut portfolio.rules;
    *rules = Rules {
        phase_minima: Rules::default().phase_minima,
        soak_gap: Rules::default().soak_gap,
        back_out_reserve: Rules::default().back_out_reserve,
        slip_tolerance: Rules::default().slip_tolerance,
        phase_stages: Rules::default().phase_stages,
        criteria_lead: Rules::default().criteria_lead,
        review_within: Rules::default().review_within,
        fiscal_month: Rules::default().fiscal_month,
        earned_value_baseline: None,
        ..rules.clone()
    };
    plan.products.remove(id(3, 2));
    plan.releases.remove(id(4, 2));
    let releases = plan.releases.iter().map(|row| Release {
        version: row.version.clone(),
        state: row.state,
        order: row.order.clone(),
        priority: row.priority,
        owner: row.owner,
        calendar: row.calendar,
        start: row.start,
        finish: row.finish,
        notes: row.notes.clone(),
        external: row.external.clone(),
        ..Release::new(row.id, row.product, &row.name)
    });
    let tasks = plan.tasks.iter().map(|row| Task {
        uses: Vec::new(),
        touches: Touches::default(),
        cost: None,
        ..Task::clone(row)
    });
    let people = plan.people.iter().map(|row| Person {
        team: String::new(),
        rates: Rates::default(),
        ..Person::clone(row)
    });
    Plan {
        people: people.collect(),
        releases: releases.collect(),
        tasks: tasks.collect(),
        windows: Table::default(),
        freezes: Table::default(),
        waivers: Table::default(),
        environments: Table::default(),
        bookings: Table::default(),
        gates: Table::default(),
        external_events: Table::default(),
        outages: Table::default(),
        criteria: Table::default(),
        sign_offs: Table::default(),
        reviews: Table::default(),
        templates: Table::default(),
        publications: Table::default(),
        views: Table::default(),
        raid_items: Table::default(),
        reports: Table::default(),
        ..plan
    }
}

fn environments() -> [Environment; 2] {
    let live = Environment {
        id: id(10, 1),
        order: OrderKey("E".to_owned()),
        name: "Live".to_owned(),
        stage: Stage::Prod,
        parent: None,
        product: Some(id(3, 1)),
        notes: "two sites".to_owned(),
        external: external(),
        group: "North".to_owned(),
        capacity: 3,
        owner: Some(id(2, 1)),
        refresh_lead: Seconds(86_400),
        versions: vec![DeployedVersion {
            product: id(3, 1),
            version: "4.1".to_owned(),
            since: Some(Instant(1_700_000_010)),
        }],
    };
    let part = Environment {
        id: id(10, 2),
        parent: Some(live.id),
        stage: Stage::Dr,
        product: None,
        ..live.clone()
    };
    [live, part]
}

fn at() -> Recurring {
    Recurring {
        zone: Some("Europe/London".to_owned()),
        rule: Some("FREQ=WEEKLY;BYDAY=SA".to_owned()),
        except: vec![Instant(1_700_604_800)],
        ..Recurring::once(Instant(1_700_000_000), Instant(1_700_014_400))
    }
}

fn windows() -> [Window; 3] {
    let weekly = Window {
        id: id(11, 1),
        name: "Saturday night".to_owned(),
        kind: WindowKind::Maintenance,
        scope: Scope::Product(id(3, 1)),
        at: at(),
        admits: vec![ReleaseKind::Minor, ReleaseKind::Patch],
        capacity: Some(3),
        cut_off: Seconds(172_800),
        notes: "quiet".to_owned(),
        external: external(),
    };
    let within = Window {
        id: id(11, 2),
        scope: Scope::Environment(id(10, 2)),
        capacity: None,
        ..weekly.clone()
    };
    let everywhere = Window {
        id: id(11, 3),
        scope: Scope::Portfolio,
        at: Recurring::once(Instant(5), Instant(6)),
        admits: Vec::new(),
        ..weekly.clone()
    };
    [weekly, within, everywhere]
}

fn freezes() -> [Freeze; 2] {
    let year_end = Freeze {
        id: id(12, 1),
        name: "Year-end".to_owned(),
        kind: FreezeKind::Business,
        scope: Scope::Portfolio,
        at: at(),
        hardness: Hardness::Soft,
        applies_to: AppliesTo {
            phases: vec![PhaseKind::Deployment],
            releases: vec![ReleaseKind::Major],
        },
        reason: "the books".to_owned(),
        owner: Some(id(2, 1)),
        notes: "each year".to_owned(),
        external: external(),
    };
    let live = Freeze {
        id: id(12, 2),
        scope: Scope::Environment(id(10, 1)),
        owner: None,
        ..year_end.clone()
    };
    [year_end, live]
}

fn waivers() -> [Waiver; 2] {
    let of_freeze = Waiver {
        id: id(13, 1),
        permits: Permit::Freeze {
            freeze: id(12, 1),
            release: Some(id(4, 1)),
            task: Some(task_id(3)),
        },
        reason: "law".to_owned(),
        approver: "Anna".to_owned(),
        given_at: Instant(1_700_000_500),
        expires_at: Instant(1_700_000_600),
    };
    let of_finding = Waiver {
        id: id(13, 2),
        permits: Permit::Finding {
            fingerprint: "R05-a".to_owned(),
        },
        ..of_freeze.clone()
    };
    [of_freeze, of_finding]
}

fn bookings() -> [Booking; 2] {
    let bound = Booking {
        id: id(14, 1),
        environment: id(10, 1),
        release: id(4, 1),
        task: Some(task_id(4)),
        start: None,
        finish: None,
        sharing: Sharing::ReadOnly,
        status: BookingStatus::Approved,
        notes: "with data".to_owned(),
        external: external(),
        purpose: BookingUse::Regression,
        set_up: Seconds(3_600),
        tear_down: Seconds(1_800),
        requested_by: "Ben".to_owned(),
        approver: "Anna".to_owned(),
        needs: vec![NeededVersion {
            product: id(3, 2),
            version: "7".to_owned(),
        }],
    };
    let fixed = Booking {
        id: id(14, 2),
        task: None,
        start: Some(Instant(1_700_000_700)),
        finish: Some(Instant(1_700_000_800)),
        ..bound.clone()
    };
    [bound, fixed]
}
