//! Calendar files that we wrote, read again: what a person entered about time comes back as it was.

use crate::desk::{keys, options, read_with};
use slipway_engine::calendar::{Horizon, Zone, occurrences};
use slipway_engine::plan::{Recurring, Window};
use slipway_engine::{Instant, Scheduled, notation};
use slipway_exchange::ReadOptions;
use slipway_exchange::export::{Audience, Export, Format, Scope};
use slipway_exchange::{Incoming, Language};

const PLAN: &str = "
    @data-date 2026-12-09
    @zone Europe/Berlin
    @product bank
    @window night 2026-12-19T22:00..2026-12-20T06:00 FREQ=WEEKLY;UNTIL=20270201
    @window berth 2027-05-01T22:00..2027-05-02T06:00
    @freeze calm 2026-12-24T00:00..2027-01-04T00:00 yearly
    @freeze noon 2026-12-21T12:00..2026-12-21T13:00
    @release Ledger version 7.2
    @gate board at 2026-12-18
    @event vendor 2026-12-11T12:00 for Ledger
    build 2d
    out 4h phase deployment after build
";

fn again(on: &Scheduled) -> Incoming {
    let export = Export::of(on, &Scope::Everything, Audience::Team, Language::English);
    let options = ReadOptions {
        zone: "Europe/Berlin".to_owned(),
        ..options()
    };
    read_with(&Format::Ics.write(&export), &options)
}

/// Returns when a stretch comes over two years, whichever way it is said.
fn comes(at: &Recurring) -> Vec<(Instant, Instant)> {
    let horizon = Horizon::years(2026, 2028);
    let zone = at.zone.as_deref().unwrap_or("Europe/Berlin");
    occurrences(at, &Zone::compile(zone, horizon), horizon)
}

#[test]
fn windows_freezes_and_outside_dates_come_back() {
    let plan = notation::read(PLAN).expect("the plan is written well");
    let on = Scheduled::of(plan);
    let incoming = again(&on);
    let told = |row: &Window| (row.name.clone(), row.kind, comes(&row.at));
    let before: Vec<_> = on.plan.windows.iter().map(|row| told(row)).collect();
    let after: Vec<_> = incoming.rows.windows.iter().map(told).collect();
    assert_eq!(after, before);
    assert!(before[0].2.len() > 5, "it comes again: {:?}", before[0].2);
    let before: Vec<_> = on
        .plan
        .freezes
        .iter()
        .map(|row| (row.name.clone(), comes(&row.at)))
        .collect();
    let mut after: Vec<_> = incoming
        .rows
        .freezes
        .iter()
        .map(|row| (row.name.clone(), comes(&row.at)))
        .collect();
    // The file is in the order of time.
    after.sort();
    assert_eq!(after, before);
    let events = &incoming.rows.external_events;
    let vendor = events
        .iter()
        .find(|row| row.name == "vendor")
        .expect("it comes back");
    let was = on.plan.external_events.iter().next().expect("there is one");
    assert_eq!(
        (vendor.date, vendor.is_confirmed),
        (was.date, was.is_confirmed)
    );
    assert!(
        keys(&incoming).is_empty(),
        "nothing is guessed: {:?}",
        incoming.warnings
    );
}

#[test]
fn what_follows_from_the_plan_comes_back_as_dates_that_others_set() {
    let on = Scheduled::of(notation::read(PLAN).expect("the plan is written well"));
    let incoming = again(&on);
    let names: Vec<_> = incoming
        .rows
        .external_events
        .iter()
        .map(|row| row.name.as_str())
        .collect();
    assert_eq!(names, ["vendor", "Ledger 7.2: board", "Ledger 7.2: out"]);
    let key = &incoming.rows.windows[0].external[0].key;
    let window = on.plan.windows.iter().next().expect("there is one");
    assert_eq!(
        key,
        &format!("{}@slipway", window.id),
        "known again by its id"
    );
}
