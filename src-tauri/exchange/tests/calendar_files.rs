//! Plans as calendar files: what is in them, when, and under which number of changes.

use slipway_engine::change::{Change, ChangeSet, Edit, Message, Operation, Past, Seq};
use slipway_engine::plan::Plan;
use slipway_engine::{Instant, OperationId, Scheduled, notation};
use slipway_exchange::Language;
use slipway_exchange::export::{Audience, Export, Format, Scope};
use std::collections::BTreeMap;
use std::sync::Arc;
use uuid::Uuid;

const PLAN: &str = "
    @data-date 2026-12-09
    @zone Europe/Berlin
    @product bank
    @window night 2026-12-19T22:00..2026-12-20T06:00 FREQ=WEEKLY;UNTIL=20270201
    @freeze calm 2026-12-24T00:00..2027-01-04T00:00 yearly
    @freeze noon 2026-12-21T12:00..2026-12-21T13:00
    @release Ledger version 7.2
    @gate board at 2026-12-18
    @event vendor 2026-12-11T12:00 for Ledger
    build 2d
    tested 0d after build
    out 4h phase deployment after tested
";

fn plan(text: &str) -> Plan {
    notation::read(text).expect("the plan is written well")
}

fn written(on: &Scheduled, scope: &Scope, past: Option<&Past>) -> String {
    let mut export = Export::of(on, scope, Audience::Team, Language::English);
    export.past = past;
    String::from_utf8(Format::Ics.write(&export)).expect("it is UTF-8")
}

/// Reads entries by their titles; each line by what stands before its colon.
fn entries(file: &str) -> BTreeMap<String, BTreeMap<String, String>> {
    let unfolded = file.replace("\r\n ", "");
    let mut entries = BTreeMap::new();
    for block in unfolded.split("BEGIN:VEVENT\r\n").skip(1) {
        let lines = block.lines().filter_map(|line| line.split_once(':'));
        let entry: BTreeMap<String, String> = lines
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect();
        entries.insert(entry["SUMMARY"].clone(), entry);
    }
    entries
}

#[test]
fn what_is_once_stands_in_utc_and_what_recurs_on_its_clocks() {
    let file = written(&Scheduled::of(plan(PLAN)), &Scope::Everything, None);
    let entries = entries(&file);
    assert_eq!(
        entries.keys().map(String::as_str).collect::<Vec<_>>(),
        [
            "Ledger 7.2: board",
            "Ledger 7.2: out",
            "Ledger 7.2: tested",
            "calm",
            "night",
            "noon",
            "vendor"
        ]
    );
    let night = &entries["night"];
    assert_eq!(night["DTSTART;TZID=Europe/Berlin"], "20261219T220000");
    assert_eq!(night["DTEND;TZID=Europe/Berlin"], "20261220T060000");
    assert_eq!(
        night["RRULE"], "FREQ=WEEKLY;UNTIL=20270201T225959Z",
        "the end of a rule is in UTC"
    );
    assert_eq!(night["TRANSP"], "TRANSPARENT");
    let calm = &entries["calm"];
    assert_eq!(calm["DTSTART;VALUE=DATE"], "20261224", "whole days");
    assert_eq!(
        calm["DTEND;VALUE=DATE"], "20270104",
        "the day behind the last"
    );
    assert_eq!(calm["RRULE"], "FREQ=YEARLY");
    assert_eq!(calm["TRANSP"], "OPAQUE");
    assert_eq!(entries["noon"]["DTSTART"], "20261221T110000Z");
    let out = &entries["Ledger 7.2: out"];
    assert_eq!(out["DTSTART"], "20261219T210000Z", "in its window");
    assert_eq!(out["TRANSP"], "OPAQUE");
    assert_eq!(out["DTSTAMP"], "20261209T080000Z", "the data date");
    assert!(
        !entries["Ledger 7.2: tested"].contains_key("DTEND"),
        "a moment"
    );
    assert_eq!(entries["vendor"]["STATUS"], "TENTATIVE", "not confirmed");
    assert!(file.contains("BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin"));
    assert!(file.contains("PRODID:-//Slipway//Release plan//EN"));
    assert!(
        file.split("\r\n").all(|line| line.len() <= 75),
        "lines are folded"
    );
}

#[test]
fn a_release_brings_the_windows_that_concern_it() {
    let text = PLAN.to_owned()
        + "@product shop\n@window other 2026-12-20T01:00..2026-12-20T02:00 product shop\n@release Till\nsell 1d";
    let on = Scheduled::of(plan(&text));
    let release = on.plan.releases.iter().find(|row| row.name == "Ledger");
    let scope = Scope::Releases(release.iter().map(|row| row.id).collect());
    let all = entries(&written(&on, &Scope::Everything, None));
    let one = entries(&written(&on, &scope, None));
    assert!(all.contains_key("other") && !one.contains_key("other"));
    assert!(one.contains_key("night") && one.contains_key("Ledger 7.2: out"));
}

fn operation(seq: i64, edits: ChangeSet) -> Operation {
    Operation {
        seq: Seq(seq),
        id: OperationId(Uuid::from_u128(1)),
        parent: None,
        author: String::new(),
        at: Instant(0),
        label: Message::new("label"),
        reason: None,
        edits,
        undoes: None,
    }
}

#[test]
fn the_journal_counts_changes_and_knows_what_was_dropped() {
    let before = plan(PLAN);
    let ledger = before.releases.iter().find(|row| row.name == "Ledger");
    let ledger = Arc::clone(ledger.expect("it is there"));
    let window = Arc::clone(before.windows.iter().next().expect("there is one"));
    let mut renamed = slipway_engine::plan::Window::clone(&window);
    "Saturday".clone_into(&mut renamed.name);
    let first = ChangeSet(vec![Change::Window(Edit {
        before: Some(window),
        after: Some(Arc::new(renamed)),
    })]);
    let mut after = before.clone();
    first.apply(&mut after).expect("it fits");
    let mut gone = Vec::new();
    for row in before.dependencies.iter().cloned() {
        gone.push(Change::Dependency(Edit {
            before: Some(row),
            after: None,
        }));
    }
    for row in before.gates.iter().cloned() {
        gone.push(Change::Gate(Edit {
            before: Some(row),
            after: None,
        }));
    }
    for row in before
        .tasks
        .iter()
        .filter(|row| row.release == ledger.id)
        .cloned()
    {
        gone.push(Change::Task(Edit {
            before: Some(row),
            after: None,
        }));
    }
    gone.push(Change::Release(Edit {
        before: Some(ledger),
        after: None,
    }));
    let second = ChangeSet(gone);
    second.apply(&mut after).expect("it fits");
    let journal = [operation(1, first), operation(2, second)];
    let past = Past::of(&journal, Seq(2), &after);
    let file = written(&Scheduled::of(after), &Scope::Everything, Some(&past));
    let entries = entries(&file);
    assert_eq!(entries["Saturday"]["SEQUENCE"], "1");
    assert_eq!(entries["calm"]["SEQUENCE"], "0");
    let out = &entries["Ledger 7.2: out"];
    assert_eq!(out["STATUS"], "CANCELLED");
    assert_eq!(
        out["SEQUENCE"], "2",
        "later than anything that said it takes place"
    );
    assert_eq!(
        out["DTSTART"], "20261219T210000Z",
        "as it lay before it was dropped"
    );
    assert_eq!(entries["Saturday"]["STATUS"], "CONFIRMED");
}

#[test]
fn what_was_cancelled_and_kept_is_cancelled() {
    let text = PLAN.replace(
        "@release Ledger version 7.2",
        "@release Ledger version 7.2 state cancelled",
    );
    let file = written(&Scheduled::of(plan(&text)), &Scope::Everything, None);
    assert_eq!(entries(&file)["Ledger 7.2: out"]["STATUS"], "CANCELLED");
}

#[test]
fn the_same_plan_is_the_same_bytes() {
    let write = || written(&Scheduled::of(plan(PLAN)), &Scope::Everything, None);
    assert_eq!(write(), write());
}
