//! Plans as tables of text: which cells stand where, for whose eyes, and read back as they were.

use slipway_engine::{Scheduled, notation};
use slipway_exchange::Language;
use slipway_exchange::export::{Audience, Export, Format, Scope, unguarded};
use std::collections::BTreeMap;

const PLAN: &str = "
    @data-date 2026-12-09
    @zone Europe/Berlin
    @person ann
    @product bank
    @environment live prod product bank runs bank:7.1
    @window night 2026-12-19T22:00..2026-12-20T06:00 weekly
    @release Ledger version 7.2 kind major owner ann
    @gate board at 2026-12-18 kind technical-go-no-go decided go
    prepare sum
    build 2d in prepare done 50% owner ann snet 2026-12-08
    test 1.5d in prepare after build+1d deadline 2026-12-18
    check 3h in prepare ss build-1h
    go 0d after test
    out 4h phase deployment after go
";

fn plan(text: &str) -> Scheduled {
    Scheduled::of(notation::read(text).expect("the plan is written well"))
}

/// Writes a table and reads it by rows, each cell by what stands over it.
fn table(on: &Scheduled, format: Format, audience: Audience) -> Vec<BTreeMap<String, String>> {
    let export = Export::of(on, &Scope::Everything, audience, Language::English);
    let bytes = format.write(&export);
    let text = bytes
        .strip_prefix(b"\xEF\xBB\xBF")
        .expect("it begins with a mark");
    let lines = text
        .split(|byte| *byte == b'\n')
        .filter(|line| !line.is_empty());
    assert!(
        lines.clone().all(|line| line.ends_with(b"\r")),
        "every line ends in CR LF"
    );
    let mut reader = csv::Reader::from_reader(text);
    let titles = reader.headers().expect("there are titles").clone();
    let rows = reader
        .records()
        .map(|row| row.expect("all lines are of one length"));
    rows.map(|row| {
        let cells = row.iter().map(|cell| unguarded(cell).to_owned());
        titles.iter().map(ToOwned::to_owned).zip(cells).collect()
    })
    .collect()
}

fn column<'t>(table: &'t [BTreeMap<String, String>], title: &str) -> Vec<&'t str> {
    table.iter().map(|row| row[title].as_str()).collect()
}

#[test]
fn the_rows_of_a_plan() {
    let on = plan(PLAN);
    let table = table(&on, Format::Csv, Audience::Team);
    let told = |title: &str| column(&table, title)[1..].join(" | ");
    assert_eq!(
        column(&table, "Name"),
        [
            "Release",
            "Ledger 7.2",
            "prepare",
            "build",
            "test",
            "check",
            "go",
            "out"
        ]
    );
    assert_eq!(told("No."), "2 | 3 | 4 | 5 | 6 | 7 | 8");
    assert_eq!(
        told("Outline"),
        "2 | 2.1 | 2.1.1 | 2.1.2 | 2.1.3 | 2.2 | 2.3"
    );
    assert_eq!(
        told("Type"),
        "Release | Summary | Task | Task | Task | Milestone | Task"
    );
    assert_eq!(told("Duration"), " | 4.5d | 2d | 1.5d | 3h | 0d | 4h");
    assert_eq!(told("Predecessors"), " |  |  | 4FS+1d | 4SS-1h | 5FS | 7FS");
    assert_eq!(told("Owner"), "ann |  | ann |  |  |  | ");
    assert_eq!(table[3]["Progress"], "50%");
    assert_eq!(table[3]["Constraint"], "SNET");
    assert_eq!(table[3]["Constraint date"], "2026-12-08 09:00");
    assert_eq!(table[4]["Deadline"], "2026-12-18 17:00");
    assert_eq!(
        table[7]["Start"], "2026-12-19 22:00",
        "on the clocks of the portfolio"
    );
    assert_eq!(table[7]["As of"], "2026-12-09 09:00");
    assert_eq!(table[1]["Product"], "bank");
    assert_eq!(table[1]["State"], "Planned");
}

/// Both may go on until Friday evening: for 60 hours, or for two and a half days of the clock.
#[test]
fn what_runs_by_the_clock_is_counted_by_it() {
    let plan = plan("@release r | soak 24eh | check 1d | build 5d | end 0d after soak,check,build");
    let table = table(&plan, Format::Csv, Audience::Team);
    let told = |title: &str| column(&table, title)[2..].join(" | ");
    assert_eq!(told("Duration"), "1ed | 1d | 5d | 0d");
    assert_eq!(told("Float (days)"), "3.33 | 4 | 0 | 0");
}

#[test]
fn a_vendor_gets_neither_people_nor_floats_nor_notes() {
    let on = plan(PLAN);
    let titles = |audience| -> Vec<String> {
        let rows = table(&on, Format::Csv, audience);
        rows[0].keys().cloned().collect()
    };
    let (team, vendor) = (titles(Audience::Team), titles(Audience::Vendor));
    for title in ["Owner", "Float (days)", "Window float (days)", "Notes"] {
        assert!(team.contains(&title.to_owned()), "{title}");
        assert!(!vendor.contains(&title.to_owned()), "{title}");
    }
}

#[test]
fn what_is_deployed_where() {
    let on = plan(PLAN);
    let rows = table(&on, Format::Deployed, Audience::Team);
    let told = |title: &str| column(&rows, title).join(" | ");
    assert_eq!(told("Record"), "Deployment | Running version");
    assert_eq!(told("Version"), "7.2 | 7.1");
    assert_eq!(told("Environment"), "live | live");
    assert_eq!(told("Stage"), "Live | Live");
    assert_eq!(told("Release window"), "night | ");
    assert_eq!(told("Start"), "2026-12-19T22:00:00+01:00 | ");
    assert_eq!(told("State"), "planned | running");
    assert_eq!(told("Gate"), "board | ");
    assert_eq!(told("Decision"), "Go | ");
}

#[test]
fn a_version_that_a_deployment_brought_is_said_once() {
    let done = PLAN.replace("runs bank:7.1", "runs bank:7.2").replace(
        "@release Ledger version 7.2",
        "@release Ledger version 7.2 state deployed",
    );
    let rows = table(&plan(&done), Format::Deployed, Audience::Team);
    assert_eq!(column(&rows, "State"), ["done"]);
}

#[test]
fn the_same_plan_is_the_same_bytes() {
    let on = plan(PLAN);
    for format in [Format::Csv, Format::Deployed] {
        let write = || {
            let on = plan(PLAN);
            let export = Export::of(&on, &Scope::Everything, Audience::Team, Language::German);
            format.write(&export)
        };
        assert_eq!(write(), write(), "{}", format.name());
    }
    let export = Export::of(&on, &Scope::Everything, Audience::Team, Language::German);
    let german = String::from_utf8(Format::Csv.write(&export)).expect("it is UTF-8");
    assert!(german.contains("Vorgänger"), "titles are in the language");
}
