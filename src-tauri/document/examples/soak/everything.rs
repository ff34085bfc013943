//! One row of every table, so that whatever is drawn at random finds something to change.

use crate::desk::MONDAY;
use slipway_document::Document;
use slipway_engine::change::{Command, Message, Rows};
use slipway_engine::plan::{
    AppliesTo, Assignment, Baseline, BaselineTask, Booking, Calendar, Criterion, CriterionKind,
    CriterionState, Dependency, DependencyKind, Environment, EventKind, ExternalEvent, Freeze,
    FreezeKind, Gate, GateKind, Hardness, Lag, Leave, OrderKey, Outage, Permit, Person, PersonKind,
    Product, ProductKind, Publication, RaidItem, RaidKind, Rates, Recurring, Release, Report,
    ReportKind, Review, Scope, SignOff, SignOffState, Stage, Strength, Task, TaskCost, TaskKind,
    Template, View, ViewLayout, Waiver, Window, WindowKind,
};
use slipway_engine::{Instant, PersonId, ReleaseId, Seconds, Span, TaskId};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Ids that no setting draws.
const OURS: u64 = 1 << 40;

fn id<I: From<Uuid>>(number: u64) -> I {
    Uuid::from_u64_pair(OURS, number).into()
}

/// Returns a moment some days after the first Monday.
fn day(days: i64) -> Instant {
    MONDAY + Seconds(days * 86_400)
}

fn once(from: i64, to: i64) -> Recurring {
    Recurring::once(day(from), day(to))
}

/// Adds a release with something of everything about it, in one step.
pub(crate) fn add(document: &mut Document) {
    let rows = rows();
    let json = serde_json::to_value(&rows).expect("rows can be written down");
    for (table, rows) in json.as_object().expect("tables by name") {
        let is_filled = rows.as_array().is_none_or(|rows| !rows.is_empty());
        assert!(is_filled, "nothing is laid into {table}");
    }
    let insert = Command::Insert {
        label: Message::new("label-import"),
        rows: Box::new(rows),
    };
    document.perform(insert).expect("it all makes sense");
    let told = document.perform(Command::Publish {
        name: "As agreed".to_owned(),
        by: "Ada".to_owned(),
        at: day(0),
        notes: String::new(),
    });
    told.expect("nothing in it is in conflict");
}

/// Written out whole: the compiler names a table that is missing.
fn rows() -> Rows {
    let (release, work, go) = (id(2), id(3), id(4));
    Rows {
        portfolio: None,
        products: vec![product()],
        releases: vec![Release {
            // Nothing of it is near, so that nothing of it is late.
            start: Some(day(25)),
            owner: Some(id(7)),
            ..Release::new(release, id(1), "Winter")
        }],
        tasks: tasks(release, work, go),
        dependencies: vec![Dependency {
            id: id(5),
            predecessor: work,
            successor: go,
            kind: DependencyKind::Fs,
            lag: Lag::default(),
            strength: Strength::default(),
            reason: String::new(),
            external: Vec::new(),
        }],
        calendars: vec![Calendar::standard(id(6), "Nights")],
        people: vec![person(id(7))],
        assignments: vec![assignment(work, id(7))],
        baselines: vec![baseline(work)],
        windows: vec![window()],
        freezes: vec![freeze()],
        waivers: vec![waiver(release)],
        environments: vec![Environment {
            owner: Some(id(7)),
            ..Environment::new(id(13), "Live", Stage::Prod)
        }],
        bookings: vec![Booking {
            start: Some(day(30)),
            finish: Some(day(32)),
            ..Booking::new(id(14), id(13), release)
        }],
        gates: vec![Gate {
            milestone: Some(go),
            chair: Some(id(7)),
            ..Gate::new(id(15), release, "Go", GateKind::BusinessGoNoGo)
        }],
        external_events: vec![event(release)],
        outages: vec![Outage {
            id: id(17),
            environment: id(13),
            name: "Firmware".to_owned(),
            at: once(40, 41),
            notes: String::new(),
            external: Vec::new(),
        }],
        criteria: vec![criterion(18, "Built"), criterion(23, "Tested")],
        sign_offs: vec![SignOff {
            id: id(19),
            gate: id(15),
            order: OrderKey::default(),
            role: "Operations".to_owned(),
            person: Some(id(7)),
            state: SignOffState::Signed,
            at: Some(day(0)),
            comment: String::new(),
        }],
        reviews: vec![review()],
        templates: vec![template()],
        publications: vec![publication()],
        views: vec![View {
            id: id(24),
            order: OrderKey::default(),
            name: "My work".to_owned(),
            layout: ViewLayout::default(),
        }],
        raid_items: vec![RaidItem {
            owner: Some(id(7)),
            due: Some(day(20)),
            likelihood: Some(2),
            impact: Some(4),
            ..RaidItem::new(id(25), release, RaidKind::Risk, "The vendor is late")
        }],
        reports: vec![Report {
            release: Some(release),
            ..Report::new(id(26), "Weekly", ReportKind::Weekly)
        }],
    }
}

fn product() -> Product {
    Product {
        id: id(1),
        order: OrderKey::default(),
        name: "Ledger".to_owned(),
        kind: ProductKind::App,
        owner: None,
        notes: String::new(),
        external: Vec::new(),
    }
}

fn tasks(release: ReleaseId, work: TaskId, go: TaskId) -> Vec<Task> {
    let order = |key: &str| OrderKey(key.to_owned());
    vec![
        Task {
            duration: Span::working_minutes(3 * 480),
            order: order("G"),
            cost: TaskCost {
                fixed: 120_000,
                budget: Some(500_000),
                ..TaskCost::default()
            }
            .kept(),
            ..Task::new(work, release, "Build")
        },
        Task {
            kind: TaskKind::Milestone,
            order: order("T"),
            ..Task::new(go, release, "Go")
        },
    ]
}

fn person(id: PersonId) -> Person {
    Person {
        id,
        order: OrderKey::default(),
        name: "Bo".to_owned(),
        team: "Ledger".to_owned(),
        kind: PersonKind::Work,
        calendar: None,
        leave: vec![Leave {
            from: "2027-03-01".parse().expect("a day"),
            to: "2027-03-05".parse().expect("a day"),
            note: "holiday".to_owned(),
        }],
        capacity: 10_000,
        notes: String::new(),
        external: Vec::new(),
        rates: Rates {
            standard: 6_500,
            per_use: 0,
        },
    }
}

fn assignment(task: TaskId, person: PersonId) -> Assignment {
    Assignment {
        id: id(8),
        task,
        person,
        units: 10_000,
        work: None,
        delay: Seconds::ZERO,
        actual_start: None,
        actual_finish: None,
        external: Vec::new(),
    }
}

fn baseline(task: TaskId) -> Baseline {
    let promise = BaselineTask {
        start: Some(day(0)),
        finish: Some(day(9)),
        duration: None,
        work: None,
        cost: None,
    };
    Baseline {
        id: id(9),
        number: 0,
        name: "First promise".to_owned(),
        taken_at: Some(day(0)),
        tasks: BTreeMap::from([(task, promise)]),
    }
}

fn window() -> Window {
    Window {
        id: id(10),
        name: "Saturdays".to_owned(),
        kind: WindowKind::Standard,
        scope: Scope::Portfolio,
        at: Recurring {
            rule: Some("FREQ=WEEKLY;BYDAY=SA".to_owned()),
            ..once(5, 6)
        },
        admits: Vec::new(),
        capacity: Some(2),
        cut_off: Seconds::ZERO,
        notes: String::new(),
        external: Vec::new(),
    }
}

fn freeze() -> Freeze {
    Freeze {
        id: id(11),
        name: "Year-end".to_owned(),
        kind: FreezeKind::Change,
        scope: Scope::Portfolio,
        at: once(340, 350),
        hardness: Hardness::Hard,
        applies_to: AppliesTo::default(),
        reason: "calm".to_owned(),
        owner: Some(id(7)),
        notes: String::new(),
        external: Vec::new(),
    }
}

fn waiver(release: ReleaseId) -> Waiver {
    Waiver {
        id: id(12),
        permits: Permit::Freeze {
            freeze: id(11),
            release: Some(release),
            task: None,
        },
        reason: "law".to_owned(),
        approver: "Ada".to_owned(),
        given_at: day(0),
        expires_at: day(360),
    }
}

fn event(release: ReleaseId) -> ExternalEvent {
    ExternalEvent {
        id: id(16),
        name: "Vendor".to_owned(),
        source: "Maker".to_owned(),
        date: day(90),
        is_confirmed: true,
        milestone: None,
        needed_by: vec![release],
        notes: String::new(),
        external: Vec::new(),
        kind: EventKind::Vendor,
        confidence: Some(9_000),
    }
}

fn criterion(number: u64, text: &str) -> Criterion {
    Criterion {
        id: id(number),
        gate: id(15),
        order: OrderKey::default(),
        text: text.to_owned(),
        kind: CriterionKind::Manual,
        is_mandatory: true,
        owner: Some(id(7)),
        due: None,
        state: CriterionState::Met,
        comment: String::new(),
        evidence: Vec::new(),
        external: Vec::new(),
    }
}

fn review() -> Review {
    Review {
        id: id(20),
        name: "Board".to_owned(),
        at: day(20),
        chair: Some(id(7)),
        attendees: vec![id(7)],
        gates: vec![id(15)],
        minutes: String::new(),
        actions: Vec::new(),
        external: Vec::new(),
    }
}

fn template() -> Template {
    Template {
        id: id(21),
        order: OrderKey::default(),
        name: "Of nothing".to_owned(),
        summary: String::new(),
        version: 1,
        kinds: Vec::new(),
        steps: Vec::new(),
        gates: Vec::new(),
        notes: String::new(),
    }
}

fn publication() -> Publication {
    Publication {
        id: id(22),
        number: 1,
        name: "At first".to_owned(),
        by: "Ada".to_owned(),
        at: day(0),
        data_date: day(0),
        notes: String::new(),
        waivers: Vec::new(),
        releases: BTreeMap::new(),
        tasks: BTreeMap::new(),
    }
}
