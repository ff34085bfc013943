//! The commands, run as people run them.

mod program;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;
use tempfile::TempDir;

const PROJECT: &str = "<?xml version=\"1.0\"?><Project><Title>Harbour</Title>\
    <StartDate>2026-03-02T08:00:00</StartDate><Tasks>\
    <Task><UID>11</UID><ID>1</ID><Name>Build</Name><WBS>1</WBS><OutlineLevel>1</OutlineLevel>\
      <Duration>PT16H0M0S</Duration><DurationFormat>7</DurationFormat></Task>\
    <Task><UID>12</UID><ID>2</ID><Name>Launch</Name><WBS>2</WBS><OutlineLevel>1</OutlineLevel>\
      <Duration>PT8H0M0S</Duration><DurationFormat>7</DurationFormat>\
      <PredecessorLink><PredecessorUID>11</PredecessorUID><Type>1</Type></PredecessorLink></Task>\
    </Tasks></Project>";

/// A folder with a project in it, and a home of its own.
struct Place {
    folder: TempDir,
}

impl Place {
    fn new() -> Self {
        let folder = TempDir::new().expect("there is room for a folder");
        fs::write(folder.path().join("plan.xml"), PROJECT).expect("the folder takes files");
        Self { folder }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn run(&self, arguments: &[&str]) -> Output {
        program::run(self.folder.path(), arguments)
    }

    /// Runs a command that must do what it was asked for, and returns what it said.
    fn done(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        let complaint = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{arguments:?} said {complaint}");
        String::from_utf8(output.stdout).expect("it speaks UTF-8")
    }

    fn json(&self, arguments: &[&str]) -> serde_json::Value {
        let said = self.done(&[arguments, &["--format", "json"]].concat());
        serde_json::from_str(&said).expect("it is JSON")
    }

    fn code(&self, arguments: &[&str]) -> Option<i32> {
        self.run(arguments).status.code()
    }

    fn import(&self) {
        self.done(&["import", "plan.xml", "-o", "plan.slipway", "--zone", "UTC"]);
    }
}

#[test]
fn an_answer_is_in_the_language_that_was_asked_for() {
    let place = Place::new();
    let table = place.done(&["schedule", "plan.xml", "--language", "de"]);
    assert!(
        table.contains("Anfang") && table.contains("Puffer"),
        "{table}"
    );
    let help = place.done(&["--language=de", "--help"]);
    assert!(help.contains("Release-Pläne ohne Fenster"), "{help}");
    let refused = place.run(&["schedule", "plan.xml", "--language", "xx"]);
    assert_eq!(refused.status.code(), Some(2), "xx is not spoken here");
}

#[test]
fn a_project_is_scheduled_as_it_stands() {
    let answer = Place::new().json(&["schedule", "plan.xml"]);
    let tasks = answer["tasks"].as_array().expect("tasks are a list");
    let launch = &tasks[1];
    assert_eq!(launch["uid"], "12");
    assert_eq!(launch["early_start"], "2026-03-04T08:00:00");
    assert_eq!(launch["late_finish"], "2026-03-04T17:00:00");
    assert_eq!(launch["total_float_minutes"], 0.0);
    assert_eq!(launch["critical"], true);
    assert_eq!(launch["driver"]["predecessor"], "11");
}

#[test]
fn an_imported_portfolio_says_the_same_dates_and_is_whole() {
    let place = Place::new();
    let project = place.json(&["schedule", "plan.xml"]);
    place.import();
    let portfolio = place.json(&["schedule", "plan.slipway"]);
    assert_eq!(
        portfolio["tasks"], project["tasks"],
        "nothing moved on the way"
    );
    let verdict = place.json(&["verify", "plan.slipway"]);
    assert_eq!(verdict["well"], true);
    let history = place.json(&["history", "plan.slipway"]);
    assert_eq!(history["history"][0]["author"], "ann");
    assert_eq!(history["history"][0]["text"], "Import Harbour");
}

#[test]
fn what_only_reads_reads_a_file_that_somebody_has_open() {
    let place = Place::new();
    place.import();
    let setting = slipway_document::Setting::of_this_computer("ben".to_owned(), place.path("b"));
    let open =
        slipway_document::Document::open(&place.path("plan.slipway"), setting).expect("it opens");
    let answer = place.json(&["schedule", "plan.slipway"]);
    assert_eq!(answer["tasks"][0]["name"], "Build");
    open.close().expect("it closes");
}

#[test]
fn a_portfolio_is_never_written_over() {
    let place = Place::new();
    place.import();
    let before = bytes(&place.path("plan.slipway"));
    assert_eq!(
        place.code(&["import", "plan.xml", "-o", "plan.slipway"]),
        Some(3)
    );
    assert_eq!(bytes(&place.path("plan.slipway")), before);
}

#[test]
fn exit_codes_tell_what_went_wrong() {
    let place = Place::new();
    fs::write(place.path("page.xml"), "<html/>").expect("the folder takes files");
    assert_eq!(place.code(&["schedule"]), Some(2), "a file is missing");
    assert_eq!(place.code(&["schedule", "none.xml"]), Some(3));
    assert_eq!(place.code(&["schedule", "page.xml"]), Some(3));
    assert_eq!(place.code(&["verify", "plan.xml"]), Some(3));
    let zone = ["import", "plan.xml", "-o", "a.slipway", "--zone", "Nowhere"];
    assert_eq!(place.code(&zone), Some(3));
    assert!(!place.path("a.slipway").exists(), "nothing was begun");
}

fn bytes(path: &Path) -> Vec<u8> {
    fs::read(path).expect("the file is there")
}

#[test]
fn a_date_is_explained_from_its_first_cause_and_its_steps_touch() {
    let answer = Place::new().json(&["explain", "plan.xml", "Launch"]);
    let steps = answer["steps"].as_array().expect("steps are a list");
    let texts: Vec<&str> = steps
        .iter()
        .filter_map(|step| step["text"].as_str())
        .collect();
    assert_eq!(texts.len(), 3, "start, work, the night: {texts:?}");
    assert_eq!(
        steps[1]["adds_minutes"],
        33.0 * 60.0,
        "Monday 8:00 to Tuesday 17:00"
    );
    assert_eq!(steps[1]["works_minutes"], 16.0 * 60.0, "two days of work");
    assert_eq!(steps[2]["at"], "2026-03-04T08:00:00", "Wednesday morning");
    assert_eq!(
        answer["drag_minutes"],
        8.0 * 60.0,
        "what Launch itself takes"
    );
}

#[test]
fn what_it_would_take_is_measured_and_a_name_that_is_not_there_is_told() {
    let place = Place::new();
    let answer = place.json(&["goal", "plan.xml", "Harbour", "2026-03-03"]);
    assert_eq!(answer["out"], "2026-03-04T17:00:00", "as it stands");
    let ways = answer["ways"].as_array().expect("ways are a list");
    assert!(!ways.is_empty() && ways.len() <= 5, "some ways: {answer:#}");
    for way in ways {
        assert!(
            way["out"].as_str() <= Some("2026-03-03T24"),
            "in time: {way:#}"
        );
    }
    assert_eq!(
        place.code(&["goal", "plan.xml", "Harbor", "2026-03-03"]),
        Some(2)
    );
    assert_eq!(
        place.code(&["goal", "plan.xml", "Harbour", "soon"]),
        Some(2)
    );
    assert_eq!(place.code(&["explain", "plan.xml", "Lunch"]), Some(2));
}

#[test]
fn a_project_without_windows_says_so() {
    let said = Place::new().done(&["windows", "plan.xml"]);
    assert_eq!(said.trim(), "No window concerns any release.");
}

#[test]
fn a_project_goes_out_under_its_own_numbers() {
    let place = Place::new();
    place.done(&["import", "plan.xml", "-o", "plan.slipway", "--zone", "UTC"]);
    let export = ["export", "plan.slipway", "--to", "ms-project", "-o"];
    assert_eq!(place.done(&[&export[..], &["out.xml"]].concat()), "");
    let file = fs::read_to_string(place.path("out.xml")).expect("it is written");
    assert!(
        file.contains("<PredecessorUID>11</PredecessorUID>"),
        "{file}"
    );
    assert!(
        file.contains("<Start>2026-03-04T08:00:00</Start>"),
        "{file}"
    );
    assert_eq!(place.done(&[&export[..], &["-"]].concat()), file);
}

#[test]
fn a_schedule_is_printed_as_it_is_asked_for() {
    let place = Place::new();
    let picture = |more: &[&str]| {
        let export = ["export", "plan.xml", "--to", "svg", "-o", "-"];
        place.done(&[&export[..], more].concat())
    };
    let whole = picture(&[]);
    assert!(whole.starts_with("<svg ") && whole.contains("Launch"));
    let part = picture(&[
        "--from",
        "2026-03-02",
        "--until",
        "2026-03-06",
        "--no-legend",
    ]);
    assert_ne!(whole, part);
    assert!(
        part.contains("6 Mar 2026") && !part.contains("Milestone"),
        "{part}"
    );
    let table = ["export", "plan.xml", "--to", "csv", "-o", "-"];
    for asked in [&["--paper", "a4"][..], &["--rows", "20"], &["--no-legend"]] {
        let said = place.run(&[&table[..], asked].concat());
        assert_eq!(said.status.code(), Some(2), "a table has no paper");
    }
    let never = ["--from", "2026-02-30"];
    assert_eq!(
        place.code(
            &[
                &["export", "plan.xml", "--to", "pdf", "-o", "-"][..],
                &never
            ]
            .concat()
        ),
        Some(2)
    );
}

#[test]
fn what_nobody_moved_stands_where_it_was_promised() {
    let place = Place::new();
    place.import();
    let slip = place.json(&["slip", "plan.slipway", "Harbour"]);
    assert_eq!(
        slip["promise"]["seq"], 1,
        "the import, by the first forecast"
    );
    assert_eq!(slip["promise"]["goes_out"], slip["goes_out"]);
    assert_eq!(slip["slip_minutes"], 0.0);
    let said = place.done(&["slip", "plan.slipway", "Harbour", "--language", "de"]);
    assert!(said.contains("Niemand hat es bewegt."), "{said}");
    let unknown = ["slip", "plan.slipway", "Harbour", "--since", "Promise"];
    assert_eq!(place.code(&unknown), Some(2), "there is no such baseline");
}

#[test]
fn a_copy_goes_out_with_its_history_or_without() {
    let place = Place::new();
    place.import();
    place.done(&["copy", "plan.slipway", "-o", "whole.slipway"]);
    place.done(&[
        "copy",
        "plan.slipway",
        "-o",
        "bare.slipway",
        "--without-history",
    ]);
    let steps = |file: &str| {
        let history = place.json(&["history", file]);
        history["history"].as_array().map_or(0, Vec::len)
    };
    assert!(steps("whole.slipway") > 0, "the journal goes with it");
    assert_eq!(steps("bare.slipway"), 0, "or stays behind");
    let tasks = |file: &str| place.json(&["schedule", file])["tasks"].clone();
    assert_eq!(
        tasks("bare.slipway"),
        tasks("plan.slipway"),
        "the plan is the same"
    );
    let again = place.run(&["copy", "plan.slipway", "-o", "whole.slipway"]);
    assert_eq!(again.status.code(), Some(3), "what is there stays there");
}

#[test]
fn a_copy_is_compared_and_merged_and_clashes_are_for_people_to_decide() {
    let place = Place::new();
    place.import();
    fs::copy(place.path("plan.slipway"), place.path("copy.slipway")).expect("it can be copied");
    let same = place.done(&["compare", "plan.slipway", "copy.slipway"]);
    assert!(same.contains("There is no difference."), "{same}");
    let said = place.done(&["merge", "plan.slipway", "copy.slipway"]);
    assert_eq!(said.trim(), "There is no difference.");

    // Another project under the same keys: what it says of the rows that are here.
    let longer = PROJECT.replace("PT16H0M0S", "PT40H0M0S");
    fs::write(place.path("plan.xml"), longer).expect("the folder takes files");
    let lines = place.done(&["compare", "plan.slipway", "plan.xml"]);
    assert!(
        lines.contains("Task “Build” of Harbour: Duration 2 d → 5 d"),
        "{lines}"
    );
    let json = place.json(&["compare", "plan.slipway", "plan.xml"]);
    assert_eq!(json["kinship"]["kind"], "file");
    assert_eq!(json["rows"][0]["items"][0]["field"], "duration");
    let said = place.done(&["merge", "plan.slipway", "plan.xml"]);
    assert!(said.contains("one row changed"), "{said}");
    let after = place.done(&["compare", "plan.slipway", "plan.xml"]);
    assert!(after.contains("There is no difference."), "{after}");
    assert_eq!(
        place.code(&["merge", "plan.slipway", "nowhere.slipway"]),
        Some(3)
    );
}
