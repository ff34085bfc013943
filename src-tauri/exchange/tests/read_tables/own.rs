//! Tables that we write, read again.

use super::{Counting, options, warnings};
use slipway_engine::{Scheduled, notation};
use slipway_exchange::export::{Audience, Export, Format, Scope};
use slipway_exchange::table::{ColumnRole, Workbook, guess, read_table};
use slipway_exchange::{Continue, Incoming, Language};
use std::collections::BTreeMap;

const PLAN: &str = "
    @zone Europe/Berlin
    @data-date 2026-03-02
    @person ann
    @product bank
    @release Ledger version 7.2
    prepare sum
    build 2d in prepare owner ann
    test 1.5d in prepare after build+1d deadline 2026-03-18
    check 3h in prepare ss build-1h
    =formula 2d after test
    go 0d after test snet 2026-03-20";

fn again(plan: &Scheduled, format: Format, language: Language) -> Incoming {
    let export = Export::of(plan, &Scope::Everything, Audience::Team, language);
    let bytes = format.write(&export);
    let workbook = Workbook::read(&bytes, &mut |_| Continue::Yes).expect("we can read it");
    let sheet = workbook.likeliest();
    let guess = guess(sheet);
    assert!(guess.doubts.is_empty(), "{:?}", guess.doubts);
    let mut options = options();
    options.file.zone = "Europe/Berlin".to_owned();
    let go_on = &mut |_| Continue::Yes;
    read_table(sheet, &guess.mapping, &options, &mut Counting(0), go_on).expect("it has rows")
}

/// Tells each task by name: what was entered about it, and its dates.
fn told(plan: &Scheduled) -> BTreeMap<String, String> {
    let mut told = BTreeMap::new();
    for task in plan.plan.tasks.iter() {
        let dates = plan
            .plan
            .tasks
            .slot(task.id)
            .map(|slot| plan.schedule.dates(slot));
        let dates = dates.expect("every task has dates");
        let name = |id| {
            plan.plan
                .tasks
                .get(id)
                .map_or("", |task| task.name.as_str())
        };
        let links = plan
            .plan
            .dependencies
            .iter()
            .filter(|link| link.successor == task.id);
        let mut links: Vec<String> = links
            .map(|link| format!("{} {:?} {:?}", name(link.predecessor), link.kind, link.lag))
            .collect();
        links.sort();
        let duration = if dates.is_summary {
            None
        } else {
            Some(task.duration)
        };
        let owner = task.owner.and_then(|owner| plan.plan.people.get(owner));
        let line = format!(
            "{:?} {duration:?} {:?} {:?} {:?} {links:?} under {:?} by {:?} {:?} to {:?}",
            task.kind,
            task.constraint,
            task.deadline,
            task.progress.done,
            task.parent.map(name),
            owner.map(|owner| owner.name.as_str()),
            dates.start,
            dates.finish,
        );
        told.insert(task.name.clone(), line);
    }
    told
}

/// Tells the products and their releases.
fn titles(plan: &Scheduled) -> Vec<String> {
    let product = |id| {
        plan.plan
            .products
            .get(id)
            .map_or("", |row| row.name.as_str())
    };
    let releases = plan.plan.releases.iter();
    let mut titles: Vec<_> = releases
        .map(|row| format!("{}: {}", product(row.product), row.title()))
        .collect();
    titles.sort();
    titles
}

#[test]
fn a_table_of_ours_gives_the_same_plan_in_both_languages() {
    let plan = Scheduled::of(notation::read(PLAN).expect("the plan is written well"));
    for (format, language) in [Format::Csv, Format::Xlsx]
        .into_iter()
        .flat_map(|format| Language::ALL.map(|language| (format, language)))
    {
        let incoming = again(&plan, format, language);
        let back = Scheduled::of(incoming.plan().expect("it is a whole plan"));
        assert_eq!(told(&back), told(&plan), "{format:?} in {language:?}");
        assert_eq!(titles(&back), titles(&plan), "{format:?} in {language:?}");
        let lost = warnings(&incoming);
        assert_eq!(
            lost.len(),
            3,
            "what is computed, and the states of releases: {lost:?}"
        );
    }
}

#[test]
fn columns_that_we_compute_are_known_as_such() {
    let plan = Scheduled::of(notation::read(PLAN).expect("the plan is written well"));
    let export = Export::of(&plan, &Scope::Everything, Audience::Team, Language::English);
    let bytes = Format::Csv.write(&export);
    let workbook = Workbook::read(&bytes, &mut |_| Continue::Yes).expect("we can read it");
    let mapping = guess(workbook.likeliest()).mapping;
    let ignored = mapping
        .columns
        .iter()
        .filter(|column| column.role == ColumnRole::Ignored);
    let ignored: Vec<_> = ignored.map(|column| column.heading.as_str()).collect();
    assert_eq!(ignored, ["Float (days)", "Window float (days)", "As of"]);
}
