//! Sheets of progress: who is asked about what, what a returned sheet would change, and what of it is
//! refused, with its cell.

use slipway_engine::change::{Argument, Command, Message, NewIds};
use slipway_engine::{Scheduled, TaskId, edits_for, notation};
use slipway_exchange::progress::{
    Asked, Clashes, Lead, ReturnedSheet, SheetColumn, SheetFormat, SheetReview, commands_of,
};
use slipway_exchange::{Continue, Language, Speaker};
use slipway_words::Words;
use uuid::Uuid;

/// Monday 7 to Friday 11 December 2026; it is Thursday morning.
const PLAN: &str = "
    @data-date 2026-12-10T09:00
    @zone Europe/Berlin
    @person ann
    @person ben
    @release Ledger version 7.2
    phase sum
    build 4d in phase started mon done 25% owner ann
    test 2d in phase after build owner ann
    docs 2d snet tue owner ben
    done 1d started mon finished mon owner ann
    far 3d snet 2027-03-01 owner ann
";

fn plan(text: &str) -> Scheduled {
    Scheduled::of(notation::read(text).expect("the plan is written well"))
}

fn everybody() -> Asked {
    Asked {
        lead: Lead::Everybody,
        days: 14,
    }
}

fn returned(bytes: &[u8]) -> ReturnedSheet {
    ReturnedSheet::read(bytes, &mut |_| Continue::Yes).expect("it is a sheet of progress")
}

/// Fills cells of a sheet in text: `task column = value` each.
fn filled(csv: &[u8], fills: &[(&str, SheetColumn, &str)]) -> Vec<u8> {
    let text = csv.strip_prefix(b"\xEF\xBB\xBF").expect("a mark");
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text);
    let mut writer = csv::Writer::from_writer(Vec::new());
    let place = |column: SheetColumn| {
        let mut all = SheetColumn::ALL.iter();
        all.position(|one| *one == column).expect("it is one")
    };
    for record in reader.records() {
        let record = record.expect("it is a record");
        let mut cells: Vec<String> = record.iter().map(str::to_owned).collect();
        for (task, column, value) in fills {
            if cells[place(SheetColumn::Task)] == *task {
                (*value).clone_into(&mut cells[place(*column)]);
            }
        }
        writer.write_record(cells).expect("memory takes it");
    }
    writer.into_inner().expect("memory takes it")
}

fn sheet_of(on: &Scheduled, fills: &[(&str, SheetColumn, &str)]) -> ReturnedSheet {
    let csv = SheetFormat::Csv.write(on, &everybody(), Language::English);
    returned(&filled(&csv, fills))
}

/// Says a review: `name: column was -> is`, or where it is refused and why.
fn told(on: &Scheduled, review: &SheetReview) -> Vec<String> {
    let speaker = Speaker::of(on, Words::of(Language::English));
    let said = |argument: &Argument| match argument {
        Argument::Percent(points) => format!("{}%", points / 100),
        Argument::Work(left) => format!("{}h", left.0 / 3600),
        Argument::Instant(at) => speaker.local(*at),
        Argument::Text(text) => text.clone(),
        other => format!("{other:?}"),
    };
    let mut lines = Vec::new();
    for row in &review.rows {
        if let Some(refusal) = &row.refusal {
            lines.push(format!(
                "{} {}: {}",
                row.name,
                refusal.at,
                refusal.why.key.trim_start_matches("progress-why-")
            ));
            continue;
        }
        for change in &row.changes {
            let was = change.was.as_ref().map_or("-".to_owned(), said);
            let field = serde_json::to_value(change.field).expect("it is a word");
            let field = field.as_str().expect("it is a word");
            let mark = if change.changed_meanwhile { "!" } else { "" };
            let is = said(&change.is);
            lines.push(format!("{}: {field} {was} -> {is}{mark}", row.name));
        }
    }
    lines
}

#[track_caller]
fn check(fills: &[(&str, SheetColumn, &str)], verdict: &[&str]) {
    let on = plan(PLAN);
    let sheet = sheet_of(&on, fills);
    assert_eq!(told(&on, &SheetReview::of(&on, &sheet)), verdict);
}

struct NoIds;

impl NewIds for NoIds {
    fn draw(&mut self) -> Uuid {
        Uuid::nil()
    }
}

fn with(on: &Scheduled, commands: Vec<Command>) -> Scheduled {
    let label = Message::new("label-batch");
    let batch = Command::Batch { label, commands };
    let edits = edits_for(on, &batch, &mut NoIds).expect("it can be done");
    let mut changed = on.plan.clone();
    edits.changes.apply(&mut changed).expect("it fits");
    Scheduled::of(changed)
}

fn task(on: &Scheduled, name: &str) -> TaskId {
    let mut tasks = on.plan.tasks.iter();
    tasks.find(|row| row.name == name).expect("it is there").id
}

use SheetColumn::{ActualFinish, ActualStart, Done, Forecast, Id, Note, Remaining, Sent};

#[test]
fn a_lead_is_asked_about_what_is_under_way_or_begins_soon() {
    let on = plan(PLAN);
    let names = |asked: &Asked| {
        let tasks = asked.tasks(&on);
        let mut names: Vec<_> = tasks
            .iter()
            .filter_map(|id| on.plan.tasks.get(*id))
            .map(|row| row.name.as_str())
            .collect();
        names.sort_unstable();
        names.join(" ")
    };
    assert_eq!(names(&everybody()), "build docs test");
    let ann = on.plan.people.iter().find(|row| row.name == "ann");
    let lead = Lead::Person(ann.expect("she is there").id);
    let of = |days| {
        names(&Asked {
            lead: lead.clone(),
            days,
        })
    };
    assert_eq!(of(14), "build test");
    assert_eq!(of(0), "build", "only what is under way or late");
    assert_eq!(of(120), "build far test");
    let team = Lead::Team("QA".to_owned());
    assert_eq!(
        names(&Asked {
            lead: team,
            days: 14
        }),
        "",
        "nobody is of it"
    );
}

#[test]
fn an_untouched_sheet_is_no_news_also_when_the_plan_moved_on() {
    let on = plan(PLAN);
    let moved = plan(&PLAN.replace("done 25%", "done 40%"));
    for format in SheetFormat::ALL {
        for language in Language::ALL {
            let sheet = returned(&format.write(&on, &everybody(), language));
            assert_eq!(sheet.rows.len(), 3, "{format:?}");
            for plan in [&on, &moved] {
                let review = SheetReview::of(plan, &sheet);
                assert_eq!(told(plan, &review), [""; 0], "{format:?} {language:?}");
                assert_eq!((review.same, review.forgetful), (3, 0));
            }
        }
    }
}

#[test]
fn the_same_plan_gives_the_same_bytes() {
    let on = plan(PLAN);
    for format in SheetFormat::ALL {
        let write = || format.write(&on, &everybody(), Language::German);
        assert_eq!(write(), write(), "{format:?}");
    }
}

#[test]
fn what_was_filled_in_is_told_from_old_to_new() {
    check(
        &[("build", Done, "60%"), ("build", Note, "waits for keys")],
        &["build: done 25% -> 60%", "build: note - -> waits for keys"],
    );
    check(
        &[("build", Remaining, "1d")],
        &["build: remaining 24h -> 8h"],
    );
    check(
        &[("build", Remaining, "2")],
        &["build: remaining 24h -> 16h"],
    );
    check(
        &[
            ("docs", ActualStart, "8.12.2026"),
            ("docs", ActualFinish, "2026-12-09 15:00"),
        ],
        &[
            "docs: actual-start - -> 2026-12-08T09:00:00",
            "docs: actual-finish - -> 2026-12-09T15:00:00",
        ],
    );
    check(
        &[("build", Forecast, "2026-12-15")],
        &["build: forecast 2026-12-14T17:00:00 -> 2026-12-15T17:00:00"],
    );
    check(
        &[("build", Done, ""), ("build", Forecast, "2026-12-14")],
        &[],
    );
}

#[test]
fn what_cannot_be_is_refused_with_its_cell() {
    let on = plan(PLAN);
    assert_eq!(
        told(&on, &SheetReview::of(&on, &sheet_of(&on, &[]))),
        [""; 0]
    );
    check(&[("build", Done, "130%")], &["build G2: share"]);
    check(&[("build", Done, "-5%")], &["build G2: unclear"]);
    check(&[("build", Done, "half")], &["build G2: unclear"]);
    check(&[("build", ActualStart, "soon")], &["build I2: unclear"]);
    check(
        &[("build", ActualFinish, "2026-12-11")],
        &["build J2: future"],
    );
    check(
        &[("build", ActualFinish, "2026-12-06")],
        &["build J2: order"],
    );
    check(&[("build", Forecast, "2026-12-09")], &["build K2: past"]);
    check(
        &[("build", Remaining, "9d")],
        &["build H2: refusal-out-of-range"],
    );
    check(&[("build", Remaining, "2ed")], &["build H2: unclear"]);
    check(&[("build", Done, "100%")], &["build G2: needs-finish"]);
    check(&[("test", Done, "10%")], &["test G3: needs-start"]);
    check(
        &[("build", Id, "00000000-0000-0000-0000-0000000000ff")],
        &["build C2: unknown"],
    );
    let build = task(&on, "build").to_string();
    check(&[("test", Id, &build)], &["build C3: twice"]);
    check(&[("build", Id, "")], &["build C2: unknown"]);
}

#[test]
fn what_somebody_else_changed_meanwhile_is_taken_only_when_that_is_said() {
    let on = plan(PLAN);
    let sheet = sheet_of(&on, &[("build", Done, "60%"), ("docs", Note, "begun")]);
    let moved = plan(&PLAN.replace("done 25%", "done 40%"));
    let review = SheetReview::of(&moved, &sheet);
    assert_eq!(
        told(&moved, &review),
        ["build: done 40% -> 60%!", "docs: note - -> begun"]
    );
    let commands = |clashes| commands_of(&moved, &sheet, None, clashes).expect("all can be taken");
    assert_eq!(commands(Clashes::LeftOut).len(), 1, "the note alone");
    assert_eq!(commands(Clashes::Taken).len(), 2, "both");
    // Both said the same: there is nothing to do.
    let agreed = plan(&PLAN.replace("done 25%", "done 60%"));
    assert_eq!(
        told(&agreed, &SheetReview::of(&agreed, &sheet)),
        ["docs: note - -> begun"]
    );
}

#[test]
fn a_sheet_that_lost_what_was_sent_is_compared_with_the_plan_alone() {
    let on = plan(PLAN);
    let sheet = sheet_of(&on, &[("build", Sent, ""), ("build", Done, "60%")]);
    let moved = plan(&PLAN.replace("done 25%", "done 40%"));
    let review = SheetReview::of(&moved, &sheet);
    assert_eq!(
        told(&moved, &review),
        ["build: done 40% -> 60%", "build: remaining 19h -> 24h"]
    );
    assert_eq!(review.forgetful, 1);
}

#[test]
fn what_is_taken_makes_the_plan_what_the_sheet_says() {
    let on = plan(PLAN);
    let sheet = sheet_of(
        &on,
        &[
            ("build", Done, "60%"),
            ("build", Forecast, "2026-12-15"),
            ("docs", ActualStart, "2026-12-08"),
            ("docs", Done, "50%"),
            ("test", Done, "130%"),
        ],
    );
    let commands = commands_of(&on, &sheet, None, Clashes::LeftOut).expect("all can be taken");
    let after = with(&on, commands);
    let review = SheetReview::of(&after, &sheet);
    assert_eq!(
        told(&after, &review),
        ["test G3: share"],
        "nothing else is news"
    );
    let build = after
        .plan
        .tasks
        .slot(task(&after, "build"))
        .expect("it is there");
    let speaker = Speaker::of(&after, Words::of(Language::English));
    let finish = after.schedule.dates(build).finish;
    assert_eq!(
        speaker.local(finish),
        "2026-12-15T17:00:00",
        "as was forecast"
    );

    let docs = [task(&on, "docs")].into();
    let one = commands_of(&on, &sheet, Some(&docs), Clashes::Taken).expect("it can be taken");
    assert_eq!(one.len(), 1, "the chosen one alone");
    let test = [task(&on, "test")].into();
    let refused = commands_of(&on, &sheet, Some(&test), Clashes::Taken);
    assert_eq!(refused, Err(test), "what is refused cannot be chosen");
}

#[test]
fn columns_are_known_wherever_they_are_and_other_tables_are_no_sheets() {
    let on = plan(PLAN);
    let key = task(&on, "build");
    let text = format!("Our list\n\n% ERLEDIGT;Notiz;Slipway-Kennung\n70;fast fertig;{key}\n");
    let sheet = returned(text.as_bytes());
    assert_eq!(
        told(&on, &SheetReview::of(&on, &sheet)),
        ["build: done 25% -> 70%", "build: note - -> fast fertig"]
    );
    let other = ReturnedSheet::read(b"Name,Start\nbuild,2026-12-07\n", &mut |_| Continue::Yes);
    let why = other.expect_err("it has nothing to fill in").0;
    assert_eq!(why.key, "unreadable-no-progress-sheet");
}
