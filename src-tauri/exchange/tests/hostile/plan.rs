//! A plan in which everything that has a name is called by an enemy.

use slipway_engine::plan::{
    Baseline, Environment, ExternalEvent, Freeze, Gate, Person, Plan, Portfolio, Product,
    Publication, Release, Row, Table, Task, Window,
};
use slipway_engine::{Scheduled, notation};
use std::sync::Arc;

/// Something of every kind.
const PLAN: &str = "
    @data-date 2026-12-09
    @zone Europe/Berlin
    @person ann
    @product bank
    @environment live prod product bank runs bank:7.1
    @window night 2026-12-19T22:00..2026-12-20T06:00 weekly
    @freeze calm 2026-12-24T00:00..2027-01-04T00:00 yearly
    @release Ledger version 7.2 owner ann
    @gate board at 2026-12-18 kind technical-go-no-go decided go
    @event vendor 2026-12-11T12:00 for Ledger
    @baseline first 2026-12-01
    @publication told
    build 2d owner ann promised 2026-12-07..2026-12-08 told 2026-12-07..2026-12-08
    tested 0d after build promised 2026-12-08..2026-12-08 told 2026-12-08..2026-12-08
    out 4h phase deployment after tested
";

/// Returns the plan with one name for everything.
pub(crate) fn called(name: &str) -> Scheduled {
    let plan = notation::read(PLAN).expect("the plan is written well");
    Scheduled::of(with_names(plan, name))
}

/// Returns a plan with one name for everything.
#[allow(
    dead_code,
    reason = "not every program that shares this file asks for it"
)]
pub(crate) fn renamed(on: &Scheduled, name: &str) -> Scheduled {
    Scheduled::of(with_names(on.plan.clone(), name))
}

fn with_names(mut plan: Plan, name: &str) -> Plan {
    let portfolio: &mut Portfolio = Arc::make_mut(&mut plan.portfolio);
    name.clone_into(&mut portfolio.name);
    name.clone_into(&mut portfolio.notes);
    each(&mut plan.products, |row: &mut Product| {
        set(name, [&mut row.name, &mut row.notes]);
    });
    each(&mut plan.people, |row: &mut Person| {
        set(name, [&mut row.name]);
    });
    each(&mut plan.releases, |row: &mut Release| {
        set(
            name,
            [
                &mut row.name,
                &mut row.version,
                &mut row.key,
                &mut row.notes,
                &mut row.goal,
            ],
        );
        row.out_of_band = Some(name.to_owned());
    });
    each(&mut plan.tasks, |row: &mut Task| {
        set(name, [&mut row.name, &mut row.notes]);
        row.fields.insert(name.to_owned(), name.to_owned());
    });
    each(&mut plan.windows, |row: &mut Window| {
        set(name, [&mut row.name, &mut row.notes]);
    });
    each(&mut plan.freezes, |row: &mut Freeze| {
        set(name, [&mut row.name, &mut row.notes, &mut row.reason]);
    });
    each(&mut plan.environments, |row: &mut Environment| {
        set(name, [&mut row.name, &mut row.notes, &mut row.group]);
        for runs in &mut row.versions {
            name.clone_into(&mut runs.version);
        }
    });
    each(&mut plan.gates, |row: &mut Gate| {
        set(
            name,
            [
                &mut row.name,
                &mut row.notes,
                &mut row.minutes,
                &mut row.decided_by,
            ],
        );
    });
    each(&mut plan.external_events, |row: &mut ExternalEvent| {
        set(name, [&mut row.name, &mut row.notes, &mut row.source]);
    });
    each(&mut plan.baselines, |row: &mut Baseline| {
        set(name, [&mut row.name]);
    });
    each(&mut plan.publications, |row: &mut Publication| {
        set(name, [&mut row.name, &mut row.by, &mut row.notes]);
    });
    plan
}

/// Returns a plan with a task for each name, and with zones and rules that are none.
#[allow(
    dead_code,
    reason = "not every program that shares this file asks for it"
)]
pub(crate) fn full_of(names: &[String]) -> Scheduled {
    let mut plan: Plan = called("plan").plan;
    let pattern = plan.tasks.iter().find(|task| task.phase.is_none());
    let pattern = Task::clone(pattern.expect("there is one"));
    for (number, name) in (1u128 << 100..).zip(names) {
        let mut task = pattern.clone();
        task.id = uuid::Uuid::from_u128(number).into();
        set(name, [&mut task.name, &mut task.notes]);
        plan.tasks.insert(Arc::new(task));
    }
    let rule = "FREQ=WEEKLY\r\nATTENDEE:mailto:x@evil.example";
    each(&mut plan.windows, |row: &mut Window| {
        row.at.rule = Some(rule.to_owned());
        row.at.zone = Some("Nowhere\r\nX-EVIL:1".to_owned());
    });
    Scheduled::of(plan)
}

fn set<const N: usize>(name: &str, texts: [&mut String; N]) {
    for text in texts {
        name.clone_into(text);
    }
}

fn each<R: Row>(table: &mut Table<R>, change: impl Fn(&mut R)) {
    let rows: Vec<Arc<R>> = table.iter().cloned().collect();
    for mut row in rows {
        change(Arc::make_mut(&mut row));
        table.insert(row);
    }
}
