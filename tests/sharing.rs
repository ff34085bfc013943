//! A copy is sent, changed on both sides, comes back, is compared and merged: on real files, with the
//! common ancestor out of their journals.

mod office;

use office::{MONDAY, Office};
use slipway_document::Document;
use slipway_document::wire::{ComparisonView, Failure, Kinship};
use slipway_engine::change::{Command, Place, Subject};
use slipway_engine::compare::{Decided, Side};
use slipway_engine::plan::{
    Criterion, CriterionKind, CriterionState, Evidence, Gate, GateKind, OrderKey, ProductKind,
    Task, TaskKind,
};
use slipway_engine::{Span, TaskId};
use slipway_store::{CopyHistory, Store, state_hash};
use std::path::Path;
use std::sync::Arc;
use uuid::Uuid;

impl Office {
    /// A portfolio with three tasks, open at Ada's desk.
    fn plan(&mut self) -> Document {
        let mut document = self.create("mine.slipway", "Ada");
        let product = Command::CreateProduct {
            name: "Payments".to_owned(),
            kind: ProductKind::App,
        };
        document.perform(product).expect("a product");
        let product = document
            .now()
            .plan
            .products
            .iter()
            .next()
            .expect("it is there")
            .id;
        let release = Command::CreateRelease {
            product,
            name: "Payments".to_owned(),
            version: "4.2".to_owned(),
            start: None,
        };
        document.perform(release).expect("a release");
        for name in ["Build", "Test", "Live"] {
            add(&mut document, name);
        }
        document
    }
}

fn add(document: &mut Document, name: &str) {
    let release = document
        .now()
        .plan
        .releases
        .iter()
        .next()
        .expect("it is there")
        .id;
    let create = Command::CreateTask {
        place: Place {
            release,
            parent: None,
            after: None,
        },
        name: name.to_owned(),
        kind: TaskKind::Task,
        phase: None,
        duration: Span::working_minutes(480),
        start: None,
    };
    document.perform(create).expect("a task");
}

fn task(document: &Document, name: &str) -> Arc<Task> {
    let mut tasks = document.now().plan.tasks.iter();
    let found = tasks.find(|task| task.name == name).cloned();
    found.unwrap_or_else(|| panic!("no task {name}"))
}

fn lengthen(document: &mut Document, name: &str, days: i64) {
    let task: TaskId = task(document, name).id;
    let duration = Span::working_minutes(days * 480);
    let set = Command::SetDuration { task, duration };
    document.perform(set).expect("a duration can be set");
}

fn rename(document: &mut Document, name: &str, to: &str) {
    let subject = Subject::Task(task(document, name).id);
    let name = to.to_owned();
    let rename = Command::Rename { subject, name };
    document.perform(rename).expect("a task can be renamed");
}

fn days(document: &Document, name: &str) -> i64 {
    task(document, name).duration.amount.0 / 3600 / 8
}

fn decided(view: &ComparisonView, side: Side) -> Vec<Decided> {
    let mut decided = Vec::new();
    for row in &view.rows {
        for item in row.items.iter().filter(|item| item.clash.is_some()) {
            decided.push(Decided {
                row: row.row,
                field: item.field.clone(),
                side,
            });
        }
    }
    decided
}

fn told(view: &ComparisonView) -> Vec<String> {
    let rows = view.rows.iter();
    rows.flat_map(|row| {
        row.items.iter().map(|item| {
            let field = item.field.as_deref().unwrap_or("row");
            let clash = item
                .clash
                .map_or(String::new(), |clash| format!(" {clash:?}"));
            format!("{} {field}{clash}", row.title)
        })
    })
    .collect()
}

fn hash(path: &Path) -> Vec<u8> {
    std::fs::read(path).expect("it can be read")
}

#[test]
fn a_copy_comes_back_and_is_merged_as_one_step() {
    let mut office = Office::new();
    let mut mine = office.plan();
    let copy = office.path("copy.slipway");
    mine.save_copy(&copy).expect("a copy");
    let mut theirs = office.open("copy.slipway", "Ben");
    lengthen(&mut theirs, "Build", 5);
    lengthen(&mut theirs, "Test", 4);
    add(&mut theirs, "Soak");
    theirs.close().expect("it closes");
    lengthen(&mut mine, "Build", 3);
    rename(&mut mine, "Live", "Go live");

    let before = hash(&copy);
    let received = mine.receive(&copy).expect("it can be read");
    assert_eq!(hash(&copy), before, "the file that was sent is untouched");
    let view = mine.compared(&received);
    let kinship = Kinship::Copy {
        at: Some(MONDAY),
        mine: 2,
        theirs: 3,
    };
    assert_eq!(view.kinship, kinship);
    assert_eq!(
        told(&view),
        ["Soak row", "Test duration", "Build duration BothChanged"]
    );

    let open = mine.merge(&received, &[]).expect_err("a clash is open");
    assert!(
        matches!(&open, Failure::Fault(note) if note.code == "open-clashes"),
        "{open}"
    );
    let was = state_hash(&mine.now().plan);
    let taken = decided(&view, Side::Theirs);
    let preview = mine
        .preview_merge(&received, &taken)
        .expect("it makes sense");
    assert_eq!((preview.open, preview.taken, preview.rows), (0, 3, 3));
    assert_eq!(
        state_hash(&mine.now().plan),
        was,
        "a preview changes nothing"
    );
    let steps = mine.history_entries().expect("the journal").len();
    mine.merge(&received, &taken).expect("it is merged");
    assert_eq!(
        mine.history_entries().expect("the journal").len(),
        steps + 1,
        "as one step"
    );
    assert_eq!((days(&mine, "Build"), days(&mine, "Test")), (5, 4));
    assert_eq!(days(&mine, "Go live"), 1, "what I did stays");
    assert_eq!(days(&mine, "Soak"), 1);

    mine.undo().expect("it can be undone");
    assert_eq!(
        state_hash(&mine.now().plan),
        was,
        "one undo takes it all back"
    );
    mine.redo().expect("it comes back");
    mine.close().expect("it closes");
    let mine = office.open("mine.slipway", "Ada");
    assert_eq!(days(&mine, "Build"), 5, "it is on the disk");
}

#[test]
fn what_was_decided_in_a_merge_is_not_asked_again() {
    let mut office = Office::new();
    let mut mine = office.plan();
    let copy = office.path("copy.slipway");
    mine.save_copy(&copy).expect("a copy");
    let mut theirs = office.open("copy.slipway", "Ben");
    lengthen(&mut theirs, "Build", 5);
    lengthen(&mut mine, "Build", 3);
    theirs.close().expect("it closes");
    let received = mine.receive(&copy).expect("it can be read");
    let kept = decided(&mine.compared(&received), Side::Mine);
    rename(&mut mine, "Live", "Go live");
    assert!(
        mine.merge(&received, &kept).is_err(),
        "nothing is taken, so nothing changes"
    );

    let mut theirs = office.open("copy.slipway", "Ben");
    add(&mut theirs, "Soak");
    theirs.close().expect("it closes");
    let received = mine.receive(&copy).expect("it can be read");
    let view = mine.compared(&received);
    mine.merge(&received, &decided(&view, Side::Mine))
        .expect("Soak is taken");
    let mut theirs = office.open("copy.slipway", "Ben");
    add(&mut theirs, "Smoke");
    theirs.close().expect("it closes");
    let received = mine.receive(&copy).expect("it can be read");
    assert_eq!(
        told(&mine.compared(&received)),
        ["Smoke row"],
        "the duration of Build was decided already"
    );
    let (at, mine_since) = match received.kinship() {
        Kinship::Copy { at, mine, .. } => (at, mine),
        other => panic!("{other:?}"),
    };
    assert_eq!((at, mine_since), (Some(MONDAY), 0), "since the merge");

    mine.undo().expect("the merge is taken back");
    let received = mine.receive(&copy).expect("it can be read");
    assert_eq!(
        told(&mine.compared(&received)),
        ["Smoke row", "Soak row", "Build duration BothChanged"],
        "a merge that was taken back counts for nothing"
    );
}

#[test]
fn a_copy_without_history_is_known_by_the_state_that_it_began_on() {
    let mut office = Office::new();
    let mine = office.plan();
    mine.close().expect("it closes");
    let opened =
        Store::open(&office.path("mine.slipway"), &office.path("backups")).expect("it opens");
    let copy = office.path("copy.slipway");
    let saved = opened.store.save_copy(&copy, CopyHistory::Without);
    saved.expect("a copy without history");
    opened.store.close().expect("it closes");
    let mut theirs = office.open("copy.slipway", "Ben");
    lengthen(&mut theirs, "Build", 5);
    theirs.close().expect("it closes");
    let mut mine = office.open("mine.slipway", "Ada");
    lengthen(&mut mine, "Test", 3);
    let received = mine.receive(&copy).expect("it can be read");
    let view = mine.compared(&received);
    assert!(
        matches!(
            view.kinship,
            Kinship::Copy {
                mine: 1,
                theirs: 1,
                ..
            }
        ),
        "{:?}",
        view.kinship
    );
    assert_eq!(told(&view), ["Build duration"], "no clash, nothing of mine");
    mine.merge(&received, &[]).expect("it is merged");
    assert_eq!((days(&mine, "Build"), days(&mine, "Test")), (5, 3));
    mine.close().expect("it closes");

    // And the other way round: the journal of the other file holds the state.
    let mut theirs = office.open("copy.slipway", "Ben");
    let received = theirs
        .receive(&office.path("mine.slipway"))
        .expect("it can be read");
    assert_eq!(told(&theirs.compared(&received)), ["Test duration"]);
}

#[test]
fn files_that_are_evidence_come_with_the_criteria_that_name_them() {
    let mut office = Office::new();
    let mut mine = office.plan();
    let copy = office.path("copy.slipway");
    let release = mine
        .now()
        .plan
        .releases
        .iter()
        .next()
        .expect("it is there")
        .id;
    let gate = Gate::new(
        Uuid::nil().into(),
        release,
        "Readiness",
        GateKind::Readiness,
    );
    mine.perform(Command::AddGate { gate }).expect("a gate");
    let gate = mine.now().plan.gates.iter().next().expect("it is there").id;
    mine.save_copy(&copy).expect("a copy");
    let mut theirs = office.open("copy.slipway", "Ben");
    let kept = theirs
        .attach("report.txt".to_owned(), b"all well")
        .expect("it is kept");
    let criterion = Criterion {
        id: Uuid::nil().into(),
        gate,
        order: OrderKey::default(),
        text: "Tested".to_owned(),
        kind: CriterionKind::Document,
        is_mandatory: true,
        owner: None,
        due: None,
        state: CriterionState::Met,
        comment: String::new(),
        evidence: vec![Evidence::File {
            name: kept.name,
            hash: kept.hash.clone(),
            size: kept.size,
            added_at: MONDAY,
        }],
        external: Vec::new(),
    };
    theirs
        .perform(Command::AddCriterion { criterion })
        .expect("a criterion");
    theirs.close().expect("it closes");
    let received = mine.receive(&copy).expect("it can be read");
    mine.merge(&received, &[]).expect("it is merged");
    assert_eq!(
        mine.attachment(&kept.hash).expect("it came along"),
        b"all well"
    );
}

#[test]
fn another_portfolio_is_told_and_compared_by_its_names() {
    let mut office = Office::new();
    let other = office.plan();
    other.close().expect("it closes");
    std::fs::rename(office.path("mine.slipway"), office.path("other.slipway")).expect("it moves");
    let mut mine = office.plan();
    lengthen(&mut mine, "Build", 3);
    let received = mine
        .receive(&office.path("other.slipway"))
        .expect("it can be read");
    let view = mine.compared(&received);
    assert_eq!(view.kinship, Kinship::Foreign);
    assert_eq!(
        told(&view),
        ["Build duration"],
        "the other rows are known by name"
    );
}

#[test]
fn the_open_file_is_not_compared_with_itself() {
    let mut office = Office::new();
    let mut mine = office.plan();
    let failure = mine
        .receive(&office.path("mine.slipway"))
        .expect_err("it is the same");
    assert!(
        matches!(&failure, Failure::Fault(note) if note.code == "own-file"),
        "{failure}"
    );
    std::fs::write(office.path("letter.slipway"), "Dear Ada").expect("it can be written");
    let failure = mine
        .receive(&office.path("letter.slipway"))
        .expect_err("no portfolio");
    assert!(
        matches!(&failure, Failure::Fault(note) if note.code == "not-a-portfolio"),
        "{failure}"
    );
    let left = std::fs::read_dir(office.path("backups/received")).map_or(0, Iterator::count);
    assert_eq!(left, 0, "no private copy stays");
}
