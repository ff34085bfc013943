//! What every exported file rests on: which rows, in which order, for whose eyes.

use slipway_engine::plan::{Plan, Task};
use slipway_engine::{Scheduled, notation};
use slipway_exchange::Language;
use slipway_exchange::export::{Audience, Export, Format, Line, Scope};
use std::sync::Arc;

const PLAN: &str = "
    @person ann
    @product bank
    @release Ledger version 7.2
    prepare sum
    build 2d in prepare done 50% by ann
    test 2d in prepare after build
    go 0d after test
    @release Payments version 4.2
    scope 1d
";

fn plan(text: &str) -> Scheduled {
    Scheduled::of(notation::read(text).expect("the plan is written well"))
}

fn export<'p>(on: &'p Scheduled, scope: &Scope, audience: Audience) -> Export<'p> {
    Export::of(on, scope, audience, Language::English)
}

fn told(lines: &[Line<'_>]) -> Vec<String> {
    lines
        .iter()
        .map(|line| {
            format!(
                "{} {} {} {}",
                line.number,
                line.outline,
                line.name(),
                line.done
            )
        })
        .collect()
}

fn task(plan: &Plan, name: &str) -> slipway_engine::TaskId {
    let mut tasks = plan.tasks.iter();
    tasks
        .find(|task| task.name == name)
        .expect("it is there")
        .id
}

#[test]
fn rows_stand_in_their_order_with_numbers_and_progress() {
    let on = plan(PLAN);
    let whole = export(&on, &Scope::Everything, Audience::Team);
    assert_eq!(
        told(&whole.lines),
        [
            "1 1 Release 0",
            "2 2 Ledger 7.2 2498",
            "3 2.1 prepare 2500",
            "4 2.1.1 build 5000",
            "5 2.1.2 test 0",
            "6 2.2 go 0",
            "7 3 Payments 4.2 0",
            "8 3.1 scope 0",
        ]
    );
    assert_eq!(whole.dependencies().count(), 2);
}

#[test]
fn a_release_comes_alone() {
    let on = plan(PLAN);
    let payments = on.plan.releases.iter().find(|row| row.version == "4.2");
    let scope = Scope::Releases(payments.iter().map(|row| row.id).collect());
    let part = export(&on, &scope, Audience::Team);
    assert_eq!(told(&part.lines), ["1 1 Payments 4.2 0", "2 1.1 scope 0"]);
    assert_eq!(part.dependencies().count(), 0);
}

#[test]
fn a_view_brings_its_tasks_under_their_summaries() {
    let on = plan(PLAN);
    let scope = Scope::Tasks([task(&on.plan, "test"), task(&on.plan, "go")].into());
    let part = export(&on, &scope, Audience::Team);
    assert_eq!(
        told(&part.lines),
        [
            "1 1 Ledger 7.2 2498",
            "2 1.1 prepare 0",
            "3 1.1.1 test 0",
            "4 1.2 go 0",
        ],
        "a summary is as far as what is in the file under it"
    );
    assert_eq!(part.dependencies().count(), 1, "build is not in it");
}

#[test]
fn a_vendor_sees_neither_people_nor_notes() {
    let on = plan(PLAN);
    let ann = on.plan.people.iter().next().expect("ann works on build").id;
    let team = export(&on, &Scope::Everything, Audience::Team);
    assert_eq!(
        team.person(Some(ann)).map(|person| person.name.as_str()),
        Some("ann")
    );
    assert_eq!(team.notes("secret"), "secret");
    let vendor = export(&on, &Scope::Everything, Audience::Vendor);
    assert_eq!(vendor.person(Some(ann)), None);
    assert_eq!(vendor.notes("secret"), "");
}

/// Gives a task another name.
fn renamed(text: &str, from: &str, to: &str) -> Scheduled {
    let mut plan = plan(text).plan;
    let mut row = Task::clone(plan.tasks.get(task(&plan, from)).expect("it is there"));
    to.clone_into(&mut row.name);
    plan.tasks.insert(Arc::new(row));
    Scheduled::of(plan)
}

#[test]
fn a_chart_in_mermaid() {
    let text = "@release Ledger version 7.2\nbuild 2d done 50% | go 0d after build | late 1d";
    let on = renamed(text, "late", "a: crit, 1d ; %% b\n section c");
    let chart = |audience| {
        let bytes = Format::Mermaid.write(&export(&on, &Scope::Everything, audience));
        String::from_utf8(bytes).expect("it is text")
    };
    let team = "gantt
    title Plan
    dateFormat YYYY-MM-DDTHH:mm
    axisFormat %d %b
    %% As of 7 Dec 2026 09:00
    section Release
    section Ledger 7.2
    build :crit, active, r3, 2026-12-07T09:00, 2026-12-08T17:00
    go :milestone, crit, r4, 2026-12-08T17:00, 0d
    a crit 1d b section c :r5, 2026-12-07T09:00, 2026-12-07T17:00
";
    assert_eq!(chart(Audience::Team), team);
    assert!(
        !chart(Audience::Vendor).contains("crit,"),
        "floats are not theirs"
    );
}

#[test]
fn tables_say_what_things_cost_to_those_who_may_know_and_only_where_something_has_a_price() {
    let table = |on: &Scheduled, audience| {
        let file = Format::Csv.write(&export(on, &Scope::Everything, audience));
        String::from_utf8(file).expect("it is UTF-8")
    };
    let priced = PLAN.replace("@person ann", "@currency EUR\n@person ann\n@rate ann 50");
    let mut priced = plan(&priced).plan;
    let ledger = priced.releases.iter().find(|row| row.name == "Ledger");
    let mut ledger = ledger.expect("it is there").as_ref().clone();
    ledger.budget = Some(90_050);
    priced.releases.insert(Arc::new(ledger));
    let priced = Scheduled::of(priced);
    let told = table(&priced, Audience::Management);
    let mut reader = csv::Reader::from_reader(told.trim_start_matches('\u{feff}').as_bytes());
    let titles = reader.headers().expect("titles").clone();
    let of = |title: &str| {
        let found = titles.iter().position(|one| one == title);
        found.unwrap_or_else(|| panic!("{title} is in {titles:?}"))
    };
    let columns = ["Name", "Budget (EUR)", "Actual cost (EUR)", "Cost (EUR)"].map(of);
    let rows: Vec<Vec<String>> = reader
        .records()
        .map(|row| row.expect("a row"))
        .map(|row| columns.map(|at| row[at].to_owned()).to_vec())
        .collect();
    let row = |name: &str| rows.iter().find(|row| row[0] == name).expect("it is there");
    assert_eq!(
        row("build")[1..],
        ["", "400.00", "800.00"],
        "half of 16 hours at 50"
    );
    assert_eq!(row("Ledger 7.2")[1..], ["900.50", "400.00", "800.00"]);
    assert_eq!(row("test")[1..], ["", "", ""], "nobody works there");
    assert!(
        !table(&priced, Audience::Vendor).contains("EUR"),
        "not for vendors"
    );
    assert!(
        !table(&plan(PLAN), Audience::Team).contains("Budget"),
        "nothing has a price"
    );
}
