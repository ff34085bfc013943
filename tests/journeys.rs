//! Whole journeys through a document on a real file: create, link, drag, undo, close, reopen.

mod office;

use office::{MONDAY, Office};
use slipway_document::wire::{Failure, PreviewHead};
use slipway_document::{Document, New, Setting};
use slipway_engine::change::{Command, Place, Refusal, ShiftPolicy, Subject};
use slipway_engine::plan::{
    AppliesTo, DependencyKind, Freeze, FreezeKind, Hardness, Lag, Permit, ProductKind, Recurring,
    Scope, TaskKind, Waiver,
};
use slipway_engine::{Instant, ReleaseId, Seconds, Span, TaskId};
use slipway_store::state_hash;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex};
use uuid::Uuid;

/// The portfolio of the one who goes the journey.
const FILE: &str = "quarter.slipway";
const DAY: i64 = 86_400;

fn do_all(document: &mut Document, commands: impl IntoIterator<Item = Command>) {
    for command in commands {
        document
            .perform(command.clone())
            .unwrap_or_else(|failure| panic!("{command:?}: {failure}"));
    }
}

fn only_release(document: &Document) -> ReleaseId {
    document
        .now()
        .plan
        .releases
        .iter()
        .next()
        .expect("a release")
        .id
}

fn task(document: &Document, name: &str) -> TaskId {
    document
        .now()
        .plan
        .tasks
        .iter()
        .find(|task| task.name == name)
        .unwrap_or_else(|| panic!("no task {name}"))
        .id
}

fn start(document: &Document, name: &str) -> Instant {
    let now = document.now();
    now.schedule
        .dates(now.plan.tasks.slot(task(document, name)).expect("a slot"))
        .start
}

fn create_task(release: ReleaseId, after: Option<TaskId>, name: &str, days: i64) -> Command {
    Command::CreateTask {
        place: Place {
            release,
            parent: None,
            after,
        },
        name: name.to_owned(),
        kind: TaskKind::Task,
        phase: None,
        duration: Span::working_minutes(days * 480),
        start: None,
    }
}

/// Build (3 d) before soak (2 d) before live (1 d), from a Monday.
fn three_tasks(document: &mut Document) {
    do_all(
        document,
        [Command::CreateProduct {
            name: "Payments".to_owned(),
            kind: ProductKind::App,
        }],
    );
    let product = document
        .now()
        .plan
        .products
        .iter()
        .next()
        .expect("a product")
        .id;
    do_all(
        document,
        [Command::CreateRelease {
            product,
            name: "Payments 4.2".to_owned(),
            version: "4.2".to_owned(),
            start: None,
        }],
    );
    let release = only_release(document);
    for (name, days) in [("build", 3), ("soak", 2), ("live", 1)] {
        let last = document.now().plan.tasks.iter().last().map(|task| task.id);
        do_all(document, [create_task(release, last, name, days)]);
    }
    for (predecessor, successor) in [("build", "soak"), ("soak", "live")] {
        let (predecessor, successor) = (task(document, predecessor), task(document, successor));
        do_all(
            document,
            [Command::LinkTasks {
                predecessor,
                successor,
                kind: DependencyKind::Fs,
                lag: Lag::default(),
            }],
        );
    }
}

/// A frame begins with the lengths of its head and of its tables (`wire.rs`).
fn length(frame: &[u8], at: usize) -> usize {
    let bytes = frame[at..at + 4].try_into();
    u32::from_le_bytes(bytes.expect("two lengths")) as usize
}

fn head(frame: &[u8]) -> PreviewHead {
    serde_json::from_slice(&frame[8..8 + length(frame, 0)]).expect("the head of a preview")
}

/// How many tasks' dates follow the head of a frame, 64 bytes each.
fn records(frame: &[u8]) -> usize {
    let tables = (8 + length(frame, 0)).next_multiple_of(8);
    let dates = (tables + length(frame, 4)).next_multiple_of(8);
    (frame.len() - dates) / 64
}

fn at(day: i64, hour: i64) -> Instant {
    Instant(MONDAY.0 - 8 * 3600 + day * DAY + hour * 3600)
}

#[test]
fn a_preview_says_which_durations_and_spans_would_be_others() {
    let mut office = Office::new();
    let mut document = office.create(FILE, "Ada");
    three_tasks(&mut document);
    let soak = task(&document, "soak");
    let move_soak = Command::MoveTask {
        task: soak,
        start: at(4, 9),
        shift: ShiftPolicy::Push,
    };
    let drag_its_edge = Command::ResizeFinish {
        task: soak,
        finish: at(7, 17),
    };
    let moved = document.preview(&move_soak, Some(&[])).expect("a preview");
    let resized = document
        .preview(&drag_its_edge, Some(&[]))
        .expect("a preview");
    assert_eq!(head(&moved).durations, BTreeMap::new());
    assert_eq!(
        head(&resized).durations,
        BTreeMap::from([(soak, Span::working_minutes(3 * 8 * 60))]),
        "from Thursday to Monday"
    );

    let release = only_release(&document);
    let spans = head(&resized).spans;
    document.perform(drag_its_edge).expect("a longer bar");
    let now = document.now();
    let slot = now.plan.releases.slot(release).expect("a slot");
    let is = now.schedule.release(slot).expect("a release with tasks");
    let told = spans.releases[&release];
    assert_eq!(
        (told.start, told.finish, told.duration),
        (is.start, is.finish, is.duration)
    );
    assert_eq!(spans.portfolio.map(|span| span.finish), Some(is.finish));
}

#[test]
fn a_dragged_bar_moves_its_successors_and_everything_is_there_after_reopening() {
    let mut office = Office::new();
    let mut document = office.create(FILE, "Ada");
    three_tasks(&mut document);
    assert_eq!(
        start(&document, "soak"),
        at(3, 9),
        "three days from Monday is Thursday"
    );
    let before = state_hash(&document.now().plan);

    let build = task(&document, "build");
    let move_build = Command::MoveTask {
        task: build,
        start: at(1, 9),
        shift: ShiftPolicy::Push,
    };
    let whole = document.preview(&move_build, None).expect("a preview");
    let of_none = document.preview(&move_build, Some(&[])).expect("a preview");
    assert_eq!(
        records(&whole),
        3,
        "every task of the chain would have other dates"
    );
    assert_eq!(records(&of_none), 0, "nothing is on the screen");
    assert_eq!(
        state_hash(&document.now().plan),
        before,
        "a preview changes nothing"
    );
    document.perform(move_build).expect("a move");
    assert_eq!(start(&document, "soak"), at(4, 9), "a day later is Friday");
    assert_eq!(
        start(&document, "live"),
        at(8, 9),
        "two days from Friday is Tuesday, over the weekend"
    );
    let moved = state_hash(&document.now().plan);
    document.close().expect("closed");

    let mut document = office.open(FILE, "Ada");
    assert_eq!(
        state_hash(&document.now().plan),
        moved,
        "reopened as it was left"
    );
    document.undo().expect("undo over reopening");
    assert_eq!(
        state_hash(&document.now().plan),
        before,
        "undo brings the rows back"
    );
    assert_eq!(
        start(&document, "live"),
        at(7, 9),
        "and so everything that followed"
    );
    document.redo().expect("redo");
    assert_eq!(
        state_hash(&document.now().plan),
        moved,
        "redo does it again"
    );
}

#[test]
fn undo_reaches_the_first_edit_of_the_file_and_the_journal_replays() {
    let mut office = Office::new();
    let mut document = office.create(FILE, "Ada");
    let empty = state_hash(&document.now().plan);
    three_tasks(&mut document);
    let full = state_hash(&document.now().plan);
    document.close().expect("closed");

    let mut document = office.open(FILE, "Ada");
    while document.undo().is_ok() {}
    assert_eq!(
        state_hash(&document.now().plan),
        empty,
        "nothing is left of it"
    );
    while document.redo().is_ok() {}
    assert_eq!(
        state_hash(&document.now().plan),
        full,
        "and all of it comes back"
    );
    let verdict = document.verify().expect("a verdict");
    assert!(verdict.is_well(), "{verdict:?}");
    assert!(
        verdict.operations > 20,
        "undo and redo stand in the journal too: {verdict:?}"
    );
}

#[test]
fn what_was_changed_lately_is_read_off_the_journal() {
    let mut office = Office::new();
    let clock = Arc::new(AtomicI64::new(MONDAY.0));
    let shown = Arc::clone(&clock);
    let setting = Setting {
        now: Box::new(move || Instant(shown.load(Ordering::Relaxed))),
        ..office.setting("Ada")
    };
    let new = New {
        name: "Quarter".to_owned(),
        zone: "UTC".to_owned(),
        calendar: "Standard".to_owned(),
    };
    let mut document = Document::create(&office.path(FILE), new, setting).expect("a new file");
    three_tasks(&mut document);
    clock.fetch_add(3 * DAY, Ordering::Relaxed);
    let (build, soak) = (task(&document, "build"), task(&document, "soak"));
    let rename = Command::Rename {
        subject: Subject::Task(soak),
        name: "Soak test".to_owned(),
    };
    do_all(&mut document, [rename]);
    assert_eq!(document.changed_since(at(2, 0)), Ok(vec![soak]));
    let all = document.changed_since(at(0, 0)).expect("the journal");
    assert_eq!(all.len(), 3, "everything was made that week");
    clock.fetch_add(3 * DAY, Ordering::Relaxed);
    document.undo().expect("undone");
    let lately = document.changed_since(at(5, 0));
    assert_eq!(lately, Ok(vec![soak]), "to take back is a change too");
    let delete = Command::DeleteTasks { tasks: vec![soak] };
    do_all(&mut document, [delete]);
    let lately = document.changed_since(at(5, 0)).expect("the journal");
    assert!(!lately.contains(&soak), "it is not there any more");
    assert!(!lately.contains(&build), "nothing was done to this one");
}

#[test]
fn a_refused_command_leaves_plan_file_and_history_alone() {
    let mut office = Office::new();
    let mut document = office.create(FILE, "Ada");
    three_tasks(&mut document);
    let (before, revision, entries) = (
        state_hash(&document.now().plan),
        document.revision(),
        document.history_entries().expect("the journal").len(),
    );
    let (live, build) = (task(&document, "live"), task(&document, "build"));
    let closing = Command::LinkTasks {
        predecessor: live,
        successor: build,
        kind: DependencyKind::Fs,
        lag: Lag::Working(Seconds(60)),
    };
    let Err(Failure::Refusal(Refusal::WouldCycle { names, .. })) = document.perform(closing) else {
        panic!("a loop must be refused")
    };
    assert_eq!(
        names,
        ["build", "soak", "live", "build"],
        "the whole loop is named"
    );
    assert_eq!(
        (
            state_hash(&document.now().plan),
            document.revision(),
            document.history_entries().expect("the journal").len()
        ),
        (before, revision, entries),
        "nothing moved"
    );
}

#[test]
fn windows_hear_every_revision_in_order() {
    let mut office = Office::new();
    let mut document = office.create(FILE, "Ada");
    let heard: Arc<Mutex<Vec<(u64, u64)>>> = Arc::default();
    let writer = Arc::clone(&heard);
    document.subscribe(Box::new(move |frame| {
        let length = u32::from_le_bytes(frame[..4].try_into().expect("four bytes")) as usize;
        let head: serde_json::Value =
            serde_json::from_slice(&frame[8..8 + length]).expect("a head");
        let revision = |key: &str| head[key].as_u64().expect("a revision");
        writer
            .lock()
            .expect("no panic")
            .push((revision("from"), revision("to")));
        true
    }));
    three_tasks(&mut document);
    document.undo().expect("undo");
    let heard = heard.lock().expect("no panic");
    assert!(heard.len() > 5, "each step is told");
    assert!(
        (0..)
            .zip(heard.iter())
            .all(|(index, &(from, to))| (from, to) == (index, index + 1)),
        "without a gap: {heard:?}"
    );
}

#[test]
fn a_second_document_on_the_same_file_is_told_so_at_once() {
    let mut office = Office::new();
    let file = office.path(FILE);
    let _first = office.create(FILE, "Ada");
    let Err(Failure::Fault(note)) = open_again(&file, office.setting("Ada")) else {
        panic!("one writer only")
    };
    assert_eq!(note.code, "locked", "by a stable code");
}

fn open_again(file: &Path, setting: Setting) -> Result<Document, Failure> {
    Document::open(file, setting)
}

#[test]
fn closing_an_edited_portfolio_leaves_a_backup_that_opens() {
    let mut office = Office::new();
    let mut document = office.create(FILE, "Ada");
    three_tasks(&mut document);
    let whole = state_hash(&document.now().plan);
    document.close().expect("closed");
    let backups: Vec<_> = std::fs::read_dir(office.path("backups"))
        .expect("the folder of backups")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    let [backup] = backups.as_slice() else {
        panic!("one backup: {backups:?}")
    };
    let backup = Document::open(backup, office.setting("Ada")).expect("the backup opens");
    assert_eq!(state_hash(&backup.now().plan), whole, "it holds everything");
}

fn freeze() -> Freeze {
    Freeze {
        id: Uuid::nil().into(),
        name: "Year-end".to_owned(),
        kind: FreezeKind::Change,
        scope: Scope::Portfolio,
        at: Recurring {
            rule: Some("FREQ=YEARLY".to_owned()),
            ..Recurring::once(at(50, 0), at(64, 0))
        },
        hardness: Hardness::Hard,
        applies_to: AppliesTo::default(),
        reason: "annual accounts".to_owned(),
        owner: None,
        notes: String::new(),
        external: Vec::new(),
    }
}

#[test]
fn a_freeze_with_its_waiver_is_there_after_reopening_and_undo_reaches_back_over_it() {
    let mut office = Office::new();
    let mut document = office.create(FILE, "Ada");
    three_tasks(&mut document);
    let before = state_hash(&document.now().plan);
    do_all(&mut document, [Command::AddFreeze { freeze: freeze() }]);
    let id = document
        .now()
        .plan
        .freezes
        .iter()
        .next()
        .expect("it is there")
        .id;
    let waiver = Waiver {
        id: Uuid::nil().into(),
        permits: Permit::Freeze {
            freeze: id,
            release: Some(only_release(&document)),
            task: None,
        },
        reason: "the law says so".to_owned(),
        approver: "Ada".to_owned(),
        given_at: MONDAY,
        expires_at: at(100, 0),
    };
    do_all(&mut document, [Command::GiveWaiver { waiver }]);
    let with_both = state_hash(&document.now().plan);
    drop(document);

    let mut document = office.open(FILE, "Ada");
    let after = state_hash(&document.now().plan);
    assert_eq!(after, with_both, "both are in the file");
    do_all(&mut document, [Command::DeleteFreeze { freeze: id }]);
    assert!(
        document.now().plan.waivers.is_empty(),
        "its waiver went with it"
    );
    for _ in 0..3 {
        document.undo().expect("there is something to undo");
    }
    let undone = state_hash(&document.now().plan);
    assert_eq!(undone, before, "as before the freeze");
}

#[test]
fn the_next_occurrences_are_seen_from_the_data_date() {
    let mut office = Office::new();
    let document = office.create(FILE, "Ada");
    let next = document.occurrences(&freeze().at, 2).expect("a rule");
    let year = 365 * DAY;
    assert_eq!(
        next,
        [
            (at(50, 0), at(64, 0)),
            (at(50, 0) + Seconds(year), at(64, 0) + Seconds(year))
        ],
        "this year's and the next"
    );
    let mut often = freeze().at;
    often.rule = Some("FREQ=HOURLY".to_owned());
    let refused = document.occurrences(&often, 2).expect_err("too often");
    let Failure::Refusal(refusal) = refused else {
        panic!("{refused} is no refusal");
    };
    let code = matches!(refusal, Refusal::BadRecurrence { .. });
    assert!(code, "{refusal} names the rule");
    // Years that no plan has, each compiled day by day, would take minutes.
    for (start, finish) in [
        (0, i64::MAX),
        (8_000_000_000_000, 8_000_000_003_600),
        (-1, 1),
    ] {
        let far = Recurring {
            start: Instant(start),
            finish: Instant(finish),
            ..freeze().at
        };
        let refused = document.occurrences(&far, 2);
        let is_refused = matches!(refused, Err(Failure::Refusal(Refusal::OutOfRange { .. })));
        assert!(is_refused, "{start} to {finish} gave {refused:?}");
    }
}

/// Written by the program as it was before windows came, with four steps in its history.
#[test]
fn a_file_kept_from_step_one_opens_upgraded_and_is_taken_back_to_its_first_edit() {
    let mut office = Office::new();
    let kept = include_bytes!("kept/step-1.slipway");
    std::fs::write(office.path(FILE), kept).expect("written");
    let mut document = office.open(FILE, "Ada");
    assert!(document.now().plan.tasks.len() > 100, "its tasks are there");
    let history = document.history_entries().expect("the journal");
    assert_eq!(history.len(), 4, "three edits, one of them taken back");
    let verdict = document.verify().expect("it can be checked");
    assert!(verdict.is_well(), "{verdict:?}");
    let rename = Command::CreateProduct {
        name: "Of today".to_owned(),
        kind: ProductKind::App,
    };
    document.perform(rename).expect("it takes an edit of today");
    for _ in 0..3 {
        document.undo().expect("its own steps are taken back, too");
    }
    let nothing = document.undo().expect_err("that was the first edit");
    assert_eq!(nothing, Failure::fault("nothing-to-undo"));
    let renamed = |document: &Document| {
        let tasks = document.now().plan.tasks.iter();
        tasks
            .filter(|task| task.name.starts_with("Renamed"))
            .count()
    };
    assert_eq!(renamed(&document), 0, "as it was in the beginning");
    document.close().expect("it closes");
    assert_eq!(renamed(&office.open(FILE, "Ada")), 0, "and so it stays");
}
