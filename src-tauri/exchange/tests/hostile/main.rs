//! S3 of the reliability figures: no name becomes a formula, a line, a property or markup in any file
//! that is written, and each comes back as it was where the file can be read.

mod checks;
mod control;
mod names;
mod plan;

use checks::{
    elements, faults_of_slides, faults_of_workbook, formula_cells, parts, strange_chunks,
    strange_lines, strange_rows,
};
use names::names;
use slipway_engine::Scheduled;
use slipway_exchange::export::{Audience, Export, Format, Scope, unguarded};
use slipway_exchange::{Continue, Into, Language, ReadOptions, read_json};
use std::collections::BTreeMap;

fn written(on: &Scheduled, format: Format) -> Vec<u8> {
    format.write(&Export::of(
        on,
        &Scope::Everything,
        Audience::Team,
        Language::English,
    ))
}

fn text(on: &Scheduled, format: Format) -> String {
    String::from_utf8(written(on, format)).expect("it is UTF-8")
}

/// Says what is wrong with a file of a plan that is full of hostile names.
fn faults(on: &Scheduled, plain: &Plain, format: Format) -> Vec<String> {
    match format {
        Format::Json => json_differs(on),
        Format::MsProject | Format::Svg => markup(on, plain, format),
        Format::Mermaid => strange_rows(&text(on, format)),
        Format::Csv | Format::Deployed => formula_cells(&written(on, format)),
        Format::Xlsx => faults_of_workbook(&written(on, format)),
        Format::Ics => strange_lines(&text(on, format)),
        Format::Html | Format::Markdown => more_marks(on, plain, format),
        Format::Mail => strange_headers(&text(on, format)),
        Format::Pdf => active(&written(on, format)),
        Format::Pptx => faults_of_slides(&written(on, format)),
        Format::Png => strange_chunks(&written(on, format)),
    }
}

fn json_differs(on: &Scheduled) -> Vec<String> {
    let options = ReadOptions {
        zone: "UTC".to_owned(),
        into: Into::OneRelease,
        product: None,
        file: "plan.json".to_owned(),
        language: Language::English,
    };
    let read = read_json(&written(on, Format::Json), &options, &mut |_| Continue::Yes);
    let back = read.ok().and_then(|incoming| incoming.plan());
    let is_equal = back.is_some_and(|plan| {
        written(&Scheduled::of(plan), Format::Json) == written(on, Format::Json)
    });
    if is_equal {
        Vec::new()
    } else {
        vec!["another plan comes back".to_owned()]
    }
}

/// Returns the elements that stand in a file only because of a name.
fn markup(on: &Scheduled, plain: &Plain, format: Format) -> Vec<String> {
    let names = |xml: &str| elements(xml).unwrap_or_else(|why| vec![why]);
    let mut strange = names(&text(on, format));
    let plain = names(&plain[format.name()]);
    strange.retain(|element| !plain.contains(element));
    strange
}

/// Says whether a page has marks that the same page of plain names has not: a name brings none that
/// counts.
fn more_marks(on: &Scheduled, plain: &Plain, format: Format) -> Vec<String> {
    let mark = if format == Format::Html { "<" } else { "](" };
    let count = |text: &str| {
        let said = text.replace("\\<", "").replace("\\]", "");
        said.matches('<').count() + said.matches(mark).count()
    };
    let more = count(&text(on, format)) > count(&plain[format.name()]);
    more.then(|| "marks of a name".to_owned())
        .into_iter()
        .collect()
}

/// Returns what a PDF would do, or lead to, of its own accord: nothing that we write does.
fn active(pdf: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(pdf);
    let names = [
        "/JavaScript",
        "/JS",
        "/URI",
        "/Launch",
        "/OpenAction",
        "/EmbeddedFile",
    ];
    let has = |name: &&&str| {
        let mut found = text.match_indices(**name);
        found.any(|(at, _)| !text[at + name.len()..].starts_with(char::is_alphanumeric))
    };
    let found = names.iter().filter(has).map(ToString::to_string);
    let mut faults: Vec<String> = found.collect();
    if !text.starts_with("%PDF-1.7") || !text.trim_end().ends_with("%%EOF") {
        faults.push("it is not whole".to_owned());
    }
    faults
}

/// The pages of a plan of plain names, by their format.
type Plain = BTreeMap<&'static str, String>;

fn plain(on: &Scheduled) -> Plain {
    let plain = plan::renamed(on, "plain");
    let pages = [
        Format::Html,
        Format::Markdown,
        Format::MsProject,
        Format::Svg,
    ];
    pages
        .map(|format| (format.name(), text(&plain, format)))
        .into()
}

/// Returns the lines of a mail that would be headers; the first line is the only one.
fn strange_headers(mail: &str) -> Vec<String> {
    let lines = mail
        .split([
            '\r', '\n', '\u{85}', '\u{2028}', '\u{2029}', '\u{0B}', '\u{0C}',
        ])
        .skip(1);
    let is_header = |line: &&str| {
        ["Bcc:", "Cc:", "To:", "Subject:"]
            .iter()
            .any(|header| line.starts_with(header))
    };
    lines.filter(is_header).map(str::to_owned).collect()
}

#[test]
fn no_name_for_everything_becomes_something_else() {
    let names = names();
    assert!(names.len() >= 300, "there are {}", names.len());
    let plain = plain(&plan::called("plain"));
    for name in &names {
        let on = plan::called(name);
        // Dots hold no words: all names in one picture are enough.
        for format in Format::ALL.into_iter().filter(|one| *one != Format::Png) {
            let faults = faults(&on, &plain, format);
            assert!(
                faults.is_empty(),
                "{name:?} in {}: {faults:?}",
                format.name()
            );
        }
    }
}

#[test]
fn a_plan_full_of_names_keeps_each_of_them() {
    let names = names();
    let on = plan::full_of(&names);
    let plain = plain(&on);
    for format in Format::ALL {
        let faults = faults(&on, &plain, format);
        assert!(faults.is_empty(), "{}: {faults:?}", format.name());
    }
    let table = written(&on, Format::Csv);
    let mut reader = csv::Reader::from_reader(table.strip_prefix(b"\xEF\xBB\xBF").expect("a mark"));
    let titles = reader.headers().expect("there are titles").clone();
    let of = |title: &str| {
        titles
            .iter()
            .position(|one| one == title)
            .expect("it is there")
    };
    let (name, notes) = (of("Name"), of("Notes"));
    let rows: Vec<csv::StringRecord> = reader
        .records()
        .map(|row| row.expect("it can be read"))
        .collect();
    for asked in &names {
        let kept = asked.replace('\0', "");
        let found = rows
            .iter()
            .any(|row| unguarded(&row[name]) == kept && unguarded(&row[notes]) == kept);
        assert!(found, "{asked:?} comes back from a table");
    }
    let calendar = text(&on, Format::Ics);
    assert!(
        !calendar.contains("evil.example\r\n"),
        "a rule is a rule or nothing"
    );
}

#[test]
fn names_in_a_workbook_are_text() {
    let names = names();
    let on = plan::full_of(&names);
    let parts = parts(&written(&on, Format::Xlsx));
    let sheet = |name: &str| {
        let part = parts.iter().find(|(part, _)| part == name);
        &part.expect("it is there").1
    };
    let schedule = sheet("xl/worksheets/sheet1.xml");
    assert!(!schedule.contains("<f>") && !schedule.contains("t=\"str\""));
    let strings = sheet("xl/sharedStrings.xml");
    for said in [
        "=1+1",
        "=cmd|' /C calc'!A0",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "ship 🚢",
    ] {
        assert!(strings.contains(said), "{said}");
    }
    assert!(
        strings.contains("_x005F_x0041_"),
        "what Excel takes for an escape is none"
    );
}
