//! The colour, the sign and the template of a company on the reports of a job, and reports about a train.

mod program;

use slipway_document::{Document, Setting, sample};
use slipway_engine::ReportId;
use slipway_engine::change::Command;
use slipway_engine::plan::{
    Colour, KeptFile, Release, ReleaseKind, Report, ReportKind, ReportLook,
};
use slipway_exchange::scene::{Deck, Page, Rgb, Theme};
use slipway_exchange::{png, pptx};
use std::fs;
use std::path::PathBuf;
use std::process::Output;
use tempfile::TempDir;
use uuid::Uuid;

const RED: &str = "#c8102e";
const GREEN: &str = "#007a33";

/// A folder with the sample in it, and a home of its own.
struct Place(TempDir);

impl Place {
    fn new(change: impl FnOnce(&mut Document)) -> Self {
        let place = Self(TempDir::new().expect("there is room for a folder"));
        let file = place.path("sample.slipway");
        let setting = Setting::of_this_computer("Ada".to_owned(), place.path("backups"));
        let mut document = sample(&file, setting).expect("it is written");
        change(&mut document);
        document.close().expect("it is closed");
        place
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn run(&self, arguments: &[&str]) -> Output {
        let report = ["report", "sample.slipway", "-o", "-"];
        program::run(self.0.path(), &[&report, arguments].concat())
    }

    fn written(&self, arguments: &[&str]) -> Vec<u8> {
        let output = self.run(arguments);
        let complaint = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{arguments:?} said {complaint}");
        output.stdout
    }

    fn page(&self, arguments: &[&str]) -> String {
        let bytes = self.written(&[&["--to", "html"], arguments].concat());
        String::from_utf8(bytes).expect("it speaks UTF-8")
    }

    fn refused(&self, arguments: &[&str], why: &str) {
        let output = self.run(&[&["--to", "pptx", "--kind", "weekly"], arguments].concat());
        let complaint = String::from_utf8_lossy(&output.stderr);
        assert!(!output.status.success(), "{arguments:?}");
        assert!(complaint.contains(why), "{arguments:?} said {complaint}");
    }
}

/// A picture, as the program itself draws a page.
fn picture() -> Vec<u8> {
    png::write(&blank((40.0, 20.0)), 0, &Theme::default(), 1)
}

/// A presentation of a company in green, as large as reports are.
fn template() -> Vec<u8> {
    pptx::write(&blank(Page::SLIDE), &Theme::of_colour(Rgb(0, 0x7a, 0x33)))
}

/// A page with nothing on it.
fn blank((width, height): (f64, f64)) -> Deck {
    Deck {
        title: String::new(),
        subject: String::new(),
        language: slipway_exchange::Language::English,
        as_of: slipway_engine::Instant(0),
        pages: vec![Page {
            name: "blank".to_owned(),
            title: String::new(),
            width,
            height,
            items: Vec::new(),
            notes: String::new(),
        }],
    }
}

/// Returns the theme of slides.
fn theme(slides: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(slides)).expect("it is a zip");
    let part = archive.by_name("ppt/theme/theme1.xml");
    std::io::read_to_string(part.expect("it has a theme")).expect("it is text")
}

fn board_pack(document: &mut Document) {
    let mut keep = |name: &str, bytes: &[u8]| -> Option<KeptFile> {
        Some(document.attach(name.to_owned(), bytes).expect("it is kept"))
    };
    let look = ReportLook {
        accent: Colour::read(RED),
        logo: keep("logo.png", &picture()),
        template: keep("Retail Bank.potx", &template()),
    };
    let mut report = Report::new(ReportId(Uuid::nil()), "Board pack", ReportKind::Weekly);
    report.look = look;
    let added = document.perform(Command::AddReport { report });
    added.expect("it can be added");
}

#[test]
fn a_recipe_has_its_colour_its_sign_and_its_template() {
    let place = Place::new(board_pack);
    let plain = place.page(&["--kind", "weekly"]);
    assert!(!plain.contains("brand-"), "by itself a report has none");
    let page = place.page(&["--recipe", "Board pack"]);
    assert!(page.contains("C8102E"), "the colour of the recipe");
    assert!(page.contains("brand-logo") && page.contains("data:image/png;base64,"));
    let slides = place.written(&["--to", "pptx", "--recipe", "Board pack"]);
    assert!(
        theme(&slides).contains("007A33"),
        "the theme of the template"
    );
    let pages = place.written(&["--to", "pdf", "--recipe", "Board pack"]);
    assert!(pages.starts_with(b"%PDF"));
}

#[test]
fn what_a_job_is_given_goes_before_what_its_recipe_keeps() {
    let place = Place::new(board_pack);
    let page = place.page(&["--recipe", "Board pack", "--accent", GREEN]);
    assert!(page.contains("007A33") && !page.contains("C8102E"));
    assert!(page.contains("brand-logo"), "the rest stays");
    fs::write(place.path("logo.png"), picture()).expect("it is written");
    let arguments = ["--kind", "monthly", "--accent", RED, "--logo", "logo.png"];
    let slides = place.written(&[&["--to", "pptx"][..], &arguments].concat());
    let again = place.written(&[&["--to", "pptx"][..], &arguments].concat());
    assert!(slides == again, "the same bytes each time");
    let theme = theme(&slides);
    assert!(theme.contains("C8102E"), "a change of theme changes it");
}

#[test]
fn what_is_no_colour_no_picture_or_no_template_is_refused() {
    let place = Place::new(|_| {});
    for (name, bytes) in [
        (
            "logo.svg",
            &b"<svg xmlns='http://www.w3.org/2000/svg'/>"[..],
        ),
        ("deck.potx", b"PK"),
    ] {
        fs::write(place.path(name), bytes).expect("it is written");
    }
    place.refused(&["--accent", "blue"], "#1f5fbf");
    place.refused(&["--logo", "logo.svg"], "PNG");
    place.refused(&["--logo", "nothing.png"], "nothing.png");
    place.refused(&["--template", "deck.potx"], ".potx");
}

#[test]
fn a_report_about_a_train_tells_of_what_goes_out_with_it() {
    let mut names = Vec::new();
    let place = Place::new(|document| {
        let rows: Vec<_> = document.now().plan.releases.iter().cloned().collect();
        let mut edit = |row: &Release, change: &dyn Fn(&mut Release)| {
            let mut release = row.clone();
            change(&mut release);
            let edited = document.perform(Command::EditRelease { release });
            edited.expect("it can be done");
        };
        let train = rows[0].id;
        edit(&rows[0], &|row| {
            row.kind = ReleaseKind::Package;
            row.name = "Winter train".to_owned();
            row.version = String::new();
        });
        for row in &rows[1..3] {
            edit(row, &|row| row.package = Some(train));
            names.push(row.title());
        }
        names.push(rows[3].title());
    });
    let text = |arguments: &[&str]| {
        let asked = [&["--to", "markdown", "--kind", "monthly"], arguments].concat();
        String::from_utf8(place.written(&asked)).expect("it speaks UTF-8")
    };
    let told = text(&["--train", "Winter train"]);
    assert!(told.contains("Winter train"), "it says what it is about");
    assert!(told.contains(&names[0]) && told.contains(&names[1]));
    let standing = |text: &str| {
        let rows = text.lines().filter(|line| line.starts_with('|'));
        rows.filter(|line| line.contains(&names[2])).count()
    };
    assert!(
        standing(&told) < standing(&text(&[])),
        "the others stay out"
    );
    place.refused(&["--train", &names[2]], "Package");
}
