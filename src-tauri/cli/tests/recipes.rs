//! Reports that are saved with a portfolio, made by a job as the window makes them.

mod program;

use slipway_document::{Document, Setting, sample};
use slipway_engine::change::Command;
use slipway_engine::plan::{Report, ReportKind, ReportRun, ReportSection};
use slipway_engine::{ReportId, Span};
use std::path::PathBuf;
use std::process::Output;
use tempfile::TempDir;

/// A folder with the sample in it, and a home of its own.
struct Place {
    folder: TempDir,
}

impl Place {
    fn with(reports: &[Report]) -> Self {
        let folder = TempDir::new().expect("there is room for a folder");
        let place = Self { folder };
        let mut document = sample(&place.file(), place.setting()).expect("it is written");
        for report in reports {
            let report = report.clone();
            let added = document.perform(Command::AddReport { report });
            added.expect("it can be added");
        }
        document.close().expect("it is closed");
        place
    }

    fn setting(&self) -> Setting {
        Setting::of_this_computer("Ada".to_owned(), self.folder.path().join("backups"))
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("sample.slipway")
    }

    fn open(&self) -> Document {
        Document::open(&self.file(), self.setting()).expect("it can be opened")
    }

    fn run(&self, arguments: &[&str]) -> Output {
        let report = ["report", "sample.slipway", "--to", "markdown", "-o", "-"];
        program::run(self.folder.path(), &[&report, arguments].concat())
    }

    fn written(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        let complaint = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{arguments:?} said {complaint}");
        String::from_utf8(output.stdout).expect("it speaks UTF-8")
    }

    fn last_run(&self, name: &str) -> Option<ReportRun> {
        let document = self.open();
        let rows: Vec<_> = document.now().plan.reports.iter().collect();
        let row = rows.iter().find(|row| row.name == name);
        let run = row.and_then(|row| row.last_run);
        drop(rows);
        document.close().expect("it is closed");
        run
    }
}

fn report(name: &str, kind: ReportKind) -> Report {
    Report::new(ReportId(uuid::Uuid::nil()), name, kind)
}

fn board_pack() -> Report {
    let mut report = report("Board pack", ReportKind::Monthly);
    let section = |name: &str, is_shown| ReportSection {
        section: name.to_owned(),
        is_shown,
    };
    report.sections = vec![section("roadmap", true), section("standing", false)];
    for (key, text) in [
        ("language", "de"),
        ("de/all/roadmap.title", "Alles wird gut"),
        ("en/all/roadmap.title", "All will be well"),
    ] {
        report.texts.insert(key.to_owned(), text.to_owned());
    }
    report
}

#[test]
fn a_saved_report_is_made_in_its_words_and_remembers_it() {
    let place = Place::with(&[board_pack()]);
    assert_eq!(place.last_run("Board pack"), None);
    let text = place.written(&["--recipe", "Board pack"]);
    let first = text.lines().find(|line| line.starts_with("## "));
    assert_eq!(
        first,
        Some("## Alles wird gut"),
        "its first page, its words"
    );
    let run = place.last_run("Board pack").expect("it remembers");
    assert!(run.operation.is_some(), "the plan that was shown");
    let text = place.written(&["--recipe", "Board pack", "--language", "en"]);
    assert!(
        text.contains("## All will be well"),
        "unless another is asked for"
    );
}

#[test]
fn a_report_goes_on_from_the_one_before() {
    let place = Place::with(&[report("Weekly", ReportKind::Weekly)]);
    let moved = "Regression pack";
    let arguments = ["--recipe", "Weekly", "--audience", "team"];
    place.written(&arguments);
    let nothing = place.written(&arguments);
    assert!(nothing.contains("Nothing has moved."), "{nothing}");
    let mut document = place.open();
    let task = {
        let mut tasks = document.now().plan.tasks.iter();
        let task = tasks.find(|row| row.name == moved);
        task.expect("the sample has it").id
    };
    let duration = Span::working_minutes(40 * 480);
    let done = document.perform(Command::SetDuration { task, duration });
    done.expect("it can be done");
    document.close().expect("it is closed");
    let changed = place.written(&arguments);
    assert!(!changed.contains("Nothing has moved."));
    assert!(changed.contains(moved), "{changed}");
}

#[test]
fn whoever_asks_for_another_one_is_told_the_names() {
    let reports = ["Board pack", "For the vendor"];
    let place = Place::with(&reports.map(|name| report(name, ReportKind::Monthly)));
    let output = place.run(&["--recipe", "Pack"]);
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.ends_with("Board pack, For the vendor\n"), "{said}");
    let both = ["--recipe", "Board pack", "--kind", "monthly"];
    assert_eq!(place.run(&both).status.code(), Some(2), "one of the two");
    assert_eq!(place.run(&[]).status.code(), Some(2), "one at least");
}

#[test]
fn a_file_that_is_open_elsewhere_is_reported_on_and_left_alone() {
    let place = Place::with(&[board_pack()]);
    let open = place.open();
    let text = place.written(&["--recipe", "Board pack"]);
    assert!(text.contains("## Alles wird gut"));
    open.close().expect("it is closed");
    assert_eq!(place.last_run("Board pack"), None, "it was not written");
}
