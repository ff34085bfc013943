//! Sheets of progress as a job sends them and takes them back.

mod program;

use slipway_document::{Document, Setting, sample};
use slipway_engine::Instant;
use std::fs;
use std::path::PathBuf;
use tempfile::TempDir;

struct Place(TempDir);

impl Place {
    fn new() -> Self {
        let place = Self(TempDir::new().expect("there is room for a folder"));
        let document = sample(&place.file(), place.setting()).expect("it is written");
        document.close().expect("it is closed");
        place
    }

    fn setting(&self) -> Setting {
        let backups = self.0.path().join("backups");
        let mut setting = Setting::of_this_computer("Ada".to_owned(), backups);
        setting.now = Box::new(|| Instant(1_800_000_000));
        setting
    }

    fn file(&self) -> PathBuf {
        self.0.path().join("sample.slipway")
    }

    /// Runs it; returns its exit code and what it said.
    fn run(&self, arguments: &[&str]) -> (Option<i32>, String) {
        let output = program::run(self.0.path(), arguments);
        let said = [output.stdout, output.stderr].concat();
        let said = String::from_utf8(said).expect("it speaks UTF-8");
        (output.status.code(), said)
    }

    /// Writes the sheet of everybody; the ending of its file says in which format.
    fn sheet(&self) -> PathBuf {
        let (code, said) = self.run(&["progress-sheet", "sample.slipway", "-o", "sheet.csv"]);
        assert_eq!(code, Some(0), "{said}");
        self.0.path().join("sheet.csv")
    }

    /// Fills in the share that is done of the task on the first line, and returns its name.
    fn fill(&self, done: &str) -> String {
        let path = self.sheet();
        let text = fs::read_to_string(&path).expect("it was written");
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
        let mut rows: Vec<Vec<String>> = reader
            .records()
            .map(|row| row.expect("a row").iter().map(str::to_owned).collect())
            .collect();
        let place = |heading: &str| {
            let mut headings = rows[0].iter();
            headings
                .position(|one| one.starts_with(heading))
                .expect("it is there")
        };
        let (task, share, begun) = (place("Task"), place("% done"), place("Actual start"));
        let row = rows[1..].iter_mut().find(|row| !row[begun].is_empty());
        let row = row.expect("something is under way");
        done.clone_into(&mut row[share]);
        let name = row[task].clone();
        let mut writer = csv::Writer::from_path(&path).expect("it can be written");
        for row in &rows {
            writer.write_record(row).expect("it can be written");
        }
        writer.flush().expect("it can be written");
        name
    }

    fn done(&self, name: &str) -> u16 {
        let document = Document::open(&self.file(), self.setting()).expect("it opens");
        let plan = document.now().plan.clone();
        document.close().expect("it is closed");
        let mut tasks = plan.tasks.iter();
        let found = tasks.find(|row| row.name == name).expect("it is there");
        found.progress.done
    }
}

#[test]
fn a_sheet_is_sent_looked_at_and_taken_as_one_step() {
    let place = Place::new();
    let name = place.fill("77%");
    let was = place.done(&name);
    let (code, said) = place.run(&[
        "import-progress",
        "sample.slipway",
        "sheet.csv",
        "--dry-run",
    ]);
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains(&name) && said.contains("→ 77"), "{said}");
    assert_eq!(place.done(&name), was, "nothing changed");

    let (code, said) = place.run(&["import-progress", "sample.slipway", "sheet.csv"]);
    assert_eq!(code, Some(0), "{said}");
    assert_eq!(place.done(&name), 7_700);
    let (_, history) = place.run(&["history", "sample.slipway"]);
    assert!(
        history.contains("Take the progress of one task from sheet.csv"),
        "one step: {history}"
    );
    let (code, said) = place.run(&["import-progress", "sample.slipway", "sheet.csv"]);
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("Taken: 0"), "it is no news twice: {said}");
}

#[test]
fn what_cannot_be_taken_is_told_with_its_cell() {
    let place = Place::new();
    let name = place.fill("130%");
    let was = place.done(&name);
    let (code, said) = place.run(&["import-progress", "sample.slipway", "sheet.csv"]);
    assert_eq!(code, Some(4), "{said}");
    assert!(
        said.contains("G") && said.contains("130") && said.contains(&name),
        "{said}"
    );
    assert_eq!(place.done(&name), was, "nothing changed");
}

#[test]
fn a_lead_is_asked_by_name_and_by_team() {
    let place = Place::new();
    let of = |lead: &[&str]| {
        let sheet = [
            "progress-sheet",
            "sample.slipway",
            "--to",
            "csv",
            "-o",
            "lead.csv",
        ];
        place.run(&[&sheet, lead].concat())
    };
    let (code, said) = of(&["--lead", "Nobody Known"]);
    assert_eq!(code, Some(2), "{said}");
    let (code, said) = of(&["--team", "No such team"]);
    assert_eq!(code, Some(2), "{said}");
    let document = Document::open(&place.file(), place.setting()).expect("it opens");
    let plan = document.now().plan.clone();
    document.close().expect("it is closed");
    let owner = plan
        .tasks
        .iter()
        .find_map(|row| row.owner)
        .expect("somebody owns something");
    let owner = plan.people.get(owner).expect("they are there").name.clone();
    let (code, said) = of(&["--lead", &owner, "--days", "365"]);
    assert_eq!(code, Some(0), "{said}");
    let text = fs::read_to_string(place.0.path().join("lead.csv")).expect("it was written");
    let others = plan.people.iter().filter(|person| person.name != owner);
    for other in others {
        assert!(
            !text.contains(&format!(",{},", other.name)),
            "{} has none",
            other.name
        );
    }
}
