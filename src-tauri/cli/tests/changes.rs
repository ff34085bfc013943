//! What changed since an earlier state of a portfolio, as a job reports it.

mod program;

use slipway_document::{Document, Setting, sample};
use slipway_engine::change::Command;
use slipway_engine::{Instant, Span, TaskId};
use std::path::PathBuf;
use std::process::Output;
use tempfile::TempDir;

/// Moments of the steps that are done here, each a day after the one before; the sample ends before them.
const DAYS: [Instant; 3] = [
    Instant(1_800_000_000),
    Instant(1_800_086_400),
    Instant(1_800_172_800),
];

/// A folder with the sample in it.
struct Place {
    folder: TempDir,
}

impl Place {
    fn new() -> Self {
        let folder = TempDir::new().expect("there is room for a folder");
        let place = Self { folder };
        let document = sample(&place.file(), place.setting(DAYS[0])).expect("it is written");
        document.close().expect("it is closed");
        place
    }

    fn setting(&self, at: Instant) -> Setting {
        let backups = self.folder.path().join("backups");
        let mut setting = Setting::of_this_computer("Ada".to_owned(), backups);
        setting.now = Box::new(move || at);
        setting
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("sample.slipway")
    }

    /// Does something on a day.
    fn work(&self, at: Instant, command: impl FnOnce(&Document) -> Command) {
        let mut document = Document::open(&self.file(), self.setting(at)).expect("it opens");
        let command = command(&document);
        document.perform(command).expect("it can be done");
        document.close().expect("it is closed");
    }

    fn lengthen(&self, at: Instant, days: i64) {
        self.work(at, |document| Command::SetDuration {
            task: task(document),
            duration: Span::working_minutes(days * 480),
        });
    }

    fn run(&self, arguments: &[&str]) -> Output {
        let report = ["report", "sample.slipway", "--kind", "changes"];
        let output = ["--to", "markdown", "-o", "-"];
        program::run(self.folder.path(), &[&report, &output, arguments].concat())
    }

    fn since(&self, since: &str, others: &[&str]) -> String {
        let output = self.run(&[&["--since", since], others].concat());
        let complaint = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{since} said {complaint}");
        String::from_utf8(output.stdout).expect("it speaks UTF-8")
    }
}

fn task(document: &Document) -> TaskId {
    let tasks: Vec<_> = document.now().plan.tasks.iter().collect();
    let found = tasks.iter().find(|row| row.name == "Regression pack");
    found.expect("the sample has it").id
}

/// The titles of the pages.
fn titles(text: &str) -> Vec<&str> {
    let titles = text.lines().filter_map(|line| line.strip_prefix("## "));
    titles.collect()
}

#[test]
fn a_change_is_named_with_what_it_costs() {
    let place = Place::new();
    place.work(DAYS[0], |_| Command::TakeBaseline {
        name: "Promise".to_owned(),
        at: DAYS[0],
    });
    let nothing = place.since("Promise", &[]);
    assert!(
        titles(&nothing)[0].starts_with("Nothing has changed since"),
        "{nothing}"
    );
    place.lengthen(DAYS[1], 40);
    let text = place.since("Promise", &[]);
    let [first, second] = titles(&text)[..] else {
        panic!("a page for dates and one for the change: {text}");
    };
    assert!(first.starts_with("Payments 4.2 slips "), "{first}");
    assert!(first.ends_with("; one change in one release"), "{first}");
    assert_eq!(second, "One change of the QA plan, in Payments 4.2");
    let line = "| Payments 4.2 | Task “Regression pack”: Duration ";
    assert!(text.contains(line), "{text}");
    let german = place.since("Promise", &["--language", "de"]);
    let line = "| Payments 4.2 | Vorgang „Regression pack“: Dauer ";
    assert!(german.contains(line), "{german}");
}

#[test]
fn a_day_begins_at_its_midnight_and_a_later_one_knows_less() {
    let place = Place::new();
    place.lengthen(DAYS[1], 40);
    place.lengthen(DAYS[2], 45);
    let changes = |since: &str| {
        let text = place.since(since, &[]);
        titles(&text)[0].to_owned()
    };
    // DAYS[1] is 16 January 2027, 08:00 UTC.
    assert!(changes("2027-01-16").contains("one change"));
    assert!(changes("2027-01-17").contains("one change"));
    assert!(changes("2027-01-18").starts_with("Nothing has changed"));
    assert!(
        changes("last").contains("changes in"),
        "since it was published"
    );
}

#[test]
fn others_are_told_of_dates_and_of_nobody() {
    let place = Place::new();
    let team = place.since("2020-01-01", &["--audience", "team"]);
    let vendor = place.since("2020-01-01", &["--audience", "vendor"]);
    let document = Document::open(&place.file(), place.setting(DAYS[1])).expect("it opens");
    let people: Vec<_> = document.now().plan.people.iter().collect();
    let told = |text: &str| people.iter().filter(|row| text.contains(&row.name)).count();
    assert!(told(&team) > 0, "the team hears who does what");
    assert_eq!(told(&vendor), 0, "others do not");
}

#[test]
fn what_is_no_state_of_the_plan_is_refused() {
    let place = Place::new();
    let output = place.run(&["--since", "yesterday"]);
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("“yesterday” is no day"), "{said}");
}
