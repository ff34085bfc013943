//! The schedule on paper: what is on which sheet, and what may not be there.

use slipway_engine::{Instant, Scheduled, notation};
use slipway_exchange::Language;
use slipway_exchange::export::{Audience, Export, Format, Scope};
use slipway_exchange::printed::{Extent, Paper, Size, lay_out};
use slipway_exchange::scene::{Deck, Item, Kind, Page, Paragraph};
use std::fmt::Write as _;

/// An empty release and two of so many tasks, each after the one before it.
fn plan(tasks: usize) -> Scheduled {
    let mut text = String::from("@window night 2027-02-06T22:00..2027-02-07T06:00 weekly\n");
    for release in ["Ledger", "Payments"] {
        let _ = writeln!(text, "@release {release} version 7.2");
        for task in 0..tasks {
            let after = match task {
                0 => String::new(),
                _ => format!("after {release}{}", task - 1),
            };
            let _ = writeln!(text, "{release}{task} 1d {after}");
        }
    }
    Scheduled::of(notation::read(&text).expect("the plan is written well"))
}

fn printed(on: &Scheduled, audience: Audience, paper: &Paper) -> Deck {
    let export = Export::of(on, &Scope::Everything, audience, Language::English);
    lay_out(&export, paper)
}

fn each<'d>(items: &'d [Item], visit: &mut impl FnMut(&'d Item)) {
    for item in items {
        visit(item);
        if let Kind::Chart { items, .. } | Kind::Row(items) = &item.kind {
            each(items, visit);
        }
    }
}

fn paragraphs(page: &Page) -> Vec<&Paragraph> {
    let mut found = Vec::new();
    each(&page.items, &mut |item| {
        if let Kind::Text(text) = &item.kind {
            found.push(text);
        }
    });
    found
}

fn texts(page: &Page) -> Vec<String> {
    let said = |text: &Paragraph| {
        let lines = text.lines.iter().flat_map(|line| &line.spans);
        lines.map(|span| span.text.as_str()).collect::<String>()
    };
    paragraphs(page).into_iter().map(said).collect()
}

#[test]
fn every_row_is_on_a_sheet_once_under_the_columns_and_the_axis() {
    let on = plan(60);
    let sizes = Size::ALL.into_iter();
    for size in sizes.filter(|size| *size != Size::Poster) {
        let deck = printed(&on, Audience::Team, &Paper::of(size));
        assert!(deck.pages.len() > 2, "{size:?}");
        let mut numbers = Vec::new();
        for page in &deck.pages {
            let texts = texts(page);
            assert!(texts.contains(&"Window float".to_owned()), "{}", page.name);
            assert!(texts.iter().any(|text| text.ends_with("2027")), "an axis");
            each(&page.items, &mut |item| {
                if let (true, Kind::Text(text)) = (item.name.starts_with("Number-"), &item.kind) {
                    numbers.push(text.lines[0].spans[0].text.clone());
                }
            });
        }
        let continued = |page: &&Page| {
            texts(page)
                .iter()
                .any(|text| text.contains("continued from page"))
        };
        assert!(deck.pages.iter().any(|page| continued(&page)));
        numbers.sort();
        numbers.dedup();
        assert_eq!(numbers.len(), 123, "{size:?}");
    }
}

#[test]
fn nothing_is_smaller_than_nine_points_or_off_its_sheet() {
    let deck = printed(&plan(60), Audience::Team, &Paper::of(Size::A4));
    for page in &deck.pages {
        for text in paragraphs(page) {
            for line in &text.lines {
                assert!(line.runs.iter().all(|run| run.style.points >= 9.0));
                assert!(
                    line.x >= 0.0 && line.x + line.width <= page.width,
                    "{text:?}"
                );
                assert!(line.baseline < page.height);
            }
        }
    }
}

#[test]
fn a_link_that_leaves_its_sheet_says_where_it_goes_on() {
    let deck = printed(&plan(60), Audience::Team, &Paper::default());
    let leaving: Vec<_> = deck.pages.iter().map(texts).collect();
    let says = |page: usize, text: &str| leaving[page].iter().any(|said| said.contains(text));
    assert!(says(0, "p 2, row 41"), "{:?}", leaving[0]);
    assert!(says(1, "from p 1, row 40"), "{:?}", leaving[1]);
}

#[test]
fn time_goes_over_as_many_sheets_as_are_asked_for() {
    let on = plan(10);
    let paper = Paper {
        across: Some(3),
        ..Paper::default()
    };
    let deck = printed(&on, Audience::Team, &paper);
    assert_eq!(deck.pages.len(), 3);
    let rows = |page: &Page| {
        texts(page)
            .into_iter()
            .filter(|text| text.starts_with("Ledger"))
            .count()
    };
    assert!(
        deck.pages.iter().all(|page| rows(page) >= 11),
        "every sheet has the rows"
    );
    let paper = Paper {
        rows: Some(8),
        ..Paper::default()
    };
    assert_eq!(printed(&on, Audience::Team, &paper).pages.len(), 4);
}

#[test]
fn a_poster_has_all_rows_on_one_sheet_and_only_the_days_that_are_asked_for() {
    let on = plan(60);
    let poster = Paper::of(Size::Poster);
    let export = Export::of(&on, &Scope::Everything, Audience::Team, Language::English);
    let extent = Extent::of(&export, &poster);
    assert_eq!((extent.down, extent.across, extent.rows), (1, 1, 123));
    let whole = &lay_out(&export, &poster).pages[0];
    assert!(
        texts(whole).contains(&"Payments59".to_owned()),
        "the last row"
    );
    let part = Paper {
        // From 11 to 15 January 2027.
        from: Some(Instant(1_799_625_600)),
        to: Some(Instant(1_799_971_200)),
        has_legend: false,
        ..poster
    };
    let part = &lay_out(&export, &part).pages[0];
    let said = texts(part).join(" ");
    assert!(
        said.contains("11 Jan") && said.contains("15 Jan 2027"),
        "{said}"
    );
    let bars = |page: &Page| {
        let mut bars = 0;
        each(&page.items, &mut |item| {
            bars += usize::from(matches!(item.kind, Kind::Mark(_)));
        });
        bars
    };
    assert!(bars(part) < bars(whole), "what is outside is not drawn");
}

#[test]
fn pictures_say_which_rows_they_have_no_place_for() {
    let on = plan(250);
    let mut export = Export::of(&on, &Scope::Everything, Audience::Team, Language::English);
    for format in [Format::Svg, Format::Png] {
        let [lost] = &format.losses(&export)[..] else {
            panic!("one loss");
        };
        assert_eq!(
            export.speaker.say(lost),
            "Rows that the picture has no place for: 103."
        );
    }
    assert!(Format::Pdf.losses(&export).is_empty() && Format::Pptx.losses(&export).is_empty());
    export.paper.size = Size::Poster;
    assert_eq!(
        Format::Pdf.extent(&export).map(|extent| extent.down),
        Some(2),
        "a PDF goes on"
    );
}

#[test]
fn what_is_printed_is_the_same_file_each_time() {
    let on = plan(12);
    let export = Export::of(&on, &Scope::Everything, Audience::Team, Language::English);
    let begins: [(Format, &[u8]); 4] = [
        (Format::Pdf, b"%PDF-"),
        (Format::Pptx, b"PK\x03\x04"),
        (Format::Svg, b"<svg "),
        (Format::Png, b"\x89PNG"),
    ];
    for (format, begins) in begins {
        let file = format.write(&export);
        assert!(file.starts_with(begins), "{format:?}");
        assert!(file == format.write(&export), "{format:?}");
    }
}

#[test]
fn what_a_vendor_may_not_know_is_not_on_paper() {
    let on = plan(3);
    let said = |audience| texts(&printed(&on, audience, &Paper::default()).pages[0]);
    for hidden in ["Window float", "Critical"] {
        assert!(
            said(Audience::Team).contains(&hidden.to_owned()),
            "{hidden}"
        );
        assert!(
            !said(Audience::Vendor).contains(&hidden.to_owned()),
            "{hidden}"
        );
    }
}

#[test]
fn names_of_things_on_a_page_differ() {
    for page in printed(&plan(60), Audience::Team, &Paper::default()).pages {
        let mut names = Vec::new();
        each(&page.items, &mut |item| names.push(item.name.clone()));
        let all = names.len();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), all, "{}", page.name);
    }
}

#[test]
fn an_empty_plan_is_a_sheet() {
    let on = Scheduled::of(notation::read("").expect("nothing is a plan"));
    assert_eq!(
        printed(&on, Audience::Team, &Paper::default()).pages.len(),
        1
    );
}
