//! Two plans beside each other: what is said of their differences, what clashes, what comes of the
//! decisions, and which rows of a file mean rows that are here.

use slipway_engine::change::{Argument, Change, Rows};
use slipway_engine::compare::{Clash, Comparison, Decided, Fate, RowDifference, Side};
use slipway_engine::notation::read;
use slipway_engine::plan::{
    Dependency, DependencyKind, External, Lag, OrderKey, Person, PersonKind, Plan, Strength, Task,
};
use slipway_engine::{Span, TaskId};
use std::sync::Arc;
use uuid::Uuid;

const HOUR: i64 = 3600;

fn plan() -> Plan {
    read("build 3d\ntest 2d after build\nlive 1d after test").expect("it reads")
}

fn id(plan: &Plan, name: &str) -> TaskId {
    let row = plan.tasks.iter().find(|row| row.name == name);
    row.unwrap_or_else(|| panic!("{name} is there")).id
}

/// A copy of a plan in which somebody changed a task.
fn with(plan: &Plan, name: &str, change: impl FnOnce(&mut Task)) -> Plan {
    let mut plan = plan.clone();
    let mut row = Task::clone(plan.tasks.get(id(&plan, name)).expect("it is there"));
    change(&mut row);
    plan.tasks.insert(Arc::new(row));
    plan
}

fn without(plan: &Plan, name: &str) -> Plan {
    let mut plan = plan.clone();
    let gone = id(&plan, name);
    let links: Vec<_> = (plan.dependencies.iter())
        .filter(|row| row.predecessor == gone || row.successor == gone)
        .map(|row| row.id)
        .collect();
    for link in links {
        plan.dependencies.remove(link);
    }
    plan.tasks.remove(gone);
    plan
}

fn link(plan: &mut Plan, number: u128, from: &str, to: &str) {
    let row = Dependency {
        id: Uuid::from_u128(number).into(),
        predecessor: id(plan, from),
        successor: id(plan, to),
        kind: DependencyKind::Fs,
        lag: Lag::default(),
        strength: Strength::default(),
        reason: String::new(),
        external: Vec::new(),
    };
    plan.dependencies.insert(Arc::new(row));
}

fn days(days: i64) -> Span {
    Span::working_minutes(days * 8 * 60)
}

fn words(words: Option<&Vec<Argument>>) -> String {
    let Some(words) = words else {
        return "-".to_owned();
    };
    let said = words.iter().map(|word| match word {
        Argument::Text(text) | Argument::Term(text) => text.clone(),
        Argument::Number(number) | Argument::Percent(number) => number.to_string(),
        Argument::Money(money) => format!("{}{}", money.amount, money.currency),
        Argument::Instant(at) => at.0.to_string(),
        Argument::Work(length) => format!("{}h", length.0 / HOUR),
        Argument::Elapsed(length) => format!("{}eh", length.0 / HOUR),
    });
    said.collect::<Vec<_>>().join(" ")
}

fn said(rows: &[RowDifference]) -> Vec<String> {
    let mut lines = Vec::new();
    for row in rows {
        for item in &row.items {
            let clash = item
                .clash
                .map_or(String::new(), |clash| format!(" {clash:?}"));
            lines.push(match &item.field {
                Some(field) => format!(
                    "{} {field}: {} → {}{clash}",
                    row.title,
                    words(item.mine.as_ref()),
                    words(item.theirs.as_ref()),
                ),
                None => format!("{} {:?}{clash}", row.title, row.fate),
            });
        }
    }
    lines
}

/// What comes of taking the same side everywhere.
fn merged(comparison: &Comparison, mine: &Plan, side: Side) -> Plan {
    let mut decided = Vec::new();
    for row in comparison.rows() {
        for item in row.items {
            decided.push(Decided {
                row: row.row,
                field: item.field,
                side,
            });
        }
    }
    let mut plan = mine.clone();
    let changes = comparison.resolve(&decided).changes;
    changes.apply(&mut plan).expect("the changes fit");
    plan
}

#[test]
fn differences_are_said_row_by_row_and_field_by_field() {
    let mine = plan();
    let mut theirs = with(&mine, "build", |row| {
        row.duration = days(5);
        row.notes = "twice".to_owned();
    });
    theirs = without(&theirs, "live");
    let release = mine.releases.iter().next().expect("there is one").id;
    let fresh = Task::new(Uuid::from_u128(7).into(), release, "soak");
    theirs.tasks.insert(Arc::new(fresh));
    let rows = Comparison::two_way(&mine, &theirs).rows();
    assert_eq!(
        said(&rows),
        [
            "soak Created",
            "build duration: 24h → 40h",
            "build notes:  → twice",
            "live Removed",
            "test → live Removed",
        ]
    );
    assert_eq!(rows[1].fate, Fate::Changed);
    assert_eq!(rows[1].release, Some(release), "they are told by release");
}

#[test]
fn a_row_that_only_stands_elsewhere_was_moved() {
    let mine = plan();
    let first = mine.tasks.get(id(&mine, "build")).expect("it is there");
    let before = OrderKey::between(None, Some(&first.order));
    let theirs = with(&mine, "live", |row| row.order = before);
    let rows = Comparison::two_way(&mine, &theirs).rows();
    assert_eq!(rows[0].fate, Fate::Moved);
    let lines = said(&rows);
    assert!(
        lines[0].contains("compare-behind test") && lines[0].ends_with("compare-first"),
        "{lines:?}"
    );
}

#[test]
fn each_side_keeps_what_it_alone_changed_and_both_decide_about_the_same_field() {
    let base = plan();
    let mine = with(&base, "build", |row| {
        row.duration = days(4);
        row.notes = "mine".to_owned();
    });
    let theirs = with(&base, "build", |row| {
        row.duration = days(5);
        row.name = "construct".to_owned();
    });
    let comparison = Comparison::three_way(&base, &mine, &theirs);
    let rows = comparison.rows();
    assert_eq!(
        said(&rows),
        [
            "construct name: build → construct",
            "construct duration: 32h → 40h BothChanged",
        ]
    );
    let clash = &rows[0].items[1];
    assert_eq!(words(clash.base.as_ref()), "24h", "what it was is told");
    let open = comparison.resolve(&[]);
    assert_eq!((open.open, open.taken), (1, 1), "the name is simply taken");
    let taken = merged(&comparison, &mine, Side::Theirs);
    let row = taken.tasks.get(id(&base, "build")).expect("it is there");
    assert_eq!(
        (&*row.name, row.duration, &*row.notes),
        ("construct", days(5), "mine")
    );
}

#[test]
fn what_one_removed_and_the_other_changed_is_for_people_to_decide() {
    let base = plan();
    let gone = without(&base, "live");
    let changed = with(&base, "live", |row| row.duration = days(9));
    let comparison = Comparison::three_way(&base, &changed, &gone);
    let lines = said(&comparison.rows());
    assert!(
        lines.contains(&"live Removed RemovedThere".to_owned()),
        "{lines:?}"
    );
    let stays = merged(&comparison, &changed, Side::Mine);
    assert!(stays.tasks.get(id(&base, "live")).is_some());
    let goes = merged(&comparison, &changed, Side::Theirs);
    assert!(goes.tasks.get(id(&base, "live")).is_none());
    assert_eq!(goes.dependencies.len(), 1, "its dependency goes with it");

    let comparison = Comparison::three_way(&base, &gone, &changed);
    let lines = said(&comparison.rows());
    assert_eq!(lines, ["live Created RemovedHere"]);
    let back = merged(&comparison, &gone, Side::Theirs);
    let row = back.tasks.get(id(&base, "live")).expect("it comes back");
    assert_eq!(row.duration, days(9));
}

#[test]
fn what_stands_on_a_removed_row_is_told_and_never_dangles() {
    let base = plan();
    let gone = without(&base, "live");
    let mut tied = base.clone();
    let release = base.releases.iter().next().expect("there is one").id;
    let soak = Task::new(Uuid::from_u128(7).into(), release, "soak");
    tied.tasks.insert(Arc::new(soak));
    link(&mut tied, 8, "live", "soak");
    let comparison = Comparison::three_way(&base, &tied, &gone);
    let rows = comparison.rows();
    let live = rows
        .iter()
        .find(|row| row.title == "live")
        .expect("it is told");
    assert_eq!(live.items[0].clash, Some(Clash::StoodOn));
    assert_eq!(live.items[0].with, ["live → soak"]);
    let goes = merged(&comparison, &tied, Side::Theirs);
    assert!(goes.dependencies.get(Uuid::from_u128(8).into()).is_none());

    let comparison = Comparison::three_way(&base, &gone, &tied);
    let rows = comparison.rows();
    let tie = rows
        .iter()
        .find(|row| row.title == "live → soak")
        .expect("it is told");
    assert_eq!(tie.items[0].clash, Some(Clash::StandsOnRemoved));
    assert_eq!(tie.items[0].with, ["live"]);
    let back = merged(&comparison, &gone, Side::Theirs);
    assert!(back.tasks.get(id(&base, "live")).is_some(), "it comes back");
    let stays = merged(&comparison, &gone, Side::Mine);
    assert_eq!(stays, gone);
}

#[test]
fn two_dependencies_that_close_a_loop_together_clash() {
    let base = read("a 1d\nb 1d").expect("it reads");
    let (mut mine, mut theirs) = (base.clone(), base.clone());
    link(&mut mine, 8, "a", "b");
    link(&mut theirs, 9, "b", "a");
    let comparison = Comparison::three_way(&base, &mine, &theirs);
    assert_eq!(said(&comparison.rows()), ["b → a Created Loop"]);
    assert_eq!(comparison.rows()[0].items[0].with, ["a → b"]);
    assert_eq!(merged(&comparison, &mine, Side::Theirs), theirs);
    assert_eq!(merged(&comparison, &mine, Side::Mine), mine);
}

#[test]
fn the_same_dependency_added_twice_comes_once() {
    let base = read("a 1d\nb 1d").expect("it reads");
    let (mut mine, mut theirs) = (base.clone(), base.clone());
    link(&mut mine, 8, "a", "b");
    link(&mut theirs, 9, "a", "b");
    assert!(Comparison::three_way(&base, &mine, &theirs).is_empty());
}

#[test]
fn two_tasks_that_would_stand_under_each_other_clash() {
    let base = read("a 1d\nb 1d").expect("it reads");
    let (a, b) = (id(&base, "a"), id(&base, "b"));
    let mine = with(&base, "a", |row| row.parent = Some(b));
    let theirs = with(&base, "b", |row| row.parent = Some(a));
    let comparison = Comparison::three_way(&base, &mine, &theirs);
    let rows = comparison.rows();
    assert_eq!(rows[0].items[0].clash, Some(Clash::Circle), "{rows:#?}");
    assert_eq!(merged(&comparison, &mine, Side::Theirs), theirs);
    assert_eq!(merged(&comparison, &mine, Side::Mine), mine);
}

#[test]
fn lists_take_what_each_side_added() {
    let base = plan();
    let fields = |key: &str| {
        let key = key.to_owned();
        move |row: &mut Task| {
            row.fields.insert(key, "x".to_owned());
        }
    };
    let mine = with(&base, "build", fields("cost"));
    let theirs = with(&base, "build", fields("team"));
    let comparison = Comparison::three_way(&base, &mine, &theirs);
    assert_eq!(comparison.clashes(), 0);
    let both = merged(&comparison, &mine, Side::Theirs);
    let row = both.tasks.get(id(&base, "build")).expect("it is there");
    assert_eq!(row.fields.len(), 2, "{:?}", row.fields);
}

fn key(file: &str, key: &str) -> External {
    External {
        system: "msproject".to_owned(),
        file: file.to_owned(),
        key: key.to_owned(),
    }
}

/// Rows as a reader gives them: fresh ids, keys of the file, and nothing that it does not hold.
fn from_file(plan: &Plan, file: &str) -> Rows {
    let fresh = |id: Uuid| Uuid::from_u128(id.as_u128() + (1 << 90));
    let mut rows = Rows::from(plan);
    rows.portfolio = None;
    rows.calendars.clear();
    for row in &mut rows.products {
        row.id.0 = fresh(row.id.0);
    }
    for row in &mut rows.releases {
        row.id.0 = fresh(row.id.0);
        row.product.0 = fresh(row.product.0);
    }
    for row in &mut rows.tasks {
        let known = row.id.0.to_string();
        row.id.0 = fresh(row.id.0);
        row.release.0 = fresh(row.release.0);
        row.external = vec![key(file, &known)];
        row.notes = String::new();
    }
    for row in &mut rows.dependencies {
        row.id.0 = fresh(row.id.0);
        row.predecessor.0 = fresh(row.predecessor.0);
        row.successor.0 = fresh(row.successor.0);
    }
    rows
}

/// The plan after its first import, with notes that the file does not hold.
fn imported() -> Plan {
    let mut mine = plan();
    let rows: Vec<Task> = mine.tasks.iter().map(|row| Task::clone(row)).collect();
    for row in rows {
        mine.tasks.insert(Arc::new(Task {
            external: vec![key("plan.xml", &row.id.0.to_string())],
            notes: "ours".to_owned(),
            ..row
        }));
    }
    mine
}

#[test]
fn rows_of_a_file_mean_those_with_their_keys_and_say_only_what_the_file_holds() {
    let mine = imported();
    let same = Comparison::incoming(&mine, &from_file(&plan(), "plan.xml"));
    assert_eq!(said(&same.rows()), [] as [&str; 0], "nothing differs");

    let mut next = with(&plan(), "build", |row| row.duration = days(8));
    next = without(&next, "live");
    let release = next.releases.iter().next().expect("there is one").id;
    let mut soak = Task::new(Uuid::from_u128(7).into(), release, "soak");
    let behind = next.tasks.get(id(&next, "build")).expect("it is there");
    let test = next.tasks.get(id(&next, "test")).expect("it is there");
    soak.order = OrderKey::between(Some(&behind.order), Some(&test.order));
    next.tasks.insert(Arc::new(soak));
    let comparison = Comparison::incoming(&mine, &from_file(&next, "plan.xml"));
    assert_eq!(
        said(&comparison.rows()),
        ["build duration: 24h → 64h", "soak Created", "live Removed"]
    );
    let usual = comparison.resolve(&[]);
    assert_eq!(usual.taken, 2, "what is missing stays");
    let mut after = mine.clone();
    usual.changes.apply(&mut after).expect("it fits");
    let order = |name: &str| {
        let row = after.tasks.get(id(&after, name)).expect("it is there");
        row.order.clone()
    };
    assert!(order("build") < order("soak") && order("soak") < order("test"));
    let row = after.tasks.get(id(&after, "build")).expect("it is there");
    assert_eq!(row.notes, "ours", "the file knows no notes");
}

#[test]
fn accepting_that_something_is_gone_takes_what_hangs_on_it_along() {
    let mine = imported();
    let next = without(&plan(), "live");
    let comparison = Comparison::incoming(&mine, &from_file(&next, "plan.xml"));
    let after = merged(&comparison, &mine, Side::Theirs);
    assert!(!after.tasks.iter().any(|row| row.name == "live"));
    assert_eq!(after.dependencies.len(), 1, "test → live is gone with it");
}

#[test]
fn without_keys_rows_are_known_by_their_names_where_those_are_said_once() {
    let mine = plan();
    let next = with(&plan(), "test", |row| row.duration = days(3));
    let rows = from_file(&next, "other.xml");
    assert_eq!(
        said(&Comparison::incoming(&mine, &rows).rows()),
        ["test duration: 16h → 24h"]
    );
    let twice = with(&mine, "live", |row| row.name = "test".to_owned());
    let comparison = Comparison::incoming(&twice, &rows);
    let created = comparison
        .rows()
        .iter()
        .filter(|row| row.fate == Fate::Created)
        .count();
    assert!(created >= 2, "a name that is said twice names nobody");
}

#[test]
fn a_file_with_other_names_in_the_same_fields_moves_owners_to_people_that_are_here() {
    let person = |number: u128, name: &str| Person {
        id: Uuid::from_u128(number).into(),
        order: OrderKey::default(),
        name: name.to_owned(),
        kind: PersonKind::Work,
        calendar: None,
        leave: Vec::new(),
        capacity: 10_000,
        notes: String::new(),
        external: Vec::new(),
        team: String::new(),
        rates: slipway_engine::plan::Rates::default(),
    };
    let mut mine = imported();
    mine.people.insert(Arc::new(person(50, "Ana")));
    let mut next = with(&plan(), "build", |row| {
        row.owner = Some(Uuid::from_u128(60).into());
    });
    next.people.insert(Arc::new(person(60, "ana ")));
    let mut rows = from_file(&next, "plan.xml");
    rows.people = vec![person(60, "ana ")];
    let comparison = Comparison::incoming(&mine, &rows);
    let after = merged(&comparison, &mine, Side::Theirs);
    assert_eq!(after.people.len(), 1, "Ana is one person");
    let row = after.tasks.get(id(&after, "build")).expect("it is there");
    assert_eq!(row.owner, Some(Uuid::from_u128(50).into()));
}

#[test]
fn decisions_about_nothing_change_nothing() {
    let mine = plan();
    let theirs = with(&mine, "build", |row| row.duration = days(5));
    let comparison = Comparison::two_way(&mine, &theirs);
    let row = comparison.rows()[0].row;
    let decided = [Decided {
        row,
        field: Some("duration".to_owned()),
        side: Side::Mine,
    }];
    assert!(comparison.resolve(&decided).changes.is_empty());
    let changes = comparison.resolve(&[]).changes;
    assert!(
        matches!(&changes.0[..], [Change::Task(_)]),
        "one row changes"
    );
}
